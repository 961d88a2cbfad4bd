"""Speech acts: what somebody announces, denies or expects is one claim with its verb."""

from __future__ import annotations

import pytest

from tests.text.said import Said, said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "fr", "Le syndicat a condamné la fermeture du pont.",
            [("Le syndicat a condamné la fermeture du pont", "Le syndicat")],
            id="a speech act is told as a whole",
        ),
        pytest.param(
            "fr", "Sur place, les pompiers font état de trois blessés.",
            [("Sur place, les pompiers font état de trois blessés", "les pompiers")],
            id="a verb with its complement",
        ),
        pytest.param(
            "en", "The company declined to comment.",
            [("The company declined to comment", "The company")], id="declined to comment",
        ),
        pytest.param(
            "fr", "Le ministre a promis « une solution ».",
            [("Le ministre a promis « une solution »", "Le ministre")],
            id="words in quotation marks that state nothing by themselves",
        ),
        pytest.param(
            "fr", "De nombreux experts restent sceptiques quant à la reprise.",
            [("De nombreux experts restent sceptiques quant à la reprise", "De nombreux experts")],
            id="what somebody is sceptical of",
        ),
        pytest.param(
            "en", "Velto regards the deal as a threat.",
            [("Velto regards the deal as a threat", "Velto")], id="regards as",
        ),
        pytest.param(
            "fr", "La réforme est jugée injuste par les syndicats.",
            [("La réforme est jugée injuste par les syndicats", "les syndicats")],
            id="who judges is named after the verb",
        ),
        pytest.param(
            "fr", "Le maire menace de fermer l'école.",
            [("Le maire menace de fermer l'école", "Le maire")],
            id="a verb that looks like a noun",
        ),
        pytest.param(
            "en", "The Cyclone is certain to lose strength.",
            [("The Cyclone is certain to lose strength", None)], id="certain to happen",
        ),
        pytest.param(
            "en", "The White House disputes that figure.",
            [("The White House disputes that figure", "The White House")], id="that figure",
        ),
        pytest.param(
            "en", "Officials have warned people not to cross the bridge.",
            [("Officials have warned people not to cross the bridge", "Officials")],
            id="warned not to",
        ),
        pytest.param(
            "en", "The paper explained how the bridge was built in May.",
            [("The paper explained how the bridge was built in May", "The paper")],
            id="explained how",
        ),
        pytest.param(
            "fr", "Son entourage dément en revanche tout recours au vote.",
            [("Son entourage dément en revanche tout recours au vote", "Son entourage")],
            id="a verb that looks like an adverb",
        ),
        pytest.param(
            "en", "Both sides accuse each other of breaking the ceasefire.",
            [("Both sides accuse each other of breaking the ceasefire", "Both sides")],
            id="a verb that looks like a preposition",
        ),
        pytest.param(
            "en", "Critics, including Ann Jones, have described the bridge as a trap.",
            [("Critics, including Ann Jones, have described the bridge as a trap", "Critics")],
            id="whom the speakers include",
        ),
        pytest.param(
            "en", "President Ann Jones on Thursday announced 8 new bridges.",
            [("President Ann Jones on Thursday announced 8 new bridges", "Ann Jones")],
            id="the day behind the speaker",
        ),
        pytest.param(
            "fr", "Dans la ville, 14 % des patients disent avoir renoncé à des soins.",
            [("Dans la ville, 14 % des patients disent avoir renoncé à des soins", None)],
            id="how many say so",
        ),
        pytest.param(
            "fr", "La Cour juge le plan « trop coûteux ».",
            [("La Cour juge le plan « trop coûteux »", "La Cour")], id="what is judged so",
        ),
        pytest.param(
            "fr", "La mairie estime à 3 millions d'euros le coût du pont.",
            [("La mairie estime à 3 millions d'euros le coût du pont", "La mairie")],
            id="estime à",
        ),
        pytest.param(
            "en", "Norvia Air now expects revenue of $4 billion.",
            [("Norvia Air now expects revenue of $4 billion", "Norvia Air")], id="a forecast",
        ),
        pytest.param(
            "en", "The council puts the figure at 2,300.",
            [("The council puts the figure at 2,300", "The council")], id="puts the figure at",
        ),
        pytest.param(
            "en", "Norvia Air plans to cut 1,200 jobs by 2028.",
            [("Norvia Air plans to cut 1,200 jobs by 2028", "Norvia Air")], id="a plan",
        ),
        pytest.param(
            "fr", "La SNCF table sur 20 millions de voyageurs.",
            [("La SNCF table sur 20 millions de voyageurs", "La SNCF")], id="a French forecast",
        ),
        pytest.param(
            "fr", "Luc Morel accuse la région d'avoir caché les comptes.",
            [("Luc Morel accuse la région d'avoir caché les comptes", "Luc Morel")], id="accuses",
        ),
        pytest.param(
            "fr", "Anne Dubois a exprimé le souhait de revoir la loi.",
            [("Anne Dubois a exprimé le souhait de revoir la loi", "Anne Dubois")],
            id="expresses a wish",
        ),
    ],
)  # fmt: skip
def test_whose_act_it_is(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected
