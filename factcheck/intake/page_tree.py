"""A page's element tree, cut to a safe size and freed of what is never the article.

Bounds first: the parser's own limits stay on, a page of too many elements is refused, and branches
below a depth that no readable page has are cut off, because what comes after recurses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from factcheck.errors import NoArticle, UnreadableFile
from factcheck.intake.element_names import Called, comments, names_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_ELEMENTS = 200_000
_DEEPEST = 150
_MOST_ATTRIBUTES = 500
"""Of one element; parsers take the square of their number: 20,000 took 9 s, 70,000 a minute."""
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_not_article = Called(
    "paywall|caption|legende|credits?|newsletter|sign-?up|cookies?|related|lire[_-]aussi|"
    "read[_-]?(?:also|more)|abonnez|subscribe|breadcrumbs?|share|sharing|social"
)
_picture = Called("(?:image|img|photo|picture|visuel)s?")
_LONGEST_CAPTION = 300
_BUT_ARTICLE = re.compile(r"article|content|body|main|page|wrapper|container", re.IGNORECASE)
_LARGEST_TEASER = 400
_LARGEST_DROPPED = 1_500
"""Characters: a block with more text than this is kept whatever it is called."""
_lead = Called("chapo|chapeau|standfirst|lede|accroche|article[_-](?:lead|intro)")
_INLINE = frozenset(
    "a abbr b br cite code em font i mark q s small span strong sub sup time u wbr".split()
)
_UNSEEN = ("title", "script", "style", "noscript", "template")
_SHORTEST_BOX = 80
"""Characters of a box that is a paragraph rather than a label."""


def parse(page: str, name: str) -> HtmlElement:
    """The tree of `page`. Raises `NoArticle` when there is none, `UnreadableFile` for a bomb."""
    # the parser sees each "<", so this bounds its work before it starts
    marks = page.count("<")
    if marks > 4 * _MOST_ELEMENTS:
        raise UnreadableFile(name, f"a page of {marks:,} tags is no article")
    if any(_attributes(tag) > _MOST_ATTRIBUTES for tag in page.split("<")):
        raise UnreadableFile(name, f"it has a tag of more than {_MOST_ATTRIBUTES} attributes")
    from lxml.etree import LxmlError
    from trafilatura import load_html  # 300 ms, only pages need it

    try:
        tree = load_html(page)
    except (LxmlError, ValueError, AssertionError) as error:
        raise NoArticle(name) from error
    if tree is None:
        raise NoArticle(name)
    _cut_depth(tree)
    return tree


def _attributes(tag: str) -> int:
    """About how many attributes there are in what stands after a "<"."""
    if len(tag) < 2 * _MOST_ATTRIBUTES:
        return 0
    return len(_QUOTED.sub("", tag).partition(">")[0].split()) - 1


def visible_text(tree: HtmlElement) -> str:
    """All words that a reader of the page sees, a line for each box; what is left of `tree` is of
    no further use."""
    for element in list(tree.iter(*_UNSEEN)):
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.iter():
        if isinstance(element.tag, str) and element.tag not in _INLINE - {"br"}:
            element.text = f"\n{element.text or ''}"
            element.tail = f"\n{element.tail or ''}"
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n".join(line for line in lines if line)


def prune(tree: HtmlElement, address: str) -> None:
    """Take out captions, sharing bars, paywall notes and links to other articles than that at
    `address`, in place."""
    boxes = ("figcaption", "div", "p", "ul", "section", "aside", "span", "nav")
    doomed = [one for one in tree.iter(*boxes) if one.tag == "figcaption" or _is_aside(one)]
    teasers = [article for article in tree.iter("article") if _is_teaser(article, address)]
    doomed += teasers if len(teasers) > 1 else []  # one may be a short article
    for element in doomed:
        if element.getparent() is not None:
            element.drop_tree()


def _is_teaser(article: HtmlElement, page: str) -> bool:
    """Whether it is a few words on another article, to which its heading leads."""
    heading = next(article.iter("h2", "h3", "h4", "h5"), None)
    link = next(heading.iter("a"), None) if heading is not None else None
    address = link.get("href", "#") if link is not None else "#"
    # an entry of a live page is linked to by its place in that page, or by an address below it
    here = "#" in address or address.startswith("?") or _below(address, page)
    return not here and _text_size(article) <= _LARGEST_TEASER


def _below(address: str, page: str) -> bool:
    try:
        whole, path = urljoin(page, address), urlsplit(page).path
    except ValueError:  # "http://[" and its like
        return False
    return bool(path) and whole.startswith((f"{page}/", f"{page}?"))


def boxes_of_layout_tables(tree: HtmlElement) -> None:
    """Make boxes of tables with paragraphs in their cells, which lay a page out, in place."""
    for table in list(tree.iter("table")):
        cells = [cell for row in table.iter("tr") for cell in row.iter("td")]
        if any(len(cell.findall(".//p")) > 1 for cell in cells):
            for part in [table, *table.iter("tbody", "tr", "td")]:
                part.tag = "div"


def lead_of(tree: HtmlElement) -> str:
    """The standfirst of an article where the page marks one; "" where it does not."""
    for element in tree.iter("div", "p", "section", "h2", "header", "strong"):
        if _lead(element):
            words = " ".join(element.text_content().split())
            if _SHORTEST_BOX <= len(words) <= _LARGEST_DROPPED:
                return words
    return ""


def drop_comments(tree: HtmlElement) -> None:
    """Take out what readers wrote below the article, in place."""
    for element in list(tree.iter("div", "section", "ul", "ol", "li", "article")):
        if comments(element) and element.getparent() is not None:
            element.drop_tree()


def paragraphs_of_divs(tree: HtmlElement) -> None:
    """Make paragraphs of the boxes that hold words of their own and no other box, in place: what
    reads paragraphs passes such boxes over."""
    for box in tree.iter("div", "section"):
        # comments in the markup have no name but a function for a tag
        inner = (child.tag for child in box.iterdescendants() if isinstance(child.tag, str))
        if any(tag not in _INLINE for tag in inner):
            continue
        words = " ".join(box.text_content().split())
        linked = sum(len(link.text_content()) for link in box.iter("a"))
        if len(words) >= _SHORTEST_BOX and linked < len(words) / 3:
            box.tag = "p"


def _is_aside(element: HtmlElement) -> bool:
    if _picture(element) and next(element.iter("img"), None) is not None:
        return _text_size(element) <= _LONGEST_CAPTION
    if not _not_article(element):
        return False
    size = _text_size(element)
    is_named_article = _BUT_ARTICLE.search(names_of(element)) is not None
    return size <= (_LARGEST_DROPPED // 5 if is_named_article else _LARGEST_DROPPED)


def _text_size(element: HtmlElement) -> int:
    """Characters of text inside, counted only as far as matters."""
    size = 0
    for text in element.itertext():
        size += len(text.strip())
        if size > _LARGEST_DROPPED:
            break
    return size


def _cut_depth(tree: HtmlElement) -> None:
    """Drop what lies deeper than any readable page; walks without recursion."""
    level = [tree]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return
    for element in level:
        for child in list(element):
            element.remove(child)
