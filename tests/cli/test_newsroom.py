"""A newsroom by commands: notes, disagreements, agreement, packets, the whole desk as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ExitCode
from tests.cli.conftest import CLAIM, CommandLine


@pytest.fixture
def in_review(ready: CommandLine) -> CommandLine:
    """The same claim, handed in."""
    submitted = ready("submit", CLAIM)
    assert submitted.code == ExitCode.OK, submitted.err
    return ready


def test_a_disagreement_is_listed_shown_and_settled(in_review: CommandLine) -> None:
    in_review("second-read", CLAIM, "false", "--rationale", "Never.", "--reviewer", "Ben")
    waiting = in_review("queue", "disagreements", "--json").json
    assert [claim["id"] for claim in waiting] == [CLAIM]
    shown = in_review("readings", CLAIM).out
    assert "Ana: half_true" in shown
    assert "See the list [1]." in shown
    assert "Ben: false" in shown
    assert "Never." in shown
    assert [r["rating"] for r in in_review("readings", CLAIM, "--json").json["readings"]] == [
        "false"
    ]
    settled = in_review(
        "adjudicate", CLAIM, "mostly_false", "--note", "both have a point", "--reviewer", "Eva"
    )
    assert settled.code == ExitCode.OK, settled.err
    assert in_review("queue", "disagreements", "--json").json == []
    by_readers = in_review("agreement", "--by", "readers", "--json").json
    assert list(by_readers) == ["Ana, Ben"], "what they thought before it was settled"
    assert "Ana, Ben" in in_review("agreement", "--by", "readers").out
    assert list(in_review("agreement", "--by", "article", "--json").json) == ["1"]
    assert list(in_review("agreement", "--by", "scale", "--json").json) == ["default"]


def test_a_blind_reader_is_not_shown_the_readings(in_review: CommandLine) -> None:
    in_review("claim", "assign", CLAIM, "Ben")
    blind = in_review("readings", CLAIM, "--reviewer", "Ben")
    assert blind.out == ""
    assert "second-read" in blind.err


def test_notes_call_and_are_taken_away(factcheck: CommandLine, seeded: Path) -> None:
    assert "calls Ben" in factcheck("note", "add", CLAIM, "@Ben, page 3?").err
    assert factcheck("note", "list", CLAIM, "--json").json[0]["mentions"] == ["Ben"]
    assert "@Ben, page 3?" in factcheck("note", "mine", "--reviewer", "Ben").out
    assert factcheck("note", "mine").out == ""
    assert factcheck("note", "remove", 1).code == ExitCode.OK
    assert factcheck("note", "list", CLAIM).out == ""
    assert factcheck("note", "remove", 1).code == ExitCode.USAGE


def test_a_packet_goes_out_and_comes_back(
    in_review: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert in_review("packet", "export", "--article", 1, "--reader", "Zoé B.").code == ExitCode.OK
    packet = tmp_path / "zoé-b.packet"
    monkeypatch.delenv("FACTCHECK_REVIEWER")
    rated = in_review("--db", packet, "rate", CLAIM, "false", "--rationale", "Non.")
    assert rated.code == ExitCode.OK, rated.err
    monkeypatch.setenv("FACTCHECK_REVIEWER", "Ana")
    merged = in_review("packet", "import", packet)
    assert merged.code == ExitCode.OK
    assert "second reading false" in merged.out
    assert in_review("packet", "import", packet, "--json").json["claims"] == []
    (listed,) = in_review("packet", "list", "--json").json
    assert (listed["reader"], listed["blind"], listed["returned"]) == ("Zoé B.", True, 1)
    assert "Zoé B." in in_review("packet", "list").out


def test_a_conflict_makes_exit_code_1_until_it_is_settled(
    in_review: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packet = tmp_path / "z"
    in_review("packet", "export", "--article", 1, "--reader", "Zoé", "--open", "-o", packet)
    monkeypatch.delenv("FACTCHECK_REVIEWER")
    in_review("--db", packet, "rate", CLAIM, "false")
    monkeypatch.setenv("FACTCHECK_REVIEWER", "Ana")
    in_review("rate", CLAIM, "true")
    shown = in_review("packet", "import", packet)
    assert shown.code == ExitCode.FINDINGS
    assert "conflict, rating: theirs false; ours true (Ana)" in shown.out
    assert in_review("packet", "import", packet, "--take", "theirs").code == ExitCode.OK
    assert in_review("claim", "show", CLAIM, "--json").json["claim"]["rating"] == "false"


def test_a_desk_as_text_and_again(in_review: CommandLine, tmp_path: Path) -> None:
    first, second = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    assert in_review("dump", first).code == ExitCode.OK
    assert in_review("restore", first, "--db", tmp_path / "again.db").code == ExitCode.OK
    assert in_review("dump", second, "--db", tmp_path / "again.db").code == ExitCode.OK
    assert first.read_bytes() == second.read_bytes()
    refused = in_review("restore", first, "--db", tmp_path / "again.db")
    assert refused.code == ExitCode.INPUT
    assert "exists" in refused.err


def test_a_source_says_where_its_passage_stands(in_review: CommandLine) -> None:
    address = "https://example.org/list"
    again = in_review("source", "add", CLAIM, address)
    assert again.code == ExitCode.USAGE
    assert "[1]" in again.err
    passage = ("--quote", "fourteen", "--locator", "p. 12", "--note", "ask again")
    assert in_review("source", "add", CLAIM, address, *passage).code == ExitCode.OK
    assert "p. 12" in in_review("source", "list", CLAIM).out
    in_review("source", "edit", CLAIM, 3, "--locator", "p. 31")
    cited = in_review("source", "list", CLAIM, "--json").json[2]
    assert (cited["evidence"]["locator"], cited["evidence"]["quote"]) == ("p. 31", "fourteen")
    assert cited["evidence"]["note"] == "ask again"
    assert "ask again" not in in_review("report", 1, "--format", "json").out
