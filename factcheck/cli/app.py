"""The `factcheck` command: its overview, and what happens when something goes wrong."""

from __future__ import annotations

import errno
import os
import sys
from io import StringIO, TextIOWrapper
from typing import Any

import click

from factcheck import __version__
from factcheck.cli.commands import Lazy, LazyGroup, desk_options
from factcheck.cli.inert import inert
from factcheck.cli.session import Session
from factcheck.errors import ExitCode, FactcheckError, UnwritableFile

INTERRUPTED = 130
"""128 + SIGINT, what a shell reports after ctrl-C."""

PIPE_CLOSED = 141
"""128 + SIGPIPE, what a shell reports for any program whose reader went away."""

UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF)
"""What a write can fail with, once a file is open; such an error names no file."""

SECTIONS = {
    "Work": {
        "review": Lazy("review", "Open the desk in the terminal (also: factcheck alone)."),
        "add": Lazy("adding", "Read articles, split them into claims, match, store."),
        "split": Lazy("split", "Split a text into claims and print them; no database."),
        "rate": Lazy("verdicts", "Rate a claim, with summary, rationale and sources."),
        "bulk": Lazy("bulk", "Rate, tag, assign or attribute a filter's claims."),
        "source": Lazy("sources", "Add, list, edit and remove a claim's sources."),
    },
    "Look": {
        "articles": Lazy("articles", "List the articles with how far each is."),
        "article": Lazy("articles", "Show, correct, compare or remove one article."),
        "claims": Lazy("claims", "List claims by state, rating, article or words."),
        "claim": Lazy("claim", "Show one claim, or change its span or wording."),
        "factchecks": Lazy("imports", "List the fact-checks imported from others."),
        "queue": Lazy("workflow", "List the claims that wait for you, or for anybody."),
        "note": Lazy("notes", "Write and read notes; @Name calls a colleague."),
        "stats": Lazy("upkeep", "Count claims by rating, state, language, claimant."),
    },
    "Match": {
        "match": Lazy("matches", "Find what is already known about a text or claim."),
        "link": Lazy("matches", "Decide how two claims stand to each other."),
        "clusters": Lazy("matches", "List groups of claims that are the same."),
        "dedupe": Lazy("matches", "Compare everything stored with everything."),
        "cluster-dedupe": Lazy("cluster", "Compare whole archives, on many machines."),
        "encode": Lazy("matches", "Compute missing vectors, after a large import."),
        "adopt": Lazy("verdicts", "Take over the verdict of another claim."),
        "reconfirm": Lazy("verdicts", "Say that an adopted verdict still holds."),
    },
    "Publish": {
        "report": Lazy("reports", "Write a report: md, html, json, csv, ClaimReview."),
        "import": Lazy("imports", "Read fact-checks of others, or a report of ours."),
        "submit": Lazy("workflow", "Hand a verdict to an editor."),
        "approve": Lazy("workflow", "Publish a verdict that was handed in."),
        "send-back": Lazy("workflow", "Return a verdict to its author, with a note."),
        "second-read": Lazy("workflow", "Rate a claim as its second reader."),
        "readings": Lazy("workflow", "Show a verdict beside its second readings."),
        "adjudicate": Lazy("workflow", "Settle a disagreement of two readers."),
        "correct": Lazy("workflow", "Correct or update a published verdict, dated."),
        "withdraw": Lazy("workflow", "Withdraw a published verdict, dated."),
        "packet": Lazy("packets", "Give a reader articles to work on offline; merge."),
        "agreement": Lazy("workflow", "Measure how far readers agree (Krippendorff)."),
    },
    "Keep": {
        "undo": Lazy("history", "Take back your last actions."),
        "redo": Lazy("history", "Do again what undo took back."),
        "log": Lazy("history", "List who did what, and when."),
        "verify": Lazy("upkeep", "Check pinned evidence, log and reports."),
        "backup": Lazy("upkeep", "Write a consistent copy of the database."),
        "dump": Lazy("upkeep", "Write the whole desk as text."),
        "restore": Lazy("upkeep", "Make a desk again out of a backup or a dump."),
        "doctor": Lazy("upkeep", "Examine the database; --rebuild-index repairs it."),
        "user": Lazy("team", "Add, list and remove members of the newsroom."),
        "serve": Lazy("serve", "Show the desk in a browser."),
        "config": Lazy("settings", "Show the settings and where they come from."),
    },
}


class Root(LazyGroup):
    """The outermost group: quiet about closed pipes, which end many a ``| head``."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            returned = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _give_up_stdout()
            ctx.exit(PIPE_CLOSED)
        return returned


def _give_up_stdout() -> None:
    """What is left in the buffer would raise again when the interpreter closes stdout."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    "factcheck",
    cls=Root,
    sections=SECTIONS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def factcheck(ctx: click.Context) -> None:
    """A desk for fact-checkers: articles in, claims split and matched, verdicts out.

    Without a command it opens the desk in the terminal. Every command has its own --help, with
    examples.
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    if ctx.invoked_subcommand is None:
        from factcheck.cli.review import review_command

        ctx.invoke(review_command, article=None)


factcheck.params.extend(desk_options())


def run(arguments: list[str]) -> int:
    """Run one command line and return the exit code; what a user can cause prints one line."""
    _open_closed_streams()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    session = Session()
    try:
        returned = factcheck.main(
            arguments, prog_name="factcheck", standalone_mode=False, obj=session
        )
    except click.Abort:
        session.tell("stopped; what was finished before is kept")
        return INTERRUPTED
    except click.ClickException as error:
        return _show(error)
    except FactcheckError as error:
        return _fail(str(error), error.exit_code)
    except UnicodeEncodeError:
        return _fail("an argument holds bytes that are no UTF-8 text", ExitCode.USAGE)
    except OSError as error:
        return _fail(_describe(error), ExitCode.INPUT)
    except Exception as error:
        from factcheck.desk import database_error  # only after a mishap

        # what a damaged file makes SQLite say while it is read, in our words
        known = database_error(error, str(session.database))
        if known is None:
            raise
        return _fail(str(known), known.exit_code)
    except SystemExit:  # click's answer to a closed pipe outside of commands, as after --help
        _give_up_stdout()
        return PIPE_CLOSED
    return returned if isinstance(returned, int) and returned else session.exit_code


def _open_closed_streams() -> None:
    """A stream that was closed before the start (``>&-``) is None; one that holds nothing stands in
    for it, so that no file that is opened later gets its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115 # open until the end


def _show(error: click.ClickException) -> int:
    """Print what click says of a wrong use, which repeats what was typed."""
    said = StringIO()
    error.show(said)
    click.echo(inert(said.getvalue()), err=True, nl=False)
    return error.exit_code


def _fail(message: str, code: int) -> int:
    click.echo(f"Error: {inert(message)}", err=True)
    return code


def _describe(error: OSError) -> str:
    """What the system said about which file; any other error is a bug and stays loud."""
    if error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    if error.errno not in UNWRITABLE:
        raise error
    _give_up_stdout()
    return str(UnwritableFile("standard output", error))
