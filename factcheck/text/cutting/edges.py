"""Where a claim begins and ends in the text: without marks and conjunctions at its ends, but with
the other halves of its quotes and brackets."""

from __future__ import annotations

import re
from functools import cache

LONGEST_TRAIL = 14
"""The most code points of a conjunction at the end, with the space before it."""
_EDGE = " ,;:.!?…()—–-«»“”„‚\"'’\u00a0\u202f"
_STOPS = (".", "!", "?")
_CLOSING = '"”»'
_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ("(", ")"), ("[", "]"))
_NOTES = re.compile(
    r"(?<=[\w%][.!?])(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3}|\(\d{1,2}\)"
    r"|(?:(?<=[a-zà-ÿ]{3}.)|(?<=%.))\d{1,2})+$"
)
_NOTE_ENDS = frozenset("])¹²³⁰⁴⁵⁶⁷⁸⁹0123456789")
LONGEST_NOTES = 16
"""Code points of the numbers of notes behind a sentence."""
_INITIALS = re.compile(r"(?<![\w.])(?:[^\W\d_]\.)+[^\W\d_]$")
"""Behind these a stop is part of the word: "6 a.m.", "the U.S."."""
_PAIRED = re.compile(r"[«»“”„()\[\]\"]")
_SINGLE_OPENING = re.compile(r"(?<!\w)['‘](?=\w)")
_SINGLE_CLOSING = re.compile(r"(?<=\w)['’](?!\w)")
_CALLS = r"(?:(?:rappelons|notons|précisons|soulignons|signalons|ajoutons|[àa] noter)\s(?=qu))?"
_LEADING = {
    "fr": r"et|mais|puis|car|donc|or|tandis que|alors que|que|bien que|quoique|alors même que"
    r"|parce que|si bien que|ce (?:qu['’]on|que (?:je|nous|l['’]on)) \w+(?: vous)? dire,? c['’]est"
    r"|ce qui est (?:certain|clair|sûr|vrai),? c['’]est",
    "en": r"or|and|but|then|so(?!\sfar\b)|while|although|though|even though|whereas"
    r"|because(?!\s+of\b)|what (?:i|we) can (?:tell you|say) is"
    r"|(?-i:that)(?!\s(?:said|is|was|are|were|has|had|will|would|can|could|does|did"
    r"|seems?|means?|meant|makes?|made|comes|came|leaves|left)(?:n['’]t)?\b"
    r"|(?<=(?:and|but)\sthat)\s(?:(?:really|also|never|only)\s)?"
    r"(?:\w+ed|led|gave|took|cost|hurt|brought|put|cut|drove)\s(?:the|an?|his|her|its|their|our|him|us|me|it|them|to|in|on|for|with|up)\b)",
}
_WHILE = r"(?:alors|tandis) qu['’](?!ils?\b|elles?\b|on\b)"
"""Conjunctions before a claim, and what only says that one comes."""
_JOINING = "and|but|or|so|then|et|mais|puis|donc"
"""Those of them that a comma may follow: "and, in May, ..."."""
_MINUS = re.compile(r"(?:(?<=[^\n])(?<![^\s(])-\d|-\d+\s?(?:%|°|po?in?ts))")
_TRAILING = {
    "fr": r"et qu|et|mais|ou|que|qu|qui|dont|où|pour|par|(?<!\b(?:le|du|un|au|ce)\s)car"
    r"|(?:mais|et) \w{,3}quel(?:le)?s?|(?:alors|tandis|bien|parce|afin) que|comme"
    r"|juste|et ce|lorsque|lorsqu|quand|(?<=,\s)toujours",
    "en": r"and|but|or|that|who|which|(?<!accounted )for|by|as|just|even|because|(?<!\ba )while"
    r"|although|though|whereas|whilst|even though|where|whose|when|(?<=[–—-]\s)then"
    r"|(?<=[–—-]\s\s)then",
}
"""Words behind a claim that begin another, by language: French "but", "or" and English "car" are
nouns."""
_HANGING = {
    "fr": re.compile(
        r"[\s,]+(?:de|du|des|à|au|aux|en|dans|sur|avec|sans|le|la|les|un|une|après|avant|si)$"
    ),
    "en": re.compile(r"[\s,]+(?:of|from|with|the|an|after|before|since|until|unless|if)$"),
}
"""Words behind a claim whose noun or clause is cut off: "the author of"."""
_GOES_ON = re.compile(r"\s[\w\"“«]")
_BEFORE_QUE = re.compile(
    r"[\s,]+(?:alors|tandis|bien|parce|afin|après|avant|pendant|dès|depuis|pour|sans|ainsi)$"
)
_WHO_BEHIND = re.compile(
    r"[,!?](?<=\w.)\s?[\"”»]\s(?:(?:the|a|le|la)\s)?[\w'’-]+(?:\s[A-Z][\w'’-]*){0,3}$"
)
"""Behind the end of what is said, who says it: "... be undone," Anne Dubois"."""
LONGEST_NAME = 60
"""Code points looked back for the closing mark in front of a name at the end."""
_FRAMING = re.compile(
    r"(?i:qu(?:e\s(?:se\s)?|['’])[\w'’]+-(?:t-)?\w)"
    r"|(?:Mais q|Q)u(?:e\s|['’])[^.]*(?:,|\b(?:soit|ait)\b)"
)
""" "Que se passera-t-il", "Que le maire parte ou non, X", whose "que" brings no statement."""
_ASIDE = re.compile(
    r",\s(?:quant à (?:lui|elles?|eux)|en revanche|(?:de|pour) \w+ (?:côté|part)|\d{1,3}),?$",
    re.IGNORECASE,
)
"""What contrasts a subject with others, and its age: "le chômage, lui,", "the actor, 64"."""


def trimmed(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Without marks, numbers of notes and conjunctions at the ends."""
    noted = text[end - 1 : end] in _NOTE_ENDS
    notes = _NOTES.search(text, max(start, end - LONGEST_NOTES), end) if noted else None
    start, end = _without_edges(text, start, notes.start() if notes else end)
    leading, trailing = _conjunctions(language)
    lead = leading.match(text, start, end)
    if lead and not _FRAMING.match(text, start, end):
        start, end = _without_edges(text, lead.end(), end)
    behind = text[end : end + 2].lstrip(_CLOSING)[:1]
    ended = not behind or behind in _STOPS or text[end : end + 2] in (',"', ",”")
    closed = ended and text[end : end + 1] != " "  # "and you could buy that."
    tail = None if closed else trailing.search(text, max(start, end - LONGEST_TRAIL), end)
    if tail and text[tail.start() + 1 : end + 1] != "pour,":  # "12 pays ont voté pour, 3 contre"
        end = _without_tail(trailing, text, start, tail.start())  # ", et alors que"
        start, end = _without_edges(text, start, end)
    hanging = _HANGING.get(language)
    if hanging and text[end : end + 1].isspace() and _GOES_ON.match(text, end):
        hung = _without_tail(hanging, text, start, end)  # "they scored and after that, they won"
        end = _without_tail(trailing, text, start, hung) if hung < end else end
    if text.startswith((" que ", " qu'", " qu’"), end):
        end = _without_tail(_BEFORE_QUE, text, start, end)
    last = text[max(start, end - LONGEST_NAME) : end]
    marked = '"' in last or "”" in last or "»" in last
    if marked and (begun := _WHO_BEHIND.search(text, max(start, end - LONGEST_NAME), end)):
        start, end = _without_edges(text, start, begun.start())
    return start, end


def _without_tail(words: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where ``start:end`` ends without the words that a pattern finds behind it."""
    tail = words.search(text, max(start, end - LONGEST_TRAIL), end)
    return tail.start() if tail else end


@cache
def _conjunctions(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is left off before a claim and behind it; in a language not ours, words of both."""
    first, last = (
        words.get(language) or "|".join(words.values()) for words in (_LEADING, _TRAILING)
    )
    before = rf"{_CALLS}(?:(?:(?:{_JOINING}),\s|(?:{first})\s|{_WHILE}|qu['’])(?=\S))+"
    behind = rf"[\s,]+(?:{last})$"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)


def _without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Without marks at the ends, but for a minus, and quotes and brackets whose other half is
    inside."""
    opens, closes = max(0, start - 2), end
    while start < end and text[start] in _EDGE:
        start += 1
    if text[start - 1 : start] == "-" and _MINUS.match(text, start - 1, end):
        start -= 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if text[end : end + 1] == "." and _INITIALS.search(text, max(start, end - 6), end):
        end += 1
    if text[end : end + 1] in ("'", "’") and _open_marks(text, start, end) > 0:
        end += 1
    if not _PAIRED.search(text, start, end):
        return start, end
    for opening, closing in _PAIRS:
        lacking = text.count(opening, start, end) - text.count(closing, start, end)
        for _ in range(lacking):
            end = text.find(closing, end, closes) + 1 or end
        if lacking == -1:
            at = text.rfind(opening, opens, start)
            start = at if at >= 0 else start
    if text.count('"', start, end) % 2:
        at = text.find('"', end, closes)
        end = at + 1 if at >= 0 else end
    return start, end


def _open_marks(text: str, start: int, end: int) -> int:
    """How many single quotation marks are open at `end`."""
    opened = len(_SINGLE_OPENING.findall(text, start, end))
    return opened and opened - len(_SINGLE_CLOSING.findall(text, start, end))


def without_halves(text: str) -> str:
    """A wording without the quotation marks whose other half is in another claim."""
    for opening, closing in (("«", "»"), ("“", "”")):
        opens, closes = text.find(opening), text.find(closing)
        if closes < opens or opens < 0 <= closes:  # "là », pour les « mettre au chaud"
            text = text.replace(opening, "").replace(closing, "")
            text = text.replace(" ,", ",").replace(" .", ".")
    if text.count('"') == 1:
        text = text.replace('"', "")
    return " ".join(text.split())


def without_aside(subject: str) -> str:
    """ "le chômage, lui," is "le chômage"."""
    return _ASIDE.sub("", subject)
