"""Claims cut out of one sentence: they are two things that it says, and share its words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from factcheck.models import Article, Suggestion, Target, TargetKind
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows
from factcheck.storage.claims import Place
from factcheck.storage.store import Store
from factcheck.text.sentences import split_sentences

Pair = tuple[Target, Target]

AT_A_TIME = 2_000
"""Pairs whose articles are read together: bounds the memory of a pass over everything."""


def apart(store: Store, found: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """`found` without the pairs that are two claims of one sentence."""
    for first in range(0, len(found), AT_A_TIME):
        some = {(one.left, one.right): one for one in found[first : first + AT_A_TIME]}
        beside = in_one_sentence(store, some.keys())
        yield from (one for pair, one in some.items() if pair not in beside)


def in_one_sentence(store: Store, pairs: Collection[Pair]) -> set[Pair]:
    """Those of `pairs` that are two claims of the same sentence of an article, which nobody needs
    to be asked about; each article is read once."""
    claims = {one.id for one in chain(*pairs) if one.kind is TargetKind.CLAIM}
    places = claim_rows.places(store.db, sorted(claims))
    near = {pair: both for pair in pairs if (both := _in_one_article(pair, places))}
    wanted = {left.article_id for left, _ in near.values()}
    articles = {id: article_rows.get(store.db, id) for id in wanted}
    return {
        pair for pair, both in near.items() if _one_sentence(articles[both[0].article_id], *both)
    }


def _in_one_article(pair: Pair, places: Mapping[int, Place]) -> tuple[Place, Place] | None:
    if any(one.kind is not TargetKind.CLAIM for one in pair):
        return None
    left, right = (places.get(one.id) for one in pair)
    return (left, right) if left and right and left.article_id == right.article_id else None


def _one_sentence(article: Article, left: Place, right: Place) -> bool:
    begin, end = min(left.start, right.start), max(left.end, right.end)
    return len(split_sentences(article.text[begin:end], article.metadata.language or "und")) < 2
