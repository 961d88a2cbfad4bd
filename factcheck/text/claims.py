"""From a text to its claims: sentences, clauses, who says it, what it is worth.

Everything is read off the words with rules and word lists; nothing is downloaded, nothing is random.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date

from factcheck.models import ClaimDraft, Progress, Sentence, SplitText
from factcheck.text.attribution import Speakers, attribute
from factcheck.text.clauses import ClauseCutter, Segment, cut, is_finite
from factcheck.text.dates import find_dates
from factcheck.text.language import detect
from factcheck.text.names import find_names
from factcheck.text.quantities import find_quantities
from factcheck.text.sentences import split_sentences
from factcheck.text.tokens import tokenise
from factcheck.text.worth import Weighed, weigh

PROGRESS_EVERY = 50

_EDGE = " ,;:.!?…()—–-«»“”\"'’\u00a0\u202f"
_LEADING = re.compile(
    r"(?:(?:(?:et|mais|puis|car|donc|or|and|but|then|so|while|tandis que|alors que|that|que)\s|qu['’])(?=\S))+",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^[^.!?]{0,40}\b(?:\d{1,2}(?:er)?\s\w+\s\d{4}|\w+\s\d{1,2},\s\d{4})\b[.\s–—-]*$"
    r"|^[A-ZÀ-Ÿ .,-]{2,30}\s?[–—-]\s*$"
)
_NAVIGATION = re.compile(
    r"^(?:©|copyright|lire aussi|à lire|read more|share|partager|abonnez|subscribe|source\s?:|"
    r"crédits?|photo|publié le|mis à jour|updated|par\s[A-Z]\w+\s[A-Z]\w+$|by\s[A-Z]\w+\s[A-Z]\w+$)",
    re.IGNORECASE,
)


def split_text(
    text: str,
    *,
    language: str | None = None,
    reference: date | None = None,
    cutter: ClauseCutter | None = None,
    progress: Progress | None = None,
) -> SplitText:
    """Split a text in normal form. `language` is detected when not given; `reference`, the day of
    the article, resolves its relative dates; `progress` is told sentences and may raise
    `Cancelled`."""
    language = language or detect(text)
    spans = split_sentences(text, language)
    reader = _Reader(text, language, reference, cutter or cut)
    sentences: list[Sentence] = []
    claims: list[ClaimDraft] = []
    for number, (start, end) in enumerate(spans):
        sentence, drafts = reader.read(start, end)
        sentences.append(sentence)
        claims += drafts
        if progress and number % PROGRESS_EVERY == 0:
            progress(number, len(spans))
    claims.sort(key=lambda claim: (claim.start, claim.end))
    return SplitText(language=language, sentences=tuple(sentences), claims=tuple(claims))


def draft(text: str, start: int, end: int, *, language: str | None = None) -> ClaimDraft:
    """The claim that a human drew from `start` to `end`: figures, dates, kind and worth read off."""
    language = language or detect(text)
    return _Reader(text, language, None, cut).claim(start, end, None, "drawn by hand", ())


class _Reader:
    """Reads one text sentence by sentence, remembering who spoke."""

    def __init__(
        self, text: str, language: str, reference: date | None, cutter: ClauseCutter
    ) -> None:
        self._text, self._language, self._reference = text, language, reference
        self._cutter = cutter
        self._speakers = Speakers(language)
        self._open_quote: str | None = None

    def read(self, start: int, end: int) -> tuple[Sentence, list[ClaimDraft]]:
        """A sentence and its claims."""
        words = self._text[start:end]
        why_not = _not_a_sentence(self._text, start, end)
        if why_not:
            return Sentence(start=start, end=end, checkable=False, reasons=(why_not,)), []
        parts = attribute(self._text, start, end, self._language, self._speakers)
        going_on = self._open_quote if start == 0 or self._text[start - 1] != "\n" else None
        self._follow_quotes(words, parts[0].claimant, going_on)
        drafts = [
            claim
            for said in parts
            for segment in self._cutter(self._text, said.start, said.end, self._language)
            if (claim := self._of_segment(segment, said.claimant or going_on, said.why))
        ]
        self._speakers.note(words)
        checkable = any(claim.checkable for claim in drafts)
        return Sentence(start=start, end=end, checkable=checkable), drafts

    def _follow_quotes(self, words: str, claimant: str | None, going_on: str | None) -> None:
        """A quotation that stays open, or words after a colon, go on in the next sentence."""
        opened = max(words.rfind("«"), words.rfind("“"))
        closed = max(words.rfind("»"), words.rfind("”"))
        straight = words.count('"') % 2 == 1
        if opened > closed or (straight and not going_on):
            self._open_quote = claimant or going_on
        elif closed >= 0 or straight:
            self._open_quote = None
        elif words.endswith(":") and claimant:
            self._open_quote = claimant

    def _of_segment(self, segment: Segment, claimant: str | None, said: str) -> ClaimDraft | None:
        start, end = _trimmed(self._text, segment.start, segment.end)
        if end - start < 4:
            return None
        reasons = tuple(
            why for why in (segment.why if segment.why != "sentence" else "", said) if why
        )
        asked = "?" in self._text[end : segment.end]
        return self.claim(start, end, claimant, "question" if asked else segment.why, reasons)

    def claim(
        self, start: int, end: int, claimant: str | None, why: str, reasons: tuple[str, ...]
    ) -> ClaimDraft:
        quote = self._text[start:end]
        language = self._language
        quantities = tuple(find_quantities(quote, language))
        dates = tuple(find_dates(quote, language, self._reference))
        tokens = tokenise(quote)
        weighed: Weighed = weigh(
            quote, language, quantities=quantities, dates=dates, claimant=claimant,
            names=len(find_names(quote, language)),
            has_verb=any(is_finite(token, language) for token in tokens), why=why,
        )  # fmt: skip
        wording = " ".join(quote.split(" "))
        return ClaimDraft(
            start=start, end=end, quote=quote, text=wording, kind=weighed.kind,
            check_worthiness=weighed.worth, reasons=(*weighed.reasons, *reasons),
            checkable=weighed.checkable, claimant=claimant, quantities=quantities, dates=dates,
            negated=weighed.negated,
        )  # fmt: skip


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without marks at the ends and without a leading conjunction."""
    while start < end and text[start] in _EDGE:
        start += 1
    if lead := _LEADING.match(text, start, end):
        start = lead.end()
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _not_a_sentence(text: str, start: int, end: int) -> str | None:
    """Why a line is a heading, a dateline or navigation; None when it is a sentence."""
    words = text[start:end]
    alone = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
    if _DATELINE.match(words):
        return "dateline"
    if _NAVIGATION.match(words) and len(words) < 120:
        return "navigation"
    if alone and len(words) < 120 and words[-1:] not in '.!?…»”"':
        return "heading"
    return None


def sentence_of(split: SplitText, offset: int) -> Sentence | None:
    """The sentence at an offset of the text."""
    at = bisect_left(split.sentences, offset + 1, key=lambda sentence: sentence.start) - 1
    found = split.sentences[at] if at >= 0 else None
    return found if found and found.end > offset else None
