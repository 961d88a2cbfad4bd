"""The guards of `conftest.py` do guard."""

from __future__ import annotations

import os
import socket
import urllib.request
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from tests.conftest import SHIPPED_DATABASE, ForbiddenInTestsError


@pytest.mark.parametrize("path", [SHIPPED_DATABASE, os.path.relpath(SHIPPED_DATABASE)])
def test_the_shipped_database_cannot_be_opened_for_writing(path: Path | str) -> None:
    with pytest.raises(ForbiddenInTestsError):
        sqlite3.connect(path)
    with pytest.raises(ForbiddenInTestsError), open(path, "r+b"):
        pass


def test_a_database_of_the_same_name_elsewhere_can(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / SHIPPED_DATABASE.name)
    assert connection.execute("select 1").fetchone() == (1,)
    connection.close()


def test_no_address_but_this_machine_can_be_reached() -> None:
    with (
        pytest.raises(ForbiddenInTestsError),
        socket.socket(socket.AF_INET, socket.SOCK_STREAM) as unused,
    ):
        unused.connect(("192.0.2.1", 80))
    with pytest.raises(OSError, match="no network"):
        urllib.request.urlopen("https://example.org")


def test_home_is_empty() -> None:
    assert not any(Path.home().iterdir())
