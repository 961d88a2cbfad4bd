"""What a sentence is cut into, and why."""

from __future__ import annotations

from typing import NamedTuple

MIN_WORDS = 3
"""The fewest words of anything that is cut off."""
LONG_UNSEEN = 5
"""The fewest words taken for a clause though no verb was seen in them."""
VERB_SIGHT = 14
"""Tokens after a relative pronoun or a conjunction in which its verb has to stand."""

APPOSITION, WHAT_IT_IS, PREDICATE = "apposition", "what somebody or something is", "predicate"
RELATIVE, PARTICIPLE, CLAUSE = "relative clause", "participle", "clause"
SUBORDINATE, CAUSE, PURPOSE = "subordinate clause", "cause", "purpose"
REDUCED, SEMICOLON = "participle behind its noun", "clause behind a semicolon"
BEHIND_MARK, JOINED_CLAUSE = "clause behind a mark", "coordinated clause"
COORDINATED, INFINITIVE = "coordinated predicate", "coordinated infinitive"
FIGURE, OWN_SUBJECT, BRACKETS = "figure of a list", "participle with its subject", "in brackets"
DETAIL, JOINED = "detail", "one more of the same"
"""What the model of `weighed_cuts` cuts off and no rule names."""
ADDED = (DETAIL, FIGURE, JOINED)
"""What goes on with the clause before it, a relative one too."""


class Segment(NamedTuple):
    """Tokens ``first:last`` of a sentence and why they are cut off; the clause itself begins at
    `begins`, after what it describes. `weighed`: the traits in favour of the cut where no rule
    decided."""

    first: int
    last: int
    why: str
    begins: int
    weighed: tuple[str, ...] = ()
    fronted: int | None = None
    """Where the words before it begin that say when or where its subject did what follows."""
