"""The verdict bar: every grade and qualifier with its key, always on screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.style import Style

from factcheck.tui.verdicts import Look, Looks
from factcheck.tui.widgets.painting import fit

MORE = 1
"""Lines that the bar may take beyond the usual ones before a word is cut."""

LONGEST = ((40, 14), (40, 10), (40, 8), (40, 5), (12, 0), (8, 0), (0, 0))
"""(cells of a rating's word, of a qualifier's), tried one after the other until all fits; 0: none.
A rating's word is what the reviewer decides by: it is cut last."""


def verdict_bar(
    looks: Looks, rating: str | None, qualifiers: Sequence[str], width: int, lines: int
) -> list[Content]:
    """Ratings from false to true, then those off the scale, then the qualifiers, on `lines` lines
    of `width` cells, or one more where all words are whole then. The rating in force stands out; a
    chosen qualifier is ticked. A click does what the key does."""
    ways = [(lines, 40, 40, " "), (lines, 40, 40, "")]
    if lines > 1:
        ways += [(lines + MORE, 40, 40, " "), (lines + MORE, 40, 40, "")]
    ways += [(lines, grade, qualifier, "") for grade, qualifier in LONGEST]
    laid: list[Content] = []
    for most, grade, qualifier, gap in ways:
        groups = [
            [_grade(code, look, code == rating, grade, gap) for code, look in looks.all()],
            list(_qualifiers(looks, qualifiers, qualifier, gap)) if qualifier else [],
        ]
        laid = _laid_out(groups, width)
        if len(laid) <= most:
            return laid
    return laid[:lines]


def _laid_out(groups: Sequence[Sequence[Content]], width: int) -> list[Content]:
    """Entries on as few lines as they need; the second group starts on a line of its own when
    that costs none."""
    flowing = _flow([entry for group in groups for entry in group], width)
    apart = [line for group in groups if group for line in _flow(group, width)]
    return apart if len(apart) <= len(flowing) else flowing


def _flow(entries: Sequence[Content], width: int) -> list[Content]:
    lines: list[list[Content]] = [[]]
    used = 0
    for entry in entries:
        if used and used + entry.cell_length > width:
            lines.append([])
            used = 0
        lines[-1].append(entry)
        used += entry.cell_length
    return [Content("").join(line) for line in lines]


def _grade(code: str, look: Look, chosen: bool, longest: int, gap: str) -> Content:
    word = f"{look.glyph} {fit(look.word, longest)}" if longest else look.glyph
    style = f"bold reverse {look.style}" if chosen else look.style
    key = Content.assemble((f" {look.key}", "bold $accent"))
    click = Style.from_meta({"@click": f"screen.rate('{code}')"})
    return (key + Content.styled(f" {word}{gap}", style)).stylize(click)


def _qualifiers(looks: Looks, chosen: Sequence[str], longest: int, gap: str) -> Iterator[Content]:
    """Those of the scale with their keys, then those that the verdict has and the scale lost."""
    keys = {one.code: one.key for one in looks.scale.qualifiers}
    for code in (*keys, *looks.lost(chosen)):
        ticked = code in chosen
        click = Style.from_meta({"@click": f"screen.qualify('{code}')"})
        # as wide ticked as not: nothing moves when one is chosen
        text = f"{'☑' if ticked else ' '}{fit(looks.remark(code), longest)}{gap}"
        style = "bold reverse $verdict-mixed" if ticked else "$faint"
        key = Content.assemble((f" {keys.get(code, '')}", "bold $accent"))
        yield (key + Content.styled(text, style)).stylize(click)
