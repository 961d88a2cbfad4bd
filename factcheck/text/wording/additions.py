"""The wording of what adds to a clause without a verb of its own: details, figures, one more of the
same. Each stands behind the clause, or behind what was added before when the two belong together.
"""

from __future__ import annotations

import re

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.antecedents import tells_of_part
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import COMPARING, THAT
from factcheck.text.wording.carried import Carried
from factcheck.text.wording.fronts import opens_fact, stands_alone
from factcheck.text.wording.piece import INSIDE, Piece, Worded

LONGEST_CLAUSE = 240
"""Code points of a clause that is carried over to what adds to it."""
JOINING = frozenset(("and", "et", "or", "ou", "but", "mais"))
_AND = ("and", "et")
_INSTEAD = ("plutôt", "rather", "instead")
_ADDING = (cut.DETAIL, cut.FIGURE, cut.JOINED, cut.RELATIVE, cut.BRACKETS)
"""What may add to the clause before without a verb of its own: ", contre 19 l'an dernier"."""
_PART = ("dont", "including")
_CONCEDING = ("although", "though")
_CONTRASTING = frozenset(("while", "whilst", "whereas", "tandis"))
_CLAUSE = re.compile(rf"{tag.NOUN}(?:{tag.INFINITIVE}|{tag.PAST}[^{tag.PREPOSITION}])")
"""A subject with a verb that is not read as one: "while the rich gain £1,100"."""
_COMMENTING = re.compile(
    r"(?:(?:in|on|at|by|with|under|during|after) )?which |ce (?:qui |que |dont |qu['’])"
    r"|(?:faute|grâce|sans|après)(?: \w+)? quoi "
)
_AMOUNT_AT_END = re.compile(r"\d[^,]*$")
_OPEN_DASH = re.compile(r"( [–—-]) [^–—-]*$")
_STANDS_BEFORE = "what it adds to stands before it"


class Additions:
    """Words what is added to the clauses of one sentence, in order."""

    def __init__(self) -> None:
        self.clause: str | None = None
        """The wording of the last clause with a verb of its own."""
        self._fact = ""
        """That clause without what comments on it."""
        self.latest = ""
        """The wording before."""
        self._inside = ""
        """That of the clause in another that participles go on with."""
        self._last: str | None = None
        """The wording of what was added last to this clause."""
        self._joining = False
        """Whether that was added with "and"."""
        self._named = False
        """Whether anybody is named in what was added, of whom what follows may tell."""
        self._part = ""
        """What makes what was added tell of some of those before: "dont"."""

    def begin(self) -> None:
        """Another part of the sentence begins, in which nothing was told yet."""
        self.clause, self._fact, self.latest = None, "", ""
        self.end()

    def end(self) -> None:
        """Another clause begins."""
        self._last, self._named, self._counted, self._part = None, False, False, ""

    def told(self, clause: str) -> None:
        """Remember the wording of a clause with a verb of its own."""
        self.clause, self._fact = clause, clause.partition(", ce ")[0]

    def holds(self, piece: Piece, *, tells: bool) -> bool:
        """Whether the piece goes on with the clause before; `tells`: it has a verb."""
        segment, words = piece.segment, piece.words
        lower, first = words.lower, segment.first
        if segment.why in (cut.CAUSE, cut.PURPOSE):  # not "and, thanks to X, Y"
            before = words.tags[first - 2 : first - 1]
            return self.clause is not None and before != tag.COORDINATOR
        if segment.why == cut.SUBORDINATE:  # "puisque la ville a payé", not "quand la ville a payé"
            at = piece.first
            kept = words.tags[at : at + 1] == tag.SUBORDINATOR or "qu'" in lower[at : at + 3]
            kept = kept or lower[at : at + 1] in (["before"], ["until"])
            return self.clause is not None and kept and not opens_fact(words, at)
        if segment.why == cut.RELATIVE and tells_of_part(words, segment.begins):
            return self.clause is not None
        contrasts = lower[segment.begins] in _CONTRASTING
        if contrasts and _CLAUSE.search(words.tags, segment.begins, segment.last):
            return False
        behind = lower[segment.begins + 1 : segment.begins + 2]
        if lower[segment.begins] in JOINING and not THAT.isdisjoint(behind):
            return False
        compared = lower[segment.begins] in COMPARING
        counts = words.tags[segment.begins] == tag.NUMBER  # "six fewer than it needed"
        compared = compared or (counts and "than" in lower[segment.begins + 2 : segment.begins + 4])
        compares = compared or segment.why in (cut.DETAIL, cut.JOINED)
        compares = compares and not (tells and stands_alone(piece))
        alone = segment.why == cut.APPOSITION and first == segment.begins
        return alone or ((compared or segment.why in _ADDING) and (compares or not tells))

    def commented(self, worded: Worded) -> Worded:
        """ "..., ce qui reflète X": a comment behind the clause that it is about."""
        if not self._fact or not _COMMENTING.match(worded.text):
            return worded
        return Worded(f"{self._fact}, {worded.text}", worded.reasons)

    def added(self, piece: Piece, carried: Carried) -> Worded:
        """The clause before, with the detail, figure or "..., killing two" it goes on with."""
        segment, plain, participle = piece.segment, piece.plain, piece.why == cut.PARTICIPLE
        carried.participle = segment.begins if participle else 0
        if not (participle and piece.before == cut.PARTICIPLE):
            # "X, who won, and 12", "X, qui a gagné, du fait de Y", ", plutôt que d'y aller"
            more = piece.lower(segment.begins - 1) == "," and not participle
            more_said = (*_AND, *_INSTEAD, "with")
            kinds = piece.lower(segment.begins) in more_said or piece.why == cut.CAUSE
            more = more and kinds
            self._inside = self.latest if piece.before in INSIDE and not more else ""
        clause = (piece.why == cut.BRACKETS and self.latest) or self._inside or self.clause
        if piece.lower(segment.first) == "soit" and _AMOUNT_AT_END.search(self.latest):
            clause = self.latest  # "mis en œuvre pour 20 millions d'euros, soit 13 milliards de"
        soit = piece.lower(segment.first) == "soit" and piece.why != cut.BRACKETS
        if piece.before == cut.RELATIVE and soit:
            told = piece.between(carried.relative, segment.first)  # "9 qui ..., soit 4 %"
            clause = f"{self.clause} {told.rstrip(' ,')}"
        behind = piece.why == cut.SUBORDINATE and piece.before == cut.PARTICIPLE and self._last
        near = piece.words.lower[piece.first : piece.first + 3]
        if behind and {"il", "elle", "he", "she"} & {*near}:
            clause = self._last  # "..., tuant un skieur alors qu'il descendait"
        again = piece.between(segment.first, segment.begins).rstrip(" ,")
        if again and clause and clause.endswith(again):
            plain = plain.removeprefix(again).lstrip(" ,")
        return self.behind(clause, piece, plain)

    def behind(self, clause: str | None, piece: Piece, plain: str) -> Worded:
        """`plain`, the words of the piece, behind the clause.
        "5 years, against 3 in 2010 and 2 in 2009": the last two together, and what follows them."""
        segment, lower, tags = piece.segment, piece.words.lower, piece.words.tags
        first = segment.first
        joined = lower[first - 1] if first and lower[first - 1] in JOINING else lower[first]
        joins, then = joined in JOINING, "puis" in lower[max(0, first - 1) : first + 1]
        compared = lower[segment.begins] in COMPARING and self._counted
        near = (
            joins
            or then
            or lower[segment.begins].startswith("âgé")  # "à l'enfant, âgée de 4 ans"
            or self._joining
            or self._named
            or compared
            or segment.why == cut.APPOSITION
        )
        if self._last and near and (joins or len(self._last) <= LONGEST_CLAUSE):
            clause = self._last
        if lower[segment.begins] in _PART:
            self._part = lower[segment.begins]
        elif self._part and clause == self.clause and tags[segment.begins] == tag.NUMBER:
            plain = f"{self._part} {plain}"  # "12 personnes, dont 3 élus, 4 juges"
        listed = lower[segment.begins] == "ainsi"  # "70 ouvriers, ainsi que X, soit 90 personnes"
        self._counted = listed or tag.NUMBER in tags[segment.begins : segment.last]
        self._joining = joins
        self._named = self._named or tag.NAME in tags[segment.begins : segment.last]
        if not clause or len(clause) > LONGEST_CLAUSE or clause.count("(") != clause.count(")"):
            return Worded(plain, (_STANDS_BEFORE,))
        amid = first == segment.begins and tags[first - 1 : first] != tag.MARK
        participle = segment.why == cut.PARTICIPLE
        how = not participle or lower[first] == "en"  # "en battant"
        glue = " " if amid and how else ", "
        if joins and not participle and not plain.startswith(joined):
            dash = _OPEN_DASH.search(clause)  # "500 staff – mostly teachers – and 45 clerks"
            closed = dash and piece.lower(first - 1 - (joined == piece.lower(first - 1))) in ")–"
            glue = f"{dash[1] if dash and closed else ''} {joined} "
        elif then and not plain.startswith("puis"):
            glue = ", puis "
        conceding = lower[segment.first]  # "– although not all have voted"
        if conceding in _CONCEDING and not plain.startswith(conceding):
            plain = f"{conceding} {plain}"
        self._last = f"{clause}{glue}{plain}"
        return Worded(self._last, (f"carried over: {clause}",))
