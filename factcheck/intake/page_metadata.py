"""What a web page says about itself, most trusted voice first.

JSON-LD of an article, OpenGraph, citation and Dublin Core tags, then what trafilatura and htmldate
guess, and last a date in the address.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urljoin

from factcheck.intake.dates import iso_date
from factcheck.intake.json_ld import objects, types
from factcheck.intake.urls import canonical, is_web
from factcheck.models import Metadata

_ARTICLE_TYPES = """newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle
liveblogposting blogposting scholarlyarticle article report webpage""".split()
_META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"),
    "authors": ("citation_author", "dc.creator", "dcterms.creator", "article:author", "author"),
    "publisher": ("og:site_name", "citation_journal_title", "dc.publisher", "citation_publisher"),
    "published_at": (
        "article:published_time",
        "og:article:published_time",
        "citation_publication_date",
        "citation_online_date",
        "dcterms.issued",
        "dcterms.created",
        "dc.date",
        "dc.date.issued",
        "datepublished",
    ),
    "modified_at": ("article:modified_time", "og:updated_time", "dcterms.modified", "datemodified"),
    "language": ("og:locale", "dc.language", "citation_language", "language"),
    "url": ("og:url",),
}
_TAG = re.compile(r"<(meta|link|html)\b([^>]{1,4000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=\D|$)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)
_SPACE = re.compile(r"\s+")

Found = dict[str, Any]
"""Fields of `Metadata` that one voice gave."""


def read_metadata(page: str, url: str | None) -> Metadata:
    """The metadata of `page` without guesses; ClaimReview blocks are expected to be gone."""
    tags = list(_tags(page))
    meta = _meta(tags)
    voices = (_from_json_ld(page), _from_tags(meta), _from_markup(tags))
    merged: Found = {}
    for voice in voices:
        merged = {**voice, **merged}
    address = merged.pop("url", None)
    base = url or address or ""
    merged["canonical_url"] = _canonical(merged.pop("canonical", None) or address, base)
    return Metadata(url=url or _absolute(address, base), **merged)


def page_address(page: str) -> str | None:
    """The canonical address that a page names for itself, or that of its OpenGraph tags."""
    tags = list(_tags(page))
    named = _from_markup(tags).get("canonical") or _from_tags(_meta(tags)).get("url")
    return _absolute(named, named or "")


def date_in(url: str | None) -> str | None:
    """The date that an address holds as /2026/01/31, as ISO text."""
    found = _URL_DATE.search(url or "")
    return iso_date("-".join(found.groups())) if found else None


def one_line(text: object) -> str | None:
    """Text of a page on one line, entities resolved; None for what is empty or no text."""
    if not isinstance(text, str):
        return None
    return _SPACE.sub(" ", html.unescape(text)).strip() or None


def _from_json_ld(page: str) -> Found:
    """The fields of the page's article object, the most telling type first."""
    found = [(types(node), node) for node in objects(page)]
    for wanted in _ARTICLE_TYPES:
        for kinds, node in found:
            if wanted in kinds and (node.get("headline") or wanted != "webpage"):
                return _of_article(node)
    return {}


def _of_article(node: dict[str, Any]) -> Found:
    return _present(
        title=one_line(node.get("headline")) or one_line(node.get("name")),
        authors=_people(node.get("author")),
        publisher=next(iter(_people(node.get("publisher"))), None),
        published_at=iso_date(node.get("datePublished")),
        modified_at=iso_date(node.get("dateModified")),
        language=_language(node.get("inLanguage")),
        url=node.get("url") if isinstance(node.get("url"), str) else None,
    )


def _people(value: object) -> tuple[str, ...]:
    """Names out of a string, a Person or Organization, or a list of them."""
    if isinstance(value, list):
        names = [name for one in value for name in _people(one)]
    elif isinstance(value, dict):
        return _people(value.get("name"))
    else:
        name = one_line(value)
        names = [name] if name and not is_web(name) and len(name) <= 200 else []
    return tuple(dict.fromkeys(names))


def _tags(page: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The meta, link and html tags with their attributes."""
    for name, attributes in _TAG.findall(page):
        pairs = {
            found[0].lower(): html.unescape(found[1] or found[2] or found[3])
            for found in _ATTRIBUTE.findall(attributes)
        }
        yield name.lower(), pairs


def _meta(tags: list[tuple[str, dict[str, str]]]) -> dict[str, list[str]]:
    """Meta tags: lower-case name -> its contents in order."""
    meta: dict[str, list[str]] = {}
    for name, attributes in tags:
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = one_line(attributes.get("content"))
        if name == "meta" and key and content:
            meta.setdefault(key.lower(), []).append(content)
    return meta


def _from_tags(meta: dict[str, list[str]]) -> Found:
    def first(field: str) -> str | None:
        return next((meta[name][0] for name in _META[field] if name in meta), None)

    people = next((meta[name] for name in _META["authors"] if name in meta), [])
    return _present(
        title=first("title"),
        authors=_people(people),
        publisher=first("publisher"),
        published_at=next(filter(None, (iso_date(v) for v in _values(meta, "published_at"))), None),
        modified_at=next(filter(None, (iso_date(v) for v in _values(meta, "modified_at"))), None),
        language=_language(first("language")),
        url=first("url"),
    )


def _values(meta: dict[str, list[str]], field: str) -> Iterator[str]:
    for name in _META[field]:
        yield from meta.get(name, ())


def _from_markup(tags: list[tuple[str, dict[str, str]]]) -> Found:
    """The canonical link, and the language of the page."""
    found: Found = {}
    for name, attributes in tags:
        if name == "link" and attributes.get("rel", "").lower() == "canonical":
            found.setdefault("canonical", attributes.get("href"))
        if name == "html":
            found.setdefault("language", _language(attributes.get("lang")))
    return _present(**found)


def _language(value: object) -> str | None:
    """The primary subtag: "fr-FR" and "fr_CA" are "fr"."""
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    found = _LANGUAGE.match(value.strip()) if isinstance(value, str) else None
    return found[0].lower() if found else None


def _absolute(address: str | None, base: str) -> str | None:
    try:
        joined = urljoin(base, address) if address else ""
    except ValueError:
        return None
    return joined if is_web(joined) else None


def _canonical(address: str | None, base: str) -> str | None:
    """The page's canonical address; a front page named for every page (a common mistake) is not
    believed."""
    absolute = _absolute(address, base)
    if absolute is None:
        return None
    named, own = canonical(absolute), canonical(base)
    is_front_page = named.count("/") == 2 and "?" not in named
    return own if is_front_page and is_web(own) else named


def _present(**fields: Any) -> Found:
    return {name: value for name, value in fields.items() if value}


def not_in_future(day: str | None, today: date) -> str | None:
    """`day` unless it lies ahead of `today`: a guess that does is the date of an event."""
    return day if day and day[:10] <= today.isoformat() else None
