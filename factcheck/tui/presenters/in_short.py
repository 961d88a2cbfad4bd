"""Wordings cut to a cell so that those that begin alike can be told apart."""

from __future__ import annotations

import re

from rich.cells import cell_len

from factcheck.tui.widgets.painting import fit

HEAD = 3
"""One part in so many of a cell is left to the beginning of a wording, its end needing it all."""
SEEN = 20
"""Characters of a quotation by which its place in the wording is found."""
BETWEEN = "… "


def own_words(text: str, quote: str) -> int:
    """Where a wording that carries over what stands before its quotation comes to its own words;
    0 where it carries over nothing."""
    return max(0, text.rfind(quote[:SEEN]))


def parting(one: str, other: str) -> int:
    """Where the first word begins that two wordings do not share."""
    alike = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return max((word.start() for word in re.finditer(r"\S+", one[: alike + 1])), default=0)


def in_short(text: str, start: int, width: int) -> str:
    """`text` in `width` cells. Where it does not fit, its beginning and the words from `start` on:
    "Furyk expressed… not that he could say much else"."""
    plain = text.replace("\n", " ")
    if cell_len(plain) <= width or start < width // HEAD:
        return fit(plain, width)
    own = fit(plain[start:], width - width // HEAD)
    head = plain[:start][: max(0, width - cell_len(own) - len(BETWEEN))]
    whole = (head[: max(head.rfind(" "), 0)] or head).rstrip(" ,;:")
    return f"{whole}{BETWEEN}{fit(plain[start:], width - cell_len(whole + BETWEEN))}"
