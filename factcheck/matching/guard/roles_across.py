"""Who did what to whom, what is compared with what, what went from where to where and who says it,
in two languages: told by the meaning of the phrases on either side of a verb, of "was ... by", of
"than", of "to" and of "according to"."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.matching.guard.roles import COMPARED, PASSIVE
from factcheck.matching.wording.keys import WORD, cues, fold, words_of
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sentence_vectors import available, cosine
from factcheck.matching.wording.sides import Side, sides_of
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import OF
from factcheck.text.grammar.sentence_words import TAGGED

NEARER = 0.2
"""By how much the phrases of the one together are nearer to the other's crosswise. Seven sentences
that were turned round were nearer so by 0.3 to 1.3; of 45 translations none
was, of 1,382 with any verb between the phrases four."""
WORDS = 4
"""The most words of a phrase that are read."""
_ENDS = re.compile(r"[.,;:!?()]")


def turned_nouns(left: Profile, right: Profile) -> tuple[str, str] | None:
    """Two words of the left, as they are written, that stand crosswise in the right."""
    if not available():
        return None
    for ends in (_compared, _roles, _course, _source):
        ours, theirs = ends(left), ends(right)
        if ours and theirs:
            if _opposite(ours, theirs):
                return ours
            straight = sum(cosine(one, other) for one, other in zip(ours, theirs, strict=True))
            across = sum(cosine(one, other) for one, other in zip(ours, theirs[::-1], strict=True))
            if across >= straight + NEARER:
                return ours
    return None


Ends = tuple[str, str]


def _opposite(ours: Ends, theirs: Ends) -> bool:
    """Whether two opposites stand crosswise: exports exceed imports, imports exceed exports."""
    here, there, first, second = (
        frozenset[Side]().union(*map(sides_of, words_of(end))) for end in (*ours, *theirs)
    )
    return any(
        one == other and (one, turned) in first and (one, side) in second
        for one, side in here
        for other, turned in there - here
    )


def _compared(one: Profile) -> Ends | None:
    hit = COMPARED.search(one.plain)
    return _ends(one.text, *hit.span()) if hit else None


_FROM_TO = re.compile(
    r"\b(?:from|d[eu]s?|d['’])\W*(?P<start>[^\d.,;:]{2,30}?)\s(?:to|à|aux?|into)\s(?P<end>[^\d.,;:]{2,30})",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:selon|d['’]après|according to)\s(?P<source>[^.,;:]+)(?:,\s(?P<rest>.+))?", re.IGNORECASE
)


def _course(one: Profile) -> Ends | None:
    """What something goes from, and to: "from animals to humans"."""
    hit = _FROM_TO.search(one.text)
    start, end = (_content(hit[part]) for part in ("start", "end")) if hit else ((), ())
    return (start[-1], end[0]) if start and end else None


def _source(one: Profile) -> Ends | None:
    """Who says it, and whom it is about: "according to the management, an employee knew"."""
    hit = _SAYS.search(one.text)
    said = _content(hit["rest"] or one.text[: hit.start()]) if hit else []
    source = _content(hit["source"]) if hit else []
    return (" ".join(source[:WORDS]), " ".join(said[:2])) if source and said else None


def _roles(one: Profile) -> Ends | None:
    """Who does something, and to whom."""
    if one.language not in TAGGED:
        return None
    words, passive = one.read, PASSIVE.search(one.text)
    if passive:
        first = bisect_left(words.starts, passive.start())
        done_to, doer = _phrases(one, first, bisect_left(words.starts, passive.end()))
        return (doer, done_to) if doer and done_to else None
    verb = _ACTIVE.match(words.tags)
    if verb is None:
        return None
    doer, done_to = _phrases(one, *verb.span("verb"))
    return (doer, done_to) if doer and done_to else None


_NOMINAL = "".join(sorted(tag.PHRASE)) + tag.PRESENT + tag.PAST
_BEGINNING = tag.DETERMINER + tag.PRONOUN
_ACTIVE = re.compile(
    rf"[{_NOMINAL}{tag.PREPOSITION}]+(?P<verb>{tag.FINITE}+{tag.PAST}*"
    rf"(?:(?<={tag.FINITE}{tag.PAST})[{tag.ADVERB}{tag.PARTICLE}{tag.PREPOSITION}])?)"
    rf"[{_BEGINNING}]?[{tag.NOUN}{tag.NAME}{tag.ADJECTIVE}]"
)
"""The tags of a noun phrase, of a verb, and of the first words of its object."""


def _phrases(one: Profile, first: int, last: int) -> Ends:
    """The noun phrases before and behind the verb ``first:last``, without articles."""
    tags = one.read.tags
    while first > 0 and tags[first - 1] in tag.VERBAL:
        first -= 1
    begun = first
    while begun > 0 and (tags[begun - 1] in _NOMINAL or one.read.lower[begun - 1] in OF):
        begun -= 1
    while last < len(tags) and tags[last] in _BEGINNING:
        last += 1
    end = last
    while end < len(tags) and tags[end] in tag.PHRASE:
        end += 1
    before, behind = (
        " ".join(_content(one.read.written(one.text, a, b))[:WORDS]) if a < b else ""
        for a, b in ((begun, first), (last, end))
    )
    return before, behind


def _ends(text: str, start: int, end: int) -> Ends | None:
    """The phrases before and behind what joins them, without articles."""
    before = _content(_ENDS.split(text[:start])[-1])[:WORDS]
    behind = _content(_ENDS.split(text[end:].lstrip())[0])[:WORDS]
    return (" ".join(before), " ".join(behind)) if before and behind else None


def _content(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if fold(word) not in cues()["stop"]]
