"""Names of months and days in French and English, and which days there are."""

from __future__ import annotations

from datetime import date


def _numbered(names: str) -> dict[str, int]:
    """Each name with the number of its line, from 1 on."""
    lines = names.strip().splitlines()
    return {name: number for number, line in enumerate(lines, 1) for name in line.split()}


MONTHS = _numbered("""
    janvier january
    février february
    mars march
    avril april
    mai may
    juin june
    juillet july
    août august
    septembre september
    octobre october
    novembre november
    décembre december
""")
"""Full name -> 1 to 12."""
ABBREVIATED = _numbered("""
    janv jan
    févr fev feb
    mar
    avr apr
    mai
    jun
    juil jul
    aout aug
    sept sep
    oct
    nov
    déc dec
""")
"""Short name, without its full stop -> 1 to 12; "aout" is the old spelling without the accent."""
WEEKDAYS = _numbered("""
    lundi monday
    mardi tuesday
    mercredi wednesday
    jeudi thursday
    vendredi friday
    samedi saturday
    dimanche sunday
""")
"""Name -> 1 (Monday) to 7."""


def is_day(iso: str) -> bool:
    """Whether the calendar has the day that is written in ISO 8601."""
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True
