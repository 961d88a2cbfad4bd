"""What stands before the main verb of a sentence and is a fact of its own."""

from __future__ import annotations

import re

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.agreement import may_govern
from factcheck.text.cutting.clause_view import (
    INDEFINITE,
    SIGHT,
    TIMES,
    ClauseView,
    behind_day,
    behind_lead,
)
from factcheck.text.cutting.conditions import IF, compares
from factcheck.text.cutting.progress import main_verb
from factcheck.text.cutting.relatives import IS, NEAR, QUE, main_verb_to_come
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import OCCASIONS
from factcheck.text.pronouns import is_subject

LONG_CAUSE = 7
"""The fewest words of "because of ..." that are a fact of their own, not a detail of the clause."""
_SETTING = frozenset("for in on at during over under within throughout following".split())
"""First words of phrases that stay with their event."""
_AMONG = frozenset(("among", "included", "compris", "comprise", "incluse"))
"""Words that make what stands beside the subject a part of it: "France among them"."""
_THOUGH = frozenset("while though although albeit when once unless until".split())
"""First words of what sets something against the subject: "The results, while bad, are"."""
_EXCEPT = frozenset(
    "except excluding excepting together along like unlike bar sauf hormis excepté exceptés".split()
)
"""First words of what is not meant, without which the rest is false: "All, except Ann Lee,"."""
MOST_FRONTED = 3
"""Phrases before a subject."""
LONGEST_ASIDE = 4
"""Words."""
_COUNT = re.compile(f"{tag.ADVERB}?{tag.NUMBER}{tag.NOUN}")
_FRONTING = frozenset(tag.PREPOSITION + tag.ADVERB + tag.COORDINATOR)
_TELLING = frozenset(tag.FINITE + tag.RELATIVE + tag.PAST + tag.PRESENT)
_POINTING = frozenset(("celui-ci", "celle-ci", "ceux-ci", "celles-ci"))
_FEW = frozenset("seul seule seuls seules rare rares nombreux nombreuses".split())
"""What somebody or something is, before "est" and the subject."""
_QUOTE_ENDS = (["»", ","], ["”", ","], ['"', ","])
LONGEST_DATE = 6
"""Words that say no more than when."""
_LEADING = frozenset(("face", "suite", "grâce", "quant", "faute", "lors", "following"))
"""Nouns in form that are prepositions with the next word."""
_FRONTED = frozenset(("as", "since", "comme", "alors", "même"))
"""First words of a clause before the main one that is a fact of its own: "Alors que ...,"."""


def subject_ends(view: ClauseView, first: int, i: int, last: int) -> bool:
    """Whether ``first:i`` is "X, what X is," and the verb of X comes at `i`."""
    if view.lower[i - 1] != "," or i - first > SIGHT or ";" in view.lower[first:i]:
        return False
    verb = view.skip(behind_day(view.lower, i), tag.CLITICS)
    if view.french and is_subject(view.lower[i], "fr"):
        return False  # "Quant à X, un élu, il a gagné"
    if view.tags[verb:last][:1] != tag.FINITE:
        return False
    fronted = subject_begins(view, first, i) > first
    return fronted or _is_described(view, behind_lead(view.lower, view.tags, first), i)


def subject_begins(view: ClauseView, first: int, i: int) -> int:
    """ "Lundi, à Lyon, X, what X is,": where X begins in ``first:i``; `first` when nothing stands
    before it."""
    at = first + (view.tags[first] == tag.COORDINATOR)
    for _ in range(MOST_FRONTED):
        comma = view.comma(at, i)
        dated = not TIMES.isdisjoint(view.lower[at:comma])
        led = view.tags[at] in _FRONTING or view.lower[at] in _LEADING
        led = led or view.tags[at : at + 2] == tag.SUBORDINATOR + tag.PAST  # "Comme prévu, X"
        in_front = led or (dated and view.begins_subject(at))
        if not in_front or comma >= i - 1 or view.verbs(at, comma):
            return first
        at = comma + 1
        told = view.comma(at, i)
        told_of = view.tags[told + 1] in _TELLING or view.lower[told + 1].startswith("âgé")
        twice = view.comma(told + 1, i)  # "On Monday, the ferry, the Blue Star, bound for Ayr, hit"
        again = view.tags[twice + 1] in _TELLING and view.comma(twice + 1, i) in (i - 1, i)
        closed = told_of or again or twice in (i - 1, i)
        office = view.tags[told - 1 : told + 2] == tag.NAME + tag.MARK + tag.DETERMINER
        office = office and view.tags[i - 2] != tag.NAME  # not "RTX, le ministre, Luc Sow, a"
        closed = closed or (office and view.comma(view.comma(told + 1, i) + 1, i) in (i - 1, i))
        if view.lower[i - 1] == "," and closed and _is_described(view, at, i):
            return at
    return first


def subject_goes_on(view: ClauseView, first: int, i: int, last: int) -> bool:
    """ "The man who stole X and sold Y was", "X, named in May as Y, was": whether what begins at
    `i` belongs to a subject that still waits for its verb, or follows only what went on."""
    if view.french:
        return _in_front(view, first, i) or main_verb_to_come(view, first, i, last)
    if view.tags[first] in (tag.PREPOSITION, tag.PRESENT) and view.comma(first, i) < i - 1:
        first = view.comma(first, i) + 1  # "Following a trial, a man, named in May as X,"
    if not view.begins_subject(first):
        return False
    if view.tags[i] == tag.COORDINATOR:
        kinds = view.tags[first:i]
        told = tag.RELATIVE in kinds or tag.PRESENT in kinds
        told = told or (tag.PAST in kinds and tag.MARK not in kinds)
        if not told or tag.MARK + tag.RELATIVE in view.tags[first:i]:
            return False  # "The mill, which opened in May and hired ten men, closed"
        clause = view.tags[i + 1 : i + 3] == tag.PRONOUN + tag.FINITE
        return view.lower[i - 1] != "," and not (clause and view.lower[i + 1] != "what")
    listed = tag.COORDINATOR + tag.PAST in view.tags[i : view.clause_end(i, last)]
    return view.tags[i] == tag.PAST and view.lower[i - 1] == "," and not listed


def _is_described(view: ClauseView, first: int, i: int) -> bool:
    """Whether ``first:i`` is "X, what X is,"."""
    dated = view.tags[first] == tag.DETERMINER and view.lower[first + 1] in WEEKDAYS
    if dated or not view.begins_subject(first):  # not "ce lundi 3 mars, à Brive, a lieu"
        return False
    comma = view.comma(first, i)
    if comma >= i - 1 or view.verbs(first, comma):
        return False
    if view.lower[i - 1] != ",":
        return False
    dated = not TIMES.isdisjoint(view.lower[comma:i]) and view.length(comma, i) <= LONGEST_DATE
    if dated and _TELLING.isdisjoint(view.tags[comma:i]):
        return False  # "la participation, les 16 et 17 juin, a été de 51 %"
    if _joins_another(view, comma, i) or _COUNT.fullmatch(view.tags, comma + 1, i - 1):
        return False  # "A majority, 52 percent, agreed"
    named = not {tag.NOUN, tag.NAME}.isdisjoint(view.tags[first:comma])
    if view.lower[comma + 1] in IF or view.lower[comma + 2 : comma + 4] == ["ce", "soit"]:
        return False  # "Le texte, s'il est voté, entrera en vigueur"
    if view.phrase_at(comma + 1)[1] == "cause":
        return False  # "La ville, malgré la pluie, a ouvert"
    named = named or view.lower[first] in _POINTING
    counts = view.lower[comma + 1] in ("with", "avec") and view.any_figure(comma, i - 1)
    share = any(word.endswith(("%", "percent", "cent")) for word in view.lower[comma:i])
    counts = counts and not share and tag.VERBS.isdisjoint(view.tags[comma:i])
    counts = counts and view.lower[first] not in INDEFINITE  # "Un couple, avec deux enfants, est"
    # "The ferry, with 139 passengers aboard, hit a barge"
    example = view.lower[comma + 1] in view.cues.example and not counts
    example = example or view.lower[comma + 1] in _EXCEPT
    example = example or view.lower[comma + 1] in _THOUGH
    example = example or view.lower[comma + 1] == "as"  # "as well as Y", "as part of its plan"
    example = example or not _AMONG.isdisjoint(view.lower[comma:i])
    name = view.french and view.tags[comma + 1] == tag.NAME  # "le typhon, Damrey, est attendu"
    told = name or view.length(comma, i) >= 2
    return named and not example and told and not _aside(view, comma + 1, i)


def _joins_another(view: ClauseView, comma: int, i: int) -> bool:
    """ "Ann Berg, 41, and her son, 12, are": whether what stands behind the comma is followed by
    another subject of the verb at `i`, which is one of several."""
    joined = any(
        view.lower[n - 1] == "," and (view.tags[n] == tag.COORDINATOR or view.lower[n] == "ainsi")
        for n in range(comma + 1, i)
    )
    verb = view.lower[view.skip(i, tag.CLITICS)]
    return joined and not may_govern(*(("il", verb, "fr") if view.french else ("he", verb, "en")))


def _aside(view: ClauseView, at: int, end: int) -> bool:
    """ "en revanche", "pour sa part", "mostly women": nothing that describes the subject."""
    if view.lower[at] in ("quant", "dans", "lors", "by", "during", "without", "amid", "under"):
        return True
    if not OCCASIONS.isdisjoint(view.lower[at + 1 : at + 3]) and view.tags[at] == tag.PREPOSITION:
        return True  # "Une collision, à l'issue d'une poursuite, a tué"
    if view.tags[at] == tag.ADVERB and view.length(at, end) < cut.MIN_WORDS:
        return True
    short = view.length(at, end) <= LONGEST_ASIDE  # "Sa priorité, bien au-delà des autres, est"
    if not short or view.tags[at] not in (tag.PREPOSITION, tag.ADVERB):
        return False
    return _TELLING.union(tag.NAME, tag.NUMBER).isdisjoint(view.tags[at:end])


def says_when(view: ClauseView, first: int, i: int) -> bool:
    """ "For the quarter ended in May, ...": whether ``first:i`` only says when or where the main
    clause holds; "in closing ..." tells what somebody did."""
    told = tag.RELATIVE in view.tags[first:i] or view.tags[first + 1] == tag.PRESENT
    comma = view.comma(first, i)  # "Une semaine plus tôt, à l'issue d'un vol préparé en mai, X"
    shifted = view.french and view.lower[comma - 2 : comma - 1] == ["plus"]
    shifted = shifted and view.lower[comma - 1] in ("tôt", "tard") and not view.verbs(first, i)
    when = view.lower[first] in _SETTING or shifted
    return (when and not told) or compares(view, first)


def ends_unseen(view: ClauseView, first: int, i: int, last: int) -> bool:
    """Whether a conjunction or a semicolon, which only stand between clauses, follow enough words
    for one, though no verb was seen in them."""
    length, name = view.phrase_at(i)
    if name != "subordinator" and view.lower[i - 1] != ";":
        return False
    bare = view.tags[i + length : i + length + 1] in (tag.PAST, tag.ADJECTIVE, tag.PREPOSITION)
    if view.length(first, i) < cut.LONG_UNSEEN or (bare and view.french):
        return False  # "La note, bien que gardée secrète, est"
    near = range(max(first, i - 3 * SIGHT), min(last, i + SIGHT))
    semicolons = [n for n in near if view.lower[n] == ";"]
    if semicolons[1:] and not view.verbs(first, semicolons[-1]):
        return False  # "People in Ayr, Kent; Hove, York; and Elm, Fife, were told"
    told = view.lower[i - 1] != ";" and view.begins_subject(first)
    if told and view.tags.find(tag.MARK + tag.RELATIVE, first, i) >= 0:
        return False  # "The line, whose route was moved because of the flood, will open"
    return view.verbs(i, min(i + length + cut.VERB_SIGHT, last)) > 0


def fronted(view: ClauseView, first: int, i: int, last: int) -> str | None:
    """Why ``first:i``, before its main clause, is a fact of its own."""
    if view.lower[i - 1] != "," or view.length(first, i) < 2 or not view.holds_clause(i, last):
        return None
    verb = view.tags.find(tag.FINITE, i, min(last, i + SIGHT))
    closing = next((n for n in range(verb - 1, i, -1) if view.lower[n] == ","), verb)
    listed = closing + 1 < verb and view.tags[closing + 1] in (tag.PRONOUN, tag.NAME)
    joined = tag.MARK + tag.COORDINATOR + tag.PREPOSITION in view.tags[i:closing]
    listed = listed or (joined and view.tags[i] == tag.NAME)  # "suivi d'élus, Anne, et de Luc, X"
    if view.french and listed and tag.RELATIVE not in view.tags[i:closing]:
        return None  # "Rangées dans des sacs, des bocaux ou des tiroirs, elles attendent"
    comma = view.comma(first, i - 1)
    if comma < i - 1 and view.begins_subject(comma + 1):
        return None  # "Arrêté lundi, l'homme, connu pour vol, a avoué": the subject has begun
    if view.lower[first] in ("fait", "vu"):
        return None  # "Fait marquant, le pont ...", "Vu le débat, ..."
    participle = view.tags[first + (view.tags[first] == tag.ADVERB)] == tag.PAST
    unnamed = view.tags[i] == tag.PRONOUN and not (participle or view.verbs(first, i))
    if view.french and unnamed:
        return None  # "Après avoir gagné, il ...": whom it tells of is not named
    if view.french and participle and view.tags[i] == tag.PREPOSITION:
        return None  # "Condamné à Metz, en mai, l'homme sera libéré": in May condemned
    if view.french and (participle or _described(view, first, i)):
        return cut.PARTICIPLE
    length, name = view.phrase_at(first)
    if name == "having" or (name == "cause" and view.tags[first + length] == tag.PRESENT):
        return cut.PARTICIPLE  # "Despite spending $2 billion, the city ..."
    told = not view.french or tag.RELATIVE in view.tags[first:i]
    if name == "cause" and told and view.length(first, i) >= LONG_CAUSE:
        return cut.CAUSE
    reason = name == "subordinator" or view.lower[first] in _FRONTED
    reason = reason and not compares(view, first)
    return cut.SUBORDINATE if reason and view.verbs(first, i) else None


def _described(view: ClauseView, first: int, i: int) -> bool:
    """ "Absent à l'audience, il ...", "Autre avocat de X, Y ...": what the subject is, without an
    article, and no time."""
    noun = view.tags[first : first + 2] == tag.NOUN + tag.PREPOSITION
    bare = view.tags[first] == tag.ADJECTIVE or (noun and view.lower[first] not in _LEADING)
    told = bare and view.length(first, i) >= cut.MIN_WORDS and not view.verbs(first, i)
    return told and view.begins_subject(i) and TIMES.isdisjoint(view.lower[first:i])


def ends_in_quotation(view: ClauseView, first: int, i: int) -> bool:
    """ "Devant la plaque qui dit « Ici repose un ange », un galet ...": whether the only verb of
    what stands in front of the comma before `i` is that of a quotation at its end."""
    closing = i - 2
    if view.tags[first] != tag.PREPOSITION or view.lower[closing:i] not in _QUOTE_ENDS:
        return False
    opens = next((n for n in range(closing - 1, first, -1) if view.lower[n] in '«“"'), first)
    return opens > first and view.verbs(opens, i) > 0 and not view.verbs(first, opens)


def _in_front(view: ClauseView, first: int, i: int) -> bool:
    """ "Le soir, alors que la pluie tombait, deux murs ont cédé": whether ``first:i`` says when,
    and what went on, before the main clause at `i`."""
    that = view.tags.find(tag.SUBORDINATOR, first, i)
    return that > first + 1 and view.lower[that - 2] == ","


def cleft_ends(view: ClauseView, first: int, last: int) -> int:
    """Where the "que" of "C'est en mai, après un an, que ..." stands, or the second "ce" of "Ce qui
    manque, c'est ..."; 0 where there is none."""
    verb = view.tags.find(tag.FINITE, first, first + NEAR)
    if view.lower[first] in _FEW and not IS.isdisjoint(view.lower[first + 1 : first + 2]):
        return last - 1  # "Rares sont les élus qui ..."
    if not view.french or verb < 0:
        return 0
    if view.lower[first:verb][-2:-1] == ["ce"] and view.tags[verb - 1] == tag.RELATIVE:
        return next((n for n in range(verb, last) if view.lower[n - 1 : n + 1] == [",", "c'"]), 0)
    if view.lower[verb] not in IS or {"c'", "ce"}.isdisjoint(view.lower[first:verb]):
        return 0
    end = view.tags.find(tag.FINITE, verb + 1, min(last, verb + SIGHT))
    that = next((n for n in range(end, verb + 1, -1) if view.lower[n] in QUE), 0)
    parted = "," in view.lower[verb:that]
    if not that and view.tags.startswith(tag.PREPOSITION, verb + 1):  # "C'est en aidant X que"
        near = (n for n in range(verb + 2, min(last, verb + SIGHT)) if view.lower[n] in QUE)
        that = next(near, 0)
        return that if main_verb(view.tags, verb + 1, that) < 0 else 0
    return that if not parted or view.lower[that - 1] == "," else 0
