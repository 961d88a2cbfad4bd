"""A sentence in parts: what is said with who says it, speech acts told as a whole ("X condemned
Y"), who the speaker is, and what the article asserts itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.text.cutting.antecedents import named_before
from factcheck.text.cutting.conditions import IF
from factcheck.text.cutting.progress import main_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import AS, ASKED, OF
from factcheck.text.grammar.titles import name_behind_office
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.appositions import lists_several, with_apposition
from factcheck.text.speech.asides import behind_asides, behind_span, without_front
from factcheck.text.speech.courts import ORDERING
from factcheck.text.speech.frames import Frames
from factcheck.text.speech.speech_view import (
    BEHIND,
    GOES_ON,
    SAID_AS,
    SAYS,
    SPEECH_ACT,
    STOPS,
    Frame,
    Range,
    SpeechView,
)

VOICES = (SAYS, SAID_AS, GOES_ON, BEHIND, SPEECH_ACT)
"""How it is known who says something; a source is marked by its phrase ("according to")."""
WHO_SPEAKS = "who speaks"
"""Marks the article's own words on what a speaker is."""

_WHEN = frozenset("when after as while lorsque lorsqu' quand après alors".split())
_ASKED_WITHIN = 6
"""The most tokens of "lorsqu'il a été interrogé"."""
_LINKING = frozenset("furthermore moreover meanwhile additionally separately".split())
_ASIDE = frozenset(
    "in with on at during dans avec au lors quant however cependant toutefois".split()
)
"""First words of what says where or when somebody spoke, not who that is: "Jones, in a long
speech,"."""
_FIRMS = (["inc"], ["ltd"], ["llc"], ["plc"])
_NOMINAL = frozenset(tag.DETERMINER + tag.NOUN + tag.ADJECTIVE)
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
        self._words = words
        self._view = SpeechView(words, text, language, quoting=quoting)

    def parts(self) -> list[Said]:
        """The parts in order, without words that only tell that somebody speaks."""
        frames = Frames(self._view).found()
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
            # not "said X, early last week, according to Y"
            alone = not at or frame.content[0] or frame.why in VOICES
            states = start < last and alone
            if at and behind_asides(self._view, at) >= last - 1:
                start = last  # nothing of "« ..., a dit X dans une lettre », ajoute Y" is Y's
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
            if who and who[1] + 1 < end and self._view.lower[relative : relative + 1] == ["which"]:
                return said, self._view.behind_clause(relative)  # "X said of the vote, which ..."
            if who and self._view.tags[relative : relative + 1] == tag.RELATIVE:
                return said, who[0]  # "..., said X, who leads Y": X leads Y
            return said + self._speaker(who), end
        opening = self._view.lower[at : at + 1]  # "Si X échoue, Y exclut Z"
        given = frame.why == SPEECH_ACT and not IF.isdisjoint(opening)
        parts = [] if given else self._told(at, frame.begins)
        last = min(last, until)
        if start > frame.begins or not frame.who:
            parts += self._speaker(frame.who, by_title=frame.why == SAYS)
            parts += [] if frame.why in VOICES else self._told_of(frame.who, start)
        if frame.why == SPEECH_ACT and not parts:
            start = min(start, at)  # what stands before the subject belongs to the clause
        announced = start == len(self._view.lower) and self._view.lower[-1] == ":"
        # "says that in a note on Monday, the firm claimed: ..."
        fronted = (
            last == until < len(self._view.lower) and self._view.tags[start] == tag.PREPOSITION
        )
        if fronted and not self._view.holds_verb(start, last):
            return parts, max(at, last, frame.begins)
        if start < last or announced:  # "X said:", before the words in the next line
            parts.append(Said(start, max(start, last), frame.who, frame.why))
        return parts, max(at, last, frame.begins)

    def _speaker(self, who: Range | None, *, by_title: bool = True) -> list[Said]:
        """Who speaks, when the words say what the speaker is: "X, head of Y", "Minister X"."""
        if not who:
            return []
        if self._view.lower[who[0]] in AS:
            who = (who[0] + 1, who[1])
        if self._view.lower[who[0]] in _LINKING and self._view.lower[who[0] + 1] == ",":
            who = (who[0] + 2, who[1])
        comma = next((n for n in range(*who) if self._view.lower[n] == ","), who[1])
        aside = self._view.lower[comma + 1 : comma + 2]
        comma = who[1] if aside in _FIRMS else comma
        aside += ["dans"] * (self._view.lower[comma + 3 : comma + 4] in (["côté"], ["part"]))
        if not (_ASIDE | ASKED).isdisjoint(aside):
            who = (who[0], comma)
        tags = self._view.tags[slice(*who)]
        if lists_several(tags):
            return []
        titled = name_behind_office(self._view.lower, self._view.tags, *who) < who[1]
        described = who[1] - comma > 2 or (by_title and (titled or _TITLED.search(tags)))
        return [Said(*who, None, WHO_SPEAKS)] if described else []

    def _told_of(self, who: Range | None, start: int) -> list[Said]:
        """ "According to the union, which wants a raise, X": who speaks, with what a clause before
        the words from `start` tells of that."""
        relative = who[1] + (self._view.lower[who[1] : who[1] + 1] == [","]) if who else start
        if who and relative > who[1] and start > relative + 1 and self._is_apposed(who):
            while self._view.lower[start - 1] in STOPS:
                start -= 1
            return [Said(who[0], start, None, WHO_SPEAKS)]  # "According to X, head of Y, Z"
        if not who or relative >= start or self._view.tags[relative] != tag.RELATIVE:
            return []
        if relative == who[1] and not OF.isdisjoint(self._view.lower[slice(*who)]):
            return []  # "Selon les éléments d'une enquête qui débute, X"
        return [Said(who[0], self._view.comma(relative, start), None, WHO_SPEAKS)]

    def _beside(self, first: int, last: int) -> int:
        """ "..., a dit X en visitant le pont, qui ...": where what begins of which a clause behind
        the speaker tells; `first` where none does, `last` where that says which one is meant: "à
        propos de ceux qui ..."."""
        tags = self._view.tags
        relative = tags.find(tag.RELATIVE, first, last)
        amid = relative > 1 and first > 0 and tags[first] == tag.PREPOSITION
        if not amid or self._view.holds_verb(first, relative):
            return first
        named = named_before(self._words, relative)
        if first < named < relative - 1 and self._view.lower[relative - 1] == ",":
            return named
        return last if main_verb(tags, first, last) < 0 else first

    def _is_apposed(self, who: Range) -> bool:
        """Whether what somebody is follows the name of `who` and a comma."""
        return self._view.tags[who[1] - 1] == tag.NAME and self._view.tags[who[1] + 1] in _NOMINAL

    def _told(self, first: int, last: int) -> list[Said]:
        """What the article itself tells beside the words said, when it is a clause."""
        while first < last and self._view.lower[first] in STOPS:
            first += 1
        if first and self._view.lower[first : first + 1] in (["sans"], ["without"], ["avant"]):
            return []  # "X said two died, without giving details"
        last = without_front(self._view, first, last)
        first = self._beside(first, last)
        first = behind_span(self._view, first, last)
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
        begins = tags.startswith((tag.PRESENT, tag.NUMBER)) or self._view.lower[first - 1] == ";"
        figure = first > 0 and begins and tag.NUMBER in tags
        clause = tag.FINITE in tags and not (first and tags.startswith(tag.PRESENT))
        clause = clause or not ORDERING.isdisjoint(self._view.lower[first : first + 1])
        if words < 3 or not (opened or figure or clause):  # ", X said, leaving who is left ..."
            return []
        return [Said(first, last, None, "")]
