"""The verbs of saying and the source of a sentence, each as a frame of who speaks and what is said.

A verb counts where the tagger sees one, or where "that", a colon or a quotation makes it one.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import SUBJECT_RELATIVES
from factcheck.text.grammar.tokens import places_of
from factcheck.text.speech.held_views import is_somebody
from factcheck.text.speech.sources import find_source
from factcheck.text.speech.speaker_first import SpeakerFirst
from factcheck.text.speech.speech_view import (
    BEHIND,
    GOES_ON,
    MAX_WHO,
    OPENED,
    SAYS,
    SIGHT,
    SPEECH_ACT,
    Frame,
    Range,
    SpeechView,
)
from factcheck.text.speech.subjects import Subjects
from factcheck.text.speech.voices import can_speak, is_share, is_written
from factcheck.text.speech.words_first import WordsFirst

_NEAR = 4
"""Tokens of ", a annoncé le" among which nothing is said."""
_BEING = ("est", "sont", "était", "étaient")
_PARTS = frozenset(";:")
_SUBJECTS = frozenset("il elle ils elles on he she they".split())
_OTHERS = (tag.RELATIVE, tag.FINITE)
"""Before the subject of a clause that describes something else, and a pronoun after its verb."""


_ALTHOUGH = ("while", "although", "though")
"""First words of a clause before the main one, which says something else."""


class Frames:
    """Finds the frames of one sentence."""

    def __init__(self, view: SpeechView) -> None:
        self._view, self._subjects = view, Subjects(view)
        self._words_first = WordsFirst(view, self._subjects)
        self._speaker_first = SpeakerFirst(view, self._subjects, self._words_first)

    def found(self) -> list[Frame]:
        """The frames in the order in which they begin."""
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
            if frame.why == SPEECH_ACT and frame.who and self._is_object(frame.who[0] - 1):
                continue  # "un mandat que l'opposition juge « illégal »"
            if frames and self._opens_more(frame, frames[-1]):
                continue
            if any(_is_told_around(frame, other) for other in (*frames[:1], *frames[-1:])):
                continue
            frames = self._with(frame, frames, source, since)
        if not frames and (frame := self._announced()):
            frames.append(frame)
        if source and len(frames) > 1 and not source.content[0]:
            frames = self._parted(frames, source)
        return sorted(frames, key=lambda frame: frame.begins)

    def _parted(self, frames: list[Frame], source: Frame) -> list[Frame]:
        """ "Le maire déplore deux morts, mais ils sont sauvés, selon X": of what a speech act
        begins, X says the clause with a pronoun of its own behind "mais"."""
        view, end = self._view, source.content[1]
        joined = (n for n in range(end) if view.tags[n] == tag.COORDINATOR)
        at = next((n for n in joined if view.lower[n + 1] in _SUBJECTS), 0)
        if not at or source not in frames:
            return frames
        act = next((n for n, frame in enumerate(frames) if frame.why == SPEECH_ACT), -1)
        if act < 0 or not frames[act].content[0] < at < frames[act].content[1]:
            return frames
        frames[act] = replace(frames[act], content=(frames[act].content[0], at))
        frames[frames.index(source)] = replace(source, content=(at, end))
        return frames

    def _opens_more(self, frame: Frame, outer: Frame) -> bool:
        """ "X said while the team had confirmed Y, nobody has seen Z": whether a clause before the
        main one, in what somebody says, begins with the frame's conjunction."""
        inside = outer.why == SAYS and frame.begins == outer.content[0] + 1
        return (
            inside and frame.why == SPEECH_ACT and self._view.lower[frame.begins - 1] in _ALTHOUGH
        )

    def _with(
        self, frame: Frame, frames: list[Frame], source: Frame | None, since: int
    ) -> list[Frame]:
        """The frames found so far with one more, whose clause begins at `since`, or without those
        that are part of what it says."""
        # "Heald noted the findings show ...": all of it is what Heald noted
        nested = frames and frames[-1].why == SAYS and frames[-1].content[0] == since
        nested = nested and frame.who is not None and frame.who[0] == since
        if frame.why == BEHIND and frames and frames[-1].content[0] == frame.content[0] > 0:
            nested = frame.who is None
            frames = frames if nested else frames[:-1]  # "X confirms it: “...”, said Y"
        behind = frame.why == BEHIND and not frame.content[0]
        while behind and frames:  # "X announced Y, Z said": Z says so; "X regrette Y, a-t-il dit"
            if frames[-1].why not in (SPEECH_ACT, GOES_ON) and frames[-1].who != frame.who:
                break
            frames.pop()
        after = frame.who[1] if behind and frame.who else frame.begins
        # "Les ponts sont sûrs, selon une mesure, annonce X": X says so
        inside = source and behind and frame.who and 0 < source.begins < source.content[0]
        inside = inside and source and frame.begins - source.content[0] <= _NEAR
        told = source and after <= source.begins < frame.begins
        # "X a estimé, selon les relevés, que Y"
        put_in = source and source.who and frame.begins < source.who[0] < frame.content[0]
        if source and frames[:1] == [source] and (inside or told or put_in):
            del frames[0]  # "“...,” X said after the match as per the club's site"
        if not nested:
            frames.append(_with_whole_subject(frame, frames))
        return frames

    def _is_object(self, that: int) -> bool:
        """Whether "que" at `that` brings what is told of the noun before it."""
        view = self._view
        before = range(max(0, that - SIGHT), that)
        forms = view.saying.forms
        told = any(view.tags[n] == tag.FINITE and view.lower[n] in forms for n in before)
        noun = not told and view.tags[that - 1] == tag.NOUN and view.tags[that + 1] in "DM"
        return view.language == "fr" and noun and view.lower[that] in ("que", "qu'")

    def _words_of(self, who: Range) -> tuple[list[str], str]:
        return self._view.lower[slice(*who)], self._view.tags[slice(*who)]

    def _is_shown(self, frame: Frame, outer: Frame) -> bool:
        """ "X said she had data that showed Y": a thing within what X says, or the same words."""
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
                if self._is_done(verb, who):
                    return None
                return who, (who[0] if begins == end else end)
            begins, verb = start, tags.rfind(tag.FINITE, low, verb)
        return None

    def _is_done(self, verb: int, who: Range) -> bool:
        """ "La fermeture du pont est confirmée : « ... »": whether that was done to a thing."""
        words, tags = self._words_of(who)
        been = self._view.lower[verb : verb + 2] in (["a", "été"], ["ont", "été"])
        done = been or self._view.lower[verb] in _BEING
        done = done and self._view.tags[verb + 1] == tag.PAST
        named = tags[:1] == tag.DETERMINER and tag.NAME not in tags
        return done and named and not can_speak(words)

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


def _is_told_around(frame: Frame, inserted: Frame) -> bool:
    """ "Les prix, explique le maire, révèlent un mal": whether the verb of the frame is that of the
    sentence in which who says all of it is inserted."""
    amid = inserted.content[0] == 0 < inserted.begins < inserted.content[1]
    if not amid or inserted.why in (SAYS, SPEECH_ACT, GOES_ON):
        return False
    if frame.why == BEHIND:
        at_once = frame.content[1] <= (inserted.who or (0, inserted.begins))[1] + len(",“")
        return frame.content[0] == 0 and at_once and frame.begins > inserted.begins
    if frame.who is None:
        return frame.begins > inserted.begins
    return frame.who[0] < inserted.begins < frame.who[1]


def _with_whole_subject(frame: Frame, before: list[Frame]) -> Frame:
    """ "The firm X, which does Y, says A and adds B": who says A says B, not just "X"."""
    who = before[-1].who if before else None
    within = who and frame.who and who[0] <= frame.who[0] and frame.who[1] <= who[1]
    return replace(frame, who=who) if within else frame
