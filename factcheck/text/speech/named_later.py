"""Sentences of a quotation that was open before its speaker is named: "“It rained. It was cold,”
said X" gives both to X."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.models import ClaimDraft
from factcheck.text.speech.open_quotation import OpenQuotation
from factcheck.text.speech.whose_words import Claimant

_CLOSING = ("»", "”", '"')
_MARKS = '«»“”".,!? \u00a0\u202f'
_LATER = 60
"""Sentences among which that is."""
_SHORT, _AHEAD = 12, 4000
"""Code points of words that may be said again by chance, and in which it is looked for."""


class NamedLater:
    """Keeps the sentences of one text that wait for the name of their speaker."""

    def __init__(self, text: str, quotation: OpenQuotation) -> None:
        self._text, self._quotation = text, quotation
        self._number = -1
        """Of the current sentence."""
        self._waiting: list[int] = []
        self._owned = False
        """Whether who speaks in the quotation is known all the same."""
        self._repeated: dict[int, int] = {}
        """Where the words of a sentence are said again."""
        self._named: dict[int, str | None] = {}
        """Whose words a sentence is that did not say so."""

    def next_sentence(self, start: int) -> None:
        """Count one more sentence, before which the quotation may have closed."""
        self._number += 1
        closed = self._owned and self._text[max(0, start - 2) : start].strip() in ("»", "”")
        # "X a dit : « A. B. »" and, in another paragraph, "« C », a dit Y"
        closed = closed or (self._text[start - 1 : start] == "\n" and not self._quotation.is_open)
        if closed or not self._quotation.holds(start):
            self._waiting = []

    def sign(self, start: int, name: str) -> None:
        """Give the quotation that ends before `start` to the name that stands there alone."""
        if self._text[max(0, start - 3) : start].rstrip().endswith(_CLOSING):
            self._named |= dict.fromkeys(self._waiting, name)

    def repeat(self, start: int, end: int) -> None:
        """Note where the quotation ``start:end``, a line without a speaker, is said again."""
        words = self._text[start:end].strip(_MARKS)
        again = self._text.find(words[1:], end, end + _AHEAD) if len(words) > _SHORT else -1
        if again > 0:
            self._repeated[self._number] = again

    def wait(self) -> None:
        """Leave the current sentence to whoever is named after it."""
        self._waiting.append(self._number)
        self._owned = self._quotation.owner is not None

    def name(self, found: Claimant) -> None:
        """Give the sentences that wait to the speaker named after them."""
        if found.behind:
            self._named |= dict.fromkeys(self._waiting, found.name)
        self._waiting = [] if found.named else self._waiting

    def claimed(self, sentences: Iterable[list[ClaimDraft]]) -> Iterator[ClaimDraft]:
        """The claims of all sentences, with who was named later."""
        sentences = list(sentences)
        for n, at in self._repeated.items():
            near = (one for later in sentences[n + 1 : n + _LATER] for one in later)
            says = next((one.claimant for one in near if one.start <= at < one.end), None)
            self._named |= {n: says} if says else {}
        for n, drafts in enumerate(sentences):
            if n not in self._named:
                yield from drafts
                continue
            update = {"claimant": self._named[n]}
            yield from (claim.model_copy(update=update) for claim in drafts)
