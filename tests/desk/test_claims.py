"""Claims: lists and filters, and what a reviewer may do to one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.errors import Conflict, NotFound, UsageError
from factcheck.models import (
    ClaimFilter,
    ClaimOrder,
    Document,
    Metadata,
    Origin,
    Role,
    SourceDraft,
    Stance,
    State,
    Tier,
)
from tests.desk.conftest import OTHER_TEXT, TEXT, OpenDesk, document


def ids(desk: Desk, **conditions: Any) -> list[int]:
    return list(desk.claims.ids(ClaimFilter(**conditions)))


@pytest.fixture
def worked_on(desk: Desk, article_id: int) -> Desk:
    """Two articles (claims 1-4 and 5-6): 1 is true and tagged, 2 false and Ben's, 3 dismissed."""
    metadata = Metadata(title="A summit", publisher="The Courier", language="fr")
    desk.articles.add(Document(text=OTHER_TEXT, metadata=metadata))
    desk.verdicts.rate(1, "true")
    desk.claims.tag(1, ["guerre", "à suivre"], seen=2)
    desk.verdicts.rate(2, "false")
    desk.claims.assign(2, "Ben", seen=2)
    desk.claims.dismiss(3, "an announcement", seen=1)
    return desk


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        pytest.param({}, [1, 2, 4, 5, 6], id="all but the dismissed"),
        pytest.param({"dismissed": None}, [1, 2, 3, 4, 5, 6], id="all"),
        pytest.param({"dismissed": True}, [3], id="the dismissed"),
        pytest.param({"article_id": 2}, [5, 6], id="one article"),
        pytest.param({"publisher": "courier"}, [5, 6], id="a publisher"),
        pytest.param({"states": (State.NEW,)}, [4, 5, 6], id="a state"),
        pytest.param({"ratings": ("true", "false")}, [1, 2], id="ratings"),
        pytest.param({"rated": False}, [4, 5, 6], id="not rated"),
        pytest.param({"assignee": "Ben"}, [2], id="an assignee"),
        pytest.param({"tag": "à suivre"}, [1], id="a tag"),
        pytest.param({"search": "ukraine"}, [1, 5], id="a word in any case"),
        pytest.param({"search": "kiev quin"}, [2], id="words, the last one begun"),
        pytest.param({"search": "controle"}, [1], id="without accents"),
        pytest.param({"search": '"unbalanced'}, [], id="a lone quote"),
        pytest.param({"search": "NEAR( -AND * OR ^x:"}, [], id="words that FTS5 would misread"),
        pytest.param({"search": "20 %"}, [1, 5], id="a figure"),
        pytest.param({"language": "de"}, [], id="a language"),
        pytest.param({"stale": True}, [], id="stale"),
        pytest.param({"claimant": "100%"}, [], id="a claimant that looks like a pattern"),
    ],
)
def test_a_filter_lets_through_what_it_says(
    worked_on: Desk, conditions: dict[str, Any], expected: list[int]
) -> None:
    assert ids(worked_on, **conditions) == expected
    assert worked_on.claims.count(ClaimFilter(**conditions)) == len(expected)


@pytest.mark.parametrize("order", list(ClaimOrder))
def test_every_order_lists_every_claim_once(worked_on: Desk, order: ClaimOrder) -> None:
    assert sorted(worked_on.claims.ids(order=order)) == [1, 2, 4, 5, 6]


def test_a_page_keeps_the_order_asked_for(worked_on: Desk) -> None:
    assert [claim.id for claim in worked_on.claims.page([5, 99, 1, 3])] == [5, 1, 3]


def test_trimming_moves_ends_and_wording(desk: Desk, article_id: int) -> None:
    claim = desk.claims.trim(1, 0, 19, seen=1)
    assert (claim.quote, claim.text) == ("La Russie contrôle", "La Russie contrôle")
    assert (claim.end, claim.origin, claim.version) == (18, Origin.HUMAN, 2)


def test_trimming_keeps_a_wording_that_a_human_wrote(desk: Desk, article_id: int) -> None:
    worded = desk.claims.reword(1, "La Russie  contrôle un cinquième de l'Ukraine", seen=1)
    assert worded.text == "La Russie contrôle un cinquième de l'Ukraine"
    claim = desk.claims.trim(1, 0, 18, seen=worded.version)
    assert (claim.quote, claim.text) == ("La Russie contrôle", worded.text)


def test_who_says_it_stays_when_its_ends_move(desk: Desk, article_id: int) -> None:
    said = desk.claims.set_claimant(1, "Volodymyr Zelensky", seen=1)
    trimmed = desk.claims.trim(1, 0, 40, seen=said.version)
    first, second = desk.claims.split(1, 19, seen=trimmed.version)
    merged = desk.claims.merge(1, second.id, seen=first.version)
    assert {claim.claimant for claim in (trimmed, first, second, merged)} == {said.claimant}


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(-1, 5, id="before the text"),
        pytest.param(5, 5, id="nothing"),
        pytest.param(0, len(TEXT) + 1, id="behind the text"),
        pytest.param(45, 46, id="white space"),
    ],
)
def test_a_span_without_words_is_refused(desk: Desk, article_id: int, start: int, end: int) -> None:
    with pytest.raises(UsageError):
        desk.claims.trim(1, start, end, seen=1)
    with pytest.raises(UsageError):
        desk.claims.create(article_id, start, end)
    assert len(desk.history.log()) == 1


def test_splitting_keeps_the_verdict_on_the_first_half(desk: Desk, article_id: int) -> None:
    rated = desk.verdicts.rate(1, "true")
    first, second = desk.claims.split(1, 19, seen=rated.version)
    assert (first.id, first.quote, first.rating) == (1, "La Russie contrôle", "true")
    assert (second.quote, second.rating) == ("près de 20 % de l'Ukraine", None)
    desk.history.undo()
    assert desk.claims.get(1).quote == "La Russie contrôle près de 20 % de l'Ukraine"
    assert desk.claims.get(second.id).removed


def test_merging_spans_both_and_takes_the_evidence_over(desk: Desk, article_id: int) -> None:
    desk.sources.add(1, SourceDraft(title="A map", tier=Tier.OFFICIAL))
    desk.sources.add(2, SourceDraft(title="A communiqué"))
    merged = desk.claims.merge(1, 2, seen=1)
    assert merged.quote == TEXT[: TEXT.index(" Le sommet") - 1]
    assert desk.claims.get(2).removed
    cited = desk.sources.of_claim(1)
    assert [one.source.title for one in cited] == ["A map", "A communiqué"]
    assert [one.evidence.position for one in cited] == [0, 1]
    desk.history.undo()
    assert [one.source.title for one in desk.sources.of_claim(2)] == ["A communiqué"]


def test_what_both_claims_cite_is_cited_once_when_they_merge(desk: Desk, article_id: int) -> None:
    page = SourceDraft(url="https://example.org/a")
    desk.sources.add(1, page, stance=Stance.REFUTES, quote="vingt écoles")
    desk.sources.add(2, page)
    desk.sources.add(2, page, stance=Stance.REFUTES, quote="trois lycées")
    desk.sources.add(2, page, stance=Stance.SUPPORTS, quote="vingt écoles")
    desk.sources.add(2, page, stance=Stance.REFUTES, quote="vingt écoles", locator="p. 3")
    desk.claims.merge(1, 2, seen=1)
    cited = [(one.evidence.quote, one.evidence.stance.value) for one in desk.sources.of_claim(1)]
    refuted = ("trois lycées", "refutes")
    assert cited[:3] == [("vingt écoles", "refutes"), refuted, ("vingt écoles", "supports")]
    assert [one.evidence.locator for one in desk.sources.of_claim(1)][3:] == ["p. 3"]
    desk.history.undo()
    assert (len(desk.sources.of_claim(1)), len(desk.sources.of_claim(2))) == (1, 4)


def test_claims_merge_over_what_is_no_claim_only(desk: Desk, article_id: int) -> None:
    with pytest.raises(UsageError, match="claim 2 lies between them"):
        desk.claims.merge(1, 3, seen=1)
    desk.claims.dismiss(2, "a heading", seen=1)
    assert desk.claims.merge(1, 3, seen=1).quote == TEXT[: TEXT.index(" Paris a promis") - 1]


def test_claims_of_two_articles_do_not_merge(desk: Desk, article_id: int) -> None:
    desk.articles.add(document(OTHER_TEXT))
    with pytest.raises(UsageError, match="cannot be merged"):
        desk.claims.merge(1, 5, seen=1)


def test_a_selection_becomes_a_claim(desk: Desk, article_id: int) -> None:
    start = TEXT.index("trois milliards")
    claim = desk.claims.create(article_id, start - 1, start + 23)
    assert (claim.quote, claim.origin) == ("trois milliards d'euros", Origin.HUMAN)
    assert claim.checkable
    with pytest.raises(UsageError, match=f"claim {claim.id} is of just these words"):
        desk.claims.create(article_id, start, start + 23)
    desk.history.undo()
    assert desk.claims.create(article_id, start, start + 23).quote == claim.quote


def test_dismissing_and_restoring(desk: Desk, article_id: int) -> None:
    dismissed = desk.claims.dismiss(1, "a heading", seen=1)
    assert dismissed.dismissed == "a heading"
    assert desk.claims.restore(1, seen=dismissed.version).dismissed is None


def test_an_empty_wording_is_refused(desk: Desk, article_id: int) -> None:
    with pytest.raises(UsageError):
        desk.claims.reword(1, " \n", seen=1)


def test_an_unknown_claim_is_named(desk: Desk) -> None:
    with pytest.raises(NotFound, match="no claim 99"):
        desk.claims.get(99)
    with pytest.raises(NotFound):
        desk.verdicts.rate(99, "true")


def test_a_clash_shows_both_sides_and_who(desk: Desk, at_desk: OpenDesk, article_id: int) -> None:
    seen = desk.claims.get(1).version
    at_desk("Ben").claims.reword(1, "La Russie tient un cinquième de l'Ukraine", seen=seen)
    with pytest.raises(Conflict) as caught:
        desk.claims.reword(1, "Moscou contrôle un cinquième de l'Ukraine", seen=seen)
    assert caught.value.by == "Ben"
    assert caught.value.theirs["text"] == "La Russie tient un cinquième de l'Ukraine"
    assert caught.value.yours["text"] == "Moscou contrôle un cinquième de l'Ukraine"


def test_tags_of_a_filter_are_one_action(worked_on: Desk) -> None:
    everything = ClaimFilter()
    assert worked_on.claims.bulk_tag(everything, ["sommet"], dry_run=True).count == 5
    assert ids(worked_on, tag="sommet") == []
    bulk = worked_on.claims.bulk_tag(everything, ["sommet"])
    assert (bulk.count, bulk.skipped) == (5, 0)
    assert worked_on.claims.get(1).tags == ("guerre", "sommet", "à suivre")
    worked_on.history.undo()
    assert ids(worked_on, tag="sommet") == []
    assert worked_on.claims.get(1).tags == ("guerre", "à suivre")


def test_a_newsroom_assigns_to_its_members_only(desk: Desk, article_id: int) -> None:
    desk.claims.assign(1, "anybody", seen=1)
    desk.team.add("Ana", Role.ADMIN)
    with pytest.raises(UsageError, match="Bne is no member of this desk; there are: Ana"):
        desk.claims.assign(2, "Bne", seen=1)
    with pytest.raises(UsageError, match="no member"):
        desk.claims.bulk_assign(ClaimFilter(), "Bne")
    assert desk.claims.assign(1, None, seen=2).assignee is None


def test_a_bulk_assignment_skips_what_it_would_not_change(worked_on: Desk) -> None:
    bulk = worked_on.claims.bulk_assign(ClaimFilter(article_id=1), "Ben")
    assert (bulk.count, bulk.skipped) == (2, 1)


def test_a_wording_by_hand_answers_what_was_not_sure(tmp_path: Path) -> None:
    text = "La maire a rencontré la préfète. Elle a promis 300 policiers de plus à la ville."
    quiet = Settings(vectors=False)
    with open_desk(tmp_path / "desk.db", reviewer="Ana", settings=quiet) as desk:
        article = desk.articles.add(document(text)).article.id
        claim = next(one for one in desk.claims.of_article(article) if "300" in one.text)
        assert "whom “elle” means is not sure" in claim.reasons
        said = "La préfète a promis 300 policiers"
        reasons = desk.claims.reword(claim.id, said, seen=claim.version).reasons
    assert "whom “elle” means is not sure" not in reasons
    assert any(reason.startswith("figure") for reason in reasons)
