"""Mutated files of fact-checks through the importer: `python -m tests.benchmarks.factcheck_fuzz`.

Every shape and every broken page of the tests (and, with --data DIR, the files there) is cut,
spliced, flipped and stuffed with what breaks parsers. Counts crashes, files that say nothing, and
records that are neither read nor failed; all three have to be 0. Exit code 1 otherwise.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

from factcheck.desk import open_desk
from factcheck.intake.factchecks import read_factchecks
from tests.intake.published import BROKEN, SHAPES

_STUFF = (
    b'"', b"'", b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\\ud800", b"\\u0000", b"\x00", b"\xff",
    b"\xef\xbb\xbf", b"NaN", b"-1e999", b"1" * 400, b"null", b"<script>", b"</script>", b"<!--",
    b"]]>", b"&quot;", b"\r\n", b"\n", b"\t", b"[" * 300, b'{"a":' * 300, b"@type", b"ClaimReview",
    b'"@graph":[', b"\xe2\x80\xa8", b"\xf0\x9f\x98\x80", b"http://[::1", b"https://x:99999/", b";",
    b"1" * 5000,
)  # fmt: skip


def mutated(body: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """`body` after one to six accidents."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(body) + 1)
        to = min(len(body), at + chance.choice((1, 2, 8, 60, 400)))
        accident = chance.randrange(7)
        if accident == 0:
            body = body[:at]
        elif accident == 1:
            body = body[:at] + body[to:]
        elif accident == 2:
            body = body[:at] + body[at:to] * chance.randint(2, 4) + body[to:]
        elif accident == 3:
            body = body[:at] + chance.choice(_STUFF) + body[at:]
        elif accident == 4:
            body = body[:at] + bytes(chance.randrange(256) for _ in body[at:to]) + body[to:]
        elif accident == 5:
            other = chance.choice(others)
            body = body[:at] + other[chance.randrange(len(other)) :]
        else:
            body = (
                body[:at] + bytes(b ^ (1 << chance.randrange(8)) for b in body[at:to]) + body[to:]
            )
    return body[:400_000]


def seeds(data: Path | None) -> list[tuple[str, bytes]]:
    """(suffix, content) of the files that are mutated."""
    made = [(Path(name).suffix, text.encode()) for name, text in SHAPES.items()]
    made += [(".html", text.encode("utf-8", "surrogatepass")) for text in BROKEN.values()]
    files = sorted(data.rglob("*")) if data else []
    return made + [(f.suffix, f.read_bytes()[:200_000]) for f in files if f.is_file()]


def write(folder: Path, files: int, data: Path | None) -> Iterator[Path]:
    chance = random.Random(20260112)
    pool = seeds(data)
    bodies = [body for _, body in pool]
    for number in range(files):
        suffix, body = chance.choice(pool)
        path = folder / f"{number:06}{suffix}"
        path.write_bytes(mutated(body, bodies, chance))
        yield path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    crashes = silent = records = 0
    slowest = (0.0, "")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "files")
        folder.mkdir()
        for path in write(folder, options.files, options.data):
            started = time.perf_counter()
            try:
                found = sum(1 for _ in read_factchecks(path))
            except Exception:
                crashes += 1
                traceback.print_exc()
                continue
            slowest = max(slowest, (time.perf_counter() - started, path.name))
            records += found
            silent += not found
        with open_desk(Path(place, "desk.db"), reviewer="fuzz") as desk:
            summary = desk.factchecks.import_from(folder)
            stored = len(desk.factchecks.ids())
    lost = records - summary.found + (summary.kept - stored)
    print(f"{options.files} files, {records} records: {crashes} crashes, {silent} silent files")
    print(
        f"imported: found {summary.found} = read {summary.read} + failed {summary.failed}; "
        f"kept {summary.kept}, duplicate {summary.duplicate}, repaired {summary.repaired}"
    )
    print(f"records lost: {lost}; slowest file {slowest[0]:.2f} s ({slowest[1]})")
    return int(bool(crashes or silent or lost))


if __name__ == "__main__":
    sys.exit(main())
