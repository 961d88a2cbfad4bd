"""Spaces that no line may end at, as French sets them: 6,4 %, 1 234 €, « so », 18 h 30, M. Durand.

What is typed in a terminal has plain spaces, and so have claims, whose spaces are made one.
"""

from __future__ import annotations

import re

_NARROW = re.compile(r"(?<=\d)(?<!\d{4}) (?=\d{3}(?!\d))|(?<=[^\W_]) (?=\\?[;!?](?:\s|$))")
"""Between groups of figures, and before the high marks: U+202F."""
_FULL = re.compile(
    r"(?<=«) | (?=»)| (?=:(?:\s|$))|(?<=\d) (?=[%€]|(?:M€|h|millions?|milliards?)\b)"
    r"|(?<=\bh) (?=\d\d\b)|(?<=\bM\.) (?=[^\W\d_])|(?<=\bMme) (?=[^\W\d_])"
)


def bound(text: str) -> str:
    """The text with these spaces; English sets none where they stand."""
    return _FULL.sub("\xa0", _NARROW.sub("\u202f", text)) if " " in text else text
