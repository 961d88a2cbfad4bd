"""`factcheck config`: the settings, where they come from, and changing one."""

from __future__ import annotations

import json
from typing import Any

import click

from factcheck.cli.commands import Group, output_format
from factcheck.cli.output import print_rows, print_text
from factcheck.cli.session import Session, pass_session
from factcheck.errors import UsageError


@click.group("config", cls=Group)
def config_command() -> None:
    """Show the settings and where they come from, or change one."""


@config_command.command(
    "show", desk=False, examples=("factcheck config show", "factcheck config show --json")
)
@output_format("table", "json")
@pass_session
def show(session: Session, output: str) -> None:
    """Show every setting, and the file that can change them."""
    from factcheck.config import load_settings, who
    from factcheck.machine import config_path

    settings = load_settings()
    values: dict[str, Any] = settings.model_dump(mode="json")
    values["reviewer"] = who(session.reviewer, settings)
    rows = ((name, json.dumps(value, ensure_ascii=False)) for name, value in values.items())
    about = {"file": str(config_path()), "settings": values}
    print_rows(output, about, ("setting", "value"), rows)
    if output != "json":
        session.tell(f"file: {config_path()}")


@config_command.command(
    "path", desk=False, examples=('$EDITOR "$(factcheck config path)"', "factcheck config path")
)
def path() -> None:
    """Print where the configuration file is, whether it exists or not."""
    from factcheck.machine import config_path

    print_text(str(config_path()))


@config_command.command(
    "set",
    desk=False,
    examples=("factcheck config set scale politifact", "factcheck config set two_person false"),
)
@click.argument("name")
@click.argument("value")
@pass_session
def set_one(session: Session, name: str, value: str) -> None:
    """Change one setting in the configuration file."""
    from factcheck.config import Settings, save_setting
    from factcheck.machine import config_path

    simple = [
        key for key, kind in Settings.model_fields.items() if "dict" not in str(kind.annotation)
    ]
    if name not in simple:
        raise UsageError(
            f"there is no setting {name!r} to change here; {', '.join(simple)} are; "
            "[keys] and [gate] are tables of the file that `factcheck config path` names"
        )
    if name == "scale":
        from factcheck.reports.scales import load_scale

        load_scale(value)
    if name == "theme":
        from factcheck.tui.theme import THEME_NAMES

        short, value = value, f"factcheck-{value.removeprefix('factcheck-')}"
        if value not in THEME_NAMES:
            raise UsageError(f"there is no theme {short!r}; there are: {', '.join(THEME_NAMES)}")
    # pydantic reads "false" and "20000000" as what the setting is made of
    save_setting(name, value)
    session.tell(f"{name} is {value} in {config_path()}")
