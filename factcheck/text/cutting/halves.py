"""What says nothing alone: halves joined by "et" that share what follows, and "du troisième élu" of
"Il s'agit du troisième élu mis en examen"."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import SIGHT, ClauseView
from factcheck.text.grammar import tags as tag

A_TITLE = 7
"""Tokens of a quotation that is a name: "« Lock » et « Sweet potato pie »"."""
_HOW_MANY = (["how", "many"], ["how", "much"])
_NEAR = 8
"""Tokens between "both" and its "and"."""
_ALSO = ("surtout", "aussi", "également")
_STILL = frozenset("déjà encore toujours aujourd'hui".split())
_IS = frozenset(
    """est sont était étaient sera seront serait seraient reste restent restera sommes suis
    serons is are was were""".split()
)


def shares(view: ClauseView, i: int) -> bool:
    """ "a été et reste fermé", "est déjà et sera touché", "pour « vol » et « fraude » commis", "is,
    and will remain, closed": whether the halves that the conjunction at `i` joins share what
    follows."""
    if view.lower[i - 1] == "," and view.lower[i - 2] in _IS:
        return view.tag_behind(i + 1, tag.CLITICS) == tag.FINITE
    if view.lower[i] == "ou":
        return view.french and _offers_two(view, i)
    if view.lower[i] == "mais" and view.lower[i + 1] in _ALSO:
        return not view.verbs(i, view.clause_end(i, len(view.lower)))
    if view.lower[i] != "et":
        return False
    before, behind = view.lower[i - 1], view.lower[i + 1]
    still = before in _STILL and view.lower[i - 2] in _IS
    if behind in _IS and (before == "été" or still):
        return True
    end = min(i + SIGHT, len(view.lower))
    closes = next((n for n in range(i + 2, end) if view.lower[n] in "»”"), i)
    quoted = before in "»”" and behind in "«“" and i < closes
    opens = next((n for n in range(i - 2, max(0, i - SIGHT), -1) if view.lower[n] in "«“"), 0)
    titles = closes - i <= A_TITLE and not view.verbs(opens, i)
    return quoted and (titles or not view.verbs(i, closes))


def _offers_two(view: ClauseView, i: int) -> bool:
    """ "au Chili ou encore au Pérou", "un mail ou un appel à tous": nothing but the names of two
    things stand around the conjunction at `i`."""
    end = view.clause_end(i, len(view.lower))
    relative = view.tags.find(tag.RELATIVE, i, end)
    named = view.tags[i - 1] in tag.NOUNS and view.tags[i + 1] == tag.DETERMINER
    named = named or view.lower[i + 1] == "encore"
    return named and not view.verbs(i, relative if relative > 0 else end)


def says_who(view: ClauseView, i: int) -> bool:
    """ "Il s'agit du troisième élu mis en examen": whether the participle at `i` says who it is."""
    at = i - 1
    while at > 1 and view.tags[at] in tag.PHRASE:
        at -= 1
    joined = view.french and view.tags[i : i + 2] == tag.PAST + tag.COORDINATOR
    about = view.lower[at] in ("du", "de", "d'") and view.lower[at - 1] == "agit"
    return about or joined  # "en données publiées et de 15 % en données comparables"


def are_halves(view: ClauseView, i: int) -> bool:
    """ "the same force and/or the will", "she left and so did he", "on the field and off but they
    won", "of gains and losses and I": whether no clause begins at the English conjunction at `i`,
    which joins the halves of one statement."""
    lower, tags = view.lower, view.tags
    if view.french:
        return False
    alone = lower[i + 2 : i + 3] == ["but"] or tags[i + 1 : i + 3] == tag.NOUN + tag.COORDINATOR
    again = lower[i + 1] == "so" and tags[i + 2 : i + 3] == tag.FINITE
    return alone or again or "/" in lower[i - 1 : i + 2] or _is_both(view, i) or _is_asked(view, i)


def _is_asked(view: ClauseView, i: int) -> bool:
    """ "how many of the guests and staff were hurt": whether the conjunction at `i` joins two
    halves of an English subject whose verb is to come."""
    near = range(i - 1, max(-1, i - 2 * _NEAR), -1)
    how = next((n for n in near if view.lower[n : n + 2] in _HOW_MANY), i)
    return how < i and not view.verbs(how, i)


def _is_both(view: ClauseView, i: int) -> bool:
    """ "suffered both in childhood and adulthood": whether the conjunction at `i` is the other half
    of "both"."""
    both = next((n for n in range(i - 1, max(0, i - _NEAR), -1) if view.lower[n] == "both"), i)
    alone = both < i and {"and", "of", ","}.isdisjoint(view.lower[both:i])
    alone = alone and not view.verbs(both, i)
    return view.lower[i] == "and" and alone
