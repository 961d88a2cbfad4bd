"""The newsroom: members, roles, sign-in, and how far two readers agree."""

from __future__ import annotations

from factcheck.desk.base import Base
from factcheck.desk.passwords import hashed, matches
from factcheck.errors import NotFound, UsageError
from factcheck.models import Model, Role
from factcheck.storage import reviews, team
from factcheck.storage.journal import Journal

DUMMY = "scrypt$32768$8$1$00000000000000000000000000000000$" + "00" * 32
"""Checked for unknown names, so that a stranger cannot tell them from known ones by the time."""

MIN_PASSWORD = 8


class Member(Model):
    name: str
    role: Role
    may_sign_in: bool


class Agreement(Model):
    """How far readers agree. `matrix[a][b]` counts claims that one reader rated a and the other b
    (each unordered pair once in each direction)."""

    claims: int
    """Claims with two ratings or more."""
    alpha: float | None
    """Krippendorff's alpha, ordinal; None when there is nothing to compare."""
    matrix: dict[str, dict[str, int]]


class Team:
    """`desk.team`."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def members(self) -> list[Member]:
        rows = team.members(self._base.store.db)
        return [Member(name=name, role=role, may_sign_in=may) for name, role, may in rows]

    def add(self, name: str, role: Role, password: str | None = None) -> Member:
        """Add a member or change one. The first must be an admin: else nobody could add more."""
        name = name.strip()
        if not name:
            raise UsageError("a member needs a name")
        if password is not None and len(password) < MIN_PASSWORD:
            raise UsageError(f"a password has at least {MIN_PASSWORD} characters")
        if not self.members() and role is not Role.ADMIN:
            raise UsageError("the first member must be an admin; add one with --role admin")
        with self._base.action("adding members", Role.ADMIN) as journal:
            self._keep_an_admin(journal, name, role)
            columns = {"role": role.value, "removed": 0}
            id = team.member_id(journal.db, name)
            if id is None:
                id = journal.insert("member", {"name": name, "role": role.value})
            journal.update("member", id, columns)
            if password is not None:
                # past the journal: a password's hash has no place in the log
                journal.db.execute(
                    "UPDATE member SET secret = ? WHERE id = ?", [hashed(password), id]
                )
            journal.record("member.added", f"{name}: {role.value}")
        return next(member for member in self.members() if member.name == name)

    def remove(self, name: str) -> None:
        with self._base.action("removing members", Role.ADMIN) as journal:
            id = team.member_id(journal.db, name)
            if id is None:
                raise NotFound("member", name)
            self._keep_an_admin(journal, name, None)
            journal.update("member", id, {"removed": 1})
            journal.record("member.removed", name)

    def _keep_an_admin(self, journal: Journal, name: str, role: Role | None) -> None:
        """Raises `UsageError` when nobody could add members any more."""
        admins = {member for member, held, _ in team.members(journal.db) if held is Role.ADMIN}
        if admins == {name} and role is not Role.ADMIN:
            raise UsageError(f"{name} is the last admin; make somebody else one first")

    def verify(self, name: str, password: str) -> bool:
        """Whether the member signs in with this password: about 0.1 s whatever the answer."""
        secret = team.secret(self._base.store.db, name)
        return matches(password, secret or DUMMY) and secret is not None

    def agreement(
        self, *, article_id: int | None = None, readers: tuple[str, str] | None = None
    ) -> Agreement:
        """Agreement of readers on the desk's scale; `readers` looks at one pair alone."""
        ordinal = {r.code: r.value for r in self._base.scale.ratings if r.value is not None}
        rows = reviews.ratings_by_reader(self._base.store.db, article_id)
        by_claim: dict[int, dict[str, str]] = {}
        for claim_id, reader, scale, rating in rows:
            counted = scale == self._base.scale.name and rating in ordinal
            if counted and (readers is None or reader in readers):
                by_claim.setdefault(claim_id, {})[reader] = rating
        compared = {id: ratings for id, ratings in by_claim.items() if len(ratings) > 1}
        return Agreement(
            claims=len(compared),
            alpha=_alpha(list(compared.values()), ordinal),
            matrix=_matrix(list(compared.values())),
        )


def _alpha(units: list[dict[str, str]], ordinal: dict[str, int]) -> float | None:
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


def _matrix(units: list[dict[str, str]]) -> dict[str, dict[str, int]]:
    matrix: dict[str, dict[str, int]] = {}
    for unit in units:
        for one, a in unit.items():
            for other, b in unit.items():
                if one != other:
                    row = matrix.setdefault(a, {})
                    row[b] = row.get(b, 0) + 1
    return matrix
