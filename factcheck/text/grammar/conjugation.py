"""What a French word would be as a form of a regular verb, as a feature of the tagger.

`lexicon/verbs_fr.txt` holds the infinitives that simplemma's dictionary knows with forms that only
verbs have; `tests.training.verbs` writes it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

_ENDINGS = (
    ("issent", "ir"), ("ent", "er"), ("ent", "re"), ("e", "er"), ("it", "ir"), ("d", "dre"),
    ("t", "tre"), ("és", "er"), ("ée", "er"), ("é", "er"), ("ées", "er"), ("a", "er"),
    ("ons", "er"), ("ant", "er"), ("ait", "er"), ("aient", "er"), ("era", "er"), ("er", "er"),
    ("ir", "ir"), ("re", "re"),
)  # fmt: skip
"""Ending of a form, and that of its infinitive."""


@cache
def infinitives(language: str) -> frozenset[str]:
    """The known verbs of a language; empty without a list."""
    path = files("factcheck.text.lexicon") / f"verbs_{language}.txt"
    return frozenset(path.read_text("utf-8").split()) if path.is_file() else frozenset()


@lru_cache(maxsize=50_000)
def verb_form(word: str, verbs: frozenset[str]) -> str:
    """The ending that makes `word`, in lower case, a form of one of `verbs`; "" if none does."""
    for ending, infinitive in _ENDINGS:
        if word.endswith(ending) and word[: -len(ending)] + infinitive in verbs:
            return ending
    return ""
