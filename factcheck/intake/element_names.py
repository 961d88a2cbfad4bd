"""What the elements of a page call themselves, by class and id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Called:
    """Whether an element has one of some words in its class or id, alone or between hyphens."""

    def __init__(self, words: str) -> None:
        self._words = re.compile(rf"(?:^|[\s_-])(?:{words})(?:$|[\s_-])", re.IGNORECASE)

    def __call__(self, element: HtmlElement) -> bool:
        return self._words.search(names_of(element)) is not None


def names_of(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


comments = Called("comments?|commentaires?|forum|disqus|reactions?|respond|reply")
