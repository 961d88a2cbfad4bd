"""The schema, as named steps in order: the first makes `tables`, the search's and the index's. A
step that was released is never edited; a change is a new step."""

from __future__ import annotations

from functools import cache

from sqlite_utils import Database, Migrations
from sqlite_utils.utils import sqlite3

from factcheck.storage import match_index
from factcheck.storage.search import FTS_TABLES
from factcheck.storage.tables import MUTABLE, TABLES

migrations = Migrations("factcheck")


def run_script(db: Database, script: str) -> None:
    """Execute statements one by one: `executescript` would commit the transaction around us."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if statement.strip() and sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""


@migrations(name="0001_desk")
def desk_tables(db: Database) -> None:
    run_script(db, TABLES + FTS_TABLES)
    match_index.create_tables(db)


# what an undo takes back (a second reading, an approval, a notice) has to be marked as taken back
NEWSROOM = (
    """
ALTER TABLE reading ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE reading ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reading ADD COLUMN verdict_id INTEGER REFERENCES verdict(id);
ALTER TABLE decision ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE decision ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE correction ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE correction ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
"""
    + f"""
CREATE TABLE packet (
    {MUTABLE},
    code TEXT NOT NULL UNIQUE, home INTEGER NOT NULL, reader TEXT NOT NULL, blind INTEGER NOT NULL,
    articles TEXT NOT NULL, base TEXT NOT NULL, seal TEXT NOT NULL, issued_by TEXT NOT NULL,
    issued_at TEXT NOT NULL
) STRICT;
-- what was done with each row that a reader wrote in a packet: a second import does nothing again
CREATE TABLE packet_row (
    {MUTABLE},
    packet_id INTEGER NOT NULL REFERENCES packet(id), kind TEXT NOT NULL, row INTEGER NOT NULL,
    home_row INTEGER, taken TEXT NOT NULL, UNIQUE (packet_id, kind, row)
) STRICT;
"""
)


@migrations(name="0002_newsroom")
def newsroom_tables(db: Database) -> None:
    run_script(db, NEWSROOM)


ALL_PAIRS = """
-- the pass over all pairs that is under way: how far it is, and what it has found so far
CREATE TABLE match_pass (
    id INTEGER PRIMARY KEY CHECK (id = 1), over BLOB NOT NULL, done INTEGER NOT NULL,
    decided INTEGER NOT NULL
) STRICT;
CREATE TABLE match_found (
    id INTEGER PRIMARY KEY, left_kind TEXT NOT NULL, left_id INTEGER NOT NULL,
    right_kind TEXT NOT NULL, right_id INTEGER NOT NULL, relation TEXT NOT NULL,
    score REAL NOT NULL, reasons TEXT NOT NULL
) STRICT;
"""


@migrations(name="0003_all_pairs")
def all_pairs_tables(db: Database) -> None:
    run_script(db, ALL_PAIRS)


FORMS = """
-- what a reviewer has typed in a form and not saved
CREATE TABLE form (
    reviewer TEXT NOT NULL, form TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (reviewer, form)
) STRICT;
"""


@migrations(name="0004_forms")
def form_tables(db: Database) -> None:
    run_script(db, FORMS)


@migrations(name="0005_locator")
def locator_column(db: Database) -> None:
    db.execute("ALTER TABLE evidence ADD COLUMN locator TEXT NOT NULL DEFAULT ''")


DRAFTS = """
-- what was typed of a verdict is a form like any other
INSERT INTO form (reviewer, form, body, at)
SELECT d.reviewer,
    iif(c.state IN ('published', 'corrected'), 'correction', 'verdict') || ' of claim ' || c.id,
    json_patch('{}', json_object(
        'rating', iif(c.state IN ('published', 'corrected'), d.body ->> 'rating', NULL),
        'qualifiers', iif(c.state IN ('published', 'corrected'), (
            SELECT group_concat(value, ' ') FROM json_each(d.body, '$.qualifiers')), NULL),
        'summary', d.body ->> 'summary',
        'rationale', d.body ->> 'rationale', 'evidence_as_of', d.body ->> 'evidence_as_of',
        'review_by', d.body ->> 'review_by', 'person', d.body ->> '$.right_of_reply[#-1].person',
        'asked_at', d.body ->> '$.right_of_reply[#-1].asked_at',
        'answer', d.body ->> '$.right_of_reply[#-1].answer')), d.at
FROM draft d JOIN claim c ON c.id = d.claim_id;
DROP TABLE draft;
"""


@migrations(name="0006_drafts")
def drafts_are_forms(db: Database) -> None:
    run_script(db, DRAFTS)


PARTS = "SELECT type || ' ' || name, sql FROM sqlite_master"


@cache
def parts() -> dict[str, str | None]:
    """Tables, indexes and triggers of this version's schema: "table claim", and its SQL."""
    whole = Database(memory=True)
    migrations.apply(whole)
    return dict(whole.execute(PARTS).fetchall())


def known_steps() -> list[str]:
    """Names of the steps of this version, in order."""
    return [step.name for step in migrations._migrations]


def applied_steps(db: Database) -> list[str]:
    """Names of the steps that a file has, in order."""
    return [step.name for step in migrations.applied(db)]
