"""Two people and one claim: readings, disagreements, notices, notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from factcheck.desk import Desk, open_desk
from factcheck.models import ClaimFilter, Role, SourceDraft, Stance, VerdictDraft
from factcheck.tui.presenters.claim import detail
from factcheck.tui.presenters.explained import explained
from factcheck.tui.screens.conflict import ConflictDialog
from factcheck.tui.screens.dossier import read_dossier
from factcheck.tui.screens.questions import ConfirmDialog
from factcheck.tui.screens.reading_dialogs import NoticeDialog, SecondReadingDialog, SettleDialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.verdict_editor import VerdictEditor
from factcheck.tui.verdicts import Looks
from tests.tui.conftest import (
    QUIET,
    at_desk,
    plain,
    press,
    read_up,
    review,
    settled,
    text_of,
    told,
)


def hand_in(desk: Desk) -> int:
    """A claim rated false by the desk's reviewer, handed in."""
    id = next(iter(desk.claims.ids(ClaimFilter(rated=False))))
    desk.verdicts.write(id, VerdictDraft(rating="false", summary="It is not so."))
    draft = SourceDraft(url="https://example.org/a", accessed_at="2026-01-08")
    desk.sources.add(id, draft, stance=Stance.REFUTES, quote="no")
    desk.workflow.submit(id)
    return id


def published(path: Path) -> int:
    """A claim that Ben rated and Cleo published."""
    with open_desk(path, reviewer="Ben", settings=QUIET) as ben:
        id = hand_in(ben)
    with open_desk(path, reviewer="Cleo", settings=QUIET) as cleo:
        return cleo.workflow.approve(id).id


def test_only_who_may_publish_is_told_by_which_key(database: Path, ben: Desk) -> None:
    def is_told(desk: Desk) -> bool:
        return "P publishes" in plain(detail(read_dossier(desk, handed_in), Looks(desk.scale)))

    handed_in = hand_in(ben)
    with open_desk(database, reviewer="Cleo", settings=QUIET) as cleo:
        assert (is_told(ben), is_told(cleo)) == (False, True), "nobody approves their own"
        ben.team.add("Cleo", Role.ADMIN)
        cleo.team.add("Ben", Role.REVIEWER)
        assert (is_told(ben), is_told(cleo)) == (False, True)


async def test_whom_a_claim_can_be_given_to_is_told(database: Path, desk: Desk) -> None:
    async with at_desk(database, claim=1) as (app, pilot):
        await press(pilot, "A")
        assert app.screen.query_one("#text", Input).value == "Ana"
        await press(pilot, "escape")
        desk.team.add("Ana", Role.ADMIN)
        desk.team.add("Ben", Role.REVIEWER)
        await press(pilot, "A")
        assert "(Ana, Ben)" in text_of(app)
        await press(pilot, "B", "right", "enter")
        assert desk.claims.get(1).assignee == "Ben"


async def test_a_second_reading_is_given_from_its_queue_without_seeing_the_first(
    database: Path, ben: Desk
) -> None:
    id = hand_in(ben)
    ben.claims.assign(id, "Ana", seen=ben.claims.get(id).version)
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f7", "n", "n", "n")
        await press(pilot, "enter")
        assert isinstance(app.screen, SecondReadingDialog)
        assert "It is not so" not in text_of(app)
        await press(pilot, "right", "tab", *"tables", "ctrl+s")
    (reading,) = ben.workflow.readings(id)
    assert (reading.reader, reading.rationale, reading.blind) == ("Ana", "tables", True)


async def test_whoever_begins_a_second_reading_does_not_see_the_first_while_at_it(
    database: Path, ben: Desk
) -> None:
    id = hand_in(ben)
    with open_desk(database, reviewer="Cleo", settings=QUIET) as cleo:
        cleo.workflow.second_read(id, "true", "The table says so.")
    async with at_desk(database, claim=id) as (app, pilot):
        assert "It is not so" in text_of(app)
        await press(pilot, "B")
        assert isinstance(app.screen, SecondReadingDialog)
        shown = text_of(app)
        assert not any(told in shown for told in ("It is not so", "The table says so", "Verdict"))
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, SecondReadingDialog)  # no rating is chosen for them
        await press(pilot, "right", "ctrl+s")
        assert "It is not so" in text_of(app)
    # they may have seen it before: their reading does not pass for a blind one
    assert [reading.blind for reading in ben.workflow.readings(id)] == [False, False]


async def test_a_second_reader_sees_the_first_rating_on_no_screen(
    database: Path, ben: Desk
) -> None:
    id = hand_in(ben)
    ben.claims.assign(id, "Ana", seen=ben.claims.get(id).version)
    async with at_desk(database, claim=id) as (app, pilot):
        shown = [text_of(app)]
        for keys in (["H"], ["escape", "o"], ["f3"], ["f7", "n"], ["f8"], ["f9"]):
            await press(pilot, *keys)
            shown.append(text_of(app))
            assert not isinstance(app.screen, VerdictEditor)
        assert not any(told in text for told in ("It is not so", "rated false") for text in shown)


async def test_a_disagreement_is_settled_with_both_reasons_in_view(
    database: Path, ben: Desk
) -> None:
    id = hand_in(ben)
    with open_desk(database, reviewer="Cleo", settings=QUIET) as cleo:
        cleo.workflow.second_read(id, "true", "The table says so.")
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f7", "n", "n")
        assert "False ≠ ✓ True" in text_of(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, SettleDialog)
        shown = text_of(app)
        assert "It is not so." in shown
        assert "The table says so." in shown
        await press(pilot, "right", "tab")
        app.screen.query_one("#summary", TextArea).text = "It is half so."
        await press(pilot, "ctrl+s")
    verdict = ben.verdicts.current(id)
    assert verdict is not None
    assert (verdict.rating != "false", verdict.summary) == (True, "It is half so.")
    assert ben.workflow.decisions(id)[-1].action == "adjudicated"


async def test_what_a_colleague_has_changed_unseen_is_not_approved(
    database: Path, ben: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = hand_in(ben)
    async with at_desk(database, claim=id) as (app, pilot):
        # between two looks at what others wrote
        monkeypatch.setattr(app.seat, "others_wrote", lambda: False)
        ben.claims.reword(id, "Other words.", seen=ben.claims.get(id).version)
        await press(pilot, "P")
        assert "Ben changed this" in told(app)
        assert ben.claims.get(id).state.value == "in_review"
        assert "Other words." in text_of(app)
        await press(pilot, "P")
    assert ben.claims.get(id).state.value == "published"


async def test_publishing_against_the_second_reader_is_asked_about(
    database: Path, ben: Desk
) -> None:
    id = hand_in(ben)
    async with at_desk(database, size=(160, 80), claim=id) as (app, pilot):
        await press(pilot, "B", "4", "ctrl+s")
        assert "Ana rated it otherwise" in text_of(app)
        await press(pilot, "P")
        assert isinstance(app.screen, ConfirmDialog)
        assert "Ana rated it Mostly true" in text_of(app)
        await press(pilot, "escape")
        assert ben.claims.get(id).state.value == "in_review"
        screen = review(app)
        await press(pilot, "P")
        ben.claims.reword(id, "Words that nobody here has read.")
        screen.reload()  # as when the desk looks for others' work
        await settled(pilot)
        await press(pilot, "y")
        assert ben.claims.get(id).state.value == "in_review"
        await press(pilot, "P")
        await press(pilot, "y")
    assert ben.claims.get(id).state.value == "published"


async def test_publishing_against_all_sources_is_asked_about(database: Path, ben: Desk) -> None:
    id = hand_in(ben)
    (cited,) = ben.sources.of_claim(id)
    seen = cited.evidence.version
    ben.sources.edit_evidence(cited.evidence.id, stance=Stance.SUPPORTS, seen=seen)
    async with at_desk(database, claim=id) as (app, pilot):
        await press(pilot, "P")
        assert isinstance(app.screen, ConfirmDialog)
        assert "every source supports the claim" in " ".join(text_of(app).split())
        await press(pilot, "escape")
        assert ben.claims.get(id).state.value == "in_review"
        await press(pilot, "P", "y")
    assert ben.claims.get(id).state.value == "published"


async def test_no_reason_is_asked_for_sending_back_what_nobody_handed_in(
    database: Path, ben: Desk
) -> None:
    handed_in = hand_in(ben)
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "n", "X")
        assert isinstance(app.screen, ReviewScreen)
        assert "cannot be returned; it must be in review" in told(app)
        app.push_screen(ReviewScreen(app.seat, ben.claims.get(handed_in).article_id, handed_in))
        await settled(pilot)
        await press(pilot, "X", *"Why?", "enter")
    assert ben.claims.get(handed_in).state.value == "in_progress"


async def test_a_published_verdict_is_withdrawn_only_with_a_notice(
    database: Path, ben: Desk
) -> None:
    id = published(database)
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        await press(pilot, "f3")
        app.screen.rows.go_to(id)  # type: ignore[attr-defined] # it is the claims screen
        await press(pilot, "enter")
        await pilot.press("O", "shift+tab", "right", "right", "ctrl+s")
        assert isinstance(app.screen, NoticeDialog)  # no text, no notice
        app.screen.query_one(TextArea).text = "The source was a forgery."
        await press(pilot, "ctrl+s")
    assert ben.claims.get(id).state.value == "withdrawn"
    assert ben.workflow.corrections(id)[0].text == "The source was a forgery."


async def test_a_correction_goes_not_over_one_made_meanwhile(database: Path, ben: Desk) -> None:
    id = published(database)
    async with at_desk(database, size=(160, 60), claim=id) as (app, pilot):
        screen = review(app)
        await press(pilot, "O", *"Ours", "ctrl+s")
        ben.workflow.correct(id, "correction", "Theirs", VerdictDraft(rating="true"))
        screen.reload()  # as when the desk looks for others' work
        await settled(pilot)
        await press(pilot, "3", "ctrl+s")
        assert [one.text for one in ben.workflow.corrections(id)] == ["Theirs"]
        assert "Ben" in told(app)


async def test_a_published_claim_is_reworded_with_a_notice_and_not_cut(database: Path) -> None:
    id = published(database)
    async with at_desk(database, size=(160, 48), claim=id) as (app, pilot):
        for key in ("d", "x", "m", "bracketleft"):
            await press(pilot, key)
            assert "before readers: O" in told(app)
            assert isinstance(app.screen, ReviewScreen)
        before = app.seat.desk.claims.get(id)
        await press(pilot, "t", *" indeed", "enter", "enter")
        assert "write the notice" in told(app)
        assert app.seat.desk.claims.get(id) == before
        await press(pilot, "t", "enter", "enter", *"He said more", "enter")
        assert app.seat.desk.claims.get(id).text == f"{before.text} indeed"
        assert [one.text for one in app.seat.desk.workflow.corrections(id)] == ["He said more"]


async def test_a_correction_changes_the_rating_and_no_digit_does(database: Path, ben: Desk) -> None:
    id = published(database)
    async with at_desk(database, size=(160, 80), claim=id) as (app, pilot):
        screen = review(app)
        for key in ("5", "o", "N", "backspace"):
            await press(pilot, key)
            assert "before readers: O" in told(app)
            assert app.screen is screen
            assert screen.current == id  # a refused key does not go on
        await press(pilot, "O", *"Seen", "ctrl+s")
        assert isinstance(app.screen, VerdictEditor)
        await press(pilot, "5", "tab", "right", "space", "1", "ctrl+s")
        assert "somebody other than Ana must approve it" in text_of(app)
    assert ben.claims.get(id).rating == "true"
    verdict = ben.verdicts.current(id)
    assert verdict is not None
    assert verdict.qualifiers == ("misleading", "missing_context")
    assert ben.claims.get(id).state.value == "corrected"
    assert ben.workflow.corrections(id)[0].text == "Seen"


async def test_what_was_typed_before_another_published_it_is_in_the_correction(
    database: Path, ben: Desk
) -> None:
    id = hand_in(ben)
    async with at_desk(database, size=(160, 80)) as (app, pilot):
        app.seat.desk.forms.keep(f"verdict of claim {id}", {"summary": "More to say."})
        with open_desk(database, reviewer="Cleo", settings=QUIET) as cleo:
            cleo.workflow.approve(id)
        app.push_screen(ReviewScreen(app.seat, ben.claims.get(id).article_id, id))
        await read_up(pilot)
        assert "A correction that you began waits; O" in text_of(app)
        await press(pilot, "O", *"Seen", "ctrl+s")
        assert isinstance(app.screen, VerdictEditor)
        await press(pilot, "ctrl+s")
        assert app.seat.desk.forms.kept(f"verdict of claim {id}") == {}
    verdict = ben.verdicts.current(id)
    assert verdict is not None
    assert verdict.summary == "More to say."


async def test_a_verdict_is_written_on_what_the_key_before_it_did(
    database: Path, ben: Desk
) -> None:
    id = hand_in(ben)
    ben.workflow.send_back(id, "More, please.")
    async with at_desk(database, claim=id) as (app, pilot):
        await press(pilot, "N", "o")
        await press(pilot, *"Now", "ctrl+s")
        assert not isinstance(app.screen, ConflictDialog)
    verdict = ben.verdicts.current(id)
    assert verdict is not None
    assert verdict.summary.endswith("Now")
    assert verdict.qualifiers == ("missing_context",)


async def test_notes_call_colleagues_to_a_queue_of_their_own(database: Path, ben: Desk) -> None:
    ben.notes.add(5, "@Ana is this the same envoy?")
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f7")
        await press(pilot, "enter")
        assert "is this the same envoy?" in text_of(app)
        await press(pilot, *"yes", "ctrl+s")
        assert "Calling you 0" in text_of(app)
        await press(pilot, "f3")
        app.screen.rows.go_to(5)  # type: ignore[attr-defined] # it is the claims screen
        await press(pilot, "enter")
        await read_up(pilot)
        assert "Notes (2)" in text_of(app)
    assert [note.text for note in ben.notes.of_claim(5)][-1] == "yes"


def test_a_claim_is_explained_by_its_reasons_figures_and_bounds(ben: Desk) -> None:
    ids = ben.claims.ids(ClaimFilter())
    claim = next(claim for claim in ben.claims.page(list(ids)) if claim.quantities)
    figure = claim.quantities[0]
    shown = plain(explained(claim))
    assert f"“{claim.text[figure.start : figure.end]}” = " in shown
    assert all(reason in shown for reason in claim.reasons)
    assert claim.quote in shown
    assert "cut by the splitter" in shown


async def test_what_was_sent_back_is_the_first_thing_its_author_sees(
    database: Path, ben: Desk
) -> None:
    with open_desk(database, reviewer="Ana", settings=QUIET) as ana:
        id = hand_in(ana)
    ben.workflow.send_back(id, "Cite the table.")
    async with at_desk(database, size=(80, 24)) as (app, pilot):
        await press(pilot, "f7")
        assert "Sent back 1" in text_of(app)
        await press(pilot, "enter")
        await read_up(pilot)
        assert "Cite the table." in text_of(app)  # the claim's pane, where there is room for one
        await press(pilot, "exclamation_mark")
        await press(pilot, "f7")
        assert "Sent back 0" in text_of(app)


async def test_who_else_changes_the_claim_in_hand_is_named(database: Path, ben: Desk) -> None:
    async with at_desk(database, article="1", notices=True) as (app, pilot):
        here = review(app).current or 0
        await press(pilot, "N")
        assert "changed this claim" not in told(app), "it was Ana herself"
        ben.verdicts.rate(here, "false")
        app._look_for_others()
        await settled(pilot)
        assert "Ben changed this claim: rated" in told(app)


async def test_who_wrote_a_verdict_is_not_asked_to_read_it_second(
    database: Path, desk: Desk
) -> None:
    handed_in = hand_in(desk)
    async with at_desk(database, claim=handed_in, notices=True) as (app, pilot):
        await press(pilot, "B")
        assert app.screen is review(app)
        assert "This verdict is yours" in told(app)
