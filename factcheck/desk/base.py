"""What every part of the desk stands on: the store, the reviewer, the settings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.config import Settings
from factcheck.desk.shown import Shown
from factcheck.errors import NotAllowed
from factcheck.models import Claim, Role, Scale
from factcheck.storage import team
from factcheck.storage.journal import Derive, Journal
from factcheck.storage.store import Store

RANK = {role: rank for rank, role in enumerate(Role)}


SUMMARY = 80
"""Characters of a text that its entry in the log tells."""


def excerpt(text: str) -> str:
    """The beginning of a text, as the log tells what was written."""
    text = text.strip()
    return text if len(text) <= SUMMARY else f"{text[: SUMMARY - 1].rstrip()}…"


def about(claim: Claim) -> dict[str, int]:
    """What an entry of the log is about."""
    return {"claim_id": claim.id, "article_id": claim.article_id}


@dataclass
class Base:
    """Shared by all facets of one desk."""

    store: Store
    reviewer: str
    settings: Settings
    derive: list[Derive] = field(default_factory=list)
    """Run in every transaction before it is recorded: what is derived from rows (the match index,
    the dependants of a verdict) changes together with them, whatever the action was."""
    own_writes: int = 0

    @cached_property
    def scale(self) -> Scale:
        """The rating scale of the settings. Raises `UsageError` for one that is not there."""
        from factcheck.reports.scales import load_scale

        return load_scale(self.settings.scale)

    def scale_named(self, name: str | None) -> Scale:
        """The scale of that name, the desk's own for none. Raises as `scale`."""
        from factcheck.reports.scales import load_scale

        return self.scale if name in (None, self.scale.name) else load_scale(name)

    @cached_property
    def shown(self) -> Shown:
        """What the reviewer may see of the rows."""
        return Shown(self)

    @property
    def role(self) -> Role:
        """The reviewer's role; in a desk without members everybody may do everything."""
        return team.role(self.store.db, self.reviewer)

    @property
    def two_person(self) -> bool:
        """Whether the author of a verdict may not approve it. The settings are the reviewer's own:
        in a newsroom only an admin's may leave the rule out."""
        return self.settings.two_person or self.role is not Role.ADMIN

    def require(self, role: Role, what: str) -> None:
        """Raises `NotAllowed` when the reviewer's role is below `role`."""
        if RANK[self.role] < RANK[role]:
            is_member = team.member_id(self.store.db, self.reviewer) is not None
            raise NotAllowed(
                "{what} needs the role {role}; {who} is {mine}",
                what=what,
                role=role,
                who=self.reviewer,
                mine=self.role if is_member else "no member of this desk",
            )

    def today(self) -> str:
        return self.store.clock().date().isoformat()

    @contextmanager
    def action(
        self, what: str, role: Role = Role.REVIEWER, derive: Sequence[Derive] | None = None
    ) -> Iterator[Journal]:
        """One use case, one transaction; the body ends with `journal.record`. `derive` replaces the
        desk's own."""
        with self.store.write(self.reviewer, derive or self.derive) as journal:
            self.require(role, what)
            yield journal
        self.own_writes += 1


class Facet:
    """A part of the desk: its use cases about one subject."""

    def __init__(self, base: Base) -> None:
        self._base = base
