"""Similar claims: the relation first, then what differs, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from factcheck.tui.presenters import words
from factcheck.tui.strings import t
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.models import Match, TokenDiff


def matches(
    found: Sequence[Match], diffs: Sequence[Sequence[TokenDiff]], looks: Looks, chosen: int
) -> list[Block]:
    """All matches; the chosen one is the one that the keys act on."""
    if not found:
        return [Block(Content.styled(t("matches.none"), "$faint"))]
    blocks: list[Block] = []
    for place, (match, diff) in enumerate(zip(found, diffs, strict=True)):
        blocks += _match(match, diff, looks, place, place == chosen)
    return blocks


def _match(
    match: Match, diff: Sequence[TokenDiff], looks: Looks, place: int, chosen: bool
) -> list[Block]:
    under = "on $panel" if chosen else ""
    head = Block(_head(match, looks, chosen, place), mark=place, hang=2, style=under)
    blocks = [head, Block(diffed(match.text, diff), 2, style=under)]
    if match.comparison.reasons:
        reasons = " · ".join(match.comparison.reasons)
        blocks.append(Block(Content.styled(reasons, "$faint"), 2, style=under))
    return [*blocks, Block(Content(""))]


def _head(match: Match, looks: Looks, chosen: bool, place: int) -> Content:
    kind = (match.decided or match.comparison.relation).value
    look = looks.of(match.rating)
    rating = match.rating_label or (look.word if match.rating else "")
    where = match.publisher or match.article_title or ""
    score = t("matches.decided") if match.decided else words.likelihood(match.comparison.score)
    click = Style.from_meta({"@click": f"screen.choose_match({place})"})
    return Content.assemble(
        ("▸ " if chosen else "  ", "bold $primary"),
        (f"{words.RELATION_GLYPHS[kind]} {t('relation.' + kind)}", words.RELATION_STYLES[kind]),
        (f"  {look.glyph} {rating}" if rating else "", look.style),
        (f"  {score}", "$faint"),
        (f" · {where}" if where else "", "$faint"),
        (f" · {(match.date or '')[:10]}" if match.date else "", "$faint"),
    ).stylize(click)


def diffed(text: str, diff: Sequence[TokenDiff]) -> Content:
    """The match's wording; where it differs, ours struck through before it. What changes the truth
    stands out by weight and brackets too, not by colour alone."""
    if not diff:
        return Content(text)
    parts: list[Content] = []
    for piece in diff:
        parts.append(_piece(piece))
    return Content(" ").join([part for part in parts if part.plain])


def _piece(piece: TokenDiff) -> Content:
    left, right = piece.left.strip(), piece.right.strip()
    if piece.op == "equal":
        return Content(right or left)
    if piece.important:
        style = "bold $diff-important-text on $diff-important"
        arrow = "→" if left and right else ""
        return Content.assemble(
            (f"⟨{left}{arrow}{right or '∅'}⟩" if left else f"⟨+{right}⟩", style)
        )
    gap = " " if left and right else ""
    return Content.assemble((left, "strike $faint"), gap, (right, "underline on $diff-tint"))
