"""Articles: reading them in, splitting, and following them through new versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from factcheck.desk import metadata
from factcheck.desk.as_typed import typed_date, typed_web_address
from factcheck.desk.base import Base
from factcheck.desk.drawn import draft_columns
from factcheck.desk.following import covered, followed, touched
from factcheck.desk.splitting import Splitter, published_on
from factcheck.desk.versions import Versions
from factcheck.errors import EmptyText, NotFound, UsageError
from factcheck.models import (
    Article,
    ArticleProgress,
    ClaimDraft,
    Document,
    Metadata,
    Model,
    Progress,
    SplitText,
)
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows
from factcheck.storage import statistics
from factcheck.storage.journal import Journal
from factcheck.text.normal_form import normalise, sha256

if TYPE_CHECKING:
    from factcheck.intake import Skipped


class Added(Model):
    """What adding one document did."""

    article: Article
    status: Literal["added", "unchanged", "updated"]
    claims: int = 0
    to_check: int = 0
    """Claims without the headings, questions and the like that nobody has to decide."""
    kept: int = 0
    reworded: int = 0
    gone: int = 0
    new: int = 0
    warnings: tuple[str, ...] = ()


class Articles(Versions):
    """`desk.articles`."""

    def __init__(self, base: Base, splitter: Splitter) -> None:
        self._base, self._split = base, splitter

    def get(self, id: int) -> Article:
        """Raises `NotFound`."""
        return article_rows.get(self._base.store.db, id)

    def find(self, words: str) -> Article:
        """By id, title, URL or file name. Raises `NotFound`, or `UsageError` when several fit."""
        db = self._base.store.db
        if words.isascii() and words.isdigit() and len(words) < 19:
            return self.get(int(words))
        found = article_rows.by_words(db, words) or article_rows.by_words(db, Path(words).name)
        if not found:
            raise NotFound("article", words)
        if len(found) > 1:
            names = "; ".join(f"{id} {title}" for id, title in found[:5])
            raise UsageError(
                "{words!r} fits several articles, name one by its id: {names}",
                words=words,
                names=names,
            )
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
        revises: int | None = None,
        allow_private: bool = False,
        progress: Progress | None = None,
    ) -> list[Added | Skipped]:
        """Read and add a file, a directory, a URL or "-" (standard input); `revises` is the article
        that it is a new version of. What is named here counts more than what the document says.
        Raises `IntakeError`s for a single document; of a directory, what cannot be read is among
        the results."""
        url, published_at = typed_web_address(url), typed_date(published_at)
        if (title or url or revises is not None) and Path(where).is_dir():
            raise UsageError(
                "title, address and the article revised are of one text, not of a folder"
            )
        given = {"title": title, "url": url, "language": language, "published_at": published_at}
        named = {name: value for name, value in given.items() if value is not None}
        outcome: list[Added | Skipped] = []
        for document in _documents(where, allow_private, self._base.settings.max_input_bytes):
            if not isinstance(document, Document):
                outcome.append(document)
                continue
            known = document.metadata.model_copy(update=named)
            described = document.model_copy(update={"metadata": known})
            outcome.append(self.add(described, revises=revises, progress=progress))
        return outcome

    def add(
        self, document: Document, *, revises: int | None = None, progress: Progress | None = None
    ) -> Added:
        """Store, split and index a document. The same text again changes nothing; another text of
        the same URL, or of the article `revises`, is a new version, whose claims are anchored anew.
        Raises `EmptyText`, `NotFound`."""
        text = normalise(document.text)
        if not text.strip():
            raise EmptyText(document.metadata.origin or document.metadata.url or "the text")
        db = self._base.store.db
        known = article_rows.by_text(db, sha256(text))
        if known:
            return Added(article=known, status="unchanged", warnings=document.warnings)
        older = self._older(document) if revises is None else self.get(revises)
        # splitting needs no lock: only the result is written in the transaction
        published = published_on(document.metadata)
        split = self._split(text, document.metadata.language, published, progress)
        if older:
            return self._update(older, document, text, split)
        return self._insert(document, text, split)

    def _older(self, document: Document) -> Article | None:
        from factcheck.intake.urls import canonical

        address = document.metadata.canonical_url or document.metadata.url
        return article_rows.by_url(self._base.store.db, canonical(address)) if address else None

    def _insert(self, document: Document, text: str, split: SplitText) -> Added:
        with self._base.action("adding articles") as journal:
            known = article_rows.by_text(journal.db, sha256(text))
            if known:  # another process was faster
                return Added(article=known, status="unchanged")
            row = metadata.columns(document, text, split.language)
            row |= {"added_at": journal.stamp, "added_by": journal.by}
            id = journal.insert("article", row)
            self._keep_revision(journal, id, 1, text)
            article = article_rows.get(journal.db, id)
            ids = self._insert_claims(journal, article, split.claims)
            journal.record("article.added", article.metadata.title or "", article_id=id)
        counts = {"claims": len(ids), "to_check": _to_check(split), "new": len(ids)}
        return Added(article=article, status="added", warnings=document.warnings, **counts)

    def _keep_revision(self, journal: Journal, id: int, revision: int, text: str) -> None:
        row = {"article_id": id, "revision": revision, "text": text, "sha256": sha256(text)}
        journal.append("article_revision", row | journal.signed)

    def _insert_claims(
        self, journal: Journal, article: Article, drafts: Sequence[ClaimDraft]
    ) -> Sequence[int]:
        own = {"article_id": article.id, "created_at": journal.stamp, "changed_at": journal.stamp}
        return journal.insert_many("claim", [{**draft_columns(d, article), **own} for d in drafts])

    # --- a new version ------------------------------------------------------------------------

    def _update(self, old: Article, document: Document, text: str, split: SplitText) -> Added:
        with self._base.action("adding articles") as journal:
            row = metadata.columns(document, text, split.language)
            columns = {name: value for name, value in row.items() if value not in (None, "[]")}
            revision = article_rows.next_revision(journal.db, old.id)
            journal.update("article", old.id, {**columns, "revision": revision}, seen=old.version)
            self._keep_revision(journal, old.id, revision, text)
            article = article_rows.get(journal.db, old.id)
            counts = self._reanchor(journal, article, old, split)
            journal.record("article.updated", f"revision {revision}", article_id=old.id)
        counts |= {"claims": len(split.claims), "to_check": _to_check(split)}
        return Added(article=article, status="updated", **counts)

    def _reanchor(
        self, journal: Journal, article: Article, old: Article, split: SplitText
    ) -> dict[str, int]:
        """Follow every claim into the new text; add the drafts that no claim covers."""
        counts = {"kept": 0, "reworded": 0, "gone": 0}
        spans: set[tuple[int, int]] = set()
        for claim in claim_rows.of_article(journal.db, article.id):
            columns, fate = followed(claim, article, old.sha256, split.claims)
            journal.update("claim", claim.id, columns)
            counts[fate] += 1
            if columns["start"] is not None:
                spans.add((columns["start"], columns["end"]))
        fresh = [draft for draft in split.claims if not covered(draft, spans)]
        return counts | {"new": len(self._insert_claims(journal, article, fresh))}

    def resplit(self, article_id: int) -> Added:
        """Split the article again, as after an upgrade. What a human drew, worded, dismissed or
        rated stays; untouched claims of the machine are replaced where they differ."""
        article = self.get(article_id)
        published = published_on(article.metadata)
        split = self._split(article.text, article.metadata.language, published, None)
        with self._base.action("splitting articles") as journal:
            claims = claim_rows.of_article(journal.db, article_id)
            wanted = {(draft.start, draft.end) for draft in split.claims}
            kept = [c for c in claims if touched(c) or (c.start, c.end) in wanted]
            gone = [claim for claim in claims if claim not in kept]
            for claim in gone:
                journal.update("claim", claim.id, {"removed": 1}, seen=claim.version)
            held = {(c.start, c.end) for c in kept}
            human = {(c.start or 0, c.end or 0) for c in kept if touched(c)}
            fresh = [
                d for d in split.claims if (d.start, d.end) not in held and not covered(d, human)
            ]
            self._insert_claims(journal, article, fresh)
            if gone or fresh:
                journal.record("article.resplit", f"{len(fresh)} new", article_id=article_id)
        status: Literal["updated", "unchanged"] = "updated" if gone or fresh else "unchanged"
        return Added(article=article, status=status, kept=len(kept), gone=len(gone), new=len(fresh))

    def edit(self, id: int, changes: Mapping[str, Any], *, seen: int) -> Article:
        """Correct fields of the article's `Metadata`; None empties one. What its claims took from a
        language or date is read again by `resplit`. Raises `Conflict`, and `UsageError` for a URL
        that is no web address, a date that is none, and an article without a language."""
        changes = metadata.as_typed(changes)
        with self._base.action("editing articles") as journal:
            article = article_rows.get(journal.db, id)
            known = article.metadata.model_dump() | dict(changes)
            if "url" in changes:
                known["canonical_url"] = None
            columns = metadata.described(Metadata.model_validate(known), article.text)
            if journal.update("article", id, columns, seen=seen):
                journal.record("article.edited", ", ".join(changes), article_id=id)
        return self.get(id)

    def remove(self, id: int) -> None:
        """Take an article and its claims out of every list; undo brings them back."""
        with self._base.action("removing articles") as journal:
            article = article_rows.get(journal.db, id)
            for claim in claim_rows.of_article(journal.db, id):
                journal.update("claim", claim.id, {"removed": 1})
            journal.update("article", id, {"removed": 1}, seen=article.version)
            journal.record("article.removed", article.metadata.title or "", article_id=id)

    def make_version(self, id: int, older: int) -> Added:
        """Make an article the newest text of the `older` one, whose claims are followed into it;
        its own go. Two actions, for undo."""
        article = self.get(id)
        if id == older:
            raise UsageError("an article is no new version of itself")
        self.get(older)
        self.remove(id)
        document = Document(text=article.text, metadata=article.metadata)
        return self.add(document, revises=older)

    def ratings(self, id: int) -> dict[str, int]:
        """Its claims by their rating, of whatever scale; those that the reviewer may not see yet
        count as not rated."""
        return statistics.grouped(
            self._base.store.db, "rating", hidden=self._base.shown.hidden(), article=id
        )

    # last, so that `list` is the type above
    def list(self) -> list[ArticleProgress]:
        """All articles, newest first."""
        return article_rows.progress(self._base.store.db)


def _documents(where: str, allow_private: bool, limit: int) -> Iterator[Document | Skipped]:
    from factcheck import intake

    if not where.strip():
        raise UsageError("name a file, a folder, an address, or - for standard input")
    folder = Path(where)
    if where != "-" and "://" not in where and folder.is_dir():
        yield from intake.read_directory(folder, max_bytes=limit)
    else:
        yield intake.read(where, allow_private=allow_private, max_bytes=limit)


def _to_check(split: SplitText) -> int:
    return sum(claim.checkable for claim in split.claims)
