"""The desk's file: one SQLite database; all SQL of the project is here.

    store, connections, tables, schema, migrations    opened, brought to this version's tables
    journal, log, seals                       every change, to be undone and checked
    rows                                      models to rows and back
    articles, claims, reviews, sources, factchecks, links, suggestions, notes, team, unfinished
                                              the rows of one subject each
    match_index, search                       what finds a wording, or a word
    backups, dumps, packets, upkeep, statistics    copies, parts, damage and counts of the whole

sqlite_utils imports numpy and pandas where it finds them, to map their types to columns. None of
ours has such a type, and numpy alone is half of the time that sqlite_utils takes to import and
18 MB, so neither is found while it is; matching imports numpy when it is first asked.
"""

import sys
import threading


class _Unfound:
    """An import finder that hides numpy and pandas, from this thread alone: another may be
    importing them."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(self, name: str, _path: object, _target: object = None) -> None:
        if name in ("numpy", "pandas") and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(name=name)


_unfound = _Unfound()
sys.meta_path.insert(0, _unfound)
try:
    import sqlite_utils  # noqa: F401 # so that it is imported here first
finally:
    sys.meta_path.remove(_unfound)
