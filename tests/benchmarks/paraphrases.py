"""Claims that say the same in quite other words, and claims that say another thing in nearly the
same words.

    python -m tests.benchmarks.paraphrases

600 pairs (paraphrases.tsv), written for this project by somebody who neither read nor ran the
program, in English, in French and across: 330 with one meaning, 270 whose verdict may differ. Those
of the set "read" have been mended with since, those of the set "unread" nobody who writes rules has
read. Printed beside the labels is what a threshold on RapidFuzz's token_set_ratio would say.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rapidfuzz import fuzz

from factcheck.matching.scoring.score import compare
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.profile import profile
from factcheck.models import Relation
from tests.benchmarks.outside import table

Kind = tuple[str, str, str]
"""Set, meaning, languages."""
ALIKE = 85
"""token_set_ratio from which two claims would be called the same."""


def main() -> None:
    """Print a line per set, meaning and languages."""
    labels: dict[Kind, Counter[Relation]] = {}
    alike: Counter[Kind] = Counter()
    for pair in table(Path(__file__).with_name("paraphrases.tsv")):
        kind = pair["set"], pair["meaning"], f"{pair['left_language']}-{pair['right_language']}"
        labels.setdefault(kind, Counter())[_relation(pair)] += 1
        alike[kind] += fuzz.token_set_ratio(pair["left"], pair["right"]) >= ALIKE
    for kind, found in sorted(labels.items()):
        shares = "  ".join(f"{r.value} {found[r] / found.total():6.1%}" for r in Relation)
        print(f"{' '.join(kind):20} n={found.total():4}  {shares}  "
              f"token_set_ratio {alike[kind] / found.total():6.1%}")  # fmt: skip


def _relation(pair: dict[str, str]) -> Relation:
    left, right = (profile(pair[side], pair[f"{side}_language"]) for side in ("left", "right"))
    return compare(left, right, cosine=sentence_vectors.cosine(left.source, right.source)).relation


if __name__ == "__main__":
    main()
