"""The fact-checks inside a JSON value, whatever it wraps them in.

Known by their own marks, wherever they stand: ClaimReview objects, claims and pages of the Fact
Check Tools API, claims of our own reports. Where a value holds none of these, an object is read as
a flat record by the names of its members. What is found and cannot be read comes out as a
`FailedRecord`: nothing is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from factcheck.intake.factchecks.claim_review import Nodes, from_claim_review, is_review
from factcheck.intake.factchecks.draft import NoClaimError, Reading, draft
from factcheck.intake.factchecks.fields import NOT_RATED, columns_of, from_fields
from factcheck.intake.factchecks.values import (
    date_of,
    first_object,
    number_of,
    sentences_of,
    text_of,
    url_of,
    urls_of,
)
from factcheck.intake.json_ld import types
from factcheck.models import FactCheckDraft, FailedRecord

Json = dict[str, Any]
_DEEPEST = 30
"""Levels of a value that are looked into."""


class Context(NamedTuple):
    """What holds for every record of a file."""

    file: str
    mapping: tuple[tuple[str, str], ...] = ()
    repaired: bool = False
    nodes: Nodes | None = None
    page_url: str | None = None
    above: int = 0
    """Lines of a table above the names of its columns."""

    def failed(self, where: str, reason: str) -> FailedRecord:
        """The record at `where` could not be read; "" is the file's only one."""
        return FailedRecord(self.file, where or "the file", reason)


Found = FactCheckDraft | FailedRecord


def records(value: Any, where: str, context: Context) -> Iterator[Found]:
    """Every fact-check in `value`, which stands at `where`; one failure when there is none."""
    empty = True
    for found in _marked(value, where, context, 0):
        empty = False
        yield found
    if empty:
        yield from _flat(value, where, context, 0)


def reviews(value: Any, where: str, context: Context) -> Iterator[Found]:
    """Only what bears the marks of a fact-check: for pages, which hold other data besides."""
    return _marked(value, where, context, 0)


def _marked(value: Any, where: str, context: Context, depth: int) -> Iterator[Found]:
    if depth > _DEEPEST:
        yield context.failed(where, "nested too deeply")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            if isinstance(part, dict | list):
                yield from _marked(part, f"{where}[{number}]", context, depth + 1)
    elif isinstance(value, dict):
        if "datafeeditem" in types(value) and not first_object(value.get("item")):
            yield context.failed(where, "the feed's item holds no review")
            return
        read = _reader_of(value)
        if read:
            yield from read(value, where, context)
            return
        for name, part in value.items():
            if isinstance(part, dict | list):
                inner = f"{where}.{name}" if where else str(name)
                yield from _marked(part, inner, context, depth + 1)


def _reader_of(node: Json) -> Any:
    if is_review(node):
        return _claim_review
    if isinstance(node.get("claimReview"), list):
        return partial(_of_entry, name="claimReview", fill=_fill_from_claim)
    if isinstance(node.get("claimReviewMarkups"), list):
        return partial(_of_entry, name="claimReviewMarkups", fill=_fill_from_page)
    is_ours = str(node.get("format")).startswith("factcheck-report/")
    return _our_report if is_ours else None


def _claim_review(node: Json, where: str, context: Context) -> Iterator[Found]:
    try:
        yield from_claim_review(
            node, context.nodes, repaired=context.repaired, page_url=context.page_url
        )
    except NoClaimError as error:
        yield context.failed(where, str(error))


Fill = Callable[[Reading, Json, Json], None]
"""What fills in a record: (the record, the API's entry, the review of it)."""


def _of_entry(
    node: Json, where: str, context: Context, *, name: str, fill: Fill
) -> Iterator[Found]:
    """A record for each review in the list `name` of an API's entry."""
    if not node[name]:
        yield context.failed(where, "it has no review")
    for number, review in enumerate(node[name]):
        place = f"{where}.{name}[{number}]"
        if not isinstance(review, dict):
            yield context.failed(place, "the review is no object")
            continue
        found = Reading(raw={**node, name: [review]}, repaired=context.repaired)
        fill(found, node, review)
        yield _drafted(found, place, context)


def _fill_from_claim(found: Reading, node: Json, review: Json) -> None:
    """Of an entry of `claims:search`: a claim with the reviews of it."""
    publisher = first_object(review.get("publisher"))
    found.claim, found.title = sentences_of(node.get("text")), text_of(review.get("title"))
    found.claimant_raw = text_of(node.get("claimant"))
    found.url = url_of(review.get("url"))
    found.publisher = text_of(publisher) or text_of(publisher.get("site"))
    found.published_at = date_of(review.get("reviewDate"))
    found.claimed_at = date_of(node.get("claimDate"))
    found.language = text_of(review.get("languageCode"))
    found.label = text_of(review.get("textualRating"))


def _fill_from_page(found: Reading, node: Json, mark: Json) -> None:
    """Of an entry of `pages`: a page with the marks that were put on it."""
    rating = first_object(mark.get("rating"))
    found.claim = sentences_of(mark.get("claimReviewed"))
    found.claimant_raw = text_of(mark.get("claimAuthor"))
    found.url = url_of(mark.get("url"), node.get("pageUrl"))
    found.publisher = text_of(first_object(node.get("claimReviewAuthor")))
    found.published_at = date_of(node.get("publishDate"))
    found.claimed_at = date_of(mark.get("claimDate"))
    found.label = text_of(rating.get("textualRating"))
    found.value = number_of(rating.get("ratingValue"))
    found.best = number_of(rating.get("bestRating"))
    found.worst = number_of(rating.get("worstRating"))
    places = (mark.get("claimFirstAppearance"), mark.get("claimAppearances"))
    found.appearances = tuple(urls_of(*places))


def _our_report(report: Json, where: str, context: Context) -> Iterator[Found]:
    """The rated claims of a `factcheck-report/1`: another desk's fact-checks."""
    for number, article in enumerate(_objects(report.get("articles"))):
        for index, one in enumerate(_objects(article.get("claims"))):
            place = f"{where}articles[{number}].claims[{index}]"
            found = _our_claim(report, first_object(article.get("article")), one)
            found.repaired = context.repaired
            if found.code:
                yield _drafted(found, place, context)
            else:
                yield context.failed(place, NOT_RATED)


def _our_claim(report: Json, article: Json, one: Json) -> Reading:
    claim, verdict = first_object(one.get("claim")), first_object(one.get("verdict"))
    meta = first_object(article.get("metadata"))
    found = Reading(raw=one, code=text_of(verdict.get("rating")))
    found.claim = sentences_of(claim.get("text")) or sentences_of(claim.get("quote"))
    found.title = text_of(claim.get("short"))
    found.claimant_raw = text_of(claim.get("claimant"))
    found.language = text_of(claim.get("language"))
    found.claimed_at, found.published_at = (
        date_of(claim.get("claimed_at")),
        date_of(verdict.get("at")),
    )
    found.publisher = text_of(report.get("organisation")) or text_of(verdict.get("author"))
    address = url_of(report.get("url"))
    found.url = f"{address}#claim-{claim.get('id')}" if address else None
    found.appearances = tuple(urls_of(meta.get("canonical_url"), meta.get("url")))
    for rating in _objects(first_object(report.get("scale")).get("ratings")):
        labels = first_object(rating.get("labels"))
        if rating.get("code") == found.code:
            found.label = text_of(labels.get(found.language or "en")) or text_of(labels.get("en"))
            found.value = number_of(rating.get("value"))
    return found


def _objects(value: Any) -> list[Json]:
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def _drafted(found: Reading, where: str, context: Context) -> Found:
    try:
        return draft(found)
    except NoClaimError as error:
        return context.failed(where, str(error))


def _flat(value: Any, where: str, context: Context, depth: int) -> Iterator[Found]:
    """Flat records: the objects of a list, or the value itself."""
    if isinstance(value, list) and depth <= _DEEPEST:
        if not value:
            yield context.failed(where, "the list is empty")
        for number, part in enumerate(value):
            yield from _flat(part, f"{where}[{number}]", context, depth + 1)
        return
    if not isinstance(value, dict):
        yield context.failed(where, "it is no record")
        return
    value = _unwrapped(value)
    columns = columns_of(tuple(map(str, value)), context.mapping)
    if not columns.describe_claims:
        inner = [(name, part) for name, part in value.items() if _may_hold_records(part)]
        if inner and depth <= _DEEPEST:
            for name, part in inner:
                yield from _flat(part, f"{where}.{name}" if where else name, context, depth + 1)
            return
    try:
        yield from_fields(value, columns, repaired=context.repaired)
    except NoClaimError as error:
        yield context.failed(where, str(error))


def _may_hold_records(part: Any) -> bool:
    if isinstance(part, dict):
        return bool(part)
    return isinstance(part, list) and any(isinstance(one, dict) for one in part)


def _unwrapped(node: Json) -> Json:
    """An object whose values are typed literals (as SPARQL answers them) as one of plain values;
    an envelope of an id and one object is opened."""
    inner = [part for part in node.values() if isinstance(part, dict)]
    if len(inner) == 1 and set(node) <= {"id", "_id", "_source", "content", "data", "fields"}:
        node = inner[0]
    return {str(name): part["value"] if _is_literal(part) else part for name, part in node.items()}


def _is_literal(part: Any) -> bool:
    return isinstance(part, dict) and "value" in part and "type" in part
