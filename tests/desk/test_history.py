"""History: undo and redo of everything, per reviewer, across sessions, and the chain of the log."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.errors import BuiltOn, Conflict, FactcheckError, NotFound, NothingToUndo
from factcheck.models import (
    ClaimFilter,
    Relation,
    SourceDraft,
    Stance,
    Target,
    VerdictDraft,
)
from factcheck.storage.journal import broken_entries
from tests.desk.conftest import OTHER_TEXT, OpenDesk, Ticking, cut_at_stops, document

MUTABLE = ("article", "claim", "source", "evidence", "factcheck", "pair", "note", "member")
VOLATILE = frozenset({"version", "changed_at"})


def state(desk: Desk) -> dict[str, list[dict[str, Any]]]:
    """Every mutable row that is there, without the columns that count changes."""
    db = desk._base.store.db
    found = {}
    for table in MUTABLE:
        rows = list(db.query(f"SELECT * FROM {table} WHERE removed = 0 ORDER BY id"))  # noqa: S608 # ours
        found[table] = [{k: v for k, v in row.items() if k not in VOLATILE} for row in rows]
    return found


def indexed(desk: Desk) -> list[tuple[int, ...]]:
    """Claims whose wording the match index holds."""
    sql = "SELECT target_id FROM match_doc WHERE live = 1 AND target_kind = 'claim' ORDER BY 1"
    return desk._base.store.db.execute(sql).fetchall()


def test_nothing_to_undo_or_redo_is_said(desk: Desk) -> None:
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        desk.history.undo()
    with pytest.raises(NothingToUndo, match="nothing to redo"):
        desk.history.redo()


def test_undo_goes_back_and_redo_forth_in_order(desk: Desk, article_id: int) -> None:
    for rating in ("true", "half_true", "false"):
        desk.verdicts.rate(1, rating)
    assert [desk.history.undo().summary for _ in range(2)] == ["false", "half_true"]
    assert desk.claims.get(1).rating == "true"
    desk.history.redo()
    assert desk.claims.get(1).rating == "half_true"
    desk.history.redo()
    assert desk.claims.get(1).rating == "false"
    with pytest.raises(NothingToUndo):
        desk.history.redo()


def test_a_new_action_ends_what_could_be_redone(desk: Desk, article_id: int) -> None:
    desk.verdicts.rate(1, "true")
    desk.history.undo()
    desk.verdicts.rate(1, "false")
    with pytest.raises(NothingToUndo):
        desk.history.redo()
    desk.history.undo()
    desk.history.redo()
    assert desk.claims.get(1).rating == "false"


def test_what_is_read_in_meanwhile_leaves_what_can_be_redone(
    desk: Desk, article_id: int, tmp_path: Path
) -> None:
    desk.verdicts.rate(1, "true")
    desk.verdicts.rate(2, "false")
    desk.history.undo()
    desk.history.undo()
    review = {
        "@type": "ClaimReview",
        "claimReviewed": "Les ponts tiennent.",
        "url": "https://a.fr/",
    }
    (tmp_path / "found.json").write_text(json.dumps(review))
    desk.factchecks.import_from(tmp_path / "found.json")
    desk.articles.add(document(OTHER_TEXT, title="A summit"))
    assert desk.history.redo().claim_id == 1
    assert desk.history.undo().claim_id == 1  # what was done last, though begun before
    assert [desk.history.redo().claim_id for _ in range(2)] == [1, 2]
    taken = [desk.history.undo().action for _ in range(4)]
    assert taken == ["claim.rated", "claim.rated", "article.added", "factchecks.imported"]


def test_everybody_undoes_their_own(desk: Desk, at_desk: OpenDesk, article_id: int) -> None:
    ben = at_desk("Ben")
    desk.verdicts.rate(1, "true")
    ben.verdicts.rate(2, "false")
    desk.history.undo()
    assert ben.claims.get(1).rating is None
    assert ben.claims.get(2).rating == "false"


def test_what_others_built_on_is_a_conflict_and_stays(
    desk: Desk, at_desk: OpenDesk, article_id: int
) -> None:
    desk.verdicts.rate(1, "true")
    at_desk("Ben").verdicts.rate(1, "false")
    told = r"`claim.rated` stays.*: Ben has changed claim 1 .*log --claim 1"
    with pytest.raises(BuiltOn, match=told) as caught:
        desk.history.undo()
    assert (caught.value.by, caught.value.step) == ("Ben", "claim.rated")
    assert desk.claims.get(1).rating == "false"


def test_who_drew_a_claim_is_named_with_it_when_its_article_stays(
    desk: Desk, at_desk: OpenDesk, article_id: int
) -> None:
    ben = at_desk("Ben")
    drawn = [ben.claims.create(article_id, 0, end).id for end in (9, 12)]
    with pytest.raises(BuiltOn, match=f"Ben has changed claim {drawn[0]} since"):
        desk.history.undo()
    for _claim in drawn:
        ben.history.undo()
    ben.articles.edit(article_id, {"publisher": "B"}, seen=desk.articles.get(article_id).version)
    with pytest.raises(BuiltOn, match=f"Ben has changed article {article_id} since"):
        desk.history.undo()


def test_a_source_of_anothers_keeps_a_drawn_claim(
    desk: Desk, at_desk: OpenDesk, article_id: int
) -> None:
    drawn = desk.claims.create(article_id, 0, 9)
    at_desk("Ben").sources.add(drawn.id, SourceDraft(title="A map"))
    with pytest.raises(Conflict):
        desk.history.undo()
    assert not desk.claims.get(drawn.id).removed


def test_a_confirmed_dependant_is_confirmed_again_after_undo(desk: Desk, article_id: int) -> None:
    desk.verdicts.rate(1, "true")
    desk.verdicts.adopt(2, Target.claim(1))
    desk.verdicts.rate(1, "half_true")
    desk.verdicts.reconfirm(2)
    desk.verdicts.rate(1, "false")
    assert desk.claims.get(2).reconfirm
    desk.history.undo()
    assert not desk.claims.get(2).reconfirm


def test_the_log_says_who_did_what_before_and_after(desk: Desk, article_id: int) -> None:
    desk.verdicts.rate(1, "true")
    (entry,) = desk.history.log(claim_id=1)
    assert (entry.by, entry.action, entry.summary) == ("Ana", "claim.rated", "true")
    (change,) = [change for change in entry.changes if change.table == "claim"]
    assert (change.before["rating"], change.after["rating"]) == (None, "true")
    assert [entry.action for entry in desk.history.log(limit=2)] == ["claim.rated", "article.added"]


def test_the_log_shows_that_a_text_goes_on(desk: Desk, article_id: int) -> None:
    for summary in ("A" * 80, "Nobody has counted the bridges since the war began. " * 3):
        desk.verdicts.write(1, VerdictDraft(rating="false", summary=summary))
    cut, whole = (entry.summary for entry in desk.history.log(claim_id=1))
    assert whole == "A" * 80
    assert len(cut) <= 80
    assert cut.endswith("counted the brid…")


@pytest.mark.parametrize(
    "tamper",
    [
        pytest.param("UPDATE log SET by = 'Ben' WHERE id = 2", id="another name"),
        pytest.param("UPDATE log SET at = '2020-01-01' WHERE id = 2", id="another date"),
        pytest.param("UPDATE log SET changes = '[]' WHERE id = 2", id="other changes"),
        pytest.param("DELETE FROM log WHERE id = 2", id="an entry taken out"),
        pytest.param("UPDATE log SET sha256 = '' WHERE id = 2", id="no hash"),
    ],
)
def test_a_log_that_was_tampered_with_shows(desk: Desk, article_id: int, tamper: str) -> None:
    for rating in ("true", "half_true", "false"):
        desk.verdicts.rate(1, rating)
    db = desk._base.store.db
    assert broken_entries(db) == []
    db.execute(tamper)
    assert broken_entries(db) != []


RATINGS = st.sampled_from(["true", "false", "half_true", "unproven", None])
CLAIMS = st.integers(1, 7)


class Reviewing(RuleBasedStateMachine):
    """Random work on a desk of two articles. After every step, taking everything back leads to the
    state before the first step, and bringing it all back to the state before that."""

    @initialize()
    def open(self) -> None:
        from tempfile import TemporaryDirectory

        self.folder = TemporaryDirectory()
        self.desk = open_desk(
            f"{self.folder.name}/desk.db",
            reviewer="Ana",
            clock=Ticking(),
            settings=Settings(vectors=False),
            splitter=cut_at_stops,
        )
        self.desk.articles.add(document(url="https://example.org/1"))
        self.desk.articles.add(document(OTHER_TEXT, title="A summit"))
        self.before = state(self.desk)
        self.index_before = indexed(self.desk)
        self.setup = len(self.desk.history.log(limit=1_000))

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.undo_and_redo_everything()
            self.desk.close()
            self.folder.cleanup()

    def attempt(self, action: Any, *args: Any, **kwargs: Any) -> None:
        """What the desk refuses (a merged claim, an orphan) is no action."""
        with_nothing_done = len(self.desk.history.log(limit=10_000))
        try:
            action(*args, **kwargs)
        except FactcheckError:
            assert len(self.desk.history.log(limit=10_000)) == with_nothing_done

    def seen(self, id: int) -> int:
        found = self.desk.claims.page([id])
        return found[0].version if found else 1

    @rule(id=CLAIMS, rating=RATINGS)
    def rate(self, id: int, rating: str | None) -> None:
        self.attempt(self.desk.verdicts.rate, id, rating)

    @rule(id=CLAIMS, summary=st.text(max_size=20))
    def write(self, id: int, summary: str) -> None:
        draft = VerdictDraft(rating="true", summary=summary, review_by="2025-01-01")
        self.attempt(self.desk.verdicts.write, id, draft)

    @rule(id=CLAIMS, other=CLAIMS)
    def adopt(self, id: int, other: int) -> None:
        self.attempt(self.desk.verdicts.adopt, id, Target.claim(other))

    @rule(id=CLAIMS)
    def reconfirm(self, id: int) -> None:
        self.attempt(self.desk.verdicts.reconfirm, id)

    @rule(id=CLAIMS, other=CLAIMS)
    def merge(self, id: int, other: int) -> None:
        self.attempt(self.desk.claims.merge, id, other, seen=self.seen(id))

    @rule(id=CLAIMS, at=st.integers(0, 160))
    def split(self, id: int, at: int) -> None:
        self.attempt(self.desk.claims.split, id, at, seen=self.seen(id))

    @rule(id=CLAIMS, text=st.text(min_size=1, max_size=20))
    def reword(self, id: int, text: str) -> None:
        self.attempt(self.desk.claims.reword, id, text, seen=self.seen(id))

    @rule(id=CLAIMS, reason=st.sampled_from(["heading", ""]))
    def dismiss(self, id: int, reason: str) -> None:
        self.attempt(self.desk.claims.dismiss, id, reason, seen=self.seen(id))

    @rule(id=CLAIMS)
    def restore(self, id: int) -> None:
        self.attempt(self.desk.claims.restore, id, seen=self.seen(id))

    @rule(id=CLAIMS, title=st.sampled_from(["A", "B"]), stance=st.sampled_from(list(Stance)))
    def add_source(self, id: int, title: str, stance: Stance) -> None:
        draft = SourceDraft(url=f"https://example.org/{title}", title=title)
        self.attempt(self.desk.sources.add, id, draft, stance=stance)

    @rule(left=CLAIMS, right=CLAIMS, relation=st.sampled_from(list(Relation)))
    def decide(self, left: int, right: int, relation: Relation) -> None:
        self.attempt(self.desk.matches.decide, Target.claim(left), Target.claim(right), relation)

    @rule(rating=RATINGS, article=st.integers(1, 2), skip=st.booleans())
    def bulk_rate(self, rating: str | None, article: int, skip: bool) -> None:
        chosen = ClaimFilter(article_id=article)
        self.attempt(self.desk.verdicts.bulk_rate, chosen, rating, skip_decided=skip)

    @rule(tag=st.sampled_from(["a", "b"]))
    def bulk_tag(self, tag: str) -> None:
        self.attempt(self.desk.claims.bulk_tag, ClaimFilter(), [tag])

    @rule(word=st.sampled_from(["vingt", "trente", "mardi"]))
    def add_a_new_version(self, word: str) -> None:
        text = f"La Russie contrôle près de {word} % de l'Ukraine. Le sommet aura lieu {word}."
        self.attempt(self.desk.articles.add, document(text, url="https://example.org/1"))

    @rule()
    def resplit(self) -> None:
        self.attempt(self.desk.articles.resplit, 1)

    @rule(place=st.integers(1, 3))
    def read_in(self, place: int) -> None:
        text = f"The {place * 7} bridges of the delta were repaired in May."
        self.attempt(self.desk.articles.add, document(text, url=f"https://example.org/b/{place}"))

    @rule()
    def remove_article(self) -> None:
        self.attempt(self.desk.articles.remove, 2)

    @rule(n=st.integers(1, 3))
    def undo(self, n: int) -> None:
        for _ in range(min(n, len(self.actions()) - self.setup)):
            self.desk.history.undo()

    @rule()
    def redo(self) -> None:
        self.attempt(self.desk.history.redo)

    def actions(self) -> list[int]:
        """Ids of the actions that are done."""
        done: dict[int, bool] = {}
        for entry in reversed(self.desk.history.log(limit=10_000)):
            about = entry.undoes or entry.redoes
            done[about or entry.id] = entry.undoes is None
        return [id for id, stands in done.items() if stands]

    @invariant()
    def the_index_holds_what_is_there(self) -> None:
        if hasattr(self, "desk"):
            there = [(row["id"],) for row in state(self.desk)["claim"]]
            assert indexed(self.desk) == there

    def undo_and_redo_everything(self) -> None:
        after = state(self.desk)
        steps = len(self.actions()) - self.setup
        for _ in range(steps):
            self.desk.history.undo()
        assert state(self.desk) == self.before
        assert indexed(self.desk) == self.index_before
        for _ in range(steps):
            self.desk.history.redo()
        assert state(self.desk) == after
        assert broken_entries(self.desk._base.store.db) == []


Reviewing.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestReviewing = Reviewing.TestCase


def test_a_long_day_can_be_taken_back_whole(desk: Desk, article_id: int) -> None:
    start = state(desk)
    dice = random.Random(5)
    for _ in range(300):
        desk.verdicts.rate(dice.randint(1, 4), dice.choice(["true", "false", None]))
    end = state(desk)
    for _ in range(300):
        desk.history.undo()
    assert state(desk) == start
    for _ in range(300):
        desk.history.redo()
    assert state(desk) == end


def test_nothing_is_written_on_what_was_removed(desk: Desk, article_id: int) -> None:
    first = desk.claims.of_article(article_id)[0]
    desk.history.undo()
    for seen in (None, first.version):
        with pytest.raises(NotFound):
            desk.verdicts.rate(first.id, "true", seen=seen)
    with pytest.raises(NotFound):
        desk.claims.restore(first.id, seen=first.version + 1)
    desk.history.redo()
    assert desk.articles.get(article_id).id == article_id
    second = desk.claims.of_article(article_id)[1]
    desk.claims.merge(first.id, second.id, seen=desk.claims.get(first.id).version)
    restored = desk.claims.restore(second.id, seen=desk.claims.get(second.id).version)
    assert not restored.removed
