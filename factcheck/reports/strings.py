"""The words of a report in French and English."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "fr")


@cache
def strings(language: str) -> dict[str, str]:
    """Every word of a report in one language. Raises KeyError for a language not of `LANGUAGES`."""
    text = (files("factcheck.reports") / "templates" / "strings.toml").read_text("utf-8")
    words: dict[str, dict[str, str]] = tomllib.loads(text)
    return words[language]
