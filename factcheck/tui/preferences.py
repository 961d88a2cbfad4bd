"""What the first frame needs of the configuration file, read without pydantic.

`factcheck.config` validates the whole file; it costs 100 ms of imports, so the desk's thread loads
it after the first paint and reports what is wrong with the file then. Here anything odd is ignored.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import Any

from factcheck.machine import config_path, machine_language


@dataclass(frozen=True)
class Preferences:
    """Language, theme and keys: what decides how the first frame looks."""

    language: str = field(default_factory=machine_language)
    theme: str = "factcheck-dark"
    keys: dict[str, str] = field(default_factory=dict)
    tour_seen: bool = False


def read_preferences() -> Preferences:
    """From the configuration file; the shipped ones when there is none or it cannot be read."""
    try:
        values = tomllib.loads(config_path().read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    keys = values.get("keys")
    return Preferences(
        language=_text(values, "ui_language", machine_language()),
        theme=_text(values, "theme", "factcheck-dark"),
        keys={k: v for k, v in keys.items() if isinstance(v, str)}
        if isinstance(keys, dict)
        else {},
        tour_seen=values.get("tour_seen") is True,
    )


def _text(values: dict[str, Any], name: str, default: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else default
