"""Which stored wordings may say what a query says: few of a million, in milliseconds.

In: the keys or the sentence vector of a query, and a store behind a `Protocol`. Out: documents with
BM25 scores (`index`, over the blocks of `postings`) or cosines (`vector_codes`). What is written
goes through the caller's transaction; `two_cores` counts keys for a long import.
"""
