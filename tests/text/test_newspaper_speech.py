"""Who says what as newspapers print it: quotations over paragraphs, long appositions, asides."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text

Said = list[tuple[str, str | None]]


def said(language: str, text: str) -> Said:
    return [(c.quote, c.claimant) for c in split_text(text, language=language).claims]


def who(language: str, text: str) -> dict[str | None, str]:
    """Claimant -> the last words that are theirs."""
    return {claimant: quote for quote, claimant in said(language, text)}


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        pytest.param(
            "en",
            'Ann Jones said: "The bridge was safe.\n\nThe tower leaned for years.\n\n'
            'It fell in May." The road reopened in June.',
            {"Ann Jones": "It fell in May", None: "The road reopened in June"},
            id="straight marks",
        ),
        pytest.param(
            "fr",
            "Anne Dubois a déclaré : « Le pont était sûr.\n\nIl est tombé en mai. »"
            "\n\nLa route a rouvert en juin.",
            {"Anne Dubois": "Il est tombé en mai", None: "La route a rouvert en juin"},
            id="guillemets",
        ),
        pytest.param(
            "en",
            'Ann Jones said: "The bridge was safe.\n\nThe tower fell in May.'
            '\n\nTom Reed calls the tower "a wreck" today.',
            {
                "Ann Jones": "The bridge was safe",
                None: "The tower fell in May",
                "Tom Reed": 'Tom Reed calls the tower "a wreck" today',
            },
            id="a mark that was forgotten",
        ),
    ],
)
def test_a_quotation_goes_on_until_it_closes(
    language: str, text: str, last: dict[str | None, str]
) -> None:
    assert who(language, text) == last


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en",
            "Ann Jones, of the consultancy CGA, which compiled the data, said prices rose in May.",
            [
                ("Ann Jones, of the consultancy CGA, which compiled the data", None),
                ("prices rose in May", "Ann Jones, of the consultancy CGA"),
            ],
            id="two things told of the speaker",
        ),
        pytest.param(
            "fr",
            "Anne Dubois, la fille du maire, née après la guerre, a déclaré que le pont est sûr.",
            [
                ("Anne Dubois, la fille du maire, née après la guerre", None),
                ("le pont est sûr", "Anne Dubois, la fille du maire, née après la guerre"),
            ],
            id="in French",
        ),
        pytest.param(
            "en", "Speaking hours after the bridge fell, Ann Jones, 33, condemned the council.",
            [
                ("Speaking hours after the bridge fell", None),
                ("Ann Jones, 33, condemned the council", "Ann Jones"),
            ],
            id="an age",
        ),
        pytest.param(
            "en", "The bridge will close, Ann Jones told CNBC in an interview this week.",
            [("The bridge will close", "Ann Jones")], id="this week",
        ),
        pytest.param(
            "fr", "« Le pont est sûr », a déclaré la semaine dernière Anne Dubois.",
            [("Le pont est sûr", "Anne Dubois")], id="la semaine dernière",
        ),
        pytest.param(
            "en", "And this month Velto announced an investment of $2 billion.",
            [("this month Velto announced an investment of $2 billion", "Velto")],
            id="what opens the sentence is not the speaker's",
        ),
        pytest.param(
            "en", "Bridges, she added, could be replaced. Under the plan, officials say, two will.",
            [("Bridges, she added", "she"), ("could be replaced", "she"),
             ("Under the plan, officials say, two will", "officials")],
            id="the speaker between commas",
        ),
    ],
)  # fmt: skip
def test_the_speaker_amid_what_is_told(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        pytest.param(
            "en",
            "The bridge is shut, the White House announced. The next day, his cousin saw it. "
            "He said that the tower was leaning.",
            "his cousin",
            id="no body is he",
        ),
        pytest.param(
            "en", "The storm will grow, weather.com reported.", "weather.com", id="a site"
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
            "Professor Ann Jones, of the Institute in Bethesda, Maryland",
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
            "Winds could reach 120 mph, said meteorologist Ann Reid in Miami.",
            "meteorologist Ann Reid in Miami",
            id="said is finite behind a comma",
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
            "en", "Judge Ann Reid told the jury to ignore 3 reports.", "Ann Reid", id="told to"
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
            "en",
            "Its director, Paul Chen, said 3 cafes had closed.",
            "Paul Chen",
            id="a possessive first",
        ),
        pytest.param(
            "en", "The mayor has been sued in May, court papers show.", "court papers", id="at last"
        ),
        pytest.param(
            "fr",
            "La retraitée dit n'y avoir plus mis les pieds depuis 2019.",
            "La retraitée",
            id="an infinitive with its pronouns",
        ),
        pytest.param(
            "en",
            "Holt said the 3 payments were bonuses, a claim trustees rejected.",
            "trustees",
            id="a claim that others reject",
        ),
        pytest.param(
            "fr",
            "Luc Dubois a annoncé que le site ferme. « C'est notre choix », écrit le patron du "
            "groupe, qui a promis 3 usines.",
            "Luc Dubois, le patron du groupe",
            id="told of who speaks",
        ),
        pytest.param(
            "fr",
            "« C'est fini », dit Dan Ivès. Pour lui, la fin des 3 crédits va peser.",
            "Dan Ivès",
            id="pour lui",
        ),
        pytest.param(
            "en",
            "Narcis Torres, 68, an electrician at the protest said 3 roads were shut.",
            "Narcis Torres",
            id="an age and a trade, a comma left out",
        ),
        pytest.param(
            "en",
            "Two sources close to the company said 3 talks had collapsed.",
            "Two sources close to the company",
            id="close to",
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
            "fr",
            "La direction, elle, assure qu'il n'y a aucun risque.",
            "La direction",
            id="an emphasis",
        ),
    ],
)
def test_who_is_meant(language: str, text: str, claimant: str | None) -> None:
    assert claimant in {who for _, who in said(language, text)}


def test_what_the_source_is_told_of_ends_its_words() -> None:
    text = "Le pont est fermé, selon le New York Times, qui cite des sources anonymes."
    assert said("fr", text)[0] == ("Le pont est fermé", "le New York Times")


def test_a_source_ends_where_another_clause_begins() -> None:
    text = "80 % des élus sont contre selon un sondage publié hier, et beaucoup ont peur de lui."
    assert [who for _, who in said("fr", text)] == ["un sondage publié hier", None]


def test_a_title_in_quotation_marks_is_not_said() -> None:
    text = (
        'Prices rose, Lee said. Lee, whose book "Super Powers of New York" came out, left in May.'
    )
    assert said("en", text)[-1][1] is None


def test_a_noun_that_begins_a_sentence_is_nobody() -> None:
    text = "Ann Jones said the bridge was safe. Tears filled her eyes. She said the tower fell."
    assert said("en", text)[-1] == ("the tower fell", "Ann Jones")


def test_a_thing_is_no_source_of_words() -> None:
    text = "Et pour la dernière période, « il veut 3 ponts de plus »."
    assert all(who is None for _, who in said("fr", text))


def test_a_shared_verb_is_no_speaker_behind_the_words() -> None:
    text = "Le syndicat dénonce « un plan » et appelle à 3 jours de grève."
    assert all(claimant == "Le syndicat" for _, claimant in said("fr", text))
