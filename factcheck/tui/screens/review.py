"""The review screen: everything about one article's claims under one hand."""

from __future__ import annotations

from factcheck.tui.screens.newsroom import Newsroom


class ReviewScreen(Newsroom):
    """Its parts are classes of their own: moving, deciding, editing, sourcing, newsroom."""
