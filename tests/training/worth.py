"""Fit the words of opinion and check-worthiness, and judge them on what they were not fitted on.

    python -m tests.training.worth --data DIR [--only opinion|worth] [--write]

Opinion is taught by news_subjectivity (train) in English, German and Italian; check-worthiness by
policlaim. The ClaimBuster debates and news_subjectivity (dev) are only judged. What the words are
worth beside the other facts of a claim, `tests.training.articles` fits. Without --write nothing in
the package changes.
"""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from factcheck.matching.wording.sentence_vectors import encode
from factcheck.models import ClaimDraft
from factcheck.text import weights
from factcheck.text.claims import split_text
from factcheck.text.facts import REASONS
from factcheck.text.sentences import split_sentences
from factcheck.text.traits import traits
from factcheck.text.weights import Linear, load_model
from tests.benchmarks.checkworthy import average_precision
from tests.benchmarks.outside import arguments, json_lines
from tests.training.distil import Array, Teacher, fit_student, fit_teacher, sparse

SPREAD = 2.5
"""Scores of the teacher times this are targets of the student, about a logit."""
KEPT = 12_000
"""Words a language, the heaviest; the next change nothing measured."""
STORE = 4_000
"""Claims of the PolitiFact store taken for the English pool."""


@dataclass(frozen=True)
class Row:
    """A sentence; `label` None: nobody labelled it."""

    text: str
    language: str
    label: int | None = None
    group: str = ""
    facts: frozenset[str] = frozenset()


def main() -> None:
    """Fit, print what was measured, write when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--only", choices=("opinion", "worth"))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    fitted: Fitted = {}
    if options.only != "worth":
        fitted |= _opinion(options.data)
    if options.only != "opinion":
        fitted |= _worth(options.data)
    if options.write:
        for (name, language), (model, source) in fitted.items():
            write_model(name, language, model, source)


Fitted = dict[tuple[str, str], tuple[Linear, str]]


def write_model(name: str, language: str, model: Linear, source: str) -> None:
    """Put a model into the package."""
    path = Path(weights.__file__).parent / f"{name}_{language}.json"
    stored = {
        "fitted_on": source,
        "bias": round(model.bias, 3),
        "shape": {k: round(v, 3) for k, v in sorted(model.shape.items()) if round(v, 3)},
        "words": {k: v for k, v in sorted(model.words.items()) if v},
    }
    path.write_text(json.dumps(stored, ensure_ascii=False, indent=0) + "\n", "utf-8")
    load_model.cache_clear()


# --- reading ----------------------------------------------------------------------------------


def _subjectivity(data: Path, language: str, part: str) -> list[Row]:
    path = data / "claims" / f"news_subjectivity_{language}_{part}.tsv"
    with path.open(encoding="utf-8") as lines:
        table = csv.DictReader(lines, delimiter="\t")
        return [Row(r["sentence"], language, int(r["label"] == "SUBJ")) for r in table]


def _policlaim(data: Path) -> list[Row]:
    rows = json_lines(data / "claims" / "policlaim_train.jsonl")
    return [Row(r["sentence"], "en", int(r["golden"]), r["speech"]) for r in rows]


def _claimbuster(data: Path) -> list[Row]:
    with (data / "claims" / "claimbuster_groundtruth.csv").open(encoding="utf-8") as lines:
        return [
            Row(r["Text"], "en", int(r["Verdict"] == "1"), r["File_id"])
            for r in csv.DictReader(lines)
        ]


def _treebank(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]


@cache
def pool(data: Path, language: str) -> list[Row]:
    """Sentences without labels: articles, treebanks, translations, claims."""
    texts: list[str] = []
    for path in sorted((data / "articles").glob(f"{language}/*.txt")):
        text = path.read_text("utf-8")
        texts += [text[start:end] for start, end in split_sentences(text, language)]
    for path in sorted((data / "treebanks").glob(f"{language}_*.conllu")):
        texts += _treebank(path)
    for row in json_lines(data / "matching" / "pairs_news_fr_en.jsonl"):
        texts += [row[language]] if language in row else []
    if language == "fr":
        texts += [row["fr"] for row in json_lines(data / "matching" / "pairs_fr_en_pud.jsonl")]
    if language == "en":
        texts += [row.text for row in _policlaim(data)]
        store = [row["vclaim"] for row in json_lines(data / "matching" / "politifact_store.jsonl")]
        texts += random.Random(7).sample(store, STORE)
    fit = [text for text in dict.fromkeys(texts) if 3 <= len(text.split()) <= 60]
    return [Row(text, language) for text in fit]


_encoded: dict[str, Array] = {}


def vectors(rows: Sequence[Row]) -> Array:
    """(n, 512) vectors of the rows' texts, each encoded once."""
    new = list(dict.fromkeys(row.text for row in rows if row.text not in _encoded))
    if new:
        _encoded.update(zip(new, np.asarray(encode(new), dtype=float), strict=True))
    return np.stack([_encoded[row.text] for row in rows])


# --- opinion ----------------------------------------------------------------------------------

TAUGHT = ("en", "de", "it")


def no_facts(rows: Sequence[Row]) -> Array:
    """(n, 1) zeros, for a teacher that is told vectors alone."""
    return np.zeros((len(rows), 1))


def _opinion(data: Path) -> Fitted:
    rows = [row for language in TAUGHT for row in _subjectivity(data, language, "train")]
    labels = np.array([row.label for row in rows])
    source = "news_subjectivity train (en, de, it), by a teacher on sentence vectors; the teacher's"
    fitted: Fitted = {}
    teacher = fit_teacher(vectors(rows), no_facts(rows), labels)
    for language in (*TAUGHT, "fr", "es"):
        own = [row for row in rows if row.language == language]
        model = student(teacher, own + pool(data, language), {})
        fitted["opinion", language] = model, f"{source} opinion of unlabelled {language} sentences"
        if language in TAUGHT:
            dev = _subjectivity(data, language, "dev")
            taught = _macro_f1(dev, teacher.score(vectors(dev), no_facts(dev)))
            learnt = _macro_f1(dev, [model.logit(traits(r.text, language)) for r in dev])
            print(f"opinion {language}: macro F1 {learnt:.3f} (its teacher {taught:.3f})")
    return fitted


def student(teacher: Teacher, rows: list[Row], facts: dict[str, int]) -> Linear:
    """A model of words that learnt what the teacher says of the rows."""
    targets = SPREAD * teacher.score(vectors(rows), _fact_matrix(rows, facts))
    features = [_features(row, facts) for row in rows]
    table = sparse(features, rarest=5 if len(rows) > 5000 else 2)
    bias, found = fit_student(table, targets, np.ones(len(rows)))
    words = {name[2:]: value for name, value in found.items() if name.startswith("w ")}
    heaviest = sorted(words, key=lambda word: (-abs(words[word]), word))[:KEPT]
    shape = {name[2:]: value for name, value in found.items() if name.startswith("s ")}
    return Linear(bias, shape, {word: round(100 * words[word]) for word in heaviest})


def _features(row: Row, facts: dict[str, int]) -> dict[str, float]:
    seen = traits(row.text, row.language)
    features = {f"w {word}": 1.0 for word in seen.words}
    features |= {f"s {name}": value for name, value in seen.shape.items()}
    return features | {f"s fact: {name}": 1.0 for name in row.facts if name in facts}


def _macro_f1(rows: Sequence[Row], scores: Sequence[float] | Array) -> float:
    """Mean of the F1 of both classes at a threshold of 0."""
    parts = []
    for wanted in (0, 1):
        said = [int(score > 0) == wanted for score in scores]
        true = [row.label == wanted for row in rows]
        hits = sum(a and b for a, b in zip(said, true, strict=True))
        parts.append(2 * hits / max(1, sum(said) + sum(true)))
    return sum(parts) / 2


# --- check-worthiness -------------------------------------------------------------------------


def _fact_matrix(rows: Sequence[Row], facts: dict[str, int]) -> Array:
    matrix = np.zeros((len(rows), max(1, len(facts))))
    for n, row in enumerate(rows):
        for name in row.facts & facts.keys():
            matrix[n, facts[name]] = 1.0
    return matrix


def _with_facts(rows: list[Row]) -> list[Row]:
    """Rows of single sentences with the facts that the splitter finds in them."""
    found = []
    for row in rows:
        claims = split_text(row.text, language=row.language).claims
        found.append(Row(row.text, row.language, row.label, row.group, _facts(claims)))
    return found


def _facts(claims: Sequence[ClaimDraft]) -> frozenset[str]:
    return frozenset(name for claim in claims for name in facts_in(claim.reasons))


def facts_in(reasons: tuple[str, ...]) -> frozenset[str]:
    """The names of the facts that reasons were given for."""
    return frozenset(
        name for name, begun in REASONS.items() if any(r.startswith(begun) for r in reasons)
    )


def _worth(data: Path) -> Fitted:
    facts = {name: n for n, name in enumerate(REASONS)}
    speech, debates = _with_facts(_policlaim(data)), _with_facts(_claimbuster(data))
    labels = np.array([row.label for row in speech])
    teacher = fit_teacher(vectors(speech), _fact_matrix(speech, facts), labels)
    source = "policlaim train, by a teacher on sentence vectors and facts"
    fitted: Fitted = {}
    for language in ("en", "fr"):
        known = [row for row in speech if row.language == language]
        known += _with_facts(pool(data, language))
        model = student(teacher, known, facts)
        fitted["worth", language] = model, f"{source}; its opinion of unlabelled sentences"
    fitted["worth", "und"] = _facts_alone(fitted), "the facts of the English and French models"
    _judge_debates(debates, teacher, fitted, facts)
    return fitted


def _facts_alone(fitted: Fitted) -> Linear:
    models = [fitted["worth", language][0] for language in ("en", "fr")]
    names = {n for model in models for n in model.shape if not n.startswith("any ")}
    shape = {n: sum(model.shape.get(n, 0.0) for model in models) / 2 for n in names}
    return Linear(sum(model.bias for model in models) / 2, shape, {})


def _judge_debates(
    debates: list[Row], teacher: Teacher, fitted: Fitted, facts: dict[str, int]
) -> None:
    taught = teacher.score(vectors(debates), _fact_matrix(debates, facts))
    learnt = [_score(fitted["worth", row.language][0], row) for row in debates]
    wanted = [bool(row.label) for row in debates]
    print(
        f"worth en, ClaimBuster: AP {average_precision(learnt, wanted):.3f}"
        f" (its teacher {average_precision(taught.tolist(), wanted):.3f})"
    )


def _score(model: Linear, row: Row) -> float:
    seen = traits(row.text, row.language)
    return model.logit(seen) + sum(model.shape.get(f"fact: {name}", 0.0) for name in row.facts)


if __name__ == "__main__":
    main()
