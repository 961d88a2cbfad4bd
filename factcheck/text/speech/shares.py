"""Shares of people: how many say so is what is told, and nobody is named."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.grammar import tags as tag

_SHARES = frozenset("percent half moitié".split())
_PARTS_OF = frozenset(
    """third thirds two-thirds quarter quarters three-quarters per majority tiers quart quarts
    majorité""".split()
)
_OF = frozenset("of de des d' du cent".split())
_ONE, _ONE_IN = frozenset(("one", "un", "une")), frozenset(("in", "sur"))
"""Of shares of people: "two thirds of voters", "per cent", "one in five"."""


def is_share(lower: Sequence[str], tags: str) -> bool:
    """Whether a subject is one: "38 percent", "un Français sur trois"."""
    behind = [*lower[1:], ""]
    if any(word in _PARTS_OF and of in _OF for word, of in zip(lower, behind, strict=True)):
        return True
    counted = tags[0] == tag.NUMBER or lower[0] in _ONE
    one_in = (lower[n] in _ONE_IN and tags[n + 1 : n + 2] == tag.NUMBER for n in (1, 2))
    if counted and len(lower) > 3 and any(one_in):
        return True
    return any(word[-1] == "%" or word in _SHARES for word in lower)
