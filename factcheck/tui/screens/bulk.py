"""Many claims at once: what would happen is counted before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from factcheck.tui.lane import Act
from factcheck.tui.presenters.query import read_query
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.dialogs import Dialog
from factcheck.tui.screens.questions import confirm
from factcheck.tui.seat import Seat
from factcheck.tui.strings import grouped, plural, t
from factcheck.tui.widgets.choice import Choice

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.desk.claims import Bulk

PAUSE = 0.2


class BulkDialog(Dialog[bool]):
    """Which claims, what with them, and the count before and after."""

    def __init__(self, seat: Seat, query: str, kind: str = "rate") -> None:
        super().__init__(seat, t("bulk.title"))
        self._query, self._kind = query, kind

    def fields(self) -> ComposeResult:
        yield self.field(t("bulk.which"), self.line("query", self._query, "bulk.which_hint"))
        kinds = [(kind, t(f"bulk.{kind}")) for kind in ("rate", "tag", "assign", "attribute")]
        yield self.field(t("bulk.what"), Choice(kinds, self._kind, id="kind"))
        yield self.named(self.ratings())
        yield self.field(t("bulk.skip"), self.yes_or_no("skip", True))
        yield self.field(t("bulk.value"), self.line("value", "", "bulk.value_hint"))
        yield Static("", id="preview", markup=False)

    def on_mount(self) -> None:
        self._show_kind()
        self._preview()
        if self._kind != "rate":
            self.query_one("#value").focus()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        self._show_kind()
        self._preview()

    def on_input_changed(self, event: Input.Changed) -> None:
        self.set_timer(PAUSE, self._preview)

    def _show_kind(self) -> None:
        rating = self.chosen("kind") == "rate"
        for name, shown in (("rating", rating), ("skip", rating), ("value", not rating)):
            if field := self.query_one(f"#{name}").parent:
                cast("Horizontal", field).display = shown

    def _preview(self) -> None:
        if stands(self):
            self.seat.ask(self._asked(dry_run=True), self._counted, group="bulk")

    def _counted(self, bulk: Bulk) -> None:
        if stands(self):
            self.query_one("#preview", Static).update(_told("bulk.preview", bulk))

    def _asked(self, *, dry_run: bool) -> Act[Bulk]:
        """What the form says now, to be done when its turn comes."""
        words, value = self.typed("query"), self.typed("value")
        kind, rating, skip = map(self.chosen, ("kind", "rating", "skip"))

        def act(desk: Desk) -> Bulk:
            chosen = read_query(words, desk.scale)
            if kind == "tag":
                tags = value.replace(",", " ").split()
                return desk.claims.bulk_tag(chosen, tags, dry_run=dry_run)
            if kind == "assign":
                return desk.claims.bulk_assign(chosen, value or None, dry_run=dry_run)
            if kind == "attribute":
                return desk.claims.bulk_attribute(chosen, value or None, dry_run=dry_run)
            return desk.verdicts.bulk_rate(
                chosen, rating, skip_decided=skip == "yes", dry_run=dry_run
            )

        return act

    @property
    def _doubts(self) -> list[str]:
        """What is asked about first: no filter, which is every claim there is; no name, which takes
        away those that stand there."""
        named = self.chosen("kind") not in ("assign", "attribute") or self.typed("value")
        return [
            doubt for doubt, sure in (("nobody", named), ("all", self.typed("query"))) if not sure
        ]

    def action_save(self) -> None:
        """At once, unless there is a doubt: then only after a question that counts."""
        if self._doubts:
            self.seat.ask(
                self._asked(dry_run=True),
                self._confirm,
                group="bulk",
                opens=True,
                failed=lambda _error: self.hand_keys_on(),
            )
        else:
            self._write()

    def _confirm(self, bulk: Bulk) -> None:
        self.hand_keys_on()
        if not (self.is_current and (doubts := self._doubts)):
            return
        counts = {"total": grouped(bulk.count + bulk.skipped), "n": grouped(bulk.count)}
        text = "\n\n".join(t(f"bulk.{doubt}_text", **counts) for doubt in doubts)
        confirm(self, t(f"bulk.{doubts[0]}_title"), text, self._write)

    def _write(self) -> None:
        self.write(self._asked(dry_run=False), self._done)

    def _done(self, bulk: Bulk) -> None:
        self.seat.tell(_told("bulk.done", bulk))
        self.done(True)


def _told(name: str, bulk: Bulk) -> str:
    claims = plural("count.claims", bulk.count)
    return t(name, claims=claims, skipped=grouped(bulk.skipped))
