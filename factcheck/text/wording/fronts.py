"""What stands in front of the subject of a clause: a conjunction, and words that say when, where or
on what condition."""

from __future__ import annotations

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.clause_view import TIMES
from factcheck.text.cutting.conditions import is_if, is_to_come
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import AS
from factcheck.text.grammar.tokens import Words
from factcheck.text.wording.piece import Piece, Worded
from factcheck.text.wording.subjects import begins_with_verb

_LONG_WHEN = frozenset(
    f"{word} {that}" for word in ("après", "dès", "depuis", "pendant") for that in ("que", "qu'")
)
_EVEN_IF = frozenset(("même si", "même s'", "alors que", "alors qu'"))
"""The same where a noun follows, or where no clause stands before that the pronoun may need."""
_WHEN = frozenset("when after as since once lorsque lorsqu' quand comme".split())
"""Conjunctions that say when or why something is so, not whether."""
_AFTER = frozenset(("as", "after", "since", "before"))
_JUST = frozenset("even just soon shortly long ever right".split())
_LEADING = frozenset((tag.DETERMINER, tag.NUMBER, tag.ADJECTIVE, tag.ADVERB, tag.NOUN))
_LONGEST_LEAD = 5
_CONJUNCTIONS = frozenset("que qu' while whereas as although though because".split())
_SUBJECTS = frozenset((tag.DETERMINER, tag.NOUN, tag.NAME, tag.PRONOUN, tag.NUMBER))
_LINKING = frozenset(
    """however instead nevertheless moreover furthermore still toutefois cependant néanmoins
    pourtant""".split()
)
"""Adverbs that only say how a sentence follows from the one before."""


def behind_conjunction(piece: Piece) -> Piece:
    """ "when the bridge fell": the piece without "when", where what follows is a fact by itself."""
    words, first = piece.words, piece.first
    if piece.lower(first) == "alors" and piece.lower(first + 1) == "qu'" and first:
        return piece.since(first + 2)  # "« ... », a-t-elle dit, alors qu'elle visitait"
    if piece.why != cut.SUBORDINATE and not _only_says_when(piece):
        return piece
    opened = first + opens_fact(words, first)
    return piece.since(first if begins_with_verb(words, opened) else opened)


def said_before(piece: Piece) -> str:
    """ "Toutefois, lundi, à Lyon, X": the words that say when or where, before the subject with
    which the segment begins."""
    segment, lower = piece.segment, piece.words.lower
    begun = segment.first if segment.fronted is None else segment.fronted
    begun += 2 * (begun < segment.first and lower[begun] in _LINKING)
    return piece.between(begun, segment.first)


def condition(piece: Piece, first: int) -> str:
    """ "S'il refuse,": on what condition the subject at token `first` does what the piece says; ""
    without one."""
    begun, words = piece.segment.first, piece.words
    given = is_if(words, begun, words.index(",", begun, piece.segment.last))
    return piece.between(begun, first) if given else ""


def on_condition(piece: Piece, condition: str) -> Worded | None:
    """ "... and two towns will drown": the piece behind the condition of the clause that it is
    joined to; None where it does not tell what may be."""
    if piece.why != cut.JOINED_CLAUSE or not condition:
        return None
    if not is_to_come(piece.words, piece.first, piece.segment.last):
        return None
    return Worded(f"{condition} {piece.plain}", (f"carried over: {condition}",))


def opens_fact(words: Words, n: int) -> int:
    """ "when the bridge fell": how many words of a conjunction stand at `n` before a clause that is
    a fact by itself."""
    lead = _lead(words, n)
    n += lead
    opening = " ".join(words.lower[n : n + 2])
    alone = words.tags[n + 2 : n + 3] != tag.PRONOUN or words.tags.find(tag.FINITE, 0, n) < 0
    size = 1 + (opening in _LONG_WHEN or (opening in _EVEN_IF and alone))
    subject = words.tags[n + size : n + size + 1]
    subject = tag.PRONOUN if words.lower[n + size : n + size + 1] == ["what"] else subject
    verb = words.tags.find(tag.FINITE, n)  # "Si le pont a cédé, ..."
    done = words.lower[n : n + 1] == ["si"] and words.tags[verb + 1 : verb + 2] == tag.PAST
    if words.lower[n : n + 1] == ["as"] and "as" in words.lower[n + 2 : n + 4]:
        return 0  # "as many as 3,000 people fled"
    when = words.lower[n] in _WHEN or (lead > 0 and words.lower[n] == "before")
    stands = (size > 1 or done or when) and subject != "" and subject in "DNMUXA"
    return lead + size if stands else 0


def _lead(words: Words, n: int) -> int:
    """ "even as", "two weeks before", "the day after", "just hours after": how many words stand at
    `n` before the conjunction that only say how long before or after; 0 where none do."""
    at = n
    furthest = n if words.lower[n : n + 1] == ["as"] else n + _LONGEST_LEAD  # not "as long as"
    while at < furthest and words.tags[at : at + 1] in _LEADING:
        at += 1
    joined = at > n and words.lower[at : at + 1] and words.lower[at] in _AFTER
    measured = joined and (words.lower[at - 1] in TIMES or words.lower[at - 1] in _JUST)
    return at - n if measured else 0


def stands_alone(piece: Piece) -> bool:
    """ "alors que des accusations se multiplient": whether the piece stands by itself after its
    conjunction."""
    words, first = piece.words, piece.first
    begun = words.tags[first : first + 1]
    return first > 0 and words.lower[first - 1] in _CONJUNCTIONS and begun in _SUBJECTS


def _only_says_when(piece: Piece) -> bool:
    """ "When the bridge fell", by itself: the clause before the main one, which was cut off; "—
    after the bridge fell"."""
    words, segment, first = piece.words, piece.segment, piece.first
    behind = segment.why == cut.BEHIND_MARK and words.lower[first] not in AS
    late = words.lower[first] == "as"  # "Rents rose, the mayor said, as the rain fell"
    whole = not segment.why and (segment.last < len(words.tags) - 1 or (first > 0 and late))
    joined = segment.why == cut.JOINED_CLAUSE and words.lower[first] in ("when", "after", "once")
    if not (behind or whole or joined) or words.tags[first + 1 : first + 2] == tag.NUMBER:
        return False
    if words.tags.count(tag.FINITE, first, segment.last) != 1 or not opens_fact(words, first):
        return False
    subject = words.tags[first : words.tags.find(tag.FINITE, first)]
    if tag.NOUN + tag.DETERMINER in subject:
        return False  # "After a minute of silence the crowd sang"
    lower = words.lower[first : segment.last - 1]
    return "," not in lower and lower[2:3] != ["while"]
