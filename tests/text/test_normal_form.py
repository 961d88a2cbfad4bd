"""The normal form of texts, and their hashes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.normal_form import normalise, sha256


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("a\r\nb\rc\u2028d\u2029e\x85f\vg\fh", "a\nb\nc\nd\ne\nf\ng\nh", id="ends"),
        pytest.param("a\tb", "a b", id="tab"),
        pytest.param("cafe\u0301", "café", id="composed"),
        pytest.param("20\u00a0% et 10\u202f000", "20\u00a0% et 10\u202f000", id="no-break"),
        pytest.param("\ufeffBOM \x00\x1b[31mred\x9b", "BOM [31mred", id="controls dropped"),
        pytest.param("a\ud800b", "ab", id="lone surrogate"),
        pytest.param("e\x00\u0301", "é", id="accent behind a dropped control"),
        pytest.param("so\u00adcial 10\u200b%\u2060.", "social 10%.", id="where a line may break"),
        pytest.param("con\ufb01rm\u00e9 su\ufb03t", "confirm\u00e9 suffit", id="ligatures"),
        pytest.param("\ufb01\u0301n", "f\u00edn", id="accent behind a ligature"),
        pytest.param("\u0645\u06cc\u200c\u0634", "\u0645\u06cc\u200c\u0634", id="joiner"),
        pytest.param("a" + "\u0323" * 40 + "b", "\u1ea1" + "\u0323" * 29 + "b", id="marks"),
        pytest.param("👩\u200d" * 40, "👩\u200d" * 40, id="no marks"),
        pytest.param("", "", id="empty"),
    ],
)  # fmt: skip
def test_normal_form(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


@given(st.text(st.characters()))
def test_idempotent_composed_and_encodable(raw: str) -> None:
    text = normalise(raw)
    assert normalise(text) == text
    assert unicodedata.is_normalized("NFC", text)
    text.encode()


@pytest.mark.parametrize("marks", ["\u0301\u0323", "\u0344", "\u0f73", "\u0f73\u0301\u0f71"])
def test_marks_without_end_take_linear_time(marks: str) -> None:
    text = normalise("a" + marks * 50_000)
    assert len(text) <= 31
    assert normalise(text) == text


def test_sha256_is_of_the_utf8_bytes() -> None:
    assert sha256("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
