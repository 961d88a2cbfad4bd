"""Texts and fact-checks coming in: pasted, from files and pages, as new versions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

import factcheck
from factcheck.desk import Desk
from factcheck.errors import UsageError
from factcheck.tui.app import DeskApp
from factcheck.tui.preferences import Preferences
from factcheck.tui.presenters.versions import versions, worded
from factcheck.tui.screens.adding import NewArticle, PathDialog, import_file, read_in
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.strings import LANGUAGES, t, use_language
from factcheck.tui.widgets.fields import Paths, completed
from tests.tui.conftest import at_desk, plain, press, settled, text_of, told, worked

PAGE = "https://example.org/page"


BEFORE = "Crime fell by 3% in 2024, the ministry said.\nTen thousand people marched in Lyon."


AFTER = "Crime fell by 4% in 2024, the ministry said.\nThe mayor resigned on 3 May 2025."


def quietly(_done: int, _total: int | None) -> None:
    """Progress that nobody looks at."""


def shown(desk: Desk, id: int) -> str:
    """What the articles' screen says of its versions."""
    texts = [text for _, text, _ in desk.articles.revisions(id)]
    return plain(versions(texts, desk.articles.claims_followed(id)))


def test_a_pasted_text_is_an_article_and_pasted_again_with_its_url_a_new_version(
    desk: Desk,
) -> None:
    (added,) = read_in(desk, NewArticle(PAGE, BEFORE, "Figures"), quietly)
    assert added.status == "added"  # type: ignore[union-attr] # it was read
    id = added.article.id  # type: ignore[union-attr] # it was read
    assert shown(desk, id).startswith("Only one version")
    read_in(desk, NewArticle(PAGE, AFTER, "Figures"), quietly)
    followed = desk.articles.claims_followed(id)
    gone = [one.before or "" for one in followed if one.fate == "gone"]
    assert any("marched in Lyon" in quote for quote in gone)
    assert [one.after for one in followed if one.fate == "new"] != []
    assert "No longer in the text" in shown(desk, id)
    assert "3% 4%" in shown(desk, id)


def test_changed_words_are_marked_where_they_stand() -> None:
    line = worded("fell by 3% in 2024", "fell by 4% in 2024")
    assert line.plain == "fell by 3% 4% in 2024"
    marked = {line.plain[s.start : s.end]: str(s.style) for s in line.spans}
    assert "strike" in marked["3%"]
    assert "underline" in marked["4%"]


def test_a_pasted_text_is_read_as_a_file_of_it(desk: Desk) -> None:
    pasted = "Le feu à Rouen\n\n3 mars 2026. - Le feu a pris lundi. Il a duré onze heures.\n"
    (added,) = read_in(desk, NewArticle("", pasted), quietly)
    meta = added.article.metadata  # type: ignore[union-attr] # it was read
    assert (meta.title, meta.published_at) == ("Le feu à Rouen", "2026-03-03")
    (named,) = read_in(desk, NewArticle("", pasted + "Encore.\n", "Mon titre"), quietly)
    assert named.article.metadata.title == "Mon titre"  # type: ignore[union-attr] # it was read


def test_a_title_is_given_to_a_file_and_to_no_folder(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Three bridges were built in 2019.\n", "utf-8")
    (named,) = read_in(desk, NewArticle(str(tmp_path / "a.txt"), "", "Bridges"), quietly)
    assert named.article.metadata.title == "Bridges"  # type: ignore[union-attr] # it was read
    with pytest.raises(UsageError, match="of one text"):
        read_in(desk, NewArticle(str(tmp_path), "", "Bridges"), quietly)


async def test_adding_needs_a_place_or_words(database: Path) -> None:
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        await pilot.press("a", "ctrl+s")
        assert "Name a file" in told(app)
        app.screen.query_one(TextArea).text = BEFORE
        await pilot.press("ctrl+s")
        await worked(app, pilot)
        assert "6 articles" in text_of(app)
        assert "undated: E in the list sets the date" in told(app)


async def test_an_article_that_came_in_is_one_key_away(database: Path, tmp_path: Path) -> None:
    news = tmp_path / "news.txt"
    news.write_text(BEFORE, "utf-8")
    async with at_desk(database, article="1") as (app, pilot):
        await pilot.press("a", *str(news), "ctrl+s")
        await worked(app, pilot)
        (ready,) = (line for line in told(app).splitlines() if "claims" in line)
        assert ready.endswith("F2 ⏎ opens it")
        assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "f2")
        await press(pilot, "enter")
        assert "Ten thousand people" in text_of(app)


async def test_a_folder_is_told_of_in_one_line(database: Path, tmp_path: Path) -> None:
    for name, town in (("a", "Lyon"), ("b", "Nice"), ("c", "Metz")):
        text = f"{town} has 20 schools. Who counted? It has 5 parks."
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    async with at_desk(database) as (app, pilot):
        await press(pilot, "a")
        app.screen.query_one("#where", Input).value = str(tmp_path)
        await pilot.press("ctrl+s")
        await worked(app, pilot)
        (line,) = (line for line in told(app).splitlines() if "claims" in line)
        assert line == (
            "Added: 3 (6 claims); new versions: 0; here already: 0 · undated: E in the list sets"
            " the date"
        )


async def test_an_edited_text_is_pointed_out_and_made_a_version(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        first = app.seat.desk.articles.get(1)
        edited = first.text + "\nA line that the paper added on Monday."
        await press(pilot, "a")
        app.screen.query_one(TextArea).text = edited
        await pilot.press("ctrl+s")
        await worked(app, pilot)
        assert "if it is the newest text of that, m" in told(app)
        await press(pilot, "m")
        await pilot.press("y")
        await worked(app, pilot)
        assert app.seat.desk.articles.get(1).text == edited
        assert 1 in [article.id for article in app.seat.desk.articles.list()]
        await press(pilot, "m")
        assert "No stored article has half of its claims" in told(app)


async def test_what_cannot_be_read_is_named_whole_and_leaves_nothing_behind(
    database: Path, tmp_path: Path
) -> None:
    async with at_desk(database, size=(160, 40), notices=True) as (app, pilot):
        await pilot.press("a", *"nowhere", "enter")
        await worked(app, pilot)
        shown = text_of(app)
        assert str(Path("nowhere").absolute()) in shown
        assert "Reading nowhere" not in shown


async def test_an_import_says_what_it_could_not_read_and_a_row_opens(
    database: Path, tmp_path: Path
) -> None:
    table = tmp_path / "others.csv"
    table.write_text(
        "claim,claimant,publisher,rating,url,date,appearance\n"
        "The bridge cost 4 million,The mayor,Daily Check,False,https://check.example/bridge,2026-01-05,"
        "https://talk.example/1\n"
        ",The mayor,Daily Check,True,https://check.example/none,2026-01-06,\n",
        "utf-8",
    )
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
        assert "Claim seen at https://talk.example/1" in shown


async def test_what_an_import_could_not_read_is_told_with_the_reason_in_french(
    database: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "feed.xml").write_text("<?xml version='1.0'?><rss><item/></rss>")
    (folder / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (folder / "rows.jsonl").write_text('{"claim": "Un", "label": "Faux"}\nnull and void\n')
    fr = Preferences(tour_seen=True, language="fr")
    async with at_desk(database, preferences=fr, size=(160, 48)) as (app, pilot):
        await press(pilot, "f6", "i")
        app.screen.query_one("#text", Input).value = str(folder)
        await press(pilot, "enter")
        await worked(app, pilot)
        assert "feed.xml, le fichier : c'est du XML" in told(app)
        await press(pilot, "ampersand")
        shown = text_of(app)
        assert "scan.png, le fichier : c'est un fichier de type image ;" in shown
        assert "rows.jsonl, ligne 2 : le JSON n'est pas valable" in shown


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_what_was_odd_in_a_record_is_told_in_words(spoken: str) -> None:
    use_language(spoken)
    for path in (Path(factcheck.__file__).parent / "intake" / "factchecks").glob("*.py"):
        for code in re.findall(r'\.warn\("([a-z-]+)"\)', path.read_text("utf-8")):
            assert t(f"odd.{code.replace('-', '_')}")


async def test_a_path_is_completed_by_an_arrow(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "one.txt").write_text("The town has 40,000 people.")
    (tmp_path / "news" / ".hidden").write_text("")
    monkeypatch.chdir(tmp_path)
    async with at_desk(database) as (app, pilot):
        await pilot.press("a", *"ne")
        await settled(pilot)
        await pilot.press("right")
        await settled(pilot)
        await pilot.press("right")
        line = app.screen.query_one("#where", Input)
        assert line.value == "news/one.txt"
        assert line.has_focus


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        pytest.param("a", "a.txt", id="a file"),
        pytest.param("a.txt", None, id="all of it"),
        pytest.param("fo", "folder/", id="a folder"),
        pytest.param("folder/", "folder/in", id="the first inside"),
        pytest.param(".h", ".hidden", id="a dot typed"),
        pytest.param("x", None, id="nothing"),
        pytest.param("no/such", None, id="no folder"),
        pytest.param("a\0/", None, id="no path"),
    ],
)
def test_a_path_is_completed(
    typed: str, whole: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", ".hidden", "folder/in"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    monkeypatch.chdir(tmp_path)
    assert completed(typed) == whole


async def test_a_file_to_import_is_completed_as_it_is_typed(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        import_file(app.seat)
        await settled(pilot)
        assert isinstance(app.screen, PathDialog)
        assert isinstance(app.screen.query_one("#text", Input).suggester, Paths)


async def test_a_browser_is_shown_no_files_of_the_server(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DeskApp, "is_web", True)
    async with at_desk(database) as (app, pilot):
        await press(pilot, "a")
        line = app.screen.query_one("#where", Input)
        assert (line.suggester, line.placeholder) == (None, "")
