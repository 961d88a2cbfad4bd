"""Reading: articles from files, pages and documents, and the fact-checks of others.

Everything here takes bytes that somebody else made: sizes, times, types and depths are bounded, and
what is wrong with them comes out as one of the errors of `factcheck.errors`.

    reading, kinds, encodings       the door: a file, a page or a stream; what it is; its characters
    fetch, fetched, addresses, urls      pages from the web, and how an address is spelt
    page, page_tree, element_names, page_metadata, byline      the article of a page
    json_ld, loose_json             JSON as pages and tools of others write it
    plain, first_lines, hard_wraps, marks, subtitles       the article of a text
    documents, pdf_process, printed      that of a Word or PDF file
    lookup, citations               what a page or a reference manager says of a source
    dates                           as others write them
    factchecks                      the reviews of others
"""

from factcheck.intake.citations import read_citations
from factcheck.intake.fetched import Fetch, Fetched
from factcheck.intake.lookup import look_up
from factcheck.intake.reading import Skipped, file_name, read, read_bytes, read_directory

__all__ = [
    "Fetch", "Fetched", "Skipped", "file_name", "look_up", "read", "read_bytes",
    "read_citations", "read_directory",
]  # fmt: skip
