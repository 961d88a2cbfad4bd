"""Names: runs of capitalised words that are not just the first word of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PARTICLE = r"(?:de|du|des|d['’]|la|le|von|van|der|bin|ibn|al|el|of|the|da|dos|del)"
_CAPITAL, _BEHIND = "[A-ZÀ-ÖØ-ÞĀ-Ž]", r"[\w’'.-]*\w"
_NAME = re.compile(
    rf"{_CAPITAL}(?<!\w.){_BEHIND}"  # tried at capitals only
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]?){{0,2}}{_CAPITAL}{_BEHIND})*"
)
_FIRST_WORD = re.compile(r"\w+['’]?")
_FUNCTION_WORDS = frozenset(
    """le la les l un une des du de ce cet cette ces il elle ils elles on nous vous je mais et ou or
    donc car ni en dans sur sous par pour avec sans selon après avant depuis lors alors si quand
    comme que qui dont où cela son sa ses leur leurs mon ma mes notre nos votre vos tout tous toute
    toutes plus moins très aussi ainsi the a an this that these those it he she they we you i in on
    at by for with from to of and but or if when while after before since as so what who which where
    how why there here his her their our your my its not no yes all some any many most each every
    both such than then thus according in well yes oh now just perhaps maybe however indeed though
    although despite during until because cause most several many people unfortunately fortunately
    also c d s m t qu là lui eux moi toi cependant pourtant toutefois alors enfin ensuite puis
    pendant malgré parmi grâce contre chez vers rappelons notons voici voilà peut tant beaucoup
    certains certaines plusieurs chaque aucun aucune deux trois quatre cinq six sept huit neuf dix
    two three four five seven eight nine ten pas non quelques certes""".split()
)


def find_names(text: str) -> list[tuple[int, int]]:
    """Spans of the names of `text`, in order. A capitalised function word at the start of a
    sentence is left off."""
    return list(_names(text))


def holds_name(text: str) -> bool:
    """Whether somebody or something is named in `text`."""
    return next(_names(text), None) is not None


def _names(text: str) -> Iterator[tuple[int, int]]:
    for hit in _NAME.finditer(text):
        if hit.group().lower() in _FUNCTION_WORDS:
            continue
        start, end = hit.span()
        first = _FIRST_WORD.match(text, start, end)
        while first and first.group().rstrip("'’").lower() in _FUNCTION_WORDS:
            start = first.end()
            start += len(text[start:end]) - len(text[start:end].lstrip(" \u00a0"))
            first = _FIRST_WORD.match(text, start, end)
        if start < end and text[start].isupper() and end - start > 1:
            yield start, end
