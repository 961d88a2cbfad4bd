"""Finding: candidates by words and by vectors, the nearest compared in full, labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, Protocol

from factcheck.matching import vectors as vector_search
from factcheck.matching.index import Idf, IndexStore, search
from factcheck.matching.keys import stem, words_of
from factcheck.matching.profile import Profile, profile
from factcheck.matching.score import USUAL_BACKGROUND, compare, likened
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
HALFWAY = 10.0
"""Nearness, of what is only near, that makes half of the highest score it can have."""
BACKGROUND = slice(4, 20)
"""Ranks by cosine that tell how near strangers come to a query."""
SMALL_STORE = 100
"""Wordings of a store whose strangers are believed by half."""
VARIANT_SHARE, OTHER_FIGURE_SHARE = 0.85, 0.6
"""What a variant's score counts beside that of the same claim, which comes first; with another
figure or date it is most likely about something else."""


class FindStore(IndexStore, vector_search.VectorStore, Protocol):
    """What finding needs of a database."""


class Near(NamedTuple):
    """A wording that may match a query, with what tells how near it is."""

    target: Target
    profile: Profile
    cosine: float | None
    background: float | None
    evidence: tuple[float, float, float]
    """BM25, cosine and the IDF of adjacent keys that both have."""

    @property
    def nearness(self) -> float:
        return weights().nearness.of(*self.evidence)


class Finder:
    """Finds for many queries: what does not change between them is read once. The `codes` of one
    finder, given to the next, spare it all of the reading but what has changed."""

    def __init__(
        self, store: FindStore, *, vectors: bool = True, codes: vector_search.Codes | None = None
    ) -> None:
        self._store, self._idf = store, Idf(store)
        use_vectors = vectors and vector_search.available()
        self.codes = vector_search.Codes.read(store, codes) if use_vectors else None

    def find(
        self, text: str, language: str | None = None, *, top: int = 10
    ) -> list[tuple[Target, Comparison]]:
        """What a wording matches, best first, with relation and reasons, `different` last. A
        fact-check is compared by its claim and by its title, and counts by the better one."""
        query = profile(text, language)
        found: dict[Target, Comparison] = {}
        for one in self.candidates(query, max(COMPARED, top + SPARE)):
            comparison = compare(
                query, one.profile, idf=self._idf, cosine=one.cosine, background=one.background
            )
            placed = _placed(comparison, one)
            if one.target not in found or _rank(placed, one.target) < _rank(
                found[one.target], one.target
            ):
                found[one.target] = placed
        return sorted(found.items(), key=lambda hit: _rank(hit[1], hit[0]))

    def candidates(self, query: Profile, count: int) -> Iterator[Near]:
        """The `count` nearest documents and some more, a claim and a title apart."""
        hits = search(self._store, query.counts, LEXICAL)
        lexical = {hit.doc_id: hit.score for hit in hits}
        near = self._cosines(query.source, list(lexical))
        background = _background(near, self._store.size())
        wordings = self._store.texts(_nearest(lexical, near, count))
        for doc_id, one in self._profiles(wordings, query):
            cosine, words = near.get(doc_id), lexical.get(doc_id, 0.0)
            evidence = self._evidence(query, one, words, cosine)
            yield Near(wordings[doc_id].target, one, cosine, background, evidence)

    def _evidence(
        self, query: Profile, one: Profile, words: float, cosine: float | None
    ) -> tuple[float, float, float]:
        if one.language != query.language and cosine is not None:
            return ACROSS * words, VECTORS_ACROSS * max(0.0, likened(query, one, cosine)), 0.0
        shared = set(pairwise(query.keys)) & set(pairwise(one.keys))
        phrases = sum(self._idf(key) for pair in sorted(shared) for key in pair) / 2
        return words, max(0.0, cosine or 0.0), phrases

    def _cosines(self, text: str, lexical: list[int]) -> dict[int, float]:
        if self.codes is None:
            return {}
        vector = vector_search.vector_of(text)
        return self.codes.near(self._store, vector, NEAREST, lexical[: 2 * NEAREST])

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


def _background(near: dict[int, float], size: int) -> float | None:
    """Mean cosine of what is near a query without being the nearest, drawn to the usual one in a
    small store, where that may be the query's own subject; None in a tiny one."""
    strangers = sorted(near.values(), reverse=True)[BACKGROUND]
    enough = BACKGROUND.stop - BACKGROUND.start
    if len(strangers) < enough:
        return None
    trust = size / (size + SMALL_STORE)
    return trust * sum(strangers) / enough + (1 - trust) * USUAL_BACKGROUND


def _may_say(query: Profile, title: str) -> bool:
    """Whether a title shares enough words with the query to be worth a reading."""
    words = {stem(word) for word in words_of(title)}
    return len(words.intersection(query.keys)) * 3 >= min(len(words), len(set(query.keys)))


def _placed(comparison: Comparison, near: Near) -> Comparison:
    """With a score by which all hits of one query are in order: same and variant stand in the
    upper half by how sure that is; below, what is only near by words and vectors together."""
    if comparison.relation is Relation.SAME:
        score = 0.5 + comparison.score / 2
    elif comparison.relation is Relation.VARIANT:
        other_figure = comparison.components["other_figure"]
        share = OTHER_FIGURE_SHARE if other_figure else VARIANT_SHARE
        score = 0.5 + share * comparison.score / 2
    else:
        score = near.nearness / (near.nearness + HALFWAY) / 2
    words, _, phrases = near.evidence
    more = {"words": words, "phrases": phrases, "near": near.nearness, "alike": comparison.score}
    rounded = {name: round(value, 4) for name, value in more.items()}
    components = {**comparison.components, **rounded}
    return comparison.model_copy(update={"score": round(score, 4), "components": components})


def _rank(comparison: Comparison, target: Target) -> tuple[float, str, int]:
    return -comparison.score, target.kind, target.id
