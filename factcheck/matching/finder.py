"""Finding: candidates by words and by vectors, the nearest compared in full, labelled."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Protocol

from factcheck.matching.candidates import vector_codes
from factcheck.matching.candidates.index import Idf, IndexStore, search
from factcheck.matching.scoring.gist import HELD
from factcheck.matching.scoring.score import USUAL_BACKGROUND, compare, likened
from factcheck.matching.scoring.weights import weights
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.keys import stem, words_of
from factcheck.matching.wording.language import guess_language
from factcheck.matching.wording.profile import Profile, profile
from factcheck.models import Comparison, IndexedText, Relation, Target

LEXICAL = 400
"""The most candidates by BM25."""
NEAREST = 40
"""The most candidates by vectors."""
COMPARED, SPARE = 16, 4
"""How many of the nearest candidates are compared in full, or how many more than asked for."""
OF_EACH = 4
"""How many of the best by words alone, and by vectors alone, are compared in any case."""
DATED = 40
"""For how many of the nearest the time between them and a query counts, where both are known."""
ACROSS = 0.2
"""What words in common count between two languages: they are few, and the cosine stands in for the
others, so that a translation is not ranked below wordings that merely share some."""
VECTORS_ACROSS = 1.33
"""The weight of the cosine there, to make up for it."""
HALFWAY = 10.0
"""Nearness at which what is only near gets half of its highest score."""
LEAST = 6.0
"""Nearness below which nothing is related: of the claims that checkers linked to debate sentences,
and that would be shown, 3.5 % are below it, of all that would be shown as related 39 %."""
VARIANT = 2.0
"""What a variant, or what holds a gist, is nearer for it, times its likeness. More, or all variants
first, cost .001 and .008 of MAP@5 on debates."""
RIVALS, ABOUT = 4, 24
"""How many that say something else, among how many of the nearest, tell how near strangers come to
a query. They told news from its translations' neighbours at F1 .960, ranks 5 to 20 at .951."""
SMALL_STORE = 100
"""Wordings of a store whose own background counts for half."""
MOST, MOST_OF_GIST = 0.5, 0.35
"""The highest score of what is only near, and of a long wording that holds a gist: however sure
that is, it says more, and comes behind what may say the same."""
LIKELY = 0.3
"""Likeness from which a variant in another language is more than near."""
OTHER_TIME = math.log1p(0.25)
"""Three months, as `years_between` tells it: tolls and counts are brought up to date sooner."""
VARIANT_SHARE, OTHER_FIGURE_SHARE = 0.85, 0.6
"""Share of its score that a variant keeps; one with another figure or date is most likely about
something else."""


class FindStore(IndexStore, vector_codes.VectorStore, Protocol):
    """What finding needs of a database."""


class Near(NamedTuple):
    """A wording that may match a query, with what tells how near it is."""

    target: Target
    profile: Profile
    cosine: float | None
    background: float | None
    evidence: tuple[float, float]
    """BM25 and cosine."""
    years: float
    """Log of one more than the years between it and the query."""

    @property
    def nearness(self) -> float:
        return weights().nearness.of(*self.evidence)

    @property
    def lateness(self) -> float:
        """What the time between adds to nearness: it moves a wording among those that are near, but
        makes none related."""
        return weights().nearness.years * self.years if self.years else 0.0


class Finder:
    """Finds for many queries: what does not change between them is read once. The `codes` of one
    finder, given to the next, spare it all of the reading but what has changed."""

    def __init__(
        self, store: FindStore, *, vectors: bool = True, codes: vector_codes.Codes | None = None
    ) -> None:
        self._store, self._idf = store, Idf(store)
        use_vectors = vectors and sentence_vectors.available()
        self.codes = vector_codes.Codes.read(store, codes) if use_vectors else None

    def find(
        self, text: str, language: str | None = None, *, top: int = 10, day: date | None = None
    ) -> list[tuple[Target, Comparison]]:
        """What a wording matches, best first, with relation and reasons, `different` too. A
        fact-check is compared by its claim and by its title, and counts by the better one. Of what
        is near, wordings from about the same `day`, where it is known, come first."""
        query = profile(text, language)
        found: dict[Target, Comparison] = {}
        for one in self.candidates(query, max(COMPARED, top + SPARE), day):
            comparison = compare(
                query, one.profile, idf=self._idf, cosine=one.cosine, background=one.background
            )
            placed = _placed(
                comparison, one, named=not set(query.names).isdisjoint(one.profile.names)
            )
            if one.target not in found or _rank(placed, one.target) < _rank(
                found[one.target], one.target
            ):
                found[one.target] = placed
        return _falling(sorted(found.items(), key=lambda hit: _rank(hit[1], hit[0])))

    def candidates(self, query: Profile, count: int, day: date | None = None) -> Iterator[Near]:
        """The `count` nearest documents and some more, a claim and a title apart."""
        hits = search(self._store, query.counts, LEXICAL)
        lexical = {hit.doc_id: hit.score for hit in hits}
        near = self._near(query.source, list(lexical))
        chosen = _nearest(lexical, near.cosines, max(count, DATED) if day else count)
        wordings = self._store.texts(chosen)
        years = _years_from(day, wordings)
        if day:
            chosen = _nearest(lexical, near.cosines, count, years)
        compared = {doc_id: wordings[doc_id] for doc_id in chosen if doc_id in wordings}
        profiles = self._profiles(compared, query)
        about: dict[int, IndexedText] = {}
        if any(one.language != query.language for _, one in profiles):
            # strangers are asked for only where a translation has to be told from them
            about = self._store.texts(_by_cosine(near.cosines)[:ABOUT])
        for doc_id, one in profiles:
            cosine, background = near.cosines.get(doc_id), None
            if cosine is None and self.codes is not None:
                # no vector is stored yet
                cosine = sentence_vectors.cosine(query.source, wordings[doc_id].text)
            elif cosine is not None and one.language != query.language:
                speaking = {n for n, wording in about.items() if _speaks(wording, one)}
                background = self._background(near.rivals(doc_id, speaking)[:RIVALS])
            evidence = _evidence(query, one, lexical.get(doc_id, 0.0), cosine)
            target, far = wordings[doc_id].target, years.get(doc_id, 0.0)
            yield Near(target, one, cosine, background, evidence, far)

    def _background(self, rivals: list[float]) -> float | None:
        """How near strangers come to a query: the mean of the rivals, drawn to the usual one in a
        small store, where they may be about the query's own subject; None for too few."""
        if len(rivals) < RIVALS:
            return None
        trust = self._store.size() / (self._store.size() + SMALL_STORE)
        return trust * sum(rivals) / RIVALS + (1 - trust) * USUAL_BACKGROUND

    def _near(self, text: str, lexical: list[int]) -> vector_codes.Nearby:
        if self.codes is None:
            return vector_codes.NOTHING_NEAR
        vector = sentence_vectors.vector_of(text)
        return self.codes.near(self._store, vector, NEAREST, lexical[: 2 * NEAREST])

    def _profiles(
        self, wordings: dict[int, IndexedText], query: Profile
    ) -> list[tuple[int, Profile]]:
        profiles = []
        for doc_id, wording in wordings.items():
            profiles.append((doc_id, _profile(wording.text, wording.language)))
            if wording.title and _may_say(query, wording.title):
                profiles.append((doc_id, _profile(wording.title, wording.language)))
        self._idf.read([*query.keys, *(key for _, one in profiles for key in one.keys)])
        return profiles


_profile = lru_cache(maxsize=4096)(profile)
"""Stored wordings come again from query to query."""


def _nearest(
    lexical: dict[int, float],
    near: dict[int, float],
    count: int,
    years: Mapping[int, float] | None = None,
) -> list[int]:
    """The documents to compare in full, a fixed number by all evidence together; where years are
    given, of those documents."""
    known = weights().nearness
    words, vectors, late = known.words, known.vectors, known.years
    found = lexical.keys() | near.keys()
    far = dict.fromkeys(found, 0.0) if years is None else years
    order = sorted(
        (-words * lexical.get(one, 0.0) - vectors * near.get(one, 0.0) - late * far[one], one)
        for one in found & far.keys()
    )
    chosen = [doc_id for _, doc_id in order[:count]]
    chosen += _by_cosine(near)[:OF_EACH]
    return list(dict.fromkeys([*chosen, *list(lexical)[:OF_EACH]]))


def years_between(one: date, other: date) -> float:
    """Log of one more than the years between two days."""
    return math.log1p(abs((one - other).days) / 365)


def _years_from(day: date | None, wordings: Mapping[int, IndexedText]) -> dict[int, float]:
    """Document -> how far from a query's day it is, as `years_between` says; a document without a
    day is as far as those with one are on average."""
    known = {
        doc_id: years_between(one.day, day) for doc_id, one in wordings.items() if day and one.day
    }
    usual = sum(known.values()) / max(1, len(known))
    return {doc_id: known.get(doc_id, usual) for doc_id in wordings}


def _evidence(
    query: Profile, one: Profile, words: float, cosine: float | None
) -> tuple[float, float]:
    if cosine is None or one.language == query.language:
        return words, max(0.0, cosine or 0.0)
    return ACROSS * words, VECTORS_ACROSS * max(0.0, likened(query, one, cosine))


def _by_cosine(near: dict[int, float]) -> list[int]:
    return sorted(near, key=lambda doc_id: (-near[doc_id], doc_id))


def _speaks(wording: IndexedText, one: Profile) -> bool:
    """Whether a wording is in a profile's language: those of the query's own come nearer to it."""
    return (wording.language or guess_language(wording.text)) == one.language


def _may_say(query: Profile, title: str) -> bool:
    """Whether a title shares enough words with the query to be worth reading."""
    words = {stem(word) for word in words_of(title)}
    return len(words.intersection(query.keys)) * 3 >= min(len(words), len(set(query.keys)))


def _placed(comparison: Comparison, near: Near, *, named: bool) -> Comparison:
    """With a score that says how sure same and variant are, in its upper half; below, how alike or
    how near by words and vectors what is only near is. Another figure, told long before or after
    with no name in common, is of another event."""
    relation, likeness, found = comparison.relation, comparison.score, comparison.components
    if relation is Relation.VARIANT and found["other_figure"] and near.years > OTHER_TIME:
        relation = relation if named else Relation.RELATED
    gist = found.get("gist", 0.0)
    only_holds = 0 < gist == likeness
    doubtful = likeness < LIKELY and "lengths" in found
    if relation is Relation.SAME:
        score = 0.5 + likeness / 2
    elif relation is Relation.VARIANT and not doubtful and not only_holds:
        share = OTHER_FIGURE_SHARE if found["other_figure"] else VARIANT_SHARE
        score = 0.5 + share * likeness / 2
    else:
        score = max(likeness, near.nearness / (near.nearness + HALFWAY) / 2)
        score = min(MOST_OF_GIST if only_holds else MOST, score)
        far = near.nearness < LEAST and near.cosine is not None and gist < HELD
        if far and relation is Relation.RELATED:
            relation = Relation.DIFFERENT
    more = {
        "words": near.evidence[0], "near": near.nearness, "late": near.lateness, "alike": likeness,
    }  # fmt: skip
    components = found | {name: round(value, 4) for name, value in more.items()}
    return comparison.model_copy(
        update={"relation": relation, "score": round(score, 4), "components": components}
    )


def _rank(comparison: Comparison, target: Target) -> tuple[bool, float, str, int]:
    """First what says the same, the surest first; then by nearness."""
    same, found = comparison.relation is Relation.SAME, comparison.components
    near = found["near"] + found["late"]
    if comparison.relation is Relation.VARIANT:
        other_figure = OTHER_FIGURE_SHARE if found["other_figure"] else 1.0
        near += VARIANT * other_figure * found["alike"]
    elif found.get("gist", 0.0) >= HELD:
        near += VARIANT * found["alike"]
    order = found["alike"] if same else near
    return not same, -order, target.kind, target.id


def _falling(hits: list[tuple[Target, Comparison]]) -> list[tuple[Target, Comparison]]:
    """With scores that never rise from one hit to the next: a variant ranked below a nearer hit
    scores no better than that hit."""
    least, falling = 1.0, []
    for target, comparison in hits:
        least = min(least, comparison.score)
        falling.append((target, comparison.model_copy(update={"score": least})))
    return falling
