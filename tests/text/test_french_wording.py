"""French claims word for word: what a wording takes from the sentence around, and what it must
not."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from tests.text.said import Said, said


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param(
            "Paul Morel a marqué en mai. Karim Dubois a joué tout le match, il a été averti à la "
            "fin.",
            ["Paul Morel a marqué en mai", "Karim Dubois a joué tout le match",
             "Karim Dubois a été averti à la fin"],
            id="a pronoun for the name in its own sentence",
        ),
        pytest.param(
            "La préfète a dit vouloir fermer 3 ponts. La ville affirme ne pas avoir vendu de pont. "
            "Le syndicat regrette que 30 postes soient supprimés.",
            ["La préfète a dit vouloir fermer 3 ponts",
             "La ville affirme ne pas avoir vendu de pont",
             "Le syndicat regrette que 30 postes soient supprimés"],
            id="words whose verb has the form that the verb of saying wants",
        ),
        pytest.param(
            "La ville a ouvert 3 ponts, ce qui a relancé le commerce et réduit les bouchons.",
            ["La ville a ouvert 3 ponts",
             "La ville a ouvert 3 ponts, ce qui a relancé le commerce",
             "La ville a ouvert 3 ponts, ce qui a réduit les bouchons"],
            id="what comments on the clause before",
        ),
        pytest.param(
            "Le vaccin a sauvé 9 patients sur les 20 qui seraient morts sans lui, soit une baisse "
            "de 45 %.",
            ["Le vaccin a sauvé 9 patients sur les 20 qui seraient morts sans lui",
             "Le vaccin a sauvé 9 patients sur les 20 qui seraient morts sans lui, soit une "
             "baisse de 45 %"],
            id="a figure behind a relative clause",
        ),
        pytest.param(
            "La plupart d'entre eux sont insérés et ont un emploi.",
            ["La plupart d'entre eux sont insérés", "La plupart d'entre eux ont un emploi"],
            id="a pronoun that ends a subject",
        ),
        pytest.param(
            "-2 hommes ont été condamnés à six mois.",
            ["2 hommes ont été condamnés à six mois"], id="a bullet before a figure",
        ),
        pytest.param(
            "Le taux a poursuivi sa baisse pour s'établir à 412 cas en mai, contre 498 en avril.",
            ["Le taux a poursuivi sa baisse",
             "Le taux a poursuivi sa baisse pour s'établir à 412 cas en mai",
             "Le taux a poursuivi sa baisse pour s'établir à 412 cas en mai, contre 498 en avril"],
            id="what is compared with the figure before",
        ),
        pytest.param(
            "Le pont plaît aux Lorrains dont les trois maires ont été réélus.",
            ["Le pont plaît aux Lorrains", "les Lorrains dont les trois maires ont été réélus"],
            id="the article within aux",
        ),
        pytest.param(
            "La ville a appelé à « aider les jeunes qui sont là », pour les « mettre au chaud ».",
            ["La ville a appelé à aider les jeunes",
             "les jeunes sont là, pour les mettre au chaud"],
            id="halves of two quotations",
        ),
        pytest.param(
            "Le feu a fait 14 blessés (4 brûlés, 2 choqués, les autres ont été incommodés).",
            ["Le feu a fait 14 blessés",
             "4 brûlés, 2 choqués, les autres ont été incommodés"],
            id="brackets that hold a list",
        ),
        pytest.param(
            "Dimanche matin, à Lille, Anne, Eva et Aude, trois voisines de Metz, ne cachent rien.",
            ["Dimanche matin, à Lille, Anne, Eva et Aude, trois voisines de Metz",
             "Dimanche matin, à Lille, Anne, Eva et Aude, trois voisines de Metz, ne cachent rien"],
            id="a day is no subject",
        ),
        pytest.param(
            "(Courrier.com) - Le groupe a vendu 300 bus.", ["Le groupe a vendu 300 bus"],
            id="an agency without a place",
        ),
        pytest.param(
            "L'ancien sénateur Paul Morel a vendu le pont au ministre de la Justice Luc Dubois. "
            "Le premier ministre Ali Rahal a menti. L'ancien juge Ali Rahal est parti.",
            ["L'ancien sénateur Paul Morel",
             "L'ancien sénateur Paul Morel a vendu le pont au ministre de la Justice Luc Dubois",
             "ministre de la Justice Luc Dubois",
             "Le premier ministre Ali Rahal a menti", "L'ancien juge Ali Rahal est parti"],
            id="what those are who are named for the first time",
        ),
        pytest.param(
            "Le juge a libéré le maire, le parquet demandant que la mesure soit levée en mai.",
            ["Le juge a libéré le maire",
             "le parquet demandant que la mesure soit levée en mai"],
            id="what a participle demands",
        ),
        pytest.param(
            "« Les trains ont du retard », indique la Régie, prévoyant une baisse de 4 %.",
            ["Les trains ont du retard", "la Régie prévoyant une baisse de 4 %"],
            id="a figure behind who speaks",
        ),
        pytest.param(
            "Le Parc, qui domine le classement, et qui n'a perdu qu'un match, reçoit Metz.",
            ["Le Parc domine le classement", "Le Parc n'a perdu qu'un match",
             "Le Parc reçoit Metz"],
            id="a second relative clause",
        ),
        pytest.param(
            "L'écart se resserre entre Anne Morel, en recul de 2 points, et Luc Ferrand qui gagne "
            "3 points.",
            ["L'écart se resserre entre Anne Morel",
             "L'écart se resserre entre Anne Morel, en recul de 2 points",
             "Luc Ferrand gagne 3 points"],
            id="somebody else and a relative clause",
        ),
        pytest.param(
            "Le parquet avait requis deux ans dont six mois ferme et le maire avait été jugé en "
            "mai.",
            ["Le parquet avait requis deux ans",
             "Le parquet avait requis deux ans dont six mois ferme",
             "le maire avait été jugé en mai"],
            id="a clause behind a part without a verb",
        ),
        pytest.param(
            "La ligne est normale entre Brive et Metz, reliées par le train.",
            ["La ligne est normale entre Brive et Metz",
             "La ligne est normale entre Brive et Metz, reliées par le train"],
            id="a participle that tells of two",
        ),
        pytest.param(
            "Le pont fermera à l'issue du troisième jour de grève qui s'achèvera samedi.",
            ["Le pont fermera à l'issue du troisième jour de grève",
             "le troisième jour de grève qui s'achèvera samedi"],
            id="what is behind issue",
        ),
        pytest.param(
            "Anne Dubois a vendu sa ferme. Il s'agissait de la plus grande de Lorraine.",
            ["Anne Dubois a vendu sa ferme", "Il s'agissait de la plus grande de Lorraine"],
            id="an impersonal pronoun",
        ),
        pytest.param(
            "Lundi, Karim Morel avait attaqué la banque et grièvement blessé un vigile.",
            ["Lundi, Karim Morel avait attaqué la banque",
             "Lundi, Karim Morel avait grièvement blessé un vigile"],
            id="an adverb before a second participle",
        ),
        pytest.param(
            "Douze personnes ont perdu la vie dans un incendie qui a détruit le port de Metz.",
            ["Douze personnes ont perdu la vie dans un incendie",
             "un incendie a détruit le port de Metz"],
            id="what was not spoken of before",
        ),
        pytest.param(
            "Le club a recruté Karim N'Dala, qui a joué deux matchs en mai.",
            ["Le club a recruté Karim N'Dala", "Karim N'Dala a joué deux matchs en mai"],
            id="a name with an apostrophe",
        ),
        pytest.param(
            "La cour a rejeté, en novembre, l'appel de la ville contre sa condamnation.",
            ["La cour a rejeté, en novembre, l'appel de la ville contre sa condamnation"],
            id="what the verb governs behind a date",
        ),
        pytest.param(
            "C'est, a minima, le chiffre de la ville pour les 34 écoles.",
            ["C'est, a minima, le chiffre de la ville pour les 34 écoles"], id="Latin",
        ),
        pytest.param(
            "Les ventes ont augmenté de 4,7 % et les gains des groupes (Morel, Dubois et Durand) "
            "ont doublé en un an.",
            ["Les ventes ont augmenté de 4,7 %",
             "les gains des groupes (Morel, Dubois et Durand) ont doublé en un an"],
            id="brackets between a subject and its verb",
        ),
        pytest.param(
            "Des ingénieurs ont montré une voiture, dont la force est d'être faite de bois et "
            "couverte d'une toile légère.",
            ["Des ingénieurs ont montré une voiture",
             "une voiture, dont la force est d'être faite de bois",
             "une voiture, dont la force est d'être faite de bois et couverte d'une toile légère"],
            id="a participle of the relative clause is not that of the main one",
        ),
        pytest.param(
            "Le club a vendu trois joueurs tandis que la mairie a fermé le stade malgré les "
            "protestations de ses voisins.",
            ["Le club a vendu trois joueurs",
             "la mairie a fermé le stade",
             "la mairie a fermé le stade malgré les protestations de ses voisins"],
            id="what adds to the nearest clause",
        ),
        pytest.param(
            "La mairie annonce un débat en février 2033 afin de fixer le prix des loyers.",
            ["La mairie annonce un débat en février 2033",
             "La mairie annonce un débat en février 2033 afin de fixer le prix des loyers"],
            id="an aim behind a year",
        ),
        pytest.param(
            "Le car a heurté le pont de Metz suite à une vitesse bien trop élevée.",
            ["Le car a heurté le pont de Metz",
             "Le car a heurté le pont de Metz suite à une vitesse bien trop élevée"],
            id="a cause",
        ),
        pytest.param(
            "Six usines ont fermé, ce qui a coûté 300 emplois, a fait monter les prix et a ruiné "
            "deux villes.",
            ["Six usines ont fermé", "Six usines ont fermé, ce qui a coûté 300 emplois",
             "Six usines ont fermé, ce qui a fait monter les prix",
             "Six usines ont fermé, ce qui a ruiné deux villes"],
            id="what ce qui goes on with",
        ),
        pytest.param(
            "La ville prévoit une baisse de 4 % des loyers en mai (-12 % par rapport à 2031).",
            ["La ville prévoit une baisse de 4 % des loyers en mai",
             "La ville prévoit une baisse de 4 % des loyers en mai, -12 % par rapport à 2031"],
            id="a figure in brackets",
        ),
        pytest.param(
            "Les taux varient beaucoup : le loyer diminue dans le nord de la ville.",
            ["Les taux varient beaucoup", "le loyer diminue dans le nord de la ville"],
            id="a verb that looks like a participle",
        ),
        pytest.param(
            "Les gardes surveillent le village de Metz : si le feu saute, il y aura deux fronts.",
            ["Les gardes surveillent le village de Metz",
             "si le feu saute, il y aura deux fronts"],
            id="a condition behind a colon",
        ),
        pytest.param(
            "Le conseil a vendu une école près de Metz le 28 octobre, qui accueillait 300 enfants.",
            ["Le conseil a vendu une école près de Metz le 28 octobre",
             "Le conseil a vendu une école près de Metz le 28 octobre, qui accueillait "
             "300 enfants"],
            id="a date does nothing",
        ),
        pytest.param(
            "Selon Paul Morel, la santé du peintre avait décliné. Il avait 47 ans.",
            ["la santé du peintre avait décliné", "Il avait 47 ans"],
            id="a source is not who is told of",
        ),
        pytest.param(
            "La ville de Metz rejette ce plan de 2031 et beaucoup ont peur d'une hausse.",
            ["La ville de Metz rejette ce plan de 2031", "beaucoup ont peur d'une hausse"],
            id="a subject that looks like an adverb",
        ),
        pytest.param(
            "Le club a appelé la joueuse Anne Dubois, dont le frère, le juge Paul Morel, mourait "
            "peu après.",
            ["Le club a appelé la joueuse Anne Dubois",
             "la joueuse Anne Dubois, dont le frère, le juge Paul Morel, mourait peu après"],
            id="the verb of a relative clause with an apposition",
        ),
        pytest.param(
            "Paul Morel a vendu sa ferme. La ville a appelé M. Dubois, mais il dormait.",
            ["Paul Morel a vendu sa ferme", "La ville a appelé M. Dubois", "il dormait"],
            id="somebody else is named",
        ),
        pytest.param(
            "Le maire reconnaît que les travaux ont pris du retard mais nie tout dérapage.",
            ["les travaux ont pris du retard", "Le maire nie tout dérapage"],
            id="who denies more",
        ),
        pytest.param(
            "Les ventes de vélos ont bondi de 45 %, portées par les aides de la région.",
            ["Les ventes de vélos ont bondi de 45 %",
             "Les ventes de vélos ont bondi de 45 %, portées par les aides de la région"],
            id="a share is not what a participle tells of",
        ),
        pytest.param(
            "Le débat va se tenir dans les heures qui viennent à la mairie de Metz.",
            ["Le débat va se tenir dans les heures qui viennent à la mairie de Metz"],
            id="which time is meant",
        ),
        pytest.param(
            "Le club a recruté un garçon de 11 ans, qui a marqué trois buts.",
            ["Le club a recruté un garçon de 11 ans",
             "Le club a recruté un garçon de 11 ans, qui a marqué trois buts"],
            id="an age does nothing",
        ),
        pytest.param(
            "Prévue en juin, la vente en a été repoussée.",
            ["la vente, prévue en juin", "la vente en a été repoussée"],
            id="en before an auxiliary",
        ),
        pytest.param(
            "L'accord lie le Canada et les Etats-Unis qui, à eux seuls, pèsent 40 % du marché.",
            ["L'accord lie le Canada et les Etats-Unis",
             "le Canada et les Etats-Unis qui, à eux seuls, pèsent 40 % du marché"],
            id="two of whom something is told together",
        ),
        pytest.param(
            "La ville a envoyé 90 soldats avec 12 grues, aidés par des plongeurs.",
            ["La ville a envoyé 90 soldats avec 12 grues",
             "La ville a envoyé 90 soldats avec 12 grues, aidés par des plongeurs"],
            id="not what somebody has with them",
        ),
        pytest.param(
            "Une cellule a été mise en place, assurée par la région.",
            ["Une cellule a été mise en place",
             "Une cellule a été mise en place, assurée par la région"],
            id="a noun behind en is told of by nothing",
        ),
        pytest.param(
            "Malgré la grève qui a touché 40 lignes, le maire a rouvert la gare.",
            ["la grève a touché 40 lignes", "le maire a rouvert la gare"],
            id="what is told of a cause in front",
        ),
        pytest.param(
            "En raison de la fuite de gaz qui a blessé trois élèves, le lycée a fermé.",
            ["En raison de la fuite de gaz qui a blessé trois élèves", "le lycée a fermé"],
            id="either may be what is told of in front",
        ),
    ],
)  # fmt: skip
def test_wordings(text: str, wordings: list[str]) -> None:
    assert [claim.text for claim in split_text(text, language="fr").claims] == wordings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Cette hausse varie selon la taille des logements et selon l'âge des clients.",
            [("Cette hausse varie selon la taille des logements et selon l'âge des clients", None)],
            id="selon says how",
        ),
        pytest.param(
            "Si deux ponts ont cédé en mai, selon la radio, aucun village n'a été touché.",
            [("Si deux ponts ont cédé en mai", "la radio"),
             ("aucun village n'a été touché", None)],
            id="a source behind the clause in front",
        ),
        pytest.param(
            "Le club insiste pour que le maire explique le déficit de 2 millions d'euros.",
            [("Le club insiste pour que le maire explique le déficit de 2 millions d'euros", None)],
            id="a wish is not said",
        ),
        pytest.param(
            "Quand elle prononce le chiffre, les têtes se relèvent dans la salle.",
            [("Quand elle prononce le chiffre, les têtes se relèvent dans la salle", None)],
            id="a verb with se is none of saying",
        ),
        pytest.param(
            "Anne Morel assure que depuis trois ans, la ville a perdu 200 emplois.",
            [("depuis trois ans, la ville a perdu 200 emplois", "Anne Morel")],
            id="a time behind que",
        ),
        pytest.param(
            "« Le pont tremble », a mis en garde Mme Morel, rappelant que « le câble est rompu ».",
            [("Le pont tremble", "Mme Morel"), ("le câble est rompu", "Mme Morel")],
            id="a verb with its noun",
        ),
        pytest.param(
            "« Le feu gagne du terrain près de Metz », brûlant 15 hectares, a précisé le compte "
            "de la police.",
            [("Le feu gagne du terrain près de Metz", "le compte de la police"),
             ("brûlant 15 hectares", "le compte de la police")],
            id="what goes on behind the quotation",
        ),
        pytest.param(
            "Le maire a été sifflé dans sa ville, au moment où il annonçait sa victoire.",
            [("Le maire a été sifflé dans sa ville", None),
             ("au moment où il annonçait sa victoire", None)],
            id="when somebody spoke",
        ),
        pytest.param(
            "Par ailleurs, ajoute le maire, la ville a perdu 300 emplois.",
            [("Par ailleurs, ajoute le maire, la ville a perdu 300 emplois", "le maire")],
            id="who speaks behind a phrase in front",
        ),
        pytest.param(
            "Le ministre, qui parlait à Metz, a annoncé trois mesures.",
            [("Le ministre, qui parlait à Metz", None),
             ("a annoncé trois mesures", "Le ministre")],
            id="what is announced announces nothing",
        ),
        pytest.param(
            "« Le nombre a doublé », se réjouit Claire Morel, directrice du musée, qui table sur "
            "500 entrées.",
            [("Le nombre a doublé", "Claire Morel"),
             ("Claire Morel, directrice du musée", None),
             ("qui table sur 500 entrées", "Claire Morel")],
            id="who is named before what she is",
        ),
        pytest.param(
            "Le taux a reculé de 3 points, relève l'Institut.",
            [("Le taux a reculé de 3 points", "l'Institut")],
            id="a verb that looks like a noun at the end",
        ),
        pytest.param(
            "Selon le parquet, l'homme, déjà condamné à trois reprises, a reconnu les faits.",
            [("l'homme, déjà condamné à trois reprises", "le parquet"),
             ("a reconnu les faits", "le parquet")],
            id="whom a source tells of",
        ),
        pytest.param(
            "Ce n'est pas moi qui le dis, c'est la Cour, qui affirme que la dette a doublé.",
            [("la dette a doublé", "la Cour")],
            id="who says it rather than who speaks",
        ),
        pytest.param(
            "Ce n'est pas le maire qui a vendu le pont, c'est la région.",
            [("Ce n'est pas le maire qui a vendu le pont", None), ("c'est la région", None)],
            id="who did it rather than another",
        ),
    ],
)  # fmt: skip
def test_whose_words(text: str, expected: Said) -> None:
    assert said("fr", text) == expected
