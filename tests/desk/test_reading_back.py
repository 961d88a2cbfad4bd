"""Reports that come back: JSON to the same bytes, CSV and JSON to the same verdicts."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.desk.reading_back import DeskNotEmpty
from factcheck.desk.verifying import verify_report
from factcheck.errors import UnreadableFile
from factcheck.models import (
    Relation,
    RightOfReply,
    SourceDraft,
    Stance,
    Target,
    TargetKind,
    VerdictDraft,
)
from tests.reports.samples import render


@pytest.fixture
def filled(desk: Desk, article_id: int, tmp_path: Path) -> Desk:
    """A desk with every kind of thing that a report holds."""
    known = {"claimReviewed": "Elle compte 20 écoles", "url": "https://v.example/1",
             "reviewRating": {"alternateName": "Faux"}}  # fmt: skip
    (tmp_path / "known.json").write_text(json.dumps(known))
    desk.factchecks.import_from(tmp_path / "known.json")
    source = SourceDraft(url="https://stat.example/a", title="=Table", authors=("A", "B"))
    desk.sources.add(1, source, stance=Stance.REFUTES, quote="vingt écoles", locator="p. 12")
    desk.sources.add(2, source, stance=Stance.CONTEXT)
    draft = VerdictDraft(
        rating="false",
        qualifiers=("outdated",),
        summary="Non.",
        rationale="Voir [1].",
        review_by="2027-01-01",
        evidence_as_of="2026-01-02",
        right_of_reply=(RightOfReply(person="Le maire", asked_at="2026-01-02", answer="Non."),),
    )
    desk.verdicts.write(1, draft)
    desk.verdicts.rate(2, "true")
    desk.verdicts.rate(2, "mostly_true")
    first = Target.claim(1)
    desk.matches.decide(first, Target.claim(2), Relation.SAME)
    desk.matches.decide(first, Target.factcheck(1), Relation.VARIANT)
    return desk


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "new.db", reviewer="Ben", settings=Settings(vectors=False)) as desk:
        yield desk


def exported(desk: Desk) -> bytes:
    return render(desk.reports.build(), "json")["report.json"]


def test_a_json_report_comes_back_to_the_same_bytes(
    filled: Desk, empty: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(exported(filled))
    back = empty.reports.read_back(path)
    assert (back.articles, back.claims, back.verdicts, back.sources) == (1, 4, 3, 1)
    assert exported(empty) == path.read_bytes()
    assert list(empty.upkeep.verify(path)) == []
    found = next(empty.matches.search_all(["Elle compte 20 écoles"]))
    assert any(match.target.kind is TargetKind.FACTCHECK for match in found)


def test_where_a_passage_stands_is_told_in_every_form(filled: Desk) -> None:
    report = filled.reports.build()
    for form in ("html", "md", "json", "csv"):
        told = b"".join(render(report, form).values()).decode()
        assert "p. 12" in told, form


def test_a_report_goes_into_an_empty_desk_only(filled: Desk, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(exported(filled))
    with pytest.raises(DeskNotEmpty, match="--db"):
        filled.reports.read_back(path)


def _rated_otherwise(report: Any) -> None:
    one = next(one for one in report["articles"][0]["claims"] if one["verdict"])
    for told in (one["claim"], one["verdict"], one["history"][-1]):
        told["rating"] = "perhaps"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        pytest.param(
            lambda r: r["articles"].append(r["articles"][0]), "two of article", id="twice"
        ),
        pytest.param(
            lambda r: r["articles"][0]["claims"][0]["claim"].update(article_id=7),
            "another article",
            id="stray claim",
        ),
        pytest.param(
            lambda r: r["articles"][0]["claims"][0].update(history=[]), "in force", id="no verdict"
        ),
        pytest.param(lambda r: r.update(format="other/1"), "format", id="other format"),
        pytest.param(
            lambda r: r["articles"][0]["article"].update(text="Rien."), "text of", id="other text"
        ),
        pytest.param(
            lambda r: r["articles"][0]["claims"][0]["claim"].update(start=-5),
            "place",
            id="no place",
        ),
        pytest.param(
            lambda r: r["articles"][0]["claims"][0]["claim"].update(start=10**30),
            "too large",
            id="a number beyond all rows",
        ),
        pytest.param(
            lambda r: r["articles"][0]["claims"][0]["claim"].update(check_worthiness=math.nan),
            "NaN",
            id="no number",
        ),
        pytest.param(
            lambda r: r["articles"][0]["claims"][0]["claim"].update(text="\ud800"),
            "half a character",
            id="half a character",
        ),
        pytest.param(
            lambda r: r["articles"][0]["claims"][0]["claim"].update(rating="satire"),
            "another verdict",
            id="a rating without its verdict",
        ),
        pytest.param(_rated_otherwise, "rated 'perhaps'", id="a rating of no scale"),
    ],
)
def test_a_report_that_does_not_fit_is_refused_whole(
    filled: Desk, empty: Desk, tmp_path: Path, change: Any, why: str
) -> None:
    report = json.loads(exported(filled))
    change(report)
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(report))
    with pytest.raises(UnreadableFile, match=why):
        empty.reports.read_back(path)
    assert not empty.articles.list()


@pytest.mark.parametrize("form", ["csv", "json"])
def test_verdicts_come_back_as_fact_checks(
    filled: Desk, empty: Desk, tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"report.{form}"
    path.write_bytes(render(filled.reports.build(), form)[path.name])
    summary = empty.factchecks.import_from(path)
    assert (summary.read, summary.failed) == (2, 2)  # two claims are not rated yet
    kept = empty.factchecks.page(empty.factchecks.ids())
    rated = [(filled.claims.get(id).text, filled.claims.get(id).rating) for id in (2, 1)]
    assert [(one.claim, one.code) for one in kept] == rated
    assert {one.label for one in kept} <= {"False", "Mostly true", "Faux", "Plutôt vrai"}


def _leaves(told: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    steps = told.items() if isinstance(told, dict) else enumerate(told)
    for step, value in steps:
        if isinstance(value, dict | list):
            yield from _leaves(value, (*path, step))
        else:
            yield (*path, step)


def _changed(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int | float) else f"{value or ''}x"


def test_whatever_is_changed_in_a_report_is_found(filled: Desk, tmp_path: Path) -> None:
    whole = exported(filled)
    path = tmp_path / "report.json"
    one_of_each = {
        tuple("*" if isinstance(step, int) else step for step in leaf): leaf
        for leaf in _leaves(json.loads(whole)["articles"], ("articles",))
    }
    missed = []
    for kind, (*above, last) in one_of_each.items():
        report = json.loads(whole)
        place = report
        for step in above:
            place = place[step]
        place[last] = _changed(place[last])
        path.write_text(json.dumps(report))
        try:
            found = list(verify_report(filled.articles._base, path))
        except UnreadableFile:
            continue
        missed += [] if found else [kind]
    assert (missed, len(one_of_each) > 100) == ([], True)


def test_a_report_stays_right_when_a_claim_is_given_to_somebody(
    filled: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(exported(filled))
    filled.claims.assign(3, "Zoé", seen=filled.claims.get(3).version)
    assert filled.upkeep.verify(path) == []
    filled.sources.add(2, SourceDraft(url="https://stat.example/b"), stance=Stance.CONTEXT)
    assert [(f.rule, f.claim_id) for f in filled.upkeep.verify(path)] == [("sources", 2)]


def test_who_spoke_off_the_record_is_named_in_no_report(
    desk: Desk, article_id: int, tmp_path: Path
) -> None:
    person = SourceDraft(contact="Jane Doe, ministry", on_record=False, note="Jane said so")
    desk.sources.add(1, person, stance=Stance.REFUTES, quote="Non.", note="call Jane again")
    address = SourceDraft(
        url="https://jane.example/doe", title="Jane's page", authors=("Jane Doe",),
        publisher="Jane", archive_url="https://web.archive.org/web/2026/https://jane.example/",
        file_name="jane.pdf", snapshot="I, Jane.", on_record=False,
    )  # fmt: skip
    desk.sources.add(2, address, stance=Stance.SUPPORTS, quote="Oui.")
    open_source = SourceDraft(contact="Luc Roy, mairie")
    desk.sources.add(1, open_source, stance=Stance.REFUTES, note="call Jane again")
    desk.verdicts.write(1, VerdictDraft(rating="false", summary="Non."))
    desk.verdicts.write(2, VerdictDraft(rating="true", summary="Oui."))
    assert "sources" not in {finding.rule for finding in desk.verdicts.missing(1)}
    report = desk.reports.build(article_id=article_id)
    for form in ("html", "md", "json", "csv", "annotations", "csl", "bibtex"):
        told = b"".join(render(report, form, language="fr").values()).decode()
        assert "jane" not in told.casefold(), form
    page = render(report, "md", language="fr")["report.md"].decode()
    assert page.count("une source qui n'est pas nommée") == 2
    assert "Luc Roy" in page
    (out,) = desk.reports.write(tmp_path / "r.json", desk.reports.pieces(report, "json"))
    assert list(verify_report(desk._base, out)) == []
