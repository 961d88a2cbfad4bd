"""Why a claim was cut as it was and weighs what it weighs: what `factcheck split --explain` says,
for the claim in hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.text.quantities.shown import shown
from factcheck.tui.presenters import charts
from factcheck.tui.presenters.paragraphs import in_context, section
from factcheck.tui.presenters.reasons import reason_words
from factcheck.tui.strings import decimal, t
from factcheck.tui.widgets.text_pane import GAP, Block

if TYPE_CHECKING:
    from factcheck.models import Claim, Quantity

BAR = 20


def explained(claim: Claim) -> list[Block]:
    """The words in their sentence, what they say, and each reason for the score."""
    return [
        Block(in_context(claim, "bold $current-text on $current-tint")),
        GAP,
        *_worth(claim),
        *section("explain.reasons", [Content(reason_words(r)) for r in claim.reasons]),
        *section("explain.figures", [_figure(claim, found) for found in claim.quantities]),
        *section("explain.dates", list(_dates(claim))),
        *section("explain.about", list(_about(claim))),
    ]


def _worth(claim: Claim) -> list[Block]:
    bar = (charts.bar(claim.check_worthiness, BAR).ljust(BAR), "$accent")
    score = f" {decimal(f'{claim.check_worthiness:.2f}')}  {t('column.worth')}"
    standing = "" if claim.checkable else f" · {t('explain.not_checkable')}"
    return [Block(Content.assemble(bar, (score, "bold"), (standing, "$verdict-mixed")))]


def _figure(claim: Claim, found: Quantity) -> Content:
    """The words of a figure and the value read from them."""
    words = claim.text[found.start : found.end]
    return Content.assemble((t("claim.quoted", text=words), "bold"), f" = {decimal(shown(found))}")


def _dates(claim: Claim) -> Iterator[Content]:
    for date in claim.dates:
        words = claim.text[date.start : date.end]
        yield Content.assemble((t("claim.quoted", text=words), "bold"), f" = {date.value or '?'}")


def _about(claim: Claim) -> Iterator[Content]:
    yield Content(t("explain.kind", value=t(f"kind.{claim.kind.value}")))
    yield Content(t("explain.claimant", value=claim.claimant or t("claim.no_claimant")))
    yield Content(t("explain.origin", value=t(f"explain.by_{claim.origin.value}")))
    if claim.negated:
        yield Content(t("explain.negated"))
