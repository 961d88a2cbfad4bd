"""A tagged sentence as the rules for clauses see it."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, compress, count
from operator import itemgetter

from factcheck.text.calendar import MONTHS, WEEKDAYS
from factcheck.text.cutting.cue_words import cues
from factcheck.text.cutting.progress import main_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import ARTICLES_WITHIN
from factcheck.text.grammar.tokens import Words, places_of

STOPS = frozenset(",;:()—–")
"""Marks that end a clause."""
BRACKETS = frozenset("()[]")
CURRENCIES = frozenset("£$€")
"""Signs before an amount, of which they are a part."""
SIGHT = 45
"""Tokens looked at from any place, so that the work stays linear in the text."""
SUBJECT = tag.NOMINAL | {tag.DETERMINER, tag.PRONOUN}
"""What a noun phrase begins with."""
OBJECT_PRONOUNS = frozenset("se s' y en le la les l' lui leur ne n' me m'".split())
"""French pronouns and negations between a subject and its verb."""
INDEFINITE = frozenset(("un", "une", "des", "a", "an"))
TIMES = frozenset(
    """seconds minutes hours hour day days week weeks month months year years morning evening night
    heure heures jour jours semaine semaines mois ans année années matin soir soirs nuit nuits
    km kilomètres mètres kilometres metres miles""".split()
).union(MONTHS, WEEKDAYS)
"""Say when or how far away; not the French "an", which in English is an article."""
_DAYS = WEEKDAYS.keys() | {"today", "yesterday", "hier"}
SPANS = frozenset(
    """minutes hours days weeks months years decades shortly heures jours semaines mois ans
    peu""".split()
)
"""Before "after" they say how long after."""
_FIRST = itemgetter(0)
_SPAN = frozenset("minute hour day week month year heure jour semaine mois an année".split())
_ONE = frozenset(("a", "an", "one", "un", "une"))
_IS = ("is", "was")
COMES = frozenset("come comes came coming intervient interviennent survient surviennent".split())
"""Verbs that only say what something follows or goes with: "The move comes after ..."."""
_WHILE = frozenset("as so if when because since until once after before".split())
TIMED = frozenset(("after", "before", "since", "until"))
_AS_OR_WHEN = frozenset(("as", "when", "because", "what"))
_SUBJECTS = tag.PHRASE | {tag.PREPOSITION}
_NOMINATIVE = frozenset("i he she we they".split())
_ORDINAL = re.compile(r"\d+(?:e|er|ère|ème|st|nd|rd|th)")


def counts_object(tags: str, lower: list[str], n: int) -> bool:
    """Whether the English participle at `n` is a past tense: "destroyed 400 homes", not "built 40
    years ago"."""
    return tags[n + 1 : n + 2] == tag.NUMBER and TIMES.isdisjoint(lower[n + 1 : n + 4])


def begins_word(word: str) -> bool:
    return word[0].isalnum() or word in CURRENCIES


def is_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4 and word[:2] in ("18", "19", "20")


def behind_day(lower: list[str], i: int) -> int:
    """Where what follows "today" or "on Monday" at `i` begins; `i` when neither stands there."""
    day = i + (lower[i : i + 1] == ["on"])
    return day + 1 if day < len(lower) and lower[day] in _DAYS else i


def behind_lead(lower: list[str], tags: str, first: int) -> int:
    """ "However, X, who ...", "Toutefois, samedi, X": where X begins after adverbs and a time that
    is set off."""
    at = first + 2 * (lower[first : first + 2] == ["as", "for"])
    while tags[at : at + 1] in (tag.ADVERB, tag.COORDINATOR):
        if tags[at + 1 : at + 2] == tag.NUMBER:
            break  # "about 20 people"
        at += 1
    if at == first or lower[at : at + 1] != [","]:
        return at
    dated = lower[at + 2 : at + 3] == [","] and lower[at + 1] in TIMES
    return at + 3 if dated else at + 1


def behind_cause(lower: list[str], first: int) -> int:
    """ "À la suite de l'incendie": where the cause is named of the French phrase at `first`."""
    known = cues("fr").phrases.get(lower[first], ())
    return first + next((len(p) for p, _ in known if lower[first : first + len(p)] == p), 0)


class ClauseView:
    """Lower words, tags and sums over them, so that no question needs a scan."""

    def __init__(self, words: Words, language: str) -> None:
        self.lower = words.lower
        self.tags = words.tags
        self.cues = cues(language)
        self.french = language == "fr"
        signs = list(map(_FIRST, self.lower))
        self._finite = list(accumulate(map(tag.FINITE.__eq__, self.tags), initial=0))
        self._words = list(accumulate(map(str.isalnum, signs), initial=0))
        self._mark = _next_marks(self.lower)
        self._bracketed = not BRACKETS.isdisjoint(self.lower)
        self._numbers = list(compress(count(), map(str.isdigit, signs)))
        if tag.NUMBER in self.tags:
            spelt = [n for n, kind in enumerate(self.tags) if kind == tag.NUMBER]
            self._numbers = sorted({*self._numbers, *spelt})

    def is_placed(self, first: int, end: int) -> bool:
        """ "Among the homes where men are trapped, ...": whether no verb stands in ``first:end``
        but behind "where", in a phrase that says where what follows is so."""
        if self.french or self.tags[first] != tag.PREPOSITION or self.lower[end - 1] != ",":
            return False
        where = next((n for n in range(first, end) if self.lower[n] == "where"), first)
        return where > first and not self.verbs(first, where)

    def verbs(self, a: int, b: int) -> int:
        """How many finite verbs stand in ``a:b``."""
        return self._finite[b] - self._finite[a] if a < b else 0

    def length(self, a: int, b: int) -> int:
        """How many words, without marks, stand in ``a:b``."""
        return self._words[b] - self._words[a] if a < b else 0

    def clause_end(self, i: int, last: int) -> int:
        """Where the next mark after `i` stands, `last` at most."""
        mark = self._mark[i] if i < len(self._mark) else last
        return mark if mark < last else last

    def comma(self, i: int, last: int) -> int:
        """Where the first comma outside brackets stands from `i` on, if it is the first mark there;
        `last` when it is none."""
        at = self.clause_end(i, last)
        if at < last and self.lower[at] == "(":
            at = self._closing(at, last) + 1
        return at if at < last and self.lower[at] == "," else last

    def _closing(self, at: int, last: int) -> int:
        """Where the brackets that open at `at` close; `at` where they do not."""
        return next((n for n in range(at, min(last, at + SIGHT)) if self.lower[n] == ")"), at)

    def opening(self, at: int) -> int:
        """Where the brackets open that close at `at`; `at` where they do not."""
        return next((n for n in range(at, max(-1, at - SIGHT), -1) if self.lower[n] == "("), at)

    def behind_brackets(self, end: int, last: int) -> int:
        """The end of the clause that goes on behind the brackets at `end`; `end` if none open."""
        opens = end < last and self.lower[end] == "("
        return self.clause_end(self._closing(end, last) + 1, last) if opens else end

    def amid_brackets(self, first: int, i: int, last: int) -> bool:
        """Whether brackets that opened behind `first` hold words before `i` and close before the
        sentence ends: "38 members (17 ministers, 14 secretaries) met"."""
        if not self._bracketed:
            return False
        low = max(first - 1, i - SIGHT, 0)
        inside = next((n for n in range(i - 1, low, -1) if self.lower[n] in BRACKETS), low)
        if self.lower[inside] not in "([" or inside == i - 1:
            return False
        if self.french:
            return self.lower[i - 1] != ";"  # "12 blessés (4 brûlés, les autres ont été choqués)"
        sight = range(i, min(last, i + SIGHT))
        closes = next((n for n in sight if self.lower[n] in BRACKETS), last)
        return closes + 1 < last - 1

    def holds_clause(self, i: int, end: int) -> bool:
        """Whether a main verb stands in ``i:end``, not only one of a clause inside it."""
        return main_verb(self.tags, i, min(end, i + SIGHT)) >= 0

    def joins_clause(self, first: int, i: int, end: int) -> bool:
        """Whether a main verb follows the conjunction at `i`, before `end`; not "and supporters as
        Republicans try", "and the harm they did", where each verb is that of a clause inside,
        though no tag says so. The words before it begin at `first`."""
        begun = i + 1
        described = tag.RELATIVE in self.tags[begun:end]  # "and the man who spoke left"
        if not self.holds_clause(begun, end) or (not described and self._closes_list(first, i)):
            return False
        verb = self.tags.index(tag.FINITE, begun)
        if begun < verb and self.tags[verb - 1] == tag.COORDINATOR:
            return False  # "in the hills and in the valley and are"
        but = self.lower[i] == "but" and "not" not in self.lower[max(first, i - SIGHT) : i]
        if self.french or self.lower[begun] in _WHILE or but:
            return True
        low = max(first, i - SIGHT)
        opened = next((n for n in range(i - 1, low, -1) if self.lower[n] in _AS_OR_WHEN), i)
        if opened + 1 < i and _SUBJECTS.issuperset(self.tags[opened + 1 : i]):
            return False  # "as cool weather and rain helped"
        inside = sum(
            (self.lower[n - 1] in _WHILE and self.begins_subject(n) and self.verbs(n, end) > 0)
            or (self.tags[n - 1] == tag.NOUN and self._begins_bare(n, begun))
            for n in range(begun + 1, min(end, begun + SIGHT))
        )
        return self.verbs(begun, end) > inside

    def _begins_bare(self, n: int, begun: int) -> bool:
        """ "the harm they did", "a promise nine of them made": whether the words behind a noun
        begin a clause that describes it, in a clause whose first word stands at `begun`."""
        if self.lower[n] in _NOMINATIVE:
            return True
        counted = self.tags[n] == tag.NUMBER and self.lower[n + 1 : n + 2] == ["of"]
        fronted = self.tags[begun] == tag.PREPOSITION or self.lower[n - 1] in TIMES
        return not fronted and (counted or self.tags[n] == tag.DETERMINER)

    def _closes_list(self, first: int, i: int) -> bool:
        """ "They sold cars, a bridge and the school built in 1950": whether the words from a comma
        to the conjunction at `i` name a thing of a list, behind the verb."""
        comma = self.tags.rfind(tag.MARK, first, i)
        named = first < comma < i - 1 and tag.PHRASE.issuperset(self.tags[comma + 1 : i])
        return named and self.lower[comma] == "," and self.verbs(first, comma) > 0

    def skip(self, i: int, kinds: frozenset[str]) -> int:
        """The first token from `i` on, within five, that is none of `kinds`."""
        end = min(i + 5, len(self.tags))
        while i < end and self.tags[i] in kinds:
            i += 1
        return i

    def tag_behind(self, i: int, kinds: frozenset[str]) -> str:
        """The tag of that token; a mark where the sentence ends before it."""
        at = self.skip(i, kinds)
        return self.tags[at] if at < len(self.tags) else tag.MARK

    def begins_subject(self, i: int) -> bool:
        return self.tags[i] in SUBJECT

    def is_figure(self, n: int) -> bool:
        """Whether token `n` is a number that counts something: no date, no bare year."""
        word = self.lower[n]
        if self.tags[n] != tag.NUMBER and not word[0].isdigit():
            return False
        if is_year(word) or _ORDINAL.fullmatch(word) or word in ("un", "une", "one"):
            return False
        if word.endswith("%"):
            return True
        following = self.lower[n + 1] if n + 1 < len(self.lower) else ""
        counted = (
            following == "%"
            or self.lower[n - 1] == "another"
            or self.tags[n + 1 : n + 2] in ("N", "A", "X")
        )
        return counted and following not in MONTHS

    def is_span(self, n: int) -> bool:
        """ "three hours", "an hour": before "after" it says how long after."""
        one = self.lower[n] in _SPAN and self.lower[n - 1] in _ONE
        return one or self.lower[n] in SPANS

    def says_how_long(self, n: int) -> bool:
        """ "a week after ...": whether what says when the rest was so begins at `n`."""
        return self.lower[n] in TIMED and (self.is_span(n - 1) or self.only_follows(n))

    def only_follows(self, n: int) -> bool:
        """ "The move comes after X did Y", "One reason is because ...": the verb before `n` says
        nothing by itself."""
        reason = self.lower[n] == "because" and self.lower[n - 1] in _IS
        return reason or self.lower[n - 1] in COMES

    def ends_in_subject(self, n: int) -> bool:
        """ "when he and Thomas had lost": no English clause ends at `n`, before "and"."""
        return self.lower[n - 1] in _NOMINATIVE and not self.french

    def any_figure(self, a: int, b: int) -> bool:
        """Whether a number that counts something stands in ``a:b``."""
        numbers = self._numbers
        if not numbers:
            return False
        return any(map(self.is_figure, numbers[bisect_left(numbers, a) : bisect_left(numbers, b)]))

    def phrase_at(self, i: int) -> tuple[int, str]:
        """Length and list of the phrase of the word lists at `i`; (0, "") when there is none."""
        if i and (self.tags[i - 1] == tag.DETERMINER or self.lower[i - 1] in ARTICLES_WITHIN):
            return 0, ""  # "un car scolaire", "du car"
        if i and self.tags[i - 1] == tag.FINITE and self.lower[i : i + 2] == ["bien", "que"]:
            return 0, ""  # "Nous savons bien que"
        for parts, name in self.cues.phrases.get(self.lower[i], ()):
            if self.lower[i : i + len(parts)] == parts:
                return len(parts), name
        return 0, ""

    def in_a_list(self, i: int, last: int) -> bool:
        """Whether "and" or "or" follows before the next verb, so that commas enumerate."""
        for n in range(i, min(last, i + SIGHT)):
            if self.tags[n] in (tag.FINITE, tag.RELATIVE):
                return False
            if self.tags[n] == tag.COORDINATOR:
                return True
        return False


def _next_marks(lower: list[str]) -> list[int]:
    """For each token, where the next mark that ends a clause stands; the length where none does."""
    marks: list[int] = []
    for at in places_of(lower, STOPS):
        marks += [at] * (at - len(marks))
    return marks + [len(lower)] * (len(lower) - len(marks))
