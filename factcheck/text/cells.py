"""Cells of tables for spreadsheets, which run what begins like a formula.

Such a cell gets a leading apostrophe when written, and so does one that has an apostrophe of its
own, so that `unguarded` always gives back what `guarded` was given.
"""

from __future__ import annotations

from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # East Asian forms


def guarded(cell: Any) -> str:
    """The cell as text that no spreadsheet runs."""
    text = "" if cell is None else str(cell)
    return "'" + text if text.startswith((*_FORMULA, "'")) else text


def unguarded(cell: str) -> str:
    """The value that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell
