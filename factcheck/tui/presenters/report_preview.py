"""A report before it is written: its first lines, and what stands against publishing it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from textual.content import Content

from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import Block

FIRST = 200
"""Lines shown of each file."""


@dataclass(frozen=True)
class Preview:
    """The beginning of the files, what the scale loses, what stops publication, and what could be
    better."""

    files: dict[str, str]
    warnings: list[str]
    hindering: list[str]
    improvable: list[str]


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
    blocks = [Block(Content.styled(f"⚠ {text}", "$verdict-mixed"), hang=2)
              for text in preview.warnings]  # fmt: skip
    if found := preview.hindering or preview.improvable:
        name = "export.findings" if preview.hindering else "export.improvable"
        text = t(name, n=len(found), first=found[0])
        blocks.append(Block(Content.styled(f"⚠ {text}", "$verdict-mixed"), hang=2))
    for name, content in preview.files.items():
        lines = (as_read(content) if name.endswith(".html") else content).split("\n")
        blocks.append(Block(Content.styled(f"── {name}", "bold $secondary")))
        blocks += [Block(Content(line)) for line in lines[:FIRST]]
        if len(lines) > FIRST:
            more = t("export.more", n=len(lines) - FIRST)
            blocks.append(Block(Content.styled(more, "$faint")))
    return blocks
