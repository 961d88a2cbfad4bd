"""From a text to its claims: sentences, tags, who says it, clauses, wording, what it is worth.

Everything is read off the words with rules, word lists and a small tagger; nothing is downloaded,
nothing is random.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import repeat
from typing import NamedTuple

from factcheck.models import ClaimDraft, Kind, Progress, Sentence, SplitText
from factcheck.text import tagging
from factcheck.text.attribution import SPEECH_ACT, VOICES, WHO_SPEAKS, Attributor, Said
from factcheck.text.calls import is_call
from factcheck.text.clauses import Cutter
from factcheck.text.dates import find_dates
from factcheck.text.facts import REASONS, Part
from factcheck.text.introductions import Introductions
from factcheck.text.language import detect
from factcheck.text.lines import Lines, behind_dateline
from factcheck.text.mentions import Mentions
from factcheck.text.names import find_names
from factcheck.text.quantities import find_quantities
from factcheck.text.relative_speech import relative_speaker
from factcheck.text.segments import APPOSITION, WHAT_IT_IS, Segment
from factcheck.text.sentences import split_sentences
from factcheck.text.speakers import Speakers
from factcheck.text.speech_view import FIRST_PERSON, QUOTES
from factcheck.text.tagging import STRAIGHT, repaired, tagger
from factcheck.text.titles import name_behind_office, named
from factcheck.text.tokens import Words, tokenise
from factcheck.text.voices import Voice, is_described, voice_of
from factcheck.text.wording import Worded, Wordings
from factcheck.text.words_first import BEHIND
from factcheck.text.worth import Weighed, weigh

PROGRESS_EVERY = 50
TAGGED = ("fr", "en")
"""Languages with a tagger; a sentence of another is one claim."""
LONGEST_CLAIMANT = 60
"""Code points of a claimant with what the claimant is; longer ones are named only."""
LONGEST_TRAIL = 14
"""Code points of a conjunction at the end, with the space before it."""
SHORTEST = 4
"""Code points of a claim."""

_EDGE = " ,;:.!?…()—–-«»“”\"'’\u00a0\u202f"
_STOPS = (".", "!", "?")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
_PAIRED = re.compile(r"[«»“”()\[\]\"]")
_LEADING = re.compile(
    r"(?:(?:(?:et|mais|puis|car|donc|or|and|but|then|so|while|tandis que|alors que|que"
    r"|although|though|even though|whereas|because(?!\s+of\b)|bien que|quoique|alors même que"
    r"|parce que"
    r"|(?-i:that)(?!\s(?:said|is|was|are|were|has|had|will|would|can|could|does|did)\b))\s"
    r"|qu['’])(?=\S))+",
    re.IGNORECASE,
)
_MINUS = re.compile(r"(?<![^\s(])-\d")
_TRAILING = re.compile(
    r"[\s,]+(?:et|mais|ou|que|qui|dont|où|pour|par|car|alors que|tandis que|and|but|or|that|who"
    r"|which|for|by|as|because|while|although|though|whereas|whilst|even though)$",
    re.IGNORECASE,
)


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
    spans = split_sentences(text, language)
    reader = _Reader(text, language, reference)
    sentences: list[Sentence] = []
    for number, (words, span) in enumerate(zip(_tagged(text, spans, language), spans, strict=True)):
        sentences.append(reader.read(words, *span))
        if progress and number % PROGRESS_EVERY == 0:
            progress(number, len(spans))
    claims = sorted(reader.claims, key=lambda claim: (claim.start, claim.end))
    return SplitText(language=language, sentences=tuple(sentences), claims=tuple(claims))


def draft(text: str, start: int, end: int, *, language: str | None = None) -> ClaimDraft:
    """The claim that a human drew from `start` to `end`, with figures, dates, kind and worth."""
    return _Reader(text, language or detect(text), None).draw(start, end)


def reworded(draft: ClaimDraft, language: str | None) -> ClaimDraft:
    """The draft with the places of its figures and dates in `text` instead of `quote`."""
    if draft.text == draft.quote:
        return draft
    language = language or detect(draft.text)
    quantities = tuple(find_quantities(draft.text, language))
    values = {draft.quote[date.start : date.end]: date.value for date in draft.dates}
    dates = tuple(
        date.model_copy(update={"value": values.get(draft.text[date.start : date.end], date.value)})
        for date in find_dates(draft.text, language, None)
    )
    return draft.model_copy(update={"quantities": quantities, "dates": dates})


def _tagged(text: str, spans: list[tuple[int, int]], language: str) -> Iterator[Words]:
    """The words of each sentence with their tags; without a tagger the tags are empty."""
    known = tagger(language) if language in TAGGED else None
    for at in range(0, len(spans), PROGRESS_EVERY):
        tokens = [tokenise(text, *span) for span in spans[at : at + PROGRESS_EVERY]]
        if not known:
            yield from (Words(found, "") for found in tokens)
            continue
        forms = [[text[t.start : t.end].translate(STRAIGHT) for t in found] for found in tokens]
        tags = map(repaired, forms, known.tag(forms), repeat(language))
        yield from (Words(*pair) for pair in zip(tokens, tags, strict=True))


class _Reader:
    """Reads one text sentence by sentence, remembering who spoke."""

    def __init__(self, text: str, language: str, reference: date | None) -> None:
        self._text, self._language, self._reference = text, language, reference
        self._speakers = Speakers(text, language)
        self._introductions = Introductions()
        self._mentions = Mentions(text)
        self._read_as: tuple[str, ...] = ()
        """Whom a noun of the sentence at hand was read as."""
        self._lines = Lines(text)
        self.claims: list[ClaimDraft] = []
        self._unspoken: list[int] = []
        """Claims of an open quotation whose speaker may be named behind it."""
        self._calls = False
        """Whether the sentence at hand calls on somebody to do something."""
        self._found: list[_Found] = []
        """What was cut from the sentence at hand, to be weighed together."""
        self._first_person = 0
        """The first word of the sentence that stands for who says it; behind it: there is none."""

    def read(self, words: Words, start: int, end: int) -> Sentence:
        """A sentence; its claims are added to `claims`."""
        why_not = self._lines.states_nothing(start, end, words)
        going_on = self._speakers.going_on(start, end)
        if not self._speakers.quoting(start):
            self._unspoken = []
        if why_not:
            self._speakers.follow(start, end, None, going_on)
            return Sentence(start=start, end=end, checkable=False, reasons=(why_not,))
        first = len(self.claims)
        begins = behind_dateline(self._text, start, end)
        if begins > start:
            words = _behind(words, begins)
        self._calls = bool(words.tags) and is_call(words, self._language)
        if words.tags and self._text[end - 1] != "?":
            self._read_parts(words, start, end, going_on)
        else:  # a question asks one thing
            self._add(Segment(0, len(words), "", 0), words, None, going_on, ())
            self._weigh(start, end)
            self._speakers.follow(start, end, None, going_on)
        drafts = self.claims[first:]
        checkable = any(claim.checkable for claim in drafts)
        why = () if checkable else (_nothing_in(drafts),)
        return Sentence(start=start, end=end, checkable=checkable, reasons=why)

    def _read_parts(self, words: Words, start: int, end: int, going_on: str | None) -> None:
        """The claims of a sentence; `going_on` speaks where nobody is named."""
        known, language = self._speakers, self._language
        self._mentions.next_sentence(words)
        self._read_as = ()
        if not going_on and known.reported and _is_hearsay(words):
            going_on = known.reported
        cutter = Cutter(words, language)
        wordings = Wordings(self._text, words, language, known, going_on=going_on is not None)
        speaker, spoke, who, first = None, True, None, len(self.claims)
        lower, count = words.lower, len(words)
        self._first_person = next((n for n in range(count) if lower[n] in FIRST_PERSON), count)
        last_quote = next((n for n in reversed(range(count)) if lower[n] in QUOTES), -1)
        for said in Attributor(words, language, quoting=known.open_at(start)).parts():
            if said.why == WHO_SPEAKS:
                self._mentions.note(words, said.first, said.last)
                described = Segment(said.first, said.last, APPOSITION, said.first)
                self._add(described, words, None, None, ())
                continue
            claimant, said = going_on, self._if_voiced(said, words)
            if said.why:
                claimant = speaker = self._speaker_of(
                    said, words, speaker, wordings.subject, going_on
                )
                spoke = said.why in VOICES
            if said.who:
                self._mentions.note(words, *said.who)
            if said.why == BEHIND:  # what follows is the speaker's again only in quotes
                going_on = claimant if last_quote > said.last else None
            why = (f"speaker: {said.why}", *self._read_as) if said.who else ()
            whole = said.why == SPEECH_ACT
            wordings.begin(said.first, said=said.who is not None and not whole, speaking=who)
            who = self._slice(words, *said.who) if said.who and not whole else None
            for segment in cutter.cut(said.first, said.last):
                own = whole and segment.why == WHAT_IT_IS  # who speaks is the article's to say
                teller = self._teller(segment, words)
                self._add(segment, words, wordings, teller or (going_on if own else claimant), why)
        self._weigh(start, end)
        if not speaker and known.quoting(start):
            self._unspoken += range(first, len(self.claims))
        elif not speaker:
            known.about(wordings.subject)
        if not known.quoting(start):
            self._mentions.note(words, 0)
        introduced = self._introductions.introduced(words)
        known.follow(start, end, speaker, going_on, spoke=spoke)
        if introduced and not speaker and not known.quoting(start):
            known.introduce(self._with_name(_shortened(self._slice(words, *introduced))))

    def _teller(self, segment: Segment, words: Words) -> str | None:
        """Who says what a relative clause tells, if anybody: "which critics call a trap"."""
        who = relative_speaker(words, segment, self._language)
        if not who:
            return None
        name = _shortened(self._speakers.resolve(self._slice(words, *_without_office(words, *who))))
        return name if voice_of(name, self._language) > Voice.NONE else None

    def _if_voiced(self, said: Said, words: Words) -> Said:
        """Words that nobody but a thing "says" are the article's: "la crise exige un effort"."""
        if not said.who or said.why not in VOICES:
            return said
        who = self._speakers.resolve(self._slice(words, *said.who))
        if voice_of(who, self._language) is not Voice.NONE:
            return said
        tells = said.why != SPEECH_ACT and is_described(who)
        return said if tells else replace(said, who=None, why="")

    def _speaker_of(
        self, said: Said, words: Words, speaker: str | None, subject: str | None,
        going_on: str | None,
    ) -> str | None:  # fmt: skip
        """Who says a part; `speaker` is who was named in the sentence so far, `subject` whom it
        is about, `going_on` who spoke before."""
        before = speaker or subject or going_on
        if said.who and words.lower[said.who[1] - 1] not in FIRST_PERSON:
            who = self._slice(words, *_without_office(words, *said.who))
            if subject and said.why not in VOICES and self._speakers.is_pronoun(who):
                who = subject  # "X ..., because according to him ..."
            elif speaker and self._speakers.is_pronoun(who) and said.why != BEHIND:
                return speaker  # "X said that Y has gone, but he added that ..."
            who = self._with_name(_shortened(self._speakers.resolve(who)))
            self._name_unspoken(who, behind=said.first < said.who[0])
            return who
        if said.why != BEHIND and self._first_person < said.first:
            return before or self._speakers.spoke  # "I think that ..."
        who_else = before or self._speakers.named or self._speakers.last
        who_else = who_else and _shortened(who_else)
        if said.why == BEHIND and who_else:
            self._name_unspoken(who_else, behind=True)
        return who_else

    def _with_name(self, who: str) -> str:
        """ "l'adolescente" with the name she has: "Nolwenn, l'adolescente"."""
        name = self._mentions.resolved(who)
        if not name:
            return who
        self._read_as = (f"“{who}” read as {name}",)
        return f"{name}, {who[0].lower()}{who[1:]}"

    def _name_unspoken(self, claimant: str, *, behind: bool) -> None:
        """Words of a quotation that began sentences ago are of the speaker named behind it."""
        if behind:
            for n in self._unspoken:
                self.claims[n] = self.claims[n].model_copy(update={"claimant": claimant})
        self._unspoken = []

    def _slice(self, words: Words, first: int, last: int) -> str:
        return self._text[words.tokens[first].start : words.tokens[last - 1].end]

    def _whole(self, drafts: list[ClaimDraft]) -> ClaimDraft:
        """One claim for a sentence in which nothing can be checked: crumbs help nobody."""
        start, end = min(d.start for d in drafts), max(d.end for d in drafts)
        reasons = tuple(dict.fromkeys(why for d in drafts for why in d.reasons))
        quote = self._text[start:end]
        words = {"quote": quote, "text": " ".join(quote.split()), "quantities": (), "dates": ()}
        claimant = next((d.claimant for d in drafts if d.claimant), None)
        return drafts[0].model_copy(
            update={
                "start": start, "end": end, "reasons": reasons, "claimant": claimant, **words
            }
        )  # fmt: skip

    def _add(
        self, segment: Segment, words: Words, wordings: Wordings | None, claimant: str | None,
        said: tuple[str, ...],
    ) -> None:  # fmt: skip
        tokens = words.tokens
        behind = tokens[segment.last - 1].end
        start, end = _trimmed(self._text, tokens[segment.first].start, behind)
        if end - start < SHORTEST:
            return
        worded = Worded(" ".join(self._text[start:end].split()))
        if wordings:
            worded = wordings.word(segment, start, end)
        why = APPOSITION if segment.why == WHAT_IT_IS else segment.why
        if "?" in self._text[end : behind + 2]:
            why = "question"
        elif self._calls:
            why = "call"
        cut = (f"cut off: {segment.why}",) if segment.why else ()
        weighed = (f"weighed: {', '.join(segment.weighed)}",) if segment.weighed else ()
        reasons = (*cut, *weighed, *said, *worded.reasons)
        verb = not words.tags or tagging.FINITE in words.tags[segment.first : segment.last]
        self._find(start, end, worded, claimant, why, reasons, has_verb=verb)

    def _find(
        self, start: int, end: int, worded: Worded, claimant: str | None, why: str,
        reasons: tuple[str, ...], *, has_verb: bool = True,
    ) -> None:  # fmt: skip
        """One claim with its figures, dates and names; `why` is the reason of its cut."""
        quote, language = self._text[start:end], self._language
        quantities = tuple(find_quantities(quote, language))
        dates = tuple(find_dates(quote, language, self._reference))
        names = len(find_names(quote))
        part = Part(quote, quantities, dates, claimant, names, has_verb, why)
        self._found.append(_Found(start, end, worded.text, part, reasons))

    def _weigh(self, start: int, end: int) -> None:
        """Add what was found in a sentence to the claims."""
        parts = [found.part for found in self._found]
        weighed = weigh(parts, self._text[start:end], self._language) if parts else []
        drafts = list(map(_draft, self._found, weighed))
        if len(drafts) > 1 and not any(claim.checkable for claim in drafts):
            drafts = [self._whole(drafts)]
        self.claims += drafts
        self._found = []

    def draw(self, start: int, end: int) -> ClaimDraft:
        """The claim that a human drew."""
        worded = Worded(" ".join(self._text[start:end].split()))
        self._find(start, end, worded, None, "drawn by hand", ())
        self._weigh(start, end)
        return self.claims.pop()


def _nothing_in(drafts: list[ClaimDraft]) -> str:
    """What a sentence is in which nothing can be checked."""
    if not drafts:
        return WHO_SPEAKS
    if drafts[0].kind in (Kind.OPINION, Kind.QUESTION):
        return drafts[0].kind.value
    return "call" if REASONS["call"] in drafts[0].reasons else "remark"


class _Found(NamedTuple):
    """A claim that was cut and not yet weighed."""

    start: int
    end: int
    text: str
    part: Part
    reasons: tuple[str, ...]


def _draft(found: _Found, weighed: Weighed) -> ClaimDraft:
    part = found.part
    return ClaimDraft(
        start=found.start, end=found.end, quote=part.text, text=found.text, kind=weighed.kind,
        check_worthiness=weighed.worth, reasons=(*weighed.reasons, *found.reasons),
        checkable=weighed.checkable, claimant=part.claimant, quantities=part.quantities,
        dates=part.dates, negated=weighed.negated,
    )  # fmt: skip


def _is_hearsay(words: Words) -> bool:
    """Whether a sentence begins in the French conditional of what was reported ("Les agresseurs
    auraient pris la fuite"), or goes on with what was announced ("Les autres fermeront")."""
    verb = words.tags.find(tagging.FINITE)
    if verb <= 0:
        return False
    goes_on = not _ANNOUNCED.isdisjoint(words.lower[: min(2, verb)])
    return (_CONDITIONAL if not goes_on else _FUTURE).fullmatch(words.lower[verb]) is not None


def _behind(words: Words, start: int) -> Words:
    """The words from an offset of the text on."""
    first = next((n for n, token in enumerate(words.tokens) if token.start >= start), 0)
    return Words(words.tokens[first:], words.tags[first:])


def _without_office(words: Words, first: int, last: int) -> tuple[int, int]:
    """Of "office name" the name."""
    name = name_behind_office(words.lower, words.tags, first, last)
    return (name, last) if name < last else (first, last)


def _shortened(who: str) -> str:
    """A speaker without what the speaker is, where that is long: "name, what"."""
    who = _INCLUDING.sub("", named(who))
    return who.partition(",")[0].strip() if len(who) > LONGEST_CLAIMANT else who


_INCLUDING = re.compile(r",\s(?:including|among them|such as|dont|parmi lesquels|comme)\s.*")
_CONDITIONAL = re.compile(r"(?:au|se|\w{3,}e|dev|pour)rai(?:t|ent)")
_FUTURE = re.compile(r"(?:au|se|\w{3,}e|dev|pour)r(?:ai(?:t|ent)|ont|a)")
_ANNOUNCED = frozenset("autres autre reste ces cette cet celle-ci celui-ci ceux-ci".split())
"""Begin what was spoken of in the sentence before."""
_ASKING = re.compile(r"qu(?:e\s(?:se\s)?|['’])[\w'’]+-(?:t-)?\w", re.IGNORECASE)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without marks at the ends, without a leading or a trailing conjunction."""
    start, end = _without_edges(text, start, end)
    lead = _LEADING.match(text, start, end)
    if lead and not _ASKING.match(text, start, end):  # "Que se passera-t-il"
        start, end = _without_edges(text, lead.end(), end)
    closed = text[end : end + 1] in (*_STOPS, "")  # "and you could buy that."
    if not closed and (tail := _TRAILING.search(text, max(start, end - LONGEST_TRAIL), end)):
        end = tail.start()
    return start, end


def _without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Without marks at the ends, but for a minus, and quotes and brackets whose other half is
    inside."""
    opens, closes = max(0, start - 2), end
    while start < end and text[start] in _EDGE:
        start += 1
    if start and _MINUS.match(text, start - 1, end):
        start -= 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
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
