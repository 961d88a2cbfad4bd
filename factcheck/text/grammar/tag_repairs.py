"""Tags that the tagger gets wrong, as the sentence around shows: names, missing finite verbs.

A sentence has a main verb, and one more for each relative or subordinating word; what nearly was a
finite verb is one where they lack. Endings (French) and places (English) tell the rest.
"""

from __future__ import annotations

import re

from factcheck.text.grammar.conjugation import infinitives, verb_form
from factcheck.text.grammar.french_repairs import with_endings
from factcheck.text.grammar.saying import saying
from factcheck.text.grammar.tagger import Tagged
from factcheck.text.grammar.tags import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DETERMINER,
    FINITE,
    INFINITIVE,
    MARK,
    NAME,
    NOUN,
    NUMBER,
    PAST,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
)

NEARLY = 25
"""By how much a word may have missed being a finite verb and still be taken for one: between 20 and
60 the finite verbs of treebanks that were not learned from (English-GUM, French-ParTUT) come out
best, F1 0.939 and 0.978, against 0.938 and 0.976 without."""
LIKELY = 20
"""How much nearer a present form of a known verb is: between 10 and 20 the finite verbs of
French-ParTUT come out best, F1 0.978."""
SPOKEN = 35
"""How much nearer a form of a verb of saying is."""
BESIDE = 60
"""How much nearer such a form is right behind a noun: "le maire menace de fermer l'école"; at 100 a
verb of English-GUM gets lost."""
_NEVER_SPOKEN = (PREPOSITION, ADVERB)
"""Tags that a form of such a verb only gets by mistake."""
_PRESENT_FORMS = frozenset(("e", "ent", "issent", "d", "t", "it"))
SHORTEST_CLAUSE = 4
"""Tokens."""
_PARTING = frozenset((";", ":"))
_NONFINITE = INFINITIVE + PAST + PRESENT
_MAY_BE_VERB = NOUN + NAME + ADJECTIVE + ADVERB + PREPOSITION + INFINITIVE + PAST + PRESENT
_BREAKS = MARK + COORDINATOR + SUBORDINATOR + RELATIVE
_VERBLESS = re.compile(
    rf"(?:^|(?<=[{MARK}{COORDINATOR}{SUBORDINATOR}]))[^{FINITE}{_BREAKS}]*{PAST}"
    rf"[^{FINITE}{_BREAKS}]*(?=[{_BREAKS}]|$)"
)
"""A stretch between marks and conjunctions with a participle and no finite verb."""
_FIRST_NAME = re.compile(rf"^{FINITE}(?={NAME}+{PRONOUN}?{FINITE})")
"""What begins a sentence before a name and its verb is a name too: "Marine Dupont a dit"."""
_PLURAL_FIRST = re.compile(
    rf"[{NAME}{NOUN}{ADJECTIVE}{DETERMINER}]*{FINITE}(?={FINITE})"
    rf"|{FINITE}(?={PREPOSITION}[^{MARK}{FINITE}]+{FINITE})"
)
"""The same for a plural: "Police estimates suggest", "Figures from the office show"."""
_LAST_NAME = re.compile(rf"(?<={NAME}){FINITE}(?={FINITE})")
"""What may be a name between a name and a verb: "Rod Reed told"."""
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
_ARTICLES = frozenset(("a", "an", "the", "A", "An", "The"))
_TWO_VERBS = re.compile(
    rf"(?<={NOUN}){FINITE}(?=(?:[{PREPOSITION}{ADVERB}{NUMBER}][^{FINITE}{_BREAKS}]*)?{FINITE})"
)
"""The first of two verbs with nothing between that parts clauses."""
_NOUN_FIRST = re.compile(rf"^{DETERMINER}?[{ADJECTIVE}{NOUN}{NAME}]{{1,3}}{FINITE}")
_SURE = frozenset("is are was were has had have will would can could may might".split())
_SURE_OR_PAST = _SURE | _PAST_FORMS
_BEFORE_CLAUSE = frozenset(("after", "before", "since", "until"))
_CLAUSE = re.compile(
    rf"[{DETERMINER}{ADJECTIVE}{NUMBER}{NOUN}{NAME}]{{1,6}}"
    rf"(?:{COORDINATOR}[{DETERMINER}{ADJECTIVE}{NOUN}{NAME}]{{1,5}})?{ADVERB}?{FINITE}"
)
"""A subject and its verb."""


def repaired(words: list[str], tagged: Tagged, language: str) -> str:
    """What the tagger missed: parts of names; finite verbs, the likeliest word of a clause without
    one, in French by unmistakable endings, in English by their place."""
    tags = _with_missing_verbs(words, tagged, language)
    if language == "fr":
        return with_endings(words, tags, infinitives(language))
    tags = _with_participles(words, tags)
    tags = _with_only_verb(words, _with_past_tense(words, _with_spoken(words, tags)))
    return _with_relatives(words, _with_subordinators(words, tags))


def _with_missing_verbs(words: list[str], tagged: Tagged, language: str) -> str:
    """A sentence has a main verb, and one for each relative or subordinating word: where there are
    fewer, the words that nearly were verbs are, forms of known `verbs` before others."""
    tags = _without_codes(words, tagged.tags, language)
    tags = _FIRST_NAME.sub(NAME, tags) if tags[:1] == FINITE else tags
    plural = _PLURAL_FIRST.match(tags) if language == "en" else None
    if plural and words[plural.end() - 1].endswith("s") and words[plural.end()].isalpha():
        tags = tags[: plural.end() - 1] + NOUN + tags[plural.end() :]
    elif language == "en" and _begins_with_participle(words, tags):
        tags = PAST + tags[1:]
    if NAME + FINITE + FINITE in tags:
        tags = _LAST_NAME.sub(
            lambda hit: NAME if words[hit.start()][0].isupper() else hit.group(), tags
        )
    parted = not _PARTING.isdisjoint(words)
    opened = tags.count(RELATIVE) + tags.count(SUBORDINATOR)
    if not parted and tags.count(FINITE) > opened:
        return tags
    ends = [n for n, word in enumerate(words) if word in _PARTING] if parted else []
    mended, first = list(tags), 0
    for end in (*ends, len(tags)):
        lacking = _lacking(mended[first:end]) if end - first >= SHORTEST_CLAUSE else 0
        if lacking > 0:
            near = _nearly_verbs(words, tagged.behind, mended, first, end, language)
            for n in near[:lacking]:
                mended[n] = FINITE
        first = end + 1
    return "".join(mended)


def _begins_with_participle(words: list[str], tags: str) -> bool:
    """ "Asked about the bridge, she said": the verb comes later."""
    begun = tags[:1] == FINITE and words[0].endswith("ed") and tags[1:2] != NAME
    return begun and "," in words and FINITE in tags[words.index(",") :]


def _nearly_verbs(
    words: list[str], behind: list[int], tags: list[str], first: int, end: int, language: str
) -> list[int]:
    """The words of ``first:end`` that nearly were finite verbs, the likeliest first; `behind`: by
    how much each missed it."""
    verbs, spoken = infinitives(language), saying(language).forms
    far = {
        n: _distance(words[n], tags[n], behind[n], verbs, spoken)
        - BESIDE * (tags[n] == NOUN and tags[n - 1] in (NOUN, NAME) and words[n] in spoken)
        for n in range(first, end)
        if tags[n] in _MAY_BE_VERB
    }
    return sorted((n for n in far if far[n] <= NEARLY), key=far.__getitem__)


def _distance(word: str, kind: str, far: int, verbs: frozenset[str], spoken: frozenset[str]) -> int:
    """By how much a word missed being a finite verb, with what its form says; forms of verbs of
    saying are `spoken`."""
    if word[-1].isdigit():
        return NEARLY + 1
    if far and word in spoken and not word.endswith(("ant", "ing")):
        far = 1 if kind in _NEVER_SPOKEN else far - SPOKEN
    return far - LIKELY if far and verb_form(word, verbs) in _PRESENT_FORMS else far


def _without_codes(words: list[str], tags: str, language: str) -> str:
    """A code such as "AF447" and a site such as "podiobooks.com" are names, whatever they look
    like."""
    if "close" in words:
        for n in [n for n, word in enumerate(words[:-1]) if word == "close"]:
            if words[n + 1] == "to" and FINITE in tags[n + 1 :]:
                tags = tags[:n] + ADJECTIVE + tags[n + 1 :]  # "Sources close to the mayor said"
    for n in [n for n, word in enumerate(words) if "." in word or "-" in word]:
        hyphened = "-" in words[n] and tags[n] == PREPOSITION and language == "en"  # "co-founder"
        if hyphened or ("." in words[n] and words[n][-1].isalpha()):
            tags = tags[:n] + NAME + tags[n + 1 :]
    verb = tags.find(FINITE)
    while verb >= 0:
        if words[verb][-1].isdigit():
            tags = tags[:verb] + NAME + tags[verb + 1 :]
        verb = tags.find(FINITE, verb + 1)
    return tags


def _lacking(part: list[str]) -> int:
    """How many finite verbs the words with these tags lack."""
    opened = part.count(RELATIVE) + part.count(SUBORDINATOR)
    nonfinite = sum(part[n : n + 1] == [SUBORDINATOR] and part[n + 1] in _NONFINITE
                    for n in range(len(part) - 1))  # fmt: skip
    return 1 + opened - nonfinite - part.count(FINITE)


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
    opened = max(tags.rfind(kind, 0, n) for kind in _BREAKS) + 1
    if that and tags[n] == NOUN and PAST in tags[opened:n]:
        return FINITE not in tags[opened:n]  # "A post shared by thousands claims that ..."
    plural = tags[n] == NOUN and words[n - 1][-1] == "s" != words[n][-1]
    behind_noun = (tags[n] == PAST or plural) and tags[n - 1] in (NOUN, NAME, PRONOUN)
    return behind_noun and _CLAUSE.match(tags, n + 1 + that) is not None


def _with_participles(words: list[str], tags: str) -> str:
    """ "a level last seen in May", "A post shared on Facebook claims", "Asylum claims rose": no
    finite verbs, though read as such."""
    if FINITE not in tags:
        return tags
    spoken, mended = saying("en").report, list(tags)
    for n in [n for n, kind in enumerate(tags) if kind == FINITE]:
        if words[n] in _PARTICIPLES:
            mended[n] = PAST
        elif n and words[n - 1] in _ARTICLES:
            mended[n] = NOUN  # "A post shared by thousands"
    for hit in _TWO_VERBS.finditer("".join(mended)):
        n, opened = hit.start(), tags.rfind(MARK, 0, hit.start()) + 1
        second = tags.find(FINITE, n + 1)
        apart = RELATIVE in tags[opened:n] or SUBORDINATOR in tags[opened:n]
        sure = words[second] in _SURE or words[second] in spoken
        if words[n].endswith("ed") and sure and words[n] not in spoken and not apart:
            mended[n] = PAST
    claims = _NOUN_FIRST.match(tags)
    n = claims.end() if claims else len(words)
    past = words[n : n + 1] and (words[n] in _SURE_OR_PAST or words[n].endswith("ed"))
    if past and words[n - 1].endswith("s") and words[n - 1] in spoken:
        mended[n - 1 : n + 1] = NOUN, FINITE
    return "".join(mended)


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
    that prices now rise": a pronoun in form."""
    if _BEFORE_CLAUSE.isdisjoint(words) and "that" not in words:
        return tags
    mended = list(tags)
    for n, kind in enumerate(tags):
        before = kind == PREPOSITION and words[n] in _BEFORE_CLAUSE
        joined = kind == PRONOUN and words[n] == "that" and tags[n - 1 : n] == COORDINATOR
        if (before or joined) and _CLAUSE.match(tags, n + 1):
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
