"""Who can say something: people and bodies, what is written, names, and things, which cannot."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from factcheck.text.speech.voices import Voice, is_bare_plural, is_described, is_several, voice_of


@pytest.mark.parametrize(
    ("language", "who", "voice"),
    [
        pytest.param("fr", "La Fédération du bâtiment", Voice.SPEAKER, id="a body"),
        pytest.param("fr", "les députés de la majorité", Voice.SPEAKER, id="a plural"),
        pytest.param("fr", "les tribunaux", Voice.SPEAKER, id="a plural in -aux"),
        pytest.param("fr", "une dizaine de témoins", Voice.SPEAKER, id="behind what counts"),
        pytest.param("fr", "14 % des patients interrogés", Voice.SPEAKER, id="a share of people"),
        pytest.param("fr", "une étude scientifique", Voice.WRITTEN, id="the noun stands first"),
        pytest.param("en", "the study authors", Voice.SPEAKER, id="the noun stands last"),
        pytest.param("en", "Jones's statement", Voice.WRITTEN, id="somebody's words"),
        pytest.param("fr", "Kiev", Voice.NAMED, id="a place alone"),
        pytest.param("fr", "Terre libre", Voice.NAMED, id="a name without an article"),
        pytest.param("en", "she", Voice.NAMED, id="a pronoun"),
        pytest.param("fr", "La diffusion du français", Voice.NONE, id="a thing"),
        pytest.param("en", "the milling crowd's colours", Voice.NONE, id="colours"),
        pytest.param("en", "with many people asking", Voice.NONE, id="no noun phrase"),
    ],
)  # fmt: skip
def test_voices(language: str, who: str, voice: Voice) -> None:
    assert voice_of(who, language) is voice


def test_an_article_describes_who_speaks() -> None:
    assert is_described("la centrale")
    assert not is_described("distances")
    assert not is_described("")


def test_a_thing_performs_no_speech_act() -> None:
    claims = split_text("La diffusion du livre exige 3 ans de travail.", language="fr").claims
    assert [claim.claimant for claim in claims] == [None]


def test_i_is_not_the_report_cited_before() -> None:
    text = "The report said the bridge was old.\nI visited the bridge on Monday."
    claims = split_text(text, language="en").claims
    assert [claim.claimant for claim in claims] == ["The report", None]


@pytest.mark.parametrize(
    ("who", "plural"),
    [
        pytest.param("School meals", True, id="things without an article"),
        pytest.param("Campus news", False, id="no plural"),
        pytest.param("Ana Ruiz, mason for 12 years", False, id="what describes somebody"),
        pytest.param("Baker of pies", False, id="what the noun is of"),
    ],
)
def test_a_plural_without_an_article(who: str, *, plural: bool) -> None:
    assert is_bare_plural(who) is plural


def test_she_is_not_what_the_article_opens_with() -> None:
    text = 'School meals cost more.\n\nThat worries Ann Barrow. She said: "We will cut prices."'
    claims = split_text(text, language="en").claims
    assert "School meals" not in [claim.claimant for claim in claims]


@pytest.mark.parametrize(
    ("who", "several"),
    [
        ("Anne Dubois et la maire", True),
        ("le journaliste et romancier", False),
        ("l'agence pour l'emploi et la formation", False),
        pytest.param("29 communes", True, id="a count"),
        pytest.param("1 commune", False, id="a count of one"),
    ],
)
def test_one_and_several(who: str, *, several: bool) -> None:
    assert is_several(who) is several
