"""The state of the desk in pictures, laid out in one column or two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.presenters import charts
from factcheck.tui.strings import decimal, grouped, known, label_and_tooltip, plural, t
from factcheck.tui.widgets.painting import pad
from factcheck.vocabulary import State

if TYPE_CHECKING:
    from factcheck.desk import Stats
    from factcheck.desk.agreement import Agreement
    from factcheck.tui.verdicts import Looks

TILES = ("articles", "claims", "rated", "published", "sources", "factchecks")
PEOPLE = 8
WEEK_LINES = 6
WIDE = 110
GAP = 4


def dashboard(stats: Stats, agreement: Agreement, looks: Looks, width: int) -> list[Content]:
    """All of it, `width` cells wide."""
    columns = 2 if width >= WIDE else 1
    room = (width - GAP * (columns - 1)) // columns
    panels = [
        charts.panel(t(f"dashboard.{name}"), [*lines, Content("")], room)
        for name, lines in (
            ("by_rating", _ratings(stats, looks, room)),
            ("by_state", _states(stats, room)),
            ("by_claimant", _people(stats, looks, room)),
            ("per_week", _weeks(stats.per_day, looks, room)),
            ("agreement", _agreement(agreement, looks, room)),
        )
    ]
    lines = [*_tiles(stats.counts, width), Content(""), *_band(stats, looks, width), Content("")]
    for at in range(0, len(panels), columns):
        lines += charts.side_by_side(panels[at : at + columns], room, GAP)
    return lines


def _nothing(name: str) -> Content:
    return Content.styled(t(f"dashboard.{name}"), "$faint")


def _tiles(counts: Mapping[str, int], width: int) -> list[Content]:
    shown = TILES[: max(1, min(len(TILES), width // 10))]
    labels = {name: _counted(name) for name in shown}
    spare = (width - sum(map(len, labels.values()))) // len(shown)
    rooms = [len(label) + max(1, spare) for label in labels.values()]
    numbers = [
        (pad(grouped(counts.get(name, 0)), room), _tile_style(name))
        for name, room in zip(shown, rooms, strict=True)
    ]
    names = "".join(pad(label, room) for label, room in zip(labels.values(), rooms, strict=True))
    return [Content.assemble(*numbers), Content.styled(names, "$faint")]


def _counted(name: str) -> str:
    """What is counted: of what has a screen, the screen's name."""
    said = f"dashboard.count.{name}"
    return t(said) if known(said) else label_and_tooltip(f"app.{name}")[0].lower()


def _tile_style(name: str) -> str:
    return "bold $accent" if name in ("rated", "published") else "bold $foreground"


def _band(stats: Stats, looks: Looks, width: int) -> list[Content]:
    """What is decided of everything, by rating, as one thick band."""
    counts = [(stats.by_rating[code], look) for code, look in looks.of_counts(stats.by_rating)]
    rated = sum(n for n, _ in counts)
    total = max(stats.counts.get("claims", 0), rated)
    if not total:
        return [_nothing("empty")]
    parts = [(n, look.style) for n, look in counts] + [(total - rated, "$field")]
    glyphs = [look.glyph for _, look in counts] + [""]
    share = t("dashboard.decided", n=grouped(rated), total=grouped(total))
    return [
        charts.band(parts, width, glyphs),
        charts.band(parts, width),
        Content.styled(share, "$faint"),
    ]


def _ratings(stats: Stats, looks: Looks, width: int) -> list[Content]:
    rows = [
        (look.named, stats.by_rating[code], look.style)
        for code, look in looks.of_counts(stats.by_rating)
    ]
    return charts.bars(rows, width) or [_nothing("rating_hint")]


def _states(stats: Stats, width: int) -> list[Content]:
    rows = [(t(f"state.{name}"), stats.by_state.get(name, 0), "$primary") for name in State]
    return charts.bars(rows, width) if any(n for _, n, _ in rows) else [_nothing("empty")]


def _parts(ratings: Mapping[str, int], looks: Looks) -> list[charts.Part]:
    known = [(ratings[code], look.style) for code, look in looks.all() if code in ratings]
    other = sum(ratings.values()) - sum(n for n, _ in known)
    return [*known, (other, "$faint")] if other else known


def _people(stats: Stats, looks: Looks, width: int) -> list[Content]:
    rows = [
        (person, _parts(ratings, looks))
        for person, ratings in list(stats.by_person.items())[:PEOPLE]
    ]
    return charts.stacked_bars(rows, width) or [_nothing("claimant_hint")]


def weeks(per_day: Mapping[str, Mapping[str, int]]) -> Iterator[tuple[date, dict[str, int]]]:
    """(Monday, ratings) of every week from the first to the last with a verdict, the empty ones
    between them too."""
    days = {date.fromisoformat(day): ratings for day, ratings in per_day.items()}
    if not days:
        return
    monday, last = _monday(min(days)), max(days)
    found: dict[date, dict[str, int]] = {}
    for day, ratings in days.items():
        week = found.setdefault(_monday(day), {})
        for code, n in ratings.items():
            week[code] = week.get(code, 0) + n
    while monday <= last:
        yield monday, found.get(monday, {})
        monday += timedelta(days=7)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weeks(per_day: Mapping[str, Mapping[str, int]], looks: Looks, width: int) -> Sequence[Content]:
    every = list(weeks(per_day))[-max(1, width // 3) :]
    columns = charts.stacked_columns([_parts(r, looks) for _, r in every], width, WEEK_LINES)
    if not columns:
        return [_nothing("week_hint")]
    most = max(sum(ratings.values()) for _, ratings in every)
    top = Content.styled(t("dashboard.most", n=grouped(most)), "$faint")
    first, last = every[0][0].isoformat(), every[-1][0].isoformat()
    return [top, *columns, charts.axis(first, last, len(every))]


def _agreement(agreement: Agreement, looks: Looks, width: int) -> list[Content]:
    """Alpha as a gauge from 0 to 1, and who rated what against whom."""
    if agreement.alpha is None:
        return [_nothing("no_agreement")]
    claims = plural("count.claims", agreement.claims)
    text = t("dashboard.alpha", alpha=decimal(f"{agreement.alpha:.2f}"), claims=claims)
    room = max(5, min(30, width - len(text) - 1))
    gauge = charts.bar(max(0.0, agreement.alpha), room)
    rest = ("─" * (room - len(gauge)), "$rule")
    line = Content.assemble((gauge, "$primary"), rest, f" {text}")
    return [line, *_matrix(agreement.matrix, looks)]


def _matrix(matrix: Mapping[str, Mapping[str, int]], looks: Looks) -> Iterator[Content]:
    shown = [(code, look) for code, look in looks.all() if code in matrix]
    yield Content.assemble("   ", *[(f"{look.glyph:>5}", look.style) for _, look in shown])
    for code, look in shown:
        row = matrix[code]
        cells = [(f"{row.get(other) or '·':>5}", _cell_style(code == other)) for other, _ in shown]
        name = (f"  {look.word}", "$faint")
        yield Content.assemble((f" {look.glyph} ", look.style), *cells, name)


def _cell_style(same: bool) -> str:
    return "bold $primary" if same else "$faint"
