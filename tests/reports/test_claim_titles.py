"""What stands over a claim in a report, and when its quotation stands beside it."""

from __future__ import annotations

import pytest

from factcheck.reports.report import ReportClaim
from factcheck.reports.wording import quotation_of, title_of
from tests.reports.samples import article, render, report, reviewed


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("l'Ukraine compte 20 régions", "L'Ukraine compte 20 régions", id="elision"),
        pytest.param("he plays on Sunday", "He plays on Sunday", id="a clause"),
        pytest.param("iPhone sales fell", "iPhone sales fell", id="a name"),
        pytest.param("20 % of it", "20 % of it", id="a figure"),
    ],
)
def test_a_claim_begins_with_a_capital(text: str, title: str) -> None:
    assert title_of(reviewed(1, text)) == title


def quoting(one: ReportClaim, quote: str) -> ReportClaim:
    return one.model_copy(update={"claim": one.claim.model_copy(update={"quote": quote})})


def test_the_quotation_stands_only_where_its_words_are_others() -> None:
    one = quoting(reviewed(1, "he plays on Sunday"), "He plays\non Sunday.")
    two = quoting(reviewed(2, "Mickelson plays on Sunday"), "plays on Sunday")
    assert (quotation_of(one), quotation_of(two)) == ("", "plays on Sunday")
    page = render(report(article(1, "Golf", (one, two))), "md")["report.md"].decode()
    assert "### 1. He plays on Sunday" in page
    assert [line for line in page.split("\n") if line.startswith("> ")] == ["> plays on Sunday"]
