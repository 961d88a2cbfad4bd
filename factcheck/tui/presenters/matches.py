"""Similar claims: the relation first, then what differs, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from factcheck.tui.presenters import words
from factcheck.tui.presenters.reasons import reason_words
from factcheck.tui.strings import t
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.painting import fit
from factcheck.tui.widgets.text_pane import GAP, Block

if TYPE_CHECKING:
    from factcheck.models import Match, Target, TokenDiff

LEAST = 20
"""Cells of an article's title where the pane is narrow: the line is then longer than one."""
HANG = 2


def matches(
    found: Sequence[Match],
    diffs: Sequence[Sequence[TokenDiff]],
    looks: Looks,
    chosen: int,
    here: int | None = None,
    width: int = 80,
) -> list[Block]:
    """All matches, in a pane of `width` cells; the chosen one is the one that the keys act on.
    `here` is the article in view."""
    if not found:
        return [Block.of(t("matches.none"), "$faint")]
    blocks: list[Block] = []
    for place, (match, diff) in enumerate(zip(found, diffs, strict=True)):
        near = match.article_id == here is not None
        where = t("matches.here") if near else _where(match, width - HANG)
        blocks += _match(match, diff, looks, place, place == chosen, where)
    return blocks


def most_useful(found: Sequence[Match], origin: Target | None = None) -> int:
    """The match to choose at first: the one whose new verdict waits to be adopted, one that says
    the same and is rated, else one that is rated."""
    known = [place for place, match in enumerate(found) if match.target == origin]
    rated = known or [place for place, match in enumerate(found) if match.rating]
    same = [place for place in rated if found[place].relation.value == "same"]
    return (same or rated or [0])[0]


def _match(
    match: Match, diff: Sequence[TokenDiff], looks: Looks, place: int, chosen: bool, where: str
) -> list[Block]:
    under = "on $panel" if chosen else ""
    head = Block(_head(match, looks, chosen, place, where), mark=place, hang=HANG, style=under)
    blocks = [head, Block(diffed(diff) if diff else Content(match.text), 2, style=under)]
    if match.comparison.reasons:
        reasons = " · ".join(map(reason_words, match.comparison.reasons))
        blocks.append(Block(Content.styled(reasons, "$faint"), 2, style=under))
    return [*blocks, GAP]


def _where(match: Match, room: int) -> str:
    """The article, who published it and when, on a line of `room` cells: its title is cut."""
    rest = "".join(f" · {part}" for part in (match.publisher, (match.date or "")[:10]) if part)
    if not match.article_title:
        return rest.removeprefix(" · ")
    return fit(match.article_title, max(LEAST, room - cell_len(rest))) + rest


def _head(match: Match, looks: Looks, chosen: bool, place: int, where: str) -> Content:
    """The relation, how it was ruled there, and where that is."""
    look, rating = looks.of(match.rating), _ruled(match, looks)
    score = t("matches.decided") if match.decided else words.likelihood(match.comparison.score)
    click = Style.from_meta({"@click": f"screen.choose_match({place})"})
    return Content.assemble(
        ("▸ " if chosen else "  ", "bold $primary"),
        words.relation(match.relation.value),
        (f", {score}", "$faint"),
        (f"   {look.glyph} {rating}" if rating else "", f"bold {look.style}"),
        (f"\n{where}", "$secondary"),
    ).stylize(click)


def _ruled(match: Match, looks: Looks) -> str:
    """The verdict there, as published or in our words; empty without one."""
    return match.rating_label or (looks.of(match.rating).word if match.rating else "")


def not_the_same(match: Match, looks: Looks) -> str:
    """What speaks against taking over the verdict of a match: asked before that is done."""
    reasons = " · ".join(map(reason_words, match.comparison.reasons))
    why = f"{t('relation.' + match.relation.value)}{' · ' if reasons else ''}{reasons}"
    return t("review.adopt_text", text=match.text, why=why, rating=_ruled(match, looks))


def diffed(diff: Sequence[TokenDiff]) -> Content:
    """The match's wording with what differs and what agrees. What changes the truth stands out by
    weight and brackets too, not by colour alone; a minus would read as part of a figure."""
    shown = Content("")
    for piece in diff:
        # what stands at the end of one wording only has no space before it in the other
        alone = piece.op != "equal" and piece.left[:1].isalnum()
        apart = alone and not piece.right[:1].isalnum() and shown.plain[-1:].strip()
        # and a comma of the left one none before it
        if not piece.important and piece.op == "delete" and piece.left[:1] in ",.":
            shown = shown.rstrip()
        shown = Content.assemble(shown, " " if apart else "", _piece(piece))
    return shown


def _piece(piece: TokenDiff) -> Content:
    if piece.op == "equal":
        return Content.styled(piece.right, "bold" if piece.important else "")
    left, right = piece.left.rstrip(), piece.right.rstrip()
    gap = (piece.right or piece.left)[len(right or left) :]
    if piece.important:
        change = f"{left} → {right or '∅'}" if left else right
        style = "bold $diff-important-text on $diff-important"
        return Content.assemble((f"⟨{change}⟩", style), gap)
    between = " " if left and right else ""
    return Content.assemble(
        (left, "strike $faint"), between, (right, "underline on $diff-tint"), gap
    )
