"""Claims that a reviewer marks in an article or words anew."""

from __future__ import annotations

from factcheck.models import ClaimDraft
from factcheck.text.dates import find_dates
from factcheck.text.drafts import Drafts
from factcheck.text.found import Found
from factcheck.text.grammar.sentence_words import tagged
from factcheck.text.grammar.tense import tells_past
from factcheck.text.language import detect
from factcheck.text.quantities import find_quantities


def draft(
    text: str, start: int, end: int, *, claimant: str | None = None, language: str | None = None
) -> ClaimDraft:
    """The claim that a reviewer marked from `start` to `end`, with figures, dates, kind and worth;
    `claimant` is known to say it."""
    language = language or detect(text)
    (words,) = tagged(text, [(start, end)], language)
    past = tells_past(words, 0, len(words), language)
    wording = " ".join(text[start:end].split())
    drafts = Drafts(text, language, None)
    drafts.add(Found(start, end, wording, "drawn by hand", past, claimant=claimant))
    drafts.end_sentence(start, end)
    ((_, _, (drawn,)),) = drafts.weighed()
    return drawn


def reworded(draft: ClaimDraft, language: str | None) -> ClaimDraft:
    """The draft with its figures and dates located in `text` instead of `quote`."""
    if draft.text == draft.quote:
        return draft
    language = language or detect(draft.text)
    quantities = tuple(find_quantities(draft.text, language))
    values = {draft.quote[date.start : date.end]: date.value for date in draft.dates}
    dates = tuple(
        date.model_copy(update={"value": values.get(draft.text[date.start : date.end], date.value)})
        for date in find_dates(draft.text, language, None)
    )
    return draft.model_copy(update={"quantities": quantities, "dates": dates})
