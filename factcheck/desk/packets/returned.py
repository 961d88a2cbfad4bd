"""A packet that came back: what was handed out in it, and what the reader made of that."""

from __future__ import annotations

from factcheck.desk.packets.checks import check_packet
from factcheck.models import Scale
from factcheck.storage import packets as packet_rows
from factcheck.storage.packets import Row
from factcheck.storage.store import Store


class Returned:
    """A packet that has been found whole. Raises `UnreadableFile` when it is not."""

    def __init__(self, ours: Store, theirs: Store, name: str, scale: Scale) -> None:
        self.packet = check_packet(ours, theirs, name, scale)
        self.reader, self.blind = str(self.packet["reader"]), bool(self.packet["blind"])
        self._rows = packet_rows.all_rows(theirs.db)
        self._base = packet_rows.handed_out(ours.db, self.packet)

    def claims(self) -> list[Row]:
        return list(self._rows["claim"].values())

    def of_claim(self, table: str, claim_id: int) -> list[Row]:
        return [row for row in self._rows[table].values() if row["claim_id"] == claim_id]

    def row(self, table: str, id: int) -> Row:
        return self._rows[table][id]

    def handed_out(self, table: str, id: int) -> Row | None:
        """The row as it was given to the reader; None when the reader added it."""
        row: Row | None = self._base["rows"].get(table, {}).get(str(id))
        return row

    def head(self, claim_id: int) -> int | None:
        """The verdict that was in force here when the packet was issued."""
        id: int | None = self._base["heads"].get(str(claim_id))
        return id

    def text_hash(self, article_id: int) -> str:
        """SHA-256 of the article's text as it was handed out."""
        return str(self._base["texts"][str(article_id)])
