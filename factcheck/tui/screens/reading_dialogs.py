"""The dialogs of a two-person review: a second reading, a disagreement to settle, a notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple

from textual.app import ComposeResult
from textual.content import Content

from factcheck.tui.presenters.claim_card import ClaimCard, note_line, reading_line, unread_card
from factcheck.tui.presenters.words import about, day
from factcheck.tui.screens.dialogs import Answer, ReadDialog
from factcheck.tui.screens.kept import KeptForm
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.text_pane import GAP, Block, TextPane

if TYPE_CHECKING:
    from factcheck.models import VerdictDraft
    from factcheck.tui.verdicts import Looks

NOTICES = ("correction", "update", "withdrawal")


class OwnReading(NamedTuple):
    """A second reader's rating and reasons."""

    rating: str
    rationale: str


class OnCard(ReadDialog[Answer], KeptForm[Answer], Generic[Answer]):
    """Something to write under what there is to read of a claim; it is kept as `form`."""

    TITLE = ""

    def __init__(self, seat: Seat, card: ClaimCard, form: str, typed: Mapping[str, str]) -> None:
        super().__init__(seat, about(t(self.TITLE), card.claim), form, typed)
        self._card = card


class SecondReadingDialog(OnCard["OwnReading"]):
    """The claim in its context, and one's own rating of it, given before the first is seen."""

    TITLE = "second_read.title"

    def fields(self) -> ComposeResult:
        yield TextPane(id="reading")
        yield self.field(t("second_read.rating"), self.ratings(None))
        yield self.field(t("editor.rationale"), self.text_area("rationale"))

    def blocks(self) -> Sequence[Block]:
        return unread_card(self._card)

    def on_mount(self) -> None:
        self.query_one("#rating").focus()

    def answer(self) -> OwnReading | None:
        rating = self.chosen("rating")
        if not rating:
            self.seat.tell(t("second_read.needed"), "warning")
            return None
        return OwnReading(rating, self.written_in("rationale"))


class Settlement(NamedTuple):
    """What an editor decides between two readers: the verdict from now on, and why; `seen` is the
    version of the claim that they had in view."""

    draft: VerdictDraft
    note: str
    seen: int


class SettleDialog(OnCard["Settlement"]):
    """What each reader said, side by side, and the rating and summary that stand from now on."""

    DEFAULT_CLASSES = "-wide-box"
    TITLE = "settle.title"

    def fields(self) -> ComposeResult:
        yield TextPane(id="reading")
        now = (self._card.verdict and self._card.verdict.rating) or ""
        yield self.field(t("settle.rating"), self.ratings(now))
        summary = self._card.verdict.summary if self._card.verdict else ""
        yield self.named(self.paragraph("summary", "editor.summary_hint", summary))
        yield self.field(t("settle.note"), self.text_area("note", "settle.note_hint"))

    def blocks(self) -> Sequence[Block]:
        return both_sides(self._card, self.seat.looks)

    def on_mount(self) -> None:
        self.query_one("#rating").focus()

    def answer(self) -> Settlement:
        from factcheck.tui.screens.verdict_editor import draft_of

        rating = self.chosen("rating")
        note = self.written_in("note")
        draft = draft_of(self._card.verdict, rating, self.seat.looks.scale)
        draft = draft.model_copy(update={"summary": " ".join(self.written_in("summary").split())})
        return Settlement(draft, note, self._card.claim.version)


def both_sides(card: ClaimCard, looks: Looks) -> list[Block]:
    """The author's verdict with its reasons, then every reading with its own."""
    verdict = card.verdict
    blocks = [Block.of(card.claim.text, "bold"), GAP]
    if verdict:
        look = looks.of(verdict.rating)
        signed = t("settle.author", who=verdict.author, date=day(verdict.at))
        word = (look.named, f"bold {look.style}")
        blocks.append(Block(Content.assemble(word, (f"  {signed}", "$faint"))))
        texts: Sequence[str] = (verdict.summary, verdict.rationale)
        blocks += [Block.of(text.strip(), indent=2) for text in texts if text.strip()]
    for reading in card.readings:
        blocks += [GAP, Block(reading_line(reading, looks), hang=2)]
    return blocks


class Notice(NamedTuple):
    """A public notice on a published verdict."""

    kind: str
    text: str


def notice_form(claim_id: int) -> str:
    """The name under which is kept what is typed of a notice."""
    return f"notice on claim {claim_id}"


class NoticeDialog(KeptForm["Notice"]):
    """Why a published verdict changes or goes; the text is published with its date."""

    def fields(self) -> ComposeResult:
        kinds = [(kind, t(f"correction.{kind}")) for kind in NOTICES]
        yield self.field(t("notice.kind"), Choice(kinds, id="kind"))
        yield self.field(t("notice.text"), self.text_area("note", "notice.text_hint"))

    def on_mount(self) -> None:
        self.query_one("#note").focus()

    def answer(self) -> Notice | None:
        text = self.written_in("note")
        if not text:
            self.seat.tell(t("notice.needed"), "warning")
            return None
        return Notice(self.chosen("kind"), text)


class NotesDialog(OnCard[str]):
    """What colleagues said about the claim, and a line to answer; "@Name" calls somebody."""

    TITLE = "notes.title"

    def fields(self) -> ComposeResult:
        yield TextPane(id="reading")
        yield self.field(t("notes.yours"), self.text_area("note", "notes.hint"))

    def blocks(self) -> Sequence[Block]:
        lines = [Block(note_line(note), hang=2) for note in self._card.notes]
        return lines or [Block.of(t("notes.none"), "$faint")]

    def on_mount(self) -> None:
        self.query_one("#note").focus()

    def answer(self) -> str | None:
        return self.written_in("note") or None
