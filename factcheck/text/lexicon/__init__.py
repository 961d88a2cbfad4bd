"""Word lists as data: one TOML file per subject or language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The word list `name` ("numbers_fr"), read once."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text("utf-8"))


@cache
def words_of(name: str, key: str) -> frozenset[str]:
    """The words under `key` in the word list `name`, where they are parted by spaces."""
    return frozenset(load(name)[key].split())
