"""Who says it: where the speaker stands in the sentence, and what is no speaker."""

from __future__ import annotations

import pytest

from tests.text.said import Said, said


@pytest.mark.parametrize(
    ("language", "text", "quote", "claimant"),
    [
        pytest.param(
            "en",
            "The whole budget is spent, Ann Jones, the finance minister, told Reuters.",
            "The whole budget is spent",
            "Ann Jones, the finance minister",
            id="no quotation before a speaker with a description",
        ),
        pytest.param(
            "fr",
            "Anne Dubois : « Nous avons payé trois fois. »",
            "Nous avons payé trois fois",
            "Anne Dubois",
            id="a name and a colon",
        ),
        pytest.param(
            "fr",
            "Anne Dubois a parlé. Contrairement à d'autres, dit-elle, le port est resté ouvert.",
            "Contrairement à d'autres, dit-elle, le port est resté ouvert",
            "Anne Dubois",
            id="inserted behind what stands in front",
        ),
        pytest.param(
            "fr",
            "Comme Luc Morel l'a suggéré, la ville vendra le pont.",
            "la ville vendra le pont",
            "Luc Morel",
            id="comme X l'a suggéré",
        ),
        pytest.param(
            "en",
            "The team has won three titles, Ann Jones pointed out.",
            "The team has won three titles",
            "Ann Jones",
            id="pointed out",
        ),
        pytest.param(
            "en",
            "A poll by Velto found that rents rose. Many “likely” voters said they were worried.",
            "they were worried",
            "Many “likely” voters",
            id="a subject with a word in quotation marks",
        ),
        pytest.param(
            "fr",
            "La conductrice se plaint de la fermeture du pont.",
            "La conductrice se plaint de la fermeture du pont",
            "La conductrice",
            id="a feminine of a listed noun",
        ),
        pytest.param(
            "fr",
            "Le vaccin guérit. Le professeur Luc Morel, de l'institut du cancer basé à Redon, dans "
            "l'ouest, a déclaré : « Nos essais ont duré trois ans. »",
            "Nos essais ont duré trois ans",
            "Le professeur Luc Morel, de l'institut du cancer basé à Redon",
            id="a title, a name and two parts that tell who that is",
        ),
        pytest.param(
            "en",
            "Ann Jones spoke of jobs. Her rival's plans mean higher rents. She said rents rose.",
            "rents rose",
            "Ann Jones",
            id="what is somebody's does not speak",
        ),
        pytest.param(
            "en",
            "The deal is dead. Velto co-founder Ann Jones wrote to us and said the money is gone.",
            "the money is gone",
            "Ann Jones",
            id="a hyphened office",
        ),
        pytest.param(
            "en",
            "A spokesman said the plan is not being considered by the party.",
            "the plan is not being considered by the party",
            "A spokesman",
            id="a passive in what somebody says",
        ),
        pytest.param(
            "en",
            "“Prices rose in May,” Ann Jones, a professor at Leeds told the BBC.",
            "Prices rose in May",
            "Ann Jones, a professor at Leeds",
            id="no comma behind what the speaker is",
        ),
        pytest.param(
            "en",
            "“Prices rose in May,” a spokesman who declined to be named told Reuters.",
            "Prices rose in May",
            "a spokesman who declined to be named",
            id="who declined to be named",
        ),
        pytest.param(
            "en",
            "“Prices rose in May,” said Ann Jones, according to NBC News.",
            "Prices rose in May",
            "Ann Jones",
            id="quoted by a paper",
        ),
        pytest.param(
            "en",
            "The Americans, as Ann Jones says, have 3 points more.",
            "The Americans, as Ann Jones says, have 3 points more",
            "Ann Jones",
            id="as she says",
        ),
        pytest.param(
            "en",
            "Ann Jones said she had data that showed prices had risen in May.",
            "data that showed prices had risen in May",
            "Ann Jones",
            id="what shows it is told of by the speaker",
        ),
        pytest.param(
            "fr",
            "Par ailleurs, poursuit Anne Dubois, le pont a 30 ans.",
            "Par ailleurs, poursuit Anne Dubois, le pont a 30 ans",
            "Anne Dubois",
            id="between commas",
        ),
        pytest.param(
            "fr",
            "M. Bone a écarté l'idée selon laquelle le public avait changé : « Le pont a 30 ans. »",
            "Le pont a 30 ans",
            "M. Bone",
            id="the main clause announces",
        ),
        pytest.param(
            "fr",
            "Paul reçut le soutien de la patronne du groupe Solvia, Anne Dubois, qui publia ceci : "
            "« Le pont a 30 ans. »",
            "Le pont a 30 ans",
            "Anne Dubois",
            id="a relative clause announces",
        ),
        pytest.param(
            "fr",
            "Anne Dubois était là pour le dire : « Madame, écoutez les gens. Le pont a 30 ans. »",
            "Le pont a 30 ans",
            "Anne Dubois",
            id="an order is no verb of saying",
        ),
        pytest.param(
            "en",
            "“The tower fell and the bridge is 30 years old”, added KCNA.",
            "the bridge is 30 years old",
            "KCNA",
            id="a verb between the mark and its speaker",
        ),
        pytest.param(
            "en",
            "Rents have reached £1,318, officials say, although wages rose in May.",
            "Rents have reached £1,318",
            "officials",
            id="a clause behind the speaker that is not theirs",
        ),
        pytest.param(
            "en",
            "Cellphone records indicated they'd only known each other for a week.",
            "they'd only known each other for a week",
            "Cellphone records",
            id="they'd",
        ),
        pytest.param(
            "en",
            "Ann Jones, in impassioned testimony, said she's certain that it fell in May.",
            "she's certain that it fell in May",
            "Ann Jones",
            id="how it was said",
        ),
        pytest.param(
            "fr",
            "Le maire, qui avait promis une loi « avant l'été 2025 », n'exclut plus une hausse.",
            "n'exclut plus une hausse",
            "Le maire",
            id="a verb that is denied has its subject in front",
        ),
        pytest.param(
            "fr",
            "Deux associations du Québec se sont réjouies de la tenue du sommet.",
            "Deux associations du Québec se sont réjouies de la tenue du sommet",
            "Deux associations du Québec",
            id="what is felt",
        ),
        pytest.param(
            "fr",
            "Le juge, Anne Dubois, a au contraire retenu que le pont avait 30 ans.",
            "le pont avait 30 ans",
            "Anne Dubois",
            id="words between the auxiliary and its participle",
        ),
        pytest.param(
            "fr",
            "Estimant que « le pont a 30 ans », le maire a quitté la salle.",
            "le pont a 30 ans",
            "le maire",
            id="the subject behind the words said",
        ),
        pytest.param(
            "fr",
            "« Le pont a 30 ans », a répondu la porte-parole de la mairie à une question de l'AIF.",
            "Le pont a 30 ans",
            "la porte-parole de la mairie",
            id="what was answered",
        ),
        *(
            pytest.param(
                "en",
                f"The union, {told}, said 40 people had left.",
                "40 people had left",
                "The union",
                id=told,
            )
            for told in (
                "which is based in Dayton, Ohio",
                "founded in Brampton, Ontario",
                "which has halls in Dayton, Ohio",
            )
        ),
        pytest.param(
            "fr",
            "Face au silence du président de La Poste, Paul Morel, les syndicats ont annoncé un "
            "boycott.",
            "Face au silence du président de La Poste, Paul Morel, les syndicats ont annoncé un "
            "boycott",
            "les syndicats",
            id="a name before the subject",
        ),
        pytest.param(
            "fr",
            "Mais déjà l'organisation notait une légère baisse des prix.",
            "déjà l'organisation notait une légère baisse des prix",
            "l'organisation",
            id="an adverb in front of the speaker",
        ),
        pytest.param(
            "fr",
            "« Le pont a cédé en mai » dans la région de Metz, a indiqué Paul Morel, chef de la "
            "police.",
            "« Le pont a cédé en mai » dans la région de Metz",
            "Paul Morel",
            id="where it was, behind the quotation",
        ),
        pytest.param(
            "fr",
            "« Le pont est fermé », peste d'emblée la patronne du bar.",
            "Le pont est fermé",
            "la patronne du bar",
            id="a verb that looks like a noun",
        ),
        pytest.param(
            "fr",
            "Le vaccin est sûr, comme l'explique Anne Dubois, de l'institut de Metz.",
            "Le vaccin est sûr",
            "Anne Dubois",
            id="as somebody of some place says",
        ),
        pytest.param(
            "en",
            "Sayed Karimi, 42, a farmer, said that the river had flooded 30 homes.",
            "the river had flooded 30 homes",
            "Sayed Karimi",
            id="a name that looks like a participle",
        ),
        pytest.param(
            "en",
            "Councillor Ann Berg (Lab) said that the plan would cost 3 million.",
            "the plan would cost 3 million",
            "Ann Berg",
            id="a party in brackets",
        ),
        pytest.param(
            "en",
            "Norvane Inc. (NRV) on Thursday said its sales doubled.",
            "its sales doubled",
            "Norvane Inc",
            id="a day before the verb",
        ),
        pytest.param(
            "en",
            "The Labour leader watered down the promise and hinted he could cut 3 million.",
            "he could cut 3 million",
            "The Labour leader",
            id="leader holds no French article",
        ),
        pytest.param(
            "en",
            "Sales rose 3%, said analyst Ann Berg of Pacific Crest Securities.",
            "Sales rose 3%",
            "analyst Ann Berg of Pacific Crest Securities",
            id="a person of a firm",
        ),
        pytest.param(
            "en",
            "Norvane last year gave staff shares, and said that it would cost 3 million.",
            "it would cost 3 million",
            "Norvane",
            id="last year behind a name",
        ),
        pytest.param(
            "en",
            "Helen Marsh KC, defending, said that her client had paid the 400 pounds.",
            "her client had paid the 400 pounds",
            "Helen Marsh KC",
            id="what the speaker was doing",
        ),
        pytest.param(
            "en",
            "The bridge will reopen, the mayor of Oakham said Friday as crews cleared the road.",
            "The bridge will reopen",
            "the mayor of Oakham",
            id="said while something else went on",
        ),
        pytest.param(
            "en",
            "Police, however, say two of the boats were empty.",
            "two of the boats were empty",
            "Police",
            id="an adverb put in before say",
        ),
        pytest.param(
            "en",
            "Lawyers for the union point out that the port can appeal.",
            "the port can appeal",
            "Lawyers for the union",
            id="point out that",
        ),
        pytest.param(
            "en",
            "“I knew the team would win,” Marsh said after the match as per the club's website.",
            "I knew the team would win",
            "Marsh",
            id="where it was read, behind who said it",
        ),
        pytest.param(
            "en",
            "The panel expects growth of 3 percent, the minister said.",
            "The panel expects growth of 3 percent",
            "the minister",
            id="a verb of saying within what is said",
        ),
        pytest.param(
            "en",
            "Kenya's health minister on Thursday announced the first death in Oakham.",
            "Kenya's health minister on Thursday announced the first death in Oakham",
            "Kenya's health minister",
            id="a country's minister, and a day",
        ),
        pytest.param(
            "en",
            "The mayor, who prosecutors say took $2 million in bribes, resigned on Monday.",
            "The mayor, who prosecutors say took $2 million in bribes",
            "prosecutors",
            id="who others say did it",
        ),
        pytest.param(
            "en",
            "The party won a case against the ministry that lawyers say could cost $4 million.",
            "the ministry that lawyers say could cost $4 million",
            "lawyers",
            id="that others say could",
        ),
        pytest.param(
            "fr",
            "Les rues étaient vides dès midi, a pu constater une journaliste de Brive Matin.",
            "Les rues étaient vides dès midi",
            "une journaliste de Brive Matin",
            id="a pu constater",
        ),
        pytest.param(
            "fr",
            "Le pont rouvrira en mai, tient à rappeler Anne Morel.",
            "Le pont rouvrira en mai",
            "Anne Morel",
            id="tient à rappeler",
        ),
        pytest.param(
            "fr",
            "Le club s'est qualifié pour la finale en battant Brive.",
            "Le club s'est qualifié pour la finale en battant Brive",
            None,
            id="who qualified says nothing",
        ),
        pytest.param(
            "fr",
            "Les 300 veaux, « nés à la ferme », ont été vendus en mai, a assuré Anne Morel.",
            "ont été vendus en mai",
            "Anne Morel",
            id="a quotation between the subject and its verb",
        ),
        pytest.param(
            "fr",
            "« Le toit a cédé », reconnaît le président du bureau de vote numéro 3 de l'école "
            "primaire publique d'Yvetot.",
            "Le toit a cédé",
            "le président du bureau de vote numéro 3 de l'école primaire publique d'Yvetot",
            id="a long subject behind its verb",
        ),
        pytest.param(
            "en",
            "The mayor closed the bridge and is urging residents to stay at home.",
            "is urging residents to stay at home",
            "The mayor",
            id="what somebody is urging",
        ),
        pytest.param(
            "en",
            "The groups are protesting against the new law.",
            "The groups are protesting against the new law",
            None,
            id="a protest is no statement",
        ),
        pytest.param(
            "en",
            "The mayor said without giving details that two bridges would close.",
            "two bridges would close",
            "The mayor",
            id="without giving details",
        ),
        pytest.param(
            "fr",
            "Le maire a été condamné par la cour d'appel de Brive à trois mois de prison.",
            "Le maire a été condamné par la cour d'appel de Brive à trois mois de prison",
            None,
            id="what a court does it does not say",
        ),
        pytest.param(
            "fr",
            "La ministre de la Justice a condamné l'attaque.",
            "La ministre de la Justice a condamné l'attaque",
            "La ministre de la Justice",
            id="a minister is no court",
        ),
    ],
)
def test_who_says_it(language: str, text: str, quote: str, claimant: str | None) -> None:
    assert (quote, claimant) in said(language, text)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        pytest.param(
            "« La ville est en deuil », a dit le maire Paul Morel, qui dirige Metz depuis 2001.",
            [("qui dirige Metz depuis 2001", None)], id="what the speaker is",
        ),
        pytest.param(
            "Le pont a été fermé, a annoncé la préfecture de police dans la Manche et la mairie a "
            "ouvert un centre.",
            [("la mairie a ouvert un centre", None)], id="what another did, behind where it was",
        ),
    ],
)  # fmt: skip
def test_what_stands_behind_the_speaker(text: str, others: Said) -> None:
    assert said("fr", text)[1:] == others
