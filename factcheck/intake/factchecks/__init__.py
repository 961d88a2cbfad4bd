"""Fact-checks published by others, out of every form in which they are passed around."""

from factcheck.intake.factchecks.files import read_factchecks

__all__ = ["read_factchecks"]
