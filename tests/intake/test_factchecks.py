"""Fact-checks of others, read from whatever they come in: nothing is refused, nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import UnreadableFile, UsageError
from factcheck.intake.factchecks import read_factchecks
from factcheck.intake.factchecks.labels import code_of
from factcheck.models import FactCheckDraft, FailedRecord
from tests.intake import published
from tests.intake.published import BROKEN, REVIEW, SHAPES


def read(path: Path, **how: Any) -> tuple[list[FactCheckDraft], list[FailedRecord]]:
    found = list(read_factchecks(path, **how))
    return (
        [one for one in found if isinstance(one, FactCheckDraft)],
        [one for one in found if isinstance(one, FailedRecord)],
    )


def read_text(
    folder: Path, name: str, text: str
) -> tuple[list[FactCheckDraft], list[FailedRecord]]:
    (folder / name).write_text(text, "utf-8", "surrogatepass")
    return read(folder / name)


def review(folder: Path, **changed: Any) -> FactCheckDraft:
    """What is read of a ClaimReview with some members changed; None takes one out."""
    whole = {k: v for k, v in {**REVIEW, **changed}.items() if v is not None}
    (one,), failed = read_text(folder, "one.json", json.dumps(whole))
    assert not failed
    return one


@pytest.mark.parametrize("form", BROKEN)
def test_broken_blocks_are_read(tmp_path: Path, form: str) -> None:
    drafts, failed = read_text(tmp_path, "page.html", BROKEN[form])
    assert not failed
    assert len(drafts) == (2 if form == "two values" else 1)
    assert (drafts[0].url, drafts[0].publisher) == ("https://verif.example/seine", "Vérif")
    assert drafts[0].claim.replace('"', "") == "La Seine a gelé en juillet"
    assert drafts[0].code == ("false" if form != "cut off" else drafts[0].code)


def test_what_needed_repair_says_so(tmp_path: Path) -> None:
    (one,), _ = read_text(tmp_path, "page.html", BROKEN["single quotes"])
    assert "repaired" in one.warnings
    (fine,), _ = read_text(tmp_path, "page.html", BROKEN["comment"])
    assert "repaired" not in fine.warnings


@pytest.mark.parametrize(
    ("name", "claims", "failures"),
    [
        ("feed.json", ["La Seine a gelé en juillet", "La Loire a gelé"], 1),
        ("api.json", ["Turtles can fly", "Turtles can fly"], 1),
        ("pages.json", ["Cats bark"], 0),
        ("index.json", ["La Seine a gelé en juillet"], 0),
        ("graph.jsonld", ["La Seine a gelé en juillet"], 0),
        ("array.json", ["La Seine a gelé en juillet", "Un deux"], 0),
        ("sparql.json", ["A plane crashed"], 0),
        ("lines.jsonl", ["Ten of ten cats sleep", "No cat flies"], 2),
        ("table.csv", ["La dette a doublé", "+3 % de hausse"], 1),
    ],
)
def test_every_shape_is_read(tmp_path: Path, name: str, claims: list[str], failures: int) -> None:
    drafts, failed = read_text(tmp_path, name, SHAPES[name])
    assert [draft.claim for draft in drafts] == claims
    assert len(failed) == failures
    assert all(one.file == name and one.position and one.reason for one in failed)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["lines.jsonl", "array.json", "pages.json", "table.csv"])
def test_a_file_may_begin_with_many_blank_lines(tmp_path: Path, name: str, encoding: str) -> None:
    (tmp_path / name).write_text("\n" * 70_000 + SHAPES[name], encoding)
    found = list(read_factchecks(tmp_path / name))
    assert {type(one) for one in found} >= {FactCheckDraft}, found


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("blank", ["", "\n" * 70_000])
def test_a_long_table_in_utf_16_is_read(tmp_path: Path, encoding: str, blank: str) -> None:
    rows = "".join(f"L’eau a coûté {n} €,faux\n" for n in range(5_000))
    (tmp_path / "table.csv").write_text(f"{blank}claim,label\n{rows}", encoding)
    first, *_, last = read_factchecks(tmp_path / "table.csv")
    assert isinstance(first, FactCheckDraft)
    assert isinstance(last, FactCheckDraft)
    assert (first.claim, last.claim) == ("L’eau a coûté 0 €", "L’eau a coûté 4999 €")


def test_a_claim_of_the_api_is_read_whole(tmp_path: Path) -> None:
    (one, other), _ = read_text(tmp_path, "api.json", SHAPES["api.json"])
    assert (one.title, one.publisher) == ("No, turtles do not fly", "Checkers")
    assert (one.label, one.code) == ("Pants on Fire!", "false")
    assert (one.claimant, one.claimant_raw) == (None, "Facebook posts")
    assert (one.published_at, one.language) == ("2021-05-03T10:00:00+00:00", "en")
    assert (other.publisher, other.label, other.code) == ("other.example", None, None)
    assert json.loads(one.raw)["claimReview"][0]["title"] == one.title


def test_rows_and_lines_are_read_by_their_names(tmp_path: Path) -> None:
    (row, last), (empty,) = read_text(tmp_path, "table.csv", SHAPES["table.csv"])
    assert (row.code, row.published_at) == ("mixed", "2023-03-12")
    assert (row.publisher, row.url) == ("Vérif", "https://verif.example/dette")
    assert (empty.position, last.published_at) == ("line 3", None)
    assert "date-unread" in last.warnings  # 02/03 may be of March or of February
    (line, titled), _ = read_text(tmp_path, "lines.jsonl", SHAPES["lines.jsonl"])
    assert (line.claimant, line.code, line.published_at) == ("Ann Lee", "mixed", "2019-05-03")
    assert (titled.label, titled.code, titled.warnings) == (None, None, ("claim-from-title",))


def test_a_whole_article_is_no_claim(tmp_path: Path) -> None:
    row = {"title": "No cat flies", "text": "Cats walk. " * 300}
    (one,), _ = read_text(tmp_path, "rows.json", json.dumps([row]))
    assert (one.claim, one.warnings) == ("No cat flies", ("claim-from-title",))
    drafts, (failed,) = read_text(tmp_path, "rows.json", json.dumps([{"text": "Cats. " * 9_000}]))
    assert (drafts, "53,999 characters" in failed.reason) == ([], True)


def test_a_record_without_a_letter_is_no_claim_and_its_place_is_told(tmp_path: Path) -> None:
    whole = {**REVIEW, "claimReviewed": " \u200b \u202e", "itemReviewed": None}
    drafts, (failed,) = read_text(tmp_path, "one.json", json.dumps(whole))
    assert (drafts, failed.position) == ([], "the file")


def test_a_mapping_names_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("Aussage,Urteil,claim\nDie Erde ist flach,Falsch,nein\n")
    ((one,), failed) = read(path, mapping={"claim": "Aussage", "label": "urteil"})
    assert (one.claim, one.code, failed) == ("Die Erde ist flach", "false", [])
    with pytest.raises(UsageError, match="Aussage"):
        read(path, mapping={"claim": "Satz"})
    with pytest.raises(UsageError, match="claimant"):
        read(path, mapping={"satz": "Aussage"})


@pytest.mark.parametrize(
    ("dates", "read_as"),
    [
        pytest.param(
            ["03/02/2026", "25/02/2026", "01.02.2026"],
            ["2026-02-03", "2026-02-25", "2026-02-01"],
            id="a day above 12 tells that days go first",
        ),
        pytest.param(
            ["3/2/2026", "2/25/2026 10:30", "25/2/2026"],
            ["2026-03-02", "2026-02-25", None],
            id="or months",
        ),
        pytest.param(["03/02/2026", "11/12/2026"], [None, None], id="nothing tells"),
        pytest.param(["2026-02-03", "13/13/2026"], ["2026-02-03", None], id="no day at all"),
    ],
)
def test_dates_with_slashes_are_read_as_their_column_tells(
    tmp_path: Path, dates: list[str], read_as: list[str | None]
) -> None:
    rows = "".join(f"Claim {n};False;{day}\n" for n, day in enumerate(dates))
    drafts, _ = read_text(tmp_path, "t.csv", f"Claim;Verdict;Date\n{rows}")
    assert [draft.published_at for draft in drafts] == read_as
    assert ["date-unread" in d.warnings for d in drafts] == [day is None for day in read_as]


@pytest.mark.parametrize(
    "above",
    [
        pytest.param("sep=;\r\n", id="Excel's separator"),
        pytest.param("Claims, checked by us\nin 2026\n\n", id="a title"),
        pytest.param("\ufeffExport;;\n", id="a title in cells"),
    ],
)
def test_the_names_of_columns_may_stand_below_a_title(tmp_path: Path, above: str) -> None:
    table = f"{above}Claim;Verdict;Link\nA, B and C fell;False;https://a.example\n;False;\n"
    (draft,), (failed,) = read_text(tmp_path, "t.csv", table)
    assert (draft.claim, draft.code) == ("A, B and C fell", "false")
    lines = above.count("\n") + 3
    assert failed.position == f"line {lines}"


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        pytest.param(
            {"claimReviewed": None, "name": "Non, la Seine"},
            {"claim": "Non, la Seine", "warnings": ("claim-from-title",)},
            id="only a title",
        ),
        pytest.param(
            {"claimReviewed": "", "itemReviewed": {"text": "Dite ainsi"}},
            {"claim": "Dite ainsi", "warnings": ("claim-from-item",)},
            id="the claim in the item",
        ),
        pytest.param(
            {"claimReviewed": " A&nbsp;&amp;amp; <b>B</b>\u00a0\r"},
            {"claim": "A & B"},
            id="entities",
        ),
        pytest.param({"author": "Vérif Info"}, {"publisher": "Vérif Info"}, id="author a string"),
        pytest.param({"author": [{"name": "A"}, "B"]}, {"publisher": "A, B"}, id="author a list"),
        pytest.param(
            {"author": {"@type": "Person", "name": "Ana"}},
            {"publisher": "verif.example"},
            id="a person is no publisher",
        ),
        pytest.param({"author": None}, {"publisher": "verif.example"}, id="no author"),
        pytest.param({"url": "www.a.example/x&amp;y=1"},
                     {"url": "https://www.a.example/x&y=1"}, id="no scheme"),
        pytest.param(
            {"datePublished": "2017-03-01 20:30:17 UTC"},
            {"published_at": "2017-03-01T20:30:17+00:00"},
            id="date with UTC",
        ),
        pytest.param(
            {"datePublished": "03/01/2017"},
            {"published_at": None, "warnings": ("date-unread",)},
            id="slashes are not guessed",
        ),
        pytest.param(
            {"itemReviewed": {"@type": "CreativeWork", "author": {"name": "Réseaux sociaux"}}},
            {"claimant": None, "claimant_raw": "Réseaux sociaux"},
            id="a claimant that is nobody",
        ),
        pytest.param(
            {"itemReviewed": [{"url": "https://x.example/p",
                               "author": {"name": "A", "sameAs": ["https://y.example", "A"]}}]},
            {"appearances": ("https://x.example/p", "https://y.example")},
            id="appearances",
        ),
        pytest.param(
            {"reviewRating": {"alternateName": "Falso", "ratingValue": "4", "bestRating": "6"}},
            {"code": "false", "value": 4.0, "best": 6.0, "worst": None},
            id="the label beats the number",
        ),
        pytest.param(
            {"reviewRating": {"ratingValue": 1, "bestRating": 5, "worstRating": 1}},
            {"label": None, "code": None, "value": 1.0},
            id="a number alone is no verdict",
        ),
        pytest.param(
            {"reviewRating": {"ratingValue": -1, "bestRating": "-1", "worstRating": -1,
                              "alternateName": "Unproven"}},
            {"code": "unproven", "value": None, "warnings": ("off-scale",)},
            id="off the scale",
        ),
        pytest.param(
            {"reviewRating": {"ratingValue": 1, "bestRating": 1, "worstRating": 5}},
            {"value": 1.0, "warnings": ("scale-reversed",)},
            id="a scale that runs down",
        ),
        pytest.param({"name": 10**400, "author": 1000000}, {"title": None, "publisher": "1000000"},
                     id="numbers for words"),
        pytest.param({"reviewRating": {"ratingValue": "Falso"}},
                     {"label": "Falso", "code": "false"}, id="a word for a number"),
        pytest.param(
            {"reviewRating": {"alternateName": "There is no record that he ever said this."}},
            {"label": "There is no record that he ever said this.", "code": None},
            id="a sentence stays",
        ),
        pytest.param({"sdLicense": "https://l.example/by"}, {"licence": "https://l.example/by"},
                     id="licence"),
        pytest.param({"inLanguage": "fr-CA"}, {"language": "fr"}, id="language"),
    ],
)  # fmt: skip
def test_a_review_as_it_is_found(
    tmp_path: Path, changed: dict[str, Any], fields: dict[str, Any]
) -> None:
    one = review(tmp_path, **changed)
    assert {name: getattr(one, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("FAUX", "false"), ("C’est faux !", "false"), ("really_false", "false"),
        ("À nuancer", "mixed"), ("Half-True", "mixed"),
        ("Verdict: Mostly True", "mostly_true"),
        ("Engañoso", "misleading"), ("證據不足", "unproven"), ("Labeled Satire", "satire"),
        ("2", None), ("4/5", None), ("", None), (None, None), ("Vrai ou faux ?", None),
        ("False, because the video shows another town", None),
    ],
)  # fmt: skip
def test_labels_become_codes_by_table_only(label: str | None, code: str | None) -> None:
    assert code_of(label) == code


def test_references_inside_a_page_or_file_are_followed(tmp_path: Path) -> None:
    (one,), _ = read_text(tmp_path, "g.html", published.page(SHAPES["graph.jsonld"]))
    (other,), _ = read_text(tmp_path, "graph.jsonld", SHAPES["graph.jsonld"])
    assert one.publisher == other.publisher == "Vérif & Co"


def test_one_bad_block_does_not_lose_the_others(tmp_path: Path) -> None:
    bad = published.page('"ClaimReview" {{{[[')
    drafts, failed = read_text(tmp_path, "p.html", bad + BROKEN["comment"])
    assert ([d.claim for d in drafts], len(failed)) == (["La Seine a gelé en juillet"], 1)
    assert failed[0].position == "block 1"


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "z.json").write_text(SHAPES["pages.json"])
    (tmp_path / "a.json").write_text(SHAPES["sparql.json"])
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 99)
    (tmp_path / ".hidden.json").write_text("{")
    (tmp_path / "d.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    drafts, (image, pdf) = read(tmp_path)
    assert [draft.claim for draft in drafts] == ["A plane crashed", "Cats bark"]
    assert (image.file, image.position) == ("c.png", "the file")
    assert "a PDF; add it as an article" in pdf.reason
    with pytest.raises(UnreadableFile, match="no such file"):
        read(tmp_path / "nowhere")


@pytest.mark.parametrize("broken", [False, True])
@pytest.mark.parametrize("wrap", ['{"more": {"claims": [%s]}, "n": 2}', "[%s]", "%s"])
def test_large_files_are_read_record_by_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrap: str, broken: bool
) -> None:
    """A record that is broken in the middle is repaired or told, and the rest goes on."""
    monkeypatch.setattr("factcheck.intake.factchecks.files._WHOLE", 100)
    monkeypatch.setattr("factcheck.intake.factchecks.json_stream._CHUNK", 64)
    reviews = [json.dumps({**REVIEW, "claimReviewed": f"Claim {n}"}) for n in range(9)]
    if broken:
        reviews[4] = reviews[4].replace('"Claim 4"', '"Claim "4" "')
    separator = "\n" if wrap == "%s" else ",\n "
    drafts, failed = read_text(tmp_path, "big.json", wrap % separator.join(reviews))
    assert not failed
    assert [d.claim.replace('"', "").strip() for d in drafts] == [f"Claim {n}" for n in range(9)]
    assert ["repaired" in d.warnings for d in drafts] == [broken and n == 4 for n in range(9)]


@pytest.mark.parametrize("name", ["x.json", "x.jsonl", "x.csv", "x.html", "x.txt"])
@pytest.mark.parametrize(
    "text",
    ["{", "[1, 2", "]]]", "[" * 5000, '{"a":' * 3000, "\x00{}", "null", "a,b\n1", "claim,url\n\n",
     '"', "<html>"],
)  # fmt: skip
def test_what_is_no_factcheck_is_told(tmp_path: Path, name: str, text: str) -> None:
    drafts, failed = read_text(tmp_path, name, text)
    assert not drafts
    assert failed


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        (
            "feed.xml",
            b'<?xml version="1.0"?><rss><item><title>No</title></item></rss>',
            "it is XML",
        ),
        ("known.csv", b"PK\x03\x04" + b"claim,label\nA fell,False\n" * 50, "zip archive"),
    ],
)
def test_what_holds_fact_checks_in_another_form_says_which(
    tmp_path: Path, name: str, data: bytes, why: str
) -> None:
    (tmp_path / name).write_bytes(data)
    drafts, (failed,) = read(tmp_path / name)
    assert (drafts, why in failed.reason) == ([], True)
