"""The tags, a character each: what a word does in its sentence."""

from __future__ import annotations

FINITE, INFINITIVE, PAST, PRESENT = "F", "I", "P", "G"
"""Verbs: finite, infinitive, past participle, present participle (with the English gerund)."""
NOUN, NAME, PRONOUN, RELATIVE, DETERMINER = "N", "M", "U", "W", "D"
ADJECTIVE, ADVERB, NUMBER, PREPOSITION = "A", "R", "X", "S"
COORDINATOR, SUBORDINATOR, PARTICLE, MARK = "C", "K", "T", "Z"
TAGS = "FIPGNMUWDARXSCKTZ"

CLOSED = PRONOUN + RELATIVE + DETERMINER + PREPOSITION + COORDINATOR + SUBORDINATOR + PARTICLE
"""Of words that languages gain no new ones of."""
NOUNS = frozenset((NOUN, NAME))
NOMINAL = NOUNS | {ADJECTIVE, NUMBER}
PHRASE = NOMINAL | {DETERMINER}
"""What a noun phrase consists of, without and with its article."""
ADVERBS = frozenset((ADVERB, PARTICLE))
CLITICS = ADVERBS | {PRONOUN}
"""What may stand between a subject and its verb."""
VERBAL = CLITICS | {FINITE}
"""What follows a subject."""
VERBS = frozenset((FINITE, INFINITIVE, PRESENT))
CLAUSAL = frozenset((FINITE, RELATIVE, SUBORDINATOR))
"""Tags that tell of a clause and its verb."""
