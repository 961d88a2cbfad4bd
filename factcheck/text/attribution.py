"""Who says it: verbs of saying, "selon X", speakers behind the words, pronouns and titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.text.lexicon import load
from factcheck.text.names import find_names

_CONTENT = {"fr": r"(?:que\s|qu['’])?", "en": r"(?:that\s)?"}
_PRONOUN = {"fr": r"(?:il|elle|ils|elles|celui-ci|celle-ci|ce dernier|cette dernière)",
            "en": r"(?:he|she|they)"}  # fmt: skip
_LEAD = re.compile(r"^(?:et|mais|and|but|puis|then|où|,|\s)+", re.IGNORECASE)
_ADVERB = r"(?:\s(?:également|aussi|notamment|ainsi|en outre|also|then|later|further))?"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words said, as a span, who says them and how sure that is."""

    start: int
    end: int
    claimant: str | None
    why: str


@cache
def _saying(language: str) -> str:
    words = sorted(load(language)["saying"], key=len, reverse=True)
    loose = [
        re.escape(word).replace("a\\ ", rf"a{_ADVERB}\s", 1)
        if word.startswith("a ")
        else re.escape(word)
        for word in words
    ]
    return "|".join(loose)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    says, content = _saying(language), _CONTENT[language]
    according = "|".join(map(re.escape, load(language)["according"][:2]))
    said_back = "|".join(part for part in says.split("|") if not part.endswith(("ant", "ing")))
    forward = re.compile(
        rf"(?P<who>[^,;:«“\"]{{2,90}}?(?:,[^,]{{3,80}},)?)\s(?P<verb>(?:{says}){_ADVERB})\s*(?::\s*)?(?P<that>{content})(?=\S)",
        re.IGNORECASE,
    )
    inverted = re.compile(
        rf",\s(?:[«»“”\"]\s?)?(?P<verb>(?:{said_back}){_ADVERB})(?:-t)?(?:-(?:il|elle))?\s(?!que\s|qu['’]|that\s|à\s|de\s|to\s)(?P<who>[^,;.«»]{{2,80}})|[»”\"],?\s(?P<verb2>{said_back}|a-t-(?:il|elle)\s\w+)\s?(?P<who2>[^,;.«»]{{0,80}})",
        re.IGNORECASE,
    )
    source = re.compile(
        rf"(?:^|[\s,(])(?P<cue>{according})\s(?P<who>[^,;.«»]{{2,70}}?)(?=,|\.?$|;)", re.IGNORECASE
    )
    return forward, inverted, source


class Speakers:
    """The speakers of an article so far: what a pronoun or a title may mean."""

    def __init__(self, language: str) -> None:
        self._language = language if language in _PRONOUN else "en"
        self._names: list[str] = []

    def note(self, text: str) -> None:
        """Remember the names of a sentence, the last one first."""
        self._names += [text[a:b] for a, b in find_names(text, self._language)]

    def resolve(self, who: str) -> str:
        """The full name that `who` stands for; `who` itself when that is not safe."""
        who = _LEAD.sub("", who).strip(" ,.'’\"“”«»\u00a0\u202f")
        if re.fullmatch(_PRONOUN[self._language], who, re.IGNORECASE):
            return self._last_person() or who
        return who

    def said(self, who: str) -> None:
        """`who` spoke last: a pronoun that follows means them."""
        names = [who[a:b] for a, b in find_names(who, self._language)]
        self._names += names[-1:]

    def _last_person(self) -> str | None:
        return self._names[-1] if self._names else None


def attribute(text: str, start: int, end: int, language: str, speakers: Speakers) -> Attribution:
    """What part of ``text[start:end]`` is said, and by whom; the whole and None when the article
    itself asserts it."""
    if language not in _CONTENT:
        return Attribution(start, end, None, "")
    forward, inverted, source = _patterns(language)
    words = text[start:end]
    if hit := source.search(words):
        who = speakers.resolve(hit["who"])
        if hit.start() < 3:
            return Attribution(start + hit.end() + 1, end, who, f"{hit['cue']} {who}")
        return Attribution(start, start + hit.start(), who, f"{hit['cue']} {who}")
    if hit := inverted.search(words):
        who = speakers.resolve(hit["who"] or hit["who2"] or "")
        if who and hit.start() > 10:
            speakers.said(who)
            return Attribution(start, start + hit.start(), who, f"said by {who}")
    if hit := forward.match(words):
        who = speakers.resolve(hit["who"])
        speakers.said(who)
        inner = start + hit.end() if hit["that"].strip() else start
        return Attribution(inner, end, who or None, f"{who} {hit['verb']}")
    return Attribution(start, end, None, "")
