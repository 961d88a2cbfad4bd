"""Reported speech: who says what with a verb of saying, and where nobody does."""

from __future__ import annotations

import pytest

from tests.text.said import Said, said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en", "Ann Jones told the world body's annual General Assembly that the country had "
            "taken 12 measures.",
            [("the country had taken 12 measures", "Ann Jones")], id="whose assembly",
        ),
        pytest.param(
            "fr", "« S'il avait été en poste, nous serions déjà partis », a déclaré Luc Morel.",
            [("S'il avait été en poste, nous serions déjà partis", "Luc Morel")],
            id="a condition with what depends on it",
        ),
        pytest.param(
            "en", "Police confirmed the man whose car was found is local.",
            [("the man whose car was found is local", "Police")], id="with whose, without that",
        ),
        pytest.param(
            "en", "When data showed that the phone was off, Ann Jones went to the station.",
            [("the phone was off", "data"), ("Ann Jones went to the station", None)],
            id="before the main clause",
        ),
        pytest.param(
            "en", "The agency was criticised for not informing that the dam had burst.",
            [("The agency was criticised for not informing that the dam had burst", None)],
            id="what was not said",
        ),
        pytest.param(
            "fr", "Le pont a été construit par deux frères, comme l'atteste le registre.",
            [("Le pont a été construit par deux frères", "le registre")], id="as it attests",
        ),
        pytest.param(
            "en", "As engineer Ann Jones said, the bridge is safe.",
            [("the bridge is safe", "Ann Jones")], id="as she said",
        ),
        pytest.param(
            "fr", "Comme le souligne Anne Dubois, la ville ne vendra pas le pont.",
            [("la ville ne vendra pas le pont", "Anne Dubois")], id="comme le souligne X, Y",
        ),
        pytest.param(
            "fr", "L'armée reste sur place comme le précise Luc Morel : « Nous avons le temps ».",
            [("L'armée reste sur place", None), ("Nous avons le temps", "Luc Morel")],
            id="comme le précise X : Y",
        ),
        pytest.param(
            "fr", "De l'avis d'Anne Dubois, la ville ne vendra pas le pont.",
            [("la ville ne vendra pas le pont", "Anne Dubois")], id="de l'avis d'X",
        ),
        pytest.param(
            "en", "Estimates suggest that 800 people were on board.",
            [("800 people were on board", "Estimates")], id="two verbs at the beginning",
        ),
        pytest.param(
            "fr", "Le ministre a annoncé que le pont fermera et que l'école ouvrira.",
            [("le pont fermera", "Le ministre"), ("l'école ouvrira", "Le ministre")],
            id="two things said",
        ),
        pytest.param(
            "en", "The minister said the bridge would close in June.",
            [("the bridge would close in June", "The minister")], id="without that",
        ),
        pytest.param(
            "en", "Prosecutors said £840,000 had been lost.",
            [("£840,000 had been lost", "Prosecutors")], id="without that, before money",
        ),
        pytest.param(
            "en", '"We ran for that money," said Helen Marsh, whose daughter died in 2019.',
            [("We ran for that money", "Helen Marsh"),
             ("Helen Marsh, whose daughter died in 2019", None)],
            id="a name alone is no claim",
        ),
        pytest.param(
            "en", "The minister told the court the bridge was safe.",
            [("the bridge was safe", "The minister")], id="told somebody",
        ),
        pytest.param(
            "en", "The firm announced last month that the bridge would close.",
            [("the bridge would close", "The firm")], id="when it was said, then that",
        ),
        pytest.param(
            "en", "Police Department statistics show a 26% drop in thefts compared with 2024.",
            [("a 26% drop in thefts compared with 2024", "Police Department statistics")],
            id="a plural that looks like a verb",
        ),
        pytest.param(
            "fr", "La centrale précise que le pont est ancien.",
            [("le pont est ancien", "La centrale")], id="a verb that is an adjective elsewhere",
        ),
        pytest.param(
            "fr", "Le ministre a parlé, affirmant que le pont fermera en juin.",
            [("Le ministre a parlé", None), ("le pont fermera en juin", "Le ministre")],
            id="a gerund",
        ),
        pytest.param(
            "en", "The bridge is safe, officials said.",
            [("The bridge is safe", "officials")], id="the verb at the end",
        ),
        pytest.param(
            "fr", "Le bilan est monté à 14 morts, a annoncé dimanche dans un communiqué la mairie.",
            [("Le bilan est monté à 14 morts", "la mairie")], id="an aside before the speaker",
        ),
        pytest.param(
            "fr", "Le maire a annoncé la fermeture du pont, a indiqué la préfecture.",
            [("Le maire a annoncé la fermeture du pont", "la préfecture")],
            id="a speech act that another tells of",
        ),
        pytest.param(
            "fr", "Le suspect a reconnu les faits, a fait savoir la procureure.",
            [("Le suspect a reconnu les faits", "la procureure")], id="fait savoir behind",
        ),
        pytest.param(
            "en", "A court ruled on Friday that the bridge was safe.",
            [("the bridge was safe", "A court")], id="a ruling",
        ),
        pytest.param(
            "en", "Tesla plans to build a plant in Lyon, the Herald Tribune reported.",
            [("Tesla plans to build a plant in Lyon", "the Herald Tribune")],
            id="a verb that looks like a noun, before the speaker",
        ),
        pytest.param(
            "fr", "Les vols ont reculé de 9 %, se réjouit la préfecture.",
            [("Les vols ont reculé de 9 %", "la préfecture")], id="whom it delights",
        ),
        pytest.param(
            "fr", "Marine Dupont a annoncé que le vote aura lieu en mai.",
            [("le vote aura lieu en mai", "Marine Dupont")], id="a first name like a verb",
        ),
        pytest.param(
            "en", "Waiting lists fell to 7.4 million, NHS England said on Thursday.",
            [("Waiting lists fell to 7.4 million", "NHS England")], id="said on a day",
        ),
        pytest.param(
            "en", "The minister said the debt, which hit £12bn last year, would halve by 2028.",
            [("the debt, which hit £12bn last year", "The minister"),
             ("would halve by 2028", "The minister")], id="without that, with a relative clause",
        ),
        pytest.param(
            "en", "The army said it hit 30 targets; Hamas said 12 civilians died.",
            [("it hit 30 targets", "The army"), ("12 civilians died", "Hamas")],
            id="two speakers",
        ),
        pytest.param(
            "en", "The town spends less than others, OECD data show.",
            [("The town spends less than others", "OECD data")], id="a verb read as a noun at last",
        ),
        pytest.param(
            "en", "Jones, who took office in July, hailed the figures as a turning point.",
            [("Jones, who took office in July", None),
             ("hailed the figures as a turning point", "Jones")],
            id="an object is no speaker",
        ),
        pytest.param(
            "en", "A group called Heron claimed responsibility and demanded 8 million euros.",
            [("A group called Heron claimed responsibility", "A group called Heron"),
             ("demanded 8 million euros", "A group called Heron")],
            id="a second verb of the speaker",
        ),
        pytest.param(
            "fr", "Le pont est vieux, révèle une étude publiée mercredi par la mairie.",
            [("Le pont est vieux", "une étude publiée mercredi par la mairie")],
            id="when it was published is part of the source",
        ),
        pytest.param(
            "fr", "Le maire fait savoir que le pont a rouvert.",
            [("le pont a rouvert", "Le maire")], id="fait savoir que",
        ),
        pytest.param(
            "en", "Jones said Tuesday he had closed the bridge.",
            [("he had closed the bridge", "Jones")], id="a day before the words",
        ),
        pytest.param(
            "fr", "L'ancien maire socialiste Jean Dupont indique que le pont est vieux.",
            [("L'ancien maire socialiste Jean Dupont", None), ("le pont est vieux", "Jean Dupont")],
            id="an office before the name",
        ),
        pytest.param(
            "fr", "Jean Dupont, le maire de la ville pense que le pont est vieux.",
            [("Jean Dupont, le maire de la ville", None),
             ("le pont est vieux", "Jean Dupont, le maire de la ville")],
            id="a name before the office, without the second comma",
        ),
        pytest.param(
            "fr", "Le conseil vient d'annoncer que le pont est fermé.",
            [("le pont est fermé", "Le conseil")], id="a governed infinitive",
        ),
        pytest.param(
            "en", "They say adding salt to the water is the safest method.",
            [("adding salt to the water is the safest method", "They")], id="a gerund that is said",
        ),
        pytest.param(
            "en", "CEO of the Refugee Council Ann Jones said the bridge is old.",
            [("CEO of the Refugee Council Ann Jones", None), ("the bridge is old", "Ann Jones")],
            id="an office with an organisation",
        ),
        pytest.param(
            "fr", "Anne Dubois (PS) a déclaré que le pont est vieux.",
            [("le pont est vieux", "Anne Dubois (PS)")], id="brackets behind the name",
        ),
        pytest.param(
            "en", "Ann Jones said that sales had risen, but she added that profits had fallen.",
            [("sales had risen", "Ann Jones"), ("profits had fallen", "Ann Jones")],
            id="a pronoun is who spoke in the sentence",
        ),
        pytest.param(
            "fr", "La ville a vendu 40 logements, un total contesté par la préfecture.",
            [("La ville a vendu 40 logements", None),
             ("un total contesté par la préfecture", "la préfecture")], id="contested by",
        ),
        pytest.param(
            "fr", "Le site fermera en 2028, a précisé le groupe à l'issue d'un comité.",
            [("Le site fermera en 2028", "le groupe")], id="on which occasion it was said",
        ),
        pytest.param(
            "en", "A spokesperson said energy bills fell in May and that prices now rise more.",
            [("energy bills fell in May", "A spokesperson"),
             ("prices now rise more", "A spokesperson")],
            id="said read as a participle, and that as a pronoun",
        ),
        pytest.param(
            "en", "The minister said he sold the car and that he bought a bus.",
            [("he sold the car", "The minister"), ("he bought a bus", "The minister")],
            id="a car at the end of what is said",
        ),
        pytest.param(
            "en", '"The bridge closed in May," John Reed told BBC Radio Scotland on Monday.',
            [("The bridge closed in May", "John Reed")],
            id="told a station with a long name",
        ),
    ],
)  # fmt: skip
def test_who_says_what(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "fr", "Le plan a été annoncé par le maire.",
            [("Le plan a été annoncé par le maire", None)], id="passive",
        ),
        pytest.param(
            "fr", "Le maire a mis 3 ans pour agir.",
            [("Le maire a mis 3 ans pour agir", None)], id="and without it",
        ),
        pytest.param(
            "fr", "Le pont est fermé, insiste-t-elle, alors que la ville a payé les travaux.",
            [("Le pont est fermé", None), ("la ville a payé les travaux", None)],
            id="a pronoun behind the verb names nobody",
        ),
        pytest.param(
            "en", "If voters think the bridge is safe, they can pay for it.",
            [("If voters think the bridge is safe, they can pay for it", None)], id="a condition",
        ),
        pytest.param(
            "en", "Officials have not said why the bridge was closed in May.",
            [("Officials have not said why the bridge was closed in May", None)], id="a question",
        ),
        pytest.param(
            "en", "Police arrested and questioned the student in May.",
            [("Police arrested and questioned the student in May", None)], id="a shared object",
        ),
        pytest.param(
            "fr", "À noter que le pont est fermé depuis le mois de mai.",
            [("le pont est fermé depuis le mois de mai", None)], id="nobody notes",
        ),
        pytest.param(
            "en", "The strike ended hours after the mayor said that he would resign.",
            [("The strike ended hours after the mayor said that he would resign", None)],
            id="saying as the time of something else",
        ),
    ],
)  # fmt: skip
def test_nobody_says_it(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "claims"),
    [
        pytest.param(
            "en", "Jones said she would resign in May, the Associated Press reported.",
            ["she would resign in May"], id="who reported it",
        ),
        pytest.param("en", "Why? she asked.", [], id="a verb of asking"),
        pytest.param(
            "fr", "« Mon père répétait : le pont est tombé en mai », raconte Anne Dubois.",
            ["le pont est tombé en mai"], id="before a colon",
        ),
        pytest.param(
            "en", "I remember, and the bridge fell in 1990.", ["the bridge fell in 1990"],
            id="a verb of thinking",
        ),
    ],
)  # fmt: skip
def test_that_somebody_spoke_is_no_claim(language: str, text: str, claims: list[str]) -> None:
    assert [quote for quote, _ in said(language, text)] == claims


def test_a_long_claimant_is_named_only() -> None:
    text = (
        "Un des porte-parole des équipes scientifiques du grand laboratoire européen, Anne Dubois, "
        "a annoncé que la particule existe."
    )
    assert said("fr", text)[-1] == ("la particule existe", "Anne Dubois")
