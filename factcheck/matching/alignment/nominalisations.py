"""One act, told by a verb or by the noun made of it: "acquired", "the acquisition of"."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.matching.wording.keys import cues

_NOUNS = (
    ("issement", ("",)), ("sition", ("", "s")), ("gation", ("gu",)), ("cation", ("qu",)),
    ("ation", ("",)), ("ition", ("",)), ("ssion", ("t", "d")), ("sion", ("d", "t", "s")),
    ("ction", ("ct", "c", "")), ("tion", ("t", "")), ("ement", ("", "e", "y")), ("ment", ("",)),
    ("eture", ("",)), ("ture", ("t",)), ("ure", ("",)),
    ("sal", ("s",)), ("al", ("",)), ("ance", ("",)), ("age", ("",)), ("at", ("",)),
)  # fmt: skip
"""Ending of a noun, and what stands in its place before the ending of a verb."""
_VERBS = frozenset(
    """e es ee ees er ent ait aient ant a era i is it ie ies ir ira issent issait u us ue te t
    s ed d ing ate ates ated ating""".split()
)
SHORTEST = 4
"""Letters that noun and verb share, at least."""


@lru_cache(maxsize=100_000)
def one_act(one: str, other: str) -> bool:
    """Whether one of two folded words is a verb and the other the noun of what it does."""
    return _noun_of(one, other) or _noun_of(other, one)


def _noun_of(noun: str, verb: str) -> bool:
    if verb in _irregular().get(noun, ()):
        return True
    noun = noun.removesuffix("s")
    if len(noun) >= SHORTEST + 3 and noun.endswith("ion") and verb.startswith(noun + "n"):
        return True  # démission, démissionné
    stems = (
        noun.removesuffix(ending) + joint
        for ending, joints in _NOUNS
        if noun.endswith(ending)
        for joint in joints
    )
    return any(
        len(stem) >= SHORTEST and verb.startswith(stem) and verb[len(stem) :] in _VERBS
        for stem in stems
    )


@cache
def _irregular() -> dict[str, frozenset[str]]:
    rows = (row.split() for rows in cues()["act"].values() for row in rows)
    return {noun: frozenset(verbs) for noun, *verbs in rows}
