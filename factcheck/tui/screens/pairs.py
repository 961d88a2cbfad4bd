"""Pairs that the batch pass found and nobody has decided on yet: one key each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.text.normal_form import holds_words
from factcheck.tui.presenters import rows, words
from factcheck.tui.presenters.matches import diffed
from factcheck.tui.presenters.reasons import reason_words
from factcheck.tui.screens.library import LibraryScreen
from factcheck.tui.seat import Seat
from factcheck.tui.strings import plural, t
from factcheck.tui.widgets.text_pane import GAP, Block

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.desk.hits import Side
    from factcheck.models import Suggestion, Target


MOST = 500
"""Pairs listed at a time, the surest."""


@dataclass(frozen=True)
class Pair:
    """A suggestion with both its sides."""

    suggestion: Suggestion
    left: Side
    right: Side

    @property
    def within(self) -> bool:
        """Whether both are claims of one article."""
        return self.left.article_id == self.right.article_id is not None


def read_pairs(desk: Desk) -> list[Pair]:
    """What is suggested, surest first; those within one article, which mostly part a sentence,
    behind the others."""
    found = desk.matches.suggested(limit=MOST)
    sides = desk.matches.sides(found)
    pairs = [
        Pair(one, sides[one.left], sides[one.right])
        for one in found
        if one.left in sides and one.right in sides
    ]
    return sorted(pairs, key=lambda pair: pair.within)


def waiting(count: int) -> str:
    """How many pairs wait; of those beyond `MOST` nobody knows the number."""
    return plural("pairs.summary", count) if count < MOST else t("pairs.most", n=MOST)


class PairsScreen(LibraryScreen["Pair"]):
    """The words of both with what differs marked; a key says what they are to each other."""

    SCOPES = ("pairs", "library", "screen")
    PLACE = "pairs"
    COLUMNS = rows.PAIR

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._numbers: dict[tuple[Target, Target], int] = {}

    def ids(self, desk: Desk, typed: str) -> Sequence[int]:
        pairs = {self._number(pair.suggestion): pair for pair in read_pairs(desk)}
        self.listed = pairs
        return [
            id for id, pair in pairs.items() if holds_words(typed, pair.left.text, pair.right.text)
        ]

    def summary(self, count: int) -> str:
        return waiting(count)

    def _number(self, one: Suggestion) -> int:
        """An id that a pair keeps as long as the screen is open: what a colleague decides on
        meanwhile must not put another pair under the cursor."""
        return self._numbers.setdefault((one.left, one.right), len(self._numbers))

    def draw(self, row: Pair, width: int) -> Content:
        relation = row.suggestion.relation.value
        return rows.pair_row(relation, row.left.text, row.right.text, width)

    def tell(self, row: Pair, width: int) -> Sequence[Block]:
        one = row.suggestion
        score = (f"  {words.likelihood(one.score)}", "$faint")
        languages = row.left.language, row.right.language
        diff = self.seat.desk.matches.diff(row.left.text, row.right.text, languages)
        return [
            Block(Content.assemble(words.relation(one.relation.value), score)),
            Block.of(" · ".join(map(reason_words, one.reasons)), "$faint"),
            GAP,
            *self._side(row.left, Content(row.left.text)),
            GAP,
            *self._side(row.right, diffed(diff)),
        ]

    def _side(self, side: Side, words: Content) -> list[Block]:
        """Where it stands, how it is rated, what it says."""
        about = []
        if side.article_id:
            title = self.seat.desk.articles.get(side.article_id).metadata.title
            about.append(Content.styled(title or t("articles.untitled"), "$secondary"))
        if side.rating:
            look = self.seat.looks.of(side.rating)
            about.append(Content.styled(look.named, look.style))
        return [*[Block(line) for line in about], Block(words)]

    def open_row(self, id: int) -> None:
        """The claim on the left, in its article."""
        pair = self.listed.get(id)
        if pair and pair.suggestion.left.kind.value == "claim":
            self.open_claim(pair.suggestion.left.id)

    def action_decide(self, relation: str) -> None:
        """Say what the two are to each other; the next pair comes up."""
        row = self.rows.current_row
        if row is None:
            return

        def act(desk: Desk) -> object:
            from factcheck.models import Relation

            one = row.suggestion
            return desk.matches.decide(one.left, one.right, Relation(relation))

        told = t("review.decided_match", relation=t(f"relation.{relation}"))
        self.seat.do(act, lambda _link: self.tell_change(told))
