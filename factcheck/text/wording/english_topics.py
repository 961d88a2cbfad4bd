"""Whom an English sentence is about where it gives no name, "The driver", "Two miners", and
whether "he", "she" or "they" in the next one may mean anybody else."""

from __future__ import annotations

from factcheck.text.calendar import MONTHS, WEEKDAYS
from factcheck.text.cutting.clause_view import TIMES
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.genders import HE, SHE, Genders
from factcheck.text.speech.voices import Voice, is_bare_plural, is_human, is_several, voice_of
from factcheck.text.wording.subjects import is_noun_phrase
from factcheck.text.wording.topics import LONGEST, Topic

_OF_GENDER = {HE: ("he",), SHE: ("she",)}
_EITHER, _THEY = ("he", "she"), ("they",)
_OWN = frozenset("his her their its my our your".split())
"""Of somebody whom the pronoun may mean as well."""
_PEOPLE = frozenset("people men women children police staff troops".split())
_FAR = 60
"""Tokens of a sentence behind which nobody goes on with its subject."""
_PLACING = frozenset("in at near from on to into of".split())
"""Before the name of a place or a body."""
_UNNAMED = frozenset(tag.PHRASE) - {tag.NAME}
_DATES = TIMES | set(WEEKDAYS) | set(MONTHS)


def english_topic(
    text: str, words: Words, last: int, genders: Genders, before: Topic | None = None
) -> Topic | None:
    """Whom a sentence is about that begins with people or with the surname of somebody whose
    gender the text tells; sure where the tokens before `last` name nobody else. `before`: whom the
    sentence before was about, with whom a pronoun goes on."""
    verb = words.tags.find(tag.FINITE, 0, last)
    while verb > 0 and words.tags[verb - 1] in tag.ADVERBS:
        verb -= 1
    goes_on = before is not None and words.lower[verb - 1] in before.pronouns
    first = verb - 1 if goes_on else _behind_front(words, verb)
    if not first < verb <= first + LONGEST or last > _FAR or words.lower[first] in _OWN:
        return None
    meant: tuple[str, ...]
    if before and goes_on:
        phrase, meant, sure = before.phrase, (words.lower[first],), before.sure
    else:
        phrase, sure = " ".join(words.written(text, first, verb).split()), True
        meant = _meant(phrase, words, (first, verb), genders)
    places = (*range(first), *range(verb, last))
    rivals = (_is_rival(words, n, several=meant == _THEY) for n in places)
    return Topic(phrase, meant, sure and not any(rivals)) if meant else None


def _behind_front(words: Words, verb: int) -> int:
    """Where the subject before the `verb` begins: "On Monday, the driver left"."""
    comma = words.index(",", 0, verb)
    fronted = words.tags[:1] in (tag.PREPOSITION, tag.ADVERB)
    return comma + 1 if fronted and comma > 0 else 0


def _meant(phrase: str, words: Words, place: tuple[int, int], genders: Genders) -> tuple[str, ...]:
    """The pronouns that may mean the subject `phrase`, which stands in its `place`."""
    first, verb = place
    kinds = words.tags[first:verb]
    if not kinds.strip(tag.NAME):
        return _OF_GENDER.get(genders.of(phrase), ())
    small = phrase[0].lower() + phrase[1:]
    one = len(kinds) > 1 and is_noun_phrase(words, first, verb) and {*kinds} <= _UNNAMED
    if not one or voice_of(small, "en") is not Voice.SPEAKER:
        return ()
    if not is_human(words.lower[first:verb]):
        return ()
    several = is_several(small) or is_bare_plural(phrase) or words.lower[verb - 1].endswith("s")
    return _THEY if several else _OF_GENDER.get(genders.of(small), _EITHER)


def _is_rival(words: Words, n: int, *, several: bool) -> bool:
    """Whether the pronoun may mean what is named at token `n`."""
    kind, lower = words.tags[n], words.lower[n]
    if kind == tag.NAME and lower not in _DATES:
        governor = n - 1 - (words.lower[n - 1] == "the")
        placed = words.lower[governor] in _PLACING or words.tags[n - 1] == tag.NAME
        return several or not placed
    if kind != tag.NOUN or lower in _DATES:
        return False
    many = lower.endswith("s") or lower in _PEOPLE
    if several:
        return many or is_human((lower,))
    return not many and words.tags[n + 1 : n + 2] != tag.NOUN and is_human((lower,))
