"""One claim of a packet that came back, merged into the desk that issued it: its words, sources and
notes column by column, its verdict as a verdict, a second reading or a clash."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from factcheck.desk.in_force import OPEN_STATES, point_at
from factcheck.desk.packets.merging import MERGED, Clash, merge, merged_columns, told
from factcheck.desk.packets.returned import Returned, spans
from factcheck.models import VerdictDraft
from factcheck.storage import claims as claim_rows
from factcheck.storage import packets as packet_rows
from factcheck.storage import reviews
from factcheck.storage import sources as source_rows
from factcheck.storage.journal import Journal
from factcheck.storage.packets import Row
from factcheck.storage.rows import from_row, to_json
from factcheck.vocabulary import Take


class ClaimMerge:
    """One claim, merged in the transaction of `journal`: `done` tells what was taken in,
    `clashes` what both sides changed, `home_id` which claim of this desk it is (None: none)."""

    def __init__(
        self,
        returned: Returned,
        journal: Journal,
        claim: Row,
        choice_for: Callable[[int], Take | None],
    ) -> None:
        self._in, self._journal, self._claim = returned, journal, claim
        self._choice_for = choice_for
        self.done: list[str] = []
        self.clashes: list[Clash] = []
        self.home_id: int | None = None
        self._choice: Take | None = None

    def run(self) -> None:
        """Merge the claim with all that its reader wrote on it; fills `done` and `clashes`."""
        self.home_id = self._place()
        if self.home_id is None:
            return
        self._choice = self._choice_for(self.home_id)
        self._merge_row("claim", self._claim, self.home_id, "")
        for evidence in self._in.of_claim("evidence", self._claim["id"]):
            self._evidence(evidence)
        self._verdict()
        for reading in self._in.of_claim("reading", self._claim["id"]):
            self._second_reading(reading)
        for note in self._in.of_claim("note", self._claim["id"]):
            self._note(note)

    # --- remembering --------------------------------------------------------------------------

    def _taken(self, kind: str, row_id: int) -> Row | None:
        """What an earlier import did with the row, unless that was undone."""
        found = packet_rows.taken(self._journal.db, self._in.packet["id"], kind, row_id)
        return found if found and not found["removed"] else None

    def _take(self, kind: str, row_id: int, home_row: int | None, taken: Mapping[str, Any]) -> None:
        known = packet_rows.taken(self._journal.db, self._in.packet["id"], kind, row_id)
        columns = {"home_row": home_row, "taken": to_json(taken)}
        if known:
            self._journal.update("packet_row", known["id"], {**columns, "removed": 0})
            return
        key = {"packet_id": self._in.packet["id"], "kind": kind, "row": row_id}
        self._journal.insert("packet_row", {**key, **columns})

    # --- rows ---------------------------------------------------------------------------------

    def _place(self) -> int | None:
        """The claim here that the packet's claim is; made when the reader drew it."""
        claim = self._claim
        if (home := self._home(claim)) or claim["removed"]:
            return home
        article = self._journal.row("article", claim["article_id"])
        if article["sha256"] != self._in.text_hash(article["id"]):
            self._clash("new claim", claim["quote"], "the article has a new version", None)
            return None
        here = claim_rows.just_there(
            self._journal.db, article["id"], claim["start"], claim["end"]
        ) or self._insert_claim(claim)
        self._take("claim", claim["id"], here, merged_columns("claim", claim))
        return here

    def _insert_claim(self, claim: Row) -> int:
        stamp = self._journal.stamp
        kept = {**merged_columns("claim", claim), "check_worthiness": claim["check_worthiness"]}
        about = {"article_id": claim["article_id"], "language": claim["language"]}
        self.done.append("claim drawn")
        return self._journal.insert(
            "claim", {**kept, **about, "reasons": "[]", "created_at": stamp, "changed_at": stamp}
        )

    def _merge_row(self, table: str, theirs: Row, home_id: int, about: str) -> None:
        """Bring the reader's changes of a row that both sides have."""
        taken = self._taken(table, theirs["id"])
        before = self._in.handed_out(table, theirs["id"])
        if taken:
            before = packet_rows.blank(self._journal.db, table) | json.loads(taken["taken"])
        if before is None:
            return
        seen = {name: before[name] for name in merged_columns(table, theirs)}
        ours = self._journal.row(table, home_id)
        merged = merge(table, seen, theirs, ours, self._choice)
        if table == "claim" and merged.changes.get("removed") and not self._joined(theirs):
            # to one whose words are in dispute: nothing here would say what this one says
            del merged.changes["removed"]
            if self._choice is None:
                merged.taken["removed"] = seen["removed"]
                merged.clashes["removed"] = ("joined to another claim", "a claim of its own")
        by = self._journal.changed_by(table, home_id)
        for name, (their_value, our_value) in merged.clashes.items():
            self._clash(f"{about}{name}", their_value, our_value, by)
        if self._journal.update(table, home_id, merged.changes):
            self.done += [f"{about}{name} changed" for name in told(table, merged.changes)]
        if merged.taken != seen:
            self._take(table, theirs["id"], home_id, merged.taken)

    def _joined(self, claim: Row) -> bool:
        """Whether what the reader joined the claim to spans it here too."""
        ours = self._journal.row("claim", claim["id"])
        wider = [self._home(other) for other in self._in.joined_to(claim)]
        return not wider or any(id and spans(self._journal.row("claim", id), ours) for id in wider)

    def _home(self, claim: Row) -> int | None:
        """The claim here that one of the packet is known to be."""
        if self._in.handed_out("claim", claim["id"]):
            return int(claim["id"])
        taken = self._taken("claim", claim["id"])
        return int(taken["home_row"]) if taken else None

    def _evidence(self, evidence: Row) -> None:
        source = self._source(evidence["source_id"])
        taken = self._taken("evidence", evidence["id"])
        handed_out = self._in.handed_out("evidence", evidence["id"])
        if taken or handed_out:
            home = taken["home_row"] if taken else evidence["id"]
            self._merge_row("evidence", evidence, home, f"source {evidence['position'] + 1}: ")
            before = (handed_out or evidence)["claim_id"]
            if before != evidence["claim_id"] and self._joined(self._in.row("claim", before)):
                # with the claim that was joined to this one
                self._journal.update("evidence", home, {"claim_id": self.home_id})
            return
        if evidence["removed"]:
            return
        seen = merged_columns("evidence", evidence)
        if cited := self._cited(source, evidence):
            self._take("evidence", evidence["id"], cited, seen)
            return
        kept = ("stance", "quote", "locator", "translation", "note", "added_by", "added_at")
        position = source_rows.next_position(self._journal.db, self.home_id or 0)
        home = self._journal.insert(
            "evidence",
            {
                **{name: evidence[name] for name in kept},
                "claim_id": self.home_id,
                "source_id": source,
                "position": position,
            },
        )
        self._take("evidence", evidence["id"], home, seen)
        self.done.append("source added")

    def _cited(self, source: int, evidence: Row) -> int | None:
        """The evidence here that says the same: cited by somebody else meanwhile."""
        for here in source_rows.of_claim(self._journal.db, self.home_id or 0):
            ours = self._journal.row("evidence", here.evidence.id)
            if ours["source_id"] == source and all(
                ours[name] == evidence[name] for name in MERGED["evidence"]
            ):
                return here.evidence.id
        return None

    def _source(self, id: int) -> int:
        """The source here that the packet's source is: the same address is the same source."""
        source = self._in.row("source", id)
        taken = self._taken("source", id)
        if taken or self._in.handed_out("source", id):
            home = int(taken["home_row"]) if taken else id
            self._merge_row("source", source, home, "source: ")
            return home
        address = source["canonical_url"]
        known = source_rows.by_url(self._journal.db, address) if address else None
        kept = {
            name: value
            for name, value in source.items()
            if name not in ("id", "version", "removed")
        }
        home = known.id if known else self._journal.insert("source", kept)
        self._take("source", id, home, merged_columns("source", source))
        return home

    def _note(self, note: Row) -> None:
        taken = self._taken("note", note["id"])
        if taken or self._in.handed_out("note", note["id"]):
            self._merge_row("note", note, taken["home_row"] if taken else note["id"], "note: ")
        elif not note["removed"]:
            kept = {name: note[name] for name in ("text", "mentions", "by", "at")}
            home = self._journal.insert("note", {**kept, "claim_id": self.home_id})
            self._take("note", note["id"], home, merged_columns("note", note))
            self.done.append("note added")

    # --- judgements ---------------------------------------------------------------------------

    def _verdict(self) -> None:
        """The reader's verdict in force: ours from now on, or a second reading of the one here, or
        a clash."""
        theirs_id, claim_id = self._claim["verdict_id"], self._claim["id"]
        if theirs_id is None or self._in.handed_out("verdict", theirs_id):
            return
        taken = self._taken("verdict", claim_id)
        before = json.loads(taken["taken"]) if taken else {}
        if before.get("verdict") == theirs_id:
            return
        theirs = self._in.row("verdict", theirs_id)
        ours = claim_rows.get(self._journal.db, self.home_id or 0)
        came_from_here = taken["home_row"] if taken and before["as"] == "verdict" else None
        free = ours.verdict_id in (None, self._in.head(claim_id), came_from_here)
        became, home_row = self._settle_verdict(theirs, ours.verdict_id, free=free)
        if became:
            self._take("verdict", claim_id, home_row, {"verdict": theirs_id, "as": became})

    def _settle_verdict(
        self, theirs: Row, ours_id: int | None, *, free: bool
    ) -> tuple[str | None, int | None]:
        """(what their verdict became here, its row)."""
        first = free and ours_id == self._in.head(self._claim["id"])
        if self._in.blind and ours_id is not None and (first or not free):
            return "reading", self._read(theirs, theirs["rationale"] or theirs["summary"])
        ours = reviews.verdict(self._journal.db, ours_id)
        if not free and ours and _judges(ours) == _judges(theirs):
            return "ours", ours_id
        claim = claim_rows.get(self._journal.db, self.home_id or 0)
        if claim.state in OPEN_STATES and (free or self._choice == "theirs"):
            return "verdict", self._put_in_force(theirs)
        if self._choice == "both":
            return "reading", self._read(theirs, theirs["rationale"] or theirs["summary"])
        if self._choice == "ours":
            return "ours", ours_id
        here = (ours.rating if ours else None) or "not rated"
        self._clash("rating", theirs["rating"], here, ours.author if ours else None)
        if claim.state not in OPEN_STATES:
            self.clashes[-1] = self.clashes[-1].model_copy(update={"ours": f"{here}, published"})
        return None, None

    def _put_in_force(self, theirs: Row) -> int:
        claim = claim_rows.get(self._journal.db, self.home_id or 0)
        kept = {name: value for name, value in theirs.items() if name not in ("id", "adopted_from")}
        version = reviews.next_version(self._journal.db, claim.id)
        row = {**kept, "claim_id": claim.id, "version": version, "adopted_from": None}
        id = self._journal.append("verdict", row)
        point_at(self._journal, claim, id, from_row(VerdictDraft, theirs))
        self.done.append(f"rated {theirs['rating']}")
        return id

    def _second_reading(self, reading: Row) -> None:
        known = self._in.handed_out("reading", reading["id"])
        if not (known or reading["removed"] or self._taken("reading", reading["id"])):
            home = self._read(reading, reading["rationale"])
            self._take("reading", reading["id"], home, {})

    def _read(self, theirs: Row, rationale: str) -> int | None:
        """Keep a rating of the reader as a second reading; no rating is none."""
        if theirs["rating"] is None:
            return None
        head = self._in.head(self._claim["id"])
        now = claim_rows.get(self._journal.db, self.home_id or 0).verdict_id
        self.done.append(f"second reading {theirs['rating']}")
        return self._journal.insert(
            "reading",
            {
                "claim_id": self.home_id,
                "reader": self._in.reader,
                "scale": theirs["scale"],
                "rating": theirs["rating"],
                "rationale": rationale,
                "blind": int(self._in.blind),
                "verdict_id": head or now,
                "at": theirs["at"],
            },
        )

    def _clash(self, what: str, theirs: Any, ours: Any, by: str | None) -> None:
        self.clashes.append(Clash(what=what, theirs=_shown(theirs), ours=_shown(ours), by=by))


def _judges(verdict: Any) -> tuple[Any, ...]:
    """What two verdicts have in common when they say the same."""
    get = verdict.get if isinstance(verdict, dict) else lambda name: getattr(verdict, name)
    return tuple(get(name) for name in ("rating", "summary", "rationale"))


def _shown(value: Any) -> str:
    return "nothing" if value in (None, "") else str(value)
