from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.inert import inert, inert_line
from factcheck.text.inert_json import inert_json

TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
CONTROLS = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), *TURNING)} - {"\n", "\t"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b[2Jgone", "␛[2Jgone", id="clear the screen"),
        pytest.param("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇", id="write the clipboard"),
        pytest.param("\x9b31m", "\ufffd31m", id="one-character CSI"),
        pytest.param("a\rb", "a␍b", id="carriage return hides what stands before it"),
        pytest.param("\ud800", "\ufffd", id="lone surrogate"),
        pytest.param("\u202eright", "\ufffdright", id="an override of the direction"),
        pytest.param("l'économie « à 20 % »", "l'économie « à 20 % »", id="ordinary French"),
        pytest.param(
            "👩\u200d👩\u200d👧 עברית", "👩\u200d👩\u200d👧 עברית", id="joiners and right-to-left"
        ),
    ],
)
def test_control_characters_are_shown_not_obeyed(text: str, shown: str) -> None:
    assert inert(text) == shown


@given(st.text(st.characters()))
def test_no_control_character_is_left(text: str) -> None:
    assert not CONTROLS & set(inert(text))
    assert "\n" not in inert_line(text)


@given(st.text(st.characters()))
def test_json_stays_the_same_value_without_raw_controls(text: str) -> None:
    written = inert_json(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(written) == {"text": text}
    assert not CONTROLS & set(written)
    written.encode()
