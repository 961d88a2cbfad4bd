"""As many claims as wanted, made of real ones: for measuring at a million.

A made claim is the beginning of one real sentence and the end of another of its language, so words
keep their frequencies and lengths; some get a made-up name, so the vocabulary grows as it does in
real stores; some are near copies of an earlier one, so that there is something to find.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

COPIES = 0.03
"""Share of near copies: one word left out, doubled or changed."""
NAMED = 0.15
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
    languages = sorted(by_language)
    recent: list[tuple[str, str]] = []
    for _ in range(count):
        if recent and chance.random() < COPIES:
            text, language = chance.choice(recent)
            yield near_copy(text, chance), language
            continue
        language = chance.choice(languages)
        made = _spliced(by_language[language], chance)
        if len(recent) < 5_000:
            recent.append((made, language))
        else:
            recent[chance.randrange(5_000)] = (made, language)
        yield made, language


def _spliced(pool: list[list[str]], chance: random.Random) -> str:
    one, other = chance.choice(pool), chance.choice(pool)
    front = one[: max(3, round(len(one) * chance.uniform(0.3, 0.7)))]
    back = other[min(len(other) - 3, round(len(other) * chance.uniform(0.3, 0.7))) :]
    words = (front + back)[:40]
    if chance.random() < NAMED:
        name = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize()
        words.insert(chance.randrange(len(words)), name)
    return " ".join(words)


def near_copy(text: str, chance: random.Random) -> str:
    """The text with one word left out, said twice or made another of its own."""
    words = text.split()
    at = chance.randrange(len(words))
    changed = chance.choice([[], [words[at]] * 2, [chance.choice(words)]])
    return " ".join(words[:at] + changed + words[at + 1 :])


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
