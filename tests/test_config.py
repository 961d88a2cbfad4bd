"""Settings: shipped ones, the file, the environment, writing one back, and what is refused."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.config import BadConfiguration, Settings, load_settings, save_setting, who
from factcheck.errors import UsageError
from factcheck.machine import config_path
from factcheck.tui.preferences import Preferences, read_preferences


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "config.toml"


def test_without_a_file_the_shipped_settings_hold(file: Path) -> None:
    assert load_settings(file) == Settings()
    assert not file.exists()


def test_the_file_is_where_the_environment_says(
    file: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert config_path().is_relative_to(own_home)
    monkeypatch.setenv("FACTCHECK_CONFIG", str(file))
    assert config_path() == file


def test_the_file_is_read(file: Path) -> None:
    file.parent.mkdir()
    lines = 'scale = "politifact"\ntwo_person = false\n[keys]\n"claim.next" = "j,down"\n'
    file.write_text(lines, "utf-8-sig")  # as some editors save it
    settings = load_settings(file)
    assert (settings.scale, settings.two_person) == ("politifact", False)
    assert settings.keys == {"claim.next": "j,down"}


@pytest.mark.parametrize(
    ("content", "named"),
    [
        pytest.param(b"scale = \nx", "line 1", id="no TOML"),
        pytest.param(b'colour = "red"', "colour", id="an unknown key"),
        pytest.param(b'two_person = "perhaps"', "two_person", id="a value of the wrong kind"),
        pytest.param(b"max_input_bytes = 0", "max_input_bytes", id="a value out of range"),
        pytest.param(b'ui_language = "la"', "ui_language", id="a language that is not there"),
        pytest.param(b'scale = "\xe9"', "utf-8", id="not UTF-8"),
        pytest.param(b"max_input_bytes = " + b"1" * 5_000, "digits", id="a number without end"),
        pytest.param(b"max_input_bytes = 99999999999999999999", "max_input_bytes", id="too large"),
        pytest.param(b"keys = " + b"[" * 50_000, "recursion", id="nested without end"),
        pytest.param(b'report_url = "javascript:alert(1)"', "web address", id="no web address"),
    ],
)
def test_a_bad_file_is_refused_with_its_name_and_the_reason(
    file: Path, content: bytes, named: str
) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(BadConfiguration) as caught:
        load_settings(file)
    assert str(file) in str(caught.value)
    assert named in str(caught.value)


def test_the_null_device_is_no_file() -> None:
    assert load_settings(Path(os.devnull)) == Settings()


def test_a_folder_for_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadConfiguration):
        load_settings(tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("theme", "light", id="a word"),
        pytest.param("reviewer", 'Zoé "Z" O\\Neil\n', id="quotes, backslash, line end"),
        pytest.param("organisation", "\x7f\x1b[31m\x85\u2028", id="control characters"),
        pytest.param("two_person", False, id="a switch"),
        pytest.param("max_input_bytes", 5_000_000, id="a number"),
        pytest.param("keys", {"claim.next": "j,down", "a b.c": "ctrl+é"}, id="a table"),
        pytest.param("gate", {"min_summary": 40, "archive": True}, id="rules"),
    ],
)
def test_a_changed_setting_is_written_back_and_the_others_stay(
    file: Path, name: str, value: Any
) -> None:
    save_setting("scale", "snopes", file)
    saved = save_setting(name, value, file)
    assert getattr(saved, name) == value
    assert load_settings(file) == saved
    assert saved.scale == "snopes"
    assert set(tomllib.loads(file.read_text("utf-8"))) == {"scale", name}


def test_a_wrong_value_is_not_written(file: Path) -> None:
    save_setting("theme", "light", file)
    before = file.read_bytes()
    for name, value in (("two_person", "perhaps"), ("nonsense", 1)):
        with pytest.raises(UsageError, match=f"{name} cannot be"):
            save_setting(name, value, file)
    assert file.read_bytes() == before


def test_a_name_that_is_no_text_leaves_no_file_behind(file: Path) -> None:
    save_setting("theme", "light", file)
    with pytest.raises(UnicodeEncodeError):
        save_setting("reviewer", "\udcff", file)
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_setting_can_go_back_to_the_shipped_one(file: Path) -> None:
    save_setting("reviewer", "Ana", file)
    assert save_setting("reviewer", None, file) == Settings()


def test_the_reviewer_is_named_by_argument_environment_file_git_or_login(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = Settings(reviewer="from the file")
    monkeypatch.setenv("FACTCHECK_REVIEWER", "from the environment")
    assert who("named", settings) == "named"
    assert who(None, settings) == "from the environment"
    monkeypatch.delenv("FACTCHECK_REVIEWER")
    assert who(None, settings) == "from the file"
    git = tmp_path / "gitconfig"
    git.write_text("[user]\nname = Git Person\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(git))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(tmp_path / "none"))
    monkeypatch.chdir(tmp_path)
    assert who(None, Settings()) == "Git Person"
    git.write_text("")
    monkeypatch.setenv("LOGNAME", "login")
    assert who("", Settings()) == "login"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert who(None, Settings()) == "login"


@pytest.mark.parametrize(
    ("said", "language"),
    [
        pytest.param({"LANG": "fr_FR.UTF-8"}, "fr", id="French"),
        pytest.param({"LANG": "de_DE.UTF-8"}, "en", id="not one of ours"),
        pytest.param({"LANG": "en_US.UTF-8", "LC_MESSAGES": "fr_CA"}, "fr", id="messages"),
        pytest.param({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en", id="all"),
        pytest.param({"LANG": "fr_FR.UTF-8", "LC_ALL": ""}, "fr", id="an empty one says nothing"),
        pytest.param({}, "en", id="nothing"),
    ],
)
def test_the_interface_speaks_the_language_of_the_machine(
    file: Path, monkeypatch: pytest.MonkeyPatch, said: dict[str, str], language: str
) -> None:
    for name, value in said.items():
        monkeypatch.setenv(name, value)
    assert load_settings(file).ui_language == Preferences().language == language


@pytest.mark.parametrize(
    ("locale", "keyboard"),
    [("fr_FR.UTF-8", "azerty"), ("fr_BE", "azerty"), ("fr_CA.UTF-8", "qwerty"), ("C", "qwerty")],
)
def test_the_keyboard_is_the_one_of_the_country(
    file: Path, monkeypatch: pytest.MonkeyPatch, locale: str, keyboard: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert load_settings(file).keyboard == keyboard


def test_english_chosen_on_a_french_machine_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    monkeypatch.setenv("FACTCHECK_CONFIG", str(file))
    save_setting("ui_language", "en")
    save_setting("scale", "snopes")
    assert load_settings().ui_language == read_preferences().language == "en"
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    save_setting("theme", "factcheck-light")
    assert "ui_language" in tomllib.loads(file.read_text("utf-8"))
