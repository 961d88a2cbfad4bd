"""The wording of what adds to a clause without a verb of its own: details, figures, one more of the
same. Each stands behind the clause, or behind what was added before when the two belong together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.antecedents import tells_of_part
from factcheck.text.cutting.behind_commas import subject_behind
from factcheck.text.cutting.segments import Segment
from factcheck.text.cutting.shared_words import opens_fact, stands_alone
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import COMPARING, THAT
from factcheck.text.grammar.tokens import Words

LONGEST_CLAUSE = 240
"""Code points of a clause that is carried over to what adds to it."""
JOINING = frozenset(("and", "et", "or", "ou", "but", "mais"))
_ADDING = (cut.DETAIL, cut.FIGURE, cut.JOINED, cut.RELATIVE, cut.BRACKETS)
"""What may add to the clause before without a verb of its own: ", contre 19 l'an dernier"."""
_CONTRASTING = frozenset(("while", "whilst", "whereas", "tandis"))
_CLAUSE = re.compile(rf"{tag.NOUN}(?:{tag.INFINITIVE}|{tag.PAST}[^{tag.PREPOSITION}])")
"""A subject with a verb that is not read as one: "while the rich gain £1,100"."""
_COMMENTING = re.compile(
    r"(?:(?:in|on|at|by|with|under|during|after) )?which |ce (?:qui |que |dont |qu['’])"
    r"|(?:faute|grâce|sans|après)(?: \w+)? quoi "
)
_STANDS_BEFORE = "what it adds to stands before it"


class Worded(NamedTuple):
    """A wording, and what about it a reviewer should know."""

    text: str
    reasons: tuple[str, ...] = ()


class Additions:
    """Words what is added to the clauses of one sentence, in order."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.fact = ""
        """The last clause with a verb of its own, without what comments on it."""
        self._last: str | None = None
        """The wording of what was added last to this clause."""
        self._joining = False
        """Whether that was added with "and"."""
        self._named = False
        """Whether anybody is named in what was added, of whom what follows may tell."""

    def holds(self, segment: Segment, start: int, clause: str | None, *, tells: bool) -> bool:
        """Whether a segment, whose claim begins at offset `start`, goes on with the clause before;
        `tells`: it has a verb."""
        lower, first = self._words.lower, segment.first
        if segment.why in (cut.CAUSE, cut.PURPOSE):  # not "and, thanks to X, Y"
            before = self._words.tags[first - 2 : first - 1]
            return clause is not None and before != tag.COORDINATOR
        if segment.why == cut.SUBORDINATE:  # "puisque la ville a payé", not "quand la ville a payé"
            at = bisect_left(self._words.starts, start)
            kept = self._words.tags[at : at + 1] == tag.SUBORDINATOR or "qu'" in lower[at : at + 3]
            return clause is not None and kept and not opens_fact(self._words, at)
        if segment.why == cut.RELATIVE and tells_of_part(self._words, segment.begins):
            return clause is not None
        contrasts = lower[segment.begins] in _CONTRASTING
        if contrasts and _CLAUSE.search(self._words.tags, segment.begins, segment.last):
            return False
        behind = lower[segment.begins + 1 : segment.begins + 2]
        if lower[segment.begins] in JOINING and not THAT.isdisjoint(behind):
            return False
        compared = lower[segment.begins] in COMPARING
        counts = self._words.tags[segment.begins] == tag.NUMBER  # "six fewer than it needed"
        compared = compared or (
            counts and lower[segment.begins + 2 : segment.begins + 3] == ["than"]
        )
        compares = compared or segment.why in (cut.DETAIL, cut.JOINED)
        compares = compares and not (tells and stands_alone(self._words, start))
        alone = segment.why == cut.APPOSITION and first == segment.begins
        return alone or ((compared or segment.why in _ADDING) and (compares or not tells))

    def end(self) -> None:
        """Another clause begins."""
        self._last, self._named, self._counted = None, False, False

    def commented(self, worded: Worded) -> Worded:
        """ "..., ce qui reflète X": a comment behind the clause that it is about."""
        if not self.fact or not _COMMENTING.match(worded.text):
            return worded
        return Worded(f"{self.fact}, {worded.text}", worded.reasons)

    def word(self, clause: str | None, segment: Segment, plain: str) -> Worded:
        """`plain`, the words of the segment, behind the clause.
        "5 years, against 3 in 2010 and 2 in 2009": the last two together, and what follows them."""
        lower, first = self._words.lower, segment.first
        joined = lower[first - 1] if first and lower[first - 1] in JOINING else lower[first]
        joins = joined in JOINING
        compared = lower[segment.begins] in COMPARING and self._counted
        near = joins or self._joining or self._named or compared or segment.why == cut.APPOSITION
        if self._last and near and (joins or len(self._last) <= LONGEST_CLAUSE):
            clause = self._last
        listed = lower[segment.begins] == "ainsi"  # "70 ouvriers, ainsi que X, soit 90 personnes"
        self._counted = listed or tag.NUMBER in self._words.tags[segment.begins : segment.last]
        self._joining = joins
        self._named = self._named or tag.NAME in self._words.tags[segment.begins : segment.last]
        if not clause or len(clause) > LONGEST_CLAUSE or clause.count("(") != clause.count(")"):
            return Worded(plain, (_STANDS_BEFORE,))
        amid = first == segment.begins and self._words.tags[first - 1 : first] != tag.MARK
        participle = segment.why == cut.PARTICIPLE
        glue = " " if amid and not participle else ", "
        if joins and not participle and not plain.startswith(joined):
            glue = f" {joined} "
        self._last = f"{clause}{glue}{plain}"
        return Worded(self._last, (f"carried over: {clause}",))


def in_front(text: str, words: Words, segment: Segment, plain: str) -> Worded | None:
    """ "Absent à l'audience, le maire ...": `plain` behind whom it tells of; None where that is
    not sure."""
    found, tags = subject_behind(words, segment.last), words.tags
    if not found or tags[found[0]] + tags[segment.begins] == tag.PRONOUN + tag.PAST:
        return None
    told = " ".join(words.written(text, *found).split()).rstrip(" ,")
    small = plain if tags[segment.first] == tag.NAME else plain[0].lower() + plain[1:]
    return Worded(f"{told}, {small}", (f"subject carried over: {told}",))
