"""What a noun phrase says of somebody: its noun, and the sort of people or bodies it can stand for.

The sorts are companies, unions, and people by their field: experts, politicians, players.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.text.grammar.tokens import tokenise
from factcheck.text.lexicon import load
from factcheck.text.speech.voices import is_human, noun_forms

LISTS = {name: frozenset(words.split()) for name, words in load("mentions").items()}
BODIES = ("company", "union", "association", "agency", "paper")
"""Sorts of bodies, and the lists of their nouns."""
_BODIES = frozenset().union(*(LISTS[body] for body in BODIES))
OTHER_BODIES = frozenset().union(*(LISTS[body] for body in BODIES[2:]))
"""Nouns that stand before those of people as well: "charity worker"."""
_INITIALS = frozenset(("ong", "ngo"))
"""No names, though written in capitals."""
_FIELDS = ("expert", "politician", "boss", "lawyer", "sport", "artist")
"""Sorts of people. A field's own nouns stand for any of its kinds: "the researcher" for an
economist, but not "the economist" for a researcher."""
_KINDS = {field: LISTS[field] | LISTS[f"{field}_kinds"] for field in _FIELDS}
_EXPERT_ENDS = ("ologue", "ologist")
_UNSURE = frozenset(("politician", "boss"))
"""Fields of offices: "the mayor" may be somebody new."""
SOMEBODY = "somebody"
"""The sort of a person of whom nothing else is known."""
HUMAN = frozenset(("person", SOMEBODY, *_FIELDS))
POSSESSIVE = frozenset(("son", "sa", "his", "her"))
DEFINITE = POSSESSIVE | {"le", "la", "l'", "the", "cet", "cette", "ce", "this"}
_OF_ENGLISH = frozenset(("of", "in", "from", "for"))
OF = frozenset("de du des d' of in from".split())
AGED = "year-old"

ROLES = frozenset.union(
    LISTS["lead"], *(_KINDS[field] for field in ("politician", "boss", "sport", "artist"))
)
"""Nouns for what people in the news are."""
_YEARS = frozenset(("ans", "aged"))
_NONE: frozenset[str] = frozenset()


def telling(called: Iterable[str]) -> frozenset[str]:
    """The forms of the nouns that say what somebody is; "charity" is not what its worker is."""
    found = list(filter(None, map(_forms_telling, called)))
    if not found:
        return _NONE
    forms = found[0].union(*found[1:])
    return forms - OTHER_BODIES if is_human(forms - _BODIES) else forms


def tells(called: Iterable[str]) -> bool:
    """Whether a noun that says what somebody is stands among these words."""
    return any(map(_forms_telling, called))


@lru_cache(maxsize=4096)
def _forms_telling(word: str) -> frozenset[str]:
    return frozenset(f for f in noun_forms(word) if f in _BODIES or is_human((f,)))


def _is_of(field: str, noun: str) -> bool:
    return noun in _KINDS[field] or (field == "expert" and noun.endswith(_EXPERT_ENDS))


@lru_cache(maxsize=4096)
def sort_of(nouns: frozenset[str]) -> str:
    """The sort of somebody who is called by these nouns; "" for none."""
    if not nouns:
        return ""
    body = next((body for body in BODIES if not nouns.isdisjoint(LISTS[body])), None)
    if body:
        return body
    fields = (field for field in _FIELDS if any(_is_of(field, noun) for noun in nouns))
    return next(fields, "person")


def sort_of_name(name: str | None, called: list[str], *, speaks: bool) -> str:
    if not name:
        return ""
    words = name.lower().split()
    for body in ("company", "paper"):
        if not LISTS[f"{body}_name"].isdisjoint(words):
            return body
    speaker = speaks and len(words) > 1
    human = speaker or not _YEARS.isdisjoint(called)
    return SOMEBODY if human else ""


def sorts_meant(noun: str) -> frozenset[str]:
    """The sorts of those whom "the noun" can stand for."""
    if noun == AGED or noun in LISTS["person"]:
        return HUMAN

    if noun in _BODIES:
        return frozenset(body for body in BODIES if noun in LISTS[body])
    fields = frozenset(field for field in _FIELDS if noun in LISTS[field])
    kind_of = any(_is_of(field, noun) for field in _FIELDS if field not in _UNSURE)
    return fields | {SOMEBODY} if fields or kind_of else fields


@lru_cache(maxsize=4096)
def role_of(who: str) -> tuple[str, frozenset[str], bool]:
    """The noun of "the noun of this" as it is written, the long words of what it is of, and whether
    a French adjective behind tells which it is: "le président coréen"."""
    tokens = tokenise(who)
    lower = [token.lower for token in tokens]
    if len(tokens) < 2 or lower[0] not in DEFINITE - POSSESSIVE or "," in lower:
        return "", frozenset(), False
    english = lower[0] in ("the", "this")
    of_words = _OF_ENGLISH if english else OF  # "the Ballon d'Or winner"
    of = next((n for n, word in enumerate(lower) if n > 1 and word in of_words), len(lower))
    at = of - 1 if english else 1
    if any(who[token.start].isupper() for token in tokens[at + 1 : of]):
        return "", frozenset(), False  # "le président Obama"
    noun = who[tokens[at].start : tokens[at].end]
    return noun, frozenset(w for w in lower[of:] if len(w) > 3), not english and of > at + 1


def is_owned(who: str) -> bool:
    """ "Norvane's director"."""
    return "'s " in who or "’s " in who


@lru_cache(maxsize=4096)
def noun_of(who: str) -> str | None:
    """The noun of "the noun"; none where more is said that only fits somebody else."""
    tokens = tokenise(who)
    lower = [token.lower for token in tokens]
    if is_owned(who) and "," not in lower and is_human((lower[-1],)):
        return lower[-1]
    if len(tokens) < 2 or lower[0] not in DEFINITE:
        return None
    of = next((n for n, word in enumerate(lower) if word in OF or word == ","), len(lower))
    head = [word for word in lower[1:of] if word not in LISTS["former"]]
    if any(word.endswith(AGED) for word in head):
        return AGED
    english = lower[0] in ("the", "this", "his", "her")
    single = len(head) == 1 or (len(head) == 2 and head[0] in OTHER_BODIES)  # "l'agence américaine"
    noun = head[-1] if english and head else (head[0] if single else "")
    capitals = (t.lower for t in tokens[1:of] if who[t.start].isupper() and "-" not in t.lower)
    named = any(word not in _INITIALS for word in capitals)
    of_age = not english and lower[of + 2 :] == ["ans"]
    whole = of == len(lower) or of_age
    return noun if noun and whole and not named else None
