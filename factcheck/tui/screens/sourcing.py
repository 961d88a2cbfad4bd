"""Review: sources of the claim in hand, and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.presenters import log, words
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.editing import Editing
from factcheck.tui.screens.questions import ChoiceDialog, confirm
from factcheck.tui.screens.source_dialog import ask_source
from factcheck.tui.screens.source_entry import Again, SourceEntry, with_file
from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import GAP, Block

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import CitedSource, LogEntry, Source, Verdict


class Sourcing(Editing):
    """Actions on the evidence of the claim in hand."""

    def action_add_source(self) -> None:
        claim = self.claim
        if claim is None:
            return

        def answered(outcome: CitedSource | Again | None) -> None:
            if isinstance(outcome, Again):
                self.seat.ask(
                    lambda desk: _of(desk, claim.id, outcome.evidence_id),
                    lambda cited: self._change(cited, outcome),
                    opens=True,
                )
            elif outcome is not None:
                self._added(outcome)

        ask_source(
            self.seat,
            f"source of claim {claim.id}",
            lambda desk, entry: desk.sources.add(
                claim.id, with_file(desk, entry), **entry.evidence, notice=entry.notice
            ),
            answered,
            claim=claim,
        )

    def _added(self, cited: CitedSource) -> None:
        self._again()
        self.seat.tell(t("review.source_added", n=cited.number))
        source = cited.source
        if source.url and not (source.title and source.snapshot):
            self.seat.consult(lambda desk: _completed(desk, source), self._again)

    def action_edit_source(self, evidence_id: int | None = None) -> None:
        """Edit one: the one clicked, the only one, or one chosen from a list."""
        sources = list(self.dossier.sources) if self.dossier else []
        if evidence_id is not None:
            sources = [cited for cited in sources if cited.evidence.id == evidence_id]
        if not sources:
            self.seat.tell(t("review.no_sources"), "warning")
        elif len(sources) == 1:
            self._what_with(sources[0])
        else:
            names = [(str(c.evidence.id), _line(c)) for c in sources]
            dialog = ChoiceDialog(self.seat, t("source.which"), names)
            self.app.push_screen(
                dialog, lambda id: self.action_edit_source(int(id)) if id else None
            )

    def _what_with(self, cited: CitedSource) -> None:
        def chosen(what: str | None) -> None:
            if what == "edit":
                self._change(cited)
            elif what == "remove":
                self._remove(cited)

        options = [(what, t(f"source.{what}")) for what in ("edit", "remove")]
        self.app.push_screen(ChoiceDialog(self.seat, _line(cited), options), chosen)

    def _change(self, cited: CitedSource, again: Again | None = None) -> None:
        ask_source(
            self.seat,
            f"evidence {cited.evidence.id}",
            lambda desk, entry: _edit(desk, cited, entry),
            self._again,
            cited=cited,
            claim=self.claim,
            again=again,
        )

    def _remove(self, cited: CitedSource) -> None:
        evidence = cited.evidence

        def remove(notice: str = "") -> None:
            self.seat.do(
                lambda desk: desk.sources.remove(evidence.id, notice=notice, seen=evidence.version),
                self._again,
            )

        title, line = t("source.remove_title"), _line(cited)
        if self.claim and self.claim.published:
            self._ask_notice(title, line, remove)
        else:
            confirm(self, title, line, remove)

    # --- history ------------------------------------------------------------------------------

    def action_claim_history(self) -> None:
        claim = self.claim
        if claim is None:
            return

        def read(desk: Desk) -> tuple[list[Verdict], list[LogEntry]]:
            return desk.verdicts.history(claim.id), desk.history.log(claim_id=claim.id)

        def show(found: tuple[list[Verdict], list[LogEntry]]) -> None:
            entries = [log.line(entry, self.seat.looks) for entry in found[1]]
            gap = [GAP] if entries else []
            blocks = [*self._versions(found[0]), *gap, *entries]
            title = t("history.title", id=claim.id)
            self.app.push_screen(MessageDialog(self.seat, title, blocks))

        self.seat.ask(read, show, group="history", opens=True)

    def _versions(self, verdicts: list[Verdict]) -> list[Block]:
        blocks = []
        for verdict in reversed(verdicts):
            look = self.seat.looks.of(verdict.rating)
            head = Content.assemble(
                (f"v{verdict.version} ", "$accent"),
                (look.named, f"bold {look.style}"),
                (f"  {verdict.author}, {words.minute(verdict.at)}", "$faint"),
            )
            blocks.append(Block(head))
            if verdict.summary:
                blocks.append(Block.of(verdict.summary, indent=3))
        return blocks or [Block.of(t("history.none"), "$faint")]


def _of(desk: Desk, claim_id: int, evidence_id: int) -> CitedSource:
    return next(c for c in desk.sources.of_claim(claim_id) if c.evidence.id == evidence_id)


def _edit(desk: Desk, cited: CitedSource, entry: SourceEntry) -> CitedSource:
    source, evidence = cited.source, cited.evidence
    edited = with_file(desk, entry), source.version
    return desk.sources.edit_evidence(
        evidence.id, **entry.evidence, notice=entry.notice, source=edited, seen=evidence.version
    )


def _completed(desk: Desk, source: Source) -> Source:
    """Fill in what a page says of itself where nobody typed anything. Raises `FetchError` offline,
    `Conflict` when somebody was faster: then what the reviewer typed stands."""
    from factcheck.models import SourceDraft

    found = desk.sources.look_up(source.url or "")
    missing = {
        name: getattr(found, name)
        for name in ("title", "publisher", "published_at", "authors", "snapshot")
        if not getattr(source, name) and getattr(found, name)
    }
    return desk.sources.edit(source.id, SourceDraft.of(source, missing), seen=source.version)


def _line(cited: CitedSource) -> str:
    return f"[{cited.number}] {cited.source.name}"
