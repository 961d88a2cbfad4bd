"""Taking over the verdict of a match, and what follows when that changes."""

from __future__ import annotations

from pathlib import Path

from factcheck.desk import open_desk
from factcheck.models import Claim, Target, VerdictDraft
from factcheck.tui.screens.questions import ConfirmDialog
from tests.tui.conftest import QUIET, at_desk, press, read_up, review, text_of
from tests.tui.fixed_desk import build

SUMMIT, EXPORTS = 1, 2
"""The articles of the fixed desk."""


def claims_of(path: Path, article: int) -> list[Claim]:
    with open_desk(path, reviewer="Ana", settings=QUIET) as desk:
        return desk.claims.of_article(article)


async def test_a_variant_is_adopted_from_only_when_that_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    build(path)
    claim, other = claims_of(path, SUMMIT)[2], claims_of(path, EXPORTS)[0]
    async with at_desk(path) as (app, pilot):
        app.open_review(claim.article_id, claim.id)
        await read_up(pilot)
        before = review(app).claims[claim.id].rating
        match = review(app).match
        assert match is not None
        assert match.target == Target.claim(other.id)
        await press(pilot, "equals_sign")
        assert isinstance(app.screen, ConfirmDialog)
        assert "Exports fell by 15%" in text_of(app)
        assert "figure differs: 15% against 12%" in text_of(app)
        await press(pilot, "escape")
        assert review(app).claims[claim.id].rating == before != other.rating
        await press(pilot, "equals_sign")
        with open_desk(path, reviewer="Ben", settings=QUIET) as desk:
            draft = VerdictDraft(rating="half_true", summary="By half.")
            desk.workflow.correct(other.id, "update", "New figures came.", draft)
        await press(pilot, "y")
        assert review(app).claims[claim.id].rating == before, "asked about another verdict"
        await read_up(pilot)
        await press(pilot, "equals_sign", "y")
        assert review(app).claims[claim.id].rating == "half_true"


async def test_an_adopted_verdict_says_what_it_has_become_and_takes_that_at_one_key(
    tmp_path: Path,
) -> None:
    path = tmp_path / "desk.db"
    build(path)
    claim, origin = claims_of(path, EXPORTS)[1], claims_of(path, SUMMIT)[1]
    with open_desk(path, reviewer="Ana", settings=QUIET) as desk:
        seen = desk.claims.get(origin.id)
        desk.claims.assign(origin.id, None, seen=seen.version)
        desk.verdicts.adopt(claim.id, Target.claim(origin.id))
    async with at_desk(path, notices=True) as (app, pilot):
        app.open_review(origin.article_id, origin.id)
        await read_up(pilot)
        assert "1 claim adopted this verdict" in text_of(app)
        await press(pilot, "1")
        assert "1 claim adopted this verdict: it is to be confirmed" in text_of(app)
        app.open_review(claim.article_id, claim.id)
        await read_up(pilot)
        assert f"#{origin.id} now says ✗ False" in " ".join(text_of(app).split())
        await press(pilot, "equals_sign")
        adopted = review(app).claims[claim.id]
        assert (adopted.rating, adopted.reconfirm) == ("false", False)
