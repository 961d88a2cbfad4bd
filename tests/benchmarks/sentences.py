"""Sentence boundaries against treebanks and golden rules, and the speed.

    python -m tests.benchmarks.sentences --data DIR [--wrong]

Treebank sentences that end in a final stop are joined by one space; each boundary between two of
them is a hit when the splitter ends a sentence at that very place. F1 is over those boundaries.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

from factcheck.text.sentences import split_sentences
from tests.benchmarks.outside import arguments, json_lines

_FINAL = re.compile(r"[.!?…][\s»”\"’')\]]*$")
_GOLDEN = {
    "golden_rules_french": "fr", "golden_rules_english_golden_rules": "en",
    "golden_rules_english": "en", "golden_rules_deutsch": "de", "golden_rules_spanish": "es",
    "golden_rules_italian": "it", "golden_rules_dutch": "nl",
}  # fmt: skip


def main() -> None:
    """Print one line per set."""
    parser = arguments(__doc__)
    parser.add_argument("--wrong", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    folder: Path = options.data / "sentences"
    for name, language in (("fr_gsd", "fr"), ("en_ewt", "en")):
        _treebank(folder / f"{name}.jsonl", language, wrong=options.wrong)
    for name, language in _GOLDEN.items():
        _golden(folder / f"{name}.jsonl", language, wrong=options.wrong)


def _treebank(path: Path, language: str, *, wrong: bool) -> None:
    sentences = [str(row["text"]).strip() for row in json_lines(path)]
    sentences = [sentence for sentence in sentences if _FINAL.search(sentence)]
    text = " ".join(sentences)
    wanted, end = set[int](), -1
    for sentence in sentences:
        end += len(sentence) + 1
        wanted.add(end)
    begun = time.perf_counter()
    found = {end for _, end in split_sentences(text, language)}
    seconds = time.perf_counter() - begun
    hits = len(wanted & found)
    precision, recall = hits / len(found), hits / len(wanted)
    f1 = 2 * precision * recall / (precision + recall)
    speed = len(text.encode()) / seconds / 1e6
    print(f"{path.stem:8} F1 {f1:.4f}  P {precision:.4f}  R {recall:.4f}  {speed:.1f} MB/s")
    if wrong:
        for place in sorted(wanted ^ found):
            kind = "missed" if place in wanted else "extra "
            print(f"  {kind} {text[max(0, place - 50) : place]}⏹{text[place : place + 30]}")


def _golden(path: Path, language: str, *, wrong: bool) -> None:
    right = total = 0
    for row in json_lines(path):
        text = str(row["text"])
        cut = [text[start:end] for start, end in split_sentences(text, language)]
        expected = [str(sentence).strip() for sentence in row["sentences"]]
        total += 1
        right += cut == expected
        if wrong and cut != expected:
            print(f"  wanted {expected}\n  got    {cut}")
    print(f"{path.stem:34} right {right} of {total}")


if __name__ == "__main__":
    main()
