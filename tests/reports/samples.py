"""Reports to render: one as newsrooms write them, one built to be nasty."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from factcheck.models import (
    Article,
    CitedSource,
    Claim,
    Correction,
    Decision,
    Evidence,
    FactCheck,
    Kind,
    Metadata,
    RightOfReply,
    Source,
    Stance,
    State,
    Tier,
    Verdict,
)
from factcheck.reports.rendering import pieces
from factcheck.reports.report import AnyReport, KnownFactCheck, Report, ReportArticle, ReportClaim
from factcheck.reports.scales import load_scale

AT = datetime(2026, 1, 7, 9, 30, 15, 371378, tzinfo=UTC)

NASTY = (
    "</script><script>alert(1)</script>",
    '=HYPERLINK("http://evil.example","x")',
    "[link](javascript:alert(1)) `code` **bold** | cell | <b>tag</b>",
    "\u202eRTL override مرحبا بالعالم",
    "\x1b[31mred\x1b[0m \x07 bell",
    "# heading\n\n- list\n\n---",
    "a" * 3000,
    "'quoted' and ''twice'' {",
    "-1 is a number, +1 too, @name",
)


def source(
    id: int, text: str = "Communiqué", url: str | None = "https://example.org/a"
) -> CitedSource:
    return CitedSource(
        evidence=Evidence(
            id=id, claim_id=1, source_id=id, stance=Stance.SUPPORTS, quote=text, position=id - 1,
            added_by="Ana", added_at=AT,
        ),
        source=Source(
            id=id, url=url, canonical_url=url, title=text, authors=(text[:60],),
            publisher="Élysée", published_at="2026-01-03", accessed_at="2026-01-07T09:00:00+00:00",
            archive_url="https://archive.example/a", tier=Tier.OFFICIAL, primary=True,
            added_by="Ana", added_at=AT,
        ),
    )  # fmt: skip


def claim(id: int, text: str, state: State = State.PUBLISHED, rating: str | None = "true") -> Claim:
    return Claim(
        id=id, article_id=1, start=0, end=len(text), quote=text, text=text, language="fr",
        claimant="Roustem Oumerov", kind=Kind.QUANTITY, check_worthiness=0.8, state=state,
        verdict_id=id if rating else None, rating=rating, created_at=AT, changed_at=AT,
    )  # fmt: skip


def verdict(id: int, rating: str | None, text: str = "The list names fifteen.") -> Verdict:
    return Verdict(
        id=id, claim_id=id, version=1, scale="default", rating=rating,
        qualifiers=("missing_context",), summary=text, rationale=f"See [1].\n\n{text}",
        evidence_as_of="2026-01-06", review_by="2026-07-01",
        right_of_reply=(RightOfReply(person=text[:60], answer=text),), author="Ana", at=AT,
    )  # fmt: skip


def reviewed(
    id: int,
    text: str,
    *,
    rating: str | None = "true",
    state: State = State.PUBLISHED,
    sources: int = 1,
    words: str | None = None,
) -> ReportClaim:
    judged = verdict(id, rating, words or "The list names fifteen.") if rating else None
    return ReportClaim(
        claim=claim(id, text, state, rating),
        verdict=judged,
        history=(judged,) if judged else (),
        sources=tuple(source(n, words or "Communiqué") for n in range(1, sources + 1)),
        corrections=(
            Correction(at=AT, kind="correction", text=words or "The date was wrong.", by="Ben",
                       before_verdict=id, after_verdict=id),
        )
        if state is State.CORRECTED
        else (),
        decisions=(
            Decision(id=id, claim_id=id, verdict_id=id, action="approved", by="Ben", at=AT),
        ),
        factchecks=(
            KnownFactCheck(
                factcheck=FactCheck(id=id, claim=text, publisher=words or "AFP", label="Faux",
                                    url="https://afp.example/1", imported_at=AT),
                relation="same",
            ),
        ),
        same_as=(99,),
    )  # fmt: skip


def article(id: int, title: str, claims: tuple[ReportClaim, ...]) -> ReportArticle:
    return ReportArticle(
        article=Article(
            id=id, text="Texte.", sha256="0" * 64, added_at=AT, added_by="Ana",
            metadata=Metadata(
                title=title, publisher="Le Monde", published_at="2026-01-04", language="fr",
                url="https://example.org/article", canonical_url="https://example.org/article",
                authors=("A. B.",),
            ),
        ),
        claims=claims,
    )  # fmt: skip


def report(*articles: ReportArticle) -> Report:
    return Report(
        title="Vérification",
        organisation="Le Bureau",
        url="https://desk.example/r/1",
        generator="factcheck 0.1.0",
        changed_at=AT,
        scale=load_scale("default"),
        articles=articles,
    )


def usual() -> Report:
    """Every state and sort of verdict once."""
    claims = (
        reviewed(1, "Quinze nations se sont réunies à Kiev"),
        reviewed(2, "La Russie contrôle près de 20 % de l'Ukraine", rating="mostly_true",
                 state=State.CORRECTED, sources=2),
        reviewed(3, "Le sommet a eu lieu le 3 janvier", rating="false", state=State.IN_REVIEW),
        reviewed(4, "Le ministre sera remplacé", rating="unproven", sources=0),
        reviewed(5, "Un accord est proche", rating=None, state=State.NEW, sources=0),
        reviewed(6, "Les pertes civiles ont doublé", rating="half_true", state=State.WITHDRAWN),
    )  # fmt: skip
    return report(article(1, "Sommet à Kiev", claims))


def nasty() -> Report:
    """Everything that other people's text can do to a file."""
    claims = tuple(
        reviewed(n, text, words=text, sources=40 if n == 1 else 1,
                 state=State.CORRECTED if n % 2 else State.PUBLISHED)
        for n, text in enumerate(NASTY, 1)
    )  # fmt: skip
    nobody = reviewed(50, "Personne ne l'a dit", rating="opinion")
    nobody = nobody.model_copy(
        update={
            "claim": nobody.claim.model_copy(update={"claimant": None, "start": None, "end": None})
        }
    )
    return report(article(1, NASTY[0], (*claims, nobody)))


def render(report: AnyReport, form: str, **how: Any) -> dict[str, bytes]:
    """The files of a report, whole."""
    return {name: b"".join(content) for name, content in pieces(report, form, **how).items()}
