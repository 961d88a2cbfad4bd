"""Who says it: verbs of saying, "selon X", speakers behind the words, pronouns and titles.

A sentence is looked through for one pattern of speech; what is said becomes the claim and who says
it the claimant, as written in the article. A pronoun means whoever spoke last, or else the first
name of the sentence before; where neither exists it stays a pronoun and the claim says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.text.lexicon import load
from factcheck.text.names import find_names

_THAT = {"fr": r"(?:que\s|qu['’])", "en": r"that\s"}
_PRONOUN = {
    "fr": r"(?:il|elle|ils|elles|celui-ci|celle-ci|ce dernier|cette dernière|l['’]intéressée?)",
    "en": r"(?:he|she|they|it)",
}
_ADVERB = r"(?:également|aussi|notamment|ainsi|en outre|par ailleurs|elle|lui|also|then|later|further|previously|recently|reportedly)"
_LEAD = re.compile(r"^(?:et|mais|and|but|puis|then|où|while|when|although|,|\s)+\s", re.IGNORECASE)
_TAIL = re.compile(rf"(?:\s{_ADVERB})+$", re.IGNORECASE)
_FIRST_PERSON = re.compile(
    r"(?:j['’]|je\s|nous\s|mon\s|ma\s|mes\s|i\s|i['’]|we\s|we['’]|my\s|our\s)", re.IGNORECASE
)
_QUOTED = re.compile(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"?")
MAX_WHO = 140


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words said, as a span, who says them and how that is known."""

    start: int
    end: int
    claimant: str | None
    why: str


@dataclass(frozen=True)
class _Patterns:
    says: re.Pattern[str]
    """A verb of saying, with what introduces the content."""
    back: re.Pattern[str]
    """Behind the words: ", a indiqué X"."""
    source: re.Pattern[str]
    """ "selon X"."""
    also_says: re.Pattern[str]
    """A participle within the sentence: "en affirmant que"."""


@cache
def _patterns(language: str) -> _Patterns:
    words = sorted(load(language)["saying"], key=len, reverse=True)
    participles = [word for word in words if word.endswith(("ant", "ing"))]
    finite = [word for word in words if word not in participles]
    says, that = "|".join(map(_loose, finite)), _THAT[language]
    according = "|".join(map(re.escape, load(language)["according"]))
    before = "|".join(map(re.escape, load(language)["before_words"])) or "(?!)"
    return _Patterns(
        says=re.compile(
            rf"(?<![\w'’-])(?P<verb>{says})(?!\w)(?:\s{_ADVERB}(?!\w))?\s?(?P<colon>:\s*)?(?P<that>{that})?",
            re.IGNORECASE,
        ),
        back=re.compile(
            rf"(?:,|[»”\"])\s?,?\s?(?:{says})(?:-t)?(?:-(?P<pronoun>il|elle|ils|elles))?(?!\w)"
            rf"(?!\s(?:{that.strip()}|à\s|de\s|d['’]|to\s|un|une|des|le\s\w+\sde|a\s|an\s))"
            r"(?:\s(?P<who>[^,;.«»“”\"]{2,80}))?|[»”\"],?\s(?P<who2>[^,;.«»“”\"]{2,60})\s"
            rf"(?:{says})(?!\w)",
            re.IGNORECASE,
        ),
        source=re.compile(
            rf"(?:(?:^|(?<=[\s,(]))(?:{according})|^(?:{before})(?=[^«“:]*(?::|,)?\s?[«“]))\s"
            r"(?P<who>[^,;:.«»“”\"]{2,80}?)(?=,|\s?:|\.?$|;|\s[«“])",
            re.IGNORECASE,
        ),
        also_says=re.compile(
            rf"(?:,\s)?(?<!\w)(?:(?:tout\s)?en\s|by\s)?(?:{'|'.join(map(_loose, participles))})\s{that}",
            re.IGNORECASE,
        ),
    )


def _loose(phrase: str) -> str:
    """A verb phrase that an adverb may stand inside: "a également annoncé"."""
    parts = [re.escape(part) for part in phrase.split()]
    return rf"(?:\s{_ADVERB})?\s".join(parts)


class Speakers:
    """Who spoke so far in an article, and who was named: what a pronoun may mean."""

    def __init__(self, language: str) -> None:
        self._language = language if language in _PRONOUN else "en"
        self._last: str | None = None
        self._named: str | None = None

    def note(self, text: str) -> None:
        """Remember whom a sentence is about: its first name."""
        names = find_names(text, self._language)
        if names:
            self._named = text[slice(*names[0])]

    def resolve(self, who: str) -> str:
        """Who `who` stands for; a pronoun without anybody before it stays as it is."""
        who = _TAIL.sub("", _LEAD.sub("", who.strip(_EDGE)).strip(_EDGE)).strip(_EDGE)
        if re.fullmatch(_PRONOUN[self._language], who, re.IGNORECASE):
            return self._last or self._named or who
        return who

    def said(self, who: str) -> None:
        """`who` spoke: a pronoun, or words in the first person, that follow are theirs."""
        self._last = who

    @property
    def last(self) -> str | None:
        return self._last


_EDGE = " ,;:.'’\"“”«»\u00a0\u202f"


def attribute(
    text: str, start: int, end: int, language: str, speakers: Speakers
) -> list[Attribution]:
    """The parts of ``text[start:end]`` with who says each, in order; one part and None when the
    article itself asserts the sentence."""
    words = text[start:end]
    if language not in _THAT:
        return [Attribution(start, end, None, "")]
    main = _main(words, language, speakers)
    if main.claimant:
        speakers.said(main.claimant)
    elif _FIRST_PERSON.match(words.lstrip(_EDGE)) and speakers.last:
        main = Attribution(0, len(words), speakers.last, f"in the first person: {speakers.last}")
    parts = [*_before(words, main, language), *_and_also(words, main, language)]
    return [Attribution(start + p.start, start + p.end, p.claimant, p.why) for p in parts]


def _main(words: str, language: str, speakers: Speakers) -> Attribution:
    patterns, whole = _patterns(language), Attribution(0, len(words), None, "")
    for hit in patterns.source.finditer(words):
        who = speakers.resolve(hit["who"])
        if hit.start() < 3:
            return Attribution(hit.end() + 1, len(words), who, hit.group())
        if hit.end() > len(words) - 3:
            return Attribution(0, hit.start(), who, hit.group())
    plain = _QUOTED.sub(lambda quote: "\x00" * len(quote.group()), words)
    said = patterns.says.search(plain)
    if back := patterns.back.search(words):
        named = back["who"] or back["who2"] or back["pronoun"] or ""
        who = speakers.resolve(named)
        if who and back.start() > 10 and (said is None or said.start() >= back.start()):
            return Attribution(0, back.start(), who, f"said by {who}")
    return _forward(words, plain, said, speakers) or whole


def _forward(
    words: str, plain: str, said: re.Match[str] | None, speakers: Speakers
) -> Attribution | None:
    """ "X says that Y": Y is claimed; without "that" the whole clause is."""
    if said is None or said.start() < 2:
        return None
    subject, begins = _subject(plain[: said.start()], words)
    who = speakers.resolve(subject)
    if not who or len(who) > MAX_WHO or "\x00" in subject:
        return None
    content = said["that"] or said["colon"] or plain[said.end() : said.end() + 1] == "\x00"
    bare = re.match(r"(?:she|he|they|it|the|a|her|his|their|there|[A-Z])", words[said.end() :])
    inner = said.end() if content or (bare and said["verb"].isascii()) else begins
    return Attribution(inner, len(words), who, f"{who} {said['verb']}")


def _before(words: str, main: Attribution, language: str) -> list[Attribution]:
    """What stands in front of the words said and asserts something of its own: who the speaker is,
    or a clause of the article."""
    if main.start < 12 or not main.claimant:
        return []
    at = words.find(main.claimant[:12])
    if "," in main.claimant:
        return [Attribution(max(at, 0), max(at, 0) + len(main.claimant), None, "")]
    return [Attribution(0, at, None, "")] if at > 25 else []


def _subject(before: str, words: str) -> tuple[str, int]:
    """The subject in front of a verb, with its place: the last piece behind a comma, or what an
    apposition between commas belongs to."""
    pieces = before.split(",")
    if not pieces[-1].strip() and len(pieces) >= 3:
        at = len(",".join(pieces[:-3])) + (1 if len(pieces) > 3 else 0)
        return words[at : len(before)], at
    at = len(before) - len(pieces[-1])
    # "X, who had ..., said" leaves a verb before: the piece in front of it is the subject
    return words[at : len(before)], at


def _and_also(words: str, main: Attribution, language: str) -> list[Attribution]:
    """Cut at "en affirmant que": what follows is said by the same speaker, or by the subject."""
    hit = _patterns(language).also_says.search(words, main.start + 10, main.end)
    if not hit or hit.end() > main.end - 8:
        return [main]
    names = find_names(words[: hit.start()], language)
    who = main.claimant or (words[: hit.start()].split(",")[0].strip() if names else None)
    first = Attribution(main.start, hit.start(), main.claimant, main.why)
    return [first, Attribution(hit.end(), main.end, who, f"said by {who}" if who else "")]
