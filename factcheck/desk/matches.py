"""Matches: every wording against every claim ever seen, decisions on pairs, clusters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from factcheck.desk.as_typed import typed_date
from factcheck.desk.base import Base, Facet
from factcheck.desk.comparing import DedupeSummary, compare_all
from factcheck.desk.hits import Describer, Side, cluster_of, decided_first, sides_of
from factcheck.desk.indexing import everything
from factcheck.desk.one_sentence import apart, in_one_sentence
from factcheck.desk.splitting import published_on
from factcheck.errors import UsageError
from factcheck.models import (
    Claim,
    Cluster,
    Comparison,
    IndexedText,
    Link,
    Match,
    Progress,
    Relation,
    Suggestion,
    Target,
    TargetKind,
    TokenDiff,
)
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows
from factcheck.storage import factchecks as factcheck_rows
from factcheck.storage import links as link_rows
from factcheck.storage import suggestions as suggestion_rows
from factcheck.storage.match_index import MatchIndex
from factcheck.storage.rows import day_of

if TYPE_CHECKING:
    from factcheck.matching.candidates.vector_codes import Codes
    from factcheck.matching.finder import Finder

NEAR = (Relation.SAME, Relation.VARIANT)
BESIDE = 4
"""Further hits that are looked at for a claim, as it finds itself and what stands beside it."""
ENOUGH = 5
"""Matches of a claim that are looked at, to say whether there is any elsewhere."""
DEDUPE_THRESHOLD = 0.6
"""Lexical cosine of keys from which a pair is looked at; `same` starts well above it."""


def _near(hits: list[tuple[Target, Comparison]]) -> list[tuple[Target, Comparison]]:
    return [hit for hit in hits if hit[1].relation is not Relation.DIFFERENT]


def _shown(matches: list[Match], top: int) -> list[Match]:
    """What a human decided goes where the decision puts it; the rest stays as it was ranked."""
    return sorted(matches, key=decided_first)[:top]


class Matches(Facet):
    """`desk.matches`."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._codes: Codes | None = None

    @property
    def _index(self) -> MatchIndex:
        return MatchIndex(self._base.store.db)

    # --- searching ----------------------------------------------------------------------------

    def of(self, claim_id: int, *, top: int = 10) -> list[Match]:
        """What the claim matches among all others, the nearest first: same, variant, related.
        Pairs that a human decided carry the decision and are not compared again. What the claim's
        own sentence says besides is no match."""
        db = self._base.store.db
        claim = claim_rows.get(db, claim_id)
        here = Target.claim(claim_id)
        links = link_rows.of_target(db, here)
        decided = {link.other(here): link.relation for link in links}
        day = self._published(claim.article_id)
        hits = _near(self._finder().find(claim.text, claim.language, top=top + BESIDE, day=day))
        beside = in_one_sentence(self._base.store, [(here, target) for target, _ in hits])
        beside -= {(here, target) for target in decided}
        others = [hit for hit in hits if hit[0] != here and (here, hit[0]) not in beside]
        return _shown(Describer(self._base)(others, decided), top)

    def search_all(
        self,
        texts: Iterable[str],
        *,
        language: str | None = None,
        said: str | None = None,
        top: int = 10,
        weak: bool = False,
    ) -> Iterator[list[Match]]:
        """What each of many wordings, `said` at a date if one is given, matches; with `weak`,
        filled up to `top` with the nearest of what does not match, labelled `different`. The index
        is read once for all. Raises `UsageError` for what is no date."""
        day = day_of(typed_date(said))
        finder, describe = self._finder(), Describer(self._base)
        for text in texts:
            hits = finder.find(text, language, top=top, day=day)
            yield _shown(describe(hits if weak else _near(hits), {}), top)

    def known(self, article_id: int, *, progress: Progress | None = None) -> int:
        """How many of an article's claims are the same as, or a variant of, what another article
        or a fact-check says."""
        claims = self._base.shown.of_article(article_id)
        own = {Target.claim(claim.id) for claim in claims}
        finder, day, known = self._finder(), self._published(article_id), 0
        for done, claim in enumerate(claims, 1):
            found = finder.find(claim.text, claim.language, top=ENOUGH, day=day)
            known += any(hit.relation in NEAR for target, hit in found if target not in own)
            if progress:
                progress(done, len(claims))
        return known

    def _published(self, article_id: int) -> date | None:
        return published_on(article_rows.get(self._base.store.db, article_id).metadata)

    def _finder(self) -> Finder:
        from factcheck.matching.finder import Finder

        finder = Finder(self._index, vectors=self._base.settings.vectors, codes=self._codes)
        # reading those of a million claims takes longer than finding; threads may share them
        self._codes = finder.codes
        return finder

    def diff(
        self, left: str, right: str, languages: tuple[str | None, str | None] = (None, None)
    ) -> tuple[TokenDiff, ...]:
        """The second wording as it is read beside the first, what matters for its truth marked."""
        from factcheck.matching.alignment.word_diff import side_by_side

        return side_by_side(left, right, *languages)

    def shown_against(self, claim: Claim, match: Match) -> tuple[TokenDiff, ...]:
        """The match's wording as a reviewer reads it beside the claim's: a word diff where the two
        are near enough to be read as one, else what agrees and what does not."""
        from factcheck.matching.alignment.word_diff import word_marks

        languages = claim.language, match.language
        if match.comparison.relation in NEAR and claim.language == match.language:
            return self.diff(claim.text, match.text, languages)
        return word_marks(claim.text, match.text, *languages)

    # --- decisions ----------------------------------------------------------------------------

    def decide(self, left: Target, right: Target, relation: Relation, *, note: str = "") -> Link:
        """Store a human decision on a pair, for ever: it is never asked again. A later decision
        takes its place and the earlier one stays in the log."""
        if left == right:
            raise UsageError("a claim is always the same as itself; name two")
        left, right = link_rows.ordered(left, right)
        found = self._compared(left, right)
        with self._base.action("deciding on matches") as journal:
            row = link_rows.to_link_row(left, right, relation, found)
            row |= {"note": note, **journal.signed}
            link_id = journal.append("link", row)
            pair = link_rows.pair_id(journal.db, left, right)
            head = {"link_id": link_id, "relation": relation.value}
            if pair is None:
                pair = journal.insert("pair", link_rows.columns(left, right))
            journal.update("pair", pair, {**head, "removed": 0})
            what = f"{left.kind.value} {left.id} and {right.kind.value} {right.id}: {relation}"
            journal.record("match.decided", what, claim_id=left.id)
        return next(
            link for link in link_rows.of_target(self._base.store.db, left) if link.id == link_id
        )

    def _compared(self, left: Target, right: Target) -> Comparison:
        from factcheck.matching.scoring.score import compare
        from factcheck.matching.wording import sentence_vectors
        from factcheck.matching.wording.profile import profile

        one, other = self._wording(left), self._wording(right)
        near = self._base.settings.vectors and sentence_vectors.available()
        cosine = sentence_vectors.cosine(one[0], other[0]) if near else None
        return compare(profile(*one), profile(*other), cosine=cosine)

    def _wording(self, target: Target) -> tuple[str, str | None]:
        """Text and language. Raises `NotFound`."""
        if target.kind is TargetKind.CLAIM:
            claim = claim_rows.standing(self._base.store.db, target.id)
            return claim.text, claim.language
        known = factcheck_rows.get(self._base.store.db, target.id)
        return known.claim, known.language

    def clusters(self) -> list[Cluster]:
        """Claims that humans called the same, the largest cluster first."""
        from factcheck.matching.clusters import clusters

        groups = clusters(link_rows.in_force(self._base.store.db))
        found = []
        for ids in groups:
            members = [claim for claim in self._base.shown.claims(ids) if not claim.removed]
            if len(members) > 1:
                found.append(cluster_of(members))
        return sorted(found, key=lambda cluster: (-len(cluster.claim_ids), cluster.representative))

    # --- everything with everything ------------------------------------------------------------

    def dedupe(
        self,
        *,
        threshold: float | None = None,
        vectors: bool = False,
        progress: Progress | None = None,
    ) -> DedupeSummary:
        """Compare everything stored with everything: all pairs of a lexical cosine of `threshold`
        or more (default 0.6), with `vectors` also those of two languages whose stored vectors are
        near, labelled in full and kept as suggestions. Pairs that a human
        decided are left alone. Stopped, it leaves the suggestions as they were, and the next pass
        goes on where it was unless a wording has changed. Raises `UsageError`."""
        return compare_all(self._base, threshold or DEDUPE_THRESHOLD, progress, vectors=vectors)

    def suggest(self, found: Sequence[Suggestion]) -> int:
        """Put pairs in the place of all that an earlier pass suggested, without those that are two
        claims of one sentence; returns how many."""
        kept = list(apart(self._base.store, found))
        with self._base.store.write(self._base.reviewer) as journal:
            suggestion_rows.replace_all(journal.db, kept)
        return len(kept)

    def suggested(self, *, limit: int = 500) -> list[Suggestion]:
        """The pairs of the last `dedupe` that nobody has decided on, the surest first, without
        those that say of two claims what other decisions make of them: the same."""
        from factcheck.matching.clusters import clusters

        db = self._base.store.db
        groups = clusters(link_rows.in_force(db))
        cluster = {id: number for number, ids in enumerate(groups) for id in ids}
        return suggestion_rows.undecided(db, limit, cluster)

    def sides(self, pairs: Iterable[Suggestion]) -> dict[Target, Side]:
        """What the pairs are made of."""
        return sides_of(self._base, {end for one in pairs for end in (one.left, one.right)})

    # --- for batches on other machines ----------------------------------------------------------

    def wordings(self) -> Iterator[IndexedText]:
        """Every claim and fact-check as it is compared, claims first, in the order of ids."""
        return everything(self._base.store, None)

    def all_decisions(self) -> list[Link]:
        """Every decision in force."""
        return list(link_rows.in_force(self._base.store.db))

    # --- the index ----------------------------------------------------------------------------

    def lacks_vectors(self, most: int) -> bool:
        """Whether more than `most` claims or fact-checks wait for their sentence vector."""
        waiting = MatchIndex(self._base.store.db).pending(most + 1)
        return self._base.settings.vectors and len(waiting) > most

    def encode_pending(self, *, progress: Progress | None = None) -> int:
        """Compute the sentence vectors that are still missing; returns how many. Raises
        `Cancelled` from `progress`; what was encoded before is kept."""
        if not self._base.settings.vectors or not MatchIndex(self._base.store.db).pending(1):
            return 0
        # with nothing to do, numpy (18 MB) is not imported for it
        from factcheck.matching.candidates.vector_codes import encode_pending

        return encode_pending(
            lambda: MatchIndex(self._base.store.db),
            self._base.store.connections.immediate,
            progress,
        )
