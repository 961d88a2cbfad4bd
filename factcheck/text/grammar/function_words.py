"""Small words of French and English that several rules look for."""

from __future__ import annotations

import re

ARTICLES_WITHIN = {"au": "le", "du": "le", "aux": "les", "des": "des"}
"""Contractions and the article in each; "des" may be an article itself."""
OF = frozenset(("de", "d'", "du", "des", "of"))
"""Before whose something is, or what it is of."""
AS = frozenset(("as", "comme"))
"""First words of a clause whose subject says the main one: "As X told Y, Z"."""
THAT = frozenset(("que", "qu'", "that"))
NEW = frozenset(("un", "une", "a", "an"))
"""Articles of what was not spoken of before."""
OCCASIONS = frozenset("issue occasion terme cours lendemain marge début fin milieu".split())
"""Nouns of phrases that say when: "à l'issue d'un comité", "en marge du sommet"."""
SUBJECT_RELATIVES = frozenset(("qui", "who", "which", "that"))
RARE_FUNCTION_WORD = re.compile(
    r"'|-(?:ci|là|delà|dessous|dessus|mêmes?|une?s|one)$|^(?:(?:aux|des|les)quel(?:le)?s|duquel|maintes?|nonobstant|moyennant|hormis|outre|sauf"
    r"|quiconque|suivant|quelconques?|quoique|autrui|voici|voilà|tandis|nôtres?|vôtres?|tiens?"
    r"|afterwards?|amid(?:st)?|beneath|atop|albeit|whilst|lest|versus|notwithstanding|underneath|unlike|aboard"
    r"|who(?:m|se)?ever|wh(?:at|ich)ever|whatsoever|thou|thee|thy|ye|yours|hers|theirs|ours)$"
)
"""Words that treebanks may lack though they are no nouns, verbs or adjectives: found in lower
case."""
POSSESSIVES = frozenset("my your his her its our their".split())
"""English first words of a noun phrase that are tagged as pronouns."""
ASKED = frozenset(
    """asked pressed questioned quizzed interrogé interrogée interrogés interrogées questionné
    questionnée questionnés sollicité sollicitée sollicités interpellé interpellée interpellés
    contacté contactée contactés""".split()
)
"""First words of what somebody answers to: "Asked about the bridge, X said"."""
DENYING = frozenset(
    """deny denies denied denying dismiss dismisses dismissed challenged dispute
    disputes disputed refute refutes refuted reject rejects rejected doubt doubts doubted
    nie nient niait niaient nié niée dément démentent démenti
    conteste contestent contestait contesté réfute réfutent réfuté doute doutent doutait""".split()
)
"""Verbs with "that" whose subject says that it is not so."""
NE, REFLEXIVE = frozenset(("ne", "n'")), frozenset(("se", "s'"))
BE = frozenset("est sont était étaient".split())
COMPARING = frozenset(("up", "down", "soit", "contre", "against", "compared"))
"""First words of what a figure is compared with: "contre 19 l'an dernier"."""
