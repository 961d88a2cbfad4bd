"""From a text to its claims: sentences, tags, speakers, clauses, wording and check-worthiness.

Everything is read off the words with rules, word lists and a small tagger; nothing is downloaded,
nothing is random.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from operator import attrgetter

from factcheck.models import ClaimDraft, Kind, Progress, Sentence, SplitText
from factcheck.text.cutting.segments import Segment
from factcheck.text.drafts import Drafts
from factcheck.text.facts import REASONS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.sentence_words import tagged
from factcheck.text.grammar.tokens import Words
from factcheck.text.language import detect
from factcheck.text.lines import CAPTION, HEADING
from factcheck.text.prepared import Parts, Preparation, Sight, Span
from factcheck.text.said_in_parts import SaidInParts
from factcheck.text.sentence_claims import SentenceClaims
from factcheck.text.sentences import split_sentences
from factcheck.text.speech.attribution import WHO_SPEAKS
from factcheck.text.speech.introductions import Introductions
from factcheck.text.speech.named_later import NamedLater
from factcheck.text.speech.single_marks import doubled
from factcheck.text.speech.speakers import Speakers
from factcheck.text.speech.whose_words import WhoseWords
from factcheck.text.wording.english_topics import english_topic
from factcheck.text.wording.topics import Topic, topic
from factcheck.text.wording.wordings import Wordings

TOGETHER = 50
"""Sentences read together, after which progress is told: one by one takes 1.3 times as long."""


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
        self._named_later = NamedLater(text, self._speakers.quotation)
        self._preparation = Preparation(text, language, self._speakers)
        self.sentences: list[Sentence] = []
        self._claims: list[list[ClaimDraft]] = []
        """Those of each sentence."""
        self._topic: Topic | None = None
        """What the sentence before was about."""
        self._drafts = Drafts(text, language, reference)

    def claims(self) -> Iterator[ClaimDraft]:
        """Those of all sentences that are weighed."""
        return self._named_later.claimed(self._claims)

    def read(self, sentences: Sequence[tuple[Words, Span]]) -> None:
        """Read the next sentences of the text and weigh their claims."""
        prepared = self._preparation.prepared(sentences)
        for (_, (start, end)), (sight, parts) in zip(sentences, prepared, strict=True):
            self._find(sight, parts, start, end)
            self._drafts.end_sentence(start, end)
        for (start, end, drafts), (sight, _) in zip(self._drafts.weighed(), prepared, strict=True):
            checkable = any(claim.checkable for claim in drafts)
            why = () if checkable else (sight.why_not or _nothing_in(drafts),)
            self.sentences.append(Sentence(start=start, end=end, checkable=checkable, reasons=why))
            self._claims.append(drafts)

    def _find(self, sight: Sight, parts: Parts | None, start: int, end: int) -> None:
        """Find the claims of a sentence."""
        words, going_on = sight.words, self._speakers.going_on(start, end)
        if name := self._whose.signature(words):
            self._named_later.sign(start, name)
        self._named_later.next_sentence(start)
        if sight.why_not == CAPTION:
            self._whose.mentions.note(words, 0)  # it may tell who somebody is
        if parts:
            self._read_parts(sight, parts, start, end, going_on)
            return
        if not sight.why_not:  # a question asks one thing, a heading states one
            headed = self._whose.headed(words) if sight.kind == HEADING else None
            claims = SentenceClaims(self._text, self._language, sight, self._drafts)
            claims.add(Segment(0, len(words), "", 0), headed or going_on)
        announced = self._whose.headed(words) if self._text[end - 1] == ":" else None
        self._speakers.follow(start, end, announced, going_on)

    def _read_parts(
        self, sight: Sight, parts: Parts, start: int, end: int, going_on: str | None
    ) -> None:
        """Add the claims of a sentence; `going_on` speaks where nobody is named."""
        known, words, text, language = self._speakers, sight.words, self._text, self._language
        self._whose.next_sentence(words)
        if not known.quotation.holds(start):
            self._whose.mentions.note(words, 0, named=True)
        going_on = self._whose.taken_up(words, going_on)
        if known.quotation.is_open:
            parts = self._preparation.cut(words, self._preparation.said(words, quoting=True))
        inserted = [words.written(text, *place) for place in parts.inserted]
        claims = SentenceClaims(text, language, sight, self._drafts, inserted)
        speaking, before = going_on is not None, self._topic
        wordings = Wordings(text, parts.words, language, known, before, going_on=speaking)
        told = SaidInParts(
            claims, wordings, self._whose, self._named_later, going_on,
            quoting=known.quotation.is_open,
        )  # fmt: skip
        for said, segments in zip(parts.said, parts.segments, strict=True):
            told.add(said, segments)
        for named in self._introductions.titled(words) if language == "fr" else ():
            claims.add(named, None)
        about = topic if language == "fr" else english_topic
        self._topic = about(text, words, len(words), known.genders, before)
        self._remember(words, told, start, end)

    def _remember(self, words: Words, told: SaidInParts, start: int, end: int) -> None:
        """Remember who spoke in a sentence, whom it was about, named and introduced."""
        known = self._speakers
        speaker = None if known.is_anybody(told.speaker) else told.speaker
        if not speaker and known.quotation.holds(start):
            self._named_later.wait()
            if self._text[start - 1 : start] in ("", "\n") and self._text[end : end + 1] == "\n":
                self._named_later.repeat(start, end)
        elif not speaker:
            known.about(told.about, noun=words.tags[0] == tag.NOUN)
        if not known.quotation.holds(start):
            self._whose.mentions.note(words, 0)
        self._introductions.remember(words)
        known.beside = self._whose.mentions.people(words)
        known.follow(start, end, speaker, told.going_on, spoke=told.spoke)
        if speaker or known.quotation.holds(start):
            return
        if person := self._introductions.introduced(words):
            name = self._whose.name_of(words, *person)
            known.introduce(name)
            if person[0] > 1 and words.written(self._text, 0, person[0] - 1) == known.named:
                known.about(name, noun=False)


def _nothing_in(drafts: list[ClaimDraft]) -> str:
    """Why nothing in a sentence can be checked."""
    if not drafts:
        return WHO_SPEAKS
    if drafts[0].kind in (Kind.OPINION, Kind.QUESTION):
        return drafts[0].kind.value
    return "call" if REASONS["call"] in drafts[0].reasons else "remark"
