"""Who says it: verbs of saying, "selon X", speakers behind the words, quotations.

A sentence is read into parts: what is said with who says it, speech acts told as a whole ("X
condemned Y"), who the speaker is, and what the article asserts itself. A verb counts where the
tagger sees one, or where "that", a colon or a quotation makes it one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.text import tagging as tag
from factcheck.text.asides import TELL
from factcheck.text.contents import content_of, has_object, infinitive_behind
from factcheck.text.relative_speech import is_object
from factcheck.text.sources import find_source
from factcheck.text.speech_view import (
    MAX_WHO,
    OPENING,
    SIGHT,
    STOPS,
    STRAIGHT,
    Frame,
    Range,
    SpeechView,
)
from factcheck.text.subjects import Subjects
from factcheck.text.titles import name_behind_office
from factcheck.text.tokens import Words
from factcheck.text.verb_forms import (
    HELPERS,
    behind_quote,
    calls_itself,
    has_complement,
    helper,
    introduces,
    is_inverted_present,
    performs,
)
from factcheck.text.words_first import BEHIND, WordsFirst

SAYS, GOES_ON = "a verb of saying", "goes on saying"
SPEECH_ACT = "a speech act"
VOICES = (SAYS, GOES_ON, BEHIND, SPEECH_ACT)
"""How it is known who says something; a source ("according to") is told by its phrase."""
WHO_SPEAKS = "who speaks"
"""Marks words of the article that say what a speaker is."""

_MISREAD = frozenset((tag.ADJECTIVE, tag.NOUN))
"""Tags that verbs of saying get by mistake ("précise", "notes")."""
_MAKES = frozenset(("fait", "font", "faisait", "faisaient"))
"""With an infinitive one verb: "fait savoir que"."""
_BEFORE_INFINITIVE = frozenset(("de", "d'", "à", "to", "sans", "et"))
_OF_VERB = frozenset(("de", "d'", "à", "to"))
"""Before an infinitive that the verb before governs: "vient d'annoncer", "wanted to say"."""
_BEFORE_GERUND = frozenset(("en", "tout", "by", ",", "avant", "de", "d'", "pour", "sans", "before"))
_WHILE = frozenset(("while", "whilst", "when", "after"))
_WHEN = frozenset("after before when since than as where lorsque lorsqu' quand".split())
_IF = frozenset(("if", "unless", "whether", "si", "s'"))
_AS = frozenset(("as", "comme"))
_SHARES = frozenset("% percent pour-cent tiers moitié half thirds third quarter".split())
_PLANS = ("plans",)
_IT = ("it",)
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

    def __init__(self, words: Words, language: str, *, quoting: bool = False) -> None:
        """`quoting`: a quotation is open where the sentence begins."""
        self._view = SpeechView(words, language, quoting=quoting)
        self._subjects = Subjects(self._view)
        self._words_first = WordsFirst(self._view, self._subjects)

    def parts(self) -> list[Said]:
        """The parts in order; words that only tell that somebody speaks are in none."""
        frames = self._frames()
        if not frames:
            return [Said(0, len(self._view.lower), None, "")]
        parts, at = list[Said](), 0
        for n, frame in enumerate(frames):
            until = frames[n + 1].begins if n + 1 < len(frames) else len(self._view.lower)
            added, at = self._parts_of(frame, at, until)
            parts += [part for part in added if part.why != WHO_SPEAKS or part not in parts]
        return parts + self._told(at, len(self._view.lower))

    def _parts_of(self, frame: Frame, at: int, until: int) -> tuple[list[Said], int]:
        """The parts of a frame and what stands before it, from token `at`; where it ends."""
        start, last = frame.content
        if start < frame.begins:  # words first, speaker behind
            start = max(start, at)
            said = [Said(start, last, frame.who, frame.why)] if start < last else []
            who = self._subjects.with_apposition(frame.who)
            behind = who[1] if who else self._view.behind_clause(frame.begins)
            end = max(at, last, frame.begins, behind)
            if (
                who
                and self._view.lower[end : end + 1] == [","]
                and self._view.tags[end + 1 : end + 2] == tag.RELATIVE
            ):
                return said, who[0]  # "..., said X, who leads Y": X leads Y
            return said + self._speaker(who), end
        parts = self._told(at, frame.begins)
        last = min(last, until)
        if start > frame.begins or not frame.who:
            parts += self._speaker(frame.who, by_title=frame.why == SAYS)
        if frame.why == SPEECH_ACT and not parts:
            start = min(start, at)  # what stands before the subject belongs to the clause
        if start < last:
            parts.append(Said(start, last, frame.who, frame.why))
        return parts, max(at, last, frame.begins)

    def _speaker(self, who: Range | None, *, by_title: bool = True) -> list[Said]:
        """Who speaks, when the words say what the speaker is: "X, head of Y", "Minister X"."""
        if not who:
            return []
        if self._view.lower[who[0]] in _AS:
            who = (who[0] + 1, who[1])
        tags = self._view.tags[slice(*who)]
        titled = name_behind_office(self._view.lower, self._view.tags, *who) < who[1]
        comma = next((n for n in range(*who) if self._view.lower[n] == ","), who[1])
        described = who[1] - comma > 2 or (by_title and (titled or _TITLED.search(tags)))
        return [Said(*who, None, WHO_SPEAKS)] if described else []

    def _told(self, first: int, last: int) -> list[Said]:
        """What the article tells itself beside the words said, when it is a clause."""
        while first < last and self._view.lower[first] in STOPS:
            first += 1
        words = sum(word[0].isalnum() for word in self._view.lower[first:last])
        opened = tag.SUBORDINATOR in self._view.tags[first : first + 2]
        if words < 3 or not (opened or self._view.holds_verb(first, last)):
            return []
        return [Said(first, last, None, "")]

    def _frames(self) -> list[Frame]:
        source = find_source(self._view, self._subjects)
        frames = [source] if source else []
        for v in self._verb_forms():
            before = frames[-1].content[0] if frames and frames[-1].begins <= v else 0
            since = max(before, self._clause_start(v))
            if not self._is_verb(v) or not (frame := self._frame(v, since)):
                continue
            if source and frame.why == SPEECH_ACT and 0 < frame.begins < source.begins:
                continue  # "X rose and the city expects Y, according to Z": Z says both
            # "Heald noted the findings show ...": all of it is what Heald noted
            nested = frames and frames[-1].why == SAYS and frames[-1].content[0] == since
            nested = nested and frame.who is not None and frame.who[0] == since
            behind = frame.why == BEHIND and not frame.content[0]
            while behind and frames and frames[-1].why == SPEECH_ACT:
                frames.pop()  # "X announced Y, Z said": Z says so
            if not nested or (frame.content[0] == since and frame.why != SPEECH_ACT):
                frames.append(frame)
        if not frames and (frame := self._announced()):
            frames.append(frame)
        frames.sort(key=lambda frame: frame.begins)
        return self._with_pronoun_named(frames)

    def _with_pronoun_named(self, frames: list[Frame]) -> list[Frame]:
        """ "X objects: according to him, Y": the pronoun of a source is who spoke just before."""
        return [
            replace(frame, who=before.who)
            if before and frame.why not in VOICES and self._is_pronoun(frame.who)
            else frame
            for before, frame in zip([None, *frames], frames, strict=False)
        ]

    def _is_pronoun(self, who: Range | None) -> bool:
        return who is not None and self._view.tags[slice(*who)] == tag.PRONOUN

    def _verb_forms(self) -> list[int]:
        """Where forms of verbs of saying stand, outside quotations, and those that
        speak by their place."""
        view, forms = self._view, self._view.saying.forms
        known = [
            n
            for n, word in enumerate(view.lower[: view.end])
            if (word in forms or ("-" in word and word.partition("-")[0] in forms))
            and not view.quoted[n]
        ]
        return sorted({*known, *self._words_first.verbs})

    def _announced(self) -> Frame | None:
        """Any verb with a quotation behind it: "X remembers: “...", "The letter reads “..."."""
        view = self._view
        for n in range(2, view.end - 1):
            if view.lower[n] in OPENING | {STRAIGHT} and self._leads_on(n):
                who = self._last_subject(n)
                return Frame(who, who[0], (n + 1, view.content_end(n + 1)), SAYS) if who else None
        return None

    def _last_subject(self, end: int) -> Range | None:
        """The subject of the last verb before `end` that no relative pronoun begins."""
        low = max(0, end - 2 * SIGHT)
        verb = self._view.tags.rfind(tag.FINITE, low, end)
        while verb > 0:
            begins = self._subjects.verb_phrase(verb)
            if begins and self._view.tags[begins - 1] != tag.RELATIVE:
                return self._subjects.subject(begins, 0)
            verb = self._view.tags.rfind(tag.FINITE, low, verb)
        return None

    def _leads_on(self, quotation: int) -> bool:
        """Whether a colon, or a verb with or without a comma, stands before a whole clause."""
        before = quotation - 1
        if self._view.lower[before] == ":":
            return True
        verb = before - (self._view.lower[before] == ",")
        end = self._view.content_end(quotation + 1)
        return self._view.tags[verb] == tag.FINITE and self._view.holds_verb(quotation, end)

    def _clause_start(self, v: int) -> int:
        """Behind the last semicolon before `v`, as far as a subject is looked for."""
        low = max(0, v - SIGHT - MAX_WHO)
        return next((n + 1 for n in range(v - 1, low, -1) if self._view.lower[n] == ";"), 0)

    def _is_verb(self, v: int) -> bool:
        """Whether the form at `v` is a verb that speaks, and no passive."""
        kind, word = self._view.tags[v], self._view.lower[v]
        if v in self._words_first.verbs:
            return True
        if word in self._view.saying.complements and not has_complement(self._view, v):
            return False
        if kind == tag.NOUN and word in _PLANS:
            return tag.FINITE not in self._view.tags  # "Norvia plans to hire", all it tells
        if kind == tag.PRESENT and v and self._view.lower[v - 1] in self._view.saying.forms:
            return False  # "They say adding salt is safe"
        if kind in (tag.FINITE, tag.PRESENT) or "-" in word:
            return True
        if kind == tag.INFINITIVE:
            before = self._view.lower[v - 1]
            if before in _MAKES and self._view.tags[v + 1 : v + 2] in ("D", "M"):
                return True  # "a fait savoir la mairie"
            return introduces(self._view, v) and before in _BEFORE_INFINITIVE | _MAKES
        named = self._view.tags[v + 1 : v + 2] in ("D", "M") or v + 2 == self._view.end
        if named and (behind_quote(self._view, v) or is_inverted_present(self._view, v)):
            return True
        behind_noun = v > 0 and self._view.tags[v - 1] in "NMAP"
        french = self._view.language == "fr"
        if french and kind in _MISREAD and behind_noun and infinitive_behind(self._view, v):
            return True
        if kind == tag.ADVERB:
            return self._view.lower[v + 1 : v + 2] == ["que"]  # "X, PDG de Y, conclut que"
        if kind in _MISREAD:
            return self._words_first.closes(v) or (
                (behind_noun or word.endswith(("ant", "ing"))) and introduces(self._view, v)
            )
        if kind != tag.PAST:
            return False
        if word in TELL and v and self._view.tags[v - 1] in "NMZ":
            return True  # "A lawyer, who was not named, told the court"
        second = v > 0 and self._view.tags[v - 1] == tag.COORDINATOR and introduces(self._view, v)
        second = second or self._is_simple_past(v)
        return second or helper(self._view, v) is not None

    def _is_simple_past(self, v: int) -> bool:
        """ "Orbyx announced on Monday it will open": English, behind a name, a clause follows."""
        view = self._view
        named = v > 0 and view.language == "en" and view.tags[v - 1] == tag.NAME
        return named and not view.holds_verb(0, v) and content_of(view, v) is not None

    def _frame(self, v: int, since: int) -> Frame | None:
        """The frame of the verb at `v`, whose subject is not before token `since`."""
        participle = self._view.tags[v] == tag.PAST or self._view.lower[v].endswith("é")
        auxiliary = helper(self._view, v) if participle else None
        made = v > 0 and self._view.lower[v - 1] in _MAKES
        begins = self._subjects.verb_phrase(v - made if auxiliary is None else auxiliary)
        if begins and self._view.lower[begins - 1] in HELPERS[self._view.language]:
            begins -= 1  # "X a lui écrit": a participle that was read as finite
        content = content_of(self._view, v)
        gerund = self._view.tags[v] in _MISREAD and self._view.lower[v].endswith(("ant", "ing"))
        if not made and (self._view.tags[v] in (tag.PRESENT, tag.INFINITIVE) or gerund):
            governed = self._governed(v, since, content)
            return governed or self._gerund(v, content)
        if frame := self._words_first.frame(v, begins, content):
            return frame
        if begins and self._view.tags[begins - 1] == tag.RELATIVE:
            return self._of_relative(begins - 1, since, content)
        who = self._subjects.subject(begins, since)
        amid = who is not None and who[0] > 2 and self._view.lower[who[0] - 2] not in STOPS
        if who and who[0] and self._view.lower[who[0] - 1] in _IF:
            return None
        if who and who[0] and is_object(self._view.lower, self._view.tags, who[0] - 1):
            return None  # told with what the relative clause tells of
        if who and amid and self._view.lower[who[0] - 1] in _WHEN:
            return None  # "hours after the minister said so": when something else happened
        if who is None and begins and self._view.tags[begins - 1] == tag.COORDINATOR:
            if self._view.tags[begins - 2 : begins - 1] == tag.FINITE:
                return None  # "arrested and questioned the student"
            who = self._subjects.first_subject(begins)
            return self._forward(v, begins, begins, who, content)
        return self._forward(v, begins, who[0] if who else begins, who, content)

    def _forward(
        self, v: int, begins: int, first: int, who: Range | None, content: int | None
    ) -> Frame | None:
        """ "X says that Y", or a speech act told as a whole from token `first` on."""
        if content is None and first and self._view.lower[first - 1] in _AS:
            comma = next(
                (n for n in range(v, min(v + SIGHT, self._view.end)) if self._view.lower[n] == ","),
                None,
            )
            content = comma and comma + 1  # "As X told Y, Z": Z is said
        if calls_itself(self._view, v):
            content = None
        announced = (
            content is not None and content >= self._view.end and has_object(self._view, v, content)
        )
        if content is not None and who and self._is_share(who):
            return Frame(who, first, (first, self._view.content_end(content)), SPEECH_ACT)
        if content is not None and not (announced and who):
            return Frame(who, first, (content, self._view.content_end(content)), SAYS)
        acts = performs(self._view, v)
        if acts and not who and begins and self._view.lower[begins - 1] in _IT:
            who, first = (begins - 1, begins), begins - 1  # "It denies that": the body before
        if who and (acts or announced):
            return Frame(who, first, (first, len(self._view.lower)), SPEECH_ACT)
        return None

    def _is_share(self, who: Range) -> bool:
        """ "14 % of those asked say": how many say so is what is told."""
        return not _SHARES.isdisjoint(self._view.lower[slice(*who)])

    def _governed(self, v: int, since: int, content: int | None) -> Frame | None:
        """ "X vient d'annoncer que", "X wanted to say that": X says it."""
        if content is None or self._view.lower[v - 1] not in _OF_VERB:
            return None
        verb = self._view.tags.rfind(tag.FINITE, max(since, v - SIGHT), v)
        if verb < 0:
            goes_on = self._view.lower[: v - 1] == ["et"]  # "Et d'ajouter : « ... »"
            end = self._view.content_end(content)
            return Frame(None, 0, (content, end), GOES_ON) if goes_on else None
        who = self._subjects.subject(self._subjects.verb_phrase(verb), since)
        return Frame(who, who[0], (content, self._view.content_end(content)), SAYS) if who else None

    def _gerund(self, v: int, content: int | None) -> Frame | None:
        """ "affirmant que", "saying that": the same subject goes on."""
        if content is None:
            return None
        begins = v
        while begins and self._view.lower[begins - 1] in _BEFORE_GERUND | _WHILE:
            begins -= 1
        if who := self._accompanying(v):
            return Frame(who, who[0] - 1, (content, self._view.content_end(content)), SAYS)
        end = self._view.content_end(content)
        alone = tag.FINITE not in self._view.tags[:begins]
        if alone and self._view.tags[v] == tag.INFINITIVE:
            return None  # "À noter que ..."
        if not begins or not alone:
            return Frame(None, begins, (content, end), GOES_ON)
        # "The words of X, stressing that Y, make ...": the subject says Y, and its verb ends it
        return Frame(
            self._subjects.subject(begins, 0),
            begins,
            (content, self._verb_behind(content, end)),
            SAYS,
        )

    def _accompanying(self, v: int) -> Range | None:
        """ "..., with X stating: ..."."""
        start = self._subjects.noun_phrase(v, max(1, v - MAX_WHO))
        start += self._view.lower[start] == "with"
        return (start, v) if start < v and self._view.lower[start - 1] == "with" else None

    def _verb_behind(self, content: int, end: int) -> int:
        """The comma before the verb that the content does not own; `end` when there is none."""
        for n in range(content, min(end - 1, content + MAX_WHO * 3)):
            if self._view.lower[n] == "," and self._view.tags[n + 1] == tag.FINITE:
                return n
        return end

    def _of_relative(self, relative: int, since: int, content: int | None) -> Frame | None:
        """ "the group, which says ...": what the relative clause tells of speaks."""
        who = self._subjects.of_relative(relative, since)
        if who is None or content is None:
            return None
        until = self._verb_behind(content, self._view.content_end(content))
        return Frame(who, relative, (content, until), SAYS)
