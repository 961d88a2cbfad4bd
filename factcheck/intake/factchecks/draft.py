"""From the fields that a reader found to a `FactCheckDraft`: what every shape has in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from factcheck.intake.factchecks.labels import code_of
from factcheck.intake.loose_json import dumps
from factcheck.intake.urls import canonical, host_of
from factcheck.models import FactCheckDraft
from factcheck.text.claimants import is_nobody

LONGEST_CLAIM = 20_000
"""Characters; an importer that takes whole articles for claims fills the index with them."""


class NoClaimError(ValueError):
    """A record that says nothing that could be checked; the message says what was looked for."""


@dataclass
class Reading:
    """The fields of one record as they were found; what they mean is `draft`'s business."""

    raw: Any
    repaired: bool = False
    claim: str | None = None
    title: str | None = None
    claimant_raw: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    claimed_at: str | None = None
    language: str | None = None
    label: str | None = None
    code: str | None = None
    """Only where our own files name one."""
    value: float | None = None
    best: float | None = None
    worst: float | None = None
    licence: str | None = None
    appearances: tuple[str, ...] = ()
    warnings: list[str] = field(default_factory=list)

    def warn(self, what: str) -> None:
        self.warnings.append(what)


def draft(found: Reading) -> FactCheckDraft:
    """The title stands for a claim that is missing. Raises `NoClaimError` for one without either,
    or with a whole text for a claim."""
    if not found.claim and found.title:
        found.claim = found.title
        found.warn("claim-from-title")
    if not found.claim or not any(map(str.isalnum, found.claim)):
        raise NoClaimError("no claim in it")
    if len(found.claim) > LONGEST_CLAIM:
        raise NoClaimError(f"its claim has {len(found.claim):,} characters")
    _off_the_scale(found)
    claimant = found.claimant_raw
    if claimant and is_nobody(claimant):
        claimant = None
    if found.repaired:
        found.warn("repaired")
    said = vars(found) | {
        "claimant": claimant,
        "canonical_url": canonical(found.url) if found.url else None,
        "publisher": found.publisher or (host_of(found.url) if found.url else None),
        "language": _language(found.language),
        "code": found.code or code_of(found.label),
        "raw": dumps(found.raw),
        "warnings": tuple(dict.fromkeys(found.warnings)),
    }
    del said["repaired"]
    return FactCheckDraft(**said)


def _off_the_scale(found: Reading) -> None:
    """-1 of -1 to -1 says that there is no number; a scale may run downwards (5 worst, 1 best)."""
    if found.value is not None and found.value == found.best == found.worst:
        found.value = found.best = found.worst = None
        found.warn("off-scale")
    elif found.worst is not None and found.best is not None and found.worst > found.best:
        found.warn("scale-reversed")


_NAMES = {"english": "en", "french": "fr", "français": "fr", "francais": "fr", "spanish": "es",
          "español": "es", "german": "de", "deutsch": "de", "portuguese": "pt", "italian": "it",
          "hindi": "hi"}  # fmt: skip


def _language(name: str | None) -> str | None:
    """The primary subtag in lower case; names that tools write out are known, others are kept."""
    if not name:
        return None
    first = name.replace("_", "-").split("-")[0].strip().lower()
    return _NAMES.get(first, first[:20])
