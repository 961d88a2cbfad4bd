"""Quotations in single marks, as British papers print them, read as if they stood in double ones.

A closing single mark looks like an apostrophe; what goes before and comes behind tells them apart.
Every mark stays in its place, so offsets hold for the text as it was.
"""

from __future__ import annotations

import re

_PARAGRAPH = re.compile(r"[^\n]+")
_OPENS = re.compile(r"['‘](?<![^\s(\[—–:\"“].)(?=[^\W_])")
_SURE = re.compile(r"(?<=[.,!?…])['’](?=$|[\s)\]—–;:,.])")
_CLOSES = re.compile(r"(?<=[^\W_])['’](?=$|[\s)\]—–;:,.!?])")
_BEGINS = re.compile(r"(?:^|(?<=[:,] ))['‘](?=[A-Z])")
"""What opens a quotation that goes on in the next paragraph."""
_TWO = re.compile(r"(?<=[^\W\d]|[.,!?…])''(?=[\s.,;:)]|$)")
""" “It was a great year,''”: as agencies close quotations."""
_TWO_OPEN = re.compile(r"(?<![^\s(])(?:''|``)(?=[^\W_])")
_DOUBLE = re.compile('["“”]')
_A_TERM = 3
"""The fewest spaces in what is no term, when no stop ends it: 'legacy backlog'."""


def doubled(text: str) -> str:
    """The text with double straight marks for the single ones around quotations, and for two, and
    with a dash for two hyphens."""
    text = text.replace(" -- ", " –  ")
    if "''" in text:
        text = _TWO.sub('" ', _TWO_OPEN.sub(' "', text))
    if not _OPENS.search(text):
        return text
    marks = list(text)
    for paragraph in _PARAGRAPH.finditer(text):
        for at in _marks(paragraph.group()):
            marks[paragraph.start() + at] = '"'
    return "".join(marks)


def _marks(paragraph: str) -> list[int]:
    """Where the marks of quotations stand in a paragraph."""
    found, at, doubles, counted = list[int](), 0, 0, 0
    while opening := _OPENS.search(paragraph, at):
        first = at = opening.end()
        doubles += len(_DOUBLE.findall(paragraph, counted, first))
        counted = first
        if doubles % 2:  # a quotation within one
            continue
        if (closing := _closing(paragraph, first)) >= 0:
            at = closing + 1
            if _is_said(paragraph, first, closing):
                found += (opening.start(), closing)
        elif _BEGINS.match(paragraph, opening.start()):
            found.append(opening.start())
    return found


def _is_said(paragraph: str, first: int, closing: int) -> bool:
    """Whether the words between the marks are more than a term, and no whole heading."""
    stop = paragraph[closing - 1] in ".,!"
    return stop or (first > 1 and paragraph.count(" ", first, closing) >= _A_TERM)


def _closing(paragraph: str, first: int) -> int:
    """Where the quotation from `first` on closes, before the next one opens; -1 if nowhere. A mark
    behind a stop surely closes, one behind a plural may be a possessive."""
    behind = _OPENS.search(paragraph, first)
    end = behind.start() if behind else len(paragraph)
    if sure := _SURE.search(paragraph, first, end):
        return sure.start()
    marks = [hit.start() for hit in _CLOSES.finditer(paragraph, first, end)]
    single = [at for at in marks if paragraph[at - 1] != "s"]
    return (single or marks or [-1])[0]
