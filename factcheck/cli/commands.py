"""How commands are declared: shared options, output formats, examples in the help."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from factcheck.cli.session import Session
from factcheck.errors import UsageError


class Number(click.types.IntParamType):
    """A whole number from `least` to `most`. The help leaves the range out: it is SQLite's, and no
    use to a reader."""

    name = "number"

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            number = int(value)
        except ValueError:
            self.fail(f"{value!r} is no whole number", param, ctx)
        if not self.least <= number <= self.most:
            self.fail(f"{number} is not in the range from {self.least} to {self.most}", param, ctx)
        return number


ID = Number(1, 2**63 - 1)
"""What SQLite can hold as a row's number."""

COUNT = Number(1, 2**31)

OFFSET = Number(0, 2**31)


class FileName(click.Path):
    """A path. An empty one is refused: it would stand for the working directory."""

    def __init__(self, *, there: bool = False, path_type: type = Path) -> None:
        """`there`: a file that exists."""
        super().__init__(exists=there, dir_okay=not there, path_type=path_type)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("an empty name is no file", param, ctx)
        return super().convert(value, param, ctx)


def one_of(words: type[StrEnum]) -> click.Choice[str]:
    """An option's type: one of a closed set of words."""
    return click.Choice([word.value for word in words])


def iso_date(value: str) -> str:
    """An option's type: a date as people write it, as the desk keeps it."""
    from factcheck.desk.as_typed import typed_date

    return _read(typed_date, value)


def share(value: str) -> float:
    """An option's type: a number from 0 to 1; click's own range lets NaN through."""
    try:
        number = float(value)
    except ValueError:
        number = -1
    if not 0 <= number <= 1:
        raise click.BadParameter(f"{value!r} is no number from 0 to 1")
    return number


def language_code(value: str) -> str:
    """An option's type: a language as ISO 639 has it, "fr"."""
    from factcheck.desk.as_typed import typed_language

    return _read(typed_language, value)


def _read(typed: Callable[[str], str | None], value: str) -> str:
    """The value as the desk keeps it; what the desk has against it is said of the option."""
    try:
        return typed(value) or ""
    except UsageError as error:
        raise click.BadParameter(str(error)) from None


AnyCallback = TypeVar("AnyCallback", bound=Callable[..., Any])


class Command(click.Command):
    """A command whose help ends in examples; `desk` gives it the options that every command on a
    database has."""

    def __init__(
        self, *args: Any, examples: tuple[str, ...], desk: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples
        self.params += desk_options() if desk else desk_options()[2:]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, unwrapped so that they can be copied."""
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write(f"{' ' * formatter.current_indent}{example}\n")


def desk_options() -> list[click.Option]:
    """--db, --reviewer and --quiet; new objects each time, as click wants."""
    database = "Database to work on [default: $FACTCHECK_DB or claims.db here]."
    reviewer = "Who works [default: configuration, $FACTCHECK_REVIEWER or git's user name]."
    return [
        _shared_option(["--db"], help=database, metavar="FILE"),
        _shared_option(["--reviewer"], help=reviewer, metavar="NAME"),
        _shared_option(
            ["-q", "--quiet"], help="Say nothing on stderr but warnings and errors.", is_flag=True
        ),
    ]


def _shared_option(names: list[str], **how: Any) -> click.Option:
    """An option whose value is kept in the session, wherever it was written."""
    field = names[-1].lstrip("-")

    def keep(ctx: click.Context, _: click.Parameter, value: Any) -> None:
        if value:
            setattr(ctx.ensure_object(Session), field, value)

    return click.Option(names, expose_value=False, callback=keep, **how)


def command(name: str, **how: Any) -> Callable[[AnyCallback], Command]:
    """Declare a `Command` of the outermost group; those of a `Group` are declared on it."""
    return click.command(name, cls=Command, **how)


def options(*wanted: Callable[[Any], Any]) -> Callable[[AnyCallback], AnyCallback]:
    """Several options as one decorator; the help lists them in this order."""

    def decorate(callback: AnyCallback) -> AnyCallback:
        for option in reversed(wanted):
            callback = option(callback)
        return callback

    return decorate


def output_format(*choices: str) -> Callable[[AnyCallback], AnyCallback]:
    """--format with `choices`, the first by default; --json as a short form of --format json."""
    return options(
        click.option(
            "--format",
            "output",
            type=click.Choice(choices),
            default=choices[0],
            show_default=True,
            help="How to print.",
        ),
        click.option("--json", "output", flag_value="json", help="The same as --format json."),
    )


published = click.option(
    "--published",
    "published_at",
    metavar="DATE",
    type=iso_date,
    help='Date of publication: 2026-01-05, "5 janvier 2026".',
)


class Group(click.Group):
    """The commands about one thing; any other word is answered with those there are."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            known = self.list_commands(ctx)
            verb = "show" if "show" in known else known[0]
            hint = f"; say what to do, as in `{ctx.command_path} {verb} {args[0]}`"
            said = f"there is no command {args[0]!r}{hint if args[0].isdigit() else ''}"
            raise click.UsageError(f"{said}; there are: {', '.join(known)}", ctx) from None


class Lazy(NamedTuple):
    """A command that is imported when it runs: where it lives and what the overview says of it."""

    module: str
    help: str


class LazyGroup(click.Group):
    """A group that lists its commands by section without importing any of them.

    ``factcheck --help`` may cost three times ``import click``; the commands' modules cost ten times
    that.
    """

    def __init__(self, *args: Any, sections: dict[str, dict[str, Lazy]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sections = sections

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for section in self.sections.values() for name in section]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for section in self.sections.values():
            if cmd_name in section:
                module = import_module(f"factcheck.cli.{section[cmd_name].module}")
                found: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
                return found
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, section in self.sections.items():
            with formatter.section(title):
                formatter.write_dl([(name, lazy.help) for name, lazy in section.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise click.UsageError(self._did_you_mean(ctx, args[0]) or error.message, ctx) from None

    def _did_you_mean(self, ctx: click.Context, typed: str) -> str | None:
        from difflib import get_close_matches  # only after a mistake

        near = get_close_matches(typed, self.list_commands(ctx), n=1)
        return f"there is no command {typed!r}; did you mean {near[0]!r}?" if near else None
