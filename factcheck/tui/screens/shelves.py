"""Library screens that are little more than a list: clusters, sources, fact-checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from factcheck.text.normal_form import holds_words
from factcheck.tui.presenters import rows
from factcheck.tui.presenters.paragraphs import section
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.library import LibraryScreen
from factcheck.tui.screens.pairs import MOST, PairsScreen, waiting
from factcheck.tui.screens.source_dialog import ask_source
from factcheck.tui.screens.source_entry import SourceEntry, with_file
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Cluster, FactCheck, Source


SHOWN = 40
"""Claims that the preview of a cluster or a source lists."""


class Group(NamedTuple):
    """A cluster and the wording of the claim that stands for it."""

    cluster: Cluster
    text: str


class ClustersScreen(LibraryScreen[Group]):
    """Claims that mean the same; those ruled differently carry a warning sign."""

    SCOPES = ("clusters", "library", "screen")
    PLACE = "clusters"
    COLUMNS = rows.CLUSTER

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._open_pairs = 0

    def ids(self, desk: Desk, typed: str) -> Sequence[int]:
        found = desk.matches.clusters()
        self._open_pairs = len(desk.matches.suggested(limit=MOST))
        heads = desk.claims.page([cluster.representative for cluster in found])
        texts = {claim.id: claim.text for claim in heads}
        self.listed = {
            cluster.representative: Group(cluster, texts[cluster.representative])
            for cluster in found
            if cluster.representative in texts
        }
        return [id for id, group in self.listed.items() if holds_words(typed, group.text)]

    def draw(self, row: Group, width: int) -> Content:
        return rows.cluster_row(row.cluster, row.text, self.seat.looks, width)

    def tell(self, row: Group, width: int) -> Sequence[Block]:
        return [
            Block(rows.claim_row(claim, self.seat.looks, width))
            for claim in self.seat.desk.claims.page(row.cluster.claim_ids[:SHOWN])
        ]

    def open_row(self, id: int) -> None:
        self.open_claim(id)

    def summary(self, count: int) -> str:
        return f"{super().summary(count)} · {waiting(self._open_pairs)}"

    def action_pairs(self) -> None:
        """Pairs to decide."""
        self.app.push_screen(PairsScreen(self.seat))

    def action_dedupe(self) -> None:
        """Compare everything with everything, in the background."""
        self.seat.start(
            t("jobs.dedupe"),
            lambda desk, progress: desk.matches.dedupe(progress=progress),
            lambda found: self.tell_change(
                t("clusters.deduped", same=found.same, variant=found.variant)
            ),
        )


class SourcesScreen(LibraryScreen["Source"]):
    """Every document cited, newest first."""

    SCOPES = ("sources", "library", "screen")
    PLACE = "sources"
    COLUMNS = rows.SOURCE

    def ids(self, desk: Desk, typed: str) -> Sequence[int]:
        self.listed = {source.id: source for source in reversed(desk.sources.list())}
        return [
            source.id
            for source in self.listed.values()
            if holds_words(typed, source.title, source.url, source.publisher, source.contact)
        ]

    def draw(self, row: Source, width: int) -> Content:
        return rows.source_row(row, width)

    def tell(self, row: Source, width: int) -> Sequence[Block]:
        facts = [row.publisher, row.published_at, row.url, row.archive_url, row.contact, row.note]
        facts += [f"SHA-256 {sum}" for sum in (row.snapshot_sha256, row.file_sha256) if sum]
        lines = [Block.of(fact, hang=2) for fact in facts if fact]
        heading = Block.of(row.name, "bold")
        return [heading, *lines, *self._cited_on(row, width)]

    def _cited_on(self, row: Source, width: int) -> Sequence[Block]:
        """The claims that stand on it."""
        desk, looks = self.seat.desk, self.seat.looks
        claims = desk.claims.page(desk.sources.citing(row.id)[:SHOWN])
        return section(
            "sources.cited_on", [rows.claim_row(claim, looks, width - 4) for claim in claims]
        )

    def open_row(self, id: int) -> None:
        self.action_edit()

    def action_edit(self) -> None:
        source = self.rows.current_row
        if source is None:
            return

        def store(desk: Desk, entry: SourceEntry) -> Source:
            draft = with_file(desk, entry)
            return desk.sources.edit(source.id, draft, notice=entry.notice, seen=source.version)

        ask_source(
            self.seat, f"source {source.id}", store, lambda _source: self.reload(), source=source
        )

    def action_copy(self) -> None:
        source = self.rows.current_row
        self.copy(source.url if source else None)


class FactchecksScreen(LibraryScreen["FactCheck"]):
    """Reviews published by others, as imported."""

    SCOPES = ("factchecks", "library", "screen")
    PLACE = "factchecks"
    COLUMNS = rows.FACTCHECK

    def ids(self, desk: Desk, typed: str) -> Sequence[int]:
        return desk.factchecks.ids(typed or None)

    def page(self, ids: Sequence[int]) -> Mapping[int, FactCheck]:
        return {check.id: check for check in self.seat.desk.factchecks.page(ids)}

    def draw(self, row: FactCheck, width: int) -> Content:
        return rows.factcheck_row(row, self.seat.looks, width)

    def tell(self, row: FactCheck, width: int) -> Sequence[Block]:
        look = self.seat.looks.of(row.code)
        label = row.label or t("factchecks.no_label")
        facts = [
            t("factchecks.published", by=row.publisher or "–", on=row.published_at or "–"),
            row.claimant and t("factchecks.said", by=row.claimant),
            *(t("factchecks.seen", url=url) for url in row.appearances),
            row.language,
            row.licence,
            row.url,
        ]
        lines = [Block.of(fact, "$faint", hang=2) for fact in facts if fact]
        odd = (t(f"odd.{code.replace('-', '_')}") for code in row.warnings)
        warnings = [Block.of(text, "$verdict-mixed", hang=2) for text in odd]
        return [
            Block.of(row.claim, "bold"),
            Block.of(f"{look.glyph if row.code else ''} {label}", look.style),
            Block.of(row.title or ""),
            *lines,
            *warnings,
        ]

    def open_row(self, id: int) -> None:
        """All of it, for a window that has no room for the preview."""
        row = self.rows.current_row
        if row and row.id == id:
            title = t("factchecks.entry", id=id)
            self.app.push_screen(MessageDialog(self.seat, title, self.tell(row, self.size.width)))

    def action_copy(self) -> None:
        row = self.rows.current_row
        self.copy(row.url if row else None)
