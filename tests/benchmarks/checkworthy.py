"""Check-worthy sentences of debates, and opinion told from fact, by the claims of the splitter.

    python -m tests.benchmarks.checkworthy --data DIR

Every sentence is split alone. It is as much worth as its worthiest claim, and an opinion when one
of its claims is. The peers are the length of a sentence, and calling everything fact.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.models import ClaimDraft, Kind
from factcheck.text.claims import split_text
from tests.benchmarks.outside import arguments, table


def main() -> None:
    """Print average precision on ClaimBuster and macro F1 on news_subjectivity (dev)."""
    parser = arguments(__doc__)
    folder = parser.parse_args().data / "claims"
    debates = table(folder / "claimbuster_groundtruth.csv", ",")
    worthy = [row["Verdict"] == "1" for row in debates]
    texts = [row["Text"] for row in debates]
    worths = [max((c.check_worthiness for c in _claims(t, "en")), default=0.0) for t in texts]
    print(
        f"ClaimBuster: AP {average_precision(worths, worthy):.3f}"
        f" (by length {average_precision([len(t) for t in texts], worthy):.3f})"
    )
    for language in ("en", "de", "it"):
        rows = table(folder / f"news_subjectivity_{language}_dev.tsv", "\t")
        felt = [row["label"] == "SUBJ" for row in rows]
        heard = [_is_opinion(_claims(row["sentence"], language)) for row in rows]
        print(
            f"opinion {language}: macro F1 {macro_f1(heard, felt):.3f}"
            f" (none at all {macro_f1([False] * len(felt), felt):.3f})"
        )


def _claims(text: str, language: str) -> tuple[ClaimDraft, ...]:
    return split_text(text, language=language).claims


def _is_opinion(claims: Sequence[ClaimDraft]) -> bool:
    return any(claim.kind is Kind.OPINION for claim in claims)


def average_precision(scores: Sequence[float], relevant: Sequence[bool]) -> float:
    """Mean precision at the rank of everything relevant."""
    ranked = sorted(range(len(scores)), key=lambda n: -scores[n])
    ranks = [rank for rank, n in enumerate(ranked, 1) if relevant[n]]
    return sum(found / rank for found, rank in enumerate(ranks, 1)) / len(ranks)


def macro_f1(said: Sequence[bool], true: Sequence[bool]) -> float:
    """Mean of the F1 of both classes."""
    parts = []
    for wanted in (False, True):
        hits = sum(s == t == wanted for s, t in zip(said, true, strict=True))
        parts.append(2 * hits / max(1, said.count(wanted) + true.count(wanted)))
    return sum(parts) / 2


if __name__ == "__main__":
    main()
