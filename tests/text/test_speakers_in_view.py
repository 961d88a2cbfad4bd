"""Who says it: passives, answers, descriptions without an article, and what is nobody's word."""

from __future__ import annotations

import pytest

from tests.text.said import said


@pytest.mark.parametrize(
    ("language", "text", "quote", "claimant"),
    [
        pytest.param(
            "en", 'Mr. Weber told the court that "it is asserted by the bank that both owners knew '
            'this and discussed it."',
            "it is asserted by the bank that both owners knew this", "the bank",
            id="asserted by whom, within a quotation",
        ),
        pytest.param(
            "fr", "Selon l'agence, le Conseil bolivien, principale coalition des syndicats, a "
            "affirmé que les ports étaient fermés.",
            "les ports étaient fermés", "le Conseil bolivien",
            id="a body and what it is, behind a source",
        ),
        pytest.param(
            "fr", "Faux, répond le ministère : le prix du gaz a baissé de 12 %.",
            "le prix du gaz a baissé de 12 %", "le ministère", id="a word before who answers",
        ),
        pytest.param(
            "en", "A spokesman has confirmed the man whose car was found is from Dover.",
            "the man whose car was found is from Dover", "A spokesman",
            id="a subject with a relative clause, without that",
        ),
        pytest.param(
            "en", "Work has stopped as police have said they are looking for two more men.",
            "they are looking for two more men", "police", id="as, which tells why",
        ),
        pytest.param(
            "fr", "Le port est vide, a dit Luc Morel en souriant.",
            "Le port est vide", "Luc Morel", id="how somebody said it",
        ),
        pytest.param(
            "en", "Weber's claims about the bridge are false.",
            "Weber's claims about the bridge are false", None, id="somebody's claims",
        ),
        pytest.param(
            "fr", "La mairie publie un avis selon lequel le pont fermera en mai.",
            "un avis selon lequel le pont fermera en mai", None, id="selon lequel is no source",
        ),
        pytest.param(
            "fr", "Le syndicat dénonce les choix qui ont doublé le prix du gaz.",
            "les choix qui ont doublé le prix du gaz", "Le syndicat",
            id="which choices somebody denounces",
        ),
        pytest.param(
            "fr", "Les élus ont manifesté leur opposition au projet.",
            "Les élus ont manifesté leur opposition au projet", "Les élus",
            id="manifester son opposition",
        ),
        pytest.param(
            "en", "The union launched a petition, asking the town to reopen the bridge.",
            "asking the town to reopen the bridge", "The union", id="asking somebody",
        ),
        pytest.param(
            "fr", "Le préfet a dit qu'Anne Dubois, la présidente du port, a démissionné mardi.",
            "Anne Dubois, la présidente du port", None, id="who somebody else is",
        ),
        pytest.param(
            "en", "The report did not say that the water was the cause.",
            "The report did not say that the water was the cause", None,
            id="what somebody did not say",
        ),
        pytest.param(
            "fr", "L'étude n'a pas dit que l'eau était en cause.",
            "L'étude n'a pas dit que l'eau était en cause", "L'étude",
            id="ce que personne n'a dit",
        ),
        pytest.param(
            "en", "A spokesman said Oslo had not been told. Brandt denied that, saying it was told "
            "in May.",
            "it was told in May", "Brandt", id="denied that, saying",
        ),
        pytest.param(
            "en", "The bank lends little. Its director, Owen Weber, called the plan unfair and "
            "said more than 300 people would pay.",
            "more than 300 people would pay", "Owen Weber", id="its director",
        ),
        pytest.param(
            "fr", "La ville dépense plus pour la dette que pour les écoles, selon le cabinet de "
            "Luc Morel ; le budget prévoit 3 millions d'euros.",
            "La ville dépense plus pour la dette que pour les écoles", "le cabinet de Luc Morel",
            id="a source before a semicolon",
        ),
        pytest.param(
            "en", "Nobody in the party expects that.", "Nobody in the party expects that", None,
            id="nobody",
        ),
        pytest.param(
            "en", "Two men were arrested on Monday, Devon and Dorset Police said.",
            "Two men were arrested on Monday", "Devon and Dorset Police", id="a name with and",
        ),
        pytest.param(
            "fr", "« Le budget est voté », a précisé l'adjointe aux finances, Mme Nora Riou.",
            "Le budget est voté", "Mme Nora Riou", id="an office and Mme X",
        ),
        pytest.param(
            "fr", "Le ministre du Travail, Luc Morel, est venu. Le gaz a baissé, a dit M. Morel.",
            "Le gaz a baissé", "Luc Morel", id="M. X is who was named in full",
        ),
        pytest.param(
            "fr", "Anne Morel, la ministre du Travail, est venue. Le gaz a baissé, a dit "
            "M. Morel.",
            "Le gaz a baissé", "M. Morel", id="M. X is no woman",
        ),
        pytest.param(
            "en", "Norwegian leader Ole Brandt met Mike Weber, who said he was glad. Norway "
            "pledged in talks with Brandt to close the site. He said it would close in May.",
            "it would close in May", "Ole Brandt", id="the man beside a country that spoke",
        ),
        pytest.param(
            "en", "Oslo is wary of agreeing to the text.", "Oslo is wary of agreeing to the text",
            None, id="a feeling is no word",
        ),
        pytest.param(
            "fr", "Ces faits sont punis d'une amende ou, selon les juridictions, d'une peine.",
            "Ces faits sont punis d'une amende ou, selon les juridictions, d'une peine", None,
            id="selon names a thing",
        ),
        pytest.param(
            "fr", "Selon un rapport établi par l'agence sur, les prix ont baissé en mai.",
            "les prix ont baissé en mai", "un rapport établi par l'agence", id="a word left over",
        ),
        pytest.param(
            "en", "At the summit, Weber, who last year threatened to resign, heaped praise on "
            "Brandt.",
            "heaped praise on Brandt", "Weber", id="heaped praise",
        ),
    ],
)  # fmt: skip
def test_who_says_it(language: str, text: str, quote: str, claimant: str | None) -> None:
    assert (quote, claimant) in said(language, text)
