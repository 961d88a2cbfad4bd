"""Cutting a sentence where it asserts something separately checkable.

Rules over the tags of `factcheck.text.tagging`: coordinated clauses and predicates, relative
clauses with what they tell of, participles behind a comma, subordinate clauses with a verb of their
own, appositions, figures of a list, what stands in brackets. A cut stands only when both sides can:
the left has its main verb, or is a named thing and what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.text import tagging as tag
from factcheck.text.antecedents import agrees, antecedent
from factcheck.text.calendar import MONTHS, WEEKDAYS
from factcheck.text.clause_view import (
    CLITICS,
    NOT_FINITE,
    SIGHT,
    STOPS,
    SUBJECT,
    TELLING,
    ClauseView,
    Progress,
)
from factcheck.text.titles import name_behind_office, offices
from factcheck.text.tokens import Words

MIN_WORDS = 3
LONG_CAUSE = 7
"""Words from which "because of ..." is a fact of its own and not a detail of its clause."""
LONG_PARTICIPLE = 6
"""Words from which a participle without a comma is cut off."""
LONG_UNSEEN = 5
"""Words that are believed to be a clause before "while" or "because"."""
SIGHT_OF_NOUN = 5
"""Tokens of a noun phrase behind a conjunction."""
LONG_BRACKETS = 4
"""Words from which brackets hold a fact; "(2 100 employés)" is a detail."""
VERB_SIGHT = 14
"""Tokens behind a relative pronoun or a conjunction in which its verb has to stand."""

APPOSITION, WHAT_IT_IS, PREDICATE = "apposition", "what somebody or something is", "predicate"
RELATIVE, PARTICIPLE, CLAUSE = "relative clause", "participle", "clause"
SUBORDINATE, CAUSE, PURPOSE = "subordinate clause", "cause", "purpose"
REDUCED = "participle behind its noun"
FIGURE, OWN_SUBJECT, BRACKETS = "figure of a list", "participle with its subject", "in brackets"

_STANDING = frozenset(
    (PARTICIPLE, REDUCED, CAUSE, APPOSITION, FIGURE, PURPOSE, OWN_SUBJECT, BRACKETS)
)
"""Segments that need no finite verb."""
_OPENED = frozenset((RELATIVE, SUBORDINATE))
"""Segments whose own verb is that of the clause that their first word opens."""
_MODIFIERS = (tag.ADJECTIVE, tag.ADVERB)
_NOMINAL = frozenset(tag.NOUN + tag.NAME + tag.ADJECTIVE + tag.NUMBER)
_VERBAL = CLITICS | {tag.FINITE}
_BEGINNING = frozenset((tag.RELATIVE, tag.COORDINATOR, tag.PAST, tag.PRESENT))
"""Tags of words that may begin a clause wherever they stand."""
_NOTED = _VERBAL | _BEGINNING
_BEFORE = STOPS | {"]"}
_BEFORE_SUBJECT = frozenset(tag.ADVERB + tag.COORDINATOR)
_QUOTES = frozenset('«“‹»”›"')
_BY = frozenset(("par", "depuis", "en", "le"))
_FRONTED = frozenset(("as", "since", "comme", "alors", "même"))
"""Begin a clause that is a fact of its own in front of the main one: "Alors que ...,"."""
_INDEFINITE = frozenset(("un", "une", "des", "a", "an"))
_ASKING = frozenset(tag.FINITE + tag.INFINITIVE + tag.PRESENT)
"""Tags of verbs, behind which "where" and "who" ask."""
_SPANS = frozenset(
    "minutes hours days weeks months years shortly heures jours semaines mois ans peu".split()
)
_CALENDAR = MONTHS.keys() | WEEKDAYS.keys()
_THAT = frozenset(("que", "qu'", "that"))
_BARE = re.compile(
    r"(?!(?:was|were|had|did|went|came|took|got|made|said|told|left|found|met|gave|saw|won|lost|is"
    r"|are|has|have|became|began|kept|held|sent|brought|led|wrote|will|would|could|can|may|might"
    r"|should|must)$)\w*(?<!s)(?<!ed)"
)
"""A form that may be an infinitive: no past tense, no third person."""
_NO_PARTICIPLES = frozenset(
    """pendant durant devant maintenant cependant autant auparavant suivant concernant moyennant
    instant enfant correspondant depending including regarding according following
    concerning""".split()
)
"""Words with the ending of a present participle that are none."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens ``first:last`` of a sentence and why they are cut off; the clause itself begins at
    `begins`, behind what it tells of."""

    first: int
    last: int
    why: str
    begins: int


class Cutter:
    """Cuts one tagged sentence."""

    def __init__(self, words: Words, language: str) -> None:
        self._view = ClauseView(words, language)
        self._lower, self._tags = self._view.lower, self._view.tags
        self._standing = self._wanting = False

    def cut(self, first: int, last: int) -> list[Segment]:
        """The segments of tokens ``first:last``, in the order of their clauses."""
        while first < last - 1 and not self._lower[first][0].isalnum():
            first += 1
        bounds = [(first, "")]
        verbless = self._tags[first] == tag.INFINITIVE or self._verbless_quote(first, last)
        progress = Progress(verbless)
        tags, lower, beginning = self._tags, self._lower, self._view.cues.beginning
        for i in range(first + 1, last - 1):
            if tags[i - 1] in TELLING:
                progress.read(tags, i - 1)
            if tags[i] not in _NOTED and lower[i] not in beginning and lower[i - 1] not in _BEFORE:
                continue  # most words are looked at no further
            closed = bounds[-1][1] in _OPENED and self._lower[i - 1] == ","
            self._standing = progress.stands or closed
            self._wanting = progress.wanting
            if not (found := self._bounds_at(bounds[-1][0], i, last)):
                continue
            before, why = found
            if before:
                bounds[-1] = (bounds[-1][0], before)
            bounds.append((i, why))
            opened = why in _OPENED or tag.SUBORDINATOR in self._tags[i : i + 2]
            progress = Progress(why in _STANDING, opened=opened)
        return list(self._segments(bounds, last))

    def _bounds_at(self, first: int, i: int, last: int) -> tuple[str | None, str] | None:
        """What the segment ``first:i`` turns out to be, and what begins at `i`; None: no cut."""
        view, behind_comma = self._view, self._lower[i - 1] == ","
        if not self._standing:
            strong = self._lower[i] in view.cues.phrases or self._lower[i - 1] == ";"
            if not behind_comma and not strong and self._tags[i] not in _VERBAL:
                return None
            if self._subject_ends(first, i, last):
                return WHAT_IT_IS, PREDICATE
            if strong and self._strong(first, i, last):
                return None, SUBORDINATE
            fronted = self._fronted(first, i, last)
            return (fronted, CLAUSE) if fronted else None
        begins = self._tags[i] in _BEGINNING or self._lower[i] in view.cues.beginning
        if not begins and self._lower[i - 1] not in _BEFORE:
            return None
        why = self._why_cut(first, i, last)
        short = why == CLAUSE and view.length(first, i) < MIN_WORDS  # "That said, ..."
        return (None, why) if why and not short and view.length(i, last) >= MIN_WORDS else None

    def _verbless_quote(self, first: int, last: int) -> bool:
        """Whether `first` follows an opening quote and no verb stands before the closing one."""
        if not first or not set(self._lower[max(0, first - 2) : first]) & _QUOTES:
            return False
        end = min(last, first + SIGHT)
        closes = next((n for n in range(first, end) if self._lower[n] in _QUOTES), last)
        return not self._view.verbs(first, closes)

    # --- before the main verb -----------------------------------------------------------------

    def _subject_ends(self, first: int, i: int, last: int) -> bool:
        """Whether ``first:i`` is "X, what X is," and the verb of X comes at `i`."""
        view = self._view
        first = view.skip(first, _BEFORE_SUBJECT)
        if i - first > SIGHT or not view.begins_subject(first):
            return False
        if self._tags[view.skip(i, CLITICS) : last][:1] != tag.FINITE:
            return False
        if name_behind_office(self._lower, self._tags, first, i) < i:
            return True
        comma = view.comma(first, i)
        if comma >= i - 1 or view.verbs(first, comma):
            return False
        if self._lower[i - 1] != "," and not self._named_beside(first, comma, i):
            return False
        named = {tag.NOUN, tag.NAME} & set(self._tags[first:comma])
        example = self._lower[comma + 1] in view.cues.example
        return bool(named) and not example and view.length(comma, i) >= 2

    def _named_beside(self, first: int, comma: int, i: int) -> bool:
        """The second comma left out: "Jean Dupont, le maire a", "Le maire, Jean Dupont a"."""
        left, right = self._tags[first:comma], self._tags[comma + 1 : i]
        if self._tags[i - 1] in CLITICS or len(right) < 2 or set(right) & set("FWKC"):
            return False
        known = len(left) > 1 or not offices().isdisjoint(self._lower[comma + 1 : comma + 4])
        name_first = set(left) == {tag.NAME} and known and right[0] in "DN"
        return name_first or (set(right) == {tag.NAME} and left[0] == tag.DETERMINER)

    def _strong(self, first: int, i: int, last: int) -> bool:
        """Whether a conjunction or a semicolon, which only stand between clauses, follow words
        enough for one, though no verb was seen in them."""
        length, name = self._phrase_at(i)
        parted = name == "subordinator" or self._lower[i - 1] == ";"
        if not parted or self._view.length(first, i) < LONG_UNSEEN:
            return False
        return self._view.verbs(i, min(i + length + VERB_SIGHT, last)) > 0

    def _fronted(self, first: int, i: int, last: int) -> str | None:
        """Why ``first:i``, in front of its main clause, is a fact of its own."""
        view = self._view
        if self._lower[i - 1] != "," or view.length(first, i) < 2 or not view.holds_clause(i, last):
            return None
        if self._tags[first] == tag.PAST and view.french:
            return PARTICIPLE
        name = self._phrase_at(first)[1]
        if name == "cause" and view.length(first, i) >= LONG_CAUSE:
            return CAUSE
        reason = name == "subordinator" or self._lower[first] in _FRONTED
        return SUBORDINATE if reason and view.verbs(first, i) else None

    def _phrase_at(self, i: int) -> tuple[int, str]:
        """Length and list of the phrase of the word lists at `i`; (0, "") when there is none."""
        for parts, name in self._view.cues.phrases.get(self._lower[i], ()):
            if self._lower[i : i + len(parts)] == parts:
                return len(parts), name
        return 0, ""

    # --- behind the main verb -----------------------------------------------------------------

    def _why_cut(self, first: int, i: int, last: int) -> str | None:
        """Why a clause begins at token `i`; None: none does."""
        word, kind, before = self._lower[i], self._tags[i], self._lower[i - 1]
        why = None
        if before == "]" and self._lower[i - 2] == ".":
            why = "clause behind an omission" if self._view.verbs(i, last) else None
        elif before in STOPS:
            why = self._behind_mark(first, i, last)
        elif self._begins_relative(i):
            why = self._relative(first, i, last)
        elif kind == tag.COORDINATOR:
            why = self._coordinated(first, i, last)
        elif kind in (tag.PAST, tag.PRESENT) and self._tags[i - 1] in "NMA":
            why = REDUCED if self._reduced(first, i, last) else None
        if not why and word in self._view.cues.phrases:
            why = self._phrase(first, i, last, behind_comma=before == ",")
        return why

    def _behind_mark(self, first: int, i: int, last: int) -> str | None:
        before, view = self._lower[i - 1], self._view
        end = view.clause_end(i, last)
        if before == ";":
            return "clause behind a semicolon" if view.verbs(i, last) else None
        if before == "(":
            return self._bracketed(i, last)
        if self._begins_relative(i) and (why := self._relative(first, i, last)):
            return why
        if self._tags[i] == tag.PREPOSITION and self._tags[i + 1] == tag.RELATIVE:
            return RELATIVE
        if self._tags[i] == tag.COORDINATOR:
            return self._coordinated(first, i, last)
        if before in ":—–":
            told = view.verbs(i, end) and view.length(i, end) >= MIN_WORDS
            return "clause behind a mark" if told else None
        if before != ",":
            return None
        why = self._behind_comma(i, end, last)
        return why or (FIGURE if self._next_figure(first, i, end, last) else None)

    def _behind_comma(self, i: int, end: int, last: int) -> str | None:
        view, word = self._view, self._lower[i]
        if word == "ce" and self._lower[i + 1] in ("qui", "que", "dont"):
            return CLAUSE
        if word == "soit" and (view.any_figure(i + 1, i + 4) or self._lower[i + 1] == "l'"):
            return FIGURE
        kind = self._verb_form(view.skip(i, CLITICS), last)
        if kind == tag.PRESENT and self._offers_gerunds(i, last):
            return None
        if kind and view.length(i, end) >= MIN_WORDS:
            return CLAUSE if kind == tag.FINITE else PARTICIPLE
        if word in view.cues.example:
            return FIGURE if view.is_figure(i + 1) else None
        if word in offices() and self._tags[i - 2] == tag.NAME and not view.verbs(i, end):
            return APPOSITION
        if not view.begins_subject(i):
            return None
        if view.french and self._has_participle(i, end):
            return OWN_SUBJECT
        if view.verbs(i, end) and view.holds_clause(i, end):
            return None if self._wanting else CLAUSE  # "that, over time, users will ..."
        listed = self._phrase_at(i)[0] > 0  # "suite à la défaillance": a noun in form
        return APPOSITION if not listed and self._apposed(i, end, last) else None

    def _offers_gerunds(self, i: int, last: int) -> bool:
        """ "choose between moving people, paying for them or sending help": alternatives are one
        statement."""
        before = self._tags[max(0, i - VERB_SIGHT) : i]
        end = min(i + SIGHT, last - 1)
        another = (n for n in range(i, end) if self._lower[n] == "or")
        return tag.PRESENT in before and any(self._tags[n + 1] == tag.PRESENT for n in another)

    def _verb_form(self, at: int, last: int) -> str | None:
        """The tag at `at` when it is a finite verb or a participle."""
        if at >= last - 1 or self._lower[at] == "compris" or self._lower[at] in _NO_PARTICIPLES:
            return None
        word, kind = self._lower[at], self._tags[at]
        present = len(word) > 5 and word.endswith("ant")
        if self._view.french and present and self._tags[at + 1] in "DXSRKU":
            return tag.PRESENT
        return kind if kind in (tag.FINITE, tag.PRESENT, tag.PAST) else None

    def _has_participle(self, i: int, end: int) -> bool:
        """ "la Russie contrôlant ...", "l'une basée en ..."."""
        if tag.PRESENT in self._tags[i : min(i + 6, end)]:
            return True
        return tag.PAST in self._tags[i + 1 : min(i + 3, end)] and not self._view.verbs(i, end)

    def _apposed(self, i: int, end: int, last: int) -> bool:
        """Whether "the Y" behind a comma says what the X before it is."""
        view = self._view
        relative = self._tags.find(tag.RELATIVE, i, end)
        end = relative if relative > 0 else end
        if view.verbs(i, end) or view.length(i, end) < MIN_WORDS:
            return False
        article = self._tags[i] == tag.DETERMINER or (view.french and self._tags[i] == tag.NOUN)
        named = self._tags[i - 2] in (tag.NAME, tag.NOUN, tag.ADJECTIVE)
        named = named and self._tags[i + 1] != tag.NUMBER  # "le 18 août"
        named = named and self._lower[i - 2] not in _CALENDAR  # "in May, the lowest in two years"
        closed = end >= last - 1 or end == relative or self._lower[end] in ",.;"
        judged = self._lower[i] in _INDEFINITE and self._lower[i + 1] in view.cues.judging
        return article and named and closed and not judged and not view.in_a_list(i, last)

    def _reduced(self, first: int, i: int, last: int) -> bool:
        """A French participle that follows what it tells of, with who did it or when; English ones
        cost one claim in eighty, so they stay."""
        view, end = self._view, self._view.clause_end(i, last)
        if not view.french or view.length(i, end) < LONG_PARTICIPLE or view.verbs(i, end):
            return False
        told = self._tags[i] == tag.PRESENT or (
            self._lower[i + 1] in _BY and self._lower[i + 2] != "rapport"
        )
        return told and view.verbs(first, i) > 0

    # --- relative clauses ---------------------------------------------------------------------

    def _begins_relative(self, i: int) -> bool:
        word, view = self._lower[i], self._view
        if word in _THAT and (self._lower[i - 1] in view.cues.content_noun or self._told_to(i)):
            return False
        if self._tags[i - 1] in _ASKING:
            return False  # "to know where it is"
        if self._tags[i] == tag.RELATIVE or word in view.cues.relative:
            return True
        told = self._tags[i - 1] in (tag.NOUN, tag.ADJECTIVE)
        return word in ("que", "qu'") and told

    def _told_to(self, i: int) -> bool:
        """ "croire aux gens que": "que" behind whom something is told to brings what is told."""
        at = i - 1
        while at > max(0, i - 6) and self._tags[at] in SUBJECT:
            at -= 1
        to_whom = self._lower[at] in ("à", "au", "aux")
        return to_whom and self._lower[at - 1] in self._view.cues.content_verb

    def _relative(self, first: int, i: int, last: int) -> str | None:
        """A relative clause with its verb, that tells of something named before it."""
        view, free = self._view, self._view.cues.free_relative
        if i - first < 2 or not view.verbs(i, min(i + VERB_SIGHT, last)):
            return None
        if self._lower[i - 1] in free:
            return None
        if self._lower[i] in free and self._tags[i - 1] not in "NMAX":
            return None
        return None if self._is_cleft(first, i) else RELATIVE

    def _is_cleft(self, first: int, i: int) -> bool:
        """ "C'est X qui ...": the relative clause is the statement; "C'est un X qui" is not one."""
        head = " ".join(self._lower[first : first + 2]).replace("' ", "'")
        if head not in self._view.cues.cleft or tag.RELATIVE in self._tags[first:i]:
            return False
        empty = self._view.length(first, i) < LONG_UNSEEN  # "It was a tournament that ..."
        return empty or self._lower[first + 2] not in _INDEFINITE

    # --- coordination -------------------------------------------------------------------------

    def _coordinated(self, first: int, i: int, last: int) -> str | None:
        """ "and", "but": a second predicate, a second clause, or a second figure."""
        view = self._view
        end = view.clause_end(i + 1, last)
        at = view.skip(i + 1, CLITICS)
        if at >= last or self._opens_quote(i - 1) or self._joins_alike(i, at):
            return None
        kind, adjacent = self._tags[at], self._tags[i + 1]
        if kind == tag.FINITE and self._shares_verb(first, i, at):
            return None
        if kind == tag.FINITE:
            own = self._tags[at - 1] == tag.PRONOUN
            return "coordinated clause" if own else "coordinated predicate"
        if kind == tag.PAST and self._second_participle(first, i, at, end):
            return "coordinated predicate"
        if kind == tag.PRESENT and (self._lower[i - 1] == "," or self._tags[first] == tag.PRESENT):
            return PARTICIPLE
        clause = view.verbs(i, end) > 0
        if clause and set(self._lower[i + 1 : i + 3]) & _THAT:
            return "coordinated clause"
        begins = view.begins_subject(i + 1) or adjacent in (tag.PREPOSITION, tag.SUBORDINATOR)
        if clause and begins and not self._wanting and view.holds_clause(i, end):
            return "coordinated clause"
        either = self._lower[i] in ("or", "ou")
        return FIGURE if not either and self._second_figure(first, i, end) else None

    def _opens_quote(self, n: int) -> bool:
        """Whether a quotation begins at `n`: 'the words "and Emergency"'."""
        if self._lower[n] == '"':
            return self._lower[max(0, n - SIGHT) : n].count('"') % 2 == 0
        return self._lower[n] in "«“"

    def _joins_alike(self, i: int, at: int) -> bool:
        """ "quickly and safely", "fair or reasonable"; "information and secrecy, yet they": nothing
        but a noun phrase follows before another conjunction."""
        if self._tags[i - 1] == self._tags[i + 1] and self._tags[i - 1] in _MODIFIERS:
            return True
        while at < i + SIGHT_OF_NOUN and self._tags[at : at + 1] in _NOMINAL:
            at += 1
        return at > i + 1 and self._tags[at : at + 1] == tag.COORDINATOR

    def _shares_verb(self, first: int, i: int, at: int) -> bool:
        """ "arrested and questioned the student" share their object, "to leave and get home" their
        "to"."""
        if self._tags[i - 1] == tag.FINITE:
            return True
        before = self._tags[first:i]
        infinitive = not self._view.french and before.rfind(tag.INFINITIVE) > before.rfind(
            tag.FINITE
        )
        return infinitive and _BARE.fullmatch(self._lower[at]) is not None

    def _second_participle(self, first: int, i: int, at: int, end: int) -> bool:
        """ "was kept at X and then transferred to Y"."""
        following = self._tags[at + 1 : at + 2] in ("S", "D")
        if self._tags[first] == tag.PAST:
            return self._view.length(i, end) >= MIN_WORDS
        if tag.PAST not in self._tags[first:i]:  # "she met him and subsequently left the church"
            return not self._view.french and following
        return following and self._view.length(i, end) > 5

    def _second_figure(self, first: int, i: int, end: int) -> bool:
        """A second figure that counts something, beside one before."""
        view = self._view
        if set(self._lower[max(first, i - 4) : i]) & view.cues.range:
            return False
        if self._tags[i - 1] == tag.NUMBER or self._lower[i - 1][0].isdigit():
            return False
        before = view.any_figure(max(first, i - VERB_SIGHT), i - 1)
        after = view.any_figure(i + 1, min(i + 4, end - 1))
        return before and after and view.length(i, end) > MIN_WORDS

    def _next_figure(self, first: int, i: int, end: int, last: int) -> bool:
        """ "14 euros in 2011, 21 euros in 2010": the next of a list, with its own words."""
        view = self._view
        figure = view.any_figure(i, min(i + 3, end - 1)) and view.any_figure(first, i - 1)
        return figure and view.length(i, end) > MIN_WORDS

    # --- phrases and brackets -----------------------------------------------------------------

    def _phrase(self, first: int, i: int, last: int, *, behind_comma: bool) -> str | None:
        """A conjunction or preposition of the word lists, with what has to follow it."""
        length, name = self._phrase_at(i)
        if not length:
            return None
        view, after = self._view, i + length
        end = view.clause_end(after, last)
        words = view.length(after, end)
        sight = min(max(end, after + VERB_SIGHT), last)
        clause = words >= MIN_WORDS and (view.verbs(after, sight) or view.past_tense(after, end))
        if name == "cause":
            fact = self._tags[i - 1] != tag.FINITE and not clause and words >= LONG_CAUSE - 2
            return CAUSE if fact else None
        if name == "purpose":
            return PURPOSE if behind_comma and words >= MIN_WORDS else None
        if name == "joining":
            listed = behind_comma and view.length(after, last) > 4
            figure = view.any_figure(after, min(after + 3, end))
            return FIGURE if figure or listed else None
        if name == "subordinator_with_subject" and not self._subject_follows(i, after):
            return None
        if name == "subordinator_behind_comma" and not behind_comma:
            return None
        bare = name != "subordinator" and not behind_comma and self._view.length(first, i) < 4
        if self._lower[i - 1] in _SPANS:
            return None  # "three hours after the strike ended": when the clause before happened
        return SUBORDINATE if clause and not bare else None

    def _subject_follows(self, i: int, after: int) -> bool:
        """ "after the strike ended", "so we left"; not "after leaving", "so interested"."""
        kind = self._tags[after : after + 1]
        if self._lower[i] == "so":
            return kind != tag.ADJECTIVE and self._view.begins_subject(after)
        return kind not in NOT_FINITE and kind != tag.MARK

    def _bracketed(self, i: int, last: int) -> str | None:
        """What stands in brackets at the end of its clause and holds a verb or a figure."""
        view = self._view
        end = min(i + 30, last)
        closes = next((n for n in range(i, end) if self._lower[n] == ")"), last)
        behind = self._lower[closes + 1] if closes + 1 < last else "."
        if behind not in STOPS and behind[0].isalnum():
            return None
        figure = view.any_figure(i, min(view.clause_end(i, last), i + 6))
        telling = view.verbs(i, closes) or figure
        return BRACKETS if telling and view.length(i, closes) >= LONG_BRACKETS else None

    # --- segments -----------------------------------------------------------------------------

    def _segments(self, bounds: list[tuple[int, str]], last: int) -> Iterator[Segment]:
        for n, (begin, why) in enumerate(bounds):
            end = bounds[n + 1][0] if n + 1 < len(bounds) else last
            first = begin
            if n and why in (RELATIVE, APPOSITION, REDUCED):
                first = antecedent(self._view, begin, bounds[n - 1][0])
            elif n and why == PARTICIPLE:
                first = self._participle_noun(begin, bounds[n - 1][0])
            yield Segment(first, end, why, begin)

    def _participle_noun(self, begin: int, before: int) -> int:
        """Where what a past participle behind a comma tells of begins; `begin` if not known."""
        at = self._view.skip(begin, CLITICS)
        kind, stative = self._tags[at], self._lower[at] in self._view.cues.stative
        if not stative and (kind != tag.PAST or self._tags[at + 1 : at + 2] in ("A", "N")):
            return begin
        first = antecedent(self._view, begin, before)
        place = self._tags[first] == tag.NAME and self._tags[first - 1] == tag.PREPOSITION
        told = stative or (not place and agrees(self._view, first, self._lower[at]))
        return first if told else begin
