"""What a wording carries over: subjects that agree with their verb, and what a relative clause
tells of."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from factcheck.text.cutting.agreement import may_govern


def wordings(language: str, text: str) -> list[str]:
    return [claim.text for claim in split_text(text, language=language).claims]


@pytest.mark.parametrize(
    ("language", "subject", "predicate", "may"),
    [
        ("fr", "Les services d'urgences", "a activé une alarme", False),
        ("fr", "Les services d'urgences", "ont été avertis", True),
        ("fr", "Leurs recettes", "chiffre la perte", False),
        ("fr", "le développement", "entraînent la perte de leur habitat", False),
        ("fr", "le maire", "ne l'a pas vendu", True),
        ("fr", "La majorité des élus", "ont voté contre", True),
        ("fr", "le maire et son adjoint", "ont voté contre", True),
        ("fr", "Moscou", "ont voté contre", True),
        ("en", "The ferries", "was delayed", False),
        ("en", "Several men", "has fled", False),
        ("en", "a ferry", "were delayed", False),
        ("en", "the team", "are ready", True),
        ("en", "a number of men", "were hurt", True),
        ("en", "The business", "has closed", True),
        ("en", "a ferry", "sank in May", True),
    ],
)
def test_number(language: str, subject: str, predicate: str, may: bool) -> None:
    assert may_govern(subject, predicate, language) is may


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        pytest.param(
            "en",
            "Norvane lost 12 million, or 3 euros a share, for the two years that ended in May.",
            "Norvane lost 12 million, or 3 euros a share, for the two years that ended in May",
            id="the period of a figure is no figure",
        ),
        pytest.param(
            "en",
            "The harbour dismissed its chief engineer, Carl Moss, which angered ferry crews.",
            "The harbour dismissed its chief engineer, Carl Moss, which angered ferry crews",
            id="what was done, not the person named before",
        ),
        pytest.param(
            "en",
            "The owner of the ferry, which sank off Oran in May, was arrested.",
            "the ferry sank off Oran in May",
            id="a thing is not told of its owner",
        ),
        pytest.param(
            "en",
            "Shares in the retailer, which was founded in Leeds, fell 5 percent.",
            "the retailer was founded in Leeds",
            id="the number tells which of two",
        ),
        pytest.param(
            "en",
            "Stock in the retailer, which was founded in Leeds, fell 5 percent.",
            "Stock in the retailer, which was founded in Leeds",
            id="which of two is not sure",
        ),
        pytest.param(
            "en",
            "The firm has not paid the workers or accepted a new offer by the union.",
            "The firm has not accepted a new offer by the union",
            id="denied before or, denied behind it",
        ),
        pytest.param(
            "en",
            "Mayor Ann Berg never answered the letters or paid the workers for their time.",
            "Mayor Ann Berg never paid the workers for their time",
            id="never A or B",
        ),
        pytest.param(
            "en",
            "The town voted in favor of a budget that will raise taxes by 9 percent.",
            "a budget will raise taxes by 9 percent",
            id="in favor of leads it in",
        ),
        pytest.param(
            "en",
            "We expect to open three shops and believe they will attract 300 buyers.",
            "We expect to open three shops and believe they will attract 300 buyers",
            id="a verb with a clause is no second infinitive",
        ),
        pytest.param(
            "en",
            "Norvane, which had warned of a loss, surprised Wall Street with a rise in sales.",
            "Norvane surprised Wall Street with a rise in sales",
            id="the main verb behind a relative clause",
        ),
        pytest.param(
            "en",
            "About 800 men fought a 2,500-acre (1,012-hectare) blaze, and two of them were hurt.",
            "About 800 men fought a 2,500-acre (1,012-hectare) blaze",
            id="the same in another unit parts nothing",
        ),
        pytest.param(
            "en",
            "Hundreds had met on the beach on Friday when waves hit the port, sweeping many away, "
            "breaking all bridges.",
            "waves hit the port, breaking all bridges",
            id="two participles of one inner clause",
        ),
        pytest.param(
            "en",
            "In response to the critics, other council members defended the plan as a necessary "
            "measure to meet the port's rising needs and maintain local services.",
            "In response to the critics, other council members defended the plan as a necessary "
            "measure to maintain local services",
            id="a second infinitive behind a phrase in front",
        ),
        pytest.param(
            "en",
            "The firm sold 40 bridges in May, a figure that appears in no report.",
            "The firm sold 40 bridges in May, a figure that appears in no report",
            id="a detail with its relative clause",
        ),
        pytest.param(
            "fr",
            "La Russie a tiré 214 drones dans la nuit, dont 190 ont été abattus.",
            "La Russie a tiré 214 drones dans la nuit, dont 190 ont été abattus",
            id="some of those counted, wherever they stand",
        ),
        pytest.param(
            "en",
            "About 96,000 people claimed asylum, of whom 41% crossed the Channel in small boats.",
            "About 96,000 people claimed asylum, of whom 41% crossed the Channel in small boats",
            id="some of those counted, in English",
        ),
        pytest.param(
            "en",
            "Rosen oversees the work of special counsel Robert Mull, who is investigating "
            "interference in the election.",
            "special counsel Robert Mull is investigating interference in the election",
            id="a name",
        ),
        pytest.param(
            "fr",
            "« Nous aurions fermé deux jours par semaine », confie le docteur Anne Robic, qui "
            "exerce à Quimper depuis mai.",
            "le docteur Anne Robic exerce à Quimper depuis mai",
            id="who spoke",
        ),
        pytest.param(
            "en",
            "The injured rested outside Palu's Army Hospital, where patients were being treated "
            "outdoors.",
            "Palu's Army Hospital, where patients were being treated outdoors",
            id="a place",
        ),
        pytest.param(
            "en",
            "The group will close its plant in Newport, which employs 380 people.",
            "its plant in Newport, which employs 380 people",
            id="the plant or the town",
        ),
        pytest.param(
            "en",
            "The school spoke to an analyst at Berenfeld Bank, which has cut 40 jobs.",
            "Berenfeld Bank has cut 40 jobs",
            id="no person",
        ),
        pytest.param(
            "en",
            "The army fired at a loudspeaker in South Korea that broadcasts into the North.",
            "a loudspeaker in South Korea that broadcasts into the North",
            id="the device or the country",
        ),
        pytest.param(
            "fr",
            "Il compte sur trois projets de loi du ministre, qui seront votés en mai.",
            "trois projets de loi du ministre, qui seront votés en mai",
            id="the bills or the minister",
        ),
        pytest.param(
            "en",
            "Rainfall totals of over half an inch are possible, which could cause debris flows.",
            "Rainfall totals of over half an inch are possible, which could cause debris flows",
            id="nothing named",
        ),
    ],
)
def test_what_a_relative_clause_tells_of(language: str, text: str, wording: str) -> None:
    assert wording in wordings(language, text)


def test_the_clause_says_what_was_carried_over() -> None:
    text = "Lee is head of Sinovation Ventures, which has invested in one of the largest firms."
    claim = split_text(text, language="en").claims[-1]
    assert claim.text == "Sinovation Ventures has invested in one of the largest firms"
    assert "carried over: Sinovation Ventures" in claim.reasons


def test_no_clause_begins_inside_a_compound() -> None:
    text = "It could be higher among younger voters, 18- to 29-year-olds, who often do not vote."
    assert not any(claim.quote.startswith("year") for claim in split_text(text).claims)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "Senate President Gail Brandt said she expected changes but declined to say whether "
            "she had the votes.",
            "Senate President Gail Brandt declined to say whether she had the votes",
            id="who spoke before",
        ),
        pytest.param(
            "The man, identified only by his surname, was found dead with a severed artery.",
            "The man was found dead with a severed artery",
            id="behind a participle",
        ),
        pytest.param(
            "Blood pH is tightly regulated by the kidneys and can't be changed by food in May.",
            "Blood pH can't be changed by food in May",
            id="a verb with not",
        ),
        pytest.param(
            "Her father, who sold the bridge in 1950, would have been proud of the town.",
            "Her father would have been proud of the town",
            id="a possessive",
        ),
        pytest.param(
            "The group will close a plant that employs 380 people and move production to Oran.",
            "The group will move production to Oran",
            id="behind a relative clause",
        ),
        pytest.param(
            "Atwood, a Booker Prize-winner, was there to launch her novel in May.",
            "Atwood was there to launch her novel in May",
            id="there is no subject",
        ),
    ],
)
def test_subject_of_a_verb_behind_a_comma(text: str, wording: str) -> None:
    assert wording in wordings("en", text)


def test_who_says_it_is_no_part_of_what_is_said() -> None:
    text = (
        '"Those things can\'t be undone," Grant Reeher, a professor of political science at '
        "Maxwell School told The Hill for an article published Saturday."
    )
    claim = split_text(text, language="en").claims[0]
    assert claim.quote == "Those things can't be undone"


def test_what_is_compared_stands_behind_its_clause() -> None:
    text = (
        "Patients who took the pill lost 11% of their weight over 72 weeks, compared with 2% for "
        "those given a placebo, the company said."
    )
    assert wordings("en", text)[-1] == text.removesuffix(", the company said.")


def test_a_detail_may_tell_of_whom_the_one_before_names() -> None:
    text = (
        "Reform is on 27%, down three points in a month, with Labour on 21% and the Greens on 17%, "
        "one point ahead of the Conservatives."
    )
    assert wordings("en", text)[-1] == text.removesuffix(".")


def test_what_a_detail_repeats_is_said_once() -> None:
    text = "About 96,000 people claimed asylum, of whom 41% crossed the Channel in small boats."
    assert text.removesuffix(".") in wordings("en", text)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "Ils ont utilisé les données de Lyon, une ville qui compte trois ponts, et exclu les "
            "routes de nuit.",
            "Ils ont exclu les routes de nuit",
            id="an auxiliary behind an apposition",
        ),
        pytest.param(
            "L'épidémie a touché 54 000 habitants et fait 40 morts depuis janvier.",
            "L'épidémie a fait 40 morts depuis janvier",
            id="a participle that looks like a present",
        ),
        pytest.param(
            "L'armée dit avoir repoussé 148 assauts en une nuit et abattu 92 drones sur 120.",
            "L'armée dit avoir abattu 92 drones sur 120",
            id="an infinitive of having",
        ),
        pytest.param(
            "L'accusé vivait à Lyon, chef-lieu du Rhône, surpris par la pluie en mai.",
            "Lyon, chef-lieu du Rhône, surpris par la pluie en mai",
            id="a participle behind what it may tell of",
        ),
        pytest.param(
            "L'étude pointe la démographie : entre 2015 et 2025, 67 médecins sont partis.",
            "entre 2015 et 2025, 67 médecins sont partis",
            id="a time in front behind a colon",
        ),
        pytest.param(
            "Le pont coûte 1,7 milliard d'euros par an, l'équivalent de 40 000 postes.",
            "Le pont coûte 1,7 milliard d'euros par an, l'équivalent de 40 000 postes",
            id="what describes no noun",
        ),
        pytest.param(
            "107 personnes ont été blessées à Lyon, selon le ministère de la santé, contre 96 en "
            "mai.",
            "107 personnes ont été blessées à Lyon, contre 96 en mai",
            id="a source before a comparison",
        ),
        pytest.param(
            "Le taux de pauvreté, selon l'Office, a progressé de 0,6 point.",
            "Le taux de pauvreté a progressé de 0,6 point",
            id="a source between subject and verb",
        ),
        pytest.param(
            "Dans toute la région, le taux, mesuré par la ville selon les normes en vigueur, "
            "a doublé.",
            "Dans toute la région, le taux a doublé",
            id="a manner that is no source",
        ),
        pytest.param(
            "Pour eux, l'expertise médicale, réalisée en deux heures, est « une mascarade ».",
            "l'expertise médicale est « une mascarade »",
            id="a subject behind whose view it is",
        ),
    ],
)
def test_french_predicates_find_their_clause(text: str, wording: str) -> None:
    assert wording in wordings("fr", text)
