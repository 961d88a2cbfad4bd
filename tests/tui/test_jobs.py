"""Long work: how far it is, and how it ended."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.errors import Cancelled
from factcheck.tui.background import Job
from factcheck.tui.screens.jobs import job_line
from tests.tui.conftest import at_desk, review, settled, text_of


def test_jobs_say_how_far_they_are_and_how_they_ended() -> None:
    job = Job("Reading page.html", done=5, total=10)
    assert job_line(job).startswith("━━━━━━━━──────── Reading")
    job.cancelled.set()
    with pytest.raises(Cancelled):
        job.progress(6, 10)
    job.state, job.outcome = "failed", "no such file"
    assert job_line(job) == "Reading page.html: failed · no such file"


async def test_a_job_leaves_the_progress_of_the_article_in_sight(database: Path) -> None:
    async with at_desk(database, size=(80, 24), article="1") as (app, pilot):
        decided, total = review(app).progress()
        app.seat.jobs.append(Job("Matching across every language there is", done=1, total=4))
        review(app).show_where()
        await settled(pilot)
        top = text_of(app).splitlines()[0]
        assert re.search(
            rf"↻ Matching \S+.*… 25 %  [━─]{{10}} {decided}/{total}  Ana$", top.rstrip()
        )
