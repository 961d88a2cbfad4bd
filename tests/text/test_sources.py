"""Sources: "according to", "selon", and others that have no verb of saying."""

from __future__ import annotations

import pytest

from tests.text.said import Said, said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en", "As Jones told the court, the bridge is old.",
            [("the bridge is old", "Jones")], id="as X told",
        ),
        pytest.param(
            "fr", "Le rapporteur, Jean Dupont, conteste : selon lui, 3 auditions ont eu lieu.",
            [("Le rapporteur, Jean Dupont", None), ("3 auditions ont eu lieu", "Jean Dupont")],
            id="the pronoun of a source is who spoke before",
        ),
        pytest.param(
            "fr", "Le pont coûterait 3 millions, d'après une note que nous avons lue.",
            [("Le pont coûterait 3 millions", "une note")], id="a source that is told of",
        ),
        pytest.param(
            "fr", "Trois ponts ont cédé, selon les chiffres publiés mardi par la préfecture.",
            [("Trois ponts ont cédé", "la préfecture")], id="who published figures",
        ),
        pytest.param(
            "fr", "Selon les dernières données du ministère, 3 ponts ont cédé.",
            [("3 ponts ont cédé", "le ministère")], id="whose figures",
        ),
        pytest.param(
            "fr", "Selon les données de l'Insee et du ministère, 3 ponts ont cédé.",
            [("3 ponts ont cédé", "les données de l'Insee et du ministère")],
            id="figures of two",
        ),
        pytest.param(
            "fr", "Selon les chiffres du chômage, 3 villes souffrent.",
            [("3 villes souffrent", "les chiffres du chômage")], id="figures of nobody",
        ),
        pytest.param(
            "fr", "Les prix varient beaucoup selon la taille et la forme des 3 ponts.",
            [("Les prix varient beaucoup selon la taille et la forme des 3 ponts", None)],
            id="on what something depends, behind an adverb",
        ),
        pytest.param(
            "fr", "Le vaccin a sauvé 12 vies, selon une étude, publiée dans Science en juin.",
            [("Le vaccin a sauvé 12 vies", "une étude")], id="where a source was published",
        ),
        pytest.param(
            "fr", "La ville a publié le nombre de morts prévus selon les données du maire.",
            [("La ville a publié le nombre de morts prévus selon les données du maire", None)],
            id="a source within a noun phrase",
        ),
        pytest.param(
            "fr", "« C'était utile », a avancé un voisin pour justifier la vente du pont.",
            [("C'était utile", "un voisin")], id="to what end somebody spoke",
        ),
        pytest.param(
            "fr", "Le résultat net courant s'établit à 149 millions contre 486 millions en mai.",
            [("Le résultat net courant s'établit à 149 millions contre 486 millions en mai", None)],
            id="what amounts to something",
        ),
        pytest.param(
            "fr", "Pour ceux qui ont fui, « nous avons ouvert 3 ponts », dit le maire.",
            [("Pour ceux qui ont fui, « nous avons ouvert 3 ponts »", "le maire")],
            id="for those who",
        ),
        pytest.param(
            "fr", "Des voisins ont raconté que la tour brûlait, a rapporté le maire.",
            [("la tour brûlait", "Des voisins")], id="who reports what others tell",
        ),
        pytest.param(
            "fr", "Pour le procureur fédéral, le suspect a agi seul.",
            [("le suspect a agi seul", "le procureur fédéral")], id="in somebody's view",
        ),
        pytest.param(
            "en", "According to Rathbun the property in question was sold by mail.",
            [("the property in question was sold by mail", "Rathbun")],
            id="a name that looks like an infinitive",
        ),
        pytest.param(
            "en", "A frog was found in Peru, according to a study published in Nature on Monday.",
            [("A frog was found in Peru", "a study published in Nature")],
            id="a source that was published",
        ),
        pytest.param(
            "fr", "Deux hommes ont été blessés, a-t-on appris samedi auprès de la police.",
            [("Deux hommes ont été blessés", "la police")], id="learnt from somebody",
        ),
        pytest.param(
            "fr", "Deux hommes ont été blessés, a-t-on appris de source policière.",
            [("Deux hommes ont été blessés", "source policière")], id="learnt from a source",
        ),
        pytest.param(
            "en", "According to a report released on Sunday, the bridge is old.",
            [("the bridge is old", "a report released on Sunday")], id="a source with a participle",
        ),
        pytest.param(
            "en", "Rents are rising slowly, according to the bank, although wages fell.",
            [("Rents are rising slowly", "the bank"), ("wages fell", None)],
            id="a source behind its clause",
        ),
        pytest.param(
            "fr", "Le pays compte, d'après l'ONU, plus de 6 millions de réfugiés.",
            [("Le pays compte, d'après l'ONU, plus de 6 millions de réfugiés", "l'ONU")],
            id="a source inside a clause",
        ),
        pytest.param(
            "fr", "Selon la police, trois personnes ont été arrêtées.",
            [("trois personnes ont été arrêtées", "la police")], id="selon in front",
        ),
        pytest.param(
            "fr", "Trois personnes ont été arrêtées, selon la police.",
            [("Trois personnes ont été arrêtées", "la police")], id="selon behind",
        ),
        pytest.param(
            "fr", "Les habitants ont fermé le pont car selon eux, il était vieux.",
            [("Les habitants ont fermé le pont", None), ("il était vieux", "Les habitants")],
            id="according to whom the sentence is about",
        ),
        pytest.param(
            "en", 'In the words of the prosecutor, Mark Hall, "the bridge is old".',
            [("the prosecutor, Mark Hall", None), ("the bridge is old", "Mark Hall")],
            id="in the words of",
        ),
        pytest.param(
            "en", "Two million people came in May, while the city expects six million in June, "
            "according to Eurostat.",
            [("Two million people came in May", "Eurostat"),
             ("the city expects six million in June", "Eurostat")],
            id="a forecast among what a source says",
        ),
        pytest.param(
            "en", "The bridges were sold by the town of Lyon, according to Ann Lee, assistant "
            "professor of law.",
            [("The bridges were sold by the town of Lyon", "Ann Lee"),
             ("Ann Lee, assistant professor of law", None)],
            id="a source and who it is",
        ),
        pytest.param(
            "en", "The rate stood at 3% in May, according to the Office, above the 2% of April.",
            [("The rate stood at 3% in May, according to the Office", "the Office"),
             ("above the 2% of April", "the Office")],
            id="a source is no claim",
        ),
        pytest.param(
            "fr", "Pour le maire de Lyon, c'est une victoire.",
            [("Pour le maire de Lyon, c'est une victoire", None)], id="what it is to somebody",
        ),
        pytest.param(
            "fr", "Pour des raisons de sécurité, le pont est fermé.",
            [("Pour des raisons de sécurité, le pont est fermé", None)], id="pour is no source",
        ),
    ],
)  # fmt: skip
def test_whose_word_it_is(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected
