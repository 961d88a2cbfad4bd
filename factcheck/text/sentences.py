"""Sentence boundaries by rule, with exact spans.

A newline is always a boundary. Within a line a sentence ends at a run of ``. ! ? …``, with the
closing quotes, brackets and note marks behind it, when what follows can begin a sentence. One
regular expression finds the candidates and small tests refuse them, so the work is linear.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.text.lexicon import load

_CANDIDATE = re.compile(
    r"""(?P<mark>(?:\.[ \u00a0]){2,4}\.|[.!?…。！？]+)
        (?P<closers>(?:[\u00a0\u202f\ ]?[»›”"’'\)\]]|\[\d{1,3}\])*)
        (?P<gap>\s+)(?=\S)""",
    re.VERBOSE,
)

_WORD_BEFORE = re.compile(r"[\w.\-’'°º]{1,30}$")
_OPENER = re.compile(r"[«‹“\"‘'(\[—–•*\-¿¡]\s*")
_INITIAL = re.compile(r"(?:^|[\s.\-’'(«“\"])[A-ZÀ-ÞĀ-Ž]$")
_ACRONYM = re.compile(r"(?:^|\W)(?:\w\.)+\w$")
_LIST_NUMBER = re.compile(r"(?:^|\n)\s*(?:\d{1,3}|[a-z]|[ivx]{1,4})$", re.IGNORECASE)


def split_sentences(text: str, language: str = "und") -> list[tuple[int, int]]:
    """Spans of the sentences of `text`, in order, without white space at their ends."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for line in text.split("\n"):
        for start, end in _split_line(line, language):
            spans.append((begin + start, begin + end))
        begin += len(line) + 1
    return spans


def _split_line(line: str, language: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _CANDIDATE.finditer(line):
        if _ends_sentence(line, start, found, language):
            _add(spans, line, start, found.end("closers"))
            start = found.end()
    _add(spans, line, start, len(line))
    return spans


def _add(spans: list[tuple[int, int]], line: str, start: int, end: int) -> None:
    words = line[start:end]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    if left < right:
        spans.append((left, right))


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    words = load("abbreviations")
    return frozenset(words["titles"]), frozenset(words["inner"])


def _ends_sentence(line: str, start: int, found: re.Match[str], language: str) -> bool:
    after = found.end()
    opener = _OPENER.match(line, after)
    first = line[opener.end() : opener.end() + 1] if opener else line[after : after + 1]
    if first.islower() or (first and first in ",;:)»”"):
        return False
    mark = found["mark"]
    if " " in mark or "\u00a0" in mark:
        return mark.count(".") > 3  # a spaced ellipsis; the fourth dot ends the sentence
    if mark != ".":
        return True
    return _stop_ends(line, start, found, first, language)


def _stop_ends(line: str, start: int, found: re.Match[str], first: str, language: str) -> bool:
    """Whether a single full stop ends the sentence."""
    if found["closers"]:
        return True
    before = line[max(start, found.start() - 32) : found.start()]
    titles, inner = _abbreviations()
    word = _WORD_BEFORE.search(before)
    name = word.group().lower().strip("’'-") if word else ""
    last = name.rsplit(".", 1)[-1]
    if last in titles and last == name.rsplit("’", 1)[-1].rsplit("-", 1)[-1]:
        return False
    if name in inner or last in inner and "." in name:
        return bool(first.isupper()) and name in ("sept", "no") and not first.isdigit()
    if _INITIAL.search(before):
        return not first.isdigit() and (not first.isupper() or _begins_sentence(line, found.end()))
    if _ACRONYM.search(before):
        return first.isupper() and _begins_sentence(line, found.end())
    if language == "de" and name.isdigit() and len(name) < 3:
        return False
    return not _LIST_NUMBER.search(line[: found.start()])


_STARTERS = frozenset(
    """the a an this that these those it he she they we i you my his her their our your there here
    in on at but and if when while after before since for as so how what who why where which did do
    does is are was were can will mr mrs ms dr
    le la les l un une des du ce cet cette ces il elle ils elles nous vous je on en dans mais et si
    son sa ses leur leurs mon ma mes notre nos c d qu quand selon pour par avec après avant lors
    depuis cela ceci""".split()
)


def _begins_sentence(line: str, at: int) -> bool:
    """Whether the word at `at` usually begins a sentence: "U.S. The" against "U.S. Senate"."""
    word = re.match(r"[\w]+", line[at : at + 20])
    return bool(word) and word.group().lower() in _STARTERS  # type: ignore[union-attr]
