"""Where the subject of a clause stands, whether its verb has none, and who may do what it says."""

from __future__ import annotations

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.agreement import may_govern
from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS, behind_day, behind_lead
from factcheck.text.cutting.conditions import MODALS, is_if
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import POSSESSIVES
from factcheck.text.grammar.tokens import Words
from factcheck.text.pronouns import is_subject
from factcheck.text.speech.asides import behind_period
from factcheck.text.speech.voices import Voice, can_speak, voice_of
from factcheck.text.wording.piece import Piece

LONGEST_SUBJECT = 16
"""The most tokens of a subject that is carried over."""
_LONGER = 8
"""More tokens of one that an apposition ends."""
FIRST_PERSON = frozenset("i i've i'm i'd we we've we're my our".split())
"""In what somebody says of himself, a verb alone is not his: "this is the call I've awaited"."""
WE = frozenset(("i", "we", "you", "nous"))
BEING = frozenset("was were been is are be being".split())
_WHOLE_NAME = (tag.NAME * 2, tag.NAME * 3)
_NEVER_NAMED = frozenset((tag.FINITE, tag.NUMBER))
"""Tags of clauses and of dates ("le 4 novembre 1979, ..."), which name nobody."""
_ARTICLES = POSSESSIVES | {"des"}
"""First words of a noun phrase that are tagged as something else."""
_WHERE = frozenset(("where", "whose", "où", "dont"))
_NO_ADVERBS = frozenset("why how when where pourquoi comment quand où beaucoup peu".split())
"""First words of a question, and a subject: "beaucoup ont peur"."""
_INVERTED = MODALS | BEING | frozenset("do does did has have had said says".split())
"""Verbs before their subject: "do they", not "copied it"."""
_ASKED = frozenset("they you we i he she it".split())
_RULING = frozenset(
    """ordered fined sentenced jailed awarded banned acquitted dismissed granted adjourned appointed
    sacked hired urged asked refused apologised apologized vowed""".split()
)
"""Verbs of what only somebody does."""
_IT_IS_SO = ["force", "est"]
""" "Force est de constater que X a promis et"."""
_EARLIER = ("earlier", "later", "early", "late")
_HIM = ("him ", "her ", "them ")


def begins_with_verb(words: Words, n: int) -> bool:
    """Whether a finite verb without a subject stands at `n`, after adverbs and objects."""
    n = behind_day(words.lower, n)
    for at in range(n, min(n + 5, len(words.lower))):
        kind, word = words.tags[at], words.lower[at]
        if kind == tag.FINITE:
            verb = (
                "'" not in word.removesuffix("n't") and "-" not in word and word != "soit"
            )  # "that is"
            asks = words.lower[at + 1 : at + 2]  # the subject stands after: "do they"
            return verb and (_ASKED.isdisjoint(asks) or word not in _INVERTED)
        adverb = kind in (tag.ADVERB, tag.PARTICLE) and word not in _NO_ADVERBS
        if not adverb and word not in OBJECT_PRONOUNS:
            return False
    return False


def is_noun_phrase(words: Words, first: int, last: int) -> bool:
    """Whether ``first:last`` may be a subject: it names something and holds no clause."""
    inside = words.tags[first:last]
    named = not tag.NOUNS.isdisjoint(inside)
    begun = named and (inside[0] in "DNMAX" or words.lower[first] in _ARTICLES)
    return begun and tag.CLAUSAL.isdisjoint(inside)


def own_subject(piece: Piece) -> tuple[int, int] | None:
    """The words before the first verb of the piece that may be its subject."""
    words, why, first, last = piece.words, piece.why, piece.first, piece.segment.last
    tags = words.tags
    first = behind_day(words.lower, first) if why == cut.PREDICATE else first
    first = _behind_front(words, first) if why == cut.WHAT_IT_IS else first
    verb, comma = tags.find(tag.FINITE, first, last), words.index(",", first, last)
    if piece.language == "en" and "where" in words.lower[first + 1 : verb]:
        verb = words.index("where", first, verb)  # "The house where she lived was sold and"
    if why == cut.WHAT_IT_IS:
        verb = _behind_names(piece, comma)
        closing = words.index(",", comma + 1, last)
        office = tags[first] == tag.DETERMINER and can_speak(words.lower[first:comma])
        office = office and tag.COORDINATOR + tag.DETERMINER not in tags[first:comma]
        if piece.language == "fr" and office and tags[comma + 1 : closing] in _WHOLE_NAME:
            first, verb = comma + 1, closing  # "La ministre de la Paix, Anne Dubois, a signé"
    elif not why and (named := introduced(words, first, last)) >= 0:
        verb = named
    elif words.lower[first : first + 2] == _IT_IS_SO:
        first = max(first, words.index("que", first, last) + 1)
        verb = tags.find(tag.FINITE, first, last)
    elif why == cut.CLAUSE and begins_with_verb(words, first):
        first, verb = _contrasted(words, first)
    elif (tags[first] == tag.SUBORDINATOR or is_if(words, first, comma)) and 0 <= verb < comma:
        first, verb = comma + 1, tags.find(tag.FINITE, comma, last)  # "S'il refuse, X vendra"
    elif (
        0 <= comma < (last if verb < 0 and not why else verb)
        and tags[first] in "DNM"
        and (
            tags[comma + 1 : comma + 2] in ("P", "G") or tag.RELATIVE in tags[comma + 1 : comma + 3]
        )
    ):
        verb = comma
    elif 0 <= comma < verb and tags[first] not in "DNM":
        first = comma + 1
        verb = verb if words.index(",", first, verb) == verb else -1
    while verb > first and tags[verb - 1] in tag.CLITICS:
        among = words.lower[verb - 2] == "entre"  # "l'un d'entre eux"
        spoken = words.lower[verb - 1] in WE and not tags[first : verb - 1].strip(tag.ADVERB)
        first = verb - 1 if spoken else first  # "but suddenly we heard"
        if among or spoken or is_subject(words.lower[verb - 1], piece.language):
            break
        verb -= 1
    longest = LONGEST_SUBJECT + _LONGER * (why == cut.WHAT_IT_IS)
    return (first, verb) if first < verb <= first + longest else None


def _behind_front(words: Words, first: int) -> int:
    """Where the subject begins behind an adverb or "Last year,"."""
    first = behind_lead(words.lower, words.tags, first)
    period = behind_period(words.lower, first + (words.lower[first] in _EARLIER))
    return period + 1 if words.lower[period : period + 1] == [","] and period > first else first


def _behind_names(piece: Piece, comma: int) -> int:
    """ "Les magasins Zora, Minot et Palun, fermés en mai,": the comma behind the names of a list
    that begins with a plural before the `comma`; that one without a list."""
    words = piece.words
    closing = words.index(",", comma + 1, piece.segment.last)
    names = words.tags[comma + 1 : max(closing, 0)]
    listed = tag.COORDINATOR in names and set(names) == {tag.NAME, tag.COORDINATOR}
    return closing if listed and words.tags[comma - 1] == tag.NAME else comma


def introduced(words: Words, first: int, last: int) -> int:
    """ "X, where it rained," and no more in ``first:last``: the comma after X; -1 when it is
    something else."""
    tags, comma = words.tags, words.index(",", first, last)
    if (
        not 0 <= comma < last - 1
        or tags[first] not in "DNM"
        or not _NEVER_NAMED.isdisjoint(tags[first:comma])
    ):
        return -1
    relative = tags[comma + 1] == tag.RELATIVE or words.lower[comma + 1] in _WHERE
    return comma if relative and words.index(",", comma + 1, last) == last - 1 else -1


def _contrasted(words: Words, verb: int) -> tuple[int, int]:
    """ "..., but X, under pressure, wants ...": where X begins and ends, before the verb; the place
    of the verb twice when its subject is another."""
    low = max(0, verb - LONGEST_SUBJECT)
    but = next((n for n in range(verb - 1, low, -1) if words.lower[n] in ("but", "mais")), verb)
    comma = words.index(",", but, verb)
    own = comma >= 0 and words.lower[verb - 1] == "," and tag.FINITE not in words.tags[but:verb]
    return (but + 1, comma) if own else (verb, verb)


def subject_behind(words: Words, first: int) -> tuple[int, int] | None:
    """Where the subject of the next verb stands that begins at `first`: "Absent, the mayor ..."."""
    verb = words.tags.find(tag.FINITE, first, first + LONGEST_SUBJECT)
    if verb > first and words.lower[first] in ("he", "she", "it", "they"):
        return first, first + 1  # "Having won, she"
    while verb > first and words.tags[verb - 1] in tag.CLITICS:
        verb -= 1
    comma = words.index(",", first, verb)
    first = comma + 1 if comma < verb and words.tags[first] == tag.ADJECTIVE else first
    named = verb > first and is_noun_phrase(words, first, verb)
    counted = words.tags[first : first + 1] == tag.NUMBER  # "1,000 to 1,500 rebels"
    return (first, verb) if named or (counted and verb > first) else None


def who_speaks(words: Words, first: int, we: str) -> str:
    """ "I felt we had won and were better": `we`, who speaks, or the other such subject that the
    last verb before `first` has."""
    verb = words.tags.find(tag.FINITE, first)
    if we.lower() == "nous" and not words.lower[verb].endswith(("ons", "mes")):
        return ""
    at = words.tags.rfind(tag.FINITE, 0, first) - 1
    while at > 0 and words.tags[at] in tag.ADVERBS:
        at -= 1
    near = words.lower[at] if at >= 0 else ""
    return near.replace("i", "I") if near in WE and near != we.lower() else we


def doer(who: tuple[str | None, ...], predicate: str, language: str) -> str | None:
    """The first of `who`, the last of whom says so, that may be the subject of `predicate`, which
    begins with its verb: a contract orders nothing, "the teams" no more "was", and in "said that
    Ann was guilty and sentenced her" Ann did not."""
    verb, _, rest = predicate.partition(" ")
    rules = verb in _RULING
    if rules and who[-1] and rest.startswith(_HIM):
        return who[-1]
    able = (one for one in who if one and not (rules and voice_of(one, language) is Voice.NONE))
    return next((one for one in able if may_govern(one, predicate, language)), None)
