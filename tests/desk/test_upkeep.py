"""Upkeep: backups under load, and a doctor who finds what somebody broke."""

from __future__ import annotations

import errno
import hashlib
import json
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from factcheck.desk import Desk, open_desk
from factcheck.desk.restoring import restore_desk
from factcheck.errors import FactcheckError, UnreadableFile, UnwritableFile
from factcheck.models import Relation, Role, SourceDraft, Target
from factcheck.storage import backups, schema
from factcheck.storage.store import open_store
from tests.desk.conftest import OTHER_TEXT, Ticking, cut_at_stops, document, rules


@pytest.fixture
def busy(desk: Desk, article_id: int) -> Desk:
    """A desk with a bit of everything."""
    desk.articles.add(document(OTHER_TEXT, title="A summit"))
    desk.verdicts.rate(1, "true")
    desk.verdicts.rate(2, "false")
    desk.sources.add(1, SourceDraft(url="https://example.org/a", snapshot="Le texte."))
    one, other = (Target.claim(id) for id in (1, 5))
    desk.matches.decide(one, other, Relation.SAME)
    return desk


def test_a_healthy_desk_is_healthy(busy: Desk) -> None:
    assert rules(busy) == set()
    for _ in range(4):
        busy.history.undo()
    assert rules(busy) == set()


@pytest.mark.parametrize(
    ("corruption", "rule"),
    [
        pytest.param(
            "UPDATE claim SET rating = 'false' WHERE id = 1",
            "rating-without-verdict",
            id="a rating changed past the journal",
        ),
        pytest.param(
            "UPDATE claim SET verdict_id = 2 WHERE id = 1",
            "verdict-of-another-claim",
            id="a verdict moved to another claim",
        ),
        pytest.param(
            "UPDATE claim SET quote = 'autre chose' WHERE id = 1",
            "span-outside-text",
            id="a quotation that the article does not hold",
        ),
        pytest.param(
            "UPDATE match_doc SET live = 0 WHERE target_id = 3",
            "claim-not-indexed",
            id="a claim missing in the index",
        ),
        pytest.param(
            "UPDATE claim SET removed = 1 WHERE id = 6",
            "index-of-removed-claim",
            id="a removed claim in the index",
        ),
        pytest.param(
            "DELETE FROM claim_fts_docsize WHERE id = 4",
            "claim-not-searchable",
            id="a claim missing in the search",
        ),
        pytest.param("DROP TABLE note", "schema", id="a table is missing"),
        pytest.param("DROP INDEX claim_assignee", "schema", id="an index is missing"),
        pytest.param(
            "CREATE TRIGGER sly BEFORE INSERT ON verdict BEGIN SELECT RAISE(IGNORE);END",
            "schema",
            id="a trigger that swallows verdicts",
        ),
        pytest.param("CREATE VIEW verdicts AS SELECT 1", "schema", id="a view of somebody's"),
        pytest.param("UPDATE claim SET kind = 'x' WHERE id = 3", "row", id="a kind of our own"),
        pytest.param("UPDATE claim SET dates = '{' WHERE id = 3", "row", id="a cell cut short"),
        pytest.param("UPDATE verdict SET at = 'soon'", "row", id="a date that is none"),
        pytest.param("UPDATE link SET left_kind = 'x'", "row", id="a link to what is none"),
        pytest.param("DELETE FROM match_post", "index-without-postings", id="an empty index"),
        pytest.param("UPDATE pair SET left_id = 99", "orphan-link", id="a link to nothing"),
        pytest.param(
            "UPDATE pair SET relation = 'different'",
            "pair-without-decision",
            id="a relation that nobody decided",
        ),
        pytest.param(
            "UPDATE source SET snapshot = 'Un autre texte.'",
            "snapshot",
            id="a pinned text exchanged",
        ),
        pytest.param(
            "UPDATE article SET text = text || '!' WHERE id = 2",
            "article-text",
            id="an article's text changed",
        ),
        pytest.param(
            "UPDATE verdict SET rating = 'false' WHERE id = 1; "
            "UPDATE claim SET rating = 'false' WHERE id = 1",
            "seal",
            id="a verdict changed wherever it stands",
        ),
        pytest.param("UPDATE verdict SET summary = 'Non.' WHERE id = 2", "seal", id="a summary"),
        pytest.param("UPDATE source SET url = 'https://x.example'", "seal", id="an address"),
        pytest.param("UPDATE evidence SET stance = 'refutes'", "seal", id="a stance"),
        pytest.param("UPDATE evidence SET removed = 1", "seal", id="a source taken away"),
        pytest.param(
            "PRAGMA foreign_keys = 0; DELETE FROM verdict WHERE id = 2", "seal", id="a verdict gone"
        ),
        pytest.param("UPDATE claim SET state = 'published' WHERE id = 2", "seal", id="a state"),
        pytest.param("UPDATE article SET publisher = 'AFP' WHERE id = 1", "seal", id="a publisher"),
        pytest.param("DELETE FROM log WHERE id = 3", "log-chain", id="a log entry taken out"),
        pytest.param("UPDATE log SET by = 'Ben' WHERE id = 2", "log-chain", id="a name changed"),
        pytest.param(
            "PRAGMA foreign_keys = 0; UPDATE evidence SET source_id = 77",
            "foreign-key",
            id="evidence without its source",
        ),
        pytest.param(
            "PRAGMA foreign_keys = 0; UPDATE claim SET article_id = 77 WHERE id = 2",
            "claim-without-article",
            id="a claim without its article",
        ),
    ],
)
def test_the_doctor_finds_what_was_broken(busy: Desk, corruption: str, rule: str) -> None:
    for statement in corruption.split("; "):
        busy._base.store.db.execute(statement)
    assert rule in rules(busy)


def test_verify_holds_each_row_against_the_log(busy: Desk) -> None:
    db = busy._base.store.db
    busy.sources.add(2, SourceDraft(url="https://example.org/a", title="A"), quote="texte")
    cited = busy.sources.of_claim(2)[0]
    busy.sources.edit_evidence(cited.evidence.id, quote="Le texte.", seen=1)
    busy.history.undo()
    busy.history.redo()
    busy.claims.tag(1, ["x"], seen=busy.claims.get(1).version)
    assert busy.upkeep.verify() == []
    db.execute("UPDATE verdict SET summary = 'x' WHERE claim_id = 2")
    db.execute("UPDATE claim SET tags = '[]' WHERE id = 1")
    told = [
        (finding.claim_id, finding.message.split(" was")[0]) for finding in busy.upkeep.verify()
    ]
    assert told == [(1, "claim 1"), (2, "verdict 2")]


def test_the_index_can_be_built_anew(busy: Desk) -> None:
    busy._base.store.db.execute("UPDATE match_doc SET live = 0 WHERE target_id = 3")
    busy.upkeep.rebuild_index()
    assert rules(busy) == set()


def test_a_backup_under_load_is_a_consistent_desk(busy: Desk, path: Path, tmp_path: Path) -> None:
    stop = threading.Event()

    def keep_rating() -> None:
        while not stop.is_set():
            busy.verdicts.rate(3, "true")
            busy.verdicts.rate(3, "false")

    writer = threading.Thread(target=keep_rating)
    writer.start()
    copies = [busy.upkeep.backup(tmp_path / f"copy {n}.db") for n in range(3)]
    stop.set()
    writer.join()
    for copy in copies:
        with open_desk(copy, reviewer="Ana") as restored:
            assert rules(restored) == set()
            assert restored.claims.get(1).rating == "true"
            restored.verdicts.rate(1, "false")


def test_a_backup_overwrites_nothing(busy: Desk, tmp_path: Path) -> None:
    (tmp_path / "there.db").write_text("precious")
    with pytest.raises(UnwritableFile, match="exists"):
        busy.upkeep.backup(tmp_path / "there.db")
    with pytest.raises(UnwritableFile, match="no such folder"):
        busy.upkeep.backup(tmp_path / "nowhere" / "copy.db")
    assert (tmp_path / "there.db").read_text() == "precious"


def test_a_backup_that_cannot_be_written_says_why(
    busy: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.mkdtemp", _refused)
    with pytest.raises(UnwritableFile, match=r"copy\.db: Read-only file system$"):
        busy.upkeep.backup(tmp_path / "copy.db")


def _refused(**_named: object) -> str:
    raise OSError(errno.EROFS, "Read-only file system", "hidden")


# --- as text, and back ----------------------------------------------------------------------------


def test_a_dump_restores_to_a_desk_whose_dump_has_the_same_bytes(
    busy: Desk, path: Path, tmp_path: Path
) -> None:
    busy.team.add("Ana", Role.ADMIN, "correct horse")
    busy.forms.keep("verdict of claim 3", {"summary": "À moitié « écrit »\u2028[/]"})
    busy.history.undo()
    first, second = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    busy.upkeep.dump(first)
    assert first.stat().st_mode & 0o077 == 0, "password hashes are in it"
    restore_desk(first, tmp_path / "again.db")
    with open_desk(tmp_path / "again.db", reviewer="Ana") as again:
        assert rules(again) == set()
        assert again.team.members() == busy.team.members()
        assert [m.target.id for m in again.matches.of(1)] == [
            m.target.id for m in busy.matches.of(1)
        ]
        again.upkeep.dump(second)
    assert first.read_bytes() == second.read_bytes()


def test_a_backup_restores_too(busy: Desk, tmp_path: Path) -> None:
    copy = busy.upkeep.backup(tmp_path / "copy.db")
    restore_desk(copy, tmp_path / "again.db")
    with open_desk(tmp_path / "again.db", reviewer="Ana") as again:
        assert again.history.log() == busy.history.log()


@pytest.mark.parametrize("name", ["old.db", "old.jsonl"])
def test_restoring_from_an_older_version_leaves_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    steps, clock = list(schema.migrations._migrations), Ticking()
    monkeypatch.setattr(schema.migrations, "_migrations", steps[:-1])
    open_store(tmp_path / "old.db", clock).close()
    with open_desk(tmp_path / "old.db", reviewer="Ana", clock=clock) as old:
        old.upkeep.dump(tmp_path / "old.jsonl")
    monkeypatch.setattr(schema.migrations, "_migrations", steps)
    (tmp_path / "new").mkdir()
    restore_desk(tmp_path / name, tmp_path / "new" / "desk.db", clock=clock)
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["desk.db"]


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        pytest.param(lambda text: text[:-200], "cut", id="cut short"),
        pytest.param(lambda text: text.replace("true", "false", 1), "seal", id="a word changed"),
        pytest.param(lambda text: text + "{}\n", "seal", id="something after the end"),
        pytest.param(lambda text: "[]\n" + text, "no dump", id="another beginning"),
        pytest.param(lambda _: "[" * 99_999, "no dump", id="no end of brackets"),
        pytest.param(lambda text: text.replace("\n", "\n5\n", 1), "damaged", id="a row of 5"),
        pytest.param(
            lambda text: text.replace('"member":["id"', '"member":["id; DROP TABLE log"', 1),
            "tables",
            id="a column that is a statement",
        ),
        pytest.param(
            lambda text: text.replace('"steps":["0001_desk"', '"steps":["0001_desk","9999_x"', 1),
            "newer factcheck",
            id="from a newer version",
        ),
    ],
)
def test_a_dump_that_is_not_whole_restores_nothing(
    busy: Desk, tmp_path: Path, damage: Callable[[str], str], why: str
) -> None:
    dumped = busy.upkeep.dump(tmp_path / "desk.jsonl")
    dumped.write_text(damage(dumped.read_text("utf-8")), "utf-8")
    with pytest.raises(FactcheckError, match=why):
        restore_desk(dumped, tmp_path / "again.db")
    assert not list(tmp_path.glob("again.db*"))


@pytest.mark.parametrize("value", [2**70, "x", "\ud800", [1], {"b64": 5}, {"x": 1}], ids=ascii)
def test_a_row_that_fits_no_table_is_refused_however_well_sealed(
    busy: Desk, tmp_path: Path, value: object
) -> None:
    dumped = busy.upkeep.dump(tmp_path / "desk.jsonl")
    lines = dumped.read_text("utf-8").split("\n")[:-2]
    table, [_, *others] = json.loads(lines[1])
    lines[1] = json.dumps([table, [value, *others]])
    body = "".join(f"{line}\n" for line in lines)
    seal = hashlib.sha256(body.encode()).hexdigest()
    dumped.write_text(f'{body}{{"sha256":"{seal}"}}\n', "utf-8")
    with pytest.raises(UnreadableFile, match=r"does not fit its table|damaged"):
        restore_desk(dumped, tmp_path / "again.db")
    assert not list(tmp_path.glob("again.db*"))


def test_nothing_is_restored_over_a_desk(busy: Desk, path: Path, tmp_path: Path) -> None:
    dumped = busy.upkeep.dump(tmp_path / "desk.jsonl")
    before = path.read_bytes()
    with pytest.raises(UnwritableFile, match="exists"):
        restore_desk(dumped, path)
    assert path.read_bytes() == before


def test_restoring_names_the_place_that_cannot_be_written(busy: Desk, tmp_path: Path) -> None:
    dumped = busy.upkeep.dump(tmp_path / "desk.jsonl")
    with pytest.raises(UnwritableFile, match=r"again\.db: No such file"):
        restore_desk(dumped, tmp_path / "no folder" / "again.db")


def test_one_backup_a_day_is_enough(path: Path) -> None:
    clock = Ticking()
    with open_desk(path, reviewer="Ana", clock=clock) as desk:
        assert desk.upkeep.daily_backup() is None  # there is nothing to copy
        desk.articles.add(document())
        assert desk.upkeep.daily_backup() is not None
        assert desk.upkeep.daily_backup() is None
        clock.now += timedelta(days=1)
        assert desk.upkeep.daily_backup() is not None
    assert len(backups.kept_in(backups.folder(path))) == 2


def test_a_clock_that_was_wrong_costs_no_backup(path: Path) -> None:
    clock = Ticking()
    with open_desk(path, reviewer="Ana", clock=clock) as desk:
        desk.articles.add(document())
        made = {desk.upkeep.daily_backup()}
        clock.now += timedelta(days=3650)
        made |= {desk.upkeep.daily_backup()}
        clock.now -= timedelta(days=3649)
        made |= {desk.upkeep.daily_backup()}
        assert desk.upkeep.daily_backup() is None
        place = backups.folder(path)
        assert set(backups.kept_in(place)) == made
        (place / "abcdefghTabcdefZ-mine.db").write_bytes(b"")
        clock.now += timedelta(days=1)
        assert desk.upkeep.daily_backup() is not None


def test_statistics_count_what_is_there(busy: Desk) -> None:
    stats = busy.upkeep.stats()
    assert stats.counts["articles"] == 2
    assert stats.counts["claims"] == 6
    assert stats.by_rating == {"false": 1, "true": 1}
    assert stats.by_language == {"fr": 6}
    assert sum(stats.per_week.values()) == 2


@pytest.mark.parametrize(
    ("day", "week"),
    [
        pytest.param(datetime(2026, 11, 27, tzinfo=UTC), "2026-W48", id="in the year"),
        pytest.param(datetime(2027, 1, 1, tzinfo=UTC), "2026-W53", id="of the year before"),
    ],
)
def test_weeks_are_those_of_the_calendar(path: Path, day: datetime, week: str) -> None:
    with open_desk(path, reviewer="Ana", clock=lambda: day, splitter=cut_at_stops) as desk:
        desk.articles.add(document())
        desk.verdicts.rate(1, "true")
        desk.verdicts.rate(1, "false")
        assert desk.upkeep.stats().per_week == {week: 2}
