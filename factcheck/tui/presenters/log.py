"""The log in words: the sentence of an action is made when it is shown, from what it changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.presenters import words
from factcheck.tui.presenters.rows import action_name
from factcheck.tui.presenters.words import action_word
from factcheck.tui.strings import known, phrase, plural, sentence, t
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.models import Change, LogEntry

ONE_COLUMN = {
    "claim.attributed": "claimant",
    "claim.shortened": "short",
    "claim.dismissed": "dismissed",
    "claim.tagged": "tags",
    "claim.assigned": "assignee",
    "claim.restored": "",
    "claim.removed": "",
}
"""Actions that set one column, and which; none where the action's name says all."""

CODES = {"claim.rated", "claims.rated", "verdict.reconfirmed", "claim.second_read"}
"""Actions whose summary is the code of a rating, with the number of claims when there are many."""

MADE = {
    "claim.merged", "claims.changed", "verdict.adopted", "match.decided", "article.updated",
    "article.resplit", "factchecks.imported", "report.imported", "packet.issued", "member.added",
}  # fmt: skip
"""Actions whose summary the desk has made; that of the others is somebody's own words."""

TECHNICAL = {
    "id", "version", "verdict_id", "changed_at", "prefix", "suffix", "sha256", "log_id", "origin",
    "check_worthiness", "reasons", "checkable", "kind", "quantities", "dates", "revision",
    "canonical_url", "snapshot", "position", "link_id", "secret", "modified_at", "extractor",
}  # fmt: skip
"""Columns that say nothing to a reviewer, or only what follows from the wording."""

CODED = {"state", "relation", "stance", "tier"}
"""Columns of codes that the catalogue has words for."""

SWITCHES = {"removed", "reconfirm", "primary", "negated", "on_record"}
"""Columns of yes and no."""

ROWS = 20
"""Changed rows that are told of one action."""


def about(entry: LogEntry, looks: Looks) -> str:
    """What an action did, in a line."""
    action, summary = entry.action, entry.summary
    if action in ("undone", "redone"):
        return action_word(summary)
    if action in ONE_COLUMN:
        name = ONE_COLUMN[action]
        values = [change.after[name] for change in entry.changes if name in change.after]
        return told(name, values[0], looks) if values else ""
    if action in CODES:
        code, many, count = summary.partition(" (")
        return told("rating", None if code == "none" else code, looks) + many + count
    if action == "claim.qualified":
        return looks.remark(summary)
    if action == "article.edited":
        return ", ".join(map(column_name, summary.split(", ")))
    if action == "member.added":
        name, _, role = summary.rpartition(": ")
        return f"{name}{t('reason.colon')} {sentence(role)}"
    if action == "packet.merged":
        reader, _, done = summary.partition(": ")
        merged = ", ".join(_merged(one, looks) for one in done.split(", "))
        return f"{reader}{t('reason.colon')} {merged}"
    return phrase(summary) if action in MADE else summary


def _merged(done: str, looks: Looks) -> str:
    """What a reader did to a claim in a packet: "rated false", "text changed"."""
    for start, name in (("rated ", "rated"), ("second reading ", "second_read")):
        if done.startswith(start):
            return f"{t(f'log.claim_{name}')} {looks.of(done.removeprefix(start)).word}"
    if done.endswith(" changed"):
        return column_name(done.split()[-2])
    return sentence(done)


def line(entry: LogEntry, looks: Looks) -> Block:
    """When, who and what, as the history of a claim tells it."""
    return Block(
        Content.assemble(
            (f"{words.minute(entry.at)} ", "$faint"),
            (f"{entry.by} ", "bold"),
            f"{action_name(entry)}  ",
            (about(entry, looks), "$faint"),
        ),
        hang=4,
    )


def in_full(entry: LogEntry, looks: Looks) -> list[Block]:
    """An action with the rows that it changed, before and after."""
    head = f"{action_name(entry)} · {entry.by} · {words.minute(entry.at)}"
    blocks = [Block.of(head, "bold"), Block.of(about(entry, looks))]
    for change in entry.changes[:ROWS]:
        blocks += _changed(change, looks)
    if len(entry.changes) > ROWS:
        more = plural("log.more_rows", len(entry.changes) - ROWS)
        blocks.append(Block.of(more, "$faint"))
    return blocks


def _changed(change: Change, looks: Looks) -> Iterator[Block]:
    """ "claim 5", and each of its columns."""
    name = f"table.{change.table}"
    last = f"–{change.last}" if change.last and change.last > change.id else ""
    row = f"{t(name) if known(name) else change.table} {change.id}{last}"
    if change.after.keys() == {"removed"}:
        row += " " + t("log.row_gone" if change.after["removed"] else "log.row_there")
    yield Block.of(row, "$secondary")
    for column, after in change.after.items():
        if column not in TECHNICAL and change.after.keys() != {"removed"}:
            yield Block(_step(column, change.before.get(column), after, looks), 2, 2)


def _step(column: str, before: object, after: object, looks: Looks) -> Content:
    """ "rating: ∅ → false"."""
    return Content.assemble(
        (f"{column_name(column)}{t('reason.colon')} ", "$faint"),
        (told(column, before, looks), "strike $faint"),
        " → ",
        told(column, after, looks),
    )


def column_name(column: str) -> str:
    name = f"field.{column}"
    return t(name) if known(name) else column


def told(column: str, value: object, looks: Looks) -> str:
    """What a column holds, codes as their words."""
    if column == "rating":
        return looks.of(None if value is None else str(value)).word
    if column in CODED and known(f"{column}.{value}"):
        return t(f"{column}.{value}")
    if column == "role":
        return sentence(str(value))
    if column in ("tags", "authors") and isinstance(value, str):
        return ", ".join(json.loads(value)) or "∅"
    if column in SWITCHES:
        return t("answer.yes" if value else "answer.no")
    text = "∅" if value is None else str(value)
    return text if len(text) <= 200 else text[:199] + "…"
