"""The newsroom's members and their roles."""

from __future__ import annotations

from sqlite_utils import Database

from factcheck.models import Role


def role(db: Database, name: str) -> Role:
    """The member's role. Without any member the desk is one person's: everybody is admin. With
    members, a stranger only reads."""
    found = db.execute("SELECT role FROM member WHERE name = ? AND removed = 0", [name]).fetchone()
    if found:
        return Role(found[0])
    (members,) = db.execute("SELECT count(*) FROM member WHERE removed = 0").fetchone()
    return Role.READER if members else Role.ADMIN


def secret(db: Database, name: str) -> str | None:
    """The password hash of a member; None for strangers and members who cannot sign in."""
    sql = "SELECT secret FROM member WHERE name = ? AND removed = 0"
    found = db.execute(sql, [name]).fetchone()
    return found[0] if found else None


def set_secret(db: Database, id: int, secret: str) -> None:
    """Past the journal: a password's hash has no place in the log."""
    db.execute("UPDATE member SET secret = ? WHERE id = ?", [secret, id])


def members(db: Database) -> list[tuple[str, Role, bool]]:
    """(name, role, may sign in) of all members, by name."""
    sql = "SELECT name, role, secret IS NOT NULL FROM member WHERE removed = 0 ORDER BY name"
    return [(row[0], Role(row[1]), bool(row[2])) for row in db.execute(sql)]


def member_id(db: Database, name: str) -> int | None:
    """The row of a member, removed or not."""
    found = db.execute("SELECT id FROM member WHERE name = ?", [name]).fetchone()
    return int(found[0]) if found else None
