"""Texts whose lines were broken at a width, as mail programs and agencies send them, made to run on
again: everything behind the door takes the end of a line for the end of a sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.text.lines import behind_dateline, is_navigation

_NARROWEST, _WIDEST = 40, 130
"""Characters of a full line; shorter ones are verse or a list, longer ones whole paragraphs."""
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
    hyphen; as it was unless its lines are clearly wrapped."""
    lines = text.split("\n")
    width = _width(lines)
    if not width:
        return text
    parts = [lines[0]]
    for n, (line, after) in enumerate(pairwise(lines)):
        title = n == 0 and bool("".join(lines[2:3]).strip())
        if not _runs_on(line, after, width, title=title):
            parts.append("\n" + after)
            continue
        joint = "" if re.search(r"\w-$", line) else " "
        parts[-1] = parts[-1].rstrip()
        parts.append(joint + after.lstrip())
    return "".join(parts)


def _width(lines: list[str]) -> int:
    """Characters of the full lines of a wrapped text; 0 for a text that is not wrapped."""
    followed = [(line, after) for line, after in pairwise(lines) if line.strip() and after.strip()]
    if len(followed) < _LEAST:
        return 0
    width = sorted(len(line.rstrip()) for line, _ in followed)[len(followed) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    amid = sum(_amid_sentence(line, after, width) for line, after in followed)
    return width if amid >= max(_LEAST, _SHARE * len(followed)) else 0


def _amid_sentence(line: str, after: str, width: int) -> bool:
    full = _reach(line, after) >= _NEARLY * width
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
