"""The newsroom: members, roles, sign-in, and how far two readers agree."""

from __future__ import annotations

from factcheck.desk import agreement
from factcheck.desk.agreement import Agreement, Rated
from factcheck.desk.base import Facet
from factcheck.desk.passwords import hashed, matches
from factcheck.errors import NotFound, UsageError
from factcheck.models import Model, Role
from factcheck.storage import reviews, team
from factcheck.storage.journal import Journal

DUMMY = "scrypt$32768$8$1$00000000000000000000000000000000$" + "00" * 32
"""Checked for unknown names, so that the time an answer takes does not tell them from known
ones."""

MIN_PASSWORD = 8
LONGEST_NAME = 100


class Member(Model):
    name: str
    role: Role
    may_sign_in: bool


class Team(Facet):
    """`desk.team`."""

    def members(self) -> list[Member]:
        rows = team.members(self._base.store.db)
        return [Member(name=name, role=role, may_sign_in=may) for name, role, may in rows]

    def add(self, name: str, role: Role, password: str | None = None) -> Member:
        """Add a member or change one. The first must be an admin: else nobody could add more."""
        name = name.strip()
        if not name or len(name) > LONGEST_NAME or not name.isprintable():
            raise UsageError(f"a member needs a one-line name of at most {LONGEST_NAME} characters")
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
                team.set_secret(journal.db, id, hashed(password))
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

    # --- agreement ----------------------------------------------------------------------------

    def agreement(
        self,
        *,
        article_id: int | None = None,
        readers: tuple[str, str] | None = None,
        scale: str | None = None,
    ) -> Agreement:
        """Agreement of readers on the desk's scale or the one named; `readers` looks at one pair
        alone. Raises `UsageError` for a scale that is not there."""
        rated = [one for one in self._rated(article_id) if not readers or one.reader in readers]
        return agreement.agreement(rated, self._base.scale_named(scale))

    def agreement_by(self, what: str, *, scale: str | None = None) -> dict[str, Agreement]:
        """Agreement for each article (by id), pair of `readers` ("Ana, Ben") or scale."""
        rated = self._rated(None)
        if what == "scale":
            return agreement.by_scale(rated, self._base.scale_named)
        by = {"article": agreement.by_article, "readers": agreement.by_pair}
        if what not in by:
            raise UsageError(f"no agreement by {what!r}; there are: article, readers, scale")
        return by[what](rated, self._base.scale_named(scale))

    def _rated(self, article_id: int | None) -> list[Rated]:
        hidden = self._base.shown.hidden()
        rows = reviews.ratings_by_reader(self._base.store.db, article_id)
        return [one for row in rows if (one := Rated(*row)).claim_id not in hidden]
