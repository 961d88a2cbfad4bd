"""From a text to its claims: sentences, tags, speakers, clauses, wording and check-worthiness.

Everything is read off the words with rules, word lists and a small tagger; nothing is downloaded,
nothing is random.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from operator import attrgetter

from factcheck.models import ClaimDraft, Kind, Progress, Sentence, SplitText
from factcheck.text.cutting.antecedents import descriptions
from factcheck.text.cutting.edges import trimmed, without_halves
from factcheck.text.cutting.segments import ADDED, APPOSITION, RELATIVE, WHAT_IT_IS, Segment
from factcheck.text.drafts import Drafts
from factcheck.text.facts import REASONS
from factcheck.text.found import Found, lacks_subject
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.sentence_words import tagged
from factcheck.text.grammar.tense import tells_past
from factcheck.text.grammar.titles import offices
from factcheck.text.grammar.tokens import Words, places_of
from factcheck.text.language import detect
from factcheck.text.lines import CAPTION, HEADING
from factcheck.text.prepared import Parts, Preparation, Sight, Span
from factcheck.text.sentences import split_sentences
from factcheck.text.speech.attribution import VOICES, WHO_SPEAKS, Said
from factcheck.text.speech.insertions import left_out, only_says
from factcheck.text.speech.introductions import Introductions
from factcheck.text.speech.single_marks import doubled
from factcheck.text.speech.speaker_first import SPEECH_ACT
from factcheck.text.speech.speakers import Speakers
from factcheck.text.speech.speech_view import QUOTES
from factcheck.text.speech.told_beside import is_told_beside, joins_more, only_names, quotes
from factcheck.text.speech.whose_words import Claimant, WhoseWords
from factcheck.text.speech.words_first import BEHIND
from factcheck.text.wording.pronoun_meaning import Topic, topic
from factcheck.text.wording.wordings import Wordings

TOGETHER = 50
"""Sentences read together, after which progress is told: one by one takes 1.3 times as long."""
SHORTEST = 4
"""The fewest code points of a claim."""
_NAME_ALONE = re.compile(
    rf"{tag.NAME}{{1,2}}{tag.MARK}?"
    rf"|{tag.DETERMINER}?[{tag.ADJECTIVE}{tag.NOUN}]{{0,2}}{tag.NAME}{{2,4}}{tag.MARK}?"
)
"""Somebody with no more than a short title: "Chief Executive Helen Marsh"."""


def split_text(
    text: str,
    *,
    language: str | None = None,
    reference: date | None = None,
    progress: Progress | None = None,
) -> SplitText:
    """Split a text in normal form. `language` is detected when not given; `reference`, the day of
    the article, resolves its relative dates; `progress` is told sentences and may raise
    `Cancelled`."""
    language = language or detect(text)
    marked = doubled(text) if language == "en" else text
    spans = split_sentences(marked, language)
    reader = _Reader(marked, language, reference)
    read = zip(tagged(marked, spans, language), spans, strict=True)
    while together := list(islice(read, TOGETHER)):
        reader.read(together)
        if progress:
            progress(len(reader.sentences), len(spans))
    claims = sorted(reader.claims(), key=attrgetter("start", "end"))
    if marked != text:
        claims = [one.model_copy(update={"quote": text[one.start : one.end]}) for one in claims]
    return SplitText(language=language, sentences=tuple(reader.sentences), claims=tuple(claims))


class _Reader:
    """Reads one text sentence by sentence, remembering who spoke."""

    def __init__(self, text: str, language: str, reference: date | None) -> None:
        self._text, self._language = text, language
        self._speakers = Speakers(text, language)
        self._introductions = Introductions()
        self._whose = WhoseWords(text, language, self._speakers)
        self._preparation = Preparation(text, language, self._speakers)
        self.sentences: list[Sentence] = []
        self._claims: list[list[ClaimDraft]] = []
        """Those of each sentence."""
        self._unspoken: list[int] = []
        """Sentences in an open quotation whose speaker may still be named."""
        self._owned = False
        """Whether who speaks in it is known all the same."""
        self._named_later: dict[int, str | None] = {}
        """Whose words a sentence is that did not say so."""
        self._number = 0
        """Of the current sentence."""
        self._sentence_kind = self._stem = ""
        """What the current sentence is as a whole, and goes on from."""
        self._inserted: list[str] = []
        """Speakers inserted into the current sentence: ", he said,"."""
        self._topic: Topic | None = None
        """What the sentence before was about."""
        self._drafts = Drafts(text, language, reference)

    def claims(self) -> Iterator[ClaimDraft]:
        """Those of all sentences that are weighed."""
        for n, drafts in enumerate(self._claims):
            if n not in self._named_later:
                yield from drafts
                continue
            update = {"claimant": self._named_later[n]}
            yield from (claim.model_copy(update=update) for claim in drafts)

    def read(self, sentences: Sequence[tuple[Words, Span]]) -> None:
        """Read the next sentences of the text and weigh their claims."""
        prepared = self._preparation.prepared(sentences)
        for (_, (start, end)), (sight, parts) in zip(sentences, prepared, strict=True):
            self._find(sight, parts, start, end)
            self._drafts.end_sentence(start, end)
            self._number += 1
        for (start, end, drafts), (sight, _) in zip(self._drafts.weighed(), prepared, strict=True):
            checkable = any(claim.checkable for claim in drafts)
            why = () if checkable else (sight.why_not or _nothing_in(drafts),)
            self.sentences.append(Sentence(start=start, end=end, checkable=checkable, reasons=why))
            self._claims.append(drafts)

    def _find(self, sight: Sight, parts: Parts | None, start: int, end: int) -> None:
        """Find the claims of a sentence."""
        words, self._stem, self._sentence_kind = sight.words, sight.stem, sight.kind
        going_on = self._speakers.going_on(start, end)
        closed = self._owned and self._text[max(0, start - 2) : start].strip() in ("»", "”")
        if closed or not self._speakers.quotation.holds(start):
            self._unspoken = []
        if sight.why_not == CAPTION:
            self._whose.mentions.note(words, 0)  # it may tell who somebody is
        if parts:
            self._read_parts(words, parts, start, end, going_on)
            return
        if not sight.why_not:  # a question asks one thing, a heading states one
            headed = self._whose.headed(words) if sight.kind == HEADING else None
            self._add(Segment(0, len(words), "", 0), words, None, headed or going_on, ())
        self._speakers.follow(start, end, None, going_on)

    def _read_parts(
        self, words: Words, parts: Parts, start: int, end: int, going_on: str | None
    ) -> None:
        """Add the claims of a sentence; `going_on` speaks where nobody is named."""
        known, language = self._speakers, self._language
        self._whose.next_sentence(words)
        if not known.quotation.holds(start):
            self._whose.mentions.note(words, 0, named=True)
        going_on = self._whose.taken_up(words, going_on)
        if known.quotation.is_open:
            parts = self._preparation.cut(words, self._preparation.said(words, quoting=True))
        self._inserted = [words.written(self._text, *place) for place in parts.inserted]
        speaking, before = going_on is not None, self._topic
        wordings = Wordings(self._text, parts.words, language, known, before, going_on=speaking)
        speaker, spoke, who = None, True, None
        about = beside = told = None  # whom it is about, who says what a relative clause tells
        last_quote = max(places_of(words.lower, QUOTES), default=-1)
        for said, segments in zip(parts.said, parts.segments, strict=True):
            if said.why == WHO_SPEAKS:
                about = self._introduce(said, words, wordings, about)
                continue
            claimant, said = going_on, self._whose.if_voiced(said, words)
            if said.why:
                subject = wordings.subject or about
                found = self._whose.claimant(said, words, speaker or beside, subject, going_on)
                claimant = speaker = found.name
                self._name_unspoken(found)
                spoke = said.why in VOICES
            if said.who:
                self._whose.mentions.note(words, *said.who)
            if said.first == said.last:
                continue
            if said.why == BEHIND:  # what follows is the speaker's again only in quotes
                more = last_quote > said.last or (last_quote < 0 and joins_more(words, said))
                going_on = claimant if more else None
            whole = said.why == SPEECH_ACT
            acts = words.written(self._text, *said.who) if said.who and whole else None
            sayer = words.written(self._text, *said.who) if said.who and not whole else None
            wordings.begin(said.first, sayer=sayer, speaking=who, acting=acts)
            who = sayer
            for segment in segments:
                says = going_on if is_told_beside(segment, said, words) else claimant
                told = told if segment.why in ADDED else None
                teller = self._add_said(segment, said, words, wordings, told or says)
                beside, told = teller or beside, teller if segment.why == RELATIVE else told
            about = about or wordings.subject
        for named in self._introductions.titled(words) if language == "fr" else ():
            self._add(named, words, None, None, ())
        speaker = None if known.is_anybody(speaker) else speaker
        if not speaker:
            self._await_speaker(words, start, about)
        self._topic = topic(self._text, words, len(words)) if language == "fr" else None
        self._remember(words, start, end, speaker, going_on, spoke=spoke)

    def _introduce(self, said: Said, words: Words, wordings: Wordings, about: str | None) -> str:
        """Note whom a part that only says who speaks names, and add what it tells of them; returns
        whom the sentence is about, these unless somebody is known."""
        self._whose.mentions.note(words, said.first, said.last)
        about = about or self._whose.name_of(words, said.first, said.last)
        for described in descriptions(words, said.first, said.last):
            wording = wordings if described.why == RELATIVE else None
            self._add(described, words, wording, None, ())
        return about

    def _await_speaker(self, words: Words, start: int, about: str | None) -> None:
        """Leave an open quotation to whoever is named after it; else note whom it is about."""
        if self._speakers.quotation.holds(start):
            self._unspoken.append(self._number)
            self._owned = self._speakers.quotation.owner is not None
        else:
            self._speakers.about(about, noun=words.tags[0] == tag.NOUN)

    def _add_said(
        self, segment: Segment, said: Said, words: Words, wordings: Wordings, says: str | None
    ) -> str | None:
        """A claim that is what `says` says, unless the words name somebody else, who is returned,
        or nothing."""
        sourced = said.who and said.why not in VOICES  # "Le suspect a avoué, selon la police"
        if not sourced and only_says(words, segment.first, segment.last, self._language):
            return None
        told = says is not None
        teller = self._whose.teller(segment, words, wordings.subject, told=told)
        says = teller or says
        if not says and quotes(segment, words):
            says = self._speakers.reported
        why = (f"speaker: {said.why}", *self._whose.read_as) if said.who else ()
        self._add(segment, words, wordings, says, why)
        return teller

    def _remember(
        self, words: Words, start: int, end: int, speaker: str | None, going_on: str | None, *,
        spoke: bool,
    ) -> None:  # fmt: skip
        """Remember who was named in a sentence, who spoke, and whom it introduced."""
        known = self._speakers
        if not known.quotation.holds(start):
            self._whose.mentions.note(words, 0)
        self._introductions.remember(words)
        known.beside = self._whose.mentions.people(words)
        known.follow(start, end, speaker, going_on, spoke=spoke)
        if speaker or known.quotation.holds(start):
            return
        if person := self._introductions.introduced(words):
            name = self._whose.name_of(words, *person)
            known.introduce(name)
            if person[0] > 1 and words.written(self._text, 0, person[0] - 1) == known.named:
                known.about(name, noun=False)

    def _name_unspoken(self, found: Claimant) -> None:
        """Give the claims of a quotation begun sentences ago to the speaker named after it."""
        if found.behind:
            self._named_later |= dict.fromkeys(self._unspoken, found.name)
        self._unspoken = [] if found.named else self._unspoken

    def _add(
        self, segment: Segment, words: Words, wordings: Wordings | None, claimant: str | None,
        said: tuple[str, ...],
    ) -> None:  # fmt: skip
        start, behind = words.starts[segment.first], words.ends[segment.last - 1]
        start, end = trimmed(self._text, start, behind, self._language)
        if end - start < SHORTEST or self._drafts.holds(start, end):
            return
        named = _NAME_ALONE.fullmatch(words.tags, segment.first, segment.last) is not None
        if named and segment.why != APPOSITION:
            named = offices().isdisjoint(words.lower[segment.first : segment.last])
        if named or only_names(segment, words):
            return  # "“...”, said Helen Marsh, whose daughter died"
        if wordings:
            text, unsure = wordings.word(segment, start, end)
            text = without_halves(left_out(text, self._inserted))
            if not text:
                return  # a conjunction whose clause is cut off
            if self._stem and text.startswith(words.written(self._text, 0, 1)):
                text, unsure = f"{self._stem} {text}", (*unsure, f"carried over: {self._stem}")
        else:
            text, unsure = " ".join(self._text[start:end].split()), ()
        why = self._sentence_kind or (APPOSITION if segment.why == WHAT_IT_IS else segment.why)
        why = "question" if "?" in self._text[end : behind + 2] else why
        cut = (f"cut off: {segment.why}",) if segment.why else ()
        weighed = (f"weighed: {', '.join(segment.weighed)}",) if segment.weighed else ()
        reasons = (*cut, *weighed, *said, *unsure)
        verb = not words.tags or tag.FINITE in words.tags[segment.first : segment.last]
        past = tells_past(words, segment.first, segment.last, self._language)
        written = text == " ".join(self._text[start:end].split())
        torn = written and lacks_subject(words, segment)
        self._drafts.add(Found(start, end, text, why, past, verb, claimant, reasons, torn))


def _nothing_in(drafts: list[ClaimDraft]) -> str:
    """Why nothing in a sentence can be checked."""
    if not drafts:
        return WHO_SPEAKS
    if drafts[0].kind in (Kind.OPINION, Kind.QUESTION):
        return drafts[0].kind.value
    return "call" if REASONS["call"] in drafts[0].reasons else "remark"
