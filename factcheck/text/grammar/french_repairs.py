"""French tags that endings and neighbouring words tell: futures, "s'il", "ne ... que"."""

from __future__ import annotations

import re

from factcheck.text.grammar.conjugation import verb_form
from factcheck.text.grammar.saying import saying
from factcheck.text.grammar.tags import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DETERMINER,
    FINITE,
    INFINITIVE,
    MARK,
    NAME,
    NOUN,
    NUMBER,
    PAST,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TAGS,
)

_TIMES = frozenset(
    "an ans année années mois semaine semaines jour jours heure heures minutes temps".split()
)
_ABOUT = (["près"], ["plus"], ["moins"], ["un"], ["environ"], ["bien"])
"""First words of a figure that is not exact: "près de six ans", "un peu plus de deux ans"."""
_AS_IT = (["comme", "le"], ["comme", "l'"], ["Comme", "le"], ["Comme", "l'"])
_WHICH = frozenset(
    """lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels
    desquelles""".split()
)
_FRONTED = re.compile(
    r"[A-Z]\w{2,}(?:ée|és|ées)|(?:Sais|Réun|Établ|Avert|Pun|Invest|Part|Sort)i(?:e|s|es)"
)
_ABSENT = ("Absent", "Présent", "Content")
_BEFORE_VOWEL = ("d'", "l'", "L'", "cet", "Cet")
_LATIN = (["minima"], ["maxima"], ["priori"], ["posteriori"], ["fortiori"], ["contrario"])
"""Behind an "a" that is no verb."""
_HAVING = frozenset("a ont avait avaient avoir aurait auraient ayant".split())
_HAD = frozenset("a ont avait avaient est sont était étaient".split())
_PARTICIPLE = re.compile(r"\w{2,}(?:é|u|i|uit|crit)|mis|pris|fait")
_BRINGING = frozenset(("que", "qu'", "s'", "Que", "Qu'", "S'", "QUE", "QU'"))
_SAME = frozenset("ledit ladite lesdits lesdites".split())
_ODD = _BRINGING | _WHICH | _SAME | {"à", "en", "Me", "$", "agissant"}
_JOINED = PREPOSITION + NOUN + COORDINATOR
_NOT = frozenset("pas jamais aucun aucune rien".split())
_NONE = ("aucun", "aucune")
_COMPARING = frozenset("plus moins aussi autant davantage mieux meilleur pire même tant".split())
_NEAR_QUE = 6
"""Tokens before "que" among which what makes it compare or limit stands."""
_MODIFIED = DETERMINER + ADJECTIVE + FINITE + PREPOSITION
_TOLD_OF = DETERMINER + ADJECTIVE * 2
_WHOM = (["que"], ["qu'"], ["qui"], ["dont"])
_SELVES, _BEFORE_NAME = ("-même", "-mêmes"), ("maître", "Maître")
_TELLING_ENDS = (*_SELVES, "ie", "ue")
"""Ends of words whose form tells their tag."""
_AMID = (ADVERB, COORDINATOR)
_BEFOREHAND = frozenset(("auparavant", "dorénavant", "entretemps"))
_LINKING = frozenset(
    """est sont était étaient reste restent semble semblent paraît paraissent demeure demeurent
    devient deviennent""".split()
)
"""Verbs that an adjective follows."""
_FIRM = frozenset(TAGS) - {FINITE, PRONOUN, SUBORDINATOR, ADVERB, NOUN, ADJECTIVE}
"""Tags that are right but for those of `_ODD` words."""
_NAMING = (NOUN, ADJECTIVE)
_SPOKEN_ENDS = ("e", "nt", "d", "it", "a")
_BEFORE_NOUN = frozenset((DETERMINER, PREPOSITION, NUMBER))


def with_endings(words: list[str], tags: str, verbs: frozenset[str]) -> str:
    """ "Cette réduction concernera": a noun or an adjective in form after another one."""
    mended, before, report = list(tags), MARK, saying("fr").report
    for n, kind in enumerate(tags):
        but = kind == NOUN and words[n - 2 : n] == ["mais", "l'"] and FINITE not in tags[n:]
        if but and words[n].endswith("ant"):
            mended[n - 1 : n + 1], before = (PRONOUN, PRESENT), PRESENT
            continue  # ", mais l'invitant à parler"
        if kind == NOUN and words[n - 1] == "les" and _is_done_to(words, tags, n, verbs):
            mended[n - 1 : n + 1], before = (PRONOUN, INFINITIVE), INFINITIVE
            continue
        named = kind in _NAMING and n > 1 and mended[n - 1] == NAME
        if named and words[n - 1].istitle() and words[n].istitle():
            mended[n] = before = NAME  # "Philippe Caussanel"
            continue
        odd = n == 0 or words[n] in _ODD
        telling = n == 0 or words[n].endswith(_TELLING_ENDS) or words[n - 1] in _BEFORE_NAME
        sure = _by_form(words, tags, n, verbs) if telling else ""
        if not sure and kind in _FIRM and not odd:
            before = kind
            continue
        if not sure and (before in _AMID or kind == ADJECTIVE):
            sure = _by_neighbours(words, tags, n, before, verbs)
        named = kind in _NAMING and before != PRONOUN  # not "elle en compte trois"
        if not sure and named and not (odd or words[n] in report or words[n].endswith("era")):
            before = mended[n]
            continue
        if sure := sure or _by_word(words, tags, n):
            mended[n] = before = sure
            continue
        if words[n] == "agissant" and words[n - 1] in ("s'", "S'"):
            mended[n - 1 : n + 1], before = (PREPOSITION, PREPOSITION), PREPOSITION
            continue
        mended[n] = _by_place(words, tags, n, before, verbs) or mended[n]
        if kind == FINITE and words[n] == "a" and words[n + 1 : n + 2] in _LATIN:
            mended[n : n + 2] = ADVERB, ADVERB
        held = kind == NOUN and words[n] in report and words[n - 1] == "l'"
        if held and words[n + 1 : n + 2] == [":"] and tags[n - 2 : n - 1] in (NOUN, NAME):
            mended[n - 1 : n + 1], before = (PRONOUN, FINITE), FINITE
            continue  # "Le maire l'affirme : « ... »"
        reports = words[n] in report and words[n].endswith(_SPOKEN_ENDS)
        tells = reports and before not in _BEFORE_NOUN and kind in _NAMING
        if tells and _closes(words, tags, n):
            mended[n] = FINITE  # "..., relève Dupont."
            mended[n + 1] = DETERMINER if words[n + 1] == "des" else mended[n + 1]
        elif tells and words[n + 1 : n + 2] and words[n + 1] in _BRINGING:
            mended[n] = FINITE if tags[n + 1] == SUBORDINATOR else kind  # "Velto assure que"
        before = mended[n]
        if kind == NOUN and words[n] in report and words[n - 2 : n] in _AS_IT:
            mended[n - 2 : n + 1] = SUBORDINATOR, PRONOUN, FINITE  # "comme le précise Dupont"
    return "".join(mended)


def _is_done_to(words: list[str], tags: str, n: int, verbs: frozenset[str]) -> bool:
    """ "pour les étudier": no noun in the singular behind "les"."""
    behind = n > 1 and tags[n - 2] == PREPOSITION
    return behind and verb_form(words[n], verbs) in ("er", "ir", "re")


def _by_form(words: list[str], tags: str, n: int, verbs: frozenset[str]) -> str:
    """The tag of a word that its form tells wherever it stands; "" for others."""
    word = words[n]
    if words[n - 1] in _BEFORE_NAME and word[:1].isupper():
        return NAME  # "maître Dubois"
    if word.endswith(_SELVES):
        return PRONOUN  # "ont eux-mêmes perdu"
    if tags[n] == NAME and n == 0 and word.lower() in _BEFOREHAND:
        return ADVERB  # "Auparavant, l'armée avait annoncé"
    finite = tags[n] == PAST and word.endswith(("ie", "ue")) and verb_form(word, verbs) == "e"
    return FINITE if finite else ""  # "l'emploi diminue", no participle of "diminuer"


def _by_neighbours(words: list[str], tags: str, n: int, before: str, verbs: frozenset[str]) -> str:
    """The tag of a word between others that share a verb or a noun with it; "" for others."""
    again = tags[n] == NOUN and before == ADVERB and tags[n - 2 : n - 1] == COORDINATOR
    if again and verb_form(words[n], verbs) == "é" and _shares_auxiliary(words, tags, n):
        return PAST  # "a vendu le pont et même racheté la gare"
    if words[n] == "même" and before == COORDINATOR and tags[n + 1 : n + 2] == PAST:
        return ADVERB  # "a fermé et même vendu deux sites"
    told = tags[n - 2 : n + 1] == _TOLD_OF and words[n + 1 : n + 2] in _WHOM
    return NOUN if told else ""  # "les principales molécules que nous suivons"


def _by_word(words: list[str], tags: str, n: int) -> str:
    """The tag of a word that is always the same where no noun stands; "" for others."""
    front = n == 0 and tags[0] == NAME and tags[1:2] == PREPOSITION
    if front and _FRONTED.fullmatch(words[0]):
        return PAST  # "Saisie en mai, Anne Dubois"
    if tags[n] != RELATIVE and words[n] in _WHICH:
        return RELATIVE  # "une note selon laquelle"
    if words[n] in _SAME:
        return DETERMINER
    if words[n] == "Me" and tags[n + 1 : n + 2] == NAME:
        return NAME  # "Me Anne Dubois"
    return NOUN if words[n] == "$" else ""  # "100 millions $ sur quatre ans"


def _by_place(words: list[str], tags: str, n: int, before: str, verbs: frozenset[str]) -> str:
    """The tag of a word that the words around it tell, `before` that of the last; "" for others."""
    kind, word = tags[n], words[n]
    if word == "à" and before in (NAME, NOUN) and _is_participle(words, tags, n + 1):
        return FINITE  # "Dupont à indiqué": "a" misspelt
    if word == "en" and words[n + 1 : n + 2] and words[n + 1] in _HAD:
        return PRONOUN  # "le congrès en a décidé autrement"
    if kind == FINITE and (other := _no_finite(words, tags, n, before)):
        return other
    if kind == PRONOUN and word in ("un", "une") and tags[n + 1 : n + 2] in (NOUN, ADJECTIVE):
        return DETERMINER  # "à l'AFP un porte-parole"
    if kind == SUBORDINATOR and _is_only(words, tags, n):
        return ADVERB
    if word in _BRINGING and _is_subordinator(words, tags, n):
        return SUBORDINATOR
    if kind == NOUN == before and word.endswith("era") and verb_form(word, verbs):
        return FINITE  # "« L'hôpital fermera »"
    if kind != ADVERB:
        return ""
    if verb_form(word, verbs) == "ant":
        return PRESENT
    if word.endswith("ement") and words[n - 1] in _BEFORE_VOWEL:
        return NOUN  # "le lieu d'hébergement"
    return FINITE if word in saying("fr").report else ""  # "dément avoir vendu"


def _no_finite(words: list[str], tags: str, n: int, before: str) -> str:
    """What a finite verb in form is in its place; "" for most."""
    word = words[n]
    if _is_ago(words, n):
        return PREPOSITION
    if words[n - 1] in _NONE:
        return NOUN  # "sans aucune réserve"
    if word in _ABSENT or _is_state(words, tags, n):
        return ADJECTIVE
    shares = before == COORDINATOR and _shares_auxiliary(words, tags, n)
    if shares or _is_as_planned(words, tags, n):
        return PAST
    if tags[n - 3 : n] == _JOINED and _is_paired(words, tags, n):
        return FINITE if word in _LINKING else NOUN  # "à prix et change constants"
    modified = tags[n - 2 : n + 2] == _MODIFIED and word.endswith("e")
    return NOUN if modified else ""  # "une légère baisse des prix"


def _is_paired(words: list[str], tags: str, n: int) -> bool:
    """ "à prix et change constants", "entre offre et demande"."""
    return tags[n + 1 : n + 2] == ADJECTIVE or words[n - 3] == "entre"


def _closes(words: list[str], tags: str, n: int) -> bool:
    """Whether nothing but a subject stands behind a comma and the word at `n`."""
    named = tags[n + 1 : n + 2] in (DETERMINER, NAME) or words[n + 1 : n + 2] == ["des"]
    named = named or "".join(words[n + 1 : n + 2]).istitle()  # "..., rappelle Santé Brive"
    behind = tags[n + 1 :].lstrip(NAME)
    # "..., relève Dupont, maire de Brest"
    alone = "," not in words[n:] or behind[:2] == MARK + NOUN
    named = named and FINITE not in behind
    return named and n > 0 and words[n - 1] == "," and alone and FINITE in tags[:n]


def _is_subordinator(words: list[str], tags: str, n: int) -> bool:
    """ "S'il avait" begins a condition; "que" brings what is said in "Il est prévu que"."""
    if words[n] in ("s'", "S'"):
        return tags[n] == PRONOUN and words[n + 1 : n + 2] in (["il"], ["ils"])
    return tags[n - 1 : n + 1] == PAST + ADVERB and not _is_only(words, tags, n)


def _is_only(words: list[str], tags: str, n: int) -> bool:
    """ "n'a été vendu que deux fois", "plus cher que le pont": "que" that brings no clause."""
    if words[n] not in ("que", "qu'"):
        return False
    if words[n - 2 : n] == ["pas", "plus"] and tags[n - 3] in (MARK, NOUN, NAME):
        return True  # "Le maire, pas plus que celui de Brest, ne viendra"
    low = max(tags.rfind(MARK, 0, n) + 1, n - _NEAR_QUE)
    near = frozenset(words[low:n])
    only = not near.isdisjoint(("ne", "n'")) and _NOT.isdisjoint(near)
    if only and tags[n + 1 : n + 2] in (PREPOSITION, NUMBER):
        return True
    mark = tags.find(MARK, n)
    return (only or not _COMPARING.isdisjoint(near)) and FINITE not in tags[n:mark]


def _is_participle(words: list[str], tags: str, n: int) -> bool:
    return tags[n : n + 1] == PAST and words[n].endswith("é")


def _is_state(words: list[str], tags: str, n: int) -> bool:
    """ "En conflit récurrent avec X, elle ...": no plural verb behind a single noun."""
    fronted = tags[max(0, n - 3) : n] in (PREPOSITION + NOUN, MARK + PREPOSITION + NOUN)
    plural = words[n].endswith("ent") and not words[n].endswith("ient")
    return fronted and plural and not words[n - 1].endswith(("s", "x", "z"))


def _is_as_planned(words: list[str], tags: str, n: int) -> bool:
    """ "plus vite que prévu": a participle, not the verb of a clause."""
    planned = words[n - 1] in ("que", "qu'") and tags[n + 1 : n + 2] == MARK
    return planned and _PARTICIPLE.fullmatch(words[n]) is not None


def _shares_auxiliary(words: list[str], tags: str, n: int) -> bool:
    """ "a tué deux personnes et détruit le pont": a present in form behind another participle."""
    other = tags.rfind(PAST, 0, n)
    had = other > 0 and words[other - 1] in _HAVING | {"été", ","} and FINITE not in tags[other:n]
    return had and _PARTICIPLE.fullmatch(words[n]) is not None


def _is_ago(words: list[str], n: int) -> bool:
    """Whether "a" is that of "il y a trois ans"."""
    if words[n] != "a" or [word.lower() for word in words[max(0, n - 2) : n]] != ["il", "y"]:
        return False
    about = words[n + 1 : n + 2] in _ABOUT
    return not _TIMES.isdisjoint(words[n + 1 : n + 4 + 3 * about])
