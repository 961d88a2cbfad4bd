"""Fact-checks of others: read in from a file, and read in full."""

from __future__ import annotations

from pathlib import Path

from factcheck.tui.screens.dialogs import MessageDialog
from tests.tui.conftest import at_desk, press, text_of, told, worked

TABLE = """claim,claimant,publisher,rating,url,date
The bridge cost 4 million,The mayor,Daily Check,False,https://check.example/bridge,2026-01-05
,The mayor,Daily Check,True,https://check.example/none,2026-01-06
"""


async def test_an_import_says_what_it_could_not_read_and_a_row_opens(
    database: Path, tmp_path: Path
) -> None:
    table = tmp_path / "others.csv"
    table.write_text(TABLE, "utf-8")
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f6", "i", *str(table), "enter")
        await worked(app, pilot)
        done = " ".join(told(app).split())
        assert "1 not readable" in done
        assert "Not readable: others.csv, line 3" in done
        await press(pilot, "g", "enter")
        assert isinstance(app.screen, MessageDialog)
        shown = text_of(app)
        assert "The bridge cost 4 million" in shown
        assert "Checked by Daily Check, 2026-01-05" in shown
        assert "Said by The mayor" in shown
        assert "https://check.example/bridge" in shown


async def test_the_tour_of_an_empty_desk_says_what_it_needs(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "empty.db") as (app, pilot):
        await press(pilot, "f12")
        assert "The tour needs an article: add one first" in told(app)
