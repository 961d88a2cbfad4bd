"""Who says it: verbs of saying, "selon X", speakers after the words, quotations.

A sentence is read into parts: what is said with who says it, speech acts told as a whole ("X
condemned Y"), who the speaker is, and what the article asserts itself. A verb counts where the
tagger sees one, or where "that", a colon or a quotation makes it one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.text.cutting.conditions import IF
from factcheck.text.cutting.progress import main_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import AS, ASKED, SUBJECT_RELATIVES
from factcheck.text.grammar.titles import name_behind_office
from factcheck.text.grammar.tokens import Words, places_of
from factcheck.text.speech.appositions import with_apposition
from factcheck.text.speech.asides import behind_asides, without_front
from factcheck.text.speech.courts import ORDERING
from factcheck.text.speech.held_views import is_somebody
from factcheck.text.speech.sources import find_source
from factcheck.text.speech.speaker_first import GOES_ON, SAID_AS, SAYS, SPEECH_ACT, SpeakerFirst
from factcheck.text.speech.speech_view import (
    MAX_WHO,
    OPENED,
    SIGHT,
    STOPS,
    Frame,
    Range,
    SpeechView,
)
from factcheck.text.speech.subjects import Subjects
from factcheck.text.speech.voices import is_share, is_written
from factcheck.text.speech.words_first import BEHIND, WordsFirst

VOICES = (SAYS, SAID_AS, GOES_ON, BEHIND, SPEECH_ACT)
"""How it is known who says something; a source is marked by its phrase ("according to")."""
WHO_SPEAKS = "who speaks"
"""Marks the article's own words on what a speaker is."""

_PARTS = frozenset(";:")
_WHEN = frozenset("when after as while lorsque lorsqu' quand après alors".split())
_ASKED_WITHIN = 6
"""The most tokens of "lorsqu'il a été interrogé"."""
_OTHERS = (tag.RELATIVE, tag.FINITE)
"""Before the subject of a clause that describes something else, and a pronoun after its verb."""
_ASIDE = frozenset(
    "in with on at during dans avec au lors quant however cependant toutefois".split()
)
"""First words of what says where or when somebody spoke, not who that is: "Jones, in a long
speech,"."""
_TITLED = re.compile(
    rf"[{tag.NAME}{tag.ADJECTIVE}{tag.PREPOSITION}{tag.DETERMINER}]{tag.NOUN}{tag.NAME}{tag.NAME}+$"
    rf"|^{tag.NAME}{tag.NAME}+{tag.DETERMINER}{tag.NOUN}"
)


@dataclass(frozen=True, slots=True)
class Said:
    """Tokens ``first:last`` of a sentence, the tokens of who says them (None: the article, or who
    spoke before when `why` says so), and how that is known."""

    first: int
    last: int
    who: Range | None
    why: str


class Attributor:
    """Finds what is said, and by whom, in one tagged sentence."""

    def __init__(self, words: Words, text: str, language: str, *, quoting: bool = False) -> None:
        """`quoting`: a quotation is open where the sentence of `text` begins."""
        self._view = SpeechView(words, text, language, quoting=quoting)
        self._subjects = Subjects(self._view)
        self._words_first = WordsFirst(self._view, self._subjects)
        self._speaker_first = SpeakerFirst(self._view, self._subjects, self._words_first)

    def parts(self) -> list[Said]:
        """The parts in order, without words that only tell that somebody speaks."""
        frames = self._frames()
        if not frames:
            return [Said(0, len(self._view.lower), None, "")]
        parts: list[Said] = []
        at = 0
        for n, frame in enumerate(frames):
            until = len(self._view.lower)
            if behind := frames[n + 1 : n + 2]:
                quoted = behind[0].why == BEHIND and behind[0].content[0] > frame.begins
                until = behind[0].content[0] if quoted else behind[0].until
            added, at = self._parts_of(frame, at, until)
            parts += added
        return parts + self._told(at, len(self._view.lower))

    def _parts_of(self, frame: Frame, at: int, until: int) -> tuple[list[Said], int]:
        """The parts of a frame and of what stands before it, from token `at`, and where it ends."""
        start, last = frame.content
        if start < frame.begins:  # words first, speaker after
            said = self._told(at, start)  # "The price doubled: “...”, said X"
            start, last = max(start, at), min(last, until) if until > frame.begins else last
            alone = not at or frame.why in VOICES  # "said X, early last week, according to Y"
            states = start < last and alone
            said += [Said(start, last, frame.who, frame.why)] if states else []
            who = with_apposition(self._view, frame.who)
            behind = who[1] if who else self._view.behind_clause(frame.begins)
            end = max(at, last, frame.begins, behind)
            aside = behind_asides(self._view, end)  # "a dit X à l'AFP, et Y"
            closing = self._view.lower[aside : aside + 3]
            aside += 3 * (closing[:1] == ["("])
            parted = self._view.lower[aside : aside + 1] in ([","], ["et"], ["and"])
            end = aside if parted else end
            relative = end + (self._view.lower[end : end + 1] == [","])
            if who and self._view.tags[relative : relative + 1] == tag.RELATIVE:
                return said, who[0]  # "..., said X, who leads Y": X leads Y
            return said + self._speaker(who), end
        given = frame.why == SPEECH_ACT and self._view.lower[at] in IF  # "Si X échoue, Y exclut Z"
        parts = [] if given else self._told(at, frame.begins)
        last = min(last, until)
        if start > frame.begins or not frame.who:
            parts += self._speaker(frame.who, by_title=frame.why == SAYS)
            parts += [] if frame.why in VOICES else self._told_of(frame.who, start)
        if frame.why == SPEECH_ACT and not parts:
            start = min(start, at)  # what stands before the subject belongs to the clause
        announced = start == len(self._view.lower) and self._view.lower[-1] == ":"
        if start < last or announced:  # "X said:", before the words in the next line
            parts.append(Said(start, max(start, last), frame.who, frame.why))
        return parts, max(at, last, frame.begins)

    def _speaker(self, who: Range | None, *, by_title: bool = True) -> list[Said]:
        """Who speaks, when the words say what the speaker is: "X, head of Y", "Minister X"."""
        if not who:
            return []
        if self._view.lower[who[0]] in AS:
            who = (who[0] + 1, who[1])
        comma = next((n for n in range(*who) if self._view.lower[n] == ","), who[1])
        if not (_ASIDE | ASKED).isdisjoint(self._view.lower[comma + 1 : comma + 2]):
            who = (who[0], comma)
        tags = self._view.tags[slice(*who)]
        titled = name_behind_office(self._view.lower, self._view.tags, *who) < who[1]
        described = who[1] - comma > 2 or (by_title and (titled or _TITLED.search(tags)))
        return [Said(*who, None, WHO_SPEAKS)] if described else []

    def _told_of(self, who: Range | None, start: int) -> list[Said]:
        """ "According to the union, which wants a raise, X": who speaks, with what a clause before
        the words from `start` tells of that."""
        relative = who[1] + (self._view.lower[who[1] : who[1] + 1] == [","]) if who else start
        if not who or relative >= start or self._view.tags[relative] != tag.RELATIVE:
            return []
        return [Said(who[0], self._view.comma(relative, start), None, WHO_SPEAKS)]

    def _told(self, first: int, last: int) -> list[Said]:
        """What the article itself tells beside the words said, when it is a clause."""
        while first < last and self._view.lower[first] in STOPS:
            first += 1
        if first and self._view.lower[first : first + 1] in (["sans"], ["without"]):
            return []  # "X said two died, without giving details"
        last = without_front(self._view, first, last)
        begun = self._view.lower[first : min(last, first + _ASKED_WITHIN)]
        begun = begun if begun[:1] and begun[0] in _WHEN else begun[:1]
        if not ASKED.isdisjoint(begun):
            return []  # "Asked about Y, X said", "X said when he was asked about Y"
        ends_open = last - first > 1 and self._view.lower[last - 1] in self._view.saying.that
        if ends_open and self._view.tags[last - 2] == tag.FINITE:
            return []  # "Another point was that X said Y"
        words = sum(word[0].isalnum() for word in self._view.lower[first:last])
        opened = tag.SUBORDINATOR in self._view.tags[first : first + 2]
        tags = self._view.tags[first:last]  # "..., indique X, prévoyant une baisse de 4 %"
        asked = tags.startswith(tag.PREPOSITION) and tag.MARK not in tags[:-1]
        asked = asked and not opened and tag.INFINITIVE in tags
        if asked and main_verb(self._view.tags, first, last) < 0:
            return []  # "À la question de savoir s'il viendrait, X a répondu que"
        figure = first > 0 and tags.startswith((tag.PRESENT, tag.NUMBER)) and tag.NUMBER in tags
        clause = tag.FINITE in tags and not (first and tags.startswith(tag.PRESENT))
        clause = clause or not ORDERING.isdisjoint(self._view.lower[first : first + 1])
        if words < 3 or not (opened or figure or clause):  # ", X said, leaving who is left ..."
            return []
        return [Said(first, last, None, "")]

    def _frames(self) -> list[Frame]:
        source = find_source(self._view)
        frames, told = [source] if source else [], 0
        for v in self._verb_forms():
            before = frames[-1].content[0] if frames and frames[-1].begins <= v else 0
            since = max(before, self._clause_start(v))
            if not (frame := self._speaker_first.frame(v, since)):
                continue
            who = frame.who and self._words_of(frame.who)
            if v in self._view.held and not (who and is_somebody(*who)):
                continue
            if who and is_share(who[0]):
                told = max(frame.begins + 1, frame.content[1])
            # "14 % des patients disent X" is told whole, of nobody in particular
            if frame.begins < told or (frames and self._is_shown(frame, frames[-1])):
                continue
            # "X rose and the city expects Y, according to Z": Z says both; "Selon Z, ce chiffre
            # montre que"
            shows = frame.why == SAYS and who and (is_written(who[0]) or not is_somebody(*who))
            if source and (frame.why == SPEECH_ACT or shows) and self._is_within(frame, source):
                continue
            # "Heald noted the findings show ...": all of it is what Heald noted
            nested = frames and frames[-1].why == SAYS and frames[-1].content[0] == since
            nested = nested and frame.who is not None and frame.who[0] == since
            if frame.why == BEHIND and frames and frames[-1].content[0] == frame.content[0] > 0:
                nested = frame.who is None
                frames = frames if nested else frames[:-1]  # "X confirms it: “...”, said Y"
            behind = frame.why == BEHIND and not frame.content[0]
            while behind and frames and frames[-1].why in (SPEECH_ACT, GOES_ON):
                frames.pop()  # "X announced Y, Z said": Z says so
            after = frame.who[1] if behind and frame.who else frame.begins
            if source and frames[:1] == [source] and after <= source.begins < frame.begins:
                del frames[0]  # "“...,” X said after the match as per the club's site"
            if not nested:
                frames.append(_with_whole_subject(frame, frames))
        if not frames and (frame := self._announced()):
            frames.append(frame)
        return sorted(frames, key=lambda frame: frame.begins)

    def _words_of(self, who: Range) -> tuple[list[str], str]:
        return self._view.lower[slice(*who)], self._view.tags[slice(*who)]

    def _is_shown(self, frame: Frame, outer: Frame) -> bool:
        """ "X said she had data that showed Y": a thing within what X says, or the same words."""
        inserted = self._view.lower[outer.content[0] - 2] == "," and not frame.who
        if inserted and frame.content == outer.content:
            return True  # "a affirmé, sans avancer de preuve, que Y"
        within = outer.why == SAYS and outer.content[0] <= frame.begins < outer.content[1]
        return within and frame.who is not None and self._view.tags[frame.begins] == tag.RELATIVE

    def _is_within(self, frame: Frame, source: Frame) -> bool:
        """Whether a speech act is part of what the source says."""
        first, last = source.content
        if 0 < frame.begins < source.begins:
            return True
        told = self._view.lower[frame.begins - 1] in ("que", "qu'")  # "un chiffre que X nie"
        return source.begins < first <= frame.begins < last and not told

    def _verb_forms(self) -> list[int]:
        """Where forms of verbs of saying stand, outside quotations, and those that
        speak by their place."""
        view, forms = self._view, self._view.saying.told
        known = places_of(view.lower, forms)
        known += [n for n in view.hyphened if view.lower[n].partition("-")[0] in forms]
        told = (n for n in known if n < view.end and not view.quoted[n])
        return sorted({*told, *self._words_first.verbs, *view.held})

    def _announced(self) -> Frame | None:
        """Any verb with a quotation after it: "X remembers: “...", "The letter reads “..."."""
        view = self._view
        for n in places_of(view.lower[: view.end - 1], OPENED):
            if n > 1 and self._leads_on(n):
                if not (found := self._announcer(n) or self._named_before(n)):
                    return None
                who, begins = found
                return Frame(who, begins, (n + 1, view.content_end(n + 1)), SAYS)
        return None

    def _announcer(self, end: int) -> tuple[Range, int] | None:
        """Who introduces the quotation at `end`, the subject of the last verb whose clause is no
        part of another, and the place from which nothing else is told."""
        tags, low, begins = self._view.tags, max(0, end - 2 * SIGHT), end
        verb = tags.rfind(tag.FINITE, low, end)
        while verb > 0:
            start = self._subjects.verb_phrase(verb)
            if start and self._view.lower[start - 1] in SUBJECT_RELATIVES:
                who = self._subjects.of_relative(start - 1, 0) if begins == end else None
                if who and tag.NAME in tags[slice(*who)]:
                    return who, start  # "the head, Ann Jones, who tweeted: “..."
            elif (who := self._subjects.subject(start, 0)) and (
                not who[0] or tags[who[0] - 1] not in _OTHERS
            ):
                return who, (who[0] if begins == end else end)
            begins, verb = start, tags.rfind(tag.FINITE, low, verb)
        return None

    def _named_before(self, quotation: int) -> tuple[Range, int] | None:
        """ "Anne Dubois : « ... »"."""
        name = self._view.lower[quotation - 1] == ":" and self._view.tags[: quotation - 1]
        return ((0, quotation - 1), 0) if name and set(name) == {tag.NAME} else None

    def _leads_on(self, quotation: int) -> bool:
        """Whether a colon, or a verb with or without a comma, stands before a whole clause."""
        before = quotation - 1
        if self._view.lower[before] == ":":
            return True
        verb = before - (self._view.lower[before] == ",")
        end = self._view.quotation_end(quotation + 1)
        return self._view.tags[verb] == tag.FINITE and self._view.holds_verb(quotation, end)

    def _clause_start(self, v: int) -> int:
        """After the last semicolon or colon before `v`, as far back as a subject is sought."""
        low = max(0, v - SIGHT - MAX_WHO)
        return next((n + 1 for n in range(v - 1, low, -1) if self._view.lower[n] in _PARTS), 0)


def _with_whole_subject(frame: Frame, before: list[Frame]) -> Frame:
    """ "The firm X, which does Y, says A and adds B": who says A says B, not just "X"."""
    who = before[-1].who if before else None
    within = who and frame.who and who[0] <= frame.who[0] and frame.who[1] <= who[1]
    return replace(frame, who=who) if within else frame
