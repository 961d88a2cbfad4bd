"""Subject pronouns, impersonal pronouns, and names that may replace a pronoun."""

from __future__ import annotations

import re

_PERSONS = {"fr": frozenset(("il", "elle")), "en": frozenset(("he", "she"))}
_THINGS = {
    "fr": frozenset("ils elles celui-ci celle-ci ceux-ci celles-ci".split()),
    "en": frozenset(("it", "they")),
}
_STANDING = """faut fall faudr pleu neige neigé grêl convient convenait semble parai para[iî]t
    appara exist suffi résult incomb appartien s['’]agi s['’]av"""
"""How French verbs begin whose subject "il" is nobody."""
_JUDGED = """reproché décidé demandé interdit prévu possible impossible nécessaire recommandé
    conseillé question proposé rappelé précisé indiqué convenu probable improbable obligatoire
    permis établi prouvé ordonné imposé exigé déconseillé préférable envisagé estimé constaté"""
"""What "il est" and "il a été" judge without anybody who is so: "il a été décidé de fermer"."""
_WAS = r"(?:es|étai|sera|fu|serai)t?\s|(?:a|avait|aura|aurait)\sété\s"
_SOME = r"(?:une?|des|deux|trois|quatre|cinq|six|dix|plusieurs|quelques?|encore|\d+)\b"
_IMPERSONAL = re.compile(
    r"il\s(?:ne\s|n['’])?(?:(?:lui|leur|nous|vous|me|te|en)\s)?(?:y\s|va\sde\b"
    rf"|(?:{'|'.join(_STANDING.split())})"
    r"|(?:a|avait|aura|aurait|va|allait|doit|devait|devrait|peut|pouvait|pourrait)\s(?:\w+\s)?"
    r"(?:fallu|falloir|plu|neigé|suffi|s['’]agir|y\savoir|y\s|faire\s\d)"
    r"|(?:fait|faisait|fera)\s(?:\d|beau|froid|chaud|nuit|jour|moins)"
    rf"|(?:manqu|rest)\w+\s(?:{_SOME}|d[e'’]|que\b|peu\b|à\s\w+[ei]r\b)"
    r"|(?:vaut|valait)\smieux|importe\s(?:que|de|peu)|re(?:vient|venait)\sà|ressort\w*\s(?:que|d)"
    rf"|s['’](?:est|était)\s(?:\w+\s){{1,2}}{_SOME}"
    rf"|(?:{_WAS})(?:\w+\s){{0,2}}(?:(?:{'|'.join(_JUDGED.split())})\b|t(?:ôt|ard|emps)\b)"
    r"|(?:est|était|sera|serait)\s(?:\w+\s){0,2}\d{1,2}\s?(?:h\b|h\d|heures?)"
    r"|(?:est|était|sera|serait)\s\w+\s(?:que\b|qu['’]|(?:de\s|d['’])(?:\w{1,3}[\s'’]){0,2}"
    r"\w+(?:er|ir|re)\b)|(?:lui|leur)\s(?:est|était)\b)"
    r"|it\s(?:(?:is|was|seems)\s(?:\w+\s){1,2}(?:that|to|whether|if|how)\b"
    r"|(?:has\s|had\s)?(?:rained|snowed|emerged|turned\sout|remains\sto)\b"
    r"|(?:took|takes|(?:will|would)\stake)\s.{1,60}\s(?:to|for|before)\b)",
    re.IGNORECASE,
)
"""Subjects that stand for nobody. One that is taken for that in error keeps its pronoun, which is
safe; "the town rained" would not be."""
_PERSON = re.compile(
    r"(?!\w[’']|(?:L[ae]s?|Une?|The)\s)[^\W\d_a-zà-ÿ][\w’'-]+(?:\s[^\W\d_a-zà-ÿ][\w’'.-]*){1,3}"
)


def is_subject(word: str, language: str) -> bool:
    """Whether a word in lower case is a subject by itself: "she", "ils"."""
    return word in _PERSONS[language] or word in _THINGS[language]


def is_somebody(word: str, language: str) -> bool:
    """Whether it may stand for one person."""
    return word in _PERSONS[language]


def is_impersonal(clause: str) -> bool:
    """Whether a clause begins with an impersonal pronoun: "Il pleut"."""
    return _IMPERSONAL.match(clause) is not None


def is_full_name(name: str) -> bool:
    """First name and surname: two to four words with capitals."""
    return _PERSON.fullmatch(name) is not None
