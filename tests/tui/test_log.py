"""The log is told in the language of the interface, whatever language it was stored in."""

from __future__ import annotations

import ast
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

import factcheck
from factcheck.desk import Desk
from factcheck.models import Change, LogEntry
from factcheck.reports.scales import load_scale
from factcheck.tui.presenters import log
from factcheck.tui.strings import catalogue, phrase, use_language
from factcheck.tui.verdicts import Looks
from tests.conftest import SHIPPED_DATABASE
from tests.tui.conftest import at_desk, press, text_of

DESK = Path(factcheck.__file__).parent / "desk"


def entry(action: str, summary: str, *changes: Change) -> LogEntry:
    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    return LogEntry(id=1, at=at, by="Ana", action=action, summary=summary, changes=changes)


@pytest.mark.parametrize(
    ("action", "stored", "told"),
    [
        ("claim.rated", "mostly_false", "Plutôt faux"),
        ("claim.rated", "none", "à décider"),
        ("claims.rated", "false (12)", "Faux (12)"),
        ("claim.qualified", "outdated", "Périmé"),
        ("claim.second_read", "true", "Vrai"),
        ("verdict.adopted", "from claim 12", "de l'affirmation 12"),
        ("verdict.adopted", "from factcheck 3", "de la vérification 3"),
        ("claim.merged", "with claim 4", "avec l'affirmation 4"),
        ("match.decided", "claim 3 and claim 10: variant", "affirmations 3 et 10 : variantes"),
        ("article.updated", "revision 2", "version 2"),
        ("article.resplit", "7 new", "7 nouvelles"),
        ("factchecks.imported", "1 from reviews.json", "1 de reviews.json"),
        ("claims.changed", "tagged economy, war (9)", "étiquetées economy, war (9)"),
        ("claims.changed", "assigned to nobody (2)", "confiées à personne (2)"),
        ("undone", "claim.trimmed", "bornes déplacées"),
        ("member.added", "Ana: Roe: reviewer", "Ana: Roe : vérificateur"),
        ("packet.merged", "Bea: rated false, text changed, note added",
         "Bea : verdict donné Faux, formulation, remarque ajoutée"),
        # somebody's own words stay as they are
        ("verdict.written", "with claim 4", "with claim 4"),
        ("note.added", "7 new", "7 new"),
        ("article.added", "Fifteen nations", "Fifteen nations"),
    ],
)  # fmt: skip
def test_in_french(action: str, stored: str, told: str) -> None:
    use_language("fr")
    assert log.about(entry(action, stored), Looks(load_scale("default"))) == told


def test_single_columns_are_told_by_their_value() -> None:
    use_language("fr")
    tags = Change(table="claim", id=5, before={"tags": "[]"}, after={"tags": '["a","b"]'})
    looks = Looks(load_scale("default"))
    assert log.about(entry("claim.tagged", 'tags: ["a", "b"]', tags), looks) == "a, b"


def test_codes_of_other_scales_and_roles_are_told_in_words() -> None:
    use_language("fr")
    looks = Looks(load_scale("default"))
    assert log.told("rating", "pants_on_fire", looks) == "Mensonge éhonté"
    assert log.told("role", "reviewer", looks) == "vérificateur"


def test_rows_that_came_and_went_are_told_in_words() -> None:
    there = Change(table="claim", id=5, last=9, before={"removed": 1}, after={"removed": 0})
    rated = Change(
        table="claim",
        id=5,
        before={"rating": None, "verdict_id": 1},
        after={"rating": "false", "verdict_id": 2},
    )
    blocks = log.in_full(
        entry("article.added", "A title", there, rated), Looks(load_scale("default"))
    )
    lines = [block.content.plain for block in blocks][2:]
    assert lines == ["claim 5–9 added", "claim 5", "rating: open → False"]


def test_columns_of_an_article_are_told_by_name() -> None:
    use_language("fr")
    looks = Looks(load_scale("default"))
    about = log.about(entry("article.edited", "title, published_at"), looks)
    assert about == "titre, publié le"


@pytest.mark.parametrize("table", ["article", "claim", "source", "evidence", "member"])
def test_every_column_that_the_log_may_show_has_a_name(table: str) -> None:
    """Those of the tables whose rows reviewers change."""
    with closing(sqlite3.connect(f"file:{SHIPPED_DATABASE}?mode=ro", uri=True)) as db:
        columns = {row[1] for row in db.execute(f"PRAGMA table_info({table})")}
    assert len(columns) > 4
    nameless = {name for name in columns if f"field.{name}" not in catalogue("en")}
    assert nameless - log.TECHNICAL - SET_ONCE == set()


SET_ONCE = {"article_id", "source_id", "added_by", "added_at", "created_at", "review_by"}
"""Columns that are set when a row is made; `review_by` follows from the verdict."""


def _recorded() -> Iterator[tuple[str, ast.expr | None]]:
    """(action, summary) of every action of the desk that is named where it is recorded."""
    for path in sorted(DESK.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "journal.record":
                named = node.args[0]
                if isinstance(named, ast.Constant):
                    yield str(named.value), node.args[1] if len(node.args) > 1 else None


def test_every_action_has_its_word() -> None:
    actions = {action for action, _ in _recorded()}
    assert len(actions) > 25
    assert {a for a in actions if f"log.{a.replace('.', '_')}" not in catalogue("en")} == set()


def test_every_summary_that_the_desk_makes_is_told_in_french() -> None:
    use_language("fr")
    made = [
        (action, "".join(_filled(part) for part in summary.values))
        for action, summary in _recorded()
        if isinstance(summary, ast.JoinedStr)
    ]
    told_by_code = {"claims.rated", "claims.changed", "member.added"}
    assert len(made) > 6
    assert [a for a, text in made if a not in told_by_code and phrase(text) == text] == []
    assert {action for action, _ in made} - log.MADE - log.CODES == set()


def _filled(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "7"


async def test_the_log_tells_tags_in_words_and_not_as_they_are_stored(
    database: Path, desk: Desk
) -> None:
    claim = desk.claims.get(2)
    desk.claims.tag(2, ["war", "budget 2026"], seen=claim.version)
    desk.claims.dismiss(3, "", seen=desk.claims.get(3).version)
    desk.claims.restore(3, seen=desk.claims.get(3).version)
    desk.history.undo()
    async with at_desk(database, size=(160, 48)) as (app, pilot):
        await press(pilot, "f9")
        shown = text_of(app)
        assert "budget 2026, war" in shown
        assert "[" not in shown
        assert "None" not in shown
        assert "claim.restored" not in shown
