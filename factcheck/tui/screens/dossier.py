"""What screens read about the claim in hand; run in threads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.models import Role
from factcheck.tui.presenters.claim import Dossier
from factcheck.tui.presenters.claim_card import ClaimCard
from factcheck.tui.screens.reading_dialogs import notice_form
from factcheck.tui.screens.verdict_editor import correction_form, verdict_form

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, Match, Target, TokenDiff

MATCHES = 8


@dataclass(frozen=True)
class Neighbours:
    """The matches of a claim, each with its word diff against it."""

    claim_id: int
    found: Sequence[Match] = ()
    diffs: Sequence[Sequence[TokenDiff]] = ()
    origin: Target | None = None
    """Where the verdict was adopted from, when it waits to be confirmed."""


def read_claim(desk: Desk, claim: Claim) -> ClaimCard:
    """A few look-ups by key."""
    title = desk.articles.get(claim.article_id).metadata.title or ""
    return ClaimCard(
        claim,
        title,
        notes=desk.notes.of_claim(claim.id),
        blind=desk.workflow.must_stay_blind(claim.id),
        origin=changed_origin(desk, claim),
        verdict=desk.verdicts.current(claim.id),
        sources=desk.sources.of_claim(claim.id),
        readings=desk.workflow.readings(claim.id),
        corrections=desk.workflow.corrections(claim.id),
    )


def changed_origin(desk: Desk, claim: Claim) -> Claim | None:
    """The claim from which the verdict was adopted, when it has another one now."""
    verdict = desk.verdicts.current(claim.id) if claim.reconfirm else None
    adopted = verdict.adopted_from if verdict else None
    if adopted is None or adopted.claim_id is None:
        return None
    now = desk.verdicts.current(adopted.claim_id)
    same = now is not None and now.version == adopted.verdict_version
    return None if same else desk.claims.get(adopted.claim_id)


def read_dossier(desk: Desk, claim_id: int) -> Dossier:
    """Everything beside the text that the detail pane shows."""
    claim = desk.claims.get(claim_id)
    card = read_claim(desk, claim)
    missing = desk.verdicts.missing(claim_id) if claim.rating else ()
    own = card.verdict is not None and card.verdict.author == desk.reviewer
    waits_for_another = own and any(finding.rule == "second-reader" for finding in missing)
    return Dossier(
        **vars(card),
        begun=_begun(desk, claim),
        by_editor=desk.role in (Role.EDITOR, Role.ADMIN) and not waits_for_another,
        missing=missing,
        precedents=desk.verdicts.precedents(claim_id),
        dependants=desk.verdicts.dependants(claim_id),
        decisions=desk.workflow.decisions(claim_id),
    )


def read_neighbours(desk: Desk, claim_id: int) -> Neighbours:
    """Matches and diffs of a claim."""
    from factcheck.models import Target

    claim = desk.claims.get(claim_id)
    found = desk.matches.of(claim_id, top=MATCHES)
    diffs = [desk.matches.shown_against(claim, match) for match in found]
    origin = changed_origin(desk, claim)
    return Neighbours(claim_id, found, diffs, Target.claim(origin.id) if origin else None)


def _begun(desk: Desk, claim: Claim) -> str:
    """What of this claim the reviewer has typed and not saved: a draft, or a correction."""
    forms, begun = [verdict_form(claim.id)], "draft"
    if claim.published:
        forms, begun = [*forms, correction_form(claim.id), notice_form(claim.id)], "correction"
    return begun if any(map(desk.forms.kept, forms)) else ""
