"""Bytes to text: which encoding a text is in, when nobody says so reliably.

In order: byte order mark; NUL bytes in the pattern of UTF-16 or UTF-32; valid UTF-8 (a text of
another encoding with accents in it is practically never valid UTF-8); what the server or the page
declares; UTF-8 with a few broken bytes; the western encoding in which most of the non-ASCII
characters are letters and typographic marks that western European languages use; and last
charset-normalizer, which is meant for everything else (it mistakes short French texts for Czech).
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NOTHING = b"\0 \t\r\n\f\v\xef\xbb\xbf\xff\xfe"
"""Bytes that are no text by themselves, in any encoding: white space and byte order marks."""
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4096
# browsers read these labels as their Windows supersets, and pages count on it
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
_WESTERN = ("cp1252", "iso8859-15", "mac_roman", "cp850")
_EXPECTED = frozenset(
    "àâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿýÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŸ«»‹›“”„‘’‚–—…•·°€£§©®™ºª¿¡\u00a0²³½"
)
_ENOUGH_EXPECTED = 0.9
_MOST_ACCENTS = 0.3
"""Share of non-ASCII bytes in a western text at most; Russian and Greek have far more."""
_SAMPLE = 200_000
_MAY_BE_BROKEN = 0.02
"""Share of undecodable bytes among the non-ASCII ones up to which a text still counts as UTF-8."""


class Decoded(NamedTuple):
    """A decoded text, the encoding it was in, and what the reader should know about that."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(body: bytes, *, declared: str | None = None, markup: bool = False) -> Decoded:
    """The text of `body`. `declared` is what the server says; with `markup`, a declaration inside
    the page counts too. Always succeeds: binary content is to be refused before."""
    marked = next((name for mark, name in _MARKS if body.startswith(mark)), None)
    named = marked or _by_zeros(body)
    if named:
        return Decoded(body.decode(named, "replace"), named)
    try:
        return Decoded(body.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(body, declared or (_declared_in(body) if markup else None))


def _not_utf8(body: bytes, declared: str | None) -> Decoded:
    for name in (declared, None if declared is None else "utf-8"):
        known = _known(name)
        text = _strictly(body, known) if known else None
        if text is not None and known:
            return Decoded(text, known)
    if (text := _slightly_broken(body)) is not None:
        return Decoded(text, "utf-8", ("some bytes were not valid UTF-8 and show as \ufffd",))
    guess = _western(body) or _guess(body)
    warning = f"the encoding was guessed: {guess}"
    return Decoded(body.decode(guess, "replace"), guess, (warning,))


def _by_zeros(body: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: in western text nearly every other byte is zero."""
    sample = body[:4096]
    if len(sample) < 4 or b"\0" not in sample or len(body) % 2:
        return None
    zeros = [sample[start::4].count(0) / max(1, len(sample[start::4])) for start in range(4)]
    patterns = {
        "utf-32-le": (zeros[0] < 0.2, zeros[1] > 0.5, zeros[2] > 0.9, zeros[3] > 0.9),
        "utf-32-be": (zeros[0] > 0.9, zeros[1] > 0.9, zeros[2] > 0.5, zeros[3] < 0.2),
        "utf-16-le": (zeros[0] < 0.2, zeros[1] > 0.5, zeros[2] < 0.2, zeros[3] > 0.5),
        "utf-16-be": (zeros[0] > 0.5, zeros[1] < 0.2, zeros[2] > 0.5, zeros[3] < 0.2),
    }
    for name, holds in patterns.items():
        if all(holds) and _strictly(body, name) is not None:
            return name
    return None


def _declared_in(body: bytes) -> str | None:
    head = body[:_DECLARED_WITHIN]
    found = _XML.search(head) or _META.search(head)
    return found[1].decode("ascii") if found else None


def _known(name: str | None) -> str | None:
    """The codec for a label, as browsers read labels; None for none or an unknown one."""
    try:
        codec = codecs.lookup((name or "").strip(" \"'"))
    except LookupError:
        return None
    if not getattr(codec, "_is_text_encoding", True):
        return None  # "hex" and its like are codecs for Python, not encodings of text
    return _SUPERSETS.get(codec.name, codec.name)


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except UnicodeError:
        return None


def _slightly_broken(body: bytes) -> str | None:
    text = body.decode("utf-8", "replace")
    high = sum(1 for character in text if character > "\x7f")
    return text if text.count("\ufffd") <= _MAY_BE_BROKEN * high else None


def _western(body: bytes) -> str | None:
    """The western encoding that makes the best sense, if one makes enough."""
    sample = body[:_SAMPLE]
    high = sample.translate(None, bytes(range(0x80)))
    if len(high) > _MOST_ACCENTS * len(sample):
        return None
    best, name = max(
        ((_share_expected(high, encoding), encoding) for encoding in _WESTERN),
        key=lambda scored: scored[0],
    )
    return name if best >= _ENOUGH_EXPECTED else None


def _share_expected(high: bytes, encoding: str) -> float:
    text = high.decode(encoding, "replace")
    return sum(character in _EXPECTED for character in text) / len(text)


def _guess(body: bytes) -> str:
    from charset_normalizer import from_bytes  # 40 ms: only texts in unusual encodings need it

    best = from_bytes(body[:_SAMPLE]).best()
    return best.encoding if best else "cp1252"
