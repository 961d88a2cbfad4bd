"""Self-contained wordings: every word is the article's, and what is not sure stays as written."""

from __future__ import annotations

import pytest

from factcheck.models import ClaimDraft
from factcheck.text.by_hand import reworded
from factcheck.text.claims import split_text


def claims(language: str, text: str) -> tuple[ClaimDraft, ...]:
    return split_text(text, language=language).claims


@pytest.mark.parametrize(
    ("language", "text", "wordings"),
    [
        pytest.param(
            "fr", "Le maire a vendu le pont et a acheté une école.",
            ["Le maire a vendu le pont", "Le maire a acheté une école"], id="subject carried over",
        ),
        pytest.param(
            "fr", "Récemment, Moscou a exprimé sa volonté de durcir sa position alors que des "
            "accusations d'agression se multiplient des deux côtés.",
            ["Récemment, Moscou a exprimé sa volonté de durcir sa position",
             "des accusations d'agression se multiplient des deux côtés"],
            id="a clause stands by itself",
        ),
        pytest.param(
            "fr", "L'usine, qui employait 300 personnes, a fermé en mai.",
            ["L'usine employait 300 personnes", "L'usine a fermé en mai"], id="X, who ..., did",
        ),
        pytest.param(
            "fr", "La société, qui emploie 300 personnes et exploite une usine, a fermé en mai.",
            ["La société emploie 300 personnes", "La société exploite une usine",
             "La société a fermé en mai"],
            id="X, who ... and ..., did",
        ),
        pytest.param(
            "en", "The factory, which opened in 1950 and employed 300 people, closed in May.",
            ["The factory opened in 1950", "The factory employed 300 people",
             "The factory closed in May"], id="X, who ... and ..., did, each cut off",
        ),
        pytest.param(
            "fr", "Prévu pour samedi dernier, le lancement a été reporté à la dernière seconde.",
            ["le lancement, prévu pour samedi dernier",
             "le lancement a été reporté à la dernière seconde"], id="what follows is told of",
        ),
        pytest.param(
            "en", "He went to Ohio, where he was questioned by an attorney and then arrested by the"
            " police.",
            ["He went to Ohio", "Ohio, where he was questioned by an attorney",
             "He went to Ohio, where he was arrested by the police"],
            id="a second participle of the passive",
        ),
        pytest.param(
            "fr", "Le parti veut un plan qui permettra de travailler moins, mais d'être payé plus.",
            ["Le parti veut un plan", "un plan permettra de travailler moins",
             "Le parti veut un plan qui permettra d'être payé plus"],
            id="a second infinitive led in alike",
        ),
        pytest.param(
            "fr", "Il est guéri grâce aux prières de sa mère qui avait vu la sainte en 2006.",
            ["Il est guéri grâce aux prières de sa mère", "sa mère avait vu la sainte en 2006"],
            id="an article is near",
        ),
        pytest.param(
            "fr", "Il connaît le maire qui a vendu 12 ponts, contre 9 en 2010.",
            ["Il connaît le maire", "le maire a vendu 12 ponts",
             "le maire a vendu 12 ponts, contre 9 en 2010"],
            id="a figure beside that of a relative clause",
        ),
        pytest.param(
            "fr", "Le suspect a tiré sur deux policiers avant de prendre la fuite en voiture.",
            ["Le suspect a tiré sur deux policiers",
             "Le suspect a tiré sur deux policiers avant de prendre la fuite en voiture"],
            id="what somebody did next",
        ),
        pytest.param(
            "fr", "Les deux pays - qui sont encore en guerre - ont signé un accord en mars.",
            ["Les deux pays sont encore en guerre", "Les deux pays ont signé un accord en mars"],
            id="X - who ... - did",
        ),
        pytest.param(
            "en", "The bomb exploded in the market on Monday, killing two people and a dog.",
            ["The bomb exploded in the market on Monday",
             "The bomb exploded in the market on Monday, killing two people and a dog"],
            id="what came of it",
        ),
        pytest.param(
            "en", "A quake triggered a wave that hit the southern coast, killing 700 people.",
            ["A quake triggered a wave", "a wave hit the southern coast",
             "a wave hit the southern coast, killing 700 people"],
            id="what came of what a relative clause tells",
        ),
        pytest.param(
            "fr", "Il cite la PME, qui ne s'étaient pas acquittés de leurs impôts en 2012.",
            ["Il cite la PME",
             "Il cite la PME, qui ne s'étaient pas acquittés de leurs impôts en 2012"],
            id="a plural verb tells of others",
        ),
        pytest.param(
            "en", 'The mayor "walked into the lobby of the station and turned himself in".',
            ["The mayor walked into the lobby of the station", "The mayor turned himself in"],
            id="half a quotation",
        ),
        pytest.param(
            "en", "She was first arrested at the age of eighteen and then ended up in Leeds.",
            ["She was first arrested at the age of eighteen", "She ended up in Leeds"],
            id="a pronoun that nobody is named for",
        ),
        pytest.param(
            "en", "Prices fell by 3% in May after the council closed the bridge in the old town.",
            ["Prices fell by 3% in May", "the council closed the bridge in the old town"],
            id="what happened before, without its conjunction",
        ),
        pytest.param(
            "fr", "Deux hommes se sont alliés contre Menga, qui prit le ballon et marqua un but.",
            ["Deux hommes se sont alliés contre Menga", "Menga prit le ballon",
             "Menga marqua un but"], id="whom a relative clause goes on to tell of",
        ),
        pytest.param(
            "fr", "Robinson est resté devant le but ; suivit une intervention tardive de Lithgow.",
            ["Robinson est resté devant le but", "suivit une intervention tardive de Lithgow"],
            id="a semicolon ends what shares the subject",
        ),
        pytest.param(
            "en", "The case is the retrial of a man who is accused of burning a car in 2014.",
            ["The case is the retrial of a man", "a man is accused of burning a car in 2014"],
            id="whom an indefinite article names",
        ),
        pytest.param(
            "en", "Police arrested the driver who caused the crash.",
            ["Police arrested the driver", "the driver caused the crash"], id="relative clause",
        ),
        pytest.param(
            "en", "Ann Jones was elected in 2010. She closed the bridge in May.",
            ["Ann Jones was elected in 2010", "Ann Jones closed the bridge in May"],
            id="one person named",
        ),
        pytest.param(
            "fr", "Jean Dupont a été élu en 2010. Il pleut souvent à Brest.",
            ["Jean Dupont a été élu en 2010", "Il pleut souvent à Brest"], id="nobody's pronoun",
        ),
        pytest.param(
            "fr", "Le conseil a quitté le port en 2010. Il a fermé le pont.",
            ["Le conseil a quitté le port en 2010", "Il a fermé le pont"], id="no person named",
        ),
        pytest.param(
            "fr", "Il se déplace à 25 km/h avec des vents de 105 km/h près de son œil.",
            ["Il se déplace à 25 km/h",
             "Il se déplace à 25 km/h avec des vents de 105 km/h près de son œil"],
            id="what amid the words adds to its clause",
        ),
        pytest.param(
            "fr", "La France compte 17 millions de retraités, soit un quart de la population.",
            ["La France compte 17 millions de retraités",
             "La France compte 17 millions de retraités, soit un quart de la population"],
            id="a figure in other words",
        ),
        pytest.param(
            "en", "The deficit reached 5.8% of GDP in 2024, up from 5.4% a year earlier.",
            ["The deficit reached 5.8% of GDP in 2024",
             "The deficit reached 5.8% of GDP in 2024, up from 5.4% a year earlier"],
            id="a comparison",
        ),
        pytest.param(
            "fr", "Le chômage, lui, a reculé de 0,2 point et s'établit à 7,3 %.",
            ["Le chômage a reculé de 0,2 point", "Le chômage s'établit à 7,3 %"],
            id="set against others",
        ),
        pytest.param(
            "en", "The airline will cancel 300 flights and offer refunds to passengers.",
            ["The airline will cancel 300 flights",
             "The airline will offer refunds to passengers"],
            id="what governs an infinitive",
        ),
        pytest.param(
            "fr", "Le suspect a été arrêté lundi à Lyon et placé en garde à vue.",
            ["Le suspect a été arrêté lundi à Lyon", "Le suspect a été placé en garde à vue"],
            id="the auxiliary of a second participle",
        ),
        pytest.param(
            "en", "The storm killed 12 people, destroyed 400 homes and left 30 towns dark.",
            ["The storm killed 12 people", "The storm destroyed 400 homes",
             "The storm left 30 towns dark"],
            id="a past tense behind a comma",
        ),
        pytest.param(
            "fr", "Le pays a décidé de baisser les impôts et d'augmenter les salaires.",
            ["Le pays a décidé de baisser les impôts",
             "Le pays a décidé d'augmenter les salaires"],
            id="what governs an infinitive with its preposition",
        ),
        pytest.param(
            "en", "The mayor resigned, leaving the city without a budget.",
            ["The mayor resigned", "The mayor resigned, leaving the city without a budget"],
            id="a participle that tells of the whole clause",
        ),
        pytest.param(
            "en", "The bill, sponsored by a senator, would ban guns in 12 cities, raise the minimum"
            " age to 21 and cost the state $12 million a year.",
            ["The bill, sponsored by a senator", "The bill would ban guns in 12 cities",
             "The bill would raise the minimum age to 21",
             "The bill would cost the state $12 million a year"],
            id="verbs behind one modal",
        ),
        pytest.param(
            "en", "The army said it would attack, and would respond within 48 hours if the"
            " broadcasts do not stop.",
            ["it would attack",
             "it would respond within 48 hours if the broadcasts do not stop"],
            id="a modal of its own",
        ),
        pytest.param(
            "fr", "La droite, donnée à 30 %, promet de réduire l'impôt à 25 % et de supprimer"
            " la taxe.",
            ["La droite, donnée à 30 %", "La droite promet de réduire l'impôt à 25 %",
             "La droite promet de supprimer la taxe"],
            id="the subject of what governs an infinitive",
        ),
        pytest.param(
            "en", "Colorado, where 19 shootings have been recorded since 1999, already requires"
            " background checks for all gun sales.",
            ["Colorado, where 19 shootings have been recorded since 1999",
             "Colorado already requires background checks for all gun sales"],
            id="X, where ..., does",
        ),
        pytest.param(
            "fr", "La firme, a indiqué le 3 mai 2024 sa direction, a perdu 12 millions.",
            ["La firme a perdu 12 millions"], id="a date before the speaker",
        ),
        pytest.param(
            "fr", "Les propos du maire, soulignant que le pont est vieux, viennent trop tard.",
            ["le pont est vieux", "Les propos du maire viennent trop tard"],
            id="predicate behind reported words",
        ),
        pytest.param(
            "en", "Instead, a meeting with Ann Jones, who was in Leeds, was announced for May.",
            ["Ann Jones was in Leeds", "a meeting with Ann Jones was announced for May"],
            id="of whom who tells, behind an adverb",
        ),
        pytest.param(
            "fr", "Toutefois, samedi, le maire, Luc Morel, a vendu le pont de la ville.",
            ["le maire, Luc Morel", "samedi, Luc Morel a vendu le pont de la ville"],
            id="the subject behind an adverb and a day",
        ),
        pytest.param(
            "en", "Bridges, said Jones, are old and could fall.",
            ["Bridges are old", "Bridges could fall"], id="a speaker put in",
        ),
        pytest.param(
            "en", "Ann Jones spoke. John Smith said that she closed the bridge.",
            ["Ann Jones spoke", "she closed the bridge"], id="in what somebody else says",
        ),
        pytest.param(
            "en", "Citing a rule, the mayor of Lyon sold 12 bridges.",
            ["the mayor of Lyon, citing a rule", "the mayor of Lyon sold 12 bridges"],
            id="a participle in front of its subject",
        ),
        pytest.param(
            "fr", "Invoquant une règle, la maire de Lyon a vendu 12 ponts.",
            ["la maire de Lyon, invoquant une règle", "la maire de Lyon a vendu 12 ponts"],
            id="a French participle in front of its subject",
        ),
        pytest.param(
            "fr", "L'accident a fait 2 blessés (un pompier de Lyon et le conducteur du car).",
            ["L'accident a fait 2 blessés",
             "L'accident a fait 2 blessés, un pompier de Lyon et le conducteur du car"],
            id="what long brackets add",
        ),
        pytest.param(
            "fr", "Le maire a vendu le pont après avoir consulté la ville de Lyon.",
            ["Le maire a vendu le pont",
             "Le maire a vendu le pont après avoir consulté la ville de Lyon"],
            id="what was done before",
        ),
        pytest.param(
            "fr", "Après avoir consulté la ville de Lyon, le maire a vendu le pont.",
            ["le maire, après avoir consulté la ville de Lyon", "le maire a vendu le pont"],
            id="what was done before, in front",
        ),
        pytest.param(
            "fr", "Lyon a perdu 12 ponts, qui ont été vendus en mai et fermés par la ville.",
            ["Lyon a perdu 12 ponts", "12 ponts ont été vendus en mai",
             "12 ponts ont été fermés par la ville"],
            id="a second participle of a relative clause",
        ),
        pytest.param(
            "en", "Lyon lost 12 bridges, which were sold in May and closed off by the town.",
            ["Lyon lost 12 bridges", "12 bridges were sold in May",
             "12 bridges were closed off by the town"],
            id="a second English participle of a relative clause",
        ),
    ],
)  # fmt: skip
def test_wordings(language: str, text: str, wordings: list[str]) -> None:
    assert [claim.text for claim in claims(language, text)] == wordings


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            "Le maire a vendu le pont et a acheté une école.", "subject carried over: Le maire",
            id="carried over",
        ),
        pytest.param(
            "Anne Dubois a été élue. Elle a fermé le pont.", "“elle” read as Anne Dubois",
            id="resolved",
        ),
        pytest.param(
            "Le conseil a quitté le port. Il a fermé le pont.", "whom “il” means is not sure",
            id="not sure",
        ),
    ],
)  # fmt: skip
def test_what_was_done_is_said(text: str, reason: str) -> None:
    assert reason in claims("fr", text)[-1].reasons


def test_no_word_is_invented() -> None:
    text = (
        "Anne Dubois, qui dirige le port, a vendu un pont. Elle a acheté une école et est partie."
    )
    for claim in claims("fr", text):
        assert set(claim.text.split()) <= set(text.replace(",", " ").replace(".", " ").split())


def test_figures_and_dates_of_a_wording_have_their_places_in_it() -> None:
    claim = claims("fr", "Le maire a vendu le pont et a acheté 3 écoles en mai 2019.")[-1]
    moved = reworded(claim, "fr")
    (quantity,), (date,) = moved.quantities, moved.dates
    assert moved.text[quantity.start : quantity.end].startswith("3")
    assert "mai 2019" in moved.text[date.start : date.end]
    assert (quantity.value, date.value) == (3, "2019-05")
