"""Sources, and passages of them as evidence on a claim."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from factcheck.models.base import Model
from factcheck.vocabulary import Stance, Tier


class SourceDraft(Model):
    """A document used as a source, as entered: a URL, a file, or a person contacted."""

    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    type: str = "webpage"
    """CSL item type."""
    published_at: str | None = None
    accessed_at: str | None = None
    archive_url: str | None = None
    language: str | None = None
    tier: Tier = Tier.OTHER
    primary: bool = False
    contact: str | None = None
    """Name and role of a person asked, when the source is not a document."""
    on_record: bool = True
    """Whether reports may name the person, or the document."""
    file_name: str | None = None
    file_sha256: str | None = None
    snapshot: str | None = None
    """The text as read, pinned."""
    snapshot_sha256: str | None = None
    note: str = ""

    @classmethod
    def of(cls, known: SourceDraft | None, changes: Mapping[str, Any]) -> SourceDraft:
        """What is known of a source, stored or not, with `changes`, to be written anew."""
        kept = {name: getattr(known, name) for name in cls.model_fields} if known else {}
        return cls.model_validate({**kept, **changes})

    @property
    def name(self) -> str:
        """What it is called: its title, else the person, the file or the address."""
        return self.title or self.contact or self.file_name or self.url or ""


_AS_TYPED = str.maketrans("’‘“”", "''\"\"")


def holds(text: str, passage: str) -> bool:
    """Whether `text` has the words of `passage`: pages break lines anywhere, and keyboards have
    straight quotes."""
    found, wanted = (" ".join(words.translate(_AS_TYPED).split()) for words in (text, passage))
    return wanted in found


class Source(SourceDraft):
    """A stored source; one row per canonical URL."""

    id: int
    canonical_url: str | None = None
    added_by: str
    added_at: datetime
    version: int = 1
    removed: bool = False


class Evidence(Model):
    """A passage of a source and what it does to one claim."""

    id: int
    claim_id: int
    source_id: int
    stance: Stance
    quote: str = ""
    locator: str = ""
    """Where in the source: "p. 12", "12:31", "table 3"."""
    translation: str = ""
    note: str = ""
    """For colleagues: no report has it."""
    position: int = 0
    """Order among the claim's evidence, from 0."""
    added_by: str
    added_at: datetime
    version: int = 1
    removed: bool = False


UNNAMED = "a source that is not named"
"""Stands in reports for one that is off the record."""

NAMELESS = {
    "contact": UNNAMED,
    "authors": (),
    **dict.fromkeys(("url", "canonical_url", "archive_url", "title", "publisher", "file_name")),
    **dict.fromkeys(("file_sha256", "snapshot", "snapshot_sha256")),
}
"""What would tell who or what a source is, as reports have it of one off the record."""


class CitedSource(Model):
    """Evidence with its source, as shown and exported."""

    evidence: Evidence
    source: Source

    @property
    def number(self) -> int:
        """What it is cited by, as in [1]; it stays when another is taken away."""
        return self.evidence.position + 1

    @property
    def told(self) -> CitedSource:
        """As reports tell it: without what is noted for colleagues, nor what names a source that is
        off the record."""
        nameless = {} if self.source.on_record else NAMELESS
        source = self.source.model_copy(update={**nameless, "note": ""})
        evidence = self.evidence.model_copy(update={"note": ""})
        return self.model_copy(update={"source": source, "evidence": evidence})

    @property
    def pinned(self) -> bool:
        """Whether it can be shown later what the document said: its text or its hash is kept."""
        return bool(self.source.snapshot_sha256 or self.source.file_sha256)

    @property
    def misquoted(self) -> bool:
        """Whether the pinned text lacks the passage that is quoted from it."""
        pinned, quote = self.source.snapshot, self.evidence.quote
        return bool(pinned and quote) and not holds(pinned or "", quote)
