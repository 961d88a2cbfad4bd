"""Verbs of saying in all their forms, and phrases like "selon", from the word list `saying`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.text.lexicon import load

_FRENCH_ENDINGS = {
    "er": "er e ent ait aient ant a èrent é ée és ées era eront erait".split(),
    "ir": "ir it issent issait issaient issant irent i ie is ies ira iront irait".split(),
    "dre": "dre d dent dait daient dant dit dirent du due dus dues dra dront drait".split(),
}
"""Infinitive, third persons and participles of regular verbs."""
_DOUBLING = ("appeler", "rappeler", "rejeter", "grommeler")


@dataclass(frozen=True)
class Saying:
    """The words of one language."""

    report: frozenset[str]
    """Forms of verbs that are followed by what is said."""
    act: frozenset[str]
    """Forms of verbs that are speech acts in themselves: "X condemned Y"."""
    announce: frozenset[str]
    """Forms of verbs of reporting that take an object as well: "announced changes"."""
    forms: frozenset[str]
    """All forms of both sorts of verbs."""
    told: frozenset[str]
    """These, and words of judging and of what somebody is convinced of."""
    sees: frozenset[str]
    """Forms of verbs of judging: "regards X as Y"."""
    stance: frozenset[str]
    """Adjectives and participles for who holds that something is so: "convinced"."""
    stance_about: frozenset[str]
    """Words between them and what somebody is convinced of."""
    complements: dict[str, frozenset[str]]
    """Forms that are speech acts before these words alone: "mis" before "en garde"."""
    that: frozenset[str]
    according: dict[str, list[tuple[str, ...]]]
    """First word -> the phrases "according to", longest first."""


@cache
def saying(language: str) -> Saying:
    words = load("saying")[language]
    forms = _french_forms if language == "fr" else _english_forms

    def all_forms(name: str) -> frozenset[str]:
        regular = (form for verb in words[name].split() for form in forms(verb))
        return frozenset(regular) | frozenset(words[f"{name}_irregular"].split())

    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(words["according"], key=len, reverse=True):
        parts = tuple(phrase.replace("'", "' ").split())
        phrases.setdefault(parts[0], []).append(parts)
    report, act, idioms = all_forms("report"), all_forms("act"), _complements(words["complements"])
    stance, sees = _stances(words["stance"], language), all_forms("sees")
    known = report | act | idioms.keys()
    return Saying(
        report, act, all_forms("announce"), known, known | stance | sees, sees, stance,
        frozenset(words["stance_about"].split()), idioms, frozenset(words["that"]), phrases,
    )  # fmt: skip


def _stances(listed: str, language: str) -> frozenset[str]:
    """The words with their French feminines and plurals."""
    endings = ("", "e", "s", "es") if language == "fr" else ("",)
    return frozenset(word + ending for word in listed.split() for ending in endings)


def _complements(lines: list[str]) -> dict[str, frozenset[str]]:
    """ "forms: complement, complement" by form."""
    known = dict[str, frozenset[str]]()
    for line in lines:
        forms, _, behind = line.partition(": ")
        known |= dict.fromkeys(forms.split(), frozenset(behind.split(", ")))
    return known


def _french_forms(infinitive: str) -> set[str]:
    """The forms of a regular verb."""
    kind = next(kind for kind in _FRENCH_ENDINGS if infinitive.endswith(kind))
    stem = infinitive.removesuffix(kind)
    forms = {stem + ending for ending in _FRENCH_ENDINGS[kind]}
    if kind != "er":
        return forms
    if infinitive in _DOUBLING:
        stressed = stem + stem[-1]
    elif stem[-2] in "ée":
        stressed = stem[:-2] + "è" + stem[-1]
    else:
        stressed = stem
    forms |= {stressed + ending for ending in ("e", "ent", "era", "eront", "erait")}
    if soft := {"c": "ç", "g": "ge"}.get(stem[-1]):
        forms |= {stem[:-1] + soft + ending for ending in ("ait", "aient", "ant", "a")}
    return forms


def _english_forms(verb: str) -> set[str]:
    """Every form of a regular verb."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb == "admit":
        return {verb, "admits", "admitted", "admitting"}
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return {verb, third, verb + "ed", verb + "ing"}
