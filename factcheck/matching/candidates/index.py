"""The match index: exact BM25 over posting blocks that live in the desk's own database.

The algorithm is here and pure; what it needs of a database is `IndexStore`. Everything is written
in the caller's transaction, and nothing is loaded at start.
"""

from __future__ import annotations

import hashlib
import math
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from factcheck.matching.candidates.postings import IMPACT, extend, impact, last_block, unpack
from factcheck.matching.wording.keys import VERSION
from factcheck.matching.wording.language import guess_language
from factcheck.matching.wording.profile import wording_keys
from factcheck.models import IndexedText, Target

BATCH = 20_000
"""Wordings per round of a bulk build: bounds memory, and each round extends every term once."""
TERMS = 2_000
"""Terms whose blocks are read and written at once."""


Counts = list[tuple[dict[str, int], int]]
"""For each wording with its title: key -> how often, and the number of keys."""
Count = Callable[[Sequence[IndexedText]], Counts]


class IndexStore(Protocol):
    """What the index needs of a database."""

    def size(self) -> int: ...
    def live_documents(self, targets: Sequence[Target]) -> dict[Target, tuple[int, bytes]]: ...
    def add_documents(self, rows: Iterable[tuple[int, Target, bytes]]) -> None: ...
    def retire(self, ids: Sequence[int]) -> None: ...
    def dead(self) -> list[int]: ...
    def texts(self, ids: Sequence[int]) -> dict[int, IndexedText]: ...
    def clear(self) -> None: ...
    def terms(self, terms: Sequence[str]) -> dict[str, tuple[int, int]]: ...
    def similar_terms(self, first: str, lengths: tuple[int, int]) -> list[str]: ...
    def put_terms(self, terms: Mapping[str, tuple[int, int]]) -> None: ...
    def next_term(self) -> int: ...
    def blocks(self, term_id: int) -> list[bytes]: ...
    def last_blocks(self, places: Iterable[tuple[int, int]]) -> dict[int, bytes]: ...
    def put_blocks(self, blocks: Iterable[tuple[int, int, bytes]]) -> None: ...


@dataclass(frozen=True)
class Candidate:
    """A document that may match, with its BM25 score."""

    doc_id: int
    score: float


def wording_hash(text: IndexedText) -> bytes:
    """8 bytes over what is indexed and how."""
    content = f"{VERSION}\n{text.language}\n{text.title or ''}\n{text.text}"
    return hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def counted(texts: Sequence[IndexedText]) -> Counts:
    return list(map(term_counts, texts))


def sync(store: IndexStore, texts: Sequence[IndexedText], count: Count = counted) -> None:
    """Bring the index in line with the wordings: add new ones, replace changed ones, drop dead
    ones."""
    known = store.live_documents([text.target for text in texts])
    gone: list[int] = []
    fresh: list[IndexedText] = []
    for text in texts:
        old = known.get(text.target)
        unchanged = old is not None and text.live and old[1] == wording_hash(text)
        if unchanged:
            continue
        if old is not None:
            gone.append(old[0])
        if text.live:
            fresh.append(text)
    if gone:
        store.retire(gone)
    if fresh:
        add(store, fresh, count)


def add(store: IndexStore, texts: Iterable[IndexedText], count: Count = counted) -> int:
    """Index wordings that have no live document yet; returns how many."""
    remaining, added = iter(texts), 0
    while batch := list(islice(remaining, BATCH)):
        _add_batch(store, batch, count)
        added += len(batch)
    return added


def _add_batch(store: IndexStore, texts: list[IndexedText], count: Count) -> None:
    first = store.size()
    store.add_documents(
        (first + n, text.target, wording_hash(text)) for n, text in enumerate(texts)
    )
    numbers: dict[str, int] = {}
    terms, sizes, impacts = array("I"), array("I"), bytearray()
    for counts, length in count(texts):
        terms.extend([numbers.setdefault(term, len(numbers)) for term in counts])
        once = impact(1, length)
        impacts.extend([once if n == 1 else impact(n, length) for n in counts.values()])
        sizes.append(len(counts))
    ids = np.repeat(np.arange(first, first + len(texts), dtype="<u4"), sizes)
    _extend_terms(store, _Postings.grouped(numbers, terms, ids, bytes(impacts)))


def term_counts(text: IndexedText) -> tuple[dict[str, int], int]:
    """(key -> how often, number of keys) of a wording and its title."""
    language = text.language or guess_language(text.text)
    counts: dict[str, int] = {}
    length = 0
    for part in (text.text, text.title or ""):
        for key in wording_keys(part, language):
            counts[key] = counts.get(key, 0) + 1
            length += 1
    return counts, length


@dataclass(frozen=True)
class _Postings:
    """Documents and impacts of a round, those of one term after those of another."""

    numbers: Mapping[str, int]
    """Of the terms, in the order in which they stand."""
    ends: NDArray[np.intp]
    ids: NDArray[np.uint32]
    impacts: NDArray[np.uint8]

    @classmethod
    def grouped(
        cls, numbers: Mapping[str, int], terms: array[int], ids: NDArray[np.uint32], impacts: bytes
    ) -> _Postings:
        """From the term, document and impact of each posting, documents rising."""
        order = np.argsort(np.asarray(terms), kind="stable")
        ends = np.cumsum(np.bincount(np.asarray(terms), minlength=len(numbers)))
        return cls(numbers, ends, ids[order], np.frombuffer(impacts, np.uint8)[order])

    def of(self, term: str) -> tuple[bytes, bytes]:
        """The packed documents of a term, and their impacts."""
        number = self.numbers[term]
        held = slice(self.ends[number - 1] if number else 0, self.ends[number])
        return self.ids[held].tobytes(), self.impacts[held].tobytes()


def _extend_terms(store: IndexStore, postings: _Postings) -> None:
    terms, next_id = sorted(postings.numbers), store.next_term()
    for at in range(0, len(terms), TERMS):
        some = terms[at : at + TERMS]
        known = store.terms(some)
        last = store.last_blocks((id, last_block(df)) for id, df in known.values())
        grown: dict[str, tuple[int, int]] = {}
        blocks: list[tuple[int, int, bytes]] = []
        for term in some:
            term_id, df = known.get(term) or (next_id, 0)
            next_id += not df
            ids, impacts = postings.of(term)
            grown[term] = (term_id, df + len(impacts))
            packed = extend(last.get(term_id), ids, impacts)
            blocks += [(term_id, number, one) for number, one in enumerate(packed, last_block(df))]
        store.put_terms(grown)
        store.put_blocks(blocks)


def rebuild(store: IndexStore, texts: Iterable[IndexedText]) -> int:
    """Empty the index and build it from `texts`; returns how many."""
    store.clear()
    return add(store, texts)


# --- searching --------------------------------------------------------------------------------


class Idf:
    """Inverse document frequencies, read from the store term by term and remembered."""

    def __init__(self, store: IndexStore) -> None:
        self._store, self._documents = store, max(1, store.size() - 1)
        self._known: dict[str, float] = {}

    def read(self, terms: Iterable[str]) -> None:
        """Fetch what is missing of `terms` in one query."""
        missing = [term for term in dict.fromkeys(terms) if term not in self._known]
        found = self._store.terms(missing) if missing else {}
        for term in missing:
            self._known[term] = self.of(found.get(term, (0, 0))[1])

    def of(self, df: int) -> float:
        """The IDF of BM25, never negative."""
        return math.log(1 + (self._documents - df + 0.5) / (df + 0.5))

    def __call__(self, term: str) -> float:
        if term not in self._known:
            self.read([term])
        return self._known[term]


def search(store: IndexStore, counts: Mapping[str, int], limit: int = 400) -> list[Candidate]:
    """The `limit` live documents of the highest BM25 score, best first. Unknown words are widened
    to known ones of nearly the same spelling."""
    if store.size() <= 1 or not counts:
        return []
    idf = Idf(store)
    known = store.terms(list(counts))
    weights = {known[term][0]: idf.of(known[term][1]) for term in known}
    for term in counts:
        if term not in known:
            for term_id, weight in _widened(store, idf, term):
                weights[term_id] = max(weights.get(term_id, 0.0), weight)
    blocks = [(weight, block) for id, weight in weights.items() for block in store.blocks(id)]
    dead = store.dead()
    # read last: other processes may add documents meanwhile, and all read above must have a place
    scores = np.zeros(store.size(), np.float32)
    for weight, block in blocks:
        ids, impacts = unpack(block)
        scores[ids] += impacts * np.float32(weight / IMPACT)
    scores[dead] = 0
    return _best(scores, limit)


MIN_WIDENED = 5
ALIKE = 0.74


def _widened(store: IndexStore, idf: Idf, term: str) -> list[tuple[int, float]]:
    """(term id, weight) of up to three known terms that a typo may have made of `term`."""
    if len(term) < MIN_WIDENED or term.startswith("#"):
        return []
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = store.similar_terms(term[0], (len(term) - 1, len(term) + 1))
    hits = process.extract(
        term, near, scorer=OSA.normalized_similarity, score_cutoff=ALIKE, limit=3
    )
    known = store.terms([hit[0] for hit in hits])
    return [
        (known[word][0], idf.of(known[word][1]) * 0.8 * (score - 0.25)) for word, score, _ in hits
    ]


def _best(scores: NDArray[np.float32], limit: int) -> list[Candidate]:
    """A falling threshold cuts first: sorting a million zeros would cost most of the time."""
    top = float(scores.max())
    if top <= 0:
        return []
    for share in (0.3, 0.15, 0.0):
        found = np.flatnonzero(scores > share * top)
        if len(found) >= limit:
            break
    if len(found) > limit:
        held = scores[found]
        found = found[held >= np.partition(held, -limit)[-limit]]
    order = found[np.lexsort((found, -scores[found]))][:limit]
    return list(map(Candidate, order.tolist(), scores[order].tolist()))
