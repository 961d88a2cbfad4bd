"""Sentence boundaries by rule, with exact spans.

A newline is always a boundary. Within a line a sentence ends at a run of ``. ! ? …``, with the
closing quotes, brackets and note marks after it, when what follows can begin a sentence. One
regular expression finds the candidates and small tests with bounded lookaround reject them, so the
work grows linearly with the text.
"""

from __future__ import annotations

import re
from collections import deque
from functools import cache

from factcheck.text.lexicon import load

# Never begun inside a run: a run of a million stops is looked at once. No group is possessive:
# Python 3.11.2, Debian's, goes on from a wrong place after one that gives up in the middle.
_CANDIDATE = re.compile(
    r"""(?P<mark>[.!?…。！？](?<![.!?…。！？].)(?<![.!?…。！？][\ \u202f\u00a0].)
            (?:(?<=\.)(?:[\ \u00a0]\.){2,4}|(?:[\ \u202f\u00a0]?[.!?…。！？])*))
        (?P<closers>(?:[»›”“"’'\)\]]|[\u00a0\u202f\ ](?:[»›”]|["'](?=\s))|\[\d{1,3}\]
            |[¹²³⁰⁴-⁹]{1,3}|(?<=\w[.!?])\(\d{1,2}\)
            |(?:(?<=[a-zà-ÿ]{3}[.!?])|(?<=%[.!?]))\d{1,2}(?=\s[A-ZÀ-Þ]))*)
        (?P<gap>\s++)(?=\S)""",
    re.VERBOSE,
)

_GLUED = re.compile(
    r"(?:[。！？]|[.!?…](?:(?<=[^\W\dA-ZÀ-Þ_]{3}.)|(?<=[»”)%].)))(?P<closers>[»”\"\])」』）]?)"
    r"(?=(?<=[。！？」』）])[^\s。！？」』）]"
    r"|[«“\"‘'(]?(?:[A-ZÀ-Þ](?:[a-zà-ÿ’']|\s\w)|\d{1,4}\s[a-zà-ÿ]))"
)
"""Between sentences without a space: Chinese and Japanese ones, and where it was lost, as happens
when pages are copied: "the arrest.While the"."""
_CLOCK = ("a.m", "p.m")
_TELLS = re.compile(
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+(?: [a-z]{3,})? "
    r"(?:had|ha(?:s|ve)|w(?:as|ere)|is|are|said|told|did|could|would|will|can)\b"
)
"""A subject with its verb, which no time of day has: "6 p.m. Officers had"."""
_ADDRESS = re.compile(r"[@/\\_]|\.\w+\.|^\W*www")
"""In a word with a stop that is no end: "www.Example.org", "name@Site.com"."""

_CREDIT = re.compile(
    r"(?<=[^\s:]\s)(?:Images?|Photos?|Pictures?|Illustrations?|Crédits?|Credits?)\s?[:©]\s?[^.:]{2,80}\.?$"
)
"""After a caption, who made the picture: "... in Washington D.C. Image: US Navy."."""
_CREDIT_SIGHT = 100
_SIGHT = 32
"""Code points looked back for the word before a stop."""
_QUOTE_SIGHT = 400
"""Code points looked back for the other straight quote of a pair."""

_WORD_BEFORE = re.compile(r"[\w.\-’'°º§]{1,30}$")
_OPENER = re.compile(r"[«‹“„\"‘'(\[—–•*\-¿¡][\s\u00a0\u202f]*")
_ACRONYM = re.compile(r"(?:^|\W)(?:\w\.\s?)+\w$")
_INITIAL = re.compile(r"\b([A-Z]\w{1,6})\.\s[A-Z]$")
_SPELLED = re.compile(r"\w\.(?!\w{2})")
_NO_WORDS = re.compile(r"\W{1,6}\Z")
_ROMAN = re.compile(r"[IVXLC]{1,6}\b(?!['’])")
"""Not "L'accident"."""
_LIST_NUMBER = re.compile(r"^\W*(?:\d{1,3}|(?:1[5-9]|20)\d\d|[a-zA-Z]|[ivx]{1,4})$")
_LIST_LINE = re.compile(
    r"\s*(?P<bullet>[•⁃◦▪·*–-]\s?)?(?:(?P<number>\d{1,2})|(?P<letter>a))[.)]{1,2}\s"
)
_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæáíóú]")
_CARELESS = ("fr", "en", "und")
"""Languages whose abbreviations are known well enough to trust a stop before a lower-case
letter."""
_ME = re.compile(r"I\b")
_ELLIPSIS = re.compile(r"\.\.|…")

Span = tuple[int, int]


def split_sentences(text: str, language: str = "und") -> list[Span]:
    """Spans of the sentences of `text`, in order, without white space at their ends."""
    spans: list[Span] = []
    begin = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            _split_line(line, begin, language, spans)
        begin += len(line) + 1
    return spans


def _split_line(line: str, begin: int, language: str, spans: list[Span]) -> None:
    stops = deque(sorted(_list_starts(line) + _glued_ends(line)))
    if credit := _CREDIT.search(line, max(0, len(line) - _CREDIT_SIGHT)):
        stops.append(credit.start())
    start = 0
    for found in _CANDIDATE.finditer(line):
        while stops and stops[0] <= found.start():
            start = _cut(line, start, stops.popleft(), begin, spans)
        if _ends_sentence(line, start, found, language):
            start = _cut(line, start, _end(line, start, found), begin, spans)
    for stop in stops:
        start = _cut(line, start, stop, begin, spans)
    _cut(line, start, len(line), begin, spans)


def _cut(line: str, start: int, end: int, begin: int, spans: list[Span]) -> int:
    """Add the trimmed sentence between `start` and `end`; where the next one may start."""
    words = line[start:end]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    if left < right:
        spans.append((begin + left, begin + right))
    return max(start, end)


def _end(line: str, start: int, found: re.Match[str]) -> int:
    """Where the sentence ends: after its closers, but before a straight quote that opens."""
    closers = found["closers"]
    if len(closers) > 1 and closers[-2].isspace() and closers[-1] in "\"'":
        seen = line[max(start, found.start() - _QUOTE_SIGHT) : found.start()]
        if seen.count(closers[-1]) % 2 == 0:
            return found.end("closers") - 2
    return found.end("closers")


def _glued_ends(line: str) -> list[int]:
    """Where sentences end that the next one follows without a space."""
    return [
        found.start("closers") if _opens(line, found) else found.end("closers")
        for found in _GLUED.finditer(line)
        if not _in_address(line, found.start()) and not _shortened(line, found)
    ]


def _opens(line: str, found: re.Match[str]) -> bool:
    """Whether the straight quote behind a stop is the first of a pair."""
    at = found.start()
    return found["closers"] == '"' and line.count('"', max(0, at - _QUOTE_SIGHT), at) % 2 == 0


def _in_address(line: str, at: int) -> bool:
    before = line[max(0, at - _SIGHT) : at].rpartition(" ")[2]
    return bool(_ADDRESS.search(before + line[at : at + _SIGHT].partition(" ")[0]))


def _shortened(line: str, found: re.Match[str]) -> bool:
    """Whether the word before a stop is one that a stop shortens."""
    word = _word_before(line, 0, found)[0].lower()
    return any(word in _abbreviations(group) for group in ("titles", "inner", "before_figure"))


def _list_starts(line: str) -> list[int]:
    """Where the further items of a list written in one line begin ("1. One 2. Two")."""
    first = _LIST_LINE.match(line)
    if not first:
        return []
    starts: list[int] = []
    at = first.end()
    while True:
        place = _next_item(line, at, first, len(starts) + 1)
        if place is None:
            return starts
        starts.append(place)
        at = place + 1


def _next_item(line: str, at: int, first: re.Match[str], step: int) -> int | None:
    if first["number"]:
        mark = str(int(first["number"]) + step)
    elif step < 26:
        mark = chr(ord("a") + step)
    else:
        return None
    bullet = re.escape(first["bullet"].strip()) + r"\s?" if first["bullet"] else ""
    hit = re.compile(rf"(?<=\s){bullet}{mark}[.)]{{1,2}}\s").search(line, at)
    return hit.start() if hit else None


@cache
def _abbreviations(group: str) -> frozenset[str]:
    return frozenset(load("abbreviations")[group])


def _ends_sentence(line: str, start: int, found: re.Match[str], language: str) -> bool:
    after = found.end()
    if _NO_WORDS.match(line, after) or _AGENCY.match(line, after):
        return False
    if line.startswith(_DASHES, after) and _PLACE.fullmatch(line, start, found.start()):
        return False
    opener = _OPENER.match(line, after)
    at = opener.end() if opener else after
    first = line[at : at + 1]
    if first and first in ",;:)»”":
        return False
    mark = found["mark"]
    if "." in mark[1:] and any(space in mark for space in " \u00a0"):
        return mark.count(".") > 3 and not first.islower()  # the fourth dot ends the sentence
    if _ELLIPSIS.search(mark) and not found["closers"] and _ME.match(line, at):
        return False  # "In all cases... I have had to"
    if first.islower():
        return not opener and _ends_before_small(line, start, found, language)
    if line[found.start() - 1 : found.start()] == "[" and found["closers"][:1] == "]":
        begun = opener or line[start : found.start() - 1].strip()  # "[...]" leaves out words
        return bool(begun) and first.isupper() and line[after] != "("
    if mark != ".":
        return True
    return _stop_ends(line, start, found, first, language)


_AGENCY = re.compile(r"\s?\([A-Z][\w ]{1,15}\)\s?[—–-]")
"""Behind an abbreviated place, the agency of a dateline: "MEMPHIS, Tenn. (AP) - ..."."""
_PLACE, _DASHES = re.compile(r"[A-Z][A-Z' -]{2,24},\s[A-Z]\w{1,4}"), ("- ", "– ", "— ", "-- ")
"""The same without an agency: "BELLEFONTE, Pa. - ..."."""
_SAYS = re.compile(
    r"(?:dit|demand|répond|lanc|s['’]|a-t|ajout|[\w]+-t-|[\w]+-(?:il|elle|on)\b|said|asked|says|is\b)"
)


def _ends_before_small(line: str, start: int, found: re.Match[str], language: str) -> bool:
    """Whether a sentence ends although a lower-case letter follows: careless writing does so, but
    so do abbreviations, unfinished words and quotations that go on."""
    if found["closers"] or _ELLIPSIS.search(found["mark"]) or language not in _CARELESS:
        return False
    word, last = _word_before(line, start, found)
    if found["mark"] != ".":
        shout = "?" not in found["mark"] and word[:1].isupper() and not word.isupper()
        return not shout and not _SAYS.match(line, found.end())
    small = last.lower()
    if last[-1:].isdigit() or (not last and found.start() > start):
        return not _is_list_number(line, start, found)
    if "." in word or len(last) < 2 or not _VOWEL.search(small):
        return False
    groups = ("lower", "inner", "before_figure", "closing")
    known = any(small in _abbreviations(group) for group in groups)
    return not known and not (word[:1].isupper() and small in _abbreviations("titles"))


def _word_before(line: str, start: int, found: re.Match[str]) -> tuple[str, str]:
    """The word before the mark, and its last part after an apostrophe or hyphen."""
    hit = _WORD_BEFORE.search(line[max(start, found.start() - _SIGHT) : found.start()])
    word = hit.group().strip("’'-") if hit else ""
    return word, re.split(r"[.’'\-]", word)[-1]


def _stop_ends(line: str, start: int, found: re.Match[str], first: str, language: str) -> bool:
    """Whether a single full stop ends the sentence when no lower-case letter follows."""
    if found["closers"]:
        return not _is_list_number(line, start, found)
    after = found.end()
    word, last = _word_before(line, start, found)
    small, whole = last.lower(), word.lower()
    titled = len(small) > 1 or (small == "m" and language == "fr")
    trusted = last[:1].isupper() or language not in _CARELESS
    if titled and trusted and small in _abbreviations("titles"):
        return False
    if whole in _abbreviations("inner") or small in _abbreviations("inner"):
        return False
    if small in _abbreviations("before_figure") and (first.isdigit() or _ROMAN.match(line, after)):
        return False
    if small in _abbreviations("closing") or whole in _abbreviations("closing"):
        clock = whole in _CLOCK and _TELLS.match(line, after)
        return bool(clock) or _begins_sentence(line, after)
    if len(last) == 1 and not last.isdigit():
        return _letter_ends(line, start, found, last, first)
    if language == "de" and last.isdigit() and len(last) < 3:
        return _begins_sentence(line, after)
    return not _is_list_number(line, start, found)


def _is_list_number(line: str, start: int, found: re.Match[str]) -> bool:
    """Whether nothing but a number or a letter stands between the sentence's start and the stop."""
    return found.start() - start < 10 and bool(_LIST_NUMBER.match(line[start : found.start()]))


def _letter_ends(line: str, start: int, found: re.Match[str], last: str, first: str) -> bool:
    """Whether the stop after a single letter ("J.", "U.S.", "z. B.") ends the sentence."""
    after = found.end()
    before = line[max(start, found.start() - _SIGHT) : found.start()]
    if before[-2:-1] == "/":
        return first.isupper()  # "I/B/E/S. Profits"
    titled = _INITIAL.search(before)  # "Sen. J. D. Vance"
    if titled and titled.group(1).lower() in _abbreviations("titles"):
        return False
    if _is_list_number(line, start, found):
        return False
    if _ACRONYM.search(before) or last.isupper():
        return (first.isupper() or first in '«“"') and _begins_sentence(line, after)
    return not first.isdigit() and not _SPELLED.match(line, after)


_ELIDED_NAME = re.compile(r"[DO]['’][A-Z]")
"""Behind an initial: "Louis J. D'Ambrosio"."""
_NEXT_WORD = re.compile(r"[«“\"‘'(\s]*(\w+)")


def _begins_sentence(line: str, at: int) -> bool:
    """Whether the word at `at` usually begins a sentence: "U.S. The" against "U.S. Senate" and
    "7 p.m. ET"."""
    next_word = _NEXT_WORD.match(line, at, at + 24)
    if next_word is None or _ELIDED_NAME.match(line, at):
        return False
    word = next_word.group(1)
    code = len(word) > 1 and word.isupper()
    return not code and word.lower() in _abbreviations("starters")
