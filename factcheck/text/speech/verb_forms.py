"""Whether a form of a verb of saying speaks where it stands: what is before it, introduced by it,
performed with it."""

from __future__ import annotations

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import AS, BE, REFLEXIVE
from factcheck.text.speech.asides import TELL
from factcheck.text.speech.clause_behind import SAID
from factcheck.text.speech.courts import COURTS, is_heard
from factcheck.text.speech.speech_view import CLOSING, QUOTES, SIGHT, STOPS, Range, SpeechView
from factcheck.text.speech.words_first import WordsFirst

HELPERS = {
    "fr": frozenset(
        """a ont ait aient avait avaient aurait auraient est sont était étaient ai avons eut
        ayant""".split()
    ),
    "en": frozenset("has have had having".split()),
}
MISREAD = frozenset((tag.ADJECTIVE, tag.NOUN))
"""Tags that verbs of saying get by mistake ("précise", "notes")."""
MAKES = frozenset("fait font faisait faisaient laisse laissent laissait laissé".split())
"""With an infinitive one verb: "fait savoir que"."""
_ABLE, _KEEN = frozenset(("pu", "voulu")), frozenset(("tenu", "tient", "tiennent", "tenait"))
"""The same where the speaker follows: "a pu constater X", "tient à rappeler X"."""
_BEFORE_INFINITIVE = frozenset(("de", "d'", "à", "to", "sans", "et"))
_TRYING = frozenset("tribunal tribunaux cour assises chambre chambres".split())
COPULAS = frozenset(
    """est sont était étaient reste restent restait demeure demeurent is are was were am remain
    remains remained feel feels felt 'm""".split()
)
"""Verbs before what somebody is: "is convinced"."""
_DIT = frozenset(("dit", "dite", "dits", "dites"))
"""With "se" a speech act: "s'est dit satisfait"."""
_DECLARES = frozenset("déclare déclarent déclaré déclarée déclarés déclarées".split())
"""The same, before what somebody is: "s'est déclaré prêt"."""
_GOING_ON = frozenset(
    """poursuit poursuivent poursuivait confirme confirmait précise ajoute ajoutent ajoutait
    ajoutaient""".split()
)
"""With "se" they tell what happens: "L'enquête se poursuit"."""
_FOR_WORK = (["for", "duty"], ["for", "work"])
_FAILING = (["failed", "to"], ["fails", "to"], ["failing", "to"])
_STRUCK = frozenset("shot ball header penalty volley effort door doors car brakes".split())
"""What is slammed or blasted that is not blamed."""
_ABOUT = frozenset(("de", "d'", "du", "des"))
_OPENING_TAGS = (tag.COORDINATOR, tag.SUBORDINATOR, tag.RELATIVE)
_NOT = frozenset(("not", "pas", "jamais", "never"))
_RESCUERS = frozenset("pompiers secours police policiers gendarmes forces samu ambulance".split())
_HOW = frozenset("how why what comment pourquoi combien".split())
"""First words of what is explained."""

_IT, _NEAR = ("it", "il"), 6
_NOMINAL = frozenset(tag.DETERMINER + tag.ADJECTIVE + tag.NOUN + tag.NUMBER)
_ASIDE = frozenset(
    """pour sa leur part son de côté cependant toutefois néanmoins pourtant au contraire en
    revanche quant lui elle eux elles aussi tour ,""".split()
)
"""Words that stand between an auxiliary and its participle."""


def introduces(view: SpeechView, v: int) -> bool:
    """Whether "that", a colon or a quotation follows at once, or a pronoun with its verb."""
    if view.tags[v + 1 : v + 3] == tag.PRONOUN + tag.FINITE:
        return tag.RELATIVE not in view.tags[max(0, v - SIGHT) : v]
    for n in range(v + 1, min(v + 6, view.end)):
        word = view.lower[n]
        if word in view.saying.that or word == ":" or word in QUOTES:
            return True
        if view.tags[n] == tag.FINITE:
            return False
    return False


def behind_quote(view: SpeechView, v: int) -> bool:
    """Whether the verb follows a closing quote, with or without a comma between."""
    at = v - 2 if v > 1 and view.lower[v - 1] == "," else v - 1
    return at > 0 and view.lower[at] in CLOSING


def helper(view: SpeechView, v: int) -> int | None:
    """The auxiliary of a participle at `v`, with adverbials between or not; None when passive, but
    for what a court is told."""
    if is_heard(view, v):
        return v - 1
    begins = tag.PREPOSITION
    for n in range(v - 1, max(-1, v - SIGHT), -1):
        word = view.lower[n]
        if view.lower[v] in view.saying.stance and word in COPULAS:
            return n
        reflexive = view.lower[n - 1] in REFLEXIVE
        if word.partition("-")[0] in HELPERS[view.language]:
            passive = word in BE and not reflexive
            return None if passive or begins != tag.PREPOSITION else n
        if view.tags[n] == tag.PREPOSITION or (view.tags[n] in _NOMINAL and word not in _ASIDE):
            begins = view.tags[n]  # of an adverbial: "a dans un premier temps affirmé"
        elif view.tags[n] not in tag.CLITICS and word not in _ASIDE:
            return None
    return None


def governing(view: SpeechView, v: int) -> int:
    """How many tokens before the infinitive at `v` are one verb with it."""
    before = view.lower[max(0, v - 2) : v]
    if not before or before[-1] in MAKES:
        return len(before[-1:])
    inverted = view.language == "fr" and view.tags[v : v + 2] in ("ID", "IM")
    able, keen = before[-1] in _ABLE, before[-1] == "à" and before[0] in _KEEN
    return inverted * (able + 2 * keen)


def modal(view: SpeechView, v: int) -> int | None:
    """ "would only say": the auxiliary of the English infinitive at `v`; None where it is none, or
    denied."""
    n = v - 1
    while n > 0 and view.tags[n] == tag.ADVERB and view.lower[n] not in _NOT:
        n -= 1
    governs = n >= 0 and view.tags[n] == tag.FINITE and view.language == "en"
    return n if governs and not view.lower[n].endswith("n't") else None


def is_foreseen(view: SpeechView, first: int) -> bool:
    """ "It is expected that X asks for help": whether what begins at `first` is not so yet."""
    that = first - 1
    impersonal = view.lower[0] in _IT and view.lower[1] in COPULAS and 2 < that < _NEAR
    return impersonal and view.lower[that] in view.saying.that


def tries(view: SpeechView, who: Range | None, v: int) -> bool:
    """ "Le tribunal de Metz jugeait lundi deux élus", "a condamné l'élu à 3 mois": no court says
    so."""
    courts = who is not None and not _TRYING.isdisjoint(view.lower[slice(*who)])
    return courts and view.lower[v].startswith(("jugea", "juger", "condamn"))


def performs(view: SpeechView, v: int) -> bool:
    """Whether the verb at `v` is a speech act of its own, told as a whole."""
    known = view.lower[v] in view.saying.act or view.lower[v] in view.saying.announce
    near = view.lower[v + 1 : v + 4]
    if view.lower[v].startswith("appel") and not _RESCUERS.isdisjoint(near):
        return False  # "a appelé les pompiers"
    plans = view.tags[v + 1 : v + 3] == tag.PREPOSITION + tag.INFINITIVE
    if plans and view.lower[v].startswith("envisag"):
        return False  # "envisage de fermer le site"
    told = calls_itself(view, v) or has_complement(view, v) or _tells_of(view, v)
    told = told or _feels(view, v) or view.lower[v] in TELL
    return known or told or _estimates(view, v) or _stands(view, v) or _sees_as(view, v)


def _sees_as(view: SpeechView, v: int) -> bool:
    """ "regards the deal as a threat", "considère l'accord comme une menace"."""
    behind = range(v + 2, min(v + SIGHT, view.end))
    until = next((n for n in behind if view.tags[n] == tag.FINITE or view.lower[n] in STOPS), v)
    if view.lower[v] not in view.saying.sees:
        return False
    likened = range(v + 2, min(until if until > v else v + SIGHT, view.end))
    return any(view.lower[n] in AS and view.lower[n - 1] != "such" for n in likened)


def _stands(view: SpeechView, v: int) -> bool:
    """ "is worried about the cost", "restent sceptiques quant à"."""
    about = view.lower[v + 1 : v + 2]
    return view.lower[v] in view.saying.stance and not view.saying.stance_about.isdisjoint(about)


def has_complement(view: SpeechView, v: int) -> bool:
    """Whether the verb at `v` is one with what follows: "mis en garde", "fait part"."""
    expected = view.saying.complements.get(view.lower[v])
    if not expected:
        return False
    if not expected.isdisjoint(view.lower[v + 1 : v + 2]):
        return True  # "n'exclut pas"
    behind = v + 1 + (view.tags[v + 1 : v + 2] in (tag.ADVERB, tag.NAME))  # "met Lyon en cause"
    pair = view.lower[behind : behind + 2]
    return not expected.isdisjoint((" ".join(pair), *pair[:1]))


def calls_itself(view: SpeechView, v: int) -> bool:
    """ "s'est dit satisfait", "se dit rassuré": a speech act of its own."""
    what = v + 1 + (view.lower[v + 1 : v + 2] in ([mark] for mark in QUOTES))
    what += view.tags[what : what + 1] == tag.ADVERB
    known = view.lower[v] in _DIT or (
        view.lower[v] in _DECLARES and view.tags[what : what + 1] in (tag.ADJECTIVE, tag.PAST)
    )
    return known and not REFLEXIVE.isdisjoint(view.lower[max(0, v - 3) : v])


def _feels(view: SpeechView, v: int) -> bool:
    """ "s'est réjouie de la hausse", "s'inquiète du retard"."""
    reflexive = not REFLEXIVE.isdisjoint(view.lower[max(0, v - 3) : v])
    reports = reflexive and view.lower[v] in view.saying.report
    return reports and not _ABOUT.isdisjoint(view.lower[v + 1 : v + 2])


def _estimates(view: SpeechView, v: int) -> bool:
    """ "estime à 2,3 points l'écart"."""
    return view.lower[v + 1 : v + 2] == ["à"] and view.tags[v + 2 : v + 3] == tag.NUMBER


def _tells_of(view: SpeechView, v: int) -> bool:
    """ "explained how ...", and "said" before words in which no verb is seen."""
    if v > view.end - 3 or not _NOT.isdisjoint(view.lower[max(0, v - 2) : v]):
        return False
    return view.lower[v] in SAID or view.lower[v + 1] in _HOW


def speaks(view: SpeechView, words_first: WordsFirst, v: int) -> bool:
    """Whether the form at `v` is a verb that speaks, and no passive."""
    kind, word = view.tags[v], view.lower[v]
    if v in words_first.verbs or v in view.held:
        return True
    if word in view.saying.stance and helper(view, v) is not None:
        return True
    if _says_nothing(view, v):
        return False
    if kind in (tag.FINITE, tag.PRESENT) or "-" in word:
        return True
    if kind == tag.INFINITIVE:
        return _infinitive_speaks(view, v)
    named = view.tags[v + 1 : v + 2] in ("D", "M") or v + 2 == view.end
    if named and behind_quote(view, v):
        return True
    behind_noun = v > 0 and view.tags[v - 1] in "NMAP"
    if kind in MISREAD and word.endswith(("ée", "és", "ées")):
        return False  # "Une note jugée « mauvaise »"
    if kind in MISREAD:
        likely = (behind_noun or word.endswith(("ant", "ing"))) and introduces(view, v)
        noun = view.language == "en" and _has_verb(view, v)
        return words_first.closes(v) or (likely and not noun)
    if kind != tag.PAST:
        return False
    if word in TELL and v and view.tags[v - 1] in "NMZP" and view.lower[v - 1] != "been":
        return True  # "A lawyer, who was not named, told the court"
    second = v > 0 and view.tags[v - 1] == tag.COORDINATOR and introduces(view, v)
    return second or helper(view, v) is not None


def _says_nothing(view: SpeechView, v: int) -> bool:
    """Whether the form at `v` is used in a way in which nobody speaks."""
    kind, word = view.tags[v], view.lower[v]
    if word == "heard" and COURTS.isdisjoint(view.lower[max(0, v - 3) : v]):
        return True
    owned = view.language == "en" and view.lower[max(0, v - 1)].endswith(("'s", "s'"))
    if owned and not word.endswith(("d", "ing")):
        return True  # "the mayor's claim that the bridge was safe"
    # "le club s'est qualifié", "le résultat s'établit à 149 millions", "s'explique par le fait
    # que", "le feu s'est déclaré « vers 10 h »"
    become = word.startswith("qualifi") or word in _GOING_ON or view.lower[v + 1 : v + 2] == ["par"]
    become = become or view.tags[v + 1 : v + 3] == tag.PREPOSITION + tag.NUMBER
    become = become or (word in _DECLARES and not calls_itself(view, v))
    if become and not REFLEXIVE.isdisjoint(view.lower[max(0, v - 2) : v]):
        return True
    if word.startswith("report") and view.lower[v + 1 : v + 3] in _FOR_WORK:
        return True
    if view.tags[v] == tag.INFINITIVE and view.lower[v - 2 : v] in _FAILING:
        return True  # "failed to notify her because “..."
    struck = not _STRUCK.isdisjoint(view.lower[v + 1 : v + 4])
    if word.startswith(("blast", "slam")) and (
        struck or view.tags[v + 1 : v + 2] == tag.PREPOSITION
    ):
        return True
    alone = word in view.saying.complements and word not in view.saying.report
    if alone and not has_complement(view, v):
        return True
    after_verb = v > 0 and view.tags[v - 1] == tag.FINITE
    if kind == tag.PRESENT and v and view.tags[v - 1] == tag.DETERMINER:
        return False  # "the ruling party"
    if kind == tag.FINITE and after_verb and view.language == "en":
        return True  # "The port dismissed reports that two cranes had failed"
    # "They say adding salt is safe"
    return kind == tag.PRESENT and after_verb and view.lower[v - 1] in view.saying.forms


def _infinitive_speaks(view: SpeechView, v: int) -> bool:
    before = view.lower[v - 1]
    if governing(view, v) and view.tags[v + 1 : v + 2] in ("D", "M"):
        return True  # "a fait savoir la mairie"
    begun = before in _BEFORE_INFINITIVE | MAKES or modal(view, v) is not None
    return introduces(view, v) and begun


def _has_verb(view: SpeechView, v: int) -> bool:
    """'X has branded rape claims against him as "fake"': a noun after the verb of its clause."""
    low = max(-1, v - SIGHT)
    begins = next((n for n in range(v - 1, low, -1) if _begins_clause(view, n)), low)
    return view.holds_verb(begins + 1, v)


def _begins_clause(view: SpeechView, n: int) -> bool:
    modifiers = view.tags[n - 1] == tag.ADJECTIVE and view.tags[n + 1] in tag.ADJECTIVE + tag.NUMBER
    return view.lower[n] in STOPS or (view.tags[n] in _OPENING_TAGS and not modifiers)
