"""Who speaks: the subject of a verb of saying, before it or after it, with name and title."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS, SPANS, TIMES, behind_day
from factcheck.text.grammar import tags as tag
from factcheck.text.speech.appositions import lists_several, with_name
from factcheck.text.speech.asides import begins_aside, behind_asides, behind_period
from factcheck.text.speech.noun_phrases import is_name
from factcheck.text.speech.speech_view import (
    FIRST_PERSON,
    MAX_WHO,
    QUOTES,
    SIGHT,
    STOPS,
    Range,
    SpeechView,
)
from factcheck.text.speech.voices import can_speak

NOBODY = FIRST_PERSON | frozenset(("that", "this", "it", "there", "ce", "cela", "ça"))
"""Subjects that are no speaker to be named."""
NO_ONE = frozenset("nobody no none neither personne aucun aucune nul ni".split())
"""First words of subjects that stand for nobody."""
_ADVERBIAL = frozenset(
    (tag.PREPOSITION, tag.PAST, tag.FINITE, tag.INFINITIVE, tag.RELATIVE, tag.PRESENT)
)
"""Tags that begin an adverbial before the subject."""
_OPENERS = frozenset("where when how why où quand lorsque lorsqu'".split())
"""First words of a clause, whatever the tagger says."""
_AFTER = frozenset(("after", "before", "since", "comme"))
"""The same words before a noun are prepositions."""
_TO_WHOM = frozenset(("to", "à", "au", "aux"))
_BY = frozenset(("par", "by", "auprès"))
_WITH = frozenset(("avec", "with", "including", "comme", "like"))
_OF_WHOM = frozenset("of from at de d' du des".split())
"""First words of the body or place a named person belongs to: "Ann Jones, of the consultancy RSM
said"."""
_IN, _OF_BODY = frozenset(("in", "near", "outside")), frozenset(("of", "for"))
_WHO = (["who"], ["qui"])
_PLURAL = frozenset(("les", "des", "ces", "these", "those", "some", "many"))
_LONGEST = MAX_WHO + 10
"""The most tokens of a subject with its apposition."""
_QUOTED = 6
"""The most tokens of a word or two in quotation marks within a subject."""
_NOMINAL = frozenset(tag.DETERMINER + tag.NOUN + tag.ADJECTIVE + tag.NUMBER + tag.PREPOSITION)
_PARTS = 6
"""The most such parts after one name."""


class Subjects:
    """Finds subjects in one sentence; places are token numbers."""

    def __init__(self, view: SpeechView) -> None:
        self._view = view

    def verb_phrase(self, begins: int) -> int:
        """Where the verb phrase begins: adverbs and pronouns before the verb belong to it, as does
        "last year" after "who" and after a name."""
        lower, tags = self._view.lower, self._view.tags
        while begins and (tags[begins - 1] in tag.ADVERBS or lower[begins - 1] in OBJECT_PRONOUNS):
            begins -= 1
        dated = begins > 2 and behind_period(lower, begins - 2) == begins
        return begins - 2 if dated and tags[begins - 3] in (tag.RELATIVE, tag.NAME) else begins

    def subject(self, begins: int, since: int) -> Range | None:
        """The subject before a verb phrase, with what stands in apposition to it."""
        on_a_day = begins > 2 and behind_day(self._view.lower, begins - 2) == begins
        begins -= 2 * on_a_day  # "Ann Jones (Ohio) on Monday said"
        if begins and self._view.lower[begins - 1] == ")":
            low = max(since, begins - _QUOTED)
            brackets = (n for n in range(begins - 2, low, -1) if self._view.lower[n] == "(")
            begins = next(brackets, begins)
        start = end = begins
        if begins and self._view.lower[begins - 1] == ",":
            end = begins - 1
            if first := self._named_first(end, since):
                return first
            opening = self._comma_before(end)
            if placed := self._based_in(opening, end, since):
                return placed
            start = self.noun_phrase(opening, since)
            if opening == start or self._view.tags[start] in _ADVERBIAL:
                start = self.noun_phrase(end, since)  # "Without names, X, ... said"
        else:
            start = self._around_quoted(self.noun_phrase(begins, since), since)
            who = self._view.lower[start - 2 : start - 1]
            if start > since + 2 and self._view.tags[start - 1] == tag.FINITE and who in _WHO:
                start = self.noun_phrase(start - 2, since)  # "Some who voted in May said"
            if self._view.lower[start] in _WITH and self._view.lower[start - 1 : start] == [","]:
                end = start - 1  # "L'opposition, avec X, demande"
                start = self.noun_phrase(end, since)
            start = self._with_name_before(self._with_title(start, end, since), end, since)
        dated = (n for n in range(start + 1, end) if self._view.lower[n] in _AFTER)
        start = next((n + 1 for n in dated if self._view.lower[n - 1] in SPANS), start)
        if not start < end <= start + _LONGEST or self._view.lower[end - 1] in NOBODY:
            return None
        if end < begins and self._view.tags[start] in _ADVERBIAL:
            return None
        start = self._behind_lead(start, end)
        start = 0 if lists_several(self._view.tags[:end]) else start
        if self._view.lower[start] in NO_ONE or self._view.lower[start:end] == ["force"]:
            return None  # "Force est de constater que"
        named = any(kind in "NMUXAD" for kind in self._view.tags[start:end])
        return (start, end) if named and self._view.tags[start] not in "CKG" else None

    def holds_clause(self, start: int, end: int) -> bool:
        """ "a man arrested after police", "more than analysts": nobody who speaks."""
        lower, tags = self._view.lower, self._view.tags
        than = "than" in lower[start:end] and tag.NUMBER not in tags[start:end]
        after = (n for n in range(start + 1, end) if lower[n] in _AFTER)
        return than or any(tags[n - 1] == tag.PAST for n in after)

    def _named_first(self, end: int, since: int) -> Range | None:
        """ "X, of Y, which owns Z, said": the name with what stands between commas behind it, up
        to the one at `end`."""
        part = end
        for _ in range(_PARTS):
            opening = self._comma_before(part)
            if opening == part:
                break
            name = self.noun_phrase(opening, since)
            # "Sur la radio, RTB, le ministre de la Paix, Luc Sow, a"
            alone = part == end and set(self._view.tags[opening + 1 : end]) == {tag.NAME}
            office = alone and self._view.tags[name] == tag.DETERMINER
            office = office and can_speak(self._view.lower[name:opening])
            if office or is_name(self._view.lower, self._view.tags, name, opening):
                return name, end
            part = opening
        return None

    def _based_in(self, opening: int, end: int, since: int) -> Range | None:
        """ "The firm, which is based in Dayton, Ohio, said": the speaker with the clause that ends
        in a place, whose state stands behind the comma at `opening`."""
        lower, tags = self._view.lower, self._view.tags
        town = len(tags[:opening].rstrip(tag.NAME))
        region = set(tags[opening + 1 : end]) == {tag.NAME} and town < opening
        comma = self._comma_before(opening) if region and lower[town - 1] in _IN else opening
        start = self.noun_phrase(comma, since)
        told = comma < opening and tags[comma + 1] in (tag.RELATIVE, tag.PAST)
        return (start, end) if told and start < comma and can_speak(lower[start:comma]) else None

    def _behind_lead(self, start: int, end: int) -> int:
        """ "And this month X said", "Defending, X said": where the subject begins after what may
        open a sentence."""
        lead = start + (start == 0 and self._view.tags[0] == tag.COORDINATOR)
        lead -= self._view.lower[start] == "ni"
        lead = behind_period(self._view.lower, lead)
        day = behind_day(self._view.lower, lead)  # "On Monday a spokeswoman said"
        lead = day if self._view.tags[day : day + 1] == tag.DETERMINER else lead
        lead += self._view.tags[lead : lead + 2] == tag.ADVERB + tag.DETERMINER  # "déjà le club"
        lead += self._view.lower[lead] in _AFTER
        return lead if lead < end else start

    def _comma_before(self, end: int) -> int:
        """The comma before the one at `end`, as far as an apposition reaches; `end` if none."""
        low = max(-1, end - 21)
        return next((n for n in range(end - 1, low, -1) if self._view.lower[n] == ","), end)

    def _with_title(self, start: int, end: int, since: int) -> int:
        """ "The head of the club, Ann Jones said": where the title before the name begins."""
        if (
            start <= since
            or self._view.lower[start - 1] != ","
            or set(self._view.tags[start:end]) != {tag.NAME}
        ):
            return start
        title = self.noun_phrase(start - 1, since)
        words = self._view.tags[title : start - 1]
        office = can_speak(self._view.lower[title : start - 1])  # not "any regrets, Mr Shaw said"
        return title if words[:1] == tag.DETERMINER and office else start

    def _around_quoted(self, start: int, since: int) -> int:
        """ "Des élus « influents » du Nord ont", "Many “likely” voters said": where a noun phrase
        begins that goes on after a word in quotation marks."""
        lower, tags = self._view.lower, self._view.tags
        if lower[start - 1 : start] not in (["»"], ["”"]):
            return start
        low = max(since, start - _QUOTED)
        opening = next((n for n in range(start - 2, low, -1) if lower[n] in QUOTES), since)
        inside = opening > since and tags[opening - 1] in _NOMINAL
        return self.noun_phrase(opening, since) if inside else start

    def _with_name_before(self, start: int, end: int, since: int) -> int:
        """ "Barroso, le président de la commission thinks": where a name before the title begins,
        though the comma after the title is left out."""
        view, name = self._view, start - 1
        told = view.tags[start] in "DNM" or view.lower[start] in _OF_WHOM
        told = told and view.lower[start] not in _PLURAL  # "..., Ann Jones, the unions said"
        if start <= since or view.lower[name] != "," or not told:
            return start
        if view.tags[name - 1] == tag.NUMBER and view.lower[name - 2] == ",":
            name -= 2  # "Ann Jones, 68, an electrician said"
        comma = name
        while name > since and view.tags[name - 1] == tag.NAME:
            name -= 1
        alone = set(view.tags[start:end]) == {tag.NAME}  # "in Holyoke, Ohio, Jones said"
        opens = name == since or (view.lower[name - 1] in STOPS and not alone)
        return name if name < comma and opens else start

    def first_subject(self, before: int) -> Range | None:
        """The subject of the first verb after a colon or of the sentence, for a verb that shares
        it: of "X, who does Y, did Z and" X."""
        colon = next((n for n in range(before - 1, 0, -1) if self._view.lower[n] == ":"), 0)
        verb = self._view.tags.find(tag.FINITE, colon, before)
        begins = self.verb_phrase(verb) if verb > 0 else 0
        return self.subject(begins, colon) if verb > 0 else None

    def noun_phrase(self, end: int, since: int) -> int:
        """Where the noun phrase that ends at `end` begins: after a mark, a verb, a conjunction."""
        start = end
        while start > since:
            word, kind = self._view.lower[start - 1], self._view.tags[start - 1]
            if word in STOPS or word in _OPENERS:
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

    def _parts(self, n: int, since: int) -> bool:
        """Whether a verb stands before "and" at `n`, behind what opens the clause: not "when food
        and wine dealer Ann Jones called"."""
        low = max(since, n - 2 * SIGHT)
        begun = next((at for at in range(n, low, -1) if self._view.lower[at] in _OPENERS), since)
        return tag.FINITE in self._view.tags[begun:n]

    def _joins_names(self, n: int) -> bool:
        """ "..., Avon and Somerset Police said", "..., the Office of Trade and Industry said"."""
        tags, lower, first = self._view.tags, self._view.lower, n
        while first and (tags[first - 1] in tag.PHRASE or lower[first - 1] == "of"):
            first -= 1
        joins = first < n and tags[n + 1 : n + 2] in tag.NOUNS
        first -= joins and tags[first - 1] == tag.DETERMINER
        return joins and lower[first - 1] in STOPS

    def right_of(self, v: int) -> Range:
        """The subject after the verb, with the name after its comma."""
        view = self._view
        answers = view.lower[v].startswith("répond")  # "a répondu le maire à une question"
        verb_ends = v + 1 + (view.tags[v + 1 : v + 2] == tag.INFINITIVE)  # "fait valoir X"
        warns = view.lower[v + 1 : v + 3] == ["en", "garde"]  # "a mis en garde X"
        start = end = behind_asides(view, verb_ends + 2 * warns)
        inner = behind_asides(view, start + 1) if view.lower[start : start + 1] == [","] else start
        if inner > start + 1 and view.lower[inner : inner + 1] == [","]:
            start = end = inner + 1  # "affirmait, hier, le préfet"
        while end < view.end and end - start < _LONGEST and not view.stops(end):
            to_whom = view.lower[end] in _TO_WHOM and (answers or view.tags[end - 1] == tag.NAME)
            published = view.tags[end - 1] == tag.PAST  # "une étude publiée mercredi dans Nature"
            aside = begins_aside(view, end) or view.lower[end] in _OPENERS or view.joins_clause(end)
            aside = aside or view.tags[end : end + 2] == tag.PREPOSITION + tag.INFINITIVE
            if end > start and not published and (to_whom or aside):
                return start, end
            end += 1
        return start, with_name(self._view, start, end) if start < end else end

    def behind_quotation(self, begins: int) -> Range | None:
        """ "X, head of Y," between a quotation and the verb phrase at `begins`."""
        low = max(0, begins - MAX_WHO - SIGHT)
        quote = next((n for n in range(begins - 1, low, -1) if self._view.lower[n] in QUOTES), None)
        return None if quote is None else self.subject(begins, quote + 1)

    def noun_phrase_end(self, start: int) -> int:
        """Where the noun phrase that begins at `start` ends: at a mark, a verb, a conjunction."""
        end = start
        while end < self._view.end and end - start < MAX_WHO and not self._view.stops(end):
            end += 1
        return end

    def of_relative(self, relative: int, since: int) -> Range | None:
        """ "the group, which says ...": what the relative clause describes."""
        lower, tags = self._view.lower, self._view.tags
        end = relative - 1 if lower[relative - 1] == "," else relative
        if lower[end - 1] in TIMES:  # "A report was published on Monday that says"
            end = tags.rfind(tag.PREPOSITION, since, end)
            if end < 1 or tags[end - 1] not in tag.NOUNS:
                return self.first_subject(relative)
        start = self.noun_phrase(end, since)
        start = next((n + 1 for n in range(end - 1, start, -1) if lower[n] in _BY), start)
        start = max(start, tags.rfind(tag.INFINITIVE, start, end - 1) + 1)  # "to alarm X, who"
        start = end - len(tags[start:end].lstrip("".join(tag.ADVERBS)))
        start += 2 * (lower[start : start + 2] == ["d'", "après"])
        behind_name = start > since + 1 and lower[start - 1] == "," and tags[start - 2] == tag.NAME
        if behind_name and not set(tags[start:end]) <= {tag.NAME}:  # not "the head, X, who says"
            start = end = start - 1  # "X, head of Y, who says": X says
        if end > since and tags[end - 1] == tag.NAME:
            start = end
            while start > since and tags[start - 1] == tag.NAME:
                start -= 1
                body = start - 1 - (tags[start - 1] == tag.ADJECTIVE)
                if body > since and lower[body] in _OF_BODY and tags[body - 1] == tag.NAME:
                    start = body  # "the Office for National Statistics, which"
        if start == end or lower[end - 1] in NOBODY:
            return None
        return self._behind_lead(start, end), end
