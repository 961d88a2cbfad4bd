"""The review screen's frame: the article, its claims, the claim in hand, its matches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input

from factcheck.tui.key_names import NAMES
from factcheck.tui.presenters import bar, rows, words
from factcheck.tui.presenters.claim import Dossier, detail
from factcheck.tui.presenters.matches import matches, most_useful
from factcheck.tui.presenters.query import matches_text
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.dossier import Neighbours, read_dossier, read_neighbours
from factcheck.tui.screens.panes import Panes
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.verdicts import label
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.marks import Mark
from factcheck.tui.widgets.text_pane import Block, TextPane
from factcheck.tui.widgets.top_bar import Where
from factcheck.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Article, Claim, LogEntry

BAR_LINES = {"-low": 1, "-narrow": 3, "": 2}
"""Usual lines of the verdict bar by the screen's class."""
SORTS = ("place", "worth", "state", "rating")
REST = 0.07
"""Seconds on one claim before its file is read: keys held down must not queue up reads."""
PLACE_REST = 0.8


class ReviewBase(Panes):
    """State: the article, its claims by id, which are listed, which is in hand."""

    SCOPES = ("review", "screen")

    def __init__(self, seat: Seat, article_id: int, claim_id: int | None = None) -> None:
        super().__init__(seat)
        self.article_id, self.current = article_id, claim_id
        self.article: Article | None = None
        self.claims: dict[int, Claim] = {}
        self.shown: list[int] = []
        self.pending: set[int] = set()
        self.sort = "place"
        self.dossier: Dossier | None = None
        self.neighbours = Neighbours(0)
        self.chosen = 0
        self._bar_drawn: tuple[object, ...] = ()
        self._rest: Timer | None = None
        self._place_rest: Timer | None = None

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
                yield VirtualList(
                    self._page, self._draw, empty=lambda: t("review.no_claims"), id="claims"
                )
            with Container(id="detail-pane", classes="pane"):
                yield TextPane(id="detail")
            with Container(id="matches-pane", classes="pane"):
                yield TextPane(id="matches")

    def on_mount(self) -> None:
        for fixed in ("strip", "bar"):
            self.query_one(f"#{fixed}").can_focus = False

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

    @property
    def view(self) -> ArticleView:
        return self.query_one("#article", ArticleView)

    @property
    def claim_list(self) -> VirtualList[Claim]:
        return self.query_one("#claims", VirtualList)

    @property
    def claim(self) -> Claim | None:
        """The claim in hand."""
        return self.claims.get(self.current) if self.current is not None else None

    def version_of(self, claim: Claim) -> int:
        """The version that an edit of the claim names. Asked in the write lane, it takes in what
        earlier writes have answered, so that quick presses do not clash with each other."""
        return max(claim.version, self.claims.get(claim.id, claim).version)

    # --- reading ------------------------------------------------------------------------------

    def reload(self) -> None:
        def read(desk: Desk) -> tuple[Article, list[Claim]]:
            return desk.articles.get(self.article_id), desk.claims.of_article(self.article_id)

        self.seat.ask(read, self._loaded, group="article")

    def _loaded(self, found: tuple[Article, list[Claim]]) -> None:
        if not stands(self):
            return
        self.article, claims = found
        latest = [self._latest(claim) for claim in claims]
        self.claims = {claim.id: claim for claim in latest if not claim.removed}
        if self.current not in self.claims:
            self.current = next((c.id for c in self.claims.values() if c.checkable), None)
            self.current = self.current or next(iter(self.claims), None)
        self.view.show(self.article.text, [*self._marks()], self.current)
        self.relist()
        self.show_current()

    def _latest(self, read: Claim) -> Claim:
        """What was read before a write of ours ended must not undo what the write will tell."""
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
            for claim in sorted(self.claims.values(), key=self._sort_key)
            if matches_text(
                typed,
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
        return (*keys.get(self.sort, ()), *place)

    def show_counts(self) -> None:
        self.show_title("claims", f"{len(self.shown)} · {t('sort.' + self.sort)}")
        self.show_where()

    def progress(self) -> tuple[int, int]:
        """(decided, to be decided) of the article's checkable claims."""
        open_claims = [c for c in self.claims.values() if c.checkable and c.dismissed is None]
        return sum(claim.rating is not None for claim in open_claims), len(open_claims)

    def where(self) -> Where:
        if self.article is None or not self.seat.is_open:
            return Where(title=t("screen.loading"))
        decided, total = self.progress()
        return Where(
            title=self.article.metadata.title or t("articles.untitled"),
            reviewer=self.seat.desk.reviewer,
            progress=f"{words.share_bar(decided, total, 10)} {decided}/{total}",
            job=self._job(),
            held=self.seat.held,
        )

    # --- the claim in hand --------------------------------------------------------------------

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
            self.query_one("#detail", TextPane).show([Block(Content(t("review.no_claims")))])
            self.query_one("#matches", TextPane).show([])
            return
        if self.dossier is None or self.dossier.claim.id != claim.id:
            self.dossier = Dossier(claim)
            self.query_one("#detail", TextPane).show(detail(self.dossier, self.seat.looks)[:4])
            # those below are of the claim before until the next ones are read
            self.show_title("matches", "…")
        if self._rest:
            self._rest.stop()
        self._rest = self.set_timer(REST, self._read_dossier)
        if self._place_rest:
            self._place_rest.stop()
        self._place_rest = self.set_timer(PLACE_REST, self._keep_place)

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
            strip.show([Block(rows.claim_row(claim, looks, max(10, strip.size.width)))])

    def on_text_pane_resized(self, message: TextPane.Resized) -> None:
        if message.pane.id in ("bar", "strip") and self.seat.is_open and self.article is not None:
            self.show_bar()

    def _read_dossier(self) -> None:
        if (claim_id := self.current) is not None:
            self.seat.ask(
                lambda desk: read_dossier(desk, claim_id), self._dossier_read, group="dossier"
            )
            self.seat.ask(
                lambda desk: read_neighbours(desk, claim_id), self._matches_read, group="matches"
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
            looking = Block(Content.styled(t("matches.looking"), "$faint"))
            self.query_one("#matches", TextPane).show([looking])

    def _matches_read(self, neighbours: Neighbours) -> None:
        if stands(self) and neighbours.claim_id == self.current:
            if neighbours.claim_id != self.neighbours.claim_id:
                self.chosen = most_useful(neighbours.found)
            self.neighbours = neighbours
            self.show_matches()

    def show_matches(self) -> None:
        self.chosen = max(0, min(self.chosen, len(self.neighbours.found) - 1))
        pane = self.query_one("#matches", TextPane)
        found = self.neighbours
        pane.show(matches(found.found, found.diffs, self.seat.looks, self.chosen))
        pane.scroll_to_mark(self.chosen)
        self.show_title("matches", str(len(found.found)))

    def reread(self) -> None:
        """The claim in hand has changed: read its file again."""
        self._read_dossier()

    def _keep_place(self) -> None:
        article, claim = self.article_id, self.current
        if not self.seat.lane.trouble:  # what waits to be written is worth more than a place
            self.seat.do(lambda desk: desk.place.save(article, claim), replaces="place")

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
        self.dossier = None
        self.reload()

    # --- the list -----------------------------------------------------------------------------

    def _page(self, ids: Sequence[int]) -> Sequence[Claim]:
        return [self.claims[id] for id in ids if id in self.claims]

    def _draw(self, claim: Claim, width: int) -> Content:
        return rows.claim_row(claim, self.seat.looks, width)

    def on_virtual_list_moved(self, message: VirtualList.Moved) -> None:
        self.select(message.row_id)

    def on_article_view_picked(self, message: ArticleView.Picked) -> None:
        self.select(message.claim_id)
