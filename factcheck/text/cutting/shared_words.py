"""What a clause shares with the words before it: the subject of its verb, or a modal."""

from __future__ import annotations

import re

from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words

LONGEST_SUBJECT = 16
"""Tokens of a subject that is carried over."""
_MODALS = frozenset("will would can could may might must shall should".split())
_INFLECTED = re.compile(
    r".*(?:ed|[^s]s)|had|was|said|were|told|rose|fell|lost|won|took|gave|went|made|came|left"
)
"""English verbs that no modal governs."""
_NEVER_NAMED = frozenset((tag.FINITE, tag.NUMBER))
"""Tags of clauses and of dates ("le 4 novembre 1979, ..."), which are nobody's name."""
_CLAUSAL = frozenset((tag.FINITE, tag.RELATIVE, tag.SUBORDINATOR))
_CLITICS = frozenset((tag.PRONOUN, tag.ADVERB, tag.PARTICLE))
_BUT = ("but", "mais")
_WHEN = frozenset("when after as since once lorsque lorsqu' quand comme".split())
"""Conjunctions that say when or why something is so, not whether."""
_WHERE = frozenset(("where", "whose", "où", "dont"))
_ASKING = frozenset("why how when where pourquoi comment quand où".split())
_ASKED = frozenset("there they you we i he she it".split())


def begins_with_verb(words: Words, n: int) -> bool:
    """Whether a finite verb without a subject stands at `n`, behind adverbs and objects."""
    for at in range(n, min(n + 5, len(words))):
        kind, word = words.tags[at], words.lower[at]
        if kind == tag.FINITE:
            verb = "'" not in word and "-" not in word and word != "soit"  # "that is"
            asks = words.lower[at + 1 : at + 2]  # the subject stands behind: "is there", "do they"
            return verb and _ASKED.isdisjoint(asks)
        adverb = kind in (tag.ADVERB, tag.PARTICLE) and word not in _ASKING
        if not adverb and word not in OBJECT_PRONOUNS:
            return False
    return False


def shares_modal(words: Words, main: int, first: int) -> bool:
    """ "would ban guns, raise the age": whether the bare form of a verb at `first` stands behind a
    modal with its own verb, which is looked for from `main` on."""
    verb = words.tags.find(tag.FINITE, main, first)
    if verb < 0 or words.lower[verb] not in _MODALS:
        return False
    bare = words.tags[first : first + 1] in (tag.FINITE, tag.INFINITIVE)
    return (
        bare
        and tag.INFINITIVE in words.tags[verb:first]
        and words.lower[first].isalpha()
        and words.lower[first] not in _MODALS
        and not _INFLECTED.fullmatch(words.lower[first])
    )


def governing(words: Words, main: int, first: int, kind: str) -> int | None:
    """ "to cancel flights and offer refunds": where the form of the verb before stands that what
    governs it governs at `first` too, an infinitive or a participle (`kind`), between `main` and
    `first`."""
    tags = words.tags
    verb = tags.find(kind, main, first)
    while kind == tag.PAST and tags[verb + 1] == kind:  # "a été vendu"
        verb += 1
    if tags[first] in (tag.PREPOSITION, tag.PARTICLE) and tags[verb - 1] == tags[first]:
        verb -= 1
    found = main < verb <= main + LONGEST_SUBJECT and tag.FINITE in tags[main:verb]
    return verb if found else None


def is_noun_phrase(words: Words, first: int, last: int) -> bool:
    """Whether ``first:last`` may be a subject: it names something and holds no clause."""
    inside = words.tags[first:last]
    named = not {tag.NOUN, tag.NAME}.isdisjoint(inside)
    return named and inside[0] in "DNMAX" and _CLAUSAL.isdisjoint(inside)


def subject_behind(words: Words, first: int) -> tuple[int, int] | None:
    """Where the subject of the next verb stands that begins at `first`: "Absent, the mayor ..."."""
    verb = words.tags.find(tag.FINITE, first, first + LONGEST_SUBJECT)
    while verb > first and words.tags[verb - 1] in _CLITICS:
        verb -= 1
    return (first, verb) if verb > first and is_noun_phrase(words, first, verb) else None


def opens_fact(words: Words, n: int) -> bool:
    """ "when the bridge fell": whether the clause behind the conjunction at `n` is so by itself."""
    subject = words.tags[n + 1 : n + 2]
    return words.lower[n] in _WHEN and subject != "" and subject in "DNMUXA"


def introduced(words: Words, first: int, last: int) -> int:
    """ "X, where it rained," and no more in ``first:last``: the comma behind X; -1 when it is
    something else."""
    tags, comma = words.tags, words.index(",", first, last)
    if (
        not 0 <= comma < last - 1
        or tags[first] not in "DNM"
        or not _NEVER_NAMED.isdisjoint(tags[first:comma])
    ):
        return -1
    relative = tags[comma + 1] == tag.RELATIVE or words.lower[comma + 1] in _WHERE
    return comma if relative and words.index(",", comma + 1, last) == last - 1 else -1


def contrasted(words: Words, verb: int) -> tuple[int, int]:
    """ "..., but X, under pressure, wants ...": where X begins and ends, before the verb; the place
    of the verb twice when its subject is another."""
    low = max(0, verb - LONGEST_SUBJECT)
    but = next((n for n in range(verb - 1, low, -1) if words.lower[n] in _BUT), verb)
    comma = words.index(",", but, verb)
    own = comma >= 0 and words.lower[verb - 1] == "," and tag.FINITE not in words.tags[but:verb]
    return (but + 1, comma) if own else (verb, verb)
