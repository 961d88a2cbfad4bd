"""Subtitles (SubRip, WebVTT) and stamped transcripts into the text that is spoken: what
fact-checkers have of a speech."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_TIMING = re.compile(r"^(?:\d+:)?\d{1,2}:\d\d[.,]\d{3} --> (?:\d+:)?\d{1,2}:\d\d[.,]\d{3}\b")
_VOICE = re.compile(r"<v(?:\.[^>\s]*)? ([^>]+)>")
_TAG = re.compile(r"</?[a-z0-9][^>]*>|\{\\[^}]*\}")
_DASH = re.compile(r"(?:[-–—]|>>+)\s?(?=\w)")
_NAMED = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{1,40}\s?:\s")
"""Who speaks, in capitals, at the beginning of a line."""
_SOUND = re.compile(r"\[[^\]\d]{2,40}\]|\([^()a-zà-ÿ\d]{2,40}\)|[♪♫]+")
""" "[Applause]", "(RIRES)", music."""
_FEWEST = 2
_STAMP = re.compile(r"[\[(]?(?:(\d+):)?(\d{1,2}):(\d\d)[\])]?(?:\s+|$)")
_STOP = re.compile(r"[.!?…][»”\"')\]]*$")
_STAMPS, _SHARE = 6, 0.4
"""The fewest stamped lines of a transcript, and their share of its lines: a site that shows one
puts the time before what is said, or on a line of its own."""


def spoken(text: str) -> str:
    """The words of subtitles, a line for each turn of a speaker; any other text as it is.

    The form is that of https://www.w3.org/TR/webvtt1/, of which SubRip differs by its cue numbers
    and commas. A line that a cue repeats from the one before it, as rolling subtitles do, counts
    once; what stands in no cue (a header, notes, styles) is left out. The lines of a transcript
    with times run on.
    """
    blocks = [block.split("\n") for block in re.split(r"\n(?:\s*\n)+", text.strip())]
    cues = [words for block in blocks if (words := _words(block)) is not None]
    if len(cues) < _FEWEST:
        return _unstamped(text)
    turns: list[list[str]] = []
    speaker, before = "", ""
    for line in (line for cue in cues for line in cue):
        voice = _VOICE.search(line)
        said = _SOUND.sub("", _TAG.sub("", _VOICE.sub("", line))).strip()
        if not said or said == before:
            continue
        before = said
        if voice and voice[1] != speaker:
            speaker = voice[1]
            turns.append([f"{speaker}:", said])
        elif turns and not (_DASH.match(said) or _NAMED.match(said)):
            turns[-1].append(said)
        else:
            turns.append([_DASH.sub("", said, count=1)])
    return "\n".join(map(" ".join, turns)) + "\n"


def _unstamped(text: str) -> str:
    """A transcript without its times; any other text as it is. A page that is added to as things
    happen has times too, but before whole sentences, or the last one first."""
    lines = text.split("\n")
    stamps = {n: hit for n, line in enumerate(lines) if (hit := _STAMP.match(line.strip()))}
    if len(stamps) < max(_STAMPS, _SHARE * sum(map(bool, map(str.strip, lines)))):
        return text
    times = [tuple(int(part or 0) for part in hit.groups()) for hit in stamps.values()]
    said = list(_said(lines, stamps))
    broken = sum(not _STOP.search(words) for words in said)
    if any(before > after for before, after in pairwise(times)) or 2 * broken < len(said):
        return text
    first = min(stamps)
    return "\n".join([*lines[:first], " ".join(said), ""])


def _said(lines: list[str], stamps: dict[int, re.Match[str]]) -> Iterator[str]:
    """What is said from the first time on."""
    for n, line in enumerate(lines[min(stamps) :], min(stamps)):
        words = line.strip()[stamps[n].end() :] if n in stamps else line.strip()
        if words:
            yield words


def _words(block: list[str]) -> list[str] | None:
    """The lines of a cue; None for a block that is none."""
    timed = next((n for n, line in enumerate(block[:2]) if _TIMING.match(line)), None)
    return None if timed is None else block[timed + 1 :]
