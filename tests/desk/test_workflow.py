"""Two-person review: who may do what when, blind readings, disagreement, corrections, queues."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk
from factcheck.desk.notices import NoticeNeeded
from factcheck.errors import NotAllowed, UnknownRating, UsageError
from factcheck.models import (
    ClaimFilter,
    Role,
    SourceDraft,
    Stance,
    State,
    Target,
    VerdictDraft,
)
from tests.desk.conftest import OpenDesk, document

READY = VerdictDraft(rating="true", summary="Les cartes le montrent.", review_by="2026-06-01")


@pytest.fixture
def ben(at_desk: OpenDesk) -> Desk:
    return at_desk("Ben")


def make_ready(desk: Desk, claim_id: int = 1) -> None:
    """Give the claim all that the gate asks for."""
    source = SourceDraft(url="https://example.org/map", title="A map", primary=True)
    desk.sources.add(claim_id, source, stance=Stance.SUPPORTS)
    desk.verdicts.write(claim_id, READY)


@pytest.fixture
def published(desk: Desk, ben: Desk, article_id: int) -> Desk:
    """Claim 1 is Ana's, published by Ben."""
    make_ready(desk)
    desk.workflow.submit(1)
    ben.workflow.approve(1, "fine")
    return desk


def test_a_verdict_goes_from_draft_through_review_to_publication(published: Desk) -> None:
    assert published.claims.get(1).state is State.PUBLISHED
    steps = [(d.action, d.by, d.note) for d in published.workflow.decisions(1)]
    assert steps == [("submitted", "Ana", ""), ("approved", "Ben", "fine")]
    assert published.articles.list()[0].published == 1


def test_an_author_does_not_approve(desk: Desk, article_id: int) -> None:
    make_ready(desk)
    desk.workflow.submit(1)
    with pytest.raises(NotAllowed, match="Ana wrote"):
        desk.workflow.approve(1)
    assert desk.claims.get(1).state is State.IN_REVIEW


def test_a_second_reading_is_given_to_somebody_who_may_read(desk: Desk, article_id: int) -> None:
    desk.team.add("Ana", Role.ADMIN)
    desk.team.add("Rob", Role.READER)
    desk.team.add("Ben", Role.REVIEWER)
    desk.claims.assign(1, "Rob", seen=1)  # who may write drafts
    desk.claims.assign(1, "Ana", seen=2)
    make_ready(desk)
    desk.workflow.submit(1)

    def assign(name: str | None) -> str | None:
        return desk.claims.assign(1, name, seen=desk.claims.get(1).version).assignee

    assert assign("Ana") == "Ana"  # it is already
    assert assign("Ben") == "Ben"
    for name, why in (("Ana", "Ana wrote the verdict of claim 1"), ("Rob", "Rob is a reader")):
        with pytest.raises(NotAllowed, match=why):
            assign(name)
        assert desk.claims.get(1).assignee == "Ben"
        bulk = desk.claims.bulk_assign(ClaimFilter(), name)
        assert desk.claims.get(1).assignee == "Ben"
        assert bulk.skipped == 1
    assert assign(None) is None


def test_alone_the_author_may_approve(at_desk: OpenDesk) -> None:
    desk = at_desk("Ana", Settings(vectors=False, two_person=False))
    desk.articles.add(document())
    make_ready(desk)
    assert all(finding.severity == "warning" for finding in desk.verdicts.missing(1))
    desk.workflow.submit(1)
    assert desk.workflow.approve(1).state is State.PUBLISHED


@pytest.mark.parametrize(
    ("prepare", "missing"),
    [
        pytest.param(lambda _d: None, "no verdict", id="not rated"),
        pytest.param(lambda d: d.verdicts.rate(1, "true"), "summary; sources", id="only rated"),
        pytest.param(lambda d: d.verdicts.write(1, READY), "source", id="no source"),
    ],
)
def test_the_gate_says_what_is_missing(
    desk: Desk, article_id: int, prepare: Callable[[Desk], object], missing: str
) -> None:
    prepare(desk)
    with pytest.raises(NotAllowed, match=missing):
        desk.workflow.submit(1)
    assert desk.workflow.decisions(1) == []


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda d: d.workflow.approve(1), id="approve what is not in review"),
        pytest.param(lambda d: d.workflow.send_back(1, "no"), id="send back what is not"),
        pytest.param(lambda d: d.workflow.withdraw(1, "no"), id="withdraw what is not out"),
        pytest.param(lambda d: d.workflow.correct(1, "update", "x", READY), id="correct likewise"),
        pytest.param(lambda d: d.workflow.adjudicate(1, READY), id="adjudicate what is not"),
    ],
)
def test_steps_out_of_order_are_refused(
    desk: Desk, article_id: int, act: Callable[[Desk], object]
) -> None:
    make_ready(desk)
    with pytest.raises(NotAllowed):
        act(desk)


def test_what_is_sent_back_is_handed_in_again(desk: Desk, ben: Desk, article_id: int) -> None:
    make_ready(desk)
    desk.workflow.submit(1)
    assert ben.workflow.send_back(1, "source 1 does not say so").state is State.IN_PROGRESS
    assert desk.workflow.decisions(1)[-1].note == "source 1 does not say so"
    assert list(desk.workflow.queue("sent_back")) == [1]
    assert list(ben.workflow.queue("sent_back")) == []
    desk.verdicts.rate(1, "half_true")
    assert list(desk.workflow.queue("sent_back")) == [1]
    assert desk.workflow.submit(1).state is State.IN_REVIEW
    assert list(desk.workflow.queue("sent_back")) == []
    desk.history.undo()
    assert list(desk.workflow.queue("sent_back")) == [1]


def test_an_edit_in_review_starts_the_review_again(desk: Desk, article_id: int) -> None:
    make_ready(desk)
    desk.workflow.submit(1)
    assert desk.verdicts.rate(1, "false").state is State.IN_PROGRESS


def test_a_published_verdict_changes_only_by_a_notice(published: Desk, ben: Desk) -> None:
    with pytest.raises(UsageError, match="correct"):
        published.verdicts.rate(1, "false")
    draft = READY.model_copy(update={"rating": "mostly_true"})
    corrected = ben.workflow.correct(1, "correction", "Le chiffre était de 2025.", draft)
    assert (corrected.state, corrected.rating) == (State.CORRECTED, "mostly_true")
    (notice,) = ben.workflow.corrections(1)
    assert (notice.kind, notice.by) == ("correction", "Ben")
    before, after = ben.verdicts.history(1)
    assert (notice.before_verdict, notice.after_verdict) == (before.id, after.id)
    assert ben.upkeep.stats().by_rating == {"mostly_true": 1}
    assert ben.workflow.withdraw(1, "La citation est fausse.").state is State.WITHDRAWN
    assert (ben.upkeep.stats().by_rating, ben.upkeep.stats().counts["rated"]) == ({}, 0)
    with pytest.raises(NotAllowed):
        ben.workflow.withdraw(1, "Encore.")


def test_sources_of_a_published_verdict_change_with_a_notice(published: Desk, ben: Desk) -> None:
    (first,) = published.sources.of_claim(1)
    again = SourceDraft(url="https://example.org/later-map", title="A later map")
    for change in (
        lambda notice: published.sources.add(1, again, notice=notice),
        lambda notice: published.sources.edit_evidence(
            first.evidence.id, quote="19 percent", seen=1, notice=notice
        ),
        lambda notice: published.sources.remove(first.evidence.id, seen=2, notice=notice),
    ):
        with pytest.raises(UsageError, match="changes with a notice"):
            change(" ")
        change("A later map came out.")
    (told,) = published.workflow.corrections(1)  # one notice for all three
    assert (told.kind, told.text, told.by) == ("update", "A later map came out.", "Ana")
    assert told.before_verdict == told.after_verdict == published.claims.get(1).verdict_id
    assert published.claims.get(1).state is State.CORRECTED
    for _ in range(3):
        published.history.undo()
    assert published.workflow.corrections(1) == []
    assert published.claims.get(1).state is State.PUBLISHED


def test_a_source_stays_as_it_is_where_a_notice_is_missing(published: Desk) -> None:
    (cited,) = published.sources.of_claim(1)
    other = SourceDraft(url=cited.source.url, title="Another title")
    with pytest.raises(UsageError, match="changes with a notice"):
        published.sources.edit_evidence(
            cited.evidence.id, quote="19 percent", source=(other, cited.source.version), seen=1
        )
    assert published.sources.of_claim(1) == [cited]


def test_the_words_of_a_published_claim_change_with_a_notice(published: Desk) -> None:
    claims = published.claims
    changes = (
        partial(claims.reword, 1, "The other wording."),
        partial(claims.set_claimant, 1, "Somebody else"),
        partial(claims.set_short, 1, "In short"),
    )
    for change in changes:
        with pytest.raises(NoticeNeeded, match="changes with a notice"):
            change()
        change(notice="The wording was not his.")
    claims.reword(1, "The other wording.")
    assert claims.bulk_attribute(ClaimFilter(), "Ana").skipped == 1
    assert claims.get(1).claimant == "Somebody else"
    (told,) = published.workflow.corrections(1)
    assert (told.kind, told.text) == ("update", "The wording was not his.")


def test_no_other_claim_takes_the_place_of_one_that_is_published(published: Desk) -> None:
    claims = published.claims
    before = claims.get(1)
    start, end = before.start or 0, before.end or 0
    changes = (
        partial(claims.trim, 1, start, end - 1),
        partial(claims.split, 1, start + 5),
        partial(claims.merge, 1, 2),
        partial(claims.merge, 2, 1),
        partial(claims.dismiss, 1, "a heading"),
    )
    for change in changes:
        with pytest.raises(UsageError, match="withdraw its verdict"):
            change()
    assert claims.get(1) == before
    published.workflow.withdraw(1, "It is no claim.")
    assert claims.dismiss(1, "a heading").dismissed == "a heading"


def test_what_is_left_out_is_not_judged(desk: Desk, ben: Desk, article_id: int) -> None:
    make_ready(desk)
    desk.claims.dismiss(1, "a heading")
    for judge in (
        partial(desk.verdicts.rate, 1, "true"),
        partial(desk.verdicts.toggle_qualifier, 1, "misleading"),
        partial(desk.workflow.submit, 1),
        partial(ben.workflow.second_read, 1, "true"),
    ):
        with pytest.raises(UsageError, match="left out as no claim"):
            judge()
    chosen = ClaimFilter(dismissed=True)
    assert desk.verdicts.bulk_rate(chosen, "false", skip_decided=False).count == 0
    desk.claims.restore(1)
    assert desk.workflow.submit(1).state is State.IN_REVIEW


def test_a_source_that_readers_know_changes_with_a_notice_on_every_claim(
    published: Desk, ben: Desk
) -> None:
    ((evidence, source),) = [(c.evidence, c.source) for c in published.sources.of_claim(1)]
    make_ready(published, 2)
    published.workflow.submit(2)
    ben.workflow.approve(2)
    gap = SourceDraft(url=source.url, title=source.title, primary=True, publisher="The office")
    changed = published.sources.edit(source.id, gap, seen=source.version)  # nothing read is other
    other = gap.model_copy(update={"title": "Another map"})
    for notice in ("", "The map has another name."):
        change = partial(
            published.sources.edit_evidence,
            evidence.id,
            source=(other, changed.version),
            notice=notice,
            seen=evidence.version,
        )
        if notice:
            assert change().source.title == "Another map"
        else:
            with pytest.raises(NoticeNeeded):
                change()
    assert [len(published.workflow.corrections(id)) for id in (1, 2)] == [1, 1]


def test_what_is_off_the_record_may_change_unseen(published: Desk) -> None:
    source = published.sources.of_claim(1)[0].source
    for at, title in ((1, "A map"), (2, "Another map")):
        draft = SourceDraft(title=title, primary=True, on_record=False)
        notice = "Its owner asks not to be named." if at == 1 else ""
        published.sources.edit(source.id, draft, notice=notice, seen=at)
    assert len(published.workflow.corrections(1)) == 1


def test_what_was_told_on_another_day_is_told_again(
    published: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in (5, 6):
        at = datetime(2026, 2, day, tzinfo=UTC)
        monkeypatch.setattr(published._base.store, "clock", lambda at=at: at)
        source = SourceDraft(url=f"https://example.org/map-{day}")
        published.sources.add(1, source, notice="A source was added.")
    told = published.workflow.corrections(1)
    assert [(one.text, one.at.day) for one in told] == [("A source was added.", d) for d in (5, 6)]


def test_a_note_on_a_source_is_for_colleagues_and_needs_no_notice(published: Desk) -> None:
    (cited,) = published.sources.of_claim(1)
    published.sources.edit_evidence(cited.evidence.id, note="scan in the safe", seen=1)
    assert published.workflow.corrections(1) == []


@pytest.mark.parametrize(("kind", "text"), [("update", " "), ("mistake", "x")])
def test_a_notice_needs_a_kind_and_a_text(published: Desk, kind: str, text: str) -> None:
    with pytest.raises(UsageError):
        published.workflow.correct(1, kind, text, READY)
    with pytest.raises(UsageError):
        published.workflow.withdraw(1, " ")


def test_a_correction_wants_a_second_person_too(published: Desk, ben: Desk) -> None:
    waits = ("second-reader", "somebody other than Ben must approve it")
    ben.workflow.correct(1, "correction", "Le chiffre était de 2025.", READY)
    assert waits in [(found.rule, found.message) for found in ben.verdicts.missing(1)]
    assert list(published.workflow.queue("in_review")) == [1]
    with pytest.raises(NotAllowed, match="Ben wrote"):
        ben.workflow.approve(1)
    assert published.workflow.approve(1).state is State.CORRECTED
    assert waits not in [(found.rule, found.message) for found in ben.verdicts.missing(1)]
    assert list(published.workflow.queue("in_review")) == []
    published.history.undo()
    assert list(published.workflow.queue("in_review")) == [1]


def test_a_correction_flags_what_was_adopted_from_it(published: Desk) -> None:
    published.verdicts.adopt(2, Target.claim(1))
    draft = READY.model_copy(update={"rating": "false"})
    published.workflow.correct(1, "update", "Le front a bougé.", draft)
    assert published.claims.get(2).reconfirm
    assert list(published.workflow.queue("to_reconfirm")) == [2]


def test_steps_can_be_undone(published: Desk, ben: Desk) -> None:
    ben.history.undo()
    assert published.claims.get(1).state is State.IN_REVIEW


# --- second readings --------------------------------------------------------------------------


def test_a_second_reader_rates_blind(desk: Desk, ben: Desk, article_id: int) -> None:
    make_ready(desk)
    desk.workflow.submit(1)
    assert not ben.workflow.must_stay_blind(1)
    desk.claims.assign(1, "Ben", seen=desk.claims.get(1).version)
    assert ben.workflow.must_stay_blind(1)
    assert not desk.workflow.must_stay_blind(1)
    assert list(ben.workflow.queue("to_second_read")) == [1]
    assert list(desk.workflow.queue("to_second_read")) == []
    reading = ben.workflow.second_read(1, "half_true", "Les cartes divergent.")
    assert (reading.reader, reading.blind) == ("Ben", True)
    assert not ben.workflow.must_stay_blind(1)
    assert list(ben.workflow.queue("to_second_read")) == []
    assert desk.claims.get(1).rating == "true"


def test_the_author_is_no_second_reader(desk: Desk, article_id: int) -> None:
    make_ready(desk)
    with pytest.raises(NotAllowed, match="Ana wrote"):
        desk.workflow.second_read(1, "true")
    with pytest.raises(UnknownRating):
        desk.workflow.second_read(1, "perhaps")


def test_a_correction_speaks_in_the_words_of_the_scale(published: Desk, ben: Desk) -> None:
    for wrong in ({"rating": "perhaps"}, {"qualifiers": ("perhaps",)}):
        with pytest.raises(UnknownRating, match="perhaps"):
            ben.workflow.correct(1, "update", "New.", READY.model_copy(update=wrong))


def test_a_disagreement_waits_until_it_is_settled(desk: Desk, ben: Desk, article_id: int) -> None:
    make_ready(desk)
    desk.workflow.submit(1)
    ben.workflow.second_read(1, "false", "Non.")
    assert list(ben.workflow.queue("disagreements")) == [1]
    settled = ben.workflow.adjudicate(
        1, READY.model_copy(update={"rating": "half_true"}), "les deux ont raison"
    )
    assert (settled.rating, settled.state) == ("half_true", State.IN_REVIEW)
    assert list(ben.workflow.queue("disagreements")) == []
    assert desk.workflow.decisions(1)[-1].action == "adjudicated"


def test_a_disagreement_is_seen_before_the_review_and_after_publication(
    desk: Desk, ben: Desk, article_id: int
) -> None:
    make_ready(desk)
    ben.workflow.second_read(1, "false", "Non.")
    assert list(desk.workflow.queue("disagreements")) == [1]
    assert ben.workflow.adjudicate(1, READY, "Si.").state is State.IN_REVIEW
    assert list(desk.workflow.queue("disagreements")) == []
    desk.workflow.second_read(1, "false", "Toujours non.")
    desk.workflow.approve(1)  # with that reading before them
    assert list(desk.workflow.queue("disagreements")) == []
    desk.workflow.second_read(1, "half_true", "Un nouveau chiffre.")
    assert list(desk.workflow.queue("disagreements")) == [1]
    with pytest.raises(NotAllowed, match="what is published is corrected"):
        ben.workflow.adjudicate(1, READY)
    ben.workflow.correct(1, "update", "Un nouveau chiffre.", READY)
    assert list(desk.workflow.queue("disagreements")) == []


def test_the_gate_names_who_rated_otherwise(desk: Desk, ben: Desk, article_id: int) -> None:
    make_ready(desk)
    desk.workflow.submit(1)
    assert ben.workflow.objection(1) is None
    ben.workflow.second_read(1, "false", "Non.")
    reading = ben.workflow.objection(1)
    assert reading is not None
    assert (reading.reader, reading.rating) == ("Ben", "false")
    told = "Ben rated it otherwise, and nobody has settled that"
    assert told in [finding.message for finding in desk.verdicts.missing(1)]
    ben.workflow.approve(1)  # a warning, so they may
    assert ben.workflow.objection(1) is None
    assert told not in [finding.message for finding in desk.verdicts.missing(1)]


def test_agreement_is_counted(desk: Desk, ben: Desk, article_id: int) -> None:
    for claim_id, mine, yours in ((1, "true", "true"), (2, "false", "false"), (3, "true", "false")):
        desk.verdicts.rate(claim_id, mine)
        ben.workflow.second_read(claim_id, yours)
    agreement = desk.team.agreement(article_id=article_id)
    assert agreement.claims == 3
    assert agreement.alpha is not None
    # by hand: 2 of 6 paired values disagree, 2 * 3 * 3 / 5 pairs of 6 values would by chance
    assert agreement.alpha == pytest.approx(1 - (2 / 6) / (18 / 30))
    assert agreement.matrix["true"] == {"true": 2, "false": 1}
    assert desk.team.agreement(readers=("Ana", "Zoe")).alpha is None


# --- queues and notes -------------------------------------------------------------------------


def test_queues_list_what_waits(published: Desk, at_desk: OpenDesk) -> None:
    published.claims.assign(2, "Ana", seen=1)
    assert list(published.workflow.queue("mine")) == [2]
    assert list(published.workflow.queue("in_review")) == []
    assert list(published.workflow.queue("stale")) == []
    published.verdicts.write(3, VerdictDraft(rating="true", review_by="2025-12-31"))
    assert list(published.workflow.queue("stale")) == [3]
    with pytest.raises(UsageError, match="mine"):
        published.workflow.queue("yours")


def test_a_note_calls_a_colleague(desk: Desk, ben: Desk, article_id: int) -> None:
    note = desk.notes.add(1, " @Ben, voir p. 3 ? (écrire à ana@example.org) ")
    assert note.mentions == ("Ben",)
    assert [found.text for found in ben.notes.for_me()] == [note.text]
    assert desk.notes.for_me() == []
    answer = ben.notes.add(1, "Oui.")
    assert ben.notes.for_me() == []
    ben.notes.remove(answer.id, seen=1)
    assert ben.notes.for_me() == [note]
    desk.notes.remove(note.id, seen=1)
    assert desk.notes.of_claim(1) == []
    desk.history.undo()
    assert desk.notes.of_claim(1)[0].text == note.text
    with pytest.raises(UsageError):
        desk.notes.add(1, " ")
