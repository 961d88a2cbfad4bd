"""Reports going out: the preview, and what is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input

from factcheck.desk import Desk
from factcheck.tui.presenters.report_preview import (
    FIRST,
    Preview,
    as_read,
    beginning,
    preview_blocks,
)
from factcheck.tui.screens.export import ExportDialog, Wanted, files_of, read_preview, report_of
from factcheck.tui.widgets.notices import Notices
from tests.tui.conftest import at_desk, plain, settled, text_of, worked


def test_a_page_is_previewed_as_it_is_read() -> None:
    page = "<head><style>p { color: red }</style></head>\n<body>\n<p>3 &lt; 4</p><svg>x</svg>"
    assert as_read(page) == "3 < 4"
    assert (
        as_read("<p>It rose.</p><h4>Sources</h4><ol><li>One</li></ol>") == "It rose.\nSources\nOne"
    )
    assert as_read("<tr><th>Claim</th><th>Verdict</th></tr>") == "Claim  Verdict"


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
        await worked(app, pilot)
    assert (tmp_path / "factcheck-1.md").read_text("utf-8").startswith("#")


async def test_the_list_of_articles_reports_the_one_under_the_cursor(database: Path) -> None:
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        await pilot.press("e", "right", "shift+tab", "right")
        await settled(pilot)
        out = app.screen.query_one("#out", Input)
        assert out.value == "factcheck-all.md", "everything, when that is chosen"
        await pilot.press("left")
        await settled(pilot)
        assert out.value == "factcheck-1.md"


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
        await worked(app, pilot)
        assert "<html" in out.read_text()
