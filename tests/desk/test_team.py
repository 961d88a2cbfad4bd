"""The newsroom: roles are kept by the desk itself, and readers' agreement is counted."""

from __future__ import annotations

import pytest

from factcheck.desk import Desk
from factcheck.errors import NotAllowed, NotFound, UsageError
from factcheck.models import Role
from tests.desk.conftest import OpenDesk


@pytest.fixture
def newsroom(desk: Desk, article_id: int) -> Desk:
    """Ana is admin, Eve editor, Rob reviewer, Lea reader; Sam is a stranger."""
    desk.team.add("Ana", Role.ADMIN, "correct horse")
    desk.team.add("Eve", Role.EDITOR)
    desk.team.add("Rob", Role.REVIEWER)
    desk.team.add("Lea", Role.READER)
    return desk


def test_without_members_everybody_may_do_everything(desk: Desk, at_desk: OpenDesk) -> None:
    at_desk("Sam").team.add("Sam", Role.ADMIN)
    with pytest.raises(NotAllowed, match="Ana is no member"):
        desk.team.add("Ana", Role.ADMIN)


def test_the_first_member_is_an_admin(desk: Desk) -> None:
    with pytest.raises(UsageError, match="admin"):
        desk.team.add("Rob", Role.REVIEWER)


def test_members_sign_in_with_their_password(newsroom: Desk) -> None:
    assert newsroom.team.verify("Ana", "correct horse")
    assert not newsroom.team.verify("Ana", "wrong horse")
    assert not newsroom.team.verify("Eve", "")
    assert not newsroom.team.verify("Nobody", "correct horse")
    ana = newsroom.team.members()[0]
    assert (ana.name, ana.role, ana.may_sign_in) == ("Ana", Role.ADMIN, True)


def test_no_password_is_in_the_log(newsroom: Desk) -> None:
    told = [entry.model_dump_json() for entry in newsroom.history.log()]
    assert not any("horse" in text or "scrypt" in text for text in told)


@pytest.mark.parametrize(("name", "password"), [(" ", None), ("Zoe", "short"), ("Zoe\nAna", None)])
def test_a_member_needs_a_name_and_a_good_password(
    newsroom: Desk, name: str, password: str | None
) -> None:
    with pytest.raises(UsageError):
        newsroom.team.add(name, Role.READER, password)


def test_a_member_who_left_only_reads(newsroom: Desk, at_desk: OpenDesk) -> None:
    newsroom.team.remove("Rob")
    with pytest.raises(NotAllowed):
        at_desk("Rob").verdicts.rate(1, "true")
    newsroom.history.undo()
    at_desk("Rob").verdicts.rate(1, "true")
    with pytest.raises(NotFound):
        newsroom.team.remove("Nobody")


def test_the_last_admin_stays(newsroom: Desk) -> None:
    with pytest.raises(UsageError, match="last admin"):
        newsroom.team.remove("Ana")
    with pytest.raises(UsageError, match="last admin"):
        newsroom.team.add("Ana", Role.READER)
    newsroom.team.add("Eve", Role.ADMIN)
    newsroom.team.remove("Ana")


def test_the_place_is_each_reviewers_own(newsroom: Desk, at_desk: OpenDesk) -> None:
    assert newsroom.place.last() is None
    newsroom.place.save(1, 3)
    at_desk("Eve").place.save(1, None)
    assert at_desk("Ana").place.last() == (1, 3)
    assert at_desk("Eve").place.last() == (1, None)
    newsroom.articles.remove(1)
    assert newsroom.place.last() is None


def test_others_work_shows_as_a_change(desk: Desk, at_desk: OpenDesk, article_id: int) -> None:
    ben = at_desk("Ben")
    start = desk.changes()
    assert desk.changes() == start
    ben.verdicts.rate(1, "true")
    after_bens = desk.changes()
    assert after_bens != start
    desk.verdicts.rate(2, "true")
    assert desk.changes() != after_bens
