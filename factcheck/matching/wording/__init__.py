"""One wording, read once for comparing it with others.

In: a text and its language, or None to have that guessed. Out: its `Profile` (keys, figures, dates,
names, denials, sides of opposites) by `profile`, the keys alone for an index by `wording_keys`, and
its sentence vector, (192) float32 of unit length. Nothing here knows of a second wording.
"""
