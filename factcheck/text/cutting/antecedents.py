"""What a relative clause or an apposition describes: the noun phrase before it."""

from __future__ import annotations

from functools import cache

from factcheck.text.calendar import MONTHS
from factcheck.text.cutting.agreement import NEAR_VERB, agrees, may_govern, tells_of_more
from factcheck.text.cutting.clause_view import CURRENCIES, TIMES, ClauseView, counts_object, is_year
from factcheck.text.cutting.segments import APPOSITION, RELATIVE, Segment
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import ARTICLES_WITHIN, NEW, OF, POSSESSIVES
from factcheck.text.grammar.tokens import Words
from factcheck.text.lexicon import words_of

LONGEST = 8
"""The most tokens of a noun phrase that is taken along."""
MOST = 0.5
"""The largest share of the clause before that the noun phrase may be: more would repeat that
clause."""
_CLOSE_TO = (["close", "to"], ["more", "than"], ["fewer", "than"], ["up", "to"])
_NOT_WHEN = ("where", "which")
_WHEN = frozenset(
    """lundi mardi mercredi jeudi vendredi samedi dimanche dernier dernière prochain prochaine hier
    an année mois semaine jour heure
    trimestre semestre quarter
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow""".split()
).union(MONTHS)
"""Ends of phrases that say when: nothing describes them."""
_UNITS = frozenset("% percent cent euros dollars livres milliards millions".split())
"""Last words of figures, which no participle describes."""
_CONTRACTED = frozenset(("au", "aux"))
_HEADS = (tag.NOUN, tag.NAME, tag.ADJECTIVE)
_DESCRIBING = tag.NOUN + tag.ADJECTIVE
_COUNTING = frozenset(
    """certains certaines plusieurs quelques chaque aucun aucune tout toute tous toutes divers
    diverses différents différentes""".split()
)
"""Adjectives in form that stand for an article."""
_LOCATING = frozenset(
    """suite encontre proximité nord sud est ouest sein issue lieu milieu bord large niveau cause
    profit égard sujet moment""".split()
)
"""Nouns of prepositions: "au nord de", "à l'encontre de"."""
_WITHIN = ("dans", "en", "in")
_AT = frozenset("in at near from to outside à au aux en dans vers".split())
"""Before places; who stands behind "de" or "of" may be a person: "l'envoyé de X, Y, qui"."""
_PARTING = frozenset(",-–—")
_REACHING = frozenset("to by at from à de".split())
_IS = frozenset("is was are were".split())
_PARTS = frozenset(
    """plusieurs certains certaines quelques beaucoup aucun aucune moitié plupart majorité tiers
    quart centaine dizaine""".split()
)
_HEDGING = frozenset("plus moins près environ quelque au la une un le de d' seulement".split())
"""Words between "dont" and a count; "dont les 27 membres" are not a part of anything."""
LONGEST_APPOSITION = 16
_NOT_APPOSED = frozenset(tag.FINITE + tag.PRESENT + tag.RELATIVE + tag.SUBORDINATOR)
_TWO_ADJECTIVES = tag.ADJECTIVE + tag.COORDINATOR + tag.ADJECTIVE + tag.NOUN
_GOVERNING = (tag.PREPOSITION, tag.DETERMINER)


def antecedent(view: ClauseView, i: int, first: int) -> int:
    """Where the noun phrase before the clause at `i` begins, after token `first`; `i` when there is
    none, or when it is most of the clause before."""
    head = _head(view, i - 2 if view.lower[i - 1] == "," else i - 1)
    head -= view.tags[head - 1 : head + 1] == tag.NOUN + tag.PAST  # "cet hôpital réputé, où"
    if view.lower[i] == "où" and is_year(view.lower[head]):
        return head
    dated = view.lower[head] in TIMES and view.tags[i] != tag.RELATIVE
    if dated or view.lower[head] in _WHEN or view.tags[head] not in _HEADS:
        return i
    if view.lower[head] in _UNITS and view.tags[i] in (tag.PAST, tag.DETERMINER):
        return i  # "Les ventes ont bondi de 45 %, portées par l'État"
    at = _walk_back(view, head, first)
    while at < i and _begins_nothing(view, at):
        at += 1
    while at - 2 > first and view.lower[at - 1] in ("-", "/"):
        at -= 2  # "29-year-olds"
    at -= view.lower[at - 1 : at + 1] == ["at", "least"]
    at -= 2 * (view.lower[at - 2 : at] in _CLOSE_TO)
    at = _place(view, at, i, first)
    time = (
        view.lower[head] in TIMES and tag.NOUN not in view.tags[at:head]
    )  # not "the flood last May"
    if tells_of_more(view, i) or (time and view.lower[i] in _NOT_WHEN):
        return i
    if view.lower[i] == "dont" and view.lower[at - 1] in ("à", "en") and at - 2 > first:
        house = _walk_back(view, at - 2, first)  # "une maison à Brive, dont"
        at = house if view.tags[house] in (tag.DETERMINER, tag.NUMBER) else at
    if view.lower[i] == "où":
        at = next((n + 1 for n in range(i - 1, at, -1) if view.lower[n] == "en"), at)
        if (joined := _joined_before(view, at)) > first:
            at = _walk_back(view, joined - 1, first)  # "les ports de Brive et de Metz, où"
    named = {tag.NOUN, tag.NAME} & set(view.tags[at:i])
    bare = view.french and view.tags[i] + view.tags[at : head + 1] == tag.PAST + tag.NOUN
    plural = view.lower[i].endswith("s") and not view.lower[head].endswith(("s", "x"))
    if bare and (plural or view.lower[at - 1] in ("«", "“", "sans")):  # "pour « vol », aggravé de"
        return i  # "15 ans de prison pour vol, suivis de"
    return at if named and view.length(at, i) <= MOST * view.length(first, i) else i


def _place(view: ClauseView, at: int, i: int, first: int) -> int:
    """ "in Dayton, Ohio, which", "à Lyon, dans le Rhône, qui": where the place begins whose state
    or county stands at `at`, before the clause at `i`; `at` where that is all."""
    name = comma = at - 1 - (view.lower[at - 1] in _WITHIN)
    while name - 1 > first and view.tags[name - 1] == tag.NAME:
        name -= 1
    region = set(view.tags[at : i - 1].lstrip(tag.DETERMINER)) == {tag.NAME}
    region = region and view.lower[comma] == ","
    placed = region and name < comma and view.lower[name - 1] in _AT
    return name if placed and view.lower[i] != "who" else at


def _joined_before(words: Words | ClauseView, at: int) -> int:
    """Where "et" stands before the noun phrase at `at` and its preposition; 0 where it does not."""
    joined = at - 1 - (words.tags[at - 1] == tag.PREPOSITION)
    return joined if words.tags[joined] == tag.COORDINATOR else 0


def tells_of_part(words: Words | ClauseView, i: int) -> bool:
    """Whether the relative clause at `i` is about some of those counted before, wherever these
    stand: "14 élus étaient à Lyon, dont trois sont ...", "of whom 41% ..."."""
    lower = words.lower
    if lower[i] in OF and lower[i + 1 : i + 2] in (["whom"], ["which"]):
        return True
    at = i + 1
    while lower[i] == "dont" and at < len(lower) - 1 and lower[at] in _HEDGING:
        at += 1
    counted = lower[at] in _PARTS or words.tags[at] == tag.NUMBER
    return lower[i] == "dont" and counted


def behind_part(view: ClauseView, begun: int, i: int, last: int) -> bool:
    """ "dont trois morts et le pont a cédé": whether a clause follows at `i` behind a part without
    a verb."""
    part = view.tags[i] == tag.COORDINATOR and tells_of_part(view, begun)
    alone = part and not view.verbs(begun, i)
    return alone and view.joins_clause(begun, i, view.clause_end(i + 1, last))


def named_before(words: Words | ClauseView, i: int) -> int:
    """Where the name or noun phrase begins that the relative clause at `i` surely describes; `i`
    when that is not sure: what stands right before, up to the preposition before it, unless
    something else may be meant."""
    lower, tags = words.lower, words.tags
    head = i - 2 if lower[i - 1] in _PARTING else i - 1
    if tells_of_more(words, i):
        return i
    if (name := apposed_name(words, i)) < i:
        return name
    if head < 0 or tags[head] not in (tag.NOUN, tag.NAME) or lower[head] in TIMES:
        return i
    at = head
    while (
        at > 0
        and head - at < LONGEST
        and (tags[at - 1] in tag.PHRASE or lower[at - 1] in CURRENCIES)
    ):
        at -= 1
        if tags[at] == tag.DETERMINER:
            break
    of = at > 0 and (lower[at - 1] in OF or lower[at] in ARTICLES_WITHIN)
    sure = tags[at] == tag.DETERMINER or tag.NAME in tags[at : head + 1]
    sure = sure and not (lower[i] == "qui" and lower[at - 1] == "en")  # "en Floride, qui"
    sure = sure and not (lower[i] == "où" and _joined_before(words, at))
    return at if sure and not (of and tag.NAME not in tags[at : head + 1]) else i


def apposed_name(words: Words | ClauseView, i: int) -> int:
    """ "Jean Dupont, maire de Lyon, qui ...": where the name begins before what it is and the
    relative clause at `i`; `i` when something else stands there."""
    low = max(0, i - LONGEST_APPOSITION)
    comma = next((n for n in range(i - 2, low, -1) if words.lower[n] == ","), i - 1)
    name = len(words.tags[:comma].rstrip(tag.NAME))
    told = words.tags[comma + 1 : i]
    amid = name > 0 and words.tags[name - 1] in _GOVERNING
    parted = "," in words.lower[low:comma] and words.lower[i - 1] != ","
    described = name < comma < i - 1 and _NOT_APPOSED.isdisjoint(told)
    return name if described and not (amid or parted) else i


def descriptions(words: Words, first: int, last: int) -> list[Segment]:
    """What a speaker is, ``first:last``: "X, maire de Lyon", and by itself "qui a démissionné"."""
    found = words.tags.find(tag.RELATIVE, first, last)
    name = apposed_name(words, found) if found > 0 else found
    told = found > 0 and tag.FINITE in words.tags[found:last]
    named = "," in words.lower[first : found - 1] or tag.NAME * 2 in words.tags[first:found]
    if told and words.lower[found - 1] == "," and (name == found or not named):
        return [Segment(first, last, RELATIVE, found)]  # "the survey, which can be volatile"
    if not (told and first <= name < found):
        return [Segment(first, last, APPOSITION, first)]
    return [Segment(first, found, APPOSITION, first), Segment(found, last, RELATIVE, found)]


def as_subject(view: ClauseView, first: int, begin: int) -> int:
    """Where in ``first:begin`` the subject of a French "qui" at `begin` begins: with its article,
    or one that "au" or "du" before it holds; `begin` where it has none, or another number than its
    verb: "la PME, qui ne s'étaient pas ..." describes others."""
    if view.lower[begin] != "qui" or first == begin:
        return first
    noun = first + (view.tags[first] == tag.DETERMINER)
    if view.lower[noun] in _LOCATING and view.lower[noun + 1] in OF and noun + 2 < begin:
        first = noun + 2  # "à l'encontre du Brésil, qui": "le Brésil"
    before = view.lower[first - 1]
    bare = view.tags[first] in _DESCRIBING and before not in ARTICLES_WITHIN
    bare = bare and view.lower[first] not in _COUNTING
    place = view.tags[first] == tag.NAME and before == "en"
    return first if not (bare or place) and _counts_alike(view, first, begin) else begin


def _counts_alike(view: ClauseView, first: int, begin: int) -> bool:
    """Whether the verb after the "qui" at `begin` may have the number of what begins at `first`."""
    verb = view.tags.find(tag.FINITE, begin, begin + NEAR_VERB)
    article = view.tags[first] != tag.DETERMINER and ARTICLES_WITHIN.get(view.lower[first - 1])
    subject = " ".join([article or "", *view.lower[first:begin]]).strip(" ,")
    return verb < 0 or may_govern(subject, view.lower[verb], "fr")


def _begins_nothing(view: ClauseView, at: int) -> bool:
    word = view.lower[at]
    participle = view.tags[at : at + 2] in (tag.PAST + tag.PREPOSITION, tag.PAST + tag.NUMBER)
    participle |= view.tags[at - 1 : at + 1] == tag.FINITE + tag.PAST  # "had backed action, which"
    return participle or word in OF or not (word[0].isalnum() or word in CURRENCIES)


def _head(view: ClauseView, at: int) -> int:
    """The last word before a closing quote or before brackets: "Hewlett-Packard (HP)"."""
    if view.lower[at] in '»”"':
        return at - 1
    if view.lower[at] != ")":
        return at
    low = max(1, at - LONGEST)
    return next((n - 1 for n in range(at - 1, low, -1) if view.lower[n] == "("), at)


@cache
def _receiving() -> frozenset[str]:
    """Nouns for whom something is shown or given to."""
    return words_of("voices", "body") | words_of("voices", "human")


def participle_noun(view: ClauseView, begin: int, before: int) -> int:
    """Where what a past participle after a comma describes begins; `begin` if not known."""
    at = view.skip(begin, tag.CLITICS)
    if at == len(view.tags):
        return begin
    if view.lower[at : at + 2] == ["followed", "by"] or view.lower[at] == "compared":
        return begin  # "drove home on a flat tyre, followed by police"
    kind, stative = view.tags[at], view.lower[at] in view.cues.stative
    active = not view.french and counts_object(view.tags, view.lower, at)
    active = active or view.tags[at + 1 : at + 2] in ("A", "N")
    if not stative and (kind != tag.PAST or active):
        return begin
    first = antecedent(view, begin, before)
    owned = first - (view.lower[first - 1] in POSSESSIVES)
    given = view.lower[owned - 1] == "to" and not _receiving().isdisjoint(view.lower[owned:begin])
    own = view.lower[first] == "own" and view.lower[first - 1] in POSSESSIVES
    if given or own or view.lower[owned - 1] == "by":
        return begin  # "was opened by her son, contained in a box"
    is_so = view.lower[first - 1] in _IS and not view.french
    reached = view.lower[first - 1] in _REACHING and view.is_figure(first)
    if is_so or reached:
        return begin  # "The record was 10 inches, set in 1997", "rose to 3 dollars, helped by"
    # "à Metz, reliée", "Brive et Metz, reliées"
    place = view.tags[first] == tag.NAME and view.tags[first - 1] in "SC"
    if view.lower[first - 1] == "en":
        return begin  # "mise en place, assurée par"
    if view.lower[first - 1] == "avec" and view.tags[first] == tag.NUMBER:
        return begin  # "100 soldats avec 64 engins, épaulés par"
    told = stative or (not place and agrees(view, first, view.lower[at]))
    return first if told else begin


def _walk_back(view: ClauseView, head: int, first: int) -> int:
    at, inner = head, head
    while at > first and head - at < LONGEST:
        kind, word = view.tags[at], view.lower[at]
        if word == "des" and view.lower[at - 2] == "en" and at < head:
            return at  # "remettre en liberté des hommes"
        where = word == "en" and view.tags[at + 1] == tag.NAME
        nominal = kind in tag.NOMINAL or word in CURRENCIES or word == "&"
        if nominal or where or word in OF or (kind == tag.PAST and at < head):
            at -= 1
        elif view.tags[at - 1 : at + 3] == _TWO_ADJECTIVES:
            at -= 1  # "a sober and balanced plan"
        elif kind == tag.DETERMINER:
            of = at - 1 > first and view.lower[at - 1] in OF and view.lower[at - 2] not in TIMES
            if not of or word in NEW:
                return at  # "the retrial of a man who is accused": a man
            inner = at
            at -= 2  # "la directrice de la banque": up to the directrice
        else:
            # "aux prières de sa mère qui avait": without an article of its own, the inner one
            return inner if word in _CONTRACTED and inner < head else at + 1
    return at
