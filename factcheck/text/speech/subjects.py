"""Who speaks: the subject of a verb of saying, before it or after it, with name and title."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS, SPANS, TIMES, behind_day
from factcheck.text.cutting.progress import main_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.speech.appositions import lists_several, with_name
from factcheck.text.speech.asides import begins_aside, behind_asides, behind_period
from factcheck.text.speech.named_phrases import OPENERS, QUOTED, NamedPhrases
from factcheck.text.speech.speech_view import FIRST_PERSON, MAX_WHO, QUOTES, SIGHT, Range

NOBODY = FIRST_PERSON | frozenset(("that", "this", "it", "there", "ce", "cela", "ça"))
"""Subjects that are no speaker to be named."""
NO_ONE = frozenset("nobody no none neither personne aucun aucune nul ni".split())
"""First words of subjects that stand for nobody."""
_ADVERBIAL = frozenset(
    (tag.PREPOSITION, tag.PAST, tag.FINITE, tag.INFINITIVE, tag.RELATIVE, tag.PRESENT)
)
"""Tags that begin an adverbial before the subject."""
_AFTER = frozenset(("after", "before", "since", "comme"))
"""The same words before a noun are prepositions."""
_TO_WHOM = frozenset(("to", "à", "au", "aux"))
_DOING = (tag.PREPOSITION + tag.INFINITIVE, tag.PREPOSITION + tag.PRESENT)
""" "pour saluer", "en visitant"."""
_BY = frozenset(("par", "by", "auprès"))
_WITH = frozenset(("avec", "with", "including", "comme", "like"))
_OF_BODY = frozenset(("of", "for"))
_WHO = (["who"], ["qui"])
_RULES = frozenset("article loi code décret règlement traité accord contrat".split())
_LONGEST = MAX_WHO + 10
"""The most tokens of a subject with its apposition."""


class Subjects(NamedPhrases):
    """Finds subjects in one sentence; places are token numbers."""

    def verb_phrase(self, begins: int) -> int:
        """Where the verb phrase begins: adverbs and pronouns before the verb belong to it, as does
        "last year" after "who" and after a name."""
        lower, tags = self.view.lower, self.view.tags
        while begins and (tags[begins - 1] in tag.ADVERBS or lower[begins - 1] in OBJECT_PRONOUNS):
            begins -= 1
        dated = begins > 2 and behind_period(lower, begins - 2) == begins
        return begins - 2 if dated and tags[begins - 3] in (tag.RELATIVE, tag.NAME) else begins

    def subject(self, begins: int, since: int) -> Range | None:
        """The subject before a verb phrase, with what stands in apposition to it."""
        on_a_day = begins > 2 and behind_day(self.view.lower, begins - 2) == begins
        begins -= 2 * on_a_day  # "Ann Jones (Ohio) on Monday said"
        today = begins > 1 and self.view.lower[begins - 1] == "today"  # "Norvane today said"
        begins -= today and self.view.tags[begins - 2] in tag.NOUNS | {tag.MARK}
        if begins and self.view.lower[begins - 1] == ")":
            low = max(since, begins - QUOTED)
            brackets = (n for n in range(begins - 2, low, -1) if self.view.lower[n] == "(")
            begins = next(brackets, begins)
        if begins and self.view.lower[begins - 1] == ",":
            end = begins - 1
            if placed := self.in_state(end, since):
                return placed
            if first := self.named_first(end, since) or self.based_in(end, since):
                return first
            opening = self.comma_before(end)
            start = self.noun_phrase(opening, since)
            if opening == start or self.view.tags[start] in _ADVERBIAL:
                start = self.noun_phrase(end, since)  # "Without names, X, ... said"
        elif begins and self.view.lower[begins - 1] in "–—":
            low = max(since, begins - 3 * SIGHT)  # "Three – Ann Lee, Bob Orr and Jo Day – said"
            dashes = (n for n in range(begins - 2, low, -1) if self.view.lower[n] in "–—")
            end = next(dashes, begins - 1)
            start = end if self.view.holds_verb(end, begins) else self.noun_phrase(end, since)
        else:
            start, end = self._at_once(begins, since)
        dated = (n for n in range(start + 1, end) if self.view.lower[n] in _AFTER)
        spans = (n for n in dated if {self.view.lower[n - 1], f"{self.view.lower[n - 1]}s"} & SPANS)
        start = next((n + 1 for n in spans), start)
        if not start < end <= start + _LONGEST or self.view.lower[end - 1] in NOBODY:
            return None
        if end < begins and self.view.tags[start] in _ADVERBIAL:
            return None
        start = self._behind_lead(start, end)
        start = 0 if lists_several(self.view.tags[:end]) else start
        if self.view.lower[start] in NO_ONE or self.view.lower[start:end] == ["force"]:
            return None  # "Force est de constater que"
        named = any(kind in "NMUXAD" for kind in self.view.tags[start:end])
        return (start, end) if named and self.view.tags[start] not in "CKG" else None

    def _at_once(self, begins: int, since: int) -> Range:
        """The noun phrase right before a verb phrase, with its title or the name before it."""
        start, end = self.around_quoted(self.noun_phrase(begins, since), since), begins
        who = self.view.lower[start - 2 : start - 1]
        if start > since + 2 and self.view.tags[start - 1] == tag.FINITE and who in _WHO:
            start = self.noun_phrase(start - 2, since)  # "Some who voted in May said"
        if self.view.lower[start] in _WITH and self.view.lower[start - 1 : start] == [","]:
            end = start - 1  # "L'opposition, avec X, demande"
            start = self.noun_phrase(end, since)
        return self.with_name_before(self.with_title(start, end, since), end, since), end

    def holds_clause(self, start: int, end: int) -> bool:
        """ "a man arrested after police", "more than analysts": nobody who speaks."""
        lower, tags = self.view.lower, self.view.tags
        than = "than" in lower[start:end] and tag.NUMBER not in tags[start:end]
        after = (n for n in range(start + 1, end) if lower[n] in _AFTER)
        return than or any(tags[n - 1] == tag.PAST for n in after)

    def _behind_lead(self, start: int, end: int) -> int:
        """ "And this month X said", "Defending, X said": where the subject begins after what may
        open a sentence."""
        lead = start + (start == 0 and self.view.tags[0] == tag.COORDINATOR)
        lead -= self.view.lower[start] == "ni"
        lead = behind_period(self.view.lower, lead)
        day = behind_day(self.view.lower, lead)  # "On Monday a spokeswoman said"
        lead = day if self.view.tags[day : day + 1] == tag.DETERMINER else lead
        lead += self.view.tags[lead : lead + 2] == tag.ADVERB + tag.DETERMINER  # "déjà le club"
        lead += self.view.lower[lead] in _AFTER
        return lead if lead < end else start

    def first_subject(self, before: int) -> Range | None:
        """The subject of the first verb after a colon or of the sentence, for a verb that shares
        it: of "X, who does Y, did Z and" X."""
        near = range(before - 1, max(0, before - 8 * SIGHT), -1)
        colon = next((n for n in near if self.view.lower[n] == ":"), 0)
        verb = main_verb(self.view.tags, colon, before)
        verb = verb if verb > 0 else self.view.tags.find(tag.FINITE, colon, before)
        begins = self.verb_phrase(verb) if verb > 0 else 0
        return self.subject(begins, colon) if verb > 0 else None

    def right_of(self, v: int) -> Range:
        """The subject after the verb, with the name after its comma."""
        view = self.view
        answers = view.lower[v].startswith("répond")  # "a répondu le maire à une question"
        verb_ends = v + 1 + (view.tags[v + 1 : v + 2] == tag.INFINITIVE)  # "fait valoir X"
        warns = view.lower[v + 1 : v + 3] == ["en", "garde"]  # "a mis en garde X"
        start = end = behind_asides(view, verb_ends + 2 * warns)
        inner = behind_asides(view, start + 1) if view.lower[start : start + 1] == [","] else start
        if inner > start + 1 and view.lower[inner : inner + 1] == [","]:
            start = end = inner + 1  # "affirmait, hier, le préfet"
        if view.lower[start : start + 1] in (["«"], ["“"]):
            closing = view.quotation_end(start + 1)
            named = closing - start <= QUOTED and not view.holds_verb(start, closing)
            return (start + 1, closing) if named else (start, start)  # "indique « La Gazette »"
        while end < view.end and end - start < _LONGEST and not view.stops(end):
            to_whom = view.lower[end] in _TO_WHOM and (answers or view.tags[end - 1] == tag.NAME)
            published = view.tags[end - 1] == tag.PAST  # "une étude publiée mercredi dans Nature"
            aside = begins_aside(view, end) or view.lower[end] in OPENERS or view.joins_clause(end)
            aside = aside or view.tags[end : end + 2] in _DOING
            does = view.language == "fr" and view.tags[end - 1 : end + 1] == tag.NOUN + tag.PRESENT
            aside = (
                aside or does or view.lower[end] == "selon"
            )  # "nous confie un voisin rentrant chez lui"
            if end > start and not published and (to_whom or aside):
                return start, end
            end += 1
        return start, with_name(self.view, start, end) if start < end else end

    def behind_quotation(self, begins: int) -> Range | None:
        """ "X, head of Y," between a quotation and the verb phrase at `begins`."""
        low = max(0, begins - MAX_WHO - SIGHT)
        quote = next((n for n in range(begins - 1, low, -1) if self.view.lower[n] in QUOTES), None)
        return None if quote is None else self.subject(begins, quote + 1)

    def of_relative(self, relative: int, since: int) -> Range | None:
        """ "the group, which says ...": what the relative clause describes."""
        lower, tags = self.view.lower, self.view.tags
        end = relative - 1 if lower[relative - 1] == "," else relative
        if lower[end - 1] in TIMES:  # "A report was published on Monday that says"
            end = tags.rfind(tag.PREPOSITION, since, end)
            if end < 1 or tags[end - 1] not in tag.NOUNS:
                return self.first_subject(relative)
        start = self.noun_phrase(end, since)
        start = next((n + 1 for n in range(end - 1, start, -1) if lower[n] in _BY), start)
        start = max(start, tags.rfind(tag.INFINITIVE, start, end - 1) + 1)  # "to alarm X, who"
        start = max(start, tags.rfind(tag.PRESENT + tag.DETERMINER, start, end) + 1)  # "appealing"
        ruled = (n for n in range(start + 1, end - 1) if lower[n - 1] == "sur" and tags[n] == "D")
        start = next(
            (n for n in ruled if lower[n + 1] in _RULES), start
        )  # "appuyé sur la loi, qui"
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
