"""What one sentence carries over from clause to clause: above all the subject, and a verb told of
it when it has none of its own."""

from __future__ import annotations

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.agreement import may_govern
from factcheck.text.cutting.edges import without_aside
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.pronouns import is_subject
from factcheck.text.speech.voices import Voice, voice_of
from factcheck.text.wording import subjects
from factcheck.text.wording.fronts import condition
from factcheck.text.wording.piece import UNSURE, Piece, Worded
from factcheck.text.wording.pronoun_meaning import Meaning

_AMID = (cut.RELATIVE, cut.PARTICIPLE, cut.SUBORDINATE)
"""Clauses that the one before a semicolon or a clause may stand in."""
_HEARSAY = frozenset("reportedly allegedly apparently supposedly purportedly".split())
_NEAR = 3
"""Tokens of a verb phrase among which such a word stands."""
_CLOSED = frozenset((",", "»", "”"))
_THIS = ["ce", "qui"]
_AGAINST = ("while", "whereas", "alors", "tandis", "pendant")
"""First words of what somebody else does meanwhile."""


class Carried:
    """What is remembered of the segments of one sentence so far."""

    def __init__(self, words: Words, language: str) -> None:
        self._words, self._language = words, language
        self.subject: str | None = None
        """Whom the sentence is about, as far as read."""
        self._unnamed: str | None = None
        """The subject where it is a pronoun and not sure whom it means."""
        self.we = ""
        """The subject where it is the speaker: "I", "we"."""
        self._sayer: str | None = None
        """Who says the part that is read."""
        self._acting: str | None = None
        """Who said what stands before, or does so by saying it."""
        self.told: str | None = None
        """What the relative clause before tells of."""
        self._meanwhile: str | None = None
        """Who does something else in the clause before: "while officers searched the office"."""
        self.relative = 0
        """Where its pronoun stands."""
        self.hedge = ""
        """What makes its verb no more than hearsay: "reportedly"."""
        self.front = ""
        """What stands in front of the subject and says when or where: "Lundi, à Lyon,"."""
        self.condition = ""
        """What the clause before says in front: "S'il refuse,"."""
        self.main = 0
        """Where the last clause begins that has a verb and is in no other."""
        self.participle = 0
        """Where the participle before begins that the main clause goes on with."""
        self.before = ""
        """Why the segment before was cut off."""

    def begin(
        self, first: int, sayer: str | None, speaking: str | None, acting: str | None
    ) -> None:
        """Begin a part at token `first`; see `Wordings.begin`."""
        lower, tags = self._words.lower, self._words.tags
        self._sayer, self.main, self.we = sayer, first, ""
        noting = speaking is None and first > 0 and lower[first - 1] == ","
        noting = noting and tags[first : first + 1] == tag.PRESENT
        joined = tag.COORDINATOR in tags[max(0, first - 1) : first + 1]
        if not (noting or joined):  # not "X a publié une note, évoquant « un accord »"
            self.subject, self._unnamed = speaking, None
        elif not noting and acting and not is_subject(acting.lower(), self._language):
            self.subject, self._unnamed = acting.partition(", ")[0], None
        self._acting = acting or speaking

    def note_subject(self, piece: Piece, meaning: Meaning) -> None:
        """Remember the subject of the piece, its noun phrase before the first verb, and on what
        condition it does what it does."""
        place, words = subjects.own_subject(piece), self._words
        if place is None:
            return
        first, verb = place
        self.we = piece.between(first, verb) if piece.lower(first) in subjects.WE else ""
        if piece.why != cut.JOINED_CLAUSE:
            self.condition = condition(piece, first)
        told = words.tags.find(tag.RELATIVE, first + 1, verb)
        verb = told if told > 0 and self._language == "en" else verb  # "People who ... left and"
        near = words.lower[verb : verb + _NEAR] if piece.why != cut.WHAT_IT_IS else ()
        heard = not _HEARSAY.isdisjoint(near)
        self.hedge = next(word for word in near if word in _HEARSAY) if heard else ""
        named = subjects.is_noun_phrase(words, first, verb)
        dated = piece.why == cut.WHAT_IT_IS and piece.lower(first) in WEEKDAYS
        if (named and not dated) or words.lower[first:verb] == _THIS:
            self.subject = without_aside(piece.between(first, verb).rstrip(' "«“,'))
            self._unnamed = None
        elif is_subject(piece.lower(first), self._language) and verb == first + 1:
            self.subject, self._unnamed = meaning.of(first), piece.between(first, verb)

    def note_meanwhile(self, piece: Piece) -> None:
        """Remember the subject of a clause that is set against the one before it, or of whoever
        acts in one told of a thing: "The fire broke out when a worker dropped a lamp and"."""
        place = subjects.own_subject(piece)
        named = place and subjects.is_noun_phrase(piece.words, *place)
        who = piece.between(*place) if place and named else None
        against = piece.words.lower[piece.segment.begins] in _AGAINST
        acts = not against and who and self.subject and self._acts(who, self.subject)
        self._meanwhile = who if against or acts else None

    def _acts(self, who: str, thing: str) -> bool:
        """Whether `who` is somebody and `thing` is not."""
        small = who[0].lower() + who[1:], thing[0].lower() + thing[1:]
        acting, other = (voice_of(name, self._language) for name in small)
        return acting is Voice.SPEAKER and other is Voice.NONE

    def note_verb(self, piece: Piece) -> None:
        """Remember where the clause begins whose verb governs what follows."""
        inside = piece.why in (cut.RELATIVE, cut.SUBORDINATE, cut.APPOSITION)
        if tag.FINITE in self._words.tags[piece.first : piece.segment.last] and not inside:
            self.main = piece.first

    def over(self, plain: str, subject: str | None, front: str = "") -> Worded:
        """`plain` told of its subject, or of whom the relative clause before told or who says it
        when that cannot do so; `front` says when or where."""
        spoken = not subjects.FIRST_PERSON.isdisjoint(plain.lower().split())
        subject = subject or (None if self._unnamed or spoken else self._acting)
        if subject and not (
            subject := subjects.doer((subject, self.told, self._sayer), plain, self._language)
        ):
            return Worded(plain, (UNSURE,))
        if not subject:
            who = self._unnamed
            unsure = f"whom “{who.lower()}” means is not sure" if who else UNSURE
            return Worded(f"{front} {who} {plain}".lstrip() if who else plain, (unsure,))
        if subject in plain and subject.lower() not in subjects.WE:
            return Worded(plain)
        subject = f"{front} {subject}".lstrip()
        if self.hedge and self.hedge not in plain:
            subject = f"{subject} {self.hedge}"  # "reportedly broke in and took the safe"
        return Worded(f"{subject} {plain}", (f"subject carried over: {subject}",))

    def predicate(self, piece: Piece) -> Worded | None:
        """A verb without its subject: that of the clause before, or whom that clause tells of; None
        for anything else."""
        words, segment = self._words, piece.segment
        inverted = piece.why == cut.SUBORDINATE  # "alors que se tenait un marché"
        if piece.first >= segment.last or inverted:
            return None
        if not subjects.begins_with_verb(words, piece.first):
            return None
        plain = piece.plain
        if piece.why == cut.SEMICOLON or (piece.why == cut.CLAUSE and piece.before in _AMID):
            return Worded(plain, (UNSURE,))
        comma = not _CLOSED.isdisjoint(words.lower[max(0, segment.first - 2) : segment.first])
        joined = words.tags[segment.begins] == tag.COORDINATOR
        if piece.before == cut.RELATIVE and joined and not comma and self.told:
            # not "les élus qui ont dit X et demande"
            one = may_govern(self.told, plain, self._language)
            return self.over(plain, self.told if one else self.subject)
        if piece.before == cut.SUBORDINATE and joined and not comma and self._meanwhile:
            return self.over(plain, self._meanwhile)
        front = self.front if piece.why == cut.PREDICATE and self.subject else ""
        we = self.we and subjects.who_speaks(words, segment.begins, self.we)
        return self.over(plain, we or self.subject, front or self.condition)
