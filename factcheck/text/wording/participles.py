"""A participle without an auxiliary: behind the clause whose subject it tells of ("..., killing
two"), or in front of it ("Absent, the mayor ...")."""

from __future__ import annotations

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.behind_commas import NO_PARTICIPLES
from factcheck.text.cutting.clause_view import TIMED
from factcheck.text.grammar import tags as tag
from factcheck.text.pronouns import is_subject
from factcheck.text.wording.additions import Additions
from factcheck.text.wording.carried import Carried
from factcheck.text.wording.piece import UNSURE, Piece, Worded
from factcheck.text.wording.pronoun_meaning import Meaning
from factcheck.text.wording.subjects import subject_behind

_TOLD = (cut.RELATIVE, cut.REDUCED)
"""Clauses that tell of something behind which a participle tells of it too."""
_OPENING = frozenset((tag.RELATIVE, tag.SUBORDINATOR))


def participle(
    piece: Piece, carried: Carried, additions: Additions, meaning: Meaning
) -> Worded | None:
    """The wording of a participle with whom it tells of, or behind the clause it adds to; None for
    anything else."""
    segment, before = piece.segment, piece.before
    own = piece.why == cut.PARTICIPLE
    gerund = _begins_with_gerund(piece)
    alone = gerund and 0 < piece.first == segment.first and not piece.why + before
    if alone or _is_past_list(piece):
        return carried.over(piece.plain, carried.subject)  # "..., indique X, prévoyant 3 morts"
    clause = additions.clause or before == cut.RELATIVE
    if own and gerund and clause and before != cut.REDUCED:
        return additions.added(piece, carried)
    in_front = own or _is_in_front(piece)
    if in_front and not (before or carried.subject or additions.latest):
        return _of_subject_behind(piece, meaning) or Worded(piece.plain, (UNSURE,))
    if not own or segment.first != segment.begins:
        return None
    if gerund:  # "..., killing two": whom the clause before tells of
        return carried.over(piece.plain, carried.told if before in _TOLD else carried.subject)
    return additions.behind(additions.latest, piece, piece.plain)


def _begins_with_gerund(piece: Piece) -> bool:
    """Whether the piece begins with a present participle, after adverbs and pronouns."""
    kinds = piece.words.tags[piece.first : piece.first + 3]
    begun = kinds.find(tag.PRESENT)
    return begun >= 0 and tag.CLITICS.issuperset(kinds[:begun])


def _is_in_front(piece: Piece) -> bool:
    """ "Addressing those who had come, the mayor said": whether no more than a participle, with a
    clause inside, stands in the piece before its subject."""
    words, segment, first = piece.words, piece.segment, piece.first
    if words.lower[segment.last - 1] != "," or segment.last == len(words) or segment.why:
        return False
    verb = words.tags.find(tag.FINITE, first, segment.last)
    inside = not _OPENING.isdisjoint(words.tags[first:verb])
    alone = verb < 0 or inside or not TIMED.isdisjoint(words.lower[first:verb])
    led = words.tags[verb + 1 : verb + 2] == tag.PREPOSITION  # "Riding on trucks fitted with guns"
    alone = alone or (led and words.lower[verb].endswith("ed"))
    return alone and words.tags[first] == tag.PRESENT and words.lower[first] not in NO_PARTICIPLES


def _is_past_list(piece: Piece) -> bool:
    """ "He was born in Lagos, studied in London and left": whether the participle is the past tense
    of one more thing that was done."""
    words, segment, first = piece.words, piece.segment, piece.first
    joined = words.tags[segment.last : segment.last + 2] == tag.COORDINATOR + tag.FINITE
    done = joined and words.lower[first].endswith("ed") and words.tags[first] == tag.PAST
    return done and segment.why == cut.PARTICIPLE and words.lower[segment.last - 1] != ","


def _of_subject_behind(piece: Piece, meaning: Meaning) -> Worded | None:
    """ "Absent à l'audience, le maire ...": the piece behind whom it tells of; None where that is
    not sure."""
    words, segment, plain = piece.words, piece.segment, piece.plain
    found, last = subject_behind(words, segment.last), segment.last
    small = plain if words.tags[segment.first] == tag.NAME else plain[0].lower() + plain[1:]
    if is_subject(piece.lower(last), piece.language) and piece.language == "fr":
        who = meaning.of(last)
        return Worded(f"{who}, {small}", (f"subject carried over: {who}",)) if who else None
    if not found or words.tags[found[0]] + words.tags[segment.begins] == tag.PRONOUN + tag.PAST:
        return None
    told = piece.between(*found).rstrip(" ,")
    return Worded(f"{told}, {small}", (f"subject carried over: {told}",))
