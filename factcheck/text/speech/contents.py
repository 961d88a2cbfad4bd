"""What is said: where the words begin after a verb of saying."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import CURRENCIES, OBJECT_PRONOUNS
from factcheck.text.cutting.conditions import IF
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import NE
from factcheck.text.speech.asides import MAY_TELL, TELL, WHEN, behind_asides
from factcheck.text.speech.courts import is_heard
from factcheck.text.speech.quotation_marks import STRAIGHT
from factcheck.text.speech.speech_view import (
    FIRST_PERSON,
    OPENING,
    SIGHT,
    STOPS,
    Range,
    SpeechView,
)

_NOT_CONTENT = (tag.FINITE, tag.INFINITIVE, tag.RELATIVE, tag.PRESENT)
_PARTS = frozenset((tag.COORDINATOR, tag.SUBORDINATOR, tag.RELATIVE))
_NOT = frozenset(("pas", "jamais", "plus", "point"))
_BEFORE_INFINITIVE = NE | _NOT | OBJECT_PRONOUNS
ASKED = frozenset("why whether if how what where comment pourquoi combien".split())
"""First words of what is asked or explained, not said."""
ASKED_ABOUT = ASKED | {"about", "of", "against", "over"}

_HEDGES = frozenset(
    """at least most more less fewer than about around nearly almost some over under up to as many
    much close only roughly just approximately""".split()
)
"""Words before the number with which a clause begins: "said at least two bridges fell"."""
_SHARES = frozenset("half third quarter fifth tenth dozen dozens hundreds thousands".split())
_NO_OBJECT = frozenset(
    """said says say saying think thinks thought thinking believe believes believed believing insist
    insists insisted hope hopes hoped""".split()
)
"""Verbs that nothing but words said follows."""
_WANTING = frozenset(
    """recommend recommends recommended demand demands demanded propose proposes proposed request
    requests requested urge urges urged""".split()
)
"""Verbs of what shall be."""
_FINDS = ("found", "finds", "find")
_TIMED = frozenset("after as before since until when while".split())
_SUBJECTS = FIRST_PERSON | frozenset("he she it they there this who".split())


_SAID = [",", "said"]
_SUBJECT_ENDS = tag.NOMINAL | {tag.PRONOUN}
_SO, _MORE = frozenset("si tellement tel telle so such".split()), ("plus", "moins", "aussi")
_SUBJUNCTIVE = frozenset(
    """soit soient ait aient fasse fassent puisse puissent aille aillent vienne viennent prenne
    prennent devienne deviennent sache sachent veuille veuillent""".split()
)
_AIMS = frozenset("pour afin avant sans tandis alors après pendant depuis dès".split())
"""Words before "que" that make it bring no statement."""
_POINTS = (tag.PRONOUN, tag.DETERMINER)


def content_of(view: SpeechView, v: int) -> int | None:
    """Where the words said begin after the verb at `v`; None when no clause follows."""
    if v in view.held:
        return view.held[v]
    if view.lower[v] in view.saying.stance:
        return _behind_stance(view, v + 1)
    reports = view.lower[v] in view.saying.report
    if reports and view.language == "fr" and (infinitive := infinitive_behind(view, v)):
        return infinitive
    reach = (
        2 * SIGHT if view.lower[v] in MAY_TELL else SIGHT
    )  # "told leaders at a meeting on Monday"
    first = v + 1
    if view.lower[first : first + 1] == [","]:  # "said, without offering evidence, that Y"
        comma = view.comma(first + 1, min(v + reach, view.end))
        that = not view.saying.that.isdisjoint(view.lower[comma + 1 : comma + 2])
        first = comma + 1 if that else first
    if view.lower[first : first + 1] and view.lower[first] in _TIMED and view.language == "en":
        clause = view.tags.find(tag.SUBORDINATOR, first + 2, min(v + 2 * SIGHT, view.end))
        said = clause > 0 and view.lower[clause] in view.saying.that
        first = clause if said else first  # "said after the vote was held that X had won"
    for n in range(first, min(v + reach, len(view.lower))):
        word = view.lower[n]
        if word in view.saying.that and _brings_content(view, v, n):
            itself = view.tags[n] == tag.PRONOUN and view.tags[n + 1 : n + 2] == tag.FINITE
            return n + 1 - itself if reports or n < v + 4 else None  # "said that is a risk"
        lists = word == ":" and n + 1 < view.end and not view.holds_verb(n, view.end)
        if lists and view.lower[n + 1] not in OPENING | {STRAIGHT}:
            return None  # "trois clubs ont répondu à l'appel : Metz, Brive et Lens"
        if word == ":" or word in OPENING or word == STRAIGHT:
            named = view.lower[n - 1] in ("a", "an") and word != ":"
            if named and not view.holds_verb(n + 1, view.quotation_end(n + 1)):
                break  # "warned of a “failure to learn”"
            if tag.NOUN in view.tags[first:n] and word != ":" and not _tells(view, n + 1):
                break  # 'adding the words "and Emergency" to the name'
            begins = _before_quotation(view, v, n)
            return begins if reports or (word == ":" and n < v + 3) else None
        aside = view.tags[n] == tag.PRESENT and view.lower[n - 1] == "en"
        if (view.tags[n] in _NOT_CONTENT and not aside) or word == ";":
            break
    if not reports or view.language != "en":
        return None
    return _without_that(view, v)


def words_end(view: SpeechView, first: int, who: Range) -> int:
    """Where the words end that begin at `first`, before the speaker `who`: behind him where they
    are no more than a condition: '“If it fails,” he said, “we ..."'."""
    begun = first + (view.lower[first] in OPENING or view.lower[first] == STRAIGHT)
    given = view.lower[begun] in IF and view.tags.count(tag.FINITE, begun, who[0]) == 1
    goes_on = given and view.holds_verb(min(who[1] + 2, view.end), view.end)
    return len(view.lower) if goes_on else who[0]


def _before_quotation(view: SpeechView, v: int, quotation: int) -> int:
    """'said a "general debate" is needed', 'told us his party "is ready"': where the clause that
    is said begins, before the quotation or within it."""
    first = behind_asides(view, v + 1, hearer=view.lower[v] in TELL)
    before, verb = view.tags[first:quotation], view.tags[quotation + 1 : quotation + 2]
    subject = verb == tag.FINITE and before[-1:] in _SUBJECT_ENDS
    begins_before = view.language == "en" and (before == tag.DETERMINER or subject)
    return first if begins_before else quotation + 1


def _behind_stance(view: SpeechView, at: int) -> int | None:
    """ "is convinced that Y", "are concerned Y"."""
    if at < view.end and view.lower[at] in view.saying.that | {":"}:
        return None if view.lower[at - 2] in _MORE else at + 1  # "plus optimiste que X"
    acts = view.tags[at - 1] == tag.FINITE  # "surprised Wall Street with a rise"
    return at if view.language == "en" and not acts and _is_clause(view, at) else None


def _tells(view: SpeechView, first: int) -> bool:
    """Whether the quotation from `first` on holds a verb."""
    end = view.quotation_end(first)
    return view.holds_verb(first, end) or view.tags.find(tag.INFINITIVE, first, end) >= 0


def infinitive_behind(view: SpeechView, v: int) -> int | None:
    """ "affirme de son côté ne pas savoir": where the infinitive after the verb at `v` stands, with
    its "ne pas"."""
    at = behind_asides(view, v + 1)
    if at < view.end and view.lower[at] == ",":  # "a déclaré, lors d'un sommet, ne rien voir"
        between = behind_asides(view, at + 1)
        at = between + 1 if view.lower[between : between + 1] == [","] else at
    infinitive = at
    while infinitive < view.end and view.lower[infinitive] in _BEFORE_INFINITIVE:
        infinitive += 1
    return at if view.tags[infinitive : infinitive + 1] == tag.INFINITIVE else None


def governs(view: SpeechView, v: int, content: int) -> bool:
    """ "assure ne pas avoir vendu", "demande que le pont soit fermé": whether the words said from
    `content` on have the form that the verb at `v` wants, and state nothing without it."""
    if view.language == "en":
        return view.lower[content - 1] == "that" and _wants(view, v, content)
    if "," in view.lower[v:content]:
        return False
    if view.tags[content : content + 1] == tag.INFINITIVE or infinitive_behind(view, v) == content:
        return True
    ahead = range(content, min(content + SIGHT, view.content_end(content)))
    finite = (n for n in ahead if view.lower[n] in _SUBJUNCTIVE or view.tags[n] == tag.FINITE)
    verb = next(finite, None)
    return verb is not None and view.lower[verb] in _SUBJUNCTIVE


def _wants(view: SpeechView, v: int, content: int) -> bool:
    """ "recommended that the limit be raised", "demanded that the firm pay": nothing is so yet."""
    ahead = range(content, min(content + SIGHT, view.content_end(content)))
    verb = next((n for n in ahead if view.lower[n] == "be" or view.tags[n] == tag.FINITE), 0)
    bare = view.lower[verb] == "be" and view.tags[verb - 1] in tag.NOUNS
    return bare or view.lower[v] in _WANTING


def _without_that(view: SpeechView, v: int) -> int | None:
    """English leaves "that" out: where the clause begins, after whom and when it was told."""
    behind = view.tags[max(0, v - 2) : v + 1] == tag.PREPOSITION + tag.NOUN + tag.PRESENT
    if behind and view.tags[v + 1 : v + 2] != tag.PRONOUN:
        return None  # "the number of people claiming support fell"
    if view.lower[v] in _FINDS and "guilty" in view.lower[v : v + 2 * SIGHT]:
        return None  # "found the man held in May guilty"
    hedged = _behind_hedge(view, v + 1) > v + 1
    if not hedged and not ASKED_ABOUT.isdisjoint(view.lower[v + 1 : v + 2]):
        return None
    to = view.tags.find(tag.PARTICLE + tag.INFINITIVE, v, min(v + SIGHT, view.end))
    expects = to > 0 and view.lower[v] in view.saying.act
    if expects and not view.holds_verb(v + 1, to):
        return None  # "had expected sales to slow as consumers are waiting"
    tells = view.lower[v] in TELL and not is_heard(view, v)
    apart = v + 1 < view.end and (view.lower[v + 1] in WHEN or view.lower[v + 1] == "to")
    takes = view.lower[v] not in _NO_OBJECT
    if not tells and not apart and _is_clause(view, v + 1, takes=takes):
        return v + 1
    at = behind_asides(view, v + 1, hearer=tells)
    return at if _is_clause(view, at, takes=takes) else None


def _brings_content(view: SpeechView, v: int, n: int) -> bool:
    """Whether "that" at `n` is no relative pronoun: "said in a statement that ..."."""
    if n + 1 >= view.end or _is_only(view, v, n):  # "Democrats disputed that."
        return False
    preposition = view.tags[n - 1] == tag.PREPOSITION and view.lower[n - 1] != "out"
    if view.lower[n] == "that" and preposition:
        return False  # "said the gunman in that shooting blamed"
    if view.lower[n - 1] in _AIMS or not _SO.isdisjoint(view.lower[v + 1 : n]):
        return False  # "insiste pour que la ville paie", "s'annonçait si grave que"

    points = view.tags[n] in _POINTS or view.lower[n + 1] in STOPS  # "denied that, saying"
    if points and view.lower[v] not in view.saying.report:
        return False  # "disputes that figure"
    if view.tags[n] != tag.RELATIVE or n == v + 1 or view.lower[v] in MAY_TELL:
        return True
    # "announced last month that Y"
    return view.tags[v + 1] == tag.PREPOSITION or behind_asides(view, v + 1) == n


def _is_only(view: SpeechView, v: int, n: int) -> bool:
    """Whether "que" at `n` is that of "ne rapporteront que 3 milliards"."""
    if NE.isdisjoint(view.lower[max(0, v - 3) : v]):
        return False
    return (_NOT - {"plus"}).isdisjoint(view.lower[v - 1 : n]) and not _is_clause(view, n + 1)


def _is_clause(view: SpeechView, at: int, *, takes: bool = False) -> bool:
    """English leaves "that" out: a subject and its verb follow at once; behind a verb that `takes`
    objects no verb of a clause that says when: "declared an emergency after rain caused floods"."""
    at = _behind_hedge(view, at)
    if at >= view.end - 1:
        return False
    if view.lower[at].partition("'")[0] in _SUBJECTS:  # "they", "they'd"
        return True
    fronted = view.tags[at] == tag.PREPOSITION and "," in view.lower[at : at + 6]
    qualified = view.tags[at : at + 2] == tag.PAST + tag.NOUN  # "continued sanctions are"
    if view.tags[at] not in "DMUNAXKRG" and not (fronted or qualified):
        return False
    bare = not takes and view.tags[at] in "DMNX"  # nothing else follows "said", however long
    if bare and view.holds_verb(at, min(at + 3 * SIGHT, view.end)):
        return True
    for n in range(at, min(at + SIGHT + 2, view.end)):
        if view.tags[n : n + 2] == tag.COORDINATOR + tag.FINITE:
            return False  # "claimed responsibility and demanded": its own second verb
        if view.tags[n] == tag.RELATIVE and view.lower[n - 1] == ",":
            closing = view.comma(n, min(n + 2 * SIGHT, view.end))
            return view.holds_verb(closing, min(closing + 3, view.end))
        parted = n > at and (view.tags[n] == tag.SUBORDINATOR or view.lower[n - 1 : n + 1] == _SAID)
        dated = takes and n > at and view.lower[n] in _TIMED
        that = view.lower[n] == "that" and view.tags[n] != tag.DETERMINER
        if that or view.lower[n] in ";:" or parted or dated or _only_says(view, n):
            return False  # "reported 35 billion in revenue, while profit was 8"
        if view.tags[n] == tag.RELATIVE:
            return _has_two_verbs(view, n)
        if takes and view.lower[n] == "," and view.tags[n + 1] in (tag.FINITE, tag.PAST):
            return False  # "found the planets, thought to be cold"
        past = n > at and view.tags[n] == tag.PAST and view.tags[n - 1] in "NMUX"
        if view.tags[n] == tag.FINITE or past:
            return True
    return False


def _only_says(view: SpeechView, comma: int) -> bool:
    """ "expects growth of 3%, the minister said": whether nothing but a speaker follows a comma."""
    last = view.end - 1
    told = view.lower[comma] == "," and view.lower[last] in view.saying.report
    return told and comma + 1 < last and tag.PHRASE.issuperset(view.tags[comma + 1 : last])


def _behind_hedge(view: SpeechView, at: int) -> int:
    """ "at least 3,000", "about £840,000", "£2m": where the number stands; `at` without one."""
    number = at
    while number < view.end and view.lower[number] in _HEDGES:
        number += 1
    number += view.lower[number : number + 1] != [] and view.lower[number] in CURRENCIES
    if view.lower[number : number + 1] in (["a"], ["one"]):
        number += 1  # "around a quarter of the homes"
    counts = view.tags[number : number + 1] == tag.NUMBER
    return number if counts or not _SHARES.isdisjoint(view.lower[number : number + 1]) else at


def _has_two_verbs(view: SpeechView, relative: int) -> bool:
    """ "confirmed the man whose car was found is local": the second verb is the clause's own."""
    limit = min(relative + 2 * SIGHT, view.end)
    verb = view.tags.find(tag.FINITE, relative, limit)
    second = view.tags.find(tag.FINITE, verb + 1, limit) if verb > 0 else -1
    between = range(verb, second)
    return second > 0 and not any(view.tags[n] in _PARTS or view.lower[n] in STOPS for n in between)
