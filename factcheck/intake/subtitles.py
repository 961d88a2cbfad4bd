"""Subtitles (SubRip, WebVTT) into the text that is spoken: what fact-checkers have of a speech."""

from __future__ import annotations

import re

_TIMING = re.compile(r"^(?:\d+:)?\d{1,2}:\d\d[.,]\d{3} --> (?:\d+:)?\d{1,2}:\d\d[.,]\d{3}\b")
_VOICE = re.compile(r"<v(?:\.[^>\s]*)? ([^>]+)>")
_TAG = re.compile(r"</?[a-z0-9][^>]*>|\{\\[^}]*\}")
_DASH = re.compile(r"[-–—]\s?(?=\w)")
_FEWEST = 2


def spoken(text: str) -> str:
    """The words of subtitles, a line for each turn of a speaker; any other text as it is.

    The form is that of https://www.w3.org/TR/webvtt1/, of which SubRip differs by its cue numbers
    and commas. A line that a cue repeats from the one before it, as rolling subtitles do, counts
    once; what stands in no cue (a header, notes, styles) is left out.
    """
    blocks = [block.split("\n") for block in re.split(r"\n(?:\s*\n)+", text.strip())]
    cues = [words for block in blocks if (words := _words(block)) is not None]
    if len(cues) < _FEWEST:
        return text
    turns: list[str] = []
    speaker, before = "", ""
    for line in (line for cue in cues for line in cue):
        voice = _VOICE.search(line)
        said = _TAG.sub("", _VOICE.sub("", line)).strip()
        if not said or said == before:
            continue
        before = said
        if voice and voice[1] != speaker:
            speaker = voice[1]
            turns.append(f"{speaker}: {said}")
        elif turns and not _DASH.match(said):
            turns[-1] += " " + said
        else:
            turns.append(_DASH.sub("", said, count=1))
    return "\n".join(turns) + "\n"


def _words(block: list[str]) -> list[str] | None:
    """The lines of a cue; None for a block that is none."""
    timed = next((n for n, line in enumerate(block[:2]) if _TIMING.match(line)), None)
    return None if timed is None else block[timed + 1 :]
