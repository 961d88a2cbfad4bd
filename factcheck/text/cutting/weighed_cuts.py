"""Where the rules for clauses are silent: a fitted model decides whether a claim begins.

A comma may begin a detail that is checked by itself ("..., contre 19 l'an dernier") or one that is
not ("..., dimanche matin"), and so may "with" or "when" within the words. What is seen on both
sides, named so that a reader can follow it, is summed with the weights of `factcheck.text.weights`;
`tests.training.cuts` fits them and judges them on articles that were left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.text.cutting.amid_words import NEAR
from factcheck.text.cutting.clause_view import SIGHT, STOPS, ClauseView
from factcheck.text.cutting.open_places import what_begins
from factcheck.text.cutting.segments import DETAIL, JOINED, REDUCED, SUBORDINATE
from factcheck.text.grammar import tags as tag
from factcheck.text.traits import Traits
from factcheck.text.weights import load_model

CUT_FROM = -1.3
"""Logit from which to cut: a missing cut hides two claims, a wrong one breaks one at most."""
DETAIL_FROM = {"behind a mark": -0.7, "amid the words": -0.5}
JOINED_FROM = {"behind a mark": CUT_FROM, "amid the words": -0.8}
"""The same for what has no verb of its own and is mostly part of what stands before it."""
FACT_FROM = -2.0
"""The same for what is mostly a second fact."""
SHOWN = 3
"""Traits that a reason names."""

_BEFORE = (3, 5, 9)
_BRIEF = frozenset(("up to 3 words before", "4 to 5 words before"))
_INSIDE = (3, 5, 8, 14)
_TO_COME = (3, 6, 12)
"""Numbers of words are weighed by the range between these bounds."""
_MARKS = {",": "a comma", ";": "a semicolon", ":": "a colon", "(": "brackets", ")": "brackets"}
_OPENING = frozenset("«“")
_QUOTES = _OPENING | frozenset("»”")
_SUBJECT = re.compile(
    f"[{tag.DETERMINER}{tag.NAME}]|{tag.NOUN}[{tag.NOUN}{tag.PREPOSITION}{tag.ADVERB}]*{tag.FINITE}"
)
"""What begins behind "as": not "as meat the way I like it"."""
_PLACED = re.compile(r"\w{4,}(?:ée?s?|ed|wn|ld)")
"""Participles whose form is sure."""
_BE, SIGHT_OF_BE = frozenset(("être", "été", "be", "been")), 4
_AMONG = ("including", "notamment")
_WHERE = frozenset("dans à au devant with at during in".split())
"""Behind the participle of where something is, or what with: "placé devant", "equipped with"."""
_TOGETHER = ("in a quotation", "verb to come")
"""Traits that are weighed separately for each kind of clause."""


class OpenCut(NamedTuple):
    """A place where no rule decides: what a cut there would be, and what is seen around it."""

    why: str
    seen: Traits
    least: float
    """The logit from which to cut."""


def open_cut(view: ClauseView, first: int, i: int, last: int, *, standing: bool) -> OpenCut | None:
    """The place before token `i` of the segment that begins at `first`, if it may be a cut;
    `standing`: the words before have their main verb."""
    why = what_begins(view, first, i, last, standing=standing)
    listed = view.lower[first] in _AMONG and view.tags[i] == tag.COORDINATOR
    if why is None or (listed and not view.verbs(i, last)):
        return None  # "including Ann Lund, Tom Berg, and Lee Roth"
    at = i + (view.tags[i] == tag.COORDINATOR)
    end = min(view.clause_end(at, last), at + SIGHT)
    before = f"{_between(view.length(first, i), _BEFORE)} words before"
    inside = f"{_between(view.length(at, end), _INSIDE)} words inside"
    seen = [
        why,
        f"tags {view.tags[at : at + 2]}",
        f"tags {view.tags[i - 1]} before",
        "main verb before" if standing else "no main verb before",
        before,
        inside,
        f"{_between(view.length(at, last), _TO_COME)} words to come",
        *_marks(view, i, at, end, last),
        *_verbs(view, at, end, last),
        *_figures(view, first, i, at, end),
    ]
    seen += ["in a list"] if at == i and view.in_a_list(i + 1, last) else []
    seen += ["in a quotation"] if _quoted(view, i) else []
    marked = "behind a mark" if view.lower[i - 1] in STOPS else "amid the words"
    together = [told for told in _TOGETHER if told in seen]
    seen += [f"{why}, {told}" for told in (before, inside, marked, *together)]
    least = _least(view, at, why, marked, seen)
    within = view.tags[first] in (tag.PRESENT, tag.PAST)  # ", killing 20, including two children"
    if view.lower[i - 1] == "," and view.lower[at] in _AMONG and standing and not within:
        least = FACT_FROM
    return OpenCut(why, Traits(frozenset((view.lower[at],)), dict.fromkeys(seen, 1.0)), least)


def leaning(found: OpenCut, language: str) -> tuple[str, ...] | None:
    """The traits most in favour of a cut, strongest first; None: the model does not cut."""
    model = load_model("cuts", language)
    if model is None or model.logit(found.seen) <= found.least:
        return None
    weight = {name: model.shape.get(name, 0.0) for name in found.seen.shape}
    named = [name for name, w in weight.items() if w > 0 and not name.startswith("tags")]
    return tuple(sorted(named, key=lambda name: -weight[name])[:SHOWN])


def _least(view: ClauseView, at: int, why: str, marked: str, seen: list[str]) -> float:
    """The logit from which to cut before token `at`: an aim behind a whole clause is often one to
    check, so is what somebody named did meanwhile ("as Ann Jones left") and where something is."""
    if marked == "amid the words" and "infinitive at once" in seen and _BRIEF.isdisjoint(seen):
        return CUT_FROM
    if why == SUBORDINATE and view.lower[at] == "as" and _SUBJECT.match(view.tags, at + 1):
        return FACT_FROM
    # "l'impact des lampes vendues dans l'Union et garantir X", "d'être de nouveau réintégré"
    ends = "verb to come" not in seen and "verb behind" not in seen
    ends = ends and tag.INFINITIVE not in view.tags[at : view.clause_end(at, len(view.tags))]
    ends = ends and _BE.isdisjoint(view.lower[max(0, at - SIGHT_OF_BE) : at])
    placed = view.tags[at] == tag.PAST and not _WHERE.isdisjoint(view.lower[at + 1 : at + 2])
    placed = placed and _PLACED.fullmatch(view.lower[at]) is not None
    if why == REDUCED and placed and ends:
        return FACT_FROM
    return {DETAIL: DETAIL_FROM, JOINED: JOINED_FROM}.get(why, {}).get(marked, CUT_FROM)


@lru_cache(maxsize=512)
def _between(count: int, bounds: tuple[int, ...]) -> str:
    if count <= bounds[0]:
        return f"up to {bounds[0]}"
    return next(
        (f"{a + 1} to {b}" for a, b in pairwise(bounds) if count <= b), f"above {bounds[-1]}"
    )


def _marks(view: ClauseView, i: int, at: int, end: int, last: int) -> list[str]:
    closing = view.lower[end] if end < last - 1 else ""
    before = view.lower[i - 1]
    seen = [f"behind {_MARKS.get(before, 'a dash')}"] if before in STOPS else []
    if closing in STOPS:
        seen.append(f"closed by {_MARKS.get(closing, 'a dash')}")
    if at > i:
        seen.append("joined amid the sentence" if closing else "joined at the end")
    return seen


def _verbs(view: ClauseView, at: int, end: int, last: int) -> list[str]:
    inside = view.verbs(at, end)
    seen = ["verb inside" if inside else "no verb inside"]
    if inside and view.holds_clause(at, end):
        seen.append("clause inside")
    if not inside and view.verbs(at, last):
        seen.append("verb to come")
    behind = view.skip(min(end + 1, last - 1), tag.CLITICS)
    if end < last - 1 and view.tags[behind : behind + 1] == tag.FINITE:
        seen.append("verb behind")
    begun = view.tags[at : min(at + NEAR, end)]
    seen += ["participle at once"] if tag.PAST in begun else []
    return [*seen, "infinitive at once"] if tag.INFINITIVE in begun[:-1] else seen


def _figures(view: ClauseView, first: int, i: int, at: int, end: int) -> list[str]:
    inside = view.any_figure(at, end - 1)
    before = view.any_figure(max(first, i - SIGHT), i - 1)
    seen = ["figure before"] if before else []
    seen += ["figure inside"] if inside else []
    seen += ["figures on both sides"] if inside and before else []
    return [*seen, "figure at once"] if view.any_figure(at, min(at + NEAR, end - 1)) else seen


def _quoted(view: ClauseView, i: int) -> bool:
    """Whether a quotation is open at token `i`."""
    before = view.lower[max(0, i - SIGHT) : i]
    mark = next((word for word in reversed(before) if word in _QUOTES or word == '"'), "")
    return mark in _OPENING or (mark == '"' and before.count('"') % 2 == 1)
