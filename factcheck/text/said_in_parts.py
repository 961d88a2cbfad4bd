"""The parts of a sentence in order: what each says, and who says it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.cutting.antecedents import descriptions
from factcheck.text.cutting.segments import ADDED, RELATIVE, Segment
from factcheck.text.grammar.tokens import places_of
from factcheck.text.sentence_claims import SentenceClaims
from factcheck.text.speech.attribution import VOICES, WHO_SPEAKS, Said
from factcheck.text.speech.insertions import only_says
from factcheck.text.speech.named_later import NamedLater
from factcheck.text.speech.speech_view import (
    BEHIND,
    GOES_ON,
    OPENING,
    QUOTES,
    SPEECH_ACT,
)
from factcheck.text.speech.told_beside import is_told_beside, joins_more, quotes
from factcheck.text.speech.whose_words import WhoseWords
from factcheck.text.wording.wordings import Wordings


class SaidInParts:
    """Adds the claims of one sentence part by part, remembering who has spoken in it."""

    def __init__(
        self, claims: SentenceClaims, wordings: Wordings, whose: WhoseWords, later: NamedLater,
        going_on: str | None, *, quoting: bool = False,
    ) -> None:  # fmt: skip
        """`quoting`: the sentence begins in a quotation."""
        self._claims, self._words, self._wordings = claims, claims.words, wordings
        self._whose, self._named_later = whose, later
        self.going_on = going_on
        """Who speaks where nobody is named."""
        self.speaker: str | None = None
        """Who was named last."""
        self.spoke = True
        """Whether that was with a voice, not as a source ("according to X")."""
        self.about: str | None = None
        """Whom the sentence is about."""
        self._before: str | None = None
        """Who says the part before."""
        self._beside: str | None = None
        """Who says what a relative clause tells."""
        self._told: str | None = None
        """The same of the clause before, to which what follows may add."""
        self._last_quote = self._end_of_quotes(quoting=quoting)

    def _end_of_quotes(self, *, quoting: bool) -> int:
        """Where the last words in quotation marks end: with the sentence, where a quotation is left
        open; -1 where there are none."""
        lower = self._words.lower
        marks = places_of(lower, QUOTES)
        opens = lower[marks[-1]] in OPENING if marks else quoting
        return len(lower) if opens else max(marks, default=-1)

    def add(self, said: Said, segments: Sequence[Segment]) -> None:
        """Add what the next part says."""
        if said.why == WHO_SPEAKS:
            self._introduce(said)
            return
        said = self._whose.if_voiced(said, self._words)
        claimant = self._claimant(said)
        if said.who:
            self._whose.mentions.note(self._words, *said.who)
        if said.first == said.last:
            return
        if said.why == BEHIND:  # what follows is the speaker's again only in quotes
            last = self._last_quote
            more = last > said.last or (last < 0 and joins_more(self._words, said))
            self.going_on = claimant if more else None
        self._begin(said)
        for segment in segments:
            says = self.going_on if is_told_beside(segment, said, self._words) else claimant
            self._told = self._told if segment.why in ADDED else None
            teller = self._add(segment, said, self._told or says)
            self._beside = teller or self._beside
            self._told = teller if segment.why == RELATIVE else self._told
        self.about = self.about or self._wordings.subject

    def _introduce(self, said: Said) -> None:
        """Note whom a part that only says who speaks names, and add what it tells of them."""
        self._whose.mentions.note(self._words, said.first, said.last)
        self.about = self.about or self._whose.name_of(self._words, said.first, said.last)
        for described in descriptions(self._words, said.first, said.last):
            wordings = self._wordings if described.why == RELATIVE else None
            self._claims.add(described, None, wordings=wordings)

    def _claimant(self, said: Said) -> str | None:
        """Who says a part, remembered where it says so."""
        if not said.why:
            return self.going_on
        subject, speaker = self._wordings.subject or self.about, self.speaker or self._beside
        if subject and said.why == GOES_ON and not self._whose.speaks(subject, self._words):
            subject = (
                self._wordings.told or subject
            )  # "Doubts were raised by X, who left, saying that"
        found = self._whose.claimant(said, self._words, speaker, subject, self.going_on)
        self.speaker, self.spoke = found.name, said.why in VOICES
        self._named_later.name(found)
        return found.name

    def _begin(self, said: Said) -> None:
        """Begin to word what a part says."""
        who = self._words.written(self._claims.text, *said.who) if said.who else None
        acting, sayer = (who, None) if said.why == SPEECH_ACT else (None, who)
        goes_on = said.why == GOES_ON
        self._wordings.begin(
            said.first, sayer=sayer, speaking=self._before, acting=acting, said=goes_on
        )
        self._before = sayer

    def _add(self, segment: Segment, said: Said, says: str | None) -> str | None:
        """A claim that is what `says` says, unless the words name somebody else, who is returned,
        or nothing."""
        words = self._words
        sourced = said.who and said.why not in VOICES  # "Le suspect a avoué, selon la police"
        if not sourced and only_says(words, segment.first, segment.last, self._claims.language):
            return None
        told = says is not None
        teller = self._whose.teller(segment, words, self._wordings.subject, told=told)
        says = teller or says
        if not says and quotes(segment, words):
            says = self._whose.reported
        why = (f"speaker: {said.why}", *self._whose.read_as) if said.who else ()
        self._claims.add(segment, says, wordings=self._wordings, said=why)
        return teller
