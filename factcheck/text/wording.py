"""The self-contained wording of a claim: its words with the subject carried over and the pronoun
resolved where that is safe. Every word comes from the article; what is not sure stays as it is
written, and a reason says so.
"""

from __future__ import annotations

from bisect import bisect_left

from factcheck.text.added_wording import Additions, Worded, in_front
from factcheck.text.calendar import WEEKDAYS
from factcheck.text.cutting import behind_commas as commas
from factcheck.text.cutting import segments as cut
from factcheck.text.cutting import shared_words as shared
from factcheck.text.cutting.clause_view import behind_cause, behind_lead
from factcheck.text.cutting.conditions import is_if, is_to_come
from factcheck.text.cutting.edges import without_aside
from factcheck.text.cutting.segments import Segment
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.pronouns import is_impersonal, is_subject
from factcheck.text.relative_wording import doer, relative_clause, some_of
from factcheck.text.speech.speakers import Speakers
from factcheck.text.topics import Meaning, Topic

_TOLD = (cut.RELATIVE, cut.REDUCED)
"""Clauses that tell of something behind which a participle tells of it too."""
_INSIDE = (cut.RELATIVE, cut.SUBORDINATE)
"""Clauses inside another, whose verb governs nothing of that one."""
_SECOND = (cut.COORDINATED, cut.CLAUSE, "coordinated clause")
_CLOSED = frozenset((",", "»", "”"))
_PLACES = frozenset(("à", "dans", "in"))
"""Before a place in front of which more is told: "Dans ce pays, où X,"."""
_UNSURE = "its subject is not sure"


class Wordings:
    """Words one sentence's claims, in order."""

    def __init__(
        self, text: str, words: Words, language: str, speakers: Speakers, before: Topic | None,
        *, going_on: bool,
    ) -> None:  # fmt: skip
        """`before`: what the sentence before was about; `going_on`: somebody is speaking, whose
        "he" and "she" are not the article's."""
        self._meaning = Meaning(text, words, language, None if going_on else speakers, before)
        self._text, self._words, self._language = text, words, language
        self.subject: str | None = None
        """Whom the sentence is about, as far as read."""
        self._acting: str | None = None
        self._sayer: str | None = None
        self._we = ""
        """The subject where it is the speaker: "I", "we"."""
        self._unnamed: str | None = None
        """The subject where it is a pronoun and not sure whom it means."""
        self._told: str | None = None
        """What the relative clause before tells of."""
        self._inner = 0
        """Where its pronoun stands."""
        self._latest = self._inside = ""
        """The wording before; that of the clause in another that participles go on with."""
        self._before = ""
        """Why the segment before was cut off."""
        self._front = ""
        """What stands in front of the subject and says when or where: "Lundi, à Lyon,"."""
        self._condition = ""
        """What the clause before says in front: "S'il refuse,"."""
        self._main = 0
        """Where the last segment begins that is no infinitive."""
        self._additions = Additions(words)
        self._going = 0
        """Where the participle before begins that the main clause goes on with."""
        self._clause: str | None = None
        """The wording of the last clause with a verb of its own."""

    def begin(
        self, first: int, *, sayer: str | None, speaking: str | None = None,
        acting: str | None = None,
    ) -> None:  # fmt: skip
        """Begin a part at token `first`: only "and", "but" share a subject, a verb alone that of
        the verb of saying before (`speaking`), or of `acting`, who says more. In what `sayer` says
        "he" may be another."""
        self._meaning.said, self._sayer = sayer is not None, sayer
        self._main, self._clause, self._latest = first, None, ""
        self._additions.end()
        self._additions.fact = self._we = ""
        noting = speaking is None and self._lower(first - 1) == ","
        if noting and self._words.tags[first : first + 1] == tag.PRESENT:
            self._acting = self.subject  # "X a publié une note, évoquant « un accord »"
        elif tag.COORDINATOR not in self._words.tags[max(0, first - 1) : first + 1]:
            self.subject, self._unnamed = speaking, None
        elif acting and not is_subject(acting.lower(), self._language):
            self.subject, self._unnamed = acting.partition(", ")[0], None
        self._acting = acting or speaking

    def word(self, segment: Segment, start: int, end: int) -> Worded:
        """The wording of the segment's words ``start:end`` of the text."""
        worded = self._word(segment, start, end)
        self._latest = self._latest if segment.why == cut.BRACKETS else worded.text
        return worded

    def _word(self, segment: Segment, start: int, end: int) -> Worded:
        if part := some_of(self._text, self._words, segment.begins, end, self._language):
            return Worded(part.text, part.reasons)
        if of := shared.accused(self._words, self._main, segment):
            return self._behind_verb(of, self._text[start:end])
        tells = tag.FINITE in self._words.tags[segment.begins : segment.last]
        if self._additions.holds(segment, start, self._clause, tells=tells):
            before = self._before
            self._before = cut.SUBORDINATE if segment.why == cut.SUBORDINATE else before
            return self._added(segment, start, end, before)
        self._additions.end()
        self._going = 0 if segment.why != cut.INFINITIVE else self._going
        worded = self._additions.commented(self._told_of(segment, start, end))
        if (tells or segment.why in ("", cut.COORDINATED)) and segment.why not in _INSIDE:
            self._clause = worded.text
            self._additions.fact = worded.text.partition(", ce ")[0]
        return worded

    def _added(self, segment: Segment, start: int, end: int, before: str) -> Worded:
        """The clause before, with the detail, figure or "..., killing two" it goes on with."""
        self._going = segment.begins if segment.why == cut.PARTICIPLE else 0
        plain = " ".join(self._text[start:end].split())
        if not before == segment.why == cut.PARTICIPLE:
            more = self._lower(segment.begins - 1) == "," and segment.why != cut.PARTICIPLE
            joins = self._lower(segment.begins) in ("and", "et") or segment.why == cut.CAUSE
            more = more and joins  # "X, who won, and 12", "X, qui a gagné, du fait de Y"
            self._inside = self._latest if before in _INSIDE and not more else ""
        clause = (segment.why == cut.BRACKETS and self._latest) or self._inside or self._clause
        if before == cut.RELATIVE and self._lower(segment.first) == "soit":  # "9 qui ..., soit 4 %"
            clause = f"{self._clause} {self._between(self._inner, segment.first).rstrip(' ,')}"
        again = self._between(segment.first, segment.begins).rstrip(" ,")
        if again and clause and clause.endswith(again):
            plain = plain.removeprefix(again).lstrip(" ,")
        return self._additions.word(clause, segment, plain)

    def _told_of(self, segment: Segment, start: int, end: int) -> Worded:
        """The wording of what has a verb or says what somebody is."""
        first = bisect_left(self._words.starts, start)
        if segment.why == cut.SUBORDINATE or shared.only_says_when(self._words, segment, first):
            opened = first + shared.opens_fact(self._words, first)
            first = first if shared.begins_with_verb(self._words, opened) else opened
            start = self._words.starts[first]
        plain = " ".join(self._text[start:end].split())
        if segment.why not in _INSIDE:
            self._remember(segment, first)
        before, self._before = self._before, segment.why
        if segment.why == cut.WHAT_IT_IS:
            self._front = self._between(shared.said_from(self._words, segment), segment.first)
        if segment.why == cut.INFINITIVE:
            return self._governed(first, plain, tag.INFINITIVE)
        if verb := shared.denied(self._words, self._main, first):
            return self._behind_verb(verb, plain)
        second = segment.why == cut.FIGURE or commas.is_listed(self._words, segment, self._language)
        second = second or self._words.tags[segment.begins] == tag.COORDINATOR
        comma = self._lower(segment.first - 2) == ","
        if second and shared.shares_auxiliary(self._words, self._main, first, self._language):
            inside = before == cut.RELATIVE and not comma
            return self._governed(first, plain, tag.PAST, relative=inside)
        if segment.why in _SECOND and shared.shares_modal(self._words, self._main, first):
            return self._governed(first, plain, tag.INFINITIVE)
        aside = segment.why in (*_INSIDE, cut.APPOSITION)
        if tag.FINITE in self._words.tags[first : segment.last] and not aside:
            self._main = first
        if segment.why == cut.REDUCED and first < segment.begins:
            self._told = self._between(first, segment.begins)
        if segment.why == cut.RELATIVE:
            return self._relative(segment.first, segment.begins, start, end)
        if self._told and before and self._lower(first) == "qui":
            return self._carried_over(plain.removeprefix("qui "), self._told)  # "..., et qui"
        lead = behind_lead(self._words.lower, self._words.tags, first)
        lead += not segment.why and self._words.tags[lead : lead + 1] == tag.PREPOSITION
        lead = behind_cause(self._words.lower, first) if segment.why == cut.CAUSE else lead
        if relative := shared.inner_relative(self._words, segment, lead):
            self._before = segment.why and cut.RELATIVE
            return self._relative(lead, relative, start, end)
        placed = not segment.why and lead > first and self._lower(lead - 1) in _PLACES
        if placed and shared.introduced(self._words, lead, segment.last) > 0:
            return Worded(self._between(lead, segment.last).rstrip(" ,"))
        if is_subject(self._lower(first), self._language):
            return self._pronoun(first, end, plain)
        gerund = shared.begins_with_gerund(self._words, first)
        alone = gerund and 0 < first == segment.first and not segment.why + before
        if alone or commas.is_past_list(self._words, segment, first):
            return self._carried_over(plain, self.subject)  # "..., indique X, prévoyant 3 morts"
        present = segment.why == cut.PARTICIPLE and gerund
        if present and (self._clause or before == cut.RELATIVE) and before != cut.REDUCED:
            return self._added(segment, start, end, before)
        tells = segment.why == cut.PARTICIPLE or commas.is_in_front(self._words, segment, first)
        if tells and not (before or self.subject or self._latest):
            return in_front(self._text, self._words, segment, plain) or Worded(plain, (_UNSURE,))
        if segment.why == cut.PARTICIPLE and segment.first == segment.begins:
            if gerund:  # "..., killing two": whom the clause before tells of
                return self._carried_over(plain, self._told if before in _TOLD else self.subject)
            return self._additions.word(self._latest, segment, plain)
        inverted = segment.why == cut.SUBORDINATE  # "alors que se tenait un marché"
        if first < segment.last and not inverted and shared.begins_with_verb(self._words, first):
            return self._predicate(segment, plain, before)
        joined = segment.why == cut.JOINED_CLAUSE and self._condition
        if joined and is_to_come(self._words, first, segment.last):
            return Worded(f"{self._condition} {plain}", (f"carried over: {self._condition}",))
        return Worded(plain)

    def _predicate(self, segment: Segment, plain: str, before: str) -> Worded:
        """A verb without its subject: that of the clause before, or whom that clause tells of."""
        inside = before in (cut.RELATIVE, cut.PARTICIPLE, cut.SUBORDINATE)
        if segment.why == cut.SEMICOLON or (segment.why == cut.CLAUSE and inside):
            return Worded(plain, (_UNSURE,))
        comma = not _CLOSED.isdisjoint(self._words.lower[max(0, segment.first - 2) : segment.first])
        joined = self._words.tags[segment.begins] == tag.COORDINATOR
        if before == cut.RELATIVE and joined and not comma and self._told:
            return self._carried_over(plain, self._told)
        front = self._front if segment.why == cut.PREDICATE and self.subject else ""
        we = self._we and commas.who_speaks(self._words, segment.begins, self._we)
        return self._carried_over(plain, we or self.subject, front or self._condition)

    def _governed(self, first: int, plain: str, kind: str, *, relative: bool = False) -> Worded:
        """ "to cancel flights and offer refunds": what governs the form of the verb before, an
        infinitive or a participle, which may be that of the `relative` clause before."""
        inside = relative and self._told
        if inside and (verb := shared.governing(self._words, self._inner, first, kind)):
            told = f"{self._told} {self._between(self._inner + 1, verb)}"
            return Worded(f"{told} {plain}", (f"carried over: {told}",))
        if relative and tag.INFINITIVE + tag.PAST in self._words.tags[self._inner : first]:
            return Worded(plain, (_UNSURE,))  # "which is to be made of wood and"
        alone = kind == tag.PAST and self._main == 0 and self.subject
        if alone and tag.FINITE not in self._words.tags[:first]:  # "X, fondé en mai et vendu à Y,"
            return Worded(f"{self.subject}, {plain}", (f"carried over: {self.subject}",))
        inner = self._words.tags.find(kind, self._going, first) if self._going else 0
        verb = inner if inner > 0 else shared.governing(self._words, self._main, first, kind)
        return self._behind_verb(verb, plain) if verb else Worded(plain, (_UNSURE,))

    def _behind_verb(self, verb: int, plain: str) -> Worded:
        """`plain` behind the words of the main clause before its `verb`."""
        told = self._between(self._main, verb)
        if self.subject and shared.begins_with_verb(self._words, self._main):
            told = f"{self._we or self.subject} {told}"
        return Worded(f"{told} {plain}", (f"carried over: {told}",))

    def _carried_over(self, plain: str, subject: str | None, front: str = "") -> Worded:
        """`plain` told of its subject, or of whom the relative clause before told or who says it
        when that cannot do so; `front` says when or where."""
        subject = subject or (None if self._unnamed else self._acting)
        if subject and not (
            subject := doer((subject, self._told, self._sayer), plain, self._language)
        ):
            return Worded(plain, (_UNSURE,))
        if not subject:
            who = self._unnamed
            unsure = f"whom “{who.lower()}” means is not sure" if who else _UNSURE
            return Worded(f"{front} {who} {plain}".lstrip() if who else plain, (unsure,))
        if subject in plain and subject.lower() not in shared.WE:
            return Worded(plain)
        subject = f"{front} {subject}".lstrip()
        return Worded(f"{subject} {plain}", (f"subject carried over: {subject}",))

    def _between(self, first: int, last: int) -> str:
        """The text of tokens ``first:last``."""
        words = self._words.written(self._text, first, last) if first < last else ""
        return " ".join(words.split())

    def _lower(self, n: int) -> str:
        return self._words.lower[n] if 0 <= n < len(self._words) else ""

    def _remember(self, segment: Segment, first: int) -> None:
        """The subject of the segment: its noun phrase before the first verb."""
        place = shared.own_subject(self._words, segment, first, self._language)
        if place is None:
            return
        (first, verb), which, begun = place, ["ce", "qui"], segment.first
        self._we = self._between(first, verb) if self._lower(first) in shared.WE else ""
        if segment.why != cut.JOINED_CLAUSE:
            given = is_if(self._words, begun, self._words.index(",", begun, segment.last))
            self._condition = self._between(begun, first) if given else ""
        told = self._words.tags.find(tag.RELATIVE, first + 1, verb)
        verb = told if told > 0 and self._language == "en" else verb  # "People who ... left and"
        named = shared.is_noun_phrase(self._words, first, verb)
        dated = segment.why == cut.WHAT_IT_IS and self._lower(first) in WEEKDAYS
        if (named and not dated) or self._words.lower[first:verb] == which:
            self.subject = without_aside(self._between(first, verb).rstrip(' "«“,'))
            self._unnamed = None
        elif is_subject(self._lower(first), self._language) and verb == first + 1:
            self.subject = self._meaning.of(first)
            self._unnamed = self._between(first, verb)

    def _pronoun(self, first: int, end: int, plain: str) -> Worded:
        pronoun, who = self._lower(first), self._meaning.of(first)
        if is_impersonal(plain):
            return Worded(plain)
        if not who:
            return Worded(plain, (f"whom “{pronoun}” means is not sure",))
        rest = " ".join(self._text[self._words.ends[first] : end].split())
        return Worded(f"{who} {rest}", (f"“{pronoun}” read as {who}",))

    def _relative(self, first: int, begins: int, start: int, end: int) -> Worded:
        where = (first, begins), (start, end)
        clause = relative_clause(self._text, self._words, self._language, *where)
        self._told, self._inner = clause.told or self._told, begins
        return Worded(clause.text, clause.reasons)
