"""What goes with a verdict that another claim adopts: the evidence that it stands on."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.desk.citing import cite, known_or_new
from factcheck.models import CitedSource, FactCheck, Source, SourceDraft, Stance, Tier, VerdictDraft
from factcheck.reports.gate import CITED
from factcheck.storage import sources as source_rows
from factcheck.storage.journal import Journal


def cite_too(journal: Journal, origin_id: int, claim_id: int) -> dict[int, int]:
    """Cite on the claim what the origin cites and the claim does not. Returns the number that each
    citation of the origin has on the claim: [2] there may be [3] here."""
    there = source_rows.of_claim(journal.db, claim_id)
    numbers = {}
    for cited in source_rows.of_claim(journal.db, origin_id):
        known = next((one for one in there if _passage(one) == _passage(cited)), None)
        position = known.evidence.position if known else _copy(journal, cited, claim_id)
        numbers[cited.number] = position + 1
    return numbers


def _passage(cited: CitedSource) -> tuple[int, str, str]:
    return cited.source.id, cited.evidence.quote.strip(), cited.evidence.locator.strip()


def _copy(journal: Journal, cited: CitedSource, claim_id: int) -> int:
    """Returns the position: the origin's own where that is free, so that numbers stay."""
    evidence = cited.evidence
    taken = {one.evidence.position for one in source_rows.of_claim(journal.db, claim_id)}
    free = evidence.position not in taken
    position = evidence.position if free else source_rows.next_position(journal.db, claim_id)
    passage = {
        "quote": evidence.quote,
        "locator": evidence.locator,
        "translation": evidence.translation,
        "note": evidence.note,
    }
    source_id, stance = cited.source.id, evidence.stance.value
    cite(journal, claim_id, source_id, stance=stance, position=position, **passage)
    return position


def cite_review(journal: Journal, review: FactCheck, claim_id: int, stance: Stance) -> int:
    """Cite a published review on the claim that adopts its verdict, unless the claim does so
    already. Returns the number of the citation."""
    from factcheck.intake.urls import is_web

    draft = SourceDraft(
        url=review.url if review.url and is_web(review.url) else None,
        title=review.title or review.claim,
        publisher=review.publisher,
        published_at=review.published_at,
        accessed_at=review.imported_at.date().isoformat(),  # it was read by its record
        language=review.language,
        tier=Tier.PRESS,
    )
    cited = source_rows.of_claim(journal.db, claim_id)
    same = () if draft.url else (one.source.id for one in cited if _is_of(one.source, draft))
    source_id = next(iter(same), None) or known_or_new(journal, draft)
    if known := next((one.number for one in cited if one.source.id == source_id), None):
        return known
    evidence_id = cite(journal, claim_id, source_id, stance=stance.value)
    return source_rows.evidence(journal.db, evidence_id).position + 1


def _is_of(source: Source, draft: SourceDraft) -> bool:
    """A review without an address is known by who published it under which title."""
    return (source.title, source.publisher) == (draft.title, draft.publisher)


def renumbered(draft: VerdictDraft, numbers: Mapping[int, int]) -> VerdictDraft:
    """The draft with its citations as they are numbered on the claim that adopts it."""

    def here(text: str) -> str:
        return CITED.sub(lambda hit: f"[{numbers.get(int(hit[1]), hit[1])}]", text)

    return draft.model_copy(
        update={"summary": here(draft.summary), "rationale": here(draft.rationale)}
    )
