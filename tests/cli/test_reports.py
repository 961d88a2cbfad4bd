"""`factcheck report` and `factcheck import`, as scripts use them."""

from __future__ import annotations

import hashlib
import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.desk.reports import Reports
from factcheck.errors import ExitCode
from tests.cli.conftest import CommandLine
from tests.intake.published import SHAPES


@pytest.fixture
def rated(factcheck: CommandLine, tmp_path: Path) -> CommandLine:
    """A desk with one article and two rated claims."""
    text = "La ville compte 12 écoles. Le maire a promis trois lycées en 2020. Il pleut souvent."
    (tmp_path / "ville.txt").write_text(text)
    assert factcheck("add", tmp_path / "ville.txt").code == 0
    assert factcheck("rate", 1, "false", "--summary", "Non.").code == 0
    assert factcheck("rate", 2, "true").code == 0
    return factcheck


def test_a_report_goes_through_an_empty_desk_unchanged(rated: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    assert rated("report", "all", "--format", "json", "-o", path).code == 0
    other = ("--db", tmp_path / "other.db")
    back = rated(*other, "import", path, "--as", "report", "--json")
    assert (back.code, back.json["claims"], back.json["verdicts"]) == (0, back.json["claims"], 2)
    again = tmp_path / "again.json"
    assert rated(*other, "report", "all", "--format", "json", "-o", again).code == 0
    assert again.read_bytes() == path.read_bytes()
    assert rated(*other, "verify", path).code == 0
    refused = rated(*other, "import", path, "--as", "report")
    assert (refused.code, "empty desk" in refused.err) == (2, True)


def test_verify_finds_a_report_that_was_changed(rated: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    rated("report", "all", "--format", "json", "-o", path)
    report = json.loads(path.read_text())
    report["articles"][0]["claims"][0]["verdict"]["summary"] = "Oui."
    path.write_text(json.dumps(report))
    found = rated("verify", path, "--json")
    assert found.code == 1
    assert [one["rule"] for one in found.json] == ["verdict"]
    assert "other words or another rating in version 1" in rated("verify", path).out


def test_claims_are_chosen_for_a_report(rated: CommandLine) -> None:
    def numbers(*options: object) -> list[int]:
        outcome = rated("report", "all", "--format", "json", *options)
        assert outcome.code == 0
        return [one["claim"]["id"] for a in outcome.json["articles"] for one in a["claims"]]

    assert numbers("--rating", "false") == [1]
    assert numbers("--search", "lycées") == [2]
    assert numbers("--state", "published") == []
    assert numbers("--cluster", 1) == [1]
    rated("link", 1, 2, "same")
    assert numbers("--cluster", 2) == [1, 2]
    assert rated("report", 1, "--cluster", 1).code == 2


def test_a_scale_that_loses_something_says_so(rated: CommandLine) -> None:
    rated("rate", 2, "half_true")
    outcome = rated("report", "all", "--scale", "africa_check")
    assert outcome.code == 0
    assert "warning: " in outcome.err
    assert rated("report", "all", "--scale", "default").err == ""


@pytest.mark.parametrize("form", ["md", "html", "annotations"])
def test_a_page_shows_no_draft_where_it_is_asked_not_to(rated: CommandLine, form: str) -> None:
    rated("rate", 1, "false", "--summary", "No city has a thousand of them.")
    shown = "true" if form == "annotations" else "No city has a thousand"
    rated("rate", 2, "true", "--summary", "No city has a thousand lycées.")
    page = rated("report", "all", "--format", form, "--no-drafts")
    assert shown not in page.out
    assert "warning: 2 rated, not published: left out" in page.err
    chosen = rated("report", "all", "--format", form, "--no-drafts", "--rating", "true")
    assert "warning: 1 rated, not published: left out" in chosen.err
    if form != "annotations":
        waiting = sum(one["checkable"] for one in rated("claims", "--json").json)
        assert f"{waiting} claims have no verdict in this report." in page.out
        assert "no verdict" not in chosen.out  # that it was rated so is not told either
    with_drafts = rated("report", "all", "--format", form)
    assert shown in with_drafts.out
    assert with_drafts.err == ""


def test_data_for_programs_have_drafts_unless_published_only(rated: CommandLine) -> None:
    rated("rate", 1, "false", "--summary", "No city has a thousand of them.")
    whole = rated("report", "all", "--format", "json")
    assert "No city has a thousand" in whole.out
    assert whole.err == ""
    published = rated("report", "all", "--format", "json", "--published-only")
    assert "No city has a thousand" not in published.out


def test_the_gate_decides_the_exit_code(rated: CommandLine) -> None:
    outcome = rated("report", "all", "--check")
    assert outcome.code == 1
    assert "claim 1: " in outcome.out
    assert rated("report", "all", "--check", "--format", "json").json[0]["claim_id"] == 1


def test_the_schema_of_the_report_is_to_be_had(rated: CommandLine) -> None:
    schema = rated("report", "all", "--format", "schema").json
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    report = rated("report", "all", "--format", "json").json
    assert set(report) <= set(schema["properties"])
    assert set(schema["required"]) <= set(report)


def test_several_files_are_imported_as_one(factcheck: CommandLine, tmp_path: Path) -> None:
    table, feed, empty = (tmp_path / name for name in ("table.csv", "feed.jsonl", "empty"))
    table.write_text(SHAPES["table.csv"])
    feed.write_text('{"claim": "The plant has 220 workers", "label": "False"}\n')
    empty.mkdir()
    outcome = factcheck("import", table, feed, "--json")
    assert (outcome.json["found"], outcome.json["kept"], outcome.json["failed"]) == (4, 3, 1)
    assert [one["file"] for one in outcome.json["failures"]] == ["table.csv"]
    outcome = factcheck("import", feed, empty)
    assert outcome.code == ExitCode.INPUT
    assert f"there is no file in {empty}" in outcome.err
    lacking = factcheck("import", feed, tmp_path / "none.csv")
    assert lacking.code == ExitCode.INPUT
    assert lacking.out == ""
    assert factcheck("import", feed, table, "--as", "report").code == ExitCode.USAGE


def test_an_import_says_what_became_of_every_record(factcheck: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(SHAPES["table.csv"])
    outcome = factcheck("import", path)
    assert (outcome.code, outcome.out) == (0, "read 2, kept 2, duplicate 0, repaired 0, failed 1\n")
    assert "table.csv, line 3: no claim in it" in outcome.err
    again = factcheck("import", path, "--json").json
    assert (again["found"], again["kept"], again["duplicate"]) == (3, 0, 2)
    listed = factcheck("factchecks", "--json").json
    assert [one["code"] for one in listed] == ["true", "mixed"]
    path.write_text("Claim,Notre avis\nA fell,Faux\n")
    assert "without a rating: 1; of a table, name its column" in factcheck("import", path).err
    mended = factcheck("import", path, "--map", "label=Notre avis")
    assert "1 of the duplicates brought what was missing" in mended.err
    path.write_text("Claim,Verdict,Date\nB fell,False,02/03/2026\nC fell,False,2026-03-02\n")
    undated = factcheck("import", path)
    assert "with a date that was not read: 1; write it as 2026-02-03" in undated.err
    assert factcheck("import", path, "--json").json["undated"] == 1
    (tmp_path / "empty").mkdir()
    nothing = factcheck("import", tmp_path / "empty")
    assert (nothing.code, "there is no file in" in nothing.err) == (3, True)
    (tmp_path / "none.json").write_text("{}")
    assert factcheck("import", tmp_path / "none.json").code == 3
    assert factcheck("import", path, "--map", "claim=Nothing").code == 2


def test_a_source_keeps_its_number_when_another_goes(rated: CommandLine, tmp_path: Path) -> None:
    for letter in "abc":
        rated("source", "add", 1, f"https://example.org/{letter}")
    rated("source", "remove", 1, 1)
    rated("rate", 1, "false", "--rationale", "See [2], not [1], nor [this](https://example.org/x).")
    html = rated("report", 1, "--format", "html").out
    assert 'See <a href="#claim-1-source-2">[2]</a>, not [1], nor <a href="https' in html
    assert '<li id="claim-1-source-2" value="2"><a href="https://example.org/b"' in html
    listed = [line for line in rated("report", 1).out.splitlines() if line.startswith("- ")]
    assert [line[:26] for line in listed] == [
        r"- \[2\] <https://example.o",
        r"- \[3\] <https://example.o",
    ]
    rated("report", 1, "--format", "csv", "-o", tmp_path / "out.csv")
    rows = (tmp_path / "out.sources.csv").read_text().splitlines()[1:]
    assert [row.split(",")[1] for row in rows] == ["2", "3"]


def test_a_report_of_several_files_lies_beside_the_file_that_was_named(
    rated: CommandLine, tmp_path: Path
) -> None:
    assert rated("report", 1, "--format", "csv").code == ExitCode.USAGE
    rated("report", 1, "--format", "csv", "-o", tmp_path / "ville.csv", "--manifest")
    rated("report", 1, "--format", "html", "-o", tmp_path / "town.html", "--manifest")
    rated("report", 1, "--format", "csv", "-o", tmp_path / "folder")
    written = {path.name for path in tmp_path.iterdir()}
    sources = {"ville.csv", "ville.sources.csv", "ville.schema.json", "ville.sources.schema.json"}
    assert written >= sources | {"ville.csv.sha256", "town.html", "town.html.sha256", "folder"}
    for line in (tmp_path / "ville.csv.sha256").read_text().splitlines():
        digest, name = line.split()
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest
    assert (tmp_path / "folder" / "report.csv").exists()


def test_a_report_that_is_told_to_end_leaves_the_old_one_alone(
    rated: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "r.md").write_text("the old one")

    def struck() -> Iterator[bytes]:
        yield b"the beginning"
        os.kill(os.getpid(), signal.SIGTERM)
        yield b"the end"

    monkeypatch.setattr(Reports, "pieces", lambda *_a, **_k: {"r.md": struck()})
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        assert rated("report", "1", "-o", folder / "r.md").code == 128 + signal.SIGTERM
    finally:
        signal.signal(signal.SIGTERM, before)
    assert [(file.name, file.read_text()) for file in folder.iterdir()] == [("r.md", "the old one")]
