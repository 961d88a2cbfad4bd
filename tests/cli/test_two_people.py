"""Two-person review by commands: hand in, second reading, publish, correct, withdraw."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import ExitCode
from tests.cli.conftest import CLAIM, CommandLine


def state(factcheck: CommandLine) -> str:
    shown: dict[str, Any] = factcheck("claim", "show", CLAIM, "--json").json
    return str(shown["claim"]["state"])


def test_the_author_does_not_approve_and_a_second_person_publishes(ready: CommandLine) -> None:
    assert ready("submit", CLAIM).code == ExitCode.OK
    assert state(ready) == "in_review"
    assert [one["id"] for one in ready("queue", "in-review", "--json").json] == [CLAIM]
    assert ready("queue", "--json").json["in-review"] == 1
    refused = ready("approve", CLAIM)
    assert refused.code == ExitCode.USAGE
    assert state(ready) == "in_review"
    assert ready("approve", CLAIM, "--reviewer", "Ben").code == ExitCode.OK
    assert state(ready) == "published"
    report = ready("report", 1, "--published-only", "--lang", "en").out
    assert "Fourteen countries took part." in report


def test_an_article_is_handed_in_and_published_at_once(ready: CommandLine) -> None:
    assert ready("submit").code == ExitCode.USAGE
    ready("rate", CLAIM + 1, "true")
    handed_in = ready("submit", "--article", 1)
    assert f"claim {CLAIM} is in review" in handed_in.err
    assert f"claim {CLAIM + 1} cannot be published yet" in handed_in.err
    assert handed_in.code == ExitCode.USAGE
    approved = ready("approve", "--article", 1, "--reviewer", "Ben")
    assert approved.code == ExitCode.OK
    assert f"claim {CLAIM} is published\n" in approved.err
    assert ready("approve", "--article", 1, "--reviewer", "Ben").err == ""


def test_sent_back_with_a_note(ready: CommandLine) -> None:
    ready("submit", CLAIM)
    assert ready("send-back", CLAIM, "which list?", "--reviewer", "Ben").code == ExitCode.OK
    assert state(ready) == "in_progress"


def test_corrected_and_withdrawn_with_dated_notices(ready: CommandLine) -> None:
    ready("submit", CLAIM)
    ready("approve", CLAIM, "--reviewer", "Ben")
    corrected = ready("correct", CLAIM, "It was fifteen after all.", "--rating", "true")
    assert corrected.code == ExitCode.OK, corrected.err
    assert state(ready) == "corrected"
    assert "It was fifteen after all." in ready("report", 1, "--lang", "en").out
    assert "correction: It was fifteen after all. (Ana, " in ready("claim", "show", CLAIM).out
    assert ready("withdraw", CLAIM, "The claim was never made.").code == ExitCode.OK
    assert state(ready) == "withdrawn"
    for only in ([], ["--published-only"]):
        page = ready("report", 1, "--lang", "en", *only).out
        assert "~~**✓ True (5/5)**~~" in page
        assert "The claim was never made." in page


def test_another_rating_under_the_old_summary_is_told(ready: CommandLine) -> None:
    ready("submit", CLAIM)
    ready("approve", CLAIM, "--reviewer", "Ben")
    corrected = ready("correct", CLAIM, "It was fifteen.", "--rating", "true")
    assert "the summary is still the old one" in corrected.err
    again = ready("correct", CLAIM, "Said better.", "--rating", "false", "--summary", "Fifteen.")
    assert again.code == ExitCode.OK
    assert "still the old one" not in again.err


def test_publishing_against_a_reader_is_told(ready: CommandLine) -> None:
    ready("submit", CLAIM)
    ready("second-read", CLAIM, "false", "--rationale", "No.", "--reviewer", "Ben")
    together = ready("approve", "--article", 1, "--reviewer", "Ben")
    assert "approve it by its number" in together.err
    approved = ready("approve", CLAIM, "--reviewer", "Ben")
    assert approved.code == ExitCode.OK
    assert "Ben rated it false; `undo` takes this back" in approved.err


def test_a_name_with_braces_is_told_as_it_is(ready: CommandLine) -> None:
    ready("submit", CLAIM)
    reader = "Ben {0}"
    ready("second-read", CLAIM, "false", "--rationale", "No.", "--reviewer", reader)
    together = ready("approve", "--article", 1, "--reviewer", reader)
    assert f"claim {CLAIM}: {reader} rated it false" in together.err


def test_two_readings_make_an_agreement(ready: CommandLine) -> None:
    ready("submit", CLAIM)
    why = ("--summary", "No.", "--rationale", "The list has [fifteen](x).")
    read = ready("second-read", CLAIM, "false", *why, "--reviewer", "Ben")
    assert read.code == ExitCode.OK, read.err
    (reading,) = ready("readings", CLAIM, "--json", "--reviewer", "Ben").json["readings"]
    assert reading["rationale"] == "No.\n\nThe list has [fifteen](x)."
    agreement = ready("agreement", "--json").json
    assert agreement["claims"] == 1
    assert agreement["matrix"] == {"half_true": {"false": 1}, "false": {"half_true": 1}}
    told = ready("agreement").out
    assert "1 claim with two readings" in told
    assert told.index("\nfalse") < told.index("\nhalf_true"), "in the order of the scale"
    assert ready("agreement", "--by", "readers", "--article", 1).code == ExitCode.USAGE


def test_roles_hold_once_there_are_members(factcheck: CommandLine, seeded: Path) -> None:
    assert factcheck("user", "add", "Cleo").code == ExitCode.USAGE  # the first must be an admin
    assert factcheck("user", "add", "Ana", "--role", "admin").code == ExitCode.OK
    added = factcheck(
        "user", "add", "Rolf", "--role", "reader", "--password", stdin=b"long enough\n"
    )
    assert added.code == ExitCode.OK, added.err
    assert [(m["name"], m["may_sign_in"]) for m in factcheck("user", "list", "--json").json] == [
        ("Ana", False),
        ("Rolf", True),
    ]
    refused = factcheck("rate", CLAIM, "false", "--reviewer", "Rolf")
    assert refused.code == ExitCode.USAGE
    assert "Rolf" in refused.err
    assert factcheck("user", "remove", "Rolf").code == ExitCode.OK


def test_serving_the_network_without_a_login_is_refused(
    factcheck: CommandLine, seeded: Path
) -> None:
    pytest.importorskip("textual_serve", reason="the extra [serve] is not installed")
    refused = factcheck("serve", "--host", "0.0.0.0")  # noqa: S104 - that is what is refused
    assert refused.code == ExitCode.USAGE
    assert "login" in refused.err
