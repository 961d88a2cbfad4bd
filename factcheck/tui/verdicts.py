"""How a verdict looks: hue, glyph and word for every grade of any scale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.tui.strings import language, t
from factcheck.vocabulary import OFF_SCALE

if TYPE_CHECKING:
    from factcheck.models import Claim, Scale

OPEN_GLYPH, DISMISSED_GLYPH = "·", "×"
_LADDER = ("✗", "◔", "◑", "◕", "✓")
"""From false to true: the fuller, the truer; the ends are marks of their own."""


@dataclass(frozen=True)
class Look:
    """What stands for a verdict wherever it is shown."""

    glyph: str
    hue: str
    word: str
    key: str = ""

    @property
    def named(self) -> str:
        """ "✓ True": the colour never says it alone."""
        return f"{self.glyph} {self.word}"

    @property
    def style(self) -> str:
        """What is no claim has no colour of its own."""
        return "$faint" if self.hue == "dismissed" else f"$verdict-{self.hue}"


class Looks:
    """The looks of one scale's ratings, by code."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        graded = sorted(
            (r for r in scale.ratings if r.value is not None), key=lambda r: r.value or 0
        )
        off = [rating for rating in scale.ratings if rating.value is None]
        self._looks: dict[str, Look] = {}
        for place, rating in enumerate(graded):
            share = place / (len(graded) - 1) if len(graded) > 1 else 1.0
            word = label(rating.labels, rating.code)
            self._looks[rating.code] = Look(
                _glyph(place, len(graded)), _hue(share), word, rating.key
            )
        for place, rating in enumerate(off):
            word = label(rating.labels, rating.code)
            self._looks[rating.code] = Look(
                OFF_SCALE[place % len(OFF_SCALE)], "off", word, rating.key
            )

    def of(self, code: str | None) -> Look:
        """None: not rated yet. A verdict in another scale keeps its word."""
        if code is None:
            return Look(OPEN_GLYPH, "open", t("verdict.open"))
        return self._looks.get(self.scale.own(code) or "") or Look("◌", "off", word_of(code))

    def of_claim(self, claim: Claim) -> Look:
        if claim.dismissed is not None:
            return Look(DISMISSED_GLYPH, "dismissed", t("verdict.dismissed"))
        return self.of(claim.rating)

    def all(self) -> list[tuple[str, Look]]:
        """(code, look) in the order of the scale's keys."""
        return [(rating.code, self._looks[rating.code]) for rating in self.scale.ratings]

    @property
    def ends(self) -> tuple[Look, Look]:
        """The lowest grade and the highest; of a scale without an order the first and the last."""
        ratings = sorted(self.scale.ratings, key=lambda rating: rating.value or 0)
        graded = [rating for rating in ratings if rating.value is not None] or ratings
        return self._looks[graded[0].code], self._looks[graded[-1].code]

    def remark(self, code: str) -> str:
        """The word of a qualifier; one that the scale has no longer is one of ours, or a rating."""
        from factcheck.reports.scales import load_scale

        both = (*self.scale.qualifiers, *load_scale("default").qualifiers)
        words = (label(one.labels, code) for one in both if one.code == code)
        return next(words, None) or self.of(code).word

    def lost(self, qualifiers: Iterable[str]) -> list[str]:
        """Those that the scale does not have, or no longer."""
        known = {one.code for one in self.scale.qualifiers}
        return [code for code in qualifiers if code not in known]

    def of_counts(self, counts: Mapping[str, int]) -> list[tuple[str, Look]]:
        """(code, look) of all that is counted: this scale's ratings, then those of others."""
        here = [(code, look) for code, look in self.all() if counts.get(code)]
        others = sorted(code for code, n in counts.items() if n and code not in self._looks)
        return [*here, *((code, self.of(code)) for code in others)]


def scale_titles(names: Iterable[str]) -> list[tuple[str, str]]:
    """(name, title) of rating scales, by name or path."""
    from factcheck.reports.scales import load_scale

    return [(name, label(load_scale(name).titles, name)) for name in names]


def word_of(code: str) -> str:
    """The word of a code that the scale in use lacks."""
    return _word_elsewhere(code, language())


@cache
def _word_elsewhere(code: str, spoken: str) -> str:
    """The word, in the language `spoken`, of a code that the scale in use lacks, by the first
    shipped scale that has it; the code itself when it is of somebody's own."""
    from factcheck.reports.scales import load_scale, scale_names

    for scale in map(load_scale, ("default", *scale_names())):
        named = {one.code: one.labels for one in scale.qualifiers}
        if labels := (named | {one.code: one.labels for one in scale.ratings}).get(code):
            return labels.get(spoken) or labels.get("en") or code
    return code


def label(labels: dict[str, str], otherwise: str) -> str:
    """A label in the language of the interface, else any."""
    return labels.get(language()) or labels.get("en") or otherwise


def _hue(share: float) -> str:
    if share <= 0.25:
        return "false"
    return "true" if share >= 0.75 else "mixed"


def _glyph(place: int, count: int) -> str:
    """Interpolated on the ladder; scales of more than five grades repeat its inner rungs."""
    if count == 1:
        return _LADDER[-1]
    return _LADDER[round(place * (len(_LADDER) - 1) / (count - 1))]
