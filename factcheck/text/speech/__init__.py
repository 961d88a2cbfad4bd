"""Who says what.

`attribution` reads a sentence in parts, by its `frames`: words behind their speaker
(`speaker_first`) or before (`words_first`), whoever spoke saying more (`going_on`), sources
(`sources`), views held by any verb (`held_views`). These ask whether a verb speaks (`verb_forms`,
`courts`, `clause_behind`), who does (`subjects`, `named_phrases`, `appositions`, `inner_subjects`),
what (`contents`, `without_that`, `cited`, `told_before`, `unsaid`), when and to whom (`asides`).
`insertions` takes "he said" out of what is said; `relative_speech` and `told_beside` know what a
clause within is told by another.

`whose_words` names the claimant, or `named_later` does, by `signatures` too: who goes on
(`speakers`, `open_quotation`, `interviews`, `transcripts`, `introductions`), whom "she" means
(`genders`) and "the minister" (`mentions`, `sorts`, `bearers`, `noun_phrases`), without office and
description (`bare_names`). `voices` knows who can speak at all; `speech_view`, `quotation_marks`
and `single_marks` are what the others look at.
"""
