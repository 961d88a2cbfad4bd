"""Long work in threads of its own, and what the reviewer is told of it and of anything else."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App

from factcheck.errors import Cancelled, FactcheckError
from factcheck.tui import crash
from factcheck.tui.lane import Act
from factcheck.tui.messages import HeldUp, Told
from factcheck.tui.presenters.words import message_of
from factcheck.tui.strings import t
from factcheck.tui.widgets.notices import Notice

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Progress

T = TypeVar("T")

NOTICE_SECONDS, ERROR_SECONDS = 4.0, 8.0
READ_PER_SECOND = 15
"""How long a notice stands at least, and how many of its characters are read in a second."""
GLANCE_SECONDS = 1.0
"""How long what a key did stands before the next notice may take its place."""


@dataclass
class Job:
    """Long work in the background, as the top line and the jobs dialog show it."""

    name: str
    done: int = 0
    total: int | None = None
    state: str = "running"
    """running, finished, stopped or failed."""
    outcome: str = ""
    cancelled: threading.Event = field(default_factory=threading.Event)

    def progress(self, done: int, total: int | None) -> None:
        """What the work calls; stops it when the reviewer asked for that."""
        self.done, self.total = done, total
        if self.cancelled.is_set():
            raise Cancelled


class Background:
    """Threads beside the keys. None of them holds up the end of the program."""

    def __init__(self, app: App[Any], path: Path) -> None:
        self.app, self.path = app, path
        self.jobs: list[Job] = []
        self._notices: list[Notice] = []

    @property
    def desk(self) -> Desk:
        """The desk that the threads work on."""
        raise NotImplementedError

    @property
    def running(self) -> list[Job]:
        return [job for job in self.jobs if job.state == "running"]

    def start(
        self,
        name: str,
        work: Callable[[Desk, Progress], T],
        then: Callable[[T], object],
        *,
        failed: Callable[[FactcheckError], object] | None = None,
    ) -> Job:
        """Run `work` in a thread of its own: it may take minutes and blocks neither keys nor quick
        writes nor, being a daemon, the end of the program."""
        job = Job(name)
        self.jobs.append(job)

        def run() -> None:
            try:
                outcome = work(self.desk, job.progress)
            except Cancelled:
                job.state = "stopped"
                self._later(self.tell, t("jobs.stopped", name=name))
            except Exception as error:  # a bug in a thread must reach the log, not vanish with it
                self._broke_off(job, error, failed or self.fail)
            else:
                job.state = "finished"
                self._later(then, outcome)
            self._later(self.app.post_message, HeldUp())

        threading.Thread(target=run, name=f"job-{name}", daemon=True).start()
        return job

    def _broke_off(
        self, job: Job, error: Exception, failed: Callable[[FactcheckError], object]
    ) -> None:
        job.state = "failed"
        if known := crash.known_error(error, self.path):
            job.outcome = message_of(known)
            self._later(failed, known)
        else:
            job.outcome = t("crash.job", name=job.name)
            crash.write_log(error)
            self._later(self.tell, job.outcome, "error")

    def consult(self, question: Act[T], then: Callable[[T | None], object]) -> None:
        """Ask something that may hang, such as a page on the web: in a thread that does not hold
        up the end of the program. None when it could not be had."""

        def run() -> None:
            try:
                answer: T | None = question(self.desk)
            except FactcheckError:
                answer = None
            self._later(then, answer)

        threading.Thread(target=run, name="consult", daemon=True).start()

    def _later(self, call: Callable[..., object], *arguments: object) -> None:
        if self.app.is_running:
            self.app.call_from_thread(call, *arguments)

    # --- telling ------------------------------------------------------------------------------

    @property
    def notices(self) -> list[Notice]:
        """What the reviewer was told and has not had the time to read, oldest first."""
        self._notices = [one for one in self._notices if one.until > time.monotonic()]
        return self._notices

    def tell(self, message: str, severity: str = "information") -> None:
        """A notice; its text is never markup. Said again it takes the place of the one that still
        stands: a key pressed five times says a thing once. What the key before did is read in a
        second, and makes room for what this one does."""
        least = ERROR_SECONDS if severity == "error" else NOTICE_SECONDS
        seconds = max(least, len(message) / READ_PER_SECOND)
        now = time.monotonic()
        others = [one for one in self.notices if one.text != message and not _read(one, now)]
        self._notices = [*others, Notice(message, severity, now, now + seconds)]
        self.app.post_message(Told())
        self.app.set_timer(seconds, lambda: self.app.post_message(Told()))

    def hush(self) -> None:
        """What was told is read."""
        self._notices = []
        self.app.post_message(Told())

    def unsay(self, since: float) -> None:
        """What a form warned of since then is of no use behind it."""
        self._notices = [n for n in self._notices if n.at < since or n.severity != "warning"]

    def fail(self, error: FactcheckError) -> None:
        """Say what went wrong and what to do."""
        self.tell(message_of(error), "error" if error.exit_code >= 3 else "warning")


def _read(notice: Notice, now: float) -> bool:
    """Whether a short one that warns of nothing has stood for as long as it takes to read it."""
    short = notice.until - notice.at <= NOTICE_SECONDS
    return short and notice.severity == "information" and now - notice.at >= GLANCE_SECONDS
