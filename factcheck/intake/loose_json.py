"""JSON as it is found in pages: read whatever can be read, and say when it had to be repaired.

The ladder, mildest first: strict JSON; control characters inside strings; the wrapping that
templates put around it (comments, CDATA, a semicolon, entities); several values in a row; and last
json_repair, whose result is marked as repaired. NaN and infinities become null, lone surrogates are
dropped. Nothing here raises for any text.
"""

from __future__ import annotations

import html
import json
import math
import re
from collections.abc import Callable
from typing import Any, NamedTuple

_LONGEST = 4_000_000
"""Characters of a text that is no plain JSON; larger files are read record by record."""
_LONGEST_REPAIR = 300_000
"""Characters; the repairer takes up to ten seconds for a million."""
_DEEPEST_REPAIR = 200
"""Brackets that may be open at once for the repairer, which recurses."""
_WRAPPING = re.compile(
    r"\A(?:\s|<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/|//[^\n]*\n)+", re.DOTALL
)
_TRAILING = re.compile(r"(?:\s|-->|//\s*-->|//\s*\]\]>|\]\]>|/\*.{0,2000}?\*/|;)+\Z", re.DOTALL)
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BETWEEN = re.compile(r"[\s,;\x1e]*")


class Loose(NamedTuple):
    """The values found in a text, whether they needed repair, and why nothing was found."""

    values: list[Any]
    repaired: bool = False
    reason: str | None = None


def _no_infinity(value: Any) -> Any:
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _finite(digits: str) -> float | None:
    number = float(digits)
    return number if math.isfinite(number) else None


DECODER = json.JSONDecoder(strict=False, parse_constant=lambda _: None, parse_float=_finite)


def loads(text: str) -> Loose:
    """Every JSON value in `text`."""
    text = text.strip("\ufeff \t\r\n\0")
    try:
        return Loose([clean(DECODER.decode(text), text)])
    except (ValueError, RecursionError) as error:
        reason = _reason(error)
    unwrapped = _unwrapped(text)
    values = _in_a_row(unwrapped)
    if values is not None:
        return Loose([clean(value, unwrapped) for value in values])
    return _repaired(unwrapped, reason)


def clean(value: Any, source: str) -> Any:
    """`value` without lone surrogates; `source`, its JSON text, saves the walk where none can
    be."""
    if _SURROGATE_ESCAPE.search(source) or (not source.isascii() and _SURROGATE.search(source)):
        return _without_surrogates(value)
    return value


dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Compact JSON of a cleaned value."""


def _without_surrogates(value: Any) -> Any:
    return _mapped(value, lambda part: _SURROGATE.sub("", part) if isinstance(part, str) else part)


def _mapped(value: Any, change: Callable[[Any], Any]) -> Any:
    """The value with `change` made to all that is no list or object, keys included."""
    if isinstance(value, list):
        return [_mapped(item, change) for item in value]
    if isinstance(value, dict):
        return {str(change(key)): _mapped(item, change) for key, item in value.items()}
    return change(value)


def _unwrapped(text: str) -> str:
    text = _TRAILING.sub("", _WRAPPING.sub("", text[:_LONGEST]))
    if re.match(r"[\[{\s]*&(?:quot|#0*34|#x0*22);", text, re.IGNORECASE):
        text = html.unescape(text)
    return text


def _in_a_row(text: str) -> list[Any] | None:
    """The values of `text` when it holds nothing else than values and separators."""
    values, position = [], 0
    try:
        while position < len(text):
            value, position = DECODER.raw_decode(text, position)
            values.append(value)
            position = _BETWEEN.match(text, position).end()  # type: ignore[union-attr] # may be empty
    except (ValueError, RecursionError):
        return None
    return values or None


def _repaired(text: str, reason: str) -> Loose:
    if len(text) > _LONGEST_REPAIR:
        return Loose([], reason=f"{reason}; too long to repair")
    if _depth(text) > _DEEPEST_REPAIR:
        return Loose([], reason="nested too deeply")
    from json_repair import repair_json  # 60 ms: only broken JSON needs it

    try:
        value = repair_json(text, return_objects=True, skip_json_loads=True)
    except Exception as error:
        return Loose([], reason=f"{reason}; repair failed ({type(error).__name__})")
    if not isinstance(value, dict | list) or not value:
        return Loose([], reason=reason)
    return Loose([_mapped(_without_surrogates(value), _no_infinity)], repaired=True)


def _depth(text: str) -> int:
    """The most brackets open at once, strings not told apart: an upper bound that is good enough
    to refuse bombs."""
    deepest = depth = 0
    for bracket in re.findall(r"[\[{\]}]", text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"no valid JSON: {error.msg} at character {error.pos}"
    return "nested too deeply" if isinstance(error, RecursionError) else f"no valid JSON: {error}"
