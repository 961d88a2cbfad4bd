"""Where sentences are cut: one row a rule."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from tests.text.said import quotes

CUT = [
    pytest.param(
        "en", "The factory closed in May, and 300 workers lost their jobs.",
        ["The factory closed in May", "300 workers lost their jobs"], id="coordinated clauses",
    ),
    pytest.param(
        "fr", "Le maire a vendu le pont et a acheté une école.",
        ["Le maire a vendu le pont", "a acheté une école"], id="coordinated predicates",
    ),
    pytest.param(
        "en", "The bridge was closed in May and then sold to a company from Spain.",
        ["The bridge was closed in May", "sold to a company from Spain"],
        id="participles of one auxiliary",
    ),
    pytest.param(
        "fr", "L'usine, qui employait 300 personnes, a fermé en mai.",
        ["L'usine, qui employait 300 personnes", "a fermé en mai"],
        id="a relative clause amid the main one",
    ),
    pytest.param(
        "en", "Police arrested the driver who caused the crash.",
        ["Police arrested the driver", "the driver who caused the crash"],
        id="a relative clause takes along what it tells of",
    ),
    pytest.param(
        "fr", "David Martin, le rapporteur du texte, a quitté la salle.",
        ["David Martin, le rapporteur du texte", "a quitté la salle"], id="an apposition",
    ),
    pytest.param(
        "en", "The mayor met John Smith, the head of the port, after the strike ended.",
        ["The mayor met John Smith", "John Smith, the head of the port", "after the strike ended"],
        id="an apposition of the object, a subordinate clause",
    ),
    pytest.param(
        "en", "The mayor resigned, leaving the city without a budget.",
        ["The mayor resigned", "leaving the city without a budget"], id="a participle",
    ),
    pytest.param(
        "fr", "La ville a perdu 300 emplois, le gouvernement refusant toute aide.",
        ["La ville a perdu 300 emplois", "le gouvernement refusant toute aide"],
        id="a participle with its own subject",
    ),
    pytest.param(
        "fr", "La ville a perdu 300 emplois dans le port ainsi que 50 postes à la mairie.",
        ["La ville a perdu 300 emplois dans le port", "ainsi que 50 postes à la mairie"],
        id="figures of a list",
    ),
    pytest.param(
        "en",
        "Labour lost the seat of Gorton and Denton to the Greens in a vote that saw turnout fall "
        "to 31 per cent.",
        ["Labour lost the seat of Gorton and Denton to the Greens in a vote",
         "a vote that saw turnout fall to 31 per cent"],
        id="two names, and the figure of a relative clause",
    ),
    pytest.param(
        "en", "In nearby Haiti, which was not directly hit, at least 43 people were killed.",
        ["In nearby Haiti, which was not directly hit", "at least 43 people were killed"],
        id="a place in front with its relative clause",
    ),
    pytest.param(
        "fr", "Le plan prévoit 40 écoles, dont 12 nouvelles à Lyon.",
        ["Le plan prévoit 40 écoles", "dont 12 nouvelles à Lyon"], id="a figure within another",
    ),
    pytest.param(
        "fr",
        "Suite à la fermeture de la dernière usine de la ville, 300 ouvriers sont partis.",
        ["Suite à la fermeture de la dernière usine de la ville, 300 ouvriers sont partis"],
        id="a long cause in front",
    ),
    pytest.param(
        "en", "Although the bridge was old, the city kept it open.",
        ["the bridge was old", "the city kept it open"], id="a concession in front",
    ),
    pytest.param(
        "fr", "La ville compte 400 retraités, soit un quart de la population.",
        ["La ville compte 400 retraités", "soit un quart de la population"], id="soit",
    ),
    pytest.param(
        "en", "Waiting lists fell to 7.4 million in May, the lowest level in two years.",
        ["Waiting lists fell to 7.4 million in May", "the lowest level in two years"],
        id="no apposition to a month",
    ),
    pytest.param(
        "fr", "Le pont a fermé ; la mairie cherche une entreprise.",
        ["Le pont a fermé", "la mairie cherche une entreprise"], id="a semicolon",
    ),
    pytest.param(
        "fr", "Le train a déraillé en gare (12 blessés légers et un mort).",
        ["Le train a déraillé en gare", "12 blessés légers et un mort"], id="a figure in brackets",
    ),
    pytest.param(
        "en", "Also the head of the club (FCB), Ann Jones, has left the room.",
        ["Also the head of the club (FCB), Ann Jones", "has left the room"],
        id="brackets before the comma, an adverb before the subject",
    ),
    pytest.param(
        "fr", "La ville a fermé le vieux pont, construit en 1901 par une société.",
        ["La ville a fermé le vieux pont", "le vieux pont, construit en 1901 par une société"],
        id="a participle takes along what it agrees with",
    ),
    pytest.param(
        "fr", "Il habite le vieux pont, supprimé par la ville, mais recréé par la région.",
        ["Il habite le vieux pont", "supprimé par la ville", "recréé par la région"],
        id="coordinated participles",
    ),
    pytest.param(
        "en", "There are two problems: that the bridge is old and that the road is worse.",
        ["There are two problems", "the bridge is old", "the road is worse"],
        id="two clauses with that",
    ),
    pytest.param(
        "fr", "Le constructeur a vendu 12 000 voitures en mars, contre 9 500 un an plus tôt.",
        ["Le constructeur a vendu 12 000 voitures en mars", "contre 9 500 un an plus tôt"],
        id="a comparison",
    ),
    pytest.param(
        "en", "It reported a profit of $3.2 billion in the quarter, up from $2.8 billion then.",
        ["It reported a profit of $3.2 billion in the quarter", "up from $2.8 billion then"],
        id="an English comparison",
    ),
    pytest.param(
        "en", "The airline will cancel 300 flights and offer refunds to all passengers.",
        ["The airline will cancel 300 flights", "offer refunds to all passengers"],
        id="infinitives of one auxiliary",
    ),
    pytest.param(
        "fr", "Le pays a décidé de baisser les impôts et d'augmenter les salaires.",
        ["Le pays a décidé de baisser les impôts", "d'augmenter les salaires"],
        id="infinitives of one verb",
    ),
    pytest.param(
        "en", "The storm killed 12 people, destroyed 400 homes and left 30 towns without power.",
        ["The storm killed 12 people", "destroyed 400 homes", "left 30 towns without power"],
        id="a series of past tenses",
    ),
    pytest.param(
        "en", "The town now owns about a quarter of the land, up from 20% a year earlier.",
        ["The town now owns about a quarter of the land", "up from 20% a year earlier"],
        id="a comparison with a share in words",
    ),
    pytest.param(
        "fr", "La ville annonce la création de 3 000 postes, pour un coût de 140 millions d'euros.",
        ["La ville annonce la création de 3 000 postes", "pour un coût de 140 millions d'euros"],
        id="a cost",
    ),
    pytest.param(
        "fr", "Alors que la ville a fermé le pont, la région a payé la route.",
        ["la ville a fermé le pont", "la région a payé la route"], id="a clause in front",
    ),
    pytest.param(
        "fr", "Il se déplace à 25 km/h avec des vents de 105 km/h près de son œil.",
        ["Il se déplace à 25 km/h", "avec des vents de 105 km/h près de son œil"],
        id="a figure that amid the words is brought by a preposition",
    ),
    pytest.param(
        "en", "The group, which runs six hospitals and employs 500 people, was sold on Monday.",
        ["The group, which runs six hospitals", "employs 500 people", "was sold on Monday"],
        id="two predicates of a relative clause amid the main one",
    ),
    pytest.param(
        "fr", "Autre avocat de la ville, Paul Morel a appris ce refus au volant de sa voiture.",
        ["Autre avocat de la ville", "Paul Morel a appris ce refus au volant de sa voiture"],
        id="what the subject is, in front of it",
    ),
    pytest.param(
        "fr", "La femme a été retrouvée dans une propriété dans laquelle elle résidait.",
        ["La femme a été retrouvée dans une propriété",
         "une propriété dans laquelle elle résidait"],
        id="a relative pronoun with its preposition",
    ),
    pytest.param(
        "en", "However, the advert, which was shown online, has caused a stir in the town.",
        ["the advert, which was shown online", "has caused a stir in the town"],
        id="an adverb in front of what is told of",
    ),
    pytest.param(
        "en", "The evening contained 13 fights, including six on the main card.",
        ["The evening contained 13 fights", "including six on the main card"],
        id="some of what was counted",
    ),
    pytest.param(
        "en", "She nests in tree stumps or under rocks and foraging workers can climb the trees.",
        ["She nests in tree stumps or under rocks", "foraging workers can climb the trees"],
        id="a clause behind and, none behind or",
    ),
    pytest.param(
        "en", "The town closed in May because of the rain; there were no deaths.",
        ["The town closed in May because of the rain", "there were no deaths"],
        id="because of is no conjunction",
    ),
    pytest.param(
        "en", "Officers met two people who had climbed onto the roof of the hall.",
        ["Officers met two people", "two people who had climbed onto the roof of the hall"],
        id="people who were counted",
    ),
    pytest.param(
        "en", "The trial was funded by Norvane, the Danish company that makes the drug.",
        ["The trial was funded by Norvane", "Norvane, the Danish company that makes the drug"],
        id="an apposition that needs its relative clause",
    ),
    pytest.param(
        "fr", "Cet amendement, proposé en juin, ferait créer une liste noire des sites.",
        ["Cet amendement, proposé en juin", "ferait créer une liste noire des sites"],
        id="a dated participle behind the subject",
    ),
    pytest.param(
        "en", "The best known effects are goiter and cretinism, a condition marked by pain.",
        ["The best known effects are goiter and cretinism",
         "cretinism, a condition marked by pain"],
        id="a condition is what something is",
    ),
    pytest.param(
        "en", "The county, an old farming region, had 300 homes in 2017.",
        ["The county, an old farming region", "had 300 homes in 2017"], id="an article is no year",
    ),
    pytest.param(
        "en", "The mayor lost all trust in it and under such conditions, the council has left.",
        ["The mayor lost all trust in it", "under such conditions, the council has left"],
        id="a clause behind what says when",
    ),
    pytest.param(
        "en", "There were 1,127 arrests last year - compared with 2,706 in the year before.",
        ["There were 1,127 arrests last year", "compared with 2,706 in the year before"],
        id="behind a hyphen between spaces",
    ),
    pytest.param(
        "en", "Some 30 people were hurt and bridges, damaged by the flood, were closed.",
        ["Some 30 people were hurt", "bridges, damaged by the flood", "were closed"],
        id="an insertion behind a bare noun",
    ),
    pytest.param(
        "en", "She left for the Hajj, the annual journey to Mecca, Islam's holiest site.",
        ["She left for the Hajj", "the Hajj, the annual journey to Mecca",
         "Mecca, Islam's holiest site"],
        id="an apposition without an article",
    ),
    pytest.param(
        "en", "Six riders were injured and taken to a clinic in Ayr.",
        ["Six riders were injured", "taken to a clinic in Ayr"],
        id="two passives, and where to",
    ),
    pytest.param(
        "fr", "Le chauffeur a été arrêté et placé en garde à vue.",
        ["Le chauffeur a été arrêté", "placé en garde à vue"],
        id="two French passives, and where to",
    ),
    pytest.param(
        "en", "The camp was looted and burned by armed men.",
        ["The camp was looted and burned by armed men"], id="two passives, and who did both",
    ),
    pytest.param(
        "en", "The pool is four times the size of the old one and twice as deep.",
        ["The pool is four times the size of the old one", "twice as deep"],
        id="twice as much beside another figure",
    ),
    pytest.param(
        "en", "The crowd sang in the old stadium as Ann Roth scored her second goal.",
        ["The crowd sang in the old stadium", "as Ann Roth scored her second goal"],
        id="what somebody named did meanwhile",
    ),
    pytest.param(
        "en", "Profit rose to $3 billion as sales of lorries climbed 12 percent.",
        ["Profit rose to $3 billion", "as sales of lorries climbed 12 percent"],
        id="what went on behind a figure",
    ),
    pytest.param(
        "en",
        "The town paid volunteers and drivers as councillors tried to keep the loans they held.",
        ["The town paid volunteers and drivers",
         "as councillors tried to keep the loans they held"],
        id="nouns joined before the verbs of other clauses",
    ),
    pytest.param(
        "en", "The bus left the road on Monday killing two nurses.",
        ["The bus left the road on Monday", "killing two nurses"], id="killing, without a comma",
    ),
    pytest.param(
        "fr",
        "Le maire a été agressé ce mardi vers 9 heures devant son domicile situé dans la commune "
        "de Brive.",
        ["Le maire a été agressé ce mardi vers 9 heures devant son domicile",
         "son domicile situé dans la commune de Brive"],
        id="where something is",
    ),
    pytest.param(
        "en", "Five people were killed in Leeds and two in York.",
        ["Five people were killed in Leeds", "two in York"], id="how many elsewhere",
    ),
    pytest.param(
        "en", "Ann Roth was arrested and later charged with fraud.",
        ["Ann Roth was arrested", "later charged with fraud"], id="two passives, the second later",
    ),
    pytest.param(
        "en", "Sales went from pots and pans to bricks.",
        ["Sales went from pots and pans to bricks"], id="from two things to a third",
    ),
    pytest.param(
        "fr", "Velmar est, et restera la capitale du pays.",
        ["Velmar est, et restera la capitale du pays"], id="is and will be",
    ),
    pytest.param(
        "fr",
        "Le club s'est qualifié pour la finale en battant largement la modeste équipe de Velmar "
        "dimanche.",
        ["Le club s'est qualifié pour la finale",
         "en battant largement la modeste équipe de Velmar dimanche"],
        id="a long gerund",
    ),
    pytest.param(
        "fr", "Le maire n'a pas payé le pont en vendant à la région ses trois terrains de sport.",
        ["Le maire n'a pas payé le pont en vendant à la région ses trois terrains de sport"],
        id="a long gerund of what was not so",
    ),
    pytest.param(
        "en", "On Monday, the ferry, the Blue Star, bound for Ayr, hit a barge.",
        ["the ferry, the Blue Star, bound for Ayr", "hit a barge"],
        id="a subject told of twice behind a day",
    ),
    pytest.param(
        "en",
        "The Rovers fielded a strong side, including Dan Rudd, Tom Berg, and keeper Lee Roth.",
        ["The Rovers fielded a strong side",
         "including Dan Rudd, Tom Berg, and keeper Lee Roth"],
        id="who was among them",
    ),
    pytest.param(
        "en", "Some of the hurt, including Ann Roth, left the clinic.",
        ["Some of the hurt, including Ann Roth, left the clinic"],
        id="who was among them, before the verb",
    ),
    pytest.param(
        "en", "The ferry, with reportedly 139 passengers aboard, struck a barge.",
        ["The ferry, with reportedly 139 passengers aboard", "struck a barge"],
        id="with how many aboard",
    ),
    pytest.param(
        "fr", "Un couple, avec deux enfants, est pauvre s'il gagne moins de 2 200 euros.",
        ["Un couple, avec deux enfants, est pauvre s'il gagne moins de 2 200 euros"],
        id="which couple is meant",
    ),
    pytest.param(
        "fr",
        "Le texte doit limiter la vente de lampes fabriquées dans les pays voisins et garantir une "
        "concurrence loyale.",
        ["Le texte doit limiter la vente de lampes fabriquées dans les pays voisins",
         "garantir une concurrence loyale"],
        id="where something is made, before another infinitive",
    ),
    pytest.param(
        "en", "They sell an animal as meat the way I prefer to eat it.",
        ["They sell an animal as meat the way I prefer to eat it"], id="as meat",
    ),
    pytest.param(
        "en", "The rise in May came even as Ayr hired ten men.",
        ["The rise in May came even as Ayr hired ten men"],
        id="a rise that came even as",
    ),
    pytest.param(
        "fr", "La ville a d'ores et déjà été évacuée.", ["La ville a d'ores et déjà été évacuée"],
        id="d'ores et déjà",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CUT)
def test_cut(language: str, text: str, expected: list[str]) -> None:
    assert quotes(language, text) == expected


def test_every_cut_says_why() -> None:
    split = split_text("Le maire a vendu le pont et a acheté une école.", language="fr")
    assert "cut off: coordinated predicate" in split.claims[1].reasons


def test_a_weighed_cut_names_what_leant_to_it() -> None:
    text = "La ville annonce 3 000 postes, pour un coût de 140 millions d'euros."
    split = split_text(text, language="fr")
    weighed = [why for why in split.claims[1].reasons if why.startswith("weighed: ")]
    assert weighed
    assert "figure before" in weighed[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two men were arrested and charged"),
        ("fr", "Deux hommes ont été arrêtés et placés"),
        ("en", "Five people were killed in Leeds and two"),
        ("en", "He left as Ann"),
    ],
)
def test_a_sentence_may_end_anywhere(language: str, text: str) -> None:
    assert quotes(language, text) == [text]
