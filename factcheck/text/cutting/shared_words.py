"""What a clause shares with the words before it: the subject of its verb, or a modal."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS, SIGHT, behind_day, behind_lead
from factcheck.text.cutting.conditions import MODALS, is_if
from factcheck.text.cutting.progress import main_verb
from factcheck.text.cutting.segments import Segment
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import AS, POSSESSIVES, SUBJECT_RELATIVES
from factcheck.text.grammar.tense import tells_past
from factcheck.text.grammar.tokens import Words
from factcheck.text.pronouns import is_subject

LONGEST_FRONT = 8
"""The most tokens that say before the subject when or why."""
LONGEST_SUBJECT = 16
"""The most tokens of a subject that is carried over."""
_LEADS = MODALS | {"to"}
_THIRD = re.compile(r".*[^s]s")
_NEVER_NAMED = frozenset((tag.FINITE, tag.NUMBER))
"""Tags of clauses and of dates ("le 4 novembre 1979, ..."), which name nobody."""
_LONG_WHEN = frozenset(
    f"{word} {that}" for word in ("après", "dès", "depuis", "pendant") for that in ("que", "qu'")
)
_PARTICIPLES = ("ed", "en", "wn", "pt", "ght", "ld", "nt")
_LED = (tag.PAST + tag.PREPOSITION, tag.PAST + tag.MARK)
_BEING = frozenset("was were been is are be being".split())
_CONJUNCTIONS = frozenset("que qu' while whereas as although though because".split())
_SUBJECTS = frozenset((tag.DETERMINER, tag.NOUN, tag.NAME, tag.PRONOUN, tag.NUMBER))
_LINKING = frozenset(
    """however instead nevertheless moreover furthermore still toutefois cependant néanmoins
    pourtant""".split()
)
"""Adverbs that only say how a sentence follows from the one before."""
_ARTICLES = POSSESSIVES | {"des"}
"""First words of a noun phrase that are tagged as something else."""
_WHEN = frozenset("when after as since once lorsque lorsqu' quand comme".split())
"""Conjunctions that say when or why something is so, not whether."""
_WHERE = frozenset(("where", "whose", "où", "dont"))
_NO_ADVERBS = frozenset("why how when where pourquoi comment quand où beaucoup peu".split())
"""First words of a question, and a subject: "beaucoup ont peur"."""
_INVERTED = MODALS | _BEING | frozenset("do does did has have had said says".split())
"""Verbs before their subject: "do they", not "copied it"."""
_ASKED = frozenset("they you we i he she it".split())
_ACCUSED = frozenset("accused suspected convicted acquitted guilty".split())
WE = frozenset(("i", "we", "you"))
_OR, _AND, _NOT = ("or", "nor"), ("et", "and"), ("not", "never", "n't")
_VERBAL = frozenset(tag.FINITE + tag.INFINITIVE + tag.PAST + tag.ADJECTIVE)
"""Tags of verbs, and the one that participles get by mistake."""


def begins_with_verb(words: Words, n: int) -> bool:
    """Whether a finite verb without a subject stands at `n`, after adverbs and objects."""
    n = behind_day(words.lower, n)
    for at in range(n, min(n + 5, len(words))):
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


def begins_with_gerund(words: Words, n: int) -> bool:
    """Whether a present participle stands at `n`, after adverbs and pronouns."""
    kinds = words.tags[n : n + 3]
    begun = kinds.find(tag.PRESENT)
    return begun >= 0 and tag.CLITICS.issuperset(kinds[:begun])


def shares_modal(words: Words, main: int, first: int) -> bool:
    """ "would ban guns, and also raise the age", "lets it sell two plants, close one": whether the
    bare form of a verb at `first` stands after a modal or "to" with its own verb, the last one from
    `main` on."""
    near = range(first - 1, max(main, first - SIGHT), -1)
    led = (n for n in near if words.lower[n] in _LEADS and words.tags[n + 1] != tag.DETERMINER)
    verb = next(led, first)
    while words.tags[first : first + 1] == tag.ADVERB:
        first += 1
    if words.tags[first : first + 1] not in (tag.FINITE, tag.INFINITIVE):
        return False
    word, clause = words.lower[first], words.tags[first + 1 : first + 3] == tag.PRONOUN + tag.FINITE
    bare = word.isalpha() and not _THIRD.fullmatch(word) and word not in MODALS
    bare = bare and not tells_past(words, first, first + 1, "en")
    return bare and not clause and tag.INFINITIVE in words.tags[verb:first]


def governing(words: Words, main: int, first: int, kind: str) -> int | None:
    """ "to cancel flights and offer refunds": where, between `main` and `first`, the earlier
    infinitive or participle (`kind`) stands whose governing words govern that at `first` too."""
    tags = words.tags
    having = kind == tag.PAST and tags[main : main + 1] == tag.INFINITIVE  # "avoir vendu"
    past = kind == tag.PAST and not having
    verb = tags.find(kind, max(main_verb(tags, main, first), main) if past else main, first)
    while kind == tag.PAST and tags[verb + 1] == kind:  # "a été vendu"
        verb += 1
    if tags[first] in (tag.PREPOSITION, tag.PARTICLE):  # "de travailler ... mais d'être payés"
        verb = _led_alike(words, main, first, kind)
    elif kind == tag.INFINITIVE and words.lower[first - 1] in _AND:
        near = tags.rfind(kind, main, first)  # "lancer l'alerte pour prévenir la ville et inciter"
        # "can be heard as police told him to stop and lie down"
        inner = words.lower[near - 1] == "to" and tag.FINITE in tags[verb + 1 : near]
        verb = near if inner or words.lower[near - 1] == "pour" else verb
    furthest = main + LONGEST_SUBJECT * (1 + (kind == tag.INFINITIVE))
    found = main < verb <= furthest and (having or tag.FINITE in tags[main:verb])
    return verb if found else None


def denied(words: Words, main: int, first: int) -> int | None:
    """ "has not paid them or said why", "never wrote or called": where the verb behind "not"
    stands, whose denial holds for the one behind "or" at `first` too; sought from `main` on."""
    if words.lower[first - 1] not in _OR or words.tags[first] not in _VERBAL:
        return None
    near = range(first - 1, max(main, first - SIGHT), -1)
    nots = (n for n in near if words.lower[n].endswith(_NOT))
    verb = next((n + 1 for n in nots), first)
    while verb < first and words.tags[verb] in tag.ADVERBS:
        verb += 1
    alone = verb < first and tag.CLAUSAL.isdisjoint(words.tags[verb + 1 : first])
    return verb if alone and verb <= main + LONGEST_SUBJECT else None


def accused(words: Words, main: int, segment: Segment) -> int:
    """ "was held in May, accused of theft, hitting a guard and causing harm": where, from `main`
    on, the first thing begins that he is accused of, when the segment is one more; 0 when not."""
    first = segment.begins + (words.tags[segment.begins] == tag.COORDINATOR)
    if segment.why != cut.PARTICIPLE or words.tags[first : first + 1] != tag.PRESENT:
        return 0
    near = range(main, min(first, main + SIGHT))
    of = next((n for n in near if words.lower[n] in _ACCUSED), first) + 1
    return of + 1 if of < first and words.tags[of] == tag.PREPOSITION else 0


def is_noun_phrase(words: Words, first: int, last: int) -> bool:
    """Whether ``first:last`` may be a subject: it names something and holds no clause."""
    inside = words.tags[first:last]
    named = not {tag.NOUN, tag.NAME}.isdisjoint(inside)
    begun = named and (inside[0] in "DNMAX" or words.lower[first] in _ARTICLES)
    return begun and tag.CLAUSAL.isdisjoint(inside)


def own_subject(
    words: Words, segment: Segment, first: int, language: str
) -> tuple[int, int] | None:
    """The words before the first verb of a segment, whose claim begins at `first`, that may be its
    subject."""
    tags, last = words.tags, segment.last
    first = behind_day(words.lower, first) if segment.why == cut.PREDICATE else first
    first = behind_lead(words.lower, words.tags, first) if segment.why == cut.WHAT_IT_IS else first
    verb, comma = tags.find(tag.FINITE, first, last), words.index(",", first, last)
    if segment.why == cut.WHAT_IT_IS:
        verb = comma
    elif not segment.why and (named := introduced(words, first, last)) >= 0:
        verb = named
    elif segment.why == cut.CLAUSE and begins_with_verb(words, first):
        first, verb = contrasted(words, first)
    elif (tags[first] == tag.SUBORDINATOR or is_if(words, first, comma)) and 0 <= verb < comma:
        first, verb = comma + 1, tags.find(tag.FINITE, comma, last)  # "S'il refuse, X vendra"
    elif (
        0 <= comma < (last if verb < 0 and not segment.why else verb)
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
        spoken = verb - 1 == first and words.lower[first] in WE
        if among or spoken or is_subject(words.lower[verb - 1], language):
            break
        verb -= 1
    return (first, verb) if first < verb <= first + LONGEST_SUBJECT else None


def _led_alike(words: Words, main: int, first: int, kind: str) -> int:
    """The first verb of a kind between the finite verb before `first` and there that the same word
    introduces: "de vendre le pont, de fermer l'école et d'ouvrir le port"."""
    lead = words.lower[first].replace("d'", "de")
    for n in range(max(main, words.tags.rfind(tag.FINITE, main, first)) + 1, first):
        led = words.tags[n : n + 1] == words.tags[first] and words.tags[n + 1] == kind
        if led and words.lower[n].replace("d'", "de") == lead:
            return n
    return -1


def opens_fact(words: Words, n: int) -> int:
    """ "when the bridge fell": how many words of a conjunction stand at `n` before a clause that is
    a fact by itself."""
    size = 1 + (" ".join(words.lower[n : n + 2]) in _LONG_WHEN)
    subject = words.tags[n + size : n + size + 1]
    subject = tag.PRONOUN if words.lower[n + size : n + size + 1] == ["what"] else subject
    verb = words.tags.find(tag.FINITE, n)  # "Si le pont a cédé, ..."
    done = words.lower[n : n + 1] == ["si"] and words.tags[verb + 1 : verb + 2] == tag.PAST
    if words.lower[n : n + 1] == ["as"] and "as" in words.lower[n + 2 : n + 4]:
        return 0  # "as many as 3,000 people fled"
    stands = (size > 1 or done or words.lower[n] in _WHEN) and subject != "" and subject in "DNMUXA"
    return size if stands else 0


def only_says_when(words: Words, segment: Segment, first: int) -> bool:
    """ "When the bridge fell", by itself: the clause before the main one, which was cut off; "—
    after the bridge fell"."""
    behind = segment.why == cut.BEHIND_MARK and words.lower[first] not in AS
    late = words.lower[first] == "as"  # "Rents rose, the mayor said, as the rain fell"
    whole = not segment.why and (segment.last < len(words) - 1 or (first > 0 and late))
    if not (behind or whole) or words.tags[first + 1 : first + 2] == tag.NUMBER:
        return False
    if words.tags.count(tag.FINITE, first, segment.last) != 1 or not opens_fact(words, first):
        return False
    lower = words.lower[first : segment.last - 1]
    return "," not in lower and lower[2:3] != ["while"]


def stands_alone(words: Words, start: int) -> bool:
    """ "alors que des accusations se multiplient": whether the clause at offset `start` stands by
    itself after its conjunction."""
    first = bisect_left(words.starts, start)
    begun = words.tags[first : first + 1]
    return first > 0 and words.lower[first - 1] in _CONJUNCTIONS and begun in _SUBJECTS


def said_from(words: Words, segment: Segment) -> int:
    """ "Toutefois, lundi, à Lyon, X": where the words begin that say when or where, before the
    subject with which the segment begins."""
    begun = segment.first if segment.fronted is None else segment.fronted
    return begun + 2 * (begun < segment.first and words.lower[begun] in _LINKING)


def inner_relative(words: Words, segment: Segment, first: int) -> int | None:
    """The relative pronoun of "X, who ...,", where X begins at `first` and the segment is no more
    than that."""
    last, relative = segment.last, words.tags.find(tag.RELATIVE, first, segment.last)
    if segment.why == cut.JOINED_CLAUSE and relative > first:  # "..., et X qui en gagne un"
        alone = is_noun_phrase(words, first, relative) and words.lower[relative] == "qui"
        alone = alone and "%" not in words.lower[first:relative]
        return relative if alone and words.tags.count(tag.FINITE, first, last) == 1 else None
    if segment.why == cut.CAUSE:  # "À la suite de l'incendie qui a détruit 40 maisons,"
        alone = relative > first and words.lower[relative] == "qui"
        alone = alone and set(tag.PHRASE).issuperset(words.tags[first:relative])
        return relative if alone and words.tags.count(tag.FINITE, first, last) == 1 else None
    if segment.why not in ("", cut.WHAT_IT_IS):
        return None
    comma = words.index(",", first, last) if segment.why else introduced(words, first, last)
    told = comma >= 0 and not SUBJECT_RELATIVES.isdisjoint(words.lower[comma + 1 : comma + 2])
    return comma + 1 if told else None


def shares_auxiliary(words: Words, main: int, first: int, language: str) -> bool:
    """ "a fermé le pont et vendu l'école", "was closed and then bought by X", "was found guilty and
    sentenced to 7 years": whether the participle at `first` has no auxiliary; an English one may be
    a past tense unless a passive one stands before and by whom, to what or where behind."""
    if language == "fr":
        return words.tags[first : first + 2].lstrip(tag.ADVERB)[:1] == tag.PAST
    verb = words.tags.find(tag.PAST, main, first)
    behind = words.lower[first + 1 : first + 2 + (words.tags[first : first + 1] == tag.PAST)]
    led = words.tags[first : first + 2] in _LED or words.lower[first + 1 : first + 2] == ["last"]
    by = "by" in behind or (led and words.lower[first].endswith(_PARTICIPLES))
    passive = not _BEING.isdisjoint(words.lower[max(main, verb - 3) : max(verb, 0)])
    return (by and verb > main and passive) or words.lower[first] == "been"


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


def contrasted(words: Words, verb: int) -> tuple[int, int]:
    """ "..., but X, under pressure, wants ...": where X begins and ends, before the verb; the place
    of the verb twice when its subject is another."""
    low = max(0, verb - LONGEST_SUBJECT)
    but = next((n for n in range(verb - 1, low, -1) if words.lower[n] in ("but", "mais")), verb)
    comma = words.index(",", but, verb)
    own = comma >= 0 and words.lower[verb - 1] == "," and tag.FINITE not in words.tags[but:verb]
    return (but + 1, comma) if own else (verb, verb)
