"""The Markdown report. User text is escaped, so that it can neither format nor link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.models import Scale, State, Verdict
from factcheck.reports.appendix import Appendix
from factcheck.reports.markdown_text import escaped, linked, paragraphs
from factcheck.reports.report import AnyReport, ReportArticle, ReportClaim
from factcheck.reports.scales import label
from factcheck.reports.strings import strings
from factcheck.reports.typography import bound
from factcheck.reports.wording import (
    STOPS,
    article_heading,
    byline,
    correction_change,
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


def markdown(
    report: AnyReport, scale: Scale, language: str, appendices: Iterable[Appendix] = ()
) -> Iterator[bytes]:
    """The whole report, an article at a time."""
    yield _lines([f"# {_heading(report_title(report, language))}", ""])
    for article in report.articles:
        heading = f"## {_heading(article_heading(report, article, language))}"
        yield _lines([heading, "", *_article(report, article, scale, language)])
    for appendix in appendices:
        yield _lines(_appendix(appendix))
    yield _lines(_method(report, scale, language))


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{bound(line)}\n" for line in lines).encode()


def _method(report: AnyReport, scale: Scale, language: str) -> Iterator[str]:
    words = strings(language)
    yield from (f"## {words['method']}", "", words["method_text"], "")
    labels = ", ".join(
        label(r, language) + (f" ({r.value})" if r.value else "") for r in scale.ratings
    )
    title = scale.titles.get(language, scale.name)
    yield from (f"{words['scale']}{words['colon']} {title} — {labels}.", "")
    yield f"{words['generator']} {report.generator}."


def _heading(text: str) -> str:
    """Headings end without a stop, though sentences do not."""
    return escaped(text.rstrip(STOPS))


def _appendix(appendix: Appendix) -> Iterator[str]:
    yield from (f"## {escaped(appendix.title)}", "")
    for section in appendix.sections:
        yield from (f"### {escaped(section.title)}", "")
        if section.text:
            yield from (escaped(section.text), "")
        for table in section.tables:
            yield f"| {' | '.join(map(escaped, table.columns))} |"
            yield f"|{' --- |' * len(table.columns)}"
            yield from (f"| {' | '.join(map(escaped, row))} |" for row in table.rows)
            yield ""


def _article(
    report: AnyReport, article: ReportArticle, scale: Scale, language: str
) -> Iterator[str]:
    words, meta = strings(language), article.article.metadata
    published = published_on(meta.published_at, language)
    facts: list[str] = [linked(article.title, meta.canonical_url or meta.url)] if meta.url else []
    facts += [escaped(fact) for fact in (meta.publisher, published) if fact]
    facts += [escaped(", ".join(meta.authors))] if meta.authors else []
    if facts:
        yield from (" · ".join(facts), "")
    if article.rated:
        yield f"| {words['claim']} | {words['verdict']} |"
        yield "| --- | --- |"
    for one in article.rated:
        looks = shown(report, one, scale, language)
        note = state_note(one, language)
        verdict = _rated(one, f"{looks.glyph} {escaped(looks.label)}")
        yield f"| {escaped(title_of(one))} | {verdict}{f' ({note})' if note else ''} |"
    if article.rated:
        yield ""
    if note := waiting_note(article, language):
        yield from (note, "")
    for one in article.rated:
        yield from _claim(report, one, scale, language)


def _claim(report: AnyReport, one: ReportClaim, scale: Scale, language: str) -> Iterator[str]:
    words, looks = strings(language), shown(report, one, scale, language)
    yield f"### {one.claim.id}. {_heading(title_of(one))}"
    yield ""
    if quotation := quotation_of(one):
        yield from (f"> {escaped(quotation)}", "")
    who = escaped(one.claim.claimant) if one.claim.claimant else words["the_article"]
    said = f", {on_day(one.claim.claimed_at, language)}" if one.claim.claimed_at else ""
    gone = f" · {words['gone']}" if one.claim.gone else ""
    yield f"{words['said_by']} {who}{said}{gone}"
    yield ""
    value = f" ({looks.value})" if looks.value else ""
    note = state_note(one, language)
    extra = "".join(f" · {escaped(name)}" for name in (*looks.qualifiers, note) if name)
    rated = _rated(one, f"**{looks.glyph} {escaped(looks.label)}{value}**")
    yield f"{words['verdict']}{words['colon']} {rated}{extra}"
    yield ""
    if one.verdict:
        yield from _verdict(one, one.verdict, language)
    yield from _sources(one, language)
    yield from _corrections(report, one, scale, language)


def _rated(one: ReportClaim, verdict: str) -> str:
    """A verdict, struck out where it no longer stands."""
    return f"~~{verdict}~~" if one.claim.state is State.WITHDRAWN else verdict


def _verdict(one: ReportClaim, verdict: Verdict, language: str) -> Iterator[str]:
    words = strings(language)
    if verdict.summary:
        yield from (escaped(verdict.summary), "")
    if verdict.rationale:
        yield from paragraphs(verdict.rationale)
    for name in ("evidence_as_of", "review_by"):
        if value := getattr(verdict, name):
            yield from (f"{words[name]} {escaped(long_day(value, language))}.", "")
    for reply in verdict.right_of_reply:
        answer = escaped(reply.answer or "—")
        yield from (
            f"{words['right_of_reply']}{words['colon']} {escaped(reply.person)}: {answer}",
            "",
        )
    yield from (f"{escaped(byline(one, language))}, {long_day(verdict.at, language)}.", "")


def _sources(one: ReportClaim, language: str) -> Iterator[str]:
    words = strings(language)
    if not one.sources:
        return
    yield from (f"#### {words['sources']}", "")
    for cited in one.sources:
        facts = " · ".join(escaped(fact) for fact in source_facts(cited, language))
        name = linked(source_name(cited, language), cited.source.url)
        line = f"- \\[{cited.number}\\] {name} — {facts}"
        if cited.source.archive_url:
            line += f" · {linked(words['archived'], cited.source.archive_url)}"
        if cited.evidence.quote:
            line += f"{words['colon']} {words['quoted'].format(escaped(cited.evidence.quote))}"
        yield line
    yield ""


def _corrections(report: AnyReport, one: ReportClaim, scale: Scale, language: str) -> Iterator[str]:
    words = strings(language)
    for correction in one.corrections:
        kind = words.get(correction.kind, words["correction"])
        change = correction_change(report, one, correction, scale, language)
        note = f"**{kind}, {long_day(correction.at, language)}**{words['colon']} "
        note += escaped(correction.text)
        if change:
            note += f" ({words['before_after']}{words['colon']} {escaped(change)})"
        yield from (note, "")
