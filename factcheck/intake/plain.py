"""Plain text and Markdown into documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import TYPE_CHECKING

from factcheck.intake.dates import iso_date
from factcheck.intake.first_lines import about, headline
from factcheck.intake.hard_wraps import unwrapped
from factcheck.intake.marks import unmarked, with_bars, without_notes
from factcheck.intake.subtitles import spoken
from factcheck.models import Document, Metadata
from factcheck.text.normal_form import normalise

if TYPE_CHECKING:
    from markdown_it.token import Token

_MAX_MARKDOWN = 2_000_000
"""Characters; above, markup is left in: parsing runs at about 1 MB/s."""
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
_HIDING = re.compile(r"<(/?)(?:script|style|template|noscript)\b", re.IGNORECASE)
_REFERENCE = re.compile(
    r"&(?:amp|quot|apos|nbsp|[lr][sd]quo|[lr]aquo|[mn]dash|hellip|euro|pound|deg|oelig"
    r"|[a-zA-Z](?:acute|grave|circ|uml|cedil|tilde)|#\d{2,5}|#x[\da-fA-F]{2,5});"
)
_FIELD = re.compile(r"^(\w+):[ \t]*(.*)$", re.MULTILINE)


def plain_text(raw: str) -> Document:
    """The text as it is, with letters for the character references that copying a page's source
    leaves, without the marks of Markdown and mail, and its wrapped lines run on: offsets count in
    that normal form of the whole file. Of subtitles the words."""
    text = normalise(with_bars(_REFERENCE.sub(lambda found: unescape(found[0]), raw)))
    text = unwrapped(unmarked(spoken(text)))
    known = about(text)
    return Document(
        text=text, metadata=Metadata(title=headline(text), extractor="plain text", **known)
    )


def markdown(raw: str) -> Document:
    """The text of a Markdown file without its markup, a blank line between blocks.

    Title, author, date and language come from front matter (``---`` lines with ``key: value``),
    else the title is the first heading, and author and date are read off the first lines.
    """
    text = normalise(raw)
    fields: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        fields = {name.lower(): _unquoted(value) for name, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    if len(text) > _MAX_MARKDOWN:
        warning = f"longer than {_MAX_MARKDOWN:,} characters: the Markdown marks were left in"
        return Document(text=text, metadata=_metadata(fields, None, text), warnings=(warning,))
    readable, heading = _blocks(without_notes(text))
    return Document(text=readable, metadata=_metadata(fields, heading, readable))


def _metadata(fields: dict[str, str], heading: str | None, text: str) -> Metadata:
    authors = fields.get("author") or fields.get("authors") or ""
    said = {
        "title": fields.get("title") or heading,
        "authors": tuple(filter(None, (_unquoted(one) for one in authors.strip("[]").split(",")))),
        "published_at": iso_date(fields.get("date") or fields.get("published")),
        "language": fields.get("lang") or fields.get("language"),
        "url": fields.get("url") or fields.get("source"),
    }
    known = about(text) | {name: value for name, value in said.items() if value}
    return Metadata(**known, extractor="markdown-it-py")


def _unquoted(value: str) -> str:
    return value.strip().strip("\"'").strip()


def _blocks(text: str) -> tuple[str, str | None]:
    """The readable text of a Markdown text, and its first heading."""
    from markdown_it import MarkdownIt  # 25 ms: only Markdown needs it

    page = _Page()
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        page.take(token)
    return page.text(), page.heading


class _Page:
    """Collects the readable lines of a Markdown token stream."""

    def __init__(self) -> None:
        self.heading: str | None = None
        self._pieces: list[str] = []
        self._cells: list[str] = []
        self._lists = 0
        self._in: str = ""

    def take(self, token: Token) -> None:
        """Add what `token` contributes."""
        if token.type == "inline":
            self._line(_inline(token.children or []))
        elif token.type in {"fence", "code_block"}:
            self._pieces.append(token.content.rstrip("\n") + "\n\n")
        elif token.type == "tr_close":
            self._pieces.append(" | ".join(self._cells) + "\n")
            self._cells.clear()
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            self._lists += 1
        elif token.type in {"bullet_list_close", "ordered_list_close", "table_close"}:
            self._lists -= token.type != "table_close"
            self._pieces.append("" if self._lists else "\n")
        self._in = token.type

    def text(self) -> str:
        return normalise("".join(self._pieces)).strip("\n") + "\n"

    def _line(self, line: str) -> None:
        if self._in in {"th_open", "td_open"}:
            self._cells.append(line)
            return
        if self._in == "heading_open" and self.heading is None:
            self.heading = line.strip() or None
        self._pieces.append(line + ("\n" if self._lists else "\n\n"))


def _inline(children: Sequence[Token]) -> str:
    """A line of text: words of links stay, addresses, images, HTML tags and what these hide go."""
    parts = []
    hidden = False
    for child in children:
        if tag := _HIDING.match(child.content) if child.type == "html_inline" else None:
            hidden = not tag[1]
        elif hidden:
            continue
        elif child.type in {"text", "code_inline", "text_special"}:
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")  # a line end inside a paragraph is only how the file was wrapped
        elif child.type == "hardbreak":
            parts.append("\n")
    return "".join(parts)
