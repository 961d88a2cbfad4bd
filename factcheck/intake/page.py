"""The article of a web page."""

from __future__ import annotations

import copy
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from factcheck.errors import NoArticle
from factcheck.intake.byline import find_byline, name_in
from factcheck.intake.json_ld import without_reviews
from factcheck.intake.page_metadata import date_in, not_in_future, one_line, read_metadata
from factcheck.intake.page_tree import (
    boxes_of_layout_tables,
    drop_comments,
    lead_of,
    paragraphs_of_divs,
    parse,
    prune,
    visible_text,
)
from factcheck.intake.urls import host_of
from factcheck.models import Document, Metadata
from factcheck.text.normal_form import normalise

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_POINTER = re.compile(
    r"(?:(?:à|a) (?:lire|voir|écouter|découvrir) (?:aussi|également|ailleurs)|(?:lire|voir) aussi|"
    r"read (?:also|more|next)|see also|also read|crédits? (?:photos?|images?|vidéos?)|"
    r"pour (?:accéder|lire la suite|continuer)|abonnez-vous|déjà abonnée?|identifiez-vous|"
    r"cet article est réservé|la suite est réservée|already a subscriber|subscribe (?:to|now)|"
    r"sign up (?:to|for) (?:our|the)|inscrivez-vous|listen to this|suivez-nous|"
    r"follow [\w ]{2,40} on (?:Facebook|Instagram|WhatsApp|X|YouTube)\b|"
    r"écoute[rz] (?:cet |l['’])arti|"
    r"photo credits?|image (?:credits?|illustrative|d['’]illustration)|photo d['’]illustration|"
    r"©|\(?crédits? ?:)",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s+[|–—·•-]\s+")
"""Between the headline and the name of the site."""
_RULE = re.compile(r":?-{3,}:?")
_BYLINE = re.compile(r"(?:par|by|auteur|author)\s*:?\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:- |\|)")
"""How an item of a list and a row of a table begin."""
_LONGEST_POINTER = 200
_SAME_LEAD = 60
"""Letters by which a standfirst is known again in the text."""
_SHORTEST_ARTICLE = 80
"""Characters: less is a menu or an error message, not an article."""


def read_page(page: str, name: str, url: str | None) -> Document:
    """The article in an HTML page and what the page says about it. Raises `NoArticle`, `TooLarge`.

    Only `url`, where the page was fetched from, is trusted as its address.
    """
    page = without_reviews(page)
    tree = parse(page, name)
    metadata = _metadata(page, tree, url)
    prune(tree, (metadata.canonical_url or metadata.url or "").rstrip("/"))
    boxes_of_layout_tables(tree)
    paragraphs_of_divs(tree)
    lead = lead_of(tree)
    text = _tidy(_with_lead(_extract(tree, name), lead), metadata.title)
    if len(text.strip()) < _SHORTEST_ARTICLE:
        raise NoArticle(name)
    return Document(text=text, metadata=metadata)


def describe_page(page: str, name: str, url: str | None) -> Document:
    """What the page says about itself, and all its words, whether it holds an article or not."""
    page = without_reviews(page)
    tree = parse(page, name)
    metadata = _metadata(page, tree, url)
    return Document(text=normalise(visible_text(tree)), metadata=metadata)


def _metadata(page: str, tree: HtmlElement, url: str | None) -> Metadata:
    known = read_metadata(page, url)
    return _complete(known, _guessed(tree, known.url), tree)


def _extract(tree: HtmlElement, name: str) -> str:
    import trafilatura

    try:
        return trafilatura.extract(tree, include_comments=False, include_tables=True) or ""
    except Exception as error:  # a third party's heuristics on a hostile page
        raise NoArticle(name) from error


def _with_lead(text: str, lead: str) -> str:
    """The article with the standfirst that the extraction passed over."""
    beginning = _letters(lead)[:_SAME_LEAD]
    return text if not lead or beginning in _letters(text) else f"{lead}\n{text}"


def _guessed(tree: HtmlElement, url: str | None) -> Any:
    """What trafilatura takes for title, author and site; None when it fails on the page."""
    from trafilatura.metadata import extract_metadata

    try:
        # the date is htmldate's business, and a fast search of it would be done here again
        return extract_metadata(tree, default_url=url, extensive=False)
    except Exception:
        return None


def _complete(known: Metadata, guessed: Any, tree: HtmlElement) -> Metadata:
    """What the page declares, filled up with what it shows and with guesses."""
    import trafilatura

    byline = find_byline(tree)
    authors = known.authors
    if not authors or all(_is_outlet(name, known) for name in authors):
        names = (one_line(getattr(guessed, "author", None)) or "").split("; ")
        guess = tuple(names) if all(map(name_in, names)) else ()
        authors = (byline.author,) if byline.author else authors or guess
    published = known.published_at or byline.date or _guessed_date(tree, known.url)
    title = known.title or one_line(getattr(guessed, "title", None))
    headline, site = _of_title(tree)
    if title and _letters(title) == _letters(site):
        title = headline
    site_name = one_line(getattr(guessed, "sitename", None))
    if not site_name or _letters(site_name) in _letters(headline):
        site_name = site or None
    return known.model_copy(
        update={
            "title": _as_headed(title, tree),
            "authors": tuple(filter(None, (_BYLINE.sub("", name, count=1) for name in authors))),
            "publisher": known.publisher or site_name,
            "published_at": published or date_in(known.url),
            "extractor": f"trafilatura {trafilatura.__version__}",
        }
    )


def _is_outlet(author: str, known: Metadata) -> bool:
    """Whether an "author" is the outlet itself: its name, or that of its site."""
    name, host = _letters(author), host_of(known.url or known.canonical_url or "") or ""
    site, stem = _letters(host), _letters(host.rpartition(".")[0])
    publisher = _letters(known.publisher or "")
    return name in (publisher, stem) or (len(site) > 4 and site in name)


def _as_headed(title: str | None, tree: HtmlElement) -> str | None:
    """The title as the page's heading spells it, when that is the same title: metadata add the name
    of the site and lose typographic quotes."""
    wanted = _letters(title or "")
    for heading in tree.iter("h1"):
        shown = one_line(heading.text_content())
        letters = _letters(shown or "")
        if shown and letters and letters in wanted and 2 * len(letters) >= len(wanted):
            return shown
    return title


def _of_title(tree: HtmlElement) -> tuple[str, str]:
    """What the title element gives as the headline, and behind it the name of the site: that is
    what follows the words of the first heading, where there is one."""
    words = one_line(tree.findtext(".//title")) or ""
    headings = {_letters(heading.text_content()) for heading in tree.iter("h1")}
    for found in reversed(list(_SEPARATOR.finditer(words))):
        headline, site = words[: found.start()], words[found.end() :]
        if not headings or _letters(headline) in headings:
            return headline, site
    return words, ""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _guessed_date(tree: HtmlElement, url: str | None) -> str | None:
    """Comments are not asked: theirs are the dates that a page writes most exactly."""
    from htmldate import find_date

    today = datetime.now(UTC).date()
    page = copy.deepcopy(tree)
    drop_comments(page)

    # without original_date the date of the last change is returned
    options: dict[str, Any] = {"original_date": True, "url": url, "max_date": today.isoformat()}
    try:
        found = find_date(page, **options)
        if found and found.endswith("-01-01"):
            # the wide search makes a first of January out of a year alone, any that the text names
            found = find_date(page, extensive_search=False, **options)
    except Exception:
        return None
    return not_in_future(found, today)


def _tidy(text: str, title: str | None) -> str:
    """The article without lines that point elsewhere, its title repeated below the top, and the
    bars of layout tables. Paragraphs have a blank line between them, items and rows have none."""
    tidy, listed = "", False
    for raw in normalise(text).split("\n"):
        line = _without_bars(raw)
        if line and not _is_pointer(line) and (line != title or not tidy):
            goes_on = listed and _LISTED.match(raw)
            listed = _LISTED.match(raw) is not None
            tidy += ("\n" if not tidy or goes_on else "\n\n") + line
    return tidy.lstrip("\n") + "\n"


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
