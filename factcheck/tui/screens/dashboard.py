"""The state of the desk in pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content

from factcheck.tui.presenters import charts
from factcheck.tui.presenters.words import grouped
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.strings import known, t
from factcheck.tui.widgets.text_pane import Block, TextPane

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.desk.agreement import Agreement
    from factcheck.desk.upkeep import Stats

TOP = 10


class DashboardScreen(DeskScreen):
    """Claims by rating, state and claimant, verdicts per week, agreement."""

    SCOPES = ("dashboard", "screen")
    PLACE = "dashboard"

    def body(self) -> ComposeResult:
        yield TextPane(id="charts")

    def reload(self) -> None:
        def read(desk: Desk) -> tuple[Stats, Agreement]:
            return desk.upkeep.stats(), desk.team.agreement()

        self.seat.ask(read, self._loaded, group="stats")

    def _loaded(self, found: tuple[Stats, Agreement]) -> None:
        if not self.is_attached:
            return
        self._found = found
        self._paint()
        self.show_where()

    def on_resize(self) -> None:
        if hasattr(self, "_found"):
            self.call_after_refresh(self._paint)

    def _paint(self) -> None:
        stats, agreement = self._found
        pane = self.query_one("#charts", TextPane)
        width = min(110, max(20, pane.scrollable_content_region.width - 2))
        pane.show(self._charts(stats, agreement, width))

    def _charts(self, stats: Stats, agreement: Agreement, width: int) -> list[Block]:
        looks = self.seat.looks
        ratings = [
            (f"{look.glyph} {look.word}", stats.by_rating[code], look.style)
            for code, look in looks.all()
            if stats.by_rating.get(code)
        ]
        counts = "   ".join(f"{grouped(n)} {_noun(name)}" for name, n in stats.counts.items())
        sections = [
            ("dashboard.by_rating", charts.bars(ratings, width)),
            ("dashboard.by_state", charts.bars(_named(stats.by_state, "state"), width)),
            ("dashboard.by_claimant", charts.bars(_named(stats.by_claimant), width)),
            ("dashboard.per_week", charts.columns(stats.per_week, width, 5)),
        ]
        blocks = [Block(Content.styled(counts, "bold")), Block(Content(""))]
        for name, lines in sections:
            blocks.append(Block(Content.styled(t(name), "bold $secondary")))
            blocks += [Block(line, 1) for line in lines or [_nothing()]]
            blocks.append(Block(Content("")))
        return [*blocks, *_agreement(agreement)]


def _noun(name: str) -> str:
    key = f"dashboard.count.{name}"
    return t(key) if known(key) else name


def _named(counts: Mapping[str, int], table: str = "") -> list[tuple[str, int, str]]:
    largest = sorted(counts.items(), key=lambda item: -item[1])[:TOP]
    named = [(t(f"{table}.{name}") if table else name, n) for name, n in largest if name]
    return [(name, n, "$primary") for name, n in named]


def _nothing() -> Content:
    return Content.styled(t("dashboard.nothing"), "$faint")


def _agreement(agreement: Agreement) -> list[Block]:
    blocks = [Block(Content.styled(t("dashboard.agreement"), "bold $secondary"))]
    if agreement.alpha is None:
        return [*blocks, Block(Content.styled(t("dashboard.no_agreement"), "$faint"), 1)]
    text = t("dashboard.alpha", alpha=f"{agreement.alpha:.2f}")
    bar = charts.bar(max(0.0, agreement.alpha), 30)
    return [*blocks, Block(Content.assemble((bar, "$primary"), f" {text}"), 1)]
