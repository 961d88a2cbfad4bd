"""Interviews printed as questions and answers: no quotation mark shows who gives an answer.

A text is one when lines that ask are followed by lines in the first person, or when its lines begin
with "Q:" and "A:" (`transcripts`). Who answers is named in the title or before the first question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.names import find_names

_FIRST_PERSON = re.compile(
    r"\b(?:j['’]|je|nous|mon|ma|mes|notre|i|i['’]\w+|we|we['’]\w+|my|our|me|us)\b", re.IGNORECASE
)
_DAY = rf"(?i:{'|'.join(WEEKDAYS)})"
_NOT_GIVEN = r"(?!(?:The|New|North|South|East|West|San|Los|Saint|Le|La|Les)\s)"
"""First words of the names of places and papers, not of people."""
_PERSON = rf"{_NOT_GIVEN}(?:(?!{_DAY})[A-ZÀ-Þ][\w’'-]+\s)(?:[A-Z]\.\s)?(?!{_DAY})[A-ZÀ-Þ][\w’'-]+"
_ASKED = re.compile(
    rf"(?i:\binterview(?:s|ed|é|ée|ait)?|\bentretien|\bspoke with|\bspeaks with"
    rf"|\bs['’]est entretenu|\bq\s?(?:&|and)\s?a|\bconversation|\bquestions)"
    rf"(?:\s(?:with|avec|de|the|an?|le|la|l['’]|for|à|to))?"
    rf"(?:\s(?!(?:on|about|of|by|sur|par|wikinews)\b)[\w’-]+){{0,5}}?"
    rf"\s(?P<who>{_PERSON})"
    rf"(?=$|\s*[,.;:]|\s(?P<more>and|et)\s|\s(?:about|from|in|who|to|for|on|sur|à|{_DAY})\b)"
    rf"|^(?P<titled>{_PERSON})\s?:"
)
""" "An interview with the LibriVox founder Hugh McGuire", "Frank Messina: an interview"."""
_ELSEWHERE = re.compile(
    r"\b(?:in|dans)\s(?:an?|une?|cet|this)\s(?:[\w-]+\s)?(?:interview|entretien)"
)
"""An interview held by others: "In a 2003 interview with ..."."""
_SPOKEN_OF = re.compile(r"interview|entretien", re.IGNORECASE)
_ANSWERS = re.compile(
    rf"(?P<who>{_PERSON})\s(?:(?:spoke|speaks|talked|talks)\s(?:to|with)\s(?:us|our|the)"
    r"|(?:answers|answered)\s|(?:a\s)?répond(?:u)?\s(?:à|aux)\s)"
)
""" "Ann Jones spoke to our reporter", "Anne Dubois répond à nos questions"."""
_TAKEN_DOWN = re.compile(
    r"(?i:propos\s(?:recueillis|traduits)|(?:interview|entretien)\s(?:réalisée?\s|conduite?\s)?)"
    r"(?:\spar|by)\s"
)
""" "Propos recueillis par ...": the name behind is that of who asked."""
_CAPTION = re.compile(r"\b(?:image|photo)\b", re.IGNORECASE)


class Interview(NamedTuple):
    """An interview, and who answers in it; None: several or nobody can be meant."""

    who: str | None


def interview(text: str) -> Interview | None:
    """The interview that a text without "Q:" and "A:" is; None: it is none."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    asked = [n for n, line in enumerate(lines[:-1]) if n and _asks(line)]
    answers = [lines[n + 1] for n in asked if lines[n + 1][-1] != "?" and not _quotes(lines[n + 1])]
    first_person = sum(_FIRST_PERSON.search(answer) is not None for answer in answers)
    if not answers or first_person * 2 < len(answers):
        return None
    return Interview(interviewee(lines[: asked[0]]))


def interviewee(lines: Sequence[str]) -> str | None:
    """Who answers the questions that follow on `lines`, as far as these name one person for it."""
    head = [line for line in lines if not _CAPTION.search(line)]
    return _asked_for(head) or _answers_in(head) or _most_named(head)


def _asks(line: str) -> bool:
    return line.endswith("?") and not _quotes(line)


def _quotes(line: str) -> bool:
    return line[0] in "\"“«'‘"


def _asked_for(head: Sequence[str]) -> str | None:
    """Who the interview is said to be with."""
    for hit in filter(None, map(_ASKED.search, _own(head))):
        who = hit["who"] or hit["titled"]
        if not hit["more"]:
            return str(who)
    return None


def _answers_in(head: Sequence[str]) -> str | None:
    """Who is said to speak, or the only other person beside the one who asked."""
    spoke = next(filter(None, map(_ANSWERS.search, _own(head))), None)
    if spoke:
        return spoke["who"]
    others = {who for line in head if not _TAKEN_DOWN.search(line) for who in _people([line])}
    taken_down = any(map(_TAKEN_DOWN.search, head))
    return others.pop() if taken_down and len(others) == 1 else None


def _most_named(head: Sequence[str]) -> str | None:
    """Who is named in the title, or where the interview is spoken of, and again."""
    words = Counter(re.findall(r"\w[\w’'-]*", " ".join(head)))
    sentences = (part for line in head for part in re.split(r"(?<=[.;!?])\s", line))
    spoken_of = [*head[:1], *filter(_SPOKEN_OF.search, _own(sentences))]
    counts = {who: words[who.split()[-1]] for who in _people(spoken_of)}
    best = max(counts, key=lambda who: counts[who], default="")
    return best if counts.get(best, 0) > 1 else None


def _own(parts: Iterable[str]) -> Iterator[str]:
    """What does not speak of interviews held by others."""
    return (part for part in parts if not _ELSEWHERE.search(part.lower()))


def _people(lines: Sequence[str]) -> Iterator[str]:
    """The first names and family names of `lines`: "Biologist Nick Bos" gives "Nick Bos"."""
    for line in lines:
        for start, end in find_names(line):
            hit = re.search(_PERSON + "$", " ".join(line[start:end].split()[-3:]))
            if hit:
                yield hit.group()
