"""Word lists as data: one TOML file per subject and language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The word list `name` ("numbers_fr"), read once."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text("utf-8"))
