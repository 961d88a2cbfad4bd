"""As many claims as wanted, after the manner of real ones: for measuring at a million.

A made claim walks from word to word as real sentences of its language do, so common words keep
their frequencies and their neighbours. Where the walk comes to a rare word, one of a vocabulary
that grows with the archive stands: as in the Reuters corpus, T running words hold 44 T^0.49
different ones (Manning, Raghavan & Schuetze 2008, section 5.1.1), and an old one comes again as
often as it has come so far. Some claims are near copies of a recent one: what is said again in a
real archive, is said about its day, so pairs grow with the archive and not with its square. Claims
spliced of a fixed stock of half-sentences, which this once did, have pairs by the square.
"""

from __future__ import annotations

import json
import random
from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

COPIES = 0.03
"""Share of near copies: one word left out, doubled or changed."""
RECENT = 5_000
RARE = 10
"""Words of fewer sentences are rare."""
SHORTEST, LONGEST = 6, 40
_SYLLABLES = "ba ke li mo nu ra se ti vo wa da fe gi jo ku la me ni po ru".split()


def sentences(data: Path) -> list[tuple[str, str]]:
    """(text, language) of real claims and sentences of news."""
    rows = [
        (row["vclaim"].strip('"“” '), "en")
        for row in _lines(data / "matching" / "politifact_store.jsonl")
    ]
    for name in ("pairs_fr_en_pud.jsonl", "pairs_news_fr_en.jsonl"):
        for row in _lines(data / "matching" / name):
            rows += [(row["fr"], "fr"), (row["en"], "en")]
    for language, name in (("fr", "fr_gsd"), ("en", "en_ewt")):
        for line in (data / "treebanks" / f"{name}.conllu").open(encoding="utf-8"):
            if line.startswith("# text = "):
                rows.append((line.removeprefix("# text = ").strip(), language))
    return [(text, language) for text, language in rows if 30 < len(text) < 300]


def claims(data: Path, count: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """`count` made claims as (text, language), the same ones every time."""
    chance = random.Random(seed)
    by_language: dict[str, list[list[str]]] = {}
    for text, language in sentences(data):
        by_language.setdefault(language, []).append(text.split())
    vocabulary = _Vocabulary(chance)
    walks = {
        language: _Walk(pool, vocabulary, chance) for language, pool in sorted(by_language.items())
    }
    recent: list[tuple[str, str]] = []
    for _ in range(count):
        if recent and chance.random() < COPIES:
            text, language = chance.choice(recent)
            yield near_copy(text, chance), language
            continue
        language = chance.choice(list(walks))
        made = walks[language].claim()
        if len(recent) < RECENT:
            recent.append((made, language))
        else:
            recent[chance.randrange(RECENT)] = (made, language)
        yield made, language


class _Vocabulary:
    """Rare words: a new one at the rate at which a real vocabulary grows, else one of before."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._drawn = array("l")
        self._words = 0
        self.running = 1
        """Words of all claims so far, rare or not."""

    def draw(self) -> str:
        if self._words <= 44 * self.running**0.49:
            number = self._words = self._words + 1
        else:
            number = self._chance.choice(self._drawn)
        self._drawn.append(number)
        return spelt(number)


def spelt(number: int) -> str:
    """A made-up name, another for every number."""
    syllables = []
    number += len(_SYLLABLES)  # two syllables at least
    while number:
        number, place = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[place])
    return "".join(syllables).capitalize()


class _Walk:
    """Claims of one language: each word follows its neighbour as often as in real sentences."""

    def __init__(
        self, pool: list[list[str]], vocabulary: _Vocabulary, chance: random.Random
    ) -> None:
        held = Counter(word for words in pool for word in set(words))
        self._next: dict[str, list[str]] = {}
        for words in pool:
            known = [word if held[word] >= RARE else _RARE_WORD for word in words]
            for one, other in pairwise(["", *known, ""]):
                self._next.setdefault(one, []).append(other)
        self._vocabulary, self._chance = vocabulary, chance

    def claim(self) -> str:
        words: list[str] = []
        word = self._chance.choice(self._next[""])
        while word and len(words) < LONGEST:
            self._vocabulary.running += 1
            words.append(self._vocabulary.draw() if word == _RARE_WORD else word)
            word = self._chance.choice(self._next[word])
        return " ".join(words) if len(words) >= SHORTEST else self.claim()


_RARE_WORD = "*"


def near_copy(text: str, chance: random.Random) -> str:
    """The text with one word left out, said twice or made another of its own."""
    words = text.split()
    at = chance.randrange(len(words))
    changed = chance.choice([[], [words[at]] * 2, [chance.choice(words)]])
    return " ".join(words[:at] + changed + words[at + 1 :])


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
