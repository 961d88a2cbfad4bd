"""Library screens that are little more than a list: clusters, sources, fact-checks, queues, log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from factcheck.tui.presenters import rows, words
from factcheck.tui.presenters.query import matches_text
from factcheck.tui.screens.claims import ClaimRows
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.library import LibraryScreen
from factcheck.tui.screens.newsroom import notes, second_read, settle
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source_dialog import SourceDialog, SourceEntry, with_file
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, Cluster, FactCheck, LogEntry, Source

QUEUES = (
    "mine",
    "mentions",
    "to_second_read",
    "in_review",
    "disagreements",
    "stale",
    "to_reconfirm",
)
LOG_LIMIT = 2_000


class ClustersScreen(LibraryScreen["Cluster"]):
    """Claims that mean the same; those ruled differently carry a warning sign."""

    SCOPES = ("clusters", "screen")
    PLACE = "clusters"
    COLUMNS = rows.CLUSTER

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._clusters: dict[int, Cluster] = {}
        self._members: dict[int, Claim] = {}

    def ids(self, desk: Desk, words: str) -> Sequence[int]:
        found = desk.matches.clusters()
        heads = desk.claims.page([cluster.representative for cluster in found])
        self._members = {claim.id: claim for claim in heads}
        self._clusters = {cluster.representative: cluster for cluster in found}
        return [id for id in self._clusters if matches_text(words, self._members[id].text)]

    def page(self, ids: Sequence[int]) -> Sequence[Cluster]:
        return [self._clusters[id] for id in ids if id in self._clusters]

    def draw(self, row: Cluster, width: int) -> Content:
        text = self._members[row.representative].text
        return rows.cluster_row(row, text, self.seat.looks, width)

    def tell(self, row: Cluster) -> Sequence[Block]:
        return [
            Block(rows.claim_row(claim, self.seat.looks, 60))
            for claim in self.seat.desk.claims.page(row.claim_ids[:40])
        ]

    def open_row(self, id: int) -> None:
        claim = self.seat.desk.claims.get(id)
        self.app.push_screen(ReviewScreen(self.seat, claim.article_id, id))

    def action_dedupe(self) -> None:
        """Compare everything with everything, in the background."""
        self.seat.start(
            t("jobs.dedupe"),
            lambda desk, progress: desk.matches.dedupe(progress=progress),
            lambda found: self._deduped(found.same, found.variant),
        )

    def _deduped(self, same: int, variant: int) -> None:
        self.seat.tell(t("clusters.deduped", same=same, variant=variant))
        self.reload()


class SourcesScreen(LibraryScreen["Source"]):
    """Every document cited, newest first."""

    SCOPES = ("sources", "screen")
    PLACE = "sources"
    COLUMNS = rows.SOURCE

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._sources: dict[int, Source] = {}

    def ids(self, desk: Desk, words: str) -> Sequence[int]:
        self._sources = {source.id: source for source in desk.sources.list()}
        return [
            source.id
            for source in self._sources.values()
            if matches_text(words, source.title, source.url, source.publisher, source.contact)
        ]

    def page(self, ids: Sequence[int]) -> Sequence[Source]:
        return [self._sources[id] for id in ids if id in self._sources]

    def draw(self, row: Source, width: int) -> Content:
        return rows.source_row(row, width)

    def tell(self, row: Source) -> Sequence[Block]:
        facts = [row.publisher, row.published_at, row.url, row.archive_url, row.contact, row.note]
        facts += [f"SHA-256 {sum}" for sum in (row.snapshot_sha256, row.file_sha256) if sum]
        lines = [Block(Content(fact), hang=2) for fact in facts if fact]
        return [Block(Content.styled(row.title or row.url or "", "bold")), *lines]

    def open_row(self, id: int) -> None:
        self.action_edit()

    def action_edit(self) -> None:
        source = self.rows.current_row
        if source is None:
            return

        def answered(entry: SourceEntry | None) -> None:
            if entry is not None:
                self.seat.do(
                    lambda desk: desk.sources.edit(
                        source.id, with_file(desk, entry), seen=source.version
                    ),
                    lambda _source: self.reload(),
                )

        self.app.push_screen(SourceDialog(self.seat, source=source), answered)

    def action_copy(self) -> None:
        source = self.rows.current_row
        if source is not None and source.url:
            self.app.copy_to_clipboard(source.url)
            self.seat.tell(t("review.copied", text=source.url))


class FactchecksScreen(LibraryScreen["FactCheck"]):
    """Reviews published by others, as imported."""

    SCOPES = ("factchecks", "screen")
    PLACE = "factchecks"
    COLUMNS = rows.FACTCHECK

    def ids(self, desk: Desk, words: str) -> Sequence[int]:
        return desk.factchecks.ids(words or None)

    def page(self, ids: Sequence[int]) -> Sequence[FactCheck]:
        return self.seat.desk.factchecks.page(ids)

    def draw(self, row: FactCheck, width: int) -> Content:
        return rows.factcheck_row(row, self.seat.looks, width)

    def tell(self, row: FactCheck) -> Sequence[Block]:
        look = self.seat.looks.of(row.code)
        label = row.label or t("factchecks.no_label")
        facts = [row.publisher, row.claimant, row.published_at, row.language, row.licence, row.url]
        lines = [Block(Content.styled(fact, "$faint"), hang=2) for fact in facts if fact]
        warnings = [Block(Content.styled(text, "$verdict-mixed"), hang=2) for text in row.warnings]
        return [
            Block(Content.styled(row.claim, "bold")),
            Block(Content.styled(f"{look.glyph if row.code else ''} {label}", look.style)),
            Block(Content(row.title or "")),
            *lines,
            *warnings,
        ]

    def action_copy(self) -> None:
        row = self.rows.current_row
        if row is not None and row.url:
            self.app.copy_to_clipboard(row.url)
            self.seat.tell(t("review.copied", text=row.url))


class QueuesScreen(ClaimRows):
    """What waits: mine, for a second reading, for approval, stale, to re-confirm."""

    SCOPES = ("queues", "screen")
    PLACE = "queues"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._queue = QUEUES[0]
        self._counts: dict[str, int] = {}

    def ids(self, desk: Desk, words: str) -> Sequence[int]:
        found = {name: _waiting(desk, name) for name in QUEUES}
        self._counts = {name: len(ids) for name, ids in found.items()}
        return self._filtered(desk, found[self._queue], words)

    def _filtered(self, desk: Desk, ids: Sequence[int], words: str) -> Sequence[int]:
        if not words:
            return ids
        claims = desk.claims.page(ids)
        return [claim.id for claim in claims if matches_text(words, claim.text, claim.claimant)]

    def empty(self) -> str:
        return t(f"queue_empty.{self._queue}") if self.seat.is_open else super().empty()

    def _loaded(self, ids: Sequence[int]) -> None:
        super()._loaded(ids)
        if self.is_attached:
            self.query_one("#summary", Static).update(self._names())

    def _names(self) -> Content:
        parts = []
        for name in QUEUES:
            style = "bold $current-text on $current-tint" if name == self._queue else "$faint"
            label = Content.styled(f" {t('queue.' + name)} {self._counts.get(name, 0)} ", style)
            parts.append(label.stylize(Style.from_meta({"@click": f"screen.show_queue('{name}')"})))
        return Content("").join(parts)

    def open_row(self, id: int) -> None:
        """What the queue is for, at once: a reading, a decision, an answer; else the claim."""
        acts = {"to_second_read": second_read, "disagreements": settle, "mentions": notes}
        if act := acts.get(self._queue):
            act(self.app, self.seat, id, self.reload)
        else:
            super().open_row(id)

    def action_visit(self) -> None:
        """The claim itself, in its article."""
        if (id := self.rows.current_id) is not None:
            super().open_row(id)

    def action_next_queue(self, step: int) -> None:
        self._queue = QUEUES[(QUEUES.index(self._queue) + step) % len(QUEUES)]
        self.reload()

    def action_show_queue(self, name: str) -> None:
        """A click on its name."""
        self._queue = name
        self.reload()


def _waiting(desk: Desk, queue: str) -> Sequence[int]:
    """The claims of a queue; mentions are those whose notes call the reviewer."""
    if queue == "mentions":
        return list(dict.fromkeys(note.claim_id for note in desk.notes.for_me()))
    return desk.workflow.queue(queue)


class LogScreen(LibraryScreen["LogEntry"]):
    """Who did what when, with before and after."""

    SCOPES = ("log", "screen")
    PLACE = "log"
    COLUMNS = rows.LOG

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._entries: dict[int, LogEntry] = {}

    def ids(self, desk: Desk, words: str) -> Sequence[int]:
        found = desk.history.log(limit=LOG_LIMIT)
        self._entries = {entry.id: entry for entry in found}
        return [e.id for e in found if matches_text(words, e.by, e.summary, rows.action_name(e))]

    def page(self, ids: Sequence[int]) -> Sequence[LogEntry]:
        return [self._entries[id] for id in ids if id in self._entries]

    def draw(self, row: LogEntry, width: int) -> Content:
        return rows.log_row(row, width)

    def tell(self, row: LogEntry) -> Sequence[Block]:
        head = f"{rows.action_name(row)} · {row.by} · {words.minute(row.at)}"
        blocks = [Block(Content.styled(head, "bold")), Block(Content(row.summary))]
        for change in row.changes[:20]:
            blocks.append(Block(Content.styled(f"{change.table} {change.id}", "$secondary")))
            for name, after in change.after.items():
                before = change.before.get(name)
                line = Content.assemble(
                    (f"{name}: ", "$faint"), (_short(before), "strike $faint"), " → ", _short(after)
                )
                blocks.append(Block(line, 2, 2))
        return blocks

    def open_row(self, id: int) -> None:
        title = t("log.entry", id=id)
        self.app.push_screen(MessageDialog(self.seat, title, self.tell(self._entries[id])))


def _short(value: object) -> str:
    text = "∅" if value is None else str(value)
    return text if len(text) <= 200 else text[:199] + "…"
