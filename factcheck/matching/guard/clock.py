"""Times of the day: 9 pm is 21 heures, and not 21 h 30."""

from __future__ import annotations

import re

from factcheck.matching.wording.profile import Profile

NEAR = 30
"""Minutes that "shortly after", "vers" may leave open."""
DAY, HALF = 24 * 60, 12 * 60

_DIGITS = r"(?<![\d.,:])(?P<clock>[01]?\d|2[0-4]):(?P<past>[0-5]\d)(?![\d:])"
_TIMES = {
    "en": re.compile(
        r"(?<![\d.,:])(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b"
        rf"|{_DIGITS}|\b(?:at|by|before|after|until|till|from|since|around)\s"
        r"(?P<word>noon|midday|midnight)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?<![\d.,:])(?P<hour>[01]?\d|2[0-4])\s?h(?:eures?\b|\b|(?=\d))"
        r"(?:\s?(?P<minute>[0-5]\d)(?!\d))?(?P<half>\s(?:du soir|de l['’]après-midi))?"
        rf"|{_DIGITS}|(?:\b(?:à|avant|après|vers|dès|depuis|entre)|\bjusqu['’]à)\s"
        r"(?P<word>midi|minuit)\b"
    ),
}
_NEARLY = re.compile(
    r"\b(?:about|around|shortly|just|nearly|almost|vers|peu|environ|presque|alentours)\b", re.I
)


def clock_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, a time of the day of the one where the other gives only others."""
    fewer, more = sorted((_times(left), _times(right)), key=len)
    slack = NEAR if any(_NEARLY.search(one.text) for one in (left, right)) else 0
    return [
        f"time differs: {said} against {more[0][1]}"
        for time, said in fewer
        if all(slack < (time - other) % DAY < DAY - slack for other, _ in more)
    ][:1]


def _times(one: Profile) -> list[tuple[int, str]]:
    """Minutes after midnight, and how they are written; spans of time are figures."""
    pattern = _TIMES.get(one.language)
    hits = pattern.finditer(one.text) if pattern else iter(())
    return [
        (_minutes(hit), hit.group().strip())
        for hit in hits
        if _UNTIL.search(one.text, 0, hit.start())
        or all(hit.end() <= figure.start or figure.end <= hit.start() for figure in one.quantities)
    ]


_UNTIL = re.compile(r"jusqu['’]à\s\Z", re.IGNORECASE)
"""Before "21 heures" it may also say how long: a time where the other gives one."""


def _minutes(hit: re.Match[str]) -> int:
    if hit["word"]:
        return HALF if hit["word"].lower() in ("noon", "midday", "midi") else 0
    hour, half = int(hit["hour"] or hit["clock"]), hit["half"]
    if half:
        hour = hour % 12 + 12 * (half not in ("a", "A"))
    return hour % 24 * 60 + int(hit["minute"] or hit["past"] or 0)
