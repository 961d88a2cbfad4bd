"""`factcheck split`: claims of a text, without a database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import command, output_format
from factcheck.cli.output import as_json, counted, print_json, print_text
from factcheck.cli.session import Session, pass_session
from factcheck.text.language import SUPPORTED

if TYPE_CHECKING:
    from factcheck.models import ClaimDraft, Document, SplitText

LANGUAGES = ("auto", *SUPPORTED)


@command(
    "split",
    desk=False,
    examples=(
        "factcheck split article.txt",
        "factcheck split article.txt --json > claims.json",
        "pdftotext article.pdf - | factcheck split - --lang fr",
        "factcheck split article.txt --explain",
    ),
)
@click.argument("where", metavar="PATH|URL|-")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="auto",
    show_default=True,
    help="Language of the text.",
)
@click.option("--explain", is_flag=True, help="Say why each cut and each score was made.")
@click.option("--allow-private", is_flag=True, help="Allow a URL with a private address.")
@output_format("text", "json")
@pass_session
def split_command(
    session: Session, where: str, lang: str, explain: bool, allow_private: bool, output: str
) -> None:
    """Split a text into sentences and claims and print them.

    Offsets count Unicode code points of the text's normal form, start included, end excluded.
    """
    from factcheck.desk import split_input

    with session.progress("Splitting") as progress:
        document, split = split_input(
            where,
            language=None if lang == "auto" else lang,
            allow_private=allow_private,
            progress=progress,
        )
    for warning in document.warnings:
        session.warn(warning)
    if explain:
        from factcheck.text.explain import explain as explanation

        print_text(explanation(document.text, split))
    elif output == "json":
        print_json(split_as_json(document, split))
    else:
        _print_claims(session, split)


def split_as_json(document: Document, split: SplitText) -> dict[str, Any]:
    """The shape of ``split --format json``."""
    from factcheck.text.normal_form import sha256

    about = as_json(document.metadata) | {
        "language": split.language,
        "length": len(document.text),
        "sha256": sha256(document.text),
    }
    return {"article": about, "sentences": split.sentences, "claims": split.claims}


def _print_claims(session: Session, split: SplitText) -> None:
    for number, claim in enumerate(split.claims, 1):
        print_text(_describe(number, claim))
    checkable = sum(claim.checkable for claim in split.claims)
    session.tell(
        f"{counted(len(split.claims), 'claim')}, {checkable} of them checkable, "
        f"in {counted(len(split.sentences), 'sentence')}; language: {split.language}"
    )


def _describe(number: int, claim: ClaimDraft) -> str:
    mark = "" if claim.checkable else "  (not checkable)"
    lines = [f"{number:>3}  {claim.check_worthiness:.2f}  {claim.kind}{mark}  {claim.text}"]
    if claim.quote != claim.text:
        lines.append(f"     as written: {claim.quote}")
    if claim.claimant:
        lines.append(f"     said by: {claim.claimant}")
    if claim.reasons:
        lines.append(f"     why: {', '.join(claim.reasons)}")
    return "\n".join(lines)
