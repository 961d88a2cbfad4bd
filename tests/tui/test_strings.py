"""Both languages say everything, and nothing that nobody reads."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import factcheck.tui
from factcheck.tui.keys import KEYS
from factcheck.tui.strings import (
    LANGUAGES,
    SHIPPED_KEYS,
    catalogue,
    plural,
    t,
    use_keys,
    use_language,
)

SOURCES = sorted(Path(factcheck.tui.__file__).parent.rglob("*.py"))

SAME_IN_BOTH = re.compile(
    r"""key\.(app\.(articles|sources)|review\.(source|note)|articles\.diff)|
        place\.(articles|sources)|pane\.article|kind\.(description|opinion|question|relation)|
        score\.(certain|possible)|(articles|sources|log)\.summary|claim\.sources|log\.entry|
        precedent\.variant|dashboard\.count\.(articles|sources|actions)|
        export\.(md|claimreview)|help\.scale|editor\.(title|date_hint)|palette\.article|
        settings\.language_(en|fr)|correction\.correction|table\.(article|source|verdict)|field\.citation|column\.(date|published|source|verdicts?|what)|article_card\.ratings|card\.sources|
        field.quote|(source|article_form)\.(published_at_hint|url_hint|archive_url_hint)""",
    re.VERBOSE,
)
"""Words that French and English share, by name."""


def _fields(text: str | list[str]) -> set[str]:
    joined = text if isinstance(text, str) else " ".join(text)
    return {name for _, name, _, _ in Formatter().parse(joined) if name}


def test_every_language_has_every_string_with_the_same_placeholders() -> None:
    english = catalogue("en")
    for language in LANGUAGES:
        other = catalogue(language)
        assert sorted(other) == sorted(english), language
        for name, text in english.items():
            assert _fields(other[name]) == _fields(text), (language, name)
            assert type(other[name]) is type(text), (language, name)
            assert "" not in ([other[name]] if isinstance(other[name], str) else other[name])


def test_nothing_is_left_in_english() -> None:
    english, french = catalogue("en"), catalogue("fr")
    left = [
        name
        for name, text in english.items()
        if french[name] == text and not SAME_IN_BOTH.match(name)
    ]
    assert left == []


_DOTTED = r"[a-z_]+(\.[a-z_]+)+"


def _patterns(tree: ast.AST) -> Iterator[str]:
    """A regular expression for every string that the code may look up."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(part.value)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
                else r"[\w.]+"
                for part in node.values
            ]
            yield "".join(parts)
        elif isinstance(node, ast.BinOp) and isinstance(node.left, ast.Constant):
            if isinstance(node.left.value, str) and node.left.value.endswith("."):
                yield re.escape(node.left.value) + r"\w+"
        elif isinstance(node, ast.Constant) and re.fullmatch(_DOTTED, str(node.value)):
            yield re.escape(str(node.value))


def test_every_string_is_used_somewhere() -> None:
    patterns = {
        pattern
        for path in SOURCES
        for pattern in _patterns(ast.parse(path.read_text("utf-8")))
        if "." in pattern
    }
    anything = [p for p in patterns if not re.search(r"[a-z_]{3}", p.replace(r"[\w.]+", ""))]
    used = re.compile("|".join(patterns - set(anything)))
    keys = {f"key.{key.id}" for scope in KEYS.values() for key in scope}
    unused = [
        name
        for name in catalogue("en")
        if name not in keys and not any(map(used.fullmatch, (name, _stem(name))))
    ]
    assert unused == []


def _stem(name: str) -> str:
    """The name that `plural` is asked for."""
    return re.sub(r"\.(one|many)$", "", name)


def _looked_up(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            if node.func.id in {"t", "plural"} and isinstance(first, ast.Constant):
                yield f"{first.value!s}.one" if node.func.id == "plural" else str(first.value)


def test_every_string_looked_up_exists() -> None:
    english = catalogue("en")
    asked = {name for path in SOURCES for name in _looked_up(ast.parse(path.read_text("utf-8")))}
    assert len(asked) > 100
    assert [name for name in sorted(asked) if not isinstance(english.get(name), str)] == []


@pytest.mark.parametrize(
    ("language", "n", "expected"),
    [
        pytest.param("en", 0, "0 claims", id="English zero is many"),
        pytest.param("en", 1, "1 claim", id="English one"),
        pytest.param("fr", 0, "0 affirmation", id="French zero is one"),
        pytest.param("fr", 2_000, "2\u202f000 affirmations", id="grouped in thousands"),
    ],
)
def test_plurals(language: str, n: int, expected: str) -> None:
    use_language(language)
    assert plural("count.claims", n) == expected


FIXED_KEYS = {
    "screen.how_to_quit",
    "add.where_hint",
    "claimant.hint",
    "source.known",
    "dialog.no_text",
    "dismiss.hint",
    "help.form",
    "jobs.hint",
    "keys.hint",
    "keys.press",
}
"""Strings that name a key which nobody can change: those of a line, of a list of options, and
Textual's own."""

A_KEY = re.compile(
    r"""F\d+|ctrl\+|\^\w|[↓↑→←⏎␣⌫]|\b(esc|[eé]chap|escape|enter|entrée|tab)\b  # by name
        |(?<![\w’'.%-])(?!a\b|y\b|à\b|I\b|ou\b)[^\W\d](?![\w’'.%-])  # a letter by itself
        |(?:^|[.:;] )[!?=;]\ """,  # a sign that begins a sentence
    re.VERBOSE | re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_names_a_key_that_the_reviewer_may_have_changed(language: str) -> None:
    named = {
        name: text
        for name, text in catalogue(language).items()
        if isinstance(text, str)
        if A_KEY.search(re.sub(r"\{.*?\}|\n|%", "…", text)) and name not in FIXED_KEYS
    }
    assert named == {}


def test_sentences_name_the_keys_that_the_reviewer_has() -> None:
    assert t("review.approved") == "Published; u takes it back"
    use_keys({"app.undo": "ctrl+z,u"})
    assert t("review.approved") == "Published; ^z takes it back"
    assert t("tour.three").startswith("^z takes back your last action, ^r brings it back")


def test_every_key_that_a_sentence_names_exists() -> None:
    for name, text in catalogue("en").items():
        for field in _fields(text):
            if field.startswith("key["):
                assert field[4:-1] in SHIPPED_KEYS, name


def test_an_unknown_string_is_an_error_not_a_silent_gap() -> None:
    with pytest.raises(KeyError):
        t("no.such.string")
