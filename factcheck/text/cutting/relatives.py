"""Relative clauses that describe what stands before them."""

from __future__ import annotations

from factcheck.text.cutting.agreement import may_govern
from factcheck.text.cutting.clause_view import INDEFINITE, SIGHT, TIMES, ClauseView, is_year
from factcheck.text.cutting.inner_clauses import INSIDE
from factcheck.text.cutting.kept_whole import RANKED
from factcheck.text.cutting.segments import LONG_UNSEEN, RELATIVE, VERB_SIGHT
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import THAT

_CIRCUMSTANTIAL = frozenset(("dont", "où"))
_DESCRIBING = frozenset(tag.NOUN + tag.ADJECTIVE + tag.ADVERB)
_BEFORE_CLAUSE = (tag.MARK, tag.COORDINATOR, tag.SUBORDINATOR)
_PARTING = frozenset(tag.MARK + tag.COORDINATOR + tag.SUBORDINATOR + tag.RELATIVE)
_OPENING = (tag.RELATIVE, tag.SUBORDINATOR)
_PHRASE = tag.PHRASE | {tag.PREPOSITION}
QUE = frozenset(("que", "qu'"))
_PARTLY, NEAR = frozenset(("%", "percent", "cent", "moitié", "half", "tiers", "third", "quart")), 6
"""Shares of what a relative clause without a comma limits, and in how many tokens before it."""
_WHOSE = frozenset(("from", "by", "among", "in", "within"))
_ARTICLES = frozenset(("a", "an", "the"))
_ONE, _ARE = frozenset(("un", "une")), frozenset(("are", "were"))
_THERE, SIGHT_OF_THERE = (["y", "a"], ["y", "avait"], ["y", "aura"]), 10
"""And the most tokens from there to the relative clause."""
_HAVING = {("j'", "ai"), ("nous", "avons"), ("on", "a"), ("y", "a"), ("y", "avait")}
_GOVERNING = (tag.INFINITIVE, tag.FINITE, tag.PAST, tag.PRESENT)
_JUDGED = ("guilty", "innocent", "liable")
_NO_ARTICLE, _NOT = frozenset(("de", "d'")), frozenset("pas plus jamais guère point".split())
_SOME = frozenset("one two three some few many most several".split())
_TIMED_BEFORE = tag.NUMBER + tag.MARK + tag.RELATIVE
IS = frozenset("est était sera serait fut sont étaient".split())


def begins_relative(view: ClauseView, i: int) -> bool:
    """Whether token `i` is a relative pronoun, or "que" after a noun."""
    word = view.lower[i]
    sure = view.tags[i] == tag.RELATIVE or word in view.cues.relative
    if not sure and word not in QUE:
        return False
    if word in THAT and view.lower[behind_whose(view, i) - 1] in view.cues.content_noun:
        return False
    if word in THAT and view.tags[i - 1] == tag.ADJECTIVE and view.tags[i - 2] not in tag.PHRASE:
        return False  # "il est probable que", "I am sure that"
    if word == "what" and view.lower[i - 1] != ",":
        return False  # "double what was promised"
    before = view.tags[i - 1]
    led = before == tag.PREPOSITION or view.lower[i - 1] == "about"
    if before in tag.VERBS or (led and not view.french):
        return False  # "to know where it is", "the way in which"
    told = before in (tag.NOUN, tag.ADJECTIVE)
    share = view.lower[i - 1] == "%" and view.tags[max(0, i - 3)] != tag.DETERMINER
    return sure or (told and not share)  # not "certains à 95 % que"


def adds_object(view: ClauseView, first: int, i: int) -> bool:
    """ "le nombre de morts, qu'il évalue à 200": "que" behind a noun and a comma, in no clause that
    another "que" brought."""
    that = view.lower[i] in QUE and view.tags[i + 1] == tag.PRONOUN
    noun = view.tags[i - 2] in tag.NOUNS or view.lower[i - 2] == "notamment"
    told = that and view.lower[i - 1] == "," and noun
    return told and QUE.isdisjoint(view.lower[max(first - 1, 0) : i])


def behind_whose(view: ClauseView, i: int) -> int:
    """ "claims from the Greens that": what stands at `i`, or before whose claims they are."""
    at = i - 1
    while view.tags[at] in tag.PHRASE and view.lower[at] not in view.cues.content_noun:
        at -= 1
    return at if view.lower[at] in _WHOSE and at < i - 1 else i


def fears(view: ClauseView, first: int, i: int) -> bool:
    """ "fears in the party that taxes will rise and that": whether a noun has the clause before
    `i`, and that at `i`."""
    low = max(first, i - SIGHT)
    that = next((n for n in range(i - 1, low, -1) if view.lower[n] == "that"), first)
    return that > first and view.lower[behind_whose(view, that) - 1] in view.cues.content_noun


def led_in(view: ClauseView, i: int) -> int:
    """Where the prepositions before the relative pronoun at `i` begin; `i` without any."""
    at = i
    if view.tags[at - 1] == tag.PREPOSITION:
        at -= 1
        amid = view.tags[at - 1] == tag.NOUN and view.tags[at - 2] == tag.PREPOSITION
        at -= 2 * (amid and view.lower[at] in ("de", "d'"))  # "au cours de"
    return max(at, 1)


def relative(view: ClauseView, first: int, i: int, last: int) -> str | None:
    """A relative clause with its verb, that describes something named before it."""
    free = view.cues.free_relative
    if i - first < 2 or not view.verbs(i, min(i + VERB_SIGHT, last)):
        return None
    again = view.tags[i - 1] == tag.COORDINATOR and tag.RELATIVE not in view.tags[first:i]
    if view.french and view.tags[i - 1] == tag.COORDINATOR:  # "est un élu qui dort et qui rêve"
        before = view.tags.rfind(tag.RELATIVE, first + 1, i)
        again = again or (before > 0 and view.lower[before - 1] != ",")
    if (again and view.french) or _says_how(view, i) or _says_what(view, first, i):
        return None
    counted = tag.NUMBER in view.tags[max(first, i - 3) : i - 1]  # "two people who", not "people"
    if (view.lower[i - 1] in free and not counted) or _is_none(view, first, i):
        return None
    inverted = view.lower[i] in QUE and view.tags[i + 1] == tag.FINITE
    if inverted and view.lower[i + 1] not in IS:
        return None  # "les bus qu'a achetés la ville"
    share = view.lower[max(first, i - NEAR) : i - 1] if view.lower[i] in THAT else []
    those = view.tags[i - 2] == tag.DETERMINER and view.lower[i - 1][0].isdigit()
    alone = view.lower[i - 1].endswith("%") or those
    if alone or not _PARTLY.isdisjoint(share):
        return None  # "18 % de l'énergie qu'elle consomme", "the 2,608 who left": of no other
    if view.lower[i] in free and view.tags[i - 1] not in "NMAX":
        return None
    if view.lower[i] == "that" and _done_by(view, i):
        return None
    which = view.lower[i] == "qui" and view.lower[i - 2] not in INDEFINITE
    which = which or (view.lower[i] in THAT and view.begins_subject(i + 1))
    dated = view.lower[i - 1] in TIMES or is_year(view.lower[i - 1])
    if dated and view.lower[i] == "où" and view.lower[i - 2] in ("et", "à"):
        return None  # "entre 1985 et 1989 où il vivait"
    if dated and (which or view.lower[i] == "that"):
        return None  # "dans les heures qui viennent", "the second time in a month that she has won"
    return None if _is_cleft(view, first, i) or _is_one_of(view, first, i) else RELATIVE


def _is_none(view: ClauseView, first: int, i: int) -> bool:
    """ "n'a pas de lacs qui dépassent 3 km", "tout élu qui refusera": whether there is none of what
    the clause at `i` describes, or any."""
    at = i - 1
    while at > first and view.tags[at] in tag.NOMINAL:
        at -= 1
    none = any(word.startswith("aucun") for word in view.lower[at:i])
    none = none or not {"tout", "toute"}.isdisjoint(view.lower[at : i - 1])
    return none or (view.lower[at] in _NO_ARTICLE and view.lower[at - 1] in _NOT)


def _done_by(view: ClauseView, i: int) -> bool:
    """ "a plan backed by MP Ann Roth that led to strikes": whether who did something stands before
    the pronoun at `i`, which tells of what was done."""
    at = i - 1
    while at > 0 and view.tags[at] in tag.PHRASE:
        at -= 1
    return view.tags[i - 1] == tag.NAME and view.lower[at] == "by"


def _is_one_of(view: ClauseView, first: int, i: int) -> bool:
    """ "one of the lawyers who defended X", "the first women who joined": whether the clause at `i`
    says which are meant, so that of all of them it would be false."""
    at = i - 1
    while at > first and (view.tags[at] in tag.PHRASE or view.lower[at] in ("at", "least")):
        at -= 1
    if view.lower[i] == "which" or at + 1 == i:
        return False
    if view.lower[at] == "of" and view.lower[at - 1] in _SOME:
        return True
    words = view.lower[at + 1 : i]
    ranked = any(word in RANKED or word.endswith("est") for word in words[:-1])
    return view.tags[at + 1] == tag.DETERMINER and ranked


def verb_to_come(view: ClauseView, first: int, i: int, last: int, *, wanting: bool) -> bool:
    """ "as workers who were counted in May returned to work": whether the verb of what a relative
    clause without a comma at `i` describes comes only behind it; `wanting`: a clause inside
    ``first:i`` still lacks its verb."""
    tags = view.tags
    if view.lower[i - 2] in TIMES and tags[i - 3] + tags[i - 1] + tags[i] == _TIMED_BEFORE:
        # "une grève, reconductible par 24 heures, qui débutera", not "le 3 mars, qui"
        return view.french and view.lower[i - 2] in ("heures", "jours", "semaines", "mois")
    if view.lower[i - 1] == ",":
        low = max(first + 1, i - SIGHT)
        places = (
            n for n in range(i, low, -1) if tags[n] == tag.RELATIVE or view.lower[n] == "where"
        )
        told = next(places, 0)
        return told > 0 and _parts_clause(view, first, told, i, last)
    if tags[i] != tag.RELATIVE:
        return False
    if wanting and view.lower[tags.rfind(tag.SUBORDINATOR, first, i) - 1] != "ainsi":
        return True
    last = min(last, i + SIGHT)
    verb = tags.find(tag.FINITE, i, last)
    begun = second = tags.find(tag.FINITE, verb + 1, view.clause_end(i, last))
    while begun > verb > 0 and tags[begun - 1] in tag.PHRASE:
        begun -= 1
    alone = not view.french and _PARTING.isdisjoint(tags[verb + 1 : max(second, 0)])
    return alone and begun - 1 > verb and tags[begun - 1] == tag.PREPOSITION


def _parts_clause(view: ClauseView, first: int, i: int, asked: int, last: int) -> bool:
    """ "killed when the quake, which measured 6.8, struck": whether the relative clause that begins
    at `i`, behind a comma, stands between the subject of a clause inside and its verb, which
    `asked` is where it is not `i`."""
    at = i - 2
    while at > first and view.tags[at] in tag.PHRASE:
        at -= 1
    verb = view.tags.find(tag.FINITE, i, min(last, i + SIGHT))
    closing = view.comma(max(verb, i), last) + 1
    judged = view.lower[closing : closing + 1] != [] and view.lower[closing] in _JUDGED
    # "to bring the blaze, which started in a shed, under control"
    goes_on = view.tags[at] in _GOVERNING and view.tags[closing : closing + 1] == tag.PREPOSITION
    goes_on = goes_on and not view.french
    joined = view.tags.find(tag.COORDINATOR, closing, last)
    until = min(view.comma(closing, last), joined if joined > 0 else last)
    if asked == i and (judged or (goes_on and not view.verbs(closing, until))):
        return True  # "found the driver, who had fled, guilty"
    inside = first < at < i - 2 and view.lower[at] in INSIDE and closing < last
    inside = inside and asked in (i, closing)
    return inside and view.tag_behind(closing, tag.CLITICS) in (tag.FINITE, tag.PAST)


def main_verb_to_come(view: ClauseView, first: int, i: int, last: int) -> bool:
    """ "Le procès qui a conduit à sa chute, en mai, s'est tenu à Brive": whether the verb of a
    subject with a relative clause stands behind the comma before `i` or a later one."""
    told = view.tags.find(tag.RELATIVE, first + 1, i)
    parted = told < 0 or view.tags[told - 1] == tag.MARK or view.lower[i - 1] != ","
    if parted or not view.begins_subject(first):
        return False
    commas = (n + 1 for n in range(i - 1, min(last, i + SIGHT)) if view.lower[n] == ",")
    return any(view.tag_behind(n, tag.CLITICS) == tag.FINITE for n in commas)


def goes_on_in_relative(view: ClauseView, first: int, i: int) -> bool:
    """ "L'homme qui a volé la voiture et a blessé le gardien a été arrêté", "floods that displaced
    300 and killed 12": whether a second verb of a relative clause without comma begins at `i`."""
    told = view.tags.rfind(tag.RELATIVE, first + (view.lower[first] != "whose"), i)
    if told < 0 or view.tags[i] != tag.COORDINATOR or tag.MARK in view.tags[max(0, told - 1) : i]:
        return False
    if view.french:
        return view.tag_behind(i + 1, tag.CLITICS) == tag.FINITE
    inside = view.verbs(told, i) == 1  # not "A man who I knew wrote to me and sent a picture"
    return inside and view.tag_behind(i + 1, tag.ADVERBS) == tag.FINITE


def waits_for_verb(view: ClauseView, first: int, i: int) -> bool:
    """ "la première fois que la tour, fermée en mai, rouvre": whether no more than a noun phrase
    stands between what opens a clause inside ``first:i`` and a comma."""
    opened = max(view.tags.rfind(kind, first + 1, i) for kind in _OPENING)
    comma = view.clause_end(opened, i)
    named = _PHRASE.issuperset(view.tags[opened + 1 : comma])
    return view.french and view.lower[i - 1] == "," and opened + 1 < comma and named


def _says_how(view: ClauseView, i: int) -> bool:
    """ "la manière dont", "l'endroit où": without the clause nothing is said."""
    manner = view.lower[i - 1] in view.cues.circumstance
    return manner and (view.lower[i] in _CIRCUMSTANTIAL or not view.french)


def _says_what(view: ClauseView, first: int, i: int) -> bool:
    """ "X est une figure qui représente ...", "J'ai des voisins qui ...", "Two thirds were women
    who ...": what the clause says."""
    at = i - 2
    while at > first and view.tags[at] in _DESCRIBING:
        at -= 1
    there = range(max(first + 1, i - SIGHT_OF_THERE), i - 1)
    amount = any(view.lower[n - 1 : n + 1] in _THERE and view.tags[n] == tag.FINITE for n in there)
    if amount and tag.MARK not in view.tags[max(first, i - SIGHT_OF_THERE) : i]:
        return True  # "Il y a environ deux cents oiseaux qui attendent"
    has = view.lower[at] in (*INDEFINITE, "du") and tuple(view.lower[at - 2 : at]) in _HAVING
    bare = view.lower[at] in _ARE and view.lower[i] in ("who", "that")
    told = view.lower[at] in _ONE and view.lower[at - 1] in IS
    same = view.lower[at] in _ARTICLES and view.lower[at - 1] in ("is", "was", "'s")
    return has or bare or told or (same and view.lower[i - 1] != ",")


def _is_cleft(view: ClauseView, first: int, i: int) -> bool:
    """ "C'est X qui ...", "En mai, c'est X qui ...": the relative clause is the statement; "C'est
    un X qui" is not one."""
    verb = view.tags.rfind(tag.FINITE, first, i)
    begins = verb - 1 if verb > first + 1 and view.tags[verb - 2] in _BEFORE_CLAUSE else first
    words = [word for word in view.lower[begins : begins + 3] if word not in ("n'", "not")]
    head = " ".join(words[:2]).replace("' ", "'")
    if view.cues.cleft.isdisjoint((head, words[0])) or tag.RELATIVE in view.tags[begins:i]:
        return False
    empty = view.length(begins, i) < LONG_UNSEEN  # "It was a tournament that ..."
    one = view.tags.find(tag.FINITE, i, i + NEAR)  # "C'est un bus parti de Metz qui bloque"
    if view.french and one > 0 and may_govern("un", view.lower[one], "fr"):
        return True
    return empty or view.lower[begins + 2] not in INDEFINITE
