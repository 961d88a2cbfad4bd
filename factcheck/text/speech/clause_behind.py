"""The clause behind the words that names who speaks: its verb, which may be any by its place, its
subject and its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.conjugation import infinitives, verb_form
from factcheck.text.speech.asides import MAY_TELL, TELL, behind_asides, meanwhile
from factcheck.text.speech.speech_view import MAX_WHO, STOPS, Range, SpeechView
from factcheck.text.speech.subjects import Subjects
from factcheck.text.speech.told_before import CLOSED, MISREAD

FEWEST_WORDS = 4
"""The fewest tokens before the speaker that can be what was said."""
_BEFORE_INVERTED = CLOSED | {","}
_INVERTED = re.compile(r"\w+-(?:t-)?(?:il|elle|ils|elles|on|je)")
SAID = frozenset(("said", "says"))
_WHEN = frozenset(("when", "while", "before", "after", "in", "by"))
_NAMING = tag.PHRASE | {tag.PREPOSITION, tag.PRONOUN}
"""Tags of who or what speaks."""
_NAMED = (tag.DETERMINER, tag.NAME)
_JOINS = frozenset((tag.COORDINATOR, tag.SUBORDINATOR))
_PRESENT = frozenset(("e", "d", "it"))
"""Endings of the present tense by which `verb_form` knows a verb."""


class ClauseBehind:
    """Looks at such clauses in one sentence; places are token numbers."""

    def __init__(self, view: SpeechView, subjects: Subjects) -> None:
        self._view, self._subjects = view, subjects

    def verbs(self) -> frozenset[int]:
        """Verbs of any meaning that speak by their place: right after a quotation with which the
        sentence begins, or with their pronoun after them."""
        view = self._view
        inserted = self._inserted_verbs() if view.language == "fr" and True in view.quoted else ()
        return frozenset((*self._behind_quotations(), *self._inverted_verbs(), *inserted))

    def subject(self, begins: int) -> Range | None:
        """The subject between the words said and the verb phrase: "X", or "X, head of Y,"."""
        lower = self._view.lower
        if not begins or lower[begins - 1] != ",":
            low = max(0, begins - MAX_WHO)
            quote = next((n for n in range(begins - 1, low, -1) if lower[n] in STOPS), 0)
            if lower[quote] in CLOSED:  # "works council chief X": nothing but the subject
                shared = self._view.tags[quote + 1] in _JOINS  # "X dénonce “...” et appelle"
                return None if shared or quote + 1 >= begins else (quote + 1, begins)
            named = self._subjects.behind_quotation(begins) if lower[quote] == "," else None
            start = self._subjects.noun_phrase(begins, 0)
            return named or ((start, begins) if start < begins else None)
        return self._subjects.behind_quotation(begins) or self._subjects.subject(begins, 0)

    def ends(self, v: int) -> bool:
        """Whether the clause of the verb at `v` ends with when, where and to whom it was said."""
        if (
            self._view.lower[v + 1 : v + 2] == ["by"]
            and self._view.tags[v + 2 : v + 3] == tag.PRESENT
        ):
            return False  # "Its sales rose, and Acme responded by cutting prices"
        at = self.behind_asides(v)
        ends = at >= self._view.end - 1 or self._view.ends_at(at)
        joined = self._view.lower[v] in SAID and self._view.joins_clause(at)
        described = self._view.tags[at - 1 : at + 1] == tag.NOUN + tag.RELATIVE
        described = described and self._view.lower[v] in MAY_TELL  # "told X in a talk that also"
        return ends or joined or described or meanwhile(self._view, v) > v

    def behind_asides(self, v: int) -> int:
        """Where what follows the verb at `v` ends: when, where, to whom and of what it was said."""
        if (other := meanwhile(self._view, v)) > v:
            return other
        at = behind_asides(self._view, v + 1, hearer=self._view.lower[v] in MAY_TELL)
        doing = at + (self._view.lower[at - 1] not in _WHEN)
        when = self._view.tags[doing : doing + 1] == tag.PRESENT
        if when and self._view.lower[doing - 1] in _WHEN:
            return self._view.comma(doing, self._view.end)  # "Berg said when opening the port"
        if (behind := self._behind_the_rest(v, at)) > at:
            return behind
        of = self._view.lower[v] in SAID and self._view.lower[at : at + 1] == ["of"]
        # "Berg said of the decision after the vote"
        return behind_asides(self._view, self._subjects.noun_phrase_end(at)) if of else at

    def _behind_the_rest(self, v: int, at: int) -> int:
        """ "“...,” Berg said in a prepared statement after Friday's vote", "..., the agency said
        late Friday": where a rest from `at` on ends that holds no verb of its own; `at` where it
        does."""
        view = self._view
        stop = view.ending(at)
        near = view.lower[max(0, v - MAX_WHO) : v]
        closed = not CLOSED.isdisjoint(near) and view.lower[v] in view.saying.report
        told = view.lower[v] in TELL and tag.INFINITIVE not in view.tags[at:stop]
        when = at > v + 1 or view.tags[at : at + 1] == tag.PREPOSITION  # not "said nothing"
        known = view.language == "en" and (closed or told or (view.lower[v] in SAID and when))
        return stop if known and not view.holds_verb(at, stop) else at

    def announced(self, closing: int) -> int:
        """Where the quotation that ends at `closing` opens behind a colon, which what is before it
        ends: "Le prix a doublé : « ... », dit X"; 0 where it does not."""
        view = self._view
        opening = next((n for n in range(closing - 1, 0, -1) if not view.quoted[n]), 0)
        return opening + 1 if opening > FEWEST_WORDS and view.lower[opening] == ":" else 0

    def _behind_quotations(self) -> Iterator[int]:
        view = self._view
        for n in view.marks:
            behind = FEWEST_WORDS <= n < view.end - 1
            closed = behind and view.lower[n] in CLOSED and not view.quoted[n]
            apart = closed and "," in (view.lower[n - 1], view.lower[n + 1])
            if (
                closed and not apart and self._may_be_verb(n + 1)
            ):  # "« ... » tranche d'emblée Anne Dubois"
                named = self.behind_asides(n + 1)
                apart = view.tags[named : named + 2] == tag.NAME * 2
            if closed and not apart and view.lower[n + 1] == "nous" and self._may_be_verb(n + 2):
                apart = view.tags[n + 3 : n + 4] in _NAMED  # "« ... » nous confie un voisin"
            if apart and (view.quoted[0] or self.announced(n)):
                yield from self._verb_from(n + 1 + (view.lower[n + 1] == ","))

    def _may_be_verb(self, n: int) -> bool:
        """Whether a French verb stands at `n`, or a noun in form that may be one: "tranche"."""
        view = self._view
        if n >= view.end or view.language != "fr":
            return False
        present = view.tags[n] in MISREAD and verb_form(view.lower[n], infinitives("fr"))
        return view.tags[n] == tag.FINITE or present in _PRESENT

    def _verb_from(self, at: int) -> list[int]:
        """The verb that the clause from `at` on has: "a lancé X", "s'est alarmé X", "X tweeted"; a
        bare word that may be one is: "peste le maire"."""
        tags, lower = self._view.tags, self._view.lower
        while tags[at : at + 1] in tag.CLITICS:
            at += 1
        if self._view.language == "fr" and tags[at : at + 1] in MISREAD:
            present = verb_form(lower[at], infinitives("fr")) in _PRESENT
            start, end = self._subjects.right_of(at)
            return [at] if present and start < end and tags[start] in "DM" else []
        if tags[at : at + 1] != tag.FINITE:  # "“...,” a letter of the union read"
            begun, at = at, tags.find(tag.FINITE, at, at + MAX_WHO)
            named = begun < at and _NAMING.issuperset(tags[begun:at])
            return [at] if named and self.ends(at) and self.subject(at) else []
        return [at + (tags[at + 1 : at + 2] == tag.PAST)]

    def _inverted_verbs(self) -> Iterator[int]:
        """ "..., a-t-on appris", "..., tente-t-il", "« ! » avait-il lancé", "Or, dit-il, ..."."""
        view = self._view
        for n in view.hyphened:
            behind = 2 <= n < view.end and view.lower[n - 1] in _BEFORE_INVERTED
            if behind and not view.quoted[n] and _INVERTED.fullmatch(view.lower[n]):
                yield n + (view.tags[n + 1 : n + 2] == tag.PAST)
        for n in range(2, view.end) if "appris" in view.lower else ():
            if view.lower[n - 2 : n + 1] == [",", "a", "appris"] and not view.quoted[n]:
                yield n  # "..., a appris l'AFP"

    def _inserted_verbs(self) -> Iterator[int]:
        """ "« La neige fond, explique Anne Dubois. Elle ... »": French newspapers name the speaker
        between commas without closing the quotation."""
        view = self._view
        for n in range(FEWEST_WORDS, view.end):
            if view.quoted[n] and view.lower[n - 1] == ",":
                n += view.lower[n] == "nous"  # "« La neige fond, nous explique Anne Dubois. »"
                v = n + (view.tags[n : n + 2] == tag.FINITE + tag.PAST)  # "a expliqué X"
                told = view.lower[v + 1 : v + 3] in (["au", "«"], ["à", "«"])
                behind = behind_asides(view, v + 1) if told else v + 1
                verb = view.tags[v : v + 1] in (tag.FINITE, tag.PAST)
                named = verb and view.tags[behind : behind + 1] == tag.NAME
                noun = view.tags[v + 1 : v + 2] == tag.DETERMINER
                reports = noun and view.lower[v] in view.saying.report
                inverted = any(map(_INVERTED.fullmatch, view.lower[n : v + 1]))  # "a-t-elle dit"
                if named or reports or inverted:
                    yield v


def pronoun_behind(view: SpeechView, begins: int) -> bool:
    """ "dit-il", "s'est-il félicité"."""
    return any(map(_INVERTED.fullmatch, view.lower[begins : begins + 2]))
