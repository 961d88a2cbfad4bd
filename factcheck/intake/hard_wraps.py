"""Texts whose lines were broken at a width, as mail programs and agencies send them, made to run on
again: everything behind the door takes the end of a line for the end of a sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.intake.printed import compounds_in, is_compound
from factcheck.text.lines import behind_dateline, is_navigation

_NARROWEST, _NARROWEST_COLUMN, _WIDEST = 40, 20, 130
"""Characters of a full line; shorter ones are verse or a list, but for a column of a paper, whose
words are broken; longer ones whole paragraphs."""
_BROKEN, _LEAST_BROKEN, _SHARE_BROKEN = re.compile(r"[^\W\d_]-$"), 2, 0.1
"""A word that goes on in the next line; the fewest of them, and their share of all line ends, where
words are broken: mail programs break them at their own hyphens only, which is seldom."""
_LEAST, _SHARE = 3, 0.2
"""Line ends amid a sentence before a text is believed to be wrapped, and their share of all line
ends that no blank line follows."""
_NEARLY, _DATED = 0.9, 0.7
"""Of the full width: a line without a stop that reaches it is no heading but runs on; sooner behind
a dateline, whose markup was counted when the text was wrapped."""
_OPEN = re.compile(
    r"(?:,|\b(?:an?|the|and|or|of|in|on|at|to|for|with|by|from|as|than|that|who|which|les?|la|une?"
    r"|des?|du|aux?|à|en|et|ou|par|pour|sur|dans|avec|que|qui|dont))$",
    re.IGNORECASE,
)
"""Ends of a line that ends nothing, whatever stands behind it."""
_STOP = re.compile(r"[.!?…:;][»”\"'’)\]\s]*$")
_CLOSING = "»”),;.!?%"
_ITEM = re.compile(r"(?:[•⁃◦▪·*–—>|#+-]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s")


def unwrapped(text: str) -> str:
    """`text` with a space for each line end that only wrapped a paragraph, and nothing behind a
    hyphen, which goes where words are broken; as it was unless its lines are clearly wrapped."""
    lines = text.split("\n")
    breaks = _breaks_words(lines)
    width = _width(lines, _NARROWEST_COLUMN if breaks else _NARROWEST)
    if not width:
        return text
    compounds = compounds_in(lines) if breaks else set[str]()
    parts = [lines[0]]
    for n, (line, after) in enumerate(pairwise(lines)):
        title = n == 0 and bool("".join(lines[2:3]).strip())
        if not _runs_on(line, after, width, title=title):
            parts.append("\n" + after)
            continue
        begun, rest = parts[-1].rstrip(), after.lstrip()
        if breaks and not is_compound(line.rstrip(), rest, compounds):
            begun = begun[:-1]
        parts[-1] = begun
        parts.append(rest if re.search(r"\w-$", line) else " " + rest)
    return "".join(parts)


def _breaks_words(lines: list[str]) -> bool:
    """Whether the words of a text are broken at the ends of its lines."""
    ends = [after.lstrip()[:1].islower() for line, after in pairwise(lines) if _is_broken(line)]
    return sum(ends) >= max(_LEAST_BROKEN, _SHARE_BROKEN * sum(map(bool, lines)))


def _is_broken(line: str) -> bool:
    return _BROKEN.search(line.rstrip()) is not None


def _width(lines: list[str], narrowest: int) -> int:
    """Characters of the full lines of a wrapped text; 0 for a text that is not wrapped."""
    followed = [(line, after) for line, after in pairwise(lines) if line.strip() and after.strip()]
    if len(followed) < _LEAST:
        return 0
    width = sorted(len(line.rstrip()) for line, _ in followed)[len(followed) * 9 // 10]
    if not narrowest <= width <= _WIDEST:
        return 0
    amid = sum(_amid_sentence(line, after, width) for line, after in followed)
    return width if amid >= max(_LEAST, _SHARE * len(followed)) else 0


def _amid_sentence(line: str, after: str, width: int) -> bool:
    full = _is_broken(line) or _reach(line, after) >= _NEARLY * width
    return full and after.lstrip()[:1].islower() and not _STOP.search(line)


def _runs_on(line: str, after: str, width: int, *, title: bool) -> bool:
    """Whether a paragraph goes on from one line to the next; one with a `title` in its first line
    only where a sentence does."""
    begun = after.strip()
    if not line.strip() or not begun or _ITEM.match(begun):
        return False
    stops = bool(_STOP.search(line))
    if (begun[0].islower() and not stops) or begun[0] in _CLOSING or _OPEN.search(line.rstrip()):
        return True
    indented = after[:1].isspace() and not line[:1].isspace()
    furniture = is_navigation(line.strip()) or is_navigation(begun)
    if title or indented or furniture or behind_dateline(begun, 0, len(begun)):
        return False
    share = 1 if stops else _DATED if behind_dateline(line, 0, len(line)) else _NEARLY
    return _reach(line, after) > share * width


def _reach(line: str, after: str) -> int:
    """How long the line would be with the first word of the next."""
    return len(line.rstrip()) + 1 + len(after.split(maxsplit=1)[0])
