"""A short wording, and a long one of another language that says it among other things.

The cosine of their sentence vectors falls with what else the long one says, and their lengths tell
nothing: such pairs have odds of their own.
"""

from __future__ import annotations

import math

from factcheck.matching.scoring.shared_evidence import in_the_other, missing, shorter_first
from factcheck.matching.scoring.weights import weights
from factcheck.matching.wording.profile import Profile

MOST_WORDS, FEWEST_KEYS = 9, 3
"""Different words of a gist, at most, and keys, at least: with fewer, a name alone would do."""
TIMES = 2
"""How many times as many words the long one has, at least."""
HELD, LIKELY = 0.1, 0.5
"""Likelihood from which such a pair is related, and from which a figure or a name that differs
makes it a variant. From 0.1, 81 % of 68 gists that were written by hand list the sentence they are
of among 2,045, and 0.6 others each; in one language 96 % do, and 1.0 others."""

GIST = ("vectors", "background", "longer", "missing", "held")
"""Components that tell whether the long one says it."""


def is_gist(left: Profile, right: Profile) -> bool:
    """Whether one of two wordings is a gist beside the other, in another language."""
    short, long = shorter_first(left, right)
    return (
        left.language != right.language
        and len(short.words) <= MOST_WORDS
        and len(short.keys) >= FEWEST_KEYS
        and TIMES * len(short.words) <= len(long.words)
    )


def evidence(left: Profile, right: Profile, cosine: float, background: float) -> dict[str, float]:
    """The components named in `GIST`: cosine, that of strangers, log of how much longer the long
    one is, names and figures of the short one that it does not give, and those that it does."""
    short, long = shorter_first(left, right)
    longer = math.log((len(long.text) + 1) / (len(short.text) + 1))
    held = in_the_other(short, long)
    values = (cosine, background, longer, float(sum(missing(left, right))), float(held))
    return {name: round(value, 4) for name, value in zip(GIST, values, strict=True)}


def odds(components: dict[str, float]) -> float:
    """Log odds that the long one says what the short one does."""
    known = weights().gist
    told = sum(getattr(known, name) * components[name] for name in GIST)
    return known.start + float(told)
