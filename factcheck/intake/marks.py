"""Marks that are no words, which plain texts carry when they were copied from Markdown, mail or a
spreadsheet: taken out, or written as the signs that they stand for."""

from __future__ import annotations

import re

_SEEN = 400
"""Characters between two marks of a pair at most."""
_ADDRESS = r"\((?:https?:|mailto:|www\.|[/#.])[^)\s]{0,500}(?:\s\"[^\"\n]{0,200}\")?\)"
_NOTES = (
    (re.compile(r"^(\[\^[^\]\s]{1,30}\]):[ ]", re.MULTILINE), ""),
    (re.compile(r"\[\^[^\]\s]{1,30}\]"), ""),
    (re.compile(rf"~~(?=\S)[^~\n]{{1,{_SEEN}}}~~[ ]?"), ""),
    (re.compile(r"^([ ]*[-*+][ ])\[[ xX]\][ ]", re.MULTILINE), r"\1"),
)
"""Footnotes, words struck out, boxes to tick: what plain Markdown does not know."""
_MARKS = (
    *_NOTES,
    (re.compile(r"^(?:>[ ]?)+(?![ ]?\d)", re.MULTILINE), ""),  # not "> 60 % of them"
    (re.compile(r"^[ ]{0,3}#{1,6}[ ]+(?=\w)", re.MULTILINE), ""),
    (re.compile(rf"!\[[^\]\n]{{0,{_SEEN}}}\]{_ADDRESS}"), ""),
    (re.compile(rf"\[([^\]\n]{{1,{_SEEN}}})\]{_ADDRESS}"), r"\1"),
    (re.compile(rf"(?<!\*)(\*\*\*?)(?=[^\s*])([^\n]{{1,{_SEEN}}}?)(?<=[^\s*])\1(?!\*)"), r"\2"),
    (re.compile(rf"(?<![\w*])\*(?=[^\s*])([^*\n]{{1,{_SEEN}}})(?<=[^\s*])\*(?![\w*])"), r"\1"),
    (re.compile(rf"(?<![\w_])(__?)(?=[^\s_])([^_\n]{{1,{_SEEN}}})(?<=[^\s_])\1(?![\w_])"), r"\2"),
    (re.compile(rf"<<([ ]?\w[^<>\n]{{1,{_SEEN}}})>>"), r"«\1»"),
)
_FEWEST_CELLS = 3


def unmarked(text: str) -> str:
    """A text without them."""
    for mark, kept in _MARKS:
        text = mark.sub(kept, text)
    return text


def without_notes(text: str) -> str:
    """Markdown without the marks that its plain form does not know."""
    for mark, kept in _NOTES:
        text = mark.sub(kept, text)
    return text


def with_bars(raw: str) -> str:
    """A text with a bar between the cells of a row, where these are parted by tabs, as a table is
    copied."""
    return "\n".join(map(_row_with_bars, raw.split("\n"))) if "\t" in raw else raw


def _row_with_bars(line: str) -> str:
    cells = [cell.strip() for cell in line.split("\t")]
    filled = [cell for cell in cells if cell]
    named = any(map(str.isalnum, cells[0]))
    return " | ".join(filled) if named and len(filled) >= _FEWEST_CELLS else line
