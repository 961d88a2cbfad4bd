"""The options of `factcheck source` that several of its commands have."""

from __future__ import annotations

from collections.abc import Callable

import click

from factcheck.cli.commands import AnyCallback, iso_date, language_code, one_of, options
from factcheck.vocabulary import Stance, Tier

PASSAGE = ("quote", "locator", "translation", "note")


def stance_of(does: str) -> Callable[[AnyCallback], AnyCallback]:
    """--stance, of what a new source `does`."""
    return click.option(
        "--stance",
        type=one_of(Stance),
        default="context",
        show_default=True,
        help=f"What {does} to the claim.",
    )


about_source = options(
    click.option("--title", help="Title of the document."),
    click.option("--publisher", help="Who published it."),
    click.option("--author", "authors", multiple=True, help="Author; may be repeated."),
    click.option("--published", "published_at", metavar="DATE", type=iso_date, help="When."),
    click.option("--accessed", "accessed_at", metavar="DATE", type=iso_date, help="When read."),
    click.option("--archive", "archive_url", metavar="URL", help="Archived copy."),
    click.option("--lang", "language", metavar="CODE", type=language_code, help="Language."),
    click.option("--tier", type=one_of(Tier), help="How near to the facts it stands."),
    click.option("--primary", is_flag=True, default=None, help="It is a primary source."),
    click.option("--contact", help="Name and role of a person asked, instead of a document."),
)
"""What the document or person is."""

about_passage = options(
    click.option("--quote", help="The passage that counts, word for word."),
    click.option("--locator", metavar="WHERE", help='Where in it: "p. 12", "12:31", "table 3".'),
    click.option("--translation", help="The passage in the report's language."),
    click.option("--note", help="A remark for colleagues: in backups and packets, in no report."),
)
"""Which words of it count; None for those not given."""

told_to_readers = click.option(
    "--notice",
    default="",
    metavar="TEXT",
    help="What readers are told, with the date, when the verdict is published: needed then.",
)
