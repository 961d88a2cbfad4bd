"""The language of a wording, which may be too short for a detector."""

from __future__ import annotations

import re

from factcheck.matching.wording.keys import words_of

_FRENCH = frozenset(
    """le la les des du de et est une un dans pour que qui sur au aux par sont avec ont l se ne
    pas il elle ils ce cette son sa ses leur plus""".split()
)
_ENGLISH = frozenset(
    """the of and to in is for that on with are was by have has from said at as were not he she it
    they this his her their more""".split()
)


_ELIDED = re.compile(r"\b[ds]['’](?=\w)", re.IGNORECASE)
"""Of French; the s of "Russia's" is none."""
_ACCENTED = re.compile(r"[éèêàùçœ]")


def guess_language(text: str) -> str:
    """French, English or unknown, by the commonest words: a query is too short for more."""
    words = words_of(text)
    french = sum(map(_FRENCH.__contains__, words))
    if "'" in text or "’" in text:
        french += len(_ELIDED.findall(text))
    english = sum(map(_ENGLISH.__contains__, words))
    if french == english == 0:
        return "fr" if _ACCENTED.search(text) else "en"
    return "fr" if french > english else "en"
