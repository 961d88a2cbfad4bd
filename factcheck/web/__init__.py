"""`factcheck serve`: the terminal UI in a browser (extra ``[serve]``).

textual-serve carries the terminal; this package decides who may drive it. Nothing here is imported
unless the command is used.
"""
