"""Workers that are processes of their own: killed, missing, without Dask."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from distributed import Client, KilledWorker, LocalCluster

from factcheck.cluster import engine
from factcheck.cluster.batch import Run
from factcheck.errors import NoScheduler, WorkersLost
from factcheck.models import Progress
from tests.cluster.archives import wordings, write_lines
from tests.cluster.conftest import RunBatch, pairs_of, plan_run, unseen


def test_a_killed_worker_changes_nothing(tmp_path: Path, run: RunBatch) -> None:
    archive = write_lines(tmp_path / "in.jsonl", wordings(1_200))
    run([archive], tmp_path / "straight")
    folder = plan_run([archive], tmp_path / "out")
    killed: list[int] = []
    with engine.connected(None, 2) as client:
        engine.check_workers(client, "here", folder.root)

        def kill_one(done: int, total: int | None) -> None:
            if done == 3 and total and total > 10 and len(killed) < 2:
                killed.append(_kill_a_worker(client))

        class Watched:
            def __enter__(self) -> Progress:
                return kill_one

            def __exit__(self, *_: object) -> None: ...

        Run(client, folder, lambda _stage: Watched(), workers=2)()
    assert len(killed) == 2
    assert pairs_of(tmp_path / "out") == pairs_of(tmp_path / "straight")
    leftovers = [path for path in folder.root.rglob(".*") if path.is_file()]
    assert len(leftovers) <= len(killed)


def _kill_a_worker(client: Client) -> int:
    pid: int = min(client.run(os.getpid).values())
    os.kill(pid, signal.SIGKILL)
    return pid


# --- no workers ---------------------------------------------------------------------------------


@contextmanager
def refusing() -> Iterator[str]:
    """An address where nobody listens and, as it is held, nobody else can begin to."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"tcp://127.0.0.1:{held.getsockname()[1]}"


@pytest.mark.parametrize(
    ("address", "why"),
    [
        pytest.param("127.0.0.1", "no address such as", id="no port"),
        pytest.param("tcp://127.0.0.1:99999", "no address such as|0-65535", id="no such port"),
    ],
)
def test_what_is_no_address_is_told(address: str, why: str) -> None:
    with pytest.raises(NoScheduler, match=why):
        engine.knock(address)


def test_where_nobody_listens_is_told() -> None:
    with refusing() as address, pytest.raises(NoScheduler, match="refused"):
        engine.knock(address)


def test_something_else_that_listens_is_no_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PATIENCE_SECONDS", 0.5)
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        address = f"tcp://127.0.0.1:{deaf.getsockname()[1]}"
        with pytest.raises(NoScheduler), engine.connected(address, 1):
            pytest.fail("connected to a socket that never answers")


def test_workers_must_see_the_folder(client: Client, tmp_path: Path) -> None:
    with pytest.raises(NoScheduler, match="does not see"):
        engine.check_workers(client, "here", tmp_path / "elsewhere")


def test_a_worker_that_keeps_dying_ends_the_run(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = plan_run([write_lines(tmp_path / "in.jsonl", wordings(5))], tmp_path / "out")

    def die(*_: object) -> None:
        worker: Any = SimpleNamespace(address="here")
        raise KilledWorker("read-0", worker, 3)

    monkeypatch.setitem(engine.STAGES, "read", die)
    monkeypatch.setattr(engine, "RETRIES", 0)
    with pytest.raises(WorkersLost, match="the same command goes on"):
        Run(client, folder, unseen, workers=1)()


def test_a_scheduler_elsewhere_is_used_and_may_go_away(tmp_path: Path) -> None:
    folder = plan_run([write_lines(tmp_path / "in.jsonl", wordings(400))], tmp_path / "out")
    with LocalCluster(  # type: ignore[no-untyped-call] # distributed has no type for it
        n_workers=1, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0"
    ) as cluster:

        @contextmanager
        def closing(stage: str) -> Iterator[Progress]:
            def close(done: int, total: int | None) -> None:
                if stage == "labels" and done == 1:
                    cluster.close()

            yield close

        with (
            engine.connected(cluster.scheduler_address, 1) as client,
            pytest.raises(WorkersLost, match="the same command goes on"),
        ):
            Run(client, folder, closing, workers=1)()
    assert folder.summary("labels", 0) or folder.summary("labels", 1)


# --- without Dask -------------------------------------------------------------------------------

WITHOUT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("dask", "distributed", "pyarrow", "bokeh"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
from factcheck.cli.app import run
sys.exit(run(sys.argv[1:]))
"""


def without_dask(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT, *arguments]
    (cwd / "config.toml").write_text("vectors = false\n")  # each process would load them anew
    ours = os.environ | {"FACTCHECK_CONFIG": str(cwd / "config.toml")}
    return subprocess.run(command, cwd=cwd, env=ours, capture_output=True, text=True, check=False)


def test_the_core_works_without_dask(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two ministers resigned on Monday in Paris.")
    added = without_dask("add", "a.txt", "--lang", "en", "--reviewer", "Ana", cwd=tmp_path)
    assert added.returncode == 0, added.stderr
    assert without_dask("dedupe", cwd=tmp_path).returncode == 0
    assert without_dask("--help", cwd=tmp_path).returncode == 0


def test_the_batch_says_what_to_install(tmp_path: Path) -> None:
    said = without_dask("cluster-dedupe", "a.txt", "-o", "out", cwd=tmp_path)
    assert said.returncode == 2
    assert "pip install 'factcheck-desk[cluster]'" in said.stderr
    assert "Traceback" not in said.stderr


def test_no_command_but_its_own_imports_dask(tmp_path: Path) -> None:
    script = """
import sys
from importlib import import_module
from factcheck.cli.app import SECTIONS
for section in SECTIONS.values():
    for command in section.values():
        import_module(f"factcheck.cli.{command.module}")
import factcheck.desk, factcheck.web, factcheck.tui.app, factcheck.matching.all_pairs.join
sys.exit(any(name in sys.modules for name in ("dask", "distributed")))
"""
    assert subprocess.call([sys.executable, "-c", script], cwd=tmp_path) == 0
