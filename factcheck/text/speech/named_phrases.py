"""Where the words for somebody before a verb begin: the noun phrase with its title, its name and
what stands in apposition."""

from __future__ import annotations

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.grammar import tags as tag
from factcheck.text.speech.noun_phrases import is_name
from factcheck.text.speech.speech_view import MAX_WHO, QUOTES, SIGHT, STOPS, Range, SpeechView
from factcheck.text.speech.voices import can_speak

OPENERS = frozenset("where when how why whom où quand lorsque lorsqu'".split())
"""First words of a clause, whatever the tagger says."""
_OF_WHOM = frozenset("of from at de d' du des".split())
"""First words of the body or place a named person belongs to: "Ann Jones, of the consultancy RSM
said"."""
_AT = frozenset(("in", "at", "near", "outside", "from"))
_IN = frozenset(("in", "near", "outside"))
_PLURAL = frozenset(("les", "des", "ces", "these", "those", "some", "many"))
QUOTED = 6
"""The most tokens of a word or two in quotation marks within a subject."""
_NOMINAL = frozenset(tag.DETERMINER + tag.NOUN + tag.ADJECTIVE + tag.NUMBER + tag.PREPOSITION)
_PARTS = 6
"""The most such parts after one name."""


class NamedPhrases:
    """Finds noun phrases in one sentence; places are token numbers."""

    def __init__(self, view: SpeechView) -> None:
        self.view = view

    def noun_phrase(self, end: int, since: int) -> int:
        """Where the noun phrase that ends at `end` begins: after a mark, a verb, a conjunction."""
        start = end
        while start > since:
            word, kind = self.view.lower[start - 1], self.view.tags[start - 1]
            if word in STOPS or word in OPENERS or word == "what":
                break
            if kind in (tag.FINITE, tag.SUBORDINATOR, tag.RELATIVE):
                break
            if kind == tag.COORDINATOR and (
                word in ("mais", "but")
                or (self._parts(start, since) and not self._joins_names(start - 1))
            ):
                break
            start -= 1
        return start

    def noun_phrase_end(self, start: int) -> int:
        """Where the noun phrase that begins at `start` ends: at a mark, a verb, a conjunction."""
        end = start
        while end < self.view.end and end - start < MAX_WHO and not self.view.stops(end):
            end += 1
        return end

    def _parts(self, n: int, since: int) -> bool:
        """Whether a verb stands before "and" at `n`, behind what opens the clause: not "when food
        and wine dealer Ann Jones called"."""
        low = max(since, n - 2 * SIGHT)
        opened = OPENERS | {"what"}
        begun = next((at for at in range(n, low, -1) if self.view.lower[at] in opened), since)
        return tag.FINITE in self.view.tags[begun:n]

    def _joins_names(self, n: int) -> bool:
        """ "..., Avon and Somerset Police said", "..., the Office of Trade and Industry said"."""
        tags, lower, first = self.view.tags, self.view.lower, n
        while first and (tags[first - 1] in tag.PHRASE or lower[first - 1] == "of"):
            first -= 1
        joins = first < n and tags[n + 1 : n + 2] in tag.NOUNS
        first -= joins and tags[first - 1] == tag.DETERMINER
        return joins and lower[first - 1] in STOPS

    def around_quoted(self, start: int, since: int) -> int:
        """ "Des élus « influents » du Nord ont", "Many “likely” voters said": where a noun phrase
        begins that goes on after a word in quotation marks."""
        lower, tags = self.view.lower, self.view.tags
        if lower[start - 1 : start] not in (["»"], ["”"]):
            return start
        low = max(since, start - QUOTED)
        opening = next((n for n in range(start - 2, low, -1) if lower[n] in QUOTES), since)
        inside = opening > since and tags[opening - 1] in _NOMINAL
        return self.noun_phrase(opening, since) if inside else start

    def named_first(self, end: int, since: int) -> Range | None:
        """ "X, of Y, which owns Z, said": the name with what stands between commas behind it, up
        to the one at `end`."""
        part = end
        for _ in range(_PARTS):
            opening = self.comma_before(part)
            if opening == part or self.view.tags[opening + 1] == tag.FINITE:
                break  # "Des élus, dont X, ont voté, note Y"
            name = self.noun_phrase(opening, since)
            # "Sur la radio, RTB, le ministre de la Paix, Luc Sow, a"
            alone = part == end and set(self.view.tags[opening + 1 : end]) == {tag.NAME}
            office = alone and self.view.tags[name] == tag.DETERMINER
            office = office and can_speak(self.view.lower[name:opening])
            if office or is_name(self.view.lower, self.view.tags, name, opening):
                return name, end
            part = opening
        return None

    def based_in(self, end: int, since: int) -> Range | None:
        """ "The firm, which is based in Dayton, Ohio, said": the speaker with the clause that ends
        in a place, whose state stands before the comma at `end`."""
        lower, tags, opening = self.view.lower, self.view.tags, self.comma_before(end)
        town = len(tags[:opening].rstrip(tag.NAME))
        region = set(tags[opening + 1 : end]) == {tag.NAME} and town < opening
        comma = self.comma_before(opening) if region and lower[town - 1] in _IN else opening
        start = self.noun_phrase(comma, since)
        told = comma < opening and tags[comma + 1] in (tag.RELATIVE, tag.PAST)
        return (start, end) if told and start < comma and can_speak(lower[start:comma]) else None

    def in_state(self, end: int, since: int) -> Range | None:
        """ "Police in the town of Elm, Ohio, to the north of Kent, said": the speakers with where
        they are, up to the comma at `end`."""
        lower, tags, opening = self.view.lower, self.view.tags, self.comma_before(end)
        while opening < end and tags[opening + 1] == tag.PREPOSITION:
            end, opening = opening, self.comma_before(opening)
        start = self.noun_phrase(opening, since)
        region = opening < end and set(tags[opening + 1 : end]) == {tag.NAME}
        placed = tags[opening - 1] == tag.NAME and tag.PREPOSITION in tags[start:opening]
        who = tags[start:opening].partition(tag.PREPOSITION)[0]
        head = lower[start : start + len(who)]
        spoken = region and placed and tag.NAME not in who and can_speak(head)
        several = head[-1:] and (head[-1].endswith("s") or head[-1] in ("police", "staff"))
        place = several and lower[start + len(who)] in _AT
        return (start, opening) if spoken and place else None

    def with_title(self, start: int, end: int, since: int) -> int:
        """ "The head of the club, Ann Jones said": where the title before the name begins."""
        if (
            start <= since
            or self.view.lower[start - 1] != ","
            or set(self.view.tags[start:end]) != {tag.NAME}
        ):
            return start
        title = self.noun_phrase(start - 1, since)
        words = self.view.tags[title : start - 1]
        office = can_speak(self.view.lower[title : start - 1])  # not "any regrets, Mr Shaw said"
        return title if words[:1] == tag.DETERMINER and office else start

    def with_name_before(self, start: int, end: int, since: int) -> int:
        """ "Barroso, le président de la commission thinks": where a name before the title begins,
        though the comma after the title is left out."""
        view, name = self.view, start - 1
        told = view.tags[start] in "DNM" or view.lower[start] in _OF_WHOM
        told = told and view.lower[start] not in _PLURAL  # "..., Ann Jones, the unions said"
        if start <= since or view.lower[name] != "," or not told:
            return start
        if view.tags[name - 1] == tag.NUMBER and view.lower[name - 2] == ",":
            name -= 2  # "Ann Jones, 68, an electrician said"
        comma = name
        while name > since and view.tags[name - 1] == tag.NAME:
            name -= 1
        if not WEEKDAYS.keys().isdisjoint(view.lower[name:comma]):
            return start  # "Lundi, la directrice de la gare Anne Dubois a dit"
        alone = set(view.tags[start:end]) == {tag.NAME}  # "in Holyoke, Ohio, Jones said"
        opens = name == since or (view.lower[name - 1] in STOPS and not alone)
        return name if name < comma and opens else start

    def comma_before(self, end: int) -> int:
        """The comma before the one at `end`, as far as an apposition reaches; `end` if none."""
        low = max(-1, end - 21)
        return next((n for n in range(end - 1, low, -1) if self.view.lower[n] == ","), end)
