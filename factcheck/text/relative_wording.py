"""The wording of a relative clause: what it describes, and its words."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.text.cutting.agreement import may_govern
from factcheck.text.cutting.antecedents import ARTICLES_WITHIN, named_before
from factcheck.text.cutting.shared_words import begins_with_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import SUBJECT_RELATIVES
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.voices import is_human

_PARTING = " ,-–—"


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
    tokens, pronoun = words.tokens, words.lower[begins]
    plain = " ".join(text[start:end].split())
    inside = first < begins
    first = _whom(words, first, begins) if inside else named_before(words, begins)
    subject = pronoun in SUBJECT_RELATIVES and begins_with_verb(words, begins + 1)
    if inside and not subject:
        return RelativeClause(plain)
    told = words.written(text, first, begins).rstrip(_PARTING)
    if inside and words.tags[first] != tag.DETERMINER:  # "au maire qui" is of "le maire"
        told = f"{ARTICLES_WITHIN.get(words.lower[first - 1], '')} {told}"
    told, rest = " ".join(told.split()), " ".join(text[tokens[begins].end : end].split())
    if inside:
        return RelativeClause(f"{told} {rest}", told=told)
    if first == begins or (subject and not may_govern(told, rest, language)):
        return RelativeClause(plain, (f"what “{pronoun}” tells of stands before it",))
    carried = (f"carried over: {told}",)
    if subject:
        glue = ", " if "," in told else " "
        return RelativeClause(f"{told}{glue}{rest}", carried, told)
    glue = ", " if words.tags[begins - 1] == tag.MARK else " "
    return RelativeClause(f"{told}{glue}{plain}", carried)


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
