"""What is said: where the words begin after a verb of saying, and where they end."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS
from factcheck.text.cutting.conditions import IF
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import NE, NEW, POSSESSIVES
from factcheck.text.speech.asides import MAY_TELL, TELL, behind_asides
from factcheck.text.speech.held_views import GIVEN
from factcheck.text.speech.speech_view import OPENED, SIGHT, STOPS, Range, SpeechView
from factcheck.text.speech.voices import can_speak
from factcheck.text.speech.without_that import TIMED, is_clause, without_that

_NOT_CONTENT = (tag.FINITE, tag.INFINITIVE, tag.RELATIVE, tag.PRESENT)
_NOT = frozenset(("pas", "jamais", "plus", "point"))
_BEFORE_INFINITIVE = NE | _NOT | OBJECT_PRONOUNS
_WANTING = frozenset(
    """recommend recommends recommended demand demands demanded propose proposes proposed request
    requests requested urge urges urged""".split()
)
"""Verbs of what shall be."""
_SUBJECT_ENDS = tag.NOMINAL | {tag.PRONOUN}
_NEAR = 5
"""Tokens behind a verb among which a bracket opens."""
_SHOWING = frozenset(("show", "shows", "showed", "shown"))
_SO, _MORE = frozenset("si tellement tel telle so such".split()), ("plus", "moins", "aussi")
_SUBJUNCTIVE = frozenset(
    """soit soient ait aient fasse fassent puisse puissent aille aillent vienne viennent prenne
    prennent devienne deviennent sache sachent veuille veuillent""".split()
)
_AIMS = frozenset("pour afin avant sans tandis alors après pendant depuis dès ainsi".split())
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
    # "told leaders at a meeting on Monday", "said in a filing to the Securities and ... that"
    placed = reports and view.tags[v + 1 : v + 2] == tag.PREPOSITION
    reach = 2 * SIGHT if placed or view.lower[v] in MAY_TELL else SIGHT
    first = _behind_inserted(view, v, reach)
    for n in range(first, min(max(v + reach, first + 1), len(view.lower))):
        word = view.lower[n]
        if word in view.saying.that and _brings_content(view, v, n):
            itself = view.tags[n] == tag.PRONOUN and view.tags[n + 1 : n + 2] == tag.FINITE
            return n + 1 - itself if reports or n < v + 4 else None  # "said that is a risk"
        lists = word == ":" and n + 1 < view.end and not view.holds_verb(n, view.end)
        if lists and view.lower[n + 1] not in OPENED:
            return None  # "trois clubs ont répondu à l'appel : Metz, Brive et Lens"
        if word == ":" or word in OPENED:
            if word != ":" and _only_names(view, first, n):
                break
            begins = _before_quotation(view, v, n)
            return begins if reports or (word == ":" and n < v + 3) else None
        aside = view.lower[n - 1] in ("en", "sans", "without")  # "adding without evidence that"
        if (view.tags[n] in _NOT_CONTENT and not aside) or word == ";":
            break
    if not reports or view.language != "en":
        return None
    return without_that(view, v)


def _behind_inserted(view: SpeechView, v: int, reach: int) -> int:
    """Where "that" is sought behind the verb at `v`: behind what is inserted before it."""
    first = v + 1
    if view.lower[first : first + 1] == [","]:  # "said, without offering evidence, that Y"
        at_once = not view.saying.that.isdisjoint(view.lower[first + 1 : first + 2])
        comma = first if at_once else view.comma(first + 1, min(v + 2 * reach, view.end))
        that = not view.saying.that.isdisjoint(view.lower[comma + 1 : comma + 2])
        first = comma + 1 if that else first
    if "(" in view.lower[first : first + _NEAR]:  # "ruled 5-4 (the left against the right) that Y"
        closing = view.lower.index("(", first)
        sight = range(closing, min(closing + 2 * SIGHT, view.end - 1))
        closing = next((n + 1 for n in sight if view.lower[n] == ")"), first)
        first = closing if view.lower[closing] in view.saying.that else first
    if view.lower[first : first + 1] and view.lower[first] in TIMED and view.language == "en":
        clause = view.tags.find(tag.SUBORDINATOR, first + 2, min(v + 2 * SIGHT, view.end))
        said = clause > 0 and view.lower[clause] in view.saying.that
        said = said and "," not in view.lower[first:clause]  # not "spoke before X, denying that"
        first = clause if said else first  # "said after the vote was held that X had won"
    return first


def _only_names(view: SpeechView, first: int, quotation: int) -> bool:
    """ "warned of a “failure to learn”", 'adding the words "and Emergency" to the name': whether
    the quotation behind the words from `first` on only names something."""
    if view.tags[quotation - 1 : quotation + 2] == tag.FINITE + tag.MARK + tag.PREPOSITION:
        return view.lower[quotation + 1] == "to"  # "added “to the sense that it fails”"
    named = view.lower[quotation - 1] in ("a", "an")
    if named and not view.holds_verb(quotation + 1, view.quotation_end(quotation + 1)):
        return True
    return tag.NOUN in view.tags[first:quotation] and not _tells(view, quotation + 1)


def words_end(view: SpeechView, first: int, who: Range) -> int:
    """Where the words end that begin at `first`, before the speaker `who`: behind him where they
    are no more than a condition: '“If it fails,” he said, “we ..."'."""
    begun = first + (view.lower[first] in OPENED)
    given = view.lower[begun] in IF and view.tags.count(tag.FINITE, begun, who[0]) == 1
    goes_on = given and view.holds_verb(min(who[1] + 2, view.end), view.end)
    return len(view.lower) if goes_on else who[0]


def _before_quotation(view: SpeechView, v: int, quotation: int) -> int:
    """'said a "general debate" is needed', 'told us his party "is ready"': where the clause that
    is said begins, before the quotation or within it."""
    first = behind_asides(view, v + 1, hearer=view.lower[v] in TELL)
    before, verb = view.tags[first:quotation], view.tags[quotation + 1 : quotation + 2]
    subject = verb == tag.FINITE and before[-1:] in _SUBJECT_ENDS
    owned = view.lower[first:quotation] != [] and view.lower[first] in POSSESSIVES
    owned = owned and len(before) == 1  # 'said her "head spun"'
    begins_before = view.language == "en" and (before == tag.DETERMINER or subject or owned)
    return first if begins_before else quotation + 1


def _behind_stance(view: SpeechView, at: int) -> int | None:
    """ "is convinced that Y", "are concerned Y"."""
    if at < view.end and view.lower[at] in view.saying.that | {":"}:
        return None if view.lower[at - 2] in _MORE else at + 1  # "plus optimiste que X"
    acts = view.tags[at - 1] == tag.FINITE  # "surprised Wall Street with a rise"
    return at if view.language == "en" and not acts and is_clause(view, at) else None


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
    if at > v + 1 and view.tags[at - 1] == tag.PREPOSITION:
        return None  # "s'ajoute aux impôts à payer"
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
    if view.lower[v].startswith(("souhait", "exig", "réclam")) and view.lower[content - 1] != ":":
        return True
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


def _brings_content(view: SpeechView, v: int, n: int) -> bool:
    """Whether "that" at `n` is no relative pronoun: "said in a statement that ..."."""
    if n + 1 >= view.end or _is_only(view, v, n):  # "Democrats disputed that."
        return False
    preposition = view.tags[n - 1] == tag.PREPOSITION and view.lower[n - 1] != "out"
    if view.lower[n] == "that" and preposition:
        return False  # "said the gunman in that shooting blamed"
    if view.language == "fr" and (_is_object(view, v, n) or view.lower[n - 2 : n] == [",", "bien"]):
        return False
    seen = view.lower[v] in _SHOWING and view.lower[v + 1] in NEW
    if seen and n > v + 2:
        return False  # "showed a car that police called stolen"
    if view.lower[n - 1] in _AIMS or not _SO.isdisjoint(view.lower[v + 1 : n]):
        return False  # "insiste pour que la ville paie", "s'annonçait si grave que"

    points = view.tags[n] in _POINTS or view.lower[n + 1] in STOPS  # "denied that, saying"
    if points and view.lower[v] not in view.saying.report:
        return False  # "disputes that figure"
    verb = n + 1 + (view.tags[n + 1 : n + 2] == tag.ADVERB)
    if view.tags[n] + view.tags[verb : verb + 1] == tag.RELATIVE + tag.FINITE and n > v + 1:
        return False  # "responded to it with a raid that killed two", "that also killed two"
    if view.tags[n] != tag.RELATIVE or n == v + 1 or view.lower[v] in MAY_TELL:
        return True
    # "announced last month that Y"
    return view.tags[v + 1] == tag.PREPOSITION or behind_asides(view, v + 1) == n


def _is_object(view: SpeechView, v: int, n: int) -> bool:
    """ "suggère une peine que l'élu refuse": whether "que" at `n` tells of the object of the verb
    at `v`, which is nobody that might be told, and no thought."""
    named = view.tags[v + 1 : n].rstrip(tag.ADJECTIVE) == tag.DETERMINER + tag.NOUN
    noun = view.lower[v + 2 : v + 3]
    return (
        named and behind_asides(view, v + 1) < n and GIVEN.isdisjoint(noun) and not can_speak(noun)
    )


def _is_only(view: SpeechView, v: int, n: int) -> bool:
    """Whether "que" at `n` is that of "ne rapporteront que 3 milliards"."""
    if NE.isdisjoint(view.lower[max(0, v - 3) : v]):
        return False
    return (_NOT - {"plus"}).isdisjoint(view.lower[v - 1 : n]) and not is_clause(view, n + 1)
