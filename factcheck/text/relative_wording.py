"""The wording of a relative clause: what it describes, and its words.

In "a loudspeaker in South Korea that broadcasts ..." two nouns may be what is told of. Unless
number or a person's "who" decides, such words stay as written, the pronoun among them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.cutting.agreement import is_many, may_govern
from factcheck.text.cutting.antecedents import named_before
from factcheck.text.cutting.clause_view import INDEFINITE, TIMES
from factcheck.text.cutting.shared_words import begins_with_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import (
    ARTICLES_WITHIN,
    NEW,
    OF,
    POSSESSIVES,
    SUBJECT_RELATIVES,
)
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.voices import Voice, is_human, voice_of

_PARTING = " ,-–—"
_RULING = frozenset(
    """ordered fined sentenced jailed awarded banned acquitted dismissed granted adjourned appointed
    sacked hired urged asked refused apologised apologized vowed""".split()
)
"""Verbs of what only somebody does."""
_HARMING = frozenset(
    """killed wounded injured destroyed damaged left hit struck claimed caused sparked
    triggered""".split()
)
"""What an attack or a fire does, not the place where it was."""
_HIM = ("him ", "her ", "them ")
LONGEST = 12
"""The most tokens before a noun that are looked at."""
_NEAR = 5
"""The most tokens before a name among which the office stands."""
_OF_MANY = frozenset(("are", "were", "have"))
_AMID = (tag.PREPOSITION, tag.COORDINATOR)
_NAMED = (tag.DETERMINER + tag.PAST, tag.ADJECTIVE + tag.PAST, tag.NOUN + tag.PAST)
_APART = {*WEEKDAYS, "/"} | frozenset(
    """because due cause suite encontre issue profit égard sujet soir matin journée soirée faveur
    favor favour spite behalf""".split()
)
"""Ends of phrases that what is told of stands behind: "à cause du feu qui"."""
_HOW = frozenset(("sans", "en", "sous"))
"""Before a bare noun they say how something is done, not to what."""
_NOUNS = (tag.NOUN, tag.NAME, tag.NUMBER)
_OF_THIS = re.compile(r"\bde c(?:e|et|ette|es) ")
"""In "l'histoire de ce peuple qui" either may be what is told of."""
_SECOND = re.compile(r"\b(?:et|and) (?:dont|où|whose|where|whom)\b")
"""Before a second relative clause, whose subject is another."""


class RelativeClause(NamedTuple):
    """Its wording, what a reviewer should know of it, and what it describes as the subject of its
    verb."""

    text: str
    reasons: tuple[str, ...] = ()
    told: str | None = None


def relative_clause(
    text: str, words: Words, language: str, place: tuple[int, int], span: tuple[int, int]
) -> RelativeClause:
    """ "the petition which gathered ..." is "the petition gathered ...". `place`: the tokens
    where the claim and where the pronoun begin; `span`: the offsets of the claim in `text`."""
    (first, begins), (start, end) = place, span
    pronoun = words.lower[begins]
    plain, inside = " ".join(text[start:end].split()), first < begins
    first = _whom(words, first, begins) if inside else named_before(words, begins)
    first = _with_article(words, first) if first < begins else first
    subject = pronoun in SUBJECT_RELATIVES and begins_with_verb(words, begins + 1)
    if inside and not subject and pronoun == "that" and {*words.tags[first:begins]} == {tag.NAME}:
        first = _phrase_around(words, first)  # "plans for talks with Berg that the mayor praised"
    if inside and not subject:
        first = _all_of(words, first, begins) if pronoun == "qui" else first
        return RelativeClause(_articled(words, first, text[words.starts[first] : end]))
    rest = " ".join(text[words.ends[begins] : end].split())
    if pronoun == "which" and _is_behind_person(words, begins):
        return RelativeClause(f"which {rest}")
    told = _told(text, words, first, begins)
    if pronoun == "qui" and _OF_THIS.search(told):
        return _unsure(words.written(text, first, begins).rstrip(" ,"), pronoun, rest)
    if _SECOND.search(rest):  # "qui vit à Metz et dont la sœur a disparu"
        return RelativeClause(f"{told}, {pronoun} {rest}", told=told)
    if inside and pronoun == "which" and (part := _part(words, first, begins)) > first:
        head = f"the {words.lower[part - 2]}"  # "shares in the firm"
        if is_human(words.lower[first:part]) or not may_govern(head, rest, language):
            told = _told(text, words, part, begins)
            return RelativeClause(f"{told} {rest}", told=told)
        return _unsure(words.written(text, first, begins), pronoun, rest)
    whole = _phrase_around(words, first) if subject and 0 < first < begins else first
    around = _told(text, words, whole, first) if whole < first else ""
    if around and not _is_told(words, (whole, first, begins), (told, rest), language):
        return _unsure(words.written(text, whole, begins), pronoun, rest)
    if inside and (many := _many_before(words, first, begins)) < first:
        return _unsure(words.written(text, many, begins), pronoun, rest)
    glue = ", " if ", " in told else " "
    if inside:
        return RelativeClause(f"{told}{glue}{rest}", told=told)
    if first == begins or (subject and not may_govern(told, rest, language)):
        plain = _as_written(text, words, begins, plain, rest if subject else "", language)
        return RelativeClause(plain, (f"what “{pronoun}” tells of stands before it",))
    carried = (f"carried over: {told}",)
    if subject:
        return RelativeClause(f"{told}{glue}{rest}", carried, told)
    glue = ", " if words.tags[begins - 1] == tag.MARK else " "
    return RelativeClause(f"{told}{glue}{plain}", carried)


def doer(who: tuple[str | None, ...], predicate: str, language: str) -> str | None:
    """The first of `who`, the last of whom says so, that may be the subject of `predicate`, which
    begins with its verb: a contract orders nothing, "the teams" no more "was", and in "said that
    Ann was guilty and sentenced her" Ann did not."""
    verb, _, rest = predicate.partition(" ")
    rules = verb in _RULING
    if rules and who[-1] and rest.startswith(_HIM):
        return who[-1]
    able = (one for one in who if one and not (rules and voice_of(one, language) is Voice.NONE))
    return next((one for one in able if may_govern(one, predicate, language)), None)


def some_of(text: str, words: Words, begins: int, end: int, language: str) -> RelativeClause | None:
    """ "the glaciers, some of which are melting" is "some of the glaciers are melting"; None where
    the clause at token `begins` tells of no such part."""
    which = words.lower[begins + 1 : begins + 3] in (["of", "which"], ["of", "whom"])
    if not which or (whom := named_before(words, begins)) == begins:
        return None
    rest = text[words.ends[begins + 2] : end].strip()
    told = _told(text, words, whom, begins)
    if not is_many(told, language):  # "the glaciers of the world, some of which are"
        plain = words.written(text, begins, begins + 3)
        return RelativeClause(f"{plain} {rest}", ("what “which” tells of is not sure",))
    some = words.written(text, begins, begins + 2)
    return RelativeClause(f"{some} {told} {rest}", (f"carried over: {told}",))


def _unsure(phrase: str, pronoun: str, rest: str) -> RelativeClause:
    """The clause behind all of the noun phrase before it, as it is written."""
    told = f"{phrase} {pronoun}"
    return RelativeClause(f"{told} {rest}", (f"what “{pronoun}” tells of is not sure",), told)


def _all_of(words: Words, first: int, begins: int) -> int:
    """ "X et les Y qui, à eux seuls, pèsent": where the noun phrase begins of which the one at
    `first` is the second half, if the verb may be a plural."""
    verb = words.tags.find(tag.FINITE, begins)
    joined = words.tags[first - 1] == tag.COORDINATOR and verb > 0
    both = joined and may_govern("ils", words.lower[verb], "fr")
    return _phrase_around(words, first) if both else first


def _is_behind_person(words: Words, begins: int) -> bool:
    """ "met its chairman, Carl Moss, which surprised unions": the clause tells of what was done."""
    end = begins - (words.lower[begins - 1] == ",")
    name = len(words.tags[:end].rstrip(tag.NAME))
    named = end < begins and end - name > 1 and words.tags[name - 1] != tag.PREPOSITION
    return named and is_human(words.lower[max(0, name - _NEAR) : name])


def _many_before(words: Words, first: int, begins: int) -> int:
    """ "ideas from the summit which have failed", where the verb is a plural: where the noun phrase
    begins that has its number; `first` where the one before the pronoun may."""
    noun = words.tags.rfind(tag.NOUN, 0, first)
    last = words.lower[begins - 1 - (words.lower[begins - 1] == ",")]
    one = words.lower[begins + 1] in _OF_MANY and not last.endswith("s")
    one = one and noun >= 0 and words.lower[noun].endswith("s")
    return _with_article(words, noun) if one and not is_human([last]) else first


def _part(words: Words, first: int, begins: int) -> int:
    """ "shares in the firm, which ...", "the owner of Avia, which ...": where the last noun phrase
    before "which" begins, if that may tell of it; `first` without one."""
    end = begins - (words.lower[begins - 1] == ",")
    at = words.tags.rfind(tag.PREPOSITION, first + 1, end)
    if at < 0 or at + 1 == end or tag.NOUNS.isdisjoint(words.tags[first:at]):
        return first
    named = set(words.tags[at + 1 : end]) == {tag.NAME}
    human = is_human(words.lower[first:at])
    return at + 1 if (human if named else _is_article(words, at + 1)) else first


def _as_written(
    text: str, words: Words, begins: int, plain: str, predicate: str, language: str
) -> str:
    """A relative clause behind the noun phrase before it, unless that has another number than its
    verb."""
    whole = _phrase_before(words, begins)
    around = words.written(text, whole, begins)
    around = _articled(words, whole, around) if whole < begins else around
    agrees = may_govern(around.rstrip(_PARTING), predicate, language)
    agrees = agrees or tag.PREPOSITION in words.tags[whole:begins]
    return f"{around} {plain}".strip() if agrees else plain


def _told(text: str, words: Words, first: int, begins: int) -> str:
    """What stands in tokens ``first:begins``, without a mark behind it."""
    told = words.written(text, first, begins).rstrip(_PARTING) if first < begins else ""
    return _articled(words, first, told)


def _articled(words: Words, first: int, told: str) -> str:
    """`told`, which begins at token `first`, with the article: "au maire qui" is of "le maire"."""
    article = words.tags[first] != tag.DETERMINER and ARTICLES_WITHIN.get(words.lower[first - 1])
    return " ".join(f"{article or ''} {told}".split())


def _with_article(words: Words, first: int) -> int:
    """Where the noun phrase at `first` begins: "their 80s"."""
    while first > 0 and not _is_article(words, first) and words.lower[first - 1] != "that":
        if words.lower[first - 1] == "-" and words.lower[first - 2].isdigit():
            first -= 2  # "a 30-year-old man"
            continue
        named = words.tags[max(0, first - 2) : first] in _NAMED  # "the 13th named storm"
        article = words.lower[first - 1] in POSSESSIVES
        if not (named or article) and words.tags[first - 1] not in tag.PHRASE:
            break
        first -= 1 + named
    return first


def _is_article(words: Words, n: int) -> bool:
    return words.tags[n] == tag.DETERMINER or words.lower[n] in POSSESSIVES


def _phrase_around(words: Words, first: int) -> int:
    """Where the noun phrase begins of which the one at `first` is a part: "a loudspeaker in South
    Korea", "cuts and rents"."""
    at = first
    while first - at < LONGEST and words.tags[at - 1] in _AMID:
        noun = at - 1
        while words.tags[noun - 1] in _AMID:
            noun -= 1  # "people from across the country", "à Brive et à Metz"
        apart = not _APART.isdisjoint(words.lower[noun - 2 : noun])
        apart = apart or words.tags[noun - 2 : noun] == tag.MARK + tag.NUMBER  # "£500 on shops"
        if words.lower[at - 1] == "selon" or apart or not _ends_in_noun(words, noun):
            break  # "vendredi soir des tirs qui", "à cause du feu qui"
        head = _with_article(words, noun - 1)
        if words.lower[head - 1] in _HOW and not _is_article(words, head):
            return first  # "sans égard pour la ville qui"
        at = head
    return at


def _phrase_before(words: Words, begins: int) -> int:
    """Where the noun phrase before the relative clause at `begins` begins; `begins` without one."""
    head = begins - 1 - (words.lower[begins - 1] in _PARTING)
    head -= words.lower[head] in "»”"
    if head >= 0 and words.lower[head] in TIMES and words.lower[begins] in ("qui", "who"):
        return begins  # "un enfant de 11 ans, qui"
    if head < 0 or words.tags[head] == tag.NUMBER or not _ends_in_noun(words, head + 1):
        return begins
    return _phrase_around(words, _with_article(words, head))


def _ends_in_noun(words: Words, last: int) -> bool:
    """ "un moment important" ends in a noun before token `last`, with its adjective."""
    noun = words.tags[:last].rstrip(tag.ADJECTIVE)[-1:]
    return noun != "" and noun in _NOUNS


def _is_told(
    words: Words, place: tuple[int, int, int], written: tuple[str, str], language: str
) -> bool:
    """Whether what begins at the second of three tokens, within the phrase that begins at the
    first, is what the relative pronoun at the third tells of; `written`: its words and those after
    the pronoun."""
    (whole, first, begins), (told, rest) = place, written
    if not may_govern(told, rest, language):
        return False
    near = words.lower[first] in NEW and words.lower[first - 1] not in OF
    if language == "en":  # "the outage on an update that", but "an attack on a town that killed 4"
        near = near and _is_article(words, whole) and rest.partition(" ")[0] not in _HARMING
    if near and words.lower[whole] not in INDEFINITE:
        return True  # "la vie dans un séisme qui"
    human, other = is_human(words.lower[first:begins]), is_human(words.lower[whole:first])
    if words.lower[begins] == "who":
        listed = tag.COORDINATOR in words.tags[whole:first]  # "Syria and Yemen who applied"
        return not (other or listed) or (human and tag.NAME not in words.tags[first:begins])
    return human > other if words.lower[begins] == "qui" else (human < other)


def _whom(words: Words, first: int, begins: int) -> int:
    """ "a meeting with X, who ...": X, where nobody is named before."""
    lower, tags = words.lower, words.tags
    name = begins - (lower[begins - 1] == ",")
    while name > first and tags[name - 1] == tag.NAME:
        name -= 1
    before = lower[first:name]
    named = lower[begins] == "who" and tags[first:name].endswith(tag.PREPOSITION)
    alone = named and tag.NAME not in tags[first:name] and not is_human(before)
    return name if alone and tags[name] == tag.NAME else first
