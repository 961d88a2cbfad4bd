"""The verdict bar: every grade with its key, always on screen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from factcheck.tui.verdicts import Look, Looks, label
from factcheck.tui.widgets.painting import fit


def ratings_line(looks: Looks, rating: str | None, width: int) -> Content:
    """ "1 ✗ False  2 ◔ Mostly false ..."; words get shorter until it fits."""
    entries = looks.all()
    for longest in (40, 16, 12, 9, 6, 4, 0):
        if sum(_width(look, longest) for _, look in entries) <= width or longest == 0:
            return Content("").join(_grade(c, look, c == rating, longest) for c, look in entries)
    return Content("")


def _width(look: Look, longest: int) -> int:
    return cell_len(fit(look.word, longest)) + (6 if longest else 4)


def _grade(code: str, look: Look, chosen: bool, longest: int) -> Content:
    text = f" {look.glyph} {fit(look.word, longest)} " if longest else f"{look.glyph} "
    style = f"bold reverse {look.style}" if chosen else look.style
    click = Style.from_meta({"@click": f"screen.rate('{code}')"})
    key = Content.assemble((f" {look.key}", "bold $accent"))
    return (key + Content.styled(text, style) + Content(" " if longest else "")).stylize(click)


def qualifiers_line(looks: Looks, chosen: Sequence[str], width: int) -> Content:
    """ "i misleading  l missing context ..."; a chosen one is ticked."""
    parts, used = [Content("")], 0
    for qualifier in looks.scale.qualifiers:
        ticked = qualifier.code in chosen
        name = label(qualifier.labels, qualifier.code)
        text = f"{'☑' if ticked else '☐'} {name}  "
        used += cell_len(text) + cell_len(qualifier.key) + 2
        if used > width:
            break
        click = Style.from_meta({"@click": f"screen.qualify('{qualifier.code}')"})
        entry = Content.assemble(
            (f" {qualifier.key} ", "bold $accent"),
            (text, "bold $verdict-mixed" if ticked else "$faint"),
        )
        parts.append(entry.stylize(click))
    return Content("").join(parts)
