"""Lines that state nothing, and why; lines that look like them and do."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text

BODY = "A storm killed 107 people in Mecca on Friday, the Civil Defense Authority said."
CORPS = "Une tempête a tué 107 personnes vendredi à La Mecque, selon la défense civile."


def why_not(line: str, language: str) -> tuple[str, ...]:
    """The reasons for which the first sentence of a line between two others is not checkable."""
    body = BODY if language == "en" else CORPS
    text = f"{body}\n\n{line}\n\n{body}"
    split = split_text(text, language=language)
    (first,) = [s for s in split.sentences if s.start == len(body) + 2]
    return () if first.checkable else first.reasons


@pytest.mark.parametrize(
    ("line", "language", "why"),
    [
        ("Pilgrims at the Grand Mosque in 2008.", "en", "caption"),
        ("The cruise ship Freewinds in Bonaire.", "en", "caption"),
        ("Instituto Gonzaga, a catholic school in Milan. Image: Friedrich.", "en", "caption"),
        ("Le palais de justice de Lyon en 2010.", "fr", "caption"),
        (
            "The British minister of the interior in a street on May 14, 2022. Image: Ann.",
            "en",
            "caption",
        ),
        (
            "Le port de Brest et la vieille tour, le soir du 8 février 2010. Photo : Jean",
            "fr",
            "caption",
        ),
        ("Thursday, May 7, 2015", "en", "dateline"),
        ("14:32 GMT", "en", "dateline"),
        ("18h32", "fr", "dateline"),
        ("10.47am:", "en", "dateline"),
        ("By Ann Lee | Updated March 3, 2024 | 4 min read", "en", "navigation"),
        ("3:14 PM · Nov 2, 2023 · Twitter for iPhone", "en", "navigation"),
        ("Jean Morel – j.morel@example.org – 01 23 45 67 89", "fr", "navigation"),
        ("Tél. 04 55 66 77 88", "fr", "navigation"),
        ("1,204 comments", "en", "navigation"),
        ("213 Retweets 1 045 J'aime", "fr", "navigation"),
        ("Published 3 hours ago", "en", "navigation"),
        ("2021,412,380", "en", "no verb"),
        ("9:58 a.m. GMT", "en", "dateline"),
        ("11/27/26, 2:10 AM", "en", "dateline"),
        ("Contact presse : presse@example.org, 01 22 33 44 55", "fr", "navigation"),
        ("Bretagne | 137 | -4 %", "fr", "row of a table"),
        (
            "Le maire à la sortie du conseil de Lyon. LOUIS MARIN / AFP",
            "fr",
            "caption",
        ),
        ('"Document found on street" — Toronto Star, August 15, 2008', "en", "navigation"),
        ("« Un document retrouvé » – Le Monde, 3 mai 2012", "fr", "navigation"),
        ("Lire aussi : la tempête de 2008", "fr", "navigation"),
        ("What we know so far", "en", "heading"),
        ("- L'enquête est ouverte -", "fr", "heading"),
        ("• The storm of May", "en", "heading"),
        ("Temps de lecture : 3 min.", "fr", "navigation"),
        ("All rights reserved.", "en", "navigation"),
    ],
)
def test_states_nothing(line: str, language: str, why: str) -> None:
    assert why_not(line, language) == (why,)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Three dead, 12 injured in Mecca.", "en"),
        ("60% stayed > 6 weeks in Mecca.", "en"),
        ("A man arrested in Lyon.", "en"),
        ("The mayor resigned in 2008.", "en"),
        ("• Inflation fell to 3.2% in March", "en"),
        ("- Le chômage a augmenté de 20 000 personnes", "fr"),
        ("This article was amended on 12 November 2025.", "en"),
        ("Le maire a démissionné en 2008.", "fr"),
        ('"We lost 300 men in Mecca", the general said on Friday, May 3, 2008.', "en"),
    ],
)
def test_states_something(line: str, language: str) -> None:
    assert why_not(line, language) == ()


def test_an_author_in_front_of_a_source_is_of_it() -> None:
    line = 'Ann Lee. "MP calls for a probe" — Edmonton Sun, August 16, 2008'
    split = split_text(f"{BODY}\n\n{line}", language="en")
    assert [sentence.checkable for sentence in split.sentences] == [True, False, False]


def test_what_stands_behind_sources_is_navigation_until_prose_begins() -> None:
    split = split_text(f"{BODY}\n\nSources\n\nThe crane fell, BBC\n\n{BODY * 3}", language="en")
    first, heading, item, *prose = split.sentences
    assert [s.reasons for s in (heading, item)] == [("navigation",), ("navigation",)]
    assert first.checkable
    assert any(sentence.checkable for sentence in prose)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Was that the one where you were the captain of the team, in 2005?", "en"),
        ("Est-ce que le maire, élu en 2008, a menti ?", "fr"),
        ("Avez-vous perdu 3 millions d'euros en 2012 ?", "fr"),
    ],
)
def test_all_of_a_question_asks(text: str, language: str) -> None:
    split = split_text(text, language=language)
    assert split.claims
    assert not any(claim.checkable for claim in split.claims)


@pytest.mark.parametrize(
    ("text", "quote", "claimant"),
    [
        ("16h48 - Macron : « Le pont est tombé en mai »", "Le pont est tombé en mai", "Macron"),
        ("Bonjour Anne, non, le pont n'est pas tombé.", "le pont n'est pas tombé", None),
        ("14:05: Le pont est tombé en mai.", "Le pont est tombé en mai", None),
        ("10.32am: The bridge fell in May.", "The bridge fell in May", None),
        ("LEEDS, England—The bridge fell in May.", "The bridge fell in May", None),
        ("18 h 42 · Le pont est tombé en mai.", "Le pont est tombé en mai", None),
        ("[14h55] Le pont est tombé en mai.", "Le pont est tombé en mai", None),
        ("9:15 a.m. EST: The bridge fell in May.", "The bridge fell in May", None),
        ("14h02 | 12 maisons ont brûlé.", "12 maisons ont brûlé", None),
        ("3. 40% of its fish died.", "40% of its fish died", None),
        ("6 - The bridge fell in May.", "The bridge fell in May", None),
        ("2/3 of its fish died.", "2/3 of its fish died", None),
        ("En direct : le pont est tombé en mai.", "le pont est tombé en mai", None),
        (
            "DAYTON, Ohio, May 3, 2021 /NewsWire/ -- The bridge fell in May.",
            "The bridge fell in May",
            None,
        ),
    ],
)
def test_times_and_greetings_are_no_part_of_a_claim(
    text: str, quote: str, claimant: str | None
) -> None:
    (claim,) = split_text(f"{text}\n\nLe maire l'a dit.", language="fr").claims[:1]
    assert (claim.quote, claim.claimant) == (quote, claimant)


def test_a_caption_tells_who_somebody_is() -> None:
    text = (
        "Le maire de Lyon, Jean Dupont, à la sortie du conseil. LOUIS MARIN / AFP\n\n"
        "« Le pont est vieux », a déploré Jean Dupont. Le président de la banque estime qu'il "
        "est sûr."
    )
    assert split_text(text, language="fr").claims[-1].claimant == "Le président de la banque"


def test_the_place_in_front_of_a_report_is_no_part_of_it() -> None:
    (claim,) = split_text("Taipei, Taiwan — The crane fell on Friday.", language="en").claims
    assert claim.quote == "The crane fell on Friday"


def test_the_month_may_hedges_nothing() -> None:
    (claim,) = split_text("The court fined the bank on May 16.", language="en").claims
    assert not any(reason.startswith("hedged") for reason in claim.reasons)


@pytest.mark.parametrize("line", ["______", "* * *", "—", "🙂🙂"])
@pytest.mark.parametrize("language", ["en", "fr", "und"])
def test_a_line_without_words_is_no_statement(line: str, language: str) -> None:
    assert split_text(line, language=language).claims == ()


def test_posts_and_claims_one_a_line_are_no_headings() -> None:
    lines = [
        "The mayor closed the bridge and sacked two officers",
        "Prices rose by 4% in March, the most since 2019",
        "The council has spent its reserve",
    ]
    split = split_text("\n".join(lines), language="en")
    assert all(sentence.checkable for sentence in split.sentences)
    assert [claim.quote for claim in split.claims] == [
        "The mayor closed the bridge", "sacked two officers", "Prices rose by 4% in March",
        "the most since 2019", "The council has spent its reserve",
    ]  # fmt: skip


BRIDGE = (
    "The mayor of Lyon closed the northern bridge on Friday after a lorry hit it. "
    "Drivers have to take the motorway."
)


@pytest.mark.parametrize(
    ("heading", "checkable"),
    [
        pytest.param("Mayor of Lyon closes northern bridge", False, id="a sentence repeats it"),
        pytest.param("Lyon mayor closed bridge hit by heavy lorry", False, id="nearly repeated"),
        pytest.param("Mayor of Lyon reopens northern bridge", True, id="another verb"),
        pytest.param("Council spent 31 million on hotels", True, id="the body says nothing of it"),
        pytest.param("Mayor of Lyon closes 31 bridges", True, id="another figure"),
        pytest.param("Mayor of Lyon fires 300 drivers", True, id="its verb and figure are new"),
        pytest.param("PLANET • Glaciers • Alps • Water", False, id="a rubric"),
        pytest.param("Council plans hotels for 2014", True, id="a year is no time of publication"),
        pytest.param("Published on 25 November 2026, 00:01 GMT", False, id="when it appeared"),
        pytest.param("How the mayor of Paris lost her job", False, id="a question"),
        pytest.param("Lyon: what the council spent on hotels", False, id="a question to come"),
    ],
)
def test_a_title_is_checked_when_no_sentence_repeats_it(heading: str, *, checkable: bool) -> None:
    split = split_text(f"{heading}\n\n{BRIDGE}", language="en")
    assert split.sentences[0].checkable is checkable
    claims = [claim for claim in split.claims if claim.end <= len(heading)]
    assert [claim.quote for claim in claims] == [heading] * checkable
    for claim in claims:
        assert "a heading that nothing below it repeats" in claim.reasons


@pytest.mark.parametrize(
    ("heading", "checkable"),
    [("Onze abstentions au centre", True), ("Les villes préparent la suite", False)],
)
def test_within_an_article_a_heading_has_to_have_a_figure(heading: str, *, checkable: bool) -> None:
    split = split_text(f"{CORPS}\n\n{heading}\n\n{CORPS}", language="fr")
    (told,) = [sentence for sentence in split.sentences if sentence.start == len(CORPS) + 2]
    assert told.checkable is checkable


def test_a_line_under_the_title_is_checked_too() -> None:
    title, line = "Council spent 31 million on hotels", "Minister admits families slept in tents"
    split = split_text(f"{title}\n\n{line}\n\n{BRIDGE}", language="en")
    assert [sentence.checkable for sentence in split.sentences[:2]] == [True, True]
