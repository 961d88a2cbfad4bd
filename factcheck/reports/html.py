"""The HTML report: one file, no script but the ClaimReview data, nothing from elsewhere."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup

from factcheck.models import CitedSource, FactCheck, Scale, State
from factcheck.reports.appendix import Appendix
from factcheck.reports.claimreview import claim_review
from factcheck.reports.inert import plain, web_address
from factcheck.reports.report import AnyReport, ReportArticle, ReportClaim
from factcheck.reports.scales import label
from factcheck.reports.strings import strings
from factcheck.reports.typography import bound
from factcheck.reports.wording import (
    Shown,
    article_heading,
    byline,
    correction_change,
    day,
    long_day,
    on_day,
    published_on,
    quotation_of,
    report_title,
    shown,
    source_facts,
    source_name,
    state_note,
    title_of,
    waiting_note,
)
from factcheck.text.inert_json import in_a_page

PIECES = 500
"""Of the template's own pieces, written at once."""
LONGEST = 80
"""Per cent of the width there is that the longest bar of the overview takes: its count stands
behind it."""
_STEP = 14
"""Width of one step of a verdict's meter."""
_MOST_STEPS = 10

_CITED = re.compile(r"(?<![\\\]\w`])\[(\d{1,3})\](?![(\[:`])")
"""A source cited by its number; no link of Markdown's own."""


def data_block(value: dict[str, Any]) -> str:
    """JSON that cannot end the script element it stands in."""
    return in_a_page(json.dumps(value, ensure_ascii=False, sort_keys=True))


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined,
        finalize=_clean,
    )  # fmt: skip
    text = (files("factcheck.reports") / "templates" / "report.html.j2").read_text("utf-8")
    return environment.from_string(text)


def _clean(value: Any) -> Any:
    """What a template puts in: made plain, its spaces bound, unless it is markup of ours."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return bound(plain(value))
    return value


def html(
    report: AnyReport, scale: Scale, language: str, appendices: Iterable[Appendix] = ()
) -> Iterator[bytes]:
    """The whole report, an article at a time: read once for the overview, once for the data blocks
    and once for the page."""
    words = strings(language)
    rated, tally = _overview(report, scale, language)
    labels = ", ".join(label(rating, language) for rating in scale.ratings)
    pieces = _template().stream(
        report=report,
        title=report_title(report, language),
        language=language,
        w=words,
        day=day,
        long_day=lambda at: long_day(at, language),
        on_day=lambda day: on_day(day, language),
        breakable=_breakable,
        rationale=_rationale,
        appendices=appendices,
        parts=(part_view(report, article, rated, scale, language) for article in told_of(report)),
        tally=tally,
        json_ld=_data_blocks(report, scale, language),
        scale_title=scale.titles.get(language, scale.name),
        scale_labels=labels,
    )
    pieces.enable_buffering(PIECES)
    yield from map(str.encode, pieces)


def told_of(report: AnyReport) -> Iterator[ReportArticle]:
    """The articles of a page for readers: those with a verdict; all while there is none."""
    any_verdict = any(article.rated for article in report.articles)
    return (article for article in report.articles if article.rated or not any_verdict)


def _overview(
    report: AnyReport, scale: Scale, language: str
) -> tuple[frozenset[int], list[dict[str, Any]]]:
    """The claims that can be linked to, and the bars of the verdicts that stand."""
    rated: set[int] = set()
    looks: Counter[Shown] = Counter()
    for article in report.articles:
        rated.update(one.claim.id for one in article.rated)
        stand = (one for one in article.rated if one.claim.state is not State.WITHDRAWN)
        looks.update(shown(report, one, scale, language) for one in stand)
    return frozenset(rated), _tally(looks)


def _data_blocks(report: AnyReport, scale: Scale, language: str) -> Iterator[str]:
    for article, one in report.claims:
        if one.published and one.verdict and one.verdict.rating:
            yield data_block(claim_review(report, article, one, scale, language))


def part_view(
    report: AnyReport, article: ReportArticle, rated: frozenset[int], scale: Scale, language: str
) -> dict[str, Any]:
    """What the templates show of an article; `rated` are the claims that can be linked to."""
    meta = article.article.metadata
    url = web_address(meta.canonical_url or meta.url)
    published = published_on(meta.published_at, language)
    facts = [fact for fact in (meta.publisher, published, ", ".join(meta.authors)) if fact]
    return {
        "article": article,
        "url": url,
        "host": urlsplit(url).netloc if url else "",
        "facts": facts,
        "heading": article_heading(report, article, language),
        "waiting": waiting_note(article, language),
        "claims": [_claim(report, one, rated, scale, language) for one in article.rated],
    }


def _claim(
    report: AnyReport, one: ReportClaim, rated: frozenset[int], scale: Scale, language: str
) -> dict[str, Any]:
    words, looks = strings(language), shown(report, one, scale, language)
    withdrawn = one.claim.state is State.WITHDRAWN
    return {
        "one": one,
        "short": title_of(one),
        "quote": quotation_of(one),
        "language": one.claim.language if one.claim.language != language else None,
        "looks": looks,
        "withdrawn": withdrawn,
        "meter": () if withdrawn else _meter(looks),
        "said": on_day(one.claim.claimed_at, language) if one.claim.claimed_at else "",
        "note": state_note(one, language),
        "byline": byline(one, language),
        "same": [id for id in one.same_as if id in rated],
        "sources": [_source(one, cited, language) for cited in one.sources],
        "known": [_known(known.factcheck, language) for known in one.factchecks],
        "corrections": [
            {
                "kind": words.get(c.kind, words["correction"]),
                "day": day(c.at),
                "text": c.text,
                "change": correction_change(report, one, c, scale, language),
            }
            for c in one.corrections
        ],
    }


def _known(factcheck: FactCheck, language: str) -> dict[str, Any]:
    return {
        "url": web_address(factcheck.url),
        "name": factcheck.publisher or factcheck.title or factcheck.claim,
        "label": factcheck.label or "",
        "date": long_day(factcheck.published_at, language),
    }


def _source(one: ReportClaim, cited: CitedSource, language: str) -> dict[str, Any]:
    name = source_name(cited, language)
    return {
        "number": cited.number,
        "anchor": _source_anchor(one, cited.number),
        "url": web_address(cited.source.url),
        "archive": web_address(cited.source.archive_url),
        "name": name,
        "untitled": name == cited.source.url,
        "facts": source_facts(cited, language),
        "quote": cited.evidence.quote,
        "translation": cited.evidence.translation,
        "language": cited.source.language if cited.source.language != language else None,
    }


@cache
def _markdown() -> Any:
    # Textual brings markdown-it; html=False shows tags as text, and links are checked by scheme
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).disable(
        ["image", "heading", "lheading", "html_block"]
    )


def _breakable(address: str) -> Markup:
    """A shown address that a narrow page breaks behind a slash, not within a word."""
    return Markup("/<wbr>").join(re.split(r"(?<!/)/(?!/)", plain(address)))


def _source_anchor(one: ReportClaim, number: int | str) -> str:
    return f"{one.anchor}-source-{number}"


def _rationale(one: ReportClaim) -> Markup:
    """The rationale's Markdown as HTML; its links lead to the web, and [1] to source 1."""
    text = bound(plain(one.verdict.rationale if one.verdict else ""))
    numbers = {str(cited.number) for cited in one.sources}

    def to_source(cited: re.Match[str]) -> str:
        number = cited[1]
        return (
            f"[\\[{number}\\]](#{_source_anchor(one, number)})" if number in numbers else cited[0]
        )

    linked = _CITED.sub(to_source, text)
    return Markup(_markdown().render(linked))  # noqa: S704 # made by markdown-it, tags escaped


def _meter(looks: Shown) -> list[dict[str, Any]]:
    """The steps of a small scale beside the label, those up to the rating filled; none for a rating
    off the scale, or on a scale too long to draw."""
    value, _, best = looks.value.partition("/")
    if not best or int(best) > _MOST_STEPS:
        return []
    return [{"x": step * _STEP, "filled": step < int(value)} for step in range(int(best))]


def _tally(looks: Mapping[Shown, int]) -> list[dict[str, Any]]:
    """Bars of the overview: one for each label, in the order of the tones."""
    order = ["false", "mostly-false", "mixed", "mostly-true", "true", "off", "none"]
    counts: dict[tuple[int, str, str, str], int] = {}
    for look, count in looks.items():
        key = (order.index(look.tone), look.label, look.tone, look.glyph)
        counts[key] = counts.get(key, 0) + count
    most = max(counts.values(), default=1)
    return [
        {"label": label, "tone": tone, "glyph": glyph, "count": count,
         "width": max(1, round(LONGEST * count / most))}
        for (_, label, tone, glyph), count in sorted(counts.items())
    ]  # fmt: skip
