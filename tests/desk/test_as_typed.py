"""Dates and addresses as people type them, and as the desk keeps them."""

from __future__ import annotations

import pytest

from factcheck.desk import Desk
from factcheck.desk.as_typed import typed_address, typed_date, typed_passage, typed_web_address
from factcheck.errors import UsageError
from factcheck.models import RightOfReply, SourceDraft, VerdictDraft, utc_now


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("", None, id="nothing"),
        pytest.param("2012-07-13", "2012-07-13", id="ISO 8601"),
        pytest.param("2012-07", "2012-07", id="a month"),
        pytest.param("2012", "2012", id="a year"),
        pytest.param("2012-07-13T09:30", "2012-07-13T09:30", id="with a time"),
        pytest.param("13 juillet 2012", "2012-07-13", id="French words"),
        pytest.param("July 13, 2012", "2012-07-13", id="English words"),
        pytest.param("13/07/2012", "2012-07-13", id="day first"),
        pytest.param("07/13/2012", "2012-07-13", id="month first"),
        pytest.param("05.05.2012", "2012-05-05", id="either, the same day"),
    ],
)
def test_a_date_is_read_as_people_write_it(typed: str, kept: str | None) -> None:
    assert typed_date(typed) == kept


@pytest.mark.parametrize("typed", ["03/04/2012", "hier", "2012-13", "31/02/2012", "32/13/2012"])
def test_a_date_that_is_not_sure_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UsageError, match="write it like 2026-01-05"):
        typed_date(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("03/04/2012", "2012-04-03"), ("3.4.2012", "2012-04-03"), ("07/13/2012", "2012-07-13")],
)
def test_where_the_day_comes_first_a_date_in_figures_is_sure(typed: str, kept: str) -> None:
    assert typed_date(typed, day_first=True) == kept


def test_a_day_that_no_month_has_is_refused_where_the_day_comes_first() -> None:
    with pytest.raises(UsageError, match="write it like 2026-01-05"):
        typed_date("31/02/2012", day_first=True)


def test_an_address_gets_the_scheme_that_it_lacks() -> None:
    assert typed_web_address("www.example.org/a") == "https://www.example.org/a"
    for known in ("doi:10.1000/1", "hdl:10/4", "ISBN: 978-2-07", "ftp://ftp.example.org/a"):
        assert typed_address(known) == known


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("lemonde", id="a word alone"),
        pytest.param("htp://example.org/a", id="a letter too few"),
        pytest.param("ttps://example.org/a", id="a letter lost in copying"),
        pytest.param("https:/example.org/a", id="a stroke too few"),
        pytest.param("https://example.org/a the list", id="words behind it"),
        pytest.param("https://example.org/" + "a" * 9_000, id="longer than servers read"),
    ],
)
def test_what_is_no_address_is_refused_in_a_short_sentence(typed: str) -> None:
    with pytest.raises(UsageError, match="no web address") as refused:
        typed_address(typed)
    assert len(str(refused.value)) < 200


def test_a_page_has_a_web_address_and_one_broken_over_lines_is_one() -> None:
    assert typed_web_address("https://example.org/a\nb") == "https://example.org/ab"
    with pytest.raises(UsageError, match="no web address"):
        typed_web_address("doi:10.1000/1")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("« 12 millions »", "12 millions", id="French marks"),
        pytest.param(" “12 million”\n", "12 million", id="English marks"),
        pytest.param('"12 million"', "12 million", id="straight marks"),
        pytest.param("« a » et « b »", "« a » et « b »", id="two quotations"),
        pytest.param("« Il dit : “non”. »", "Il dit : “non”.", id="one in another"),
        pytest.param('le "cap" franchi', 'le "cap" franchi', id="amid the words"),
        pytest.param("«»", "«»", id="no words"),
    ],
)
def test_a_passage_is_kept_without_the_marks_around_it(typed: str, kept: str) -> None:
    assert typed_passage(typed) == kept


def test_what_is_cited_and_judged_holds_whole_dates(desk: Desk, article_id: int) -> None:
    claim = desk.claims.of_article(article_id)[0].id
    draft = SourceDraft(
        url="www.example.org/list", archive_url="archive.org/x", published_at="13/07/2012"
    )
    added = desk.sources.add(claim, draft, quote="« douze »", translation="“twelve”")
    assert (added.evidence.quote, added.evidence.translation) == ("douze", "twelve")
    seen = added.evidence.version
    edited = desk.sources.edit_evidence(added.evidence.id, quote="« treize »", seen=seen).evidence
    assert (edited.quote, edited.translation) == ("treize", "twelve")
    cited = added.source
    assert cited.url == "https://www.example.org/list"
    assert cited.archive_url == "https://archive.org/x"
    assert cited.published_at == "2012-07-13"
    reply = RightOfReply(person="The ministry", asked_at="14 juillet 2012")
    written = VerdictDraft(rating="false", evidence_as_of="July 15, 2012", right_of_reply=(reply,))
    verdict = desk.verdicts.write(claim, written)
    assert verdict.evidence_as_of == "2012-07-15"
    assert verdict.right_of_reply[0].asked_at == "2012-07-14"
    with pytest.raises(UsageError, match="read as a date"):
        desk.verdicts.write(claim, written.model_copy(update={"review_by": "soon"}))


def test_when_a_source_was_read_is_a_day_or_a_moment(desk: Desk, article_id: int) -> None:
    claim = desk.claims.of_article(article_id)[0].id
    moment = utc_now().isoformat()
    for number, (typed, kept) in enumerate([("5 AOÛT 2026", "2026-08-05"), (moment, moment)]):
        draft = SourceDraft(url=f"https://example.org/{number}", accessed_at=typed)
        assert desk.sources.add(claim, draft).source.accessed_at == kept
    with pytest.raises(UsageError, match="cannot be read as a date"):
        desk.sources.add(claim, SourceDraft(title="Almanac", accessed_at="Today"))
