"""A sentence cut into the clauses that are claims of their own: where it may be cut and why
(`segments`), whether it is (`clauses`), and where each claim then begins and ends (`edges`)."""
