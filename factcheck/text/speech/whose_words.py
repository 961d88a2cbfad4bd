"""Whose words a part of a sentence is: the name that its claimant goes by.

A pronoun gives way to whom it stands for, a name comes without office and description, a noun with
the name it was read as; what a thing "says" is the article's.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from factcheck.text.cutting.segments import Segment
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.pronouns import is_full_name
from factcheck.text.speech.attribution import VOICES, Attributor, Said
from factcheck.text.speech.bare_names import shortened, without_office, written_name
from factcheck.text.speech.genders import owner
from factcheck.text.speech.mentions import PARTICLES, Mentions
from factcheck.text.speech.noun_phrases import without_courtesy
from factcheck.text.speech.relative_speech import relative_speaker
from factcheck.text.speech.signatures import signed
from factcheck.text.speech.sorts import is_owned
from factcheck.text.speech.sources import SURE
from factcheck.text.speech.speakers import Speakers
from factcheck.text.speech.speech_view import BEHIND, FIRST_PERSON, GOES_ON, SPEECH_ACT, Range
from factcheck.text.speech.told_beside import FUTURE
from factcheck.text.speech.voices import (
    Voice,
    are_people,
    is_described,
    is_several,
    is_share,
    publisher,
    voice_of,
)

_CONDITIONAL = re.compile(r"(?:au|se|\w{3,}e|dev|pour)rai(?:t|ent)")
_SAYS_MORE = frozenset(
    """ajoute ajouté ajoutait ajouta poursuit poursuivi poursuivait poursuivit renchérit conclut
    conclu added adds continued continues concluded""".split()
)
_POLLS = frozenset("sondage enquête baromètre étude poll survey study".split())
_AT_FIRST = 5
"""Tokens at the beginning of a sentence among which a share is sought."""
_WHOLE_NAME = re.compile(f"{tag.NAME}{{2,}}")

_SEXLESS = frozenset("source personne victime témoin".split())
_ALTHOUGH = frozenset("although though while bien quoique".split())
_MAIN = re.compile(f"({tag.NAME}+)[{tag.FINITE}{tag.ADVERB}{tag.PRONOUN}]")
_NEAR = 3
"""The most tokens between a speaker and the verb."""
_ANNOUNCED = frozenset("autres autre reste ces cette cet celle-ci celui-ci ceux-ci".split())
"""First words of what the sentence before spoke of."""


class Claimant(NamedTuple):
    """Who says a part of a sentence, as far as it is known."""

    name: str | None
    named: bool = False
    """Whether the part itself says so, which holds for a quotation that was already open."""
    behind: bool = False
    """Whether it says so after the words said."""


class WhoseWords:
    """Finds the names of claimants, remembering what the text has said of people."""

    def __init__(self, text: str, language: str, speakers: Speakers) -> None:
        self._text, self._language, self._speakers = text, language, speakers
        self.mentions = Mentions(text, speakers.genders)
        self.read_as: tuple[str, ...] = ()
        """Whom a noun of the current sentence was read as."""
        self._read: dict[str, str | None] = {}
        """Nouns of the current sentence, and whom they were read as."""
        self._spoke_before: str | None = None
        """Who spoke in the sentence before, by name alone."""
        self._first_person = 0
        """Place of the first word in the first person; the number of words when there is none."""

    @property
    def reported(self) -> str | None:
        """Who was reported in the sentence before, of the same paragraph."""
        return self._speakers.reported

    def next_sentence(self, words: Words) -> None:
        self.mentions.next_sentence(words)
        if "selon" in words.lower[2:-1]:  # "deux élus, qui, selon la juge, Anne Kern, ont fui"
            self.mentions.note(words, words.lower.index("selon", 2) + 1, named=True)
        self.read_as = ()
        self._read.clear()
        spoke = self._speakers.just_spoke
        self._spoke_before = spoke.partition(",")[0] if spoke else None
        self._first_person = len(words)
        if not FIRST_PERSON.isdisjoint(words.lower):
            places = (n for n, word in enumerate(words.lower) if word in FIRST_PERSON)
            self._first_person = next(places)

    def teller(
        self, segment: Segment, words: Words, subject: str | None, *, told: bool
    ) -> str | None:
        """Who says what a relative clause tells, if anybody: "which critics call a trap"; a pronoun
        there is the `subject` of the sentence. `told`: the words around it are somebody's."""
        found = relative_speaker(words, segment, self._language, told=told)
        if not found:
            return None
        who = written_name(words, self._text, *found)
        if self._speakers.is_pronoun(who):
            named = len(words.tags) - len(words.tags.lstrip(tag.NAME))
            who = subject or (words.written(self._text, 0, named) if named else who)
        name = self._with_name(shortened(self._speakers.resolve(who)))
        return name if voice_of(name, self._language) > Voice.NONE else None

    def if_voiced(self, said: Said, words: Words) -> Said:
        """Words that nobody but a thing "says" are the article's: "la crise exige un effort"."""
        if not said.who:
            return said
        who = self._speakers.resolve(words.written(self._text, *said.who))
        if said.who == (0, 1) and words.tags[0] == tag.NOUN and who.endswith("s"):
            who = who.lower()  # "Fires claim 26 lives"
        if voice_of(who, self._language) is not Voice.NONE:
            return said
        tells = said.why not in (SPEECH_ACT, *SURE) and is_described(who)
        return said if tells else replace(said, who=None, why="")

    def speaks(self, subject: str, words: Words) -> bool:
        """Whether the subject of a sentence can say something; a noun is no name because it begins
        the sentence."""
        first = words.tags[:1] == tag.NOUN and words.written(self._text, 0, 1)
        if first and subject.startswith(first):
            subject = subject[0].lower() + subject[1:]
        return voice_of(subject, self._language) is not Voice.NONE

    def claimant(
        self, said: Said, words: Words, speaker: str | None, subject: str | None,
        going_on: str | None,
    ) -> Claimant:  # fmt: skip
        """Who says a part; `speaker` is who was named in the sentence so far, `subject` whom it
        is about, `going_on` who spoke before."""
        thing = subject is not None and not self.speaks(subject, words)
        subject = None if thing else subject  # "fermée par une croyance affirmant que ..."
        if said.who and words.lower[said.who[1] - 1] not in FIRST_PERSON:
            return self._named(said, said.who, words, speaker, subject, going_on)
        before = speaker or subject or going_on
        if said.why != BEHIND and self._first_person < said.first:
            # "I think that ...", but in another paragraph it may be the author who thinks
            return Claimant(before or (self._speakers.reported and self._speakers.spoke))
        pronoun = _inverted_pronoun(said, words)
        if pronoun == "on":
            return Claimant(None)  # "« ... », dit-on"
        who_else = (self._inverted(pronoun) if pronoun and not speaker else None) or before
        if not who_else and not (thing and said.why == GOES_ON):
            recent = self._speakers.recent
            if pronoun and recent and not self._may_go_on(pronoun, recent):
                recent = self._subject_of(words, said, pronoun)
            # but not in "He left, saying that", where that is "she"
            who_else = recent if recent and self._speakers.agrees(words.lower[0], recent) else None
        who_else = who_else and self._with_name(shortened(who_else))
        behind = said.why == BEHIND and bool(who_else)
        return Claimant(who_else, named=behind, behind=behind)

    def _named(
        self, said: Said, place: Range, words: Words, speaker: str | None, subject: str | None,
        going_on: str | None,
    ) -> Claimant:  # fmt: skip
        """Who says a part that tells so, by a name, a noun or a pronoun at `place`."""
        who = self._behind_condition(words, said.last, written_name(words, self._text, *place))
        if subject and not self._speakers.agrees(who, subject):
            subject = owner(subject)  # "Thomas' sister called; he said that ..."
        own = said.why not in VOICES or self._speakers.fits(who, subject)
        own = own or (who.lower() == "it" and self._speakers.is_a_body(subject))
        own = own or (who.lower() == "they" and are_people(subject))
        if subject and own and self._speakers.is_pronoun(who):
            who = subject  # "X ..., because according to him ...", "X left; he said that ..."
        elif speaker and self._speakers.may_mean(who, speaker) and said.why != BEHIND:
            return Claimant(speaker)  # "X said that Y has gone, but he added that ..."
        who = self._speakers.resolve(who)
        if self._speakers.is_pronoun(who):
            inside = said.why == BEHIND  # whom somebody names is another
            same = None if inside else self._named_before(words, place[0], who)
            if not same and who.lower() == "it":
                verb = words.tags.find(tag.FINITE, said.first)
                body = words.written(self._text, said.first, verb) if inside else None
                body = body if self._speakers.is_a_body(body) else None
                return Claimant(subject or body)  # "The union is to strike, it said"
            if not same and going_on and not inside:
                return Claimant(going_on)  # "« ... ils m'ont dit que ... »"
            who = same or who
        who = self._with_name(shortened(publisher(who)), goes_on=_goes_on(words, *place))
        self.mentions.heard(who)
        return Claimant(who, named=True, behind=said.first < place[0])

    def _may_go_on(self, pronoun: str, who: str) -> bool:
        """Whether the pronoun of "a-t-il dit" may mean who spoke before; "une source" is both."""
        agrees = self._speakers.agrees(pronoun, who) or not _SEXLESS.isdisjoint(who.split())
        return agrees and not is_several(who)

    def _subject_of(self, words: Words, said: Said, pronoun: str) -> str | None:
        """ "Lundi, la maire se rendra à Metz, a-t-elle dit": the subject of what is said."""
        verb = words.tags.find(tag.FINITE, said.first, said.last)
        first = verb
        while first > said.first and words.tags[first - 1] in tag.CLITICS:
            first -= 1
        verb = first
        while first > said.first and words.tags[first - 1] in tag.PHRASE:
            first -= 1
        who = words.written(self._text, first, verb) if first < verb else None
        return who if self._speakers.fits(pronoun, who) else None

    def _behind_condition(self, words: Words, end: int, who: str) -> str:
        """ "Although he said it was cold, Ann Jones ...": for a pronoun, the name that begins the
        main clause, behind what is said up to `end`."""
        comma = words.lower[end : end + 1] == [","]
        main = _MAIN.match(words.tags, end + comma) if words.lower[0] in _ALTHOUGH else None
        name = words.written(self._text, *main.span(1)) if main else ""
        means = name and self._speakers.is_pronoun(who) and self._speakers.agrees(who, name)
        return name if means else who

    def headed(self, words: Words) -> str | None:
        """Who says what a heading states: "Prices to rise, survey finds"."""
        parts = Attributor(words, self._text, self._language).parts()
        said = next((self.if_voiced(part, words) for part in parts if part.who), None)
        return self.claimant(said, words, None, None, None).name if said else None

    def taken_up(self, words: Words, going_on: str | None) -> str | None:
        """Who goes on speaking in a sentence that names nobody; a poll tells shares: "32 % were
        against it"."""
        before = self._speakers.just_spoke
        shares = before and is_share(words.lower[:_AT_FIRST])
        if before and shares and not _POLLS.isdisjoint(re.split(r"\W+", before.lower())):
            return going_on or before
        voiced = self.reported and voice_of(self.reported, self._language) is not Voice.NONE
        return going_on or (self.reported if voiced and _is_hearsay(words) else None)

    def _inverted(self, pronoun: str) -> str | None:
        """Whom "il" means in "« ... », a-t-il dit", where no quotation was open before."""
        if self._speakers.quotation.is_open:
            return None
        meant = self._speakers.resolve(pronoun)
        return meant if meant != pronoun else None

    def _named_before(self, words: Words, end: int, pronoun: str) -> str | None:
        """ "It kept Ann Jones at home, but she says ...": the only whole name in the sentence."""
        names = list(_WHOLE_NAME.finditer(words.tags, 0, end))
        who = words.written(self._text, *names[0].span()) if len(names) == 1 else None
        return who if self._speakers.fits(pronoun, who) else None

    def signature(self, words: Words) -> str | None:
        """Who is named alone behind a quotation, if the sentence does no more."""
        who = signed(words) if len(words) > 1 else None
        return self.name_of(words, *without_office(words, self._text, *who)) if who else None

    def name_of(self, words: Words, first: int, last: int) -> str:
        """The name of whom tokens ``first:last`` introduce."""
        who = self._speakers.resolve(words.written(self._text, first, last))
        return self._with_name(shortened(who))

    def _with_name(self, who: str, *, goes_on: bool = False) -> str:
        """ "l'adolescente" with the name she has: "Nolwenn, l'adolescente"; who `goes_on` has just
        spoken."""
        if who not in self._read:
            self._read[who] = self.mentions.resolved(who, self._spoke_before, goes_on=goes_on)
        name = self._read[who]
        if not name or name == who:
            return self.mentions.whole_name(who) or self._as_before(who)
        self.read_as = (f"“{who}” read as {name}",)
        return f"{name}, {who if is_owned(who) else who[0].lower() + who[1:]}"

    def _as_before(self, who: str) -> str:
        """ "Mme Dubois" by the name of who spoke last: "Anne Dubois"."""
        last = (self._speakers.last or "").partition(",")[0]
        words = [word.lower() for word in without_courtesy(who)]
        part = words == last.lower().split()[-len(words) :] and len(words) < len(last.split())
        same = part and (words[0] in PARTICLES or (len(words) == 1 and is_full_name(last)))
        return last if same and self._speakers.genders.may_be_one(who, last) else who


def _inverted_pronoun(said: Said, words: Words) -> str | None:
    """The pronoun of "a-t-il dit" behind words said."""
    near = words.lower[said.last : said.last + _NEAR] if said.why == BEHIND else []
    ends = (word.rpartition("-")[2] for word in near)
    return next((word for word in ends if word in ("il", "elle", "on")), None)


def _is_hearsay(words: Words) -> bool:
    """Whether a sentence begins in the French conditional of what was reported ("Les agresseurs
    auraient pris la fuite"), or goes on with what was announced ("Les autres fermeront")."""
    verb = words.tags.find(tag.FINITE)
    if verb <= 0:
        return False
    goes_on = not _ANNOUNCED.isdisjoint(words.lower[: min(2, verb)])
    return (_CONDITIONAL if not goes_on else FUTURE).fullmatch(words.lower[verb]) is not None


def _goes_on(words: Words, first: int, last: int) -> bool:
    """Whether the verb beside the speaker tells that somebody says more: "a ajouté", "added"."""
    beside = (*words.lower[max(0, first - _NEAR) : first], *words.lower[last : last + _NEAR])
    return not _SAYS_MORE.isdisjoint(beside)
