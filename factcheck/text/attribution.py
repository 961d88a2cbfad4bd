"""Who says it: verbs of saying, "selon X", speakers behind the words, quotations.

A sentence is read into parts: what is said with who says it, speech acts told as a whole ("X
condemned Y"), who the speaker is, and what the article asserts itself. A verb counts where the
tagger sees one, or where "that", a colon or a quotation makes it one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.text import tagging as tag
from factcheck.text.clause_view import OBJECT_PRONOUNS
from factcheck.text.saying import saying
from factcheck.text.tokens import Words

MAX_WHO = 14
"""Tokens of a subject that is still named as the claimant."""
SIGHT = 12
"""Tokens behind a verb of saying in which "that" or a quotation has to follow."""
OPENING, CLOSING = frozenset("«“"), frozenset("»”")
STRAIGHT = '"'
SAYS, GOES_ON = "a verb of saying", "goes on saying"
BEHIND, SPEECH_ACT = "named behind the words", "a speech act"
"""How it is known who says something."""
WHO_SPEAKS = "who speaks"
"""Marks words of the article that say what a speaker is."""
QUOTES = OPENING | CLOSING | {STRAIGHT}

_STOPS = frozenset(",;:()[]—–") | QUOTES
_HELPERS = {
    "fr": frozenset("a ont avait avaient aurait auraient est s'est ai avons eut ayant".split()),
    "en": frozenset("has have had having".split()),
}
_BETWEEN = frozenset(tag.PRONOUN + tag.ADVERB + tag.PARTICLE)
_NOT_CONTENT = (tag.FINITE, tag.INFINITIVE, tag.RELATIVE, tag.PRESENT)
_ADVERBIAL = frozenset((tag.PREPOSITION, tag.PAST, *_NOT_CONTENT))
_ADVERBS = frozenset(tag.ADVERB + tag.PARTICLE)
_ASIDE = frozenset("pour sa leur part son de côté cependant toutefois néanmoins pourtant ,".split())
"""Words that stand between an auxiliary and its participle."""
_MISREAD = frozenset((tag.ADJECTIVE, tag.NOUN))
"""Tags that verbs of saying get by mistake ("précise", "notes")."""
_BEFORE_GERUND = frozenset(("en", "tout", "by", ",", "avant", "de", "d'", "pour", "sans", "before"))
_TELL = frozenset(("told", "tell", "tells", "telling"))
_DIT = frozenset(("dit", "dite", "dits", "dites"))
"""With "se" a speech act: "s'est dit satisfait"."""
_AS = frozenset(("as", "comme"))
_FIRST_PERSON = frozenset(("i", "we", "je", "j'", "nous", "you", "vous"))
_NOBODY = _FIRST_PERSON | frozenset(("that", "this", "it", "there", "ce", "cela", "ça"))
"""Subjects that are no speaker that could be named."""
_SUBJECTS = _FIRST_PERSON | frozenset(
    "he she it they there this who il elle ils elles on cela".split()
)
_INVERTED = re.compile(r"\w+-(?:t-)?(?:il|elle|ils|elles|on|je)")
_TITLED = re.compile(
    rf"[{tag.NAME}{tag.ADJECTIVE}{tag.PREPOSITION}{tag.DETERMINER}]{tag.NOUN}{tag.NAME}{tag.NAME}+$"
    rf"|^{tag.NAME}{tag.NAME}+{tag.DETERMINER}{tag.NOUN}"
)

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """Tokens ``first:last`` of a sentence, the tokens of who says them (None: the article, or who
    spoke before when `why` says so), and how that is known."""

    first: int
    last: int
    who: Range | None
    why: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """A verb of saying or a source: who, where it begins, which words are said."""

    who: Range | None
    begins: int
    content: Range
    why: str


class Attributor:
    """Finds what is said, and by whom, in one tagged sentence."""

    def __init__(self, words: Words, language: str, *, quoting: bool = False) -> None:
        """`quoting`: a quotation is open where the sentence begins."""
        self._lower = words.lower
        self._tags = words.tags
        self._language = language
        self._saying = saying(language)
        self._end = _last_word(self._lower)
        self._quoted = _inside_quotes(self._lower, quoting)
        semicolons = (w == ";" and not q for w, q in zip(self._lower, self._quoted, strict=True))
        self._semicolon = _next(semicolons)
        self._closing = _next(w in CLOSING or w == STRAIGHT for w in self._lower)

    def parts(self) -> list[Said]:
        """The parts in order; words that only tell that somebody speaks are in none."""
        frames = self._frames()
        if not frames:
            return [Said(0, len(self._lower), None, "")]
        parts, at = list[Said](), 0
        for n, frame in enumerate(frames):
            until = frames[n + 1].begins if n + 1 < len(frames) else len(self._lower)
            added, at = self._parts_of(frame, at, until)
            parts += added
        return parts + self._told(at, len(self._lower))

    def _parts_of(self, frame: _Frame, at: int, until: int) -> tuple[list[Said], int]:
        """The parts of a frame and what stands before it, from token `at`; where it ends."""
        start, last = frame.content
        if start < frame.begins:  # words first, speaker behind
            said = Said(max(start, at), last, frame.who, frame.why)
            who = self._with_apposition(frame.who)
            end = max(at, last, frame.begins, who[1] if who else 0)
            if who and self._lower[end : end + 1] == [","] and self._tags[end + 1] == tag.RELATIVE:
                return [said], who[0]  # "..., said X, who leads Y": X leads Y
            return [said, *self._speaker(who)], end
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
        tags = self._tags[slice(*who)]
        comma = next((n for n in range(*who) if self._lower[n] == ","), who[1])
        described = who[1] - comma > 2 or (by_title and _TITLED.search(tags))
        return [Said(*who, None, WHO_SPEAKS)] if described else []

    def _with_apposition(self, who: Range | None) -> Range | None:
        """ "X, head of Y," behind the words: who speaks with what the speaker is."""
        if not who or who[1] >= self._end - 1 or self._lower[who[1]] != ",":
            return who
        comma = who[1]
        end = next((n for n in range(comma + 1, self._end) if self._lower[n] in _STOPS), self._end)
        apposed = self._tags[comma + 1] in "DN" and not set(self._tags[comma:end]) & {"F", "C", "W"}
        return (who[0], end) if apposed and end - comma <= SIGHT else who

    def _told(self, first: int, last: int) -> list[Said]:
        """What the article tells itself beside the words said, when it is a clause."""
        while first < last and self._lower[first] in _STOPS:
            first += 1
        words = sum(word[0].isalnum() for word in self._lower[first:last])
        if words < 3 or tag.FINITE not in self._tags[first:last]:
            return []
        return [Said(first, last, None, "")]

    # --- verbs of saying ----------------------------------------------------------------------

    def _frames(self) -> list[_Frame]:
        frames = self._sources()
        known = self._saying
        for v in range(self._end):
            word = self._lower[v]
            if "-" in word:
                word = word.partition("-")[0]
            if (word not in known.report and word not in known.act) or self._quoted[v]:
                continue
            since = max(frames[-1].content[0] if frames else 0, self._clause_start(v))
            if not self._is_verb(v) or not (frame := self._frame(v, since)):
                continue
            # "Heald noted the findings show ...": all of it is what Heald noted
            if not frames or not frame.who or frame.who[0] != since or frame.content[0] == since:
                frames.append(frame)
        if not frames and (frame := self._announced()):
            frames.append(frame)
        return sorted(frames, key=lambda frame: frame.begins)

    def _announced(self) -> _Frame | None:
        """Any verb whose clause ends in a colon and a quotation: "X remembers: “..."."""
        for n in range(2, self._end - 1):
            if self._lower[n - 1] == ":" and self._lower[n] in OPENING | {STRAIGHT}:
                verb = self._tags.find(tag.FINITE, 0, n)
                who = self._subject(self._verb_phrase(verb), 0) if verb > 0 else None
                return _Frame(who, who[0], (n + 1, self._content_end(n + 1)), SAYS) if who else None
        return None

    def _clause_start(self, v: int) -> int:
        """Behind the last semicolon before `v`, as far as a subject is looked for."""
        low = max(0, v - SIGHT - MAX_WHO)
        return next((n + 1 for n in range(v - 1, low, -1) if self._lower[n] == ";"), 0)

    def _is_verb(self, v: int) -> bool:
        """Whether the form at `v` is a verb that speaks, and no passive."""
        kind, word = self._tags[v], self._lower[v]
        if kind in (tag.FINITE, tag.PRESENT) or "-" in word:
            return True
        if kind == tag.INFINITIVE:
            return self._introduces(v) and self._lower[v - 1] in ("de", "d'", "sans", "et", "to")
        if self._behind_quote(v) and self._tags[v + 1 : v + 2] in ("D", "M"):
            return True
        behind_noun = v > 0 and self._tags[v - 1] in "NMAP"
        if kind in _MISREAD:
            return (behind_noun or word.endswith(("ant", "ing"))) and self._introduces(v)
        if kind != tag.PAST:
            return False
        second = v > 0 and self._tags[v - 1] == tag.COORDINATOR and self._introduces(v)
        return second or self._helper(v) is not None

    def _behind_quote(self, v: int) -> bool:
        """Whether the verb follows a closing quote, with or without a comma between."""
        at = v - 2 if v > 1 and self._lower[v - 1] == "," else v - 1
        return at > 0 and (self._lower[at] in CLOSING or self._lower[at] == STRAIGHT)

    def _introduces(self, v: int) -> bool:
        """Whether "that", a colon or a quotation follows at once."""
        for n in range(v + 1, min(v + 6, self._end)):
            word = self._lower[n]
            if word in self._saying.that or word == ":" or word in QUOTES:
                return True
            if self._tags[n] == tag.FINITE:
                return False
        return False

    def _helper(self, v: int) -> int | None:
        """The auxiliary of a participle at `v`, up to six tokens before; None when passive."""
        for n in range(v - 1, max(-1, v - 7), -1):
            word = self._lower[n]
            if word.partition("-")[0] in _HELPERS[self._language]:
                passive = word == "est" and self._lower[n - 1] != "s'"
                return None if passive else n
            if self._tags[n] not in _BETWEEN and word not in _ASIDE:
                return None
        return None

    def _frame(self, v: int, since: int) -> _Frame | None:
        """The frame of the verb at `v`, whose subject is not before token `since`."""
        participle = self._tags[v] == tag.PAST or self._lower[v].endswith("é")
        helper = self._helper(v) if participle else None
        begins = self._verb_phrase(v if helper is None else helper)
        content = self._content(v)
        gerund = self._tags[v] in _MISREAD and self._lower[v].endswith(("ant", "ing"))
        if self._tags[v] in (tag.PRESENT, tag.INFINITIVE) or gerund:
            return self._gerund(v, content)
        if frame := self._behind(v, begins, content):
            return frame
        if begins and self._tags[begins - 1] == tag.RELATIVE:
            return self._of_relative(begins - 1, since, content)
        who = self._subject(begins, since)
        if who is None and begins and self._tags[begins - 1] == tag.COORDINATOR:
            who = self._first_subject(begins)
            return self._forward(v, begins, begins, who, content)
        return self._forward(v, begins, who[0] if who else begins, who, content)

    def _forward(
        self, v: int, begins: int, first: int, who: Range | None, content: int | None
    ) -> _Frame | None:
        """ "X says that Y", or a speech act told as a whole from token `first` on."""
        if content is None and first and self._lower[first - 1] in _AS:
            comma = next(
                (n for n in range(v, min(v + SIGHT, self._end)) if self._lower[n] == ","), None
            )
            content = comma and comma + 1  # "As X told Y, Z": Z is said
        announced = content is not None and content >= self._end and self._has_object(v, content)
        if content is not None and not (announced and who):
            return _Frame(who, first, (content, self._content_end(content)), SAYS)
        acts = self._lower[v] in self._saying.act or self._lower[v] in self._saying.announce
        acts = acts or (self._lower[v] in _DIT and "s'" in self._lower[max(0, v - 3) : v])
        if who and (acts or announced):
            return _Frame(who, first, (first, len(self._lower)), SPEECH_ACT)
        return None

    def _verb_phrase(self, begins: int) -> int:
        """Where the verb phrase begins: adverbs and pronouns before the verb belong to it."""
        while begins and (
            self._tags[begins - 1] in _ADVERBS or self._lower[begins - 1] in OBJECT_PRONOUNS
        ):
            begins -= 1
        return begins

    def _has_object(self, v: int, content: int) -> bool:
        return tag.DETERMINER in self._tags[v + 1 : content]

    def _gerund(self, v: int, content: int | None) -> _Frame | None:
        """ "affirmant que", "saying that": the same subject goes on."""
        if content is None:
            return None
        begins = v
        while begins and self._lower[begins - 1] in _BEFORE_GERUND:
            begins -= 1
        end = self._content_end(content)
        if not begins or tag.FINITE in self._tags[:begins]:
            return _Frame(None, begins, (content, end), GOES_ON)
        # "The words of X, stressing that Y, make ...": the subject says Y, and its verb ends it
        return _Frame(
            self._subject(begins, 0), begins, (content, self._verb_behind(content, end)), SAYS
        )

    def _verb_behind(self, content: int, end: int) -> int:
        """The comma before the verb that the content does not own; `end` when there is none."""
        for n in range(content, min(end - 1, content + MAX_WHO * 3)):
            if self._lower[n] == "," and self._tags[n + 1] == tag.FINITE:
                return n
        return end

    def _of_relative(self, relative: int, since: int, content: int | None) -> _Frame | None:
        """ "the group, which says ...": what the relative clause tells of speaks."""
        end = relative - 1 if self._lower[relative - 1] == "," else relative
        start = self._noun_phrase(end, since)
        if (
            start > since + 1
            and self._lower[start - 1] == ","
            and self._tags[start - 2] == tag.NAME
        ):
            start = end = start - 1  # "X, head of Y, who says": X says
            while start > since and self._tags[start - 1] == tag.NAME:
                start -= 1
        if start == end or content is None or self._lower[end - 1] in _NOBODY:
            return None
        until = self._verb_behind(content, self._content_end(content))
        return _Frame((start, end), relative, (content, until), SAYS)

    # --- what is said -------------------------------------------------------------------------

    def _content(self, v: int) -> int | None:
        """Where the words said begin behind the verb at `v`; None when no clause follows."""
        reports = self._lower[v] in self._saying.report
        if reports and self._language == "fr" and self._tags[v + 1 : v + 2] == tag.INFINITIVE:
            return v + 1
        for n in range(v + 1, min(v + SIGHT, len(self._lower))):
            word = self._lower[n]
            if word in self._saying.that and self._brings_content(v, n):
                return n + 1 if reports or n < v + 4 else None
            if word == ":" or word in OPENING or word == STRAIGHT:
                return n + 1 if reports or (word == ":" and n < v + 3) else None
            aside = self._tags[n] == tag.PRESENT and self._lower[n - 1] == "en"
            if (self._tags[n] in _NOT_CONTENT and not aside) or word == ";":
                break
        if reports and v + 1 == self._end and self._lower[-1] == ",":
            return self._end
        if not reports or self._language != "en":
            return None
        at = self._behind_hearer(v) if self._lower[v] in _TELL else v + 1
        return at if self._is_clause(at) else None

    def _brings_content(self, v: int, n: int) -> bool:
        """Whether "that" at `n` is no relative pronoun: "said in a statement that ..."."""
        if self._tags[n] != tag.RELATIVE or n == v + 1 or self._lower[v] in _TELL:
            return True
        return self._tags[v + 1] == tag.PREPOSITION

    def _behind_hearer(self, v: int) -> int:
        """Behind whom something is told: "told CBC News", "told the court"."""
        at = v + 2
        while at < self._end and self._tags[at] in "NM":
            at += 1
        return at

    def _is_clause(self, at: int) -> bool:
        """English leaves "that" out: a subject and its verb follow at once."""
        if at >= self._end - 1:
            return False
        if self._lower[at] in _SUBJECTS:
            return True
        fronted = self._tags[at] == tag.PREPOSITION and "," in self._lower[at : at + 6]
        if self._tags[at] not in "DMUNAXKR" and not fronted:
            return False
        for n in range(at, min(at + SIGHT + 2, self._end)):
            past = self._tags[n] == tag.PAST and self._tags[n + 1 : n + 2] in "DMNXUAS"
            if self._tags[n] == tag.FINITE or past:
                return True
            if self._lower[n] in ";:" or self._tags[n] == tag.RELATIVE:
                return False
        return False

    def _content_end(self, content: int) -> int:
        """Where the words end: at the closing quote when another clause follows, or a semicolon."""
        length = len(self._lower)
        if content >= length:
            return length
        semicolon = self._semicolon[content]
        if content > 0 and self._lower[content - 1] in OPENING | {STRAIGHT}:
            closing = self._closing[content] + 1
            if closing <= semicolon and self._new_clause(closing):
                return closing
        return semicolon

    def _new_clause(self, n: int) -> bool:
        if n >= self._end - 1 or self._lower[n] not in ",;":
            return False
        return (
            tag.FINITE in self._tags[n : self._end] and self._lower[n + 1] not in self._saying.that
        )

    # --- who speaks ---------------------------------------------------------------------------

    def _subject(self, begins: int, since: int) -> Range | None:
        """The subject before a verb phrase, with what stands in apposition to it."""
        start = end = begins
        if begins and self._lower[begins - 1] == ",":
            end = begins - 1
            opening = self._comma_before(end)
            if opening < end and tag.FINITE in self._tags[since:opening]:
                return None
            start = self._noun_phrase(opening, since)
            if opening == start or self._tags[start] in _ADVERBIAL:
                start = self._noun_phrase(end, since)  # "Without names, X, ... said"
            elif end - opening > MAX_WHO or tag.FINITE in self._tags[opening:end]:
                end = opening
        else:
            start = self._noun_phrase(begins, since)
            start = self._with_title(start, end, since)
        if not start < end <= start + MAX_WHO + 10 or self._lower[end - 1] in _NOBODY:
            return None
        if end < begins and self._tags[start] in _ADVERBIAL:
            return None
        named = any(kind in "NMUXAD" for kind in self._tags[start:end])
        return (start, end) if named and self._tags[start] not in "CK" else None

    def _comma_before(self, end: int) -> int:
        """The comma before the one at `end`, as far as an apposition reaches; `end` if none."""
        low = max(-1, end - 21)
        return next((n for n in range(end - 1, low, -1) if self._lower[n] == ","), end)

    def _with_title(self, start: int, end: int, since: int) -> int:
        """ "The head of the club, Ann Jones said": where the title before the name begins."""
        if (
            start <= since
            or self._lower[start - 1] != ","
            or set(self._tags[start:end]) != {tag.NAME}
        ):
            return start
        title = self._noun_phrase(start - 1, since)
        words = self._tags[title : start - 1]
        titled = words[:1] == tag.DETERMINER and tag.NUMBER not in words
        return title if titled else start

    def _first_subject(self, before: int) -> Range | None:
        """The subject of the sentence's first verb, for a verb that shares it."""
        verb = self._tags.find(tag.FINITE, 0, before)
        return self._subject(self._verb_phrase(verb), 0) if verb > 0 else None

    def _noun_phrase(self, end: int, since: int) -> int:
        """Where the noun phrase that ends at `end` begins: behind a mark, a verb, a conjunction."""
        start = end
        while start > since:
            word, kind = self._lower[start - 1], self._tags[start - 1]
            if word in _STOPS or kind in (tag.FINITE, tag.SUBORDINATOR, tag.RELATIVE):
                break
            if kind == tag.COORDINATOR and (
                word in ("mais", "but") or tag.FINITE in self._tags[since:start]
            ):
                break
            start -= 1
        return start

    def _behind(self, v: int, begins: int, content: int | None) -> _Frame | None:
        """Words first, speaker behind: ", a indiqué X", '" Dewar said', "X, officials said"."""
        if self._inverted(v, begins):
            who = self._right_of(v)
            named = who if who[0] < who[1] else None
            return _Frame(named, begins, (0, begins), BEHIND) if begins > 3 else None
        if content is not None and content < self._end:
            return None
        if v < self._end - 1 and self._lower[v + 1] not in ",.;":
            return None
        start = self._noun_phrase(begins, 0)
        before = self._lower[start - 1] if start else ""
        if start < 4 or start == begins or before not in CLOSING | {STRAIGHT, ","}:
            return None
        return _Frame((start, begins), v + 1, (0, start), BEHIND)

    def _inverted(self, v: int, begins: int) -> bool:
        """Whether the subject follows the verb: nothing but the words said stands before."""
        if _INVERTED.fullmatch(self._lower[begins]):
            return True
        if begins and self._lower[begins - 1] == "comme" and v + 1 < self._end:
            return self._tags[v + 1] in "DM"
        before = self._lower[begins - 1] if begins else ""
        if before not in CLOSING | {STRAIGHT, ","} or v + 1 >= self._end:
            return False
        if before == "," and tag.FINITE not in self._tags[:begins]:
            return False
        start, end = self._right_of(v)
        nominal = self._tags[start] in "DMN" or self._lower[v + 1] in ("à", "au", "aux")
        return nominal and tag.FINITE not in self._tags[start : min(end + 1, self._end)]

    def _right_of(self, v: int) -> Range:
        """The subject behind the verb, with the name behind its comma."""
        start = v + 1
        while start < self._end - 1 and self._tags[start] == tag.ADVERB:
            start += 1
        if self._lower[start : start + 1] == ["à"]:
            start = self._behind_french_hearer(start)
        end = start
        while end < self._end and end - v < MAX_WHO and not self._stops(end):
            end += 1
        return start, self._with_name(end) if start < end else end

    def _behind_french_hearer(self, n: int) -> int:
        """ "a expliqué à l'AFP Anne Dubois": where who speaks begins; `n` when nobody follows."""
        speaker = n + 2 + (self._tags[n + 1 : n + 2] == tag.DETERMINER)
        return speaker if self._tags[speaker : speaker + 1] in ("D", "M") else n

    def _stops(self, n: int) -> bool:
        return self._lower[n] in _STOPS or self._tags[n] in "FKW"

    # --- "selon X" ----------------------------------------------------------------------------

    def _sources(self) -> list[_Frame]:
        """ "selon X", "according to X": before, behind or amid the words; the first of them."""
        for n, word in enumerate(self._lower[: self._end]):
            for phrase in self._saying.according.get(word, ()):
                after = n + len(phrase)
                if tuple(self._lower[n:after]) == phrase and not self._quoted[n]:
                    if frame := self._source(n, after):
                        return [frame]
                    break
        return []

    def _source(self, n: int, after: int) -> _Frame | None:
        end = after
        while end < self._end and end - after < MAX_WHO + 4 and not self._stops(end):
            end += 1
        if end <= after or self._tags[after] in "XF":
            return None
        end = self._with_name(end)
        if (
            after - n == 1
            and self._lower[n] not in ("selon", "d'après")
            and not self._opens_words(n, end)
        ):
            return None
        why = " ".join(self._lower[n:after])
        if n <= 1:
            start = self._behind_apposition(end)
            while start < len(self._lower) - 1 and self._lower[start] in QUOTES | {",", ":"}:
                start += 1
            return _Frame((after, end), 0, (start, self._content_end(start)), why)
        if end >= self._end - 1:
            return _Frame((after, end), n, (0, n), why)
        return _Frame((after, end), n, (end, len(self._lower)), why)

    def _behind_apposition(self, end: int) -> int:
        """ "Selon X, what X is, words": where the words begin."""
        closing = next(
            (n for n in range(end + 1, min(end + SIGHT, self._end)) if self._lower[n] == ","), end
        )
        apposed = self._tags[end + 1 : end + 2] in ("D", "N") and closing > end
        if (
            not apposed
            or tag.FINITE in self._tags[end:closing]
            or tag.FINITE not in self._tags[closing:]
        ):
            return end
        return closing

    def _opens_words(self, n: int, end: int) -> bool:
        """ "Pour X, « ..." and "Per X: ..." attribute, "pour X" and "per X" elsewhere do not."""
        return n == 0 and any(
            self._lower[m] in QUOTES for m in range(end, min(end + SIGHT, len(self._lower)))
        )

    def _with_name(self, end: int) -> int:
        """ "the prosecutor, Mark Tedeschi," is one speaker."""
        if self._lower[end : end + 1] == ["("] and ")" in self._lower[end : end + 4]:
            end = self._lower.index(")", end) + 1
        named = end + 1
        while self._lower[end : end + 1] == [","] and self._tags[named : named + 1] == tag.NAME:
            named += 1
        closed = named >= self._end or self._lower[named] in _STOPS
        return named if closed and named > end + 1 else end


def _last_word(lower: list[str]) -> int:
    """Behind the last word or quotation mark."""
    end = len(lower)
    while end and not lower[end - 1][0].isalnum() and lower[end - 1] not in QUOTES:
        end -= 1
    return end


def _next(marked: Iterable[bool]) -> list[int]:
    """For each token, where the next marked one stands, itself included; the length at last."""
    flags = list(marked)
    found, at = [0] * len(flags), len(flags)
    for n in range(len(flags) - 1, -1, -1):
        if flags[n]:
            at = n
        found[n] = at
    return found


def _inside_quotes(lower: list[str], is_open: bool) -> list[bool]:
    """For each token, whether it stands between quotation marks of the sentence."""
    inside = list[bool]()
    for word in lower:
        if word in OPENING:
            is_open = True
        elif word in CLOSING:
            is_open = False
        elif word == STRAIGHT:
            is_open = not is_open
        inside.append(is_open)
    return inside
