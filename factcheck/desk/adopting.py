"""What goes with a verdict that another claim adopts: the evidence that it stands on."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.models import CitedSource, VerdictDraft
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
    row = {
        "claim_id": claim_id,
        "source_id": cited.source.id,
        "stance": evidence.stance.value,
        "quote": evidence.quote,
        "locator": evidence.locator,
        "translation": evidence.translation,
        "note": evidence.note,
        "position": position,
        "added_by": journal.by,
        "added_at": journal.now.isoformat(),
    }
    journal.insert("evidence", row)
    return position


def renumbered(draft: VerdictDraft, numbers: Mapping[int, int]) -> VerdictDraft:
    """The draft with its citations as they are numbered on the claim that adopts it."""

    def here(text: str) -> str:
        return CITED.sub(lambda hit: f"[{numbers.get(int(hit[1]), hit[1])}]", text)

    return draft.model_copy(
        update={"summary": here(draft.summary), "rationale": here(draft.rationale)}
    )
