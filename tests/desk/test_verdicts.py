"""Verdicts: one key, whole verdicts, bulk, adoption and its dependants, precedents, drafts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk
from factcheck.desk.sources import AddressTaken, AlreadyCited
from factcheck.errors import Conflict, UnknownRating, UsageError
from factcheck.models import (
    ClaimFilter,
    Relation,
    RightOfReply,
    SourceDraft,
    Stance,
    State,
    Target,
    Tier,
    VerdictDraft,
)
from tests.desk.conftest import OTHER_TEXT, OpenDesk, document

WHOLE = VerdictDraft(
    rating="mostly_true",
    qualifiers=("outdated",),
    summary="Un cinquième, selon les cartes.",
    rationale="Voir [1].",
    evidence_as_of="2026-01-04",
    right_of_reply=(RightOfReply(person="ministère", asked_at="2026-01-04"),),
)


@pytest.fixture
def pair(desk: Desk, article_id: int) -> Desk:
    """Claim 5 of a second article says in English what claim 1 says in French."""
    desk.articles.add(document(OTHER_TEXT, title="A summit"))
    return desk


def test_a_published_verdict_is_adopted_in_the_words_of_our_scale(
    desk: Desk, article_id: int, tmp_path: Path
) -> None:
    path = tmp_path / "found.jsonl"
    labels = ("Half True", "Faux", "Misleading")
    found = [{"claim": f"Claim {label}", "label": label, "url": label} for label in labels]
    path.write_text("\n".join(map(json.dumps, found)))
    desk.factchecks.import_from(path)
    codes = {one.label: (one.id, one.code) for one in desk.factchecks.page([1, 2, 3])}
    assert codes == {
        "Half True": (1, "mixed"),
        "Faux": (2, "false"),
        "Misleading": (3, "misleading"),
    }
    for id, rating in ((1, "half_true"), (2, "false")):
        target = Target.factcheck(id)
        assert desk.verdicts.adopt(1, target).rating == rating
    with pytest.raises(UsageError, match="'Misleading' has no counterpart on our scale"):
        desk.verdicts.adopt(1, Target.factcheck(3))


def test_an_adopted_fact_check_is_cited_once(desk: Desk, article_id: int, tmp_path: Path) -> None:
    reviews = [
        {"claim": "Quinze pays", "label": "Faux", "url": "https://verif.example/quinze?utm_source=x",
         "publisher": "Verif", "title": "Non, pas quinze", "date": "2026-01-04"},
        {"claim": "Quinze nations", "label": "Vrai", "publisher": "Check"},
    ]  # fmt: skip
    (tmp_path / "found.jsonl").write_text("\n".join(map(json.dumps, reviews)))
    desk.factchecks.import_from(tmp_path / "found.jsonl")
    desk.sources.add(1, SourceDraft(url="https://example.org/mine"))
    with_address, without = (Target.factcheck(id) for id in (1, 2))
    desk.verdicts.adopt(1, with_address)
    (_, cited) = desk.sources.of_claim(1)
    told = cited.source
    assert (told.url, told.publisher) == ("https://verif.example/quinze?utm_source=x", "Verif")
    assert (told.title, told.published_at) == ("Non, pas quinze", "2026-01-04")
    assert (cited.number, cited.evidence.stance) == (2, Stance.REFUTES)
    adopted = desk.verdicts.current(1)
    assert adopted is not None
    assert adopted.summary == "Verif: Faux [2]"
    for target in (with_address, without, with_address, without):
        desk.verdicts.adopt(1, target)
    cites = [(one.source.title, one.evidence.stance) for one in desk.sources.of_claim(1)]
    assert cites[1:] == [
        ("Non, pas quinze", Stance.REFUTES),
        ("Quinze nations", Stance.SUPPORTS),
    ]
    for _ in range(5):
        desk.history.undo()
    assert [one.source.url for one in desk.sources.of_claim(1)] == ["https://example.org/mine"]


def test_a_fact_check_of_a_source_that_is_known_gives_it_what_it_lacked(
    desk: Desk, article_id: int, tmp_path: Path
) -> None:
    found = {"claim": "Quinze", "label": "Faux", "url": "https://verif.example/q", "publisher": "V"}
    (tmp_path / "found.json").write_text(json.dumps([found]))
    desk.factchecks.import_from(tmp_path / "found.json")
    desk.sources.add(1, SourceDraft(url="https://verif.example/q/"), quote="non")
    desk.verdicts.adopt(1, Target.factcheck(1))
    (cited,) = desk.sources.of_claim(1)
    assert cited.evidence.quote == "non"
    assert (cited.source.title, cited.source.publisher) == ("Quinze", "V")


def test_one_key_keeps_the_rest_of_the_verdict(desk: Desk, article_id: int) -> None:
    desk.verdicts.write(1, WHOLE)
    rated = desk.verdicts.rate(1, "false")
    assert (rated.rating, rated.state) == ("false", State.IN_PROGRESS)
    current = desk.verdicts.current(1)
    assert current is not None
    assert (current.version, current.author) == (2, "Ana")
    kept = {name: getattr(current, name) for name in VerdictDraft.model_fields}
    assert kept == {**WHOLE.model_dump(), "right_of_reply": WHOLE.right_of_reply, "rating": "false"}
    assert [verdict.rating for verdict in desk.verdicts.history(1)] == ["mostly_true", "false"]


def test_a_rating_can_be_taken_away(desk: Desk, article_id: int) -> None:
    desk.verdicts.rate(1, "true")
    assert desk.verdicts.rate(1, None).rating is None


def test_qualifiers_toggle(desk: Desk, article_id: int) -> None:
    desk.verdicts.rate(1, "true")
    desk.verdicts.toggle_qualifier(1, "misleading")
    desk.verdicts.toggle_qualifier(1, "outdated")
    desk.verdicts.toggle_qualifier(1, "misleading")
    current = desk.verdicts.current(1)
    assert current is not None
    assert (current.rating, current.qualifiers) == ("true", ("outdated",))


@pytest.mark.parametrize("rating", ["wrong", "", "TRUE"])
def test_an_unknown_rating_is_refused_with_the_known_ones(
    desk: Desk, article_id: int, rating: str
) -> None:
    with pytest.raises(UnknownRating, match="half_true"):
        desk.verdicts.rate(1, rating)
    with pytest.raises(UnknownRating):
        desk.verdicts.bulk_rate(ClaimFilter(), rating)
    with pytest.raises(UnknownRating):
        desk.verdicts.toggle_qualifier(1, rating)
    assert desk.verdicts.history(1) == []


def test_a_rating_on_what_moved_is_a_conflict(
    desk: Desk, at_desk: OpenDesk, article_id: int
) -> None:
    at_desk("Ben").verdicts.rate(1, "false", seen=1)
    with pytest.raises(Conflict) as caught:
        desk.verdicts.rate(1, "true", seen=1)
    assert (caught.value.by, caught.value.theirs["rating"]) == ("Ben", "false")
    assert [verdict.author for verdict in desk.verdicts.history(1)] == ["Ben"]


def test_a_bulk_rating_previews_skips_and_undoes_as_one(desk: Desk, article_id: int) -> None:
    desk.verdicts.rate(1, "true")
    everything = ClaimFilter(article_id=article_id)
    preview = desk.verdicts.bulk_rate(everything, "false", dry_run=True)
    assert (preview.count, preview.skipped) == (3, 1)
    assert desk.claims.count(ClaimFilter(ratings=("false",))) == 0
    assert desk.verdicts.bulk_rate(everything, "false") == preview
    assert desk.claims.get(1).rating == "true"
    assert desk.claims.count(ClaimFilter(ratings=("false",))) == 3
    desk.history.undo()
    assert desk.claims.count(ClaimFilter(ratings=("false",))) == 0
    assert desk.verdicts.bulk_rate(everything, "false", skip_decided=False).count == 4


def test_an_adopted_verdict_says_where_it_comes_from(pair: Desk) -> None:
    pair.verdicts.write(1, WHOLE)
    adopted = pair.verdicts.adopt(5, Target.claim(1))
    assert adopted.rating == "mostly_true"
    current = pair.verdicts.current(5)
    assert current is not None
    assert current.summary == WHOLE.summary
    assert current.adopted_from is not None
    assert (current.adopted_from.claim_id, current.adopted_from.verdict_version) == (1, 1)
    assert pair.verdicts.dependants(1) == [5]


def test_an_adopted_verdict_brings_its_evidence_along(pair: Desk) -> None:
    one, two = (SourceDraft(url=f"https://example.org/{name}") for name in ("one", "two"))
    pair.sources.add(1, one, stance=Stance.SUPPORTS, quote="so", note="by phone")
    pair.sources.add(1, two)
    pair.sources.add(5, two)
    why = "So [1], says [2]; [sic], [1](u), [1]: v"
    pair.verdicts.write(1, WHOLE.model_copy(update={"rationale": why}))
    pair.verdicts.adopt(5, Target.claim(1))
    adopted = pair.verdicts.current(5)
    assert adopted is not None
    assert adopted.rationale == "So [2], says [1]; [sic], [1](u), [1]: v"
    cited = [(one.number, one.source.url, one.evidence.quote) for one in pair.sources.of_claim(5)]
    assert cited == [(1, "https://example.org/two", ""), (2, "https://example.org/one", "so")]
    pair.verdicts.adopt(5, Target.claim(1))
    assert len(pair.sources.of_claim(5)) == 2
    pair.history.undo()
    pair.history.undo()
    assert [one.number for one in pair.sources.of_claim(5)] == [1]


def test_when_it_changes_its_dependants_are_to_be_confirmed(pair: Desk) -> None:
    pair.verdicts.rate(1, "true")
    pair.verdicts.adopt(5, Target.claim(1))
    pair.verdicts.rate(1, "false")
    assert pair.claims.get(5).reconfirm
    assert pair.claims.get(5).rating == "true"
    pair.history.undo()
    assert not pair.claims.get(5).reconfirm
    pair.history.redo()
    assert pair.claims.get(5).reconfirm
    assert not pair.verdicts.reconfirm(5).reconfirm


def test_a_verdict_of_ones_own_depends_on_nobody(pair: Desk) -> None:
    pair.verdicts.rate(1, "true")
    pair.verdicts.adopt(5, Target.claim(1))
    pair.verdicts.rate(5, "half_true")
    assert pair.verdicts.dependants(1) == []


def test_what_has_no_verdict_cannot_be_adopted(pair: Desk) -> None:
    with pytest.raises(UsageError, match="no verdict"):
        pair.verdicts.adopt(5, Target.claim(1))


def test_precedents_are_the_rated_neighbours(pair: Desk) -> None:
    pair.matches.decide(Target.claim(1), Target.claim(5), Relation.SAME)
    pair.matches.decide(Target.claim(1), Target.claim(4), Relation.DIFFERENT)
    assert pair.verdicts.precedents(1) == []
    pair.verdicts.rate(5, "true")
    pair.verdicts.rate(4, "true")
    (precedent,) = pair.verdicts.precedents(1)
    assert (precedent.claim_id, precedent.rating, precedent.why) == (5, "true", "same")


def test_sources_are_cited_once_each(pair: Desk) -> None:
    first = pair.sources.add(
        1, SourceDraft(url="https://example.org/a?utm_source=x", title="Bilan de la préfecture")
    )
    second = pair.sources.add(5, SourceDraft(url="http://example.org/a/"))
    assert first.source.id == second.source.id
    assert first.source.accessed_at is not None
    (listed,) = pair.sources.list()
    assert listed.title == "Bilan de la préfecture"
    for typed in ("EXAMPLE", "pref", "prefecture bilan"):
        assert [source.id for source in pair.sources.complete(typed)] == [first.source.id]
    assert pair.sources.complete("prefecture absente") == []
    pair.sources.remove(first.evidence.id, seen=1)
    assert pair.sources.of_claim(1) == []
    pair.history.undo()
    assert len(pair.sources.of_claim(1)) == 1


@pytest.mark.parametrize(
    ("quote", "locator", "taken"),
    [
        pytest.param("", "", False, id="the address alone"),
        pytest.param("vingt écoles", "p. 12", False, id="the same passage"),
        pytest.param("vingt écoles", "p. 31", True, id="another place"),
        pytest.param("trois lycées", "", True, id="another passage"),
    ],
)
def test_an_address_is_cited_again_for_another_passage_only(
    desk: Desk, article_id: int, quote: str, locator: str, taken: bool
) -> None:
    page = SourceDraft(url="https://example.org/a")
    desk.sources.add(1, page, quote="vingt écoles", locator="p. 12")
    again = SourceDraft(url="http://example.org/a/", title="A")
    if taken:
        assert desk.sources.add(1, again, quote=quote, locator=locator).number == 2
        return
    with pytest.raises(AlreadyCited, match=r"\[1\]") as refused:
        desk.sources.add(1, again, quote=quote, locator=locator)
    assert (refused.value.number, refused.value.evidence_id) == (1, 1)
    assert len(desk.sources.of_claim(1)) == 1
    assert desk.sources.list()[0].title is None, "nothing is written by what is refused"
    desk.sources.remove(1, seen=1)
    assert desk.sources.add(1, again, quote=quote, locator=locator)


def test_no_edit_makes_one_citation_of_another(desk: Desk, article_id: int) -> None:
    page = SourceDraft(url="https://example.org/a")
    desk.sources.add(1, page, quote="vingt écoles", locator="p. 12")
    second = desk.sources.add(1, page, quote="trois lycées")
    with pytest.raises(AlreadyCited, match=r"\[1\]"):
        desk.sources.edit_evidence(
            second.evidence.id, quote="vingt écoles", locator="p. 12", seen=1
        )
    desk.sources.edit_evidence(second.evidence.id, stance=Stance.REFUTES, seen=1)
    other = desk.sources.add(1, SourceDraft(url="https://example.org/b", title="B"))
    with pytest.raises(AddressTaken, match="cite that one"):
        desk.sources.edit(other.source.id, page, seen=1)
    again = SourceDraft(url="http://example.org/b#top", title="B again")
    assert desk.sources.edit(other.source.id, again, seen=1).title == "B again"


def test_a_source_stays_open_to_change_beside_another_of_its_address(
    desk: Desk, article_id: int, at_desk: OpenDesk
) -> None:
    page = SourceDraft(url="https://example.org/a")
    desk.sources.add(1, page)
    desk.history.undo()
    theirs = at_desk("Ben").sources.add(2, page).source
    desk.history.redo()
    titled = page.model_copy(update={"title": "A"})
    assert desk.sources.edit(theirs.id, titled, seen=theirs.version).title == "A"


def test_a_rating_on_another_scale_drops_the_remarks_that_are_ratings_there(
    desk: Desk, article_id: int, at_desk: OpenDesk
) -> None:
    desk.verdicts.write(1, VerdictDraft(rating="false", qualifiers=("misleading", "outdated")))
    theirs = at_desk("Ben", Settings(scale="afp", vectors=False))
    theirs.verdicts.rate(1, "misleading")
    current = theirs.verdicts.current(1)
    assert current is not None
    assert (current.rating, current.qualifiers) == ("misleading", ("outdated",))


def test_a_pinned_text_has_its_hash(desk: Desk, article_id: int) -> None:
    cited = desk.sources.add(1, SourceDraft(url="https://example.org/a", snapshot="Le texte."))
    assert cited.source.snapshot_sha256 is not None
    edited = desk.sources.edit(
        cited.source.id, SourceDraft(url="https://example.org/a", title="A"), seen=1
    )
    assert edited.title == "A"


def test_a_source_cited_again_learns_what_it_lacked(desk: Desk, article_id: int) -> None:
    address = "https://example.org/a"
    bare = desk.sources.add(1, SourceDraft(url=address, publisher="Insee"))
    known = SourceDraft(
        url=address, title="A", publisher="autre", snapshot="Le texte lu.", tier=Tier.OFFICIAL
    )
    again = desk.sources.add(2, known, quote="texte lu").source
    assert again.id == bare.source.id
    assert (again.title, again.publisher, again.snapshot) == ("A", "Insee", "Le texte lu.")
    assert again.tier is Tier.OFFICIAL
    assert again.accessed_at != bare.source.accessed_at, "the text is of the second reading"
    assert desk.upkeep.verify() == []
    desk.history.undo()
    assert desk.sources.list()[0].snapshot is None


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        pytest.param("le texte  d'un\nautre", True, id="line ends and straight quotes"),
        pytest.param("le texte d’une autre", False, id="other words"),
        pytest.param("", True, id="nothing quoted"),
    ],
)
def test_a_passage_is_looked_for_in_the_pinned_text(
    desk: Desk, article_id: int, quote: str, found: bool
) -> None:
    page = SourceDraft(url="https://example.org/a", snapshot="C'est le texte d’un autre.")
    cited = desk.sources.add(1, page, quote=quote)
    assert cited.pinned
    assert cited.misquoted is not found
    assert [finding.rule for finding in desk.upkeep.verify()] == ["quote"] * (not found)


def test_an_empty_source_is_refused(desk: Desk, article_id: int) -> None:
    with pytest.raises(UsageError):
        desk.sources.add(1, SourceDraft())
