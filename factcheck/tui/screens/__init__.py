"""The screens: each owns its state, reads and writes through the seat, and paints widgets.

base                    what all full screens share
articles                the first one
review                  one article's claims, in steps: panes, in_hand, listing, moving,
                        deciding, asking, editing, sourcing
library, places         the frame of the lists, and what they are called: claims, shelves,
                        queues, log, dashboard, pairs
dialogs, questions, conflict, kept      frames of dialogs and small ones; what is typed is kept
verdict_editor, source_dialog, article_dialog, reading_dialogs, bulk, export, settings
                        one dialog each, with what it does
newsroom, adding, jobs, tour, help, remote      what several screens begin
dossier, source_entry   what they read about a claim; what the form of a source answers
"""
