"""One person under several forms: "Zelensky", "Le président Zelensky", "President Volodymyr
Zelensky"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.text.lexicon import load

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_NO_NAME = frozenset("le la les un une des the a an selon according".split())

NameWords = tuple[str, ...]


@cache
def _titles() -> frozenset[str]:
    return frozenset(load("people")["title"])


def name_words(name: str) -> NameWords:
    """The words of a form that name somebody, lower case: no title, no article, nothing that is not
    capitalised, nor what is said behind a comma of somebody with two names ("Ann Jones, a Democrat
    from Ohio")."""
    name = _undescribed(name)
    words = [word.rstrip(".’'") for word in _WORD.findall(name)]
    capitals = [word.casefold() for word in words if word[0].isupper()]
    return tuple(word for word in capitals if word not in _titles() | _NO_NAME)


def _undescribed(form: str) -> str:
    first, comma, _ = form.partition(",")
    return first if comma and len(name_words(first)) > 1 else form


def group_people(forms: Iterable[str]) -> dict[str, str]:
    """Form -> the form that stands for the person. Two forms are one person when the words of one
    hold those of the other in a row; a short form that fits two people stays by itself."""
    words = {form: name_words(form) for form in forms}
    named = sorted({found for found in words.values() if found}, key=lambda w: (-len(w), w))
    person: dict[NameWords, NameWords] = {}
    for short in named:
        people = {person[longer] for longer in person if _holds(longer, short)}
        person[short] = people.pop() if len(people) == 1 else short
    return {form: _standing(person.get(found), words) or form for form, found in words.items()}


def _holds(longer: NameWords, short: NameWords) -> bool:
    size = len(short)
    return any(longer[at : at + size] == short for at in range(len(longer) - size + 1))


def _standing(person: NameWords | None, words: Mapping[str, NameWords]) -> str | None:
    """The shortest form with all the words of the person, without what stands before them and
    behind a comma: the one without titles."""
    forms = [
        _trimmed(_undescribed(form)) for form, found in words.items() if person and found == person
    ]
    return min(forms, key=lambda form: (len(form), form), default=None)


def _trimmed(form: str) -> str:
    hits = [hit for hit in _WORD.finditer(form) if name_words(hit.group())]
    # "the League for the protection of birds" is a name to its end
    rest = form[hits[-1].end() :].partition(",")[0]
    return (form[hits[0].start() : hits[-1].end()] + rest).strip(" .’'")
