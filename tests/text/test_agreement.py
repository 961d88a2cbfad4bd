"""Subjects agree with the verb that may be theirs."""

from __future__ import annotations

import pytest

from factcheck.text.cutting.agreement import may_govern


@pytest.mark.parametrize(
    ("language", "subject", "predicate", "may"),
    [
        ("fr", "Les services d'urgences", "a activé une alarme", False),
        ("fr", "Les services d'urgences", "ont été avertis", True),
        ("fr", "Leurs recettes", "chiffre la perte", False),
        ("fr", "le développement", "entraînent la perte de leur habitat", False),
        ("fr", "le maire", "ne l'a pas vendu", True),
        ("fr", "La majorité des élus", "ont voté contre", True),
        ("fr", "le maire et son adjoint", "ont voté contre", True),
        ("fr", "Moscou", "ont voté contre", True),
        ("en", "The ferries", "was delayed", False),
        ("en", "Several men", "has fled", False),
        ("en", "a ferry", "were delayed", False),
        ("en", "the team", "are ready", True),
        ("en", "a number of men", "were hurt", True),
        ("en", "The business", "has closed", True),
        ("en", "a ferry", "sank in May", True),
    ],
)
def test_number(language: str, subject: str, predicate: str, may: bool) -> None:
    assert may_govern(subject, predicate, language) is may
