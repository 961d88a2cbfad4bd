"""Whom a noun without a name stands for, and where nobody is sure to fit."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text


def last_claimant(language: str, text: str) -> str | None:
    return split_text(text, language=language).claims[-1].claimant


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        pytest.param(
            "fr", "Selon le négociateur Luc Morel, le pont est sûr. Le toit est tombé, a fait "
            "savoir le chef de l'État ukrainien.",
            "le chef de l'État ukrainien", id="somebody with an office of his own is no other",
        ),
        pytest.param(
            "fr", "Le pont est sûr, dit Morel. Graham dit que le toit est tombé. Le pont est sûr, "
            "dit Morel.\n\nLe vote de Graham est gravé dans la pierre.\n\n« J'ai pris ma "
            "décision en mai », a-t-il affirmé.",
            "Graham", id="whose thing the sentence before was about",
        ),
        pytest.param(
            "fr", "« Le pont est sûr », dit Paul Morel.\n\nSon homologue Luc Adonis a ri.\n\n"
            "« Le toit est tombé en mai », a-t-il ajouté.",
            "Son homologue Luc Adonis", id="whom the sentence before was about",
        ),
        pytest.param(
            "en", "Korean Minister Ri Yong Ho spoke. The hall was full. Ri said it fell in May.",
            "Ri Yong Ho", id="the first word of a person's name",
        ),
        pytest.param(
            "fr", "Le député d'opposition Paul Morel a parlé. « Le pont est sûr », a dit M. Morel. "
            "Le député de Redon a ajouté que le toit est tombé.",
            "Paul Morel, le député de Redon", id="who says more has just spoken",
        ),
        pytest.param(
            "en", "Chancellor Ann Berg came.\n\nShadow chancellor Joe Kent said it fell.\n\nThe "
            "Chancellor said the tower stood.",
            "Ann Berg, the Chancellor", id="whose shadow somebody else is",
        ),
        pytest.param(
            "en", "Norvane Inc. said sales doubled. The company said it sold 4 million phones. The "
            "gain came from the telecoms company Velto. The company said it would buy more.",
            "Norvane Inc, the company", id="the company that has spoken",
        ),
        pytest.param(
            "en", "Mayor Jones's press secretary, Sarah Reed, came on Sunday. Asked about it, she "
            "said the tower fell.",
            "Sarah Reed", id="the name beside the role",
        ),
        pytest.param(
            "fr", "« Le pont est vieux », dit Luc Morel. « La tour penche », dit Jean Roux. "
            "Cependant, le vote de Morel semble acquis. « La route a 30 ans », a-t-il affirmé.",
            "Luc Morel", id="whose vote it is",
        ),
        pytest.param(
            "fr", "L'ONG Terre Libre a publié un rapport. TL a visité un camp. L'organisation met "
            "en cause la police.",
            "Terre Libre, l'organisation", id="a body of the kind",
        ),
        pytest.param(
            "fr", "L'agence suisse Velto a parlé. Selon l'agence, le pont est sûr.",
            "Velto, l'agence", id="a body told by its kind and country",
        ),
        pytest.param(
            "en", "The Food Standards Agency closed a plant. The agency said that it was dirty.",
            "Food Standards Agency, the agency", id="a body whose name tells its kind",
        ),
        pytest.param(
            "en", "Charity worker Ann Reid came. The charity said that the roof fell.",
            "The charity", id="who works for a body is not that body",
        ),
        pytest.param(
            "fr", "Anne Dubois, présidente de la communauté urbaine de Redon, native de Lyon, dit "
            "que le toit est tombé.",
            "Anne Dubois, présidente de la communauté urbaine de Redon", id="what she is, no more",
        ),
        pytest.param(
            "fr", "HRW a relevée l'existence de 27 centres à Damas.", "HRW",
            id="a participle in the feminine",
        ),
        pytest.param(
            "fr", "M. Morel s'est déclaré prêt à vendre le pont.", "M. Morel",
            id="what somebody declares to be",
        ),
        pytest.param(
            "fr", "L'attaquant Luc Morel a marqué. « Le toit est tombé », dit l'attaquant de 31 "
            "ans.",
            "Luc Morel, l'attaquant de 31 ans", id="a noun with an age",
        ),
        pytest.param(
            "fr", "Karim, élève de troisième, était au fond. « Le toit est tombé », raconte "
            "l'adolescent.",
            "Karim, l'adolescent", id="a person told by an apposition",
        ),
        pytest.param(
            "fr", "Jeanne Roux, 82 ans, vit seule. La retraitée affirme avoir reçu trois factures.",
            "Jeanne Roux, la retraitée", id="a person told by an age",
        ),
        pytest.param(
            "en", "Kelly Rowe, a mother of two, lost her job. \"They gave us 20 minutes,\" the "
            "34-year-old said.",
            "Kelly Rowe, the 34-year-old", id="an age stands for a person",
        ),
        pytest.param(
            "fr", "L'énergéticien Hydralp a réduit sa production. L'entreprise conteste avoir pris "
            "de l'eau.",
            "Hydralp, l'entreprise", id="a company told by its trade",
        ),
        pytest.param(
            "en", "Ardent Airways raised its forecast. Ann Jones left. The group expects a profit.",
            "Ardent Airways, the group", id="a company told by its name, past a person",
        ),
        pytest.param(
            "fr", "Le maire, Luc Morel, a visité le pont. Le jour se lève. Le maire assure que le "
            "pont est sûr.",
            "Luc Morel, le maire", id="called just so before",
        ),
        pytest.param(
            "en", "A spokesman for Karim Selmi said four men had left. Selmi said all was well.",
            "Karim Selmi", id="whom somebody spoke for",
        ),
        pytest.param(
            "fr", "Le groupe Valmeca ferme un site. Le syndicat FOX est furieux. Le groupe promet "
            "que 150 salariés resteront.",
            "Valmeca, le groupe", id="a union is no group",
        ),
        pytest.param(
            "fr", "Anne Dubois dirige le groupe Solvia. Le groupe conteste toute fraude.",
            "Solvia, le groupe", id="a company that somebody runs",
        ),
        pytest.param(
            "fr", "La neurologue Agathe Morvan a mesuré ce déficit. Le jour se lève. La chercheuse "
            "affirme que les écrans nuisent.",
            "Agathe Morvan, la chercheuse", id="of the same field",
        ),
        pytest.param(
            "en", "Nick Reed, of Bath, told the BBC that ants heal. The biologist says "
            "the nest survived.",
            "Nick Reed, the biologist", id="of whom nothing was told",
        ),
        pytest.param(
            "en", "Kemi Rowe has lived in a motel since May. The 34-year-old care worker says the "
            "boys walk to school.",
            "Kemi Rowe, the 34-year-old care worker", id="an age with a trade",
        ),
        pytest.param(
            "en", "Reed said the bridge was safe. Reed said the road was shut. The President told "
            "the crowd that taxes would fall.",
            "Reed, the President", id="a role that nobody else has",
        ),
        pytest.param(
            "en", "Carl Reed said the bridge was safe. Reed is 33. The five-time Ballon d'Or "
            "winner says the road is shut.",
            "Carl Reed, the five-time Ballon d'Or winner", id="who is written of most",
        ),
        pytest.param(
            "fr", "« Pourquoi le président Morel a-t-il cédé ? », a lancé la foule. Le jour se "
            "lève. Le président assure que le pont est sûr.",
            "Morel, le président", id="an office before the name anywhere",
        ),
        pytest.param(
            "en", "Lawyer Carl Reed said the bridge was safe. Ann Weber said the tower fell. The "
            "34-year-old says the road is shut.",
            "Ann Weber, the 34-year-old", id="who spoke last has an age",
        ),
        pytest.param(
            "en", "A housing officer said 3 homes were empty. Kemi Rowe lives in a motel with her "
            "two sons. The 34-year-old care worker says the boys walk to school.",
            "Kemi Rowe, the 34-year-old care worker", id="whom the sentence before was about",
        ),
        pytest.param(
            "en", "Ian Ford, 41, left the board. The mother of a victim said it came too late.",
            "The mother of a victim", id="somebody else's mother",
        ),
        pytest.param(
            "fr", "M. Juncker a répondu que le pont est sûr. « C'est drôle », a plaisanté le "
            "président de la Commission.",
            "M. Juncker, le président de la Commission", id="who spoke just before, with a title",
        ),
        pytest.param(
            "fr", "« C'est un renoncement », tranche Paul Rey. Le député de la Drôme estime que le "
            "pont est sûr.",
            "Paul Rey, le député de la Drôme", id="who spoke just before",
        ),
        pytest.param(
            "fr", "Arnaud Morel, ministre de l'Industrie, a visité le pont. Le ministre de "
            "l'Industrie assure que le pont est sûr.",
            "Arnaud Morel, le ministre de l'Industrie", id="an office with what it is of",
        ),
        pytest.param(
            "fr", "Le président américain Carl Reed a visité le pont. Le président coréen assure "
            "que le pont est sûr.", "Le président coréen", id="another country's president",
        ),
        pytest.param(
            "fr", "Arnaud Morel, ministre de l'Industrie, a visité le pont. Le ministre de la "
            "Culture assure que le pont est sûr.",
            "Le ministre de la Culture", id="an office of something else",
        ),
        pytest.param(
            "fr", "L'économiste Luc Morel annonce une hausse. Le sociologue assure que les prix "
            "baissent.",
            "Le sociologue", id="another field's kind",
        ),
        pytest.param(
            "fr", "La députée Anne Dubois a quitté la salle. Le maire assure que le pont est sûr.",
            "Le maire", id="another office",
        ),
        pytest.param(
            "fr", "Karim, élève de troisième, était là. Un adolescent de 15 ans a été blessé. "
            "L'adolescent affirme que le toit est tombé.",
            "L'adolescent", id="somebody new without a name",
        ),
        pytest.param(
            "en", "Kelly Rowe, a mother of two, leads the force. She arrested a 34-year-old "
            "man. The 34-year-old denied any fraud.",
            "The 34-year-old", id="somebody new anywhere in a sentence",
        ),
        pytest.param(
            "fr", "Karim, élève de troisième, était là. Le maire assure que le toit est sûr.",
            "Le maire", id="an office is not just anybody",
        ),
        pytest.param(
            "fr", "Karim a fait appel. « Ces 3 mois ont suffi », explique son avocate.",
            "son avocate", id="somebody's lawyer",
        ),
        pytest.param(
            "fr", "Karim Selmi, aujourd'hui détenu, affirme que la police ment.",
            "Karim Selmi", id="what somebody is today",
        ),
        pytest.param(
            "fr", "Le groupe Valmeca ferme un site. Le groupe de travail affirme que tout va bien.",
            "Le groupe de travail", id="another group",
        ),
    ],
)  # fmt: skip
def test_whom_a_noun_stands_for(language: str, text: str, claimant: str) -> None:
    assert last_claimant(language, text) == claimant


def test_the_reason_is_told() -> None:
    text = "L'énergéticien Hydralp a réduit sa production. L'entreprise nie toute fraude."
    assert "“L'entreprise” read as Hydralp" in split_text(text, language="fr").claims[-1].reasons
