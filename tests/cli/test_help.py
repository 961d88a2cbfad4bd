"""The overview and the commands it names agree, and cost nothing to look at."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from factcheck.cli.app import SECTIONS, factcheck
from factcheck.cli.commands import Command
from tests.conftest import REPOSITORY

NAMES = [name for section in SECTIONS.values() for name in section]


def _leaves(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, click.Command]]:
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from _leaves(child, (*path, name))
    else:
        yield " ".join(path), command


LEAVES = list(_leaves(factcheck, ()))


@pytest.mark.parametrize("name", NAMES)
def test_every_command_of_the_overview_exists(name: str) -> None:
    shown = CliRunner().invoke(factcheck, [name, "--help"])
    assert shown.exit_code == 0, shown.output
    assert shown.output.startswith(f"Usage: factcheck {name}")


@pytest.mark.parametrize(("path", "command"), LEAVES, ids=[path for path, _ in LEAVES])
def test_every_command_has_help_and_examples_that_parse(path: str, command: click.Command) -> None:
    assert isinstance(command, Command)
    assert command.help
    assert all(
        parameter.help for parameter in command.params if isinstance(parameter, click.Option)
    )
    assert any(example.startswith(f"factcheck {path}") for example in command.examples)


@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_a_group_is_cut_short(name: str) -> None:
    shown = CliRunner().invoke(factcheck, [name, "--help"], terminal_width=80).output
    _, _, commands = shown.partition("Commands:")
    assert not [line for line in commands.splitlines() if line.endswith("...")]


@pytest.mark.parametrize("module", ["numpy", "pydantic", "sqlite_utils", "textual", "rapidfuzz"])
def test_help_imports_nothing_heavy(module: str) -> None:
    script = (
        "import sys; from factcheck.cli.app import run; code = run(['--help']);"
        f"sys.exit(code or ({module!r} in sys.modules) * 9)"
    )
    assert subprocess.call([sys.executable, "-c", script], stdout=subprocess.DEVNULL) == 0


def test_an_unknown_command_suggests_the_near_one() -> None:
    shown = CliRunner().invoke(factcheck, ["spilt"])
    assert shown.exit_code == 2
    assert "did you mean 'split'?" in shown.output


def test_the_readme_lists_every_command() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    listed = re.findall(r"\| `([a-z-]+)` \| ([^|]+) (?=\|)", readme)
    lazy = {name: entry for section in SECTIONS.values() for name, entry in section.items()}
    described = [(name, text) for name, text in listed if name in lazy]
    assert described == [(name, entry.help.rstrip(".")) for name, entry in lazy.items()]
