"""Texts coming in and reports going out: adding, versions, pairs, export, the tour, the log."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

import factcheck
from factcheck.config import load_settings
from factcheck.desk import Desk, open_desk
from factcheck.errors import Cancelled, UsageError
from factcheck.models import Document, Metadata, TokenDiff
from factcheck.tui.app import DeskApp
from factcheck.tui.background import Job
from factcheck.tui.preferences import Preferences
from factcheck.tui.presenters.matches import diffed
from factcheck.tui.presenters.reasons import reason_words
from factcheck.tui.presenters.report_preview import (
    FIRST,
    Preview,
    as_read,
    beginning,
    preview_blocks,
)
from factcheck.tui.presenters.versions import read_versions, versions, worded
from factcheck.tui.screens.adding import NewArticle, read_in
from factcheck.tui.screens.export import ExportDialog, Wanted, files_of, read_preview, report_of
from factcheck.tui.screens.jobs import job_line
from factcheck.tui.screens.pairs import PairsScreen, read_pairs
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.tour import STEPS, TourDialog
from factcheck.tui.strings import LANGUAGES, t, use_language
from factcheck.tui.widgets.fields import completed
from factcheck.tui.widgets.notices import Notices
from tests.tui.conftest import QUIET, at_desk, press, settled, text_of, told

PAGE = "https://example.org/page"
BEFORE = "Crime fell by 3% in 2024, the ministry said.\nTen thousand people marched in Lyon."
AFTER = "Crime fell by 4% in 2024, the ministry said.\nThe mayor resigned on 3 May 2025."


@pytest.fixture
def desk(database: Path) -> Iterator[Desk]:
    opened = open_desk(database, reviewer="Ana", settings=QUIET)
    yield opened
    opened.close()


def quietly(_done: int, _total: int | None) -> None:
    """Progress that nobody looks at."""


def plain(blocks: object) -> str:
    return "\n".join(block.content.plain for block in blocks)  # type: ignore[attr-defined] # blocks


def test_a_pasted_text_is_an_article_and_pasted_again_with_its_url_a_new_version(
    desk: Desk,
) -> None:
    (added,) = read_in(desk, NewArticle(PAGE, BEFORE, "Figures"), quietly)
    assert added.status == "added"  # type: ignore[union-attr] # it was read
    id = added.article.id  # type: ignore[union-attr] # it was read
    assert plain(versions(read_versions(desk, id))).startswith("Only one version")
    read_in(desk, NewArticle(PAGE, AFTER, "Figures"), quietly)
    found = read_versions(desk, id)
    gone = [one.before or "" for one in found.followed if one.fate == "gone"]
    assert any("marched in Lyon" in quote for quote in gone)
    assert [one.after for one in found.followed if one.fate == "new"] != []
    shown = plain(versions(found))
    assert "No longer in the text" in shown
    assert "3% 4%" in shown


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


def test_a_page_is_previewed_as_it_is_read() -> None:
    page = "<head><style>p { color: red }</style></head>\n<body>\n<p>3 &lt; 4</p><svg>x</svg>"
    assert as_read(page) == "3 < 4"
    assert (
        as_read("<p>It rose.</p><h4>Sources</h4><ol><li>One</li></ol>") == "It rose.\nSources\nOne"
    )
    assert as_read("<tr><th>Claim</th><th>Verdict</th></tr>") == "Claim  Verdict"


def test_changed_words_are_marked_where_they_stand() -> None:
    line = worded("fell by 3% in 2024", "fell by 4% in 2024")
    assert line.plain == "fell by 3% 4% in 2024"
    marked = {line.plain[s.start : s.end]: str(s.style) for s in line.spans}
    assert "strike" in marked["3%"]
    assert "underline" in marked["4%"]


def test_a_preview_is_what_is_written_and_says_what_is_missing(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    wanted = Wanted("md", "fr", "default", False, ("method",), 1, None, out)
    preview = read_preview(desk, wanted)
    (path,) = desk.reports.write(out, files_of(desk, wanted))
    assert [(text.encode(), whole) for text, whole in preview.files.values()] == [
        (path.read_bytes(), True)
    ]
    shown = plain(preview_blocks(preview))
    assert f"{preview.hindering.number} things stand against publishing" in shown


def test_a_page_leaves_drafts_out_and_says_so(desk: Desk, tmp_path: Path) -> None:
    desk.verdicts.rate(desk.claims.of_article(1)[0].id, "false")
    for form, drafts, rated in (("html", False, 0), ("html", True, 3), ("json", False, 0)):
        wanted = Wanted(form, "en", "default", drafts, (), 1, None, tmp_path / "r")
        preview = read_preview(desk, wanted)
        (article,) = report_of(desk, wanted).articles
        assert len(article.rated) == rated
        told = "3 rated claims are not published: their verdicts are left out"
        assert (told in preview.warnings) == (not drafts)


def test_a_preview_of_a_long_file_makes_no_more_of_it_than_it_shows() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"a line\n" * 1000

    shown = plain(preview_blocks(Preview({"r.md": beginning(endless())}, [])))
    assert shown.count("a line") == FIRST
    assert "the rest of a long file" in shown


async def test_the_export_dialog_writes_the_file_it_names(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with at_desk(database, size=(160, 48), article="1") as (app, pilot):
        await pilot.press("e", "right")
        await pilot.pause(0.3)
        await settled(pilot)
        assert isinstance(app.screen, ExportDialog)
        assert app.screen.query_one("#out", Input).value == "factcheck-1.md"
        assert "factcheck" in text_of(app)
        await pilot.press("ctrl+s")
        while app.seat.running:
            await pilot.pause()
    assert (tmp_path / "factcheck-1.md").read_text("utf-8").startswith("#")


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
        while app.seat.running:
            await pilot.pause()
        await settled(pilot)
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


async def test_adding_needs_a_place_or_words(database: Path) -> None:
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        await pilot.press("a", "ctrl+s")
        assert "Name a file" in told(app)
        app.screen.query_one(TextArea).text = BEFORE
        await pilot.press("ctrl+s")
        while app.seat.running:
            await pilot.pause()
        await settled(pilot)
        assert "6 articles" in text_of(app)
        assert "no date is known, E on the articles gives it" in told(app)


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
    desk.matches.dedupe()
    waiting = read_pairs(desk)
    assert waiting
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        await press(pilot, "f4", "n")
        assert isinstance(app.screen, PairsScreen)
        assert f"{len(waiting)} pairs to decide" in text_of(app)
        await press(pilot, "D")
        assert len(read_pairs(desk)) == len(waiting) - 1


async def test_the_tour_walks_the_panes_of_an_article_and_comes_once(database: Path) -> None:
    first = Preferences(tour_seen=False)
    async with at_desk(database, preferences=first) as (app, pilot):
        for pane in STEPS.values():
            assert isinstance(app.screen, TourDialog)
            below = app.screen_stack[-2]
            assert isinstance(below, ReviewScreen)
            assert below.pane == pane
            await press(pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)
    assert load_settings().tour_seen


async def test_the_log_tells_tags_in_words_and_not_as_they_are_stored(
    database: Path, desk: Desk
) -> None:
    claim = desk.claims.get(2)
    desk.claims.tag(2, ["war", "budget 2026"], seen=claim.version)
    desk.claims.dismiss(3, "", seen=desk.claims.get(3).version)
    desk.claims.restore(3, seen=desk.claims.get(3).version)
    desk.history.undo()
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        await press(pilot, "f9")
        shown = text_of(app)
        assert "budget 2026, war" in shown
        assert "[" not in shown
        assert "None" not in shown
        assert "claim.restored" not in shown


async def test_an_article_that_came_in_is_one_key_away(database: Path, tmp_path: Path) -> None:
    news = tmp_path / "news.txt"
    news.write_text(BEFORE, "utf-8")
    async with at_desk(database, article="1") as (app, pilot):
        await pilot.press("a", *str(news), "ctrl+s")
        for _attempt in range(100):
            await pilot.pause(0.05)
            await settled(pilot)
            if ready := [line for line in told(app).splitlines() if "claims" in line]:
                break
        assert ready[0].endswith("F2 ⏎ opens it")
        assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "f2")
        await press(pilot, "enter")
        assert "Ten thousand people" in text_of(app)


def test_jobs_say_how_far_they_are_and_how_they_ended() -> None:
    job = Job("Reading page.html", done=5, total=10)
    assert job_line(job).startswith("━━━━━━━━──────── Reading")
    job.cancelled.set()
    with pytest.raises(Cancelled):
        job.progress(6, 10)
    job.state, job.outcome = "failed", "no such file"
    assert job_line(job) == "Reading page.html: failed · no such file"


async def test_a_job_leaves_the_progress_of_the_article_in_sight(database: Path) -> None:
    async with at_desk(database, size=(80, 24), article="1") as (app, pilot):
        decided, total = app.screen.progress()  # type: ignore[attr-defined] # the review screen's
        app.seat.jobs.append(Job("Matching across every language there is", done=1, total=4))
        app.screen.show_where()  # type: ignore[attr-defined] # as above
        await settled(pilot)
        top = text_of(app).splitlines()[0]
        assert re.search(
            rf"↻ Matching \S+.*… 25 %  [━─]{{10}} {decided}/{total}  Ana$", top.rstrip()
        )


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


async def test_an_edited_text_is_pointed_out_and_made_a_version(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        first = app.seat.desk.articles.get(1)
        edited = first.text + "\nA line that the paper added on Monday."
        await press(pilot, "a")
        app.screen.query_one(TextArea).text = edited
        await pilot.press("ctrl+s")
        while app.seat.running:
            await pilot.pause()
        await settled(pilot)
        assert "if it is the newest text of that, m" in told(app)
        await press(pilot, "m")
        await pilot.press("y")
        while app.seat.running:
            await pilot.pause()
        await settled(pilot)
        assert app.seat.desk.articles.get(1).text == edited
        assert 1 in [article.id for article in app.seat.desk.articles.list()]
        await press(pilot, "m")
        assert "No stored article has half of its claims" in told(app)


async def test_what_cannot_be_read_is_named_whole_and_leaves_nothing_behind(
    database: Path, tmp_path: Path
) -> None:
    async with at_desk(database, size=(160, 40), notices=True) as (app, pilot):
        await pilot.press("a", *"nowhere", "enter")
        while app.seat.running:
            await pilot.pause()
        await settled(pilot)
        shown = text_of(app)
        assert str(Path("nowhere").absolute()) in shown
        assert "Reading nowhere" not in shown


async def test_a_file_is_replaced_only_when_that_was_said(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    out.write_text("mine")
    async with at_desk(database, size=(160, 48), article="1", notices=True) as (app, pilot):
        await pilot.press("e")
        await settled(pilot)
        app.screen.query_one("#out", Input).value = str(out)
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert isinstance(app.screen, ExportDialog)
        shown = str(app.screen.query_one(Notices).content)
        assert "save again to replace it" in " ".join(shown.split())
        assert out.read_text() == "mine"
        await pilot.press("ctrl+s")
        while app.seat.running:
            await pilot.pause()
        await settled(pilot)
        assert "<html" in out.read_text()


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


async def test_a_browser_is_shown_no_files_of_the_server(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DeskApp, "is_web", True)
    async with at_desk(database) as (app, pilot):
        await press(pilot, "a")
        line = app.screen.query_one("#where", Input)
        assert (line.suggester, line.placeholder) == (None, "")


async def test_the_tour_does_not_open_over_a_desk_that_somebody_works_on(database: Path) -> None:
    with open_desk(database, reviewer="Ben", settings=QUIET) as ben:
        ben.verdicts.rate(1, "false")
    first = Preferences(tour_seen=False)
    async with at_desk(database, preferences=first) as (app, _pilot):
        assert not isinstance(app.screen, TourDialog)
        assert "F12 shows you round the desk" in told(app)
    assert load_settings().tour_seen
