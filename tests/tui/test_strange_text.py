"""Whatever journalists, sources or the web wrote goes through every pane and dialog unharmed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from factcheck.desk import open_desk
from factcheck.models import (
    Document,
    Metadata,
    Relation,
    SourceDraft,
    Stance,
    Target,
    VerdictDraft,
)
from tests.tui.conftest import QUIET, at_desk, press, review, settled, text_of

BRACKETS = "[sic] [/] [red]x[/red] [link](http://x) [@click=app.bell]y"
FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f \U0001f1eb\U0001f1f7 e\u0301日本"
RIGHT_TO_LEFT = "قال الوزير إن 20 في المئة شالوم שלום"
CONTROLS = (
    "bell\x07 escape\x1b[31m null\x00 tab\t vertical\x0b line\u2028end\x85 "
    "zero\u200bwidth \u202eright"
)
LONG = "mot " * 2_500 + "a" * 10_000
TEXT = "\n".join([f"Le ministre a dit {BRACKETS} en 2024.", FAMILY, RIGHT_TO_LEFT, CONTROLS, LONG])


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """A desk that holds strange text in every field."""
    path = tmp_path / "strange.db"
    with open_desk(path, reviewer="Ana", settings=QUIET) as desk:
        metadata = Metadata(title=BRACKETS, publisher=FAMILY, language="fr", authors=(CONTROLS,))
        article = desk.articles.add(Document(text=TEXT, metadata=metadata)).article
        spans = [(0, 40), (5, 60), (10, 30), (0, len(article.text) - 1)]
        claims = [desk.claims.create(article.id, start, end) for start, end in spans]
        claim = claims[0]
        desk.claims.reword(claim.id, BRACKETS, seen=claim.version)
        claim = desk.claims.set_claimant(claim.id, BRACKETS, seen=claim.version + 1)
        claim = desk.claims.tag(claim.id, [BRACKETS], seen=claim.version)
        draft = VerdictDraft(rating="false", summary=BRACKETS, rationale=f"{FAMILY}\n\n{LONG}")
        desk.verdicts.write(claim.id, draft)
        source = SourceDraft(url="https://e.org/[sic]", title=BRACKETS, publisher=RIGHT_TO_LEFT)
        desk.sources.add(claim.id, source, stance=Stance.REFUTES, quote=BRACKETS, note=CONTROLS)
        left, right = (Target.claim(one.id) for one in claims[:2])
        desk.matches.decide(left, right, Relation.SAME)
        desk.claims.dismiss(claims[2].id, BRACKETS, seen=claims[2].version)
        empty = Document(text=".", metadata=Metadata(title="nearly empty"))
        desk.articles.add(empty)
    return path


@pytest.mark.parametrize("size", [(80, 24), (160, 48)], ids=["80x24", "160x48"])
async def test_every_pane_of_the_review_screen(strange: Path, size: tuple[int, int]) -> None:
    async with at_desk(strange, article="1", size=size) as (app, pilot):
        seen = ""
        for _ in range(4):
            await press(pilot, "tab")
            seen += text_of(app)
        assert seen.count("[sic] [/] [red]x") >= 3
        for key in ("n", "n", "n", "p", "G", "g", "z", "z", "5", "H"):
            await pilot.press(key)
        await settled(pilot)
        assert app.is_running


DIALOGS = ["o", "E,enter", "H", "t", "W", "T", "d", "question_mark", "J", "v,w,w,right,y"]


async def test_every_dialog_on_a_strange_claim(strange: Path) -> None:
    async with at_desk(strange, article="1", size=(100, 30)) as (app, pilot):
        for keys in DIALOGS:
            review(app).select(min(review(app).claims))
            await press(pilot, *keys.split(","))
            if keys in ("o", "H", "t", "W", "T"):
                assert "[sic]" in text_of(app), keys
            while len(app.screen_stack) > 2:
                await press(pilot, "escape")


async def test_every_library_screen_shows_what_was_written(strange: Path) -> None:
    async with at_desk(strange) as (app, pilot):
        for key in ("f2", "f3", "f4", "f5", "f7", "f8", "f9"):
            await press(pilot, key)
            if key not in ("f7",):
                assert "[sic]" in text_of(app), key
        await press(pilot, "ctrl+p", *"sic")
        assert "[sic] [/]" in text_of(app)


STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


async def test_nothing_on_any_screen_steers_the_terminal(strange: Path, tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text(json.dumps({"claim": CONTROLS, "url": "https://e.org/1", "label": CONTROLS}))
    with open_desk(strange, reviewer=f"Ana {CONTROLS}", settings=QUIET) as desk:
        desk.factchecks.import_from(feed)
        for claim in desk.claims.of_article(1):
            said = desk.claims.set_claimant(claim.id, CONTROLS, seen=claim.version)
            desk.claims.reword(claim.id, CONTROLS, seen=said.version)
            if claim.dismissed is None:
                desk.verdicts.write(claim.id, VerdictDraft(rating="true", summary=CONTROLS))
    async with at_desk(strange, article="1", size=(160, 48)) as (app, pilot):
        for key in ("n", "n", "o", "escape", "H", "escape", *(f"f{n}" for n in range(2, 10)), "e"):
            await pilot.press(key)
            await settled(pilot)
            assert STEERING.findall(text_of(app)) == [], key


async def test_an_article_without_words_and_one_without_claims(strange: Path) -> None:
    async with at_desk(strange, article="2", size=(80, 24)) as (app, pilot):
        await press(pilot, "n", "5", "s", "x", "m", "v", "w", "c", "bracketleft", "tab", "tab", "G")
        assert app.is_running
