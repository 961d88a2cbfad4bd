"""The normal form of a text: what every offset of this project counts in.

Unicode NFC; every line end (CR LF, CR, NEL, VT, FF, U+2028, U+2029) is ``\\n``; a tab is a space;
C0 and C1 controls, noncharacters, lone surrogates, the byte order mark and what only says where a
line may break (soft hyphen, zero-width space, word joiner) are dropped, and so is what of a run of
combining marks no script needs; a ligature of print is its letters.
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
_MOST_MARKS = 30
"""On one letter, as in Unicode's annex 15 (12.1); putting a run of them in order takes Python time
in the square of its length."""
_MAY_BE_MARKS = re.compile(rf"[^\w\0-\u02ff]{{{_MOST_MARKS + 1},}}")


def normalise(raw: str) -> str:
    """The normal form of `raw`, as defined above."""
    text = _LINE_ENDS.sub("\n", raw).replace("\t", " ")
    # dropping a control may bring a letter and its accent together, so composition comes last
    text = _LIGATURES.sub(_letters, _DROPPED.sub("", text))
    return composed(text)


def composed(text: str) -> str:
    """`text` in NFC, of each run of combining marks the first thirty."""
    composed = unicodedata.normalize("NFC", _MAY_BE_MARKS.sub(_few_marks, text))
    return _MAY_BE_MARKS.sub(_few_marks, composed)  # four marks come apart into two each


def _few_marks(found: re.Match[str]) -> str:
    kept, run = [], 0
    for character in found[0]:
        run = run + 1 if unicodedata.category(character)[0] == "M" else 0
        if run <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


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
