"""What readers see: dates, corrections, appendices, the overview, in both languages."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import pytest

from factcheck.errors import UsageError
from factcheck.models import Correction, State
from factcheck.reports.appendix import appendix
from factcheck.reports.report import UNTITLED, Report
from factcheck.reports.scales import load_scale
from factcheck.reports.wording import correction_change, long_day, on_day, shown
from factcheck.tui.verdicts import Looks
from factcheck.vocabulary import APPENDICES
from tests.reports.samples import AT, article, render, report, reviewed, usual, verdict

DEFAULT = load_scale("default")


@pytest.mark.parametrize(
    ("stored", "english", "french"),
    [
        ("2026-01-07", "7 January 2026", "7 janvier 2026"),
        ("2026-08-01T10:00:00+02:00", "1 August 2026", "1er août 2026"),
        ("2026-03", "March 2026", "mars 2026"),
        ("2026", "2026", "2026"),
        ("last year", "last year", "last year"),
        ("2026-13-01", "2026-13-01", "2026-13-01"),
        (None, "", ""),
    ],
)
def test_days_are_written_out(stored: str | None, english: str, french: str) -> None:
    assert (long_day(stored, "en"), long_day(stored, "fr")) == (english, french)


@pytest.mark.parametrize(
    ("stored", "french"),
    [("2026-01-07", "le 7 janvier 2026"), ("2026-03", "en mars 2026"), ("2026", "en 2026")],
)
def test_days_stand_in_a_sentence(stored: str, french: str) -> None:
    assert on_day(stored, "fr") == french


@pytest.mark.parametrize("form", ["html", "md"])
def test_readers_see_bound_spaces_and_what_an_articles_date_is(form: str) -> None:
    one = reviewed(2, "Les prix ont baissé de 6,4 % : 1 234 € par mois")
    held = article(1, "Prix", (one,))
    meta = held.article.metadata.model_copy(update={"published_at": "2026-01-07"})
    held = held.model_copy(update={"article": held.article.model_copy(update={"metadata": meta})})
    (page,) = render(report(held), form, language="fr").values()
    assert "6,4\xa0%\xa0: 1\u202f234\xa0€ par mois" in page.decode()
    assert "publié le 7 janvier 2026" in page.decode()


def test_what_nobody_can_check_does_not_wait_for_a_verdict() -> None:
    done, waits = reviewed(2, "Quinze pays"), reviewed(3, "Neuf pays", rating=None, state=State.NEW)
    asked = waits.model_copy(update={"claim": waits.claim.model_copy(update={"checkable": False})})
    (page,) = render(report(article(1, "Pays", (done, waits))), "md", language="en").values()
    assert "1 claim has no verdict in this report." in page.decode()
    (page,) = render(report(article(1, "Pays", (done, asked))), "md", language="en").values()
    assert "no verdict in this report" not in page.decode()


def corrected(before: str, after: str) -> tuple[Report, Any]:
    one = reviewed(2, "Quinze pays")
    first, second = verdict(11, before), verdict(12, after)
    notice = Correction(
        at=AT, kind="correction", text="Une erreur.", by="Ben", before_verdict=11, after_verdict=12
    )
    one = one.model_copy(
        update={"verdict": second, "history": (first, second), "corrections": (notice,)}
    )
    whole = usual()
    held = whole.articles[0].model_copy(update={"claims": (one,)})
    return report(held), one


def test_a_correction_says_what_it_changed() -> None:
    made, one = corrected("true", "mostly_false")
    change = correction_change(made, one, one.corrections[0], DEFAULT, "fr")
    assert change == "Vrai → Plutôt faux"
    for form in ("md", "html"):
        (shown,) = render(made, form, language="fr").values()
        assert change in shown.decode()
        assert shown.decode().count("Corrigé") == 2  # in the overview, and beside the verdict
    same, other = corrected("true", "true")
    assert correction_change(same, other, other.corrections[0], DEFAULT, "fr") == ""


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_appendices_come_on_request(form: str, language: str) -> None:
    (plain,) = render(usual(), form, language=language).values()
    (whole,) = render(usual(), form, language=language, appendices=APPENDICES).values()
    for name in APPENDICES:
        title = appendix(name, usual(), DEFAULT, language).title
        assert title not in plain.decode()
        assert title in whole.decode()
    with pytest.raises(UsageError, match="method"):
        render(usual(), form, appendices=("colophon",))


def test_the_balance_counts_every_rating_that_stands() -> None:
    (section,) = appendix("balance", usual(), DEFAULT, "en").sections
    claimants, outlets = section.tables
    assert claimants.columns == (
        "Claimant", "Claims", "False", "Mostly true", "True", "Unproven",
    )  # fmt: skip
    assert claimants.rows == (("Roustem Oumerov", "4", "1", "1", "1", "1"),)
    assert outlets.rows[0][0] == "Le Monde"


def test_the_method_names_the_scale_in_force() -> None:
    for scale in ("default", "afp", "politifact"):
        sections = appendix("method", usual(), load_scale(scale), "en").sections
        (table,) = (table for section in sections for table in section.tables)
        assert len(table.rows) == len(load_scale(scale).ratings)


def test_the_overview_tells_verdicts_without_colour() -> None:
    page = render(usual(), "html", language="fr")["report.html"].decode()
    bars = re.findall(r'<dt>.*?">(.)</span> ([^<]+)</span></dt><dd>.*?</svg> (\d+)</dd>', page)
    assert bars == [
        ("✗", "Faux", "1"),
        ("◕", "Plutôt vrai", "1"),
        ("✓", "Vrai", "1"),
        ("?", "Non prouvé", "1"),
    ]
    assert set(re.findall(r'</dt><dd><svg class="[a-z-]+" width="(\d+%)"', page)) == {"80%"}


def test_each_rating_without_a_grade_has_the_mark_it_has_on_the_desk() -> None:
    desk = Looks(DEFAULT)
    for code in ("unproven", "unverifiable", "opinion", "satire", "half_true"):
        made = report(article(1, "Sommet", (reviewed(1, "Quinze nations", rating=code),)))
        (one,) = made.articles[0].claims
        assert shown(made, one, DEFAULT, "en").glyph == desk.of(code).glyph


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_page_on_several_articles_leaves_out_those_without_a_verdict(form: str) -> None:
    checked = article(1, "Sommet de Kiev", (reviewed(1, "Quinze nations sont venues"),))
    waiting = article(2, "Budget", (reviewed(5, "La taxe monte", rating=None, state=State.NEW),))
    for articles, left_out in (((checked, waiting), True), ((waiting,), False)):
        (page,) = render(report(*articles), form, language="fr").values()
        assert (b"Budget" not in page) == left_out


def test_a_report_on_several_articles_is_titled_in_its_language() -> None:
    made = usual().model_copy(update={"title": UNTITLED})
    assert b"<h1>V\xc3\xa9rifications</h1>" in render(made, "html", language="fr")["report.html"]
    assert UNTITLED.encode() in render(made, "json", language="fr")["report.json"]


def test_a_manifest_comes_on_request() -> None:
    files = render(usual(), "csv", with_manifest=True)
    manifest = files.pop("report.csv.sha256").decode()
    told = dict(line.split("  ")[::-1] for line in manifest.splitlines())
    assert told == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_a_withdrawn_verdict_is_struck_out_wherever_the_page_shows_it() -> None:
    page = render(usual(), "html", language="fr")["report.html"].decode()
    assert re.findall(r"<s>(.*?)</s>", page) == ["Mitigé", "Mitigé"]
    (withdrawn,) = re.findall(r'<article id="claim-6".*?</article>', page, re.S)
    assert "<svg" not in withdrawn
    assert "Retiré" in withdrawn
    text = render(usual(), "md", language="fr")["report.md"].decode()
    assert re.findall(r"~~(.*?)~~", text) == ["◑ Mitigé", "**◑ Mitigé (3/5)**"]
