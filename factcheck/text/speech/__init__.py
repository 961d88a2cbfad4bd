"""Who says what: the parts of a sentence with their speakers (`attribution`), and who these are in
the text so far (`whose_words`)."""
