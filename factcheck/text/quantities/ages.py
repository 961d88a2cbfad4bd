"""People's ages: "âgé de 28 ans", "a 42-year-old", "Jean Dupont, 42 ans"."""

from __future__ import annotations

import re

from factcheck.text.quantities.digits import SPACE
from factcheck.text.quantities.units import Unit

_OLD = re.compile(
    rf"[{SPACE}-](?:years?|months?|days?)[{SPACE}-](?:olds?|of[{SPACE}]age)(?!\w)|[{SPACE}]?ans[{SPACE}]d['’]âge",
    re.IGNORECASE,
)
_AGED = re.compile(
    rf"(?:\b(?:âgée?s?|agée?s?)[{SPACE}](?:de|d['’])[{SPACE}]?|\b(?:à[{SPACE}])?l['’]âge[{SPACE}]de[{SPACE}]"
    rf"|\baged[{SPACE}]|\bat[{SPACE}](?:the[{SPACE}])?age[{SPACE}](?:of[{SPACE}])?)$",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    rf"(?:(?<!\w)(?:homme|femme|garçon|(?:petite[{SPACE}])?fille|fillette|adolescente?|enfant|lycéenne?|"
    rf"étudiante?|collégienne?|bébé|jeune|individu|suspecte?|père|mère|fils|sœur|frère|mari|épouse|"
    rf"retraitée?|habitante?|hommes|femmes|garçons|filles|enfants)[{SPACE}]de[{SPACE}]"
    rf"|[A-ZÀ-ÖØ-Þ][\w’'-]+(?:,[{SPACE}]|[{SPACE}]\())\Z"
)
""" "un homme de 32 ans", "Jean Dupont, 42 ans", "Jean Dupont (42 ans)"."""
_ENDED = re.compile(r"[,)](?![\d\s]*\d)|\Z")
_OTHER_AGE = re.compile(rf"[{SPACE}-](?:months?|weeks?|days?|mois|semaines?|jours?)(?!\w)")
_YEARS = re.compile(rf"[{SPACE}]ans(?!\w)", re.IGNORECASE)
_AGE_ENDS = ("de", "d'", "d’", "ed", "ge", "of", ",", "(")
"""What may stand before an age, in lower case."""


def age(text: str, start: int, end: int) -> Unit | None:
    """The unit "age" of a figure that gives somebody's age: "âgé de 28 ans", "42-year-old"."""
    if hit := _OLD.match(text, end):
        return Unit("age", 1.0, hit.end())
    before = text[max(0, start - 20) : start]
    if not before.rstrip(SPACE).lower().endswith(_AGE_ENDS):
        return None
    years = _YEARS.match(text, end)
    if _OF_SOMEBODY.search(before):
        short = _ENDED.match(text, end) and text[start:end].isdigit() and end - start < 4
        if years and (before.endswith("de ") or _ENDED.match(text, years.end())):
            return Unit("age", 1.0, years.end())
        return Unit("age", 1.0, end) if short else None
    if not _AGED.search(before):
        return None
    if not years and _OTHER_AGE.match(text, end):
        return None
    return Unit("age", 1.0, years.end() if years else end)
