"""Quantities against the Recognizers specs and number-word tables, and the speed.

    python -m tests.benchmarks.quantities --data DIR [--wrong]

"exact" is a text of which every value of the wanted type is found and no other of that type; for
numbers a whole text counts. "recall" is the share of wanted values found anywhere in the text.
Rows that the other library marks as unsupported in Python are kept.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from factcheck.models import Quantity
from factcheck.text.quantities import find_quantities

Row = dict[str, Any]


def main() -> None:
    """Print one line per set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--wrong", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    folder: Path = options.data / "quantities"
    for language in ("fr", "en"):
        _spec(folder, language, "Number_PercentModel", _is_percent, wrong=options.wrong)
    _spec(folder, "en", "Number_NumberModel", _is_number, wrong=options.wrong)
    for name in ("CurrencyModel", "DimensionModel", "TemperatureModel", "AgeModel"):
        for language in ("fr", "en"):
            _spec(folder, language, f"NumberWithUnit_{name}", _is_anything, wrong=options.wrong)
    for language in ("fr", "en", "de", "es", "pt"):
        _words(folder / f"text2num_{language}.jsonl", language, wrong=options.wrong)
    _speed(options.data / "articles")


def _is_percent(quantity: Quantity) -> bool:
    return quantity.unit == "%"


def _is_number(quantity: Quantity) -> bool:
    return True


def _is_anything(quantity: Quantity) -> bool:
    return True


def _number(text: str) -> float | None:
    try:
        return float(text.rstrip("%"))
    except ValueError:
        return None


def _wanted(row: Row) -> list[float]:
    values = (_number(str(result["Resolution"].get("value") or "")) for result in row["Results"])
    return sorted(round(value, 4) for value in values if value is not None)


def _got(text: str, language: str, fits: Callable[[Quantity], bool]) -> list[float]:
    quantities = [one for one in find_quantities(text, language) if fits(one)]
    return sorted(round(one.value, 4) for one in quantities if one.value is not None)


def _near(one: float, values: Iterable[float]) -> bool:
    return any(abs(one - other) <= 1e-4 * max(1.0, abs(one)) for other in values)


def _spec(
    folder: Path, language: str, model: str, fits: Callable[[Quantity], bool], *, wrong: bool
) -> None:
    path = folder / f"recognizers_{language}_{model}.json"
    if not path.exists():
        return
    exact = found = total = 0
    rows: list[Row] = json.loads(path.read_text("utf-8-sig"))
    for row in rows:
        wanted, got = _wanted(row), _got(row["Input"], language, fits)
        right = len(wanted) == len(got) and all(map(_near, wanted, [[one] for one in got]))
        exact += right
        total += len(wanted)
        found += sum(_near(one, got) for one in wanted)
        if wrong and not right:
            print(f"  {row['Input'][:150]!r} wanted {wanted} got {got}")
    share = found / total if total else 0.0
    print(f"{language} {model:32} exact {exact / len(rows):.3f}  value recall {share:.3f}")


def _words(path: Path, language: str, *, wrong: bool) -> None:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["function"] == "text2num"]
    right = 0
    for row in rows:
        got = _got(str(row["input"]), language, _is_anything)
        good = isinstance(row["expected"], int | float) and got == [round(row["expected"], 4)]
        right += good
        if wrong and not good:
            print(f"  {row['input']!r} wanted {row['expected']} got {got}")
    print(f"{language} number words{'':20} right {right} of {len(rows)}")


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
