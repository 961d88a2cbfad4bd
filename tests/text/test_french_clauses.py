"""French sentences: what is cut, what stays whole, and how the pieces are worded."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from factcheck.text.grammar.sentence_words import tagged
from factcheck.text.grammar.tags import ADVERB, SUBORDINATOR
from tests.text.said import quotes

WHOLE = [
    pytest.param("La ville a, quant à elle, vendu trois ponts.", id="an aside amid a verb"),
    pytest.param("Le pont n’est pas sûr, c’est-à-dire situé en zone rouge.", id="that is to say"),
    pytest.param(
        "En conflit récurrent avec son club, elle avait démissionné en mai.",
        id="an adjective that looks like a plural verb",
    ),
    pytest.param("Nous savons bien que les loyers ont doublé en mai.", id="no bien que"),
    pytest.param("S'il refuse, la ville fermera le pont en mai.", id="a condition"),
    pytest.param("Si le texte est adopté, 300 foyers paieront 40 euros.", id="to come about"),
    pytest.param(
        "Contrairement à ce que dit la mairie, le pont a cédé en mai.", id="what is contradicted"
    ),
    pytest.param("Le train de Metz a percuté un car scolaire en mai.", id="car is a noun"),
    pytest.param(
        "Interpellé lundi, le trentenaire, connu pour des vols, a été placé en détention.",
        id="a subject behind a participle, and another participle",
    ),
    pytest.param("Si la ville refuse, nous fermerons les 3 ponts.", id="a condition with a noun"),
    pytest.param("Pour se justifier, la ville a publié 3 pages de chiffres.", id="an aim in front"),
    pytest.param("Le rapport décrit la manière dont la ville vend ses ponts.", id="how"),
    pytest.param("Il a montré l'endroit où le pont est tombé.", id="the place where"),
    pytest.param(
        "Le nombre de noyades a, pour la première fois depuis mars, reculé de 4 %.",
        id="a time between the auxiliary and its participle",
    ),
    pytest.param(
        "Si la gare ferme, c'est parce que le trafic a chuté de 30 %.", id="why something is so"
    ),
    pytest.param("La ville laisse le choix de payer ou non pendant 3 mois.", id="or not"),
    pytest.param(
        "Compte tenu de ce recul, la ville paiera 3 millions d'euros.", id="what is considered"
    ),
    pytest.param(
        "La marge progresse de 2,4 % à périmètre et change constants en mai.",
        id="a noun behind another without an article is no verb",
    ),
    pytest.param("La ville a 14 des bus qu'a achetés le maire.", id="a verb before its subject"),
    pytest.param(
        "La ville paie si les pertes nettes et brutes sont connues.", id="adjectives of one subject"
    ),
    pytest.param("Toutes les nuits, deux cents élus manifestent à Metz.", id="a time in front"),
    pytest.param("J'ai des voisins qui vivent avec 3 euros par jour.", id="whom one has"),
    pytest.param("Alors, entendre le maire réclamer 8 mois, ça blesse.", id="what ça takes up"),
    pytest.param("La ville paie ou s'adresse à 12 juges.", id="an alternative with its own verb"),
    pytest.param("Le recul vient en mars (cf notre numéro du 3 mai à 12h).", id="where to look"),
    pytest.param(
        "Que le juge soit pour ou contre, Luc Morel perdrait 12 % des voix.", id="a frame"
    ),
    pytest.param("Luc Morel perdrait, que ce soit face au juge ou au maire de Metz.", id="whoever"),
    pytest.param(
        "Marine Le Goff, avec 29 à 31%, gagnerait si le tour avait lieu dimanche.",
        id="a particle in a name",
    ),
    pytest.param("La part de ceux qui hésitent est de 12 %.", id="of those who"),
    pytest.param("Brive est une ville qui compte trois ponts.", id="what something is"),
    pytest.param("Le maire cherche quelqu'un qui répare le pont.", id="nobody named"),
    pytest.param("Dès que le pont ouvrira, les 3 écoles fermeront.", id="a time to come"),
    pytest.param("La mairie a pour sa part condamné la vente du pont de Brive.", id="one verb"),
    pytest.param("Le maire, quant à lui, a vendu trois ponts.", id="an aside with quant"),
    pytest.param("Depuis mai, c'est la ville qui contrôle les ponts de Brive.", id="who it is"),
    pytest.param("Toutefois, s'il refuse, nous fermerons les 3 ponts.", id="a condition, however"),
    pytest.param("Le maire, en revanche, a vendu trois ponts.", id="an aside"),
    pytest.param(
        "La ville doit, en raison de la crue de mai, fermer les trois ponts de Metz.",
        id="a cause between a verb and its infinitive",
    ),
    pytest.param(
        "Les élus vont, dans un peu plus d'un mois, fermer le port de Metz.",
        id="a time between them",
    ),
    pytest.param(
        "Un incendie s'est déclaré lundi à partir d'un dépôt de bois.",
        id="à partir de",
    ),
    pytest.param(
        "La ville a demandé de vendre les deux ponts ou de fermer les trois écoles.",
        id="alternatives",
    ),
]


@pytest.mark.parametrize("text", WHOLE)
def test_left_whole(text: str) -> None:
    assert [claim.quote for claim in split_text(text, language="fr").claims] == [text[:-1]]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        pytest.param(
            "La ville ferme l'école de Brive (130 élèves) et la gare d'Ussel (40 employés).",
            "la gare d'Ussel (40 employés)", id="figures in brackets",
        ),
    ],
)  # fmt: skip
def test_the_second_of_two(text: str, second: str) -> None:
    assert split_text(text, language="fr").claims[-1].quote == second


def test_two_events_between_which_something_lies_stay_together() -> None:
    text = "Il faut trois mois entre la vente du pont et la réparation du toit."
    assert len(split_text(text, language="fr").claims) == 1


def test_a_fact_behind_si_is_cut_off() -> None:
    text = "Si le pont est tombé en mai, la ville a dépensé 3 millions d'euros."
    claims = split_text(text, language="fr").claims
    assert [claim.quote for claim in claims] == [
        "Si le pont est tombé en mai",
        "la ville a dépensé 3 millions d'euros",
    ]


WORDED = [
    pytest.param(
        "Sous le choc, le car, qui appartient à une société, a heurté un arbre.",
        {
            "le car, qui appartient à une société": "le car appartient à une société",
            "a heurté un arbre": "Sous le choc, le car a heurté un arbre",
        },
        id="a phrase in front of the subject goes to its verb",
    ),
    pytest.param(
        "Mais lundi, Jean Dupont, maire de Brive, a fermé le pont.",
        {
            "Jean Dupont, maire de Brive": "Jean Dupont, maire de Brive",
            "a fermé le pont": "lundi, Jean Dupont a fermé le pont",
        },
        id="a day in front of the subject",
    ),
    pytest.param(
        "Celle-ci, placée en liquidation en mars, doit trois millions.",
        {
            "Celle-ci, placée en liquidation en mars": "Celle-ci, placée en liquidation en mars",
            "doit trois millions": "Celle-ci doit trois millions",
        },
        id="a pronoun that points at what was named",
    ),
    pytest.param(
        "Le maire a vendu le pont et l'équipe du port, à court d'argent, a fermé une école.",
        {
            "Le maire a vendu le pont": "Le maire a vendu le pont",
            "l'équipe du port, à court d'argent, a fermé une école":
                "l'équipe du port, à court d'argent, a fermé une école",
        },
        id="a second clause whose verb follows what is put in",
    ),
    pytest.param(
        "La ville a fermé le pont, alors que se tenait un marché de Noël.",
        {
            "La ville a fermé le pont": "La ville a fermé le pont",
            "se tenait un marché de Noël": "se tenait un marché de Noël",
        },
        id="a subject behind its verb",
    ),
    pytest.param(
        "Le maire a vendu le pont ; des experts restent sur place et rendront un rapport.",
        {
            "Le maire a vendu le pont": "Le maire a vendu le pont",
            "des experts restent sur place": "des experts restent sur place",
            "rendront un rapport": "des experts rendront un rapport",
        },
        id="a subject that begins with des",
    ),
    pytest.param(
        "Le maire a vendu le pont, et l'école, qui comptait trois salles, a fermé en mai.",
        {
            "Le maire a vendu le pont": "Le maire a vendu le pont",
            "l'école, qui comptait trois salles": "l'école comptait trois salles",
            "a fermé en mai": "l'école a fermé en mai",
        },
        id="a second clause with a relative one",
    ),
    pytest.param(
        "Jean Dupont, pêcheur de 42 ans, qui possède trois bateaux, affirme que le pont penche.",
        {
            "Jean Dupont, pêcheur de 42 ans": "Jean Dupont, pêcheur de 42 ans",
            "qui possède trois bateaux": "Jean Dupont, pêcheur de 42 ans, possède trois bateaux",
            "le pont penche": "le pont penche",
        },
        id="what a speaker is, and what a relative clause tells of him",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDED)
def test_worded(text: str, expected: dict[str, str]) -> None:
    claims = split_text(text, language="fr").claims
    assert {claim.quote: claim.text for claim in claims} == expected


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param(
            "Les victimes sont une femme de 71 ans et un homme de 34 ans, tous deux originaires de "
            "la ville de Brive.",
            ["Les victimes sont une femme de 71 ans",
             "Les victimes sont une femme de 71 ans et un homme de 34 ans",
             "Les victimes sont une femme de 71 ans et un homme de 34 ans, tous deux originaires "
             "de la ville de Brive"],
            id="what follows and",
        ),
        pytest.param(
            "Le délai a atteint 24 jours, contre 19 jours à Brive et 15 jours dans le pays.",
            ["Le délai a atteint 24 jours",
             "Le délai a atteint 24 jours, contre 19 jours à Brive",
             "Le délai a atteint 24 jours, contre 19 jours à Brive et 15 jours dans le pays"],
            id="and behind a figure that is compared",
        ),
        pytest.param(
            "Le pont de Brive a fermé en mai, à la suite d'un accident sur la route de Metz.",
            ["Le pont de Brive a fermé en mai",
             "Le pont de Brive a fermé en mai, à la suite d'un accident sur la route de Metz"],
            id="a cause",
        ),
        pytest.param(
            "La neige protège la glace de Norvie, parce qu'elle renvoie la lumière du soleil.",
            ["La neige protège la glace de Norvie",
             "La neige protège la glace de Norvie, parce qu'elle renvoie la lumière du soleil"],
            id="a reason that keeps its conjunction",
        ),
        pytest.param(
            "Rappelons que le pont de Brive avait fait trois morts en mai 2009.",
            ["le pont de Brive avait fait trois morts en mai 2009"], id="a reminder",
        ),
        pytest.param(
            "La ville est chargée de vendre le pont, de fermer une gare et d'ouvrir trois écoles.",
            ["La ville est chargée de vendre le pont, de fermer une gare",
             "La ville est chargée d'ouvrir trois écoles"],
            id="the last of three infinitives",
        ),
    ],
)  # fmt: skip
def test_what_is_added(text: str, wordings: list[str]) -> None:
    assert [claim.text for claim in split_text(text, language="fr").claims] == wordings


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "La ville a confié le pont au banquier Jean Dupont, qui possède trois écoles.",
            "le banquier Jean Dupont possède trois écoles", id="an article within au",
        ),
        pytest.param(
            "La gare se trouve dans un quartier au nord de Brive, qui compte trois écoles.",
            "un quartier au nord de Brive, qui compte trois écoles", id="quarter or town",
        ),
        pytest.param(
            "La foule était composée surtout de jeunes hommes, qui ont fermé le pont de Brive.",
            "jeunes hommes, qui ont fermé le pont de Brive", id="no article",
        ),
        pytest.param(
            "La ville a payé un voyage en Italie, qui a coûté 300 euros en mai.",
            "un voyage en Italie a coûté 300 euros en mai", id="the name of a country",
        ),
    ],
)  # fmt: skip
def test_what_qui_tells_of(text: str, wording: str) -> None:
    assert split_text(text, language="fr").claims[-1].text == wording


def test_the_last_thing_before_ainsi_que_is_no_apposition() -> None:
    claims = split_text("Il parle du pont, la gare, ainsi que l'école.", language="fr").claims
    assert all("le pont, la gare" not in claim.quote for claim in claims)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("S'il refuse, la ville paiera.", "s'", id="s'il"),
        pytest.param("Il est prévu que le pont ferme.", "que", id="a participle before que"),
    ],
)
def test_conjunctions_that_look_like_pronouns(text: str, word: str) -> None:
    words = next(iter(tagged(text, [(0, len(text))], "fr")))
    assert words.tags[words.lower.index(word)] == SUBORDINATOR


def test_que_that_means_only_brings_no_clause() -> None:
    text = "Ils n'ont vendu que deux ponts."
    words = next(iter(tagged(text, [(0, len(text))], "fr")))
    assert words.tags[words.lower.index("que")] == ADVERB


def test_an_amount_behind_soit_is_a_figure_of_its_own() -> None:
    text = "La salle a coûté 2,1 millions, soit plus du double."
    first, second = split_text(text, language="fr").claims
    assert (first.quote, second.quote) == (
        "La salle a coûté 2,1 millions",
        "soit plus du double",
    )
    assert second.text == "La salle a coûté 2,1 millions, soit plus du double"


def test_what_a_clause_inside_tells_of_is_not_cut_before_its_verb() -> None:
    text = "Il a plu quand l'un des maires, victime d'une chute, a quitté la salle."
    quotes = [claim.quote for claim in split_text(text, language="fr").claims]
    assert "a quitté la salle" not in quotes


def test_words_behind_a_day_are_what_was_said() -> None:
    (claim,) = split_text("Anne Dubois a annoncé samedi qu'elle vendrait le pont.").claims
    assert (claim.quote, claim.claimant) == ("elle vendrait le pont", "Anne Dubois")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Le club a remporté une médaille en or, qui a été volée en mai à Lyon.",
         "Le club a remporté une médaille en or"),
        ("Le club a marqué son troisième but, qui a été refusé par trois arbitres.",
         "Le club a marqué son troisième but"),
    ],
)  # fmt: skip
def test_words_of_another_language_end_a_claim(text: str, first: str) -> None:
    assert quotes("fr", text)[0] == first
