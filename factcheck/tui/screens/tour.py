"""The tour: what the desk is, in six steps over an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Static

from factcheck.tui.screens.articles import in_turn
from factcheck.tui.screens.dialogs import Dialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.settings import keep
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.desk import Desk

STEPS = {
    "one": "article",
    "two": "claims",
    "three": "claims",
    "four": "matches",
    "five": "detail",
    "six": "detail",
}
"""Each step of the tour, and the pane of the review screen that it speaks of."""


SAMPLE_AUTHOR = "Exemple"
"""Who rated the claims of the desk as shipped."""


class TourDialog(Dialog[bool]):
    """One step, at the bottom, over the screen that it speaks of."""

    SCOPES = ("tour",)

    def __init__(self, seat: Seat, step: int) -> None:
        super().__init__(seat, t("tour.title", n=step + 1))
        self._step = list(STEPS)[step]

    def fields(self) -> ComposeResult:
        lowest, highest = self.seat.looks.ends
        grades = {"lowest": lowest.key, "highest": highest.key}
        words = {"lowest_word": lowest.word, "highest_word": highest.word}
        yield Static(t(f"tour.{self._step}", **grades, **words), markup=False)

    def answer(self) -> bool:
        return True


def first_time(seat: Seat) -> None:
    """The tour by itself on the desk as shipped; where somebody works already, the key for it."""

    def found(worked_on: bool) -> None:
        if worked_on:
            seat.tell(t("tour.offered"))
            keep(seat, "tour_seen", True)
        else:
            tour(seat, asked_for=False)

    seat.ask(
        lambda desk: any(entry.by != SAMPLE_AUTHOR for entry in desk.history.log(limit=1)),
        found,
        group="tour",
    )


def tour(seat: Seat, *, asked_for: bool = True) -> None:
    """Six steps on the article that comes first, at a claim of it that has a verdict; enter goes
    on, escape leaves. It does not come again by itself. On an empty desk there is nothing to show
    yet."""
    screen = seat.app.screen
    if isinstance(screen, ReviewScreen):
        _step(seat, 0)
        return

    def found(place: tuple[int, int | None] | None) -> None:
        if place:
            seat.app.push_screen(ReviewScreen(seat, *place))
            seat.app.call_after_refresh(_step, seat, 0)
        elif asked_for:
            seat.tell(t("tour.nothing"))

    seat.ask(_most_to_see, found, group="tour")


def _most_to_see(desk: Desk) -> tuple[int, int | None] | None:
    """(article, claim) to be shown around; of the rated claims the one worth most."""
    article = next(iter(in_turn(desk)), None)
    if article is None:
        return None
    rated = [claim for claim in desk.claims.of_article(article.id) if claim.rating]
    best = max(rated, key=lambda claim: claim.check_worthiness, default=None)
    return article.id, best.id if best else None


def _step(seat: Seat, step: int) -> None:
    if isinstance(seat.app.screen, ReviewScreen):
        seat.app.screen.show_pane(list(STEPS.values())[step])
    seat.app.push_screen(TourDialog(seat, step), _next(seat, step))


def _next(seat: Seat, step: int) -> Callable[[bool | None], None]:
    def answered(go_on: bool | None) -> None:
        if go_on and step + 1 < len(STEPS):
            _step(seat, step + 1)
        else:
            keep(seat, "tour_seen", True)

    return answered
