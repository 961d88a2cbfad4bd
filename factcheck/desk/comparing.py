"""Everything with everything: a pass over all pairs, which goes on where it was stopped.

The join gives the pairs a stretch of keys at a time; when vectors are asked for, each wording that
is not in the commonest language is then held against those of other languages. Each stretch is
labelled, then kept with how far the pass is in one short transaction. A pass over the same wordings
and threshold that was stopped is taken up there; what it found becomes the suggestions only when it
is whole.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterator, Mapping

from factcheck import __version__
from factcheck.desk.across_languages import AcrossLanguages, Place
from factcheck.desk.base import Base
from factcheck.desk.indexing import everything
from factcheck.desk.one_sentence import apart
from factcheck.models import Model, Progress, Relation, Suggestion, Target, TargetKind
from factcheck.storage import claims as claim_rows
from factcheck.storage import factchecks as factcheck_rows
from factcheck.storage import links as link_rows
from factcheck.storage import suggestions as suggestion_rows
from factcheck.storage.store import Store
from factcheck.storage.suggestions import Pass

LABELLED = 2_000
"""Pairs whose wordings are read together: bounds the memory of a pass over everything."""

Pairs = Mapping[tuple[Place, Place], float | None]
"""Pairs, the smaller (kind, id) first, with the cosine of their vectors where that is known."""


class DedupeSummary(Model):
    """What a batch pass over all pairs found."""

    compared: int
    same: int
    variant: int
    related: int
    decided: int
    """Pairs left alone because a human has decided on them."""


class Wordings:
    """All wordings of a store by number, as the join counts them: keys to read once, and then what
    the numbers stand for."""

    def __init__(self, store: Store, asked: str) -> None:
        self._store = store
        self._hash = hashlib.blake2b(f"{__version__} {asked}".encode(), digest_size=16)
        self._ids = {kind: array("q") for kind in TargetKind}

    def keys(self, progress: Progress | None = None) -> Iterator[list[str]]:
        """The keys of every wording, claims first."""
        from factcheck.matching.candidates.index import wording_hash
        from factcheck.matching.wording.profile import wording_keys

        for one in everything(self._store, progress):
            self._ids[one.target.kind].append(one.target.id)
            self._hash.update(f"{one.target.kind} {one.target.id} ".encode() + wording_hash(one))
            yield wording_keys(one.text, one.language)

    def digest(self) -> bytes:
        """16 bytes over everything read and what is asked."""
        return self._hash.digest()

    def place(self, number: int) -> Place:
        claims = self._ids[TargetKind.CLAIM]
        if number < len(claims):
            return TargetKind.CLAIM, claims[number]
        return TargetKind.FACTCHECK, self._ids[TargetKind.FACTCHECK][number - len(claims)]


def compare_all(
    base: Base, threshold: float, progress: Progress | None, *, vectors: bool
) -> DedupeSummary:
    """Label all pairs of the store from a lexical cosine of `threshold`, and with `vectors` those
    of two languages whose vectors are near, and make those that are at least related its
    suggestions. Raises `UsageError` when another process does so too."""
    from factcheck.matching.all_pairs.join import joined, prefixes
    from factcheck.matching.all_pairs.rows import rows_of

    across = AcrossLanguages(base.store) if vectors else None
    wordings = Wordings(base.store, f"{threshold} {'' if across is None else len(across)}")
    rows = rows_of(wordings.keys(progress))
    entries = prefixes(rows, threshold)
    whole = len(entries.groups) + (len(across.rows) if across is not None else 0)
    running = _Running(base, wordings.digest(), whole, progress)
    for found in joined(rows, threshold, entries, running.at.done):
        numbers = sorted(zip(found.left.tolist(), found.right.tolist(), strict=True))
        pairs: Pairs = {(wordings.place(a), wordings.place(b)): None for a, b in numbers}
        running.keep(pairs, found.done, one_language=vectors)
    if across is not None:
        for pairs, done in across.pairs(running.at.done - len(entries.groups)):
            running.keep(pairs, len(entries.groups) + done)
    return running.finished()


class _Running:
    """A pass under way."""

    def __init__(self, base: Base, digest: bytes, whole: int, progress: Progress | None) -> None:
        self._base, self._whole, self._progress = base, whole, progress
        self._known = _decided(base.store)
        with base.store.write(base.reviewer) as journal:
            self.at = suggestion_rows.begun(journal.db, digest)

    def keep(self, pairs: Pairs, done: int, *, one_language: bool = False) -> None:
        """Label pairs and keep what they are to each other, but for two claims of a sentence."""
        undecided = {pair: cos for pair, cos in pairs.items() if frozenset(pair) not in self._known}
        labelled = list(_labelled(self._base.store, undecided, one_language=one_language))
        asked = list(apart(self._base.store, labelled))
        after = Pass(self.at.over, done, self.at.decided + len(pairs) - len(undecided))
        with self._base.store.write(self._base.reviewer) as journal:
            suggestion_rows.go_on(journal.db, self.at, after, asked)
        self.at = after
        if self._progress:
            self._progress(done, self._whole)

    def finished(self) -> DedupeSummary:
        """Make what was found the suggestions."""
        with self._base.store.write(self._base.reviewer) as journal:
            counts = suggestion_rows.complete(journal.db, self.at)
        return DedupeSummary(
            compared=sum(counts.values()) + self.at.decided,
            same=counts.get(Relation.SAME, 0),
            variant=counts.get(Relation.VARIANT, 0),
            related=counts.get(Relation.RELATED, 0),
            decided=self.at.decided,
        )


def _decided(store: Store) -> set[frozenset[Place]]:
    """The pairs that a human has decided on."""
    return {
        frozenset(((one.left.kind, one.left.id), (one.right.kind, one.right.id)))
        for one in link_rows.in_force(store.db)
    }


def _labelled(store: Store, pairs: Pairs, *, one_language: bool) -> Iterator[Suggestion]:
    """What the pairs are to each other; with `one_language` only those of one."""
    items = list(pairs.items())
    for first in range(0, len(items), LABELLED):
        some = dict(items[first : first + LABELLED])
        yield from _compared(store, some, one_language=one_language)


def _compared(store: Store, pairs: Pairs, *, one_language: bool) -> Iterator[Suggestion]:
    from factcheck.matching.scoring.score import compare, crowd
    from factcheck.matching.wording.profile import profile

    places = {place for pair in pairs for place in pair}
    ids = {kind: [id for one, id in places if one is kind] for kind in TargetKind}
    texts = [
        *claim_rows.texts(store.db, ids[TargetKind.CLAIM]),
        *factcheck_rows.texts(store.db, ids[TargetKind.FACTCHECK]),
    ]
    profiles = {one.target: profile(one.text, one.language) for one in texts}
    for pair, cosine in pairs.items():
        left, right = (Target(kind=kind, id=id) for kind, id in sorted(pair))
        if one_language and profiles[left].language != profiles[right].language:
            continue
        both = profiles[left], profiles[right]
        comparison = compare(*both, cosine=cosine, background=crowd(*both))
        if comparison.relation is not Relation.DIFFERENT:
            yield Suggestion(
                left=left,
                right=right,
                relation=comparison.relation,
                score=comparison.score,
                reasons=comparison.reasons,
            )
