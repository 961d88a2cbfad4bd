"""Whether words said stand before a comma and the verb that names their speaker: "X, dit Y"."""

from __future__ import annotations

from factcheck.text.cutting.progress import main_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.speech.appositions import apposed_quotation
from factcheck.text.speech.asides import behind_asides
from factcheck.text.speech.held_views import is_somebody
from factcheck.text.speech.quotation_marks import STRAIGHT
from factcheck.text.speech.speech_view import CLOSING, MAX_WHO, OPENED, Range, SpeechView
from factcheck.text.speech.subjects import Subjects
from factcheck.text.speech.voices import can_speak

_PRONOUNS = (
    ("-il", ("le", "un", "l'", "ce", "son")),
    ("-elle", ("la", "une", "l'", "cette", "sa")),
    ("-ils", ("les", "des", "ces", "ses")),
    ("-elles", ("les", "des", "ces", "ses")),
)
"""Pronouns behind their verb, and the articles of those whom they may mean."""
CLOSED = CLOSING | {STRAIGHT}
MISREAD = (tag.NOUN, tag.ADJECTIVE, tag.PREPOSITION)
"""Tags that French verbs get by mistake between a quotation and their subject."""
_PUTTING_IN = (tag.PREPOSITION, tag.ADVERB, tag.PRESENT, tag.COORDINATOR, *MISREAD)
"""Tags of what stands between a quotation and its verb: "« ... », c'est-à-dire en mai, dit X"."""


def told_before(view: SpeechView, subjects: Subjects, v: int, begins: int) -> bool:
    """Whether the words said end at the comma before `begins`, where the verb is at `v`: no
    quotation that is all of them ends before it, with the subject, not "in Lyon", between."""
    low = max(0, begins - MAX_WHO)
    closing = (n for n in range(begins - 2, low, -1) if view.lower[n] in CLOSED)
    closed = next(closing, None)
    if closed is None and _waits(view.tags, begins):
        return False
    if closed is None:
        # not "X, qui parlait à Metz, a annoncé trois mesures"
        return main_verb(view.tags, 0, begins) >= 0 or _says_who(view, subjects, v, begins)
    behind = closed + 1 + (view.lower[closed + 1] == ",")
    if view.tags[behind] in _PUTTING_IN and view.holds_verb(0, closed):
        return True  # "« Le pont a cédé » près de Brive, a dit X"
    if closed == begins - 2 or "," in view.lower[closed : begins - 1]:
        ends = closed == begins - 2 or apposed_quotation(view, closed, begins)
        # "X risque « deux ans », voire trois, a dit le parquet"
        return ends or (not view.quoted[0] and _says_who(view, subjects, v, begins))
    return any(view.tags[n] == tag.FINITE and not view.quoted[n] for n in range(low, begins))


def _waits(tags: str, end: int) -> bool:
    """ "Le groupe qui, en mai, a exprimé son désaccord", "Son amie, qu'il aimait, a prévenu le
    maire": whether the verb behind the comma at `end` is that of "qui", or of what comes first."""
    first, last = tags.find(tag.RELATIVE, 0, end), tags.rfind(tag.RELATIVE, 0, end)
    told = tag.FINITE in tags[max(last, 0) : end]
    parted = tags[last + 1 : last + 2] == tag.MARK and not told
    alone = tags[:first].endswith(tag.MARK) and tag.FINITE not in tags[:first] and told
    return first > 0 and (parted or (alone and main_verb(tags, 0, end) < 0))


def _says_who(view: SpeechView, subjects: Subjects, v: int, begins: int) -> bool:
    """Whether somebody stands behind the verb at `v`, and what he says before its comma."""
    start, end = subjects.right_of(v)
    if view.lower[end : end + 1] == [","] and behind_asides(view, end + 1) >= view.end - 1:
        end = view.end  # "..., a dit le maire, au Salon de Brest"
    french = view.language == "fr" and view.lower[v] in view.saying.report
    named = french and is_somebody(view.lower[start:end], view.tags[start:end])
    return named and end >= view.end - 1 and tag.FINITE in view.tags[:begins]


def holder(view: SpeechView, v: int, begins: int) -> Range | None:
    """ "La mairie « regrette » X et « reste à l'écoute », a-t-elle annoncé": whose view the words
    tell that end before `begins`, where the pronoun at `v` or before it may mean nobody else."""
    verb = view.tags.find(tag.FINITE, 0, begins)
    article = view.lower[0] if view.tags[0] == tag.DETERMINER and verb > 1 else ""
    near = view.lower[begins : v + 1]
    fitting = tuple(ending for ending, articles in _PRONOUNS if article in articles)
    fits = (word.endswith(fitting) for word in near)
    held = any(fits) and view.lower[verb] in view.saying.forms and not view.quoted[0]
    last = verb - (view.lower[verb - 1] in OPENED)
    named = tag.PHRASE.issuperset(view.tags[:last]) and can_speak(view.lower[:last])
    return (0, last) if held and named else None
