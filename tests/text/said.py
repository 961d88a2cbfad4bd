"""What a text is split into, as tests compare it: who says what."""

from __future__ import annotations

from factcheck.text.claims import split_text


def said(language: str, text: str) -> list[tuple[str, str | None]]:
    """The quote of each claim and its claimant, in order."""
    return [(c.quote, c.claimant) for c in split_text(text, language=language).claims]
