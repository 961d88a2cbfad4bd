"""Reports on many articles: read one by one, at one moment, to the same bytes as from a whole."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk
from factcheck.desk.reading_out import DeskReport
from factcheck.models import ClaimFilter, SourceDraft, Stance, VerdictDraft
from factcheck.reports.report import Report
from factcheck.vocabulary import APPENDICES, FORMATS
from tests.desk.conftest import OpenDesk, document
from tests.reports.samples import render

SENTENCE = "La ville numéro {n} compte {n} écoles. "


@pytest.fixture
def desk(at_desk: OpenDesk) -> Desk:
    """One person publishes on it."""
    return at_desk("Ana", Settings(vectors=False, two_person=False))


def add_articles(desk: Desk, numbers: range, claims: int = 3) -> None:
    for n in numbers:
        text = "".join(SENTENCE.format(n=100 * n + k) for k in range(claims)).strip()
        article = desk.articles.add(document(text, title=f"Article {n % 3}")).article
        first = desk.claims.of_article(article.id)[0]
        source = SourceDraft(
            url=f"https://stat.example/{n % 2}", title="Tableau", accessed_at="2026-01-02"
        )
        desk.sources.add(first.id, source, stance=Stance.CONTEXT)
        desk.verdicts.write(first.id, VerdictDraft(rating="false", summary="Non."))
        if n % 2:
            desk.workflow.submit(first.id)
            desk.workflow.approve(first.id)


def whole(report: DeskReport) -> Report:
    names = [name for name in Report.model_fields if name not in ("format", "articles")]
    told = {name: getattr(report, name) for name in names}
    return Report(**told, articles=tuple(report.articles))


@pytest.mark.parametrize("form", FORMATS)
def test_read_one_by_one_or_whole_it_is_the_same_report(desk: Desk, form: str) -> None:
    add_articles(desk, range(4))
    pieces = render(desk.reports.build(), form, appendices=APPENDICES)
    assert pieces == render(whole(desk.reports.build()), form, appendices=APPENDICES)


def test_its_title_is_that_of_its_only_article(desk: Desk) -> None:
    add_articles(desk, range(2))
    assert desk.reports.build(article_id=2).title == "Article 1"
    assert desk.reports.build(title="Mine").title == "Mine"
    assert desk.reports.build().title == "Fact-checks"
    assert not list(desk.reports.build(filter=ClaimFilter(search="nowhere")).articles)


def test_an_article_without_published_claims_stands_alone_only(desk: Desk) -> None:
    add_articles(desk, range(1))
    assert not list(desk.reports.build(published_only=True).articles)
    (article,) = desk.reports.build(article_id=1, published_only=True).articles
    assert article.claims == ()


def test_more_articles_take_no_more_memory(desk: Desk) -> None:
    forms = ["md", "csv", "json", "html", "annotations", "claimreview", "check"]
    add_articles(desk, range(4))
    few = {form: min(most_memory(desk, form) for _ in range(RUNS)) for form in forms}
    add_articles(desk, range(4, 28))
    grown = [form for form in forms if not stays_under(desk, form, 3 * few[form])]
    assert grown == []


RUNS = 3
"""The least of so many counts, so that nothing is loaded meanwhile and no garbage that waits to be
collected is in it."""


def stays_under(desk: Desk, form: str, most: int) -> bool:
    return any(most_memory(desk, form) < most for _ in range(RUNS))


def pieces(desk: Desk, form: str) -> Iterator[object]:
    """What is written of a report, or found in it."""
    if form == "check":
        yield from desk.reports.check()
        return
    for content in desk.reports.pieces(desk.reports.build(), form).values():
        yield from content


def most_memory(desk: Desk, form: str) -> int:
    """Bytes beyond those before."""
    gc.collect()
    tracemalloc.start()
    for _piece in pieces(desk, form):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_what_others_write_meanwhile_is_not_in_it(desk: Desk, at_desk: OpenDesk) -> None:
    add_articles(desk, range(2))
    before = render(desk.reports.build(), "json")
    ben = at_desk("Ben")
    with desk.reports.at_one_moment():
        report = desk.reports.build()
        files = desk.reports.pieces(report, "json")
        ben.verdicts.rate(2, "true")
        assert {name: b"".join(content) for name, content in files.items()} == before
    assert render(desk.reports.build(), "json") != before


def test_a_report_that_fails_leaves_the_old_one(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    out.write_text("the old one")

    def failing() -> Iterator[bytes]:
        yield b"the beginning"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        desk.reports.write(out, {"report.md": failing()})
    assert out.read_text() == "the old one"
    assert list(tmp_path.glob(".factcheck-*")) == []


def test_a_report_begun_while_another_is_written_leaves_it_whole(
    desk: Desk, tmp_path: Path
) -> None:
    out = tmp_path / "report.md"

    def slow() -> Iterator[bytes]:
        yield b"the first, "
        other = Thread(target=desk.reports.write, args=(out, {"report.md": iter([b"the other"])}))
        other.start()
        other.join()
        assert out.read_text() == "the other"
        yield b"whole"

    desk.reports.write(out, {"report.md": slow()})
    assert out.read_text() == "the first, whole"
    assert [file.name for file in tmp_path.glob("*report*")] == ["report.md"]
    assert list(tmp_path.glob(".factcheck-*")) == []
