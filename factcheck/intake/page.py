"""The article of a web page."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from factcheck.errors import NoArticle
from factcheck.intake.json_ld import without_reviews
from factcheck.intake.page_metadata import date_in, not_in_future, one_line, read_metadata
from factcheck.intake.page_tree import parse, prune
from factcheck.models import Document, Metadata
from factcheck.text.normal_form import normalise

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_POINTER = re.compile(
    r"(?:(?:à|a) (?:lire|voir|écouter|découvrir) (?:aussi|également|ailleurs)|(?:lire|voir) aussi|"
    r"read (?:also|more|next)|see also|also read|crédits? (?:photos?|images?|vidéos?)|"
    r"photo credits?|image (?:credits?|illustrative|d['’]illustration)|photo d['’]illustration|"
    r"©|\(?crédits? ?:)",
    re.IGNORECASE,
)
_RULE = re.compile(r":?-{3,}:?")
_BYLINE = re.compile(r"(?:par|by|auteur|author)\s*:?\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_LONGEST_POINTER = 200
_SHORTEST_ARTICLE = 80
"""Characters: less is a menu or an error message, not an article."""


def read_page(page: str, name: str, url: str | None = None) -> Document:
    """The article in an HTML page and what the page says about it. Raises `NoArticle`, `TooLarge`.

    Only `url`, where the page was fetched from, is trusted as its address.
    """
    page = without_reviews(page)
    tree = parse(page, name)
    metadata = _metadata(page, tree, url)
    prune(tree)
    text = _tidy(_extract(tree, name), metadata.title)
    if len(text.strip()) < _SHORTEST_ARTICLE:
        raise NoArticle(name)
    return Document(text=text, metadata=metadata)


def describe_page(page: str, name: str, url: str | None = None) -> Metadata:
    """What the page says about itself, whether it holds an article or not."""
    page = without_reviews(page)
    return _metadata(page, parse(page, name), url)


def _metadata(page: str, tree: HtmlElement, url: str | None) -> Metadata:
    known = read_metadata(page, url)
    return _complete(known, _guessed(tree, known.url), page)


def _extract(tree: HtmlElement, name: str) -> str:
    import trafilatura

    try:
        return trafilatura.extract(tree, include_comments=False, include_tables=True) or ""
    except Exception as error:  # a third party's heuristics on a hostile page
        raise NoArticle(name) from error


def _guessed(tree: HtmlElement, url: str | None) -> Any:
    """What trafilatura takes for title, author and site; None when it fails on the page."""
    from trafilatura.metadata import extract_metadata

    try:
        # the date is htmldate's business, and a fast search of it would be done here again
        return extract_metadata(tree, default_url=url, extensive=False)
    except Exception:
        return None


def _complete(known: Metadata, guessed: Any, page: str) -> Metadata:
    """What the page declares, filled up with guesses."""
    import trafilatura

    authors = known.authors or tuple((one_line(getattr(guessed, "author", None)) or "").split("; "))
    published = known.published_at or _guessed_date(page, known.url) or date_in(known.url)
    return known.model_copy(
        update={
            "title": known.title or one_line(getattr(guessed, "title", None)),
            "authors": tuple(
                filter(None, (_BYLINE.sub("", author, count=1) for author in authors))
            ),
            "publisher": known.publisher or one_line(getattr(guessed, "sitename", None)),
            "published_at": published,
            "extractor": f"trafilatura {trafilatura.__version__}",
        }
    )


def _guessed_date(page: str, url: str | None) -> str | None:
    from htmldate import find_date

    today = datetime.now(UTC).date()
    try:
        # without original_date the date of the last change is returned
        found = find_date(page, original_date=True, url=url, max_date=today.isoformat())
    except Exception:
        return None
    return not_in_future(found, today)


def _tidy(text: str, title: str | None) -> str:
    """The article without lines that point elsewhere, its title repeated below the top, and the
    bars of layout tables."""
    kept: list[str] = []
    for line in map(_without_bars, normalise(text).split("\n")):
        if line and not _is_pointer(line) and (line != title or not kept):
            kept.append(line)
    return "\n".join(kept) + "\n"


def _without_bars(line: str) -> str:
    """A table row as its cells; empty ones and the rule below a head go."""
    line = line.strip(" ")
    if not (line.startswith("|") and line.endswith("|")):
        return line
    cells = (cell.strip() for cell in line.split("|"))
    return " | ".join(cell for cell in cells if cell and not _RULE.fullmatch(cell))


def _is_pointer(line: str) -> bool:
    line = line.strip(" -–•\u00a0")
    return len(line) <= _LONGEST_POINTER and _POINTER.match(line) is not None
