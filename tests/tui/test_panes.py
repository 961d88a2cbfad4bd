"""The review's panes: which is in sight, which claim the keys act on, where the caret stands."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from textual.widgets import Input

from factcheck.desk import Desk
from factcheck.models import Document, Metadata
from factcheck.tui.presenters.paragraphs import unwrapped
from factcheck.tui.screens.panes import pane_names
from factcheck.tui.strings import t
from factcheck.tui.widgets.wrapping import Lines, before_word, caret_moved, trimmed
from tests.tui.conftest import at_desk, press, review, settled, text_of, told


def test_the_pane_in_sight_stands_out_among_the_names() -> None:
    shown = pane_names({"article": "Article", "claims": "Claims 9"}, "claims", "tab")
    assert shown.plain == " Article  Claims 9  tab "
    (marked,) = [span for span in shown.spans if "reverse" in str(span.style)]
    assert shown.plain[marked.start : marked.end].strip() == "Claims 9"


@pytest.mark.parametrize(
    ("size", "named"),
    [
        pytest.param((80, 24), True, id="one pane at a time"),
        pytest.param((140, 40), False, id="side by side"),
    ],
)
async def test_where_one_pane_is_shown_the_others_are_named(
    database: Path, size: tuple[int, int], named: bool
) -> None:
    async with at_desk(database, size=size, article="1") as (app, pilot):
        line = next(line for line in text_of(app).split("\n") if " Article " in line)
        assert ("Claim  Matches" in line) is named
        await press(pilot, "f")
        line = next(line for line in text_of(app).split("\n") if " Article " in line)
        assert "Claim  Matches" in line


async def test_a_click_on_a_name_shows_the_pane(database: Path) -> None:
    async with at_desk(database, size=(80, 24), article="1") as (app, pilot):
        lines = text_of(app).split("\n")
        row = next(place for place, line in enumerate(lines) if "Matches" in line)
        await pilot.click(offset=(lines[row].index("Matches") + 2, row))
        await settled(pilot)
        screen = review(app)
        assert screen.pane == "matches"
        screen.claims, screen.current = {}, None
        screen.show_current()
        await settled(pilot)
        assert t("review.no_claims") in text_of(app)


async def test_the_keys_act_on_a_claim_that_the_filter_shows(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        screen = review(app)
        await press(pilot, "slash", *"20", "enter")
        assert screen.current in screen.shown
        assert screen.claim_list.current_id == screen.current
        assert "20" in (screen.claim.text if screen.claim else "")


async def test_the_filter_finds_a_claim_by_its_number_and_says_when_nothing_fits(
    database: Path,
) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        screen = review(app)
        wanted = list(screen.claims)[7]
        await press(pilot, "slash", "number_sign", *str(wanted), "enter")
        assert screen.shown == [wanted]
        await press(pilot, "slash", *"zzz")
        assert t("screen.none_fits").split(";")[0] in text_of(app)


@pytest.mark.parametrize("key", ["x", "shift+tab"])
async def test_the_article_comes_into_sight_at_the_claim_in_hand(
    database: Path, desk: Desk, key: str
) -> None:
    """One pane is shown at a time: the claim was chosen while the article was out of sight."""
    lines = "\n\n".join(f"Town {n} of the county has {n} schools." for n in range(10, 60))
    added = desk.articles.add(Document(text=lines, metadata=Metadata(title="Schools")))
    async with at_desk(database, size=(80, 24), article=str(added.article.id)) as (app, pilot):
        await press(pilot, "tab", "G")
        await press(pilot, key)
        assert "Town 59 of the county" in "\n".join(text_of(app).split("\n")[3:])
        assert review(app).pane == "article"


async def test_undo_shows_its_claim_though_a_filter_hides_it(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        screen = review(app)
        rated = screen.current
        await press(pilot, "1", "slash", *"20", "enter")
        assert rated not in screen.shown
        await press(pilot, "u")
        assert screen.current == rated
        assert screen.query_one("#filter", Input).value == ""
        assert len(screen.shown) == len(screen.claims)


async def test_next_at_the_last_claim_says_where_to_go(database: Path) -> None:
    async with at_desk(database, article="1", notices=True) as (app, pilot):
        await press(pilot, "n")
        assert "last claim" not in told(app)
        screen = review(app)
        screen.select(screen.shown[-1])
        await press(pilot, "n")
        assert "The last claim; ␣ goes to the next undecided" in told(app)


async def test_the_order_of_the_claims_holds_for_the_next_article(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "z")
        app.open_review(2)
        await settled(pilot)
        screen = review(app)
        worths = [screen.claims[id].check_worthiness for id in screen.shown]
        assert worths == sorted(worths, reverse=True) != worths[::-1]
        waits = [id for id in screen.shown if not screen.claims[id].rating]
        assert screen.current == waits[0]
    async with at_desk(database, article="2") as (app, _pilot):
        assert review(app).shown == screen.shown  # and in the next session


async def test_the_pieces_of_a_claim_stay_where_it_stood(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        screen = review(app)
        await press(pilot, "z", "j")
        cut, before = screen.current, list(screen.shown)
        place = before.index(cut) if cut else -1
        await press(pilot, "x", "x")
        assert screen.current == cut
        assert len(screen.claims) == len(before) + 1
        assert screen.shown[: place + 1] == before[: place + 1]
        assert screen.shown[place + 2 :] == before[place + 1 :]


async def test_the_number_of_claims_is_that_of_the_progress(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        screen = review(app)
        _, before = screen.progress()
        await press(pilot, "d")
        _, total = screen.progress()
        assert total == before - 1
        assert f"Claims {total} +{len(screen.claims) - total}" in text_of(app)


async def test_the_caret_stands_on_one_line_where_two_meet(database: Path) -> None:
    async with at_desk(database, size=(80, 24), article="1") as (app, pilot):
        view = review(app).view
        meeting = view._lines.spans[0][1]
        assert view._lines.spans[1][0] == meeting
        view.place_caret(meeting)
        await pilot.pause()
        carets = [
            y
            for y in range(3)
            for segment in view.render_line(y)
            if segment.style and segment.style.reverse
        ]
        assert carets == [1]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param(
            "peu bougé depuis : la part", 16, ["peu bougé", "depuis : la part"], id="a colon"
        ),
        pytest.param("il a dit « non » hier", 14, ["il a dit", "« non » hier"], id="quotation"),
        pytest.param("c'est près de 20 % ?", 18, ["c'est près de", "20 % ?"], id="two marks"),
        pytest.param("plus de 20\u202f000 pas", 12, ["plus de", "20\u202f000 pas"], id="a number"),
        pytest.param("et 3 600 emplois", 9, ["et 3 600", "emplois"], id="a number with a space"),
        pytest.param("le 12 2014 ans", 7, ["le 12", "2014", "ans"], id="two numbers"),
        pytest.param("a time: now", 8, ["a time:", "now"], id="English"),
    ],
)
def test_a_line_does_not_begin_with_a_french_mark(text: str, width: int, lines: list[str]) -> None:
    assert [text[start:end].rstrip() for start, end in Lines(text, width).spans] == lines


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("one\ntwo [1]\nthree\n", "one two [1] three", id="a paragraph"),
        pytest.param("one\n\ntwo", "one\n\ntwo", id="two paragraphs"),
        pytest.param("two:\n- a\n- b\n2. c", "two:\n- a\n- b\n2. c", id="lists"),
        pytest.param("one  \ntwo", "one  \ntwo", id="a break that is meant"),
    ],
)
def test_a_rationale_is_wrapped_for_the_pane(typed: str, shown: str) -> None:
    assert unwrapped(typed) == shown


@pytest.mark.parametrize(
    ("side", "steps", "claim"),
    [
        pytest.param("start", -1, "- 33 % en tout", id="out over a space at the start"),
        pytest.param("end", 1, "33 % en tout e", id="out over a space at the end"),
        pytest.param("start", 1, "3 % en tout", id="in at the start"),
        pytest.param("end", -1, "33 % en tou", id="in at the end"),
    ],
)
def test_an_end_moves_by_a_character_that_is_seen(side: str, steps: int, claim: str) -> None:
    text = "une chute (- 33 % en tout et pour tout"
    start = text.index("33")
    moved = trimmed(text, start, start + len("33 % en tout"), side, steps, "character")
    assert text[slice(*moved)] == claim


@pytest.mark.parametrize("space", [" ", "\u202f", "\u00a0"])
@pytest.mark.parametrize(
    ("side", "steps", "claim"),
    [
        pytest.param("end", -1, "28_161 agents, soit", id="in at the end: a share is one word"),
        pytest.param("start", 1, "agents, soit 12_%", id="in at the start: a figure is one word"),
        pytest.param("start", -1, "aux 28_161 agents, soit 12_%", id="out at the start"),
        pytest.param("end", 1, "28_161 agents, soit 12_% de plus", id="out at the end"),
    ],
)
def test_a_word_is_never_half_a_figure(side: str, steps: int, claim: str, space: str) -> None:
    text = "parmi 3 ans aux 28_161 agents, soit 12_% de plus".replace("_", space)
    words = {
        ("end", 1): "28_161 agents, soit 12_% de",
        ("start", -1): "28_161 agents, soit 12_%",
    }.get((side, steps), "28_161 agents, soit 12_%").replace("_", space)
    start = text.index(words)
    moved = trimmed(text, start, start + len(words), side, steps, "word")
    assert text[slice(*moved)] == claim.replace("_", space)


def test_the_caret_goes_over_a_whole_figure() -> None:
    text = "parmi 28 161 agents en 2024 100 000 de plus"
    places = [0]
    while places[-1] < len(text):
        places.append(caret_moved(text, places[-1], "word"))
    assert [text[a:b].strip() for a, b in pairwise(places)] == [
        "parmi", "28 161", "agents", "en", "2024", "100 000", "de", "plus",
    ]  # fmt: skip


def test_a_claim_is_cut_in_front_of_a_word() -> None:
    text = "l'usine—fermée depuis mars"
    assert [text[before_word(text, n) :] for n in (1, 5, 8, 12, 14)] == [
        "'usine—fermée depuis mars", "usine—fermée depuis mars", "fermée depuis mars",
        "fermée depuis mars", " depuis mars",
    ]  # fmt: skip


async def test_a_selection_begins_where_the_caret_was_led(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "v")
        assert "c makes a claim of it" in told(app)
        await press(pilot, ".", "v", "w", "w", "c")
        assert t("review.created") in told(app)
        assert "c makes a claim of it" not in told(app)
        claim, text = review(app).claim, review(app).view.text
        assert claim is not None
        second = text.index(". ") + 2
        assert (claim.start, claim.quote) == (second, " ".join(text[second:].split()[:2]))
        await press(pilot, "v", "v")
        assert review(app).view.caret is None
