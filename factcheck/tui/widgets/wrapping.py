"""Lines of a text for a width, without losing a single offset; caret motions.

All offsets count code points of the article's normal form. Widths are terminal cells, measured by
grapheme, so that an emoji of seven code points is one step and two cells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from rich.cells import cell_len, split_graphemes

_WORD = re.compile(
    r"\s*(?:\S|[\u00a0\u202f]|(?<=«)\s(?=\S)|\s(?=[:;?!»%](?:\W|$))|(?<=\d)\s(?=\d{3}\b))+\s*"
)
"""What stays on one line: no line begins with a French mark, or ends with « or between a no-break
space and its word, or inside 3 600."""
_MEASURED = 4_000
"""Code points measured at a time in a long word: keeps grapheme splitting linear."""


class Lines:
    """`text` cut into display lines of at most `width` cells: line i is text[start:end]."""

    def __init__(self, text: str, width: int) -> None:
        self.text, self.width = text, max(2, width)
        self.spans: list[tuple[int, int]] = []
        place = 0
        for paragraph in text.split("\n"):
            self.spans.extend(_cut(paragraph, place, self.width))
            place += len(paragraph) + 1
        self._starts = [start for start, _ in self.spans]

    def __len__(self) -> int:
        return len(self.spans)

    def of(self, offset: int) -> int:
        """The line that shows the offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def column(self, offset: int) -> int:
        """Cells left of the offset on its line."""
        start, _ = self.spans[self.of(offset)]
        return cell_len(self.text[start:offset])

    def offset(self, line: int, column: int) -> int:
        """The offset of the grapheme under a cell; past the end of a line, the line's end."""
        start, end = self.spans[max(0, min(line, len(self.spans) - 1))]
        cells = 0
        for first, _, width in split_graphemes(self.text[start:end])[0]:
            if cells + width > column:
                return start + first
            cells += width
        return end


def _cut(paragraph: str, place: int, width: int) -> Iterator[tuple[int, int]]:
    """Lines of one paragraph that starts at `place`; spaces stay at the end of their line."""
    if not paragraph:
        yield place, place
        return
    start = used = 0
    for match in _WORD.finditer(paragraph):
        word = match.group()
        needed = cell_len(word.rstrip())
        if used and used + needed > width:
            yield place + start, place + match.start()
            start, used = match.start(), 0
        if needed > width:
            *full, (start, used) = _folded(word, match.start(), width)
            for first, last in full:
                yield place + first, place + last
        else:
            used += cell_len(word)
    yield place + start, place + len(paragraph)


def _folded(word: str, place: int, width: int) -> list[tuple[int, int]]:
    """A word wider than a line: (start, end) of the full lines, then (start, cells) of the rest."""
    pieces: list[tuple[int, int]] = []
    start = used = 0
    for block in range(0, len(word), _MEASURED):
        for first, _, cells in split_graphemes(word[block : block + _MEASURED])[0]:
            if used + cells > width and used:
                pieces.append((place + start, place + block + first))
                start, used = block + first, 0
            used += cells
    return [*pieces, (place + start, used)]


def graphemes_around(text: str, offset: int) -> tuple[int, int]:
    """The nearest grapheme boundaries left and right of an offset (a step of the caret)."""
    low, high = max(0, offset - 40), min(len(text), offset + 40)
    bounds = [low + first for first, _, _ in split_graphemes(text[low:high])[0]] + [high]
    left = max((b for b in bounds if b < offset), default=max(0, offset - 1))
    right = min((b for b in bounds if b > offset), default=min(len(text), offset + 1))
    return left, right


_WHOLE = re.compile(r"(?:\S|(?<=\d)(?<!\d{4})\s(?=\d{3}(?!\d))|(?<=\d)\s(?=%))+")
"""A word as claims are trimmed by it: 28 161 and 28 % are one, half of which is another figure."""
_WORD_START = re.compile(
    r"(?:(?<!\d\s)|(?<=\d{4}\s)(?!%)|(?!\d{3}(?!\d)|%))(?:\b\w|(?<=\s)[^\w\s])"
)
_SENTENCE_END = re.compile(r"[.!?…][»\"”’)\]]*\s+|\n+")
_REACH = 2_000


def next_word(text: str, offset: int) -> int:
    """Start of the word after the offset."""
    match = _WORD_START.search(text, offset + 1)
    return match.start() if match else len(text)


def previous_word(text: str, offset: int) -> int:
    """Start of the word before the offset."""
    low = max(0, offset - _REACH)
    starts = [match.start() for match in _WORD_START.finditer(text, low, offset)]
    return starts[-1] if starts else low


def next_sentence(text: str, offset: int) -> int:
    match = _SENTENCE_END.search(text, offset)
    return match.end() if match else len(text)


def previous_sentence(text: str, offset: int) -> int:
    """Where the sentence starts that holds the offset, or the one before when already there."""
    low = max(0, offset - 4 * _REACH)
    ends = [m.end() for m in _SENTENCE_END.finditer(text, low, offset) if m.end() < offset]
    return ends[-1] if ends else low


def sentence_around(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the sentence under the offset, white space trimmed."""
    start = previous_sentence(text, min(offset + 1, len(text)))
    end = next_sentence(text, offset)
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def word_end(text: str, offset: int, steps: int) -> int:
    """An end moved by whole words: outwards (1) past the next one, inwards (-1) before the last."""
    if steps > 0:
        spaces = re.compile(r"\s*").match(text, offset)
        match = _WHOLE.match(text, spaces.end() if spaces else offset)
        return match.end() if match else offset
    return len(text[:offset].rstrip()) - len(_last_word(text[:offset].rstrip()))


def word_start(text: str, offset: int, steps: int) -> int:
    """A start moved by whole words: inwards (1) past the first word, outwards (-1) before it."""
    if steps > 0:
        match = _WHOLE.match(text, offset)
        spaces = re.compile(r"\s*").match(text, match.end() if match else offset)
        return spaces.end() if spaces else offset
    before = text[max(0, offset - _REACH) : offset].rstrip()
    low = max(0, offset - _REACH)
    return low + len(before) - len(_last_word(before))


def _last_word(text: str) -> str:
    words = _WHOLE.findall(text[-_REACH:])
    return words[-1] if words else ""


def _character_moved(text: str, offset: int, steps: int, side: str) -> int:
    """An end moved by a character. White space outside is gone over first: no claim keeps it."""
    if side == "end" and steps > 0:
        after = text[offset : offset + _REACH]
        offset += len(after) - len(after.lstrip())
    elif side == "start" and steps < 0:
        before = text[max(0, offset - _REACH) : offset]
        offset -= len(before) - len(before.rstrip())
    left, right = graphemes_around(text, offset)
    return right if steps > 0 else left


def trimmed(text: str, start: int, end: int, side: str, steps: int, unit: str) -> tuple[int, int]:
    """A span with one end moved by a word or a character; unchanged where it would turn empty."""
    if unit == "word":
        moved = word_end(text, end, steps) if side == "end" else word_start(text, start, steps)
    else:
        moved = _character_moved(text, end if side == "end" else start, steps, side)
    new = (start, moved) if side == "end" else (moved, end)
    new = max(0, new[0]), min(len(text), new[1])
    if not text[new[0] : new[1]].strip():
        return start, end
    words = text[new[0] : new[1]]
    return new[0] + len(words) - len(words.lstrip()), new[0] + len(words.rstrip())


_CUT = re.compile(r"(?:[,;:—–]|\s(?:et|mais|alors que|tandis que|and|but|while))\s+", re.IGNORECASE)


def likely_cut(text: str, start: int, end: int) -> int:
    """Where a claim most likely falls into two: after the comma or conjunction nearest to its
    middle, else at the word nearest to it."""
    middle = (start + end) // 2
    cuts = [m.end() for m in _CUT.finditer(text, start, end) if start < m.end() < end]
    if not cuts:
        cuts = [m.start() for m in _WHOLE.finditer(text, start, end) if start < m.start()]
    return min(cuts, key=lambda cut: abs(cut - middle), default=middle)


def before_word(text: str, offset: int) -> int:
    """The offset, or the start of the word that it is inside of: no claim ends in half a word."""
    while 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum():
        offset -= 1
    return offset


def caret_moved(text: str, offset: int, motion: str) -> int:
    """Where a motion takes the caret: "left", "right", "word", "word_back", "sentence" or
    "sentence_back"."""
    left, right = graphemes_around(text, offset)
    moves: dict[str, Callable[[], int]] = {
        "left": lambda: left,
        "right": lambda: right,
        "word": lambda: next_word(text, right - 1),
        "word_back": lambda: previous_word(text, offset),
        "sentence": lambda: next_sentence(text, offset),
        "sentence_back": lambda: previous_sentence(text, offset),
    }
    return moves[motion]()
