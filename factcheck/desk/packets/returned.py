"""A packet that came back: whether it is whole (of this desk, not tampered with, in our form), what
was handed out in it, and what the reader made of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.errors import DamagedDatabase, UnreadableFile
from factcheck.models import Claim, Evidence, Model, Reading, Scale, Source, Verdict
from factcheck.storage import journal, upkeep
from factcheck.storage import packets as packet_rows
from factcheck.storage.packets import Row, Rows
from factcheck.storage.rows import from_row
from factcheck.storage.store import Store
from factcheck.text.normal_form import sha256

MODELS: dict[str, type[Model]] = {
    "claim": Claim,
    "source": Source,
    "evidence": Evidence,
    "verdict": Verdict,
    "reading": Reading,
}
"""Rows of these tables go through their models, as everything from outside does."""

AUTHORS = {"verdict": "author", "reading": "reader", "note": "by", "evidence": "added_by"}
"""The column of each table that says who wrote a row."""


class Returned:
    """A packet that has been found whole. Raises `UnreadableFile` when it is not."""

    def __init__(self, ours: Store, theirs: Store, name: str, scale: Scale) -> None:
        self.packet = check_packet(ours, theirs, name, scale)
        self.reader, self.blind = str(self.packet["reader"]), bool(self.packet["blind"])
        self._rows = packet_rows.all_rows(theirs.db)
        self._base = packet_rows.handed_out(ours.db, self.packet)

    def claims(self) -> list[Row]:
        """Those that were joined to others come behind these."""
        return sorted(self._rows["claim"].values(), key=lambda claim: claim["removed"])

    def joined_to(self, claim: Row) -> list[Row]:
        """The claims that the reader has drawn wider, over this one."""
        return [
            other
            for other in self._rows["claim"].values()
            if not other["removed"]
            and other["article_id"] == claim["article_id"]
            and spans(other, claim)
            and not spans(self.handed_out("claim", other["id"]), claim)
        ]

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


def spans(outer: Row | None, inner: Row) -> bool:
    """Whether one claim of an article takes in all words of another."""
    if outer is None or outer["start"] is None or inner["start"] is None:
        return False
    return bool(outer["start"] <= inner["start"] and inner["end"] <= outer["end"])


def check_packet(ours: Store, theirs: Store, name: str, scale: Scale) -> Row:
    """The packet as this desk has issued it. Raises `UnreadableFile` with the first thing that is
    wrong."""
    for why in _structure(ours, theirs):
        raise UnreadableFile(name, why)
    here = packet_rows.this_packet(theirs.db) or {}
    issued = packet_rows.issued(ours.db, str(here.get("code", "")))
    if issued is None:
        raise UnreadableFile(name, "it is no packet that this desk has issued")
    if issued["removed"]:
        raise UnreadableFile(name, "the packet was taken back by an undo")
    if (here["seal"], here["reader"]) != (issued["seal"], issued["reader"]):
        raise UnreadableFile(name, "its seal is not the one it was issued with")
    rows = packet_rows.all_rows(theirs.db)
    base = packet_rows.handed_out(ours.db, issued)
    strangers = _strangers(rows, base["rows"], issued["reader"])
    for why in (*_tampering(rows, base), *strangers, *_values(rows, scale)):
        raise UnreadableFile(name, f"it was changed outside factcheck: {why}")
    return issued


def _structure(ours: Store, theirs: Store) -> Iterator[str]:
    """A file with other tables than ours is not even read."""
    parts = packet_rows.foreign_parts(theirs, ours)
    if parts:
        yield f"it has parts that no packet has ({', '.join(parts[:3])})"
    for found in upkeep.integrity(theirs.db):
        yield f"it is damaged: {found}"
    for table, id, _ in upkeep.broken_references(theirs.db):
        yield f"it is damaged: {table} {id} points at nothing"
    for what in upkeep.contradictions(theirs.db):
        yield f"it is damaged: {what}"
    for id in journal.broken_entries(theirs.db):
        yield f"its log was changed (entry {id})"


def _tampering(rows: Rows, base: Mapping[str, Any]) -> Iterator[str]:
    """Whatever was handed out is there, and is as it was unless its version has moved."""
    texts = {str(id): row["sha256"] for id, row in rows["article"].items()}
    if texts != base["texts"]:
        yield "other articles"
    for id, article in rows["article"].items():
        if sha256(article["text"]) != article["sha256"]:
            yield f"the text of article {id}"
    for table, handed_out in base["rows"].items():
        for id, row in handed_out.items():
            now = rows[table].get(int(id))
            if now is None or (now.get("version") == row.get("version") and now != row):
                yield f"{table} {id}"


def _strangers(rows: Rows, known: Mapping[str, Any], reader: str) -> Iterator[str]:
    """Whatever was added, the reader added."""
    for table, column in AUTHORS.items():
        for id, row in rows[table].items():
            if str(id) not in known.get(table, {}) and row[column] != reader:
                yield f"{table} {id} is by {row[column]}"


def _values(rows: Rows, scale: Scale) -> Iterator[str]:
    """Every value is one that the desk itself could have written."""
    ratings = {grade.code for grade in scale.ratings} | {None}
    for table, model in MODELS.items():
        for id, row in rows[table].items():
            if not _valid(model, row):
                yield f"{table} {id}"
            if table in ("verdict", "reading") and (row["scale"], row["rating"] in ratings) != (
                scale.name,
                True,
            ):
                yield f"{table} {id} is on another scale"


def _valid(model: type[Model], row: dict[str, Any]) -> bool:
    try:
        from_row(model, row)
    except DamagedDatabase:
        return False
    return True
