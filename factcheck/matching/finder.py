"""Finding: candidates by words and by vectors, the nearest compared in full, labelled."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from factcheck.matching import vectors as vector_search
from factcheck.matching.index import Idf, IndexStore, search
from factcheck.matching.keys import stem, words_of
from factcheck.matching.profile import Profile, profile
from factcheck.matching.score import compare
from factcheck.matching.weights import weights
from factcheck.models import Comparison, IndexedText, Relation, Target

LEXICAL = 400
"""Candidates by BM25."""
NEAREST = 40
"""Candidates by vectors."""
COMPARED, SPARE = 16, 4
"""Of all candidates the nearest are compared in full: so many, or as asked for and some more."""
OF_EACH = 4
"""Compared in any case: so many of the best by words alone and by vectors alone."""
ACROSS = 0.2
"""What words in common count between two languages: they are few, and the cosine stands in for the
others, so that a translation is not behind what only has words in common."""
VECTORS_ACROSS = 1.33
"""What the cosine counts there, for that."""
FARTHEST = 4.2
"""Nearness that makes a score of one half."""
BACKGROUND = slice(4, 20)
"""Ranks by cosine that tell how near strangers come to a query."""
VARIANT_SHARE, OTHER_FIGURE_SHARE = 0.85, 0.6
"""What a variant's score counts beside that of the same claim, which comes first; with another
figure or date it is most likely about something else."""


class FindStore(IndexStore, vector_search.VectorStore, Protocol):
    """What finding needs of a database."""


class Finder:
    """Finds for many queries: what does not change between them is read once."""

    def __init__(self, store: FindStore, *, vectors: bool = True) -> None:
        self._store, self._idf = store, Idf(store)
        use_vectors = vectors and vector_search.available()
        self._codes = vector_search.Codes(store) if use_vectors else None

    def find(
        self, text: str, language: str | None = None, *, top: int = 10
    ) -> list[tuple[Target, Comparison]]:
        """What a wording matches, best first, with relation and reasons, `different` last. A
        fact-check is compared by its claim and by its title, and counts by the better one."""
        query = profile(text, language)
        hits = search(self._store, query.counts, LEXICAL)
        lexical = {hit.doc_id: hit.score for hit in hits}
        near = self._cosines(text, list(lexical))
        background = _background(near)
        wordings = self._store.texts(_nearest(lexical, near, max(COMPARED, top + SPARE)))
        found: dict[Target, Comparison] = {}
        for doc_id, one in self._profiles(wordings, query):
            cosine = near.get(doc_id)
            comparison = compare(query, one, idf=self._idf, cosine=cosine, background=background)
            near_by = self.evidence(query, one, lexical.get(doc_id, 0.0), cosine)
            placed = _placed(comparison, weights().nearness.of(*near_by))
            target = wordings[doc_id].target
            if target not in found or _rank(placed, target) < _rank(found[target], target):
                found[target] = placed
        return sorted(found.items(), key=lambda hit: _rank(hit[1], hit[0]))

    def evidence(
        self, query: Profile, one: Profile, words: float, cosine: float | None
    ) -> tuple[float, float, float]:
        """What tells how near a wording is: BM25, cosine, phrases."""
        if one.language != query.language and cosine is not None:
            return ACROSS * words, VECTORS_ACROSS * max(0.0, cosine), 0.0
        shared = set(pairwise(query.keys)) & set(pairwise(one.keys))
        phrases = sum(self._idf(key) for pair in sorted(shared) for key in pair) / 2
        return words, max(0.0, cosine or 0.0), phrases

    def _cosines(self, text: str, lexical: list[int]) -> dict[int, float]:
        if self._codes is None:
            return {}
        return self._codes.near(vector_search.vector_of(text), NEAREST, lexical[: 2 * NEAREST])

    def _profiles(
        self, wordings: dict[int, IndexedText], query: Profile
    ) -> Iterable[tuple[int, Profile]]:
        profiles = []
        for doc_id, wording in wordings.items():
            profiles.append((doc_id, _profile(wording.text, wording.language)))
            if wording.title and _may_say(query, wording.title):
                profiles.append((doc_id, _profile(wording.title, wording.language)))
        self._idf.read([*query.keys, *(key for _, one in profiles for key in one.keys)])
        return profiles


_profile = lru_cache(maxsize=4096)(profile)
"""Stored wordings come again from query to query."""


def clear_remembered() -> None:
    """Forget stored wordings: for measuring what a first reading takes."""
    _profile.cache_clear()


def find(
    store: FindStore, text: str, language: str | None, *, top: int = 10, vectors: bool = True
) -> list[tuple[Target, Comparison]]:
    """What one wording matches; see `Finder.find`."""
    return Finder(store, vectors=vectors).find(text, language, top=top)


def _nearest(lexical: dict[int, float], near: dict[int, float], count: int) -> list[int]:
    """The documents to compare in full, a fixed number by both kinds of evidence together."""

    def nearness(doc_id: int) -> tuple[float, int]:
        words, cosine = lexical.get(doc_id, 0.0), near.get(doc_id, 0.0)
        return -weights().nearness.of(words, cosine, 0.0), doc_id

    chosen = sorted(lexical.keys() | near.keys(), key=nearness)[:count]
    chosen += sorted(near, key=lambda doc_id: (-near[doc_id], doc_id))[:OF_EACH]
    return list(dict.fromkeys([*chosen, *list(lexical)[:OF_EACH]]))


def _background(near: dict[int, float]) -> float | None:
    """Mean cosine of what is near a query without being the nearest; None in a small store."""
    strangers = sorted(near.values(), reverse=True)[BACKGROUND]
    enough = BACKGROUND.stop - BACKGROUND.start
    return sum(strangers) / enough if len(strangers) == enough else None


def _may_say(query: Profile, title: str) -> bool:
    """Whether a title shares enough words with the query to be worth a reading."""
    words = {stem(word) for word in words_of(title)}
    return len(words.intersection(query.keys)) * 3 >= min(len(words), len(set(query.keys)))


def _placed(comparison: Comparison, nearness: float) -> Comparison:
    """With a score by which all hits of one query are in order: same and variant stand in the
    upper half by how sure that is; below, what is only near by words and vectors together."""
    if comparison.relation is Relation.SAME:
        score = 0.5 + comparison.score / 2
    elif comparison.relation is Relation.VARIANT:
        other_figure = comparison.components["other_figure"]
        share = OTHER_FIGURE_SHARE if other_figure else VARIANT_SHARE
        score = 0.5 + share * comparison.score / 2
    else:
        score = min(nearness / FARTHEST, 1.0) / 2
    components = {**comparison.components, "alike": comparison.score, "near": round(nearness, 4)}
    return comparison.model_copy(update={"score": round(score, 4), "components": components})


def _rank(comparison: Comparison, target: Target) -> tuple[float, str, int]:
    return -comparison.score, target.kind, target.id
