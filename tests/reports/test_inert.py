"""Texts and addresses of others in a report; and a desk that is full of the worst of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.desk import open_desk
from factcheck.reports.inert import plain, web_address
from factcheck.vocabulary import FORMATS
from tests.reports import nasty_desk
from tests.reports.samples import render


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        pytest.param("https://example.org/a?b=c#d", "https://example.org/a?b=c#d", id="as it is"),
        pytest.param("https://example.org/é?q=ü", "https://example.org/é?q=ü", id="other letters"),
        pytest.param("https://example.org/%C3%A9%", "https://example.org/%C3%A9%25", id="percent"),
        pytest.param('https://e.org/"on="a(1)', "https://e.org/%22on=%22a(1)", id="quotes"),
        pytest.param("https://e.org/a b<c>[1]", "https://e.org/a%20b%3Cc%3E%5B1%5D", id="brackets"),
        pytest.param("https://e.org/a#b#c", "https://e.org/a#b%23c", id="two fragments"),
        pytest.param("https://e.org/\u202ea\x00\ufffe", "https://e.org/a", id="unshown"),
        pytest.param("https://me:secret@e.org:8/a", "https://e.org:8/a", id="a password"),
        pytest.param("https://me@/a", None, id="a name and no host"),
        pytest.param("javascript:alert(1)", None, id="script"),
        pytest.param("file:///etc/passwd", None, id="file"),
        pytest.param("data:text/html,x", None, id="data"),
        pytest.param("http://[::1", None, id="half an address"),
        pytest.param('https://e.org"><script>/', None, id="a tag for a host"),
        pytest.param("https:///x", None, id="no host"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str, shown: str | None) -> None:
    assert web_address(url) == shown


def test_what_no_document_may_hold_is_left_out() -> None:
    assert plain("e\u0301t\u202ee\x9b\x00 \ufffe\U0010ffff\ud800👩\u200d👧\n") == "éte 👩\u200d👧\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("nasty") / "desk.db"
    nasty_desk.build(path)
    return path


def test_a_nasty_desk_comes_back_from_its_report_to_the_byte(desk: Path, tmp_path: Path) -> None:
    settings = Settings(vectors=False)
    with open_desk(desk, reviewer="Ana", settings=settings) as full:
        files = full.reports.pieces(full.reports.build(), "json")
        (report,) = full.reports.write(tmp_path / "report.json", files)
        assert full.upkeep.doctor() == []
    with open_desk(tmp_path / "again.db", reviewer="Ben", settings=settings) as empty:
        empty.reports.read_back(report)
        assert render(empty.reports.build(), "json")["report.json"] == report.read_bytes()
        assert empty.upkeep.verify(report) == []


@pytest.mark.parametrize("form", sorted({*FORMATS} - {"csv", "excel"}))
def test_no_report_that_may_go_to_a_terminal_steers_it(desk: Path, form: str) -> None:
    with open_desk(desk, reviewer="Ana", settings=Settings(vectors=False)) as full:
        files = render(full.reports.build(), form)
    for name, content in files.items():
        steering = re.findall(
            r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", content.decode()
        )
        assert not steering, name


def test_the_verdicts_of_a_nasty_desk_come_back_from_its_table(desk: Path, tmp_path: Path) -> None:
    settings = Settings(vectors=False)
    with open_desk(desk, reviewer="Ana", settings=settings) as full:
        files = full.reports.pieces(full.reports.build(), "csv")
        full.reports.write(tmp_path / "csv", files)
        rated = [c for c in full.claims.page(full.claims.ids()) if c.rating]
    with open_desk(tmp_path / "again.db", reviewer="Ben", settings=settings) as other:
        table = next(tmp_path.joinpath("csv").glob("*report.csv"))
        other.factchecks.import_from(table)
        kept = other.factchecks.page(other.factchecks.ids())
        assert {(one.claim, one.code) for one in kept} == {(c.text, c.rating) for c in rated}
