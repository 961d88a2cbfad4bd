"""Two wordings side by side: pairs to decide, what differs, why, and where each stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from factcheck.desk import Desk
from factcheck.models import Document, Metadata, TokenDiff
from factcheck.reports.scales import load_scale
from factcheck.tui.presenters.matches import diffed, matches
from factcheck.tui.presenters.reasons import reason_words
from factcheck.tui.screens.pairs import MOST, PairsScreen, read_pairs, waiting
from factcheck.tui.strings import use_language
from factcheck.tui.verdicts import Looks
from tests.tui.conftest import at_desk, press, text_of, worked
from tests.tui.fixed_desk import found_matches


async def test_pairs_within_one_article_come_last_and_each_side_names_its_article(
    database: Path, desk: Desk
) -> None:
    text = "Exports fell by 12% in 2025, a record. Exports fell by 12% in 2025, a sad record."
    desk.articles.add(Document(text=text, metadata=Metadata(title="Twice over")))
    desk.matches.dedupe()
    within = [pair.within for pair in read_pairs(desk)]
    assert within == sorted(within)
    assert set(within) == {False, True}
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        await press(pilot, "f4", "n")
        await press(pilot, "G")
        last = desk.articles.get(read_pairs(desk)[-1].left.article_id or 0)
        assert text_of(app).count((last.metadata.title or "")[:20]) == 2


async def test_pairs_are_decided_with_one_key(database: Path, desk: Desk) -> None:
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        await press(pilot, "f4", "d", "n")  # to the pairs while they are still looked for
        await worked(app, pilot)
        waiting = read_pairs(desk)
        assert waiting
        assert isinstance(app.screen, PairsScreen)
        assert f"{len(waiting)} pairs to decide" in text_of(app)
        await press(pilot, "D")
        assert len(read_pairs(desk)) == len(waiting) - 1


async def test_a_pair_can_be_read_where_it_is_decided_on_a_small_terminal(
    database: Path, desk: Desk
) -> None:
    desk.matches.dedupe()
    first = read_pairs(desk)[0]
    async with at_desk(database, size=(80, 24)) as (app, pilot):
        await press(pilot, "f4", "n")
        preview = app.screen.query_one("#preview").region
        assert preview.width == 80
        assert app.screen.query_one("#rows").region.height >= 8
        shown = " ".join(line.strip() for line in text_of(app).splitlines()[-preview.height :])
        assert first.left.text in shown


def test_more_pairs_than_are_listed_are_told_as_such() -> None:
    assert waiting(MOST - 1) == f"{MOST - 1} pairs to decide"
    assert waiting(MOST) == f"{MOST} pairs or more to decide"


def test_words_of_one_side_stand_apart(desk: Desk) -> None:
    mine, theirs = "33 % au premier semestre 2012 et", "15 % au premier semestre 2012"
    assert diffed(desk.matches.diff(mine, theirs)).plain.endswith("semestre 2012 et")


@pytest.mark.parametrize(
    ("piece", "shown"),
    [
        (TokenDiff(op="delete", left="4,7 %", right="", important=True), "PIB ⟨4,7 % → ∅⟩"),
        (TokenDiff(op="replace", left="en 2025", right=", dit-il", important=True),
         "PIB ⟨en 2025 → , dit-il⟩"),
        (TokenDiff(op="insert", left="", right=", dit-il"), "PIB, dit-il"),
    ],
)  # fmt: skip
def test_a_figure_of_one_side_never_looks_negative_or_glued(piece: TokenDiff, shown: str) -> None:
    assert diffed([TokenDiff(op="equal", left="PIB", right="PIB"), piece]).plain == shown


def test_a_comma_of_one_side_stands_at_its_word() -> None:
    alike = TokenDiff(op="equal", left="la taxe", right="la taxe ")
    gone = TokenDiff(op="delete", left=", qui ", right="")
    assert diffed([alike, gone]).plain == "la taxe, qui "


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        pytest.param("record: “ever”", "record : « ever »", id="with the words"),
        pytest.param("figure differs: 3 against 4", "autre chiffre : 3 contre 4", id="two sides"),
        pytest.param("says what happened or is so", "dit ce qui", id="a sentence"),
        pytest.param("said by Ana", "dit par Ana", id="a name"),
        pytest.param("Ana a dit", "Ana a dit", id="words of the text"),
        pytest.param("cut off: relative clause", "coupé : proposition relative", id="a cut"),
        pytest.param(
            "weighed: figure before, 4 to 5 words inside",
            "pesé : chiffre avant, 4 à 5 mots dedans",
            id="a weighed cut",
        ),
        pytest.param("speaker: selon", "locuteur : selon", id="a source"),
        pytest.param("“il” read as Ana", "« il » lu comme Ana", id="a pronoun"),
        pytest.param("only one says “bio”", "une seule dit « bio »", id="one side only"),
        pytest.param(
            "figure differs: exactly against at least",
            "autre chiffre : exactly contre au moins",
            id="a bound",
        ),
    ],
)
def test_reasons_are_said_in_the_language_of_the_interface(reason: str, said: str) -> None:
    use_language("fr")
    assert reason_words(reason).startswith(said)


@pytest.mark.parametrize("width", [48, 57, 61, 120])
def test_where_a_match_stands_takes_one_line(width: int) -> None:
    found, diffs = found_matches()
    long = [match.model_copy(update={"article_title": "A long title " * 9}) for match in found]
    looks = Looks(load_scale("default"))
    head = matches(long, diffs, looks, 0, None, width)[0].content.plain
    where = head.split("\n")[1]
    assert cell_len(where) <= width - 2
    assert where.endswith("… · Gazette · 2026-02-11")
