"""Who goes on: "affirmant que Y", "saying that Y", "Estimant que « Y », X vota contre"."""

from __future__ import annotations

from factcheck.text.grammar import tags as tag
from factcheck.text.speech.speech_view import MAX_WHO, Frame, Range, SpeechView
from factcheck.text.speech.subjects import Subjects

SAYS, GOES_ON = "a verb of saying", "goes on saying"
_JUDGING = frozenset(
    """calling accusing describing branding blaming denouncing condemning criticising criticizing
    slamming dismissing rejecting denying dénonçant accusant qualifiant critiquant fustigeant
    condamnant déplorant regrettant niant rejetant asking urging demanding""".split()
)
_BEFORE_GERUND = frozenset(("en", "tout", "by", ",", "avant", "de", "d'", "pour", "sans", "before"))
_WHILE = frozenset(("while", "whilst", "when", "after"))


def going_on(view: SpeechView, subjects: Subjects, v: int, content: int | None) -> Frame | None:
    """ "affirmant que", "saying that": the same subject goes on."""
    if content is None:
        judges = v > 1 and view.lower[v - 1] == "," and view.lower[v] in _JUDGING
        calls = judges and view.holds_verb(0, v)  # "X left, calling it “a sham”"
        return Frame(None, v, (v, view.content_end(v)), GOES_ON) if calls else None
    begins = v
    while begins and view.lower[begins - 1] in _BEFORE_GERUND | _WHILE:
        begins -= 1
    if who := _accompanying(view, subjects, v):
        return Frame(who, who[0] - 1, (content, view.content_end(content)), SAYS)
    end = view.content_end(content)
    alone = tag.FINITE not in view.tags[:begins]
    if not begins or not alone:
        return Frame(None, begins, (content, end), GOES_ON)
    # "The words of X, stressing that Y, make ...": the subject says Y
    return Frame(subjects.subject(begins, 0), begins, (content, end), SAYS)


def _accompanying(view: SpeechView, subjects: Subjects, v: int) -> Range | None:
    """ "..., with X stating: ..."."""
    start = subjects.noun_phrase(v, max(1, v - MAX_WHO))
    start += view.lower[start] == "with"
    return (start, v) if start < v and view.lower[start - 1] == "with" else None
