"""Who wrote an article and when, as the page shows it to readers.

For pages whose metadata name nobody, or only the outlet. A byline is an element that says so by its
attributes and holds what looks like a name; what belongs to comments or to teasers of other
articles is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from factcheck.intake.dates import iso_date
from factcheck.intake.element_names import Called, comments

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_author = Called("authors?|auteurs?|autrice|byline|signature|contributors?|writer|redacteur")
_elsewhere = Called(
    "related|teaser|snippet|card|sidebar|aside|footer|nav|menu|widget|recommended|popular|latest"
)
_LEAD_IN = re.compile(
    r"^(?:(?:par|by|propos recueillis par|auteure?s?|autrice|authors?|written by|publié par|"
    r"posted by|rédigé par|de notre [^:]{3,40})\s*:?\s+)+",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"^(?:auteure?s?|autrice|authors?|texte|text)\s*:\s*(?P<name>[^:|]{4,60})$", re.IGNORECASE
)
_NAME = re.compile(r"(?:[^\W\d_][\w'’.-]*\s+){1,7}[^\W\d_][\w'’.-]*\.?")
_PARTICLES = frozenset(
    "de du des d la le les van von der den di da del al el bin ben et and y e of the zu ter".split()
)
"""Words of a name that are written small."""
_END = re.compile(r"\s*(?:[,|•·–—(]|\s-\s|\ble \d|\bpubli|\bmis à jour|\bposted|\bon \w+ \d)", re.I)
_MOST_MARKED = 200
"""Elements that are looked at: what comes after these is no byline of the article."""
_LARGEST_TEASER = 2_000
"""Characters of a box above which it is a part of the page's layout, whatever it is called."""
_LONGEST_BLOCK = 250
"""Characters around a name within which a date is that of the article."""


class Byline(NamedTuple):
    """What readers are shown: a name, and the ISO date beside it."""

    author: str | None = None
    date: str | None = None


def find_byline(tree: HtmlElement) -> Byline:
    """The first byline of a page; empty when it has none."""
    for element in islice(_marked(tree), _MOST_MARKED):
        name = name_in(element.text_content())
        if name and not _is_elsewhere(element):
            return Byline(name, _date_beside(element))
    for element in tree.iter("p", "span", "div", "li", "em"):
        found = _LINE.match(" ".join((element.text or "").split()))
        name = name_in(found["name"]) if found else None
        if name and not _is_elsewhere(element):
            return Byline(name)
    return Byline()


def name_in(text: str) -> str | None:
    """The person's name that a byline's text gives; None for what looks like no name."""
    line = _LEAD_IN.sub("", " ".join(text.split()))
    line = _END.split(line, maxsplit=1)[0].strip(" ,;:.")
    if not (4 <= len(line) <= 60 and line[0].isupper() and _NAME.fullmatch(line)):
        return None
    words = re.split(r"[\s'’-]+", line)
    return line if all(w[:1].isupper() or w in _PARTICLES for w in words if w) else None


def _marked(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Elements that call themselves an author, in the order of the page."""
    for element in tree.iter(
        "a", "span", "div", "p", "strong", "address", "em", "li", "small", "b"
    ):
        marked = element.get("itemprop") == "author" or element.get("rel") == "author"
        if marked or _author(element):
            yield element


def _is_elsewhere(element: HtmlElement) -> bool:
    for around in (element, *element.iterancestors()):
        if len(around.text_content()) > _LARGEST_TEASER:
            return False
        if around.tag in ("aside", "footer", "nav") or comments(around) or _elsewhere(around):
            return True
    return False


def _date_beside(element: HtmlElement) -> str | None:
    for around in (element, *element.iterancestors()):
        words = " ".join(around.text_content().split())
        if len(words) > _LONGEST_BLOCK:
            return None
        if found := iso_date(words):
            return found
    return None
