"""Reading: articles from files, pages and documents, and the fact-checks of others.

Everything here takes bytes that somebody else made: sizes, times, types and depths are bounded, and
what is wrong with them comes out as one of the errors of `factcheck.errors`.
"""

from factcheck.intake.citations import read_citations
from factcheck.intake.fetched import Fetch, Fetched
from factcheck.intake.lookup import look_up
from factcheck.intake.reading import Skipped, file_name, read, read_bytes, read_directory

__all__ = [
    "Fetch", "Fetched", "Skipped", "file_name", "look_up", "read", "read_bytes",
    "read_citations", "read_directory",
]  # fmt: skip
