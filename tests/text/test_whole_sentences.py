"""What stays whole: one row for each rule that keeps a sentence from being cut."""

from __future__ import annotations

import pytest

from tests.text.said import quotes

WHOLE = [
    pytest.param(
        "en", "Ann Reed and Sue Cole have been posting cards on a stone bridge with cheerful words "
        "and phone numbers that people can call.", id="posting what people can use",
    ),
    pytest.param("en", "The law allows police to stop and search drivers.", id="one object"),
    pytest.param("fr", "Il vit avec sa femme à Lyon, dans la rue Mercière.", id="a place"),
    pytest.param("en", "She left the town hall in Boston, within 48 hours.", id="a time"),
    pytest.param("en", "Car thefts doubled in May.", id="a car is no French conjunction"),
    pytest.param(
        "en", "The fire was described by Carl Moss, the station chief, as a case of arson.",
        id="what the verb governs behind what somebody is",
    ),
    pytest.param(
        "fr", "Le maire a félicité Anne Roth, une élue de Metz, pour son travail à Lyon.",
        id="why, behind what somebody is",
    ),
    pytest.param(
        "en", "The storm killed two men and a girl trapped under a roof.",
        id="a participle that tells of the second",
    ),
    pytest.param(
        "en", "The new law affects not the drivers who pay, but the firms that hire them.",
        id="what is not so and what is instead",
    ),
    pytest.param("en", "So far 300 people have died.", id="so far"),
    pytest.param("en", "Food costs soared last year.", id="a verb that looks like an adjective"),
    pytest.param("en", "Car sales rose in May.", id="a verb that looks like a noun"),
    pytest.param(
        "fr",
        "Le pays a adopté, lundi, par 187 voix contre 141, la loi sur le partage de l'eau.",
        id="what was put in before the object",
    ),
    pytest.param(
        "fr",
        "Le conseil de Lyon a voté vendredi, par 43 voix contre 12, la fin des ponts payants.",
        id="what was put in behind a day",
    ),
    pytest.param(
        "fr",
        "Le budget a été voté par 31 voix pour, 9 voix contre et 4 abstentions.",
        id="the figures of one vote",
    ),
    pytest.param(
        "en", "The plan passed with 21 votes in favour, 9 against and 3 abstentions.",
        id="the figures of a vote in English",
    ),
    pytest.param("fr", "La dette de Lyon a bel et bien doublé en mai.", id="bel et bien"),
    pytest.param(
        "en", "For the quarter ended in May, profits at the bank climbed to 40 million euros.",
        id="the period of what follows",
    ),
    pytest.param(
        "en", "Following the release of the figures in May, shares in the bank rose 4 percent.",
        id="on which occasion",
    ),
    pytest.param(
        "en", "The number of fires fell in May only because two of them had merged.",
        id="only because",
    ),
    pytest.param(
        "en", "The strike will see other services such as home care severely hit in 40 towns.",
        id="such as",
    ),
    pytest.param(
        "en", "The town criticised the firm for ordering a costly, unplanned closure of the plant.",
        id="two adjectives",
    ),
    pytest.param(
        "en", "He signed a $40 million, five-year deal with the Oakham Rovers in 2012.",
        id="an amount and a time before their noun",
    ),
    pytest.param(
        "en", "The firm wants to cut the cost of its offices by $1 million, or about 6 per cent.",
        id="an amount in other terms",
    ),
    pytest.param(
        "fr", "Le coût du pont atteint 12 millions d'euros, ou 6 % du budget de la ville.",
        id="un montant en d'autres termes",
    ),
    pytest.param(
        "fr", "La France n'a jamais été la plus forte des équipes, même au sommet de sa gloire "
        "en Europe.",
        id="même",
    ),
    pytest.param(
        "fr", "Le groupe veut procéder uniquement à des départs volontaires, exclusivement au "
        "travers d'un plan de retraite anticipée.",
        id="exclusivement",
    ),
    pytest.param(
        "fr", "Au moins six élèves auraient été blessés dans cet accident au mont Brun, près de "
        "Brive dans le sud du pays.",
        id="near a town",
    ),
    pytest.param(
        "fr", "Deux élus de la ville ont été entendus à Brive, ce lundi 3 mars dans la matinée.",
        id="a day behind a place",
    ),
    pytest.param(
        "fr", "Le traité lie les États-Unis, le Japon, le Canada, l'Australie, Singapour, la "
        "Corée du Sud, la Suisse, le Mexique et le Maroc.",
        id="a list of countries",
    ),
    pytest.param(
        "en", "Voters may cast their ballots anywhere in the county and not only in the towns in "
        "which they live.",
        id="and not only",
    ),
    pytest.param(
        "fr", "Pas un jour ne passait sans qu'un élève de la classe ne pleure dans la cour.",
        id="what is denied without more",
    ),
    pytest.param(
        "en", "The firm cut 300 jobs without warning that more would follow.",
        id="what nobody said",
    ),
    pytest.param(
        "fr", "Le maire est parti sans préciser que le pont resterait fermé deux ans.",
        id="ce que personne n'a dit",
    ),
    pytest.param(
        "en", "All of the judges, except Ann Jones, voted for the plan.", id="an exception"
    ),
    pytest.param(
        "fr", "Le pont a cédé quand, après deux crues, le maire vendait la route.",
        id="what is put in behind a conjunction",
    ),
    pytest.param(
        "fr", "Le port accuse Volmark, une société du Nord, d'avoir vendu le pont.",
        id="what a verb governs behind an apposition",
    ),
    pytest.param(
        "en", "The mayor urged Volmark, which owns the bridge, to mend it.",
        id="what a verb governs behind a relative clause",
    ),
    pytest.param("fr", "Le club a gagné devant Lorient (41e, 10-3).", id="brackets of figures"),
    pytest.param("fr", "Il est probable que la maire de Lyon a vendu le pont.", id="likely that"),
    pytest.param("en", "The town sold the bridge to Acme, three years ago.", id="years ago"),
    pytest.param("en", "The room was painted in blue and orange.", id="adjectives joined"),
    pytest.param(
        "fr", "Le maire Jean Dupont a vendu le pont.", id="an office and its name"
    ),
    pytest.param("en", "Prime Minister John Smith has sold the bridge.", id="also in English"),
    pytest.param(
        "en", "The town called back its envoys from Oran, the port and Tunis over the bridges "
        "that fell.",
        id="names of a list before a relative clause",
    ),
    pytest.param("en", "She was chosen as chair to lead the board.", id="a role"),
    pytest.param(
        "en", "If the council sold the bridge, the town could lose its road.", id="a condition"
    ),
    pytest.param(
        "en", "The inquiry into claims against Judge Ann Jones has delayed the vote.",
        id="an office inside the subject",
    ),
    pytest.param(
        "en", "The park stretches along 300 km (180 miles) of coastline in the north.",
        id="brackets amid a noun phrase",
    ),
    pytest.param("en", "He was kept at a base in Clearwater, Florida.", id="a town and its state"),
    pytest.param("en", "He lived at a base in Clearwater, Florida with his aunt.", id="also amid"),
    pytest.param("en", "The firm sold it to Norvia, three years ago.", id="how long ago"),
    pytest.param(
        "en", "The move comes after the council closed two bridges.", id="nothing but what follows"
    ),
    pytest.param(
        "en", "Some 35 percent definitely or probably believed the mayor.", id="adverbs joined"
    ),
    pytest.param(
        "en",
        "All those who were hurt and the dead have been taken to hospital.",
        id="two subjects of one verb",
    ),
    pytest.param(
        "en",
        "There is widespread skepticism that the town is serious about the bridge.",
        id="what a noun means",
    ),
    pytest.param("en", "The firm has some trouble counting people who watch at work.", id="whom"),
    pytest.param(
        "en", "One of the reasons is because people are eating less salt.", id="is because"
    ),
    pytest.param(
        "en", "The storm will cause flash flooding, debris flows and mud.", id="a plural that flows"
    ),
    pytest.param(
        "en", "The warning came more than an hour before water reached the town.", id="how long"
    ),
    pytest.param(
        "en",
        "The study was funded by the Croucher Foundation, US National Science Foundation, "
        "and US National Park Service.",
        id="names enumerated with a last comma",
    ),
    pytest.param(
        "en",
        "They asked the government to respect and execute the sentence of the court.",
        id="two infinitives of one object",
    ),
    pytest.param(
        "en",
        "The mayor takes questions when leaving the hall or taking part in open sessions.",
        id="alternatives",
    ),
    pytest.param("fr", "C'est le maire qui a vendu le pont.", id="a cleft sentence"),
    pytest.param("fr", "Le maire connaît Paul et Marie.", id="names joined"),
    pytest.param(
        "fr", "Le maire a rencontré Paul, Marie et les enfants du quartier.", id="names enumerated"
    ),
    pytest.param("en", "The company that built the bridge went bankrupt.", id="which company"),
    pytest.param("en", "She was arrested when she was six.", id="time belongs to its event"),
    pytest.param(
        "en", "The yields fell by either 49 percent or by 27 percent.", id="one of two figures"
    ),
    pytest.param("en", "The project costs between 10 and 15 million.", id="an interval"),
    pytest.param("fr", "Le pont est fermé en raison du vent.", id="a short cause"),
    pytest.param("en", "The case was dealt with as one of 12 charges.", id="a verb with its words"),
    pytest.param(
        "en", "Officials tried to protect and expand the old town of Leeds.", id="one object of two"
    ),
    pytest.param(
        "fr", "La participation au second tour, les 16 et 17 juin, a été de 51 %.", id="when it was"
    ),
    pytest.param("fr", "Face au refus de la ville, le maire a vendu le pont.", id="facing what"),
    pytest.param("fr", "Je suis sûr que la ville a vendu le pont.", id="who is sure"),
    pytest.param("fr", "Il est évident que la ville a vendu le pont.", id="nobody's il"),
    pytest.param(
        "en",
        "The city has to save 4 billion euros ($4.2 billion) a year at its core sites.",
        id="a rate behind brackets",
    ),
    pytest.param(
        "fr",
        "Nous sommes certains à 60-70 % que la neige a fondu.",
        id="how sure one is of it",
    ),
    pytest.param(
        "fr",
        "Ils laissent croire aux habitants que le pont est gratuit.",
        id="told to somebody",
    ),
    pytest.param(
        "en",
        "The mayor was elected on May 1, 2003 by the council of Leeds.",
        id="a date",
    ),
    pytest.param(
        "en",
        "They want to know where the new bridge will be built in May.",
        id="an indirect question",
    ),
    pytest.param("en", "The work was done quickly and safely sold to the town.", id="two adverbs"),
    pytest.param(
        "fr",
        "La ville vise la région, un point crucial dans la querelle.",
        id="a judgement",
    ),
    pytest.param(
        "fr",
        "La grève a pris fin trois heures après que le pont a été fermé.",
        id="how long after",
    ),
    pytest.param(
        "fr",
        "Il est prévu que, dans ces conditions, la ville vendra le pont en mai.",
        id="words between que and its clause",
    ),
    pytest.param(
        "en",
        "Fifteen towns, Lyon among them, sold the bridge.",
        id="part of the subject",
    ),
    pytest.param(
        "en", "The mayor was jailed for four years and six months.", id="one length of time"
    ),
    pytest.param("en", "The margin of error is plus or minus two points.", id="plus or minus"),
    pytest.param(
        "en", "Measles kills between one and three of every 1,000 children.", id="one range"
    ),
    pytest.param(
        "en",
        "The list will not return to its level of 4.6 million before 2031, unless activity grows.",
        id="a year before a condition",
    ),
    pytest.param("en", "Of those arriving, 75% came from outside the EU.", id="part of what"),
    pytest.param(
        "en", "In a 2003 interview with the Herald, she sold the bridge.", id="where it was"
    ),
    pytest.param(
        "en", "More than half of those surveyed, 53%, agree with the mayor.", id="those surveyed"
    ),
    pytest.param(
        "en",
        "The session was devoted to documents, approaches to peace and the next steps.",
        id="a plural that looks like a verb",
    ),
    pytest.param("en", "It's not China that is taking the jobs of 300 people.", id="not X that"),
    pytest.param(
        "en", "Asked who would win, 31% chose the mayor in May.", id="what somebody answers to"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), WHOLE)
def test_left_whole(language: str, text: str) -> None:
    assert quotes(language, text) == [text.rstrip(".")]


def test_an_aside_between_subject_and_verb_is_no_claim() -> None:
    text = "Le pont est vieux, mais les maires, sous la pression de l'État, veulent le garder."
    assert not any(quote.startswith("sous") for quote in quotes("fr", text))


def test_a_pronoun_at_the_end_of_a_quotation_is_no_conjunction() -> None:
    assert quotes("en", 'The mayor replied "I cannot do that".') == ["I cannot do that"]


def test_a_language_without_tagger_has_one_claim_a_sentence() -> None:
    assert quotes("de", "Die Brücke ist alt, und sie wurde 1950 gebaut.") == [
        "Die Brücke ist alt, und sie wurde 1950 gebaut"
    ]


def test_german_quotes_are_kept_in_pairs() -> None:
    assert quotes("de", "„Wir haben 300 Stellen geschaffen.“ Er ging dann nach Hause.") == [
        "Wir haben 300 Stellen geschaffen", "Er ging dann nach Hause"
    ]  # fmt: skip
    assert quotes("de", "„Die Stadt hat 300 Stellen“, sagte der Minister in Bonn.") == [
        "„Die Stadt hat 300 Stellen“, sagte der Minister in Bonn"
    ]
