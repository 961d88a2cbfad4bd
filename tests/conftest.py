"""Guards around every test: no network, no home of the user, not the shipped database."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlite_utils.utils import sqlite3

REPOSITORY = Path(__file__).resolve().parent.parent
SHIPPED_DATABASE = REPOSITORY / "claims.db"

# the machines that run this are slow and shared, and a red run should be red again when repeated;
# `--hypothesis-profile explore` looks for new examples
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=2_000)
settings.load_profile("repeatable")


class ForbiddenInTestsError(AssertionError):
    """A test did what no test may do."""


def _is_shipped_database(path: object) -> bool:
    text = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""
    read_only = "mode=ro" in text or "immutable=1" in text
    plain = text.removeprefix("file:").split("?")[0]
    return not read_only and Path(plain).name == SHIPPED_DATABASE.name and _same_file(plain)


def _same_file(path: str) -> bool:
    return os.path.realpath(path) == str(SHIPPED_DATABASE)


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook: sees every opening of a file or database in this process."""
    if event == "sqlite3.connect" and _is_shipped_database(arguments[0]):
        raise ForbiddenInTestsError(
            f"a test opened {SHIPPED_DATABASE} for writing; work on a copy, or open it with mode=ro"
        )
    if event == "open" and _opens_for_writing(arguments) and _is_shipped_database(arguments[0]):
        raise ForbiddenInTestsError(f"a test opened {SHIPPED_DATABASE} for writing")


def _opens_for_writing(arguments: tuple[Any, ...]) -> bool:
    flags = arguments[2] if len(arguments) > 2 and isinstance(arguments[2], int) else 0
    return bool(flags & (os.O_WRONLY | os.O_RDWR))


sys.addaudithook(_watch)


def _watch_connections(library: Any) -> None:
    """pysqlite3 raises no audit event, so its `connect` is wrapped."""
    connect = library.connect

    def watched(database: Any, *args: Any, **kwargs: Any) -> Any:
        _watch("sqlite3.connect", (database,))
        return connect(database, *args, **kwargs)

    library.connect = watched


if sqlite3.__name__ != "sqlite3":
    _watch_connections(sqlite3)


# long, or waiting for browsers, terminals and processes: at the end a processor would stand idle
FIRST = ("tests/web/", "tests/end_to_end/", "tests/cluster/", "tests/tui/test_snapshots.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slowest begin."""
    items.sort(key=lambda item: not item.nodeid.startswith(FIRST))


def _is_local(address: object) -> bool:
    if not isinstance(address, tuple):
        return True  # a Unix socket
    host = str(address[0])
    return host in {"localhost", "::1", ""} or host.startswith("127.")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this machine can be reached, and only local names resolve."""
    connect, getaddrinfo = socket.socket.connect, socket.getaddrinfo

    def connect_locally(self: socket.socket, address: Any) -> None:
        if not _is_local(address):
            raise ForbiddenInTestsError(f"a test connected to {address}")
        connect(self, address)

    def resolve_locally(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name is not None and not _is_local((name,)):
            raise socket.gaierror(socket.EAI_NONAME, f"tests have no network: {name}")
        return getaddrinfo(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", connect_locally)
    monkeypatch.setattr(socket, "getaddrinfo", resolve_locally)


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of its own, and none of the variables that change what is shown or where."""
    home = tmp_path_factory.mktemp("home")
    for name in os.environ:
        if name.startswith(("TEXTUAL", "FACTCHECK", "XDG_", "LC_", "LANG")) or name == "NO_COLOR":
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    return home
