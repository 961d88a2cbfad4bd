"""Whether a subject that is carried over agrees in number with its new verb."""

from __future__ import annotations

import re

from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS, ClauseView
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words

NEAR_VERB = 5
"""Tokens from a relative pronoun on among which its verb stands."""
PLURAL, SINGULAR = "plural", "singular"
_MANY = frozenset(
    """les des ces ses mes nos vos leurs plusieurs deux trois quatre cinq six ils elles they we i
    you these those many several both two three four five""".split()
)
_SINGLE = {"fr": frozenset("le la l' un une ce cet cette son sa leur chaque il elle".split()),
           "en": frozenset("a an this each every one it he she".split())}  # fmt: skip
"""The English "the" says nothing, and "the team are" is British."""
_EITHER = re.compile(
    r"\b(?:number|lot|couple|majority|minority|group|handful|series|total|range|team|pair|dozen"
    r"|plupart|majorité|minorité|moitié|tiers|quart|nombre|partie|ensemble|groupe|série|poignée"
    r"|millier|million|milliard|douzaine|(?:diz|vingt|trent|quarant|cinquant|soixant|cent)aine"
    r"|quinzaine|and|et|or|ou|ni|nor|than|que)s?\b|,|%"
)
"""Collective nouns and words that join two: the verb may have either form."""
_VERBS = {
    "fr": ((PLURAL, re.compile(r"(?!sent|ment|dément|ressent|consent)\w*"
                               r"(?:ont|aient|èrent|irent|urent|[^i]ent)")),
           (SINGULAR, re.compile(r"a|est|fut|va|fait|doit|peut"
                                 r"|\w+(?:ait|era|ira|[^aiou]e|ie|[^q]ue)"))),
    "en": ((PLURAL, re.compile(r"(?:are|were|have|do)(?:n')?")),
           (SINGULAR, re.compile(r"(?:is|was|has|does)(?:n')?|[a-z]{2,}[^s]s"))),
}  # fmt: skip
_NAMES = re.compile(
    f"{tag.NAME}{tag.MARK}{tag.NAME}+{tag.MARK}?{tag.COORDINATOR}{tag.NAME}+{tag.MARK}$"
)
LONGEST_LIST = 12
"""Tokens of the last three names of a list."""
_ENDINGS = {
    article: re.compile(ending)
    for articles, ending in (("le un ce du", r".*[^es]|.*[is]s"), ("la une cette sa", ".*e"),
                             ("leur chaque notre votre", ".*[^s]"),
                             ("les des ces ses leurs deux trois", ".*s"))
    for article in articles.split()
}  # fmt: skip
"""How a French participle ends after an article."""
_ARTICLE = re.compile(r"l['’]|[\w-]+", re.IGNORECASE)
_PLURAL_NOUN = re.compile(r"the (?:[\w,.-]+ ){0,2}?[a-z]{2,}[^sui']s", re.IGNORECASE)
"""An English subject that ends in what looks like a plural."""


def may_govern(subject: str, predicate: str, language: str) -> bool:
    """Whether `predicate`, which begins with its verb, may follow `subject`: False only where both
    show their number and the numbers differ."""
    told, done = _number(subject, language), _verb_number(predicate, language)
    return not told or not done or told == done


def tells_of_more(words: Words | ClauseView, i: int) -> bool:
    """ "in Ayr, Hove and Leeds, which together make up 4%", "Bob, Lee and Jo, who": whether
    "which" at `i` tells of more than the last name."""
    if _NAMES.search(words.tags, max(0, i - LONGEST_LIST), i):
        return words.lower[i] in ("who", "which")
    at = i - 1
    while at > 0 and words.tags[at - 1] in tag.NAME + tag.DETERMINER:
        at -= 1
    if words.lower[i] != "which" or at < 1 or words.tags[at - 1] != tag.COORDINATOR:
        return False
    verb = words.tags.find(tag.FINITE, i, i + NEAR_VERB)
    several = words.lower[i + 1] == "together"
    return several or (verb > 0 and not may_govern("it", words.lower[verb], "en"))


def is_many(subject: str, language: str) -> bool:
    """Whether `subject` shows that it is plural."""
    return _number(subject, language) == PLURAL


def _number(subject: str, language: str) -> str:
    begun = _ARTICLE.match(subject)
    if begun is None or _EITHER.search(subject):
        return ""
    article = begun.group().lower().replace("’", "'")
    if article in _MANY or (language == "en" and _PLURAL_NOUN.fullmatch(subject)):
        return PLURAL
    return SINGULAR if article in _SINGLE.get(language, ()) else ""


def _verb_number(predicate: str, language: str) -> str:
    for word in map(str.lower, re.findall(r"[^\W\d_]+['’]?", predicate)[:4]):
        if word.replace("’", "'") in OBJECT_PRONOUNS:
            continue
        for number, forms in _VERBS.get(language, ()):
            if forms.fullmatch(word):
                return number
        return ""
    return ""


def fits(article: str, participle: str) -> bool | None:
    """Whether a French participle has the gender and number that an article shows; None: the
    article shows none."""
    ending = _ENDINGS.get(article)
    return None if ending is None else ending.fullmatch(participle) is not None


def agrees(view: ClauseView, first: int, participle: str) -> bool:
    """Whether a participle, a French one by gender and number, may describe the noun phrase that
    begins at `first`."""
    return not view.french or fits(view.lower[first], participle) is not False
