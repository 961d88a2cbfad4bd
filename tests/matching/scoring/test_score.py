"""Two wordings, one label: the table of behaviour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.scoring.score import compare, crowd
from factcheck.matching.wording.profile import MOST_FIGURES, profile
from factcheck.models import Relation
from tests.text.growth import check_growth

SAME, VARIANT = Relation.SAME, Relation.VARIANT


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(
            "Russia controls nearly 20% of Ukraine",
            "Russia controls about 20 percent of Ukraine",
            SAME,
            id="another hedge",
        ),
        pytest.param(
            "Russia controls nearly 20% of Ukraine",
            "Russia controls nearly 30% of Ukraine",
            VARIANT,
            id="figure differs",
        ),
        pytest.param(
            "Quinze nations se sont réunies à Kiev",
            "15 nations se sont réunies à Kiev",
            SAME,
            id="words and digits",
        ),
        pytest.param(
            "Un cinquième de l'Ukraine est occupé",
            "20 % de l'Ukraine est occupé",
            SAME,
            id="fraction and percent",
        ),
        pytest.param(
            "Plus de 1 000 soldats sont morts à Bakhmout",
            "1 034 soldats sont morts à Bakhmout",
            SAME,
            id="an open figure holds the exact one",
        ),
        pytest.param(
            "Plus de 1 000 soldats sont morts à Bakhmout",
            "2 400 soldats sont morts à Bakhmout",
            VARIANT,
            id="an open figure does not hold anything",
        ),
        pytest.param(
            "Crime fell 3% in 2019 in France", "Crime rose 3% in 2019 in France", VARIANT,
            id="direction",
        ),
        pytest.param(
            "The minister of defence has resigned",
            "The minister of defence has not resigned",
            VARIANT,
            id="negation",
        ),
        pytest.param(
            "Biden defeated Trump in Georgia", "Trump defeated Biden in Georgia", VARIANT,
            id="roles",
        ),
        pytest.param(
            "The parliament of Germany has banned the party",
            "The parliament of France has banned the party",
            VARIANT,
            id="another country",
        ),
        pytest.param(
            "The summit took place on 3 January 2026 in Paris",
            "The summit took place on 10 January 2026 in Paris",
            VARIANT,
            id="another day",
        ),
        pytest.param(
            "Unemployment reached 7.4% in 2021",
            "Unemployment reached 7.4% in 2012",
            VARIANT,
            id="another year",
        ),
        pytest.param(
            "L'inflation a ralenti", "L'inflation a accéléré", VARIANT, id="nothing but an opposite"
        ),
        pytest.param(
            "The plane carried 62 passengers", "The plane carried 62 passengers and crew", VARIANT,
            id="more is counted",
        ),
        pytest.param(
            "L'avion transportait 62 passagers et membres d'équipage",
            "L'avion transportait 62 passagers",
            VARIANT,
            id="less is counted",
        ),
        pytest.param(
            "The blast killed 62 people", "The blast killed 62 people and destroyed homes", VARIANT,
            id="what is joined is a verb",
        ),
        pytest.param(
            "Le sommet de Kiev a réuni 15 pays", "The cat sat on the mat", Relation.DIFFERENT,
            id="nothing in common",
        ),
    ],
)  # fmt: skip
def test_labels(left: str, right: str, relation: Relation) -> None:
    found = compare(profile(left), profile(right))
    assert found.relation is relation, found


@pytest.mark.parametrize(
    ("french", "english", "relation"),
    [
        pytest.param(
            "La Russie contrôle près de 20 % de l'Ukraine",
            "Russia controls nearly 20% of Ukraine",
            SAME,
            id="translated",
        ),
        pytest.param(
            "La Russie contrôle près de 20 % de l'Ukraine",
            "Russia controls nearly 30% of Ukraine",
            VARIANT,
            id="figure",
        ),
        pytest.param(
            "La Russie contrôle près de 20 % de l'Ukraine",
            "Ukraine controls nearly 20% of Russia",
            VARIANT,
            id="roles",
        ),
        pytest.param(
            "Le chômage a baissé en France en 2019",
            "Unemployment rose in France in 2019",
            VARIANT,
            id="direction",
        ),
        pytest.param(
            "Macron a rencontré Poutine à Moscou", "Macron met Putin in Berlin", VARIANT, id="place"
        ),
        pytest.param(
            "Macron n'a pas rencontré Poutine", "Macron met Putin", VARIANT, id="negation"
        ),
        pytest.param(
            "La loi est constitutionnelle",
            "The law is unconstitutional",
            VARIANT,
            id="denied within a word",
        ),
        pytest.param(
            "La loi n'est pas constitutionnelle",
            "The law is unconstitutional",
            SAME,
            id="denied by a word and within one",
        ),
        pytest.param(
            "La ville compte 5 000 habitants",
            "The town has 5,000 inhabitants",
            SAME,
            id="a beginning that denies nothing",
        ),
        pytest.param(
            "Le gouvernement a autorisé le médicament",
            "The government banned the drug",
            VARIANT,
            id="an opposite",
        ),
    ],
)
def test_labels_across_languages(french: str, english: str, relation: Relation) -> None:
    """With the vectors of a good translation, which see none of this."""
    found = compare(profile(french, "fr"), profile(english, "en"), cosine=0.85)
    assert found.relation is relation, found


def test_strangers_that_come_near_lower_the_score_of_a_translation() -> None:
    pair = profile("Le ministre a démissionné", "fr"), profile("The minister has resigned", "en")
    alone = compare(*pair, cosine=0.6, background=0.2)
    crowded = compare(*pair, cosine=0.6, background=0.5)
    assert alone.relation is SAME
    assert crowded.relation is not SAME
    assert alone.score > crowded.score


def test_a_figure_of_many_digits_in_both_tells_more_than_a_round_one() -> None:
    scores = []
    for figure in (51, 51.3):
        french, english = f"Le oui a obtenu {figure} % des voix", f"The yes vote reached {figure}%"
        pair = profile(french.replace(".", ","), "fr"), profile(english, "en")
        scores.append(compare(*pair, cosine=0.55, background=0.45).score)
    assert scores == sorted(set(scores)), scores


@pytest.mark.parametrize(
    ("english", "apart"),
    [
        pytest.param(
            "Security advisers from 15 nations met in Kyiv", (0, 0), id="figure and name agree"
        ),
        pytest.param(
            "Security advisers from 18 nations met in Kyiv", (1.1, 1.1), id="another figure"
        ),
    ],
)
def test_what_a_longer_wording_names_beyond_the_shorter_does_not_count(
    english: str, apart: tuple[float, float]
) -> None:
    longer = (
        "Des conseillers en sécurité de quinze nations, dont la France, se sont réunis à Kiev "
        "pour développer des stratégies autour d'un projet de paix avec la Russie"
    )
    found = compare(profile(english, "en"), profile(longer, "fr"), cosine=0.62)
    told = found.components["figures"], found.components["names"]
    assert told == pytest.approx(apart, abs=0.01), found


TEXTS = st.lists(
    st.sampled_from(
        [
            "Russia",
            "Ukraine",
            "20 %",
            "30%",
            "controls",
            "not",
            "in 2019",
            "Kiev",
            "hausse",
            "fell",
            "US",
            "Anglo-U.S.",
            "by",
            "was hit",
            "than",
            "second largest",
            "rose by",
            "to",
            "has",
            "there are",
            "in total",
            "Russian gas",
            "killed 9",
            "9 dead",
            "from 3 to 2",
            "doubled",
        ]
    ),
    max_size=7,
).map(" ".join)


@given(TEXTS, TEXTS, st.floats(-1, 1))
def test_it_is_symmetric_and_deterministic(left: str, right: str, cosine: float) -> None:
    one = compare(profile(left, "en"), profile(right, "en"), cosine=cosine)
    other = compare(profile(right, "en"), profile(left, "en"), cosine=cosine)
    assert one.relation is other.relation
    assert one.score == pytest.approx(other.score)
    assert one.reasons == other.reasons
    assert compare(profile(left, "en"), profile(right, "en"), cosine=cosine) == one


@given(st.text(max_size=60))
def test_a_wording_is_never_a_variant_of_itself(text: str) -> None:
    found = compare(profile(text), profile(text))
    assert found.relation in (SAME, Relation.DIFFERENT)


def test_a_comparison_without_an_end_takes_linear_time() -> None:
    def work(size: int) -> None:
        text = "plus " * (size // 5)
        compare(profile(text + "tôt", "fr"), profile(text + "tard encore", "fr"))

    check_growth(work, 2_000, 16_000, under=24)


def test_a_table_of_figures_is_compared_as_far_as_a_claim_goes() -> None:
    read = profile("Les ventes : " + "20, " * (2 * MOST_FIGURES), "fr")
    assert len(read.quantities) == MOST_FIGURES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("they want it", "I wanted to", id="other persons"),
        pytest.param("We are so interested", "We were so interested", id="another tense"),
        pytest.param("I suspect that's not true", "It's true", id="a denial of hardly anything"),
        pytest.param("how do I best explain this", "She explained how", id="hardly anything more"),
    ],
)
def test_a_single_word_in_common_says_little(one: str, other: str) -> None:
    assert compare(profile(one, "en"), profile(other, "en")).relation is Relation.RELATED


def test_where_all_pairs_are_compared_strangers_are_nearer() -> None:
    laughs = profile("qui a fait rire", "fr"), profile("they laugh", "en")
    cuts = profile("PSA a supprimé 8 000 postes", "fr"), profile("PSA has cut 8,000 jobs", "en")
    assert crowd(*laughs) > crowd(*cuts)
    assert compare(*laughs, cosine=0.73, background=crowd(*laughs)).relation is not SAME
    assert compare(*cuts, cosine=0.8, background=crowd(*cuts)).relation is SAME
