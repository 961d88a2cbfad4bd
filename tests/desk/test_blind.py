"""A blind second reader: whatever the first reader decided, the desk tells the second the same."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.errors import NotAllowed
from factcheck.models import (
    ClaimFilter,
    ClaimOrder,
    Relation,
    SourceDraft,
    Stance,
    Target,
    VerdictDraft,
)
from factcheck.vocabulary import FORMATS
from tests.desk.conftest import TEXT, Ticking, cut_at_stops, document
from tests.desk.test_roles import READER
from tests.reports.samples import render

Look = Callable[[Desk], object]
CLAIM, LIKE_IT = 1, 2
ONE, TWO = (Target.claim(id) for id in (CLAIM, LIKE_IT))

JUDGED = (
    VerdictDraft(rating="mostly_false", summary="Non.", rationale="Voir [1]."),
    VerdictDraft(rating="true", summary="Oui.", rationale="Les cartes.", qualifiers=("outdated",)),
)
"""Two judgements of the first reader: nothing may tell the second which of them it was."""


def bens_desk(path: Path, verdict: VerdictDraft) -> Desk:
    """Ana has handed in a verdict, Cleo has read it too, Ben is to."""
    clock, settings = Ticking(), Settings(vectors=False)

    def desk_of(name: str) -> Desk:
        return open_desk(path, reviewer=name, clock=clock, settings=settings, splitter=cut_at_stops)

    with desk_of("Ana") as ana, desk_of("Cleo") as cleo:
        ana.articles.add(document())
        ana.articles.add(document(TEXT.replace("mardi", "jeudi"), "Un autre sommet"))
        for claim in ana.claims.page(ana.claims.ids()):
            ana.claims.set_claimant(claim.id, "Zelensky", seen=1)
        ana.sources.add(CLAIM, SourceDraft(url="https://example.org"), stance=Stance.REFUTES)
        ana.matches.decide(ONE, TWO, Relation.SAME)
        ana.matches.dedupe(threshold=0.3)
        ana.verdicts.rate(LIKE_IT, "half_true")
        ana.verdicts.bulk_rate(ClaimFilter(article_id=1, search="Russie"), verdict.rating)
        ana.verdicts.write(CLAIM, verdict)
        ana.history.undo()
        ana.history.redo()
        ana.notes.add(CLAIM, "à voir")
        ana.workflow.submit(CLAIM)
        cleo.workflow.send_back(CLAIM, verdict.rationale)
        ana.workflow.submit(CLAIM)
        cleo.workflow.second_read(CLAIM, "true", verdict.rationale)
        ana.claims.assign(CLAIM, "Ben", seen=ana.claims.get(CLAIM).version)
    return desk_of("Ben")


def rendered(form: str) -> Look:
    return lambda desk: render(desk.reports.build(), form, appendices=("method", "balance"))


LOOKS: dict[str, Look] = {
    **READER,
    "the likeness of another claim": lambda d: d.matches.of(5),
    "precedents of its neighbours": lambda d: [d.verdicts.precedents(n) for n in range(1, 9)],
    "filters by rating": lambda d: [
        (d.claims.ids(only), d.claims.count(only))
        for only in (ClaimFilter(ratings=(one.code,)) for one in d.scale.ratings)
    ],
    "order by rating": lambda d: d.claims.ids(order=ClaimOrder.RATING),
    "disagreements": lambda d: d.workflow.queue("disagreements"),
    "agreement by article": lambda d: d.team.agreement_by("article"),
    "the log of the claim": lambda d: d.history.log(claim_id=CLAIM),
    "what a report misses": lambda d: list(d.reports.check()),
    "a report of a rating": lambda d: render(
        d.reports.build(filter=ClaimFilter(ratings=("mostly_false",))), "md"
    ),
    **{f"report as {form}": rendered(form) for form in FORMATS},
    "what an edit answers": lambda d: d.claims.tag(CLAIM, ["a"], seen=d.claims.get(CLAIM).version),
    "what a bulk rating skips": lambda d: d.verdicts.bulk_rate(ClaimFilter(), "true"),
}


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Desk]]:
    """Ben's desk, once for each judgement."""
    folder = tmp_path_factory.mktemp("blind")
    for name in "ab":
        (folder / name).mkdir()
    one, other = (bens_desk(folder / n / "d", v) for n, v in zip("ab", JUDGED, strict=True))
    with one, other:
        yield one, other


def told(desk: Desk, look: Look) -> str:
    """What a look shows, without the chained hashes of the log, which hold everything, and without
    the name of the folder."""
    return re.sub(r"sha256='\w+'", "", repr(look(desk))).replace(str(desk.path.parent), "")


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_second_reader_is_told_the_same_whatever_the_verdict(
    desks: tuple[Desk, Desk], look: Look
) -> None:
    one, other = (told(desk, look) for desk in desks)
    assert one == other


SIGHTED = ("verdicts.current", "report as json", "filters by rating", "the log of the claim")


@pytest.mark.parametrize("name", SIGHTED)
def test_who_has_read_is_told_everything(tmp_path: Path, name: str) -> None:
    shown = []
    for number, verdict in enumerate(JUDGED):
        with bens_desk(tmp_path / f"{number}.db", verdict) as ben:
            ben.workflow.second_read(CLAIM, "half_true")
            shown.append(told(ben, LOOKS[name]))
    assert shown[0] != shown[1]


REFUSED: dict[str, Look] = {
    "rate": lambda d: d.verdicts.rate(CLAIM, "false"),
    "qualify": lambda d: d.verdicts.toggle_qualifier(CLAIM, "outdated"),
    "write": lambda d: d.verdicts.write(CLAIM, VerdictDraft(rating="false")),
    "adopt it": lambda d: d.verdicts.adopt(3, ONE),
    "adopt for it": lambda d: d.verdicts.adopt(CLAIM, TWO),
    "an open packet": lambda d: d.packets.issue(d.path.with_suffix(".p"), [1], "Zoé", blind=False),
}


@pytest.mark.parametrize("act", REFUSED.values(), ids=REFUSED)
def test_what_would_show_or_replace_the_verdict_waits(desks: tuple[Desk, Desk], act: Look) -> None:
    for desk in desks:
        with pytest.raises(NotAllowed, match="claim 1 waits for your second reading"):
            act(desk)
    assert not desk.path.with_suffix(".p").exists()


def test_an_adopted_verdict_does_not_tell_whose_it_was(tmp_path: Path) -> None:
    with bens_desk(tmp_path / "desk.db", JUDGED[0]) as ben:
        with open_desk(ben.path, reviewer="Ana") as ana:
            ana.verdicts.adopt(6, ONE)
        assert ben.verdicts.dependants(CLAIM) == []
        assert [one.adopted_from for one in ben.verdicts.history(6)] == [None]
        (adopted,) = [one for one in ben.history.log() if one.action == "verdict.adopted"]
        assert (adopted.summary, adopted.changes) == ("", ())
        ben.workflow.second_read(CLAIM, "false")
        assert ben.verdicts.dependants(CLAIM) == [6]


def test_an_editor_who_is_to_read_merges_a_packet_without_learning_ratings(tmp_path: Path) -> None:
    with bens_desk(tmp_path / "desk.db", JUDGED[0]) as ben:
        packet = tmp_path / "zoe.packet"
        ben.packets.issue(packet, [1], "Zoé")
        with open_desk(packet) as zoe:
            zoe.verdicts.rate(CLAIM, "satire")
        (merged,) = ben.packets.merge(packet).claims
        assert (merged.claim_id, merged.done) == (CLAIM, ("merged",))


def test_a_report_of_a_blind_reader_verifies(tmp_path: Path) -> None:
    with bens_desk(tmp_path / "desk.db", JUDGED[0]) as ben:
        files = ben.reports.pieces(ben.reports.build(), "json")
        (report,) = ben.reports.write(tmp_path / "report.json", files)
        assert json.loads(report.read_text())["articles"][0]["claims"][0]["verdict"] is None
        assert ben.upkeep.verify(report) == []
