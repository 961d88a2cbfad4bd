"""A published verdict label to our code, by table and by nothing else."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_LONGEST = 60
"""Characters: a longer one is a sentence, which stays as published."""
_FILLERS = re.compile(
    r"^(?:(?:our |the |notre |le )?"
    r"(?:rating|verdict|ruling|conclusion|label|fact ?check|evaluation)(?: is| est)?"
    r"|claim is|this is|that is|it is|it s|c est|ceci est|cette affirmation est|affirmation"
    r"|labell?ed(?: as)?|rated|juge|juzgado|es|e) "
)


@lru_cache(maxsize=4096)
def code_of(label: str | None) -> str | None:
    """Our code for a label as published; None for one that no table has."""
    if not label or len(label) > _LONGEST:
        return None
    folded = fold(label)
    table = _table()
    return table.get(folded) or table.get(_FILLERS.sub("", folded))


def fold(label: str) -> str:
    """A label without case, accents, punctuation and pictures."""
    letters = unicodedata.normalize("NFKD", label.casefold())
    plain = (" " if not c.isalnum() else c for c in letters if not unicodedata.combining(c))
    return " ".join("".join(plain).split())


@cache
def _table() -> dict[str, str]:
    text = (files(__package__) / "labels.toml").read_text("utf-8")
    return {fold(label): code for code, labels in tomllib.loads(text).items() for label in labels}


@cache
def known_codes() -> frozenset[str]:
    """The codes that a label can get."""
    return frozenset(_table().values())
