"""The wording of a relative clause: what it describes, and its words.

In "a loudspeaker in South Korea that broadcasts ..." two nouns may be what is told of. Unless
number or a person's "who" decides, such words stay as written, the pronoun among them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.agreement import is_many, may_govern
from factcheck.text.cutting.antecedents import named_before
from factcheck.text.cutting.clause_view import INDEFINITE, behind_cause, behind_lead
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import NEW, OF, SUBJECT_RELATIVES
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.voices import is_human
from factcheck.text.wording.carried import Carried
from factcheck.text.wording.noun_phrases import (
    PARTING,
    articled,
    is_article,
    phrase_around,
    phrase_before,
    with_article,
)
from factcheck.text.wording.piece import Piece, Worded
from factcheck.text.wording.subjects import begins_with_verb, introduced, is_noun_phrase

_HARMING = frozenset(
    """killed wounded injured destroyed damaged left hit struck claimed caused sparked
    triggered""".split()
)
"""What an attack or a fire does, not the place where it was."""
_NEAR = 5
"""The most tokens before a name among which the office stands."""
_OF_MANY = frozenset(("are", "were", "have"))
_OF_THIS = re.compile(r"\bde c(?:e|et|ette|es) ")
"""In "l'histoire de ce peuple qui" either may be what is told of."""
_SECOND = re.compile(r"\b(?:et|and) (?:dont|où|whose|where|whom)\b")
"""Before a second relative clause, whose subject is another."""
_WHOM, _IN = ("que", "qu'"), ("en", "à", "sur")
_WHEN = frozenset(("moment", "issue", "suite"))
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
    if placed and introduced(words, lead, last) > 0:
        return Worded(piece.between(lead, last).rstrip(" ,"))
    return None


def _told_of(piece: Piece, first: int, begins: int, carried: Carried) -> Worded:
    clause = relative_clause(piece, first, begins)
    carried.told, carried.relative = clause.told or carried.told, begins
    return Worded(clause.text, clause.reasons)


def relative_clause(piece: Piece, first: int, begins: int) -> RelativeClause:
    """ "the petition which gathered ..." is "the petition gathered ...". What is told of begins at
    token `first`, or before it; the pronoun stands at `begins`."""
    text, words, language = piece.text, piece.words, piece.language
    pronoun, inside = words.lower[begins], first < begins
    first = _whom(words, first, begins) if inside else named_before(words, begins)
    first = with_article(words, first) if first < begins else first
    subject = pronoun in SUBJECT_RELATIVES and begins_with_verb(words, begins + 1)
    if inside and not subject:
        return RelativeClause(_with_object(piece, first, begins))
    rest = " ".join(text[words.ends[begins] : piece.end].split())
    if pronoun == "qui" and " qui " not in rest.partition(" et qui ")[0]:
        rest = rest.replace(" et qui ", " et ", 1)  # "X, qui a gagné et qui a perdu"
    if pronoun == "which" and _is_behind_person(words, begins):
        return RelativeClause(f"which {rest}")
    told = _noun_phrase(text, words, first, begins)
    if pronoun == "qui" and _OF_THIS.search(told):
        return _unsure(words.written(text, first, begins).rstrip(" ,"), pronoun, rest)
    if _SECOND.search(rest):  # "qui vit à Metz et dont la sœur a disparu"
        return RelativeClause(f"{told}, {pronoun} {rest}", told=told)
    if inside and pronoun == "which" and (part := _part(words, first, begins)) > first:
        head = f"the {words.lower[part - 2]}"  # "shares in the firm"
        if is_human(words.lower[first:part]) or not may_govern(head, rest, language):
            told = _noun_phrase(text, words, part, begins)
            return RelativeClause(f"{told} {rest}", told=told)
        return _unsure(words.written(text, first, begins), pronoun, rest)
    whole = phrase_around(words, first) if subject and 0 < first < begins else first
    around = _noun_phrase(text, words, whole, first) if whole < first else ""
    place = whole, first, begins
    around = "" if words.lower[whole] in _WHEN else around  # "au moment du choc qui a tué X"
    if around and not _is_told(words, place, (told, rest), language):
        return _unsure(words.written(text, whole, begins), pronoun, rest)
    if not inside:
        return _set_off(piece, (first, begins), (told, rest), subject=subject)
    if (many := _many_before(words, first, begins)) < first:
        return _unsure(words.written(text, many, begins), pronoun, rest)
    return RelativeClause(f"{told}{_glue(told)}{rest}", told=told)


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
    first = _all_of(words, first, begins) if pronoun == "qui" else first
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
    if not which or (whom := named_before(words, begins)) == begins:
        return None
    rest = text[words.ends[begins + 2] : piece.end].strip()
    told = _noun_phrase(text, words, whom, begins)
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


def _all_of(words: Words, first: int, begins: int) -> int:
    """ "X et les Y qui, à eux seuls, pèsent": where the noun phrase begins of which the one at
    `first` is the second half, if the verb may be a plural."""
    verb = words.tags.find(tag.FINITE, begins)
    joined = words.tags[first - 1] == tag.COORDINATOR and verb > 0
    both = joined and may_govern("ils", words.lower[verb], "fr")
    return phrase_around(words, first) if both else first


def _is_behind_person(words: Words, begins: int) -> bool:
    """ "met its chairman, Carl Moss, which surprised unions": the clause tells of what was done."""
    end = begins - (words.lower[begins - 1] == ",")
    name = len(words.tags[:end].rstrip(tag.NAME))
    named = end < begins and end - name > 1 and words.tags[name - 1] != tag.PREPOSITION
    return named and is_human(words.lower[max(0, name - _NEAR) : name])


def _many_before(words: Words, first: int, begins: int) -> int:
    """ "ideas from the summit which have failed", where the verb is a plural: where the noun phrase
    begins that has its number; `first` where the one before the pronoun may."""
    noun = words.tags.rfind(tag.NOUN, 0, first)
    last = words.lower[begins - 1 - (words.lower[begins - 1] == ",")]
    one = words.lower[begins + 1] in _OF_MANY and not last.endswith("s")
    one = one and noun >= 0 and words.lower[noun].endswith("s")
    return with_article(words, noun) if one and not is_human([last]) else first


def _part(words: Words, first: int, begins: int) -> int:
    """ "shares in the firm, which ...", "the owner of Avia, which ...": where the last noun phrase
    before "which" begins, if that may tell of it; `first` without one."""
    end = begins - (words.lower[begins - 1] == ",")
    at = words.tags.rfind(tag.PREPOSITION, first + 1, end)
    if at < 0 or at + 1 == end or tag.NOUNS.isdisjoint(words.tags[first:at]):
        return first
    named = set(words.tags[at + 1 : end]) == {tag.NAME}
    human = is_human(words.lower[first:at])
    return at + 1 if (human if named else is_article(words, at + 1)) else first


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


def _is_told(
    words: Words, place: tuple[int, int, int], written: tuple[str, str], language: str
) -> bool:
    """Whether what begins at the second of three tokens, within the phrase that begins at the
    first, is what the relative pronoun at the third tells of; `written`: its words and those after
    the pronoun."""
    (whole, first, begins), (told, rest) = place, written
    if not may_govern(told, rest, language):
        return False
    near = words.lower[first] in NEW and words.lower[first - 1] not in OF
    if language == "en":  # "the outage on an update that", but "an attack on a town that killed 4"
        near = near and is_article(words, whole) and rest.partition(" ")[0] not in _HARMING
    if near and words.lower[whole] not in INDEFINITE:
        return True  # "la vie dans un séisme qui"
    human, other = is_human(words.lower[first:begins]), is_human(words.lower[whole:first])
    if words.lower[begins] == "who":
        listed = tag.COORDINATOR in words.tags[whole:first]  # "Syria and Yemen who applied"
        return not (other or listed) or (human and tag.NAME not in words.tags[first:begins])
    return human > other if words.lower[begins] == "qui" else (human < other)


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
