"""What a person types, as a query that FTS5 cannot misread."""

from __future__ import annotations


def fts_query(words: str) -> str:
    """Every word quoted, the last one as a prefix: raw text raises on a lone quote or dash."""
    tokens = ['"' + word.replace('"', '""') + '"' for word in words.replace("\0", " ").split()]
    return " ".join(tokens) + "*" if tokens else '""'
