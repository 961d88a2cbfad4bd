"""Who can say something: people, bodies and texts, told by the noun or the name.

"La diffusion du français exige un effort" is no speech act, and "I went back" is not said by the
report cited before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache, lru_cache

from factcheck.text.grammar.function_words import ARTICLES_WITHIN, OF
from factcheck.text.grammar.titles import offices
from factcheck.text.grammar.tokens import Token, tokenise
from factcheck.text.lexicon import load, words_of


class Voice(IntEnum):
    """How likely something is to speak."""

    NONE = 0
    """A thing, as far as is known."""
    WRITTEN = 1
    """A report, a study, a letter: it says, but never "I"."""
    NAMED = 2
    """A name, or a pronoun."""
    SPEAKER = 3
    """A human being or a body."""


_HEAD_ENDS = frozenset(
    """à au aux en pour par sur dans contre chez sous avec entre qui que qu' dont où , ( : ayant
    at for in from to by on with between who that which whose into about and et""".split()
)
"""Words that follow the head of a noun phrase."""
_FUNCTION = frozenset(
    """le la les l' un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre
    vos the a an another this that these those his its her their our my your""".split()
)
_PRONOUNS = frozenset(
    """il elle ils elles on nous je j' vous lui eux celui-ci celle-ci ceux-ci celles-ci certains
    beaucoup plusieurs ceux celles he she they we i you it some many several others one those him
    her them""".split()
)
_SEVERAL = frozenset(
    """les des ces certains certaines plusieurs quelques beaucoup de leurs d'autres ceux celles deux
    trois quatre cinq these those some many several few most others other both all two three four
    five six dozens hundreds thousands""".split()
)
"""First words of a plural."""
_COLLECTIVE = frozenset("staff crew police personnel people troops".split())
"""Last words of one."""
_SHARE = re.compile(
    r"%|\b(?:percent|per cent|pour[- ]cent)\b"
    r"|\b(?:tiers|moitié|half|thirds?|quarters?|majority)(?= (?:of|d[eu]|des|d') |$)"
    r"|\bmajorité (?:de|des|d') "  # the government's majority may speak
    r"|\b(?:one|une?) (?:\w+ )?(?:in|sur) (?:\d|deux|trois|quatre|cinq|dix|two|three|four|five|ten)"
)
_AND = frozenset(("et", "and"))
_AT_LEAST = re.compile(r"(?:at (?:least|most)|au (?:moins|plus)) ", re.IGNORECASE)
_PEOPLE_ENDS = ("iste", "ist", "ologue", "man", "men")
"""Ends of words for human beings, of at least `SHORTEST` letters."""
_FEMININES = (
    ("ée", "é"), ("euse", "eur"), ("trice", "teur"), ("ante", "ant"), ("ente", "ent"),
)  # fmt: skip
_LISTS_END = ("checklist", "shortlist", "playlist", "blacklist", "watchlist", "wishlist")
SHORTEST = 7


@cache
def _nouns() -> dict[str, Voice]:
    lists = load("voices")
    known = dict.fromkeys(lists["document"].split(), Voice.WRITTEN)
    speakers = (*offices(), *lists["human"].split(), *lists["body"].split())
    return known | dict.fromkeys(speakers, Voice.SPEAKER)


@cache
def _counting() -> frozenset[str]:
    return words_of("voices", "counting")


@lru_cache(maxsize=4096)
def voice_of(who: str, language: str) -> Voice:
    """How likely `who`, as written, is to speak."""
    tokens = tokenise(_AT_LEAST.sub("", who))
    if tokens and tokens[0].lower in _HEAD_ENDS:
        return Voice.NONE  # "with many people asking"
    head = _head(tokens)
    if len(head) == 1 and head[0].lower in _PRONOUNS:
        return Voice.NAMED
    if language == "en":
        head = _owned(head)
    nouns = [token.lower for token in head if token.lower not in _FUNCTION]
    if language == "en":  # the noun stands last: "the study authors", "une étude scientifique"
        nouns.reverse()
    found = next(filter(None, map(_voice_of_noun, nouns)), Voice.NONE)
    if found is Voice.NONE and head and _is_named(who, head, language):
        return Voice.NAMED
    if found is Voice.NONE and _NAME_BEHIND.search(who):
        return Voice.NAMED  # "silk for the firm, Ann Roy"
    return found


@cache
def _humans() -> frozenset[str]:
    return frozenset((*offices(), *load("voices")["human"].split()))


def is_human(nouns: Iterable[str]) -> bool:
    """Whether a noun for a human being, by office or otherwise, is among `nouns`."""
    return any(map(_is_human, nouns))


@lru_cache(maxsize=16_384)
def _is_human(noun: str) -> bool:
    return not _humans().isdisjoint(noun_forms(noun))


@lru_cache(maxsize=4096)
def is_several(who: str) -> bool:
    """Whether `who` is plural, and so neither "he" nor "il": "certains", "Two officials",
    "Doctors", "A et B"."""
    tokens = tokenise(who)
    lower = [token.lower for token in tokens]
    if not lower or lower[:2] == ["one", "of"]:
        return False  # marks alone, "one of the lawyers"
    counted = lower[0].isdigit() and lower[0] != "1"  # "29 communes"
    if counted or not _SEVERAL.isdisjoint(lower[:1]) or _joined(who, tokens):
        return True
    if not _COLLECTIVE.isdisjoint(token.lower for token in _head(tokens)[-1:]):
        return True
    single = lower[-1].removesuffix("s")
    return lower[0] not in _FUNCTION and single != lower[-1] and is_human((single,))


_NO_PLURAL = ("s", "u", "i", "new", "ic")
"""What stands before the s of words that are no plurals: press, campus, crisis, news, politics."""


def is_bare_plural(who: str) -> bool:
    """Whether English `who` is several by its noun, without an article: "School meals"."""
    tokens = tokenise(who)
    bare = len(tokens) > 1 and tokens[0].lower not in _FUNCTION | {"one"} and "," not in who
    noun = tokens[-1].lower if bare and _head(tokens)[-1:] == tokens[-1:] else ""
    plural = noun.endswith("s") and not noun[:-1].endswith(_NO_PLURAL)
    return plural and who[tokens[-1].start].islower()


def are_people(who: str | None) -> bool:
    """Whether "they" may stand for `who`: "doctors", "the doctors"."""
    words = (who or "").lower().split()
    return bool(words) and words[-1].endswith("s") and is_human((words[-1].removesuffix("s"),))


def _joined(who: str, tokens: list[Token]) -> bool:
    """ "Anne Dubois et la maire", but not "le journaliste et romancier" nor "l'agence pour
    l'emploi et la formation"."""
    for n, token in enumerate(tokens[:-1]):
        if token.lower in _AND:
            article = tokens[n + 1].lower in _FUNCTION
            other = tokens[n + 1 + article : n + 2 + article]
            named = any(who[one.start].isupper() for one in other)
            somebody = article and can_speak(one.lower for one in other)
            return named or somebody or tokens[0].lower not in _FUNCTION
    return False


def can_speak(nouns: Iterable[str]) -> bool:
    """Whether a noun for a human being, a body or what is written is among `nouns`."""
    return any(_voice_of_noun(noun) for noun in nouns)


def is_written(nouns: Iterable[str]) -> bool:
    """Whether a noun for what is written or counted is among `nouns`."""
    return any(map(_is_document, nouns))


def is_share(words: Iterable[str]) -> bool:
    """ "38 percent", "two thirds of voters", "one in five": how many say so is what is told, and
    nobody is named."""
    return _SHARE.search(" ".join(words)) is not None


@lru_cache(maxsize=4096)
def _is_document(word: str) -> bool:
    return _voice_of_noun(word) is Voice.WRITTEN


def is_described(who: str) -> bool:
    """Whether an article stands in front: "la centrale" may be a union, "distances" is nobody."""
    first = tokenise(who)[:1]
    return bool(first) and first[0].lower in _FUNCTION


def _head(tokens: list[Token]) -> list[Token]:
    """The head noun with its articles and adjectives: "residents" in "dozens of residents"."""
    head: list[Token] = []
    for token in tokens:
        if token.lower in _HEAD_ENDS or token.lower in OF:
            counted = token.lower in OF and all(_counts(one.lower) for one in head)
            if head and not counted:
                break
            continue
        head.append(token)
    return head


def _owned(head: list[Token]) -> list[Token]:
    """What is somebody's: "plans" of "the chancellor's plans"."""
    owners = [n for n, token in enumerate(head[:-1]) if token.lower.endswith(("'s", "s'"))]
    return head[owners[-1] + 1 :] if owners else head


def _counts(word: str) -> bool:
    return word in _counting() or word in _FUNCTION or not word[0].isalpha()


@lru_cache(maxsize=4096)
def _voice_of_noun(word: str) -> Voice:
    return max((_nouns().get(form, Voice.NONE) for form in noun_forms(word)), default=Voice.NONE)


def noun_forms(word: str) -> Iterator[str]:
    """A noun as it is written, its singular, and what stands after "ex-"; an ending of words for
    human beings stands for "person"."""
    word = word.removesuffix("'s").removesuffix("'")
    single = word[:-1] if word[-1:] in ("s", "x") else word
    yield from (word, single)
    for feminine, masculine in _FEMININES:
        if single.endswith(feminine):
            yield single.removesuffix(feminine) + masculine
    if word.endswith("aux"):
        yield word[:-3] + "al"
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if "-" in single:
        yield single.rpartition("-")[2]
    person = single.endswith(_PEOPLE_ENDS) and not single.endswith(_LISTS_END)
    if len(single) >= SHORTEST and person:
        yield "person"


_OF_NAMES = ("al-", "el-", "ad-", "as-", "ben", "bin", "ibn")


def _is_named(who: str, head: list[Token], language: str) -> bool:
    """Whether a capital stands after the first word, or the first is no article and alone; in
    French it need not be alone: "Terre libre"."""
    capitals = [token for token in head if who[token.start].isupper()]
    if any(token.start for token in capitals) or (capitals and head[-1].lower[:3] in _OF_NAMES):
        return True  # "Ibrahim al-Hilu"
    if any("." in token.lower[1:-1] for token in head):
        return True  # "weather.com"
    alone = len(head) == 1 or language == "fr"
    return alone and bool(capitals) and head[0].lower not in _FUNCTION


_NAME_BEHIND = re.compile(r", [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}$")
_FIGURES_OF = re.compile(
    r"(?:les|des|ces|de)\s(?:\w+\s)?(?:données|chiffres|informations|estimations|statistiques|éléments"
    r"|résultats)\b(?:.*\spar\s(?P<by>.+)|\s(?P<of>(?:de|du|des)(?=\s)|d['’])\s?(?P<the>[^,]+))"
)


def publisher(who: str) -> str:
    """ "les chiffres publiés mardi par l'Insee" are the Insee's: who speaks through figures."""
    found = _FIGURES_OF.fullmatch(who)
    if not found:
        return who
    by, of, the = found.group("by", "of", "the")
    article = "les" if of == "des" else ARTICLES_WITHIN.get(of, "")
    name = by or f"{article} {the}".lstrip()
    named = name[0].isupper() or can_speak(token.lower for token in tokenise(name))
    return name if named and " et d" not in name else who
