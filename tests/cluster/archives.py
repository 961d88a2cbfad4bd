"""Archives of made-up claims: few words are common, some claims are said again, changed or not.

The same seed gives the same archive, on any machine.
"""

from __future__ import annotations

import json
import random
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.models import Kind
from factcheck.storage.store import open_store
from tests.benchmarks.claim_pool import near_copy, spelt
from tests.desk.conftest import Ticking

LINKING = {
    "en": ("the", "of", "in", "has", "by", "for"),
    "fr": ("le", "de", "dans", "a", "par", "pour"),
}
AGAIN = 0.12
"""Share of claims that were said before, near enough to be found."""


def wordings(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """(text, language) of so many claims, lazily."""
    chance = random.Random(seed)
    recent: deque[tuple[str, str]] = deque(maxlen=1_000)
    for _ in range(count):
        if recent and chance.random() < AGAIN:
            text, language = chance.choice(recent)
            again = text if chance.random() < 0.3 else near_copy(text, chance)
            made = again, language
        else:
            language = chance.choice(list(LINKING))
            made = _new(language, chance), language
        recent.append(made)
        yield made


def _new(language: str, chance: random.Random) -> str:
    """Words of which few are common and most are rare, with a figure in every other claim."""
    drawn = [spelt(int(1e6 ** chance.random())).lower() for _ in range(chance.randint(7, 14))]
    if chance.random() < 0.5:
        drawn.insert(chance.randrange(len(drawn)), str(chance.randint(2, 9_000)))
    for place in range(2, len(drawn), 3):
        drawn[place] = f"{chance.choice(LINKING[language])} {drawn[place]}"
    return f"{drawn[0].capitalize()} {' '.join(drawn[1:])}."


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
