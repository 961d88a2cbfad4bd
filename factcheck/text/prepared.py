"""What can be told of sentences before it is known who spoke in those before them: which state
nothing, what their parts are, and where these are cut into clauses.

Sentences are taken together and each step is done for all of them before the next: a step whose
code is still in the processor's caches takes two thirds of the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.calls import called
from factcheck.text.cutting.clauses import Cutter
from factcheck.text.cutting.dashes import with_commas, with_places
from factcheck.text.cutting.segments import Segment
from factcheck.text.grammar.sentence_words import behind, with_attached
from factcheck.text.grammar.tokens import Words
from factcheck.text.headings import Headings
from factcheck.text.lines import HEADING, Lines, behind_dateline
from factcheck.text.list_items import OPENS_A_LIST, ListItems
from factcheck.text.speech.attribution import WHO_SPEAKS, Attributor, Said
from factcheck.text.speech.insertions import insertions, without
from factcheck.text.speech.speakers import Speakers
from factcheck.text.speech.speech_view import Range

Span = tuple[int, int]


class Sight(NamedTuple):
    """A sentence at first sight."""

    words: Words
    """Those behind its dateline or label."""
    stem: str
    """What it goes on from, as an item of a list."""
    why_not: str
    """Why it states nothing; "" where it may."""
    kind: str
    """What it is as a whole: a call, an appeal, a heading, or ""."""
    has_parts: bool
    """Whether it is read in parts."""


class Parts(NamedTuple):
    """A sentence in parts, each with its segments."""

    said: list[Said]
    inserted: list[Range]
    """Where speakers stand that are inserted into it: ", he said,"."""
    words: Words
    """Its words with these and with dashes as they are cut."""
    segments: list[list[Segment]]


class Preparation:
    """Looks at the sentences of one text in order, before they are read."""

    def __init__(self, text: str, language: str, speakers: Speakers) -> None:
        self._text, self._language, self._speakers = text, language, speakers
        self._lines, self._headings, self._list_items = Lines(text), Headings(text), ListItems(text)

    def prepared(self, sentences: Sequence[tuple[Words, Span]]) -> list[tuple[Sight, Parts | None]]:
        """Sentences at first sight, and in parts where they have any."""
        seen = [self._sight(words, *span) for words, span in sentences]
        whole = [self.said(sight.words) if sight.has_parts else None for sight in seen]
        parts = [
            None if said is None else self.cut(sight.words, said)
            for sight, said in zip(seen, whole, strict=True)
        ]
        return list(zip(seen, parts, strict=True))

    def _sight(self, words: Words, start: int, end: int) -> Sight:
        words = with_places(with_attached(words, self._text, start, end))
        stem = self._list_items.stem(start, end, words)
        why_not = None if stem else self._lines.states_nothing(start, end, words)
        why_not = OPENS_A_LIST if self._list_items.opening else why_not
        adds = why_not == HEADING and self._headings.adds(start, end, words)
        if why_not and not adds:
            return Sight(words, stem, why_not, "", has_parts=False)
        begins = self._speakers.behind_label(behind_dateline(self._text, start, end))
        if begins >= end:
            return Sight(words, stem, WHO_SPEAKS, "", has_parts=False)
        if begins > start:
            words = behind(words, begins)
        if adds:
            return Sight(words, stem, "", HEADING, has_parts=False)
        self._headings.begin()
        kind = called(words, self._language) if words.tags else ""
        asks = self._text[end - 1] == "?"
        return Sight(words, stem, "", kind, has_parts=bool(words.tags) and not asks)

    def said(self, words: Words, *, quoting: bool = False) -> list[Said]:
        """The parts of a sentence; `quoting`: a quotation is open where it begins."""
        words = with_commas(words, relative=True)
        return Attributor(words, self._text, self._language, quoting=quoting).parts()

    def cut(self, words: Words, parts: list[Said]) -> Parts:
        """The parts with their segments."""
        inserted = insertions(parts, words)
        parted = without(with_commas(words), inserted)
        cutter = Cutter(parted, self._language)
        segments = [
            cutter.cut(said.first, said.last)
            if said.why != WHO_SPEAKS and said.first < said.last
            else []
            for said in parts
        ]
        return Parts(parts, inserted, parted, segments)
