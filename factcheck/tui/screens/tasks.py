"""What the application does on request: reading in, exporting, settings, jobs, the tour."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.content import Content

from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.claims import ClaimsScreen
from factcheck.tui.screens.dashboard import DashboardScreen
from factcheck.tui.screens.dialogs import ChoiceDialog, Dialog, MessageDialog, TextDialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.settings import keep
from factcheck.tui.screens.shelves import (
    ClustersScreen,
    FactchecksScreen,
    LogScreen,
    QueuesScreen,
    SourcesScreen,
)
from factcheck.tui.seat import Seat
from factcheck.tui.strings import language, t
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from factcheck.desk import Added, Desk
    from factcheck.desk.factchecks import ImportSummary
    from factcheck.intake import Skipped
    from factcheck.models import Progress

LIBRARY: dict[str, type[DeskScreen]] = {
    "claims": ClaimsScreen,
    "clusters": ClustersScreen,
    "sources": SourcesScreen,
    "factchecks": FactchecksScreen,
    "queues": QueuesScreen,
    "dashboard": DashboardScreen,
    "log": LogScreen,
}

FORMATS = ("html", "md", "json", "csv", "claimreview")


def library(place: str, seat: Seat) -> DeskScreen:
    """A new screen of one of the library's places."""
    return LIBRARY[place](seat)


def _refresh(app: App[Any]) -> None:
    if isinstance(app.screen, DeskScreen):
        app.screen.reload()
        app.screen.show_where()


# --- reading in -------------------------------------------------------------------------------


def add_article(app: App[Any], seat: Seat) -> None:
    def answered(where: str | None) -> None:
        if not where:
            return
        place = str(Path(where).expanduser()) if "://" not in where else where

        def work(desk: Desk, progress: Progress) -> list[Added | Skipped]:
            return desk.articles.add_from(place, progress=progress)

        seat.start(t("jobs.add", title=where), work, lambda found: _added(app, seat, found))
        _refresh(app)

    app.push_screen(TextDialog(seat, t("add.title"), hint=t("add.hint")), answered)


def _added(app: App[Any], seat: Seat, found: list[Added | Skipped]) -> None:
    from factcheck.desk.articles import Added

    for one in found:
        if not isinstance(one, Added):
            seat.tell(t("add.skipped", name=one.name, why=one.why), "warning")
            continue
        title = one.article.metadata.title or t("articles.untitled")
        counts = {"kept": one.kept, "reworded": one.reworded, "gone": one.gone, "new": one.new}
        seat.tell(t(f"add.{one.status}", title=title, n=one.claims, **counts))
    _refresh(app)
    encode(app, seat)


def encode(app: App[Any], seat: Seat) -> None:
    """Compute the sentence vectors that are missing, in the background."""
    seat.start(
        t("jobs.encode"),
        lambda desk, progress: desk.matches.encode_pending(progress=progress),
        lambda _count: _refresh(app),
    )


def import_file(app: App[Any], seat: Seat) -> None:
    def answered(where: str | None) -> None:
        if where:
            path = Path(where).expanduser()
            seat.start(
                t("jobs.import", title=path.name),
                lambda desk, progress: desk.factchecks.import_from(path, progress=progress),
                lambda summary: _imported(app, seat, summary),
            )

    app.push_screen(TextDialog(seat, t("import.title"), hint=t("import.hint")), answered)


def _imported(app: App[Any], seat: Seat, summary: ImportSummary) -> None:
    failed = summary.failed
    seat.tell(t("import.done", kept=summary.kept, duplicate=summary.duplicate, failed=failed))
    _refresh(app)
    encode(app, seat)


# --- out --------------------------------------------------------------------------------------


def export(app: App[Any], seat: Seat) -> None:
    """The report on the article in hand, or on all, into the working directory."""
    screen = app.screen
    article = screen.article_id if isinstance(screen, ReviewScreen) else None

    def answered(form: str | None) -> None:
        if form is None:
            return
        name = f"factcheck-{article or 'all'}"
        several = form in ("csv", "claimreview")
        out = Path(name) if several else Path(f"{name}.{form}")
        seat.start(
            t("export.title"),
            lambda desk, _progress: desk.reports.write(
                out, form, article_id=article, language=language()
            ),
            lambda paths: seat.tell(t("export.done", path=paths[0].resolve())),
        )

    options = [(form, t(f"export.{form}")) for form in FORMATS]
    app.push_screen(ChoiceDialog(seat, t("export.title"), options), answered)


# --- jobs, tour -----------------------------------------------------------------------------------


def jobs(app: App[Any], seat: Seat) -> None:
    """What runs and ran; a running one can be stopped."""
    running = seat.running
    lines = [
        f"{job.name}: {t('jobs.' + job.state) if job.state != 'stopped' else ''}"
        for job in seat.jobs
    ]
    if not running:
        blocks = [Block(Content(line)) for line in lines] or [Block(Content(t("jobs.none")))]
        app.push_screen(MessageDialog(seat, t("jobs.title"), blocks))
        return

    def answered(place: str | None) -> None:
        if place is not None:
            running[int(place)].cancelled.set()

    options = [(str(n), f"■ {job.name}") for n, job in enumerate(running)]
    app.push_screen(ChoiceDialog(seat, t("jobs.title"), options), answered)


STEPS = ("one", "two", "three", "four", "five", "six")


class TourDialog(Dialog[bool]):
    """One step of the tour."""

    SCOPES = ("tour",)

    def __init__(self, seat: Seat, step: int) -> None:
        super().__init__(seat, t("tour.title", n=step + 1))
        self._step = step

    def fields(self) -> ComposeResult:
        from textual.widgets import Static

        yield Static(t(f"tour.{STEPS[self._step]}"), markup=False)

    def answer(self) -> bool:
        return True


def tour(app: App[Any], seat: Seat, step: int = 0) -> None:
    """Six steps; enter goes on, escape leaves. It does not come again by itself."""

    def answered(go_on: bool | None) -> None:
        if go_on and step + 1 < len(STEPS):
            tour(app, seat, step + 1)
        else:
            keep(seat, "tour_seen", True)

    app.push_screen(TourDialog(seat, step), answered)
