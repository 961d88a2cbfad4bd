"""Labels of pairs: changed facts must not be `same`, rewrites must, swapped roles are no match.

    python -m tests.benchmarks.guard --data DIR [--wrong N] [--only SET]

Every set is labelled with the same settings; RapidFuzz's token_set_ratio at 85 stands beside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, utils

from factcheck.matching.scoring.score import compare
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.profile import profile
from factcheck.models import Comparison, Relation
from tests.benchmarks.claim_edits import CHANGES, REWRITES, edited
from tests.benchmarks.outside import arguments, json_lines, table


@dataclass(frozen=True)
class Pair:
    """Two wordings; `same` as gold says; `kind` for the break-down."""

    kind: str
    languages: tuple[str, str]
    left: str
    right: str
    same: bool


def main() -> None:
    """Print one block per set."""
    parser = arguments(__doc__)
    parser.add_argument("--wrong", type=int, default=0, help="print so many wrong pairs of a set")
    parser.add_argument("--only", default="", help="sets whose name contains this")
    options = parser.parse_args()
    for name, load in SETS.items():
        if options.only in name:
            _judge(name, list(load(options.data / "matching")), options.wrong)


def label(pair: Pair) -> Comparison:
    left, right = (
        profile(text, language)
        for text, language in zip((pair.left, pair.right), pair.languages, strict=True)
    )
    return compare(left, right, cosine=sentence_vectors.cosine(pair.left, pair.right))


def _judge(name: str, pairs: list[Pair], wrong: int) -> None:
    counts: dict[str, Counter[str]] = {}
    peers = 0
    scores: list[tuple[float, bool]] = []
    for pair in pairs:
        found = label(pair)
        counts.setdefault(f"{pair.kind:12} {'same' if pair.same else 'other':5}", Counter())[
            found.relation.value
        ] += 1
        peers += _ratio(pair) >= 85
        scores.append((found.score, pair.same))
        if wrong and (found.relation is Relation.SAME) != pair.same:
            wrong -= 1
            print(f"  {pair.kind} {found.relation} {found.components} {found.reasons}")
            print(f"    {pair.left}\n    {pair.right}")
    print(f"{name}: {len(pairs)} pairs; RapidFuzz token_set_ratio >= 85: {peers / len(pairs):.1%}")
    for kind, relations in sorted(counts.items()):
        total = sum(relations.values())
        shares = "  ".join(f"{r} {relations[r.value] / total:6.2%}" for r in Relation)
        print(f"  {kind} n={total:5} {shares}")
    _summary(scores, counts)


def _ratio(pair: Pair) -> float:
    return fuzz.token_set_ratio(pair.left, pair.right, processor=utils.default_process)


def _summary(scores: list[tuple[float, bool]], counts: dict[str, Counter[str]]) -> None:
    good = sum(c["same"] for kind, c in counts.items() if kind.endswith("same "))
    bad = sum(c["same"] for kind, c in counts.items() if kind.endswith("other"))
    if {same for _, same in scores} == {True, False}:
        precision = f"{good / (good + bad):.3f}" if good + bad else "-"
        print(f"  precision of same {precision}, AUC of the score {auc(scores):.4f}")


def auc(scores: list[tuple[float, bool]]) -> float:
    """Area under the ROC curve by ranks, ties by half."""
    ranked = sorted(scores)
    positives = sum(same for _, same in ranked)
    total, at = 0.0, 0
    while at < len(ranked):
        last = at
        while last < len(ranked) and ranked[last][0] == ranked[at][0]:
            last += 1
        total += (at + 1 + last) / 2 * sum(same for _, same in ranked[at:last])
        at = last
    negatives = len(ranked) - positives
    return (total - positives * (positives + 1) / 2) / (positives * negatives)


# --- the sets ---------------------------------------------------------------------------------


def real_claims(folder: Path) -> list[tuple[str, str]]:
    """(text, language) of claims and news sentences."""
    claims = [
        (row["vclaim"].strip('"“”'), "en") for row in json_lines(folder / "politifact_store.jsonl")
    ]
    for name in ("pairs_fr_en_pud.jsonl", "pairs_news_fr_en.jsonl"):
        for row in json_lines(folder / name):
            claims += [(row["fr"], "fr"), (row["en"], "en")]
    french = {row["premise"].strip('" ') for row in table(folder / "daccord_fr_contradictions.tsv")}
    french |= {row["premise"].strip('" ') for row in table(folder / "rte3_fr_dev.tsv")}
    claims += [(text, "fr") for text in sorted(french)]
    return [(text, language) for text, language in claims if 25 < len(text) < 320]


def _changes(folder: Path) -> Iterator[Pair]:
    yield from _edits(folder, same=False)


def _rewrites(folder: Path) -> Iterator[Pair]:
    yield from _edits(folder, same=True)


def _edits(folder: Path, *, same: bool) -> Iterator[Pair]:
    edits = REWRITES if same else CHANGES
    for kind, language, text, new in edited(real_claims(folder), edits, 2000):
        yield Pair(kind, (language, language), text, new, same)


def _daccord(folder: Path) -> Iterator[Pair]:
    for row in table(folder / "daccord_fr_contradictions.tsv"):
        if row["label"] == "1":
            yield Pair("contradiction", ("fr", "fr"), row["premise"], row["hypothesis"], False)


def _fever(folder: Path) -> Iterator[Pair]:
    for row in json_lines(folder / "fever_symmetric_fever_symmetric_dev.jsonl"):
        if row["gold_label"] == "REFUTES":
            yield Pair("refuted", ("en", "en"), row["claim"], row["evidence"], False)


def _paws(folder: Path) -> Iterator[Pair]:
    for row in json_lines(folder / "pawsx_fr_en_odd.jsonl"):
        for language in ("fr", "en"):
            yield Pair(language, (language, language), row[f"{language}1"], row[f"{language}2"],
                       str(row["label"]) == "1")  # fmt: skip


def _claimmatch(folder: Path) -> Iterator[Pair]:
    for row in table(folder / "claimmatch_en.tsv"):
        yield Pair("tweet", ("en", "en"), row["claim1"], row["claim2"], row["label"] == "1")


SETS = {
    "changed": _changes,
    "rewritten": _rewrites,
    "daccord": _daccord,
    "fever": _fever,
    "pawsx": _paws,
    "claimmatch": _claimmatch,
}

if __name__ == "__main__":
    main()
