"""What a shelf says about the claim in hand: its place in the text, its verdict, who read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.presenters import words
from factcheck.tui.presenters.paragraphs import in_context, section, unwrapped
from factcheck.tui.strings import t
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.text_pane import GAP, Block

if TYPE_CHECKING:
    from factcheck.desk.notes import Note
    from factcheck.models import CitedSource, Claim, Correction, Reading, Verdict


@dataclass(frozen=True)
class ClaimCard:
    """A claim and what colleagues left on it; with `blind`, its rating is not to be seen yet."""

    claim: Claim
    article: str = ""
    verdict: Verdict | None = None
    sources: Sequence[CitedSource] = ()
    readings: Sequence[Reading] = ()
    corrections: Sequence[Correction] = ()
    notes: Sequence[Note] = ()
    blind: bool = False
    origin: Claim | None = None
    """Where the verdict was adopted from, when that has changed since."""


def claim_card(card: ClaimCard, looks: Looks) -> list[Block]:
    """The wording in its context, the verdict and what it stands on, and the talk about it."""
    return [
        *_in_place(card),
        *_verdict(card, looks),
        *_sources(card.sources),
        *section("card.readings", [reading_line(r, looks) for r in card.readings]),
        *section("card.corrections", [correction_line(c) for c in card.corrections]),
        *section("card.notes", [note_line(n) for n in card.notes]),
    ]


def unread_card(card: ClaimCard) -> list[Block]:
    """What a second reader sees before rating the claim: nothing of how others did."""
    return [*_in_place(card), *_sources(card.sources)]


def _in_place(card: ClaimCard) -> list[Block]:
    claim = card.claim
    about = f"#{claim.id} · {words.state(claim.state)} · {claim.claimant or t('claim.no_claimant')}"
    return [
        Block.of(about, "$faint"),
        Block.of(claim.text, "bold"),
        GAP,
        Block.of(card.article, "$secondary"),
        Block(in_context(claim, "bold"), 2),
        GAP,
    ]


def _verdict(card: ClaimCard, looks: Looks) -> list[Block]:
    if card.blind:
        return [Block.of(t("claim.blind"), "$verdict-mixed")]
    look, verdict = looks.of_claim(card.claim), card.verdict
    signed = f"   {verdict.author}, {words.day(verdict.at)}" if verdict else ""
    ruling = Content.assemble((look.named, f"bold {look.style}"), (signed, "$faint"))
    texts = [verdict.summary, verdict.rationale] if verdict else []
    waits = [Block(to_reconfirm(card.origin, looks))] if card.claim.reconfirm else []
    return [
        Block(ruling),
        *waits,
        *[Block.of(unwrapped(text), indent=2) for text in texts if text.strip()],
    ]


def to_reconfirm(origin: Claim | None, looks: Looks) -> Content:
    """Why a verdict is to be confirmed: what it has become where it was adopted from, or that a new
    version of the article has other words."""
    text = t("claim.reconfirm_words")
    if origin:
        now = looks.of(origin.rating)
        text = t("claim.reconfirm", where=f"#{origin.id}", verdict=now.named)
    return Content.styled(text, "bold $verdict-false")


def _sources(sources: Sequence[CitedSource]) -> list[Block]:
    names = [Content(f"[{cited.number}] {cited.source.name}") for cited in sources]
    return section("card.sources", names)


def reading_line(reading: Reading, looks: Looks) -> Content:
    """Who read, how they rated and why."""
    look = looks.of(reading.rating)
    blind = f" · {t('card.blind')}" if reading.blind else ""
    why = f"\n{reading.rationale}" if reading.rationale else ""
    return Content.assemble(
        (look.named, look.style),
        (f"  {reading.reader}, {words.day(reading.at)}{blind}", "$faint"),
        why,
    )


def correction_line(correction: Correction) -> Content:
    """The dated notice as readers see it."""
    kind = t(f"correction.{correction.kind}")
    return Content.assemble(
        (f"{kind} · {correction.by}, {words.day(correction.at)}  ", "$faint"), correction.text
    )


def note_line(note: Note) -> Content:
    """A colleague's remark, the names it calls marked."""
    text = Content(note.text)
    for name in note.mentions:
        place = note.text.find(f"@{name}")
        text = text.stylize("bold $accent", place, place + len(name) + 1)
    return Content.assemble((f"{note.by}, {words.minute(note.at)}  ", "$faint"), text)
