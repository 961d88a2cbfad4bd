"""Which language a text is in: told by its common words, or by the model where they do not tell."""

from __future__ import annotations

import pytest

from factcheck.text import language
from factcheck.text.claims import split_text
from factcheck.text.language import detect

TEXTS = {
    "fr": "Les habitants de la ville sont inquiets pour leur école, qui est fermée depuis lundi "
    "avec deux autres. La mairie dit que les travaux sont prévus dans une semaine.",
    "en": "The people of the town are worried about their school, which has been closed with two "
    "others since Monday. The council says that the works are planned for next week.",
    "de": "Die Bewohner der Stadt sorgen sich um des Dorfes Schule, die seit Montag geschlossen "
    "ist. Die Arbeiten des Amtes sollen in der nächsten Woche beginnen, sagte der Rat.",
    "es": "Los vecinos de la ciudad están preocupados por la escuela, que está cerrada desde el "
    "lunes con otras dos. El ayuntamiento dice que las obras son para la próxima semana.",
    "it": "Gli abitanti della città sono preoccupati per la scuola, che è chiusa da lunedì con "
    "altre due. Il comune dice che i lavori sono previsti per la prossima settimana.",
    "pt": "Os moradores da cidade estão preocupados com a escola, que está fechada desde segunda "
    "com outras duas. A câmara diz que as obras estão previstas para a próxima semana.",
    "nl": "De inwoners van de stad maken zich zorgen over hun school, die sinds maandag met twee "
    "andere is gesloten. De gemeente zegt dat het werk of de verbouwing volgende week begint.",
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_has_its_language(name: str) -> None:
    assert detect(TEXTS[name]) == name


@pytest.mark.parametrize("name", ["fr", "en"])
def test_common_words_tell_it_without_the_model(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_identifier", lambda: pytest.fail("the model was loaded"))
    assert detect(TEXTS[name]) == name


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Les écoles sont fermées.", id="too short"),
        pytest.param(f"{TEXTS['fr']} {TEXTS['en']}", id="two languages"),
        pytest.param(TEXTS["de"], id="another language"),
    ],
)
def test_the_model_tells_where_common_words_do_not(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Model:
        @staticmethod
        def classify(_text: str) -> tuple[str, float]:
            return "xx", 0.0

    monkeypatch.setattr(language, "_identifier", Model)
    assert detect(text) == "xx"


def test_signs_alone_are_in_none() -> None:
    assert detect("12 % ... 40 !") == "und"


@pytest.mark.parametrize(
    "text",
    [
        "Россия контролирует почти 20 % территории Украины, заявил BBC мэр Москвы.",
        "وقال رئيس البلدية إن 12 شخصا لقوا مصرعهم في عام 2024",
        "市长表示,2024年有1200人死亡。",
    ],
)
def test_another_script_is_no_supported_language(text: str) -> None:
    assert detect(text) == "und"
    split = split_text(text, language=detect(text))
    assert [claim.checkable for claim in split.claims] == [True]
