"""Years and days of two wordings: which differ."""

from __future__ import annotations

from factcheck.matching.wording.profile import Profile, shown
from factcheck.models import DateMention


def date_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, years and days of one wording that meet different ones in the other."""
    ours, theirs = left.years - right.years, right.years - left.years
    if ours and theirs:
        return [f"year differs: {', '.join(sorted(ours))} against {', '.join(sorted(theirs))}"]
    ours_only = [d for d in left.dates if not any(same_day(d, other) for other in right.dates)]
    theirs_only = [d for d in right.dates if not any(same_day(d, other) for other in left.dates)]
    return [
        f"date differs: {shown(one, left)} against {shown(other, right)}"
        for one, other in zip(ours_only, theirs_only, strict=False)
        if (_parts(one) is None) == (_parts(other) is None) and fixed(one) and fixed(other)
    ]


def fixed(mention: DateMention) -> bool:
    """Whether it is a day or month of the calendar or a day of the week: years are compared by
    themselves, and nobody knows when yesterday was."""
    known = _parts(mention)
    return len(known) > 1 if known else mention.value.startswith("ref-weekday")


def _parts(mention: DateMention) -> list[str] | None:
    """[year, month, day] as far as given, XXXX for an unknown year; None when symbolic."""
    return None if mention.value.startswith("ref") else mention.value.split("-")


def same_day(one: DateMention, other: DateMention) -> bool:
    """Whether both can mean one day: what both give is equal."""
    a, b = _parts(one), _parts(other)
    if a is None or b is None:
        return one.value == other.value or a is not b
    return all(x == y or "XXXX" in (x, y) for x, y in zip(a, b, strict=False))
