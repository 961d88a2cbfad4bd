"""Every action of the desk against every role: the table says what each needs, and a method that is
not in it fails."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.errors import FactcheckError, NotAllowed
from factcheck.models import (
    ClaimFilter,
    Relation,
    Role,
    SourceDraft,
    Target,
    VerdictDraft,
)
from tests.desk.conftest import OpenDesk, document

ONE, TWO = (Target.claim(id) for id in (1, 2))
DRAFT = VerdictDraft(rating="true")
NEW = SourceDraft(title="A")
ALL = ClaimFilter()
FEED = '[{"@type": "ClaimReview", "claimReviewed": "x", "url": "https://example.org/1"}]'

Act = Callable[[Desk], object]

READER: dict[str, Act] = {
    # looking, and what is a reader's own: where they are, what they type
    "articles.get": lambda d: d.articles.get(1),
    "articles.find": lambda d: d.articles.find("1"),
    "articles.list": lambda d: d.articles.list(),
    "articles.ratings": lambda d: d.articles.ratings(1),
    "articles.revisions": lambda d: d.articles.revisions(1),
    "articles.claims_followed": lambda d: d.articles.claims_followed(1),
    "articles.diff": lambda d: d.articles.diff(1),
    "articles.resembling": lambda d: d.articles.resembling(1),
    "claims.ids": lambda d: d.claims.ids(),
    "claims.page": lambda d: d.claims.page([1]),
    "claims.count": lambda d: d.claims.count(),
    "claims.get": lambda d: d.claims.get(1),
    "claims.of_article": lambda d: d.claims.of_article(1),
    "verdicts.current": lambda d: d.verdicts.current(1),
    "verdicts.history": lambda d: d.verdicts.history(1),
    "verdicts.dependants": lambda d: d.verdicts.dependants(1),
    "verdicts.precedents": lambda d: d.verdicts.precedents(1),
    "verdicts.missing": lambda d: d.verdicts.missing(1),
    "sources.of_claim": lambda d: d.sources.of_claim(1),
    "sources.complete": lambda d: d.sources.complete("a"),
    "sources.list": lambda d: d.sources.list(),
    "sources.citing": lambda d: d.sources.citing(1),
    "matches.of": lambda d: d.matches.of(1),
    "matches.search_all": lambda d: list(d.matches.search_all(["Russie"])),
    "matches.diff": lambda d: d.matches.diff("a b", "a c"),
    "matches.shown_against": lambda d: [
        d.matches.shown_against(d.claims.get(1), match) for match in d.matches.of(1)
    ],
    "matches.lacks_vectors": lambda d: d.matches.lacks_vectors(1),
    "matches.known": lambda d: d.matches.known(1),
    "matches.clusters": lambda d: d.matches.clusters(),
    "matches.suggested": lambda d: d.matches.suggested(),
    "matches.sides": lambda d: d.matches.sides(d.matches.suggested()),
    "matches.wordings": lambda d: list(d.matches.wordings()),
    "matches.all_decisions": lambda d: d.matches.all_decisions(),
    "factchecks.ids": lambda d: d.factchecks.ids(),
    "factchecks.page": lambda d: d.factchecks.page([]),
    "forms.keep": lambda d: d.forms.keep("article", {"where": "a.txt"}),
    "forms.kept": lambda d: d.forms.kept("article"),
    "forms.drop": lambda d: d.forms.drop("article"),
    "place.save": lambda d: d.place.save(1, 1),
    "place.last": lambda d: d.place.last(),
    "history.log": lambda d: d.history.log(),
    "notes.of_claim": lambda d: d.notes.of_claim(1),
    "notes.for_me": lambda d: d.notes.for_me(),
    "notes.get": lambda d: d.notes.get(1),
    "packets.issued": lambda d: d.packets.issued(),
    "team.members": lambda d: d.team.members(),
    "team.agreement": lambda d: d.team.agreement(),
    "team.agreement_by": lambda d: d.team.agreement_by("readers"),
    "upkeep.stats": lambda d: d.upkeep.stats(),
    "upkeep.doctor": lambda d: d.upkeep.doctor(),
    "upkeep.verify": lambda d: d.upkeep.verify(),
    "upkeep.daily_backup": lambda d: d.upkeep.daily_backup(),
    "workflow.must_stay_blind": lambda d: d.workflow.must_stay_blind(1),
    "workflow.readings": lambda d: d.workflow.readings(1),
    "workflow.objection": lambda d: d.workflow.objection(1),
    "workflow.decisions": lambda d: d.workflow.decisions(1),
    "workflow.corrections": lambda d: d.workflow.corrections(1),
    "workflow.queue": lambda d: d.workflow.queue("mine"),
}

REVIEWER: dict[str, Act] = {
    "articles.add": lambda d: d.articles.add(document("Un autre texte. Encore.")),
    "articles.add_from": lambda d: d.articles.add_from(str(d.path.with_name("more.txt"))),
    "articles.resplit": lambda d: d.articles.resplit(1),
    "articles.edit": lambda d: d.articles.edit(1, {"publisher": "La Une"}, seen=1),
    "articles.make_version": lambda d: d.articles.make_version(
        d.articles.add(document("Un autre texte. Encore.")).article.id, 1
    ),
    "articles.remove": lambda d: d.articles.remove(1),
    "claims.trim": lambda d: d.claims.trim(1, 0, 10, seen=1),
    "claims.split": lambda d: d.claims.split(1, 10, seen=1),
    "claims.merge": lambda d: d.claims.merge(1, 2, seen=1),
    "claims.create": lambda d: d.claims.create(1, 0, 9),
    "claims.reword": lambda d: d.claims.reword(1, "Autre", seen=1),
    "claims.set_claimant": lambda d: d.claims.set_claimant(1, "Zelensky", seen=1),
    "claims.set_short": lambda d: d.claims.set_short(1, "Court", seen=1),
    "claims.dismiss": lambda d: d.claims.dismiss(1, "titre", seen=1),
    "claims.restore": lambda d: d.claims.restore(1, seen=1),
    "claims.tag": lambda d: d.claims.tag(1, ["a"], seen=1),
    "claims.assign": lambda d: d.claims.assign(1, "Rob", seen=1),
    "claims.bulk_tag": lambda d: d.claims.bulk_tag(ALL, ["a"]),
    "claims.bulk_assign": lambda d: d.claims.bulk_assign(ALL, "Rob"),
    "claims.bulk_attribute": lambda d: d.claims.bulk_attribute(ALL, "Jeanne Roux"),
    "verdicts.rate": lambda d: d.verdicts.rate(1, "true"),
    "verdicts.toggle_qualifier": lambda d: d.verdicts.toggle_qualifier(
        1, d.scale.qualifiers[0].code
    ),
    "verdicts.write": lambda d: d.verdicts.write(1, DRAFT),
    "verdicts.bulk_rate": lambda d: d.verdicts.bulk_rate(ALL, "true"),
    "verdicts.adopt": lambda d: d.verdicts.adopt(1, TWO),
    "verdicts.reconfirm": lambda d: d.verdicts.reconfirm(1),
    "sources.add": lambda d: d.sources.add(1, NEW),
    "sources.edit": lambda d: d.sources.edit(1, NEW, seen=1),
    "sources.edit_evidence": lambda d: d.sources.edit_evidence(1, quote="x", seen=1),
    "sources.remove": lambda d: d.sources.remove(1, seen=1),
    "matches.decide": lambda d: d.matches.decide(ONE, TWO, Relation.SAME),
    "factchecks.import_from": lambda d: d.factchecks.import_from(d.path.with_name("feed.json")),
    "history.undo": lambda d: (d.verdicts.rate(1, "true"), d.history.undo()),
    "history.redo": lambda d: (d.verdicts.rate(1, "true"), d.history.undo(), d.history.redo()),
    "notes.add": lambda d: d.notes.add(1, "vu"),
    "notes.remove": lambda d: d.notes.remove(1, seen=1),
    "packets.issue": lambda d: d.packets.issue(d.path.with_name("p"), [1], "Zoé"),
    "workflow.submit": lambda d: d.workflow.submit(3),
    "workflow.second_read": lambda d: d.workflow.second_read(4, "true"),
}

EDITOR: dict[str, Act] = {
    "packets.merge": lambda d: d.packets.merge(d.path.with_name("zoe.packet")),
    "upkeep.backup": lambda d: d.upkeep.backup(d.path.with_name("copy.db")),
    "upkeep.dump": lambda d: d.upkeep.dump(d.path.with_name("desk.jsonl")),
    "upkeep.rebuild_index": lambda d: d.upkeep.rebuild_index(),
    "reports.read_back": lambda d: d.reports.read_back(d.path.with_name("report.json")),
    "workflow.approve": lambda d: d.workflow.approve(4),
    "workflow.send_back": lambda d: d.workflow.send_back(4, "non"),
    "workflow.withdraw": lambda d: d.workflow.withdraw(4, "non"),
    "workflow.correct": lambda d: d.workflow.correct(4, "update", "non", DRAFT),
    "workflow.adjudicate": lambda d: d.workflow.adjudicate(4, DRAFT),
}

ADMIN: dict[str, Act] = {
    "team.add": lambda d: d.team.add("Zoe", Role.READER),
    "team.remove": lambda d: d.team.remove("Lea"),
}

ELSEWHERE = {
    "sources.look_up": "reads the web, not the desk",
    "sources.attach": "reads a file, not the desk",
    "sources.read_citations": "reads a file, not the desk",
    "matches.dedupe": "writes suggestions, which are derived",
    "matches.suggest": "writes suggestions, which are derived",
    "matches.encode_pending": "writes vectors, which are derived",
    "team.verify": "is asked before anybody is known",
    "reports.build": "reads",
    "reports.at_one_moment": "reads",
    "reports.pieces": "reads",
    "reports.warnings": "reads",
    "reports.write": "writes files of the reader's",
    "reports.check": "reads",
}
"""Methods without a row above, and why."""

TABLE = [
    (name, act, role)
    for role, acts in (
        (Role.READER, READER),
        (Role.REVIEWER, REVIEWER),
        (Role.EDITOR, EDITOR),
        (Role.ADMIN, ADMIN),
    )
    for name, act in acts.items()
]
MEMBERS = {"Ana": Role.ADMIN, "Eve": Role.EDITOR, "Rob": Role.REVIEWER, "Lea": Role.READER}
STRANGER = "Sam"


@pytest.fixture
def newsroom(desk: Desk, article_id: int) -> Desk:
    for name, role in MEMBERS.items():
        desk.team.add(name, role)
    desk.sources.add(2, NEW)
    desk.verdicts.rate(2, "false")
    desk.notes.add(1, "à voir")
    desk.path.with_name("more.txt").write_text("Encore un texte. Et un autre.", "utf-8")
    desk.path.with_name("feed.json").write_text(FEED)
    desk.packets.issue(desk.path.with_name("zoe.packet"), [1], "Zoé")
    return desk


def facets(desk: Desk) -> dict[str, object]:
    names = [name for name, _ in inspect.getmembers(type(desk)) if not name.startswith("_")]
    found = {name: getattr(desk, name) for name in [*names, *vars(desk)] if name[0] != "_"}
    return {
        name: value
        for name, value in found.items()
        if type(value).__module__.startswith("factcheck.desk.") and not callable(value)
    }


def said(act: Act, seat: Desk) -> str:
    """What the desk answers: its state, not the role, may stand in the way."""
    try:
        act(seat)
    except FactcheckError as error:
        return str(error)
    return ""


def test_every_action_has_its_row(newsroom: Desk) -> None:
    known = {name for name, _, _ in TABLE} | set(ELSEWHERE)
    there = {
        f"{facet}.{method}"
        for facet, value in facets(newsroom).items()
        for method, _ in inspect.getmembers(value, callable)
        if not method.startswith("_")
    }
    assert there - known == set(), "an action without a role"
    assert known - there == set(), "a row without an action"


@pytest.mark.parametrize("name", [*MEMBERS, STRANGER])
def test_a_role_may_do_what_the_table_says(
    newsroom: Desk, at_desk: OpenDesk, path: Path, name: str
) -> None:
    """Refused below the role, before anything is written; from it on, anything but refused."""
    order = list(Role)
    mine = order.index(MEMBERS.get(name, Role.READER))
    seat = at_desk(name)
    for action, act, needed in TABLE:
        before = len(newsroom.history.log(limit=10_000))
        if mine < order.index(needed):
            with pytest.raises(NotAllowed, match=needed.value):
                act(seat)
            assert len(newsroom.history.log(limit=10_000)) == before, action
            continue
        assert "needs the role" not in said(act, seat), action


def test_what_a_role_did_is_not_undone_without_it(newsroom: Desk, at_desk: OpenDesk) -> None:
    newsroom.team.add("Max", Role.ADMIN)
    max_desk = at_desk("Max")
    max_desk.team.add("Zoe", Role.EDITOR)
    newsroom.team.add("Max", Role.REVIEWER)
    with pytest.raises(NotAllowed, match=r"undoing member\.added needs the role admin"):
        max_desk.history.undo()


@pytest.mark.parametrize(("name", "allowed"), [("Ana", True), ("Eve", False)])
def test_only_an_admin_leaves_the_two_person_rule_out(
    newsroom: Desk, at_desk: OpenDesk, name: str, allowed: bool
) -> None:
    """The setting is in everybody's own file."""
    author = at_desk(name, Settings(vectors=False, two_person=False))
    author.verdicts.write(2, VerdictDraft(rating="false", summary="Non."))
    author.sources.add(2, SourceDraft(url="https://example.org/b"))
    author.workflow.submit(2)
    assert ("wrote this verdict" not in said(lambda d: d.workflow.approve(2), author)) is allowed


def test_a_desk_opened_by_nobody_in_particular_has_no_more_rights(
    newsroom: Desk, path: Path
) -> None:
    with open_desk(path, reviewer="ana") as seat, pytest.raises(NotAllowed):
        seat.verdicts.rate(1, "true")
