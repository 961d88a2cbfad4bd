"""Quantities: tables of texts with the figures that a reader sees in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.quantities import comparable_quantities, find_quantities
from factcheck.text.quantities.shown import shown
from tests.text.growth import check_growth

Seen = list[tuple[float, str | None]]

FRENCH: list[tuple[str, Seen]] = [
    ("Des tirs des deux côtés, à deux reprises", [(2, "reprise")]),
    ("Près de 20 % du pays", [(20, "%")]),
    ("Cinq sont à Metz et un à Brive", [(5, None), (1, None)]),
    ("49 cents par titre, contre 2 et 3 cents", [(49, "cent"), (2, "cent"), (3, "cent")]),
    ("Une hausse de 3,5 points en un an", [(3.5, "pp"), (1, "year")]),
    ("Le chômage a reculé de 0,4 point", [(0.4, "pp")]),
    ("Le titre a chuté (- 33 %)", [(-33, "%")]),
    ("La ville compte 90 malades (- 48 en mai)", [(90, "malade"), (-48, None)]),
    ("Anne Morel en gagne un à 18 %", [(18, "%")]),
    ("Il faisait moins cinq degrés, au moins cinq jours", [(-5, "°C"), (5, "day")]),
    ("Quatre-vingt-dix-neuf mille sept cent soixante-dix-sept", [(99777, None)]),
    ("soixante et onze, cent vingt et un, quatre-vingts", [(71, None), (121, None), (80, None)]),
    ("2\u202f800\u202f000 signatures et 10 000 lettres", [(2.8e6, "signature"), (1e4, "lettre")]),
    ("12,5 Md€, 3 milliards de dollars, 40 M€", [(12.5e9, "EUR"), (3e9, "USD"), (4e7, "EUR")]),
    ("un cinquième des élus, les deux tiers, la moitié", [(0.2, "share"), (2 / 3, "share"),
                                                          (0.5, "share")]),
    ("Un Français sur trois et 9 Allemands sur 10", [(1 / 3, "share"), (0.9, "share")]),
    ("deux millions et demi de tonnes", [(2.5e6, "t")]),
    ("12 bateaux, un bateau et 30 chevaux", [(12, "bateau"), (30, "cheval")]),
    ("une demi-douzaine d'œufs, trois douzaines", [(6, "œuf"), (36, None)]),
    ("Le 3 janvier 2012 à 8 h 30, en 2009, l'A320 et le G20", []),
    ("Les articles 5 et 6 de la loi du 29 juillet 1881, l'objectif numéro 1", []),
    ("2012 salariés sont partis, la campagne 2012 commence", [(2012, "salarie")]),
    ("Âgée de 28 ans, elle a 3 enfants", [(28, "age"), (3, "enfant")]),
    ("Il marque un cinquième but à Lyon", [(5, "ordinal")]),
    ("C'est la cinquième fois, la vingt et unième", [(5, "ordinal"), (21, "ordinal")]),
    ("Le premier ministre dit une chose à l'un des siens", []),
    ("Il est tout neuf et flambant neuf", []),
    ("La fusée Falcon 9 emporte une capsule, dit France 24", []),
    ("Les ventes ont plus que doublé, soit le double de mai; un doublé, la double peine",
     [(2, "×"), (2, "×")]),
    ("Un ouragan de catégorie 3, quatre balles (trois au bras et une à la jambe)",
     [(3, "category"), (4, "balle"), (3, None), (1, None)]),
    ("Le quintuple champion a doublé Paul, les prix ont triplé", [(5, "×"), (3, "×")]),
    ("Between 8 and 11 inches fell. At 12 sites, roads closed", [(9.5, "in"), (12, "site")]),
    ("En 2011, 12 000 Syriens et 3 Français ont fui", [(12_000, "syrien"), (3, "francais")]),
    ("La réunion de vendredi 12, à 19 heures, est à 2 heures de Paris", [(2, "hour")]),
    ("Appelez le 3919, le 01 42 68 53 00, 6 rue Cler, 75007 Paris", []),
    ("Jean Dupont, 42 ans, et un homme de 32 ans", [(42, "age"), (32, "age")]),
    ("Ils ont 18, 24 et 26 ans", [(18, "year"), (24, "year"), (26, "year")]),
    ("Elle a gagné 6-1, 5-7, 6-2 samedi", [(6, None), (1, None), (5, None), (7, None), (6, None),
                                           (2, None)]),
    ("14 secrétaires et un porte-parole, tous deux élus", [(14, "secretaire"), (1, "porte")]),
    ("Un seul élu d'une seule voix, un pourcentage élevé", [(1, "elu")]),
    ("un an et demi de prison à 4 années-lumière", [(1.5, "year"), (4, "ly")]),
    ("sûrs à 60-70 % depuis les 8 premiers mois", [(65, "%"), (8, "month")]),
    ("4 matchs sur douze, plus d'un élève sur dix", [(4, "match"), (12, None), (0.1, "share")]),
    ("La majorité (39 sur 54) a voté, le risque est fort (3 sur 5)",
     [(39, None), (54, None), (0.6, "share")]),
    ("Il faut 1) partir, 2) rester, un pour 1 000 habitants", [(1, None), (1000, "habitant")]),
    ("au moins un mort, il faut un minimum d'aide", [(1, "mort")]),
    ("devant 1500 personnes, à 15 h par la poste, dès 19h, vers 4 heures du matin",
     [(1500, "person")]),
    ("Selon 20 Minutes, il a duré 20 minutes ; appelez le 0800 555 111", [(20, "minute")]),
    ("-5 maires, les 9 et 10 des 2 500 m3", [(5, "maire"), (9, None), (10, None), (2500, "m3")]),
]  # fmt: skip
ENGLISH: list[tuple[str, Seen]] = [
    ("On hold for up to a week, shut for more than a year", [(1, "week"), (1, "year")]),
    ("It began over a year ago, a day later", []),
    ("She scored 2 goals in 3 games", [(2, "goal"), (3, "game")]),
    ("Rents more than doubled; costs were halved in a threefold cut",
     [(2, "×"), (0.5, "×"), (3, "×")]),
    ("Double the fee for a double room, he doubled down in the doubles", [(2, "×")]),
    ("A category 4 storm is in a category of its own", [(4, "category")]),
    ("It was Weber's second defeat", [(2, "ordinal")]),
    ("It lasted a year and a half, then an hour and a half.", [(1.5, "year"), (1.5, "hour")]),
    ("up from 1.7 million four years ago, 2 million five hundred thousand",
     [(1.7e6, None), (4, "year"), (2.5e6, None)]),
    ("a 650-pound pig, a 650-pound fine, a 3 pound puppy, 20 pounds",
     [(650, "lb"), (650, "GBP"), (3, "lb"), (20, "GBP")]),
    ("a $2 billion plant and an A$3 billion one", [(2e9, "USD"), (3e9, "AUD")]),
    ("a survey of 1709 schoolchildren", [(1709, "schoolchildren")]),
    ("an iPhone 15 at the COP29", []),
    ("Twenty-six people died; one shell landed", [(26, "person"), (1, "shell")]),
    ("No one knows which one, the one you chose, one of them", []),
    ("two hundred and two thousand voters", [(202_000, "voter")]),
    ("between five hundred and two thousand", [(1250, None)]),
    ("3 hundred and 2 hundred, 4 thousand 3 hundred and 21", [(300, None), (200, None),
                                                              (4321, None)]),
    ("five and a half million dollars, half a million", [(5.5e6, "USD"), (5e5, None)]),
    ("nine point nought four percent, minus five percent", [(9.04, "%"), (-5, "%")]),
    ("$3bn, US$ 1.5 million, €5m, USD115, 20 MUSD", [(3e9, "USD"), (1.5e6, "USD"), (5e6, "EUR"),
                                                     (115, "USD"), (2e7, "USD")]),
    ("three dollars and 50 cents; 5 ft 2 in tall", [(3.5, "USD"), (5 + 2 / 12, "ft")]),
    ("the toll rose from 31 to 38 victims; it fell from 38 to 31 people",
     [(31, "victim"), (38, "victim"), (38, "person"), (31, "person")]),
    ("Turnover grew last year from 10 to 15 million euros", [(1e7, "EUR"), (1.5e7, "EUR")]),
    ("one in York", [(1, None)]),
    ("two were found in Leeds and one in York", [(2, None), (1, None)]),
    ("less than a mile off, over a tonne", [(1, "mi"), (1, "t")]),
    ("a six-mile trip at 60 mph for 2 1/2 hours", [(6, "mi"), (60, "mi/h"), (2.5, "hour")]),
    ("A third of voters, two-thirds, 4 in 10, one in three", [(1 / 3, "share"), (2 / 3, "share"),
                                                             (0.4, "share"), (1 / 3, "share")]),
    ("a third-party app, first class, the first half", []),
    ("Nearly a third stayed; a third left in a third car", [(1 / 3, "share"), (1 / 3, "share"),
                                                             (3, "ordinal")]),
    ("the 2012 election, 2,012 votes, 1500 troops", [(2012, "vote"), (1500, "troop")]),
    ("He is 42 years old, she is aged 17, a 9-year-old", [(42, "age"), (17, "age"), (9, "age")]),
    ("at 6pm on May 4th, 9/11, call B-52, see https://a.b/c?d=30%25", []),
    ("12,34,567.89 rupees and 22, 23", [(1234567.89, "INR"), (22, None), (23, None)]),
    ("1.3x10^6 cells, 6e3 of them, ¾ full", [(1.3e6, "cell"), (6000, None), (0.75, "share")]),
    ("KPA posts 542 and 543 and 15 shells; launch pad 39A", [(15, "shell")]),
    ("at least five large cyclone events, 14 unique visitors", [(5, "event"), (14, "visitor")]),
    ("Only 5 survived, one of our ads goes on", [(5, None)]),
    ("Thomas Sam, 42, and a single vote; a single mother", [(42, "age"), (1, "vote")]),
    ("Sweden 1 – 0 Korea; Tunisia lost 1-2", [(1, None), (0, None), (1, None), (2, None)]),
    ("He left at 7 o'clock, call (555) 123-4567, in his 30s", []),
    ("by 75 basis points, a quarter of a million homes", [(75, "bp"), (250_000, "home")]),
    ("half an hour, over half an inch, a quarter of a percent", [(0.5, "hour"), (0.5, "in"),
                                                                  (0.25, "%")]),
    ("12.5m people, 10m waves, a $1.2m-a-year job", [(12.5e6, "person"), (10, "m"),
                                                      (1.2e6, "USD")]),
    ("aged 12 to 17, at six in the morning, in World War Two", [(14.5, "age")]),
    ("highs of 36C", [(36, "°C")]),
    ("in seat 36C of the plane", []),
    ("more than one in five", [(0.2, "share")]),
    ("$5-10 million for those aged 8–10 years", [(7.5e6, "USD"), (9, "age")]),
    ("the twenty-first century, three hundredth", [(21, "ordinal"), (300, "ordinal")]),
]  # fmt: skip


def seen(text: str, language: str) -> list[tuple[float, str | None]]:
    return [
        (round(q.value, 4), q.unit) for q in find_quantities(text, language) if q.value is not None
    ]


@pytest.mark.parametrize(("text", "wanted"), FRENCH)
def test_french(text: str, wanted: Seen) -> None:
    assert seen(text, "fr") == [(round(value, 4), unit) for value, unit in wanted]


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_english(text: str, wanted: Seen) -> None:
    assert seen(text, "en") == [(round(value, 4), unit) for value, unit in wanted]


@pytest.mark.parametrize(
    ("text", "language", "modifier", "low", "high"),
    [
        ("près de 20 %", "fr", "about", None, None),
        ("une vingtaine de blessés", "fr", "about", None, None),
        ("plus d'un million d'euros", "fr", "more_than", 1e6, None),
        ("au moins 30 morts", "fr", "at_least", 30, None),
        ("moins de 2000 morts", "fr", "less_than", None, 2000),
        ("jusqu’à 700 salariés", "fr", "at_most", None, 700),
        ("500 personnes ou plus", "fr", "at_least", 500, None),
        ("entre 10 et 15 %", "fr", "between", 10, 15),
        ("10 à 15 millions d'euros", "fr", "between", 1e7, 1.5e7),
        ("les prix ont augmenté de 5 à 8 %", "fr", "between", 5, 8),
        ("des milliers de manifestants", "fr", "vague", 2000, 100_000),
        ("plusieurs centaines de familles", "fr", "vague", 200, 1000),
        ("no fewer than 12 states", "en", "at_least", 12, None),
        ("fewer than a thousand pandas", "en", "less_than", None, 1000),
        ("200 people or so", "en", "about", None, None),
        ("at least one shell", "en", "at_least", 1, None),
        ("3-4 days", "en", "between", 3, 4),
        ("two to three hundred vehicles", "en", "between", 200, 300),
        ("deux à trois cents véhicules", "fr", "between", 200, 300),
        ("one to two hundred thousand", "en", "between", 1e5, 2e5),
        ("from 20 to 30 percent", "en", "between", 20, 30),
        ("20 through 100", "en", "between", 20, 100),
        (">= 30", "en", "at_least", 30, None),
        ("several hundred years", "en", "vague", 200, 1000),
        ("tens of thousands", "en", "vague", 20_000, 1_000_000),
    ],
)
def test_hedges(
    text: str, language: str, modifier: str | None, low: float | None, high: float | None
) -> None:
    (quantity,) = find_quantities(text, language)
    assert (quantity.modifier, quantity.low, quantity.high) == (modifier, low, high)


def test_a_span_holds_hedge_figure_and_unit() -> None:
    text = "Soit près de 3 milliards d'euros en tout"
    (quantity,) = find_quantities(text, "fr")
    assert text[quantity.start : quantity.end] == "près de 3 milliards d'euros"


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("un cinquième des élus", "20 % des élus", "fr"),
        ("one in four", "25 percent", "en"),
        ("10 miles", "16.09344 km", "en"),
    ],
)
def test_quantities_compare_in_base_units(left: str, right: str, language: str) -> None:
    (one,), (other,) = comparable_quantities(left, language), comparable_quantities(right, language)
    assert (one.value, one.unit) == (other.value, other.unit)


def test_other_languages_have_digits_and_signs() -> None:
    assert seen("Etwa 20 Prozent von 1.500 €", "de") == [(20, "%"), (1500, "EUR")]


PIECES = st.sampled_from(
    "un deux cent mille et demi tiers one half and million dozen a third minus point 1 20 3/4 ½ "
    "$ € % - – . , ( ) km ans sur in $5 USD à entre 1e9 ^2 9999999999 \x00 🙂 \u0301 \n".split(" ")
)


@given(
    st.lists(PIECES | st.text(max_size=5), max_size=14).map(" ".join),
    st.sampled_from(["fr", "en", "de"]),
)
def test_any_text_gives_finite_values_in_ordered_spans(text: str, language: str) -> None:
    at = 0
    for quantity in find_quantities(text, language):
        assert at <= quantity.start < quantity.end <= len(text)
        assert quantity.value is not None
        assert abs(quantity.value) < float("inf")
        at = quantity.end


@pytest.mark.parametrize(
    "piece",
    ["1,", "1 ", "1-", "a@", "1h", "un ", "et ", "cent et ", "million ", "deux quarts ", "1 sur ",
     "entre 1 et ", "5 ft 2 ", "zéro virgule un ", "1e1", "a-", "A1-", "9", "1/2 ", "milliers de ",
     "+1", "0 11", "1 rue A ", "1 Ab ", "page 1, ", "A 1, ", "1 an et ", "8 h et ",
     "2012 ", "un pourcentage "],
)  # fmt: skip
def test_the_work_grows_linearly(piece: str) -> None:
    def read(size: int) -> None:
        find_quantities(piece * (size // len(piece)), "fr")

    check_growth(read, 2_000, 16_000, under=24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("près de 20 % du pays", "≈ 20 %"),
        ("entre 62 et 64 ans", "62-64 year"),
        ("13 milliards d'euros", "13\u202f000\u202f000\u202f000 EUR"),
        ("deux tiers du pays", "66.6667 %"),
    ],
)
def test_a_figure_as_a_reviewer_reads_it(text: str, expected: str) -> None:
    assert [shown(quantity) for quantity in find_quantities(text, "fr")] == [expected]


def test_what_something_changed_by_is_no_range() -> None:
    assert seen("The total rose by 82,000 to 33.1 million.", "en") == [
        (82_000, None), (33_100_000, None)
    ]  # fmt: skip
