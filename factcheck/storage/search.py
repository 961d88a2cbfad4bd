"""The search box: FTS5 tables over claims and fact-checks, and what a person types as a query that
FTS5 cannot misread."""

from __future__ import annotations

FTS_TABLES = """
CREATE VIRTUAL TABLE claim_fts USING fts5(
    quote, text, claimant, content='claim', content_rowid='id',
    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);
CREATE TRIGGER claim_fts_insert AFTER INSERT ON claim BEGIN
    INSERT INTO claim_fts(rowid, quote, text, claimant)
    VALUES (new.id, new.quote, new.text, new.claimant);
END;
CREATE TRIGGER claim_fts_update AFTER UPDATE OF quote, text, claimant ON claim BEGIN
    INSERT INTO claim_fts(claim_fts, rowid, quote, text, claimant)
    VALUES ('delete', old.id, old.quote, old.text, old.claimant);
    INSERT INTO claim_fts(rowid, quote, text, claimant)
    VALUES (new.id, new.quote, new.text, new.claimant);
END;
CREATE VIRTUAL TABLE factcheck_fts USING fts5(
    claim, title, publisher, content='factcheck', content_rowid='id',
    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'"
);
CREATE TRIGGER factcheck_fts_insert AFTER INSERT ON factcheck BEGIN
    INSERT INTO factcheck_fts(rowid, claim, title, publisher)
    VALUES (new.id, new.claim, new.title, new.publisher);
END;
"""
"""A part of the first step of the schema: never edited either."""


LONGEST = 2000
"""Characters of a query that are looked for. The work of FTS5 grows with the square of its words: a
claim of 64,000, asked for word by word, took 48 s."""


def fts_query(words: str) -> str:
    """Every word quoted, the last one as a prefix: raw text raises on a lone quote or dash."""
    asked = words.replace("\0", " ")[:LONGEST].split()
    tokens = ['"' + word.replace('"', '""') + '"' for word in asked]
    return " ".join(tokens) + "*" if tokens else '""'
