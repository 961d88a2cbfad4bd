"""A few words typed by hand find the long sentence that says them, in either language.

    python -m tests.benchmarks.gists --data DIR

34 sentences of pairs_news_fr_en and pairs_fr_en_pud, for each a gist in English and in French,
written for this project (gists.tsv: set, number of the pair from 0, English, French), among all
2,045 sentences of one language. A sentence is listed when it is among the first ten that are not
called different; `others` are those listed beside it, some of them of the same story.
"""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

from factcheck.matching.candidates import vector_codes
from factcheck.matching.finder import Finder
from factcheck.models import Relation
from tests.benchmarks.match_store import connect, fill
from tests.benchmarks.outside import arguments, json_lines, table

SETS = ("pairs_news_fr_en", "pairs_fr_en_pud")
FIRST = 10


def main() -> None:
    """Print one line per direction."""
    parser = arguments(__doc__)
    folder = parser.parse_args().data / "matching"
    pairs = {name: json_lines(folder / f"{name}.jsonl") for name in SETS}
    gists = table(Path(__file__).with_name("gists.tsv"))
    offsets = {SETS[0]: 0, SETS[1]: len(pairs[SETS[0]])}
    for stored in ("en", "fr"):
        finder = _finder([row[stored] for name in SETS for row in pairs[name]], stored)
        for typed in ("en", "fr"):
            found = [_listed(finder, gist[typed], typed) for gist in gists]
            wanted = [offsets[gist["set"]] + int(gist["number"]) + 1 for gist in gists]
            _report(f"{typed} -> {stored}", found, wanted)


def _report(name: str, found: list[list[int]], wanted: list[int]) -> None:
    listed = sum(one in some for one, some in zip(wanted, found, strict=True))
    first = sum(some[:1] == [one] for one, some in zip(wanted, found, strict=True))
    others = sum(map(len, found)) - listed
    total = len(wanted)
    print(f"{name}: listed {listed / total:.3f}  first {first / total:.3f}  "
          f"others a query {others / total:.2f}")  # fmt: skip


def _listed(finder: Finder, text: str, language: str) -> list[int]:
    hits = finder.find(text, language, top=FIRST)
    return [hit[0].id for hit in hits if hit[1].relation is not Relation.DIFFERENT][:FIRST]


def _finder(texts: list[str], language: str) -> Finder:
    store = connect()
    fill(store, [(text, None, language) for text in texts])
    vector_codes.encode_pending(lambda: store, nullcontext)
    return Finder(store)


if __name__ == "__main__":
    main()
