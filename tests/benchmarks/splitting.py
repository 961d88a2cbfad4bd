"""Splitting against hand-labelled articles: atomic claims, checkable sentences, claimants, worth.

    python -m tests.benchmarks.splitting --data DIR [--part dev|held] [--missed]

DIR holds ``NAME.txt`` and ``NAME.gold.json`` (the labels) for every article. A gold claim is found
by a span that covers 60 % of its code points, and found atomically when that span so covers no
other gold claim; a span is right when gold claims cover 40 % of it. The peer beside it takes every
sentence for one claim. ``--part`` scores only the articles that development may look at, or only
those it may not (by a hash of their names).
"""

from __future__ import annotations

import hashlib
import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.models import ClaimDraft, Kind, SplitText
from factcheck.text.claims import split_text
from factcheck.text.sentences import split_sentences
from tests.benchmarks.outside import arguments

FOUND, RIGHT = 0.6, 0.4

Span = tuple[int, int]


@dataclass(frozen=True)
class Labelled:
    """An article with what a careful reader found in it."""

    name: str
    language: str
    text: str
    claims: list[dict[str, Any]]
    sentences: list[dict[str, Any]]


def main() -> None:
    """Print one line per language for the splitter and for its peer."""
    parser = arguments(__doc__)
    parser.add_argument("--part", choices=("dev", "held"))
    parser.add_argument("--missed", action="store_true", help="print what was not found, and why")
    options = parser.parse_args()
    articles = [a for a in read_labelled(options.data) if options.part in (None, part_of(a.name))]
    if not articles:
        parser.error(f"no labelled articles (NAME.gold.json) in {options.data}")
    for language in ("fr", "en"):
        chosen = [article for article in articles if article.language == language]
        if not chosen:
            continue
        begun = time.perf_counter()
        splits = [split_text(article.text, language=language) for article in chosen]
        seconds = time.perf_counter() - begun
        size = sum(len(article.text.encode()) for article in chosen)
        scores = [
            score(article, list(split.claims))
            for article, split in zip(chosen, splits, strict=True)
        ]
        print(f"{language} splitter   {summary(scores)}  {size / 1000 / seconds:.0f} kB/s")
        print(
            f"{language} sentences  {summary([score(a, sentences_as_claims(a)) for a in chosen])}"
        )
        if options.missed:
            for article, split in zip(chosen, splits, strict=True):
                print("\n".join(missed(article, split)))


def part_of(name: str) -> str:
    """Three in four articles are looked at in development; the fourth only scores."""
    return "held" if hashlib.sha256(name.encode()).digest()[0] % 4 == 0 else "dev"


def read_labelled(folder: Path) -> Iterator[Labelled]:
    """The labelled articles of a folder, by name."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (folder / gold["article"]).read_text("utf-8")
        yield Labelled(gold["article"], gold["lang"], text, gold["claims"], gold["sentences"])


def sentences_as_claims(article: Labelled) -> list[ClaimDraft]:
    """The peer: every sentence is one checkable claim of the article itself."""
    return [
        ClaimDraft(
            start=start, end=end, quote=article.text[start:end], text=article.text[start:end],
            kind=Kind.OTHER, check_worthiness=0,
        )
        for start, end in split_sentences(article.text, article.language)
    ]  # fmt: skip


def score(article: Labelled, claims: list[ClaimDraft]) -> Counter[str]:
    """Counts of one article; `summary` makes rates of their sum."""
    spans = [(claim.start, claim.end) for claim in claims]
    gold = [(claim["start"], claim["end"]) for claim in article.claims]
    holds = [[covers(span, one) for one in gold] for span in spans]
    counts: Counter[str] = Counter(gold=len(gold), spans=len(spans))
    for n, label in enumerate(article.claims):
        by = [i for i in range(len(spans)) if holds[i][n]]
        if not by:
            continue
        counts["found"] += 1
        counts["atomic"] += any(sum(holds[i]) == 1 for i in by)
        shortest = min(by, key=lambda i: spans[i][1] - spans[i][0])
        counts += _of_found(label, claims[shortest])
    for span in spans:
        inside = sum(overlap(span, one) for one in gold)
        counts["right"] += inside >= RIGHT * (span[1] - span[0])
    for sentence in article.sentences:
        said = any(claim.checkable for claim in claims if _touches(sentence, claim))
        counts[f"sentence {said:d}{sentence['checkable']:d}"] += 1
    return counts


def _of_found(label: dict[str, Any], claim: ClaimDraft) -> Counter[str]:
    """Whether claimant and figures of a gold claim were read."""
    counts: Counter[str] = Counter()
    if label.get("claimant"):
        words = re.findall(r"\w{3,}", _fold(label["claimant"]))
        counts["claimants"] = 1
        counts["claimants right"] = int(bool(words) and words[-1] in _fold(claim.claimant or ""))
    figures = {round(float(figure), 6) for figure in label.get("figures") or ()}
    read = set[float]()
    for quantity in claim.quantities:
        values = [v for v in (quantity.value, quantity.low, quantity.high) if v is not None]
        read |= {round(value, 6) for value in values}
        read |= {round(value / 100, 6) for value in values if quantity.unit == "%"}
    counts["figures"] = len(figures)
    counts["figures read"] = len(figures & read)
    return counts


def rates(scores: list[Counter[str]]) -> dict[str, float]:
    """Rates over articles, 0..1."""
    n = sum(scores, Counter[str]())
    precision, recall = n["right"] / max(1, n["spans"]), n["atomic"] / max(1, n["gold"])
    hit, wrong = n["sentence 11"], n["sentence 10"] + n["sentence 01"]
    return {
        "atomic F1": 2 * precision * recall / max(1e-9, precision + recall),
        "precision": precision,
        "recall": recall,
        "found": n["found"] / max(1, n["gold"]),
        "sentence F1": 2 * hit / max(1, 2 * hit + wrong),
        "claimants": n["claimants right"] / max(1, n["claimants"]),
        "figures": n["figures read"] / max(1, n["figures"]),
    }


def summary(scores: list[Counter[str]]) -> str:
    """The rates of the articles of one language, in one line."""
    n = sum(scores, Counter[str]())
    shown = "  ".join(f"{name} {rate:.3f}" for name, rate in rates(scores).items())
    return f"{n['spans']} claims of {n['gold']}  {shown}"


def missed(article: Labelled, split: SplitText) -> Iterator[str]:
    """What a reader found and the splitter did not, beside the spans that stand there."""
    spans = [(claim.start, claim.end) for claim in split.claims]
    gold = [(claim["start"], claim["end"]) for claim in article.claims]
    yield f"--- {article.name}"
    for label, one in zip(article.claims, gold, strict=True):
        by = [i for i, span in enumerate(spans) if covers(span, one)]
        if any(sum(covers(spans[i], other) for other in gold) == 1 for i in by):
            yield from _wrong_claimant(label, [split.claims[i] for i in by])
            continue
        yield f"{'joined' if by else 'broken'}: {label['quote']}"
        near = [span for span in spans if overlap(span, one)]
        yield from (f"      > {article.text[slice(*span)]}" for span in near)
    for claim, span in zip(split.claims, spans, strict=True):
        if sum(overlap(span, one) for one in gold) < RIGHT * (span[1] - span[0]):
            yield f"extra: {claim.quote}  [{'checkable' if claim.checkable else 'not checkable'}]"
    for sentence in article.sentences:
        said = any(c.checkable for c in split.claims if _touches(sentence, c))
        if said != sentence["checkable"]:
            yield f"{'is' if sentence['checkable'] else 'is not'} checkable: {sentence['text']}"


def _wrong_claimant(label: dict[str, Any], claims: list[ClaimDraft]) -> Iterator[str]:
    claim = min(claims, key=lambda claim: claim.end - claim.start)
    counts = _of_found(label, claim)
    if counts["claimants"] > counts["claimants right"] or (
        claim.claimant and not label["claimant"]
    ):
        yield f"claimant {label['claimant']} read as {claim.claimant}: {label['quote']}"


def covers(span: Span, gold: Span) -> bool:
    return overlap(span, gold) >= FOUND * (gold[1] - gold[0])


def overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _touches(sentence: dict[str, Any], claim: ClaimDraft) -> bool:
    length: int = min(sentence["end"] - sentence["start"], claim.end - claim.start)
    return overlap((sentence["start"], sentence["end"]), (claim.start, claim.end)) >= 0.5 * length


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


if __name__ == "__main__":
    main()
