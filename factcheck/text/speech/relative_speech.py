"""Whose words a relative clause tells: "a plan which critics call a trap", "X, who has denied it".

Such a clause is cut off with what it describes; who speaks stands in it, or is what it
describes.
"""

from __future__ import annotations

from factcheck.text.cutting.antecedents import apposed_name
from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS
from factcheck.text.cutting.segments import Segment
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import AS, DENYING, NEW, OF, SUBJECT_RELATIVES
from factcheck.text.grammar.saying import saying
from factcheck.text.grammar.titles import offices
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.asides import WHEN, behind_period
from factcheck.text.speech.courts import sentences
from factcheck.text.speech.speech_view import FIRST_PERSON, SIGHT, Range
from factcheck.text.speech.verb_forms import COPULAS, HELPERS
from factcheck.text.speech.voices import is_human

_OBJECTS = frozenset(("que", "qu'", "which", "that", "whom"))
_BY = frozenset(("par", "by"))
_BREAKS = frozenset(tag.MARK + tag.FINITE + tag.RELATIVE + tag.SUBORDINATOR + tag.COORDINATOR)
"""Tags that part a participle from who or what did it."""
_KILLS = frozenset(("life", "lives"))
"""Behind "claimed" they were lost."""
_NEAR = 5
"""The most tokens from "be" to its participle."""
_OFFICE = frozenset(tag.DETERMINER + tag.NOUN + tag.ADJECTIVE)
_AFTER = frozenset(tag.MARK + tag.FINITE + tag.RELATIVE + tag.SUBORDINATOR)


def relative_speaker(
    words: Words, segment: Segment, language: str, *, told: bool = False
) -> Range | None:
    """The tokens of who speaks in a segment that is nothing but a relative clause and what it
    describes; None where nobody does. `told`: it is already known to be somebody's."""
    if by := _said_by(words, segment, language, told=told):
        return by
    relative = _relative_of(words, segment)
    lead = segment.first + (words.tags[segment.first] == tag.COORDINATOR)
    start = relative + 1 if relative >= 0 else lead
    verb = words.tags.find(tag.FINITE, start, segment.last)
    if verb < 0:
        return None
    put_in = words.tags[verb : verb + 2] == tag.FINITE * 2
    if put_in and words.lower[verb] in saying(language).forms:
        # "who police say took", "but critics charge is", "some of whom police said were"
        start = max(start, words.tags.rfind(tag.RELATIVE, start, verb) + 1)
        start = _behind_described(words, start, verb)
        return _subject(words, start, verb)
    if relative < 0:
        return None
    spoken = _spoken(words, verb, segment.last, language)
    if _behind_adverbs(words, relative + 1) == verb and words.lower[relative] in SUBJECT_RELATIVES:
        known = saying(language)
        acts = spoken in known.act or spoken in known.announce
        acts = acts and _KILLS.isdisjoint(words.lower[verb + 1 : verb + _NEAR])
        # "a man who refused to leave" did not speak
        acts = acts and words.tags[verb + 1 : verb + 3] != tag.PARTICLE + tag.INFINITIVE
        return _antecedent(words, segment.first, relative) if acts else None
    if words.lower[relative] not in _OBJECTS or spoken not in saying(language).forms:
        return None
    return _subject(words, relative + 1, verb)


def is_object(lower: list[str], tags: str, n: int) -> bool:
    """Whether the object of a relative clause stands at `n`: "which", "ce que", "le texte, que",
    ", un chiffre que", "what"."""
    if lower[n] not in _OBJECTS:
        return lower[n] == "what"
    apart = lower[n - 1 : n] == [","] and tags[n - 2 : n - 1] in tag.NOUNS
    apart = apart or tags[max(n - 3, 0) : n] == tag.MARK + tag.DETERMINER + tag.NOUN
    return tags[n] == tag.RELATIVE or apart or lower[n - 1 : n] == ["ce"]


def _relative_of(words: Words, segment: Segment) -> int:
    """Where a relative pronoun stands with no verb before it; -1 when none does."""
    tags, lower, first = words.tags, words.lower, segment.first
    verb = tags.find(tag.FINITE, first, segment.last)
    end = verb if verb >= 0 else segment.last
    if tags.find(tag.RELATIVE, first, end) < 0 and _OBJECTS.isdisjoint(lower[first:end]):
        return -1
    for n in range(first, end):
        if tags[n] == tag.RELATIVE or (lower[n] in _OBJECTS and is_object(lower, tags, n)):
            return -1 if tags[n - 1 : n] == tag.PREPOSITION else n
    return -1


def _said_by(words: Words, segment: Segment, language: str, *, told: bool) -> Range | None:
    """ "chiffres relativisés par X", "deemed illegal by X", "is seen as a threat by X": who is
    named after the participle of a segment with no verb but "be" before it."""
    tags, verb = words.tags, words.tags.find(tag.FINITE, segment.first, segment.last)
    known = saying(language)
    first = segment.first if verb < 0 else verb
    participle = tags.find(tag.PAST, first, segment.last - 2)
    while participle > 0 and words.lower[participle] in ("été", "been"):
        participle = tags.find(tag.PAST, participle + 1, segment.last - 2)
    if participle < 0:
        return None
    until = min(participle + SIGHT, segment.last - 1)
    by = next((n for n in range(participle + 1, until) if words.lower[n] in _BY), 0)
    if not by or not _BREAKS.isdisjoint(tags[participle + 1 : by]):
        return None
    if verb < 0:
        apposed = participle == segment.first or words.lower[participle - 1] == ","
        apposed = apposed or tags[participle - 1] in tag.NOUNS
        others = DENYING if told else frozenset[str]()  # "the union said X, which Y disputes"
        spoken = apposed and words.lower[participle] in known.act - others
    else:
        be = words.lower[verb] in COPULAS or "été" in words.lower[verb:participle]
        alone = tags.find(tag.FINITE, verb + 1, segment.last) < 0 and participle - verb < _NEAR
        spoken = be and alone and not told and words.lower[participle] in known.sees
        if words.lower[participle].startswith("jugé"):  # "jugé lundi par la cour", "jugé nul par X"
            spoken = spoken and not WHEN.issuperset(words.lower[participle + 1 : by])
    until = _until(words, by + 1, segment.last)
    if words.lower[participle].startswith("qualifi"):  # "qualifié par l'ONU de « pire »"
        named = tag.NOUNS.intersection(words.tags[by + 1 :])
        of = [n for n in range(by + 2, until) if words.lower[n] in OF]
        until = max((n for n in of if words.tags[n - 1] in named), default=until)
    if sentences(words.lower[by + 1 : until], words.lower[participle]):
        return None
    brings = not known.that.isdisjoint(words.lower[until : until + 1])
    # "it is asserted by the board that Y", within a quotation
    spoken = spoken or (brings and verb >= 0 and words.lower[participle] in known.report)
    several = not _BY.isdisjoint(words.lower[by + 1 : until])  # "by unions and by voters"
    return (by + 1, until) if spoken and not several else None


def _behind_adverbs(words: Words, n: int) -> int:
    n = behind_period(words.lower, n)  # "who last year threatened"
    while words.tags[n : n + 1] in tag.ADVERBS or (
        words.lower[n : n + 1] and (words.lower[n] in OBJECT_PRONOUNS)
    ):
        n += 1
    return n


def _spoken(words: Words, verb: int, last: int, language: str) -> str:
    """The verb, or the participle after its auxiliary; nothing where there is none."""
    if words.lower[verb] not in HELPERS[language]:
        return words.lower[verb]
    participle = _behind_adverbs(words, verb + 1)
    been = words.lower[participle : participle + 1] == ["been"]  # "have been urging"
    participle += been and words.tags[participle + 1 : participle + 2] == tag.PRESENT
    return words.lower[participle] if participle < last else ""


def _subject(words: Words, first: int, verb: int) -> Range | None:
    """The noun phrase between the relative pronoun and its verb, with nothing else between."""
    while verb > first and words.tags[verb - 1] in tag.ADVERBS:
        verb -= 1
    kinds = words.tags[first:verb]
    named = kinds == tag.PRONOUN or not tag.NOUNS.isdisjoint(kinds)
    named = named and words.lower[first : verb + 1] != ["il", "est"]  # "ce qu'il est convenu de"
    return (first, verb) if named and words.lower[verb - 1] not in FIRST_PERSON else None


def _behind_described(words: Words, first: int, verb: int) -> int:
    """ "a move analysts say will fail", "a man they say burnt it": where those begin who say so,
    right behind what they tell of without a relative pronoun; `first` otherwise."""
    last = words.lower[verb - 1 : verb]
    pronoun = words.tags[verb - 1] == tag.PRONOUN
    several = words.lower[first] in NEW and last[0].endswith("s") and is_human(last)
    described = words.tags[first] == tag.DETERMINER and verb - first > 2
    return verb - 1 if described and (pronoun or several) else first


def _until(words: Words, first: int, last: int) -> int:
    """Where the noun phrase that begins at `first` ends: at "as a threat", too."""
    marks = (n for n in range(first, last) if words.tags[n] in _AFTER or words.lower[n] in AS)
    return next(marks, last)


def _antecedent(words: Words, first: int, relative: int) -> Range | None:
    end = relative - (words.lower[relative - 1] == ",")
    if first >= end:  # the clause was cut off from whom it describes: its object may follow
        first = apposed_name(words, relative)
        if first < relative:  # "Ann Jones, head of the museum, who expects"
            return first, words.index(",", first, end)
        first = end
        while first and words.tags[first - 1] in tag.PHRASE:
            first -= 1
    first = _with_office(words, first, end)
    described = words.tags[first:end].strip(tag.MARK)  # 'the "green theory," which calls for it'
    return (first, end) if described else None


def _with_office(words: Words, first: int, end: int) -> int:
    """ "l'évêque de Metz, qui a appelé": where the office begins whose place stands at `first`."""
    of = first - 1
    placed = of > 0 and words.lower[of] in OF and {*words.tags[first:end]} == {tag.NAME}
    at = of
    while placed and at and words.tags[at - 1] in _OFFICE:
        at -= 1
    named = words.tags[at] == tag.DETERMINER and not offices().isdisjoint(words.lower[at:of])
    return at if placed and at < of and named else first
