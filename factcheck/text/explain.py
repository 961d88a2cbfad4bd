"""Why a text was split as it was: every sentence, its claims, and each reason, as plain lines."""

from __future__ import annotations

from factcheck.models import ClaimDraft, Sentence, SplitText
from factcheck.text.quantities.shown import shown


def explain(text: str, split: SplitText) -> str:
    """One block a sentence: what it is, where it was cut and why, and what each claim weighs."""
    lines: list[str] = []
    for number, sentence in enumerate(split.sentences, 1):
        lines += _sentence(number, sentence, text)
        inside = [c for c in split.claims if sentence.start <= c.start < sentence.end]
        for claim in inside:
            lines += _claim(claim)
        lines.append("")
    return "\n".join(lines).rstrip()


def _sentence(number: int, sentence: Sentence, text: str) -> list[str]:
    words = " ".join(text[sentence.start : sentence.end].split())
    why = f" ({', '.join(sentence.reasons)})" if sentence.reasons else ""
    standing = "" if sentence.checkable else f"  nothing to check{why}"
    return [f"{number}. [{sentence.start}:{sentence.end}]{standing}", f"   {words}"]


def _claim(claim: ClaimDraft) -> list[str]:
    mark = "" if claim.checkable else ", not checkable"
    weight = f"{claim.kind.value}, worth {claim.check_worthiness:.2f}{mark}"
    lines = [f"   → [{claim.start}:{claim.end}] {weight}", f"     {claim.quote}"]
    if claim.text != " ".join(claim.quote.split()):
        lines.append(f"     reads: {claim.text}")
    lines += [f"     claimant: {claim.claimant}"] if claim.claimant else []
    for quantity in claim.quantities:
        found = claim.quote[quantity.start : quantity.end]
        lines.append(f"     figure: “{found}” = {shown(quantity)}")
    lines += [f"     date: “{claim.quote[d.start : d.end]}” = {d.value}" for d in claim.dates]
    return [*lines, *(f"     because: {reason}" for reason in claim.reasons)]
