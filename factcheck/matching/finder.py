"""Finding: candidates by words and by vectors, compared in full, labelled."""

from __future__ import annotations

from typing import Protocol

from factcheck.matching import vectors as vector_search
from factcheck.matching.index import Idf, IndexStore, search
from factcheck.matching.profile import Profile, profile
from factcheck.matching.score import compare
from factcheck.models import Comparison, IndexedText, Relation, Target

LEXICAL = 400
"""Candidates by BM25; of those the best are compared in full."""
COMPARED = 24
NEAREST = 40
VECTOR_WEIGHT = 2.0
"""Weight of the vectors' cosine beside BM25 over its best: on debate sentences against 19,250
fact-checks MAP@5 .473 with words alone, .510 at 1, .518 at 2, .520 at 3."""
CROSSED = 4
"""Candidates of another language whose full vectors are computed, 2 ms each when not remembered:
fr-en news R@1 .985 against .983 by the signs alone."""
ACROSS = 0.2
"""What words that two languages share count beside vectors, against within one language."""
VARIANT_MALUS = 0.15
"""What a variant's score is lowered by for its place in the list: the same claim comes first."""


class FindStore(IndexStore, vector_search.VectorStore, Protocol):
    """What finding needs of a database."""


def find(
    store: FindStore, text: str, language: str | None, *, top: int = 10, vectors: bool = True
) -> list[tuple[Target, Comparison]]:
    """What a wording matches, best first, with relation and reasons, `different` last. A fact-check
    is compared by its claim and by its title, and counts by the better one."""
    query = profile(text, language)
    hits = search(store, query.counts, LEXICAL)[: max(COMPARED, 4 * top)]
    lexical = {hit.doc_id: hit.score / hits[0].score for hit in hits}
    chosen = list(lexical)
    use_vectors = vectors and vector_search.available()
    estimated: dict[int, float] = {}
    if use_vectors:
        estimated = dict(vector_search.nearest(store, text, NEAREST))
    wordings = store.texts([*chosen, *(id for id in estimated if id not in set(chosen))])
    crossing = set(list(estimated)[:CROSSED])
    idf = Idf(store)
    found: dict[Target, Comparison] = {}
    for doc_id, one in _profiles(wordings, idf, query):
        cosine = estimated.get(doc_id)
        if doc_id in crossing and one.language != query.language:
            cosine = vector_search.cosine(query.text, one.text)
        comparison = compare(query, one, idf=idf, cosine=cosine)
        words = ACROSS if one.language != query.language and cosine is not None else 1.0
        near = words * lexical.get(doc_id, 0.0) + VECTOR_WEIGHT * max(0.0, cosine or 0.0)
        comparison.components["near"] = round(near, 4)
        target = wordings[doc_id].target
        if _better(comparison, found.get(target)):
            found[target] = comparison
    ranked = sorted(found.items(), key=lambda hit: _rank(hit[1], hit[0]))
    return ranked[: max(top, COMPARED)]


def _profiles(
    wordings: dict[int, IndexedText], idf: Idf, query: Profile
) -> list[tuple[int, Profile]]:
    profiles = []
    for doc_id, wording in wordings.items():
        profiles.append((doc_id, profile(wording.text, wording.language)))
        if wording.title:
            profiles.append((doc_id, profile(wording.title, wording.language)))
    idf.read([*query.keys, *(key for _, one in profiles for key in one.keys)])
    return profiles


def _better(one: Comparison, other: Comparison | None) -> bool:
    return other is None or _rank(one) < _rank(other)


def _rank(comparison: Comparison, target: Target | None = None) -> tuple[int, float, int]:
    """Same and variant by their scores; what is only near, by words and vectors together."""
    id = target.id if target else 0
    if comparison.relation in (Relation.SAME, Relation.VARIANT):
        malus = VARIANT_MALUS if comparison.relation is Relation.VARIANT else 0.0
        return 0, malus - comparison.score, id
    return 1, -comparison.components["near"], id
