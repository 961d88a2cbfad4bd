"""Figures that are told together: of one measure or vote, before one noun, an amount in other
terms; or with what happened so far away."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import CURRENCIES, SIGHT, TIMES, ClauseView
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import THAT

NEAR = 4
"""Tokens behind a conjunction among which the amount in other terms stands."""
_ALL = frozenset(("all", "anything", "nothing", "none"))
_PAIRING, LONGEST_PAIR = ("between", "entre"), 12
_PARTED = (tag.PREPOSITION, tag.COORDINATOR, tag.FINITE)
SIGHT_OF_VOTE = 8
"""Tokens of the figures of a vote to either side."""
_VOTES = frozenset(("vote", "votes", "voted", "voix", "votants"))
_FOR = frozenset("favour favor against abstentions abstained contre abstention".split())
_BARE = frozenset("short general particular full brief public private".split())
_ARE = ("are", "were")
_AND_A_PART = (["a", "half"], ["a", "quarter"])
SIGHT_OF_LENGTH = 7
"""Tokens among which the unit of a distance stands."""
_LENGTHS = frozenset(
    "km m kilomètres mètres kilometres kilometers metres meters miles feet".split()
)
_SPEED = frozenset("/ h heure hour second seconde".split())
_AWAY = frozenset(
    "from north south east west away above below off outside inland nord sud est ouest".split()
)
_AND_MORE = frozenset(tag.ADJECTIVE + tag.NUMBER)


def in_one_measure(view: ClauseView, i: int) -> bool:
    """Whether the conjunction at `i` is part of one figure: "between one and three of every
    1,000", "plus or minus two points", "four years and six months"."""
    kinds, one, other = view.tags, view.lower[i - 1], view.lower[i + 2 : i + 3]
    if kinds[i - 1] == tag.NUMBER and view.lower[i + 1 : i + 3] in _AND_A_PART:
        return True  # "for two and a half weeks"
    counted = tag.NUMBER == kinds[i - 2 : i - 1] == kinds[i + 1 : i + 2]
    if counted and {one, *other} <= TIMES and [one] != other:
        return True
    if view.lower[i] in ("or", "ou"):
        return one == "plus" or view.lower[i + 1] in ("non", "not")
    if view.lower[i - 1 : i + 2] in (["bel", "et", "bien"], ["ores", "et", "déjà"]):
        return True
    if view.lower[i] == "but":
        return one in _ALL  # "has all but disappeared"
    n = next((n for n in range(i - 1, max(-1, i - LONGEST_PAIR), -1) if kinds[n] in _PARTED), i)
    return view.lower[n] in _PAIRING and view.lower[i + 1] not in THAT


def says_how_far(view: ClauseView, i: int, end: int) -> bool:
    """ ", à 2 100 mètres d'altitude", ", at a depth of 10 km", ", 30 miles north of Leeds": a place
    belongs to what happened there."""
    near = range(i + 1, min(end, i + SIGHT_OF_LENGTH))
    unit = next((n for n in near if view.lower[n] in _LENGTHS), None)
    if unit is None or view.verbs(i, end) or not _SPEED.isdisjoint(view.lower[unit + 1 : unit + 4]):
        return False
    away = view.tags[i] == tag.NUMBER and not _AWAY.isdisjoint(view.lower[unit + 1 : unit + 3])
    return away or view.lower[i] in ("à", "at")


def counts_votes(view: ClauseView, i: int) -> bool:
    """ "43 voix pour, 12 contre et 8 abstentions": the next figure of one vote."""
    at = i + (view.tags[i] == tag.COORDINATOR)
    if view.tags[at] != tag.NUMBER or view.verbs(at, view.clause_end(at, at + SIGHT)):
        return False
    near = view.lower[max(0, i - SIGHT_OF_VOTE) : i + SIGHT_OF_VOTE]
    return not (_VOTES.isdisjoint(near) or _FOR.isdisjoint(near))


def makes_up(view: ClauseView, first: int, i: int) -> bool:
    """ "The dead were five children, four women and five men": the next of the figures that a whole
    consists of, none of which is true alone; not "There were five arrests, ..."."""
    verb = view.tags.rfind(tag.FINITE, first, i)
    at = i + (view.tags[i] == tag.COORDINATOR)
    if verb <= first or view.lower[verb] not in _ARE or view.lower[verb - 1] == "there":
        return False
    counted = tag.NUMBER == view.tags[verb + 1] == view.tags[at : at + 1]
    end = min(len(view.tags), i + SIGHT)
    return counted and tag.COORDINATOR + tag.NUMBER in view.tags[i:end]


def describes_too(view: ClauseView, i: int) -> bool:
    """ "a costly, late", "a new, $4,000 allowance", "a $40 million, five-year deal",
    "until calm, sunny weather"."""
    more = view.tags[i] in _AND_MORE or view.lower[i] in CURRENCIES
    if view.tags[i - 3 : i] == tag.DETERMINER + tag.ADJECTIVE + tag.MARK:
        return more
    led = view.tags[i - 3] == tag.PREPOSITION or view.lower[i - 3] in '“"'
    led = led and view.lower[i - 2] not in _BARE  # "in short, new rules"
    if led and view.tags[i - 2 : i] == tag.ADJECTIVE + tag.MARK and not view.french:
        return view.tags[i] == tag.ADJECTIVE and view.tags[i + 1] in tag.NOMINAL
    at = i - 2  # "a $40 million, five-year deal"
    while view.tags[at] == tag.NUMBER or view.lower[at] in CURRENCIES:
        at -= 1
    amount = at < i - 2 and view.tags[at] == tag.DETERMINER and view.lower[i - 1] == ","
    return more and amount and not view.french


def restates(view: ClauseView, i: int) -> bool:
    """ "$1 billion, or about 6 per cent": the same amount in other terms."""
    end = view.clause_end(i + 1, len(view.tags))
    figure = view.any_figure(i + 1, min(i + NEAR, end)) and not view.verbs(i, end)
    return figure and view.lower[i - 1] == "," and view.any_figure(max(0, i - 2 * NEAR), i - 1)
