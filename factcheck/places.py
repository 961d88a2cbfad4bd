"""Where the program keeps the files of its user, besides the database."""

from __future__ import annotations

import os
from pathlib import Path


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
