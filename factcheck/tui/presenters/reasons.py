"""The reasons of the splitter and of the matcher in the language of the interface."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.tui.strings import known, t

_SAID_BY = "said by "
_SENTENCES = (
    (re.compile("“(?P<word>.+)” read as (?P<who>.+)"), "reason.read_as"),
    (re.compile("whom “(?P<word>.+)” means is not sure"), "reason.whom_not_sure"),
    (re.compile("what “(?P<word>.+)” tells of stands before it"), "reason.tells_of"),
    (re.compile("begins with “it is” or the like"), "reason.points"),
    (re.compile("only one says “(?P<word>.+)”"), "reason.only_one_says"),
    (re.compile("only one counts “(?P<word>.+)” into (?P<figure>.+)"), "reason.only_one_counts"),
)
"""Reasons with words of the article in them, and the strings that say them."""
_QUOTED = re.compile("“([^”]*)”")
_TWOFOLD = ("cut off", "speaker")
"""Reasons whose second half is a reason of the catalogue too: "cut off: relative clause"."""
_WEIGHED = "weighed"
"""Before the traits, parted by commas, that leant to a cut."""
_TWO_SIDED = {"figure differs", "unit differs", "year differs", "date differs", "other name",
              "other words", "other place", "other course", "other rank", "other share",
              "other period", "opposite"}  # fmt: skip


_ABOUT_THE_CUT = (*_TWOFOLD, _WEIGHED, "carried over")
"""Reasons for where the claim begins and ends and who speaks, not for what it is worth."""


_OF_MOST = ("says what happened or is so", "names somebody or something", "a long sentence",
            "in the words of a report", "tells of the past", "beside words in quotes")  # fmt: skip
"""Each holds of a quarter to three quarters of the claims of forty news articles: they add up to a
score and say little of one claim."""


def worth_reasons(reasons: Sequence[str]) -> list[str]:
    """The reasons that say why this claim is worth checking, or what is not sure about it."""
    return [
        reason
        for reason in reasons
        if reason.partition(":")[0] not in (*_ABOUT_THE_CUT, *_OF_MOST)
        and not reason.startswith(_SAID_BY)
    ]


def reason_words(reason: str) -> str:
    """The sentence of the catalogue for a reason such as "record: “ever”"; one that the catalogue
    lacks, such as the words of an attribution, as it is."""
    if reason.startswith(_SAID_BY):
        return t("reason.said_by", who=reason.removeprefix(_SAID_BY))
    for pattern, name in _SENTENCES:
        if hit := pattern.fullmatch(reason):
            return t(name, **hit.groupdict())
    head, colon, rest = reason.partition(":")
    if not known(_name(head)):
        return reason
    if head in _TWOFOLD:
        rest = f" {_said(rest.strip())}"
    if head == _WEIGHED:
        rest = " " + ", ".join(map(_said, rest.strip().split(", ")))
    if head in _TWO_SIDED:
        sides = (_said(side.strip()) for side in rest.split(" against "))
        rest = " " + f" {t('reason.against')} ".join(sides)
    rest = _QUOTED.sub(lambda hit: t("claim.quoted", text=hit[1]), rest)
    return f"{_said(head)}{colon and t('reason.colon')}{rest}"


def _said(reason: str) -> str:
    return t(_name(reason)) if known(_name(reason)) else reason


def _name(reason: str) -> str:
    return f"reason.{reason.replace(' ', '_')}"
