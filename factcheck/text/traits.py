"""What a wording shows of its writer's stance: words, endings, cue words and punctuation.

These are the features of the linear models for opinion and check-worthiness: every one of them is a
word or a count that a reader can find in the text.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from factcheck.text.lexicon import load

_TOKEN = re.compile(
    r"[a-zß-öø-ÿ]+(?=[ ,.])"  # a plain word, as most are
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?|\d|[?!…“”«»\":;()]"
)
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ](?:(?<=\s.)|(?<=\s[«“\"'(].))")
_DASH = re.compile(r"[–—-](?:(?<=—)|(?<=\s.)\s)")
ENDING = 4
"""Letters at the end of a long word that stand for its kind: "~able", "~ment", "~isch"."""


class Traits(NamedTuple):
    """The words of a wording, their endings ("~able") and pairs ("of course"), each once, and its
    counted traits."""

    words: frozenset[str]
    shape: dict[str, float]


class _Cues(dict[str, tuple[str, ...]]):
    """To which groups of cue words a word belongs; remembered, since words come again."""

    def __init__(self, language: str) -> None:
        super().__init__()
        groups = load("stance").get(language, {})
        self._whole: dict[str, tuple[str, ...]] = {}
        self._begun: dict[str, list[str]] = {}
        for group, words in groups.items():
            for word in words.split():
                if word.endswith("*"):
                    self._begun.setdefault(word[:-1], []).append(group)
                else:
                    self._whole[word] = (*self._whole.get(word, ()), group)
        self._longest = max(map(len, self._begun), default=0)

    def __missing__(self, word: str) -> tuple[str, ...]:
        begun = (
            group
            for n in range(2, min(len(word), self._longest) + 1)
            for group in self._begun.get(word[:n], ())
        )
        found = tuple(dict.fromkeys((*self._whole.get(word, ()), *begun)))
        if len(self) < _REMEMBERED:
            self[word] = found
        return found


_REMEMBERED = 50_000
"""The most words remembered for a language, enough for a thousand articles."""


@cache
def _cues(language: str) -> _Cues:
    return _Cues(language)


_TELLING = frozenset({"praise", "blame", "stance", "feeling"})


@lru_cache(maxsize=4096)
def tells_stance(words: str, language: str) -> bool:
    """Whether a word or pair judges or feels, and so shows a reader why something is opinion."""
    cues = _cues(language)
    return any(not _TELLING.isdisjoint(cues[word]) for word in words.split())


def tokens(text: str) -> list[str]:
    """The words of a text in lower case with straight apostrophes, and its telling marks."""
    return _TOKEN.findall(text.lower().replace("’", "'"))


def traits(text: str, language: str) -> Traits:
    spoken = tokens(text)
    counts = _counted(spoken, language)
    endings = ["~" + word[-ENDING:] for word in spoken if len(word) > ENDING + 2]
    words = frozenset(chain(spoken, endings, map(" ".join, pairwise(spoken))))
    shape = {group: min(count, 3) / 2 for group, count in counts.items()}
    shape.update({f"any {group}": 1.0 for group in counts})
    shape.update(_marks(text, spoken))
    return Traits(words, shape)


def _counted(spoken: list[str], language: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    telling = filter(None, map(_cues(language).__getitem__, spoken))
    for group in chain.from_iterable(telling):
        counts[group] = counts.get(group, 0) + 1
    return counts


def _marks(text: str, spoken: list[str]) -> dict[str, float]:
    """Length and punctuation, each 1 where it applies."""
    count = len(spoken)
    capitals = len(_CAPITAL.findall(text))
    marks = (
        ("below 6 words", count < 6),
        ("below 10 words", count < 10),
        ("above 25 words", count > 25),
        ("above 35 words", count > 35),
        ("dash", ("-" in text or "–" in text or "—" in text) and _DASH.search(text)),
        ("no capital", capitals == 0),
        ("two capitals", capitals >= 2),
        ("four capitals", capitals >= 4),
        ("three commas", text.count(",") >= 3),
        ("dots", "..." in text or "…" in text),
    )
    return {name: 1.0 for name, holds in marks if holds}
