"""Every format over a usual and a nasty report."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import UnreadableFile, UsageError
from factcheck.models import Claim
from factcheck.reports.json_report import dump, parse, schema
from factcheck.reports.markdown_text import escaped, paragraphs
from factcheck.reports.rendering import warnings
from factcheck.reports.report import Report
from factcheck.reports.scales import load_scale, scale_names
from factcheck.text.cells import guarded, unguarded
from factcheck.text.inert_json import json_file, json_list
from factcheck.vocabulary import FORMATS
from tests.reports.samples import NASTY, article, nasty, render, report, reviewed, usual


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("made", [usual, nasty], ids=["usual", "nasty"])
def test_every_format_renders_the_same_bytes_twice(form: str, language: str, made: Any) -> None:
    files = render(made(), form, language=language)
    assert files == render(made(), form, language=language)
    assert all(data for data in files.values())


@pytest.mark.parametrize("name", scale_names())
def test_one_verdict_in_every_scale(name: str) -> None:
    files = render(usual(), "html", scale=load_scale(name))
    assert b"ClaimReview" in files["report.html"]


@pytest.mark.parametrize(
    ("rating", "scale", "language", "told"),
    [
        ("unproven", "politifact", "en", "PolitiFact Truth-O-Meter has no rating for “Unproven”"),
        ("half_true", "africa_check", "fr", "Africa Check appelle «\u202fMitigé\u202f», «\u202f"),
        ("true", "afp", "fr", None),
    ],
)
def test_what_another_scale_loses_is_told_in_words(
    rating: str, scale: str, language: str, told: str | None
) -> None:
    claims = (reviewed(1, "The bridges hold.", rating=rating),)
    losing = report(article(1, "Bridges", claims))
    lost = warnings(losing, load_scale(scale), language)
    assert [text[: len(told or "")] for text in lost] == ([told] if told else [])


class Tags(HTMLParser):
    """Collects start tags and checks that everything that opens is closed."""

    VOID = frozenset({"meta", "br", "hr", "rect", "link", "input", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.blocks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.blocks.append(data)


def read(html: bytes) -> Tags:
    tags = Tags()
    tags.feed(html.decode())
    assert not tags.open
    return tags


@pytest.mark.parametrize("made", [usual, nasty], ids=["usual", "nasty"])
def test_html_runs_nothing_and_loads_nothing(made: Any) -> None:
    tags = read(render(made(), "html")["report.html"])
    for tag, attributes in tags.tags:
        assert tag not in ("iframe", "object", "img", "link", "form")
        assert "src" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        if tag == "script":
            assert attributes == {"type": "application/ld+json"}
        if "href" in attributes:
            assert re.match(r"(?:https?://|#)", attributes["href"] or "")
    ids = [a["id"] for _, a in tags.tags if "id" in a]
    assert len(ids) == len(set(ids))


def test_moments_are_written_as_html_has_them() -> None:
    tags = Tags()
    tags.feed(render(usual(), "html")["report.html"].decode())
    moments = {about["datetime"] for tag, about in tags.tags if tag == "time"}
    assert "2026-01-07T09:30:15+00:00" in moments, "HTML has three digits of a second at most"
    assert not any("." in str(moment) for moment in moments)


def test_the_html_holds_the_published_reviews_as_data() -> None:
    tags = read(render(usual(), "html", language="fr")["report.html"])
    reviews = [json.loads(block) for block in tags.blocks]
    assert [r["reviewRating"]["alternateName"] for r in reviews] == [
        "Vrai",
        "Plutôt vrai",
        "Non prouvé",
    ]
    first, _, unproven = reviews
    assert first["reviewRating"]["ratingValue"] == 5
    assert "ratingValue" not in unproven["reviewRating"]
    assert first["itemReviewed"]["author"]["name"] == "Roustem Oumerov"


def test_a_source_without_a_title_shows_an_address_that_breaks_at_its_slashes() -> None:
    report = usual()
    (one, *_) = [one for _, one in report.claims if one.sources]
    url = "https://stat.example/a/b?c=<1>"
    bare = one.sources[0].source.model_copy(update={"title": None, "contact": None, "url": url})
    cited = one.sources[0].model_copy(update={"source": bare})
    (article, *others) = report.articles
    told = article.model_copy(update={"claims": (one.model_copy(update={"sources": (cited,)}),)})
    page = render(report.model_copy(update={"articles": (told, *others)}), "html")["report.html"]
    shown = "https://stat.example/<wbr>a/<wbr>b?c=&lt;1&gt;</a>"
    assert f' class="address">{shown}' in page.decode()


def test_a_claim_of_nobody_has_no_author() -> None:
    files = render(nasty(), "claimreview")
    review = json.loads(files["report.claim-50.jsonld"])
    assert "author" not in review["itemReviewed"]


def test_a_claim_review_that_is_put_in_a_page_ends_no_element_of_it() -> None:
    files = render(nasty().model_copy(update={"organisation": "</script><b>"}), "claimreview")
    review = files["report.claim-50.jsonld"]
    assert json.loads(review)["author"]["name"] == "</script><b>"
    assert not re.search(b"[<>&]", review)


@pytest.mark.parametrize("made", [usual, nasty], ids=["usual", "nasty"])
def test_json_is_read_back_to_the_same_report(made: Any) -> None:
    data = render(made(), "json")["report.json"]
    assert parse(data) == made()
    assert b"".join(dump(parse(data))) == data
    assert data == json_file(json.loads(data))


@pytest.mark.parametrize("values", [[], [1], [{"a": ["é\n", {}]}, [], "\u2028"]])
@pytest.mark.parametrize("depth", [0, 2])
def test_a_list_in_pieces_is_the_list_at_once(values: list[Any], depth: int) -> None:
    whole: Any = values
    for _ in range(depth):
        whole = [whole]
    opened = ["[\n" + " " * level for level in range(1, depth + 1)]
    closed = ["\n" + " " * level + "]" for level in reversed(range(depth))]
    pieces = b"".join(json_list(values, depth)).decode()
    assert ("".join(opened) + pieces + "".join(closed) + "\n").encode() == json_file(whole)


TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)


@settings(max_examples=30)
@given(TEXT, TEXT)
def test_any_text_survives_json_and_csv(text: str, words: str) -> None:
    made = report(article(1, text, (reviewed(1, text, words=words),)))
    assert parse(b"".join(dump(made))) == made
    rows = list(csv.DictReader(io.StringIO(render(made, "csv")["report.csv"].decode(), newline="")))
    assert unguarded(rows[0]["quote"]) == text
    assert unguarded(rows[0]["summary"]) == words
    read(render(made, "html")["report.html"])


@pytest.mark.parametrize(("language", "mark"), [("en", ","), ("fr", ";")])
def test_excel_opens_a_table_with_its_accents_and_columns(language: str, mark: str) -> None:
    made = report(article(1, "Été", (reviewed(1, "Été", words="Été"),)))
    (claims, _sources) = render(made, "excel", language=language).values()
    assert claims.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(claims.decode("utf-8-sig"), newline=""), delimiter=mark)
    assert (row["quote"], row["claim_id"]) == ("Été", "1")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(b"not json", "no JSON", id="not JSON"),
        pytest.param(b"[]", "format", id="a list"),
        pytest.param(b'{"format": "other/1"}', "other/1", id="another format"),
        pytest.param(b'{"format": "factcheck-report/1"}', "title", id="a field is missing"),
        pytest.param(b"\xff\xfe", "no JSON", id="not UTF-8"),
    ],
)
def test_a_bad_report_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why):
        parse(data)


def test_the_schema_knows_the_fields_of_a_claim() -> None:
    assert set(schema()["$defs"]["Claim"]["properties"]) == set(Claim.model_fields)


@given(st.text(max_size=20))
def test_the_formula_guard_is_undone_exactly(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(tuple("=+-@\t\r\n＝＋－＠"))  # East Asian forms


def test_no_cell_is_a_formula() -> None:
    for data in (v for k, v in render(nasty(), "csv").items() if k.endswith(".csv")):
        for row in csv.reader(io.StringIO(data.decode(), newline="")):
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


@pytest.mark.parametrize("text", NASTY)
def test_markdown_of_user_text_is_inert(text: str) -> None:
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark").enable("table").render(f"before {escaped(text)} after")
    assert set(re.findall(r"<(\w+)", html)) <= {"p"}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("It is **so** [1].", r"It is **so** \[1\].", id="emphasis and source"),
        pytest.param("- one\n- two", "- one\n- two", id="list"),
        pytest.param("Three:\n1) a\n   b\n2) c", "Three:\n\n1. a b\n2. c", id="numbered list"),
        pytest.param("see https://a.example/x.", "see <https://a.example/x>.", id="bare URL"),
        pytest.param("[the list](https://a.example)", "[the list](<https://a.example>)", id="link"),
        pytest.param("[here](https://a.example)", "<https://a.example>", id="vague link"),
        pytest.param("[x](javascript:y)", r"\[x\](javascript:y)", id="no link"),
        pytest.param("## Head", "Head", id="heading"),
        pytest.param("**All of it**", "All of it", id="emphasis alone"),
        pytest.param("<b>x</b> a|b", r"\<b\>x\</b\> a\|b", id="tags"),
        pytest.param("one\n\n\ntwo", "one\n\ntwo", id="paragraphs"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_rationale_keeps_what_markdown_is_harmless(written: str, shown: str) -> None:
    assert "\n".join(paragraphs(written)).strip() == shown


@given(st.text(max_size=200))
def test_no_rationale_makes_tags_or_headings(text: str) -> None:
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark").enable("table").render("\n".join(paragraphs(text)))
    tags = set(re.findall(r"<([a-z]\w*)", html))
    assert tags <= {"p", "em", "strong", "a", "ul", "ol", "li"}


def test_the_names_of_a_newsrooms_own_scale_are_inert_too() -> None:
    shipped = load_scale("default")
    true = shipped.ratings[0].model_copy(update={"labels": {"en": "<b>| True"}})
    own = shipped.model_copy(
        update={"ratings": (true, *shipped.ratings[1:]), "titles": {"en": "a*b*"}}
    )
    (page,) = render(usual(), "md", scale=own).values()
    assert r"a\*b\* — \<b\>\| True" in page.decode()


def test_markdown_shows_state_sources_and_correction() -> None:
    text = render(usual(), "md", language="fr")["report.md"].decode()
    for words in (
        "En relecture",
        "1 affirmation n’a pas de verdict dans ce rapport",
        "Correction, 7 janvier 2026",
        "#### Aussi vérifié par",
        "archive.example",
        "source primaire",
        "approuvé par Ben",
        "Retiré",
    ):
        assert words in text


def test_a_remark_that_the_scale_has_no_longer_keeps_its_words() -> None:
    one = reviewed(1, "Le ministre part", rating="faux")
    assert one.verdict is not None
    old = one.verdict.model_copy(update={"scale": "decodeurs", "qualifiers": ("misleading",)})
    told = report(article(1, "Titre", (one.model_copy(update={"verdict": old}),)))
    told = told.model_copy(update={"scale": load_scale("decodeurs")})
    page = render(told, "md", language="fr")["report.md"].decode()
    assert "**✗ Faux (1/3)** · Trompeur\n" in page


@pytest.mark.parametrize("form", ["md", "html", "json", "csv", "claimreview"])
def test_corrections_are_told_with_their_day_in_every_format(form: str) -> None:
    told = b"".join(render(usual(), form).values()).decode()
    assert "The date was wrong." in told
    assert "2026-01-07" in told or "7 January 2026" in told


def test_a_csv_row_tells_day_kind_and_change_of_its_corrections() -> None:
    report = usual()
    ((article, one),) = [(a, one) for a, one in report.claims if one.corrections][:1]
    (first, *_) = one.history
    after = first.model_copy(update={"id": 99, "rating": "false", "version": first.version + 1})
    notice = one.corrections[0].model_copy(
        update={"before_verdict": first.id, "after_verdict": 99, "text": "Wrong\r\nyear."}
    )
    corrected = one.model_copy(update={"history": (first, after), "corrections": (notice,) * 2})
    told = article.model_copy(update={"claims": (corrected,)})
    made = render(report.model_copy(update={"articles": (told,)}), "csv")["report.csv"].decode()
    (row,) = csv.DictReader(io.StringIO(made, newline=""))
    line = "2026-01-07 correction: Wrong year. (Mostly true → False)"
    assert row["corrections"].split("\n") == [line, line]


@pytest.mark.parametrize(("form", "language"), [("pdf", "en"), ("md", "de")])
def test_unknown_formats_and_languages_are_named(form: str, language: str) -> None:
    with pytest.raises(UsageError, match=r"pdf|de"):
        render(usual(), form, language=language)


def test_an_empty_report_is_a_report() -> None:
    empty = Report(title="t", generator="g", scale=load_scale("default"), articles=())
    for form in FORMATS:
        assert render(empty, form)
