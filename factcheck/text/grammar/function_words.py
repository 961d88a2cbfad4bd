"""Small words of French and English that several rules look for."""

from __future__ import annotations

OF = frozenset(("de", "d'", "du", "des", "of"))
"""Before whose something is, or what it is of."""
AS = frozenset(("as", "comme"))
"""First words of a clause whose subject says the main one: "As X told Y, Z"."""
THAT = frozenset(("que", "qu'", "that"))
NEW = frozenset(("un", "une", "a", "an"))
"""Articles of what was not spoken of before."""
SUBJECT_RELATIVES = frozenset(("qui", "who", "which", "that"))
