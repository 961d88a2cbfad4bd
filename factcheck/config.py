"""Settings: the configuration file, the environment and the command line, in rising order.

The file is TOML: ``FACTCHECK_CONFIG`` or ``factcheck/config.toml`` in the user's configuration
directory. An unknown key or a wrong value is refused with its name, never ignored.
"""

from __future__ import annotations

import getpass
import json
import os
import re
import subprocess
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError

from factcheck.errors import UnwritableFile, UsageError
from factcheck.machine import config_path, machine_keyboard, machine_language
from factcheck.models.base import first_wrong
from factcheck.whole_files import whole


class BadConfiguration(UsageError):
    def __init__(self, path: str, why: str) -> None:
        self.path, self.why = path, why
        super().__init__(f"{path}: {why}; correct it or remove the file")


class Settings(BaseModel):
    """What a reviewer or a newsroom may choose."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reviewer: str | None = None
    scale: str = "default"
    """Name of a shipped rating scale, or the path of an own one."""
    ui_language: Literal["en", "fr"] = Field(default_factory=machine_language)
    keyboard: Literal["qwerty", "azerty"] = Field(default_factory=machine_keyboard)
    """With azerty the keys of digits rate without shift, too."""
    theme: str = "factcheck-dark"
    keys: dict[str, str] = Field(default_factory=dict)
    """Binding id -> key or keys ("j,down")."""
    two_person: bool = True
    """The author of a verdict may not approve it."""
    organisation: str | None = None
    """Who publishes, as named in reports and ClaimReview."""
    report_url: str | None = None
    """Where reports will be published; a claim is this + "#claim-12"."""
    gate: dict[str, Any] = Field(default_factory=dict)
    """Rules of the publication gate that differ from the shipped ones."""
    max_input_bytes: int = Field(default=20_000_000, gt=0, le=2_000_000_000)
    vectors: bool = True
    """Sentence vectors: matches across languages."""
    tour_seen: bool = False

    @field_validator("report_url")
    @classmethod
    def _is_web_address(cls, url: str | None) -> str | None:
        if url and not re.match(r"https?://[^\s/]", url, re.IGNORECASE):
            raise PydanticCustomError("address", "it is no web address, http:// or https://")
        return url


def load_settings(path: Path | None = None) -> Settings:
    """The settings of `path` (default: `config_path()`); the shipped ones when there is no file.
    Raises `BadConfiguration`."""
    path = path or config_path()
    if str(path) == os.devnull:  # how one says "no file" to many a program
        return Settings()
    if path.exists() and not path.is_file():  # a pipe or device may never end
        raise BadConfiguration(str(path), "it is not a regular file")
    try:
        values = tomllib.loads(path.read_text("utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, ValueError, RecursionError) as error:  # no UTF-8, no TOML, or no end to it
        raise BadConfiguration(str(path), str(error)) from error
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        name, wrong = first_wrong(error)
        unknown = error.errors()[0]["type"] == "extra_forbidden"
        why = f"there is no setting {name!r}" if unknown else f"{name}: {wrong}"
        raise BadConfiguration(str(path), why) from error


def save_setting(name: str, value: Any, path: Path | None = None) -> Settings:
    """Write one changed setting back, keeping the others; returns all of them. Raises `UsageError`
    for a value that is not allowed, `UnwritableFile`; the file is then as it was."""
    path = path or config_path()
    values = {**load_settings(path).model_dump(exclude_unset=True), name: value}
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        _, why = first_wrong(error)
        raise UsageError(
            "{name} cannot be {value!r}: {why}", name=name, value=value, why=why
        ) from error
    _replace(path, _toml(settings.model_dump(exclude_unset=True)).encode())
    return settings


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises `UnwritableFile`."""
    path = Path(os.path.realpath(path))  # a link, as keepers of such files make, stays one
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as fresh:
            fresh.write_bytes(content)
    except OSError as error:
        raise UnwritableFile(str(path), error) from error


def _toml(values: Mapping[str, Any]) -> str:
    """TOML of plain values and one level of tables: a JSON string is a TOML string."""
    plain = {name: value for name, value in values.items() if not isinstance(value, dict)}
    tables = {name: value for name, value in values.items() if isinstance(value, dict)}
    lines = [
        f"{_key(name)} = {_value(value)}" for name, value in plain.items() if value is not None
    ]
    for name, table in tables.items():
        lines += ["", f"[{_key(name)}]"]
        lines += [f"{_key(key)} = {_value(value)}" for key, value in table.items()]
    return "\n".join(lines) + "\n"


def _key(name: str) -> str:
    bare = name.replace("-", "").replace("_", "").isalnum() and name.isascii()
    return name if bare else _value(name)


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")  # not raw in TOML


def who(named: str | None, settings: Settings) -> str:
    """The reviewer: as named, else FACTCHECK_REVIEWER, the configuration, git's user, the login."""
    candidates = (named, os.environ.get("FACTCHECK_REVIEWER"), settings.reviewer)
    return next((name for name in candidates if name), None) or _git_user() or _login()


def _git_user() -> str | None:
    try:
        answer = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 # the user's own git
            capture_output=True,
            text=True,
            timeout=2,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.strip() or None


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container without a user entry
        return "reviewer"
