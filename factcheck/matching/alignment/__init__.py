"""Two wordings, word by word.

In: two profiles, or two texts. Out: which places correspond and which are left over
(`words`); which stand in an order that may change who did what (`order`), and which do so in the
passive (`voice`); which words say the opposite (`opposites`); and the differing words as a reviewer
sees them (`word_diff`). Nothing here judges whether a difference matters.
"""
