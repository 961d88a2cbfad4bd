"""Every sentence the reviewer reads, in French and English: one TOML table per language.

`t("review.saved", n=3)` looks a string up in the language in use. A string that is missing in a
language is an error, found by the tests, never a silent fall back. `{key[app.undo]}` in a string
is the key that the reviewer has for that.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from factcheck.tui.key_names import show_key
from factcheck.tui.keys import KEYS

LANGUAGES = ("en", "fr")
_FOLDER = Path(__file__).with_name("catalogue")


_TABLE = re.compile(r"^(?=\[(\w+)[\w.]*\]$)", re.M)
"""Where a table of a catalogue begins, and the first part of its name: its subject."""


@cache
def catalogue(language: str) -> dict[str, str | list[str]]:
    """Dotted name -> string, or [label, tooltip] for a key: the whole catalogue."""
    subjects = _tables(language)
    return {name: text for subject in subjects for name, text in _about(language, subject).items()}


@cache
def _tables(language: str) -> dict[str, str]:
    """Subject -> its tables, unread: the first frame needs a fifth of a file that takes 3.5 ms."""
    _, *parts = _TABLE.split((_FOLDER / f"{language}.toml").read_text("utf-8"))
    tables: dict[str, str] = {}
    for subject, lines in zip(parts[::2], parts[1::2], strict=True):
        tables[subject] = tables.get(subject, "") + lines
    return tables


@cache
def _about(language: str, subject: str) -> dict[str, str | list[str]]:
    return dict(_flat(tomllib.loads(_tables(language).get(subject, ""))))


def _look_up(name: str) -> str | list[str]:
    return _about(_InUse.language, name.partition(".")[0])[name]


def _flat(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, str | list[str]]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


@cache
def sentences(language: str) -> dict[str, str]:
    """What the desk says in English -> the same in `language`: refusals and findings, with the
    same {places}."""
    path = _FOLDER / f"{language}_sentences.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def sentences_in_use() -> dict[str, str]:
    return sentences(_InUse.language)


def sentence(english: str) -> str:
    """A sentence of the desk in the language in use, or as it is."""
    return sentences_in_use().get(english, english)


def phrase(english: str) -> str:
    """The same for a sentence whose {places} are filled in already, as the log and the reasons of
    an error hold them; what stands in the places is looked up too."""
    if (known := sentence(english)) != english:
        return known
    for pattern, text in _patterns(_InUse.language):
        if found := pattern.fullmatch(english):
            return text.format(**{name: phrase(value) for name, value in found.groupdict().items()})
    return english


@cache
def _patterns(language: str) -> list[tuple[re.Pattern[str], str]]:
    """A regular expression for each sentence with places, the one with most words of its own
    first."""
    found = []
    for english, text in sentences(language).items():
        parts = list(Formatter().parse(english))
        words = sum(len(literal) for literal, *_ in parts)
        if any(name for _, name, *_ in parts) and not any(converted for *_, converted in parts):
            pattern = "".join(
                re.escape(literal) + (f"(?P<{name}>.+?)" if name else "")
                for literal, name, *_ in parts
            )
            found.append((words, re.compile(pattern, re.DOTALL), text))
    return [(pattern, text) for _, pattern, text in sorted(found, key=lambda one: -one[0])]


SHIPPED_KEYS = {key.id: key.keys for keys in KEYS.values() for key in keys}
"""Id -> keys."""


class _InUse:
    """The language of the interface and the reviewer's own keys: one for the whole process, as for
    any program."""

    language = "en"
    own_keys: Mapping[str, str] = {}


class _Keys:
    """Id -> the first of its keys in use, as printed."""

    def __getitem__(self, id: str) -> str:
        return show_key(_InUse.own_keys.get(id, SHIPPED_KEYS[id]).split(",")[0])


shown_key = _Keys()


def use_language(language: str) -> None:
    """Speak `language` from now on; an unknown one is English."""
    _InUse.language = language if language in LANGUAGES else "en"


def use_keys(own: Mapping[str, str]) -> None:
    """Name these keys from now on, and for every id that is not among them the shipped ones."""
    _InUse.own_keys = own


def language() -> str:
    return _InUse.language


def t(name: str, /, **values: object) -> str:
    """The string called `name`, its {placeholders} filled. Raises KeyError for an unknown name."""
    text = _look_up(name)
    if not isinstance(text, str):
        raise KeyError(f"{name} is a key, not a sentence")
    return text.format(key=shown_key, **values) if "{" in text else text


def titled(name: str) -> str:
    """The same with a capital, as the label of a field begins."""
    text = t(name)
    return text[:1].upper() + text[1:]


def grouped(number: int) -> str:
    """1 234 567, with narrow no-break spaces."""
    return f"{number:,}".replace(",", "\u202f")


def decimal(digits: str) -> str:
    """0.84, in French 0,84."""
    return digits.replace(".", ",") if _InUse.language == "fr" else digits


def plural(name: str, n: int, **values: object) -> str:
    """`name`.one or `name`.many with {n} and `values` filled in; French says zero in the
    singular."""
    single = n == 1 or (n == 0 and _InUse.language == "fr")
    return t(f"{name}.{'one' if single else 'many'}", n=grouped(n), **values)


def known(name: str) -> bool:
    """Whether the catalogue has a string of that name."""
    return name in _about(_InUse.language, name.partition(".")[0])


def label_and_tooltip(name: str) -> tuple[str, str]:
    """The two strings of a key."""
    pair = _look_up(f"key.{name}")
    if isinstance(pair, str):
        raise KeyError(f"{name} is a sentence, not a key")
    return pair[0], pair[1]
