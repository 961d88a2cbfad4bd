"""Tags that the tagger gets wrong, as the sentence around shows: names, missing finite verbs.

A sentence has a main verb, and one more for each relative or subordinating word; what nearly was a
finite verb is one where they lack. Endings (French) and places (English) tell the rest.
"""

from __future__ import annotations

import re

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.grammar.conjugation import infinitives, verb_form
from factcheck.text.grammar.english_repairs import with_past_tense, with_places
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
_FARTHEST = NEARLY + LIKELY
"""From where on no other word is one."""
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
_BEFORE_NONFINITE = re.compile(rf"{SUBORDINATOR}[{INFINITIVE}{PAST}{PRESENT}]")
_MAY_BE_VERB = NOUN + NAME + ADJECTIVE + ADVERB + PREPOSITION + INFINITIVE + PAST + PRESENT
_FIRST_NAME = re.compile(rf"^{FINITE}(?={NAME}+{PRONOUN}?{FINITE})")
"""What begins a sentence before a name and its verb is a name too: "Marine Dupont a dit"."""
_PARTICLE = re.compile(rf"(?<=[{NAME}{FINITE}])[{DETERMINER}{PREPOSITION}](?={NAME})")
_PARTICLES = frozenset(("Le", "La", "Les", "De", "Du", "Des"))
"""Parts of a French name, with a capital: "Jean Le Goff"."""
_INVERTED = re.compile(rf"(?<={MARK}){FINITE}(?=[{NAME}{DETERMINER}])")
"""A verb between a mark and its subject."""
_LAST_NAME = re.compile(rf"(?<={NAME}){FINITE}(?={FINITE})")
"""What may be a name between a name and a verb: "Rod Reed told"."""

_SAID = re.compile(
    rf"(?<={MARK})(?:{FINITE}?({FINITE}|{PAST})([{ADJECTIVE}{ADVERB}{NOUN}])|([{ADJECTIVE}{ADVERB}])({FINITE}))(?=[{MARK}{PREPOSITION}{NAME}]|$)"
)
"""A verb behind what is said with its subject, a word alone: "said Long on Monday"."""
_FOREIGN = frozenset("von van der den ten ter zu bin".split())
"""Parts of names that are no words of these languages."""
_TENS = re.compile("(?:dix|vingt|trente|quarante|cinquante|soixante|quatre-vingt)-")
_DASHES = frozenset("–—")


def repaired(words: list[str], tagged: Tagged, language: str) -> str:
    """What the tagger missed: parts of names; finite verbs, the likeliest word of a clause without
    one, in French by unmistakable endings, in English by their place."""
    said = _with_speakers(words, tagged.tags, language)
    if not _FOREIGN.isdisjoint(words):
        said = _within_names(words, said)
    if language == "fr":
        tags = said
        if not _DASHES.isdisjoint(words):
            known = zip(words, tags, strict=True)
            tags = "".join(MARK if word in _DASHES else kind for word, kind in known)
        tags = _PARTICLE.sub(
            lambda hit: NAME if words[hit.start()] in _PARTICLES else hit.group(), tags
        )
        if tags[:2] == FINITE + NAME and words[1] in _PARTICLES:
            tags = NAME + tags[1:]  # "Marine Le Goff, ..."
        for n, word in enumerate(words):
            if "-" in word and tags[n] == FINITE and ((word.istitle() and n) or _TENS.match(word)):
                kind = NAME if word.istitle() else NUMBER  # "à l'Agence France-Presse"
                tags = tags[:n] + kind + tags[n + 1 :]
        tags = _with_missing_verbs(words, tags, tagged.behind, language)
        return with_endings(words, tags, infinitives(language))
    tags = with_places(words, said)
    return with_past_tense(words, _with_missing_verbs(words, tags, tagged.behind, language))


def _within_names(words: list[str], tags: str) -> str:
    """ "Ursula von der Leyen": particles between the parts of a name."""
    mended = list(tags)
    for n in range(1, len(words) - 1):
        capital = words[n + 1][0].isupper() or words[n + 1] in _FOREIGN
        if words[n] in _FOREIGN and mended[n - 1] == NAME and capital:
            mended[n : n + 2] = NAME, NAME
    return "".join(mended)


def _with_speakers(words: list[str], tags: str, language: str) -> str:
    """ "“...,” said Long", "« ... », a dit Petit": a word with a capital behind what is said and
    beside its verb is a name, whatever else it means."""
    for hit in _SAID.finditer(tags):
        verb, name = (1, 2) if hit.group(1) else (4, 3)
        n, before = hit.start(name), words[hit.start() - 1]
        comma = before == "," or words[hit.start() - 2] == ","
        day = tags[hit.end() : hit.end() + 1] != NAME or words[hit.end()].lower() in WEEKDAYS
        spoken = day and words[hit.start(verb)] in saying(language).report and comma
        if spoken and words[n].istitle():
            tags = tags[:n] + NAME + tags[n + 1 :]
    return tags


def _with_missing_verbs(words: list[str], tags: str, behind: list[int], language: str) -> str:
    """A sentence has a main verb, and one for each relative or subordinating word: where there are
    fewer, the words that nearly were verbs are, forms of known `verbs` before others."""
    tags = _without_codes(words, tags)
    tags = _FIRST_NAME.sub(NAME, tags) if tags[:1] == FINITE else tags
    if NAME + FINITE + FINITE in tags:
        tags = _LAST_NAME.sub(
            lambda hit: NAME if words[hit.start()][0].isupper() else hit.group(), tags
        )
    parted = not _PARTING.isdisjoint(words)
    opened = tags.count(RELATIVE) + tags.count(SUBORDINATOR)
    tells = _tells_who(words, tags, language)
    joined = tags.find(FINITE)
    if language == "fr" and joined > SHORTEST_CLAUSE and tags[joined - 1] == COORDINATOR:
        near = _nearly_verbs(words, behind, list(tags), 0, joined - 1, language)
        for n in near[:1]:  # "Le parti parle, lui, de progrès, mais affirme que"
            tags = tags[:n] + FINITE + tags[n + 1 :]
    if not parted and tags.count(FINITE) > opened + len(tells):
        return tags
    ends = [n for n, word in enumerate(words) if word in _PARTING] if parted else []
    mended, first = list(tags), 0
    for end in (*ends, len(tags)):
        lacking = _lacking("".join(mended[first:end])) if end - first >= SHORTEST_CLAUSE else 0
        lacking += sum(first <= n < end for n in tells) if end - first >= SHORTEST_CLAUSE else 0
        if lacking > 0:
            near = _nearly_verbs(words, behind, mended, first, end, language)
            for n in near[:lacking]:
                mended[n] = FINITE
        first = end + 1
    return "".join(mended)


def _tells_who(words: list[str], tags: str, language: str) -> list[int]:
    """ "Le prix monte, rappelle Anne Dubois": the verbs that only tell who says it."""
    if language != "fr":
        return []
    spoken = saying(language).report
    found = (hit.start() for hit in _INVERTED.finditer(tags))
    return [n for n in found if words[n] in spoken]


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
        if tags[n] in _MAY_BE_VERB and (behind[n] <= _FARTHEST or words[n] in spoken)
    }
    if language == "en":
        for n in range(first + 1, end - 1):
            if _takes_object(words, tags, n):
                far[n] = min(far.get(n, NEARLY), NEARLY)
    return sorted((n for n in far if far[n] <= NEARLY), key=far.__getitem__)


def _takes_object(words: list[str], tags: list[str], n: int) -> bool:
    """ "The trial cements a fall": a noun in form between another and an article."""
    between = tags[n - 1] in (NOUN, NAME) and tags[n + 1] == DETERMINER
    return between and tags[n] == NOUN and words[n].endswith("s") and words[n].islower()


def _distance(word: str, kind: str, far: int, verbs: frozenset[str], spoken: frozenset[str]) -> int:
    """By how much a word missed being a finite verb, with what its form says; forms of verbs of
    saying are `spoken`."""
    if far and word in spoken and not word.endswith(("ant", "ing")):
        far = 1 if kind in _NEVER_SPOKEN else far - SPOKEN
    return far - LIKELY if far and verb_form(word, verbs) in _PRESENT_FORMS else far


def _without_codes(words: list[str], tags: str) -> str:
    """A code such as "AF447" and a site such as "podiobooks.com" are names, whatever they look
    like."""
    joined = " ".join(words[:-1])  # the last is mostly a stop
    odd = words if "." in joined or "-" in joined else words[-1:]
    for n in [n for n, word in enumerate(odd, len(words) - len(odd)) if "." in word or "-" in word]:
        if "." in words[n] and words[n][-1].isalpha():
            tags = tags[:n] + NAME + tags[n + 1 :]
    verb = tags.find(FINITE)
    while verb >= 0:
        if words[verb][-1].isdigit():
            tags = tags[:verb] + NAME + tags[verb + 1 :]
        verb = tags.find(FINITE, verb + 1)
    return tags


def _lacking(part: str) -> int:
    """How many finite verbs the words with these tags lack."""
    opened = part.count(RELATIVE) + part.count(SUBORDINATOR)
    return 1 + opened - len(_BEFORE_NONFINITE.findall(part)) - part.count(FINITE)
