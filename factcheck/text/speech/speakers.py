"""Who goes on speaking, and whom a pronoun or "the latter" stands for.

In a quotation left open (`open_quotation`) its speaker goes on, in an interview the interviewed
person, in a transcript whose turn it is.
"""

from __future__ import annotations

import re
from collections import deque

from factcheck.text.speech.bare_names import EDGE, OPENING_PHRASE, bare
from factcheck.text.speech.genders import Genders, owner
from factcheck.text.speech.interviews import interview
from factcheck.text.speech.open_quotation import OPENING, OpenQuotation
from factcheck.text.speech.transcripts import Transcript
from factcheck.text.speech.voices import Voice, is_bare_plural, is_human, is_several, voice_of

_PRONOUN = {
    "fr": re.compile(
        r"(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|ce dernier|cette dernière|ces derniers"
        r"|eux|elles|lui|l['’]intéressée?|qui)",
        re.IGNORECASE,
    ),
    "en": re.compile(r"(?:he|she|they|it|who|which|the latter|him|her|them)", re.IGNORECASE),
}
LONGEST_PRONOUN = 16
"""Code points from which nothing is a pronoun."""
_SINGLE = frozenset("he she him her il elle lui celui-ci celle-ci".split()) | {
    "ce dernier",
    "cette dernière",
}
"""Pronouns that stand for one."""
_ARTICLES = frozenset("le la l' un une the a an".split())
_MANY = frozenset(("ils", "elles", "they", "them", "eux", "ces derniers", "ceux-ci"))
_ANYBODY = frozenset(
    ("certains", "certaines", "beaucoup", "plusieurs", "d'autres", "on", "some", "many", "others")
)
_NO_ONE = re.compile(
    r"(?:aucune?|nulle?|personne|rien|nobody|no one|nothing|none)\b", re.IGNORECASE
)
_FIRST_PERSON = re.compile(
    r"(?:j['’]|je\s|nous\s|mon\s|ma\s|mes\s|i\s|i['’]|we\s|we['’]|my\s|our\s)", re.IGNORECASE
)
_PEOPLE = 6
"""How many people named before are kept for a pronoun that does not fit the last ones."""
_DESCRIBED = 4
"""Words behind a name among which a noun for a human being is sought."""
_QUOTE = re.compile(f'["{OPENING}]')
_CAPITAL = r"(?:[A-ZÀ-Þ]|[ldLD]['’])[\w'’-]*"
_TERM = re.compile(
    rf"""["{OPENING}]\s?(?:[\w’'-]+\s?["»”]\s\w|{_CAPITAL}(?:\s{_CAPITAL})+\s?["»”]\s[a-zà-ÿ])"""
)
""" "“Buddy” Jones died", "“A Most Violent Year” opens in May": one word that is marked, a title."""


class Speakers:
    """Who spoke and who was named so far in an article, read sentence by sentence."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language if language in _PRONOUN else "en"
        self.last: str | None = None
        """Who spoke last."""
        self.named: str | None = None
        """Whom the last sentence of which that is known was about."""
        self.just_named: str | None = None
        """Whom the sentence before was about."""
        self._speaks = False
        """Whether that can speak."""
        self.beside: list[str] = []
        """People named in the sentence before."""
        self._people = deque[str](maxlen=_PEOPLE)
        """The last people and bodies named: whom "he" stands for when only things were named
        since."""
        self.genders = Genders(text, self._language)
        self.spoke: str | None = None
        """Who spoke last other than as a mere source, and may be the "I" of the next sentence."""
        self._quotable: str | None = None
        """Who spoke last, and can be quoted: somebody, or what is written and says or is quoted,
        not "according to our figures"."""
        self._introduced: str | None = None
        """Whom the paragraph is about since its last speaker: an unattributed quotation is
        theirs."""
        self.quotation = OpenQuotation(text)
        self.reported: str | None = None
        """Who was reported in the sentence before, of the same paragraph."""
        self.just_spoke: str | None = None
        """The same, in any paragraph."""
        self._heard = set[str]()
        """Last words of the names of those who have spoken."""
        self._interview = interview(text)
        self._transcript = Transcript(text)
        self._answering = False

    @property
    def recent(self) -> str | None:
        """Who is interviewed, whom the sentence before was about if they can speak, or the last
        speaker."""
        if self._interview:
            return self._interview.who
        about = self.named if self._speaks else None
        return about or self.last

    def going_on(self, start: int, end: int) -> str | None:
        """Who speaks at `start` when the sentence does not say: a quotation left open, words that
        a colon announced, an answer. None: the article itself, as far as is known."""
        new_line = start > 0 and self._text[start - 1] == "\n"
        if new_line and self.quotation.ends_before(start):
            self._introduced = self.reported = None
        if turn := self._transcript.turn(start):
            return turn.who
        if self.quotation.owner:
            return self.quotation.owner
        if self._interview and new_line and self._text[end - 1] == "?":
            self._answering = True
            return None
        if self._interview and self._answering:
            return self._interview.who
        if self._text[start] in '"' + OPENING and not _TERM.match(self._text, start):
            return self._introduced or self._quotable
        words = self._text[start : start + 12].lstrip(EDGE)
        if _FIRST_PERSON.match(words):
            return self.spoke or (self._interview.who if self._interview else None)
        return None

    def behind_label(self, start: int) -> int:
        """Where the words of a sentence of a transcript begin, behind who speaks."""
        turn = self._transcript.turn(start)
        return max(start, turn.words) if turn else start

    def follow(
        self, start: int, end: int, claimant: str | None, going_on: str | None, *,
        spoke: bool = True,
    ) -> None:  # fmt: skip
        """Remember what the sentence leaves open, and who `claimant`, its last speaker, is;
        `spoke`: with a voice, not as a source ("according to X")."""
        if claimant and self.is_pronoun(claimant):
            claimant = None  # of whom nothing is known
        self.reported = self.just_spoke = claimant or going_on
        if claimant:
            self._introduced = None
            self._heard.add(claimant.partition(",")[0].split()[-1])
            self.last = claimant
            self.named = claimant if spoke else None  # "according to X" is not about X
            self.just_named = self.named
            voice = voice_of(claimant, self._language)
            self._speaks = voice >= Voice.NAMED
            written = voice is Voice.WRITTEN and (spoke or _QUOTE.search(self._text, start, end))
            if voice >= Voice.NAMED or written:
                self._quotable = claimant
            if voice >= Voice.NAMED and not is_several(claimant):
                self._people.append(claimant)
            self.spoke = claimant if spoke and voice >= Voice.NAMED else None
        self.quotation.follow(start, end, claimant or going_on or self._quotable, claimant)

    def about(self, subject: str | None, *, noun: bool) -> None:
        """Remember whom a sentence is about; `noun`: its first word is no name."""
        self.just_named = None
        if subject and not self.is_pronoun(subject) and not _NO_ONE.match(subject):
            fronted, comma, behind = subject.strip(EDGE).rpartition(", ")
            thing = voice_of(fronted, self._language) is Voice.NONE
            if comma and thing and voice_of(behind, self._language) > Voice.NONE:
                subject = behind  # "The following morning, his cousin"
            self.named = OPENING_PHRASE.sub("", subject)
            small = self.named[:1].lower() + self.named[1:]
            who = small if noun else self.named  # "Tears filled his eyes"
            self._speaks = voice_of(who, self._language) >= Voice.NAMED
            owning = None if self._speaks else owner(who)
            if owning and owning.split()[-1] in self._heard:
                self.named = who = owning  # "Mr Reed's vote"
                self._speaks = True
            self.just_named = self.named
            if self._speaks:
                self._introduced = None
            if self._speaks and not is_several(who):
                self._people.append(self.named)

    def introduce(self, who: str) -> None:
        """Remember whom the sentence began with: "Le maire ne décolère pas. « ... »"."""
        if not self.is_pronoun(who) and not (is_several(who) and self.last):
            self._introduced = who
            self._people.append(who)

    def is_anybody(self, who: str | None) -> bool:
        """Whether `who` cannot be referred to again: "certains", "many"."""
        return who is not None and who.lower() in _ANYBODY

    def is_pronoun(self, who: str) -> bool:
        return len(who) < LONGEST_PRONOUN and bool(_PRONOUN[self._language].fullmatch(who))

    def fits(self, pronoun: str, who: str | None) -> bool:
        """Whether a pronoun for one may stand for `who`, named before it in the same sentence."""
        if not who or pronoun.lower() not in _SINGLE or self.is_pronoun(who):
            return False
        speaks = not is_several(who) and voice_of(who, self._language) >= Voice.NAMED
        body = who.islower() and pronoun.lower() in ("he", "she")
        body = body and not is_human(who.split())  # "city taxes"
        return speaks and not body and self.agrees(pronoun, who)

    def is_a_body(self, who: str | None) -> bool:
        """Whether "it" may stand for `who`, who can speak: "the firm", "Norvane"."""
        if not who or is_several(who) or self._is_person(who) or self.is_pronoun(who):
            return False
        return voice_of(who, self._language) >= Voice.NAMED and not is_human(who.lower().split())

    def may_mean(self, pronoun: str, who: str) -> bool:
        """The same for any pronoun, where a plural may mean one body."""
        one = pronoun.lower() in _SINGLE
        return self.is_pronoun(pronoun) and (self.fits(pronoun, who) or not one)

    def agrees(self, pronoun: str, who: str) -> bool:
        """Whether nothing known of `who` speaks against the pronoun's gender."""
        return self.genders.agrees(pronoun.lower(), who)

    def resolve(self, who: str) -> str:
        """Who `who` stands for; a pronoun without anybody before it stays as it is."""
        who = bare(who)
        if self.is_pronoun(who):
            return self._meant(who.lower()) or who
        return who

    def _can_speak(self, who: str) -> bool:
        return voice_of(who, self._language) > Voice.NONE

    def _is_person(self, who: str) -> bool:
        """Whether the words tell that "it" cannot be `who`: "Ann Jones", "Jones, the director"."""
        described = who.lower().partition(", ")[2].split()[:_DESCRIBED]
        return bool(self.genders.of(who)) or is_human(described)

    def _is_one(self, who: str) -> bool:
        """Whether `who` is a single human being: "they" are others."""
        head = who.partition(",")[0].lower().split()
        article = head[:1] and head[0] in _ARTICLES
        several = len(head) > 1 and head[1].endswith(("s", "x"))
        return is_human(head[1:2]) and not several if article else bool(self.genders.of(who))

    def _meant(self, pronoun: str) -> str | None:
        """Whom a pronoun stands for; "he" and "il" not for several, nor for a woman."""
        about = self.named if self._speaks else None
        person = self._people[-1] if self._people else None
        known = [about, self.last, person or (None if self.last else self.named)]
        single = pronoun in _SINGLE
        if not single and self.last and is_several(self.last):
            known.insert(0, self.last)  # "avaient-ils précisé": those who spoke
        if single:
            known.insert(0, self._introduced)
            spoke = self.just_spoke
            if spoke and (is_several(spoke) or not self.agrees(pronoun, spoke)):
                beside = [who for who in self.beside if self.agrees(pronoun, who)]
                known.insert(0, beside[0] if len(beside) == 1 else None)
        named = [who for who in known if who and not (single and is_several(who))]
        if single and self._language == "en":
            named = [who for who in named if not is_bare_plural(who)]
        if pronoun in _MANY:
            named = [who for who in named if is_several(who) or not self._is_one(who)]
        if pronoun == "it":
            named = [who for who in named if not self._is_person(who) and self._can_speak(who)]
        found = next((who for who in named if self.agrees(pronoun, who)), None)
        if found or not named:
            return found
        before = (*filter(None, map(owner, named)), *reversed(self._people))
        return next((who for who in before if self.genders.is_meant(pronoun, who)), None)
