"""What stays whole: alternatives, comments with what they judge, auxiliaries with their participle,
names of one list."""

from __future__ import annotations

from itertools import pairwise

from factcheck.text.calendar import MONTHS, WEEKDAYS
from factcheck.text.cutting.clause_view import SIGHT, TIMED, ClauseView
from factcheck.text.cutting.conditions import IF, WHOLE, denies_more, goes_on_if, is_once
from factcheck.text.cutting.figures_together import counts_votes, describes_too, restates
from factcheck.text.cutting.halves import are_halves, shares
from factcheck.text.cutting.inner_clauses import (
    adds_alike,
    goes_inside,
    has_aim,
    likens_times,
    names_again,
)
from factcheck.text.cutting.segments import APPOSITION
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import BE, NE, OF, THAT

_CALENDAR = MONTHS.keys() | WEEKDAYS.keys()
NEAR = 4
"""Tokens among which an infinitive says what begins."""
LONGEST_VERB = 8
"""Tokens from an auxiliary to its participle."""
_AUXILIARY = frozenset("a ont avait avaient est sont était étaient aura auront".split())
RANKED = frozenset(
    """first last only most least best worst premier première premiers premières seul seule plus
    moins meilleur meilleure pire""".split()
)
_OF_IT = ("de", "d'", "du")
_COMPARING = IF | {"than"}
LONG_PUT_IN = 8
"""Tokens between a conjunction and its clause."""
_WAITING = IF | THAT | frozenset("quand lorsque lorsqu' when while puisque parce".split())
_GOVERNED = frozenset("as for by to against over pour par contre".split())
"""Prepositions of what a verb governs, who did it or why."""
_LIKENING = frozenset(
    """dismiss dismissed dismisses describe described describes regard regarded
    hail hailed condemned denounced treated branded portrayed rejected""".split()
)
"""Verbs before what something is taken for."""
_ADDING = frozenset(("comparer", "savoir", "commencer", "compter", "noter"))
"""Infinitives that no verb before governs: ", à comparer à 12 millions"."""
_BARE = tag.NOUNS | {tag.ADJECTIVE}
_ASKING = frozenset(("combien", "comment", "how", "pourquoi", "where", "whether", "why"))
""" "how it was spent and why": behind a conjunction they go on with what is asked."""
_DENYING = NE | frozenset("no not never nobody none cannot can't".split())
_PHRASES = (["up", "with"], ["together", "with"], ["leg", "before"])
_REASONING = (tag.SUBORDINATOR, tag.PREPOSITION)


def _corrects(view: ClauseView, i: int) -> bool:
    """ "count not the boats that left, but those that came": whether `i` stands in one statement of
    what is not and what is so instead."""
    low, last = max(0, i - 2 * LONG_PUT_IN), len(view.lower)
    if "not" not in view.lower[low:i]:
        return False
    begun = view.lower.index("not", low, i) + 1
    places = range(begun + 1, min(begun + 2 * LONG_PUT_IN, last - 1))
    but = next((n for n in places if view.lower[n] == "but"), begun)
    named = view.tags[begun] == tag.DETERMINER == view.tags[but + 1]
    return but > begun and named and not view.holds_clause(but + 1, view.clause_end(but, last))


def _instead(view: ClauseView, i: int) -> bool:
    """ "non pas en mai, mais en juin": whether what is so instead stands at `i`, or behind it."""
    at = i - (view.lower[i - 1] == "mais")
    if view.lower[at] != "mais":
        return False
    low = range(max(0, i - 2 * LONG_PUT_IN), at)
    denied = next((n for n in low if view.lower[n : n + 2] == ["non", "pas"]), at)
    return denied < at and not view.verbs(denied, at)


def _never_without(view: ClauseView, i: int) -> bool:
    """ "pas un jour ne passe sans qu'elle pleure", "no goods leave without a check": what is denied
    without the words from `i` on is not said."""
    if view.lower[i] not in ("sans", "without") or view.lower[i - 1] == ",":
        return False
    low = max(0, i - LONG_PUT_IN)
    return not _DENYING.isdisjoint(view.lower[low:i])


def _says_more(view: ClauseView, i: int) -> bool:
    """ ", which is probably why": no more than the clause before."""
    return view.lower[i] == "which" and "why" in view.lower[i + 2 : i + 4]


def _waits_in_french(view: ClauseView, i: int) -> bool:
    """ "et ce malgré la pluie", "de 2,3 % et de -4,7 %": what only French keeps together."""
    lower = view.lower
    if "ce" in lower[i - 1 : i + 2]:
        this = lower.index("ce", i - 1)
        if lower[this - 1] == "et" and view.tags[this + 1 : this + 2] == tag.PREPOSITION:
            return True
    if lower[i - 1] in _OF_IT or lower[i - 1] in THAT or _asked_again(view, i):
        return True  # "qu'il ne reçoit que du fait de"
    near = range(i - 1, max(0, i - NEAR - 1), -1)
    put_in = next((n for n in near if lower[n] == ","), 0)
    return put_in > 0 and view.tags[put_in - 1] == tag.RELATIVE  # "qui, dix ans après, revient"


def waits(view: ClauseView, i: int) -> bool:
    """ "unless she wins", "quand, après deux corners, il marque": whether a conjunction before `i`
    waits for its clause, or the next figure of one vote or adjective comes: "a costly, late"."""
    lower = view.lower
    listed = counts_votes(view, i) or describes_too(view, i) or _says_more(view, i)
    listed = listed or _never_without(view, i)
    listed = listed or has_aim(view, i) or goes_inside(view, i)
    if lower[i] == "when" and view.tag_behind(i + 1, tag.ADVERBS) == tag.PAST:
        # "..., when wholly passed on to buyers"
        listed = listed or view.clause_end(i, len(lower)) >= len(lower) - 1
    if view.tags[i] == tag.COORDINATOR:
        listed = listed or _is_dated(view, i) or _modify_alike(view, i) or goes_on_if(view, i)
        listed = listed or denies_more(view, i) or shares(view, i) or are_halves(view, i)
    if lower[i - 2] in BE and lower[i - 1 : i] == lower[i + 2 : i + 3] == [","]:
        return True  # "est, je crois, courue d'avance"
    if view.french and _waits_in_french(view, i):
        return True
    at = view.tags.find(tag.COORDINATOR, i - 1, i + 1)
    asked = at >= 0 and (lower[at + 1] in _ASKING or _asks_more(view, at))
    frame = asked or lower[i : i + 3] == ["que", "ce", "soit"] or lower[i] == "albeit"
    frame = frame or _corrects(view, i) or _instead(view, i) or _is_day(view, i)
    frame = frame or is_once(view, i, max(0, i - SIGHT))
    if listed or frame or _shows(view, i) or lower[i] in (*WHOLE, "est-à-dire"):
        return True
    before = i - 1 - (lower[i - 1] == ",")
    behind = lower[i + 1 : i + 3 * NEAR + 1]
    if "than" in behind and ("than", lower[i]) in pairwise(behind):
        return True  # "more were waiting when they left than when they came"
    if view.tags[before] == tag.SUBORDINATOR or lower[before] in _COMPARING:
        return True  # "plutôt que", "if, on Monday,"
    if likens_times(view, i) or names_again(view, i) or adds_alike(view, i):
        return True
    if lower[i] == "as" and not _LIKENING.isdisjoint(lower[max(0, i - 2 * NEAR) : i]):
        return True  # "dismissed the offer as a ploy to help X win"
    if lower[i] in ("since", "depuis") and _is_ranked(lower[max(0, i - SIGHT) : i]):
        return True  # "the first woman to lead the party since it was founded"
    if lower[i - 1 : i + 1] in _PHRASES:
        return True  # "teamed up with two other firms"
    if view.says_how_long(i):
        return True  # "est mort trois jours après avoir vendu"
    if lower[i - 1] != ",":
        # "only because", "such as", "as soon as", "c'est parce que"
        reason = view.tags[i] in _REASONING and lower[i - 1] in ("only", "such")
        reason = reason or (lower[i] == "as" and "as" in lower[max(0, i - 3) : i - 1])
        return reason or lower[i - 2 : i + 1] == ["c'", "est", "parce"]
    return _waits_behind_comma(view, i)


def _waits_behind_comma(view: ClauseView, i: int) -> bool:
    """ "and, after a spell, won": whether what the comma before `i` ends was put in, or `i`
    compares."""
    lower, end = view.lower, view.clause_end(i, len(view.lower))
    than = i + 1 + (lower[i + 2 : i + 3] == ["than"])  # ", much more than it paid"
    compares = lower[than : than + 1] == ["than"] and view.tags[than + 1 : than + 2] != tag.NUMBER
    if compares and view.tags[i] != tag.NUMBER and view.verbs(i, end):
        return True  # "..., more than the town had paid"
    if view.french and (_parts_noun(view, i, end) or _does(view, i)):
        return True
    modal = view.tags[i] == tag.INFINITIVE  # "qui vont, dans un mois environ, choisir"
    behind = modal or (view.tags[i] == tag.FINITE and not view.french)
    low = max(0, i - LONG_PUT_IN * (1 + behind))
    comma = next((n for n in range(i - 2, low, -1) if lower[n] == ","), i)
    modal = modal and view.tags[comma - 1] == tag.FINITE
    parted = view.tags[i] == tag.PAST and lower[comma - 1] in _AUXILIARY  # "a, quant à lui, vendu"
    joined = view.tags[comma - 1] == tag.COORDINATOR and view.tags[i] == tag.FINITE
    return modal or parted or (comma < i and joined) or lower[comma - 1] in _WAITING


def _does(view: ClauseView, i: int) -> bool:
    """ "a poussé le chef, Paul Morin, à partir": whether what a verb leads somebody to do stands at
    `i`, behind a name between commas."""
    name = len(view.tags[: i - 1].rstrip(tag.NAME))
    named = name < i - 1 and view.lower[name - 1] == view.lower[i - 1] == ","
    does = view.lower[i] in ("à", "de", "d'") and view.tag_behind(i + 1, tag.CLITICS)
    return named and does == tag.INFINITIVE and view.tags[name - 2] == tag.NOUN


def _parts_noun(view: ClauseView, i: int, end: int) -> bool:
    """ "annoncé la mort, dans deux naufrages, de 163 personnes": whether `i` is where a noun is
    parted from what it is of, or where that comes behind the comma."""
    behind = view.lower[i] in _OF_IT
    if behind:
        comma = next((n for n in range(i - 2, max(0, i - SIGHT), -1) if view.lower[n] == ","), 0)
        i, end = comma + 1, i - 1
    if end + 2 >= len(view.lower):
        return False
    where = view.tags[i] == tag.PREPOSITION and view.lower[i] not in OF
    parted = where and view.tags[i - 2] == tag.NOUN and view.lower[i - 1] == view.lower[end] == ","
    if not parted or view.lower[end + 1] not in _OF_IT or view.verbs(i, end):
        return False
    last = view.clause_end(end + 2, len(view.lower))
    return view.tags[end + 2] in tag.PHRASE and not view.verbs(end + 1, last)


def _is_day(view: ClauseView, i: int) -> bool:
    """ "jugeait, ce lundi 3 mars, deux élus": whether a day, which says nothing alone, is put in
    before the object of a verb, or a date tells of one: "Monday, October 7 last year"."""
    if view.lower[i] in MONTHS and view.lower[i - 2] in WEEKDAYS:
        return True
    if view.tags[i - 2] != tag.FINITE or view.lower[i - 1] != ",":
        return False
    closing = view.clause_end(i, len(view.tags) - 2) + 1
    dated = not _CALENDAR.isdisjoint(view.lower[i : i + 2])
    return dated and view.tags[closing] in tag.PHRASE


def _asked_again(view: ClauseView, i: int) -> bool:
    """ "il faut que nous jouions mieux, que nous soyons": whether "que" at `i` brings once more the
    subject of another "que" before it."""
    if view.lower[i] not in THAT or view.lower[i - 1] != ",":
        return False
    low = max(1, i - SIGHT)
    same = (n for n in range(low, i - 1) if view.lower[n] == view.lower[i + 1])
    return view.tags[i + 1] == tag.PRONOUN and any(view.lower[n - 1] in THAT for n in same)


def _asks_more(view: ClauseView, at: int) -> bool:
    """ "how it had leaked and who was to blame": whether one more question goes on at `at`."""
    before = view.lower[max(0, at - SIGHT) : at]
    asked = not _ASKING.isdisjoint(before) or ("what" in before and view.lower[at + 1] == "what")
    return asked and view.lower[at + 1] in ("who", "what", "which", "when")


def _is_ranked(words: list[str]) -> bool:
    """ "the first woman to lead the party": of how many or since when is a part of it."""
    pairs = pairwise(words)
    ranks = (one in ("the", "its", "their", "le", "la") and two in RANKED for one, two in pairs)
    return any(ranks) or any(word.endswith("est") and len(word) > NEAR for word in words)


def _shows(view: ClauseView, i: int) -> bool:
    """ "comme l'ont rappelé les crues", "comme en témoigne la loi": what shows that it is so."""
    object_follows = view.lower[i] == "comme" and view.lower[i + 1] in ("l'", "le", "en")
    return object_follows and view.tags[i + 2] == tag.FINITE


def _modify_alike(view: ClauseView, i: int) -> bool:
    """ "first-quarter and full-year revenue", "in May and June": both tell of one noun or verb."""
    sides = view.lower[i - 1], view.lower[i + 1]
    if _CALENDAR.issuperset(sides) and view.tag_behind(i + 2, tag.CLITICS) != tag.FINITE:
        return True
    return all("-" in side for side in sides) and view.tags[i + 2 : i + 3] == tag.NOUN


def _is_dated(view: ClauseView, i: int) -> bool:
    """ "two days after rain and floods hit Leeds and shut homes": whether the conjunction at `i`
    brings another subject or verb of a clause that says when, which stays with its event."""
    places = range(i - 1, max(0, i - 2 * LONG_PUT_IN), -1)
    when = next((n for n in places if view.lower[n] in TIMED), i - 1)
    subject = _BARE.issuperset(view.tags[when + 1 : i]) and view.tags[i + 1] in _BARE
    verb = view.says_how_long(when) and view.tag_behind(i + 1, tag.ADVERBS) == tag.FINITE
    return when < i - 1 and (subject or (verb and view.verbs(when, i) > 0))


def offers(view: ClauseView, i: int) -> bool:
    """ "de regarder le match ou de l'enregistrer", "when leaving or taking part": alternatives are
    one statement."""
    begun = view.tags[i + 1 : i + NEAR]
    if view.lower[i] in ("ou", "or") and restates(view, i):
        return True
    if view.lower[i] == "ou" and view.tag_behind(i + 1, tag.CLITICS) == tag.FINITE:
        return True
    return view.lower[i] in ("ou", "or") and (tag.INFINITIVE in begun or begun[:1] == tag.PRESENT)


def goes_on_behind(view: ClauseView, i: int, last: int, why: str) -> int:
    """ "accuse Volmark, une société du Nord, d'avoir fraudé": where what the verb governs goes on
    behind what is put in from `i` on, and `why` that is cut off; 0 where it does not."""
    end = view.clause_end(i, last)
    governed = end + 2 < last and view.lower[end] == "," and view.lower[end + 1] in _GOVERNED
    if governed and why == APPOSITION:  # "praised Ann Roth, a nurse, for her work"
        nominal = view.tags[end + 2] not in (tag.INFINITIVE, tag.RELATIVE)  # "pour permettre à X"
        return end + 1 if nominal and not view.verbs(end + 1, view.clause_end(end + 2, last)) else 0
    verb = view.tag_behind(end + 2, tag.CLITICS) if end + 2 < last else tag.MARK
    governed = view.lower[end : end + 2] in ([",", "de"], [",", "d'"], [",", "à"], [",", "to"])
    inner = tag.FINITE in view.tags[i:end] and tag.RELATIVE not in view.tags[i : i + 2]
    form = tag.PAST if view.lower[i - 2] in _AUXILIARY else tag.INFINITIVE
    if view.tags[i - 2] == tag.FINITE and view.tags[end : end + 2] == tag.MARK + form:
        # "vont, dans un mois, choisir", "a, pour la première fois, reculé"
        governed, verb = view.lower[end] == ",", tag.INFINITIVE
    governed = governed and _ADDING.isdisjoint(view.lower[end + 2 : end + 3])
    parted = view.lower[i - 1] == "," and governed and verb == tag.INFINITIVE and not inner
    return end + 1 if parted else 0


def completes_verb(view: ClauseView, i: int) -> bool:
    """ "a pour sa part condamné", "a été à peine troublé": whether the participle at `i` is that of
    the verb before."""
    verb = view.tags.rfind(tag.FINITE, max(0, i - LONGEST_VERB), i)
    between = zip(view.tags[verb + 1 : i], view.lower[verb + 1 : i], strict=True)
    had = any(kind == tag.PAST and word != "été" for kind, word in between)
    past = view.french and verb >= 0 and view.tags[i] == tag.PAST
    return past and view.lower[verb] in _AUXILIARY and not had
