"""Who did what to whom: names and words in reverse order."""

from __future__ import annotations

import re

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from factcheck.matching.alignment.order import moved
from factcheck.matching.alignment.voice import same_subject
from factcheck.matching.alignment.words import Alignment
from factcheck.matching.wording.keys import exonym, fold, keys_of, stem, words_of
from factcheck.matching.wording.profile import Profile, names_in
from factcheck.matching.wording.sides import sides_of

_BE = r"(?:was|were|been|being|be|is|are|été|est|sont|était|étaient|fut|furent|être|reste|remains?)"
_HELD = (
    r"(?:(?:sous|under)\W+(?:(?:the|le|la|l)\W+)?(?:contrôle|control|occupation|domination|rule|"
    r"autorité|authority|commande?ment|command|tutelle)|(?:aux\W+mains|in\W+the\W+hands))"
)
"""What turns holder and held round as a passive does: "is under the control of"."""
PASSIVE = re.compile(
    rf"\b{_BE}\b\W+(?:(?:\w+\W+){{1,5}}?(?:by|par)\b|"
    rf"(?:\w+\W+){{0,2}}?{_HELD}\W+(?:of|de|du|des|d)\b)",
    re.IGNORECASE,
)
_TURNING = re.compile(rf"\b(?:by|par|{_HELD})\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:(?:the|les?|la)\s|l['’])\s*", re.IGNORECASE)
COMPARED = re.compile(
    r"\b(?:than|before|after|because|avant|après|parce)\b|\b(?:plus|moins|autant|davantage|mieux|pires?|meilleure?s?)\b.{0,300}?\bqu(?:e\b|['’])",
    re.IGNORECASE | re.DOTALL,
)
_WAYS = re.compile(
    r"\b(?:(?P<to>vers|towards?|to|into|(?:à|en) destination d[eu])"
    r"|(?P<off>from|depuis|(?:en provenance|de retour|revenant|venant) d[eu]))"
    r"\s+(?:l['’]|(?:the|le|la|les)\s)?(?P<name>[A-ZÀ-Þ][\w-]+)"
)
ALIKE = 0.9
"""Jaro-Winkler similarity from which two keys are one name in two languages."""


def turned_roles(left: Profile, right: Profile, alignment: Alignment) -> tuple[str, str] | None:
    """Two keys whose roles differ between wordings of one language."""
    return (
        compared_round(left, right)
        or _passive_round(left, right)
        or same_subject(left, right)
        or _moved(left, right, alignment)
    )


def other_ways(left: Profile, right: Profile) -> tuple[str, str] | None:
    """What leads to a name in the one and comes from it in the other, as written."""
    ours, theirs = _ways(left.text), _ways(right.text)
    for name in sorted(ours.keys() & theirs.keys()):
        (to, there), (off, here) = ours[name], theirs[name]
        if to is not off:
            return there, here
    return None


def _ways(text: str) -> dict[str, tuple[bool, str]]:
    """Key of a name -> whether it is where something goes, and the words that say so, the first
    time it is named so."""
    found: dict[str, tuple[bool, str]] = {}
    for hit in _WAYS.finditer(text):
        key = stem(exonym(fold(hit["name"])))
        found.setdefault(key, (hit["to"] is not None, hit.group()))
    return found


def turned_names(left: Profile, right: Profile, *, plain: bool) -> tuple[str, str] | None:
    """The same for wordings of two languages; in plain ones also names that both give, the first of
    one being the last of the other."""
    found = compared_round(left, right) or _passive_round(left, right)
    if found or not plain or _is_passive(left) != _is_passive(right):
        return found
    spelt = _shared_names(left, right)
    ours, theirs = list(spelt), [name for name in right.names if name in spelt.values()]
    if len(ours) < 2 or (spelt[ours[0]], spelt[ours[-1]]) != (theirs[-1], theirs[0]):
        return None
    joined = _joined(left, ours) and _joined(right, theirs)
    return None if joined else (ours[0], ours[-1])


def _joined(one: Profile, names: list[str]) -> bool:
    """Whether two names stand side by side: "the Smith family and the Browns"."""
    first, last = (re.escape(one.shown(name)) for name in (names[0], names[-1]))
    beside = rf"{first}(?:\s\w+)?\s(?:and|et)\s(?:\w+\W+){{0,3}}?{last}"
    return re.search(beside, one.text) is not None


def _moved(left: Profile, right: Profile, alignment: Alignment) -> tuple[str, str] | None:
    if _is_passive(left) != _is_passive(right):
        return None  # a passive reverses the order without changing roles
    return moved(left, right, alignment.pairs)


def _is_passive(one: Profile) -> bool:
    return _TURNING.search(one.text) is not None


def _shared_names(left: Profile, right: Profile) -> dict[str, str]:
    """The names of the left, in order, that the right gives too -> how it spells them: "Netanyahou"
    is "Netanyahu"."""
    shared = {}
    for name in left.names:
        score = JaroWinkler.similarity
        found = process.extractOne(name, right.names, scorer=score, score_cutoff=ALIKE)
        if found:
            shared[name] = found[0]
    return shared


def compared_round(left: Profile, right: Profile) -> tuple[str, str] | None:
    """More to A than to B, more to B than to A; A before B, B before A."""
    ends = [COMPARED.search(one.plain) for one in (left, right)]
    if ends[0] is None or ends[1] is None:
        return None
    shared = _marks(left.text) & _marks(right.text)
    ours, theirs = (
        shared.intersection(_marks(one.text[hit.end() :]))
        for one, hit in zip((left, right), ends, strict=True)
        if hit
    )
    if ours - theirs and theirs - ours:
        return _marked(ours - theirs, left), _marked(theirs - ours, right)
    return None


_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_Mark = str | tuple[int, int]
"""A key, a year, or the side of a set of opposites, which both languages share."""


def _marks(text: str) -> set[_Mark]:
    marks: set[_Mark] = {key for key in keys_of(text) if not key.startswith("#")}
    marks.update(_YEAR.findall(text))
    return marks.union(*map(sides_of, words_of(text)))


def _marked(marks: set[_Mark], one: Profile) -> str:
    """What is shown for a mark: the key itself, or the word of the side."""
    first = min(marks, key=str)
    return first if isinstance(first, str) else one.sides[first]


def _passive_round(left: Profile, right: Profile) -> tuple[str, str] | None:
    """ "A did it to B" against "A had it done by B" or "A is in B's hands": the agent of the
    passive has to come first in the other. In one language also of what has no name."""
    passives = [PASSIVE.search(one.text) for one in (left, right)]
    if (passives[0] is None) == (passives[1] is None):
        return None
    one, other, hit = (left, right, passives[0]) if passives[0] else (right, left, passives[1])
    if hit is None:
        return None
    found = _agent_last(one.text, hit, other.names)
    if found or one.language != other.language or _is_passive(other):
        return found
    spans = (0, hit.start()), hit.span(), (hit.end(), len(one.text))
    order = [key for start, end in spans for key in keys_of(one.text[start:end])[:1]]
    turned = len(order) == len(spans) and [key for key in other.keys if key in order] == order
    return (order[0], order[-1]) if turned else None


def _agent_last(passive: str, hit: re.Match[str], order: tuple[str, ...]) -> tuple[str, str] | None:
    """(sufferer, agent) when the agent of the passive comes after the sufferer in `order` too."""
    after = _ARTICLE.sub("", passive[hit.end() :].lstrip(" '’"), count=1)
    agents = names_in(after[:60]) if after[:1].isupper() else []
    before = [name for name in names_in(passive[: hit.start()]) if name in order]
    if not agents or agents[0] not in order or not before:
        return None
    if order.index(before[0]) < order.index(agents[0]):
        return before[0], agents[0]
    return None
