"""Desks on a new file: a clock that ticks, a splitter that cuts at every full stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.models import Document, Metadata
from tests.splitters import cut_at

OpenDesk = Callable[..., Desk]

TEXT = (
    "La Russie contrôle près de 20 % de l'Ukraine. Quinze nations se sont réunies à Kiev. "
    "Le sommet aura lieu mardi. Paris a promis trois milliards d'euros."
)
OTHER_TEXT = "Russia controls nearly 20% of Ukraine. The summit is on Tuesday."


class Ticking:
    """A clock that goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


cut_at_stops = cut_at(". ")


def document(
    text: str = TEXT, title: str = "Un sommet à Paris", url: str | None = None
) -> Document:
    return Document(text=text, metadata=Metadata(title=title, url=url, language="fr"))


def rules(desk: Desk) -> set[str]:
    """What the doctor finds, the SQLite of the machine set aside."""
    return {finding.rule for finding in desk.upkeep.doctor()} - {"sqlite-version"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def at_desk(path: Path) -> Iterator[OpenDesk]:
    """Open another desk on the test's database: `at_desk("Ben")`."""
    clock = Ticking()
    with ExitStack() as opened:

        def open_as(reviewer: str, settings: Settings | None = None) -> Desk:
            # no vectors: what is tested here needs none, and they take a second to load
            settings = settings or Settings(vectors=False)
            desk = open_desk(
                path, reviewer=reviewer, clock=clock, settings=settings, splitter=cut_at_stops
            )
            return opened.enter_context(desk)

        yield open_as


@pytest.fixture
def desk(at_desk: OpenDesk) -> Desk:
    """Ana's desk, empty."""
    return at_desk("Ana")


@pytest.fixture
def article_id(desk: Desk) -> int:
    """An article of four claims on Ana's desk: ids 1 to 4, from the start of the text."""
    return desk.articles.add(document()).article.id
