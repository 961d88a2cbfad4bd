"""A sentence cut into the clauses that are claims of their own.

`clauses` asks at each word whether something begins there. `rules` knows whom to ask: before the
main verb `openings`, behind a comma or in brackets `behind_commas`, at a relative pronoun
`relatives`, at "and" and "or" `coordination`, at other conjunctions `conjunctions`. Where these are
silent, a model does (`open_places`, `amid_words`, `weighed_cuts`). `kept_whole`, `inner_clauses`,
`figures_together`, `halves` and `conditions` keep together what would be false or nothing apart.
`antecedents` finds what a clause describes, `edges` where a claim begins and ends in the text;
`segments` names what is cut off.

`dashes` is asked first; `clause_view`, `progress`, `agreement` and `cue_words` are what the others
look at.
"""
