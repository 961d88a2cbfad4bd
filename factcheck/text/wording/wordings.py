"""Words the claims of one sentence in order: each is asked what it is, and worded by the first that
knows."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.segments import Segment
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.speakers import Speakers
from factcheck.text.wording.additions import Additions
from factcheck.text.wording.carried import Carried
from factcheck.text.wording.fronts import behind_conjunction, on_condition, said_before
from factcheck.text.wording.governed import governed, one_more_charge
from factcheck.text.wording.participles import participle
from factcheck.text.wording.piece import INSIDE, Piece, Worded
from factcheck.text.wording.pronoun_meaning import Meaning
from factcheck.text.wording.relatives import described, some_of
from factcheck.text.wording.topics import Topic


class Wordings:
    """Words one sentence's claims, in order."""

    def __init__(
        self, text: str, words: Words, language: str, speakers: Speakers, before: Topic | None,
        *, going_on: bool,
    ) -> None:  # fmt: skip
        """`before`: what the sentence before was about; `going_on`: somebody is speaking, whose
        "he" and "she" are not the article's."""
        self._text, self._words, self._language = text, words, language
        self._meaning = Meaning(text, words, language, None if going_on else speakers, before)
        self._carried, self._additions = Carried(words, language), Additions()

    @property
    def subject(self) -> str | None:
        """Whom the sentence is about, as far as read."""
        return self._carried.subject

    @property
    def told(self) -> str | None:
        """What the relative clause right before tells of."""
        return self._carried.told if self._carried.before == cut.RELATIVE else None

    def begin(
        self, first: int, *, sayer: str | None, speaking: str | None = None,
        acting: str | None = None, said: bool = False,
    ) -> None:  # fmt: skip
        """Begin a part at token `first`: only "and", "but" share a subject, a verb alone that of
        the verb of saying before (`speaking`), or of `acting`, who says more. In what `sayer` says,
        or somebody who goes on (`said`), "he" may be another."""
        self._meaning.sayer = "" if said else sayer
        self._additions.begin()
        self._carried.begin(first, sayer, speaking, acting)

    def word(self, segment: Segment, start: int, end: int) -> Worded:
        """The wording of the segment's words ``start:end`` of the text."""
        words = self._words
        first, before = bisect_left(words.starts, start), self._carried.before
        worded = self._word(
            Piece(self._text, words, self._language, segment, start, end, first, before)
        )
        if segment.why != cut.BRACKETS:
            self._additions.latest = worded.text
        return worded

    def _word(self, piece: Piece) -> Worded:
        carried, additions, why = self._carried, self._additions, piece.why
        if worded := some_of(piece) or one_more_charge(piece, carried):
            return worded
        tells = tag.FINITE in self._words.tags[piece.segment.begins : piece.segment.last]
        if additions.holds(piece, tells=tells):
            worded = additions.added(piece, carried)
            if why == cut.SUBORDINATE:
                carried.before = why
                if piece.lower(piece.first) in ("before", "until"):
                    additions.told(worded.text)
            return worded
        additions.end()
        carried.participle = carried.participle if why == cut.INFINITIVE else 0
        worded = additions.commented(self._told(piece))
        if (tells or why in ("", cut.COORDINATED)) and why not in INSIDE:
            additions.told(worded.text)
        return worded

    def _told(self, piece: Piece) -> Worded:
        """The wording of what has a verb or says what somebody is. Each question takes for granted
        that those before it were answered with no."""
        carried, piece = self._carried, behind_conjunction(piece)
        if piece.why not in INSIDE:
            carried.note_subject(piece, self._meaning)
        if piece.why == cut.SUBORDINATE:
            carried.note_meanwhile(piece)
        carried.before = piece.why
        if piece.why == cut.WHAT_IT_IS:
            carried.front = said_before(piece)
        if worded := governed(piece, carried):
            return worded
        carried.note_verb(piece)
        return (
            described(piece, carried)
            or self._meaning.worded(piece)
            or participle(piece, carried, self._additions, self._meaning)
            or carried.predicate(piece)
            or on_condition(piece, carried.condition)
            or Worded(piece.plain)
        )
