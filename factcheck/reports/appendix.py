"""What a report has on request: the method in detail, and the balance of its verdicts."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.models import Scale, Stance, Tier
from factcheck.reports.balance import BalanceRow, balance
from factcheck.reports.report import AnyReport
from factcheck.reports.scales import bounds, label
from factcheck.reports.strings import strings
from factcheck.reports.wording import rating_label


class Table(NamedTuple):
    """A table of plain words; the first cell of a row names it."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Section(NamedTuple):
    """A heading with a paragraph, tables, or both."""

    title: str
    text: str = ""
    tables: tuple[Table, ...] = ()


class Appendix(NamedTuple):
    id: str
    title: str
    sections: tuple[Section, ...]


def appendix(name: str, report: AnyReport, scale: Scale, language: str) -> Appendix:
    """One of `APPENDICES`. Raises KeyError for another."""
    makers = {"method": _method, "balance": _balance}
    title = strings(language)[f"appendix_{name}"]
    return Appendix(name, title, makers[name](report, scale, language))


def _method(_report: AnyReport, scale: Scale, language: str) -> tuple[Section, ...]:
    words = strings(language)
    parts = [
        Section(words[f"method_{part}_title"], words[f"method_{part}"])
        for part in ("claims", "evidence", "review", "corrections")
    ]
    listed = (("tiers", "tier_", Tier), ("stances", "", Stance))
    kinds = " ".join(
        _listed(words, words[f"method_{title}"], [words[f"{prefix}{name.value}"] for name in names])
        for title, prefix, names in listed
    )
    ratings = Section(
        words["method_ratings_title"],
        " ".join(filter(None, (words["method_ratings"], _qualifiers(scale, language)))),
        (_scale_table(scale, language),),
    )
    return (*parts[:2], Section(words["sources"], kinds), ratings, *parts[2:])


def _listed(words: dict[str, str], title: str, names: list[str]) -> str:
    listed = f"{words['semicolon']} ".join(names)
    return f"{title}{words['colon']} {listed}." if names else ""


def _qualifiers(scale: Scale, language: str) -> str:
    words = strings(language)
    names = [label(qualifier, language) for qualifier in scale.qualifiers]
    return _listed(words, words["qualifiers"], names)


def _scale_table(scale: Scale, language: str) -> Table:
    words, (_, best) = strings(language), bounds(scale)
    rows = tuple(
        (label(rating, language), f"{rating.value}/{best}" if rating.value else words["off_scale"])
        for rating in scale.ratings
    )
    return Table(scale.titles.get(language, scale.name), (words["rating"], words["value"]), rows)


def _balance(report: AnyReport, scale: Scale, language: str) -> tuple[Section, ...]:
    words = strings(language)
    tables = tuple(
        _balance_table(words[by], balance(report, by), report, scale, language)
        for by in ("claimant", "outlet")
    )
    return (Section(words["balance"], words["balance_note"], tuple(t for t in tables if t.rows)),)


def _balance_table(
    title: str, rows: list[BalanceRow], report: AnyReport, scale: Scale, language: str
) -> Table:
    """A column for every rating that was given, in the order of the scale."""
    given = {code for row in rows for code in row.ratings}
    codes = [rating.code for rating in report.scale.ratings if rating.code in given]
    labels = tuple(rating_label(report, code, scale, language) for code in codes)
    cells = tuple(
        (row.name, str(row.claims), *(str(row.ratings.get(code, 0)) for code in codes))
        for row in rows
    )
    return Table(title, (title, strings(language)["count"], *labels), cells)
