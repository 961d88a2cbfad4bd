"""The tables of the first step of the schema: never edited, a change is a new step of `schema`.

Two sorts of tables. Mutable ones carry `version` (goes up with every change) and `removed` (nothing
is ever deleted), and change only through the journal. Append-only ones (article_revision, verdict,
link, log) are never updated; which verdict is in force is `claim.verdict_id`, which decision holds
for a pair is `pair.link_id`.
"""

from __future__ import annotations

MUTABLE = (
    "id INTEGER PRIMARY KEY, version INTEGER NOT NULL DEFAULT 1, removed INTEGER NOT NULL DEFAULT 0"
)

TABLES = f"""
CREATE TABLE article (
    {MUTABLE},
    text TEXT NOT NULL, sha256 TEXT NOT NULL, revision INTEGER NOT NULL DEFAULT 1,
    title TEXT, authors TEXT NOT NULL DEFAULT '[]', publisher TEXT, published_at TEXT,
    modified_at TEXT, language TEXT, url TEXT, canonical_url TEXT, archive_url TEXT,
    accessed_at TEXT, origin TEXT, extractor TEXT,
    added_at TEXT NOT NULL, added_by TEXT NOT NULL
) STRICT;
CREATE INDEX article_sha256 ON article(sha256);
CREATE INDEX article_canonical_url ON article(canonical_url) WHERE canonical_url IS NOT NULL;

CREATE TABLE article_revision (
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES article(id),
    revision INTEGER NOT NULL, text TEXT NOT NULL, sha256 TEXT NOT NULL,
    at TEXT NOT NULL, by TEXT NOT NULL, UNIQUE (article_id, revision)
) STRICT;

CREATE TABLE claim (
    {MUTABLE},
    article_id INTEGER NOT NULL REFERENCES article(id),
    start INTEGER, end INTEGER, quote TEXT NOT NULL, prefix TEXT NOT NULL DEFAULT '',
    suffix TEXT NOT NULL DEFAULT '', text TEXT NOT NULL, short TEXT, language TEXT,
    claimant TEXT, claimed_at TEXT, kind TEXT NOT NULL, check_worthiness REAL NOT NULL DEFAULT 0,
    reasons TEXT NOT NULL DEFAULT '[]', checkable INTEGER NOT NULL DEFAULT 1,
    negated INTEGER NOT NULL DEFAULT 0, quantities TEXT NOT NULL DEFAULT '[]',
    dates TEXT NOT NULL DEFAULT '[]', origin TEXT NOT NULL DEFAULT 'machine',
    state TEXT NOT NULL DEFAULT 'new', verdict_id INTEGER REFERENCES verdict(id), rating TEXT,
    review_by TEXT, adopted_from INTEGER REFERENCES claim(id), dismissed TEXT, assignee TEXT,
    tags TEXT NOT NULL DEFAULT '[]', reconfirm INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
-- every column that a list of claims is filtered by: a million rows are read in this index alone
CREATE INDEX claim_place ON claim(
    removed, article_id, start, end, id, dismissed, state, rating, check_worthiness, checkable,
    reconfirm, language, assignee, review_by, claimant, tags
);
CREATE INDEX claim_newest ON claim(removed, id, dismissed);
CREATE INDEX claim_rating ON claim(removed, rating, id, dismissed);
CREATE INDEX claim_worth ON claim(removed, check_worthiness DESC, id, dismissed);
CREATE INDEX claim_state ON claim(removed, state, id, dismissed);
CREATE INDEX claim_claimant ON claim(claimant) WHERE claimant IS NOT NULL;
CREATE INDEX claim_adopted_from ON claim(adopted_from) WHERE adopted_from IS NOT NULL;
CREATE INDEX claim_assignee ON claim(assignee) WHERE assignee IS NOT NULL;

CREATE TABLE verdict (
    id INTEGER PRIMARY KEY, claim_id INTEGER NOT NULL REFERENCES claim(id),
    version INTEGER NOT NULL, scale TEXT NOT NULL, rating TEXT, qualifiers TEXT NOT NULL,
    summary TEXT NOT NULL, rationale TEXT NOT NULL, evidence_as_of TEXT, review_by TEXT,
    right_of_reply TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL, adopted_from TEXT,
    UNIQUE (claim_id, version)
) STRICT;
CREATE INDEX verdict_at ON verdict(at);

CREATE TABLE reading (
    id INTEGER PRIMARY KEY, claim_id INTEGER NOT NULL REFERENCES claim(id), reader TEXT NOT NULL,
    scale TEXT NOT NULL, rating TEXT NOT NULL, rationale TEXT NOT NULL, blind INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX reading_claim ON reading(claim_id);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY, claim_id INTEGER NOT NULL REFERENCES claim(id),
    verdict_id INTEGER REFERENCES verdict(id), action TEXT NOT NULL, by TEXT NOT NULL,
    at TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX decision_claim ON decision(claim_id);

CREATE TABLE correction (
    id INTEGER PRIMARY KEY, claim_id INTEGER NOT NULL REFERENCES claim(id), kind TEXT NOT NULL,
    text TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
    before_verdict INTEGER REFERENCES verdict(id), after_verdict INTEGER REFERENCES verdict(id)
) STRICT;
CREATE INDEX correction_claim ON correction(claim_id);

CREATE TABLE source (
    {MUTABLE},
    url TEXT, canonical_url TEXT, title TEXT, authors TEXT NOT NULL DEFAULT '[]', publisher TEXT,
    type TEXT NOT NULL, published_at TEXT, accessed_at TEXT, archive_url TEXT, language TEXT,
    tier TEXT NOT NULL, "primary" INTEGER NOT NULL DEFAULT 0, contact TEXT,
    on_record INTEGER NOT NULL DEFAULT 1, file_name TEXT, file_sha256 TEXT, snapshot TEXT,
    snapshot_sha256 TEXT, note TEXT NOT NULL DEFAULT '', added_by TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX source_canonical_url ON source(canonical_url) WHERE canonical_url IS NOT NULL;

CREATE TABLE evidence (
    {MUTABLE},
    claim_id INTEGER NOT NULL REFERENCES claim(id),
    source_id INTEGER NOT NULL REFERENCES source(id), stance TEXT NOT NULL,
    quote TEXT NOT NULL DEFAULT '', translation TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0, added_by TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_claim ON evidence(claim_id, position);
CREATE INDEX evidence_source ON evidence(source_id);

CREATE TABLE factcheck (
    {MUTABLE},
    claim TEXT NOT NULL, title TEXT, claimant TEXT, claimant_raw TEXT, url TEXT,
    canonical_url TEXT, publisher TEXT, published_at TEXT, claimed_at TEXT, language TEXT,
    label TEXT, code TEXT, value REAL, best REAL, worst REAL, licence TEXT,
    appearances TEXT NOT NULL DEFAULT '[]', raw TEXT NOT NULL DEFAULT '',
    warnings TEXT NOT NULL DEFAULT '[]', duplicate_key BLOB NOT NULL, imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX factcheck_duplicate ON factcheck(duplicate_key);

CREATE TABLE link (
    id INTEGER PRIMARY KEY, left_kind TEXT NOT NULL, left_id INTEGER NOT NULL,
    right_kind TEXT NOT NULL, right_id INTEGER NOT NULL, relation TEXT NOT NULL,
    reasons TEXT NOT NULL, score REAL, note TEXT NOT NULL DEFAULT '', by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE pair (
    {MUTABLE},
    left_kind TEXT NOT NULL, left_id INTEGER NOT NULL, right_kind TEXT NOT NULL,
    right_id INTEGER NOT NULL, link_id INTEGER REFERENCES link(id), relation TEXT,
    UNIQUE (left_kind, left_id, right_kind, right_id)
) STRICT;
CREATE INDEX pair_right ON pair(right_kind, right_id);
CREATE INDEX pair_relation ON pair(relation);

CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY, left_kind TEXT NOT NULL, left_id INTEGER NOT NULL,
    right_kind TEXT NOT NULL, right_id INTEGER NOT NULL, relation TEXT NOT NULL,
    score REAL NOT NULL, reasons TEXT NOT NULL,
    UNIQUE (left_kind, left_id, right_kind, right_id)
) STRICT;

CREATE TABLE note (
    {MUTABLE},
    claim_id INTEGER NOT NULL REFERENCES claim(id), text TEXT NOT NULL, mentions TEXT NOT NULL,
    by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX note_claim ON note(claim_id);

CREATE TABLE member (
    {MUTABLE},
    name TEXT NOT NULL UNIQUE, role TEXT NOT NULL, secret TEXT
) STRICT;

CREATE TABLE log (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL,
    claim_id INTEGER, article_id INTEGER, summary TEXT NOT NULL, changes TEXT NOT NULL,
    undoes INTEGER REFERENCES log(id), redoes INTEGER REFERENCES log(id),
    part_of INTEGER REFERENCES log(id), sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX log_by ON log(by, id, undoes, redoes, part_of);
CREATE INDEX log_undoes ON log(undoes) WHERE undoes IS NOT NULL;
CREATE INDEX log_redoes ON log(redoes) WHERE redoes IS NOT NULL;
CREATE INDEX log_part_of ON log(part_of) WHERE part_of IS NOT NULL;
CREATE INDEX log_claim ON log(claim_id) WHERE claim_id IS NOT NULL;

CREATE TABLE draft (
    claim_id INTEGER NOT NULL REFERENCES claim(id), reviewer TEXT NOT NULL, body TEXT NOT NULL,
    at TEXT NOT NULL, PRIMARY KEY (claim_id, reviewer)
) STRICT;

CREATE TABLE place (
    reviewer TEXT PRIMARY KEY, article_id INTEGER NOT NULL, claim_id INTEGER, at TEXT NOT NULL
) STRICT;
"""
