"""Offline packets: one file for one reader, worked on anywhere in the same desk, merged back.

A packet is a small desk: the articles with their claims and evidence, and, unless the reading is
blind, the verdicts. What was handed out is remembered here, so that an import can tell what the
reader did, what happened here meanwhile, and whether somebody tampered with the file.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from factcheck.desk.base import Facet
from factcheck.desk.indexing import sync_index
from factcheck.desk.packets.claim_merge import ClaimMerge
from factcheck.desk.packets.merging import Clash
from factcheck.desk.packets.returned import Returned
from factcheck.desk.upkeep import must_be_free
from factcheck.errors import (
    NewerDatabase,
    NotAllowed,
    NotOurDatabase,
    UnreadableFile,
    UnwritableFile,
    UsageError,
)
from factcheck.models import Model, Role, State
from factcheck.storage import articles as article_rows
from factcheck.storage import packets as packet_rows
from factcheck.storage.journal import Journal
from factcheck.storage.packets import Rows
from factcheck.storage.rows import from_row, to_json
from factcheck.storage.store import Store, open_store
from factcheck.vocabulary import Take
from factcheck.whole_files import whole

BLIND_CLAIM = {
    "state": State.NEW.value,
    "verdict_id": None,
    "rating": None,
    "review_by": None,
    "adopted_from": None,
    "reconfirm": 0,
}
"""What a claim is in a blind packet, whatever it is here."""


class Packet(Model):
    """A packet that was issued."""

    code: str
    reader: str
    blind: bool
    articles: tuple[int, ...]
    issued_by: str
    issued_at: datetime
    returned: int = 0
    """Rows of the reader that have come back."""


class MergedClaim(Model):
    """What happened to one claim of this desk."""

    claim_id: int
    text: str
    done: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()


class Merged(Model):
    """What an import did, claim by claim; claims with nothing new are left out."""

    packet: Packet
    claims: tuple[MergedClaim, ...]

    @property
    def clashes(self) -> int:
        return sum(len(claim.clashes) for claim in self.claims)


class Packets(Facet):
    """`desk.packets`."""

    def issued(self) -> list[Packet]:
        """The packets of this desk, newest first."""
        return [_packet(row) for row in packet_rows.all_issued(self._base.store.db)]

    # --- out ----------------------------------------------------------------------------------

    def issue(
        self, path: Path, article_ids: Sequence[int], reader: str, *, blind: bool = True
    ) -> Packet:
        """Write a packet of the articles for `reader`. Raises `UsageError` when there is nothing to
        read in it, `UnwritableFile` when it cannot stand there, `NotAllowed` for an open one issued
        by a reviewer who must not see its verdicts yet."""
        reader = reader.strip()
        if not reader:
            raise UsageError("a packet needs the name of its reader")
        must_be_free(path)
        try:
            with whole(path) as fresh, self._base.action("issuing packets") as journal:
                rows = self._rows(journal, list(article_ids), reader, blind=blind)
                packet = self._description(journal, rows, reader, blind=blind)
                self._write(fresh, rows, packet)
                journal.insert("packet", {**packet, "home": 1})
                journal.record("packet.issued", f"{packet['code']} for {reader}")
        except OSError as error:
            raise UnwritableFile(path.name, error) from error
        return _packet(packet)

    def _rows(self, journal: Journal, article_ids: list[int], reader: str, *, blind: bool) -> Rows:
        for id in article_ids:
            article_rows.get(journal.db, id)
        rows = packet_rows.rows_of_articles(journal.db, article_ids, blind=blind)
        for id in [] if blind else rows["claim"]:
            self._base.shown.refuse_hidden(id)
        if blind:
            own = packet_rows.written_by(journal.db, article_ids, reader)
            rows["claim"] = {id: row for id, row in rows["claim"].items() if id not in own}
            rows["evidence"] = {
                id: row for id, row in rows["evidence"].items() if row["claim_id"] in rows["claim"]
            }
        if not rows["claim"]:
            raise UsageError(
                f"there is nothing in it for {reader} to read: no claims"
                + (", or only such as they rated themselves" if blind else "")
            )
        for row in rows["claim"].values():
            row |= {**(BLIND_CLAIM if blind else {}), "assignee": reader}
            if row["adopted_from"] not in rows["claim"]:
                row["adopted_from"] = None
        return rows

    def _description(
        self, journal: Journal, rows: Rows, reader: str, *, blind: bool
    ) -> dict[str, Any]:
        """The row of the packet; `base` holds what was handed out and how it was rated here."""
        heads = packet_rows.heads(journal.db, rows["claim"])
        handed_out = {
            table: {str(id): row for id, row in found.items()}
            for table, found in rows.items()
            if not table.startswith("article")
        }
        texts = {str(id): row["sha256"] for id, row in rows["article"].items()}
        base = to_json({"rows": handed_out, "texts": texts, "heads": heads})
        code = secrets.token_hex(6)
        sealed = f"{code}\n{reader}\n{int(blind)}\n{base}"
        return {
            "code": code,
            "reader": reader,
            "blind": int(blind),
            "articles": to_json(sorted(rows["article"])),
            "base": base,
            "seal": hashlib.sha256(sealed.encode()).hexdigest(),
            "issued_by": journal.by,
            "issued_at": journal.stamp,
        }

    def _write(self, path: Path, rows: Rows, packet: dict[str, Any]) -> None:
        """A new desk at `path` with these rows, in which only the reader may work."""
        # under another name than the reader's: undo must not empty the packet
        issuer = f"desk of {packet['issued_by']}"
        with (
            closing(open_store(path, self._base.store.clock)) as store,
            store.write(issuer, [sync_index]) as journal,
        ):
            journal.refer_ahead()
            for table, found in rows.items():
                for row in found.values():
                    journal.insert(table, row)
            journal.insert("member", {"name": packet["reader"], "role": Role.REVIEWER.value})
            packet_rows.fill(journal.db, {**packet, "home": 0, "base": "{}"})
            journal.record("packet.filled", packet["code"])
        packet_rows.seal_file(path)

    # --- back ---------------------------------------------------------------------------------

    def merge(
        self, path: Path, *, choice: Take | None = None, claim_ids: Sequence[int] = ()
    ) -> Merged:
        """Take in what the reader did: all of it that nobody here contradicts, each claim in a
        transaction. `choice` settles clashes, of `claim_ids` alone when some are given. Again with
        the same file changes nothing. Raises `UnreadableFile` for a packet that is not whole or
        not of this desk."""
        with self._opened(path) as theirs:
            returned = Returned(self._base.store, theirs, path.name, self._base.scale)
            if returned.reader != self._base.reviewer:
                self._base.require(Role.EDITOR, f"merging the packet of {returned.reader}")
            claims = list(self._merged(returned, choice, frozenset(claim_ids)))
        hidden = self._base.shown.hidden()
        shown = [_without_ratings(one) if one.claim_id in hidden else one for one in claims]
        return Merged(packet=_packet(returned.packet), claims=tuple(shown))

    def _merged(
        self, returned: Returned, choice: Take | None, only: frozenset[int]
    ) -> Iterator[MergedClaim]:
        """The claims with something new, all of them one action for undo."""

        def choice_for(claim_id: int) -> Take | None:
            return choice if not only or claim_id in only else None

        first_entry: int | None = None
        for claim in returned.claims():
            with self._base.action("merging packets") as journal:
                merging = ClaimMerge(returned, journal, claim, choice_for)
                merging.run()
                if journal.changes:
                    # settled in our favour, or changed alike on both sides
                    merging.done = merging.done or ["as it is here"]
                    summary = f"{returned.reader}: {', '.join(merging.done)}"
                    about = {"claim_id": merging.home_id, "article_id": claim["article_id"]}
                    entry = journal.record(
                        "packet.merged", summary[:200], part_of=first_entry, **about
                    )
                    first_entry = first_entry or entry
            if merging.done or merging.clashes:
                yield MergedClaim(
                    claim_id=merging.home_id or 0,
                    text=claim["text"],
                    done=tuple(merging.done),
                    clashes=tuple(merging.clashes),
                )

    @contextmanager
    def _opened(self, path: Path) -> Iterator[Store]:
        """A private copy of a packet, brought to this version's schema."""
        with packet_rows.private_copy(path) as copied:
            try:
                store = open_store(copied, self._base.store.clock)
            except NotOurDatabase as error:
                raise UnreadableFile(path.name, "it is no packet") from error
            except NewerDatabase as error:
                why = "it was worked on with a newer factcheck; upgrade this one"
                raise UnreadableFile(path.name, why) from error
            with closing(store):
                yield store


def _without_ratings(merged: MergedClaim) -> MergedClaim:
    """What an editor who is to second-read the claim is told of it."""
    unsaid = {"theirs": "not shown", "ours": "not shown"}
    clashes = tuple(clash.model_copy(update=unsaid) for clash in merged.clashes)
    done = ("merged",) if merged.done else ()
    return merged.model_copy(update={"done": done, "clashes": clashes})


def _packet(row: dict[str, Any]) -> Packet:
    if row.get("removed"):
        raise NotAllowed(f"packet {row['code']} was taken back by an undo")
    return from_row(Packet, row)
