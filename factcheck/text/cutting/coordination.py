"""What "and", "but" and "or" begin: a second predicate, clause or figure, or nothing of its own."""

from __future__ import annotations

import re

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.clause_view import SIGHT, SUBJECT, TIMES, ClauseView
from factcheck.text.cutting.figures_together import in_one_measure
from factcheck.text.cutting.relatives import fears
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import THAT

SIGHT_OF_NOUN = 5
"""Tokens of a noun phrase after a conjunction."""
_BEGINNING = SUBJECT | {tag.PREPOSITION, tag.SUBORDINATOR}
"""Tags of what a second clause begins with."""
_MISREAD = frozenset(tag.NOUN + tag.ADJECTIVE + tag.FINITE)
"""Tags that English infinitives get by mistake."""
_MODIFIERS = (tag.ADJECTIVE, tag.ADVERB)
LONGEST_PUT_IN = 12
"""Words."""
_FRONTING = (tag.PREPOSITION, tag.ADVERB)
_DUE = ("due", "thanks", "given")
_NAMING = (tag.DETERMINER, tag.NAME, tag.NOUN)
"""Tags of what a subject begins with."""
_CLAUSAL = frozenset(tag.FINITE + tag.RELATIVE + tag.SUBORDINATOR + tag.INFINITIVE)
_BARE_PAIR = tag.NOUN + tag.COORDINATOR + tag.NOUN
_EITHER, _HOW = ("or", "ou"), frozenset(("comment", "pourquoi", "how", "why"))
_WANTING = ("suggest", "recommend", "demand", "propos", "request", "insist", "urg", "ask", "requir")
"""Beginnings of verbs of what shall be: "suggest that the town take a stand and declare"."""
_TOLD = (["was", "told"], ["were", "told"], ["been", "told"])
_ONE = frozenset(("un", "une", "one"))
_PLACES = frozenset("à au aux en dans sur at in near on".split())
_SHARED = (tag.FINITE, tag.PREPOSITION)
"""Behind a number that stands for those counted: "five were", "three in"."""
_BEEN = frozenset("été was were been".split())
_WHERETO = frozenset("to with without à au aux en sous vers devant".split())
"""Prepositions of where, or to what, somebody is brought."""
_TIMES_AS = frozenset(("twice", "thrice"))
_YEARLY = frozenset(("in", "en"))
"""Words before the year of a figure."""
_BARE = re.compile(
    r"(?!(?:was|were|had|did|went|came|took|got|made|said|told|left|found|met|gave|saw|won|lost|is"
    r"|are|has|have|became|began|kept|held|sent|brought|led|wrote|will|would|could|can|may|might"
    r"|should|must)$)\w*(?<!s)(?<!ed)"
)
"""A form that may be an infinitive: no past tense, no third person."""


def coordinated(view: ClauseView, first: int, i: int, last: int, *, wanting: bool) -> str | None:
    """Why the words after the conjunction at `i` are cut off from ``first:i``; `wanting`: a clause
    inside those still lacks its verb."""
    end = view.clause_end(i + 1, last)
    quoted = view.lower[i - 1] in "»”" and view.lower[i + 1] in "«“"
    at = view.skip(i + 1 + quoted, tag.CLITICS)
    if at >= last or _opens_quote(view, i - 1) or _joins_alike(view, i, at):
        return None
    if view.ends_in_subject(i) or in_one_measure(view, i):
        return None
    kind = view.tags[at]
    if second_infinitive(view, first, i, at):
        return cut.INFINITIVE
    if kind == tag.FINITE:
        shared = view.lower[i] == "ou" or _shares_verb(view, first, i, at)
        if shared or _are_told(view, first, i):
            return None
        own = view.tags[at - 1] == tag.PRONOUN
        return cut.JOINED_CLAUSE if own else cut.COORDINATED
    if view.lower[i + 1] == "," and _has_clause_behind(view, i + 2, last):
        return cut.JOINED_CLAUSE
    either = view.lower[i] in _EITHER and view.lower[i - 1] != ","
    if kind == tag.PAST and not either and _second_participle(view, first, i, at, end):
        return cut.COORDINATED
    alone = view.tags[i - 2 : i] != tag.PRESENT * 2  # not "freezing hiring and selling shops"
    if kind == tag.PRESENT == view.tags[i - 1] and alone and not view.french:
        return None  # "by cutting jobs, selling or leasing its shops"
    if kind == tag.PRESENT and (view.lower[i - 1] == "," or view.tags[first] == tag.PRESENT):
        return cut.PARTICIPLE
    whole = view.behind_brackets(end, last)
    clause = view.verbs(i, whole) > 0
    if not clause and _goes_on_with_that(view, i + 1) and not view.french:
        whole = view.clause_end(whole + 1, last)  # "and that, in time, prices would fall"
        clause = view.verbs(i, whole) > 0
    if either:
        return None
    if clause and _goes_on_with_that(view, i + 1):
        return None if fears(view, first, i) else cut.JOINED_CLAUSE
    parted = _put_in(view, i + 1, end, last) or _is_fronted(view, first, i, end, last)
    if not clause and not wanting and parted:
        return cut.JOINED_CLAUSE if view.verbs(i, last) else cut.FIGURE
    named = view.tags[i + 1 : i + 3] == tag.PRESENT + tag.NOUN  # "and foraging workers can"
    begins = view.tags[i + 1] in _BEGINNING or kind in SUBJECT or named
    # "un mur en pierre et brique est tombé"
    begins = begins and not (view.french and view.tags[i - 1 : i + 2] == _BARE_PAIR)
    if clause and begins and not wanting and view.joins_clause(first, i, whole):
        return cut.JOINED_CLAUSE
    if _shares_out(view, first, i, last) or _gapped(view, first, i, end):
        return cut.FIGURE
    either = view.lower[i] in _EITHER
    return cut.FIGURE if not (either or wanting) and _second_figure(view, first, i, end) else None


def _goes_on_with_that(view: ClauseView, n: int) -> bool:
    """ "and that", "and also that"; not "a quake and tsunami that hit"."""
    return view.lower[n + (view.tags[n] == tag.ADVERB)] in THAT


def _opens_quote(view: ClauseView, n: int) -> bool:
    """Whether a quotation begins at `n`: 'the words "and Emergency"'."""
    if view.lower[n] == '"':
        return view.lower[max(0, n - SIGHT) : n].count('"') % 2 == 0
    return view.lower[n] in "«“"


def _joins_alike(view: ClauseView, i: int, at: int) -> bool:
    """ "quickly and safely", "fair or reasonable"; "information and secrecy, yet they": nothing
    but a noun phrase follows before another conjunction."""
    if view.tags[i - 1] == view.tags[i + 1] and view.tags[i - 1] in _MODIFIERS:
        return True
    while at < i + SIGHT_OF_NOUN and view.tags[at : at + 1] in tag.NOMINAL:
        at += 1
    return at > i + 1 and view.tags[at : at + 1] == tag.COORDINATOR


def _shares_verb(view: ClauseView, first: int, i: int, at: int) -> bool:
    """ "arrested and questioned the student" share their object, "to leave and get home" their
    "to", "had tried but failed to steal" their infinitive."""
    tried = view.tags[i - 1] == tag.PAST and view.tags[at + 1 : at + 2] == tag.PARTICLE
    if view.tags[i - 1] == tag.FINITE or tried:
        return True
    before = view.tags[first:i]
    infinitive = not view.french and before.rfind(tag.INFINITIVE) > before.rfind(tag.FINITE)
    return infinitive and _BARE.fullmatch(view.lower[at]) is not None


def _has_clause_behind(view: ClauseView, first: int, last: int) -> bool:
    """ "and, in two years, we hope ...": whether a clause follows what stands between commas."""
    closing = view.comma(first, last)
    put_in = closing < last - 1 and not view.verbs(first, closing)
    put_in = put_in and view.tags[first] in _FRONTING
    subject = put_in and view.begins_subject(closing + 1)
    return subject and view.holds_clause(closing + 1, view.clause_end(closing + 1, last))


def _are_told(view: ClauseView, first: int, i: int) -> bool:
    """ "Officers were told the man had fled and was armed": who had and was is not sure."""
    low = max(first, i - SIGHT)
    told = any(view.lower[n : n + 2] in _TOLD for n in range(low, i))
    wants = (n for n in range(low, i) if view.lower[n : n + 1] == ["that"])
    wanted = any(view.lower[n - 1].startswith(_WANTING) for n in wants)
    return (told or wanted) and not view.french


def second_infinitive(view: ClauseView, first: int, i: int, at: int) -> bool:
    """ "to cancel 300 flights and offer refunds", "de baisser les impôts et d'augmenter les
    salaires": each with words of its own."""
    end, before = i, view.tags.rfind(tag.INFINITIVE, max(first, i - SIGHT), i)
    if before < 0 and view.tags[first] == tag.RELATIVE:  # "will close X, which ..., and move Y"
        end, before = first, view.tags.rfind(tag.INFINITIVE, max(0, i - SIGHT), first)
    if before < 0 or not view.length(before + 1, i) or view.verbs(before, end):
        return False
    asked = (n for n in range(max(first, i - SIGHT), before) if view.lower[n] in _HOW)
    if any(view.verbs(n, before) for n in asked):
        return False  # "doit dire comment le feu a pu naître et s'étendre"
    if view.lower[first] == "with" and not view.verbs(first, before):
        return False  # ", with its head vowing to hire 300 people and open two plants"
    if not view.french and view.tags[at + 1 : at + 3] == tag.PRONOUN + tag.FINITE:
        return False  # "expect to open shops and believe they will sell"
    short = view.length(at, view.clause_end(at, len(view.tags))) < cut.MIN_WORDS
    if view.lower[i] == "ou" or short:
        return False  # alternatives are one statement
    at += view.tags[at] == tag.PREPOSITION
    if view.french or view.tags[at] == tag.INFINITIVE:
        return view.tags[at] == tag.INFINITIVE
    if view.lower[at : at + 2] == ["have", "no"] and tag.PAST in view.tags[first:before]:
        return True  # "was ordered to pay X and have no contact with her"
    if view.lower[at] in view.cues.bare_verb:
        return view.tags[at - 1] == tag.COORDINATOR
    # no noun and no adjective stands before an article or a number
    governs = view.tags[at] in _MISREAD and view.tags[at + 1] in (tag.DETERMINER, tag.NUMBER)
    governs = governs and view.tags[at - 1] != tag.PRONOUN  # "to score, and we hit the bar"
    return governs and _BARE.fullmatch(view.lower[at]) is not None


def _second_participle(view: ClauseView, first: int, i: int, at: int, end: int) -> bool:
    """ "was kept at X and then transferred to Y"; "apparus et disparus" share what follows."""
    if view.tags[i - 1] == tag.PAST:
        return _is_sent_on(view, first, i, at)
    following = view.tags[at + 1 : at + 2] in ("S", "D", "X")
    if view.tags[first] == tag.PAST:
        return view.length(i, end) >= cut.MIN_WORDS
    if tag.PAST not in view.tags[first:i]:  # "she met him and subsequently left the church"
        return following and (not view.french or _shares_auxiliary(view, first))
    least = 4 if view.french else 6
    return following and view.length(i, end) >= least


def _is_sent_on(view: ClauseView, first: int, i: int, at: int) -> bool:
    """ "was arrested and taken to a cell", "a été arrêté et placé en garde à vue": what is behind
    the second participle belongs to it alone; not "looted and burned by them"."""
    be = i - 2 - (view.lower[i - 2] in ("été", "been"))  # "a dès lors été arrêté" stays
    passive = view.tags[be] == tag.FINITE and view.lower[i - 2] in _BEEN
    to = view.tags[at + 2 : at + 3]
    own = bool(to) and view.lower[at + 1] in _WHERETO and to not in (tag.NAME, tag.NUMBER)
    near = set(view.tags[i + 1 : at]) <= {tag.ADVERB}
    return passive and own and near and view.begins_subject(first)


def _shares_auxiliary(view: ClauseView, first: int) -> bool:
    """ "Ils ont utilisé les données de X, qui ..., et exclu Y": whether a clause before the one at
    `first` has an auxiliary with its participle."""
    participle = view.tags.rfind(tag.PAST, max(0, first - SIGHT), first)
    return participle > 0 and view.tags[participle - 1] == tag.FINITE


def _put_in(view: ClauseView, first: int, comma: int, last: int) -> bool:
    """ "... and the mayor, under pressure, resigned", "..., et Avia, sa filiale, 198 trains": a
    clause whose verb, or figure, follows what is put in; `comma` is the first one."""
    behind = view.comma(comma + 1, last) + 1
    if behind >= last or view.length(comma, behind) > LONGEST_PUT_IN:
        return False
    if not _names(view, first, comma) or view.tags[comma + 1] == tag.COORDINATOR:
        return False
    if view.tags[behind] == tag.PRONOUN and not view.french:
        return False  # "X and Y in June, a year later, they left"
    gapped = view.is_figure(behind) and not view.verbs(behind, view.clause_end(behind, last))
    return gapped or view.tags[view.skip(behind, tag.CLITICS) : last][:1] == tag.FINITE


def _is_fronted(view: ClauseView, first: int, i: int, comma: int, last: int) -> bool:
    """ "... and under such conditions, the mayor resigned", "and the next day, they left": a clause
    behind what says when or where, not "thanks to the rain and to the wind, ..."; `comma` is the
    first one after `i`."""
    again = view.lower[i + 1] in view.lower[max(first, i - SIGHT) : i]
    dated = view.tags[i + 1] == tag.DETERMINER and view.lower[comma - 1] in TIMES
    led = (view.tags[i + 1] in _FRONTING or view.lower[i + 1] in _DUE) and not again
    begins = (dated or led) and view.length(i + 1, comma) > 1
    more = view.french and view.tags[comma + 1 : comma + 2] == tag.PREPOSITION
    if begins and more and not view.verbs(comma, view.comma(comma + 1, last)):
        comma = view.comma(comma + 1, last)  # "mais à Metz, dans la rue, il est tombé"
    if not begins or comma >= last - 1 or view.lower[comma] != ",":
        return False
    clause = view.holds_clause(comma + 1, view.clause_end(comma + 1, last))
    return clause and view.begins_subject(comma + 1)


def _names(view: ClauseView, first: int, end: int) -> bool:
    """Whether a noun phrase, and nothing else, stands in ``first:end``."""
    kinds = view.tags[first:end]
    return kinds[:1] in _NAMING and not tag.NOUNS.isdisjoint(kinds) and _CLAUSAL.isdisjoint(kinds)


def _shares_out(view: ClauseView, first: int, i: int, last: int) -> bool:
    """ "l'une à Lyon et l'autre à Metz", "Lyon (130 postes) et Metz (100 postes)"."""
    low = max(first, i - SIGHT)
    opens = view.clause_end(i, last)
    if view.lower[i - 1] != ")" or opens >= last - 2 or view.lower[opens] != "(":
        return False
    before = next((n for n in range(i - 1, low, -1) if view.lower[n] == "("), i - 2)
    return view.is_figure(before + 1) and view.is_figure(opens + 1)


def _gapped(view: ClauseView, first: int, i: int, end: int) -> bool:
    """ "Five were found in Leeds and two in York", "cinq sont à Metz et un à Brive": how many of
    those counted before stand elsewhere."""
    elsewhere = view.tags[i + 2 : i + 3] == tag.PREPOSITION and not view.verbs(i, end)
    counts = view.tags[i + 1] == tag.NUMBER or view.lower[i + 1] in _ONE
    if not (elsewhere and counts and view.lower[i + 2] in _PLACES):
        return False
    if view.tags[i - 1] == tag.ADJECTIVE:
        return False  # "three were in serious and two in critical condition"
    places = range(max(first, i - SIGHT), i)
    others = [n for n in places if _is_counted(view, n, view.lower[i + 2] in view.lower[n:i])]
    listed = any(view.lower[n - 1] == "," and view.any_figure(first, n) for n in others)
    return len(others) == 1 and not listed  # not the last of a longer list


def _is_counted(view: ClauseView, n: int, again: bool) -> bool:
    """ "five were", "three in", "five people were ... in", where the place comes `again`."""
    noun = again and view.tags[n + 1] == tag.NOUN
    return view.tags[n] == tag.NUMBER and view.tags[n + 1 + noun] in _SHARED


def _second_figure(view: ClauseView, first: int, i: int, end: int) -> bool:
    """A second figure that counts something, beside one before."""
    if set(view.lower[max(first, i - 6) : i]) & view.cues.range or "if" in view.lower[i:end]:
        return False  # "a fine of £300, and six days in jail if it is not paid"
    number = view.tags[i - 1] == tag.NUMBER or view.lower[i - 1][0].isdigit()
    if number and view.lower[i - 2] not in _YEARLY:
        return False
    told = view.tags[first] == tag.RELATIVE and view.lower[i - 1] == ","
    # "400 jobs at the plant, which makes engines, and another 150 at the depot"
    before = view.any_figure(max(0 if told else first, i - cut.VERB_SIGHT), i - 1)
    after = view.any_figure(i + 1, min(i + 4, end - 1))
    before = before or "times" in view.lower[max(first, i - SIGHT) : i]
    after = after or not _TIMES_AS.isdisjoint(view.lower[i + 1 : i + 3])
    return before and after and view.length(i, end) > cut.MIN_WORDS
