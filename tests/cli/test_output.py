from __future__ import annotations

import csv
import io
import json

import pytest

from factcheck.cli.output import cut, display_width, print_csv, print_json_array, print_table


@pytest.mark.parametrize(
    ("text", "width"),
    [
        pytest.param("abc", 3, id="ascii"),
        pytest.param("e\u0301", 1, id="combining accent"),
        pytest.param("日本", 4, id="wide"),
        pytest.param("a\u200db", 2, id="joiner"),
    ],
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


def test_cut_keeps_within_the_width() -> None:
    assert cut("abcdef", 6) == "abcdef"
    assert cut("abcdef", 4) == "abc…"
    assert display_width(cut("日本語日本語", 5)) <= 5


def test_a_table_aligns_its_columns_and_shows_nothing_as_a_dash(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_table(("id", "claim"), [(1, "é\nne"), (100, None)])
    assert capsys.readouterr().out == "id   claim\n1    é ne\n100  -\n"


def test_a_long_name_leaves_room_for_the_last_column(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name, claim = "n" * 70, "Exports fell by 12%"
    print_table(("claimant", "claim"), [(name, claim)])
    assert name in capsys.readouterr().out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    print_table(("claimant", "claim"), [(name, claim)])
    assert capsys.readouterr().out.splitlines()[1] == f"{'n' * 19}…  {claim}"


def test_a_json_array_is_valid_even_when_empty(capsys: pytest.CaptureFixture[str]) -> None:
    print_json_array([])
    assert json.loads(capsys.readouterr().out) == []
    print_json_array([{"a": "\x9b"}, {"b": 2}])
    assert json.loads(capsys.readouterr().out) == [{"a": "\x9b"}, {"b": 2}]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_csv_cells_never_run_in_a_spreadsheet(
    formula: str, capsys: pytest.CaptureFixture[str]
) -> None:
    print_csv(["text", "n"], [[formula, -1], ['a "b"\nc', 2]])
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0] == ["text", "n"]
    assert rows[1][0].startswith("'")
    assert rows[1][1] == "-1"
    assert rows[2] == ['a "b"\nc', "2"]
