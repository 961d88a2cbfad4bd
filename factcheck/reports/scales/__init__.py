"""Rating scales: versioned data files, and one verdict in any of them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from factcheck.errors import UsageError
from factcheck.models import Model, Qualifier, Rating, Scale
from factcheck.models.base import first_wrong

REVIEW_KEYS = frozenset("jkgGnpso=xm[]{}()<>cu/?qvywhlbadetrzfiJKSVRDHWZBETACPXO!&.,")
"""Keys that act in the review screen: no rating or qualifier may take one."""


class BadScale(UsageError):
    def __init__(self, name: str, why: str) -> None:
        self.name, self.why = name, why
        super().__init__(f"rating scale {name}: {why}")


class Rendered(Model):
    """A rating in another scale, None where that has none for it."""

    rating: Rating | None
    alike: tuple[str, ...] = ()
    """Codes that the other scale gives this rating, where these are several: what it loses."""


def scale_names() -> tuple[str, ...]:
    """The shipped scales, by name."""
    folder = files(__name__)
    return tuple(
        sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml"))
    )


@cache
def load_scale(name: str) -> Scale:
    """A shipped scale by name, or one's own by the path of its file. Raises `BadScale`."""
    if name in scale_names():
        text = (files(__name__) / f"{name}.toml").read_text("utf-8")
    else:
        neither = f"neither a file nor one of {', '.join(scale_names())}"
        if not Path(name).is_file():  # a pipe or device may never end
            raise BadScale(name, neither)
        try:
            text = Path(name).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise BadScale(name, neither) from error
    try:
        scale = Scale.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise BadScale(name, str(error)) from error
    except ValidationError as error:
        raise BadScale(name, ": ".join(first_wrong(error))) from error
    _check(name, scale)
    return scale


def _check(name: str, scale: Scale) -> None:
    for what, keys in (
        ("ratings", [rating.key for rating in scale.ratings]),
        ("qualifiers", [qualifier.key for qualifier in scale.qualifiers]),
    ):
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise BadScale(name, f"the key {twice[0]!r} stands for two {what}")
    keys = [rating.key for rating in scale.ratings]
    keys += [qualifier.key for qualifier in scale.qualifiers]
    taken = sorted(REVIEW_KEYS.intersection(keys))
    if taken:
        raise BadScale(name, f"the key {taken[0]!r} already acts in the review screen")
    values = [rating.value for rating in scale.ratings if rating.value is not None]
    if not values or min(values) < 1:
        raise BadScale(name, "values start at 1, the worst")
    codes = {rating.code for rating in scale.ratings}
    unknown = sorted(set(scale.maps.values()) - codes)
    if unknown:
        raise BadScale(name, f"maps to {unknown[0]!r}, which is none of its ratings")


def rating_of(scale: Scale, code: str | None) -> Rating | None:
    return next((rating for rating in scale.ratings if rating.code == code), None)


def bounds(scale: Scale) -> tuple[int, int]:
    """(worst, best) value of the scale."""
    values = [rating.value for rating in scale.ratings if rating.value is not None]
    return min(values), max(values)


def label(grade: Rating | Qualifier, language: str) -> str:
    """The label as published, in English when the scale has none in that language."""
    return grade.labels.get(language) or grade.labels.get("en") or grade.code


def render(code: str, source: Scale, target: Scale) -> Rendered:
    """The rating `code` of `source` in the scale `target`."""
    if source.name == target.name:
        return Rendered(rating=rating_of(target, code))
    wanted = target.maps.get(code, code if not target.maps else "")
    rating = rating_of(target, wanted)
    if rating is None:
        return Rendered(rating=None)
    merged = sorted(ours for ours, theirs in target.maps.items() if theirs == wanted)
    return Rendered(rating=rating, alike=tuple(merged) if len(merged) > 1 else ())
