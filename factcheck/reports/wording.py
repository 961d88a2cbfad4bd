"""What Markdown and HTML show alike: labels, states, tones, lines about sources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle

from factcheck.models import UNNAMED, CitedSource, Correction, Scale, State, Tier
from factcheck.reports.report import UNTITLED, AnyReport, ReportArticle, ReportClaim
from factcheck.reports.scales import bounds, label, load_scale, rating_of, render
from factcheck.reports.strings import strings
from factcheck.vocabulary import OFF_SCALE


@dataclass(frozen=True)
class Shown:
    """A verdict as a reader sees it: words, a glyph and a tone, never a colour alone."""

    label: str
    glyph: str
    tone: str
    """false, mostly-false, mixed, mostly-true, true, off or none."""
    value: str
    """ "2/5", or "" off the scale."""
    qualifiers: tuple[str, ...]


STOPS = " \xa0\u202f.,;:!。，；：！"


def title_of(one: ReportClaim) -> str:
    """What stands over a claim: its wording, begun with a capital unless its first word has one
    further on, as "iPhone" has."""
    text = one.claim.short or one.claim.text
    first = re.match(r"\w*", text)
    return text[:1].upper() + text[1:] if first and first[0].islower() else text


def quotation_of(one: ReportClaim) -> str:
    """The words of the article; "" where what stands over the claim is no other."""
    said, quoted = (
        " ".join(text.split()).strip(STOPS).casefold() for text in (title_of(one), one.claim.quote)
    )
    return "" if said == quoted else one.claim.quote


def report_title(report: AnyReport, language: str) -> str:
    """The title, in the reader's language where nobody gave one."""
    return strings(language)["untitled"] if report.title == UNTITLED else report.title


def article_heading(report: AnyReport, article: ReportArticle, language: str) -> str:
    """What stands over an article's claims: its title, with its number when another has the same;
    a report on one article has its title already."""
    if article.title == report_title(report, language):
        return strings(language)["claims"]
    alike = report.titles[article.title] > 1
    return f"{article.title} ({article.article.id})" if alike else article.title


_GLYPHS = {"false": "✗", "mostly-false": "◔", "mixed": "◑", "mostly-true": "◕", "true": "✓",
           "off": "◌", "none": "·"}  # fmt: skip


def shown(report: AnyReport, one: ReportClaim, scale: Scale, language: str) -> Shown:
    """The verdict of a claim in the wanted scale and language."""
    words = strings(language)
    verdict = one.verdict
    if verdict is None or verdict.rating is None:
        return Shown(words["not_rated"], _GLYPHS["none"], "none", "", ())
    rendered = render(verdict.rating, report.scale, scale)
    rating = rendered.rating or rating_of(report.scale, verdict.rating)
    name = label(rating, language) if rating else verdict.rating
    tone, value = "off", ""
    glyph = _off_scale(scale).get(rating.code if rating else "", _GLYPHS["off"])
    if rendered.rating and rendered.rating.value is not None:
        worst, best = bounds(scale)
        tone = _tone((rendered.rating.value - worst) / (best - worst))
        glyph, value = _GLYPHS[tone], f"{rendered.rating.value}/{best}"
    # a verdict may hold one that its scale has no longer
    scales = (load_scale("default"), scale, report.scale)
    known = {q.code: label(q, language) for one in scales for q in one.qualifiers}
    remarks = (known.get(code, code) for code in verdict.qualifiers)
    # "misleading" beside our rating is the rating itself on the scales of others
    qualifiers = tuple(remark for remark in remarks if remark != name)
    return Shown(name, glyph, tone, value, qualifiers)


def _off_scale(scale: Scale) -> dict[str, str]:
    """The marks of ratings without a grade, the same as on the desk."""
    codes = (rating.code for rating in scale.ratings if rating.value is None)
    return dict(zip(codes, cycle(OFF_SCALE), strict=False))


def _tone(share: float) -> str:
    """`share` 0 is the worst of the scale, 1 the best."""
    limits = {"false": 0.05, "mostly-false": 0.45, "mixed": 0.6, "mostly-true": 0.95}
    return next((tone for tone, limit in limits.items() if share <= limit), "true")


def waiting_note(article: ReportArticle, language: str) -> str:
    """ "" when every claim that can be checked has a verdict here; else how many have none: not
    rated yet, or kept back as drafts, which nobody else is to know."""
    rated = {one.claim.id for one in article.rated}
    left = [one.claim for one in article.claims if one.claim.id not in rated]
    words, waiting = strings(language), sum(claim.checkable for claim in left)
    if waiting < 2:
        return words["waiting_one"] if waiting else ""
    return words["waiting_many"].format(n=waiting)


def state_note(one: ReportClaim, language: str) -> str:
    """What the reader must know of the state of a verdict; "" for one that stands as published."""
    words = strings(language)
    if one.published:
        return words[f"state_{one.corrections[-1].kind}"] if one.corrections else ""
    if one.claim.state is State.WITHDRAWN:
        return words["state_withdrawn"]
    return words["state_in_review"] if one.claim.state is State.IN_REVIEW else words["draft"]


def day(at: datetime | str | None) -> str:
    """The ISO day of a stamp or of a date as published; what is no ISO date stays as it is."""
    if at is None:
        return ""
    if isinstance(at, datetime):
        return at.date().isoformat()
    return at[:10] if at[10:11] == "T" else at


_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T|$)")


def long_day(at: datetime | str | None, language: str) -> str:
    """A date as readers write it ("7 January 2026", "1er mars 2026", "mars 2026"); what is no ISO
    date stays as it is."""
    text = day(at)
    found = _DAY.match(text)
    month = int(found[2] or 0) if found else 0
    if not found or not 0 <= month <= 12:
        return text
    if not month:
        return found[1]
    name = strings(language)["months"].split()[month - 1]
    number = (found[3] or "").lstrip("0")
    if number == "1":
        number = strings(language)["first"]
    return f"{number} {name} {found[1]}".strip()


def on_day(at: datetime | str | None, language: str) -> str:
    """`long_day` as it stands after a verb: "le 3 janvier 2026", "en janvier 2026"."""
    words, text = strings(language), long_day(at, language)
    if not text[:1].isdigit():
        return f"{words['in_month']} {text}".strip()
    return f"{words['on_day'] if ' ' in text else words['in_month']} {text}".strip()


def published_on(at: datetime | str | None, language: str) -> str:
    """ "published 3 January 2026", so that an article's date is not taken for the report's."""
    return f"{strings(language)['published']} {on_day(at, language)}" if at else ""


def rating_label(report: AnyReport, code: str | None, scale: Scale, language: str) -> str:
    rendered = render(code or "", report.scale, scale).rating or rating_of(report.scale, code)
    return label(rendered, language) if rendered else str(code)


def correction_change(
    report: AnyReport, one: ReportClaim, correction: Correction, scale: Scale, language: str
) -> str:
    """ "False → Half true" when the correction changed the rating, else ""."""
    ratings = {verdict.id: verdict.rating for verdict in one.history}
    before = ratings.get(correction.before_verdict or 0)
    after = ratings.get(correction.after_verdict or 0)
    if not before or not after or before == after:
        return ""
    names = [rating_label(report, code, scale, language) for code in (before, after)]
    return " → ".join(names)


def source_name(cited: CitedSource, language: str) -> str:
    source = cited.source
    return strings(language)["unnamed"] if source.contact == UNNAMED else source.name or "?"


def source_facts(cited: CitedSource, language: str) -> list[str]:
    """Stance, place of the passage, publisher, tier and dates of a source, as short phrases."""
    words, source = strings(language), cited.source
    facts = [words[cited.evidence.stance.value]]
    facts += [cited.evidence.locator] if cited.evidence.locator else []
    facts += [", ".join(source.authors)] if source.authors else []
    facts += [source.publisher] if source.publisher else []
    facts += [words[f"tier_{source.tier.value}"]] if source.tier is not Tier.OTHER else []
    facts += [words["primary"]] if source.primary else []
    facts += [published_on(source.published_at, language)] if source.published_at else []
    facts += (
        [f"{words['read']} {on_day(source.accessed_at, language)}"] if source.accessed_at else []
    )
    facts += [f"SHA-256 {source.file_sha256[:12]}…"] if source.file_sha256 else []
    return facts


def byline(one: ReportClaim, language: str) -> str:
    """ "Checked by Ana, approved by Ben"."""
    words = strings(language)
    if one.verdict is None:
        return ""
    line = f"{words['author']} {one.verdict.author}"
    return f"{line}, {words['approved']} {one.approver}" if one.approver else line
