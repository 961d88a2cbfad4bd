"""What is known already about a wording: whether two say the same, and which ones might.

No I/O: the index and the vectors get their tables from whoever owns the file. Each package says in
its docstring what goes in and what comes out; what stands lower here imports nothing above it.

    finder        a query -> what is known, the nearest compared in full, labelled and ranked
    candidates    a query -> stored wordings that may say the same, by words and by vectors
    scoring       two wordings -> relation, score, reasons
    guard         two wordings -> the differences in their truth conditions
    alignment     two wordings -> which words correspond, oppose, differ
    wording       one wording -> keys, figures, dates, names, sentence vector
    all_pairs     the keys of a whole store -> every pair that is near enough
    clusters      what humans decided -> claims that are the same
"""
