"""The same act told by a verb and by its passive without an agent: "the blast killed two men", "two
men were killed in the blast"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.matching.wording.keys import exonym, fold, stem, unaccented, words_of
from factcheck.matching.wording.profile import Profile

_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|ete|est|sont|etait|etaient|fut|furent|etre)\W+"
    r"(?:\w+(?:ly|ment)\W+)?(?P<verb>[^\W\d_]+)",
    re.IGNORECASE,
)
"""In a text without accents."""
_EVENT = re.compile(
    r"\b(?:in|during|dans|lors d[eu]|au cours d[eu]|pendant)\W+(?:\w+\W+){0,2}?"
    r"(?P<noun>[^\W\d_]+)\b",
    re.IGNORECASE,
)
"""What does it, behind its passive: "in the blast", "dans l'attentat"."""
_TO_OBJECTS = frozenset(
    """in at on to from by for with of into over under near after before during when as and dans a
    au aux en sur de d du des par pour avec vers pres apres avant pendant lors et"""
    .split()
)  # fmt: skip
"""Before what is no direct object."""


class Turned(NamedTuple):
    """A verb and where it stands in the keys of the active and of the passive wording."""

    key: str
    active: int
    passive: int
    behind: str
    """The passive wording behind the verb."""


def turned_verbs(left: Profile, right: Profile) -> frozenset[str]:
    """The keys that stand elsewhere because one of the two is in the passive: the verbs, and the
    event that is the subject of the other."""
    found: set[str] = set()
    for active, passive in ((left, right), (right, left)):
        for verb in _verbs(active, passive):
            objects = active.keys[verb.active + 1 : verb.active + 4]
            if set(objects).isdisjoint(passive.keys[: verb.passive]):
                continue
            events = {stem(exonym(fold(hit["noun"]))) for hit in _EVENT.finditer(verb.behind)}
            found |= {verb.key} | events.intersection(active.keys[: verb.active])
            found |= _further(active, passive, verb)
            # "shot down"
            found.update(
                {*active.keys[verb.active + 1 : verb.active + 2]}
                & {*passive.keys[verb.passive + 1 : verb.passive + 2]}
            )
    return frozenset(found)


def same_subject(left: Profile, right: Profile) -> tuple[str, str] | None:
    """(subject, verb) where one does what the other has done to it: "Kent beat York", "Kent was
    beaten in York"."""
    for active, passive in ((left, right), (right, left)):
        for verb in _verbs(active, passive):
            if verb.active and verb.passive:
                subject = active.keys[verb.active - 1]
                if subject == passive.keys[verb.passive - 1]:
                    return subject, verb.key
    return None


def _verbs(active: Profile, passive: Profile) -> Iterator[Turned]:
    """The verbs that have an object in the one and are passive in the other."""
    own = {key for key, _, _ in _passives(active)}
    for key, spot, behind in _passives(passive):
        if key in own or active.keys.count(key) != 1:
            continue
        at = active.keys.index(key)
        if at + 1 < len(active.keys) and _has_object(active, active.spots[at].word):
            yield Turned(key, at, spot, behind)


def _passives(one: Profile) -> Iterator[tuple[str, int, str]]:
    """Of each passive the key of its verb, where this stands, and the text behind it."""
    text = unaccented(one.text)
    for hit in _PASSIVE.finditer(text):
        word = fold(hit["verb"])
        spot = next((n for n, spot in enumerate(one.spots) if spot.word == word), None)
        if spot is not None:
            yield one.keys[spot], spot, text[hit.end() :]


def _has_object(one: Profile, verb: str) -> bool:
    """Whether no preposition and no mark follows the verb."""
    words = words_of(one.text)
    behind = words[words.index(verb) + 1 :][:1] if verb in words else []
    return bool(behind) and behind[0] not in _TO_OBJECTS


def _further(active: Profile, passive: Profile, first: Turned) -> set[str]:
    """Verbs joined to the first one, which stand before their object here and behind it there:
    "and wounded 60", "and 60 wounded"."""
    behind = set(
        zip(passive.keys[first.passive + 1 :], passive.keys[first.passive + 2 :], strict=False)
    )
    return {
        verb
        for verb, sufferer in zip(
            active.keys[first.active + 1 :], active.keys[first.active + 2 :], strict=False
        )
        if (sufferer, verb) in behind
    }
