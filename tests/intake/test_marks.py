"""Marks that a copied text carries are no words of it."""

from __future__ import annotations

import pytest

from factcheck.intake.hard_wraps import unwrapped
from factcheck.intake.plain import markdown, plain_text
from tests.text.growth import check_growth


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**Ann Lee:** We *cut* 12 jobs.", "Ann Lee: We cut 12 jobs."),
        ("__Result__: _two_ dead, ***three*** hurt.", "Result: two dead, three hurt."),
        ("## What we found", "What we found"),
        ("See [the report](https://example.org/a \"A\").", "See the report."),
        ("![The mill](mill.jpg)\nIt burned.", "![The mill](mill.jpg)\nIt burned."),
        ("![The mill](/mill.jpg)It burned.", "It burned."),
        ("> > He left.\n>Why?", "He left.\nWhy?"),
        ("It cost ~~£10m~~ £12m[^a].\n\n[^a]: Report.", "It cost £12m.\n\nReport."),
        ("> 60 % of them stayed.", "> 60 % of them stayed."),
        ("- [x] The budget doubled", "- The budget doubled"),
        ("<< Nous avons perdu >>, dit-il.", "« Nous avons perdu », dit-il."),
        ("Party\tVotes\t%\nGreens\t410\t\t12", "Party | Votes | %\nGreens | 410 | 12"),
        ("1.\tIt closed.\n\tIt burned.", "1. It closed.\n It burned."),
        ("5 * 4 * 3, a_b_c, # 1, 12 %* of **", "5 * 4 * 3, a_b_c, # 1, 12 %* of **"),
        ("#Leeds won 3 > 2 * * *", "#Leeds won 3 > 2 * * *"),
    ],
)  # fmt: skip
def test_marks_are_taken_out(raw: str, text: str) -> None:
    assert plain_text(raw).text == text


@pytest.mark.parametrize("piece", ["a", "**a ", "[a", "![", "[^a", "<<a ", ">", "~~a", "_a "])
def test_marks_are_sought_in_linear_time(piece: str) -> None:
    check_growth(lambda n: plain_text(piece * n + "\n\tx"), 2_000, 16_000, under=24)


def test_markdown_has_no_notes_in_its_words() -> None:
    raw = "It cost ~~£10m~~ £12m.[^1] It fell.\n\n- [ ] Two left\n\n[^1]: Report.\n"
    assert markdown(raw).text == "It cost £12m. It fell.\n\nTwo left\n\nReport.\n"


def test_broken_words_of_a_column_are_joined() -> None:
    column = (
        "The council spent 4 bil-\nlion on contracts in the\nyear, of which half were\n"
        "well-known to the audi-\ntor. The files were well-\nknown and incom-\nplete.\n"
    )
    assert unwrapped(column) == (
        "The council spent 4 billion on contracts in the year, of which half were well-known to"
        " the auditor. The files were well-known and incomplete.\n"
    )
