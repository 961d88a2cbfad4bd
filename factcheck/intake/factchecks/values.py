"""Values of records that others wrote, whatever type they came as."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterator
from typing import Any

from factcheck.intake.dates import iso_date
from factcheck.intake.urls import is_web, tidy

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_NUMBER = re.compile(r"[+-]?\d{1,12}(?:[.,]\d{1,12})?")
_LONGEST_URL = 4_000
_LARGEST_INT = 64
"""Bits; Python refuses to write out numbers of thousands of digits."""
_DEEPEST = 6
_NAMES = ("name", "@value", "value", "text", "alternateName", "legalName", "headline")


def text_of(value: Any, depth: int = 0) -> str | None:
    """The words of a value on one line: of a string, of an object its name, of a list all of
    them. Entities are resolved, tags and no-break spaces are gone."""
    if isinstance(value, str):
        return _one_line(value)
    if value is None or isinstance(value, bool) or depth > _DEEPEST:
        return None
    if isinstance(value, int):
        return str(value) if value.bit_length() <= _LARGEST_INT else None
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, dict):
        found = (text_of(value.get(name), depth + 1) for name in _NAMES)
        return next(filter(None, found), None)
    parts = (text_of(part, depth + 1) for part in value)
    return ", ".join(dict.fromkeys(filter(None, parts))) or None


def _one_line(text: str) -> str | None:
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(text.split()).replace("\0", "") or None


def sentences_of(value: Any) -> str | None:
    """`text_of` for whole sentences: those of a list follow one another."""
    if isinstance(value, list):
        return " ".join(filter(None, map(text_of, value))) or None
    return text_of(value)


def number_of(value: Any) -> float | None:
    """A number, or the number that a string is; None for anything else and for infinities."""
    if isinstance(value, str):
        found = _NUMBER.fullmatch(value.strip())
        return float(found[0].replace(",", ".")) if found else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def date_of(*values: Any) -> str | None:
    """The first value that is a date for certain, as ISO 8601 text."""
    for value in values:
        if isinstance(value, dict):
            value = value.get("@value") or value.get("value")
        if isinstance(value, list):
            value = next(iter(value), None)
        if found := iso_date(value):
            return found
    return None


def urls_of(*values: Any) -> Iterator[str]:
    """The web addresses in strings, objects with an address, and lists of them, each once."""
    seen: dict[str, None] = {}
    for value in values:
        if value is not None:
            seen |= dict.fromkeys(_urls(value, 0))
    yield from seen


def _urls(value: Any, depth: int) -> list[str]:
    if isinstance(value, str):
        address = tidy(value[:_LONGEST_URL])
        return [address] if is_web(address) else []
    if depth >= _DEEPEST:
        return []
    if isinstance(value, list):
        return [address for part in value for address in _urls(part, depth + 1)]
    if isinstance(value, dict):
        named = (_urls(value.get(name), depth + 1) for name in ("url", "@id", "value"))
        return next(filter(None, named), [])
    return []


def url_of(*values: Any) -> str | None:
    return next(urls_of(*values), None)


def first_object(value: Any) -> dict[str, Any]:
    """The object that a value is, or the first one in a list; empty when there is none."""
    if isinstance(value, list):
        value = next((part for part in value if isinstance(part, dict)), None)
    return value if isinstance(value, dict) else {}
