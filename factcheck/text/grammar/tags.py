"""The tags, a character each: what a word does in its sentence."""

from __future__ import annotations

FINITE, INFINITIVE, PAST, PRESENT = "F", "I", "P", "G"
"""Verbs: finite, infinitive, past participle, present participle (with the English gerund)."""
NOUN, NAME, PRONOUN, RELATIVE, DETERMINER = "N", "M", "U", "W", "D"
ADJECTIVE, ADVERB, NUMBER, PREPOSITION = "A", "R", "X", "S"
COORDINATOR, SUBORDINATOR, PARTICLE, MARK = "C", "K", "T", "Z"
TAGS = "FIPGNMUWDARXSCKTZ"
