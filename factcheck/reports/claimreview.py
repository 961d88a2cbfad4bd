"""ClaimReview: one plain top-level object a claim, for verdicts that are published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from factcheck.models import CitedSource, Correction, Scale, Verdict
from factcheck.reports.inert import plain, web_address
from factcheck.reports.report import AnyReport, ReportArticle, ReportClaim
from factcheck.reports.scales import bounds, label, render
from factcheck.reports.wording import source_name
from factcheck.text.inert_json import json_list

Json = dict[str, Any]


def claim_review(
    report: AnyReport, article: ReportArticle, one: ReportClaim, scale: Scale, language: str
) -> Json:
    """The ClaimReview of a rated claim."""
    verdict = one.verdict
    if verdict is None or verdict.rating is None:
        raise ValueError(f"claim {one.claim.id} has no rating")
    address = f"{report.url or 'urn:factcheck:report'}#{one.anchor}"
    last = one.corrections[-1].at if one.corrections else None
    approved = [d for d in one.decisions if d.action == "approved"]
    published = approved[0].at if approved else verdict.at
    editors = (verdict.author, *(d.by for d in approved))
    review: Json = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": address,
        "url": address,
        "inLanguage": language,
        "datePublished": _stamp(published),
        "dateModified": _stamp(last) if last else None,
        "expires": verdict.review_by,
        "author": {"@type": "Organization", "name": report.organisation or report.generator},
        "editor": [{"@type": "Person", "name": name} for name in dict.fromkeys(editors)],
        "claimReviewed": one.claim.short or one.claim.text,
        "reviewBody": verdict.rationale or None,
        "itemReviewed": _item_reviewed(article, one),
        "reviewRating": _rating(report, verdict, scale, language),
        "citation": [_citation(cited, language) for cited in one.sources],
        "correction": [_correction(correction) for correction in one.corrections],
    }
    return dict(_without_gaps(review))


def data_feed(reviews: Iterable[Json], report: AnyReport) -> Iterator[bytes]:
    """The reviews as a Data Commons feed, one after the other; the report's moment of change is
    asked for once they were read."""
    yield b'{\n "@context": "https://schema.org",\n "@type": "DataFeed",\n "dataFeedElement": '
    elements = ({"@type": "DataFeedItem", "item": [one], "url": one["url"]} for one in reviews)
    yield from json_list(elements, depth=1)
    if changed := report.changed_at:
        yield f',\n "dateModified": "{_stamp(changed)}"'.encode()
    yield b"\n}\n"


def _rating(report: AnyReport, verdict: Verdict, scale: Scale, language: str) -> Json:
    rendered = render(verdict.rating or "", report.scale, scale).rating
    worst, best = bounds(scale)
    shown = label(rendered, language) if rendered else str(verdict.rating)
    rating: Json = {
        "@type": "Rating",
        "alternateName": shown,
        "ratingExplanation": verdict.summary or None,
    }
    if rendered and rendered.value is not None:
        rating |= {"ratingValue": rendered.value, "worstRating": worst, "bestRating": best}
    return rating


def _item_reviewed(article: ReportArticle, one: ReportClaim) -> Json:
    meta = article.article.metadata
    claimant = one.claim.claimant
    appearance = {
        "@type": "NewsArticle",
        "url": web_address(meta.canonical_url or meta.url),
        "headline": article.title,
        "datePublished": meta.published_at,
        "publisher": {"@type": "Organization", "name": meta.publisher} if meta.publisher else None,
        "archivedAt": web_address(meta.archive_url),
    }
    return {
        "@type": "Claim",
        "text": one.claim.quote,
        "author": {"@type": "Person", "name": claimant} if claimant else None,
        "datePublished": one.claim.claimed_at,
        "appearance": appearance,
    }


def _citation(cited: CitedSource, language: str) -> Json:
    source, where = cited.source, cited.evidence.locator
    return {
        "@type": "CreativeWork",
        "name": source_name(cited, language),
        "url": web_address(source.url),
        "author": [{"@type": "Person", "name": name} for name in source.authors],
        "publisher": {"@type": "Organization", "name": source.publisher}
        if source.publisher
        else None,
        "datePublished": source.published_at,
        "archivedAt": web_address(source.archive_url),
        "hasPart": {"@type": "CreativeWork", "name": where} if where else None,
    }


def _correction(correction: Correction) -> Json:
    return {
        "@type": "CorrectionComment",
        "text": correction.text,
        "datePublished": _stamp(correction.at),
    }


def _stamp(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _without_gaps(value: Any) -> Any:
    """Leave out what is unknown: None, and empty lists and objects. Texts are made plain."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        kept = {key: _without_gaps(part) for key, part in value.items()}
        return {key: part for key, part in kept.items() if part not in (None, [], {})}
    if isinstance(value, list):
        return [_without_gaps(part) for part in value]
    return value
