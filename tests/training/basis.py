"""Fit the basis in which sentence vectors are kept: their mean and the directions they vary in.

    python -m tests.training.basis --data DIR [--out factcheck/matching/data/basis.npz]

From the sentences of two treebanks (fr_gsd and en_ewt, CC BY-SA 4.0) and of Wikinews articles
(CC BY). Prints how much of the variance is kept. The directions are turned by a fixed random
rotation, so that every component varies alike and deserves as many bits.
"""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np

from factcheck.matching.wording.sentence_vectors import BASIS, DIMENSIONS, encode
from factcheck.text.sentences import split_sentences
from tests.benchmarks.outside import arguments

SENTENCES = 16_000


def main() -> None:
    """Fit and write."""
    parser = arguments(__doc__)
    parser.add_argument("--out", type=Path, default=Path("factcheck/matching/data") / BASIS)
    options = parser.parse_args()
    texts = sentences(options.data)
    vectors = np.concatenate([encode(texts[n : n + 128]) for n in range(0, len(texts), 128)])
    mean = vectors.mean(axis=0)
    variances, directions = np.linalg.eigh(np.cov((vectors - mean).T))
    kept = directions[:, ::-1][:, :DIMENSIONS]
    turn, _ = np.linalg.qr(np.random.default_rng(0).normal(size=(DIMENSIONS, DIMENSIONS)))
    np.savez(options.out, mean=mean.astype(np.float16), directions=(kept @ turn).astype(np.float16))
    share = variances[::-1][:DIMENSIONS].sum() / variances.sum()
    print(f"{len(texts)} sentences, {DIMENSIONS} directions hold {share:.1%} of the variance")


def sentences(data: Path) -> list[str]:
    """Distinct sentences in a fixed random order."""
    found: set[str] = set()
    for name in ("fr_gsd", "en_ewt"):
        for line in (data / "treebanks" / f"{name}.conllu").open(encoding="utf-8"):
            if line.startswith("# text = "):
                found.add(line.removeprefix("# text = ").strip())
    for language in ("fr", "en"):
        for path in sorted((data / "articles" / language).iterdir()):
            text = path.read_text(encoding="utf-8")
            found |= {text[start:end] for start, end in split_sentences(text, language)}
    usual = sorted(text for text in found if 30 < len(text) < 320)
    random.Random(1).shuffle(usual)
    return usual[:SENTENCES]


if __name__ == "__main__":
    main()
