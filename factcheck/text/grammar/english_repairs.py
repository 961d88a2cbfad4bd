"""English tags that the places of words tell."""

from __future__ import annotations

import re

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
)

_PERIODS = frozenset(("quarter", "year", "month", "week", "half", "period", "season"))
_PERIOD = re.compile(rf"{PREPOSITION}{DETERMINER}[{ADJECTIVE}{NUMBER}]*{NOUN}(?={FINITE})")
_NAMED_AS = re.compile(
    rf"(?:^|[{COORDINATOR}{SUBORDINATOR}{PREPOSITION}])[{DETERMINER}{NUMBER}{ADJECTIVE}]*[{NOUN}{NAME}]+{MARK}"
    rf"({FINITE})[{DETERMINER}{NAME}{NOUN}{ADJECTIVE}{PREPOSITION}{NUMBER}]+{MARK}{ADVERB}?{FINITE}"
)
""" "as one blaze, dubbed the Ridge Fire, burnt": the first is a participle."""
_BEHIND_RELATIVE = re.compile(
    rf"[{DETERMINER}{ADJECTIVE}]*[{NOUN}{NAME}]+{MARK}{RELATIVE}[^{MARK}]*{FINITE}[^{MARK}]*{MARK}"
    rf"([{ADJECTIVE}{PAST}])[{DETERMINER}{NAME}{PRONOUN}]"
)
""" "Norvane, which had warned of a loss, surprised Wall Street": the last is the main verb."""
_BREAKS = MARK + COORDINATOR + SUBORDINATOR + RELATIVE
_VERBLESS = re.compile(
    rf"(?:^|(?<=[{MARK}{COORDINATOR}{SUBORDINATOR}]))[^{FINITE}{_BREAKS}]*{PAST}"
    rf"[^{FINITE}{_BREAKS}]*(?=[{_BREAKS}]|$)"
)
"""A stretch between marks and conjunctions with a participle and no finite verb."""
_GARDEN = re.compile(
    rf"{SUBORDINATOR}[^{FINITE}{_BREAKS}]*({FINITE})[^{FINITE}{_BREAKS}]*[{NOUN}{NAME}]{FINITE}"
)
""" "A man arrested after he attacked police was jailed": the last is the main verb."""
_PARTICIPLES = frozenset(
    """seen known given taken done been gone shown drawn written spoken born chosen driven fallen
    frozen grown stolen sworn thrown worn eaten beaten broken forgotten hidden risen""".split()
)
"""English participles that are no past tenses."""
_THAT = re.compile(
    rf"[{SUBORDINATOR}{RELATIVE}](?={ADJECTIVE}?{NOUN}+(?:[{MARK}{PREPOSITION}][^{FINITE}]*)?$)"
)
"""What has a noun behind it and nothing that is told of it: "disputes that figure"."""


_FRONTED = re.compile(ADVERB + FINITE + PREPOSITION)
_SEEN = re.compile(rf"{FINITE}[{DETERMINER}{ADJECTIVE}{NOUN}{NAME}]+(?={FINITE})")
_SEEN_AS = re.compile(PAST + SUBORDINATOR + MARK + "?" + ADJECTIVE)
""" "dismissed as absurd"."""
_SEES = frozenset("saw see sees let lets made make makes helped help helps heard watched".split())
"""Verbs behind whose object an infinitive without "to" follows: "saw the firm report a loss"."""
_OWNED = re.compile(rf"[{NOUN}{NAME}][{FINITE}{PAST}](?={MARK}?[{NUMBER}{ADJECTIVE}]+{NOUN})")
""" "the party's promised £3 million"."""
_AGED = re.compile(f"{PAST}{NAME}+{MARK}{NUMBER}{MARK}")
_OWNER = re.compile(rf"(?<={NOUN}){FINITE}(?={ADJECTIVE}+[{NOUN}{NAME}])")
"""A verb with a noun before it and a noun phrase without an article behind it."""


def with_places(words: list[str], tags: str) -> str:
    """The tags of "that" before a noun alone, of "close" in "sources close to the mayor"
    and of "body's" in "the world body's annual assembly"."""
    if _AGED.match(tags):
        tags = NAME + tags[1:]  # "Sayed Karimi, 42,"
    told = _THAT.search(tags) if "that" in words else None
    if told and words[told.start()] == "that":
        tags = tags[: told.start()] + DETERMINER + tags[told.end() :]
    if _FRONTED.match(tags) and words[1].endswith(("ed", "nd", "wn", "en")):
        tags = ADVERB + PAST + tags[2:]  # "Often found in Kenya, the birds are ..."
    for owned in _OWNED.finditer(tags):
        if words[n := owned.start()].endswith("'s") and words[n + 1].endswith("ed"):
            tags = tags[: n + 1] + ADJECTIVE + tags[n + 2 :]
    for n in [n for n, word in enumerate(words[:-1]) if word in ("most", "think")]:
        tank = words[n] == "think" and words[n + 1].startswith("tank")
        if tank or (words[n] == "most" and tags[n : n + 2] == ADVERB + NOUN):
            tags = tags[:n] + ADJECTIVE + tags[n + 1 :]
    for seen in _SEEN_AS.finditer(tags):
        if words[n := seen.start() + 1] == "as":
            tags = tags[:n] + PREPOSITION + tags[n + 1 :]
    for seen in _SEEN.finditer(tags):
        n = seen.end()
        if words[seen.start()] in _SEES and not words[n].endswith(("s", "ed")):
            tags = tags[:n] + INFINITIVE + tags[n + 1 :]
    for owner in _OWNER.finditer(tags):
        if words[owner.start()].endswith("'s"):
            tags = tags[: owner.start()] + NOUN + tags[owner.start() + 1 :]
    if "been" in words and (n := words.index("been") + 1) and tags[n : n + 1] == FINITE:
        tags = tags[:n] + PAST + tags[n + 1 :]  # "should have been told"
    if tags.startswith(SUBORDINATOR) and words[0] == "In" and words[1] != "that":
        tags = PREPOSITION + tags[1:].replace(PRESENT, ADJECTIVE, tags[1:3] == PRESENT + NAME)
    for n in [n for n, word in enumerate(words[:-1]) if word == "close"]:
        if words[n + 1] == "to" and FINITE in tags[n + 1 :]:
            tags = tags[:n] + ADJECTIVE + tags[n + 1 :]
    return tags


def with_past_tense(words: list[str], tags: str) -> str:
    """English "-ed" is past tense or participle: in a stretch between marks and conjunctions that
    has no finite verb, the first participle after a subject is read as one."""
    dated = _PERIOD.finditer(tags) if "ended" in words else ()
    ends = (period.end() for period in dated)
    ended = [n for n in ends if words[n] == "ended" and words[n - 1].rstrip("s") in _PERIODS]
    mended = list(tags)
    for n in ended:  # "for the year ended in May, profits rose"
        mended[n] = PAST
    for told in _NAMED_AS.finditer(tags) if "," in words else ():
        if words[told.start(1)].endswith("ed"):
            mended[told.start(1)] = PAST
    if (main := _BEHIND_RELATIVE.match(tags)) and words[main.start(1)].endswith("ed"):
        mended[main.start(1)] = FINITE
    for stretch in _VERBLESS.finditer(tags):
        at, end = stretch.span()
        participle = _first_behind_subject(tags, at, end)
        if participle is not None and _is_passive(words, tags, participle):
            participle = None
        if (main := _GARDEN.match(tags, end)) and words[main.start(1)] not in saying("en").forms:
            participle = None
        if participle is None and _behind_apposition(mended, at):
            participle = at
        if participle is not None:
            mended[participle] = FINITE
    return "".join(mended)


def _is_passive(words: list[str], tags: str, participle: int) -> bool:
    """ "a condition caused by": who or what did it follows; "a level last seen"."""
    part = words[participle - 1] == "those" and tags[participle - 2] == PREPOSITION
    if part or words[participle] in _PARTICIPLES:  # "half of those surveyed, 53%, agree"
        return True
    return words[participle + 1 : participle + 2] == ["by"] and tags[participle - 1] != PRONOUN


def _behind_apposition(tags: list[str], at: int) -> bool:
    """ "McKenzie, a medalist in basketball, retired": nothing but two commas and no verb before."""
    begun = tags[at : at + 1] == [PAST] and tags[at - 1] == MARK
    return begun and tags[:at].count(MARK) == 2 and FINITE not in tags[:at] and tags[0] != PAST


def _first_behind_subject(tags: str, at: int, end: int) -> int | None:
    participle = tags.find(PAST, at, end)
    subject = participle - 1
    while subject > at and tags[subject] == ADVERB:
        subject -= 1
    return participle if subject >= at and tags[subject] in (NOUN, NAME, PRONOUN) else None
