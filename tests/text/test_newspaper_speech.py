"""Who says what as newspapers print it: quotations over paragraphs, long appositions, asides."""

from __future__ import annotations

import pytest

from tests.text.said import Said, said


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
        pytest.param(
            "en",
            'Prices fell.\n\nThe bridge was safe," Ann Jones said. "It was not, but it will be," '
            "she added. The road reopened in June.",
            {None: "The road reopened in June", "Ann Jones": "it will be"},
            id="an opening mark that was lost",
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
            [("Bridges, she added, could be replaced", "she"),
             ("Under the plan, officials say, two will", "officials")],
            id="the speaker between commas",
        ),
        pytest.param(
            "en", '"We lost two men," a campaign spokesman who declined to be named told Reuters.',
            [("We lost two men", "a campaign spokesman who declined to be named")],
            id="what the speaker does, in front of the verb",
        ),
        pytest.param(
            "en", '"The plan failed," Guy Cole, head of Norvia, a group that helps voters, '
            "pointed out to the news channel.",
            [("The plan failed", "Guy Cole, head of Norvia, a group that helps voters"),
             ("Guy Cole, head of Norvia, a group that helps voters", None)],
            id="any verb behind what the speaker is",
        ),
        pytest.param(
            "en", '"We lost two men," Luc Morel, the spokesman for the agency BNPB said in May.',
            [("We lost two men", "Luc Morel, the spokesman for the agency BNPB"),
             ("Luc Morel, the spokesman for the agency BNPB", None)],
            id="a comma left out behind what the speaker is",
        ),
        pytest.param(
            "en",
            "Ann Jones, of the consultancy CGA, which compiled the data, said prices rose in May.",
            [
                ("Ann Jones, of the consultancy CGA", None),
                ("which compiled the data", None),
                ("prices rose in May", "Ann Jones, of the consultancy CGA"),
            ],
            id="two things told of the speaker",
        ),
        pytest.param(
            "en", "Ann Jones, in a long speech, said prices rose in May.",
            [("prices rose in May", "Ann Jones")],
            id="where it was said",
        ),
        pytest.param(
            "en", "Luc Morel has branded tax claims against him as “fake news,” saying he paid.",
            [("Luc Morel has branded tax claims against him as “fake news,”", "Luc Morel"),
             ("he paid", "Luc Morel")],
            id="a noun that looks like a verb of saying",
        ),
        pytest.param(
            "en", "Asked about the bridge, she said: “A date has been set for it.”",
            [("A date has been set for it", "she")],
            id="asked about",
        ),
        pytest.param(
            "en", "Another inconsistency was that Reed said the bridge was closed in May.",
            [("the bridge was closed in May", "Reed")],
            id="a clause without an end",
        ),
        pytest.param(
            "en", '"It is a mess," said Luc Morel, former chairman of Norvia, early last week, '
            "according to the Herald.",
            [("It is a mess", "Luc Morel"), ("Luc Morel, former chairman of Norvia", None)],
            id="where a speaker was quoted",
        ),
    ],
)  # fmt: skip
def test_the_speaker_amid_what_is_told(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected


def test_what_the_source_is_told_of_ends_its_words() -> None:
    text = "Le pont est fermé, selon le New York Times, qui cite des sources anonymes."
    assert said("fr", text)[0] == ("Le pont est fermé", "le New York Times")


def test_a_source_ends_where_another_clause_begins() -> None:
    text = "80 % des élus sont contre selon un sondage publié hier, et beaucoup ont peur de lui."
    assert [who for _, who in said("fr", text)] == ["un sondage publié hier", None]


@pytest.mark.parametrize(
    ("language", "heading", "claimant"),
    [
        pytest.param("en", "Pubs sell 30 per cent more, survey finds", "survey", id="a survey"),
        pytest.param(
            "en", "Whistleblower claims council ignored warnings", "Whistleblower", id="claims"
        ),
        pytest.param(
            "fr", "Le nombre d'emplois menacés est de 75 000 selon la CGT", "la CGT", id="a source"
        ),
        pytest.param("en", "Secret council document found on a street", None, id="what was found"),
    ],
)
def test_who_says_what_a_heading_states(language: str, heading: str, claimant: str | None) -> None:
    assert said(language, f"{heading}\n\nIt rained on Monday.")[0][1] == claimant


def test_a_thing_says_nothing_behind_a_participle() -> None:
    text = "La porte est fermée en raison d'une croyance affirmant que le pont tomberait."
    assert all(who is None for _, who in said("fr", text))


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "38 percent said they thought the judge had lied"),
        ("en", "Two-thirds of voters said the tax was unfair"),
        ("en", "One in five respondents said they had skipped a meal"),
        ("fr", "Un Français sur trois dit avoir renoncé à des soins"),
        ("fr", "14 % des patients disent avoir renoncé à des soins"),
    ],
)
def test_how_many_say_so_is_what_a_poll_tells(language: str, text: str) -> None:
    assert said(language, f"{text}.") == [(text, None)]


def test_some_people_who_speak_are_no_share() -> None:
    told = said("en", "Two women said the man had followed them.")
    assert told == [("the man had followed them", "Two women")]


@pytest.mark.parametrize(
    ("language", "sentence", "claim"),
    [
        pytest.param(
            "fr",
            "Le pont a perdu 40 boulons, rappelle Anne Dubois.",
            ("Le pont a perdu 40 boulons", "Anne Dubois"),
            id="a verb that looks like something else",
        ),
        pytest.param(
            "fr",
            "Le pont est sûr, a indiqué mardi à l'AFP un porte-parole du groupe.",
            ("Le pont est sûr", "un porte-parole du groupe"),
            id="when and to whom",
        ),
        pytest.param(
            "en",
            "Officials warned the river would rise by 2 metres.",
            ("the river would rise by 2 metres", "Officials"),
            id="warned nobody in particular",
        ),
        pytest.param(
            "en",
            "He told them the bridge was safe.",
            ("the bridge was safe", "He"),
            id="told them",
        ),
        pytest.param(
            "en",
            "Figures from the office show that prices rose 3% in May.",
            ("prices rose 3% in May", "Figures from the office"),
            id="a plural at the beginning",
        ),
        pytest.param(
            "en",
            "Asked whether the bridge was safe, the mayor replied that 40 bolts were missing.",
            ("40 bolts were missing", "the mayor"),
            id="asked and replied",
        ),
        pytest.param(
            "en",
            "Prosecutors allege Paul Reed took $3 million.",
            ("Paul Reed took $3 million", "Prosecutors"),
            id="allege behind a plural",
        ),
        pytest.param(
            "en",
            "Sources close to the mayor said the bridge had lost 40 bolts.",
            ("the bridge had lost 40 bolts", "Sources close to the mayor"),
            id="sources close to",
        ),
        pytest.param(
            "fr",
            "Le pont a été fermé après que le maire a averti qu'il avait perdu 40 boulons.",
            ("Le pont a été fermé", None),
            id="nothing left of a conjunction",
        ),
        pytest.param(
            "en",
            "A post shared 48,000 times on Facebook claims that lemon water kills cells.",
            ("lemon water kills cells", "A post shared 48,000 times on Facebook"),
            id="a post shared by many",
        ),
        pytest.param(
            "en",
            "Debt now stands at 94.5% of GDP, a level last seen in the 1960s.",
            ("Debt now stands at 94.5% of GDP", None),
            id="seen, not said",
        ),
        pytest.param(
            "en",
            "Had the deal been signed in May, the White House said, 12 lives would be saved.",
            (
                "Had the deal been signed in May, the White House said, 12 lives would be saved",
                "the White House",
            ),
            id="a condition before who says it",
        ),
        pytest.param(
            "en",
            "Costs rose by 3%, more than the office forecast, official figures showed.",
            ("Costs rose by 3%, more than the office forecast", "official figures"),
            id="more than somebody forecast",
        ),
        pytest.param(
            "fr",
            "Le groupe promet 400 emplois, les syndicats n'y croient pas.",
            ("Le groupe promet 400 emplois", "Le groupe"),
            id="who does not believe it",
        ),
        pytest.param(
            "fr",
            "La députée PS Anne Dubois a quant à elle accusé le ministre d'avoir menti.",
            (
                "La députée PS Anne Dubois a quant à elle accusé le ministre d'avoir menti",
                "Anne Dubois",
            ),
            id="a party before the name",
        ),
        pytest.param(
            "fr",
            "Le pont est fermé, bien que le maire ait affirmé que 3 routes étaient sûres.",
            ("3 routes étaient sûres", "le maire"),
            id="though somebody said so",
        ),
        pytest.param(
            "en",
            "The mayor condemned the firm, which has closed 3 plants.",
            ("the firm, which has closed 3 plants", None),
            id="told beside a speech act",
        ),
        pytest.param(
            "fr",
            "La mesure était contestée par les syndicats et par les élus.",
            ("La mesure était contestée par les syndicats et par les élus", None),
            id="several who dispute it",
        ),
        pytest.param(
            "fr",
            "16h48 - Morel : « L'Europe a donné plus que les États-Unis »",
            ("L'Europe a donné plus que les États-Unis", "Morel"),
            id="a live page",
        ),
        pytest.param(
            "fr",
            "Sur X, le maire a écrit : « Le pont a perdu 40 boulons. »",
            ("Le pont a perdu 40 boulons", "le maire"),
            id="where it was written",
        ),
    ],
)
def test_one_claim_among_others(language: str, sentence: str, claim: tuple[str, str]) -> None:
    assert claim in said(language, sentence)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In Holyoke, Ohio, Jones said the bridge was shut.", "Jones"),
        ("en", "The mayor told the Hold Fast rally in Leeds that he had won.", "The mayor"),
        ("en", "The mayor never said that the bridge was shut.", "The mayor"),
        ("en", "The city has seen a rise in rents through firms such as Velto.", None),
        ("fr", "Oslo accuse Riga d'avoir fermé le pont.", "Oslo"),
    ],
)
def test_one_sentence_with_its_speaker(language: str, text: str, expected: str | None) -> None:
    assert {claimant for _, claimant in said(language, text)} == {expected}


def test_what_was_never_said_is_told_whole() -> None:
    assert said("en", "The mayor never said that taxes would fall.") == [
        ("The mayor never said that taxes would fall", "The mayor")
    ]


@pytest.mark.parametrize(
    ("language", "after"),
    [("en", '"Buddy" Holt died in 1959.'), ("fr", "« Buddy » Holt est mort en 1959.")],
)
def test_a_name_in_marks_is_no_quotation(language: str, after: str) -> None:
    before = {
        "en": 'Ann Jones said: "The bridge is shut."\n\n',
        "fr": "Anne Dubois a dit : « Le pont est fermé. »\n\n",
    }
    assert said(language, before[language] + after)[-1][1] is None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "en",
            "Rents rose, according to Orbis.\n\nResponding to this the health secretary, "
            "Laura Finch, said:\n\n“We know that patients wait.”",
            "Laura Finch",
        ),
        ("fr", "Anne Dubois a déclaré :\n\n« Nous savons que le pont est fermé. »", "Anne Dubois"),
    ],
)
def test_a_line_that_announces_words(language: str, text: str, speaker: str) -> None:
    assert said(language, text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "38 % des communes sondées ont constaté une baisse."),
        ("fr", "Le club n'a pas douté face à ses rivaux."),
        ("en", "Poverty rates jumped in the region."),
    ],
)
def test_nobody_says_so(language: str, text: str) -> None:
    assert {claimant for _, claimant in said(language, text)} == {None}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A woman was bitten, a court heard.", ("a court", "A woman was bitten")),
        ("en", "Ann Muir said her party “is in”.", ("Ann Muir", "her party “is in”")),
        ("fr", "Le gaz a baissé, a communiqué la mairie.", ("la mairie", "Le gaz a baissé")),
        ("fr", "Le suspect a avoué, selon la police.", ("la police", "Le suspect a avoué")),
    ],
)  # fmt: skip
def test_who_says_which_words(language: str, text: str, expected: tuple[str, str]) -> None:
    assert (expected[1], expected[0]) in said(language, text)


@pytest.mark.parametrize(
    ("language", "text", "speaker", "words"),
    [
        ("fr", "« Le pont est sûr, explique Eva Brun. Elle ira. »", "Eva Brun", "Le pont est sûr"),
        ("fr", "« Le pont est sûr, a dit le maire. Elle ira. »", "le maire", "Le pont est sûr"),
        ("fr", "Il est parti, a précisé de son côté la police.", "la police", "Il est parti"),
        ("fr", "Eva Brun de conclure : « Le pont est fermé. »", "Eva Brun", "Le pont est fermé"),
        ("en", "Muir said, without any proof, that he had won.", "Muir", "he had won"),
        (
            "fr",
            "Morel a affirmé, sans avancer de preuve, que le pont tient.",
            "Morel",
            "le pont tient",
        ),
        ("fr", "À la mairie, on assure que le pont tient.", "la mairie", "le pont tient"),
        ("en", "Ann Muir, 68, an electrician said it was dead.", "Ann Muir", "it was dead"),
        ("en", "According to officials almost 90 men left.", "officials", "almost 90 men left"),
        ("en", "A poll shows he is ahead. Only 32 % like it.", "A poll", "Only 32 % like it"),
        ("en", "This afternoon police said it was dead.", "police", "it was dead"),
        ("en", "Muir agreed that it is dead.", "Muir", "it is dead"),
        (
            "en",
            "The mayor has gone, reported the Kent Gazette.",
            "the Kent Gazette",
            "The mayor has gone",
        ),
        ("en", "Rents fell, the bank said, and wages rose by 2%.", "the bank", "wages rose by 2%"),
        (
            "fr",
            "Le pont est « fermé » depuis lundi, a dit Morel.",
            "Morel",
            "Le pont est « fermé » depuis lundi",
        ),
        (
            "fr",
            "Il est parti, a dit Eva Brun à l'AFP, et la loi tient.",
            "Eva Brun",
            "la loi tient",
        ),
        (
            "fr",
            "Il est parti, a indiqué lundi le Daily Morning Star.",
            "le Daily Morning Star",
            "Il est parti",
        ),
    ],
)
def test_how_newspapers_name_speakers(language: str, text: str, speaker: str, words: str) -> None:
    assert (words, speaker) in said(language, text)


def test_a_parted_name_is_nobody() -> None:
    text = "“It was hard,” the Palme d'Or winner said.\n\n“It is over,” the player said."
    assert "Palme d'" not in str(said("en", text)[-1][1])


def test_the_author_thinks_in_another_paragraph() -> None:
    text = "Eva Brun a dit : « Je pars. »\n\nCela nous rappelle que nous restons."
    assert said("fr", text)[-1][1] is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le coach partira en juin, dit-on.", None),
        ("fr", "Le coach partira en juin, assure-t-on au club.", "club"),
        ("fr", "« Il y a 12 lits », c'est ce qu'a dit Luc Morel mardi.", "Luc Morel"),
        ("en", "A cold kept Ann Jones at home, but she says the law is dead.", "Ann Jones"),
        ("en", "Ann Jones, the director, said the bank fell. The bank says it fell.", "The bank"),
    ],
)
def test_whom_a_pronoun_means(language: str, text: str, expected: str | None) -> None:
    assert said(language, text)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Forty homes burnt, the Department of Ports and Rail Safety (DPRS) said.",
            [("Forty homes burnt", "the Department of Ports and Rail Safety (DPRS)")],
            id="letters behind a name",
        ),
        pytest.param(
            "Ruth Weller, Ph.D., who led the study, said the drug saved 40 lives.",
            [
                ("Ruth Weller, Ph.D., who led the study", None),
                ("the drug saved 40 lives", "Ruth Weller"),
            ],
            id="a degree behind a name",
        ),
        pytest.param(
            "The guard met Nadia Holm, who went on to say that the bridge was safe.",
            [("The guard met Nadia Holm", None), ("the bridge was safe", "Nadia Holm")],
            id="went on to say",
        ),
        pytest.param(
            "Analysts warned of a loss. Norvane raised its target, saying it expected to earn "
            "40 million euros.",
            [
                ("Analysts warned of a loss", "Analysts"),
                ("Norvane raised its target", None),
                ("it expected to earn 40 million euros", "Norvane"),
            ],
            id="it is the body before",
        ),
        pytest.param(
            "The plan will alarm voters, who are aware that the tax pays for schools.",
            [("The plan will alarm voters", None), ("the tax pays for schools", "voters")],
            id="who speaks begins behind the verb",
        ),
        pytest.param(
            "\"It was a good year for the port,'' said Ian Holm. \"Sales rose in May.''",
            [("It was a good year for the port", "Ian Holm"), ("Sales rose in May", "Ian Holm")],
            id="two single marks close a quotation",
        ),
        pytest.param(
            "''Sales rose in May,'' said Ian Holm.",
            [("Sales rose in May", "Ian Holm")],
            id="two single marks open it too",
        ),
        pytest.param(
            "Ann Berg stressed that the list had shrunk by 40; that trains were quicker; and that "
            "fares had fallen.",
            [
                ("the list had shrunk by 40", "Ann Berg"),
                ("trains were quicker", "Ann Berg"),
                ("fares had fallen", "Ann Berg"),
            ],
            id="that A; that B; and that C",
        ),
        pytest.param(
            "Fires claim 26 lives in two counties.",
            [("Fires claim 26 lives in two counties", None)],
            id="things that claim lives say nothing",
        ),
        pytest.param(
            "Norvane, known for its bold claims, said the drug had cured 40 people.",
            [
                ("Norvane, known for its bold claims", None),
                ("the drug had cured 40 people", "Norvane"),
            ],
            id="what a participle says of the speaker",
        ),
        pytest.param(
            "The mayor will not run again in May, the Herald is reporting.",
            [("The mayor will not run again in May", None)],
            id="is reporting",
        ),
        pytest.param(
            "Ann Berg said that is a worrying sign for the town.",
            [("that is a worrying sign for the town", "Ann Berg")],
            id="that stands for what was told",
        ),
        pytest.param(
            "Ann Berg denied 12 counts alleging that she stole 4 million euros.",
            [("Ann Berg denied 12 counts alleging that she stole 4 million euros", "Ann Berg")],
            id="a charge that is denied stays a charge",
        ),
        pytest.param(
            "Costs rose by 3%, more than anybody had expected, the bank showed.",
            [("Costs rose by 3%, more than anybody had expected", "the bank")],
            id="more than X is nobody",
        ),
        pytest.param(
            "Critics raised “concerns that the plan, as well as cuts, has been announced in May.”",
            [("concerns that the plan, as well as cuts, has been announced in May", "Critics")],
            id="as well as says not what something is",
        ),
        pytest.param(
            "Tom Marsh was jailed in May. His lawyer said the verdict was wrong.",
            [("Tom Marsh was jailed in May", None), ("the verdict was wrong", "His lawyer")],
            id="his lawyer is another",
        ),
        pytest.param(
            "Halden Health Board regretted it. The man said the board had misled him.",
            [("Halden Health Board regretted it", None), ("the board had misled him", "The man")],
            id="a board is not the man",
        ),
        pytest.param(
            "Ann Berg said she should have been told days earlier that the port would close.",
            [
                (
                    "she should have been told days earlier that the port would close",
                    "Ann Berg",
                )
            ],
            id="who should have been told says nothing",
        ),
        pytest.param(
            "The firm earned 40 million euros. Revenue in the period rose 4 percent. In June, it "
            "expects a loss of 3 million.",
            [
                ("The firm earned 40 million euros", None),
                ("Revenue in the period rose 4 percent", None),
                ("In June, it expects a loss of 3 million", "The firm"),
            ],
            id="it expects: no revenue does",
        ),
    ],
)
def test_names_with_what_belongs_to_them(text: str, expected: Said) -> None:
    assert said("en", text) == expected
