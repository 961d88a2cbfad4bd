"""Where a noun phrase begins that is told of: with its article, and with what it is a part of."""

from __future__ import annotations

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.cutting.agreement import tells_of_more
from factcheck.text.cutting.clause_view import TIMES
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import ARTICLES_WITHIN, POSSESSIVES
from factcheck.text.grammar.tokens import Words

PARTING = " ,-–—"
LONGEST = 12
"""The most tokens before a noun that are looked at."""
_AMID = (tag.PREPOSITION, tag.COORDINATOR)
_NAMED = (tag.DETERMINER + tag.PAST, tag.ADJECTIVE + tag.PAST, tag.NOUN + tag.PAST)
_APART = {*WEEKDAYS, "/"} | frozenset(
    """because due cause origine suite encontre issue profit égard sujet soir matin journée soirée
    faveur favor favour spite behalf""".split()
)
"""Ends of phrases that what is told of stands behind: "à cause du feu qui"."""
_HOW = frozenset(("sans", "en", "sous"))
"""Before a bare noun they say how something is done, not to what."""
_BY = ("selon", "par")
_NOUNS = (tag.NOUN, tag.NAME, tag.NUMBER)


def with_article(words: Words, first: int) -> int:
    """Where the noun phrase at `first` begins: "their 80s"."""
    while first > 0 and not is_article(words, first) and words.lower[first - 1] != "that":
        if words.lower[first - 1] == "-" and words.lower[first - 2].isdigit():
            first -= 2  # "a 30-year-old man"
            continue
        named = words.tags[max(0, first - 2) : first] in _NAMED  # "the 13th named storm"
        article = words.lower[first - 1] in POSSESSIVES
        if not (named or article) and words.tags[first - 1] not in tag.PHRASE:
            break
        first -= 1 + named
    return first


def is_article(words: Words, n: int) -> bool:
    return words.tags[n] == tag.DETERMINER or words.lower[n] in POSSESSIVES


def phrase_around(words: Words, first: int) -> int:
    """Where the noun phrase begins of which the one at `first` is a part: "a loudspeaker in South
    Korea", "cuts and rents"."""
    at = first
    while first - at < LONGEST and words.tags[at - 1] in _AMID:
        noun = at - 1
        if words.lower[noun] == "des" and words.tags[noun - 1] == tag.NAME:
            return noun  # "remettre à Anne Dubois des notes qui"
        while words.tags[noun - 1] in _AMID:
            noun -= 1  # "people from across the country", "à Brive et à Metz"
        apart = not _APART.isdisjoint(words.lower[noun - 2 : noun])
        apart = apart or words.tags[noun - 2 : noun] == tag.MARK + tag.NUMBER  # "£500 on shops"
        if (
            words.lower[at - 1] in _BY
            or words.lower[noun] == "dans"
            or apart
            or not _ends_in_noun(words, noun)
        ):
            break  # "vendredi soir des tirs qui", "à cause du feu qui"
        head = with_article(words, noun - 1)
        if words.lower[head - 1] in _HOW and not is_article(words, head):
            return first  # "sans égard pour la ville qui"
        at = head
    return at


def phrase_before(words: Words, begins: int) -> int:
    """Where the noun phrase before the relative clause at `begins` begins; `begins` without one."""
    head = begins - 1 - (words.lower[begins - 1] in PARTING)
    head -= words.lower[head] in "»”"
    if head >= 0 and words.lower[head] in TIMES and words.lower[begins] in ("qui", "who", "which"):
        return begins  # "un enfant de 11 ans, qui"
    if tells_of_more(words, begins):
        return begins
    if head < 0 or words.tags[head] == tag.NUMBER or not _ends_in_noun(words, head + 1):
        return begins
    return phrase_around(words, with_article(words, head))


def _ends_in_noun(words: Words, last: int) -> bool:
    """ "un moment important" ends in a noun before token `last`, with its adjective."""
    noun = words.tags[:last].rstrip(tag.ADJECTIVE)[-1:]
    return noun != "" and noun in _NOUNS


def articled(words: Words, first: int, told: str) -> str:
    """`told`, which begins at token `first`, with the article: "au maire qui" is of "le maire"."""
    article = words.tags[first] != tag.DETERMINER and ARTICLES_WITHIN.get(words.lower[first - 1])
    return " ".join(f"{article or ''} {told}".split())
