"""Quotations: who is quoted, whatever the verb and wherever the speaker stands."""

from __future__ import annotations

import pytest

from tests.text.said import Said, said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "fr", "« Le pont est dangereux », a déclaré la maire, Anne Dubois.",
            [("Le pont est dangereux", "Anne Dubois"), ("la maire, Anne Dubois", None)],
            id="the speaker behind, and who that is",
        ),
        pytest.param(
            "fr", "« La dette atteint 3 milliards », s'est alarmé lundi soir sur France Inter le "
            "président de la Cour, Jean Dupont.",
            [("La dette atteint 3 milliards", "Jean Dupont"),
             ("le président de la Cour, Jean Dupont", None)],
            id="any verb behind a quotation, and when and where it was said",
        ),
        pytest.param(
            "fr", "« Nous avons perdu 40 emplois », a regretté auprès de l'AFP Karim Benali.",
            [("Nous avons perdu 40 emplois", "Karim Benali")], id="to an agency",
        ),
        pytest.param(
            "fr", "« Le pont a cédé », a déclaré la préfète de la Haute-Loire, Anne Dubois.",
            [("Le pont a cédé", "Anne Dubois"),
             ("la préfète de la Haute-Loire, Anne Dubois", None)],
            id="an office of a place, and its name",
        ),
        pytest.param(
            "en", "“If you're a tall clerk, tough luck,” Ohio Sen. Ann Berg said of Norvane’s "
            "message on his Supreme Court pick.",
            [("“If you're a tall clerk, tough luck,” Ohio Sen. Ann Berg said of Norvane’s message "
              "on his Supreme Court pick", "Ohio Sen. Ann Berg")],
            id="a condition, and no comma behind who speaks",
        ),
        pytest.param(
            "en", "“The bridge is old,” the family said in a statement released on Monday.",
            [("The bridge is old", "the family")], id="in a statement that was released",
        ),
        pytest.param(
            "en", "“We lost 40 soldiers,” Mark Milley told reporters in Brussels on Tuesday.",
            [("We lost 40 soldiers", "Mark Milley")], id="told somebody somewhere",
        ),
        pytest.param(
            "en",
            '"The bridge is old," the judge wrote in a 40-page ruling, adding that it is shut.',
            [("The bridge is old", "the judge"), ("it is shut", "the judge")],
            id="a gerund behind the speaker",
        ),
        pytest.param(
            "en", '"The bridge is old," Ann Jones tweeted.',
            [("The bridge is old", "Ann Jones")], id="any verb behind the speaker",
        ),
        pytest.param(
            "en", '"No site will be closed," works council chief Ann Jones told a news conference.',
            [("No site will be closed", "Ann Jones"),
             ("works council chief Ann Jones", None)], id="an office before the name",
        ),
        pytest.param(
            "en", "The report was published on Monday. The letter reads “we may close the bridge”.",
            [("The report was published on Monday", None),
             ("we may close the bridge", "The letter")], id="any verb before a quotation",
        ),
        pytest.param(
            "fr", "« Il n'y a pas eu de négociation », tranche Amélie Dubois.",
            [("Il n'y a pas eu de négociation", "Amélie Dubois")], id="a verb read as a noun",
        ),
        pytest.param(
            "fr", "« Le pont a rouvert en mai », s'est-il félicité.",
            [("Le pont a rouvert en mai", None)], id="a reflexive pronoun behind the verb",
        ),
        pytest.param(
            "fr", "« Le pont a rouvert en mai », fait valoir le maire, Jean Dupont.",
            [("Le pont a rouvert en mai", "Jean Dupont"), ("le maire, Jean Dupont", None)],
            id="fait valoir",
        ),
        pytest.param(
            "fr", "« Le pont est vieux », tente-t-elle d'expliquer.",
            [("Le pont est vieux", None)], id="any inverted verb behind a quotation",
        ),
        pytest.param(
            "en", '"The bridge is old," said Ann Jones to the gathered crowd.',
            [("The bridge is old", "Ann Jones")], id="whom it was said to",
        ),
        pytest.param(
            "en", "The paper quoted experts, with Ann Jones stating: “The bridge is old.”",
            [("The paper quoted experts", "The paper"), ("The bridge is old", "Ann Jones")],
            id="with somebody stating",
        ),
        pytest.param(
            "fr", "Alors que le juge avait parlé, Anne Dubois avait lâché : « Le pont est vieux ».",
            [("le juge avait parlé", None), ("Le pont est vieux", "Anne Dubois")],
            id="the last verb before a quotation",
        ),
        pytest.param(
            "en", 'The page showed the base and added the words "and Emergency" to its name.',
            [("The page showed the base", None),
             ('added the words "and Emergency" to its name', None)],
            id="words without a verb",
        ),
        pytest.param(
            "fr", "Jean Dupont, ancien ouvrier, se souvient : « Le pont est tombé en mai ».",
            [("Jean Dupont, ancien ouvrier", None),
             ("Le pont est tombé en mai", "Jean Dupont, ancien ouvrier")],
            id="any verb before a colon and a quotation",
        ),
    ],
)  # fmt: skip
def test_who_is_quoted(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected
