"""The library's places, the list of long work, and the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.content import Content
from textual.widgets import Static

from factcheck.tui.background import Job
from factcheck.tui.messages import HeldUp
from factcheck.tui.presenters.words import share_bar
from factcheck.tui.screens.articles import in_turn
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.claims import ClaimsScreen
from factcheck.tui.screens.dashboard import DashboardScreen
from factcheck.tui.screens.dialogs import ChoiceDialog, Dialog, MessageDialog
from factcheck.tui.screens.log import LogScreen
from factcheck.tui.screens.queues import QueuesScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.settings import keep
from factcheck.tui.screens.shelves import ClustersScreen, FactchecksScreen, SourcesScreen
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from factcheck.desk import Desk

LIBRARY: dict[str, type[DeskScreen]] = {
    "claims": ClaimsScreen,
    "clusters": ClustersScreen,
    "sources": SourcesScreen,
    "factchecks": FactchecksScreen,
    "queues": QueuesScreen,
    "dashboard": DashboardScreen,
    "log": LogScreen,
}


def library(place: str, seat: Seat) -> DeskScreen:
    """A new screen of one of the library's places."""
    return LIBRARY[place](seat)


# --- long work --------------------------------------------------------------------------------


def back_up(seat: Seat) -> None:
    """Today's copy of the desk, unless there is one."""
    seat.start(
        t("jobs.backup"),
        lambda desk, _progress: desk.upkeep.daily_backup(),
        lambda _path: seat.app.post_message(HeldUp()),
    )


def jobs(app: App[Any], seat: Seat) -> None:
    """What runs and ran; a running one can be stopped."""
    running = seat.running
    if not running:
        lines = [Block(Content(job_line(job)), hang=2) for job in seat.jobs]
        blocks = lines or [Block(Content(t("jobs.none")))]
        app.push_screen(MessageDialog(seat, t("jobs.title"), blocks))
        return

    def answered(place: str | None) -> None:
        if place is not None:
            running[int(place)].cancelled.set()

    options = [(str(n), job_line(job)) for n, job in enumerate(running)]
    app.push_screen(ChoiceDialog(seat, t("jobs.title"), options, t("jobs.hint")), answered)


def job_line(job: Job) -> str:
    """Name, how far it is and how it ended."""
    counted = job.total and job.state == "running"
    bar = f"{share_bar(job.done, job.total or 0, 16)} " if counted else ""
    state = t("jobs.was_stopped") if job.state == "stopped" else t(f"jobs.{job.state}")
    return f"{bar}{job.name}: {state}{' · ' + job.outcome if job.outcome else ''}"


# --- the tour ---------------------------------------------------------------------------------

STEPS = {
    "one": "article",
    "two": "claims",
    "three": "claims",
    "four": "matches",
    "five": "detail",
    "six": "detail",
}
"""Each step of the tour, and the pane of the review screen that it speaks of."""


class TourDialog(Dialog[bool]):
    """One step, at the bottom, over the screen that it speaks of."""

    SCOPES = ("tour",)

    def __init__(self, seat: Seat, step: int) -> None:
        super().__init__(seat, t("tour.title", n=step + 1))
        self._step = list(STEPS)[step]

    def fields(self) -> ComposeResult:
        yield Static(t(f"tour.{self._step}"), markup=False)

    def answer(self) -> bool:
        return True


def tour(app: App[Any], seat: Seat) -> None:
    """Six steps on the article that comes first, at a claim of it that has a verdict; enter goes
    on, escape leaves. It does not come again by itself. On an empty desk there is nothing to show
    yet: the articles say which key adds one."""
    screen = app.screen
    if isinstance(screen, ReviewScreen):
        _step(app, seat, 0)
        return

    def found(place: tuple[int, int | None] | None) -> None:
        if place:
            app.push_screen(ReviewScreen(seat, *place))
            app.call_after_refresh(_step, app, seat, 0)

    seat.ask(_most_to_see, found, group="tour")


def _most_to_see(desk: Desk) -> tuple[int, int | None] | None:
    """(article, claim) to be shown around; of the rated claims the one worth most."""
    article = next(iter(in_turn(desk)), None)
    if article is None:
        return None
    rated = [claim for claim in desk.claims.of_article(article.id) if claim.rating]
    best = max(rated, key=lambda claim: claim.check_worthiness, default=None)
    return article.id, best.id if best else None


def _step(app: App[Any], seat: Seat, step: int) -> None:
    if isinstance(app.screen, ReviewScreen):
        app.screen.show_pane(list(STEPS.values())[step])
    app.push_screen(TourDialog(seat, step), _next(app, seat, step))


def _next(app: App[Any], seat: Seat, step: int) -> Callable[[bool | None], None]:
    def answered(go_on: bool | None) -> None:
        if go_on and step + 1 < len(STEPS):
            _step(app, seat, step + 1)
        else:
            keep(seat, "tour_seen", True)

    return answered
