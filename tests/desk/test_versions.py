"""A new text of an article without an address is pointed out, and made its version on demand."""

from __future__ import annotations

import pytest

from factcheck.desk import Desk
from factcheck.errors import UsageError
from factcheck.models import ClaimFilter
from factcheck.storage.search import LONGEST, fts_query
from tests.desk.conftest import OTHER_TEXT, TEXT, document

EDITED = TEXT.replace("trois milliards", "quatre milliards")


def test_an_edited_text_resembles_the_one_before(desk: Desk, article_id: int) -> None:
    desk.articles.add(document(OTHER_TEXT))
    edited = desk.articles.add(document(EDITED)).article
    found = desk.articles.resembling(edited.id)
    assert found is not None
    assert (found.article.id, found.shared, found.claims) == (article_id, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(OTHER_TEXT, id="another article"),
        pytest.param(
            "Quinze nations se sont réunies à Kiev. Rien d'autre. Ni ici. Ni là.", id="one sentence"
        ),
    ],
)
def test_another_article_does_not(desk: Desk, article_id: int, text: str) -> None:
    added = desk.articles.add(document(text)).article
    assert desk.articles.resembling(added.id) is None


def test_endless_claims_are_looked_for_by_their_first_words(desk: Desk) -> None:
    endless = "The plant in Otterby has " + ", ".join(f"a hall {n}" for n in range(3000))
    text = f"{endless}. The mill has 12 looms. The barn has 40 cows. The yard has 7 carts."
    first = desk.articles.add(document(text)).article
    asked = ClaimFilter(search=endless)
    assert [claim.article_id for claim in desk.claims.page(desk.claims.ids(asked))] == [first.id]
    assert len(fts_query(endless)) < 3 * LONGEST < len(endless)
    found = desk.articles.resembling(
        desk.articles.add(document(text.replace("7 carts", "8 carts"))).article.id
    )
    assert found is not None
    assert found.article.id == first.id


def test_made_a_version_its_claims_and_verdicts_are_the_older_ones(
    desk: Desk, article_id: int
) -> None:
    desk.verdicts.rate(1, "true")
    edited = desk.articles.add(document(EDITED)).article
    made = desk.articles.make_version(edited.id, article_id)
    assert (made.status, made.article.id, made.kept) == ("updated", article_id, 3)
    assert "quatre milliards" in made.article.text
    assert desk.claims.get(1).rating == "true"
    assert [article.id for article in desk.articles.list()] == [article_id]
    desk.history.undo()
    desk.history.undo()
    assert {article.id for article in desk.articles.list()} == {article_id, edited.id}
    assert desk.articles.get(article_id).text == TEXT
    with pytest.raises(UsageError, match="itself"):
        desk.articles.make_version(article_id, article_id)
