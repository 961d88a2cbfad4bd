"""Wrapped lines run on; everything that was no wrapping stays as it was."""

import textwrap
from pathlib import Path

import pytest

from factcheck.intake.hard_wraps import unwrapped
from factcheck.intake.plain import plain_text
from factcheck.text.sentences import split_sentences

SEEDS = Path(__file__).parents[2] / "seeds"

WIRE = """\
Norway's central bank holds its key rate

By Anna Holm
OSLO, Sept 29 The central bank kept its key rate on Thursday at
4.5 percent, the highest in sixteen years, and said that the next
step would be down.
Governor Ida Berg told reporters that wages had risen less than the
bank expected in June, which made a cut "more likely than not", but
the crown's weakness still worried her.
Economists had forecast a long-
term pause.
"""


def test_agency_text_runs_on() -> None:
    assert unwrapped(WIRE).split("\n") == [
        "Norway's central bank holds its key rate",
        "",
        "By Anna Holm",
        "OSLO, Sept 29 The central bank kept its key rate on Thursday at 4.5 percent, the highest"
        " in sixteen years, and said that the next step would be down.",
        "Governor Ida Berg told reporters that wages had risen less than the bank expected in June,"
        ' which made a cut "more likely than not", but the crown\'s weakness still worried her.',
        "Economists had forecast a long-term pause.",
        "",
    ]


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, "fr")]


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_wrapped_seed_is_read_as_the_seed(seed: Path, width: int) -> None:
    text = seed.read_text("utf-8")
    lines = [textwrap.fill(line, width) if line.strip() else "" for line in text.split("\n")]
    assert "\n".join(lines) != text
    read = plain_text("\n".join(lines)).text
    assert _sentences(read) == _sentences(text)
    assert unwrapped(text) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(
            "To buy:\n" + "\n".join(f"{n} pounds of flour from the miller" for n in "abcdef"),
            id="list in small letters",
        ),
        pytest.param(
            "the sea is high again today\nwith a thrilling flush of wind\nin the middle of winter\n"
            "you can feel the inventions\nof a spring that is not there",
            id="verse",
        ),
        pytest.param(
            "\n".join(f"- the region of {name} counted {len(name)} cases more" for name in "abcd"),
            id="bullets",
        ),
        pytest.param(
            "A first paragraph of the town's paper, written in one line, as pages give it.\n"
            "A second one that says the mill burned down on Monday and nobody was hurt.\n"
            "A third one, on the mayor, who wants a new mill and has no money for one.\n",
            id="paragraphs in lines",
        ),
    ],
)
def test_what_is_not_wrapped_stays(text: str) -> None:
    assert unwrapped(text) == text


def test_items_and_paragraphs_of_a_wrapped_text_stay_apart() -> None:
    text = (
        "The committee that looked into the fire at the old mill on Monday\n"
        "found three causes, which it lists in a report of forty pages\n"
        "and which the mayor has read, as he said on the radio:\n"
        "- a cable that had been laid without the permission of the town,\n"
        "  in the cellar;\n"
        "- two doors that were locked.\n"
        "    The owner, who lives abroad, has not answered the questions of\n"
        "the paper so far.\n"
    )
    assert unwrapped(text) == (
        "The committee that looked into the fire at the old mill on Monday found three causes,"
        " which it lists in a report of forty pages and which the mayor has read, as he said on"
        " the radio:\n"
        "- a cable that had been laid without the permission of the town, in the cellar;\n"
        "- two doors that were locked.\n"
        "    The owner, who lives abroad, has not answered the questions of the paper so far.\n"
    )
