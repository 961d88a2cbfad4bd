"""What is known already about a wording: whether two say the same, and which ones might.

No I/O: the index and the vectors get their tables from whoever owns the file.

    keys, spelling, named, profile   a wording as it is compared: words, figures, dates, names
    index, postings, second_core     candidates by words: exact BM25 over blocks of postings
    vectors                          candidates by meaning, from one language to the other
    finder                           a query: candidates, the nearest of them compared in full
    score, weights, gist             a pair: relation, calibrated score, reasons
    alignment, acts, in_common       which words of two wordings correspond, and what they share
    guard                            whether truth conditions differ, as told by figures, tolerance,
                                     conversions, dates, change, counted, limits, quantifiers,
                                     prefixes, roles, converse and surplus
    diff                             the words that differ, for a reviewer's eyes
    all_pairs, clusters              everything with everything; claims that were called the same
"""
