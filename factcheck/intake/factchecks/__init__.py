"""Fact-checks published by others, out of every form in which they are passed around."""

from factcheck.intake.factchecks.files import read_factchecks
from factcheck.intake.factchecks.records import FailedRecord

__all__ = ["FailedRecord", "read_factchecks"]
