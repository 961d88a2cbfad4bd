"""A reviewer's morning by keys alone: thirty claims decided, and the key presses it takes."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from factcheck.models import ClaimFilter
from tests.end_to_end.terminal import Terminal
from tests.end_to_end.test_desk_in_terminal import stored_desk, terminal

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")

MOST_KEYS = 110
"""Key presses outside text fields for the whole script."""

RATED_BEFORE = 2
"""Claims that the shipped database holds a verdict on."""

MATCHES_READ = r"Matches \d+ (?s:.)*(▸ [=≠~]|No match: )"
RATED_MATCH = r"▸ [=≠~] .* [✗◔◑◕✓] "


class Reviewer:
    """Presses keys, counts them by task, and waits for what they do."""

    def __init__(self, desk: Terminal) -> None:
        self.desk, self.keys = desk, Counter[str]()

    def press(self, task: str, key: str, then: str = "") -> None:
        self.desk.press(key)
        self.keys[task] += 1
        if then:
            self.desk.wait_for(then)

    def decided(self) -> int:
        found = re.search(r"(\d+)/\d+ ", self.desk.screen().split("\n")[0])
        assert found is not None
        return int(found[1])

    def rate(self, grade: str) -> None:
        self.press("rate", grade, rf" {self.decided() + 1}/\d+ ")

    def adopt(self, n: int) -> None:
        """The verdict of the match in hand, as the `n`th of the article; of one that is not the
        same claim only when asked again."""
        here = _claim(self.desk)
        if "▸ = " not in self.desk.screen():
            self.press("adopt", "=", "Adopt the verdict of another claim")
            self.press("adopt", "y", rf" {n}/\d+ ")
        else:
            self.press("adopt", "=", rf" {n}/\d+ ")
        # a screen is painted from the top: below the count the claim before may still be shown
        self.desk.wait_for(another_than(here))

    def cite(self, n: int) -> None:
        """A source: its address and the passage go into text fields."""
        self.press("source", "s", "Add a source")
        self.desk.type(f"https://example.org/report-{n}")
        self.press("source", "C-s", rf"\[1\] ○ context  https://example.org/report-{n} ")


def test_thirty_claims_in_under_110_keys(tmp_path: Path) -> None:
    with terminal(tmp_path, "review", "1", width=160, height=48) as desk:
        reviewer = Reviewer(desk)
        desk.wait_for(r" 2/\d+ (?s:.)*1 ✗ False")
        for n in range(5):
            reviewer.cite(n)
            reviewer.rate("54321"[n])
        for key in ("]", "[", "}"):
            reviewer.press("trim", key)
        for _ in range(2):
            total = _total(desk)
            reviewer.press("split", "x", "press x again")
            reviewer.press("split", "x", rf"/{total + 1} ")
            reviewer.rate("4")
        total = _total(desk)
        reviewer.press("merge", "m", rf"/{total - 1} ")
        while reviewer.decided() < _total(desk):
            reviewer.rate("5")
        before = reviewer.decided()
        for n in range(1, 11):
            reviewer.press("undo", "u", rf" {before - n}/\d+ ")
        for _ in range(10):
            reviewer.rate("4")
        reviewer.press("go", "Escape", "F2 Articles")
        reviewer.press("go", "g")
        reviewer.press("go", "Enter", r" 0/\d+ (?s:.)*1 ✗ False")
        for n in range(1, 5):
            while not re.search(RATED_MATCH, desk.wait_for(MATCHES_READ)):
                reviewer.press("adopt", "n", another_than(_claim(desk)))
            reviewer.adopt(n)
        for _ in range(4):
            reviewer.rate("2")
        desk.press("q")
        assert desk.wait_for_exit() == 0
    with stored_desk(tmp_path) as stored:
        done = Counter(entry.action for entry in stored.history.log(limit=500) if entry.by == "Ana")
        decided = stored.claims.count(ClaimFilter(rated=True)) - RATED_BEFORE
        assert decided >= 30
        assert done["verdict.adopted"] == 4
        assert (done["claim.split"], done["claim.merged"], done["source.added"]) == (2, 1, 5)
        assert done["claim.trimmed"] == 3
        assert done["undone"] == 10
    assert reviewer.keys.total() < MOST_KEYS, reviewer.keys
    print(dict(reviewer.keys), reviewer.keys.total())


def another_than(claim: str) -> str:
    """The pattern of a screen that has another claim in hand."""
    return rf"#(?!{claim} )\d+ ·"


def _total(desk: Terminal) -> int:
    found = re.search(r"\d+/(\d+) ", desk.screen().split("\n")[0])
    assert found is not None
    return int(found[1])


def _claim(desk: Terminal) -> str:
    found = re.search(r"#(\d+) ·", desk.screen())
    assert found is not None
    return found[1]
