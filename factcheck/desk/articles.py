"""Articles: reading them in, splitting, and following them through new versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from factcheck.desk.base import Base
from factcheck.desk.claims import draft_columns
from factcheck.errors import EmptyText, NotFound, UsageError
from factcheck.models import (
    Article,
    ArticleProgress,
    Claim,
    ClaimDraft,
    Document,
    Model,
    Origin,
    Progress,
    SplitText,
    State,
)
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows
from factcheck.storage.journal import Journal
from factcheck.text.normal_form import normalise, sha256

if TYPE_CHECKING:
    from factcheck.intake import Skipped

Splitter = Callable[[str, str | None, date | None, Progress | None], SplitText]
"""(text, language, date of the article, progress) -> sentences and claims."""


class Added(Model):
    """What adding one document did."""

    article: Article
    status: Literal["added", "unchanged", "updated"]
    claims: int = 0
    matched: int = 0
    """New claims that have the same content, or nearly, as a stored claim or fact-check."""
    kept: int = 0
    reworded: int = 0
    gone: int = 0
    new: int = 0
    warnings: tuple[str, ...] = ()


def split_document(
    text: str, language: str | None, published: date | None, progress: Progress | None
) -> SplitText:
    """The default `Splitter`."""
    from factcheck.text.claims import split_text

    return split_text(text, language=language, reference=published, progress=progress)


class Articles:
    """`desk.articles`."""

    def __init__(self, base: Base, splitter: Splitter = split_document) -> None:
        self._base, self._split = base, splitter

    def get(self, id: int) -> Article:
        """Raises `NotFound`."""
        return article_rows.get(self._base.store.db, id)

    def find(self, words: str) -> Article:
        """By id, title, URL or file name. Raises `NotFound`, or `UsageError` when several fit."""
        db = self._base.store.db
        if words.isdigit():
            return self.get(int(words))
        found = article_rows.by_words(db, words) or article_rows.by_words(db, Path(words).name)
        if not found:
            raise NotFound("article", words)
        if len(found) > 1:
            names = "; ".join(f"{id} {title}" for id, title in found[:5])
            raise UsageError(f"{words!r} fits several articles, name one by its id: {names}")
        return self.get(found[0][0])

    # --- adding -------------------------------------------------------------------------------

    def add_from(
        self,
        where: str,
        *,
        title: str | None = None,
        url: str | None = None,
        language: str | None = None,
        published_at: str | None = None,
        allow_private: bool = False,
        progress: Progress | None = None,
    ) -> list[Added | Skipped]:
        """Read and add a file, a directory, a URL or "-" (standard input). What is named here
        counts more than what the document says. Raises `IntakeError`s for a single document; of a
        directory, what cannot be read is among the results."""
        given = {"title": title, "url": url, "language": language, "published_at": published_at}
        named = {name: value for name, value in given.items() if value is not None}
        outcome: list[Added | Skipped] = []
        for document in _documents(where, allow_private, self._base.settings.max_input_bytes):
            if not isinstance(document, Document):
                outcome.append(document)
                continue
            metadata = document.metadata.model_copy(update=named)
            described = document.model_copy(update={"metadata": metadata})
            outcome.append(self.add(described, progress=progress))
        return outcome

    def add(self, document: Document, *, progress: Progress | None = None) -> Added:
        """Store, split and index a document. The same text again changes nothing; the same URL
        with another text is a new version, whose claims are anchored anew. Raises `EmptyText`."""
        text = normalise(document.text)
        if not text.strip():
            raise EmptyText(document.metadata.origin or document.metadata.url or "the text")
        db = self._base.store.db
        known = article_rows.by_text(db, sha256(text))
        if known:
            return Added(article=known, status="unchanged", warnings=document.warnings)
        older = self._older(document)
        # splitting needs no lock: only the result is written in the transaction
        split = self._split_of(document, text, progress)
        if older:
            return self._update(older, document, text, split)
        return self._insert(document, text, split)

    def _older(self, document: Document) -> Article | None:
        from factcheck.intake.urls import canonical

        address = document.metadata.canonical_url or document.metadata.url
        return article_rows.by_url(self._base.store.db, canonical(address)) if address else None

    def _split_of(self, document: Document, text: str, progress: Progress | None) -> SplitText:
        published = as_date(document.metadata.published_at)
        return self._split(text, document.metadata.language, published, progress)

    def _insert(self, document: Document, text: str, split: SplitText) -> Added:
        with self._base.action("adding articles") as journal:
            row = _columns(document, text, split.language)
            row |= {"added_at": journal.now.isoformat(), "added_by": journal.by}
            id = journal.insert("article", row)
            self._keep_revision(journal, id, 1, text)
            article = article_rows.get(journal.db, id)
            self._insert_claims(journal, article, split.claims)
            journal.record("article.added", article.metadata.title or "", article_id=id)
        return Added(
            article=article,
            status="added",
            claims=len(split.claims),
            new=len(split.claims),
            warnings=document.warnings,
        )

    def _keep_revision(self, journal: Journal, id: int, revision: int, text: str) -> None:
        row = {"article_id": id, "revision": revision, "text": text, "sha256": sha256(text)}
        journal.append("article_revision", {**row, "at": journal.now.isoformat(), "by": journal.by})

    def _insert_claims(
        self, journal: Journal, article: Article, drafts: tuple[ClaimDraft, ...] | list[ClaimDraft]
    ) -> None:
        stamp = journal.now.isoformat()
        own = {"article_id": article.id, "created_at": stamp, "changed_at": stamp}
        journal.insert_many("claim", [{**draft_columns(d, article), **own} for d in drafts])

    # --- a new version ------------------------------------------------------------------------

    def _update(self, old: Article, document: Document, text: str, split: SplitText) -> Added:
        with self._base.action("adding articles") as journal:
            row = _columns(document, text, split.language)
            columns = {name: value for name, value in row.items() if value not in (None, "[]")}
            revision = journal.db.execute(
                "SELECT max(revision) + 1 FROM article_revision WHERE article_id = ?", [old.id]
            ).fetchone()[0]
            journal.update("article", old.id, {**columns, "revision": revision}, seen=old.version)
            self._keep_revision(journal, old.id, revision, text)
            article = article_rows.get(journal.db, old.id)
            counts = self._reanchor(journal, article, old, split)
            journal.record("article.updated", f"revision {revision}", article_id=old.id)
        return Added(article=article, status="updated", claims=len(split.claims), **counts)

    def _reanchor(
        self, journal: Journal, article: Article, old: Article, split: SplitText
    ) -> dict[str, int]:
        """Follow every claim into the new text; add the drafts that no claim covers."""
        counts = {"kept": 0, "reworded": 0, "gone": 0, "new": 0}
        covered: set[tuple[int, int]] = set()
        for claim in claim_rows.of_article(journal.db, article.id):
            columns, fate = _followed(claim, article, old.sha256)
            journal.update("claim", claim.id, columns)
            counts[fate] += 1
            if columns.get("start", claim.start) is not None:
                covered.add((columns["start"], columns["end"]))
        fresh = [draft for draft in split.claims if not _covered(draft, covered)]
        self._insert_claims(journal, article, fresh)
        return {**counts, "new": len(fresh)}

    def resplit(self, article_id: int) -> Added:
        """Split the article again, as after an upgrade. What a human drew, worded, dismissed or
        rated stays; untouched claims of the machine are replaced where they differ."""
        article = self.get(article_id)
        published = as_date(article.metadata.published_at)
        split = self._split(article.text, article.metadata.language, published, None)
        with self._base.action("splitting articles") as journal:
            claims = claim_rows.of_article(journal.db, article_id)
            wanted = {(draft.start, draft.end) for draft in split.claims}
            kept = [c for c in claims if _touched(c) or (c.start, c.end) in wanted]
            gone = [claim for claim in claims if claim not in kept]
            for claim in gone:
                journal.update("claim", claim.id, {"removed": 1}, seen=claim.version)
            held = {(c.start, c.end) for c in kept if c.start is not None and c.end is not None}
            touched = {(c.start or 0, c.end or 0) for c in kept if _touched(c)}
            fresh = [
                d for d in split.claims if (d.start, d.end) not in held and not _covered(d, touched)
            ]
            self._insert_claims(journal, article, fresh)
            if gone or fresh:
                journal.record("article.resplit", f"{len(fresh)} new", article_id=article_id)
        status: Literal["updated", "unchanged"] = "updated" if gone or fresh else "unchanged"
        return Added(article=article, status=status, kept=len(kept), gone=len(gone), new=len(fresh))

    def remove(self, id: int) -> None:
        """Take an article and its claims out of every list; undo brings them back."""
        with self._base.action("removing articles") as journal:
            article = article_rows.get(journal.db, id)
            for claim in claim_rows.of_article(journal.db, id):
                journal.update("claim", claim.id, {"removed": 1})
            journal.update("article", id, {"removed": 1}, seen=article.version)
            journal.record("article.removed", article.metadata.title or "", article_id=id)

    def revisions(self, id: int) -> list[tuple[int, str, str]]:
        """(number, text, date) of every version of the text, oldest first."""
        self.get(id)
        return article_rows.revisions(self._base.store.db, id)

    def diff(self, id: int) -> str:
        """What the newest version changed, as a unified diff; "" when there is one version."""
        import difflib

        texts = self.revisions(id)[-2:]
        if len(texts) < 2:
            return ""
        (before, old, _), (after, new, _) = texts
        lines = difflib.unified_diff(
            old.split("\n"), new.split("\n"), f"revision {before}", f"revision {after}", lineterm=""
        )
        return "\n".join(lines)

    # last, so that `list` is the type above
    def list(self) -> list[ArticleProgress]:
        """All articles, newest first."""
        return article_rows.progress(self._base.store.db)


def _documents(where: str, allow_private: bool, limit: int) -> Iterator[Document | Skipped]:
    from factcheck import intake

    folder = Path(where)
    if where != "-" and "://" not in where and folder.is_dir():
        yield from intake.read_directory(folder, max_bytes=limit)
    else:
        yield intake.read(where, allow_private=allow_private, max_bytes=limit)


def _columns(document: Document, text: str, language: str) -> dict[str, Any]:
    from factcheck.intake.urls import canonical

    row = article_rows.to_columns(document.metadata)
    address = document.metadata.canonical_url or document.metadata.url
    row["canonical_url"] = canonical(address) if address else None
    row["title"] = row["title"] or _first_line(text)
    return {**row, "language": row["language"] or language, "text": text, "sha256": sha256(text)}


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    return line if len(line) <= 120 else line[:119].rsplit(" ", 1)[0] + "…"


def as_date(text: str | None) -> date | None:
    """The day of an ISO date; None when there is none."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _touched(claim: Claim) -> bool:
    """Whether a human did anything to the claim."""
    human = claim.origin is Origin.HUMAN or claim.dismissed is not None or claim.tags
    return bool(human or claim.verdict_id or claim.assignee or claim.state is not State.NEW)


def _covered(draft: ClaimDraft, spans: set[tuple[int, int]]) -> bool:
    """Whether most of the draft's words are in one of the spans."""
    return any(
        min(draft.end, end) - max(draft.start, start) > 0.6 * (draft.end - draft.start)
        for start, end in spans
    )


def _followed(claim: Claim, article: Article, old_sha256: str) -> tuple[dict[str, Any], str]:
    """The columns that a new text of the article changes on a claim, and its fate."""
    from factcheck.text.selectors import Anchor, context, reanchor

    if claim.start is None or claim.end is None:
        start, end = 0, 0
    else:
        start, end = claim.start, claim.end
    anchor = Anchor(
        start=start,
        end=end,
        exact=claim.quote,
        prefix=claim.prefix,
        suffix=claim.suffix,
        text_sha256=old_sha256,
    )
    found = reanchor(anchor, article.text)
    if found.start is None or found.end is None:
        return {"start": None, "end": None}, "gone"
    prefix, suffix = context(article.text, found.start, found.end)
    columns: dict[str, Any] = {
        "start": found.start,
        "end": found.end,
        "prefix": prefix,
        "suffix": suffix,
    }
    if found.status == "kept":
        return columns, "kept"
    columns["quote"] = article.text[found.start : found.end]
    if claim.verdict_id and claim.state in (State.PUBLISHED, State.CORRECTED, State.IN_REVIEW):
        columns["reconfirm"] = 1
    elif claim.verdict_id:
        columns |= {"state": State.IN_PROGRESS.value, "reconfirm": 1}
    return columns, "reworded"
