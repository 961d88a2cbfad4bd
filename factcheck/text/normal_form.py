"""The normal form of a text: what every offset of this project counts in.

Unicode NFC; every line end (CR LF, CR, NEL, VT, FF, U+2028, U+2029) is ``\\n``; a tab is a space;
C0 and C1 controls, noncharacters, lone surrogates, the byte order mark and what only says where a
line may break (soft hyphen, zero-width space, word joiner) are dropped; a ligature of print is its
letters.
No-break spaces (U+00A0, U+202F) are kept: French typography carries meaning, and folding them is
the matcher's business. Applying it twice changes nothing.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff"
    "\ud800-\udfff]"
)
_LIGATURES = re.compile("[\ufb00-\ufb06]")


def normalise(raw: str) -> str:
    """The normal form of `raw`, as defined above."""
    text = _LINE_ENDS.sub("\n", raw).replace("\t", " ")
    # dropping a control may bring a letter and its accent together, so composition comes last
    text = _LIGATURES.sub(_letters, _DROPPED.sub("", text))
    return unicodedata.normalize("NFC", text)


def _letters(ligature: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", ligature[0])


def sha256(text: str) -> str:
    """Hex SHA-256 of the UTF-8 bytes of a text in normal form."""
    return hashlib.sha256(text.encode()).hexdigest()


def holds_words(typed: str, *fields: str | None) -> bool:
    """Whether every word typed is in one of the fields, accents and case aside: what filters a
    list as you type."""
    whole = plain_letters(" ".join(field for field in fields if field))
    return all(word in whole for word in plain_letters(typed).split())


def plain_letters(text: str) -> str:
    """Without case and accents."""
    small = text.casefold()
    if small.isascii():
        return small
    return "".join(c for c in unicodedata.normalize("NFD", small) if not unicodedata.combining(c))
