"""Splitters for tests of everything but splitting."""

from __future__ import annotations

from datetime import date

from factcheck.desk import Splitter
from factcheck.models import ClaimDraft, Kind, Progress, SplitText


def hand_made(text: str, start: int, end: int) -> ClaimDraft:
    """The words of a text from `start` to `end` as a claim."""
    words = text[start:end]
    return ClaimDraft(
        start=start, end=end, quote=words, text=words, kind=Kind.STATEMENT, check_worthiness=0.5
    )


def cut_at(stop: str, otherwise: str = "fr") -> Splitter:
    """What stands between two stops is a claim; a text is in the language `otherwise` unless it
    says its own."""

    def split(
        text: str, language: str | None, published: date | None, progress: Progress | None
    ) -> SplitText:
        drafts, start = [], 0
        for words in text.split(stop):
            end = start + len(words)
            drafts.append(hand_made(text, start, end))
            start = end + len(stop)
        return SplitText(language=language or otherwise, sentences=(), claims=tuple(drafts))

    return split
