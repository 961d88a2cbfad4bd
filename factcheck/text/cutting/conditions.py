"""What holds only under a condition, or is denied: how far "if", "once", "whatever" and "denied"
reach, so that nothing is told without them that was not said."""

from __future__ import annotations

import re

from factcheck.text.cutting.clause_view import SIGHT, SUBJECT, ClauseView
from factcheck.text.cutting.segments import VERB_SIGHT
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import ASKED, DENYING, THAT
from factcheck.text.grammar.tense import tells_past
from factcheck.text.grammar.tokens import Words

NEAR = 4
"""Tokens among which an infinitive says what begins."""
_BEFORE_OPENING = frozenset(tag.COORDINATOR + tag.MARK + tag.ADVERB)
IF = frozenset(("si", "s'", "if", "unless"))
"""First words of a condition, without which the clause before says more than was said."""
_NOT = frozenset("not never nobody didn't doesn't don't cannot can't won't wouldn't".split())
_BUT = frozenset(("but", "mais", "yet"))
_ONCE = frozenset(("once", "when", "until", "whenever"))
_WHENEVER, _ANY = ("when", "whenever"), frozenset(("a", "an", "you", "someone"))
_GIVEN = IF | {","}
MODALS = frozenset("will would can could may might must shall should".split())
_INVERTED = frozenset(("had", "should", "were"))
_CONDITIONAL = IF | {"quand", "until", "whenever"}
_WHEN = frozenset(("lorsque", "lorsqu'", "dès", "quand"))
_TO_COME = re.compile(r"\w+r(?:a|ont|ait|aient)")
"""Forms of the French future and conditional."""
_PERFECT = frozenset("a ont est sont".split())

WHOLE = frozenset(("alleging", "whatever", "whichever", "whoever"))
"""Words with which nothing begins that stands: "whatever tools, whatever men they need"."""
_LIKE = WHOLE | {"contrairement", "like", "unlike", "with", "vu"}


def is_if(words: Words | ClauseView, n: int, comma: int) -> bool:
    """ "If the dam fails,", "Had the dam failed,": whether a condition stands from `n` to the
    `comma`."""
    if words.lower[n] not in _INVERTED:
        return words.lower[n] in IF
    subject = words.tags[n + 1 : n + 2] in SUBJECT
    return subject and words.lower[comma : comma + 1] == [","]


def opens_frame(view: ClauseView, first: int, comma: int) -> bool:
    """Whether what stands in ``first:comma`` says under what condition the rest is so: "Asked who
    won, 31% chose X", "Whatever the court rules, X will close", "Had it failed, X would"."""
    word = view.lower[first]
    if view.lower[first : first + 3] == ["by", "the", "time"] or is_once(view, first, comma + 1):
        return True
    if word == "what" and view.verbs(first, comma) == 1:
        return True  # "What went on, above all in May, was a war"
    return word in ASKED | WHOLE or (word not in IF and is_if(view, first, comma))


def is_once(view: ClauseView, i: int, main: int) -> bool:
    """ "once the deal is approved", "when she retires": whether a clause at `i` says when what will
    be so begins, the main clause at `main`, and has not come true itself, or is so again and again:
    "when a bird sings, it is heard"."""
    if view.french or view.lower[i] not in _ONCE:
        return False
    end = view.clause_end(i, len(view.tags))
    verb = view.tags.find(tag.FINITE, i, end)
    until = end if main < i else len(view.tags)
    so = is_to_come(view, main, until)
    if not so and view.lower[i] in _WHENEVER and view.lower[i + 1] in _ANY:
        so = view.verbs(main, until) > 0 and not tells_past(view, main, until, "en")
    return verb > 0 and so and not tells_past(view, i, end, "en")


def is_to_come(words: Words | ClauseView, first: int, last: int) -> bool:
    """ "and two towns will drown": whether the first verb of ``first:last`` tells what may be."""
    verb = words.tags.find(tag.FINITE, first, last)
    return words.lower[verb] in MODALS or _TO_COME.fullmatch(words.lower[verb]) is not None


def goes_on_if(view: ClauseView, i: int) -> bool:
    """ "unless the state pays and the unions agree": whether the conjunction at `i` goes on with a
    condition."""
    low = max(0, i - SIGHT)
    given = next((n for n in range(i - 1, low, -1) if view.lower[n] in _GIVEN), low)
    inside = low < given and view.tags[given] == tag.SUBORDINATOR and view.verbs(given, i) > 0
    inside = inside and (view.tags[given - 1] != tag.MARK or view.lower[given - 1] == ",")
    return (
        inside
        and view.tags[i + 1] != tag.INFINITIVE
        and not is_to_come(view, i, min(i + VERB_SIGHT, len(view.tags)))
    )


def denies_more(view: ClauseView, i: int) -> bool:
    """ "denied that X had paid and that Y had left", "did not say that ... or that ...": whether
    what is denied goes on behind the conjunction at `i`."""
    low = max(0, i - SIGHT)
    that = view.tags.rfind(tag.SUBORDINATOR, low, i)
    before = view.lower[max(0, that - NEAR) : max(that, 0)]
    denied = any(word in DENYING or (word in _NOT and not view.french) for word in before)
    return that > 0 and view.lower[that] in THAT and denied and view.lower[i] not in _BUT


def says_when(view: ClauseView, first: int) -> bool:
    """ "S'il refuse, ...", "Pour se justifier, ...": under what condition or to what end what
    follows is so."""
    comma = view.comma(first, min(first + NEAR, len(view.tags)))
    # "Par contre, si"
    led = view.lower[comma : comma + 1] == [","] and tag.CLAUSAL.isdisjoint(view.tags[first:comma])
    at = view.skip(comma if led else first, _BEFORE_OPENING)
    begun = first + (view.tags[first] == tag.COORDINATOR)
    # "Que X parte ou non, Y"
    framed = begun <= 1 and view.french and view.lower[begun : begun + 1] in (["que"], ["qu'"])
    beside = framed or view.lower[first] in _LIKE or view.lower[first + 1 : first + 2] == ["tenu"]
    if beside or compares(view, first):
        return True
    if at == len(view.tags):
        return False
    if view.lower[at] == "pour":
        return tag.INFINITIVE in view.tags[at + 1 : at + NEAR]
    verb = view.tags.find(tag.FINITE, at, at + VERB_SIGHT)
    if view.lower[at] in _WHEN and _TO_COME.fullmatch(view.lower[verb]):
        return True  # "Dès que le pont ouvrira, ..."
    if view.tags[at] != tag.SUBORDINATOR or view.lower[at] not in _CONDITIONAL:
        return False
    main = view.tags.find(tag.FINITE, verb + 1, verb + VERB_SIGHT)
    if main > 0 and _TO_COME.fullmatch(view.lower[main]):
        return True  # "Si le texte est adopté, X paiera"
    happened = view.tag_behind(verb + 1, tag.CLITICS) == tag.PAST
    return not (happened and view.lower[verb] in _PERFECT)  # "Si le pont est tombé, ...": a fact


def compares(view: ClauseView, n: int) -> bool:
    """ "as soon as", "comme le veut la loi": whether a comparison begins at token `n`."""
    if view.lower[n] == "comme" and view.lower[n + 1] in ("le", "l'"):
        return view.tags[n + 2] == tag.FINITE
    return view.lower[n] == "as" and "as" in view.lower[n + 2 : n + 4]
