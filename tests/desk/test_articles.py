"""Articles: adding, adding again, a new version, splitting again, removing."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.desk import Desk
from factcheck.errors import Conflict, EmptyText, NotFound, UsageError
from factcheck.models import State
from tests.desk.conftest import OTHER_TEXT, TEXT, OpenDesk, document

URL = "https://example.org/news/1"


def test_an_article_is_stored_with_its_claims(desk: Desk) -> None:
    added = desk.articles.add(document())
    assert (added.status, added.claims, added.new) == ("added", 4, 4)
    article = desk.articles.get(added.article.id)
    assert article.text == TEXT
    assert article.added_by == "Ana"
    for claim in desk.claims.of_article(article.id):
        assert claim.start is not None
        assert article.text[claim.start : claim.end] == claim.quote
        assert claim.language == "fr"


@pytest.mark.parametrize(
    ("again", "url"),
    [
        pytest.param(TEXT, None, id="the same text"),
        pytest.param(TEXT.replace("é", "e\u0301") + "\r\n", None, id="in another spelling"),
        pytest.param(TEXT, URL + "?utm_source=x", id="the same address"),
    ],
)
def test_the_same_again_changes_nothing_and_says_so(desk: Desk, again: str, url: str) -> None:
    first = desk.articles.add(document(TEXT + "\n" if "\n" in again else TEXT, url=URL))
    before = desk.history.log()
    added = desk.articles.add(document(again, url=url))
    assert (added.status, added.article.id) == ("unchanged", first.article.id)
    assert desk.history.log() == before
    assert desk.claims.count() == 4


@pytest.mark.parametrize("text", ["", " \n\t ", "\ufeff\x00"])
def test_a_text_of_nothing_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(EmptyText):
        desk.articles.add(document(text))
    assert desk.articles.list() == []
    assert desk.history.log() == []


def test_a_new_version_follows_every_claim(desk: Desk) -> None:
    old = desk.articles.add(document(url=URL)).article
    rated, reworded, gone, kept = desk.claims.of_article(old.id)
    desk.verdicts.rate(rated.id, "true")
    desk.verdicts.rate(reworded.id, "false")
    new_text = (
        "Mise à jour. La Russie contrôle près de 20 % de l'Ukraine. "
        "Quinze nations se sont réunies à Kyiv. Paris a promis trois milliards d'euros."
    )
    added = desk.articles.add(document(new_text, url=URL))
    assert (added.status, added.article.revision) == ("updated", 2)
    assert (added.kept, added.reworded, added.gone, added.new) == (2, 1, 1, 1)
    now = desk.claims.get(rated.id)
    assert new_text[now.start or 0 : now.end] == now.quote == rated.quote
    assert (now.rating, now.reconfirm) == ("true", False)
    changed = desk.claims.get(reworded.id)
    assert changed.quote == "Quinze nations se sont réunies à Kyiv"
    assert (changed.state, changed.rating, changed.reconfirm) == (State.IN_PROGRESS, "false", True)
    orphan = desk.claims.get(gone.id)
    assert (orphan.start, orphan.quote, orphan.removed) == (None, gone.quote, False)
    assert desk.claims.get(kept.id).quote == kept.quote
    assert "-" in desk.articles.diff(old.id)
    told = {one.claim_id: one for one in desk.articles.claims_followed(old.id)}
    assert told[reworded.id].before == reworded.quote
    assert told[reworded.id].after == changed.quote
    assert {id: one.fate for id, one in told.items() if id <= kept.id} == {
        reworded.id: "reworded",
        gone.id: "gone",
    }
    assert [one.after for one in told.values() if one.fate == "new"] == ["Mise à jour"]


def test_splitting_again_leaves_alone_what_a_human_did(desk: Desk, article_id: int) -> None:
    claims = desk.claims.of_article(article_id)
    drawn = desk.claims.trim(claims[0].id, 0, 18, seen=claims[0].version)
    desk.claims.dismiss(claims[1].id, "a heading", seen=claims[1].version)
    desk.verdicts.rate(claims[2].id, "true")
    desk.articles.resplit(article_id)
    assert desk.claims.get(drawn.id).quote == "La Russie contrôle"
    assert desk.claims.get(claims[1].id).dismissed == "a heading"
    assert desk.claims.get(claims[2].id).rating == "true"
    assert desk.articles.resplit(article_id).status == "unchanged"


def test_a_removed_article_is_gone_from_lists_and_back_with_undo(
    desk: Desk, article_id: int
) -> None:
    desk.articles.remove(article_id)
    assert desk.articles.list() == []
    assert desk.claims.count() == 0
    with pytest.raises(NotFound):
        desk.articles.get(article_id)
    desk.history.undo()
    assert desk.claims.count() == 4


def test_what_is_known_of_an_article_can_be_corrected(desk: Desk, article_id: int) -> None:
    article = desk.articles.get(article_id)
    changes = {
        "publisher": "La Une",
        "authors": ["Jeanne Roux"],
        "url": "https://une.example/1?utm_source=x",
    }
    edited = desk.articles.edit(article_id, changes, seen=article.version).metadata
    assert (edited.publisher, edited.authors) == ("La Une", ("Jeanne Roux",))
    assert edited.canonical_url == "https://une.example/1"
    assert edited.title == article.metadata.title
    again = desk.articles.add(document("Un texte neuf.", url="https://une.example/1"))
    assert (again.status, again.article.id) == ("updated", article_id)
    desk.history.undo()
    desk.history.undo()
    assert desk.articles.get(article_id).metadata == article.metadata


def test_an_article_without_title_is_called_by_its_first_line(desk: Desk, article_id: int) -> None:
    edited = desk.articles.edit(article_id, {"title": None}, seen=1)
    assert (edited.metadata.title or "").removesuffix("…") in TEXT


def test_a_correction_of_what_has_moved_is_refused(desk: Desk, article_id: int) -> None:
    desk.articles.edit(article_id, {"publisher": "La Une"}, seen=1)
    with pytest.raises(Conflict):
        desk.articles.edit(article_id, {"publisher": "La Deux"}, seen=1)
    assert desk.articles.get(article_id).metadata.publisher == "La Une"


@pytest.mark.parametrize(
    ("name", "typed", "why"),
    [
        ("url", "javascript:alert(1)", "no web address"),
        ("archive_url", "ftp://a.org", "no web address"),
        ("published_at", "01/02/2026", "read as a date"),
        ("language", "français", "no language code"),
        ("language", None, "no language code"),
    ],
)
def test_a_correction_that_says_nothing_is_refused(
    desk: Desk, article_id: int, name: str, typed: str | None, why: str
) -> None:
    before = desk.articles.get(article_id)
    with pytest.raises(UsageError, match=why):
        desk.articles.edit(article_id, {name: typed}, seen=1)
    assert desk.articles.get(article_id) == before


def test_progress_counts_what_was_decided(desk: Desk, article_id: int) -> None:
    desk.verdicts.rate(1, "true")
    desk.claims.dismiss(2, "no claim", seen=1)
    (row,) = desk.articles.list()
    assert (row.claims, row.rated, row.published) == (3, 1, 0)


@pytest.mark.parametrize("words", ["1", "sommet", "SOMMET À"])
def test_an_article_is_found_by_id_or_title(desk: Desk, article_id: int, words: str) -> None:
    assert desk.articles.find(words).id == article_id


def test_words_that_fit_none_or_several_are_refused(desk: Desk, article_id: int) -> None:
    desk.articles.add(document(OTHER_TEXT, title="Un sommet à Londres"))
    with pytest.raises(NotFound):
        desk.articles.find("Madrid")
    with pytest.raises(UsageError, match="several"):
        desk.articles.find("sommet")


def test_another_reviewer_cannot_be_undone_out_of_the_desk(
    desk: Desk, at_desk: OpenDesk, article_id: int
) -> None:
    at_desk("Ben").verdicts.rate(1, "true")
    with pytest.raises(Conflict) as caught:
        desk.history.undo()
    assert caught.value.by == "Ben"
    assert desk.claims.get(1).rating == "true"
    at_desk("Ben").history.undo()
    desk.history.undo()
    assert desk.articles.list() == []


def test_claims_known_from_elsewhere_are_counted(desk: Desk, article_id: int) -> None:
    text = "La Russie contrôle près de 30 % de l'Ukraine. Il pleut à Lyon. Il pleut à Lyon."
    other = desk.articles.add(document(text)).article.id
    assert (desk.matches.known(other), desk.matches.known(article_id)) == (1, 1)


def test_files_and_folders_are_read(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "un.txt").write_text(TEXT, "utf-8")
    (folder / "vide.txt").write_text("", "utf-8")
    outcome = desk.articles.add_from(str(folder))
    assert {getattr(one, "status", "skipped") for one in outcome} == {"added", "skipped"}
    (again,) = desk.articles.add_from(str(folder / "un.txt"), title="Autre")
    assert getattr(again, "status", None) == "unchanged"
