"""What a segment becomes: a claim in its own words, with the reasons for them, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.text.cutting.edges import trimmed, without_halves
from factcheck.text.cutting.segments import (
    APPOSITION,
    COORDINATED,
    RELATIVE,
    WHAT_IT_IS,
    Segment,
)
from factcheck.text.drafts import Drafts
from factcheck.text.found import Found, lacks_subject
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tense import tells_past
from factcheck.text.grammar.titles import offices
from factcheck.text.prepared import Sight
from factcheck.text.speech.insertions import left_out
from factcheck.text.speech.told_beside import only_names
from factcheck.text.wording.wordings import Wordings

_STOPS = frozenset((".", "!", "?", "…"))
_LOOSE = " ,—–-"
"""Between a noun and its relative clause."""
_NO_REASONS: tuple[str, ...] = ()
SHORTEST = 4
"""The fewest code points of a claim."""
_INVERTED = (tag.FINITE + tag.PRONOUN, tag.FINITE + tag.NAME)
_NAME_ALONE = re.compile(
    rf"{tag.NAME}{{1,2}}{tag.MARK}?"
    rf"|{tag.DETERMINER}?[{tag.ADJECTIVE}{tag.NOUN}]{{0,2}}{tag.NAME}{{2,4}}{tag.MARK}?"
    rf"(?:{tag.NAME}{{1,3}}{tag.MARK}{{1,2}})?"
)
"""Somebody with no more than a short title, or a party: "Chief Executive Helen Marsh"."""


class SentenceClaims:
    """Adds the claims of one sentence to the drafts of its text."""

    def __init__(
        self, text: str, language: str, sight: Sight, drafts: Drafts, inserted: Sequence[str] = ()
    ) -> None:
        """`inserted`: who speaks amid the sentence, ", he said,", which no claim holds."""
        self.text, self.language, self.words = text, language, sight.words
        self._sight, self._drafts, self._inserted = sight, drafts, inserted
        self._hangs = ""

    def add(
        self, segment: Segment, claimant: str | None, *, wordings: Wordings | None = None,
        said: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        """Add what the segment states, as `wordings` have it, else as it is written; `said`: how it
        is known that `claimant` says so."""
        words, sight = self.words, self._sight
        start, behind = words.starts[segment.first], words.ends[segment.last - 1]
        start, end = trimmed(self.text, start, behind, self.language)
        if end - start < SHORTEST or self._drafts.holds(start, end):
            return
        named = self._names(segment)
        if self._only_names(segment, named=named):
            return
        text, unsure = "", _NO_REASONS
        if wordings:
            text, unsure = wordings.word(segment, start, end)
            text = without_halves(left_out(text, self._inserted))
            if not text:
                return  # a conjunction whose clause is cut off
            if sight.stem and text.startswith(words.written(self.text, 0, 1)):
                text, unsure = f"{sight.stem} {text}", (*unsure, f"carried over: {sight.stem}")
        text = text or self._written(start, end)
        told_of = segment.why == WHAT_IT_IS or named
        why = sight.kind or (APPOSITION if told_of else segment.why)
        why = "question" if "?" in self.text[end : behind + 2] or self._asks(segment) else why
        cut = (f"cut off: {segment.why}",) if segment.why else ()
        weighed = (f"weighed: {', '.join(segment.weighed)}",) if segment.weighed else ()
        reasons = (*cut, *weighed, *said, *unsure)
        verb = not words.tags or tag.FINITE in words.tags[segment.first : segment.last]
        past = tells_past(words, segment.first, segment.last, self.language)
        torn = lacks_subject(words, segment) and text == self._written(start, end)
        self._hangs = self._hanging(segment, text, end)
        self._drafts.add(
            Found(start, end, text, why, past, verb, claimant, reasons, torn, self._hangs)
        )

    def _asks(self, segment: Segment) -> bool:
        """ "Are you going to pay, or are we?": whether a segment is a part of a question."""
        words, first = self.words, segment.first
        first += words.tags[first : first + 1] == tag.COORDINATOR
        if words.tags[first : first + 2] not in _INVERTED:
            return False
        stops = (n for n in range(segment.last - 1, len(words)) if words.lower[n] in _STOPS)
        return words.lower[next(stops, first)] == "?"

    def _hanging(self, segment: Segment, text: str, end: int) -> str:
        """What stands in a wording before the relative clause that is the rest of it."""
        words = self.words
        if segment.why == COORDINATED and self._hangs and text.startswith(self._hangs):
            return self._hangs  # "an app which guests can use" and "an app which has won prizes"
        relative = words.tags.find(tag.RELATIVE, segment.first, segment.last)
        if segment.why not in (RELATIVE, WHAT_IT_IS) or relative < 0:
            return ""
        relative -= relative > segment.first and words.tags[relative - 1] == tag.PREPOSITION
        clause = self._written(words.starts[relative], end)
        alone = text.endswith(clause) and tag.FINITE not in words.tags[segment.first : relative]
        return text.removesuffix(clause).rstrip(_LOOSE) if alone else ""

    def _written(self, start: int, end: int) -> str:
        return " ".join(self.text[start:end].split())

    def _names(self, segment: Segment) -> bool:
        return _NAME_ALONE.fullmatch(self.words.tags, segment.first, segment.last) is not None

    def _only_names(self, segment: Segment, *, named: bool) -> bool:
        """ "“...”, said Helen Marsh, whose daughter died": whether no more than a name is told."""
        if named and segment.why != APPOSITION:
            named = offices().isdisjoint(self.words.lower[segment.first : segment.last])
        return named or only_names(segment, self.words)
