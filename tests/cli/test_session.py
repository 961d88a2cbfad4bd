"""A reviewer's session by commands alone, on a copy of the shipped desk."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from factcheck.errors import ExitCode
from tests.cli.conftest import CommandLine

# --- what is shipped --------------------------------------------------------------------------


def test_doctor_finds_nothing_wrong_with_it(factcheck: CommandLine, seeded: Path) -> None:
    findings = factcheck("doctor", "--json")
    assert findings.code == ExitCode.OK, findings.out


# --- deciding ---------------------------------------------------------------------------------


def test_undo_tells_what_it_took_back_before_it_met_the_work_of_another(
    factcheck: CommandLine, first_unrated: int
) -> None:
    factcheck("rate", first_unrated, "false")
    factcheck("rate", first_unrated, "true", "--reviewer", "Ben")
    factcheck("note", "add", first_unrated, "look again")
    taken = factcheck("undo", 5)
    assert (taken.code, taken.out) == (ExitCode.STORAGE, "undid note.added: look again\n")
    assert f"Ben has changed claim {first_unrated} since" in taken.err


def test_rate_source_undo_redo(factcheck: CommandLine, first_unrated: int) -> None:
    rated = factcheck(
        "rate",
        first_unrated,
        "false",
        *("--summary", "Fourteen countries took part."),
        *("--source", "https://example.org/list", "--stance", "refutes", "--json"),
    )
    assert rated.code == ExitCode.OK, rated.err
    assert rated.json["rating"] == "false"
    sources = factcheck("source", "list", first_unrated, "--json").json
    assert [one["evidence"]["stance"] for one in sources] == ["refutes"]
    shown = factcheck("claim", "show", first_unrated, "--json").json
    assert shown["verdicts"][-1]["summary"] == "Fourteen countries took part."

    factcheck("undo", 2)
    shown = factcheck("claim", "show", first_unrated, "--json").json
    assert (shown["claim"]["rating"], shown["sources"]) == (None, [])
    factcheck("redo", 2)
    shown = factcheck("claim", "show", first_unrated, "--json").json
    assert (shown["claim"]["rating"], len(shown["sources"])) == ("false", 1)
    actions = [entry["action"] for entry in factcheck("log", "--json", "--limit", 4).json]
    assert actions[:2] == ["redone", "redone"]


def test_claims_are_edited_by_command(factcheck: CommandLine, seeded: Path) -> None:
    claims = factcheck("claims", "--article", 1, "--unrated", "--json").json
    claim = max(claims, key=lambda one: len(one["quote"]))
    number, start, end = claim["id"], claim["start"], claim["end"]
    middle = start + claim["quote"].index(" ", len(claim["quote"]) // 2)

    def text() -> str:
        return str(factcheck("claim", "show", number, "--json").json["claim"]["quote"])

    assert factcheck("claim", "split", number, middle).code == ExitCode.OK
    assert len(text()) < len(claim["quote"])
    factcheck("undo")
    assert text() == claim["quote"]
    factcheck("claim", "trim", number, start, end - 1)
    assert text() == claim["quote"][:-1]
    given: dict[str, object] = {"text": "In other words", "short": "In short", "assignee": "Ben"}
    given |= {"claimant": "Jeanne Roux", "tags": ["energy", "urgent"]}
    for act, *words in (
        ("reword", "In other words"),
        ("shorten", "In short"),
        ("attribute", "Jeanne Roux"),
        ("tag", "energy", "urgent"),
        ("assign", "Ben"),
    ):
        factcheck("claim", act, number, *words)
    told = factcheck("claim", "show", number).out
    assert "tags: energy, urgent" in told
    assert "assigned to: Ben" in told
    shown = factcheck("claim", "show", number, "--json").json["claim"]
    assert {name: shown[name] for name in given} == given
    factcheck("claim", "attribute", number)
    shown = factcheck("claim", "show", number, "--json").json["claim"]
    assert (shown["claimant"], shown["short"]) == (None, "In short")
    factcheck("claim", "dismiss", number, "a heading")
    dismissed = factcheck("claims", "--dismissed", "--json").json
    assert number in [one["id"] for one in dismissed]
    factcheck("claim", "restore", number)
    assert factcheck("claim", "show", number, "--json").json["claim"]["dismissed"] is None


def test_claims_as_csv_and_by_search(factcheck: CommandLine, seeded: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(factcheck("claims", "--format", "csv").out)))
    assert len(rows) == len(factcheck("claims", "--json").json)
    found = factcheck("claims", "--search", "Witkoff", "--json").json
    assert found
    assert all("witkoff" in (one["quote"] + one["text"]).lower() for one in found)
    worths = [c["check_worthiness"] for c in factcheck("claims", "--sort", "worth", "--json").json]
    assert worths == sorted(worths, reverse=True)


# --- publishing and keeping -------------------------------------------------------------------


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_a_report_goes_to_standard_output(factcheck: CommandLine, seeded: Path, form: str) -> None:
    report = factcheck("report", 1, "--format", form, "--lang", "fr")
    assert report.code == ExitCode.OK, report.err
    assert "Witkoff" in report.out


@pytest.mark.parametrize("form", ["md", "html", "json", "csv", "claimreview", "csl", "bibtex"])
def test_a_report_is_written_to_a_folder_the_same_twice(
    factcheck: CommandLine, seeded: Path, tmp_path: Path, form: str
) -> None:
    def write(folder: str) -> dict[str, bytes]:
        outcome = factcheck("report", "all", "--format", form, "-o", f"{tmp_path}/{folder}")
        assert outcome.code == ExitCode.OK, outcome.err
        files = sorted((tmp_path / folder).rglob("*"))
        return {path.name: path.read_bytes() for path in files if path.is_file()}

    assert write("one/") == write("two/") != {}


def test_an_empty_claimreview_is_not_written_without_a_word(
    factcheck: CommandLine, seeded: Path
) -> None:
    told = factcheck("report", 1, "--format", "claimreview").err
    assert "published verdicts only" in told
    assert "config set report_url" in told
    assert "config set organisation" in told
    assert "published verdicts only" not in factcheck("report", 1, "--format", "json").err


def test_backup_is_a_desk_too(factcheck: CommandLine, seeded: Path, tmp_path: Path) -> None:
    assert factcheck("backup", tmp_path / "copy.db").code == ExitCode.OK
    copied = factcheck("--db", tmp_path / "copy.db", "claims", "--json").out
    assert copied == factcheck("claims", "--json").out


def test_stats_count_what_is_there(factcheck: CommandLine, seeded: Path) -> None:
    assert factcheck("stats", "--json").json["counts"]["articles"] == 5
    assert "5" in factcheck("stats").out


def test_settings_are_shown_and_changed(factcheck: CommandLine) -> None:
    assert factcheck("config", "show", "--json").json["settings"]["reviewer"] == "Ana"
    assert factcheck("config", "set", "two_person", "false").code == ExitCode.OK
    assert factcheck("config", "show", "--json").json["settings"]["two_person"] is False
    assert factcheck("config", "set", "theme", "light").code == ExitCode.OK
    shown = factcheck("config", "show", "--json").json["settings"]
    assert shown["theme"] == "factcheck-light"
    assert factcheck("config", "set", "theme_colour", "red").code == ExitCode.USAGE
    assert factcheck("config", "set", "max_input_bytes", "many").code == ExitCode.USAGE


def test_names_with_escape_sequences_are_inert(factcheck: CommandLine, first_unrated: int) -> None:
    factcheck("rate", first_unrated, "false", "--reviewer", "Ana\x1b[2J\x9b31m")
    shown = factcheck("log", "--limit", 1).out
    assert "Ana" in shown
    assert "\x1b" not in shown
    assert "\x9b" not in json.dumps(
        factcheck("log", "--limit", 1, "--json").out, ensure_ascii=False
    )


def test_bulk_counts_first_and_is_one_undo(factcheck: CommandLine, seeded: Path) -> None:
    some = ("--article", 1, "--unrated", "--checkable")
    number = len(factcheck("claims", *some, "--json").json)
    would = factcheck("bulk", "rate", "unproven", *some, "--dry-run")
    assert would.out == f"would change {number} claims, left 0 alone\n"
    assert factcheck("claims", "--rating", "unproven", "--json").json == []
    factcheck("bulk", "rate", "unproven", *some)
    assert len(factcheck("claims", "--rating", "unproven", "--json").json) == number
    factcheck("undo")
    assert factcheck("claims", "--rating", "unproven", "--json").json == []
    factcheck("bulk", "tag", "war", *some)
    factcheck("bulk", "assign", "Ben", "--tag", "war")
    assert len(factcheck("claims", "--assignee", "Ben", "--json").json) == number
    factcheck("bulk", "attribute", "Jeanne Roux", "--tag", "war")
    assert len(factcheck("claims", "--claimant", "Jeanne Roux", "--json").json) == number
    for act in ("assign", "attribute"):
        refused = factcheck("bulk", act, " ", "--tag", "war")
        assert refused.code == ExitCode.USAGE
        assert "no name is given" in refused.err
    again = factcheck("bulk", "attribute", "Jeanne Roux", "--tag", "war", "--dry-run")
    assert again.out == f"would change 0 claims, left {number} alone\n"
    factcheck("bulk", "attribute", "nobody", "--tag", "war")
    assert factcheck("claims", "--claimant", "Jeanne Roux", "--json").json == []


@pytest.mark.parametrize(
    "words", [("rate", "opinion"), ("tag", "war"), ("assign", "Ben"), ("attribute", "Ben")]
)
def test_bulk_without_a_filter_asks_for_one_or_for_all(
    factcheck: CommandLine, seeded: Path, words: tuple[str, str]
) -> None:
    for no_filter in ((), ("--search", ""), ("--article", "")):
        refused = factcheck("bulk", *words, *no_filter)
        assert refused.code == ExitCode.USAGE
        assert "no filter is given" in refused.err
        assert "--all" in refused.err
    assert factcheck("log", "--json").json[0]["by"] != "Ana"
    number = len(factcheck("claims", "--json").json)
    rated = len(factcheck("claims", "--rated", "--json").json)
    left = rated if words[0] == "rate" else 0
    would = factcheck("bulk", *words, "--all", "--dry-run")
    assert would.out == f"would change {number - left} claims, left {left} alone\n"


def test_an_adopted_verdict_asks_to_be_confirmed_when_its_origin_changes(
    factcheck: CommandLine, seeded: Path
) -> None:
    origin = factcheck("claims", "--rated", "--json").json[0]["id"]
    other = factcheck("claims", "--unrated", "--json").json[0]["id"]
    assert factcheck("adopt", other, origin).code == ExitCode.OK
    factcheck("rate", origin, "half_true")
    queue = factcheck("queue", "to-reconfirm", "--json").json
    assert [claim["id"] for claim in queue] == [other]
    assert factcheck("reconfirm", other).code == ExitCode.OK
    assert factcheck("queue", "to-reconfirm", "--json").json == []
