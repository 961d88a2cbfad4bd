"""What a new version of an article did: to its text, and to its claims."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.strings import plural, t
from factcheck.tui.widgets.text_pane import GAP, Block

if TYPE_CHECKING:
    from factcheck.desk.following import Followed

STYLES = {"gone": "$verdict-false", "reworded": "$verdict-mixed", "new": "$verdict-true"}
GLYPHS = {"gone": "−", "reworded": "~", "new": "+"}
REMOVED, ADDED = "strike $verdict-false", "bold underline $verdict-true"


def versions(texts: Sequence[str], followed: Sequence[Followed]) -> list[Block]:
    """Claims by what became of them, then the newest text with the words marked that changed."""
    if len(texts) < 2:
        return [Block.of(t("versions.one"), "$faint")]
    blocks: list[Block] = []
    for fate, glyph in GLYPHS.items():
        claims = [one for one in followed if one.fate == fate]
        name = f"{glyph} {t(f'versions.{fate}')}  {plural('count.claims', len(claims))}"
        blocks.append(Block.of(name, f"bold {STYLES[fate]}"))
        blocks += [Block(worded(one.before or "", one.after or ""), 2, 2) for one in claims]
    heading = Block.of(t("versions.text"), "bold $secondary")
    return [*blocks, GAP, heading, *_text(*texts[-2:])]


def _text(before: str, after: str) -> Iterator[Block]:
    """The paragraphs that changed, word by word; those that did not, counted."""
    old, new = before.split("\n"), after.split("\n")
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Block.of(plural("versions.same", b - a), "$faint")
        else:
            line = worded(" ".join(old[a:b]), " ".join(new[c:d]))
            yield Block(line, 2)


def worded(before: str, after: str) -> Content:
    """One text out of two: what went struck through, what came underlined."""
    old, new = before.split(), after.split()
    parts: list[tuple[str, str]] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append((" ".join(new[c:d]), ""))
        else:
            parts += [(" ".join(old[a:b]), REMOVED), (" ".join(new[c:d]), ADDED)]
    spaced = [(text, style) for text, style in parts if text]
    return Content(" ").join(Content.styled(text, style) for text, style in spaced)
