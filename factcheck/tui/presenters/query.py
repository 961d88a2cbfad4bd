"""The search box: words and filters such as `rating:false lang:fr publisher:afp "en Ukraine"`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.models import ClaimFilter

_TOKEN = re.compile(r'(?:(\w+):)?(?:"([^"]*)"|(\S+))')

_TEXTS = {"lang": "language", "publisher": "publisher", "by": "claimant", "tag": "tag"}
_TEXTS |= {"langue": "language", "de": "claimant", "etiquette": "tag", "claimant": "claimant"}
_TEXTS |= {"assignee": "assignee", "pour": "assignee", "for": "assignee"}
_YES = {"yes", "oui", "1", "true"}


class BadQuery(UsageError):
    """A filter that there is none of; the message names those that there are."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"there is no filter {name}:")


def read_query(text: str, article_id: int | None = None) -> ClaimFilter:
    """What is asked for. Raises `BadQuery` for a filter or state that does not exist."""
    from factcheck.models import ClaimFilter

    words: list[str] = []
    asked: dict[str, Any] = {"article_id": article_id}
    for name, quoted, plain in _TOKEN.findall(text):
        value = quoted or plain
        if not name:
            words.append(value)
        elif not (name.lower() in _KINDS and value):
            raise BadQuery(name)
        else:
            asked |= _condition(name.lower(), value, asked)
    return ClaimFilter(**asked, search=" ".join(words) or None)


def _condition(name: str, value: str, asked: dict[str, Any]) -> dict[str, Any]:
    if name in _TEXTS:
        return {_TEXTS[name]: value}
    if name in ("rating", "note"):
        if value in ("none", "aucune"):
            return {"rated": False}
        return {"ratings": (*asked.get("ratings", ()), value)}
    if name in ("state", "etat"):
        return {"states": (*asked.get("states", ()), _state(value))}
    if name == "article":
        return {"article_id": int(value) if value.isdigit() else None}
    flags = {"rated": "rated", "checkable": "checkable", "reconfirm": "reconfirm", "stale": "stale"}
    return {flags.get(name, "dismissed"): value.lower() in _YES}


_KINDS = {
    *_TEXTS,
    *("rating", "note", "state", "etat", "article"),
    *("rated", "checkable", "reconfirm", "stale", "dismissed"),
}


def _state(value: str) -> object:
    from factcheck.models import State

    try:
        return State(value)
    except ValueError:
        raise BadQuery(f"state:{value}") from None


def matches_text(words: str, *fields: str | None) -> bool:
    """Whether every word typed is in one of the fields, accents and case aside: the filter of short
    lists, as you type."""
    from unicodedata import combining, normalize

    def folded(text: str) -> str:
        return "".join(c for c in normalize("NFD", text.casefold()) if not combining(c))

    if not words:
        return True
    whole = folded(" ".join(field for field in fields if field))
    return all(word in whole for word in folded(words).split())
