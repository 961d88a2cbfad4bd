"""What the words of a sentence do; it knows neither claims nor speakers.

`sentence_words` leads through: `tokens` are words and marks, `tagger` tells what each does
(`tags`), in French by what it would be as a verb (`conjugation`), and `tag_repairs`,
`english_repairs` and `french_repairs` mend what the sentence around shows to be wrong.

`tense` tells of the past, `saying` lists the verbs of saying, `titles` finds names behind offices,
`function_words` are small words that several rules look for.
"""
