"""What is found in a sentence before it is weighed. What no reader could check alone, a predicate
whose subject was not found, half a subject or a noun with "which" behind it, is joined again to
what it was cut from: a long claim is better than half a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.edges import without_halves
from factcheck.text.cutting.segments import Segment
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.wording.subjects import begins_with_verb

LONGEST = 400
"""Code points of a wording to which more is joined."""
_BETWEEN = re.compile(r"[\W_]*(?:(?:and|but|or|et|mais|ou|puis|then)\b[\W_]*)?", re.IGNORECASE)
"""What stands between two claims that one cut parted."""
_NEAR = re.compile(r"[\W_]*(?:\w+\b[\W_]*){0,2}")
"""What may stand between half a subject and its verb: "bien que"."""
_ASIDE = (cut.APPOSITION, cut.WHAT_IT_IS, cut.RELATIVE, cut.REDUCED, cut.BRACKETS)
"""What tells of something in the clause and leaves the clause whole."""
_WHOLE = (*_ASIDE, cut.BEHIND_MARK, cut.SEMICOLON)
_OWN = ("", cut.APPOSITION, cut.WHAT_IT_IS, cut.BEHIND_MARK, cut.SEMICOLON)
"""What needs no other words, or has its subject behind its verb."""
_OPENING = re.compile(f"[{tag.SUBORDINATOR}{tag.RELATIVE}]")
"""What opens a clause whose verb is not that of the words before it."""
_SUBJECTLESS = tag.PAST + tag.PRESENT + tag.INFINITIVE + tag.ADJECTIVE


class Found(NamedTuple):
    """A claim that has not been weighed yet, at ``start:end`` of the text."""

    start: int
    end: int
    text: str
    """Its self-contained wording."""
    why: str
    """Why it was cut from its sentence; empty for a clause or a whole sentence."""
    past: bool
    """Whether it is about the past."""
    has_verb: bool = True
    claimant: str | None = None
    reasons: tuple[str, ...] = ()
    torn: bool = False
    """Whether it is worded as written and tells of nobody."""
    hangs: str = ""
    """What stands before the relative clause of a wording that has no other verb: "an app" of "an
    app which guests can use"."""


def lacks_subject(words: Words, segment: Segment) -> bool:
    """Whether what was cut off tells of nobody as it is written: "has helped many", "escorted by
    guards", "who won"."""
    if segment.why in _OWN or segment.first < segment.begins:
        return False
    first = segment.first + (words.tags[segment.first] == tag.COORDINATOR)
    if begins_with_verb(words, first) or words.tags[first : first + 1] == tag.RELATIVE:
        return True
    if first > segment.first and words.tags[first : first + 1] == tag.INFINITIVE:
        return True  # "... and find men in the homes police said were burnt"
    told = _OPENING.split(words.tags[first : segment.last], maxsplit=1)[0]
    return tag.FINITE not in told and words.tags[first : first + 1] in _SUBJECTLESS


def joined_again(found: Iterable[Found], text: str) -> list[Found]:
    """The claims of a sentence of `text`: half a subject is joined with its verb, and what tells of
    nobody is worded behind what it was cut from."""
    whole: list[Found] = []
    for one in found:
        if not whole:
            whole = [one]
            continue
        before = whole[-1]
        parted = _waits(whole[0], text) and _near(before, one, text, _NEAR) and _tells(one, text)
        if parted:
            whole = _with_its_verb(whole, one, text)
        elif one.torn and len(before.text) < LONGEST and _near(before, one, text, _BETWEEN):
            told = (*one.reasons, f"carried over: {before.text}")
            whole.append(one._replace(text=_joined(before, one, text).text, reasons=told))
        else:
            whole.append(_behind(whole, one) if one.hangs else one)
    return whole


def _behind(whole: Sequence[Found], one: Found) -> Found:
    """What hangs on a noun, behind the claim that ends with it: "the inn has an app which guests
    can use"."""
    ends = (claim for claim in reversed(whole) if claim.text.endswith(one.hangs))
    before = next(ends, None)
    if not before or before.claimant != one.claimant or len(before.text) > LONGEST:
        return one
    told = (*one.reasons, f"carried over: {before.text}")
    return one._replace(text=before.text + one.text.removeprefix(one.hangs), reasons=told)


def _with_its_verb(whole: list[Found], one: Found, text: str) -> list[Found]:
    """The claims of a sentence whose first has no verb, with the clause that has one: a subject of
    its own leaves both claims, the first told in full."""
    first, joined = whole[0], _joined(whole[0], one, text)
    parted = _BETWEEN.fullmatch(text, whole[-1].end, one.start)
    if one.torn or not parted or _is_joined(text[first.end : one.start]):
        return [joined, *(other for other in whole[1:] if not other.text.startswith(first.text))]
    told = (*first.reasons, f"carried over: {one.text}")
    return [first._replace(text=joined.text, has_verb=True, reasons=told), *whole[1:], one]


def _waits(one: Found, text: str) -> bool:
    """Whether the first claim of a sentence waits for its verb."""
    return not one.has_verb and one.why not in _WHOLE and _as_written(one, text)


def _tells(one: Found, text: str) -> bool:
    """Whether a claim has a verb and no subject was carried over to it."""
    return one.has_verb and one.why not in _WHOLE and _as_written(one, text)


def _as_written(one: Found, text: str) -> bool:
    return without_halves(_written(text, one.start, one.end)) == one.text


def _near(before: Found, one: Found, text: str, between: re.Pattern[str]) -> bool:
    """Whether no more than `between` stands between two claims of one claimant."""
    parted = between.fullmatch(text, before.end, one.start)
    return parted is not None and before.claimant == one.claimant


def _is_joined(between: str) -> bool:
    """ "45 firefighters and 22 engines were sent": whether a conjunction alone stands between."""
    return "," not in between and not between.isspace()


def _joined(before: Found, one: Found, text: str) -> Found:
    """`before` and, behind it, `one`, with all that stands between."""
    quote = without_halves(_written(text, before.start, before.end))
    begun = before.text.removesuffix(quote) if before.text.endswith(quote) else ""
    wording = without_halves(begun + _written(text, before.start, one.end))
    return before._replace(
        end=one.end, text=wording, past=before.past or one.past,
        has_verb=before.has_verb or one.has_verb,
    )  # fmt: skip


def _written(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
