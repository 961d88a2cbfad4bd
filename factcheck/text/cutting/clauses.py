"""Cutting a sentence where it asserts something separately checkable.

Rules over the tags of `factcheck.text.grammar.tagger`: coordinated clauses and predicates, relative
clauses with what they describe, participles after a comma, subordinate clauses with a verb of their
own, appositions, figures of a list, long brackets. A cut holds only when both sides can stand: the
left has its main verb, or names a thing and says what it is. Where the rules are silent, the model
of `factcheck.text.cutting.weighed_cuts` decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.cutting import openings, relatives
from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.antecedents import (
    antecedent,
    apposed_name,
    as_subject,
    behind_part,
    named_before,
    participle_noun,
    tells_of_part,
)
from factcheck.text.cutting.behind_commas import tells_in_front
from factcheck.text.cutting.clause_view import SIGHT, STOPS, TIMES, ClauseView, begins_word
from factcheck.text.cutting.conditions import IF, opens_frame
from factcheck.text.cutting.figures_together import makes_up
from factcheck.text.cutting.inner_clauses import inner_verb
from factcheck.text.cutting.kept_whole import goes_on_behind, waits
from factcheck.text.cutting.progress import Progress
from factcheck.text.cutting.rules import PARTICIPLES, QUOTES, bounds_at
from factcheck.text.cutting.segments import Segment
from factcheck.text.cutting.weighed_cuts import leaning, open_cut
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import THAT
from factcheck.text.grammar.tokens import Words

SHORT_APPOSITION = 3
"""Words up to which an apposition says nothing without its relative clause."""
_STANDING = frozenset(
    (cut.PARTICIPLE, cut.REDUCED, cut.INFINITIVE, cut.CAUSE, cut.APPOSITION, cut.FIGURE,
     cut.PURPOSE, cut.OWN_SUBJECT, cut.BRACKETS, cut.DETAIL, cut.JOINED)
)  # fmt: skip
"""Segments that need no finite verb."""
_INSERTED = frozenset(
    (cut.APPOSITION, cut.CAUSE, cut.DETAIL, cut.OWN_SUBJECT, cut.PARTICIPLE, cut.RELATIVE)
)
"""Segments that may stand between a verb and what it governs."""
_OPENED = frozenset((cut.RELATIVE, cut.SUBORDINATE))
"""Segments whose main verb is that of the clause their first word opens."""
_ON = frozenset(("à", "au", "en", "lors"))
_OCCASIONS = frozenset("ouverture issue occasion terme cours lendemain marge d' de du des".split())
_JOINING = (tag.RELATIVE, tag.COORDINATOR)
_BEGINNING = frozenset(_JOINING + PARTICIPLES)
"""Tags of words that may begin a clause wherever they stand."""
_BEFORE = STOPS | {"]"}


class Cutter:
    """Cuts one tagged sentence."""

    def __init__(self, words: Words, language: str) -> None:
        self._language = language
        self._view = ClauseView(words, language)
        self._lower, self._tags = self._view.lower, self._view.tags
        self._standing = self._wanting = False
        self._interrupted: int | None = None
        """Where a clause begins whose verb comes only after a relative clause that was cut off."""
        self._weighed: dict[int, tuple[str, ...]] = {}
        """The traits that made the model cut where no rule did."""

    def cut(self, first: int, last: int) -> list[Segment]:
        """The segments of tokens ``first:last``, in the order of their clauses."""
        while first < last - 1 and not begins_word(self._lower[first]):
            first += 1
        bounds, self._interrupted = [(first, "")], None
        verbless = self._tags[first] == tag.INFINITIVE or self._verbless_quote(first, last)
        progress, whole = Progress(verbless), 0
        tags, lower, beginning = self._tags, self._lower, self._view.cues.beginning
        for i in range(self._behind_question(first, last), last - 1):
            if tags[i - 1] in tag.CLAUSAL:
                progress.read(tags, i - 1)
            begins = tags[i] in _JOINING or lower[i] in beginning or lower[i - 1] in _BEFORE
            if not begins and not (tags[i] in PARTICIPLES and tags[i - 1] in tag.NOMINAL):
                continue  # most words need no further look
            begun, cut_off = bounds[-1]
            inner = progress.stands and progress.wanting
            if inner and relatives.waits_for_verb(self._view, begun, i):
                continue
            self._look_back(progress, bounds[-1], i, last)
            if lower[i - 1] == "," and i > whole:
                whole = inner_verb(self._view, begun, i, last)
            if i <= whole or self._belongs(begun, cut_off, i):
                continue
            found = self._found(bounds, i, last)
            if found and found[1] in _INSERTED:
                whole = goes_on_behind(self._view, i, last, found[1])
            if not found or i <= whole or self._is_setting(begun, i, found[1]):
                continue
            before, why = found
            if before:
                bounds[-1] = (begun, before)
            bounds.append((i, why))
            progress = Progress(why in _STANDING, opened=self._opens(i, why))
        return list(self._segments(self._with_prepositions(bounds), last))

    def _look_back(self, progress: Progress, bound: tuple[int, str], i: int, last: int) -> None:
        """Note whether the segment that begins at `bound` has its main verb before token `i`, and
        whether a clause inside still lacks its own."""
        begun, cut_off = bound
        joined = cut_off == cut.RELATIVE and behind_part(self._view, begun, i, last)
        closed = joined or (cut_off == cut.RELATIVE and self._lower[i - 1] == ",")
        # "who by many accounts, has won"
        verb = self._view.french or self._tags[i] != tag.COORDINATOR
        if closed and verb and not joined and not self._view.verbs(begun, i):
            closed = tells_of_part(self._view, begun)  # not "dont le frère, un juge, est"
        self._standing = progress.stands or closed
        self._wanting = progress.wanting > 0 and not joined

    def _found(
        self, bounds: list[tuple[int, str]], i: int, last: int
    ) -> tuple[str | None, str] | None:
        """What the segment before token `i` is, and what begins there: by a rule, or the model."""
        begun, resumed = bounds[-1][0], None
        if self._interrupted is not None and not self._stays(begun, i, last):
            resumed = self._resumed(bounds, i, last)
        found = resumed or bounds_at(
            self._view, begun, i, last, standing=self._standing, wanting=self._wanting
        )
        if found and self._stays(begun, i, last):
            return None
        return found or self._weigh(begun, i, last)

    def _is_setting(self, begun: int, i: int, why: str) -> bool:
        """ "Comme le veut la loi, ...": whether what stands before a clause at `i` only says when,
        where or how it is so."""
        if why == cut.CLAUSE and self._view.is_placed(begun, i):
            return True
        # "On the night he died, officers sat at desks"
        led = self._tags[begun : begun + 3] == tag.PREPOSITION + tag.DETERMINER + tag.NOUN
        dated = led and self._lower[begun + 2] in TIMES and self._view.verbs(begun, i) == 1
        if dated and why == cut.CLAUSE and self._tags[i] not in _JOINING:
            return True
        likened = self._lower[begun] == "comme"
        setting = why == cut.CLAUSE and (likened or not self._standing)
        return setting and openings.says_when(self._view, begun, i)

    def _opens(self, i: int, why: str) -> bool:
        """Whether the first word of what begins at `i` opens a clause whose verb is the main one:
        "ce qui a coûté 3 emplois"; not ": si le feu saute, X brûlera"."""
        what = self._lower[i] == "ce" and self._tags[i + 1] == tag.RELATIVE
        at = self._tags.find(tag.SUBORDINATOR, i, i + 2)
        return (what or why in _OPENED or at >= i) and self._lower[at] not in IF

    def _stays(self, first: int, i: int, last: int) -> bool:
        """Whether nothing is cut off at `i` whatever begins there: asked last, as it hardly is."""
        if openings.ends_in_quotation(self._view, first, i):
            return True
        if makes_up(self._view, first, i) or waits(self._view, i):
            return True
        if self._view.amid_brackets(first, i, last):
            return True
        open_yet = not self._standing or not self._view.french
        if open_yet and relatives.goes_on_in_relative(self._view, first, i):
            return True
        return relatives.verb_to_come(self._view, first, i, last, wanting=self._wanting)

    def _behind_question(self, first: int, last: int) -> int:
        """Where the first cut may be: behind a frame, or behind "Ce n'est qu'en mai que"."""
        comma = self._view.comma(first, last)
        framed = comma < last - 2 and opens_frame(self._view, first, comma)
        if self._view.french and ":" in self._lower[first:last]:
            colon = self._lower.index(":", first)
            listed = self._lower[first:colon].count(",") > 1
            if listed and colon < last - 2 and not self._view.verbs(first, colon):
                return colon + 2  # "Postes vacants, départs, retards : dix gares ferment"
        cleft = openings.cleft_ends(self._view, first, last)
        return comma + 2 if framed else max(first, cleft) + 1

    def _belongs(self, first: int, cut_off: str, i: int) -> bool:
        """ "Norvane, the company that makes the drug": an apposition that says which; "..., partly
        because it rained": an adverb that was cut off alone."""
        if cut_off in (cut.APPOSITION, cut.DETAIL):
            near = self._view.length(first, i) <= SHORT_APPOSITION and self._lower[i - 1] != ","
            if near and relatives.begins_relative(self._view, i):
                return True
        return cut_off != "" and first == i - 1 and self._tags[first] == tag.ADVERB

    def _weigh(self, first: int, i: int, last: int) -> tuple[str | None, str] | None:
        """What the model cuts off at `i`, where no rule does."""
        begins = self._tags[i] in _BEGINNING or self._lower[i] in self._view.cues.beginning
        if not begins and self._lower[i - 1] not in STOPS:
            return None
        joins = self._tags[i] == tag.COORDINATOR and self._lower[i - 1] != ","
        goes_on = self._view.french and self._view.tag_behind(i, tag.CLITICS) == tag.FINITE
        if self._wanting and (joins or goes_on):
            return None  # "so fast that many island and coastal towns will", "qui, un jour, va"
        if self._wanting and not begins:
            that = self._tags.rfind(tag.SUBORDINATOR, first, i)
            if that > 0 and self._lower[that] in THAT and tag.PAST not in self._tags[that:i]:
                return None  # "qui dit que depuis mai, ..."
        begun = first + (self._tags[first] == tag.COORDINATOR)
        if self._lower[begun] == "with" and not self._standing:
            return None  # "with sales down by a third and with rents rising, the firm ..."
        that = self._lower[i] == "that" and self._tags[i] == tag.SUBORDINATOR
        if that and not self._view.verbs(first, i):
            return None  # ", despite a promise by Ann Lee, that"
        if not self._standing and openings.subject_goes_on(self._view, first, i, last):
            return None
        found = open_cut(self._view, first, i, last, standing=self._standing)
        traits = leaning(found, self._language) if found else None
        if not found or traits is None or self._stays(first, i, last):
            return None
        if found.why == cut.APPOSITION and self._lower[i] in WEEKDAYS:
            return None  # "jugé à Metz, mardi 3 mars"
        led = self._tags[first] in (tag.PREPOSITION, tag.PRESENT) and not self._standing
        if led and found.why == cut.APPOSITION and self._view.comma(first, i) == i - 1:
            return None  # "Following a trial in Leeds, a man, named as Tom Hale, was jailed"
        self._weighed[i] = traits
        if not self._standing and tag.RELATIVE in self._tags[first + 1 : i]:
            self._interrupted = first
        in_front = not self._standing and found.why == cut.CLAUSE
        in_front = in_front and tells_in_front(self._view, first)
        return (cut.PARTICIPLE if in_front else None), found.why

    def _resumed(self, bounds: list[tuple[int, str]], i: int, last: int) -> tuple[None, str] | None:
        """ "X, who does this and does that, is so": the verb is that of X, whatever was cut off
        before."""
        begun = self._interrupted
        if begun is None or not openings.subject_ends(self._view, begun, i, last):
            return None
        self._interrupted = None
        known = [begin for begin, _ in bounds].index(begun)
        bounds[known] = (begun, bounds[known][1] or cut.WHAT_IT_IS)
        return None, cut.PREDICATE

    def _verbless_quote(self, first: int, last: int) -> bool:
        """Whether `first` follows an opening quote and no verb stands before the closing one."""
        if not first or not set(self._lower[max(0, first - 2) : first]) & QUOTES:
            return False
        end = min(last, first + SIGHT)
        closes = next((n for n in range(first, end) if self._lower[n] in QUOTES), last)
        goes_on = closes + 1 < last and self._tags[closes + 1] == tag.PREPOSITION
        return not (goes_on or self._view.verbs(first, closes))

    def _with_prepositions(self, bounds: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """ "dans laquelle", "au cours de laquelle": the relative clause begins before its pronoun,
        and nothing else does there."""
        moved = bounds[:1]
        for begin, why in bounds[1:]:
            if why == cut.RELATIVE:
                begin = max(bounds[0][0], relatives.led_in(self._view, begin))
            if begin <= moved[-1][0]:
                moved.pop()
            moved.append((begin, why))
        return moved

    def _segments(self, bounds: list[tuple[int, str]], last: int) -> Iterator[Segment]:
        for n, (begin, why) in enumerate(bounds):
            end = bounds[n + 1][0] if n + 1 < len(bounds) else last
            subject = begin
            if why == cut.WHAT_IT_IS and (near := bounds[n + 1 : n + SIGHT]):
                told = next((at for at, what in near if what == cut.PREDICATE), end)
                subject = openings.subject_begins(self._view, begin, told)
            if subject > begin:
                begin += self._tags[begin] == tag.COORDINATOR
                yield Segment(subject, end, why, subject, fronted=begin)
                continue
            first = begin
            part = why == cut.RELATIVE and tells_of_part(self._view, begin)
            if n and why in (cut.RELATIVE, cut.APPOSITION, cut.REDUCED) and not part:
                before = bounds[n - 1][0]
                first = antecedent(self._view, begin, before)
                if self._lower[begin] == "who" and apposed_name(self._view, begin) < first:
                    first = begin  # "Carl Moss, a prisoner in the jail at Elm, who"
                more = why == cut.RELATIVE and bounds[n - 1][1] == cut.APPOSITION
                more = more and n > 1 and named_before(self._view, begin) == begin
                if more and first == begin and self._lower[begin - 1] == ",":
                    first = antecedent(self._view, before, bounds[n - 2][0])
                first = as_subject(self._view, first, begin)
            elif n and why == cut.PARTICIPLE:
                first = participle_noun(self._view, begin, bounds[n - 1][0])
            if why == cut.APPOSITION and self._view.french and first < begin:
                when = self._occasion(begin, end)
                yield Segment(first, when, why, begin, self._weighed.get(begin, ()))
                if when < end:
                    yield Segment(when, end, cut.DETAIL, when)
                continue
            yield Segment(first, end, why, begin, self._weighed.get(begin, ()))

    def _occasion(self, begin: int, end: int) -> int:
        """ "fait par X, patron de Y, à l'ouverture du salon": where in an apposition it is told
        when the clause before it was so; `end` where it is not."""
        for n in range(begin + 2, end - 2):
            near = self._lower[n + 1 : n + 3]
            if self._lower[n - 1] == "," and self._lower[n] in _ON and _OCCASIONS & {*near}:
                return n
        return end
