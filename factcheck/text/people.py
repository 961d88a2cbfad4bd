"""One person under several forms: "Zelensky", "Le président Zelensky", "President Volodymyr
Zelensky"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.text.lexicon import load

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_NO_NAME = frozenset("le la les un une des the a an selon according".split())
_OF = frozenset("de du des of for".split())

NameWords = tuple[str, ...]


@cache
def _titles() -> frozenset[str]:
    return frozenset(load("people")["title"])


def name_words(name: str) -> NameWords:
    """The words of a form that name somebody, lower case: no title, no article, nothing that is not
    capitalised, nor what is said behind a comma of somebody with two names ("Ann Jones, a Democrat
    from Ohio"), nor what an office is of ("the mayor of Lyon", "la ministre du Travail")."""
    names: list[str] = []
    place: list[str] = []
    of = False
    for written in _WORD.findall(_undescribed(name)):
        word = written.rstrip(".’'").casefold()
        if word in _OF:
            of = True
        elif word in _titles() | _NO_NAME:
            continue
        elif not written[0].isupper():
            of = False
        elif of and not names:
            place.append(word)
        else:
            names.append(word)
    # "le maire de Lyon Karim Benali": the name stands behind
    return tuple(place[1:] + names if len(place) > 2 else names)


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
    named = name_words(form)
    hits = [hit for hit in _WORD.finditer(form) if hit.group().rstrip(".’'").casefold() in named]
    # "the League for the protection of birds" is a name to its end
    rest = form[hits[-1].end() :].partition(",")[0]
    return (form[hits[0].start() : hits[-1].end()] + rest).strip(" .’'")
