"""Sources: "selon X", "according to X", before, after or within the words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.text.cutting.progress import main_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import OF
from factcheck.text.grammar.titles import offices
from factcheck.text.grammar.tokens import places_of
from factcheck.text.speech.appositions import TOLD, behind_apposition, with_name
from factcheck.text.speech.speech_view import (
    MAX_WHO,
    OPENED,
    QUOTES,
    SIGHT,
    STOPS,
    Frame,
    SpeechView,
)
from factcheck.text.speech.voices import can_speak

_NAME_THEN_ARTICLE = (tag.NAME + tag.DETERMINER, tag.INFINITIVE + tag.DETERMINER)
"""After "according to" an infinitive is a name that was misread."""

_TO_THEM = frozenset("c' ce cela ça il".split())

_DESCRIBES = frozenset("que qu' qui dont which who that".split())
"""First words of what is said about the source: "selon une note que nous avons lue"."""
_WHICH = frozenset("lequel laquelle lesquels lesquelles quoi which whom".split())
_WHERE = frozenset(("in", "by", "at", "with", "dans", "par"))
"""After the participle of what is written: "results published in the Lancet", "papers filed at the
court"."""
_LEADING = (tag.ADVERB, tag.COORDINATOR)
_DEPENDS = (tag.SUBORDINATOR, tag.COORDINATOR, tag.PRESENT, tag.RELATIVE)
"""Tags that begin a clause depending on the one before."""
_WHILE, _SO_MANY = tag.ADVERB + tag.SUBORDINATOR, tag.NUMBER + tag.PREPOSITION
_COUNTS, _BEFORE_COUNT = 2, 4
"""Sources that differ, and the tokens before each among which its count stands."""
_A_TERM = 6
"""The most tokens of a word or two in quotation marks that are part of a name."""
_DE = frozenset(("d'", "du", "des"))
_MODIFYING = (tag.DETERMINER, tag.ADJECTIVE)
_PARTICIPLE = re.compile(r"\w{2,}(?:é|u|is|it)e?s?")
_MANNER = frozenset("mode modalité modalités procédure principe règles critères formule".split())
""" "jugé selon le mode de la comparution immédiate"."""
_WORDS = frozenset("termes mots propos dires explications".split())
_FROM = ("de", "source")
SURE = frozenset(("selon", "d'après"))
"""Single words that always name a source; "pour" and "per" only before a quotation."""


def find_source(view: SpeechView) -> Frame | None:
    """The first source of the sentence."""
    lower, according = view.lower, view.saying.according
    if _counts_differ(view):
        return None
    for n in places_of(lower[: view.end], according.keys()):
        behind = lower[n + 1] if n + 1 < len(lower) else ""
        for phrase in according[lower[n]]:
            if len(phrase) > 2 and phrase[1] != behind:
                continue  # most of "de" and "according"
            after = n + len(phrase)
            told = phrase == _FROM and n and lower[n - 1] not in STOPS  # "a-t-on appris ..."
            if _is_phrase(lower[n:after], phrase) and not view.quoted[n] and not told:
                after -= phrase == _FROM  # "De source policière, ..."
                if frame := _source(view, n, after):
                    return frame
                break
    return None


def _counts_differ(view: SpeechView) -> bool:
    """ "5 000 personnes selon les syndicats, 1 200 selon la préfecture, ont défilé": whether each
    of two sources has a count of its own of those of whom the sentence tells."""
    places = places_of(view.lower[: view.end], SURE)
    if len(places) < _COUNTS or view.holds_verb(*places[:_COUNTS]):
        return False
    return all(tag.NUMBER in view.tags[max(0, n - _BEFORE_COUNT) : n] for n in places[:_COUNTS])


def _is_phrase(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """Whether `words` are the phrase: "de l'avis du maire", "de l'avis d'Anne Dubois"."""
    begun, of = tuple(words[:-1]) == phrase[:-1], tuple(words[-1:])
    return begun and (of == phrase[-1:] or (phrase[-1] == "de" and not _DE.isdisjoint(of)))


def _source(view: SpeechView, n: int, after: int) -> Frame | None:
    """The source whose phrase stands in ``n:after``, with what it says: before, behind or both."""
    if not (end := _source_end(view, n, after)):
        return None
    why = " ".join(view.lower[n:after])
    of = view.lower[after + 2 : after + 3]
    if not (_WORDS.isdisjoint(view.lower[after : after + 2]) or OF.isdisjoint(of)):
        spoken = view.tags[end - 1] == tag.NAME or can_speak(view.lower[after + 3 : end])
        after += 3 * spoken  # "Selon les mots d'Anne Dubois"
    by = next((at for at in range(after, end - 1) if view.lower[at] == "par"), after)
    if by > after and view.tags[by + 1 : end] in (tag.NAME * 2, tag.NAME * 3):
        after = by + 1  # "Selon le plan décrit lundi par Anne Dubois"
    opened = next((at for at in range(n, max(0, n - SIGHT), -1) if view.lower[at] in "()"), 0)
    if 0 < opened < n and view.lower[opened] == "(" and view.lower[end : end + 1] == [")"]:
        return Frame((after, end), n, (opened + 1, n), why)  # "(deux morts selon la police)"
    opens = _leads(view, n) or view.lower[n - 1] == ";"
    joins = view.tags[n - 1] == tag.COORDINATOR and view.lower[end : end + 1] == [","]
    opens = opens or (joins and view.holds_verb(0, n) and view.holds_verb(end, view.end))
    if opens:
        start = behind_apposition(view, after, end)
        while start < len(view.lower) - 1 and view.lower[start] in QUOTES | {",", ":"}:
            start += 1
        return Frame((after, end), n if n > 1 else 0, (start, view.content_end(start)), why)
    if end >= view.end - 1 or _told_to_the_end(view, n, end):
        return Frame((after, end), n, (0, n), why)
    published = view.tags[end] == tag.FINITE and view.holds_verb(0, n)  # read as a verb
    told = view.lower[end] == "," and view.tags[end + 1 : end + 2] == tag.PAST
    told = told and view.tags[n - 2] != tag.FINITE  # not "a, selon X, permis"
    if view.lower[end] in _DESCRIBES or published or told:
        behind = view.behind_clause(end)
        where = min(behind, view.end) if view.lower[end + 1] in _WHERE else end
        return Frame((after, where), behind, (0, n), why)
    if _is_put_in(view, n, after, end):
        return None
    if _behind_clause(view, end):
        return Frame((after, end), end, (0, n), why)
    amid = view.goes_on(end) and tag.RELATIVE in view.tags[:n] and view.holds_verb(0, n)
    if amid and main_verb(view.tags, 0, n) < 0:
        return None  # "Le club, qui est premier selon ses calculs, a signé"
    within = view.lower[n - 2] == "qui" and view.lower[n - 1] == ","
    if within or (view.tags[end] == tag.FINITE and not view.holds_verb(0, n)):
        return None  # "le taux mesuré selon X est", "deux élus, qui, selon X, avaient"
    if view.goes_on(end) and view.lower[n - 1] != "," and not view.holds_verb(0, n):
        return None  # "le taux, mesuré selon les normes du pays, a doublé"
    if _within(view, n, end):
        return Frame((after, end), n, (0, len(view.lower)), why)
    if view.tags[0] == tag.SUBORDINATOR:
        return Frame((after, end), end, (0, n), why)  # "Si deux ponts ont cédé, selon X, Y tient"
    return Frame((after, end), n, (end, len(view.lower)), why)


def _source_end(view: SpeechView, n: int, after: int) -> int:
    """Where the words for the source end whose phrase stands in ``n:after``; 0 where it is none."""
    if behind := _named_in_marks(view, n, after):
        return behind
    end = after
    while end < view.end and end - after < MAX_WHO + 4 and not view.stops(end):
        if view.tags[end - 1 : end + 1] in _NAME_THEN_ARTICLE and end > after:
            break  # "According to Rathbun the property ..."
        if end > after and view.tags[end : end + 2] == tag.ADVERB + tag.NUMBER:
            break  # "According to officials almost 100 people ..."
        end += 1
    if end <= after or view.lower[after] in _WHICH:
        return 0
    if view.lower[n] == "selon" and _says_how(view, n, end):
        return 0
    if n <= 1 and view.tags[end : end + 1] == tag.FINITE:
        end = _behind_participle(view, end)
    end = with_name(view, after, end)
    closing = view.quotation_end(end + 1) + 1
    if not OPENED.isdisjoint(view.lower[end : end + 1]) and closing - end <= _A_TERM:
        end = min(closing, view.end)  # "selon le scénario « le plus probable »"
        goes_on = n <= 1 and not view.stops(min(end, view.end - 1))
        # "les mots d'élus « las » recueillis"
        end = _behind_participle(view, end) if goes_on else end
    bare = after - n == 1 and view.lower[n] not in (*SURE, "de")
    if bare and not _opens_words(view, n, end):
        return 0
    return end


def _named_in_marks(view: SpeechView, n: int, after: int) -> int:
    """ "selon « Le Monde », ...": behind the mark that closes such a name; 0 for others."""
    marked = view.lower[n] in SURE and not OPENED.isdisjoint(view.lower[after : after + 1])
    behind = view.quotation_end(after + 1) + 1 if marked else 0
    ends = view.end <= behind <= len(view.lower) or view.lower[behind : behind + 1] == [","]
    return behind if 0 < behind - after <= _A_TERM + 1 and ends else 0


def _says_how(view: SpeechView, n: int, end: int) -> bool:
    """ "Le prix varie beaucoup selon la taille et selon l'âge": behind a verb, and nobody."""
    of = view.tags.find(tag.PREPOSITION, n + 1, end)
    head = slice(n + 1, of if of > 0 else end)
    before = view.tags[max(0, n - SIGHT) : n].rstrip(tag.ADVERB)
    behind = before.endswith((tag.FINITE, tag.PAST, tag.INFINITIVE))
    again = view.lower[n - 1] in ("et", "ou") or not _MANNER.isdisjoint(view.lower[head])
    done = n > 1 and view.tags[n - 2 : n] != tag.NOUN + tag.COORDINATOR  # "le nom mais selon X"
    if done and view.tags[n - 2] == tag.NOUN and _PARTICIPLE.fullmatch(view.lower[n - 1]):
        return view.holds_verb(0, n)  # "compare aux décès prévus selon la note"
    nobody = tag.NAME not in view.tags[head] and not can_speak(view.lower[head])
    return nobody and (behind or again)


def _told_to_the_end(view: SpeechView, n: int, end: int) -> bool:
    """ "X is so, according to Ann Jones, professor of law": who a named source is."""
    kind, before = view.tags[end + 1 : end + 2], view.tags[n - 2]
    named = view.tags[end - 1] == tag.NAME and view.lower[end] == ","
    named = named and view.lower[end + 2 : end + 3] != ["plupart"]  # ", la plupart vers le nord"
    told = kind == tag.NOUN or (kind in _MODIFYING and before not in TOLD)
    ends = view.comma(end + 1, view.end) >= view.end - 1 and not view.holds_verb(end, view.end)
    return named and told and ends


def _behind_participle(view: SpeechView, end: int) -> int:
    """ "According to a report released on Sunday, X is so": what is read as a verb at `end` has no
    subject but the source, whose participle it is as far as a comma."""
    limit = min(end + SIGHT, view.end)
    comma = view.comma(end, limit)
    return comma if comma < limit else end


def _is_put_in(view: SpeechView, n: int, after: int, end: int) -> bool:
    """ "a cité des « fautes », selon lui, qui ont pesé", "dénonce un plan, selon lui, de longue
    date": whether the source in ``n:end`` is whoever says so by the verb before."""
    alone = view.tags[after:end] == tag.PRONOUN and view.lower[n - 1] == view.lower[end] == ","
    verb = view.tags.find(tag.FINITE, 0, n)
    speaks = verb > 0 and not view.saying.forms.isdisjoint(view.lower[verb : verb + 3])
    follows = view.tags[end + 1 : end + 2]
    return alone and (follows == tag.RELATIVE or (speaks and follows == tag.PREPOSITION))


def _behind_clause(view: SpeechView, end: int) -> bool:
    """ "Rents rise, according to X, although ...": what comes after the source is another clause
    that depends on the first."""
    begun = view.tags[end + 1 : end + 3]
    depends = begun[:1] in _DEPENDS or begun in (_WHILE, _SO_MANY, tag.NUMBER * 2)
    depends = depends and view.lower[end] == ","  # ", tandis que", ", 5 300 pour les syndicats"
    return depends or view.lower[end] == ";"


def _within(view: SpeechView, n: int, end: int) -> bool:
    """ "The country has, according to X, six million refugees", "The debt, according to X, is
    lower", "In 2031, according to X, it rose": one clause goes on after it."""
    between_commas = view.lower[n - 1] == "," and view.lower[end] == ","
    goes_on = not view.holds_verb(0, n) or not view.holds_verb(end, len(view.tags))
    return between_commas and goes_on


def _opens_words(view: SpeechView, n: int, end: int) -> bool:
    """ "Pour X, « ...", "Per X: ..." and "Pour la ministre, ..." attribute, "pour X" and "per X"
    elsewhere do not."""
    if not _leads(view, n) or (n == 1 and view.tags[0] != tag.COORDINATOR):
        return False
    quoted = not QUOTES.isdisjoint(view.lower[end : end + SIGHT])
    kinds = view.tags[n + 1 : end]
    pronoun = kinds == tag.PRONOUN and view.tags[end : end + 1] != tag.RELATIVE  # not "ceux qui"
    spoken = tag.NAME in kinds or pronoun or can_speak(view.lower[n + 1 : end])
    return (quoted and spoken) or _is_view(view, end)


def _leads(view: SpeechView, n: int) -> bool:
    """ "Selon X, ...", "Mais selon X, ...", "Ainsi, selon X, ..."."""
    return n <= 1 or (n == 2 and view.lower[1] == "," and view.tags[0] in _LEADING)


def _is_view(view: SpeechView, end: int) -> bool:
    """ "Pour le procureur, la loi est claire": somebody in office or with a whole name, and a
    clause that does not tell what something is to them ("Pour le maire, c'est une victoire"); not
    "Pour le premier jour, ...", "Pour la venue du maire, ..."."""
    named = view.tags[1:end]
    head = range(1, 1 + len(named.partition(tag.PREPOSITION)[0]))
    person = any(view.tags[n] != tag.ADJECTIVE and view.lower[n] in offices() for n in head)
    person = person or named == tag.NAME * 2
    clause = view.lower[end : end + 1] == [","] and view.holds_verb(end, view.end)
    return person and clause and _TO_THEM.isdisjoint(view.lower[end + 1 : end + 2])
