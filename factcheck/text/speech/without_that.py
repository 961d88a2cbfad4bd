"""What is said where English leaves "that" out: whether a clause follows the verb, and where."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import CURRENCIES
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import POSSESSIVES
from factcheck.text.speech.asides import LIMITS, MAY_TELL, TELL, WHEN, behind_asides
from factcheck.text.speech.courts import is_heard
from factcheck.text.speech.speech_view import FIRST_PERSON, SIGHT, STOPS, SpeechView

_ASKED = frozenset(
    "why whether if how what where comment pourquoi combien about of against over".split()
)
"""First words of what is asked or explained, not said."""
_HEDGES = frozenset(
    """at least most more less fewer than about around nearly almost some over under up to as many
    much close only roughly just approximately""".split()
)
"""Words before the number with which a clause begins: "said at least two bridges fell"."""
_SHARES = frozenset("half third quarter fifth tenth dozen dozens hundreds thousands".split())
_NO_OBJECT = frozenset(
    """said says say saying think thinks thought thinking believe believes believed believing insist
    insists insisted hope hopes hoped""".split()
)
"""Verbs that nothing but words said follows."""
_FINDS = ("found", "finds", "find")
TIMED = frozenset("after as before since until when while".split())
_SUBJECTS = FIRST_PERSON | frozenset("he she it they there this who".split())
_PRONOUNS = (["he"], ["she"], ["it"], ["they"], ["there"], ["this"])
_SAID = [",", "said"]
_PARTS = frozenset((tag.COORDINATOR, tag.SUBORDINATOR, tag.RELATIVE))


def without_that(view: SpeechView, v: int) -> int | None:
    """English leaves "that" out: where the clause begins, after whom and when it was told."""
    behind = view.tags[max(0, v - 2) : v + 1] == tag.PREPOSITION + tag.NOUN + tag.PRESENT
    if behind and view.tags[v + 1 : v + 2] != tag.PRONOUN:
        return None  # "the number of people claiming support fell"
    if view.lower[v] in _FINDS and "guilty" in view.lower[v : v + 2 * SIGHT]:
        return None  # "found the man held in May guilty"
    hedged = _behind_hedge(view, v + 1) > v + 1
    if not hedged and not _ASKED.isdisjoint(view.lower[v + 1 : v + 2]):
        return None
    to = view.tags.find(tag.PARTICLE + tag.INFINITIVE, v, min(v + SIGHT, view.end))
    expects = to > 0 and view.lower[v] in view.saying.act
    if expects and not view.holds_verb(v + 1, to):
        return None  # "had expected sales to slow as consumers are waiting"
    tells = view.lower[v] in TELL and not is_heard(view, v)
    apart = v + 1 < view.end and (view.lower[v + 1] in WHEN or view.lower[v + 1] == "to")
    # "said last Friday it was late", not "said last Friday was the worst day"
    last = view.lower[v + 1 : v + 2] == ["last"] and not WHEN.isdisjoint(view.lower[v + 2 : v + 3])
    apart |= last and view.tags[v + 3 : v + 4] != tag.FINITE
    takes = view.lower[v] not in _NO_OBJECT
    if view.lower[v] in MAY_TELL and not tells:  # "warned the trust there is a risk"
        heard = behind_asides(view, v + 1, hearer=True)
        if v + 1 < heard and view.lower[heard : heard + 1] in _PRONOUNS:
            return heard
    if not tells and not apart and is_clause(view, v + 1, takes=takes):
        return v + 1
    at = behind_asides(view, v + 1, hearer=tells)
    if takes and view.lower[at - 1] in TIMED and not view.holds_verb(v + 1, at):
        return None  # "The hosts declared on 662 when X was out"
    return at if is_clause(view, at, takes=takes) else None


def is_clause(view: SpeechView, at: int, *, takes: bool = False) -> bool:
    """English leaves "that" out: a subject and its verb follow at once; behind a verb that `takes`
    objects no verb of a clause that says when: "declared an emergency after rain caused floods"."""
    at = _behind_hedge(view, at)
    at += at < view.end and view.lower[at] in LIMITS
    if at >= view.end - 1:
        return False
    if view.lower[at].partition("'")[0] in _SUBJECTS:  # "they", "they'd"
        return True
    fronted = view.tags[at] == tag.PREPOSITION and "," in view.lower[at : at + 6]
    fronted = fronted and "saying" not in view.lower[at : at + 7]  # "of the loss, saying"
    if not takes and view.lower[at : at + 2] == ["as", "part"]:
        at = view.comma(at, min(at + SIGHT, view.end - 1)) + 1  # "said as part of it, they had"
        if at >= view.end:
            return False
    qualified = view.tags[at : at + 2] == tag.PAST + tag.NOUN  # "continued sanctions are"
    if view.tags[at] not in "DMUNAXKRG" and not (fronted or qualified):
        return False
    bare = not takes and view.tags[at] in "DMNX"  # nothing else follows "said", however long
    if bare and view.holds_verb(at, min(at + 3 * SIGHT, view.end)):
        return True
    for n in range(at, min(at + SIGHT + 2, view.end)):
        if view.tags[n : n + 2] == tag.COORDINATOR + tag.FINITE:
            return False  # "claimed responsibility and demanded": its own second verb
        if view.tags[n] == tag.RELATIVE and view.lower[n - 1] == ",":
            closing = view.comma(n, min(n + 2 * SIGHT, view.end))
            return view.holds_verb(closing, min(closing + 3, view.end))
        parted = n > at and (view.tags[n] == tag.SUBORDINATOR or view.lower[n - 1 : n + 1] == _SAID)
        dated = takes and n > at and view.lower[n] in TIMED
        that = view.lower[n] == "that" and view.tags[n] != tag.DETERMINER
        if that or view.lower[n] in ";:" or parted or dated or _only_says(view, n):
            return False  # "reported 35 billion in revenue, while profit was 8"
        if view.tags[n] == tag.RELATIVE:
            return _has_two_verbs(view, n)
        if takes and not fronted and view.lower[n] == "," and not _closes(view, n):
            return False  # "found the planets, thought to be cold"
        past = n > at and view.tags[n] == tag.PAST and view.tags[n - 1] in "NMUX"
        past = past and view.lower[n - 1] not in POSSESSIVES  # "its unaudited results"
        past = past and not (takes and view.lower[n] == "ended")  # "a loss for the year ended in"
        inner = (
            takes and view.tags[n - 2 : n] == tag.NOUN + tag.PRONOUN
        )  # "deaths in areas it holds"
        if (view.tags[n] == tag.FINITE and not (inner and n > at + 1)) or past:
            return True
    return False


def _only_says(view: SpeechView, comma: int) -> bool:
    """ "expects growth of 3%, the minister said": whether nothing but a speaker follows a comma."""
    last = view.end - 1
    told = view.lower[comma] == "," and view.lower[last] in view.saying.report
    return told and comma + 1 < last and tag.PHRASE.issuperset(view.tags[comma + 1 : last])


def _behind_hedge(view: SpeechView, at: int) -> int:
    """ "at least 3,000", "about £840,000", "£2m": where the number stands; `at` without one."""
    number = at
    while number < view.end and view.lower[number] in _HEDGES:
        number += 1
    number += view.lower[number : number + 1] != [] and view.lower[number] in CURRENCIES
    if view.lower[number : number + 1] in (["a"], ["one"]):
        number += 1  # "around a quarter of the homes"
    counts = view.tags[number : number + 1] == tag.NUMBER
    return number if counts or not _SHARES.isdisjoint(view.lower[number : number + 1]) else at


def _has_two_verbs(view: SpeechView, relative: int) -> bool:
    """ "confirmed the man whose car was found is local": the second verb is the clause's own."""
    limit = min(relative + 2 * SIGHT, view.end)
    verb = view.tags.find(tag.FINITE, relative, limit)
    second = view.tags.find(tag.FINITE, verb + 1, limit) if verb > 0 else -1
    between = range(verb, second)
    return second > 0 and not any(view.tags[n] in _PARTS or view.lower[n] in STOPS for n in between)


def _closes(view: SpeechView, comma: int) -> bool:
    """ "claims X, the mayor, had lied": whether what the comma opens is put in before a verb."""
    behind = view.comma(comma + 1, min(comma + SIGHT, view.end)) + 1
    verb = view.tags[behind : behind + 2].lstrip(tag.ADVERB)[:1] == tag.FINITE
    return verb and view.tags[comma + 1] not in (tag.FINITE, tag.PAST, tag.COORDINATOR)
