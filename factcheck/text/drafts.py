"""The claims found in one sentence, weighed together: what one says bears on the others."""

from __future__ import annotations

from datetime import date
from itertools import islice

from factcheck.models import ClaimDraft
from factcheck.text.cutting.segments import APPOSITION
from factcheck.text.dates import find_dates
from factcheck.text.facts import Part, Told
from factcheck.text.found import Found, joined_again
from factcheck.text.names import holds_name
from factcheck.text.quantities import find_quantities
from factcheck.text.worth import Weighed, weigh

_NAMES = f"cut off: {APPOSITION}"


class Drafts:
    """Collects what is found in the sentences of a text until it is weighed.

    Sentences are weighed together and step by step, all figures, then all dates: a step whose code
    is still in the processor's caches takes half the time.
    """

    def __init__(self, text: str, language: str, reference: date | None) -> None:
        self._text, self._language, self._reference = text, language, reference
        self._found: dict[tuple[int, int], Found] = {}
        """What is found in the current sentence, by place."""
        self._sentences: list[tuple[int, int, list[Found]]] = []

    def holds(self, start: int, end: int) -> bool:
        """Whether the place was found before in the current sentence."""
        return (start, end) in self._found

    def add(self, found: Found) -> None:
        """Keep a claim of the current sentence."""
        self._found[found.start, found.end] = found

    def end_sentence(self, start: int, end: int) -> None:
        """What was found since the last call stands in the sentence at ``start:end``."""
        self._sentences.append((start, end, joined_again(self._found.values(), self._text)))
        self._found = {}

    def weighed(self) -> list[tuple[int, int, list[ClaimDraft]]]:
        """Each sentence that ended since the last call: where it stands, and its claims."""
        sentences, self._sentences = self._sentences, []
        found = [one for _, _, own in sentences for one in own]
        parts = self._parts(found)
        rest = iter(parts)
        told = [
            Told(list(islice(rest, len(own))), self._text[start:end], start / len(self._text))
            for start, end, own in sentences
            if own
        ]
        drafts = map(_draft, found, parts, weigh(told, self._language))
        return [
            (start, end, self._kept(list(islice(drafts, len(own)))))
            for start, end, own in sentences
        ]

    def _parts(self, found: list[Found]) -> list[Part]:
        """Claims with their figures, dates and names."""
        language, reference = self._language, self._reference
        quotes = [self._text[one.start : one.end] for one in found]
        quantities = [tuple(find_quantities(quote, language)) for quote in quotes]
        dates = [tuple(find_dates(quote, language, reference)) for quote in quotes]
        named = map(holds_name, quotes)
        return [
            Part(quote, figures, days, one.claimant, name, one.has_verb, one.past, one.why)
            for quote, figures, days, name, one in zip(
                quotes, quantities, dates, named, found, strict=True
            )
        ]

    def _kept(self, drafts: list[ClaimDraft]) -> list[ClaimDraft]:
        if len(drafts) > 1 and not any(claim.checkable for claim in drafts):
            # "“This is madness,” said its lawyer, Ann Berg": without who she is
            said = [one for one in drafts if one.claimant]
            only = said and all(_NAMES in one.reasons for one in drafts if not one.claimant)
            return [self._whole(said if only else drafts)]
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
