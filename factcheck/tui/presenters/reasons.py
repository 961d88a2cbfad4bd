"""The reasons of the splitter and of the matcher in the language of the interface."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.tui.strings import phrase, sentence, sentences_in_use, t

_SAID_BY = "said by "
_QUOTED = re.compile("“([^”]*)”")
_WEIGHED = "weighed"
_ABOUT_THE_CUT = ("cut off", "speaker", _WEIGHED, "carried over")
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
    """The same in the language of the interface, as far as that knows it: the words of an
    attribution are those of the article."""
    if (told := phrase(reason)) != reason:
        return told
    head, colon, rest = reason.partition(": ")
    if not colon or head not in sentences_in_use():
        return reason
    if head == _WEIGHED:  # the traits that leant to a cut
        rest = ", ".join(map(sentence, rest.split(", ")))
    else:  # what stands there, or what the one says against the other
        rest = f" {sentence('against')} ".join(map(sentence, rest.split(" against ")))
    rest = _QUOTED.sub(lambda hit: t("claim.quoted", text=hit[1]), rest)
    return f"{sentence(head)}{t('reason.colon')} {rest}"
