"""Cutting a sentence where it asserts something separately checkable.

Rules over cue words and finite verb forms: coordinated clauses, relative clauses and participles
behind a comma, subordinate clauses with a verb of their own, appositions, quotations. A cut stands
only when both sides can stand: each holds a verb, or the left is a named thing and what it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Protocol

from factcheck.text.lexicon import load
from factcheck.text.tokens import Token, tokenise

MIN_WORDS = 3
LONGEST_SUBJECT = 45
LOOKED_AHEAD = 60
"""Tokens: every rule looks so far and no further, so the work is linear in the text."""
STOPS = frozenset(",;:()—–")
OPENING, CLOSING = frozenset("«“‹"), frozenset("»”›")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a sentence and why it begins where it does."""

    start: int
    end: int
    why: str


class ClauseCutter(Protocol):
    """Cuts one sentence of a text into segments, in order, not overlapping."""

    def __call__(self, text: str, start: int, end: int, language: str) -> list[Segment]: ...


@dataclass(frozen=True)
class Cues:
    """The words of one language that the rules look at."""

    relative: frozenset[str]
    coordinator: frozenset[str]
    subordinator: frozenset[str]
    pronoun: frozenset[str]
    finite: frozenset[str]


@cache
def cues(language: str) -> Cues:
    """French and English have their own; other languages are cut at strong marks only."""
    if language not in ("fr", "en"):
        none: frozenset[str] = frozenset()
        return Cues(none, none, none, none, none)
    words, verbs = load(language), load(f"verbs_{language}")
    return Cues(
        frozenset(words["relative"]),
        frozenset(words["coordinator"]),
        frozenset(words["subordinator"]),
        frozenset(words["pronoun"]),
        frozenset(verbs["finite"].split() + verbs["irregular"].split()),
    )


def is_finite(token: Token, language: str) -> bool:
    word = token.lower
    if word in cues(language).finite:
        return True
    if language == "fr":
        return len(word) > 5 and word.endswith(
            ("aient", "èrent", "irent", "eront", "iront", "erait")
        )
    return len(word) > 4 and word.endswith("ed")


def _is_participle(token: Token, language: str) -> bool:
    word = token.lower
    if language == "fr":
        return (
            len(word) > 4
            and word.endswith("ant")
            and word
            not in (
                "avant",
                "pendant",
                "durant",
                "devant",
                "maintenant",
                "auparavant",
                "cependant",
                "autant",
                "instant",
            )
        )
    return (
        len(word) > 4
        and word.endswith("ing")
        and word
        not in ("during", "nothing", "something", "anything", "everything", "morning", "evening")
    )


def cut(text: str, start: int, end: int, language: str) -> list[Segment]:
    """The default `ClauseCutter`."""
    tokens = tokenise(text, start, end)
    if len(tokens) < 2 * MIN_WORDS:
        return [Segment(start, end, "sentence")]
    bounds = _bounds(tokens, language)
    return _segments(text, tokens, bounds, end)


def _bounds(tokens: list[Token], language: str) -> list[tuple[int, str]]:
    """(index of the token that begins a segment, why), the first one included."""
    bounds: list[tuple[int, str]] = [(0, "sentence")]
    for i in range(1, len(tokens) - 1):
        if _subject_apposition(tokens, bounds[-1][0], i, language):
            first = bounds.pop()
            bounds += [(first[0], "apposition"), (i, "clause")]
            continue
        why = _why_cut(tokens, i, language)
        if why and _can_stand(tokens, bounds[-1][0], i, language, why):
            bounds.append((i, why))
    return bounds


def _words(tokens: list[Token]) -> int:
    return sum(token.lower[0].isalnum() for token in tokens)


def _has_verb(tokens: list[Token], language: str) -> bool:
    return any(is_finite(token, language) for token in tokens)


def _clause_end(tokens: list[Token], i: int) -> int:
    """Index behind the clause that begins at `i`: up to the next strong mark, 25 tokens at most."""
    for j in range(i + 1, min(len(tokens), i + 25)):
        if tokens[j].lower in STOPS:
            return j
    return min(len(tokens), i + 25)


def _why_cut(tokens: list[Token], i: int, language: str) -> str | None:
    """Which sort of clause begins at token `i`; None: none does."""
    known = cues(language)
    word, before = tokens[i].lower, tokens[i - 1].lower
    behind_mark = before in STOPS
    rest = tokens[i : _clause_end(tokens, i)]
    two = f"{word} {tokens[i + 1].lower}"
    if before == ";":
        return "semicolon"
    if word in OPENING and _words(_quoted(tokens, i)) >= 4:
        return "quotation"
    if word in known.relative and behind_mark and _words(rest) >= MIN_WORDS:
        return "relative clause"
    if behind_mark and before != ":" and (why := _described(tokens, i, rest, language)):
        return why
    if two in known.subordinator or (word in known.subordinator and language == "en"):
        return "subordinate clause" if _has_verb(rest, language) and _words(rest) > 3 else None
    if word in known.subordinator and _has_verb(rest, language) and _words(rest) > 3:
        return "subordinate clause"
    if word in known.coordinator:
        return _coordinated(tokens, i, rest, behind_mark, language)
    if behind_mark and _is_participle(tokens[i], language) and _words(rest) > 2:
        return "participial clause"
    if (
        before == ","
        and language == "fr"
        and any(_is_participle(token, language) for token in tokens[i + 1 : i + 5])
    ):
        return "participial clause"
    if behind_mark and before == "," and word in known.pronoun and _has_verb(rest, language):
        return "clause"
    if (
        before in (":", "—", "–")
        and tokens[i].start > tokens[i - 1].end
        and _words(rest) >= MIN_WORDS
        and _has_verb(rest, language)
    ):
        return "clause after a mark"
    return None


def _coordinated(
    tokens: list[Token], i: int, rest: list[Token], behind_mark: bool, language: str
) -> str | None:
    """A coordinator cuts when a verb follows soon: a second predicate or a second clause."""
    soon = tokens[i + 1 : i + 4]
    if any(is_finite(token, language) for token in soon) or (
        soon and soon[0].lower in cues(language).pronoun and _has_verb(rest, language)
    ):
        return "coordinated clause"
    if behind_mark and _has_verb(rest, language):
        return "coordinated clause"
    if soon and _is_participle(soon[0], language):
        return "coordinated clause"
    figures = [
        any(t.lower[0].isdigit() for t in part) for part in (tokens[max(0, i - 8) : i], rest)
    ]
    return "figure of a list" if all(figures) and not tokens[i - 1].lower[0].isdigit() else None


def _quoted(tokens: list[Token], i: int) -> list[Token]:
    """The tokens of the quotation that opens at `i`."""
    end = min(len(tokens), i + LOOKED_AHEAD)
    for j in range(i + 1, end):
        if tokens[j].lower in CLOSING:
            return tokens[i + 1 : j]
    return tokens[i + 1 : end]


_ARTICLES = {
    "fr": frozenset({"un", "une", "l'", "le", "la", "les", "des"}),
    "en": frozenset({"a", "an", "the"}),
}
_PAST = ("é", "ée", "és", "ées", "ie", "ies", "ue", "ues", "ise", "ises", "ite", "ites", "uit")
_BEHIND_PAST = frozenset("par dans de du des à en sur d' au aux depuis pour".split())


def _described(tokens: list[Token], i: int, rest: list[Token], language: str) -> str | None:
    """A description behind a comma: an apposition at the end, or a past participle."""
    word = tokens[i].lower
    closed = i + len(rest) >= len(tokens) - 1
    plain = not _has_verb(rest, language)
    if word in _ARTICLES.get(language, ()) and closed and plain and _words(rest) >= 4:
        return "apposition"
    following = tokens[i + 1].lower
    if (
        language == "fr"
        and word.endswith(_PAST)
        and following in _BEHIND_PAST
        and _words(rest) >= 4
    ):
        return "participial clause"
    if f"{word} {following}" in ("afin de", "afin d'", "dont l'", "sans que", "sans qu'"):
        return "purpose" if word == "afin" else "relative clause"
    return None


_EXAMPLES = frozenset("dont parmi y notamment including among such with avec comme like".split())
"""What begins a list of examples, which is no statement of its own."""


def _subject_apposition(tokens: list[Token], first: int, i: int, language: str) -> bool:
    """Whether tokens ``first:i`` are "X, what X is," before the verb at `i`."""
    if tokens[i - 1].lower != "," or i - first > LONGEST_SUBJECT:
        return False
    left = tokens[first : i - 1]
    commas = [n for n, token in enumerate(left) if token.lower == ","]
    if len(commas) != 1 or _has_verb(left, language):
        return False
    named, what = left[: commas[0]], left[commas[0] + 1 :]
    if what and what[0].lower in _EXAMPLES:
        return False
    soon = tokens[i : i + 4]
    return (
        1 <= _words(named) <= 12 and _words(what) >= 2
        and any(is_finite(token, language) for token in soon)
    )  # fmt: skip


def _can_stand(tokens: list[Token], first: int, i: int, language: str, why: str) -> bool:
    left, right = tokens[first:i], tokens[i : i + LOOKED_AHEAD]
    if _words(left) < MIN_WORDS or _words(right) < MIN_WORDS:
        return False
    return _has_verb(left, language) or why in ("semicolon", "clause after a mark", "quotation")


def _segments(
    text: str, tokens: list[Token], bounds: list[tuple[int, str]], end: int
) -> list[Segment]:
    segments = []
    for n, (first, why) in enumerate(bounds):
        last = bounds[n + 1][0] if n + 1 < len(bounds) else len(tokens)
        right = end if last == len(tokens) else tokens[last - 1].end
        segments.append(Segment(tokens[first].start, right, why))
    return segments
