"""Claims: lists of them, and a reviewer's edits. An edit may name the version it saw."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from factcheck.desk.assigning import cannot_read, check_member
from factcheck.desk.base import Facet, about, excerpt
from factcheck.desk.drawn import drawn, redrawn, span_of, worded_anew
from factcheck.desk.notices import refuse_before_readers, tell_readers
from factcheck.desk.sources import says_again
from factcheck.errors import UsageError
from factcheck.models import Article, Claim, ClaimFilter, ClaimOrder, Model, Origin
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows
from factcheck.storage import sources as source_rows
from factcheck.storage.journal import Journal
from factcheck.storage.rows import to_json, to_row
from factcheck.text.normal_form import normalise

ANSWERED = ("is not sure", "stands before it")
"""How the reasons end that ask what a wording means: one by hand answers them."""


class Bulk(Model):
    """What a bulk action did, or with `dry_run` would do."""

    count: int
    skipped: int


class Claims(Facet):
    """`desk.claims`."""

    # --- lists --------------------------------------------------------------------------------

    def ids(
        self,
        chosen: ClaimFilter | None = None,
        order: ClaimOrder = ClaimOrder.PLACE,
        *,
        limit: int = -1,
    ) -> array[int]:
        """Ids of the claims that the filter lets through, in order: a million take about 1 s, the
        first `limit` of them a few ms."""
        return self._base.shown.ids(chosen or ClaimFilter(), order, limit)

    def page(self, ids: Sequence[int]) -> list[Claim]:
        """The claims of `ids`, in that order."""
        return self._base.shown.claims(ids)

    def count(self, chosen: ClaimFilter | None = None) -> int:
        return self._base.shown.count(chosen or ClaimFilter())

    def get(self, id: int) -> Claim:
        """Raises `NotFound`."""
        return self._base.shown.claim(id)

    def of_article(self, article_id: int) -> list[Claim]:
        """In reading order, dismissed ones included."""
        return self._base.shown.of_article(article_id)

    # --- spans --------------------------------------------------------------------------------

    def trim(self, id: int, start: int, end: int, *, seen: int | None = None) -> Claim:
        """Move the claim's ends; its wording follows unless a human wrote it."""
        with self._base.action("editing claims") as journal:
            claim, article = self._with_article(journal, id)
            columns = redrawn(claim, article, start, end)
            if claim.origin is Origin.HUMAN and worded_anew(claim, article, start):
                for kept in ("text", "quantities", "dates", "negated"):
                    columns.pop(kept)
            journal.update("claim", claim.id, columns, seen=seen)
            journal.record("claim.trimmed", excerpt(columns["quote"]), **about(claim))
        return self.get(id)

    def split(self, id: int, at: int, *, seen: int | None = None) -> tuple[Claim, Claim]:
        """Cut the claim in two at offset `at` of the article; the first half keeps the id, the
        verdict and the sources."""
        with self._base.action("editing claims") as journal:
            claim, article = self._with_article(journal, id)
            start, end = span_of(claim)
            if not start < at < end:
                raise UsageError(
                    "the cut at {at} is not inside the claim, which goes from {start} to {end}",
                    at=at,
                    start=start,
                    end=end,
                )
            journal.update("claim", claim.id, redrawn(claim, article, start, at), seen=seen)
            other = self._insert(journal, article, redrawn(claim, article, at, end))
            journal.record("claim.split", excerpt(claim.quote), **about(claim))
        return self.get(id), self.get(other)

    def merge(self, id: int, other_id: int, *, seen: int | None = None) -> Claim:
        """Join the claim with another of the same article: the first then spans both; the other
        is removed and its evidence moves over, but for what the first cites already."""
        with self._base.action("editing claims") as journal:
            claim, article = self._with_article(journal, id)
            other = claim_rows.standing(journal.db, other_id)
            refuse_before_readers(other)
            if other.article_id != claim.article_id or other.id == id:
                raise UsageError(
                    "claims {id} and {other} cannot be merged: not two of one text",
                    id=id,
                    other=other_id,
                )
            (a, b), (c, d) = span_of(claim), span_of(other)
            self._refuse_between(journal, claim, other, min(b, d), max(a, c))
            first = claim if a <= c else other
            columns = redrawn(claim, article, min(a, c), max(b, d), first=first)
            journal.update("claim", claim.id, columns, seen=seen)
            journal.update("claim", other_id, {"removed": 1})
            self._move_evidence(journal, other_id, id)
            journal.record("claim.merged", f"with claim {other_id}", **about(claim))
        return self.get(id)

    def _move_evidence(self, journal: Journal, from_id: int, to_id: int) -> None:
        there = source_rows.of_claim(journal.db, to_id)
        last = source_rows.next_position(journal.db, to_id)
        for position, cited in enumerate(source_rows.of_claim(journal.db, from_id), last):
            again = says_again(cited, there)
            change = {"removed": 1} if again else {"claim_id": to_id, "position": position}
            journal.update("evidence", cited.evidence.id, change)

    def _refuse_between(
        self, journal: Journal, claim: Claim, other: Claim, start: int, end: int
    ) -> None:
        """Raises `UsageError` when a claim to be checked lies between two that are to be one."""
        for between in claim_rows.of_article(journal.db, claim.article_id):
            is_claim = between.checkable and between.dismissed is None and not between.removed
            if is_claim and start <= (between.start or 0) < (between.end or 0) <= end:
                raise UsageError(
                    "claims {id} and {other} cannot be merged: claim {between} lies between them",
                    id=claim.id,
                    other=other.id,
                    between=between.id,
                )

    def create(self, article_id: int, start: int, end: int) -> Claim:
        """A new claim on the reviewer's selection, white space trimmed off; never one twice."""
        with self._base.action("adding claims") as journal:
            article = article_rows.get(journal.db, article_id)
            columns = drawn(article, start, end)
            span = columns["start"], columns["end"]
            if other := claim_rows.just_there(journal.db, article_id, *span):
                raise UsageError("claim {id} is of just these words", id=other)
            id = self._insert(journal, article, columns)
            journal.record("claim.created", claim_id=id, article_id=article_id)
        return self.get(id)

    def _insert(self, journal: Journal, article: Article, columns: dict[str, Any]) -> int:
        own = {"article_id": article.id, "created_at": journal.stamp, "changed_at": journal.stamp}
        return journal.insert("claim", columns | own)

    def _with_article(self, journal: Journal, id: int) -> tuple[Claim, Article]:
        claim = claim_rows.standing(journal.db, id)
        refuse_before_readers(claim)
        return claim, article_rows.get(journal.db, claim.article_id)

    # --- wording and standing -----------------------------------------------------------------

    def reword(self, id: int, text: str, *, notice: str = "", seen: int | None = None) -> Claim:
        """Change the self-contained wording, with a `notice` where that is published; the quotation
        stays. What was not sure is now said."""
        wording = " ".join(normalise(text).split())
        if not wording:
            raise UsageError(
                "a claim's wording cannot be empty; `dismiss` says that it is no claim"
            )
        from factcheck.text.by_hand import draft

        with self._base.action("editing claims") as journal:
            claim = claim_rows.standing(journal.db, id)
            read = draft(wording, 0, len(wording), language=claim.language)
            columns = {"text": wording, "origin": Origin.HUMAN.value, "negated": int(read.negated)}
            columns |= {name: to_row(read)[name] for name in ("quantities", "dates")}
            kept = tuple(one for one in claim.reasons if not one.endswith(ANSWERED))
            columns["reasons"] = to_row(claim.model_copy(update={"reasons": kept}))["reasons"]
            journal.update("claim", claim.id, columns, seen=seen)
            if wording != claim.text:
                tell_readers(self._base, journal, claim, notice)
            journal.record("claim.reworded", excerpt(wording), **about(claim))
        return self.get(id)

    def set_claimant(
        self, id: int, claimant: str | None, *, notice: str = "", seen: int | None = None
    ) -> Claim:
        """None is the article itself; `notice` as for `reword`."""
        return self._change(id, {"claimant": claimant or None}, seen, "claim.attributed", notice)

    def set_short(
        self, id: int, short: str | None, *, notice: str = "", seen: int | None = None
    ) -> Claim:
        """The short claim for publication (75 characters are a good limit); as `reword`."""
        return self._change(id, {"short": short or None}, seen, "claim.shortened", notice)

    def dismiss(self, id: int, reason: str, *, seen: int | None = None) -> Claim:
        """Say that this is not a claim, and why; `restore` takes it back."""
        return self._change(id, {"dismissed": reason or "not a claim"}, seen, "claim.dismissed")

    def restore(self, id: int, *, seen: int | None = None) -> Claim:
        """Make a dismissed or removed claim one again."""
        return self._change(id, {"dismissed": None, "removed": 0}, seen, "claim.restored")

    def tag(self, id: int, tags: Sequence[str], *, seen: int | None = None) -> Claim:
        return self._change(id, {"tags": to_json(_tags(tags))}, seen, "claim.tagged")

    def assign(self, id: int, reviewer: str | None, *, seen: int | None = None) -> Claim:
        """Give the claim to somebody; in review that is its second reading. Raises `UsageError`
        for whom the newsroom does not know, `NotAllowed` for whom the second reading cannot be."""
        check_member(self._base, reviewer)
        claim = claim_rows.get(self._base.store.db, id)
        if refusal := cannot_read(self._base, claim, reviewer):
            raise refusal
        return self._change(id, {"assignee": reviewer}, seen, "claim.assigned")

    def _change(
        self, id: int, columns: dict[str, Any], seen: int | None, action: str, notice: str = ""
    ) -> Claim:
        with self._base.action("editing claims") as journal:
            read = claim_rows.get if columns.get("removed") == 0 else claim_rows.standing
            claim = read(journal.db, id)
            article_rows.get(journal.db, claim.article_id)  # nothing comes back without it
            if columns.get("dismissed"):
                refuse_before_readers(claim)
                columns = {**columns, "origin": Origin.HUMAN.value}
            journal.update("claim", claim.id, columns, seen=seen)
            told = columns.keys() & {"claimant", "short"}
            if any(columns[name] != getattr(claim, name) for name in told):
                tell_readers(self._base, journal, claim, notice)
            summary = ", ".join(f"{name}: {value}" for name, value in columns.items())
            journal.record(action, summary, **about(claim))
        return self.get(id)

    # --- many at once -------------------------------------------------------------------------

    def bulk_tag(self, chosen: ClaimFilter, tags: Sequence[str], *, dry_run: bool = False) -> Bulk:
        """Add tags to every claim of the filter."""
        summary = f"tagged {', '.join(tags)}"
        return self._bulk(chosen, lambda c: {"tags": _tags([*c.tags, *tags])}, summary, dry_run)

    def bulk_assign(
        self, chosen: ClaimFilter, reviewer: str | None, *, dry_run: bool = False
    ) -> Bulk:
        """Raises as `assign` for whom the newsroom does not know; claims whose second reader they
        cannot be are skipped."""
        check_member(self._base, reviewer)
        return self._bulk(
            chosen,
            lambda c: {} if cannot_read(self._base, c, reviewer) else {"assignee": reviewer},
            f"assigned to {reviewer or 'nobody'}",
            dry_run,
        )

    def bulk_attribute(
        self, chosen: ClaimFilter, claimant: str | None, *, dry_run: bool = False
    ) -> Bulk:
        """Say who makes every claim of the filter, as the one who is interviewed; those that are
        published are skipped."""
        said = claimant or None
        summary = f"attributed to {said or 'nobody'}"
        return self._bulk(
            chosen, lambda c: {} if c.published else {"claimant": said}, summary, dry_run
        )

    def _bulk(
        self,
        chosen: ClaimFilter,
        change: Callable[[Claim], dict[str, Any]],
        summary: str,
        dry_run: bool,
    ) -> Bulk:
        """Make a change of every claim that it changes anything of."""
        claims = self.page(self.ids(chosen))
        changes = [(claim, change(claim)) for claim in claims]
        changing = [
            (claim, columns)
            for claim, columns in changes
            if any(getattr(claim, name) != value for name, value in columns.items())
        ]
        if not dry_run:
            with self._base.action("changing many claims") as journal:
                for claim, columns in changing:
                    row = {k: to_json(v) if isinstance(v, tuple) else v for k, v in columns.items()}
                    journal.update("claim", claim.id, row, seen=claim.version)
                if changing:
                    journal.record("claims.changed", f"{summary} ({len(changing)})")
        return Bulk(count=len(changing), skipped=len(claims) - len(changing))


def _tags(tags: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({tag.strip() for tag in tags if tag.strip()}))
