"""What a comma begins after the main verb: clauses, participles, appositions, figures; what
brackets hold, and which participles in front of a comma tell of the subject behind it."""

from __future__ import annotations

from factcheck.text.calendar import MONTHS, WEEKDAYS
from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.clause_view import INDEFINITE, STOPS, TIMES, ClauseView
from factcheck.text.cutting.coordination import second_infinitive
from factcheck.text.cutting.figures_together import says_how_far
from factcheck.text.cutting.relatives import begins_relative
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import OF

LONG_BRACKETS = 4
"""Words from which brackets hold a fact; "(2 100 employés)" is a detail."""
_SEE = frozenset("cf voir lire see".split())
LONG_DETAIL = 6
"""Words from which brackets tell more without a verb or a figure."""
_CALENDAR = MONTHS.keys() | WEEKDAYS.keys()
_TIMES = TIMES | {"since"}
NEAR = 4
"""Tokens of an apposition among which a superlative stands."""
_LASTING = frozenset("for during over in pour sur pendant".split())
_SO = frozenset(("so", "because", "parce", "afin"))
NO_PARTICIPLES = frozenset(
    """pendant durant devant maintenant cependant autant auparavant suivant concernant moyennant
    instant enfant correspondant depending including excluding regarding according following
    concerning considering given compared""".split()
)
"""Words with the form of a participle that are none."""
_ALONE = ("seul", "seule", "seuls", "seules")
_WHEN = ("when", "quand", "lorsque")
_GOVERNING = (tag.FINITE, tag.PAST)
_SOME_OF = tag.NUMBER + tag.PREPOSITION
"""How many of those named before: "including six on the main card"."""
_SOME = frozenset("some many most all both each several none half".split())
_DESCRIBED = (tag.ADJECTIVE + tag.NOUN, tag.ADJECTIVE * 2)
_AMOUNT = frozenset(("l'", "un", "une", "environ", "près", "plus", "moins", "autant"))
"""First words of an amount after "soit", which then is no verb."""


def behind_comma(view: ClauseView, first: int, i: int, last: int, *, wanting: bool) -> str | None:
    """Why the words after the comma before `i` are cut off from ``first:i``; `wanting`: a clause
    inside those still lacks its verb."""
    dated = view.tags[i - 3] == tag.NAME or view.lower[i - 3] == "."  # "Jan. 5, 2024"
    if view.lower[i].isdigit() and view.lower[i - 2].isdigit() and dated:
        return None  # "February 1, 2003"
    end = view.clause_end(i, last)
    if _is_object(view, first, i, end):
        return None
    why = _told(view, first, i, end, last, wanting=wanting)
    return why or (cut.FIGURE if not wanting and _next_figure(view, first, i, end) else None)


def _is_object(view: ClauseView, first: int, i: int, end: int) -> bool:
    """ "a rejeté, en mai, l'appel du maire": what the verb before the inserted words governs."""
    comma = next((n for n in range(i - 2, first, -1) if view.lower[n] == ","), first)
    inserted = comma > first and view.tags[comma - 1] in _GOVERNING
    said_when = view.tags[comma + 1] in (tag.PREPOSITION, tag.ADVERB)
    dated = not _CALENDAR.isdisjoint(view.lower[comma + 1 : comma + 3])  # ", ce lundi 18 mars, les"
    said_when = (said_when or dated) and not view.verbs(comma, i)
    return inserted and said_when and view.tags[i] == tag.DETERMINER and not view.verbs(i, end)


def bracketed(view: ClauseView, i: int, last: int) -> str | None:
    """What stands in brackets at the end of its clause, with a verb or a figure or many words: "two
    people were hurt (a fireman and ...)"."""
    end = min(i + 30, last)
    closes = next((n for n in range(i, end) if view.lower[n] == ")"), last)
    behind = view.lower[closes + 1] if closes + 1 < last else "."
    if behind not in STOPS and behind[0].isalnum():
        return None
    words, verbs = view.length(i, closes), view.verbs(i, closes)
    figure = view.any_figure(i, min(view.clause_end(i, last), i + 6))
    figure = figure and any(len(word) > 2 and word.isalpha() for word in view.lower[i:closes])
    if (
        view.lower[i] in _SEE
        or words < LONG_BRACKETS
        or not (verbs or figure or words >= LONG_DETAIL)
    ):
        return None  # "(31e, 12-3)"
    if verbs or figure:
        return cut.BRACKETS
    return cut.DETAIL if "," not in [*view.lower[i:closes], behind] else None


def tells_in_front(view: ClauseView, first: int) -> bool:
    """ "Citing a rule, the mayor ...", "Started in 1990, the fair ...": whether a participle at
    `first` tells of the subject that follows."""
    at = first + (view.tags[first] == tag.ADVERB)
    led = view.tags[at] in (tag.PREPOSITION, tag.SUBORDINATOR)
    at += led and view.tags[at + 1 : at + 2] == tag.PRESENT  # "By closing two plants, the firm ..."
    kind, behind = view.tags[at : at + 1], view.tags[at + 1 : at + 2]
    participle = kind == tag.PRESENT or (kind == tag.PAST and behind not in tag.NOMINAL)
    return participle and view.lower[at] not in NO_PARTICIPLES


def _told(
    view: ClauseView, first: int, i: int, end: int, last: int, *, wanting: bool
) -> str | None:
    word = view.lower[i]
    if word == "ce" and view.lower[i + 1] in ("qui", "que", "dont"):
        return cut.CLAUSE
    counted = tag.NUMBER in view.tags[i + 1 : i + 4] or view.lower[i + 1] in _AMOUNT
    if word in _ALONE and view.tags[i + 1] == tag.PAST:
        return None  # "la Cour, un organe contesté, seule habilitée à"
    if word == "soit" and counted:
        return cut.FIGURE
    if word in view.cues.comparing and tag.NUMBER in view.tags[i + 1 : i + 5]:
        return cut.FIGURE
    if view.verbs(i, end) and _tops(view, i, end):
        return cut.DETAIL  # "7.8 percent, the lowest since January as firms hired"
    if view.tags[i] == tag.INFINITIVE and second_infinitive(view, first, i, i):
        return cut.INFINITIVE
    kind = _verb_form(view, view.skip(i, tag.CLITICS), last)
    if kind == tag.PAST == view.tags[i - 2] and view.in_a_list(i, end):
        return None  # "were moved, treated or sent home"
    if view.french and wanting and kind == tag.FINITE:
        return None  # "when X, who won, spoke"
    if _is_plural(view, i, kind, last) or (kind == tag.PRESENT and _lists_nouns(view, i, last)):
        return None
    if kind and word in _WHEN and view.verbs(i, end) == 1:
        return cut.SUBORDINATE  # "at 140 km/h, twice the limit, when it left the tracks"
    if kind and view.length(i, end) >= cut.MIN_WORDS:
        return cut.CLAUSE if kind == tag.FINITE else cut.PARTICIPLE
    if word in view.cues.example:
        counted = view.is_figure(i + 1) or view.tags[i + 1 : i + 3] == _SOME_OF
        return cut.FIGURE if counted else None
    if not view.begins_subject(i):
        return None
    if view.french and not wanting and _is_parted(view, end, last):
        return cut.CLAUSE
    paired = view.tags[i + 1 : i + 3] == tag.COORDINATOR + tag.PAST
    if view.french and paired and view.lower[i].endswith(("é", "ée", "és", "ées")):
        return None  # "l'accusé, menotté et gardé par deux policiers, et le juge"
    if view.french and _has_participle(view, i, end):
        return cut.OWN_SUBJECT
    if view.verbs(i, end) and view.holds_clause(i, end):
        joined = wanting or _subordinated(view, i, end) or _ends_list(view, i, end)
        return None if joined else cut.CLAUSE  # "that, over time, users will ..."
    listed = view.phrase_at(i)[0] > 0  # "suite à la défaillance": a noun in form
    inside = view.french and wanting  # "dont le chef, Jean Dupont, est"
    if listed or inside or not _apposed(view, i, end, last):
        return None
    # "he built a clock, a device that ...": which of the two the clause tells of is not sure
    new = word in INDEFINITE and begins_relative(view, i + 2)
    return cut.DETAIL if new else cut.APPOSITION


def _next_figure(view: ClauseView, first: int, i: int, end: int) -> bool:
    """ "14 euros in 2011, 21 euros in 2010": the next of a list, with its own words."""
    if view.lower[i] == "with" and view.verbs(i, end):
        return False  # "with 6 of the women recorded as born abroad"
    period = view.lower[i] in _LASTING and not TIMES.isdisjoint(view.lower[i + 1 : i + NEAR])
    if period and view.tags[i + 1] == tag.DETERMINER:
        return False  # "93 cents a share, for the three months that ended in May"
    if says_how_far(view, i, end):
        return False
    figure = view.any_figure(i, min(i + 3, end - 1)) and view.any_figure(first, i - 1)
    return figure and view.length(i, end) > cut.MIN_WORDS


def _lists_nouns(view: ClauseView, i: int, last: int) -> bool:
    """ "learning difficulties, hearing difficulties and other problems": no participle."""
    if view.french or view.tags[i : i + 2] != tag.PRESENT + tag.NOUN:
        return False
    conjunction = view.tags.find(tag.COORDINATOR, i, min(i + cut.VERB_SIGHT, last - 1))
    joined = conjunction > 0 and view.tags[conjunction + 1] in tag.NOMINAL
    return joined and not view.verbs(i, conjunction)


def _is_plural(view: ClauseView, i: int, kind: str | None, last: int) -> bool:
    """ "documents, approaches to peace and the next steps": a noun in an English list, though it
    looks like a verb."""
    nominal = kind == tag.FINITE and not view.french and view.lower[i].endswith("s")
    return nominal and view.tags[i + 1] == tag.PREPOSITION and view.in_a_list(i + 1, last)


def _subordinated(view: ClauseView, i: int, end: int) -> bool:
    """ "video, audio and pictures so our readers may learn": the verb is another clause's."""
    verb = view.tags.find(tag.FINITE, i, end)
    return any(view.lower[n] in _SO for n in range(i + 1, verb))


def _ends_list(view: ClauseView, i: int, end: int) -> bool:
    """ "from Oran, the port and Tunis, say the ...": whether "and" joins what follows the comma to
    another noun phrase before the verb comes."""
    verb = view.tags.find(tag.FINITE, i, end)
    conjunction = view.tags.find(tag.COORDINATOR, i, verb)
    return conjunction > 0 and tag.PHRASE.issuperset(view.tags[i:conjunction])


def _verb_form(view: ClauseView, at: int, last: int) -> str | None:
    """The tag at `at` when it is a finite verb or a participle."""
    if at >= last - 1 or view.lower[at] == "compris" or view.lower[at] in NO_PARTICIPLES:
        return None
    word, kind = view.lower[at], view.tags[at]
    present = len(word) > 5 and word.endswith("ant")
    if view.french and present and view.tags[at + 1] in "DXSRKU":
        return tag.PRESENT
    return kind if kind in (tag.FINITE, tag.PRESENT, tag.PAST) else None


def _has_participle(view: ClauseView, i: int, end: int) -> bool:
    """ "la Russie contrôlant ...", "l'une basée en ..."."""
    if tag.PRESENT in view.tags[i : min(i + 6, end)]:
        return True
    return tag.PAST in view.tags[i + 1 : min(i + 3, end)] and not view.verbs(i, end)


_SINCE = frozenset("earlier before ago later plus auparavant avant après tôt tard".split())


def _tops(view: ClauseView, i: int, end: int) -> bool:
    """ "..., the lowest price in five years": what was told of, compared with times before."""
    words = view.lower[i + 1 : i + NEAR]
    if view.french:  # "son plus bas niveau depuis 1979"
        return "depuis" in view.lower[i:end] and words[:1] in (["plus"], ["moins"])
    return any(word.endswith("est") for word in words) and not _TIMES.isdisjoint(view.lower[i:end])


def _is_parted(view: ClauseView, end: int, last: int) -> bool:
    """ ", les autres, sur lesquels on enquête, seront jugés": whether a relative clause behind the
    comma at `end` parts what stands before it from its verb."""
    opened = tag.RELATIVE in view.tags[end + 1 : end + 3] and view.lower[end] == ","
    closing = view.comma(end + 1, last) + 1
    return opened and closing < last and view.tag_behind(closing, tag.CLITICS) == tag.FINITE


def _lists_bare(view: ClauseView, i: int) -> bool:
    """ "a étudié sols acides, taux de chaux, zones": whether nouns without articles stand on both
    sides of the comma before `i`, the first of them no name."""
    at = i - 2
    while at > 0 and (view.tags[at] in tag.NOMINAL or view.lower[at] in OF):
        at -= 1
    bare = view.tags[i] == tag.NOUN and view.tags[i - 2] != tag.NAME
    return bare and view.tags[at] in (tag.PAST, tag.FINITE, tag.INFINITIVE, tag.MARK)


def _apposed(view: ClauseView, i: int, end: int, last: int) -> bool:
    """Whether "the Y" after a comma says what the X before it is, not "a year earlier"."""
    if not _SINCE.isdisjoint(view.lower[end - 2 : end]) or _tops(view, i, end):
        return False  # also where a full stop ends it
    relative = view.tags.find(tag.RELATIVE, i, end)
    end = relative if relative > 0 else end
    least = cut.MIN_WORDS - (
        relative > 0 and view.lower[i] in INDEFINITE
    )  # "carbon dioxide, a gas that traps heat"
    if view.verbs(i, end) or view.length(i, end) < least:
        return False
    article = view.tags[i] == tag.DETERMINER or (view.french and view.tags[i] == tag.NOUN)
    article = article and not _lists_bare(view, i)
    article = article and not view.lower[i].startswith("aucun")  # "..., aucun la nuit"
    some = view.lower[i] in _SOME and view.tags[i + 1] == tag.PREPOSITION
    article = article and not some  # "12 people came, some in wheelchairs"
    article = article or view.lower[i].endswith(("'s", "s'"))  # "Mecca, Islam's holiest site"
    named = view.tags[i - 2] in (tag.NAME, tag.NOUN, tag.ADJECTIVE)
    named = named and view.tags[i + 1] != tag.NUMBER  # "le 18 août", "ce jeudi 18 août"
    named = named and _CALENDAR.isdisjoint(view.lower[i : i + 3])  # "ce même lundi"
    named = named and view.lower[i - 2] not in _CALENDAR  # "in May, the lowest in two years"
    closed = end >= last - 1 or end == relative or view.lower[end] in ",.;"
    these = view.french and view.lower[i] in ("ces", "cette", "ce")
    if these and not TIMES.isdisjoint(view.lower[end - 2 : end]):
        return False  # "dans la zone, ces derniers mois"
    alike = view.lower[i - 3] == view.lower[i] and view.tags[i + 1 : i + 3] in _DESCRIBED
    if view.french and alike:
        return False  # "l'immense, l'extraordinaire douleur"
    judged = view.lower[i] in INDEFINITE and view.lower[i + 1] in view.cues.judging
    return article and named and closed and not judged and not view.in_a_list(i, last)
