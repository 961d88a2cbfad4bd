"""Whether the truth conditions of two wordings differ.

In: two profiles. Out: `Difference`s, each a kind and a reason in words, by `differences`, which
asks the modules beside it: figures (`figures`, `tolerance`, `changes`, `counted_nouns`), dates, how
much of a whole (`quantifiers`), how certain or for whom (`limits`), denials within a word
(`denying_prefixes`), who did what to whom (`roles`), and what only one of the two says
(`added_details`). No reason means that nothing was found against one verdict for both.
"""
