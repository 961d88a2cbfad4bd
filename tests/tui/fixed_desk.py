"""A small desk of fixed words, numbers and times, in which every screen has something to show."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

from factcheck.desk import Desk, open_desk
from factcheck.models import (
    Claim,
    ClaimDraft,
    Comparison,
    Document,
    Kind,
    Match,
    Metadata,
    Progress,
    Relation,
    SourceDraft,
    SplitText,
    Stance,
    Target,
    Tier,
    TokenDiff,
    VerdictDraft,
)
from tests.tui.conftest import QUIET

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SUMMIT = """\
Advisers from fifteen nations met in Kyiv on Saturday. Russia controls nearly 20% of Ukraine.
The minister said that exports fell by 12% in 2025. Unemployment has never been lower.
"We will rebuild every bridge", the mayor announced. Nobody has counted the bridges.
The treaty was signed by forty states, of which nine have ratified it.
Inflation stood at 2.4% in January. The bank expects less."""
REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checks.example/exports",
    "datePublished": "2026-02-11",
    "claimReviewed": "Exports fell by a fifth",
    "author": {"@type": "Organization", "name": "Checks"},
    "reviewRating": {
        "@type": "Rating", "ratingValue": 1, "worstRating": 1, "bestRating": 5,
        "alternateName": "False",
    },
}  # fmt: skip
RATINGS = ("true", "mostly_true", "half_true", "mostly_false", "false", "unproven")


def by_sentence(
    text: str, language: str | None, published: date | None, progress: Progress | None
) -> SplitText:
    """Every sentence of a line is a claim."""
    drafts: list[ClaimDraft] = []
    place = 0
    for piece in text.replace(". ", ".\n").split("\n"):
        said = {"claimant": "The minister"} if "minister" in piece else {}
        drafts.append(
            ClaimDraft(
                start=place,
                end=place + len(piece),
                quote=piece,
                text=piece,
                kind=Kind.QUANTITY if "%" in piece else Kind.EVENT,
                check_worthiness=0.9 if "%" in piece else 0.4,
                reasons=("figure", "claimant") if "%" in piece else (),
                **said,
            )
        )
        place += len(piece) + 1
    return SplitText(language="en", sentences=(), claims=tuple(drafts))


def build(path: Path) -> None:
    """Two articles, claims of every rating and state, sources, notes, a cluster, a conflict, a
    published verdict and two readers who disagree."""
    with _at(path, "Bo") as desk:
        metadata = Metadata(
            title="Advisers meet in Kyiv", publisher="The Courier", language="en",
            published_at="2026-02-28",
        )  # fmt: skip
        first = desk.articles.add(Document(text=SUMMIT, metadata=metadata)).article.id
        other = Metadata(title="Exports fell, says minister", publisher="Gazette", language="en")
        text = "Exports fell by 15% in 2025. Russia controls nearly 20% of Ukraine."
        second = desk.articles.add(Document(text=text, metadata=other)).article.id
        claims, others = desk.claims.of_article(first), desk.claims.of_article(second)
        _rate(desk, claims)
        for claim, rating in zip(others, ("false", "mostly_true"), strict=True):
            desk.verdicts.write(claim.id, VerdictDraft(rating=rating, summary="As the yearbook."))
            _cite(desk, claim, Stance.CONTEXT)
        _link(desk, claims[1], others[1], Relation.SAME)
        _link(desk, claims[2], others[0], Relation.VARIANT)
        handed_in = desk.workflow.submit(claims[1].id)
        desk.claims.assign(handed_in.id, "Ana", seen=handed_in.version)
        for claim in others:
            desk.workflow.submit(claim.id)
    with _at(path, "Cy") as desk:
        desk.workflow.second_read(others[0].id, "false", "Counted again.")
        desk.workflow.second_read(others[1].id, "half_true", "That was before the autumn.")
    with _at(path, "Ana") as desk:
        desk.workflow.approve(others[0].id)
        desk.notes.add(claims[2].id, "@Bo the ministry has newer figures")
        seen = desk.claims.get(claims[2].id).version
        desk.claims.tag(claims[2].id, ["economy"], seen=seen)
        reviews = path.with_name("reviews.json")
        reviews.write_text(json.dumps(REVIEW), "utf-8")
        desk.factchecks.import_from(reviews)


def _at(path: Path, reviewer: str) -> Desk:
    return open_desk(
        path, reviewer=reviewer, settings=QUIET, clock=lambda: NOON, splitter=by_sentence
    )


def _rate(desk: Desk, claims: list[Claim]) -> None:
    for claim, rating in zip(claims[1:], RATINGS, strict=False):
        draft = VerdictDraft(
            rating=rating, summary="What the record says.", rationale="Counted twice.",
        )  # fmt: skip
        desk.verdicts.write(claim.id, draft)
    for claim, stance in ((claims[1], Stance.SUPPORTS), (claims[2], Stance.REFUTES)):
        _cite(desk, claim, stance)
    desk.claims.dismiss(claims[-1].id, "a forecast", seen=claims[-1].version)


def _cite(desk: Desk, claim: Claim, stance: Stance) -> None:
    source = SourceDraft(
        url=f"https://stat.example/{claim.id}", title="Yearbook", publisher="Statistics Office",
        published_at="2026-01-15", accessed_at="2026-03-01", tier=Tier.OFFICIAL, primary=True,
    )  # fmt: skip
    desk.sources.add(claim.id, source, stance=stance, quote="minus 8 per cent")


def _link(desk: Desk, one: Claim, other: Claim, relation: Relation) -> None:
    left, right = (Target.claim(claim.id) for claim in (one, other))
    desk.matches.decide(left, right, relation)


def found_matches() -> tuple[list[Match], list[list[TokenDiff]]]:
    """Matches as the matcher would give them; what it really finds is tested elsewhere."""
    relations = {Relation.SAME: 0.97, Relation.VARIANT: 0.91, Relation.RELATED: 0.55}
    matches = [
        Match(
            target=Target.claim(20 + place),
            text="Exports fell by 15% in 2025.",
            comparison=Comparison(relation=relation, score=score, reasons=("figure: 12 % / 15 %",)),
            article_title="Exports fell, says minister",
            publisher="Gazette",
            rating="false",
            date="2026-02-11",
        )
        for place, (relation, score) in enumerate(relations.items())
    ]
    diff = [
        TokenDiff(op="equal", left="Exports fell by ", right="Exports fell by "),
        TokenDiff(op="replace", left="12%", right="15%", important=True),
        TokenDiff(op="equal", left=" in 2025", right=" in 2025"),
    ]
    return matches, [diff] * len(matches)
