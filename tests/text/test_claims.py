"""From texts to claims: the owner's article, tables of behaviour, properties of any text."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import Cancelled
from factcheck.models import ClaimDraft, Kind, SplitText
from factcheck.text import claims
from factcheck.text.by_hand import draft
from factcheck.text.claims import split_text
from factcheck.text.explain import explain
from tests.text.growth import check_growth

ARTICLE = (Path(__file__).parents[2] / "seeds" / "ukraine-paris-kiev.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def owners() -> SplitText:
    return split_text(ARTICLE, language="fr")


def holding(split: SplitText, words: str) -> ClaimDraft:
    """The shortest claim that holds the words."""
    return min((c for c in split.claims if words in c.quote), key=lambda c: len(c.quote))


def test_the_numbers_of_notes_are_no_words() -> None:
    text = (
        "Two ministers left in March.[1][12] Rents rose 3%.² Prices fell by 5 points.4 It was May."
    )
    quotes = [claim.quote for claim in split_text(text, language="en").claims]
    assert quotes[:3] == ["Two ministers left in March", "Rents rose 3%", "Prices fell by 5 points"]


def test_a_minus_is_no_mark_that_is_trimmed() -> None:
    (claim,) = split_text("-5 °C ont été relevés à Lille.", language="fr").claims
    assert claim.quote.startswith("-5")
    assert [quantity.value for quantity in claim.quantities] == [-5]


def test_the_owners_article_has_its_claims(owners: SplitText) -> None:
    assert sum(claim.checkable for claim in owners.claims) >= 16
    for heading in (
        "Un sommet à Paris en préparation",
        "Les défis constants",
        "Des frappes meurtrières",
    ):
        (sentence,) = [s for s in owners.sentences if ARTICLE[s.start :].startswith(heading)]
        assert not sentence.checkable
        assert "heading" in sentence.reasons


def test_the_share_of_ukraine_is_a_claim_of_its_own(owners: SplitText) -> None:
    claim = holding(owners, "20 %")
    assert claim.quote == "la Russie contrôlant près de 20 % de l'Ukraine"
    (quantity,) = claim.quantities
    assert (quantity.value, quantity.unit, quantity.modifier) == (20, "%", "about")


def test_fifteen_is_a_figure(owners: SplitText) -> None:
    assert [q.value for q in holding(owners, "quinze nations").quantities] == [15]


@pytest.mark.parametrize(
    ("words", "claimant"),
    [
        ("cette première session a été dédiée", "Oumerov"),
        ("annoncé des changements", "Zelensky"),
        ("la Russie atteindra ses objectifs", "Poutine"),
        ("l'Ukraine se préparera à une défense active", "Volodymyr Zelensky"),
        ("la situation risque de se détériorer", "Le Monde"),
    ],
)
def test_who_says_it(owners: SplitText, words: str, claimant: str) -> None:
    assert claimant in (holding(owners, words).claimant or "")


@pytest.mark.parametrize(
    ("text", "kind", "checkable"),
    [
        pytest.param("Le chômage a baissé de 3 % en 2019.", Kind.QUANTITY, True, id="figure"),
        pytest.param("Est-ce que la Russie a gagné ?", Kind.QUESTION, False, id="question"),
        pytest.param("Cette victoire est magnifique.", Kind.OPINION, False, id="opinion"),
        pytest.param(
            "Who would ever want such a disgraceful, cruel mayor?",
            Kind.OPINION,
            False,
            id="a question that judges",
        ),
        pytest.param("La réunion est prévue à Paris.", Kind.PLAN, True, id="plan"),
        pytest.param("The mayor was arrested in Paris.", Kind.EVENT, True, id="event"),
    ],
)
def test_kinds(text: str, kind: Kind, checkable: bool) -> None:
    (claim,) = split_text(text).claims
    assert (claim.kind, claim.checkable) == (kind, checkable)


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        pytest.param(
            "en", "Thursday, May 7, 2015 On Tuesday, the city sold the bridge.",
            "On Tuesday, the city sold the bridge", id="day",
        ),
        pytest.param(
            "en", "Perth, Australia On Tuesday, the city sold the bridge.",
            "On Tuesday, the city sold the bridge", id="place",
        ),
        pytest.param(
            "fr", "Béthune (Pas-de-Calais), 25 nov 2026 (AFP) - Le maire a vendu le pont.",
            "Le maire a vendu le pont", id="place with its department, day and agency",
        ),
        pytest.param(
            "fr", "PARIS (AFP) — La ville a vendu le pont.", "La ville a vendu le pont",
            id="place and agency",
        ),
        pytest.param(
            "fr", "(LettreDeFinance.com) - La ville a vendu le pont.", "La ville a vendu le pont",
            id="agency by its address",
        ),
        pytest.param(
            "fr", "Le 7 mai 2015 La Poste a vendu le pont.",
            "Le 7 mai 2015 La Poste a vendu le pont", id="a day within the sentence",
        ),
        pytest.param(
            "fr", "La ville a rejoint la « coalition des villes ».",
            "La ville a rejoint la « coalition des villes »", id="a quotation at the end",
        ),
        pytest.param(
            "fr", "« La ville a vendu le pont ».", "La ville a vendu le pont",
            id="nothing but a quotation",
        ),
        pytest.param(
            "en", 'The city calls it a "great bridge".', 'The city calls it a "great bridge"',
            id="straight quotes",
        ),
    ],
)  # fmt: skip
def test_where_a_claim_begins_and_ends(language: str, text: str, quote: str) -> None:
    assert [claim.quote for claim in split_text(text, language=language).claims] == [quote]


def test_worth_ranks_a_figure_over_an_opinion() -> None:
    split = split_text("Cette victoire est magnifique. 300 soldats sont morts à Kiev en 2019.")
    opinion, figure = split.claims
    assert figure.check_worthiness > 0.7 > 0.2 > opinion.check_worthiness
    assert any("300" in reason for reason in figure.reasons)


def test_relative_dates_hang_on_the_articles_day() -> None:
    split = split_text("Le ministre a démissionné hier à Paris.", reference=date(2026, 1, 7))
    assert [d.value for d in split.claims[0].dates] == ["2026-01-06"]


def test_a_humans_span_is_read_like_any_other() -> None:
    text = "Il a dit que 300 soldats sont morts."
    start = text.index("300")
    claim = draft(text, start, len(text) - 1, language="fr")
    assert (claim.quote, claim.kind) == ("300 soldats sont morts", Kind.QUANTITY)


def test_long_work_tells_how_far_it_is_and_stops() -> None:
    def stop(done: int, total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        split_text("Une phrase. " * 300, progress=stop)


@pytest.mark.parametrize("together", [1, 2, 3])
def test_sentences_read_together_or_alone_give_the_same(
    together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    quoted = (
        "« Nous avons perdu 40 emplois. Nous en perdrons 12 », a déclaré Anne Dubois. Elle part."
    )
    text = f"{ARTICLE}\n\n{quoted}\n\n{ARTICLE}"
    expected = split_text(text, language="fr")
    assert holding(expected, "perdu 40 emplois").claimant == "Anne Dubois"  # named a sentence later
    monkeypatch.setattr(claims, "TOGETHER", together)
    assert split_text(text, language="fr") == expected


def test_explain_shows_spans_figures_and_reasons(owners: SplitText) -> None:
    shown = explain(ARTICLE, owners)
    assert "figure: “près de 20 %” = ≈ 20 %" in shown
    assert "nothing to check (heading)" in shown
    assert "claimant: Volodymyr Zelensky" in shown
    assert "reads: Volodymyr Zelensky a également annoncé" in shown
    assert "because: cut off: relative clause" in shown


STRANGE = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            [
                "👨‍👩‍👧",
                "مرحبا",
                "e\u0301",
                "\n",
                ". ",
                ", qui ",
                " a dit que ",
                "« ",
                " »",
                "20 %",
                "selon ",
                " said that ",
                ", who ",
                '"',
                " et a ",
                "(",
                "; ",
                "Il ",
                '"a" he said ',
                "according to ",
                ", John Smith, ",
                " en affirmant que ",
                ", a indiqué ",
                " : ",
            ]
        ),
    ),
    max_size=20,
).map("".join)


@settings(max_examples=150)
@given(STRANGE, st.sampled_from(["fr", "en", "de"]))
def test_any_text_gives_exact_ordered_spans(text: str, language: str) -> None:
    split = split_text(text, language=language)
    assert split == split_text(text, language=language)
    for claim in split.claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.quote
        spans = [(figure.start, figure.end) for figure in claim.quantities]
        spans += [(date.start, date.end) for date in claim.dates]
        assert all(0 <= start < end <= len(claim.quote) for start, end in spans)
    places = [(claim.start, claim.end) for claim in split.claims]
    assert places == sorted(places)
    ends = [(s.start, s.end) for s in split.sentences]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ends))


LABELLED = Path(__file__).parents[1] / "data" / "splitting"
ARTICLES = {
    language: (LABELLED / name).read_text("utf-8").split(" ")
    for language, name in (("fr", "wikinews_fr_45527.txt"), ("en", "GUM_news_imprisoned.txt"))
}
MARKS = [*'"“”«»(),;:.?–-\n', "1", "20 %", "et", "qui", "selon", "dit", "and", "who", "said"]


def test_a_conjunction_without_its_clause_is_no_claim() -> None:
    text = "quand the but and have a had le prepare \n\n $ — all by » ont ."
    assert all(claim.text for claim in split_text(text, language="en").claims)


@settings(max_examples=100)
@given(st.sampled_from(["fr", "en"]), st.data())
def test_the_words_of_an_article_may_come_in_any_order(language: str, data: st.DataObject) -> None:
    words = st.lists(st.sampled_from([*ARTICLES[language], *MARKS * 5]), max_size=40)
    text = data.draw(words.map(" ".join))
    split = split_text(text, language=language)
    assert all(text[claim.start : claim.end] == claim.quote for claim in split.claims)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("fr", "demande ", id="a verb alone"),
        pytest.param("en", "mais \n• fermé :", id="a conjunction alone before a list"),
        pytest.param("en", "shops. même et sellers doubled ses was", id="a verb of age at the end"),
        pytest.param("en", "! has since et said ont and :", id="nothing behind who goes on"),
        pytest.param("en", "noémie had et : un le the moitié doubt", id="a doubt at the end"),
        pytest.param("fr", "affirmé cette selon said this owner's ", id="an owner of nothing"),
        pytest.param("fr", "chute selon pouvoir tenir engagements", id="nothing behind a source"),
        pytest.param("fr", "ex-députée UMP,revendiqués par - \n", id="a dash for a name"),
        pytest.param("fr", "– près \n", id="nothing behind what opens a sentence"),
        pytest.param("en", "\n If you : www.flag.gov suggest", id="a condition without end"),
        pytest.param("en", "told. weren’t dress, or who she", id="a relative clause without end"),
        pytest.param("en", "PARIS, out said, \n", id="a comma at the end"),
        pytest.param("fr", "La règle – la seule – est –", id="a dash at the end"),
        pytest.param("en", "It rose by 2 –", id="a dash behind a number"),
        pytest.param("en", "will de which de as soon as", id="a comparison at the end"),
        pytest.param("en", "third political bills, The than", id="than at the end"),
        pytest.param("fr", "ses sait par «", id="a quotation that opens at the end"),
        pytest.param("fr", "le corps de la ville qui affirme «", id="who affirms nothing"),
        pytest.param("fr", "« La ville sait tout de cela » Nous a", id="nobody behind nous"),
        pytest.param("en", "He was arrested and taken", id="a second participle at the end"),
        ("en", "published find it published easy to domain, and"),
        ("fr", "Brive. annonçait"),
        ("fr", "a été lorsque maire enne."),
        ("fr", "avait qu'elle quand fille pluie."),
        ("fr", "portes. très nouvelle vente de nouvelle pendant permettra Brive, l'Univers, de"),
        ("fr", "retirer elles locales 000 de qui le la Les d'organiser date des lendrier, de"),
        ("fr", "Ils sont trois. C'est"),
        ("fr", "Il pleut. Rares"),
        ("fr", "« S'il avait été en poste, nous"),
        ("fr", 'qui est pris par les cyclistes" nous'),
        ("fr", "qu'elle visitait le pont, Anne Morel"),
        ("fr", "La digue a été trouvée sur la commune d'Hyères», a annon"),
        ("fr", 'La mairie a cédé", il selon "a la journaliste raconté a'),
    ],
)
def test_a_sentence_may_end_anywhere(language: str, text: str) -> None:
    assert split_text(text, language=language).sentences


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a.",
        ", qui",
        "« ",
        "20 ",
        "M. ",
        "selon ",
        " a dit que ",
        "A-",
        "et ",
        "1,",
        "(",
        "né à ",
        ", dit-il",
        '"x" a-t-il dit ',
        "il a dit : « ",
        "Suite à la fin ",
        ", le maire, ",
        "; ",
        '"a" he said ',
        " who said that ",
        "that ",
        "'a ",
        ", John Smith, ",
        "according to ",
        'A "bcdefghi" — A. 2012\n',
        "Sources\n",
    ],
)
def test_the_work_grows_linearly(piece: str) -> None:
    """Eight times the text takes at most some thirty times as long: no pattern blows up."""

    def split(size: int) -> None:
        for language in ("fr", "en"):
            split_text(piece * (size // len(piece)), language=language)

    check_growth(split, 2_500, 20_000, under=32)


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        ("fr", "a dit X, "),
        ("fr", "il paie 9 500 euros, pour un prix, "),
        ("fr", "selon lui, il a "),
        ("fr", "Luc Morel, le maire, a dit que il a "),
        ("fr", "Luc dit que "),
        ("en", "Ann said that "),
        ("en", '"The mayor said '),
        ("en", "a; "),
    ],
)
def test_one_sentence_of_many_claims_is_read_in_linear_time(language: str, piece: str) -> None:
    """Looking through the rest of the sentence at every claim shows in long ones only."""

    def split(size: int) -> None:
        split_text(piece * (size // len(piece)), language=language)

    check_growth(split, 6_000, 48_000, under=16)


def test_many_speakers_are_heard_in_linear_time() -> None:
    """Who has spoken is compared with everybody heard before, up to a bound."""

    def split(people: int) -> None:
        said = "".join(f"« Oui », dit Paul{n}. " for n in range(people))
        split_text(said, language="fr")

    check_growth(split, 200, 1_600, under=16)


@pytest.mark.parametrize(
    "line",
    ["Staff writer Luis Ortega contributed to this report.", "(Reporting by Ann Jones in Berlin)"],
)
def test_who_worked_on_an_article_is_nothing_to_check(line: str) -> None:
    split = split_text(f"The bridge was closed in May.\n{line}", language="en")
    assert [sentence.checkable for sentence in split.sentences] == [True, False]
