"""Archives of made-up claims: words by Zipf's law, and some claims said again, changed or not.

The same seed gives the same archive, on any machine.
"""

from __future__ import annotations

import json
import random
from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from factcheck.models import Kind
from factcheck.storage.store import open_store
from tests.desk.conftest import Ticking

SYLLABLES = """ba bel bor cal cen cor dal den dor fal fen gor gal hen hal jor kel lan lem lor mal
men mor nal nor pal pen por ral ren ror sal sen sor tal ten tor val ven vor zan zel""".split()
LINKING = {
    "en": ("the", "of", "in", "has", "by", "for"),
    "fr": ("le", "de", "dans", "a", "par", "pour"),
}
VOCABULARY = 200_000
"""Kinds of words: a million claims of a real press hold about as many."""
AGAIN = 0.12
"""Share of claims that were said before, near enough to be found."""
RECENT = 5_000


def wordings(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """(text, language) of so many claims, lazily."""
    chance = random.Random(seed)
    words = _Words(chance)
    recent: list[tuple[str, str]] = []
    for _ in range(count):
        if recent and chance.random() < AGAIN:
            text, language = chance.choice(recent)
            made = (_changed(text, words, chance), language)
        else:
            language = chance.choice(("en", "fr"))
            made = (_new(words, language, chance), language)
        if len(recent) < RECENT:
            recent.append(made)
        else:
            recent[chance.randrange(RECENT)] = made
        yield made


class _Words:
    """Words by rank, the commonest first, drawn by Zipf's law."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._totals = list(accumulate(1 / (rank + 2.7) for rank in range(VOCABULARY)))

    def draw(self) -> str:
        rank = bisect(self._totals, self._chance.random() * self._totals[-1])
        word = ""
        rank += len(SYLLABLES)  # two syllables at least: shorter words have no stem
        while rank:
            rank, place = divmod(rank, len(SYLLABLES))
            word += SYLLABLES[place]
        return word


def _new(words: _Words, language: str, chance: random.Random) -> str:
    drawn = [words.draw() for _ in range(chance.randint(7, 14))]
    if chance.random() < 0.5:
        drawn.insert(chance.randrange(len(drawn)), str(chance.randint(2, 9_000)))
    for place in range(2, len(drawn), 3):
        drawn[place] = f"{chance.choice(LINKING[language])} {drawn[place]}"
    return f"{drawn[0].capitalize()} {' '.join(drawn[1:])}."


def _changed(text: str, words: _Words, chance: random.Random) -> str:
    parts = text.removesuffix(".").split()
    how = chance.random()
    place = chance.randrange(1, len(parts))
    if how < 0.3:
        return text
    if how < 0.6:
        numbers = [n for n, part in enumerate(parts) if part.isdigit()]
        parts[numbers[0] if numbers else place] = str(chance.randint(2, 9_000))
    elif how < 0.85:
        parts[place] = words.draw()
    else:
        parts.insert(place, words.draw())
    return f"{' '.join(parts)}."


# --- as files -----------------------------------------------------------------------------------


def write_lines(path: Path, claims: Iterable[tuple[str, str]]) -> Path:
    """JSON Lines of (text, language); ids c0, c1 ..."""
    with path.open("w", encoding="utf-8") as file:
        for number, (text, language) in enumerate(claims):
            record = {"id": f"c{number}", "text": text, "language": language}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def write_desk(path: Path, claims: Iterable[tuple[str, str]]) -> Path:
    """A desk's database with claims 1, 2 ... of one article. They are not in its match index,
    which comparing all with all does not use."""
    store = open_store(path, Ticking())
    with store.write("Ana") as journal:
        now = journal.now.isoformat()
        article = {"title": "Archive", "text": "", "sha256": "", "added_by": "Ana", "added_at": now}
        shared = {
            "article_id": journal.insert("article", article),
            "kind": Kind.STATEMENT,
            "created_at": now,
            "changed_at": now,
        }
        rows = [
            {**shared, "quote": text, "text": text, "language": language}
            for text, language in claims
        ]
        journal.insert_many("claim", rows)
    store.close()
    return path
