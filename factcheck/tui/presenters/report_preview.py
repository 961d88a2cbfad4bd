"""A report before it is written: its first lines, and what stands against publishing it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.tui.strings import plural, t
from factcheck.tui.widgets.text_pane import Block

FIRST = 200
"""Lines shown of each file."""
MOST = 1_000_000
"""Bytes read for them: more than that many lines of a page have."""


class Beginning(NamedTuple):
    """The first of a file, which may be all of it."""

    text: str
    whole: bool


def beginning(content: Iterable[bytes]) -> Beginning:
    """Reads no further than `MOST` asks: the rest of a long report is not made."""
    read = bytearray()
    for piece in content:
        read += piece
        if len(read) > MOST:
            return Beginning(read.decode("utf-8", "replace"), whole=False)
    return Beginning(read.decode("utf-8", "replace"), whole=True)


class Counted(NamedTuple):
    """How many things were found, and the first of them."""

    number: int = 0
    first: str = ""

    def and_one(self, text: str) -> Counted:
        return Counted(self.number + 1, self.first or text)


NOTHING = Counted()


@dataclass(frozen=True)
class Preview:
    """The beginning of the files, what the scale loses, what stops publication, and what could be
    better."""

    files: dict[str, Beginning]
    warnings: list[str]
    hindering: Counted = NOTHING
    improvable: Counted = NOTHING


_UNSEEN = re.compile(r"<(style|script|svg|head)\b.*?</\1>|<[^>]*>", re.DOTALL)
_BROKEN = re.compile(r"<(h[1-6]|p|div|dt|li|tr|blockquote|table|section)\b")
"""What a browser begins a new line with."""
_APART = re.compile(r"""</t[dh]>|<span class="extra">""")
"""What a browser sets apart without a new line."""


def as_read(content: str) -> str:
    """The words of a page, without its markup."""
    apart = _APART.sub(r"  \g<0>", _BROKEN.sub(r"\n\g<0>", content))
    lines = (line.strip() for line in html.unescape(_UNSEEN.sub("", apart)).split("\n"))
    return "\n".join(line for line in lines if line)


def preview_blocks(preview: Preview) -> list[Block]:
    """What stands against publishing first, then the files."""
    blocks = [Block.of(f"⚠ {text}", "$verdict-mixed", hang=2)
              for text in preview.warnings]  # fmt: skip
    name = "export.findings" if preview.hindering.number else "export.improvable"
    found = preview.hindering if preview.hindering.number else preview.improvable
    if found.number:
        text = plural(name, found.number, first=found.first)
        blocks.append(Block.of(f"⚠ {text}", "$verdict-mixed", hang=2))
    for name, first in preview.files.items():
        blocks += _file(name, first)
    return blocks


def _file(name: str, first: Beginning) -> list[Block]:
    lines = (as_read(first.text) if name.endswith(".html") else first.text).split("\n")
    blocks = [Block.of(f"── {name}", "bold $secondary")]
    blocks += [Block.of(line) for line in lines[:FIRST]]
    if not first.whole:
        blocks.append(Block.of(t("export.long"), "$faint"))
    elif len(lines) > FIRST:
        blocks.append(Block.of(plural("export.more", len(lines) - FIRST), "$faint"))
    return blocks
