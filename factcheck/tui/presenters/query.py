"""The search box: words and filters such as `rating:false lang:fr publisher:afp "en Ukraine"`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from factcheck.errors import UsageError
from factcheck.text.normal_form import plain_letters
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.models import ClaimFilter, Scale

_TOKEN = re.compile(r'(?:(\w+):)?(?:"([^"]*)"|(\S+))')

_TEXTS = {"lang": "language", "publisher": "publisher", "by": "claimant", "tag": "tag"}
_TEXTS |= {"langue": "language", "de": "claimant", "etiquette": "tag", "claimant": "claimant"}
_TEXTS |= {"assignee": "assignee", "pour": "assignee", "for": "assignee"}
_TEXTS |= {"auteur": "claimant", "editeur": "publisher"}
_SWITCH = dict.fromkeys(("yes", "oui", "1", "true"), True)
_SWITCH |= dict.fromkeys(("no", "non", "0", "false"), False)
_FLAGS = ("rated", "checkable", "reconfirm", "stale", "dismissed")


class BadQuery(UsageError):
    """A filter that does not exist, or that does not take the value after it. Refused, not passed
    over: without it a bulk action would mean more claims than was asked for."""

    def __init__(self, typed: str, known: Iterable[str]) -> None:
        self.typed, self.known = typed, ", ".join(known)
        super().__init__(f"there is no filter {typed}; try {self.known}")


def read_query(text: str, scale: Scale | None = None) -> ClaimFilter:
    """What is asked for; ratings by their code or, with a scale, by its words in any language.
    Raises `BadQuery`."""
    from factcheck.models import ClaimFilter

    words: list[str] = []
    asked: dict[str, Any] = {}
    for typed, quoted, plain in _TOKEN.findall(text):
        name, value = plain_letters(typed), quoted or plain
        if not name:
            words.append(value)
        elif not (name in _KINDS and value):
            raise BadQuery(f"{typed}:", (t("query.filters"),))
        else:
            asked |= _condition(name, value, asked)
    if scale and "ratings" in asked:
        asked["ratings"] = tuple(_code(typed, scale) for typed in asked["ratings"])
    return ClaimFilter(**asked, search=" ".join(words) or None)


def _condition(name: str, value: str, asked: dict[str, Any]) -> dict[str, Any]:
    if name in _TEXTS:
        return {_TEXTS[name]: value}
    if name in ("rating", "note", "verdict"):
        if value in ("none", "aucune"):
            return {"rated": False}
        return {"ratings": (*asked.get("ratings", ()), value)}
    if name in ("state", "etat"):
        return {"states": (*asked.get("states", ()), _state(value))}
    if name == "article":
        if not (value.isascii() and value.isdigit() and len(value) < 19):
            raise BadQuery(f"article:{value}", ("article:12",))
        return {"article_id": int(value)}
    if value.lower() not in _SWITCH:
        raise BadQuery(f"{name}:{value}", (f"{name}:yes", f"{name}:no"))
    return {name: _SWITCH[value.lower()]}


def _code(typed: str, scale: Scale) -> str:
    """The code of a rating by its word, "plutôt faux"; anything else may be a code of before."""
    for rating in scale.ratings:
        if plain_letters(typed) in map(plain_letters, rating.labels.values()):
            return rating.code
    return typed


_KINDS = {*_TEXTS, *_FLAGS, "rating", "note", "verdict", "state", "etat", "article"}


def _state(value: str) -> object:
    """The state of a code, or of its word in the language of the interface."""
    from factcheck.models import State

    for state in State:
        if plain_letters(value) in (state.value, plain_letters(t(f"state.{state}"))):
            return state
    words = (t(f"state.{state}") for state in State)
    raise BadQuery(f"state:{value}", (f'state:"{w}"' if " " in w else f"state:{w}" for w in words))
