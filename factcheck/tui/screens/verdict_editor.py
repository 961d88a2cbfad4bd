"""Summary, rationale and the rest of a verdict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from factcheck.tui.screens.conflict import ConflictDialog
from factcheck.tui.screens.kept import KeptForm, then_drop
from factcheck.tui.seat import Seat
from factcheck.tui.strings import plural, t
from factcheck.tui.widgets.choice import Ticks

if TYPE_CHECKING:
    from factcheck.errors import Conflict
    from factcheck.models import Claim, RightOfReply, Scale, Verdict, VerdictDraft


DATES = ("evidence_as_of", "review_by", "asked_at")


def verdict_form(claim_id: int) -> str:
    """The name under which is kept what is typed of a verdict."""
    return f"verdict of claim {claim_id}"


def correction_form(claim_id: int) -> str:
    """The same for that of a published one."""
    return f"correction of claim {claim_id}"


class VerdictEditor(KeptForm["VerdictDraft"]):
    """Edits the verdict in force. With `store`, it is written; else only handed back for a
    correction, its rating and qualifiers changed too."""

    DEFAULT_CLASSES = "-form"

    def __init__(
        self,
        seat: Seat,
        claim: Claim,
        verdict: Verdict | None,
        dependants: int,
        typed: Mapping[str, str],
        *,
        store: bool = True,
    ) -> None:
        form = verdict_form(claim.id) if store else correction_form(claim.id)
        super().__init__(seat, t("editor.title"), form, typed)
        self._claim, self._verdict, self._store = claim, verdict, store
        self._dependants = dependants

    def fields(self) -> ComposeResult:
        start = self._verdict
        look = self.seat.looks.of(self._claim.rating)
        head = Content.assemble((f"{look.named}  ", look.style), self._claim.text)
        with VerticalScroll(id="form"):
            yield Static(head, classes="hint", markup=False)
            if self._dependants:
                claims = plural("count.claims", self._dependants)
                yield Static(t("editor.dependants", claims=claims), id="notes", markup=False)
            # a correction may change them; a draft's are changed by their keys, which a qualifier
            # that the scale has lost does not have
            if not self._store:
                yield self.named(self.ratings(self._claim.rating or ""))
            if not self._store or self._lost():
                yield self.field(t("editor.qualifiers"), self._qualifiers())
            summary, rationale = (start.summary, start.rationale) if start else ("", "")
            yield self.named(self.paragraph("summary", "editor.summary_hint", summary))
            area = self.text_area("rationale", "editor.rationale_hint", rationale)
            yield self.field(t("editor.rationale"), area)
            for name in DATES[:2]:
                yield self._line(name, start)
            asked = start.right_of_reply[-1] if start and start.right_of_reply else None
            yield Static(t("editor.reply"), classes="section", markup=False)
            for name in ("person", "asked_at", "answer"):
                yield self._line(name, asked)

    def _line(self, name: str, start: object) -> Horizontal:
        value = getattr(start, name, None) or ""
        if name in DATES:
            return self.field(t(f"editor.{name}"), self.date_line(name, value))
        return self.field(t(f"editor.{name}"), self.line(name, value, f"editor.{name}_hint"))

    def _qualifiers(self) -> Ticks:
        looks, lost = self.seat.looks, self._lost()
        known = () if self._store else (one.code for one in looks.scale.qualifiers)
        names = [(code, looks.remark(code)) for code in (*known, *lost)]
        return Ticks(names, self._verdict.qualifiers if self._verdict else (), id="qualifiers")

    def _lost(self) -> list[str]:
        return self.seat.looks.lost(self._verdict.qualifiers if self._verdict else ())

    def on_mount(self) -> None:
        self.query_one("#summary" if self._store else "#rating").focus()

    def answer(self) -> VerdictDraft:
        """The form as a draft."""
        rating = self._claim.rating if self._store else self.chosen("rating")
        start = draft_of(self._verdict, rating, self.seat.looks.scale)
        values: dict[str, Any] = {
            "summary": " ".join(self.written_in("summary").split()),
            "rationale": self.written_in("rationale"),
            "evidence_as_of": self.typed("evidence_as_of") or None,
            "review_by": self.typed("review_by") or None,
            "right_of_reply": self._replies(start.right_of_reply),
        }
        for ticks in self.query("#qualifiers").results(Ticks):
            taken = {code for code, _ in ticks.options} - set(ticks.ticked)
            kept = tuple(code for code in start.qualifiers if code not in taken)
            values["qualifiers"] = (*kept, *(code for code in ticks.ticked if code not in kept))
        return start.model_copy(update=values)

    def _replies(self, known: tuple[RightOfReply, ...]) -> tuple[RightOfReply, ...]:
        from factcheck.models import RightOfReply

        person = self.typed("person")
        if not person:
            return known[:-1]
        entry = {"asked_at": self.typed("asked_at") or None, "answer": self.typed("answer") or None}
        return (*known[:-1], RightOfReply(person=person, **entry))

    # --- ending -------------------------------------------------------------------------------

    def action_save(self) -> None:
        if self._store:
            self._write(self.answer(), self._claim.version)
        else:
            super().action_save()

    def _write(self, draft: VerdictDraft, seen: int | None) -> None:
        id = self._claim.id
        self.write(
            then_drop(lambda desk: desk.verdicts.write(id, draft, seen=seen), verdict_form(id)),
            lambda _verdict: self.done(draft),
            clash=lambda conflict: self._clash(conflict, draft),
        )

    def _clash(self, conflict: Conflict, mine: VerdictDraft) -> None:
        def compare(theirs: Verdict | None) -> None:
            _show_texts(conflict, mine, theirs)
            self.app.push_screen(
                ConflictDialog(self.seat, conflict, both=True),
                lambda answer: self._settle(answer, mine, theirs),
            )

        self.seat.ask(lambda desk: desk.verdicts.current(self._claim.id), compare, group="clash")

    def _settle(self, answer: str | None, mine: VerdictDraft, theirs: Verdict | None) -> None:
        if answer == "theirs":
            self.seat.do(
                lambda desk: desk.forms.drop(verdict_form(self._claim.id)),
                lambda _nothing: self.done(None),
            )
        elif answer == "yours":
            self._write(mine, None)
        elif answer == "both":
            self._write(both(mine, theirs), None)


def _show_texts(conflict: Conflict, mine: VerdictDraft, theirs: Verdict | None) -> None:
    """Put the texts that a reviewer can compare in place of the columns that clashed."""
    names = ("rating", "summary", "rationale")
    conflict.theirs = {name: getattr(theirs, name) if theirs else None for name in names}
    conflict.yours = {name: getattr(mine, name) for name in names}


def both(mine: VerdictDraft, theirs: Verdict | None) -> VerdictDraft:
    """Mine with their texts before it; the rating stays mine."""
    if theirs is None:
        return mine
    texts = {}
    for name in ("summary", "rationale"):
        parts = dict.fromkeys([getattr(theirs, name), getattr(mine, name)])
        texts[name] = "\n".join(part for part in parts if part)
    return mine.model_copy(update=texts)


def draft_of(start: Verdict | None, rating: str | None, scale: Scale) -> VerdictDraft:
    """The verdict in force as something to write, rated `rating`."""
    from factcheck.models import VerdictDraft

    return VerdictDraft.of(start).rated(rating, scale)
