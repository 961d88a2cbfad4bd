"""Sources: documents as evidence on claims. One row per canonical URL, reused across claims."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from factcheck.desk.as_typed import typed_address, typed_date, typed_passage
from factcheck.desk.base import Facet, about
from factcheck.desk.citing import cite, known_or_new, of_address, source_columns
from factcheck.desk.notices import tell_readers
from factcheck.errors import TooLarge, UnreadableFile, UsageError
from factcheck.models import CitedSource, Evidence, Source, SourceDraft, Stance
from factcheck.models.sources import NAMELESS
from factcheck.storage import claims as claim_rows
from factcheck.storage import sources as source_rows
from factcheck.storage.journal import Journal

MAX_ATTACHMENT_BYTES = 100_000_000

PASSAGE = ("quote", "locator")
"""What tells two citations of one source apart."""


SEEN = ("url", "title", "authors", "publisher", "published_at", "archive_url", "tier", "primary",
        "contact", "on_record", "file_name")  # fmt: skip
"""What readers see of a source."""


class AlreadyCited(UsageError):
    """The claim cites that address already, as source [`number`]."""

    def __init__(self, claim_id: int, cited: CitedSource) -> None:
        self.number, self.evidence_id = cited.number, cited.evidence.id
        super().__init__(
            "claim {id} cites this address already, as [{number}]; change that one "
            "(`source edit`), or give another passage or place in it",
            id=claim_id,
            number=cited.number,
        )


class AddressTaken(UsageError):
    """Another source has that address."""

    def __init__(self, source: Source) -> None:
        self.source_id = source.id
        super().__init__(
            "this address is that of another source, {title!r}; cite that one and remove this",
            title=source.name,
        )


class Sources(Facet):
    """`desk.sources`."""

    def add(
        self,
        claim_id: int,
        draft: SourceDraft,
        *,
        stance: Stance = Stance.CONTEXT,
        quote: str = "",
        locator: str = "",
        translation: str = "",
        note: str = "",
        notice: str = "",
    ) -> CitedSource:
        """Cite a source on a claim, with a `notice` where that is published; a URL known in another
        spelling is the same source. Raises `UsageError` for what is neither an address nor the name
        of anything, `AlreadyCited` for the same passage once more."""
        draft = _as_typed(draft)
        quote, translation = typed_passage(quote), typed_passage(translation)
        if not draft.name:
            raise UsageError("a source needs a URL, a title, a file or a person")
        with self._base.action("adding sources") as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            tell_readers(self._base, journal, claim, notice)
            source_id = known_or_new(journal, draft)
            _refuse_repeated(source_rows.of_claim(journal.db, claim_id), source_id, quote, locator)
            id = cite(
                journal,
                claim_id,
                source_id,
                stance=stance.value,
                quote=quote,
                locator=locator,
                translation=translation,
                note=note,
            )
            what = draft.url or draft.name
            journal.record("source.added", what, **about(claim))
        return self._cited(id)

    def _cited(self, evidence_id: int) -> CitedSource:
        db = self._base.store.db
        evidence = source_rows.evidence(db, evidence_id)
        return CitedSource(evidence=evidence, source=source_rows.get(db, evidence.source_id))

    def of_claim(self, claim_id: int) -> list[CitedSource]:
        """In the order of citation."""
        return source_rows.of_claim(self._base.store.db, claim_id)

    def edit(self, source_id: int, draft: SourceDraft, *, notice: str = "", seen: int) -> Source:
        """Change what is known of a source, on every claim that cites it, with a `notice` on those
        that are published. Raises as `add`, `AddressTaken` and `NoticeNeeded`."""
        with self._base.action("editing sources") as journal:
            self._update_source(journal, source_id, draft, notice, seen)
            journal.record("source.edited", draft.url or draft.name)
        return source_rows.get(self._base.store.db, source_id)

    def edit_evidence(
        self,
        evidence_id: int,
        *,
        stance: Stance | None = None,
        quote: str | None = None,
        locator: str | None = None,
        translation: str | None = None,
        note: str | None = None,
        notice: str = "",
        source: tuple[SourceDraft, int] | None = None,
        seen: int,
    ) -> CitedSource:
        """Change what a source does to this claim, with a `notice` where that is published; None
        leaves a field as it is. With `source`, a draft and the version seen, that is edited too:
        both or nothing. Raises as `edit`, and `AlreadyCited` where the claim would cite the same
        passage twice."""
        given = {"stance": stance.value if stance else None, "locator": locator, "note": note}
        for name, passage in (("quote", quote), ("translation", translation)):
            given[name] = passage if passage is None else typed_passage(passage)
        columns = {name: value for name, value in given.items() if value is not None}
        return self._change(evidence_id, columns, notice, seen, "evidence.edited", source)

    def remove(self, evidence_id: int, *, notice: str = "", seen: int) -> None:
        """Cite the source no longer on its claim, with a `notice` where that is published; the
        source itself stays."""
        self._change(evidence_id, {"removed": 1}, notice, seen, "source.removed")

    def _change(
        self,
        evidence_id: int,
        columns: dict[str, Any],
        notice: str,
        seen: int,
        action: str,
        source: tuple[SourceDraft, int] | None = None,
    ) -> CitedSource:
        with self._base.action("editing sources") as journal:
            evidence = source_rows.evidence(journal.db, evidence_id)
            if source:
                self._update_source(journal, evidence.source_id, source[0], notice, source[1])
            if changed_for_readers(evidence, columns):
                claim = claim_rows.get(journal.db, evidence.claim_id)
                tell_readers(self._base, journal, claim, notice)
            passage = tuple(columns.get(name, getattr(evidence, name)) for name in PASSAGE)
            if passage != tuple(getattr(evidence, name) for name in PASSAGE):
                cited = source_rows.of_claim(journal.db, evidence.claim_id)
                others = [one for one in cited if one.evidence.id != evidence_id]
                _refuse_repeated(others, evidence.source_id, *passage)
            journal.update("evidence", evidence_id, columns, seen=seen)
            action = action if journal.touched("evidence") or not source else "source.edited"
            journal.record(action, claim_id=evidence.claim_id)
        return self._cited(evidence_id)

    def _update_source(
        self, journal: Journal, source_id: int, draft: SourceDraft, notice: str, seen: int
    ) -> None:
        draft = _as_typed(draft)
        columns = source_columns(journal, draft)
        known = source_rows.get(journal.db, source_id)
        # two may have one address, where a removal was taken back: each keeps it
        moved = columns["canonical_url"] != known.canonical_url
        if moved and (taken := of_address(journal, draft.url)):
            raise AddressTaken(taken)
        if told_otherwise(known, draft):
            for claim_id in source_rows.citing(journal.db, source_id):
                tell_readers(self._base, journal, claim_rows.get(journal.db, claim_id), notice)
        for kept in ("added_by", "added_at"):
            columns.pop(kept)
        if draft.accessed_at is None:
            columns.pop("accessed_at")
        journal.update("source", source_id, columns, seen=seen)

    def complete(self, typed: str, limit: int = 8) -> list[Source]:
        """Sources used before that contain every word typed, the most cited first."""
        return source_rows.complete(self._base.store.db, typed, limit)

    def citing(self, source_id: int) -> Sequence[int]:
        """Ids of the claims that cite it, the newest citation first."""
        return source_rows.citing(self._base.store.db, source_id)

    def list(self) -> list[Source]:
        return source_rows.all_sources(self._base.store.db)

    def look_up(self, url: str, *, allow_private: bool = False) -> SourceDraft:
        """Title, publisher and date of a page on the web. Raises `FetchError`."""
        from factcheck.intake import look_up

        return look_up(url, allow_private=allow_private, now=self._base.store.clock)

    def read_citations(self, path: Path) -> tuple[SourceDraft, ...]:
        """The sources of a CSL-JSON file, to be added. Raises `UnreadableFile`, `TooLarge`."""
        from factcheck.intake import read_citations

        return tuple(read_citations(path))

    def attach(self, path: Path) -> tuple[str, str]:
        """(file name, SHA-256) of a file that serves as evidence; the file stays where it is."""
        from factcheck.intake import file_name

        if not path.exists():
            raise UnreadableFile(path.name, "there is no such file")
        if not path.is_file():  # a pipe or device may never end
            raise UnreadableFile(path.name, "it is not a regular file")
        try:
            size = path.stat().st_size
            if size > MAX_ATTACHMENT_BYTES:
                raise TooLarge(path.name, size, MAX_ATTACHMENT_BYTES)
            with path.open("rb") as file:
                return file_name(path.name), hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise UnreadableFile(path.name, error) from error


def told_otherwise(known: Source, draft: SourceDraft) -> bool:
    """Whether readers will see another thing of a source than they saw; what only fills a gap is no
    other thing."""
    hidden = NAMELESS if not (known.on_record or draft.on_record) else ()
    return any(
        (was := getattr(known, name)) not in (None, "", ()) and getattr(draft, name) != was
        for name in SEEN
        if name not in hidden
    )


def changed_for_readers(evidence: Evidence, columns: Mapping[str, Any]) -> bool:
    """Whether reports will show something else: they do not have the note for colleagues."""
    told = (name for name in columns if name != "note")
    return any(columns[name] != getattr(evidence, name, None) for name in told)


def says_again(cited: CitedSource, others: Sequence[CitedSource]) -> bool:
    """Whether a citation has nothing that one of the others, on the same claim, does not have."""
    evidence = cited.evidence
    return not (evidence.note or evidence.translation) and any(
        other.source.id == cited.source.id
        and _adds_nothing(other, evidence.quote, evidence.locator)
        and evidence.stance in (other.evidence.stance, Stance.CONTEXT)
        for other in others
    )


def _refuse_repeated(
    cited: Sequence[CitedSource], source_id: int, quote: str, locator: str
) -> None:
    """Raises `AlreadyCited`."""
    for one in cited:
        if one.source.id == source_id and _adds_nothing(one, quote, locator):
            raise AlreadyCited(one.evidence.claim_id, one)


def _adds_nothing(cited: CitedSource, quote: str, locator: str) -> bool:
    """Whether that passage is cited, or the source named without any."""
    there = cited.evidence.quote.strip(), cited.evidence.locator.strip()
    return (quote.strip(), locator.strip()) in (there, ("", ""))


def _as_typed(draft: SourceDraft) -> SourceDraft:
    """The draft with its addresses whole and its dates as the desk keeps them. Raises
    `UsageError`."""
    return draft.model_copy(
        update={
            "url": typed_address(draft.url),
            "archive_url": typed_address(draft.archive_url),
            "published_at": typed_date(draft.published_at),
            "accessed_at": _read_at(draft.accessed_at),
        }
    )


def _read_at(moment: str | None) -> str | None:
    """When a source was read: a moment of the clock as it is, a day as people write it."""
    try:
        if moment and "T" in moment:
            return datetime.fromisoformat(moment).isoformat()
    except ValueError:
        pass  # words in capitals, as "5 AOÛT 2026"
    return typed_date(moment)
