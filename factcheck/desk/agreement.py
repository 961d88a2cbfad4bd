"""How far readers of the same claims agree: Krippendorff's alpha on the scale's ordinal grades.

A claim counts once it has a second reading. The first reader's rating is that of the verdict the
second reader was asked about: what both thought before they talked, whatever was settled since.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.models import Model, Scale


class Rated(NamedTuple):
    """One reader's rating of one claim."""

    claim_id: int
    article_id: int
    reader: str
    scale: str
    rating: str


class Agreement(Model):
    """How far readers agree. `matrix[a][b]` counts claims that one reader rated a and the other b
    (each unordered pair once in each direction)."""

    claims: int
    """Claims with two ratings or more."""
    alpha: float | None
    """Krippendorff's alpha, ordinal; None when there is nothing to compare."""
    matrix: dict[str, dict[str, int]]


Unit = dict[str, str]
"""Reader -> rating of one claim."""


def agreement(rated: Iterable[Rated], scale: Scale) -> Agreement:
    """Ratings on other scales, and those off the scale (unverifiable, satire), do not count."""
    ordinal = {grade.code: grade.value for grade in scale.ratings if grade.value is not None}
    by_claim: dict[int, Unit] = {}
    for one in rated:
        if one.scale == scale.name and one.rating in ordinal:
            by_claim.setdefault(one.claim_id, {})[one.reader] = one.rating
    units = [unit for unit in by_claim.values() if len(unit) > 1]
    return Agreement(claims=len(units), alpha=_alpha(units, ordinal), matrix=_matrix(units))


def by_article(rated: Sequence[Rated], scale: Scale) -> dict[str, Agreement]:
    """Article id -> agreement on its claims."""
    ids = sorted({one.article_id for one in rated})
    return _told({str(id): ([r for r in rated if r.article_id == id], scale) for id in ids})


def by_pair(rated: Sequence[Rated], scale: Scale) -> dict[str, Agreement]:
    """ "Ana, Ben" -> how far these two agree, for every pair that has a claim in common."""
    names = sorted({one.reader for one in rated})
    pairs = [(a, b) for n, a in enumerate(names) for b in names[n + 1 :]]
    return _told({f"{a}, {b}": ([r for r in rated if r.reader in (a, b)], scale) for a, b in pairs})


def by_scale(rated: Sequence[Rated], load: Callable[[str], Scale]) -> dict[str, Agreement]:
    """Scale -> agreement of the readings made on it."""
    return _told({name: (rated, load(name)) for name in sorted({one.scale for one in rated})})


def _told(groups: Mapping[str, tuple[Sequence[Rated], Scale]]) -> dict[str, Agreement]:
    """The agreement of each group that has any claims."""
    told = {name: agreement(*group) for name, group in groups.items()}
    return {name: one for name, one in told.items() if one.claims}


def _alpha(units: list[Unit], ordinal: dict[str, int]) -> float | None:
    values = {ordinal[rating] for unit in units for rating in unit.values()}
    if not units:
        return None
    if len(values) == 1:
        return 1.0  # no disagreement; the formula divides by the expected one, which is zero too
    import krippendorff
    import numpy as np

    readers = sorted({reader for unit in units for reader in unit})
    table = [
        [float(ordinal[unit[reader]]) if reader in unit else np.nan for unit in units]
        for reader in readers
    ]
    return float(krippendorff.alpha(np.array(table), level_of_measurement="ordinal"))


def _matrix(units: list[Unit]) -> dict[str, dict[str, int]]:
    matrix: dict[str, dict[str, int]] = {}
    for unit in units:
        for one, a in unit.items():
            for other, b in unit.items():
                if one != other:
                    row = matrix.setdefault(a, {})
                    row[b] = row.get(b, 0) + 1
    return matrix
