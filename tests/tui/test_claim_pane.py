"""What the pane of the claim in hand says."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.models import VerdictDraft
from factcheck.reports.scales import load_scale
from factcheck.tui.presenters.claim import Dossier, detail
from factcheck.tui.screens import in_hand
from factcheck.tui.screens.dossier import Neighbours
from factcheck.tui.screens.verdict_editor import VerdictEditor
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.choice import Ticks
from tests.reports.samples import reviewed
from tests.tui.conftest import QUIET, at_desk, press, read_up, review, settled, text_of, told

AFP = Settings(vectors=False, scale="afp")


@pytest.fixture
def outdated(database: Path) -> Path:
    """Claim 1 of a desk on a scale that has lost one of its two qualifiers."""
    with open_desk(database, reviewer="Ana", settings=QUIET) as desk:
        desk.verdicts.write(1, VerdictDraft(rating="false", qualifiers=("misleading", "outdated")))
    return database


async def test_a_remark_that_the_scale_has_no_longer_is_unticked_in_the_form(
    outdated: Path,
) -> None:
    async with at_desk(outdated, size=(160, 48), article="1", settings=AFP) as (app, pilot):
        review(app).select(1)
        await read_up(pilot)
        assert "☑Misleading" in text_of(app)
        await press(pilot, "o", "x")
        ticks = app.screen.query_one("#qualifiers", Ticks)
        assert [code for code, _ in ticks.options] == ["misleading"]
        ticks.focus()
        await press(pilot, "space", "escape")
        assert app.seat.desk.forms.kept("verdict of claim 1") == {"summary": "x", "qualifiers": ""}
        await press(pilot, "o", "enter", "ctrl+s")
        verdict = app.seat.desk.verdicts.current(1)
        assert verdict is not None
        assert verdict.qualifiers == ("outdated",)
        assert "☑Misleading" not in text_of(app)


async def test_a_click_unticks_it_too_and_words_keep_it(outdated: Path) -> None:
    async with at_desk(outdated, size=(160, 48), article="1", settings=AFP) as (app, pilot):
        review(app).select(1)
        await read_up(pilot)
        await press(pilot, "o", *"Not so.", "ctrl+s")
        verdict = app.seat.desk.verdicts.current(1)
        assert verdict is not None
        assert (verdict.summary, verdict.qualifiers) == ("Not so.", ("misleading", "outdated"))
        review(app).action_qualify("misleading")
        await settled(pilot)
        verdict = app.seat.desk.verdicts.current(1)
        assert verdict is not None
        assert verdict.qualifiers == ("outdated",)
        review(app).action_qualify("misleading")
        await settled(pilot)
        assert "There is no rating Misleading; there are Exaggerated, Outdated" in told(app)


@pytest.mark.parametrize("scale", ["default", "afp", "africa_check", "decodeurs"])
def test_a_remark_that_the_scale_has_no_longer_keeps_its_word(scale: str) -> None:
    one = reviewed(1, "The minister leaves")
    assert one.verdict is not None
    verdict = one.verdict.model_copy(update={"qualifiers": ("misleading",)})
    blocks = detail(Dossier(one.claim, verdict=verdict), Looks(load_scale(scale)))
    assert any("+ Misleading" in block.content.plain for block in blocks)


async def test_a_dialog_does_not_wait_for_matches(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = threading.Event()

    def read_slowly(_desk: Desk, claim_id: int) -> Neighbours:
        found.wait(30)
        return Neighbours(claim_id)

    monkeypatch.setattr(in_hand, "read_neighbours", read_slowly)
    async with at_desk(database) as (app, pilot):
        await pilot.press("enter", "n", "n", "n", "o")
        for _attempt in range(200):
            await pilot.pause(0.02)
            if isinstance(app.screen, VerdictEditor):
                break
        opened = isinstance(app.screen, VerdictEditor)
        found.set()
        assert opened
