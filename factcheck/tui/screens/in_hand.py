"""Review: the claim in hand, its verdict bar, its file and its matches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.timer import Timer

from factcheck.tui.key_names import AZERTY, NAMES
from factcheck.tui.presenters import bar, rows
from factcheck.tui.presenters.claim import Dossier, detail
from factcheck.tui.presenters.matches import matches, most_useful
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.dossier import Neighbours, read_dossier, read_neighbours
from factcheck.tui.screens.panes import Panes
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.verdicts import label
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.text_pane import Block, TextPane
from factcheck.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from factcheck.models import Article, Claim

BAR_LINES = {"-low": 1, "-narrow": 3, "": 2}
"""Usual lines of the verdict bar by the screen's class."""
REST = 0.07
"""Seconds on one claim before its file is read: keys held down must not queue up reads."""
PLACE_REST = 0.8


class InHand(Panes):
    """State: the article, its claims by id, which is in hand, and what is known of that one."""

    def __init__(self, seat: Seat, article_id: int) -> None:
        super().__init__(seat)
        self.article_id = article_id
        self.article: Article | None = None
        self.claims: dict[int, Claim] = {}
        self.current: int | None = None
        self.dossier: Dossier | None = None
        self.neighbours = Neighbours(0)
        self.chosen = 0
        self._bar_drawn: tuple[object, ...] = ()
        self._rest: Timer | None = None
        self._place_rest: Timer | None = None

    @property
    def view(self) -> ArticleView:
        return self.query_one("#article", ArticleView)

    @property
    def claim_list(self) -> VirtualList[Claim]:
        return self.query_one("#claims", VirtualList)

    @property
    def claim(self) -> Claim | None:
        return self.claims.get(self.current) if self.current is not None else None

    def select(self, claim_id: int) -> None:
        """Take a claim in hand, in every pane."""
        if claim_id not in self.claims or claim_id == self.current:
            return
        self.current = claim_id
        self.view.set_current(claim_id)
        self.claim_list.go_to(claim_id)
        self.show_current()

    def show_current(self) -> None:
        """Paint what is known at once; the rest follows when the reviewer rests on the claim."""
        claim = self.claim
        self.show_bar()
        if claim is None:
            self.query_one("#detail", TextPane).show([Block.of(t("review.no_claims"))])
            self.query_one("#matches", TextPane).show([])
            return
        if self.dossier is None or self.dossier.claim.id != claim.id:
            self.dossier = Dossier(claim)
            self.query_one("#detail", TextPane).show(detail(self.dossier, self.seat.looks)[:4])
            # those below are of the claim before until the next ones are read
            self.show_title("matches", "…")
        if self._rest:
            self._rest.stop()
        self._rest = self.set_timer(REST, self.reread)
        if self._place_rest:
            self._place_rest.stop()
        self._place_rest = self.set_timer(PLACE_REST, self._keep_place)

    # --- the verdict bar ----------------------------------------------------------------------

    def extra_bindings(self) -> Iterator[Binding]:
        """One key per grade and qualifier of the scale."""
        scale = self.seat.looks.scale
        grades = [
            *((r.key, "rate", r.code, r.labels) for r in scale.ratings),
            *((q.key, "qualify", q.code, q.labels) for q in scale.qualifiers),
        ]
        for key, act, code, labels in grades:
            name = label(labels, code)
            yield Binding(
                NAMES.get(key, key),
                f"{act}('{code}')",
                name,
                show=False,
                tooltip=t(f"help.{act}", name=name),
                id=f"{act}.{code}",
            )

    def aliases(self) -> Iterator[Binding]:
        """On a French keyboard the keys of digits without shift: `&` for 1, unless the reviewer
        has given them something else to do."""
        if self.seat.desk.settings.keyboard == "azerty":
            own = {key for keys in self.seat.keymap.own.values() for key in keys.split(",")}
            graded = {binding.key: binding for binding in self.extra_bindings()}
            for unshifted, digit in AZERTY.items():
                if digit in graded and unshifted not in own:
                    yield replace(graded[digit], key=unshifted, id=None)

    def show_bar(self) -> None:
        """Verdict bar, and in narrow windows the claim's wording above it."""
        pane, claim = self.query_one("#bar", TextPane), self.claim
        width = max(10, pane.size.width)
        rating = claim.rating if claim else None
        ticked = self.dossier.verdict.qualifiers if self.dossier and self.dossier.verdict else ()
        looks = self.seat.looks
        lines = next(n for name, n in BAR_LINES.items() if not name or self.has_class(name))
        drawn = (rating, tuple(ticked), width, lines, looks)
        if drawn != self._bar_drawn:
            self._bar_drawn = drawn
            shown = bar.verdict_bar(looks, rating, ticked, width, lines)
            pane.show([Block(line) for line in shown])
            pane.styles.height = len(shown)
        strip = self.query_one("#strip", TextPane)
        if claim and strip.display:
            width, bare = max(10, strip.size.width), not claim.rating
            strip.show([Block(rows.claim_row(claim, looks, width, by_glyph=bare))])
        elif strip.display:
            strip.show([Block.of(t("review.no_claims"))])

    def on_text_pane_resized(self, message: TextPane.Resized) -> None:
        if message.pane.id == "matches" and self.neighbours.found:
            self.show_matches()
        if message.pane.id in ("bar", "strip") and self.seat.is_open and self.article is not None:
            self.show_bar()

    # --- its file and its matches -------------------------------------------------------------

    def reread(self) -> None:
        """Read the file of the claim in hand: it is another one, or it has changed."""
        if (claim_id := self.current) is not None:
            self.seat.ask(
                lambda desk: read_dossier(desk, claim_id), self._dossier_read, group="dossier"
            )
            self.seat.ask(
                lambda desk: read_neighbours(desk, claim_id),
                self._matches_read,
                group="matches",
                matches=True,
            )

    def _dossier_read(self, dossier: Dossier) -> None:
        if not stands(self) or dossier.claim.id != self.current:
            return
        same = self.dossier is not None and self.dossier.claim.id == dossier.claim.id
        self.dossier = dossier
        blocks = detail(dossier, self.seat.looks)
        self.query_one("#detail", TextPane).show(blocks, top=not same)
        self.show_bar()
        if self.neighbours.claim_id != self.current:
            # the matches of the claim before must not be taken for this one's
            looking = Block.of(t("matches.looking"), "$faint")
            self.query_one("#matches", TextPane).show([looking])

    def _matches_read(self, neighbours: Neighbours) -> None:
        if stands(self) and neighbours.claim_id == self.current:
            self.chosen = self._place_in(neighbours)
            self.neighbours = neighbours
            self.show_matches()

    def _place_in(self, read: Neighbours) -> int:
        """Where the chosen match stands among those read anew: a decision may have moved it."""
        if read.claim_id != self.neighbours.claim_id:
            return most_useful(read.found, read.origin)
        chosen = {match.target for match in self.neighbours.found[self.chosen : self.chosen + 1]}
        places = (n for n, match in enumerate(read.found) if match.target in chosen)
        return next(places, self.chosen)

    def show_matches(self) -> None:
        self.chosen = max(0, min(self.chosen, len(self.neighbours.found) - 1))
        pane = self.query_one("#matches", TextPane)
        found = self.neighbours
        width, looks = pane.scrollable_content_region.width, self.seat.looks
        pane.show(matches(found.found, found.diffs, looks, self.chosen, self.article_id, width))
        pane.scroll_to_mark(self.chosen)
        self.show_title("matches", str(len(found.found)))

    def keep(self) -> None:
        """Store the place, whoever did not rest on it."""
        if self._place_rest:
            self._place_rest.stop()
            self._keep_place()

    def _keep_place(self) -> None:
        self._place_rest = None
        article, claim = self.article_id, self.current
        # what waits to be written is worth more than a place
        if not self.seat.lane.trouble and not self.seat.desk.unwritable:
            self.seat.do(lambda desk: desk.place.save(article, claim), replaces="place")
