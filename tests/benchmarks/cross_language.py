"""French wordings against English ones: found first among all, and told from strangers.

    python -m tests.benchmarks.cross_language --data DIR

R@1: the translation is the first hit of the whole search. F1: half of the translations are taken
out of the store, and every query's best hit counts as a match from some score on; the best F1 over
all scores, the mean of either half: how far they are apart is luck. News is in the French of two
translators, of France and of Canada. The share labelled `same` is of the true pairs. The last lines
say how far a score reads as a probability: of best hits whose likeness is in a range, the share
that is right. Character trigrams stand beside.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import nullcontext
from itertools import groupby, pairwise
from operator import itemgetter

from factcheck.matching.candidates import vector_codes
from factcheck.matching.finder import Finder
from factcheck.matching.scoring.score import compare
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.profile import profile, trigrams_of
from factcheck.models import Relation
from tests.benchmarks.match_store import connect, fill
from tests.benchmarks.outside import arguments

Best = Callable[[str], tuple[int, float, float | None]]
"""A query's best hit: number in the store (from 1), score, and how likely it says the same."""
SETS = (("pairs_fr_en_pud", "fr"), ("pairs_news_fr_en", "fr"), ("pairs_news_fr_en", "fr_CA"))
RANGES = (0.0, 0.05, 0.2, 0.5, 0.8, 0.95, 1.01)


def main() -> None:
    """Print one block per set and direction."""
    parser = arguments(__doc__)
    options = parser.parse_args()
    for name, french in SETS:
        lines = (options.data / "matching" / f"{name}.jsonl").open(encoding="utf-8")
        pairs = [(row[french], row["en"]) for row in map(json.loads, lines)]
        print(f"{name}, {french}: {len(pairs)} pairs")
        _report("search", pairs, _search)
        _report("trigrams", pairs, _trigrams)
        labels = [_label(fr, en) for fr, en in pairs]
        shares = (f"{one} {labels.count(one) / len(labels):.1%}" for one in Relation)
        print("  labels of true pairs:", ", ".join(shares))


def _label(french: str, english: str) -> Relation:
    cosine = sentence_vectors.cosine(french, english)
    return compare(profile(french, "fr"), profile(english, "en"), cosine=cosine).relation


def _report(name: str, pairs: list[tuple[str, str]], engine: Callable[[list[str]], Best]) -> None:
    began = time.perf_counter()
    best = engine([english for _, english in pairs])
    hits = [best(french)[0] == n for n, (french, _) in enumerate(pairs, 1)]
    seconds = time.perf_counter() - began
    halves = [_with_half(half, pairs, engine) for half in (0, 1)]
    f1 = [
        best_f1([(score, right) for score, _, right in some], len(pairs[half::2]))
        for half, some in enumerate(halves)
    ]
    print(
        f"  {name:9} R@1 {sum(hits) / len(hits):.4f}  best F1 {sum(f1) / 2:.4f} "
        f"({f1[0]:.4f}, {f1[1]:.4f})  {seconds:.1f} s"
    )
    _print_calibration([(p, right) for some in halves for _, p, right in some if p is not None])


def _with_half(
    half: int, pairs: list[tuple[str, str]], engine: Callable[[list[str]], Best]
) -> list[tuple[float, float | None, bool]]:
    """Score, likelihood and whether it is right, of the best hit of every French wording."""
    best = engine([english for _, english in pairs[half::2]])
    found = [best(french) for french, _ in pairs]
    return [
        (score, likely, n % 2 == half and number == n // 2 + 1)
        for n, (number, score, likely) in enumerate(found)
    ]


def _print_calibration(judged: list[tuple[float, bool]]) -> None:
    for low, high in pairwise(RANGES):
        inside = [(p, right) for p, right in judged if low <= p < high]
        if inside:
            mean, share = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            print(f"    likeness {low:.2f}-{min(high, 1):.2f}: {len(inside):4} hits, mean "
                  f"{mean:.2f}, right {share:.2f}")  # fmt: skip


def best_f1(scored: list[tuple[float, bool]], positives: int) -> float:
    """Best F1 over all thresholds; a threshold takes all hits of one score."""
    right, taken, best = 0, 0, 0.0
    for _, equal in groupby(sorted(scored, reverse=True), key=itemgetter(0)):
        hits = [good for _, good in equal]
        right, taken = right + sum(hits), taken + len(hits)
        best = max(best, 2 * right / (taken + positives))
    return best


def _search(texts: list[str]) -> Best:
    store = connect()
    fill(store, [(text, None, "en") for text in texts])
    vector_codes.encode_pending(lambda: store, nullcontext)

    def best(query: str) -> tuple[int, float, float | None]:
        target, found = Finder(store).find(query, "fr", top=1)[0]
        return target.id, found.score, found.components["alike"]

    return best


def _trigrams(texts: list[str]) -> Best:
    grams = [trigrams_of(text.lower()) for text in texts]

    def best(query: str) -> tuple[int, float, None]:
        ours = trigrams_of(query.lower())
        scores = [2 * len(ours & other) / (len(ours) + len(other)) for other in grams]
        top = max(range(len(scores)), key=scores.__getitem__)
        return top + 1, scores[top], None

    return best


if __name__ == "__main__":
    main()
