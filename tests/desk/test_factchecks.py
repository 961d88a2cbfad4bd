"""Importing fact-checks into the desk: counted, in batches, twice without a change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.desk import Desk, factchecks
from factcheck.errors import Cancelled
from tests.intake.published import REVIEW, SHAPES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "published"
    made.mkdir()
    for name, text in SHAPES.items():
        (made / name).write_text(text, "utf-8")
    return made


def test_everything_found_is_kept_known_or_failed(desk: Desk, folder: Path) -> None:
    summary = desk.factchecks.import_from(folder)
    assert summary.found == summary.read + summary.failed
    assert summary.read == summary.kept + summary.duplicate
    assert (summary.read, summary.failed) == (14, 5)
    assert summary.kept == len(desk.factchecks.ids())
    assert {(one.file, one.position) for one in summary.failures} >= {
        ("table.csv", "line 3"),
        ("lines.jsonl", "line 2"),
        ("feed.json", "dataFeedElement[1]"),
    }


def test_importing_twice_changes_nothing(desk: Desk, folder: Path) -> None:
    first = desk.factchecks.import_from(folder)
    before = desk.factchecks.page(desk.factchecks.ids())
    again = desk.factchecks.import_from(folder)
    assert (again.kept, again.duplicate) == (0, first.read)
    assert desk.factchecks.page(desk.factchecks.ids()) == before


def test_a_known_record_learns_what_it_lacked(desk: Desk, tmp_path: Path) -> None:
    table = tmp_path / "ours.csv"
    table.write_text("Claim,URL,Notre avis,Qui\nA fell,https://x.example/1,Faux,Ann Roy\n")
    first = desk.factchecks.import_from(table)
    assert (first.kept, first.unrated) == (1, 1)
    mapping = {"label": "Notre avis", "claimant": "Qui"}
    again = desk.factchecks.import_from(table, mapping=mapping)
    assert (again.kept, again.duplicate, again.completed, again.unrated) == (0, 1, 1, 0)
    (known,) = desk.factchecks.page([1])
    assert (known.label, known.code, known.claimant) == ("Faux", "false", "Ann Roy")
    assert desk.factchecks.import_from(table, mapping=mapping).completed == 0
    other = tmp_path / "other.csv"
    other.write_text("Claim,URL,Label\nA fell,https://x.example/1,True\n")
    assert desk.factchecks.import_from(other).completed == 0, "a rating is not replaced"
    desk.history.undo()
    assert desk.factchecks.page([1])[0].label is None


def test_two_readings_of_one_batch_complete_each_other(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text(
        '{"claim": "A fell", "url": "u"}\n{"claim": "a fell", "url": "u", "label": "No"}'
    )
    summary = desk.factchecks.import_from(path)
    assert (summary.kept, summary.completed) == (1, 1)
    assert desk.factchecks.page([1])[0].label == "No"
    again = desk.factchecks.import_from(path)
    assert (again.kept, again.completed) == (0, 0)


def test_disagreeing_reviews_stay_side_by_side(desk: Desk, tmp_path: Path) -> None:
    other = {**REVIEW, "url": "https://b.example", "reviewRating": {"alternateName": "Vrai"}}
    same = {**REVIEW, "url": "http://verif.example/seine/?utm_source=x#top"}
    (tmp_path / "both.json").write_text(json.dumps([REVIEW, other, same]))
    summary = desk.factchecks.import_from(tmp_path / "both.json")
    assert (summary.kept, summary.duplicate) == (2, 1)
    assert [one.code for one in desk.factchecks.page(desk.factchecks.ids())] == ["true", "false"]


def test_an_import_is_one_action_for_undo(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(factchecks, "BATCH", 3)
    lines = [json.dumps({"claim": f"Claim {n}"}) for n in range(8)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    assert desk.factchecks.import_from(tmp_path / "many.jsonl").kept == 8
    desk.history.undo()
    assert len(desk.factchecks.ids()) == 0
    desk.history.redo()
    assert len(desk.factchecks.ids()) == 8


def test_an_import_that_was_stopped_goes_on(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(factchecks, "BATCH", 3)
    lines = [json.dumps({"claim": f"Claim {n}"}) for n in range(8)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines))

    def stop(done: int, total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.factchecks.import_from(tmp_path / "many.jsonl", progress=stop)
    assert len(desk.factchecks.ids()) == 3
    summary = desk.factchecks.import_from(tmp_path / "many.jsonl")
    assert (summary.kept, summary.duplicate) == (5, 3)


def test_failures_are_told_up_to_a_number(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(factchecks, "MOST_FAILURES", 2)
    (tmp_path / "bad.jsonl").write_text("{\n" * 5)
    summary = desk.factchecks.import_from(tmp_path / "bad.jsonl")
    assert (summary.failed, len(summary.failures)) == (5, 2)
