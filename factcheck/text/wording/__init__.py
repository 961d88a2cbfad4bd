"""The self-contained wording of a claim: its words with the subject carried over and the pronoun
resolved where that is safe. Every word comes from the article; what is not sure stays as it is
written, and a reason says so.

`wordings.Wordings` words the segments of a sentence in order. It asks, one after the other: does
the segment only add to the clause before (`additions`), does a verb before govern it (`governed`),
does it describe somebody (`relatives`), is its subject a pronoun (`pronoun_meaning`), does it begin
with a participle (`participles`), or with a verb whose subject stands before (`carried`)? The first
that knows what it is words it.

`piece` is the segment being worded, `carried` what is remembered from one to the next, `fronts`
what stands before a subject: a conjunction, when, where, on what condition; `subjects`,
`noun_phrases` and `told_nouns` tell where these begin and end, and which is told of; `topics` and
`english_topics`, what the sentence before was about.
"""
