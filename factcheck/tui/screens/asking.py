"""Review: a text of the claim in hand is asked for and stored, once nobody else has changed it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.tui.presenters.words import about
from factcheck.tui.screens.deciding import Deciding
from factcheck.tui.screens.kept import WordingDialog, offer, then_drop
from factcheck.tui.screens.questions import TextDialog
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim

TextAct = Callable[["Desk", "Claim", str, str], "Claim"]
"""What is done with a text that was typed, and with the notice of it."""
FIELDS = {"reword": "text", "claimant": "claimant", "short": "short", "tag": "tags",
          "assign": "assignee"}  # fmt: skip
"""What of a claim each of the dialogs changes."""
SEEN = ("reword", "claimant", "short")
"""Those that change what readers see."""


@dataclass(frozen=True)
class Asked:
    """A text of a claim that a dialog asks for."""

    name: str
    claim: Claim
    value: str

    def overtaken(self, now: Claim) -> bool:
        """Whether the claim has another than it had when it was asked for."""
        return bool(getattr(now, FIELDS[self.name]) != getattr(self.claim, FIELDS[self.name]))


class Asking(Deciding):
    """Dialogs for a text of the claim in hand."""

    def _edit(
        self,
        act: Callable[[Desk, Claim], Claim],
        then: Callable[[Claim], object] = lambda _claim: None,
        asked: Asked | None = None,
    ) -> None:
        """Change the claim in hand, or the one asked about; the version is read in the write lane,
        after earlier edits."""
        claim = asked.claim if asked else self.claim
        if claim is None:
            return

        def seen() -> Claim:
            known = self.claims.get(claim.id, claim)
            # what somebody else wrote while this was typed was not in view
            return claim if asked and asked.overtaken(known) else known

        def done(changed: Claim) -> None:
            self._changed(changed)
            then(changed)

        self.seat.do(
            lambda desk: act(desk, seen()),
            done,
            clash=lambda conflict: self._clash(
                conflict, lambda desk: act(desk, desk.claims.get(claim.id))
            ),
        )

    def _ask_text(
        self, name: str, value: str, act: TextAct, known: Sequence[str] = (), **told: str
    ) -> None:
        if self.claim:
            asked = Asked(name, self.claim, value)

            def answered(text: str | None) -> None:
                if text is not None:
                    self._store_text(asked, act, text)

            title = about(t(f"{name}.title"), self.claim)
            hint = t(f"{name}.hint", **told)
            dialog = TextDialog(self.seat, title, value=value, hint=hint, known=known)
            self.app.push_screen(dialog, answered)

    def _store_text(self, asked: Asked, act: TextAct, text: str) -> None:
        """Write what was typed; where readers saw what it was, with a notice."""

        def store(notice: str = "") -> None:
            self._edit(lambda desk, claim: act(desk, claim, text, notice), asked=asked)

        read = asked.name in SEEN and asked.claim.published
        if read and text != asked.value:
            self._ask_notice(t(f"{asked.name}.title"), text, store)
        else:
            store()

    def _ask_notice(self, title: str, changed: str, act: Callable[[str], None]) -> None:
        """Act with what readers are told of the change, once that is written."""

        def answered(notice: str | None) -> None:
            if notice:
                act(notice)
            elif notice is not None:
                self.seat.tell(t("notice.needed"), "warning")

        title = f"{t('notice.text')} · {title}"
        dialog = TextDialog(self.seat, title, hint=changed, inside="notice.text_hint")
        self.app.push_screen(dialog, answered)

    def _ask_wording(self, name: str, value: str, act: TextAct) -> None:
        """Ask for a text that is longer than a line; what is typed of it is kept until it is
        stored."""
        if self.claim is None:
            return
        form, asked = f"{name} of claim {self.claim.id}", Asked(name, self.claim, value)

        def answered(text: str | None) -> None:
            if text is not None:
                self._store_text(asked, then_drop(act, form), text)

        def show(typed: Mapping[str, str]) -> None:
            title, hint = t(f"{name}.title"), t(f"{name}.hint")
            dialog = WordingDialog(self.seat, title, form, typed, value=value, hint=hint)
            self.app.push_screen(dialog, answered)

        offer(self.seat, form, show)
