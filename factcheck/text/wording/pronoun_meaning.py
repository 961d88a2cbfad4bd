"""What a French "il", "elle", "ils" or "elles" surely means: the subject before it, where nothing
else of its gender and number is named."""

from __future__ import annotations

import re

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.titles import COURTESY
from factcheck.text.grammar.tokens import Words
from factcheck.text.pronouns import is_full_name, is_impersonal, is_somebody, is_subject
from factcheck.text.speech.speakers import Speakers
from factcheck.text.speech.voices import is_human, is_several
from factcheck.text.wording.english_topics import english_topic
from factcheck.text.wording.piece import Piece, Worded
from factcheck.text.wording.topics import Topic, topic

_NAMES = re.compile(f"{tag.NAME}+")
_LONGEST_LEAD = 3
"""Tokens of "alors qu'" and "même s'" before their subject."""
_BEFORE_HERE = 4000
"""Code points of the text in which a name is sought."""


class Meaning:
    """What the pronouns of one sentence mean."""

    def __init__(
        self, text: str, words: Words, language: str, speakers: Speakers | None,
        before: Topic | None,
    ) -> None:  # fmt: skip
        """`speakers` knows who was named; None: somebody is speaking, whose "he" and "she" are not
        the article's. `before`: what the sentence before was about."""
        self._text, self._words, self._language = text, words, language
        self._speakers, self._before = speakers, before
        self.sayer: str | None = None
        """Who says what is read, whom "he" may mean: "" where that is not known, None: nobody."""

    def worded(self, piece: Piece) -> Worded | None:
        """The wording of a piece that begins with a pronoun, with whom it means in its place where
        that is safe; None for anything else."""
        pronoun = piece.lower(piece.first)
        if not is_subject(pronoun, self._language):
            return self._behind_front(piece)
        plain, who = piece.plain, self.of(piece.first)
        if is_impersonal(plain):
            return Worded(plain)
        if not who:
            return Worded(plain, (f"whom “{pronoun}” means is not sure",))
        who = who[0].upper() + who[1:] if plain[0].isupper() else who
        rest = " ".join(self._text[self._words.ends[piece.first] : piece.end].split())
        return Worded(f"{who} {rest}", (f"“{pronoun}” read as {who}",))

    def _behind_front(self, piece: Piece) -> Worded | None:
        """ "Après avoir gagné, elle ...": the same for a French pronoun behind no clause."""
        words, last = self._words, piece.segment.last
        at = words.tags.find(tag.FINITE, piece.first, last) - 1
        while at > piece.first and words.tags[at] in tag.CLITICS and words.lower[at - 1] != ",":
            at -= 1
        fronted = at > piece.first and words.lower[at - 1] == "," and self._language == "fr"
        if not fronted or not is_subject(words.lower[at], "fr"):
            return None
        if is_impersonal(self._text[words.starts[at] : piece.end]) or not (who := self.of(at)):
            return None
        who = who if is_full_name(who) else who[0].lower() + who[1:]
        rest = " ".join(self._text[words.ends[at] : piece.end].split())
        front = piece.between(piece.first, at)
        return Worded(f"{front} {who} {rest}", (f"“{words.lower[at]}” read as {who}",))

    def of(self, n: int) -> str | None:
        """What the pronoun at `n` stands for, when that can only be one; None: not safe."""
        if self._speakers is None or self._may_be_sayer(n, self._speakers):
            return None
        if (ahead := self._named_ahead(n)) is not None:
            return ahead or None
        pronoun, who = self._words.lower[n], self._speakers.just_named
        one = is_somebody(pronoun, self._language)
        if who and one and self._language == "en":
            who = self._alone(who, pronoun)
        if who and one and is_full_name(who) and self._speakers.agrees(pronoun, who):
            who = self._named_here(n) or who
            another = self._names_another(who, n) or self._begins_with_other(who)
            if another or self._may_be_topic(pronoun, who, n):
                return None
            return who if self._speakers.agrees(pronoun, who) else None
        told = self._before
        if tag.FINITE in self._words.tags[:n]:
            here = topic if self._language == "fr" else english_topic
            told = here(self._text, self._words, n, self._speakers.genders, told)
        return told.phrase if told and told.sure and pronoun in told.pronouns else None

    def _may_be_sayer(self, n: int, speakers: Speakers) -> bool:
        """Whether the pronoun at `n` may mean who says so, not "il" what "la police" says."""
        if self.sayer is None or self._language != "fr":
            return self.sayer is not None
        pronoun, several = self._words.lower[n], is_several(self.sayer)
        one = is_somebody(pronoun, "fr")
        return not self.sayer or (
            not several and speakers.agrees(pronoun, self.sayer) if one else several
        )

    def _alone(self, who: str, pronoun: str) -> str:
        """ "Chief negotiator Karl Brandt" without his office, where the first name tells that the
        pronoun means him."""
        name = " ".join(who.split()[-2:])
        known = self._speakers is not None and self._speakers.genders.is_meant(pronoun, name)
        return name if known and is_full_name(name) and not is_full_name(who) else who

    def _named_ahead(self, n: int) -> str | None:
        """ "S'il a perdu, M. Morel reste": the name with which the main clause behind that of the
        pronoun at `n` begins, "" where it may begin with anybody; None where no clause stands in
        front with that pronoun."""
        words, tags = self._words, self._words.tags
        at = words.index(",", n, len(words) - 1) + 1
        front = tag.SUBORDINATOR in tags[:n] and tag.FINITE not in tags[:n] and n <= _LONGEST_LEAD
        if not front or self._language != "fr" or at >= len(words) or tags[at] == tag.PRONOUN:
            return None
        first = at + (words.lower[at] in COURTESY)
        first += words.lower[first : first + 1] == ["."]
        last = len(tags) - len(tags[first:].lstrip(tag.NAME))
        name = words.written(self._text, at, last)
        agrees = self._speakers is not None and self._speakers.agrees(words.lower[n], name)
        return name if first < last and agrees and tags[last : last + 1] != tag.MARK else ""

    def _begins_with_other(self, who: str) -> bool:
        """Whether the sentence begins with another name, though it was not read as one: a noun
        with a capital that it had amid a sentence before."""
        first, start = self._words.written(self._text, 0, 1), self._words.starts[0]
        if self._words.tags[:2] == tag.NAME + tag.FINITE and self._language == "en":
            return first not in who.split()  # "Lund scored and he ..."
        named = self._words.tags[0] == tag.NOUN and first[0].isupper() and first not in who
        return named and f" {first} " in self._text[max(0, start - _BEFORE_HERE) : start]

    def _may_be_topic(self, pronoun: str, who: str, n: int) -> bool:
        """ "L'école n'était pas sûre, dit Anne Dubois. Elle ...": whether the pronoun at `n` may
        mean the thing that the sentence before was about, or, in English, the other one: "The man
        is tall, Ann Roy said. He ..."."""
        told, inside = self._before, tag.FINITE in self._words.tags[:n]
        if told is None or inside or is_full_name(told.phrase) or pronoun not in told.pronouns:
            return False
        if self._language == "en":
            return told.phrase not in who
        return not is_human(told.phrase.lower().split())

    def _named_here(self, n: int) -> str | None:
        """ "Anne Dubois a perdu, elle ...": the whole name before the first verb of the sentence,
        when another verb follows before `n`."""
        verb = self._words.tags.find(tag.FINITE, 0, n)
        first = verb
        while first > 0 and self._words.tags[first - 1] == tag.NAME:
            first -= 1
        return self._words.written(self._text, first, verb) if verb - first > 1 else None

    def _names_another(self, who: str, n: int) -> bool:
        """Whether somebody else is named before `n`: "Quand j'ai appelé M. Morel, il ..."."""
        lower, tags = self._words.lower, self._words.tags
        known = who.lower().split()
        for run in _NAMES.finditer(tags, 0, n):
            first, last = run.span()
            titled = first > 0 and lower[first - 1].rstrip(".") in COURTESY
            titled = titled or (
                first > 1 and lower[first - 1] == "." and lower[first - 2] in COURTESY
            )
            name = self._words.written(self._text, first, last)
            person = last - first > 1 and bool(self._speakers and self._speakers.genders.of(name))
            if (titled or person) and lower[last - 1] not in known:
                return True
        return False
