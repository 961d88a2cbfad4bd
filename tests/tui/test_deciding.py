"""One key decides: painted at once, written behind it, taken back when it cannot be written."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import cast

import pytest

from factcheck.desk import Added, Desk, open_desk
from factcheck.desk.verdicts import Verdicts
from factcheck.errors import UsageError
from factcheck.models import Claim
from factcheck.tui.app import DeskApp
from factcheck.tui.presenters.reasons import worth_reasons
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.claims import ClaimsScreen
from factcheck.tui.screens.conflict import ConflictDialog
from factcheck.tui.screens.dialogs import Dialog
from factcheck.tui.screens.kept import WordingDialog
from factcheck.tui.widgets.fields import Paragraph
from tests.tui.conftest import QUIET, at_desk, press, review, settled, text_of, told


def undecided(app: DeskApp) -> Claim:
    """Go to a claim without a rating."""
    screen = review(app)
    screen.advance()
    return cast("Claim", screen.claim)


async def test_the_margin_shows_every_verdict_that_it_has_room_for(
    database: Path, desk: Desk
) -> None:
    drawn = [desk.claims.create(1, 4, 15), desk.claims.create(1, 16, 27)]
    desk.verdicts.rate(drawn[1].id, "true")
    async with at_desk(database, size=(80, 24)) as (app, pilot):
        app.open_review(1, 2)
        await settled(pilot)
        assert "✓3 Des conseillers en sécurité" in text_of(app)
        app.open_review(1, 16)
        await settled(pilot)
        assert "·◕ La situation sur le terrain demeure précaire, la Russie" in text_of(app)


@pytest.mark.parametrize("size", [(40, 12), (60, 20)])
async def test_a_form_shows_how_it_ends_in_a_window_of_any_size(
    database: Path, size: tuple[int, int]
) -> None:
    async with at_desk(database, size=size, article="1") as (app, pilot):
        for key in ("o", "s"):
            await press(pilot, key)
            assert "Save  esc Cancel" in text_of(app)
            await pilot.press("escape")


async def test_a_rating_shows_before_it_is_written(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written, rate = threading.Event(), Verdicts.rate

    def slow(
        self: Verdicts, claim_id: int, rating: str | None, *, seen: int | None = None
    ) -> Claim:
        written.wait(10)
        return rate(self, claim_id, rating, seen=seen)

    async with at_desk(database, article="1") as (app, pilot):
        claim = undecided(app)
        monkeypatch.setattr(Verdicts, "rate", slow)
        await pilot.press("5")
        await pilot.pause()
        assert review(app).claims[claim.id].rating == "true"
        assert app.seat.desk.claims.get(claim.id).rating is None
        written.set()
        await settled(pilot)
        assert app.seat.desk.claims.get(claim.id).rating == "true"
        assert review(app).claims[claim.id].version > claim.version


async def test_a_refused_rating_is_taken_back(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Claim:
        raise UsageError("not yours")

    async with at_desk(database, article="1") as (app, pilot):
        claim = undecided(app)
        monkeypatch.setattr(Verdicts, "rate", refuse)
        await press(pilot, "5")
        assert review(app).claims[claim.id].rating is None
        assert not review(app).pending


async def test_who_rates_fast_is_told_which_claim_a_colleague_rated_first(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.tui.app.POLL_SECONDS", 600)
    async with at_desk(database, size=(80, 24), article="1") as (app, pilot):
        claim = undecided(app)
        with open_desk(database, reviewer="Bo", settings=QUIET) as theirs:
            theirs.verdicts.rate(claim.id, "false", seen=claim.version)
        await press(pilot, "5")
        assert isinstance(app.screen, ConflictDialog)
        assert f"#{claim.id} {claim.text[:40]}" in text_of(app)


@pytest.mark.parametrize("answer", ["theirs", "yours"])
async def test_what_a_colleague_wrote_while_we_typed_is_not_lost(
    database: Path, answer: str
) -> None:
    async with at_desk(database, size=(80, 24), article="1") as (app, pilot):
        claim, screen = undecided(app), review(app)
        await press(pilot, "t", *" ours")
        with open_desk(database, reviewer="Bo", settings=QUIET) as theirs:
            theirs.claims.reword(claim.id, "Theirs.")
        screen.reload()  # as when the desk looks for others' work
        await settled(pilot)
        assert screen.claims[claim.id].text == "Theirs."
        await press(pilot, "enter")
        assert isinstance(app.screen, ConflictDialog)
        await press(pilot, *(["enter"] if answer == "theirs" else ["down", "enter"]))
        text = app.seat.desk.claims.get(claim.id).text
        assert text == ("Theirs." if answer == "theirs" else f"{claim.text} ours")


async def test_others_work_between_two_of_ours_is_seen(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A write of ours must not take the news of theirs with it."""
    monkeypatch.setattr("factcheck.tui.app.POLL_SECONDS", 600)
    async with at_desk(database, article="1") as (app, pilot):
        claim = undecided(app)
        assert not app.seat.others_wrote()
        with open_desk(database, reviewer="Bo", settings=QUIET) as theirs:
            theirs.notes.add(claim.id, "seen")
        await press(pilot, "5")
        assert app.seat.others_wrote()
        assert not app.seat.others_wrote()


async def test_what_others_wrote_waits_for_a_screen_that_is_on_its_way_in(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.tui.app.POLL_SECONDS", 600)
    async with at_desk(database) as (app, pilot):
        with open_desk(database, reviewer="Bo", settings=QUIET) as theirs:
            theirs.notes.add(next(iter(theirs.claims.ids())), "seen")
        app.push_screen(ClaimsScreen(app.seat))
        app._look_for_others()  # before any of its rows is there
        await settled(pilot)
        assert app.seat.others_wrote()


async def test_a_wording_is_changed_with_all_of_it_in_sight(database: Path) -> None:
    async with at_desk(database, size=(80, 24), article="1") as (app, pilot):
        claim = review(app).claim
        assert claim
        wording = "Russia holds " + "a fifth of the country and " * 7 + "nothing more"
        app.seat.desk.claims.reword(claim.id, wording, seen=claim.version)
        review(app).reload()
        await settled(pilot)
        await press(pilot, "t")
        assert isinstance(app.screen, WordingDialog)
        shown = text_of(app)
        assert "Russia holds a fifth" in shown
        assert "nothing more" in shown
        await press(pilot, *" today", "escape")
        await press(pilot, "t")
        assert not isinstance(app.screen, WordingDialog)  # what was typed is offered first
        await press(pilot, "enter")
        await press(pilot, "enter")
        assert app.seat.desk.claims.get(claim.id).text == f"{wording} today"


def test_the_card_tells_why_a_claim_is_worth_checking_and_not_how_it_was_cut() -> None:
    cut = ("said by Ana", "cut off: detail", "weighed: detail")
    reasons = ("figure: “20 %”", *cut, "says what happened or is so", "a long sentence", "record")
    assert worth_reasons(reasons) == ["figure: “20 %”", "record"]


async def test_a_review_is_left_when_undo_takes_its_article_away(
    database: Path, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "news.txt").write_text("The town has 40,000 people. Two ministers resigned.")
    (added,) = desk.articles.add_from(str(tmp_path / "news.txt"))
    assert isinstance(added, Added)
    async with at_desk(database, notices=True) as (app, pilot):
        app.open_review(added.article.id)
        await settled(pilot)
        await press(pilot, "u")
        assert isinstance(app.screen, ArticlesScreen)
        assert "Undone: article added" in text_of(app)
        await press(pilot, "ctrl+r")
        assert "40,000 people" in text_of(app)


async def test_no_claim_is_said_in_one_key_and_goes_on_and_why_in_more(database: Path) -> None:
    async with at_desk(database, article="1", notices=True) as (app, pilot):
        claim = undecided(app)
        await press(pilot, "d")
        screen = review(app)
        dismissed = screen.claims[claim.id]
        assert (dismissed.dismissed, screen.current == claim.id) == ("not a checkable claim", False)
        screen.select(claim.id)
        await press(pilot, "d", *"joke", "enter")
        assert screen.claims[claim.id].dismissed == "joke"
        for key in ("5", "N", "o", "B", "m"):
            app.seat.hush()
            screen.select(claim.id)
            await press(pilot, key)
            assert "r restores it" in told(app), key
            assert app.screen is screen
        assert app.seat.desk.claims.get(claim.id).rating is None


async def test_a_qualifier_on_the_claim_after_the_one_just_rated_is_told(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        rated = undecided(app)
        await press(pilot, "4", "Q")
        assert "p goes back to the one before" in told(app)
        review(app).select(rated.id)
        await press(pilot, "M")
        verdict = app.seat.desk.verdicts.current(rated.id)
        assert verdict is not None
        assert verdict.qualifiers == ("misleading",)


async def test_a_rated_claim_is_not_left_out_by_one_key(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        claim = undecided(app)
        await press(pilot, "5")
        review(app).select(claim.id)
        await press(pilot, "d")
        assert isinstance(app.screen, Dialog)


async def test_a_dialog_is_ended_once_by_keys_in_a_hurry(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        screen = review(app)
        for key in ("t", "W", "T"):
            await press(pilot, "p", key)
            assert isinstance(app.screen, Dialog)
            for _ in range(2):  # as when enter is pressed again before the first is answered
                app.screen.post_message(Paragraph.Submitted())
            await settled(pilot)
            assert review(app) is screen


async def test_a_key_right_behind_undo_does_not_clash_with_it(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        screen = review(app)
        first = screen.current
        assert first is not None
        await press(pilot, "1")
        screen.select(first)
        app.action_undo()
        screen.action_unrate()
        await settled(pilot)
        assert app.screen is screen
        await press(pilot, "ctrl+r")
        screen.select(first)
        app.action_undo()
        screen.action_rate("true")
        await settled(pilot)
        assert app.screen is screen
        assert app.seat.desk.claims.get(first).rating == "true"


async def test_an_article_opens_on_the_first_claim_that_waits(database: Path, desk: Desk) -> None:
    first, second = [one for one in desk.claims.of_article(1) if one.checkable][:2]
    desk.verdicts.rate(first.id, "true")
    async with at_desk(database, article="1") as (app, _pilot):
        assert review(app).current == second.id


async def test_a_cut_is_told(database: Path) -> None:
    async with at_desk(database, article="1", notices=True) as (app, pilot):
        await pilot.press("x")
        await settled(pilot)
        await pilot.press("x")
        await settled(pilot)
        assert "Cut in two; u joins them again" in text_of(app)


async def test_a_match_that_is_decided_gives_way_to_the_next_unless_it_is_the_same(
    database: Path,
    desk: Desk,
) -> None:
    claims = [one for one in desk.claims.of_article(1) if one.checkable and not one.rating]
    claim = next(one for one in claims if len(desk.matches.of(one.id)) > 2)
    async with at_desk(database) as (app, pilot):
        app.open_review(1, claim.id)
        await settled(pilot)
        await press(pilot, "K", "K", "K", "K")
        screen = review(app)
        first, second, third = screen.neighbours.found[:3]
        for key, after in (("S", first), ("D", second), ("R", third)):
            await press(pilot, key)
            await settled(pilot)
            assert screen.match is not None
            assert screen.match.target == after.target
        decided = {match.target: match.decided for match in screen.neighbours.found}
        assert (decided[first.target], decided[second.target]) == ("different", "related")
