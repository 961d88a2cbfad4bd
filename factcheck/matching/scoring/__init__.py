"""A pair of wordings: relation, calibrated score, components and reasons.

In: two profiles, and where known the rarity of keys and the cosine of the sentence vectors. Out: a
`Comparison` by `score.compare`: how alike the two are (`score`; for a short wording and a long
translation `gist`), by weights that were fitted (`weights`), what they share as reasons
(`shared_evidence`); the guard then tells same from variant.
"""
