"""Two claims of one sentence are not held against each other."""

from __future__ import annotations

import pytest

from factcheck.desk import Desk
from factcheck.models import Relation, Target
from tests.desk.conftest import document

KILLED, WOUNDED = (
    f"{what} 12 soldiers and firemen in the harbour of Odesa" for what in ("killed", "wounded")
)
TEXT = f"The strike {KILLED} and {WOUNDED}.\nThe fire {KILLED}, the mayor said."


@pytest.fixture
def three(desk: Desk) -> list[int]:
    """Two claims of a sentence and one of the next."""
    article = desk.articles.add(document(TEXT)).article
    (whole,) = desk.claims.of_article(article.id)
    starts = [TEXT.index(KILLED), TEXT.index(WOUNDED), TEXT.rindex(KILLED)]
    ends = [
        start + len(words) for start, words in zip(starts, (KILLED, WOUNDED, KILLED), strict=True)
    ]
    first, *others = zip(starts, ends, strict=True)
    desk.claims.trim(whole.id, *first, seen=whole.version)
    return [whole.id, *(desk.claims.create(article.id, *span).id for span in others)]


def found(desk: Desk, id: int) -> list[int]:
    return [match.target.id for match in desk.matches.of(id)]


def test_a_claim_is_shown_what_other_sentences_say(desk: Desk, three: list[int]) -> None:
    killed, wounded, fire = three
    assert found(desk, killed) == [fire]
    assert found(desk, wounded) == [fire]
    assert set(found(desk, fire)) == {killed, wounded}


def test_a_decision_stays_in_sight(desk: Desk, three: list[int]) -> None:
    killed, wounded, _ = three
    desk.matches.decide(Target.claim(killed), Target.claim(wounded), Relation.RELATED)
    assert wounded in found(desk, killed)


def test_nobody_is_asked_about_two_claims_of_a_sentence(desk: Desk, three: list[int]) -> None:
    killed, wounded, fire = three
    desk.matches.dedupe()
    pairs = {(one.left.id, one.right.id) for one in desk.matches.suggested()}
    assert pairs == {(killed, fire), (wounded, fire)}
