"""Following claims into a new text of their article: what stays, what moves, what is to be checked
again. Decisions only; nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal

from factcheck.desk.drawn import draft_columns
from factcheck.models import Article, Change, Claim, ClaimDraft, Model, Origin, State
from factcheck.storage.journal import INSERTED

COVERED = 0.6
"""Share of a draft's characters inside a claim from which it is that claim, not a new one."""

Fate = Literal["kept", "reworded", "gone"]


class Followed(Model):
    """What a new text of its article did to one claim, with its words before and after."""

    claim_id: int
    fate: Literal["reworded", "gone", "new"]
    before: str | None = None
    after: str | None = None


def fates(changes: Iterable[Change], words: Callable[[int], str]) -> Iterator[Followed]:
    """The claims that an update reworded, lost or added, from its log entry; `words` gives those
    of a claim as it is now. Claims that only moved are not told."""
    for change in changes:
        if change.table != "claim":
            continue
        if change.before == INSERTED[0]:
            for id in range(change.id, (change.last or change.id) + 1):
                yield Followed(claim_id=id, fate="new", after=words(id))
        elif "quote" in change.after:
            before, after = change.before["quote"], change.after["quote"]
            yield Followed(claim_id=change.id, fate="reworded", before=before, after=after)
        elif "start" in change.after and change.after["start"] is None:
            yield Followed(claim_id=change.id, fate="gone", before=words(change.id))


def touched(claim: Claim) -> bool:
    """Whether a human did anything to the claim."""
    human = claim.origin is Origin.HUMAN or claim.dismissed is not None or claim.tags
    return bool(human or claim.verdict_id or claim.assignee or claim.state is not State.NEW)


def covered(draft: ClaimDraft, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether most of the draft's words are in one of the spans."""
    size = COVERED * (draft.end - draft.start)
    return any(min(draft.end, end) - max(draft.start, start) > size for start, end in spans)


def followed(
    claim: Claim, article: Article, old_sha256: str, drafts: Sequence[ClaimDraft]
) -> tuple[dict[str, Any], Fate]:
    """The columns that the new text of `article` changes on a claim, and the claim's fate. `drafts`
    is the new text as split."""
    from factcheck.text.selectors import Anchor, context, reanchor

    anchor = Anchor(
        start=claim.start or 0,
        end=claim.end or 0,
        exact=claim.quote,
        prefix=claim.prefix,
        suffix=claim.suffix,
        # an orphan had no place in the old text, so the old text says nothing about it
        text_sha256=old_sha256 if claim.start is not None else None,
    )
    found = reanchor(anchor, article.text)
    if found.start is None or found.end is None:
        return {"start": None, "end": None}, "gone"
    prefix, suffix = context(article.text, found.start, found.end)
    columns = {"start": found.start, "end": found.end, "prefix": prefix, "suffix": suffix}
    if found.status == "kept":
        return columns, "kept"
    return columns | _reworded(claim, article, found.start, found.end, drafts), "reworded"


def _reworded(
    claim: Claim, article: Article, start: int, end: int, drafts: Sequence[ClaimDraft]
) -> dict[str, Any]:
    """The words as they are now. A wording by a human stays; the machine's follows the text. A
    verdict was on the words before, so it is to be checked again."""
    columns: dict[str, Any] = {"quote": article.text[start:end]}
    anew = [draft for draft in drafts if covered(draft, [(start, end)])]
    if claim.origin is Origin.MACHINE and anew:
        nearest = min(anew, key=lambda draft: abs(draft.start - start) + abs(draft.end - end))
        columns = draft_columns(nearest, article)
    if claim.verdict_id:
        columns["reconfirm"] = 1
        if claim.state in (State.NEW, State.IN_REVIEW):
            columns["state"] = State.IN_PROGRESS.value
    return columns
