"""A keyboard-driven desk for professional fact-checkers."""

__version__ = "0.1.0"
