"""Whom others quote or accuse: "“...,” the agency quoted X as saying", "which cited X as saying Y",
"the men accused in May"."""

from __future__ import annotations

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import BE
from factcheck.text.speech.contents import content_of, words_end
from factcheck.text.speech.speech_view import BEHIND, SAYS, SIGHT, Frame, Range, SpeechView
from factcheck.text.speech.subjects import Subjects
from factcheck.text.speech.told_before import CLOSED

_CITING = frozenset("quoted quotes quote quoting cited cites cite citing".split())
_PARTS = frozenset(
    tag.FINITE + tag.MARK + tag.RELATIVE + tag.SUBORDINATOR + tag.COORDINATOR + tag.PRONOUN
)
"""Tags of a verb, and of what may begin a clause before it."""
_AIMS = frozenset(("aim", "goal", "purpose", "objective"))
_SAYING = (["as", "saying"], ["as", "telling"])


def is_cited(view: SpeechView, v: int) -> bool:
    """Whether the verb at `v` cites somebody "as saying" so, who alone speaks."""
    ahead = range(v + 1, min(v + 2 * SIGHT, view.end)) if view.lower[v] in _CITING else ()
    return any(view.lower[n : n + 2] in _SAYING for n in ahead)


def is_aim(view: SpeechView, v: int) -> bool:
    """ "Il convient de rappeler que", "L'objectif est de montrer que", "The aim is to show that":
    whether nobody does yet what the verb at `v` says."""
    being, of = view.lower[max(0, v - 2) : v] if v > 1 else ("", "")
    if being == "convient" and of == "de":
        return True
    french = view.language == "fr" and of in ("de", "d'") and "force" not in view.lower[:v]
    aims = french or (of == "to" and not _AIMS.isdisjoint(view.lower[:v]))
    return aims and being in BE | {"is", "was"}


def is_done_to(view: SpeechView, v: int) -> bool:
    """ "The men accused in the case were cleared": whether the English verb at `v` is a participle,
    behind which the main verb stands in the same clause."""
    ends = view.language == "en" and view.lower[v].endswith("ed")
    behind = ends and view.tags[v + 1 : v + 2] == tag.PREPOSITION
    parts = (kind for kind in view.tags[v + 1 : view.end] if kind in _PARTS)
    return behind and next(parts, "") == tag.FINITE


def cited(view: SpeechView, subjects: Subjects, saying: int) -> Frame | None:
    """What whoever is cited says, where "as saying" ends at `saying`."""
    if view.lower[max(0, saying - 1) : saying + 1] not in _SAYING:
        return None
    near = range(saying - 2, max(-1, saying - 2 * SIGHT), -1)
    citing = next((n for n in near if view.lower[n] in _CITING), None)
    if citing is None:
        return None
    at = citing
    while at > 1 and (view.lower[at - 1] == "been" or view.tags[at - 1] == tag.FINITE):
        at -= 1
    begins = subjects.verb_phrase(at)
    source = subjects.subject(begins, 0)
    relative = view.tags[begins - 1 : begins] == tag.RELATIVE
    first = source[0] if source else begins - relative
    who: Range | None = (citing + 1, view.comma(citing + 1, saying - 1))
    if at < citing and view.lower[citing + 1] in ("as", "by"):  # "X was quoted as saying that Y"
        who = subjects.of_relative(begins - 1, 0) if relative else source
    content = content_of(view, saying)
    if content is not None:
        end = view.content_end(content)
        verb = view.tags.find(tag.MARK + tag.FINITE, content, end) if relative else -1
        return Frame(who, first, (content, verb if verb > 0 else end), SAYS)
    closed = view.lower[first - 1] in CLOSED
    behind = first > 2 and (closed or view.holds_verb(0, first))
    end = words_end(view, 0, (first, citing))
    return Frame(who, saying + 1, (0, end), BEHIND) if behind else None
