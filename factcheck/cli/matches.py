"""`factcheck match`, `link`, `clusters` and `dedupe`: claims that are the same, or nearly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any

import click

from factcheck.cli.commands import ID, command, one_of, output_format, share
from factcheck.cli.output import print_either, print_text
from factcheck.cli.session import Session, pass_session
from factcheck.cli.targets import parse_target, shown_target
from factcheck.errors import UsageError
from factcheck.vocabulary import Relation

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Cluster, Match, Target


@command(
    "match",
    examples=(
        'factcheck match "Russia controls nearly 20% of Ukraine"',
        "factcheck match --claim 12 --explain",
        "factcheck match --file queries.txt --top 3 --json",
        "cut -f2 tips.tsv | factcheck match - --top 1",
    ),
)
@click.argument("text", metavar="[TEXT|-]", required=False)
@click.option("--claim", type=ID, help="Match this stored claim.")
@click.option(
    "--file",
    "queries",
    type=click.File(encoding="utf-8-sig", errors="replace"),
    help="Match each line of this file (- for standard input).",
)
@click.option("--lang", metavar="CODE", help="Language of the text [default: detected].")
@click.option(
    "--date", "said", metavar="DATE", help="When it was said: fact-checks of that time come first."
)
@click.option(
    "--top", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many."
)
@click.option("--explain", is_flag=True, help="Print every component of each score.")
@output_format("text", "json")
@pass_session
def match_command(
    session: Session,
    text: str | None,
    claim: int | None,
    queries: IO[str] | None,
    lang: str | None,
    said: str | None,
    top: int,
    explain: bool,
    output: str,
) -> None:
    """Find claims and imported fact-checks that say the same as a text, or nearly.

    For `-` each line of standard input is matched, as with `--file -`.
    """
    if text == "-" and queries is None:
        text, queries = None, click.open_file("-", encoding="utf-8-sig", errors="replace")
    one = sum(given is not None for given in (text, claim, queries)) == 1
    if not one or (text is not None and not text.strip()):
        raise UsageError("give one of: a TEXT, --claim ID, --file queries.txt")
    answers: list[tuple[str, list[Match]]] = []
    with session.open() as desk, session.progress("Matching") as progress:
        if claim is not None:
            answers.append((desk.claims.get(claim).text, desk.matches.of(claim, top=top)))
        lines = [line.strip() for line in queries or () if line.strip()]
        asked = [text] if text is not None else lines
        weak = output == "json"
        found = desk.matches.search_all(asked, language=lang, said=said, top=top, weak=weak)
        for number, answer in enumerate(zip(asked, found, strict=True), 1):
            answers.append(answer)
            progress(number, len(asked))
    shown = [
        {"query": query, "matches": [_match_as_json(match, explain=explain) for match in found]}
        for query, found in answers
    ]
    print_either(output, shown, _answers(shown))


def _match_as_json(match: Match, *, explain: bool) -> dict[str, Any]:
    compared = match.comparison
    shown: dict[str, Any] = {
        "id": match.target.id,
        "kind": str(match.target.kind),
        "text": match.text,
        "score": round(compared.score, 4),
        "relation": str(match.decided or compared.relation),
        "decided": match.decided is not None,
        "reasons": list(compared.reasons),
        "article": match.article_title,
        "article_id": match.article_id,
        "url": match.url,
        "publisher": match.publisher,
        "rating": match.rating or match.rating_label,
        "date": match.date,
        "claimant": match.claimant,
        "language": match.language,
    }
    if explain:
        shown["components"] = compared.components
    return shown


def _answers(answers: list[dict[str, Any]]) -> Iterator[str]:
    for answer in answers:
        yield answer["query"]
        if not answer["matches"]:
            yield "  nothing like it is stored"
        for match in answer["matches"]:
            yield from _describe(match)


def _describe(match: dict[str, Any]) -> Iterator[str]:
    decided = " (decided)" if match["decided"] else ""
    about = [match["article"], match["publisher"], match["date"], match["rating"]]
    yield (
        f"  {match['relation']:<9} {match['score']:.2f}  {match['kind']} {match['id']}{decided}: "
        f"{match['text']}"
    )
    for line in (", ".join(match["reasons"]), " | ".join(str(fact) for fact in about if fact)):
        if line:
            yield f"{'':18}{line}"
    for name, value in match.get("components", {}).items():
        yield f"{'':18}{name:<24} {value:.3f}"


AT_ONCE = 5_000
"""Most claims that a command encodes without being asked to: ten seconds."""


def encode(session: Session, desk: Desk) -> int:
    """Compute the sentence vectors that are still missing, some 2 ms each; returns how many."""
    with session.progress("Encoding") as progress:
        return desk.matches.encode_pending(progress=progress)


def encode_few(session: Session, desk: Desk) -> None:
    """Compute the vectors of what was brought in, unless others are missing that take long."""
    if desk.matches.lacks_vectors(AT_ONCE):
        session.tell(
            f"more than {AT_ONCE:,} vectors are missing, for matches across languages: "
            "the open desk computes them, or: factcheck encode"
        )
    else:
        encode(session, desk)


@command("encode", examples=("factcheck encode",))
@pass_session
def encode_command(session: Session) -> None:
    """Compute missing sentence vectors: matches across languages need them.

    The open desk does it by itself, and so do `add` and `import` while no more than 5,000 are
    missing; it takes some 2 ms a claim. Stopped half-way, it keeps what was done.
    """
    with session.open() as desk:
        print_text(f"{encode(session, desk)} encoded")


@command(
    "link",
    examples=(
        "factcheck link 12 31 same",
        'factcheck link 12 factcheck:5 variant --note "another year"',
    ),
)
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.argument("relation", type=one_of(Relation))
@click.option("--note", default="", help="Why.")
@output_format("text", "json")
@pass_session
def link_command(
    session: Session, left: str, right: str, relation: str, note: str, output: str
) -> None:
    """Decide how A and B stand to each other; the pair is never asked about again."""
    with session.open() as desk:
        ends = parse_target(left), parse_target(right)
        link = desk.matches.decide(*ends, Relation(relation), note=note)
        if link.relation is Relation.SAME and not _together(desk, *ends):
            session.warn(
                f"{left} and {right} stay in two clusters, of which some claims were decided to be "
                "variants or different"
            )
    print_either(output, link, f"{left} and {right}: {link.relation}, decided by {link.by}")


def _together(desk: Desk, left: Target, right: Target) -> bool:
    """Whether two claims are in one cluster; fact-checks are in none, so nothing parts them."""
    if "factcheck" in (left.kind, right.kind):
        return True
    return any({left.id, right.id} <= {*one.claim_ids} for one in desk.matches.clusters())


@command("clusters", examples=("factcheck clusters", "factcheck clusters --json"))
@output_format("text", "json")
@pass_session
def clusters_command(session: Session, output: str) -> None:
    """List groups of claims that say the same, each with how its members are rated."""
    with session.open() as desk:
        clusters = desk.matches.clusters()
        told = (line for cluster in clusters for line in _members(desk, cluster))
        print_either(output, clusters, told)
    if not clusters:
        session.tell("no two claims are decided to be the same; `factcheck link A B same` does")


def _members(desk: Desk, cluster: Cluster) -> Iterator[str]:
    ratings = ", ".join(f"{code} {count}" for code, count in cluster.ratings.items())
    yield f"{len(cluster.claim_ids)} claims; {ratings or 'not rated'}"
    for claim in desk.claims.page(list(cluster.claim_ids)):
        mark = "*" if claim.id == cluster.representative else " "
        yield f"  {mark} {claim.id:>5}  {claim.text}"


@command(
    "dedupe",
    examples=(
        "factcheck dedupe",
        "factcheck dedupe --vectors",
        "factcheck dedupe --threshold 0.9 --json",
        "factcheck dedupe --list",
    ),
)
@click.option("--all", is_flag=True, expose_value=False, hidden=True, help="As without it.")
@click.option("--threshold", type=share, help="Least score to report a pair.")
@click.option("--vectors", is_flag=True, help="Also pair languages, by stored vectors.")
@click.option("--list", "listed", is_flag=True, help="List what the last pass left to decide.")
@output_format("text", "json")
@pass_session
def dedupe_command(
    session: Session, threshold: float | None, vectors: bool, listed: bool, output: str
) -> None:
    """Compare everything stored with everything, by words.

    What it finds is suggested, nothing is merged: `link` decides each pair that --list names, the
    surest first. Pairs across languages are found with --vectors.
    """
    if listed:
        _list_undecided(session, output)
        return
    with session.open() as desk:
        if vectors:
            encode(session, desk)
        with session.progress("Comparing") as progress:
            summary = desk.matches.dedupe(threshold=threshold, vectors=vectors, progress=progress)
    told = f"{summary.compared} pairs compared: {summary.same} the same, {summary.variant} "
    told += f"variants, {summary.related} related; {summary.decided} decided before"
    print_either(output, summary, told)
    session.tell("`factcheck dedupe --list` names them, `factcheck link` decides")


def _list_undecided(session: Session, output: str) -> None:
    with session.open() as desk:
        suggested = desk.matches.suggested()
        sides = desk.matches.sides(suggested)
    told = []
    for one in suggested:
        reasons = f": {', '.join(one.reasons)}" if one.reasons else ""
        names = f"{shown_target(one.left)} {shown_target(one.right)}"
        told.append(f"{one.relation:<9} {one.score:.2f}  {names}{reasons}")
        ends = (sides.get(end) for end in (one.left, one.right))
        told += [f"{'':16}{end.text if end else '-'}" for end in ends]
    print_either(output, suggested, told)
    if not suggested:
        session.tell("no pair waits for a decision; `factcheck dedupe` looks for them")
