"""W3C Web Annotation selectors: a quotation's context, and finding it again in another text.

The ladder goes from certain to unsure and stops at the first rung that fits: same text, same place,
the only exact place, the exact place with the best context, the folded place, a near wording close
to the old place. What fits no rung is an orphan; its place is never guessed.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import Literal

from factcheck.models import Model
from factcheck.text.normal_form import sha256

CONTEXT = 32
MAX_CONTEXT = 256
NEAR = 2_000
"""Code points to each side of the old place in which a reworded quotation is sought."""
ALIKE = 0.75
"""difflib ratio from which a sentence near the old place counts as the same claim reworded."""


class Anchor(Model):
    """Where a quotation stood: position and quote selectors, and the text's hash."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    text_sha256: str | None = None


class Anchored(Model):
    """Where it stands now. `how` names the rung."""

    status: Literal["kept", "reworded", "gone"]
    start: int | None = None
    end: int | None = None
    how: str = ""


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Prefix and suffix of 32 code points, grown (to 256) until they make the quotation unique."""
    exact = text[start:end]
    size = CONTEXT
    while size < MAX_CONTEXT:
        left, right = text[max(0, start - size) : start], text[end : end + size]
        whole = left + exact + right
        if text.count(exact) < 2 or text.find(whole) == text.rfind(whole):
            return left, right
        size *= 2
    return text[max(0, start - size) : start], text[end : end + size]


def reanchor(anchor: Anchor, text: str) -> Anchored:
    """Find the quotation of `anchor` in `text`, by the ladder above."""
    exact, start = anchor.exact, anchor.start
    if anchor.text_sha256 is not None and anchor.text_sha256 == sha256(text):
        return _kept(start, anchor.end, "position")
    if not exact:
        return Anchored(status="gone", how="empty")
    if text.startswith(exact, start):
        return _kept(start, start + len(exact), "position")
    places = [found.start() for found in re.finditer(re.escape(exact), text)]
    if places:
        best = max(places, key=lambda at: (_context_fit(anchor, text, at), -abs(at - start)))
        return _kept(best, best + len(exact), "exact" if len(places) == 1 else "context")
    return _folded_place(anchor, text) or _near_place(anchor, text)


def _kept(start: int, end: int, how: str) -> Anchored:
    return Anchored(status="kept", start=start, end=end, how=how)


def _context_fit(anchor: Anchor, text: str, at: int) -> int:
    """Code points of context that agree around `at`."""
    before = text[max(0, at - len(anchor.prefix)) : at]
    end = at + len(anchor.exact)
    after = text[end : end + len(anchor.suffix)]
    return _common(before[::-1], anchor.prefix[::-1]) + _common(after, anchor.suffix)


def _common(one: str, other: str) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


_QUOTES = {ord(c): "'" for c in "’‘ʼ`´"} | {ord(c): '"' for c in "“”„«»"}
_DASHES = {ord(c): "-" for c in "‐‑‒–—−"}


def _fold_char(char: str) -> str:
    """Fold one code point to one: case, accents, quotes, dashes and kinds of space are ignored."""
    plain = unicodedata.normalize("NFD", char.translate(_QUOTES | _DASHES))[:1].lower()
    return " " if plain.isspace() else (plain[:1] or char)


def _fold(text: str) -> str:
    return "".join(map(_fold_char, text))


def _folded_place(anchor: Anchor, text: str) -> Anchored | None:
    folded, wanted = _fold(text), _fold(anchor.exact)
    words = wanted.split()
    if not words:
        return None
    pattern = re.compile(r"\s*".join(re.escape(word) for word in words))
    hits = list(pattern.finditer(folded))
    if not hits:
        return None
    best = min(hits, key=lambda hit: abs(hit.start() - anchor.start))
    return _kept(best.start(), best.end(), "folded")


def _near_place(anchor: Anchor, text: str) -> Anchored:
    """The most alike sentence near the old place; the reviewer confirms it."""
    from factcheck.text.sentences import split_sentences

    low = max(0, anchor.start - NEAR)
    window = text[low : anchor.end + NEAR]
    best, span = 0.0, (0, 0)
    for start, end in split_sentences(window):
        ratio = _alike(anchor.exact, window[start:end])
        if ratio > best:
            best, span = ratio, (low + start, low + end)
    if best < ALIKE:
        return Anchored(status="gone", how="orphan")
    return Anchored(status="reworded", start=span[0], end=span[1], how=f"near ({best:.2f})")


def _alike(exact: str, sentence: str) -> float:
    matcher = difflib.SequenceMatcher(None, sentence.split(), exact.split(), autojunk=False)
    if matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()
