"""Sentence boundaries: a table of texts, each with ``|`` where a sentence ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.sentences import split_sentences
from tests.text.growth import check_growth

FRENCH = [
    "M. Le Guen est venu.| Il est reparti.",
    "M. Dupont est venu.| Il est reparti.",
    "Le Dr. Martin et Mme. Petit ont signé.| Personne d'autre.",
    "J.-P. Morel et A. B. Faure ont voté contre.| Les autres ont voté pour.",
    "« Nous verrons demain. »| Le maire a quitté la salle.",
    "« Est-ce fini\u202f? » a demandé la juge.| Personne n'a répondu.",
    "Il a menti\u202f!| Tout le monde le sait.",
    "Le chiffre est faux[12].| La source dit autre chose.",
    "Le décret n° 3 cite l'art. 5 du code.| Il date de mai.",
    "Voir p. 12 et vol. 3 du rapport.| Le reste suit.",
    "Le séisme a eu lieu à 10 km.| L'épicentre est à Brive.",
    "Le prix est de 3.5 millions.| Il monte.",
    "Il en reste trois... peut-être quatre.| On verra.",
    "Un titre sans point|\nLe corps de l'article commence ici.",
    "29 mai 2012. -|\nUn homme est mort.",
    "Le train part à 8 h 30.| Le bus aussi.",
    "Elle habite aux États-Unis, à Washington D.C. depuis un an.| Elle y travaille.",
    "Il gagne 2 000 euros.| 12 personnes gagnent plus.",
    "Le texte (voir p. 3).| Un autre texte.",
    "Il a dit non.| [...] Il faut agir [...].| Puis il est parti.",
    "Une foule à Lyon.| Photo : Jean Dupont / AFP",
    "Les habitants ont été évacués.|L'eau a été coupée.|37 pompiers sont venus.|Il a salué"
    " « leur courage ».|À Lyon, rien n'a changé : écrire à jean.Dupont@Lyon.fr ou www.Lyon.fr.",
    "On vend du pain, du lait, etc. dans ce magasin.| Il ferme tard.",
]
ENGLISH = [
    "The rally is at 7 p.m. ET tonight, in Ohio.| It is free.",
    "Mr. Smith left.| He came back at 5 p.m.| The shop was shut.",
    "The U.S. Senate voted.| It was close.",
    "He moved to the U.S.| The family followed.",
    "“It is over.”| She left the room.",
    "“Is it over?” she asked.| Nobody spoke.",
    "Acme Inc. sued.| The court ruled for Acme Corp.| The case is closed.",
    "Gen. J. R. Grant of St. Louis spoke at No. 10.| Few listened.",
    "See fig. 3 and vol. IV of the report.| It is long.",
    "Sen. J. D. Grant met Dr. A. B. Jones.| He left at 7 a.m.| The rest stayed.",
    "Const. Amy Lee spoke at 6 p.m.| Officers had left.| Cllr. Bo Day met her at 7 p.m. Sunday.",
    "It was held in Washington D.C.| Image: United States Navy.",
    "He said: Photos: two of them were fake.",
    'He gave no details.|While the gunman fled, nobody spoke.|"It was bad," she said.|'
    'A man left at 7 p.m.| "All is well."|The end.',
    "Write to www.Example.Org or Anna.Lee@example.org of Prof.Jones.| It is old.",
    "Crime fell.¹| Rents rose 3%.2| The poll was in May.(3)| It cost No.4 Main Street £3.5 m.",
    "Call me.| Do not write.",
    "It rose 3.5 percent.| Prices fell.",
    "Wait... what?| Nothing.",
    "1. Wash the hands| 2. Open the door| 3. Leave",
    "nobody checks this. it is careless writing.".replace(". it", ".| it"),
    "Visit https://example.org/a.b?c=d. It is free.".replace("d. It", "d.| It"),
]


def _marked(text: str, language: str) -> str:
    pieces = [text[start:end] for start, end in split_sentences(text, language)]
    at, out = 0, ""
    for piece in pieces:
        begin = text.index(piece, at)
        out += text[at:begin].replace("\n", "|\n") if "\n" in text[at:begin] else text[at:begin]
        at = begin + len(piece)
        out += piece + ("" if at == len(text) or text[at] == "\n" else "|")
    return out


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert _marked(marked.replace("|", ""), "fr") == marked


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert _marked(marked.replace("|", ""), "en") == marked


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ("Am 3. Mai kam Dr. Meyer, z. B. mit dem Zug.| Er blieb.", "de"),
        ("La Sra. García llegó.| ¿Quién es?| Nadie lo sabe.", "es"),
        ("Il sig. Rossi è partito.| Non torna.", "it"),
        ("O Sr. Silva saiu.| Ninguém viu.", "pt"),
        ("Dhr. Jansen is weg.| Hij komt terug.", "nl"),
        ("市长说：「有12人死亡。」|会议结束了。|真的吗？|是。", "und"),
    ],
)
def test_other_languages(marked: str, language: str) -> None:
    assert _marked(marked.replace("|", ""), language) == marked


@given(
    st.text(st.sampled_from("aB1 .!?…。」»«\"'()[]\n\u00a0\u202f-é🙂\u0301א")),
    st.sampled_from(["fr", "en", "de"]),
)
def test_spans_are_exact_ordered_and_cover_all_but_space(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert text[at:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
        at = end
    assert text[at:].strip() == ""
    assert split_sentences(text, language) == spans


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        ".",
        ". ",
        "? ",
        "?.",
        "a. ",
        "A. ",
        "abc.Abc",
        "。a",
        '. " ',
        "1. ",
        "1. a 2. ",
        "[1]",
        "« ",
        ".) ",
        "5 ",
        " ",
    ],
)
def test_work_grows_linearly(unit: str) -> None:
    def split(size: int) -> None:
        split_sentences(unit * (size // len(unit)), "fr")

    check_growth(split, 12_500, 100_000, under=32)
