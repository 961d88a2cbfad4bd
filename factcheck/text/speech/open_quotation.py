"""The quotation that a sentence leaves open: whose words the next ones are.

It goes on over several sentences, and over a paragraph where the mark that comes next closes it; a
colon or a comma at the end of a line announces the words of the next.
"""

from __future__ import annotations

import re

from factcheck.text.speech.quotation_marks import turns

OPENING, _CLOSING = "«“„", "»”"
_NEXT_MARK = re.compile(rf'["{OPENING}{_CLOSING}]')
_ENDED = re.compile(rf"[{_CLOSING}],\s[^{OPENING}{_CLOSING}]+$")
"""Behind the last mark of a sentence, who said so."""
_REOPENED = re.compile(rf'["{OPENING}]\s?\w')
_ITEM = re.compile(r"(?:[•⁃◦▪·*–—-]|\d{1,2}[.)])\s")
"""What an item of a list begins with."""
_TELLING = re.compile(r"(?:Here|Voici|Voilà)\b")
_PARAGRAPHS = 2000
"""Code points after the end of a paragraph in which a quotation that goes on has to close."""


class OpenQuotation:
    """Follows the quotation marks of one text, sentence by sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.owner: str | None = None
        """Who speaks in it, or whose words were announced."""
        self._in_marks = False
        """Whether the words that go on stand in quotation marks, not after a colon."""
        self._unowned = False
        """Whether a quotation is open whose speaker is not known."""
        self._announced: str | None = None
        self._listing = False
        """Whether what was announced is a list, whose items go on with it."""
        self._telling = False
        """Whether a whole story was announced: "Here is what happened, according to X:"."""

    @property
    def is_open(self) -> bool:
        """Whether a quotation that began before is still open."""
        announced = self.owner is not None and not self._in_marks
        return (self.owner is not None or self._unowned) and not announced

    def holds(self, start: int) -> bool:
        """Whether the words at `start` stand in a quotation."""
        return self.owner is not None or self._unowned or self._text[start] in '"' + OPENING

    def ends_before(self, start: int) -> bool:
        """Whether it is left behind by the paragraph that begins at `start`, where what was
        announced opens."""
        if self._goes_on(start):
            return False
        if self._in_marks and _REOPENED.match(self._text, start):
            self._in_marks = False  # each paragraph of a long quotation opens it again
            return False
        listed = _ITEM.match(self._text, start) is not None
        goes_on = (
            self.owner and not self._in_marks and (self._telling or (listed and self._listing))
        )
        if not goes_on:
            self.owner, self._announced = self._announced, None
        self._listing = listed and self.owner is not None
        self._unowned = self._in_marks = False
        return True

    def _goes_on(self, start: int) -> bool:
        """Whether it goes on in the paragraph at `start`: what comes next is the mark that closes
        it."""
        if not self._in_marks or not (self.owner or self._unowned):
            return False
        mark = _NEXT_MARK.search(self._text, start, start + _PARAGRAPHS)
        if not mark or mark.group() != '"':
            return mark is not None and mark.group() in _CLOSING
        return not self._text[mark.start() - 1].isspace()

    def follow(self, start: int, end: int, speaker: str | None, claimant: str | None) -> None:
        """Remember what the sentence at ``start:end`` leaves open, whose words these are by
        `speaker`, and that it announces words of `claimant`, whom it names."""
        inside = self._in_marks and (self.owner is not None or self._unowned)
        opened, closed = turns(self._text, start, end, inside)
        # newspapers open what is open again where a paragraph began: "It fell. “It rose”, he said"
        opened -= inside and opened > 0 and self._text[start] in '"“'
        depth = inside + opened - closed  # "« Il y a 261 cas de « vraie » fraude." is still open
        if depth == 1 and opened > 1 and claimant and _ENDED.search(self._text, start, end):
            depth = 0  # "« Deux marks, « one of them too many », a dit X."
        if opened and depth > 0:
            self.owner, self._unowned, self._in_marks = speaker, speaker is None, True
        elif closed and depth <= 0:
            self.owner, self._unowned = None, False
        if claimant or inside:
            self._telling = False
        if self._text[end - 1] in ":,":
            self._announced = claimant
            told = claimant is not None and self._text[end - 1] == ":"
            self._telling = told and _TELLING.match(self._text, start) is not None
