"""Quantities against Recognizers specs, number words and quantulum's cases, and the speed.

    python -m tests.benchmarks.quantities --data DIR [--wrong]

"exact" is a text in which every value of the wanted type is found and no other of that type; for
numbers every figure of a text counts. "recall" is the share of wanted values found in the text, as
value or as an end of a range. Rows that the other library marks as unsupported in Python are kept.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from factcheck.models import Quantity
from factcheck.text.lexicon import load
from factcheck.text.quantities import find_quantities
from factcheck.text.quantities.units import CODES
from tests.benchmarks.outside import arguments, json_lines

Row = dict[str, Any]


MONEY = frozenset(load("units")["money"])
FITS: dict[str, Callable[[str | None], bool]] = {
    "Number_PercentModel": lambda unit: unit == "%",
    "Number_NumberModel": lambda _: True,
    "Number_OrdinalModel": lambda unit: unit == "ordinal",
    "NumberWithUnit_CurrencyModel": lambda unit: unit in MONEY or unit in CODES.split("|"),
    "NumberWithUnit_TemperatureModel": lambda unit: unit in ("°C", "°F", "°", "K"),
    "NumberWithUnit_AgeModel": lambda unit: unit in ("age", "year", "month", "week", "day"),
    "NumberWithUnit_DimensionModel": lambda unit: unit in load("units")["measure"],
}
"""Which of our units are of the type that a spec is about."""


def main() -> None:
    """Print one line per set."""
    parser = arguments(__doc__)
    parser.add_argument("--wrong", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    folder: Path = options.data / "quantities"
    for model in FITS:
        for language in ("fr", "en"):
            _spec(folder, language, model, wrong=options.wrong)
    for language in ("fr", "en", "de", "es", "pt"):
        _words(folder / f"text2num_{language}.jsonl", language, wrong=options.wrong)
    _quantulum(folder / "quantulum3_en.json", wrong=options.wrong)
    _speed(options.data / "articles")


def _wanted(row: Row, language: str) -> list[float]:
    values = []
    for resolved in row["Results"]:
        written = str(resolved["Resolution"].get("value") or "").rstrip("%")
        try:
            values.append(float(written.replace(",", ".") if language == "fr" else written))
        except ValueError:
            continue  # "null": a percentage without a figure
    return values


def _near(one: float, values: Iterable[float | None]) -> bool:
    return any(v is not None and abs(one - v) <= 1e-4 * max(1.0, abs(one)) for v in values)


def _ends(quantities: list[Quantity]) -> list[float | None]:
    return [end for one in quantities for end in (one.value, one.low, one.high)]


def _spec(folder: Path, language: str, model: str, *, wrong: bool) -> None:
    path = folder / f"recognizers_{language}_{model}.json"
    if not path.exists():
        return
    exact = found = total = 0
    rows: list[Row] = json.loads(path.read_text("utf-8-sig"))
    for row in rows:
        wanted, quantities = _wanted(row, language), find_quantities(row["Input"], language)
        got = [one.value for one in quantities if FITS[model](one.unit)]
        right = len(wanted) == len(got) and all(_near(one, got) for one in wanted)
        exact += right
        total += len(wanted)
        found += sum(_near(one, _ends(quantities)) for one in wanted)
        if wrong and not right:
            print(f"  {row['Input'][:150]!r} wanted {wanted} got {got}")
    share = found / total if total else 0.0
    print(f"{language} {model:32} exact {exact / len(rows):.3f}  value recall {share:.3f}")


def _words(path: Path, language: str, *, wrong: bool) -> None:
    rows = [row for row in json_lines(path) if row["function"] == "text2num" and "expected" in row]
    right = 0
    for row in rows:
        got = [one.value for one in find_quantities(str(row["input"]), language)]
        right += got == [row["expected"]]
        if wrong and got != [row["expected"]]:
            print(f"  {row['input']!r} wanted {row['expected']} got {got}")
    print(f"{language} number words{'':20} right {right} of {len(rows)}")


def _quantulum(path: Path, *, wrong: bool) -> None:
    found = total = 0
    for row in json.loads(path.read_text("utf-8")):
        ends = _ends(find_quantities(row["req"], "en"))
        missed = [one["value"] for one in row["res"] if not _near(one["value"], ends)]
        found += len(row["res"]) - len(missed)
        total += len(row["res"])
        if wrong and missed:
            print(f"  {row['req'][:150]!r} missed {missed}")
    print(f"en quantulum's cases{'':15} value recall {found / total:.3f}")


def _speed(folder: Path) -> None:
    for language in ("fr", "en"):
        texts = [path.read_text("utf-8") for path in sorted((folder / language).glob("*.txt"))]
        size = sum(len(text.encode()) for text in texts)
        begun = time.perf_counter()
        count = sum(len(find_quantities(text, language)) for text in texts)
        seconds = time.perf_counter() - begun
        print(f"{language} articles: {count} quantities, {size / seconds / 1e6:.2f} MB/s")


if __name__ == "__main__":
    main()
