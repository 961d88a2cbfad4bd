"""Long work: today's backup, and the list of what runs and ran."""

from __future__ import annotations

from factcheck.tui.background import Job
from factcheck.tui.messages import HeldUp
from factcheck.tui.presenters.words import share_bar
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.questions import ChoiceDialog
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import Block


def back_up(seat: Seat) -> None:
    """Today's copy of the desk, unless there is one."""
    seat.start(
        t("jobs.backup"),
        lambda desk, _progress: desk.upkeep.daily_backup(),
        lambda _path: seat.app.post_message(HeldUp()),
    )


def jobs(seat: Seat) -> None:
    """What runs and ran; a running one can be stopped."""
    running = seat.running
    if not running:
        lines = [Block.of(job_line(job), hang=2) for job in seat.jobs]
        blocks = lines or [Block.of(t("jobs.none"))]
        seat.app.push_screen(MessageDialog(seat, t("jobs.title"), blocks))
        return

    def answered(place: str | None) -> None:
        if place is not None:
            running[int(place)].cancelled.set()

    options = [(str(n), job_line(job)) for n, job in enumerate(running)]
    seat.app.push_screen(ChoiceDialog(seat, t("jobs.title"), options, t("jobs.hint")), answered)


def job_line(job: Job) -> str:
    """Name, how far it is and how it ended."""
    counted = job.total and job.state == "running"
    bar = f"{share_bar(job.done, job.total or 0, 16)} " if counted else ""
    state = t("jobs.was_stopped") if job.state == "stopped" else t(f"jobs.{job.state}")
    told = t("jobs.line", name=job.name, state=state)
    return f"{bar}{told}{' · ' + job.outcome if job.outcome else ''}"
