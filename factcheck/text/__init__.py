"""From a text in normal form to its claims (`claims.split_text`): str in, models out.

A text goes through these rooms, led by `prepared` and `claims`:

`language`, `sentences`: where its sentences are; `lines`, `headings`, `list_items` and `calls`:
which of them state nothing, or go on from the line before.
`grammar`: what each word does. `speech`: who says what. `cutting`: where a sentence is cut into
clauses. `wording`: how each reads by itself.
`quantities`, `dates`, `names`: its figures, days and names. `facts`, `traits`: what speaks for
checking a claim; `readings`, `worth`: how much.

`said_in_parts` goes through the parts of a sentence, `sentence_claims` makes a claim of a segment,
`found` joins what was torn, `drafts` holds the claims until they are weighed.

Word lists and weights are data, in `lexicon` and `weights`; `calendar`, `pronouns` and
`small_letters` are asked by several. Beside the way stand what a reviewer marks (`by_hand`) and
asks (`explain`), quotations found again in another text (`selectors`), names of people and
claimants (`people`, `claimants`), and what may be shown or stored (`normal_form`, `inert_json`,
`cells`).
"""
