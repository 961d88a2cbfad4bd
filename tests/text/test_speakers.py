"""Who is meant: speakers as newspapers name them, with what they are and what is told of them."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        pytest.param(
            "en", "The storm will grow, weather.com reported.", "weather.com", id="a site"
        ),
        pytest.param(
            "en",
            "The minister told leaders at the General Assembly of the United Nations on Saturday "
            "that the North had closed 2 sites.",
            "The minister",
            id="told whom, where and when",
        ),
        pytest.param(
            "en",
            "The minister told the Council on Saturday continued sanctions were a threat.",
            "The minister",
            id="told what, without that",
        ),
        pytest.param(
            "en",
            "The former mayor Ann Jones once said that 10 ships were lost.",
            "Ann Jones",
            id="once said",
        ),
        pytest.param(
            "en",
            "Costs rose by 3%, according to two officials.",
            "two officials",
            id="how many people are the source",
        ),
        pytest.param(
            "en", "Costs rose by 3%, said two officials.", "two officials", id="two say so"
        ),
        pytest.param(
            "fr",
            "Luc Morel a dans un premier temps affirmé que le pont était sûr.",
            "Luc Morel",
            id="a phrase between auxiliary and participle",
        ),
        pytest.param(
            "fr",
            "Luc Morel a également, lors du conseil, précisé que le pont était sûr.",
            "Luc Morel",
            id="a phrase between commas there",
        ),
        pytest.param(
            "fr",
            "« Le pont est sûr », a déclaré à l'AFP Luc Morel.",
            "Luc Morel",
            id="whom an agency heard",
        ),
        pytest.param("fr", "Les coûts ont doublé, précise Luc Morel.", "Luc Morel", id="précise"),
        pytest.param(
            "en",
            "Jones said the steps she wanted were 2 guarantees Morel pledged in May.",
            "Jones",
            id="a clause within a noun phrase",
        ),
        pytest.param(
            "en",
            "This year in Ghent, Morel, who last year closed the bridge, praised the mayor, but "
            "said 2 towers had to go.",
            "Morel",
            id="the subject before a relative clause",
        ),
        pytest.param(
            "en",
            "Trade rose by 3% in May, Morel said. The envoy Jan Novak told the council that 2 "
            'sites were shut. Morel took another view. "We sold 40 ships," he said.',
            "Morel",
            id="he is who was named last",
        ),
        pytest.param(
            "fr",
            "TVE affirme avoir payé Pastor. Dubois partit et nia tout ; elle écrivit : « TVE doit "
            "40 euros à Anne. »",
            "Dubois",
            id="she is the subject of the sentence",
        ),
        pytest.param(
            "en",
            "A survey of 2,000 adults by YouGov found 54 per cent back the plan.",
            "A survey of 2,000 adults by YouGov",
            id="what a survey finds",
        ),
        pytest.param(
            "en",
            "Some parishioners complained of a lack of money.",
            "Some parishioners",
            id="complained of",
        ),
        pytest.param(
            "en",
            '"The results are striking," said lead author Dr. Anna Reid.',
            "Dr. Anna Reid",
            id="an adjective before the office",
        ),
        pytest.param(
            "fr",
            "Le préfet a parlé d'une « situation exceptionnelle » dans 3 communes.",
            "Le préfet",
            id="parler de",
        ),
        pytest.param(
            "fr",
            "Trump s'est moqué de ce que certains jugent « indigne ». Il a indiqué que le pont "
            "est sûr.",
            "Trump",
            id="nobody is certains",
        ),
        pytest.param(
            "fr",
            "Des experts affirment que le pont est vieux. Il a ajouté que le pont est sûr.",
            "Il",
            id="several are not one",
        ),
        pytest.param(
            "fr",
            "Le maire, Luc Morel, a déclaré hier aux députés, lors d'une réunion, ne voir aucun "
            "danger en 2024.",
            "Luc Morel",
            id="an infinitive behind commas",
        ),
        pytest.param(
            "en",
            "Professor Ann Jones, of the Institute in Bethesda, Maryland, said prices rose.",
            "Ann Jones, of the Institute in Bethesda, Maryland",
            id="a place of two names",
        ),
        pytest.param(
            "en",
            'Ann Jones, of the consultancy RSM said: "Prices rose in May."',
            "Ann Jones, of the consultancy RSM",
            id="a comma left out",
        ),
        pytest.param(
            "en",
            "The bridge is shut, the White House announced. The next day, his cousin saw it. "
            "He said that the tower was leaning.",
            "his cousin",
            id="no body is he",
        ),
        pytest.param(
            "en",
            "The lawyers will sue over the reports, which they have called a fraud, according to "
            "Reuters.",
            "The lawyers",
            id="a pronoun in a relative clause",
        ),
        pytest.param(
            "en",
            "The pair left at 9, according to papers filed at the court in Nevada.",
            "papers filed at the court in Nevada",
            id="where papers were filed",
        ),
        pytest.param(
            "fr",
            "Mais pour Anne Dubois, « le pont est sûr et solide ».",
            "Anne Dubois",
            id="mais pour",
        ),
        pytest.param(
            "fr",
            "La nuit fut chaude : Météo Loire a relevé 27 degrés, mais dit que le record tient.",
            "Météo Loire",
            id="the subject behind a colon",
        ),
        pytest.param(
            "en",
            "The vote is on Friday, a senior leadership aide has told CNN.",
            "a senior leadership aide",
            id="has told",
        ),
        pytest.param(
            "en",
            "Ms. Collins, Republican of Maine, said she would vote yes on 2 bills.",
            "Ms. Collins, Republican of Maine",
            id="a courtesy title",
        ),
        pytest.param(
            "en",
            "Mr Hill would only say that 3 plans were under review.",
            "Mr Hill",
            id="a modal verb",
        ),
        pytest.param(
            "en",
            '"There was no time," Haris told Associated Press, adding that 3 of us fell.',
            "Haris",
            id="told a paper",
        ),
        pytest.param(
            "fr",
            "Le ministre de l'Intérieur, Manuel Valmy, soutient le maire, en affirmant que « le "
            "pont est sûr ».",
            "Manuel Valmy",
            id="whom the sentence is about, by name",
        ),
        pytest.param(
            "en",
            'He left his job, Ms Davis said. He gave up in May, as he was "in a really dark place".'
            " It rained.",
            "Ms Davis",
            id="words quoted behind those reported",
        ),
        pytest.param(
            "en",
            'Ellen Ross fired back, calling the bill "a giveaway to 3 companies".',
            "Ellen Ross",
            id="a participle that judges",
        ),
        pytest.param(
            "fr",
            "Selon un sondage Ifop, 62 % des Français désapprouvent ces coupes.",
            "un sondage Ifop",
            id="a speech act that a source tells",
        ),
        pytest.param(
            "fr",
            "La retraitée dit n'y avoir plus mis les pieds depuis 2019.",
            "La retraitée",
            id="an infinitive with its pronouns",
        ),
        pytest.param(
            "fr",
            "« C'est fini », dit Dan Ivès. Pour lui, la fin des 3 crédits va peser.",
            "Dan Ivès",
            id="pour lui",
        ),
        pytest.param(
            "en",
            "The storm will turn north by Friday, the center said in its latest advisory.",
            "the center",
            id="in its own paper",
        ),
        pytest.param(
            "en", "Shares rose after it said 3 plants would close.", None, id="after it said so"
        ),
        pytest.param(
            "fr",
            "L'opposition socialiste, avec Luc Morel (PS) demande 3 démissions.",
            "L'opposition socialiste",
            id="with somebody",
        ),
        pytest.param(
            "en",
            "A spokesperson for Leeds City Council said 3 officers had come.",
            "A spokesperson for Leeds City Council",
            id="a body with a name of three words",
        ),
        pytest.param(
            "en",
            "It is, supporters say, the largest of 3 dams.",
            "supporters",
            id="between a verb and what it says",
        ),
        pytest.param(
            "fr",
            "L'idée est bonne pour 3 pays, aux yeux de Michel Barnier.",
            "Michel Barnier",
            id="aux yeux de",
        ),
        pytest.param(
            "en",
            'Mr. Mnuchin told CNBC\'s "Squawk Box" that 3 negotiators would meet.',
            "Mr. Mnuchin",
            id="told a programme",
        ),
        pytest.param(
            "en",
            "Senator Chuck Shumer, D-N.Y., urged 3 others not to vote.",
            "Chuck Shumer",
            id="a party and a state",
        ),
        pytest.param(
            "fr",
            "Une enquête a été ouverte par le parquet, qui précise que 3 suspects ont avoué.",
            "le parquet",
            id="by whom it was opened",
        ),
        pytest.param(
            "fr",
            "La direction, elle, assure qu'il n'y a aucun risque.",
            "La direction",
            id="an emphasis",
        ),
    ],
)
def test_who_is_meant(language: str, text: str, claimant: str | None) -> None:
    claims = split_text(text, language=language).claims
    assert claimant in {claim.claimant for claim in claims}
