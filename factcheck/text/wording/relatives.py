"""The wording of a relative clause: what it describes, and its words.

In "a loudspeaker in South Korea that broadcasts ..." two nouns may be what is told of. Unless
number or a person's "who" decides, such words stay as written, the pronoun among them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.agreement import fits, is_many, may_govern
from factcheck.text.cutting.antecedents import named_before
from factcheck.text.cutting.clause_view import behind_cause, behind_lead
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import BE, SUBJECT_RELATIVES
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.voices import is_human
from factcheck.text.wording.carried import Carried
from factcheck.text.wording.noun_phrases import (
    PARTING,
    articled,
    phrase_around,
    phrase_before,
    with_article,
)
from factcheck.text.wording.piece import Piece, Worded
from factcheck.text.wording.subjects import begins_with_verb, introduced, is_noun_phrase
from factcheck.text.wording.told_nouns import (
    all_of,
    is_behind_person,
    is_told,
    many_before,
    part_may_do,
    part_told,
    whom,
)

_OF_NAME = re.compile(r" d(?:e |['’])([A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+){0,2})$")
_OF_THIS = re.compile(r"\bde c(?:e|et|ette|es) ")
"""In "l'histoire de ce peuple qui" either may be what is told of."""
_SECOND = re.compile(r"\b(?:et|and) (?:dont|où|whose|where|whom)\b")
"""Before a second relative clause, whose subject is another."""
_WHOM, _IN = ("que", "qu'"), ("en", "à", "sur")
_WHEN = frozenset(("moment", "issue", "suite"))
_AT = ("à", "a", "au", "en", "dans")
_SHORT = 5
"""The most tokens of a place with its preposition and the comma behind it."""
_WHERE = tuple(tag.RELATIVE + kind for kind in tag.DETERMINER + tag.NAME + tag.PRONOUN)
_PLACES = frozenset(("à", "dans", "in"))
"""Before a place in front of which more is told: "Dans ce pays, où X,"."""


class RelativeClause(NamedTuple):
    """Its wording, what a reviewer should know of it, and what it describes as the subject of its
    verb."""

    text: str
    reasons: tuple[str, ...] = ()
    told: str | None = None


def described(piece: Piece, carried: Carried) -> Worded | None:
    """The wording of what tells of a noun phrase with "who", "où" or "qui": a relative clause, the
    second half of one, or "X, who won," in front; None for anything else."""
    words, why, first, last = piece.words, piece.why, piece.first, piece.segment.last
    if why == cut.REDUCED and first < piece.segment.begins:
        carried.told = piece.between(first, piece.segment.begins)
    again = why == cut.RELATIVE == piece.before and piece.lower(first - 1) == "et"
    if why == cut.RELATIVE and not again:
        return _told_of(piece, piece.segment.first, piece.segment.begins, carried)
    if carried.told and piece.before and piece.lower(first) == "qui":  # "..., et qui"
        return carried.over(piece.plain.removeprefix("qui "), carried.told)
    lead = behind_lead(words.lower, words.tags, first)
    lead += not why and words.tags[lead : lead + 1] == tag.PREPOSITION
    lead = behind_cause(words.lower, first) if why == cut.CAUSE else lead
    if pronoun := _pronoun_inside(piece, lead):
        carried.before = why and cut.RELATIVE
        return _told_of(piece, lead, pronoun, carried)
    placed = not why and lead > first and piece.lower(lead - 1) in _PLACES
    if not why and piece.lower(first) in _AT and (where := _where(words, first, lead, last)):
        rest = " ".join(piece.text[words.ends[where] : piece.end].split())
        place = piece.between(first, where).rstrip(" ,")
        return Worded(f"{place}, {rest}")  # "À Metz, où X,"
    if placed and introduced(words, lead, last) > 0:
        return Worded(piece.between(lead, last).rstrip(" ,"))
    return None


def _where(words: Words, first: int, lead: int, last: int) -> int:
    """Where "où" stands soon behind a place in front of ``lead:last``; 0 where it does not."""
    where = words.index(",", lead, last) + 1
    if tag.NAME in words.tags[lead:where] and where == last:
        where = next((n for n in range(lead, last) if words.lower[n] == "où"), where)
    near = where <= first + _SHORT and words.tags[where : where + 2] in _WHERE
    return where if near and words.lower[where] == "où" else 0


def _told_of(piece: Piece, first: int, begins: int, carried: Carried) -> Worded:
    clause = relative_clause(piece, first, begins)
    carried.told, carried.relative = clause.told or carried.told, begins
    return Worded(clause.text, clause.reasons)


def relative_clause(piece: Piece, first: int, begins: int) -> RelativeClause:
    """ "the petition which gathered ..." is "the petition gathered ...". What is told of begins at
    token `first`, or before it; the pronoun stands at `begins`."""
    text, words, language = piece.text, piece.words, piece.language
    pronoun, inside = words.lower[begins], first < begins
    first = whom(words, first, begins) if inside else named_before(words, begins)
    first = with_article(words, first) if first < begins else first
    subject = pronoun in SUBJECT_RELATIVES and begins_with_verb(words, begins + 1)
    if inside and not subject:
        return RelativeClause(_with_object(piece, first, begins))
    rest = " ".join(text[words.ends[begins] : piece.end].split())
    if pronoun == "qui" and " qui " not in rest.partition(" et qui ")[0]:
        rest = rest.replace(" et qui ", " et ", 1)  # "X, qui a gagné et qui a perdu"
    if pronoun == "which" and is_behind_person(words, begins):
        return RelativeClause(f"which {rest}")
    told = _noun_phrase(text, words, first, begins)
    if subject and pronoun == "qui" and not _agrees(words, told, begins):
        name = _OF_NAME.search(told)
        if name is None:
            return _unsure(told, pronoun, rest)
        return RelativeClause(f"{name.group(1)} {rest}", told=name.group(1))
    sure = may_govern(told, rest, "fr") and _is_subject(piece, first, begins)
    unsure = part_may_do(told, rest) and not sure
    if pronoun == "qui" and (_OF_THIS.search(told) or unsure):
        return _unsure(told, pronoun, rest)
    if _SECOND.search(rest):  # "qui vit à Metz et dont la sœur a disparu"
        return RelativeClause(f"{told}, {pronoun} {rest}", told=told)
    whole = phrase_around(words, first) if subject and 0 < first < begins else first
    if inside and pronoun == "which" and (part := part_told(words, first, begins)) > first:
        head = f"the {words.lower[part - 2]}"  # "shares in the firm"
        if is_human(words.lower[first:part]) or not may_govern(head, rest, language):
            told = _noun_phrase(text, words, part, begins)
            return RelativeClause(f"{told} {rest}", told=told)
        return _unsure(words.written(text, whole, begins), pronoun, rest)
    around = _noun_phrase(text, words, whole, first) if whole < first else ""
    place = whole, first, begins
    around = "" if words.lower[whole] in _WHEN else around  # "au moment du choc qui a tué X"
    if around and not is_told(words, place, (told, rest), language):
        return _unsure(words.written(text, whole, begins), pronoun, rest)
    if not inside:
        return _set_off(piece, (first, begins), (told, rest), subject=subject)
    if (many := many_before(words, first, begins)) < first:
        return _unsure(words.written(text, many, begins), pronoun, rest)
    return RelativeClause(f"{told}{_glue(told)}{rest}", told=told)


def _is_subject(piece: Piece, first: int, begins: int) -> bool:
    """ "La fin du plan, qui sera voté jeudi, a": whether the phrase at `first` begins the sentence
    and has its verb behind the clause between commas."""
    words, last = piece.words, piece.segment.last
    end = last - (words.lower[last - 1] == ",")
    closed = words.lower[begins - 1 : begins] == words.lower[end : end + 1] == [","]
    return first == 0 and closed and words.tags[end + 1 : end + 4].lstrip("RO")[:1] == tag.FINITE


def _agrees(words: Words, told: str, begins: int) -> bool:
    """ "la visite du roi, qui est attendu": whether the participle behind "qui" at `begins` may be
    that of `told` by its gender and number."""
    being = not BE.isdisjoint(words.lower[begins + 1 : begins + 2])
    being = being or "été" in words.lower[begins + 1 : begins + 4]
    past = words.tags.find(tag.PAST, begins + 1, begins + 6)
    while past > 0 and words.lower[past] == "été":
        past = words.tags.find(tag.PAST, past + 1, begins + 6)
    article = told.partition(" ")[0].lower()
    return not being or past < 0 or fits(article, words.lower[past]) is not False


def _with_object(piece: Piece, first: int, begins: int) -> str:
    """ "plans for talks with Berg that the mayor praised": what somebody else does to it stands
    behind all of the noun phrase."""
    words, pronoun = piece.words, piece.words.lower[begins]
    alone = {*words.tags[first:begins]} in ({tag.NAME}, {tag.NUMBER})
    alone = alone or words.lower[first - 1 : begins] == ["sur", "place"]
    if pronoun == "où" and alone and words.lower[first - 1] in _IN:  # "en France où il vit"
        rest = " ".join(piece.text[words.ends[begins] : piece.end].split())
        return f"{words.written(piece.text, first - 1, begins)}, {rest}"
    if pronoun == "that" and {*words.tags[first:begins]} == {tag.NAME}:
        first = phrase_around(words, first)
    first = all_of(words, first, begins) if pronoun == "qui" else first
    return articled(words, first, piece.text[words.starts[first] : piece.end])


def _set_off(
    piece: Piece, place: tuple[int, int], written: tuple[str, str], *, subject: bool
) -> RelativeClause:
    """The wording where what is told of stands before the claim: it is carried over."""
    words, plain, (first, begins), (told, rest) = piece.words, piece.plain, place, written
    if first == begins or (subject and not may_govern(told, rest, piece.language)):
        predicate = rest if subject else ""
        plain = _as_written(piece.text, words, begins, plain, predicate, piece.language)
        return RelativeClause(plain, (f"what “{words.lower[begins]}” tells of stands before it",))
    carried = (f"carried over: {told}",)
    if subject:
        return RelativeClause(f"{told}{_glue(told)}{rest}", carried, told)
    glue = ", " if words.tags[begins - 1] == tag.MARK else " "
    if words.lower[begins] in _WHOM and begins < piece.first:
        pronoun = piece.between(begins, begins + 1)  # "le maire, que nous avons vu"
        plain = f"{pronoun} {plain}".replace("' ", "'").replace("’ ", "’")
    return RelativeClause(f"{told}{glue}{plain}", carried)


def _glue(told: str) -> str:
    return ", " if ", " in told else " "


def some_of(piece: Piece) -> Worded | None:
    """ "the glaciers, some of which are melting" is "some of the glaciers are melting"; None where
    the piece tells of no such part."""
    text, words, begins = piece.text, piece.words, piece.segment.begins
    which = words.lower[begins + 1 : begins + 3] in (["of", "which"], ["of", "whom"])
    if not which or (noun := named_before(words, begins)) == begins:
        return None
    rest = text[words.ends[begins + 2] : piece.end].strip()
    told = _noun_phrase(text, words, noun, begins)
    if not is_many(told, piece.language):  # "the glaciers of the world, some of which are"
        plain = words.written(text, begins, begins + 3)
        return Worded(f"{plain} {rest}", ("what “which” tells of is not sure",))
    some = words.written(text, begins, begins + 2)
    return Worded(f"{some} {told} {rest}", (f"carried over: {told}",))


def _pronoun_inside(piece: Piece, first: int) -> int | None:
    """The relative pronoun of "X, who ...,", where X begins at `first` and the piece is no more
    than that."""
    words, why, last = piece.words, piece.why, piece.segment.last
    relative = words.tags.find(tag.RELATIVE, first, last)
    if why == cut.JOINED_CLAUSE and relative > first:  # "..., et X qui en gagne un"
        alone = is_noun_phrase(words, first, relative) and words.lower[relative] == "qui"
        alone = alone and "%" not in words.lower[first:relative]
        return relative if alone and words.tags.count(tag.FINITE, first, last) == 1 else None
    if why == cut.CAUSE:  # "À la suite de l'incendie qui a détruit 40 maisons,"
        alone = relative > first and words.lower[relative] == "qui"
        alone = alone and set(tag.PHRASE).issuperset(words.tags[first:relative])
        return relative if alone and words.tags.count(tag.FINITE, first, last) == 1 else None
    if why not in ("", cut.WHAT_IT_IS):
        return None
    comma = words.index(",", first, last) if why else introduced(words, first, last)
    told = comma >= 0 and not SUBJECT_RELATIVES.isdisjoint(words.lower[comma + 1 : comma + 2])
    return comma + 1 if told else None


def _unsure(phrase: str, pronoun: str, rest: str) -> RelativeClause:
    """The clause behind all of the noun phrase before it, as it is written."""
    told = f"{phrase} {pronoun}"
    return RelativeClause(f"{told} {rest}", (f"what “{pronoun}” tells of is not sure",), told)


def _as_written(
    text: str, words: Words, begins: int, plain: str, predicate: str, language: str
) -> str:
    """A relative clause behind the noun phrase before it, unless that has another number than its
    verb."""
    whole = phrase_before(words, begins)
    around = words.written(text, whole, begins)
    around = articled(words, whole, around) if whole < begins else around
    agrees = may_govern(around.rstrip(PARTING), predicate, language)
    agrees = agrees or tag.PREPOSITION in words.tags[whole:begins]
    return f"{around} {plain}".strip() if agrees else plain


def _noun_phrase(text: str, words: Words, first: int, begins: int) -> str:
    """What stands in tokens ``first:begins``, without a mark behind it."""
    told = words.written(text, first, begins).rstrip(PARTING) if first < begins else ""
    return articled(words, first, told)
