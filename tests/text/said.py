"""What a text is split into, as tests compare it: who says what."""

from __future__ import annotations

from factcheck.text.claims import split_text

Said = list[tuple[str, str | None]]
"""The quote of each claim and its claimant."""


def said(language: str, text: str) -> Said:
    """The claims of a text in order."""
    return [(c.quote, c.claimant) for c in split_text(text, language=language).claims]


def quotes(language: str, text: str) -> list[str]:
    """The quotes of the claims in order."""
    return [quote for quote, _ in said(language, text)]
