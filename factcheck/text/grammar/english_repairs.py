"""English tags that the places of words tell: participles, past tenses, verbs of saying."""

from __future__ import annotations

import re

from factcheck.text.grammar.function_words import POSSESSIVES
from factcheck.text.grammar.saying import saying
from factcheck.text.grammar.tags import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DETERMINER,
    FINITE,
    MARK,
    NAME,
    NOUN,
    NUMBER,
    PAST,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
)

_BREAKS = MARK + COORDINATOR + SUBORDINATOR + RELATIVE
_VERBLESS = re.compile(
    rf"(?:^|(?<=[{MARK}{COORDINATOR}{SUBORDINATOR}]))[^{FINITE}{_BREAKS}]*{PAST}"
    rf"[^{FINITE}{_BREAKS}]*(?=[{_BREAKS}]|$)"
)
"""A stretch between marks and conjunctions with a participle and no finite verb."""
_RELATIVE_WORDS = frozenset(
    "who whom whose which that what where when why how whoever whatever whichever".split()
)
_PAST_FORMS = frozenset("beat cut drew fell grew hit lost rose sank shrank slid spread won".split())
"""Past tenses that look like something else to the tagger."""
_PARTICIPLES = frozenset(
    """seen known given taken done been gone shown drawn written spoken born chosen driven fallen
    frozen grown stolen sworn thrown worn eaten beaten broken forgotten hidden risen""".split()
)
"""English participles that are no past tenses."""
_BEFORE_CLAUSE = frozenset(("after", "before", "since", "until"))
_DATE = re.compile(rf"{NUMBER}[{MARK}{COORDINATOR}{PREPOSITION}]")
_CLAUSE = re.compile(
    rf"[{DETERMINER}{ADJECTIVE}{NUMBER}{NOUN}{NAME}]{{1,6}}"
    rf"(?:{COORDINATOR}[{DETERMINER}{ADJECTIVE}{NOUN}{NAME}]{{1,5}})?{ADVERB}?{FINITE}"
)
"""A subject and its verb."""


_TWO_VERBS = re.compile(
    rf"(?<={NOUN}){FINITE}(?=(?:[{PREPOSITION}{ADVERB}{NUMBER}][^{FINITE}{_BREAKS}]*)?{FINITE})"
)
"""The first of two verbs with nothing between that parts clauses."""
_SURE = frozenset("is are was were has had have will would can could may might".split())


def with_places(words: list[str], tags: str) -> str:
    """The tags of an English sentence as the places of its words tell."""
    tags = _with_participles(words, tags)
    tags = _with_only_verb(words, _with_past_tense(words, _with_spoken(words, tags)))
    return _with_relatives(words, _with_subordinators(words, tags))


def _with_spoken(words: list[str], tags: str) -> str:
    """ "Ministers said food prices had risen", "replied that it was": no participle between a
    speaker and a clause; "Officials fear": no noun behind a plural."""
    reports, mended = saying("en").report, list(tags)
    for n in [n for n, word in enumerate(words) if word in reports]:
        if n and _speaks(words, tags, n):
            mended[n] = FINITE
    return "".join(mended)


def _speaks(words: list[str], tags: str, n: int) -> bool:
    that = words[n + 1 : n + 2] == ["that"]
    plural = tags[n] == NOUN and words[n - 1][-1] == "s" != words[n][-1]
    behind_noun = (tags[n] == PAST or plural) and tags[n - 1] in (NOUN, NAME, PRONOUN)
    return behind_noun and _CLAUSE.match(tags, n + 1 + that) is not None


def _with_participles(words: list[str], tags: str) -> str:
    """ "A post shared on Facebook claims", "Its director": no verbs, though read as such."""
    spoken = saying("en").forms
    for n in [n for n, kind in enumerate(tags) if kind == FINITE]:
        if words[n].lower() in POSSESSIVES and tags[n + 1 : n + 2] != PAST:  # "Its been"
            tags = tags[:n] + DETERMINER + tags[n + 1 :]
        elif n and words[n - 1].lower() in ("a", "an", "the"):
            tags = tags[:n] + NOUN + tags[n + 1 :]
    for hit in _TWO_VERBS.finditer(tags):
        n, opened = hit.start(), tags.rfind(MARK, 0, hit.start()) + 1
        second = words[tags.find(FINITE, n + 1)]
        apart = RELATIVE in tags[opened:n] or SUBORDINATOR in tags[opened:n]
        told = second in _SURE or second in spoken
        if words[n].endswith("ed") and told and words[n] not in spoken and not apart:
            tags = tags[:n] + PAST + tags[n + 1 :]
    return tags


def _with_past_tense(words: list[str], tags: str) -> str:
    """English "-ed" is past tense or participle: in a stretch between marks and conjunctions that
    has no finite verb, the first participle after a subject is read as one."""
    if PAST not in tags:
        return tags
    mended = list(tags)
    for stretch in _VERBLESS.finditer(tags):
        at, end = stretch.span()
        participle = _first_behind_subject(tags, at, end)
        if participle is not None and _is_passive(words, tags, participle):
            participle = None
        if participle is None and _behind_apposition(mended, at):
            participle = at
        if participle is not None:
            mended[participle] = FINITE
    return "".join(mended)


def _with_only_verb(words: list[str], tags: str) -> str:
    """ "Food costs soared last year.": in a sentence without a verb, the form of a past tense
    behind a noun is its verb, whatever it looks like."""
    if FINITE in tags or words[-1:] != ["."]:
        return tags
    for n in range(1, len(tags) - 1):
        past = words[n].endswith("ed") or words[n] in _PAST_FORMS
        amid = tags[n - 1] in (NOUN, NAME) and tags[n + 1] != NOUN
        if past and amid and tags[n] in (NOUN, ADJECTIVE):
            return tags[:n] + FINITE + tags[n + 1 :]
    return tags


def _is_passive(words: list[str], tags: str, participle: int) -> bool:
    """ "a condition caused by": who or what did it follows; "a level last seen"."""
    part = words[participle - 1] == "those" and tags[participle - 2] == PREPOSITION
    if part or words[participle] in _PARTICIPLES:  # "half of those surveyed, 53%, agree"
        return True
    return words[participle + 1 : participle + 2] == ["by"] and tags[participle - 1] != PRONOUN


def _with_subordinators(words: list[str], tags: str) -> str:
    """ "after North and South Korea exchanged fire": a preposition in form before a clause; "and
    that prices now rise": a pronoun in form. Not "since 2030 and exports rose"."""
    if _BEFORE_CLAUSE.isdisjoint(words) and "that" not in words:
        return tags
    mended = list(tags)
    for n, kind in enumerate(tags):
        before = kind == PREPOSITION and words[n] in _BEFORE_CLAUSE
        joined = kind == PRONOUN and words[n] == "that" and tags[n - 1 : n] == COORDINATOR
        if (before or joined) and _CLAUSE.match(tags, n + 1) and not _DATE.match(tags, n + 1):
            mended[n] = SUBORDINATOR
    return "".join(mended)


def _with_relatives(words: list[str], tags: str) -> str:
    """Few words are relative ones; "brim that" holds one."""
    for n in [n for n, kind in enumerate(tags) if kind == RELATIVE]:
        if words[n].lower() not in _RELATIVE_WORDS:
            tags = tags[:n] + NOUN + tags[n + 1 :]
    return tags


def _behind_apposition(tags: list[str], at: int) -> bool:
    """ "McKenzie, a medalist in basketball, retired": nothing but two commas and no verb before."""
    begun = tags[at : at + 1] == [PAST] and tags[at - 1] == MARK
    return begun and tags[:at].count(MARK) == 2 and FINITE not in tags[:at] and tags[0] != PAST


def _first_behind_subject(tags: str, at: int, end: int) -> int | None:
    participle = tags.find(PAST, at, end)
    subject = participle - 1
    while subject > at and tags[subject] == ADVERB:
        subject -= 1
    return participle if subject >= at and tags[subject] in (NOUN, NAME, PRONOUN) else None
