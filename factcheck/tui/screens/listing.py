"""Review: the article and its claims, read, listed, filtered and painted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Input

from factcheck.errors import NotFound
from factcheck.text.normal_form import holds_words
from factcheck.tui.presenters import rows, words
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.in_hand import InHand
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.marks import Mark
from factcheck.tui.widgets.text_pane import TextPane
from factcheck.tui.widgets.top_bar import Where
from factcheck.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.errors import FactcheckError
    from factcheck.models import Article, Claim, LogEntry

SORTS = ("place", "worth", "state", "rating")


class Listing(InHand):
    """State: which claims are listed, in what order, and which of them wait for the disk."""

    SCOPES = ("review", "screen")

    def __init__(self, seat: Seat, article_id: int, claim_id: int | None = None) -> None:
        super().__init__(seat, article_id)
        self.current = claim_id
        self.shown: list[int] = []
        self._ordered: tuple[str, dict[int, float]] = "", {}
        self.pending: set[int] = set()

    def body(self) -> ComposeResult:
        yield TextPane(id="strip")
        yield TextPane(id="bar")
        with Container(id="panes"):
            with Container(id="article-pane", classes="pane"):
                yield ArticleView(id="article")
            with Container(id="claims-pane", classes="pane"):
                filter_line = Input(placeholder=t("review.filter_hint"), id="filter", compact=True)
                filter_line.display = False
                yield filter_line
                yield VirtualList(self._page, self._draw, empty=self._empty, id="claims")
            with Container(id="detail-pane", classes="pane"):
                yield TextPane(id="detail")
            with Container(id="matches-pane", classes="pane"):
                yield TextPane(id="matches")

    def on_mount(self) -> None:
        for fixed in ("strip", "bar"):
            self.query_one(f"#{fixed}").can_focus = False

    def _empty(self) -> str:
        if self.article is None:
            return t("screen.loading")
        filtered = self.query_one("#filter", Input).value
        return t("screen.none_fits" if filtered else "review.no_claims")

    def version_of(self, claim: Claim) -> int:
        """The version that an edit of the claim names. Asked in the write lane, it takes in what
        earlier writes have answered, so that quick presses do not clash with each other."""
        return max(claim.version, self.claims.get(claim.id, claim).version)

    # --- reading ------------------------------------------------------------------------------

    def reload(self) -> None:
        def read(desk: Desk) -> tuple[Article, list[Claim]]:
            return desk.articles.get(self.article_id), desk.claims.of_article(self.article_id)

        self.seat.ask(read, self._loaded, group="article", failed=self._gone)

    def _gone(self, error: FactcheckError) -> None:
        """Leave an article that was removed, by undo or by a colleague."""
        if isinstance(error, NotFound) and self.app.screen is self:
            self.app.pop_screen()

    def _loaded(self, found: tuple[Article, list[Claim]]) -> None:
        if not stands(self):
            return
        seen = self.claims.get(self.current or 0)
        self.article, claims = found
        latest = [self._latest(claim) for claim in claims]
        self.claims = {claim.id: claim for claim in latest if not claim.removed}
        if self.current not in self.claims:
            self.current = self._first()
        self.view.show(self.article.text, [*self._marks()], self.current)
        self.relist()
        self.show_current()
        now = self.claims.get(self.current or 0)
        if seen and now and now.id == seen.id and now.version > seen.version:
            self._tell_who_changed(now.id)

    def _tell_who_changed(self, claim_id: int) -> None:
        """Say who else changed the claim in hand, lest it changes before the eyes unexplained."""

        def tell(entries: list[LogEntry]) -> None:
            for entry in entries:
                if entry.by != self.seat.desk.reviewer:
                    what = rows.action_name(entry)
                    self.seat.tell(t("review.changed_by", who=entry.by, what=what), "warning")

        self.seat.ask(
            lambda desk: desk.history.log(claim_id=claim_id, limit=1), tell, group="changed by"
        )

    def _first(self) -> int | None:
        """The claim that an article opens on: the first that waits, else the first."""
        listed = sorted(self.claims.values(), key=self._sort_key)
        claims = [claim for claim in listed if claim.checkable]
        waits = [claim for claim in claims if claim.rating is None and claim.dismissed is None]
        return next((claim.id for claim in (*waits, *claims, *listed)), None)

    def _latest(self, read: Claim) -> Claim:
        """The claim as read, unless a write of ours has already gone further."""
        known = self.claims.get(read.id)
        ahead = known and (read.id in self.pending or known.version > read.version)
        return known if known and ahead else read

    def _marks(self) -> Sequence[Mark]:
        found = [self.mark_of(claim) for claim in self.claims.values()]
        return [mark for mark in found if mark]

    def mark_of(self, claim: Claim) -> Mark | None:
        """None for an orphan, and for headings and the like that nobody touched."""
        if claim.start is None or claim.end is None:
            return None
        if not claim.checkable and claim.rating is None:
            return None
        look = self.seat.looks.of_claim(claim)
        return Mark(claim.id, claim.start, claim.end, look.hue, look.glyph)

    def relist(self) -> None:
        """Apply filter and order to the list."""
        typed = self.query_one("#filter", Input).value
        looks = self.seat.looks
        self.shown = [
            claim.id
            for claim in self._in_order()
            if holds_words(
                typed,
                f"#{claim.id}",
                claim.text,
                claim.quote,
                claim.claimant,
                looks.of_claim(claim).word,
                claim.rating,
            )
        ]
        self.claim_list.show_ids(self.shown, keep=self.current)
        self.show_counts()
        if self.shown and self.current not in self.shown:
            self.select(self.shown[0])  # the keys act on a claim in sight

    def _in_order(self) -> list[Claim]:
        """As sorted when the order was chosen: whatever becomes of a claim, it stays where the
        reviewer has it before them, with the pieces cut off it behind it."""
        claims = sorted(self.claims.values(), key=self._sort_key)
        order, places = self._ordered
        if order == self.seat.sort != SORTS[0]:
            here = places.get(self.current or 0, len(places)) + 0.5
            claims.sort(key=lambda claim: places.get(claim.id, here))
        self._ordered = self.seat.sort, {claim.id: n for n, claim in enumerate(claims)}
        return claims

    def _sort_key(self, claim: Claim) -> tuple[object, ...]:
        place = (claim.start is None, claim.start or 0, claim.id)
        states = list(type(claim.state))
        keys: dict[str, tuple[object, ...]] = {
            "worth": (-claim.check_worthiness,),
            "state": (
                claim.dismissed is not None,
                claim.rating is not None,
                states.index(claim.state),
            ),
            "rating": (claim.rating is None, claim.rating or ""),
        }
        return (*keys.get(self.seat.sort, ()), *place)

    def show_counts(self) -> None:
        """How many are listed, those that are not to be decided apart."""
        total = len(self._to_decide(self._page(self.shown).values()))
        others = f" +{len(self.shown) - total}" if len(self.shown) > total else ""
        order = f" · {t('sort.' + self.seat.sort)}" if self.seat.sort != SORTS[0] else ""
        self.show_title("claims", f"{total}{others}{order}")
        self.show_where()

    def _to_decide(self, claims: Iterable[Claim]) -> list[Claim]:
        return [claim for claim in claims if claim.checkable and claim.dismissed is None]

    def progress(self) -> tuple[int, int]:
        """(decided, to be decided) of the article's checkable claims."""
        wanted = self._to_decide(self.claims.values())
        return sum(claim.rating is not None for claim in wanted), len(wanted)

    def where(self) -> Where:
        if self.article is None or not self.seat.is_open:
            return Where(title=t("screen.loading"))
        decided, total = self.progress()
        title = self.article.metadata.title or t("articles.untitled")
        progress = f"{words.share_bar(decided, total, 10)} {decided}/{total}"
        return super().where()._replace(title=title, progress=progress)

    # --- changes ------------------------------------------------------------------------------

    def put(self, claim: Claim) -> None:
        """Take over a changed claim and repaint what shows it."""
        old = self.claims.get(claim.id)
        self.claims[claim.id] = claim
        if old is None or self._look(old) != self._look(claim):
            self._repaint(old, claim)
        if claim.id == self.current:
            self.show_bar()
            self.reread()

    def _look(self, claim: Claim) -> tuple[object, ...]:
        """What list and article show of a claim."""
        row = self._draw(claim, 400)
        return row.plain, row.spans, self.mark_of(claim)

    def _repaint(self, old: Claim | None, claim: Claim) -> None:
        mark, before = self.mark_of(claim), self.mark_of(old) if old else None
        if mark and before and (mark.start, mark.end) == (before.start, before.end):
            self.view.update_mark(mark)
        else:
            self.view.set_marks(self._marks())
        self.claim_list.forget([claim.id])
        self.show_counts()

    def clear_filter(self) -> None:
        """List every claim again once they are read again."""
        line = self.query_one("#filter", Input)
        line.display = False
        with line.prevent(Input.Changed):
            line.value = ""

    def after_undo(self, entry: LogEntry) -> None:
        """Go to where the undone action was, and read everything again."""
        if entry.article_id == self.article_id and entry.claim_id is not None:
            if entry.claim_id not in self.shown:
                self.clear_filter()
            self.current = entry.claim_id
            for claim in self.seat.desk.claims.page([entry.claim_id]):
                # a key pressed before all is read again names this version, and does not clash
                # with the reviewer's own undo
                if claim.id in self.claims and not claim.removed:
                    self.claims[claim.id] = claim
        self.dossier = None
        self.reload()

    # --- the list -----------------------------------------------------------------------------

    def _page(self, ids: Sequence[int]) -> Mapping[int, Claim]:
        return {id: self.claims[id] for id in ids if id in self.claims}

    def _draw(self, claim: Claim, width: int) -> Content:
        return rows.claim_row(claim, self.seat.looks, width, by_glyph=True)

    def on_virtual_list_moved(self, message: VirtualList.Moved) -> None:
        self.select(message.row_id)

    def on_article_view_picked(self, message: ArticleView.Picked) -> None:
        self.select(message.claim_id)
