"""Check-worthiness and opinion: what ranks above what, and the reasons that are given."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from factcheck.models import ClaimDraft, Kind
from factcheck.text.claims import split_text
from factcheck.text.facts import REASONS, Part, facts_of
from factcheck.text.lexicon import load
from factcheck.text.traits import traits
from factcheck.text.weights import load_model


def worth(text: str, language: str) -> float:
    return max(c.check_worthiness for c in split_text(text, language=language).claims)


def only(text: str, language: str) -> ClaimDraft:
    (claim,) = split_text(text, language=language).claims
    return claim


@pytest.mark.parametrize(
    ("language", "higher", "lower"),
    [
        ("en", "Unemployment fell by 3 percent under his government.", "I love this country."),
        ("en", "Police killed 12 protesters on Friday.", "Thank you all so much for coming here."),
        ("en", "He voted against the bill in 2004.", "We must never give up hope."),
        ("fr", "L'attentat a fait 41 morts à Kiev.", "C'est une très belle journée."),
        ("fr", "Le maire est accusé de fraude.", "Nous devons garder espoir."),
        ("de", "2019 stieg die Zahl um 20 Prozent.", "Das ist wirklich sehr schön."),
    ],
)  # fmt: skip
def test_facts_rank_over_feelings(language: str, higher: str, lower: str) -> None:
    assert worth(higher, language) > worth(lower, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("This is a shameful, utterly disgraceful betrayal of everything we love.", "en"),
        ("Cette décision absurde est une honte pour nous tous.", "fr"),
        ("Das ist doch wirklich ein furchtbarer, peinlicher Unsinn.", "de"),
        ("È davvero una vergogna terribile per tutti noi.", "it"),
    ],
)
def test_opinions_are_marked_with_the_words_that_give_them_away(text: str, language: str) -> None:
    claims = split_text(text, language=language).claims
    assert {claim.kind for claim in claims} == {Kind.OPINION}
    assert all(
        any(reason.startswith(REASONS["opinion"]) for reason in claim.reasons) for claim in claims
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The court in Lyon sentenced the mayor to three years in prison.", "en"),
        ("Le ministre a signé le traité à Paris le 3 mai 2012.", "fr"),
        ("Die Polizei nahm am Montag zwei Männer in Berlin fest.", "de"),
    ],
)
def test_reports_are_no_opinions(text: str, language: str) -> None:
    assert all(c.kind is not Kind.OPINION for c in split_text(text, language=language).claims)


def test_words_that_judge_give_an_opinion_away_before_small_words() -> None:
    text = "It was a shameful betrayal of all that we are."
    (claim,) = split_text(text, language="en").claims
    why = next(reason for reason in claim.reasons if reason.startswith(REASONS["opinion"]))
    assert "shameful" in why
    assert "“that”" not in why


def test_what_cannot_be_checked_ranks_last() -> None:
    split = split_text(
        "Who would believe that 3 billion euros were lost, the court said, in 2012? What a lovely, "
        "wonderful day! The road was closed on Monday.",
        language="en",
    )
    checkable = [c.check_worthiness for c in split.claims if c.checkable]
    others = [c.check_worthiness for c in split.claims if not c.checkable]
    assert others
    assert min(checkable) > max(others)


@pytest.mark.parametrize(
    ("language", "higher", "lower"),
    [
        pytest.param(
            "en", "The firm cut 1,200 jobs.", "The firm cut 12 jobs.", id="hundreds or more"
        ),
        pytest.param(
            "en", "The council spent €20 on flowers.", "The council planted 20 flowers.", id="money"
        ),
        pytest.param("en", "The mayor never signed the lease.", "The mayor signed the lease.",
                     id="something denied"),
        pytest.param("fr", "L'hôpital a fermé, selon le préfet.", "L'hôpital a fermé hier soir.",
                     id="somebody says so"),
    ],
)  # fmt: skip
def test_what_an_editor_wants_verified_ranks_over_routine(
    language: str, higher: str, lower: str
) -> None:
    assert worth(higher, language) > worth(lower, language)


def test_what_somebody_is_ranks_below_what_the_sentence_tells() -> None:
    who, told = split_text(
        "Roustem Oumerov, le négociateur ukrainien, a signé un accord à Paris.", language="fr"
    ).claims
    assert "négociateur" in who.quote
    assert who.check_worthiness < told.check_worthiness - 0.2


def test_a_claim_is_worth_more_beside_a_figure_and_says_so() -> None:
    split = split_text("The quarry closed in spring and 340 people lost their jobs.", language="en")
    closed, lost = split.claims
    alone = only("The quarry closed in spring.", "en")
    assert lost.check_worthiness > closed.check_worthiness > alone.check_worthiness
    assert "beside figure: 340" in closed.reasons


@pytest.mark.parametrize(
    ("text", "language", "calls"),
    [
        ("Read the full report of the council today.", "en", True),
        ("Please sign up for our newsletter every morning.", "en", True),
        ("Recevez chaque matin l'essentiel de l'actualité de Lyon.", "fr", True),
        ("N'oubliez pas la loi votée par le Sénat.", "fr", True),
        ("Anyone with information is asked to call police on 101.", "en", True),
        ("Toute personne disposant d'éléments est priée d'appeler le 17.", "fr", True),
        ("If you are affected, you can call the Samaritans on 116 123.", "en", True),
        ("Anyone who lived there was asked to call the police.", "en", False),
        ("Support for the mayor fell in Lyon.", "en", False),
        ("Remember that the court fined the bank in Lyon.", "en", False),
        ("Sachez que le maire a démissionné à Lyon.", "fr", False),
        ("Chez Renault, le directeur a démissionné.", "fr", False),
    ],
)
def test_a_call_on_the_reader_is_nothing_to_check(text: str, language: str, *, calls: bool) -> None:
    claims = split_text(text, language=language).claims
    assert claims
    assert all((REASONS["call"] in claim.reasons) is calls for claim in claims)
    assert any(claim.checkable for claim in claims) is not calls


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("Read the full report of the council today.", "en", "call"),
        ("Who would believe that?", "en", "question"),
        ("Cette décision absurde est une honte pour nous tous.", "fr", "opinion"),
        ("But yes, it is fine.", "en", "remark"),
    ],
)
def test_a_sentence_says_why_nothing_in_it_can_be_checked(
    text: str, language: str, why: str
) -> None:
    (sentence,) = split_text(text, language=language).sentences
    assert sentence.reasons == (why,)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Nobody was hurt.", "en"), ("Personne n'a été blessé.", "fr"), ("« Ils ont menti. »", "fr")],
)
def test_victims_and_accusations_are_checked_however_short_the_sentence(
    text: str, language: str
) -> None:
    assert only(text, language).checkable


@pytest.mark.parametrize(
    ("language", "text", "planned"),
    [
        ("fr", "L'Assemblée nationale examinera le texte au printemps.", True),
        ("fr", "Les ministres partiront pour Dakar lundi.", True),
        ("fr", "Le procès doit s'ouvrir lundi à Lyon.", True),
        ("fr", "Le maire doit tenir ses promesses.", False),
        ("fr", "L'opéra de la toundra a fermé.", False),
        ("fr", "Le quai Malraux a fermé.", False),
        ("en", "The court is expected to rule in the spring.", True),
        ("en", "The bank made a bigger profit than expected in the spring.", False),
    ],
)
def test_the_future_and_what_is_due_are_forecasts(
    language: str, text: str, *, planned: bool
) -> None:
    assert (only(text, language).kind is Kind.PLAN) is planned


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("I feel that it went really well.", "en", "sounds like a feeling"),
        ("Nous étions très fiers, c'était magnifique.", "fr", "speaks in the first person"),
        ("It's not always what you need.", "en", "speaks to the reader"),
        ("C'est tout, mais on aurait pu faire plus.", "fr", "sets one thing against another"),
        ("C'est vraiment tout ce qu'il faut.", "fr", "says what could or should be"),
        ("It's a wonderful thing.", "en", "begins with “it is” or the like"),
    ],
)
def test_what_nothing_could_settle_says_how_it_sounds(text: str, language: str, why: str) -> None:
    claims = split_text(text, language=language).claims
    assert claims
    assert all(not claim.checkable and why in claim.reasons for claim in claims)


@pytest.mark.parametrize(
    ("text", "language", "past"),
    [
        ("The firm closed its plant.", "en", True),
        ("The union has not yet signed.", "en", True),
        ("The firm closes its plant.", "en", False),
        ("Le préfet n'a pas encore signé.", "fr", True),
        ("L'usine fermait le lundi.", "fr", True),
        ("L'usine fermerait le lundi.", "fr", False),
        ("L'usine ferme le lundi.", "fr", False),
    ],
)
def test_the_past_is_told_from_what_is_or_may_be(text: str, language: str, *, past: bool) -> None:
    assert (REASONS["past"] in only(text, language).reasons) is past


def test_what_stands_far_down_is_less_surely_a_fact() -> None:
    remark = "It's clear that everyone does what they want."
    report = "The council closed the bridge on Monday, the mayor said. " * 9
    assert "far down the article" not in only(remark, "en").reasons
    assert "far down the article" in split_text(report + remark, language="en").claims[-1].reasons


def test_a_figure_is_given_as_it_is_written() -> None:
    claim = only("Two thirds of the voters stayed at home.", "en")
    assert "figure: Two thirds" in claim.reasons


def test_traits_hold_words_endings_pairs_and_counts() -> None:
    seen = traits("Of course this is really, really shameful…", "en")
    assert {"course", "of course", "~eful"} <= seen.words
    assert seen.shape["intensity"] == 1.0
    assert seen.shape["dots"] == 1.0


@pytest.mark.parametrize(
    "path", sorted(files("factcheck.text.weights").iterdir(), key=str), ids=lambda p: p.name
)
def test_every_model_says_what_it_was_fitted_on(path: object) -> None:
    name = getattr(path, "name", "")
    if not name.endswith(".json"):
        return
    stored = json.loads(files("factcheck.text.weights").joinpath(name).read_text("utf-8"))
    assert len(stored["fitted_on"]) > 20
    model = load_model(*name.removesuffix(".json").split("_"))
    assert model is not None
    assert model.bias == stored["bias"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "name", ["accusation", "casualty", "record", "hedge", "opinion", "forecast"]
)
def test_every_cue_is_found_in_a_wording(language: str, name: str) -> None:
    facts = {"casualty": "casualties", "hedge": "hedged"}
    for cue in load(language)[name]:
        part = Part(f"X {cue} Y", (), (), None, False, False, False, "")
        assert facts.get(name, name) in facts_of(part, language), cue


def test_a_language_without_models_has_facts_and_cues() -> None:
    assert load_model("opinion", "nl") is None
    assert worth("In 2019 stierven 300 mensen.", "nl") > worth("Het is mooi.", "nl")


def test_a_claim_says_what_holds_for_all_of_its_sentence() -> None:
    claim = only("Le préfet a fermé le « marché » de Lyon, selon la police.", "fr")
    assert {"beside words in quotes", "in the words of a report"} <= set(claim.reasons)
    plain = only("Le marché est très petit.", "fr")
    assert not {"beside words in quotes", "in the words of a report"} & set(plain.reasons)


@pytest.mark.parametrize(
    "who",
    [
        pytest.param("Her Conservative shadow, Mel Stride", id="an office"),
        pytest.param("Peter Haldane, 58, of Mill Lane", id="an age is no figure to check"),
    ],
)
def test_who_somebody_is_hardly_needs_checking(who: str) -> None:
    text = f"{who}, said taxes had risen by £40bn since the election in 2024."
    described, said = split_text(text, language="en").claims
    assert described.quote == who
    assert described.check_worthiness < 0.15 < said.check_worthiness


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "These are the best results in our history."),
        ("fr", "Nous sommes le seul pays d'Europe à le faire."),
    ],
)
def test_a_record_is_no_opinion_for_being_praised(language: str, text: str) -> None:
    (claim,) = split_text(text, language=language).claims
    assert claim.checkable
    assert any(reason.startswith("record: ") for reason in claim.reasons)


def test_ever_makes_no_record_of_an_opinion() -> None:
    (claim,) = split_text("The path to peace looks harder than ever.", language="en").claims
    assert not claim.checkable
