"""Text of users in Markdown: inert as a line, tamed as a reviewer's own Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.reports.inert import plain, web_address

_SPECIAL = re.compile(r"([\\`*_\[\]{}<>#|~!&@])")
_LINE_START = re.compile(r"^(\s*)([-+=>]|\d+[.)])(?=\s|$)")
# what linters and GitHub take for a link although nothing marks it as one
_BARE_LINK = re.compile(r"\b(https?|ftp|mailto)(?=:)|\b(www)(?=\.)", re.IGNORECASE)
_INLINE = re.compile(
    r"\[(?P<name>[^\[\]\n]+)\]\((?P<target>https?://[^\s()<>]+)\)"
    r"|<?(?P<bare>https?://[^\s<>\"'()\[\]`*|]*[^\s<>\"'()\[\]`*|.,;:!?…»”])>?"
    r"|\*\*(?P<strong>[^*\s](?:[^*]*[^*\s])?)\*\*"
    r"|\*(?P<em>[^*\s](?:[^*]*[^*\s])?)\*"
    r"|\[(?P<cited>\d{1,3})\]"
)
_ITEM = re.compile(r"^\s*(?:[-*+]|(?P<number>\d{1,3})[.)])\s+(?=\S)")
_VAGUE = frozenset({"link", "here", "click here", "more"})
"""Link texts that say nothing; the address stands in for them."""


def escaped(text: str) -> str:
    """One line of user text with nothing in it that Markdown acts on. Direction controls go: they
    would turn the words around them."""
    line = " ".join(plain(text).split())
    inert = _SPECIAL.sub(r"\\\1", line)
    inert = _BARE_LINK.sub(lambda found: _broken(found[0], inert[found.end()]), inert)
    return _LINE_START.sub(r"\1\\\2", inert)


def _broken(scheme: str, after: str) -> str:
    return f"{scheme}\\" if after in ":." else scheme


def linked(name: str, url: str | None) -> str:
    """The name as a link when the address is one of the web."""
    address = web_address(url)
    if address is None:
        return escaped(name)
    safe = address.replace("<", "%3C").replace(">", "%3E")
    if name == url or not name.strip():
        return f"<{safe}>"
    return f"[{escaped(name)}](<{safe}>)"


def paragraphs(text: str) -> Iterator[str]:
    """Lines of a reviewer's Markdown: paragraphs, lists, emphasis, links to the web and the numbers
    of sources stay what they are; all else becomes plain words."""
    blocks = re.split(r"\n\s*\n", plain(text.replace("\r\n", "\n")).strip())
    for block in filter(str.strip, blocks):
        yield from _block(block.splitlines())
        yield ""


def _block(lines: list[str]) -> Iterator[str]:
    """A paragraph on one line, or a list with an item on each."""
    items: list[str] = []
    words: list[str] = []
    for line in lines:
        if _ITEM.match(line):
            items.append(_ITEM.sub("", line))
        elif items:
            items[-1] += f" {line.strip()}"
        else:
            words.append(line.strip())
    if words:
        yield _inline(" ".join(words).lstrip("#"))
    if words and items:
        yield ""
    for number, item in enumerate(items, 1):
        # a list stays numbered when its first item was
        first = next(found for line in lines if (found := _ITEM.match(line)))
        yield f"{f'{number}.' if first['number'] else '-'} {_inline(item)}"


def _inline(text: str) -> str:
    parts, at = [], 0
    for found in _INLINE.finditer(text):
        parts += [_plain(text[at : found.start()]), _marked(found)]
        at = found.end()
    whole = "".join([*parts, _plain(text[at:])]).strip()
    # a paragraph that is emphasis and nothing else reads as a heading
    alone = re.fullmatch(r"\*{1,2}([^*]+)\*{1,2}", whole)
    return _LINE_START.sub(r"\1\\\2", alone[1] if alone else whole)


def _plain(text: str) -> str:
    """`escaped`, with the white space at its ends kept: it stands between other pieces."""
    if not text.strip():
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{escaped(text)}{' ' * text[-1].isspace()}"


def _marked(found: re.Match[str]) -> str:
    if url := found["bare"]:
        return linked(url, url)
    if found["target"]:
        vague = found["name"].strip().casefold() in _VAGUE
        return linked(found["target"] if vague else found["name"], found["target"])
    if found["cited"]:
        return rf"\[{found['cited']}\]"
    mark = "**" if found["strong"] else "*"
    return f"{mark}{escaped(found['strong'] or found['em'])}{mark}"
