"""The library screens."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.errors import ReadOnlyDatabase, StorageError
from factcheck.models import (
    ClaimFilter,
    Clock,
    Document,
    Metadata,
    Tier,
)
from factcheck.storage.store import Store, open_store
from factcheck.tui.preferences import Preferences
from factcheck.tui.presenters import columns, rows
from factcheck.tui.presenters.article_card import article_card
from factcheck.tui.presenters.claim_card import claim_card
from factcheck.tui.screens import in_hand
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.claims import ClaimsScreen
from factcheck.tui.screens.dossier import read_claim
from factcheck.tui.screens.shelves import SourcesScreen
from factcheck.tui.verdicts import Looks
from tests.tui.conftest import QUIET, at_desk, plain, press, settled, text_of, told
from tests.tui.test_newsroom import hand_in


@pytest.fixture
def handed_in(database: Path) -> tuple[Desk, int]:
    """A desk of Ben's with a claim that Ana wrote, handed in and assigned to him."""
    with open_desk(database, reviewer="Ana", settings=QUIET) as ana:
        id = hand_in(ana)
        ana.notes.add(id, "@Ben look at the second table")
        ana.claims.assign(id, "Ben", seen=ana.claims.get(id).version)
    return open_desk(database, reviewer="Ben", settings=QUIET), id


@pytest.mark.parametrize("width", [30, 44, 70, 99, 140])
@pytest.mark.parametrize(
    "table", [rows.CLAIM, rows.ARTICLE, rows.SOURCE, rows.FACTCHECK, rows.CLUSTER, rows.LOG]
)
def test_headings_stand_over_their_cells(table: tuple[columns.Column, ...], width: int) -> None:
    cells = {column.key: ("x" * 200, "") for column in table}
    shown = columns.row(table, cells, width)
    assert columns.heading(table, width).cell_length == shown.cell_length
    if width >= 44:
        assert shown.cell_length == width


@pytest.mark.parametrize("number", ["7", "9999", "1000000"])
def test_a_number_is_shown_whole(number: str) -> None:
    cells = {"number": (number, ""), "claim": ("x" * 200, "")}
    shown = columns.row(rows.CLAIM, cells, 80)
    assert f" {number} " in shown.plain
    assert shown.cell_length == 80


def test_a_claim_to_be_read_blind_shows_its_rating_nowhere(handed_in: tuple[Desk, int]) -> None:
    desk, id = handed_in
    looks = Looks(desk.scale)
    claim = desk.claims.get(id)
    assert claim.rating is None
    shown = plain(claim_card(read_claim(desk, claim), looks))
    assert "It is not so" not in shown
    assert "look at the second table" in shown
    desk.workflow.second_read(id, "true", "The table says otherwise.")
    shown = plain(claim_card(read_claim(desk, claim), looks))
    assert "It is not so" in shown
    assert "The table says otherwise." in shown


async def test_articles_open_on_the_one_begun(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        assert "Des conseillers en sécurité" in text_of(app).splitlines()[2]
        await press(pilot, "enter")
        assert re.search(r"2/\d+", text_of(app))


async def test_every_shelf_opens(database: Path) -> None:
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        assert "Next to check" in text_of(app)
        for key, heading in (
            ("f3", "Claimant"),
            ("f4", "No clusters yet"),
            ("f5", "Publisher"),
            ("f6", "Press i"),
            ("f7", "Nothing is assigned to you"),
            ("f8", "Agreement of readers"),
            ("f9", "Action"),
        ):
            await press(pilot, key)
            assert heading in text_of(app), key


async def test_a_list_that_is_being_read_is_not_called_empty(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        screen = ClaimsScreen(app.seat)
        assert "Opening" in screen.empty()
        app.push_screen(screen)
        await settled(pilot)
        assert "Opening" not in screen.empty()


async def test_the_articles_count_what_the_filter_leaves(database: Path, desk: Desk) -> None:
    text = "Lyon has 20 schools and 5 parks. Nice has 12 schools."
    metadata = Metadata(title="Schools of three towns", language="en")
    added = desk.articles.add(Document(text=text, metadata=metadata))
    total = sum(claim.checkable for claim in desk.claims.of_article(added.article.id))
    async with at_desk(database) as (app, pilot):
        await press(pilot, "slash", *"three towns")
        await pilot.pause(0.3)
        await settled(pilot)
        assert f"0 of {total} decided" in text_of(app)


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_legend_of_the_claims_is_whole_on_a_small_terminal(
    database: Path, language: str
) -> None:
    own = Preferences(tour_seen=True, language=language)
    async with at_desk(database, size=(80, 24), preferences=own) as (app, pilot):
        await press(pilot, "f3")
        shown = text_of(app)
        for meaning in rows.flags_legend():
            assert meaning in shown


async def test_an_order_begins_at_its_first_claim_and_undo_goes_to_what_it_undid(
    database: Path, desk: Desk
) -> None:
    desk.verdicts.rate(2, "true")
    async with at_desk(database, notices=True) as (app, pilot):
        await press(pilot, "f3", "j", "z")
        screen = app.screen
        assert isinstance(screen, ClaimsScreen)
        worths = [claim.check_worthiness for claim in screen.page(screen.rows.ids).values()]
        assert screen.rows.cursor == 0
        assert screen.rows.current_row
        assert screen.rows.current_row.check_worthiness == max(worths)
        await press(pilot, "u")
        assert screen.rows.current_id == 2
        assert "#2" in told(app)


async def test_a_claim_is_found_by_the_number_that_is_shown_of_it(
    database: Path, desk: Desk
) -> None:
    assert list(desk.claims.ids(ClaimFilter(search="#3"))) == [3]
    assert list(desk.claims.ids(ClaimFilter(search="#999999"))) == []
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f3", "slash", "#", "3")
        await pilot.pause(0.3)
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, ClaimsScreen)
        assert list(screen.rows.ids) == [3]


async def test_escape_leads_to_the_articles_and_no_further(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f6", "i")
        assert "Import fact-checks" in text_of(app)
        await press(pilot, "escape", "escape", "escape", "escape")
        assert isinstance(app.screen, ArticlesScreen)


def test_a_kind_of_source_that_nobody_named_is_not_shown(handed_in: tuple[Desk, int]) -> None:
    desk, _ = handed_in
    (source,) = (one for one in desk.sources.list() if one.url == "https://example.org/a")
    assert "other" not in rows.source_row(source, 140).plain
    named = source.model_copy(update={"tier": Tier.EXPERT})
    assert "expert" in rows.source_row(named, 140).plain


async def test_what_is_no_claim_has_a_colour_that_there_is(database: Path, desk: Desk) -> None:
    dropped = desk.claims.dismiss(1, "no claim")
    look = Looks(desk.scale).of_claim(dropped)
    async with at_desk(database) as (app, _):
        assert look.style.removeprefix("$") in app.theme_variables


async def test_a_key_heard_after_its_screen_was_left_does_nothing(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        app.open_review(1)
        await settled(pilot)
        left = app.screen
        await press(pilot, "escape")
        assert not await app.run_action("rate('true')", default_namespace=left)
        assert app.seat.desk.claims.get(1).rating is None


async def test_an_answer_that_comes_while_a_screen_is_left_is_dropped(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f5")
        left = app.screen
        assert isinstance(left, SourcesScreen)
        app.pop_screen()
        for _ in range(200):  # its widgets go one by one
            left._loaded([1, 2])
            await asyncio.sleep(0)
        assert not left.is_attached
        assert isinstance(app.screen, ArticlesScreen)


async def test_a_desk_that_cannot_be_written_says_so_when_it_opens(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sealed(path: Path, clock: Clock, *, unwritable: StorageError | None = None) -> Store:
        if not unwritable:
            raise ReadOnlyDatabase(str(path))
        return open_store(path, clock, unwritable=unwritable)

    monkeypatch.setattr("factcheck.desk.desk.open_store", sealed)
    monkeypatch.setattr(in_hand, "PLACE_REST", 0.01)
    async with at_desk(database) as (app, pilot):
        assert "cannot be written: you can read everything" in told(app)
        assert "Ana · read only" in text_of(app)
        await press(pilot, "enter", "n")
        assert "Ana · read only" in text_of(app)
        assert told(app).count("cannot be written") <= 1  # a notice goes after a while


async def test_a_packet_says_whose_it_is_and_what_becomes_of_it(
    database: Path, desk: Desk, tmp_path: Path
) -> None:
    packet = tmp_path / "zoe.packet"
    desk.packets.issue(packet, [1], "Zoé")
    for path, is_packet in ((packet, True), (database, False)):
        async with at_desk(path) as (app, _pilot):
            said = "A packet for Zoé: all is kept in this file; when you are done, q closes it"
            assert (said in told(app)) == is_packet


async def test_the_card_of_an_article_counts_verdicts_of_another_scale(database: Path) -> None:
    with open_desk(database, reviewer="Ana", settings=QUIET) as desk:
        article = desk.articles.list()[0].id
        desk.verdicts.rate(desk.claims.of_article(article)[0].id, "mostly_false")
    other = Settings(vectors=False, scale="afp")
    with open_desk(database, reviewer="Ana", settings=other) as desk:
        row = desk.articles.list()[0]
        lines = article_card(row, desk.articles.ratings(article), (), Looks(desk.scale), 80)
    assert "Mostly false" in "\n".join(line.content.plain for line in lines)
