"""The command as the shell sees it: several at once, closed pipes, ctrl-C, other locales."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.interrupted import make_first_desk

PATIENCE = 300
"""Seconds for one process; a slow machine starts six together, a hang is longer."""

COMMAND = [sys.executable, "-m", "factcheck"]
TEXT = "Le pays numéro {n} contrôle {n} % du territoire. Sa capitale compte {n}00 000 habitants.\n"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A desk without sentence vectors, which each process would load for a second or two."""
    config = tmp_path / "config.toml"
    config.write_text("vectors = false\n")
    ours = {"DB": str(tmp_path / "desk.db"), "REVIEWER": "Ana", "CONFIG": str(config)}
    return os.environ | {f"FACTCHECK_{name}": value for name, value in ours.items()}


def start(
    *arguments: object, environment: dict[str, str], stdin: int | None = None
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        env=environment,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out.decode(), err.decode()


def test_three_processes_start_together_on_no_file_and_lose_nothing(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(TEXT.format(n=n + 2), "utf-8")
    started = [
        start("add", tmp_path / f"{n}.txt", "--lang", "fr", environment=environment)
        for n in range(3)
    ]
    for process in started:
        code, out, err = finish(process)
        assert (code, out[:5]) == (0, "added"), err
    code, out, _ = finish(start("articles", "--json", environment=environment))
    assert len(json.loads(out)) == 3
    code, out, err = finish(start("doctor", environment=environment))
    assert code == 0, out + err


def test_three_processes_start_together_on_a_file_of_an_older_version(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    make_first_desk(tmp_path / "desk.db")
    started = []
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(TEXT.format(n=n + 2), "utf-8")
        added = ("add", tmp_path / f"{n}.txt", "--lang", "fr")
        started.append(start(*added, environment=environment))
    for process in started:
        code, out, err = finish(process)
        assert (code, out[:5]) == (0, "added"), err
    _, out, _ = finish(start("user", "list", "--json", environment=environment))
    assert [member["name"] for member in json.loads(out)] == ["Ana"]
    (kept,) = (tmp_path / "desk.db-backups").iterdir()
    assert kept.name.endswith("-before-migration.db")


def test_killed_work_loses_nothing_and_goes_on() -> None:
    """The short form of the benchmark, which kills 400 times."""
    script = [sys.executable, "-m", "tests.benchmarks.kills", "--kills", "18"]
    run = subprocess.run(script, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    told = [next(iter(json.loads(line).values())) for line in run.stdout.splitlines()]
    assert sum(job["kills"] for job in told) >= 18
    assert sum(job["acknowledged"] for job in told) > 0


def test_several_processes_on_the_same_claims_lose_nothing() -> None:
    """The short form of the benchmark, whose throughput needs a quiet machine to be judged."""
    script = [sys.executable, "-m", "tests.benchmarks.contention", "--processes", "4"]
    run = subprocess.run(
        [*script, "--updates", "25"], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    told = json.loads(run.stdout)
    assert told["acknowledged"] + told["conflicts"] == told["asked"] == 100
    assert (told["lost"], told["torn"], told["locked"]) == (0, 0, 0)


def test_a_closed_pipe_is_no_error(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "long.txt").write_text(TEXT.format(n=7) * 600, "utf-8")  # more than a pipe holds
    process = start("split", tmp_path / "long.txt", "--lang", "fr", environment=environment)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=PATIENCE) == 141
    assert "Traceback" not in said
    assert "Broken" not in said


def test_ctrl_c_stops_at_once_and_stores_nothing(environment: dict[str, str]) -> None:
    # started in the background by a shell, this process ignores ctrl-C, and so would the command
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = start("add", "-", environment=environment, stdin=subprocess.PIPE)
    signal.signal(signal.SIGINT, before)
    assert process.stdin is not None
    # more than a pipe holds: this returns only once the command reads its input
    process.stdin.write(b"Two ministers resigned. " * 10_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    code, _, err = finish(process)
    assert code == 130
    assert "Traceback" not in err
    code, out, _ = finish(start("articles", "--json", environment=environment))
    assert (code, json.loads(out)) == (0, [])


@pytest.mark.parametrize("locale", ["C", "en_US.ISO-8859-1", "C.UTF-8"])
def test_any_locale_can_print_any_text(
    tmp_path: Path, environment: dict[str, str], locale: str
) -> None:
    (tmp_path / "a.txt").write_text(
        "Le 日本 a gagné 3 €… en 2024. « Oui », dit-il 👩‍👧.\n", "utf-8"
    )
    code, out, err = finish(
        start(
            "split",
            tmp_path / "a.txt",
            "--lang",
            "fr",
            environment=environment | {"LC_ALL": locale},
        )
    )
    assert code == 0, err
    assert "2024" in out


def test_without_a_terminal_the_desk_says_what_to_use(environment: dict[str, str]) -> None:
    code, out, err = finish(start(environment=environment, stdin=subprocess.DEVNULL))
    assert (code, out) == (2, "")
    assert "factcheck --help" in err
