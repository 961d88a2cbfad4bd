"""What the machine says of its user: where files are kept, and the language spoken."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal


def config_path() -> Path:
    """The configuration file, whether it exists or not: FACTCHECK_CONFIG, else in the user's
    configuration directory."""
    if named := os.environ.get("FACTCHECK_CONFIG"):
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_config_dir("factcheck")) / "config.toml"


def error_log_path() -> Path:
    """Where errors are written down."""
    import platformdirs

    return Path(platformdirs.user_log_dir("factcheck")) / "errors.log"


def machine_language() -> Literal["en", "fr"]:
    """The language that the machine speaks with its user, where it is one of ours; else English.
    POSIX's order: LC_ALL, LC_MESSAGES, LANG; the first that is not empty."""
    return "fr" if _locale().startswith("fr") else "en"


def machine_keyboard() -> Literal["qwerty", "azerty"]:
    """The keyboard that is usual where the machine says it is: in France and Belgium digits need
    the shift key."""
    return "azerty" if _locale().startswith(("fr_fr", "fr_be")) else "qwerty"


def _locale() -> str:
    said = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, said), "").lower()
