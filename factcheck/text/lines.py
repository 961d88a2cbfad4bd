"""Sentences that state nothing: headings, datelines, navigation, bare names."""

from __future__ import annotations

import re

from factcheck.text import tagging
from factcheck.text.tokens import Words

_DATELINE = re.compile(
    r"^[^.!?]{0,40}\b(?:\d{1,2}(?:er)?\s\w+\s\d{4}|\w+\s\d{1,2},\s\d{4})\b(?:,\s[A-ZÀ-Þ]\w+)?[.\s–—-]*$"
    r"|^[A-ZÀ-Ÿ .,-]{2,30}\s?[–—-]\s*$"
)
_NAVIGATION = re.compile(
    r"^(?:©|copyright\b|lire aussi|à lire\b|read more|share\b|partager\b|abonnez|subscribe\b|"
    r"source\s?:|crédits?\b|photo\s?[:©]|image\s?:|publié le|mis à jour|updated\b|"
    r"categories\s?:|catégories\s?:|"
    r"par\s[A-Z]\w+\s[A-Z]\w+$|by\s[A-Z]\w+\s[A-Z]\w+$)",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_GLUED = re.compile(
    # "Thursday, May 7, 2015 On ...", "7 mai 2015. - Le ..."
    rf"(?:[^\W\d_]\w{{2,8}},?\s)?"
    rf"(?:{_MONTH}\s\d{{1,2}},\s\d{{4}}|\d{{1,2}}(?:er)?\s{_MONTH}\s\d{{4}})"
    r"(?:\s?[.–—:-]+\s*|\s)(?=[^\W\d_a-zà-ÿ])"
    # "PARIS, May 7 (AFP) — ...", "Paris (AFP) – ..."
    r"|[A-ZÀ-Þ][A-ZÀ-Þ' .-]{2,30}(?:,[^—–\n]{2,30})?(?:\s\([A-Z][\w ]{1,15}\))?\s[—–-]\s"
    r"|[A-ZÀ-Þ][\w' -]{2,30}(?:,\s[\w. ]{2,20})?\s\([A-Z]\w{1,15}\)\s[—–-]\s"
    # the numbers of a list
    r"|\d{1,2}[.)]\s+(?=[^\W\d_]|[«“\"])"
    # "Perth, Australia On ..."
    r"|(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?,\s){1,2}[A-Z]\w+\s(?=(?:On|In|At|The|An?)\s)"
)
LONGEST_HEADING, LONGEST_TITLE = 120, 250
"""Code points of a heading, and of the first line of all."""
WITH_PARTICIPLE, WITHOUT_VERB = 6, 9
"""Tokens from which a sentence without a finite verb is believed to state something all the same:
with a participle ("A man arrested in Paris"), and without (the tagger may have missed the verb)."""


def states_nothing(text: str, start: int, end: int, words: Words) -> str | None:
    """Why ``text[start:end]`` holds nothing to check; None when it may."""
    sentence = text[start:end]
    alone = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
    if _DATELINE.match(sentence):
        return "dateline"
    told = tagging.FINITE in words.tags and len(words) > WITHOUT_VERB
    if not told and len(sentence) < LONGEST_HEADING and _NAVIGATION.match(sentence):
        return "navigation"
    longest = LONGEST_HEADING if start else LONGEST_TITLE
    if alone and len(sentence) < longest and sentence[-1] not in '.!?…»”":':
        return "heading"
    return _without_verb(words)


def behind_dateline(text: str, start: int, end: int) -> int:
    """Where the words begin behind the place and the day, or the number of a list, in front of a
    sentence; `start` when none are there."""
    glued = _GLUED.match(text, start, end)
    return glued.end() if glued else start


def _without_verb(words: Words) -> str | None:
    """Languages without a tagger are believed to have one."""
    tags = words.tags
    if not tags or tagging.FINITE in tags or tagging.NUMBER in tags:
        return None
    enough = WITH_PARTICIPLE if tagging.PAST in tags else WITHOUT_VERB
    return None if len(words) >= enough else "no verb"
