"""Who says what in a text, as the tests compare it."""

from __future__ import annotations

from factcheck.text.claims import split_text

Said = list[tuple[str, str | None]]
"""The quote of each claim and its claimant."""


def said(language: str, text: str) -> Said:
    """The claims of a text in order."""
    return [(c.quote, c.claimant) for c in split_text(text, language=language).claims]
