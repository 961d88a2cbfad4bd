"""Keeping the match index in line with the claims and fact-checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.models import IndexedText, Progress
from factcheck.storage import claims as claim_rows
from factcheck.storage import factchecks as factcheck_rows
from factcheck.storage.journal import Journal
from factcheck.storage.store import Store

if TYPE_CHECKING:
    from factcheck.matching.candidates.index import Count

PAGE = 500
MANY = 5_000
"""Wordings indexed at once: the posting blocks of common words are then written once, not ten
times."""
INDEXED = frozenset({"removed", "text", "language", "claim", "title"})
"""The columns of a claim or fact-check that its entry in the match index is made of."""


def sync_index(journal: Journal, count: Count | None = None) -> None:
    """Bring the match index in line with the claims and fact-checks that a transaction touched:
    in that transaction, whatever the action was, undo and import included. `count` counts the
    keys of the wordings."""
    claims = journal.touched("claim", INDEXED)
    factchecks = journal.touched("factcheck", INDEXED)
    if not claims and not factchecks:
        return
    from factcheck.matching.candidates import index
    from factcheck.storage.match_index import MatchIndex

    store = MatchIndex(journal.db)
    for texts, ids in ((claim_rows.texts, claims), (factcheck_rows.texts, factchecks)):
        for first in range(0, len(ids), MANY):
            wordings = list(texts(journal.db, ids[first : first + MANY]))
            index.sync(store, wordings, count or index.counted)


def everything(source: Store | Journal, progress: Progress | None) -> Iterator[IndexedText]:
    """Every live claim and fact-check, in the order of their ids."""
    db = source.db
    claims, factchecks = claim_rows.live(db), factcheck_rows.ids(db, None)[::-1]
    done, total = 0, len(claims) + len(factchecks)
    for texts, ids in ((claim_rows.texts, claims), (factcheck_rows.texts, factchecks)):
        for first in range(0, len(ids), PAGE):
            page = ids[first : first + PAGE]
            yield from texts(db, page)
            done += len(page)
            if progress:
                progress(done, total)
