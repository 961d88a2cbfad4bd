"""What texts are split into, case by case: each file of `cases` has headings with a language and a
rule, under them texts, and indented under a text its claims.

The second line of a file says what is compared: whether `all` claims of a text are listed, `some`
among others or the `last` alone, and by which of their fields, parted by a bar. Who says a claim is
left out where nobody does, or is a dash where only that is compared. A text alone stays whole, and
nobody says it. ¶ is an empty line within a text, ↵ a line's end.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.models import ClaimDraft
from factcheck.text.claims import split_text

CASES = sorted(Path(__file__).with_name("cases").glob("*.txt"))
NO_CLAIM, NOBODY = "(no claim)", "-"


class Case(NamedTuple):
    language: str
    rule: str
    text: str
    listed: list[str]
    """The lines under the text."""


def read(path: Path) -> list[Case]:
    """The cases of a file."""
    cases: list[Case] = []
    language = rule = ""
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("## "):
            language, rule = line.removeprefix("## ").split(": ", 1)
        elif line.startswith("  "):
            cases[-1].listed.append(line.removeprefix("  "))
        elif line and not line.startswith("# "):
            text = line.replace("¶", "\n\n").replace("↵", "\n")
            cases.append(Case(language, rule, text, []))
    return cases


def compared(path: Path) -> tuple[str, list[str]]:
    """Which claims a file lists, and the fields that it gives of each."""
    which, fields = path.read_text("utf-8").split("\n")[1].removeprefix("# ").split(": ")
    return which, fields.split(", ")


def told(claim: ClaimDraft, fields: list[str]) -> str:
    """A claim as a line of a file has it."""
    values = [getattr(claim, name) for name in fields]
    return " | ".join(value for value in values if value) or NOBODY


@pytest.mark.parametrize(
    ("path", "case"),
    [
        pytest.param(path, case, id=f"{path.stem}: {case.rule}")
        for path in CASES
        for case in read(path)
    ],
)
def test_claims(path: Path, case: Case) -> None:
    which, fields = compared(path)
    claims = split_text(case.text, language=case.language).claims
    found = [told(claim, fields) for claim in claims]
    expected = [] if case.listed == [NO_CLAIM] else case.listed or [case.text.rstrip(".")]
    if which == "some":
        assert set(expected) <= set(found)
    else:
        assert found[-1:] == expected if which == "last" else found == expected
