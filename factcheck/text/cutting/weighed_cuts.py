"""Where the rules for clauses are silent behind a mark or at a conjunction: a fitted model decides.

A comma may begin a detail that is checked by itself ("..., contre 19 l'an dernier") or one that is
not ("..., dimanche matin"). What is seen on both sides, named so that a reader can follow it, is
summed with the weights of `factcheck.text.weights`; `tests.training.cuts` fits them and judges them
on articles that were left out.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from factcheck.text.cutting.clause_view import CLITICS, INDEFINITE, SIGHT, STOPS, TIMES, ClauseView
from factcheck.text.cutting.relatives import begins_relative
from factcheck.text.cutting.segments import (
    APPOSITION,
    CLAUSE,
    DETAIL,
    JOINED,
    MIN_WORDS,
    PARTICIPLE,
    RELATIVE,
)
from factcheck.text.grammar import tags as tag
from factcheck.text.traits import Traits
from factcheck.text.weights import load_model

CUT_FROM = -1.0
"""Logit from which is cut: a cut too few hides two claims, one too many breaks one at most."""
SHOWN = 3
"""Traits that a reason names."""

_BEFORE = (3, 5, 9)
_INSIDE = (3, 5, 8, 14)
_TO_COME = (3, 6, 12)
"""Bounds between which numbers of words weigh the same."""
_NEAR = 4
"""Tokens at the beginning in which a figure or a form of a verb says what begins."""
_VERB_FORMS = tag.FINITE + tag.INFINITIVE + tag.PRESENT + tag.PAST
_GOVERNING = _VERB_FORMS + tag.SUBORDINATOR
_HEADS = tag.INFINITIVE + tag.PRESENT + tag.PAST + tag.PREPOSITION
"""What a detail begins with that has neither verb nor figure."""
_ALIKE = tag.ADVERB + tag.ADJECTIVE + tag.NUMBER
_PARTING = STOPS - {"("}
"""Marks behind which a claim may begin; what brackets hold is for the rules."""
_MARKS = {",": "a comma", ";": "a semicolon", ":": "a colon", "(": "brackets", ")": "brackets"}
_OPENING = frozenset("«“")
_QUOTES = _OPENING | frozenset("»”")


class OpenCut(NamedTuple):
    """A place where no rule decides: why a cut there would be one, and what is seen."""

    why: str
    seen: Traits


def open_cut(view: ClauseView, first: int, i: int, last: int, *, standing: bool) -> OpenCut | None:
    """The place before token `i` of the segment that begins at `first`, if it may be a cut;
    `standing`: the words before have their main verb."""
    at = i + (view.tags[i] == tag.COORDINATOR)
    end = min(view.clause_end(at, last), at + SIGHT)
    if not _is_open(view, first, i, at, end, standing=standing):
        return None
    seen = [
        f"tags {view.tags[at : at + 2]}",
        "main verb before" if standing else "no main verb before",
        f"{_between(view.length(first, i), _BEFORE)} words before",
        f"{_between(view.length(at, end), _INSIDE)} words inside",
        f"{_between(view.length(at, last), _TO_COME)} words to come",
        *_marks(view, i, at, end, last),
        *_verbs(view, at, end, last),
        *_figures(view, first, i, at, end),
    ]
    seen += ["in a list"] if at == i and view.in_a_list(i + 1, last) else []
    seen += ["in a quotation"] if _quoted(view, i) else []
    traits = Traits(frozenset((view.lower[at],)), dict.fromkeys(seen, 1.0))
    return OpenCut(_what_begins(view, i, at, end), traits)


def leaning(found: OpenCut, language: str) -> tuple[str, ...] | None:
    """The traits that lean to a cut most, strongest first; None: the model does not cut."""
    model = load_model("cuts", language)
    if model is None or model.logit(found.seen) <= CUT_FROM:
        return None
    weight = {name: model.shape.get(name, 0.0) for name in found.seen.shape}
    named = [name for name, w in weight.items() if w > 0 and not name.startswith("tags")]
    return tuple(sorted(named, key=lambda name: -weight[name])[:SHOWN])


def _is_open(view: ClauseView, first: int, i: int, at: int, end: int, *, standing: bool) -> bool:
    """Whether ``at:end`` may be a claim of its own, and the words before it as well."""
    marked = view.lower[i - 1] in _PARTING and view.lower[i] not in STOPS
    rate = view.lower[i - 1] == ")" and view.tags[i] == tag.DETERMINER  # "(...) a year"
    if at == i and (rate or not marked):
        return False
    if view.length(first, i) < 2 or view.length(at, end) < MIN_WORDS:
        return False
    if not standing and not _tells(view, first, i, end):
        return False
    if view.lower[i] in view.cues.range or _when_or_where(view, at, end):
        return False
    if at > i:
        return _joins_more(view, first, i, at, end, standing=standing)
    return not (_goes_on(view, i, end) or _lists(view, i, end))


def _tells(view: ClauseView, first: int, i: int, end: int) -> bool:
    """Whether ``first:i`` holds a form of a verb, or is somebody of whom a last relative clause
    tells."""
    if view.tags[i] == tag.RELATIVE:
        return end >= len(view.tags) - 1 or view.tags[end + 1] == tag.PREPOSITION
    return any(kind in _VERB_FORMS for kind in view.tags[max(first, i - SIGHT) : i])


def _when_or_where(view: ClauseView, at: int, end: int) -> bool:
    """ "dans l'Iowa", "within 48 hours": time and place belong to their event."""
    if view.tags[at] != tag.PREPOSITION:
        return False
    named = view.tags[at + 1 + (view.tags[at + 1] == tag.DETERMINER)] == tag.NAME
    return named or not TIMES.isdisjoint(view.lower[at + 1 : min(end, at + _NEAR + 1)])


def _joins_more(view: ClauseView, first: int, i: int, at: int, end: int, *, standing: bool) -> bool:
    """Whether behind a conjunction follows more than one more noun, verb or end of a range."""
    head, before = view.tags[min(view.skip(at, CLITICS), end - 1)], view.tags[i - 1]
    if not view.cues.range.isdisjoint(view.lower[max(first, i - 6) : i]):
        return False
    if (head in _ALIKE and head == before) or (head in _VERB_FORMS and before in _VERB_FORMS):
        return False
    if head == tag.FINITE and not standing:
        return False  # "X, who does this and does that, is so"
    told = view.verbs(at, end) > 0 if view.lower[i - 1] == "," else view.holds_clause(at, end)
    if told or view.any_figure(at, end - 1):
        return True
    again = view.lower[at] in view.lower[max(first, i - SIGHT) : i]
    return head in _HEADS and not (again and view.tags[at] == tag.PREPOSITION)


def _goes_on(view: ClauseView, i: int, end: int) -> bool:
    """Whether the comma before `i` closes what was put in behind a verb or "that", or a verb or a
    judgement follows: "compte, d'après l'ONU, 3 villes"; "..., un point crucial"."""
    behind = view.tags[view.skip(end + 1, CLITICS) :][:1]
    if behind == tag.FINITE and not view.verbs(i, end):
        return True  # "the mayor, under pressure from the town, resigned"
    if view.tags[i - 2] in (tag.SUBORDINATOR, tag.COORDINATOR):
        return True  # "il est prévu que, dans ces conditions, ..."
    judged = view.lower[i] in INDEFINITE and view.lower[i + 1] in view.cues.judging
    if judged or view.tags[i] in (tag.FINITE, tag.INFINITIVE):
        return True
    low = max(0, i - SIGHT)
    verb = next((n for n in range(i - 2, low, -1) if view.tags[n] in _GOVERNING), low)
    return low < verb < i - 2 and view.lower[verb + 1] == ","


def _lists(view: ClauseView, i: int, end: int) -> bool:
    """Whether a comma enumerates, or parts a name from its place or two figures."""
    if set(view.tags[i:end]) <= {tag.NAME, tag.NUMBER}:
        return True
    if view.lower[i - 2][0].isdigit() and view.lower[i][0].isdigit():
        return True  # "1 – 0", "May 1, 2003"
    return view.in_a_list(i, end)


def _what_begins(view: ClauseView, i: int, at: int, end: int) -> str:
    if at > i:
        return "coordinated clause" if view.verbs(at, end) else JOINED
    if begins_relative(view, i):
        return RELATIVE
    kind = view.tags[i]
    if kind in (tag.PAST, tag.PRESENT):
        return PARTICIPLE
    if view.holds_clause(i, end):
        return CLAUSE
    named = view.tags[i - 2] == tag.NAME and view.lower[i - 2] not in TIMES
    apposed = named and kind in (tag.DETERMINER, tag.NOUN)
    return APPOSITION if apposed else DETAIL


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
    behind = view.skip(min(end + 1, last - 1), CLITICS)
    if end < last - 1 and view.tags[behind : behind + 1] == tag.FINITE:
        seen.append("verb behind")
    begun = view.tags[at : min(at + _NEAR, end)]
    seen += ["participle at once"] if tag.PAST in begun else []
    return [*seen, "infinitive at once"] if tag.INFINITIVE in begun[:-1] else seen


def _figures(view: ClauseView, first: int, i: int, at: int, end: int) -> list[str]:
    inside = view.any_figure(at, end - 1)
    before = view.any_figure(max(first, i - SIGHT), i - 1)
    seen = ["figure before"] if before else []
    seen += ["figure inside"] if inside else []
    seen += ["figures on both sides"] if inside and before else []
    return [*seen, "figure at once"] if view.any_figure(at, min(at + _NEAR, end - 1)) else seen


def _quoted(view: ClauseView, i: int) -> bool:
    """Whether a quotation is open at token `i`."""
    before = view.lower[max(0, i - SIGHT) : i]
    mark = next((word for word in reversed(before) if word in _QUOTES or word == '"'), "")
    return mark in _OPENING or (mark == '"' and before.count('"') % 2 == 1)
