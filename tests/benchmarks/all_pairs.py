"""All pairs of made-up claims by the lexical join, beside sparse_dot_topn on the same features.

    python -m tests.benchmarks.all_pairs --data DIR [--sizes 10000 100000 1000000] [--threshold .8]

Prints per size what reading the keys and the join took, candidates and pairs, and the most memory
of the process so far, so sizes are to rise. sparse_dot_topn has to be installed (`pip install
sparse_dot_topn`); it is left out above 100,000, where it takes hours. Its products are taken at two
threads, the join uses one.
"""

from __future__ import annotations

import resource
import time

from factcheck.matching.all_pairs.join import joined, prefixes
from factcheck.matching.all_pairs.rows import Rows, rows_of
from factcheck.matching.wording.profile import wording_keys
from tests.benchmarks.claim_pool import claims
from tests.benchmarks.outside import arguments


def main() -> None:
    """Print some lines per size."""
    parser = arguments(__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--threshold", type=float, default=0.8)
    options = parser.parse_args()
    for size in options.sizes:
        began = time.perf_counter()
        rows = rows_of(wording_keys(*claim) for claim in claims(options.data, size))
        print(f"{size:9,} claims, {rows.vocabulary:,} keys, made and read"
              f" in {time.perf_counter() - began:.1f} s")  # fmt: skip
        ours = _by_join(rows, options.threshold)
        if size <= 100_000:
            theirs = _by_products(rows, options.threshold)
            print(
                f"          {len(theirs - ours)} not in the join, {len(ours - theirs)} only there"
            )


def _by_join(rows: Rows, threshold: float) -> set[tuple[int, int]]:
    began = time.perf_counter()
    candidates, pairs = 0, set[tuple[int, int]]()
    for found in joined(rows, threshold, prefixes(rows, threshold)):
        pairs |= set(zip(found.left.tolist(), found.right.tolist(), strict=True))
        candidates += found.candidates
    seconds = time.perf_counter() - began
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"          join            {seconds:7.2f} s  {len(pairs):,} pairs of {candidates:,}"
          f" candidates  {megabytes:.0f} MB", flush=True)  # fmt: skip
    return pairs


def _by_products(rows: Rows, threshold: float) -> set[tuple[int, int]]:
    from scipy.sparse import csr_matrix
    from sparse_dot_topn import sp_matmul_topn

    starts = rows.starts.astype(rows.ranks.dtype)
    matrix = csr_matrix((rows.weights, rows.ranks, starts), (rows.count, rows.vocabulary))
    began = time.perf_counter()
    found = sp_matmul_topn(
        matrix, matrix.T.tocsr(), top_n=1_000, threshold=threshold - 1e-9, n_threads=2
    ).tocoo()
    upper = found.row < found.col
    pairs = set(zip(found.row[upper].tolist(), found.col[upper].tolist(), strict=True))
    print(f"          sparse_dot_topn {time.perf_counter() - began:7.2f} s  {len(pairs):,} pairs")
    return pairs


if __name__ == "__main__":
    main()
