"""From a text in normal form to its claims (`claims.split_text`): str in, models out.

Who speaks is in `speech`, where sentences are cut in `cutting`, how a claim reads by itself in
`wording`, what words do in `grammar`, figures in `quantities`; word lists and weights are data in
`lexicon` and `weights`.
"""
