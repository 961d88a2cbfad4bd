"""The claims found in one sentence, weighed together: what one says bears on the others."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from factcheck.models import ClaimDraft
from factcheck.text.dates import find_dates
from factcheck.text.facts import Part
from factcheck.text.names import holds_name
from factcheck.text.quantities import find_quantities
from factcheck.text.worth import Weighed, weigh


class Found(NamedTuple):
    """A claim that has not been weighed yet, at ``start:end`` of the text."""

    start: int
    end: int
    text: str
    """Its self-contained wording."""
    why: str
    """Why it was cut from its sentence; empty for a clause or a whole sentence."""
    past: bool
    """Whether it is about the past."""
    has_verb: bool = True
    claimant: str | None = None
    reasons: tuple[str, ...] = ()


class Drafts:
    """Collects what is found in a sentence, each place once, until it is weighed."""

    def __init__(self, text: str, language: str, reference: date | None) -> None:
        self._text, self._language, self._reference = text, language, reference
        self._parts: dict[tuple[int, int], tuple[Found, Part]] = {}

    def holds(self, start: int, end: int) -> bool:
        """Whether the place was found before."""
        return (start, end) in self._parts

    def add(self, found: Found) -> None:
        """Read the figures, dates and names of a claim and keep it."""
        quote = self._text[found.start : found.end]
        quantities = tuple(find_quantities(quote, self._language))
        dates = tuple(find_dates(quote, self._language, self._reference))
        named, claimant, verb = holds_name(quote), found.claimant, found.has_verb
        part = Part(quote, quantities, dates, claimant, named, verb, found.past, found.why)
        self._parts[found.start, found.end] = found, part

    def weighed(self, start: int, end: int) -> list[ClaimDraft]:
        """The claims found since the last call, in the sentence at ``start:end``."""
        kept, self._parts = list(self._parts.values()), {}
        if not kept:
            return []
        parts = [part for _, part in kept]
        depth = start / len(self._text)
        worths = weigh(parts, self._text[start:end], self._language, depth)
        drafts = [_draft(*pair, worth) for pair, worth in zip(kept, worths, strict=True)]
        if len(drafts) > 1 and not any(claim.checkable for claim in drafts):
            return [self._whole(drafts)]
        return drafts

    def _whole(self, drafts: list[ClaimDraft]) -> ClaimDraft:
        """One claim for a sentence in which nothing can be checked: crumbs help nobody."""
        start, end = min(d.start for d in drafts), max(d.end for d in drafts)
        reasons = tuple(dict.fromkeys(why for d in drafts for why in d.reasons))
        quote = self._text[start:end]
        words = {"quote": quote, "text": " ".join(quote.split()), "quantities": (), "dates": ()}
        claimant = next((d.claimant for d in drafts if d.claimant), None)
        return drafts[0].model_copy(
            update={
                "start": start, "end": end, "reasons": reasons, "claimant": claimant, **words
            }
        )  # fmt: skip


def _draft(found: Found, part: Part, weighed: Weighed) -> ClaimDraft:
    return ClaimDraft(
        start=found.start, end=found.end, quote=part.text, text=found.text, kind=weighed.kind,
        check_worthiness=weighed.worth, reasons=(*weighed.reasons, *found.reasons),
        checkable=weighed.checkable, claimant=part.claimant, quantities=part.quantities,
        dates=part.dates, negated=weighed.negated,
    )  # fmt: skip
