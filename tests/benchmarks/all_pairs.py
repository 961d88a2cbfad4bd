"""All pairs of made-up claims by the lexical join, beside sparse_dot_topn on the same features.

    python -m tests.benchmarks.all_pairs --data DIR [--sizes 10000 100000 1000000]

sparse_dot_topn has to be installed (`pip install sparse_dot_topn`); it is left out above 100,000,
where it takes hours. Its products are taken at two threads, the join uses one.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path

from factcheck.matching.join import all_pairs, rows_of
from factcheck.matching.keys import keys_of
from factcheck.text.quantities import comparable_quantities
from tests.benchmarks.claim_pool import claims

THRESHOLD = 0.8


def main() -> None:
    """Print one line per size and engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    options = parser.parse_args()
    for size in options.sizes:
        keys = [
            keys_of(text, tuple(comparable_quantities(text, language)))
            for text, language in claims(options.data, size)
        ]
        began = time.perf_counter()
        ours = {(i, j) for i, j, _ in all_pairs(keys, THRESHOLD)}
        seconds = time.perf_counter() - began
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:9,} claims, join            {seconds:7.2f} s  {len(ours)} pairs"
              f"  {megabytes:.0f} MB with all keys in memory")  # fmt: skip
        if size <= 100_000:
            began = time.perf_counter()
            theirs = _by_products(keys)
            seconds = time.perf_counter() - began
            missing, more = len(theirs - ours), len(ours - theirs)
            print(f"{size:9,} claims, sparse_dot_topn {seconds:7.2f} s  {len(theirs)} pairs"
                  f"  {missing} not in the join, {more} only there")  # fmt: skip


def _by_products(keys: list[list[str]]) -> set[tuple[int, int]]:
    from scipy.sparse import csr_matrix
    from sparse_dot_topn import sp_matmul_topn

    rows = rows_of(keys)
    matrix = csr_matrix((rows.weights, rows.ranks, rows.starts), (rows.count, rows.vocabulary))
    found = sp_matmul_topn(
        matrix, matrix.T.tocsr(), top_n=rows.count, threshold=THRESHOLD - 1e-9, n_threads=2
    ).tocoo()
    upper = found.row < found.col
    return set(zip(found.row[upper].tolist(), found.col[upper].tolist(), strict=True))


if __name__ == "__main__":
    main()
