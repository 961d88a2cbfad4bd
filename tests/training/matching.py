"""Fit the weights of matching, and print each with what it is worth.

    python -m tests.training.matching --data DIR [--write]

Nearness (BM25, cosine; behind both, the time between) is fitted on debate sentences and the
PolitiFact claims that checkers linked to them, by the softmax over each query's candidates; it is
judged by MAP@5 on debates that it was not fitted on. The odds across languages are fitted on French
sentences of news, by two translators, and of PUD, half of whose translations are not in the store;
they are judged by the best F1 of each one's best hit, on folds that they were not fitted on. Beside
every weight stands what is lost when it is left out. The odds of gists are fitted on the short
claims that the splitter cuts out of these sentences, against the sentences of the other language,
half of which are not in the store; judged in the same way. Without --write nothing in the package
changes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from importlib.resources import as_file, files
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.matching.candidates import vector_codes
from factcheck.matching.finder import Finder, years_between
from factcheck.matching.scoring.gist import GIST, evidence, is_gist
from factcheck.matching.scoring.score import ACROSS, USUAL_BACKGROUND, across
from factcheck.matching.scoring.weights import FILE, Across, Gist, Nearness, Weights
from factcheck.matching.wording.profile import Profile, profile
from factcheck.text.claims import split_text
from tests.benchmarks.cross_language import best_f1
from tests.benchmarks.match_store import connect, fill
from tests.benchmarks.outside import arguments, json_lines
from tests.benchmarks.ranking import checked_on, said_on

Array = NDArray[np.float64]
FOLDS = 10
CANDIDATES = 40
"""Of a query, that its right one is told from."""
RIDGE = 0.5
STEPS, NEAR_ENOUGH = 60, 1e-4
NEARNESS = ("words", "vectors")
SENTENCES = (("pairs_fr_en_pud", "fr"), ("pairs_news_fr_en", "fr"), ("pairs_news_fr_en", "fr_CA"))
NEIGHBOURS = 4
"""Of a sentence in the other language, that its translation is told from."""
HELD = 12
"""Candidates of a gist."""
GISTS = 1500
"""As many as are fitted in minutes."""


class Group(NamedTuple):
    """What is chosen from, or judged, at a time."""

    name: str
    """What may not be in two folds: a debate, a set's tenth."""
    rows: Array
    """(n, k) evidence."""
    right: Array
    """(n) 1 for what is right."""
    wanted: int
    """How many right ones there are, found or not."""


def main() -> None:
    """Fit, print what was measured, write when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    folder = options.data / "matching"
    print("nearness: MAP@5 by folds of debates")
    groups = debates(folder)
    both = [group._replace(rows=group.rows[:, :2]) for group in groups]
    near = fitted(both, NEARNESS, choice_step, map_at_5)
    print("time between: MAP@5 by folds of debates")
    dated = [_behind(group, list(near.values())) for group in groups]
    late = fitted(dated, ("near", "years"), choice_step, map_at_5)
    near["years"] = late["years"] / late["near"]
    print("across languages: best F1 by folds")
    cross = fitted(translations(folder), (*ACROSS, "start"), odds_step, best_hits_f1)
    print("gists across languages: best F1 of the best hits by folds")
    gist = fitted(gists(folder), (*GIST, "start"), odds_step, best_hits_f1)
    if options.write:
        everything = Weights(nearness=Nearness(**near), across=Across(**cross), gist=Gist(**gist))
        with as_file(files("factcheck.matching") / "data" / FILE) as path:
            write(path, everything)


def _behind(group: Group, near: Sequence[float]) -> Group:
    """The weighted sum of the first columns, and the last."""
    total = group.rows[:, : len(near)] @ np.array(near)
    return group._replace(rows=np.column_stack([total, group.rows[:, -1]]))


# --- fitting ----------------------------------------------------------------------------------

Step = Callable[[Sequence[Group], Array], tuple[Array, Array]]
"""Gradient and curvature of the log likelihood at some weights."""
Judge = Callable[[Sequence[Group], Sequence[Array]], float]
"""Of groups and the scores of their rows."""


def fitted(groups: list[Group], names: Sequence[str], step: Step, judge: Judge) -> dict[str, float]:
    """The weights by name, fitted on everything; prints them with their effect."""
    everything = range(len(names))
    whole, weights = held_out(groups, everything, step, judge), newton(groups, everything, step)
    print(f"  all {whole:.4f}, on {len(groups)} groups")
    for place, name in enumerate(names):
        rest = [other for other in everything if other != place]
        without = held_out(groups, rest, step, judge)
        print(f"  {name:10} {weights[place]:9.4f}   without it {without - whole:+.4f}")
    return dict(zip(names, map(float, weights), strict=True))


def newton(groups: Sequence[Group], kept: Sequence[int], step: Step) -> Array:
    """Weights of the kept columns, in their own units; a ridge on standardised ones."""
    rows = np.concatenate([group.rows for group in groups])[:, list(kept)]
    spread = np.where(rows.std(axis=0) > 0, rows.std(axis=0), 1.0)
    scaled = [group._replace(rows=group.rows[:, list(kept)] / spread) for group in groups]
    weights = np.zeros(len(kept))
    for _ in range(STEPS):
        gradient, curvature = step(scaled, weights)
        curvature += RIDGE * np.eye(len(kept))
        move = np.linalg.solve(curvature, gradient - RIDGE * weights)
        # a whole step may go far beyond where the curvature still holds
        weights += move / max(1.0, float(np.linalg.norm(move)))
        if np.linalg.norm(move) < NEAR_ENOUGH:
            break
    return weights / spread


def choice_step(groups: Sequence[Group], weights: Array) -> tuple[Array, Array]:
    """Which of a group's rows is the right one: softmax."""
    gradient, curvature = np.zeros(len(weights)), np.zeros((len(weights), len(weights)))
    for group in groups:
        if group.right.any():
            chance = np.exp(group.rows @ weights - (group.rows @ weights).max())
            chance /= chance.sum()
            mean = chance @ group.rows
            gradient += group.right / group.right.sum() @ group.rows - mean
            curvature += (group.rows * chance[:, None]).T @ group.rows - np.outer(mean, mean)
    return gradient, curvature


def odds_step(groups: Sequence[Group], weights: Array) -> tuple[Array, Array]:
    """Whether each row is right: logistic regression."""
    rows = np.concatenate([group.rows for group in groups])
    right = np.concatenate([group.right for group in groups])
    chance = 1 / (1 + np.exp(-(rows @ weights)))
    return rows.T @ (right - chance), (rows * (chance * (1 - chance))[:, None]).T @ rows


def held_out(groups: list[Group], kept: Sequence[int], step: Step, judge: Judge) -> float:
    """The judge's figure on folds that the weights were not fitted on."""
    names = sorted({group.name for group in groups})
    fold = {name: n % FOLDS for n, name in enumerate(np.random.default_rng(0).permutation(names))}
    judged: list[Group] = []
    scores: list[Array] = []
    for number in range(FOLDS):
        weights = newton([g for g in groups if fold[g.name] != number], kept, step)
        judged += (inside := [g for g in groups if fold[g.name] == number])
        scores += [group.rows[:, list(kept)] @ weights for group in inside]
    return judge(judged, scores)


# --- judging ----------------------------------------------------------------------------------


def map_at_5(groups: Sequence[Group], scores: Sequence[Array]) -> float:
    """Mean average precision of the first five."""
    total = 0.0
    for group, score in zip(groups, scores, strict=True):
        right = group.right[np.argsort(-score, kind="stable")[:5]]
        precision = np.cumsum(right) / np.arange(1, len(right) + 1)
        total += float(precision @ right) / min(5, group.wanted)
    return total / len(groups)


def best_hits_f1(groups: Sequence[Group], scores: Sequence[Array]) -> float:
    """Best F1 over all thresholds, of the best of each group."""
    best = [int(np.argmax(score)) for score in scores]
    scored = [
        (float(score[n]), bool(group.right[n]))
        for group, score, n in zip(groups, scores, best, strict=True)
    ]
    return best_f1(scored, sum(group.wanted for group in groups))


# --- data -------------------------------------------------------------------------------------


def debates(folder: Path) -> list[Group]:
    """A group for every debate sentence: its candidates with their evidence."""
    stored = json_lines(folder / "politifact_store.jsonl")
    days = [checked_on(row["url"]) for row in stored]
    finder = _finder([(row["vclaim"], row["title"], "en") for row in stored])
    place = {row["vclaim_id"]: n for n, row in enumerate(stored, 1)}
    groups = []
    for row in json_lines(folder / "politifact_queries_dev.jsonl"):
        relevant = {place[id] for id in row["relevant"]}
        best: dict[int, tuple[float, ...]] = {}
        day = said_on(row["query_id"])
        for one in finder.candidates(profile(row["text"], "en"), CANDIDATES):
            years = years_between(day, days[one.target.id - 1])
            best[one.target.id] = (*one.evidence, years)  # claim and title have one
        right = np.array([float(id in relevant) for id in best])
        name = row["query_id"].rpartition("_")[0]
        groups.append(Group(name, np.array(list(best.values())), right, len(relevant)))
    return groups


def translations(folder: Path) -> list[Group]:
    """A group for every French sentence and half of the translations: the nearest of these."""
    groups = []
    for name, french in SENTENCES:
        rows = json_lines(folder / f"{name}.jsonl")
        for half in (0, 1):
            finder = _finder([(row["en"], None, "en") for row in rows[half::2]])
            for number, row in enumerate(rows):
                own = number // 2 + 1 if number % 2 == half else 0
                groups.append(_nearest(finder, f"{name} {number // 10}", own, row[french]))
    return groups


def gists(folder: Path) -> list[Group]:
    """A group for a short claim of a sentence: the long ones of the other language near it."""
    names = dict.fromkeys(name for name, _ in SENTENCES)
    rows = [row for name in names for row in json_lines(folder / f"{name}.jsonl")]
    groups = []
    for here, there in (("fr", "en"), ("en", "fr")):
        finder = _finder([(row[there], None, there) for row in rows[::2]])
        for number, row in enumerate(rows):
            for claim in split_text(row[here], language=here).claims:
                query = profile(claim.text, here)
                if 2 * len(query.words) <= len(profile(row[here], here).words):
                    groups += _held(finder, number, query)
    chosen = np.random.default_rng(0).permutation(len(groups))[:GISTS]
    return [groups[n] for n in sorted(chosen)]


def _held(finder: Finder, number: int, query: Profile) -> list[Group]:
    """One group, or none where nothing near is a long sentence beside the query."""
    near = [one for one in finder.candidates(query, HELD) if is_gist(query, one.profile)]
    if not near:
        return []
    found = [
        evidence(query, one.profile, one.cosine or 0.0, one.background or USUAL_BACKGROUND)
        for one in near
    ]
    known = number % 2 == 0
    right = [float(known and one.target.id == number // 2 + 1) for one in near]
    values = np.array([[*(one[name] for name in GIST), 1.0] for one in found])
    return [Group(f"{number // 10}", values, np.array(right), int(known))]


def _nearest(finder: Finder, name: str, own: int, french: str) -> Group:
    """`own` is the number of its translation, 0 where that is not in the store."""
    query = profile(french, "fr")
    by_cosine = sorted(finder.candidates(query, CANDIDATES), key=lambda one: -(one.cosine or 0.0))
    found = [
        (across(query, one.profile, one.cosine or 0.0, one.background), one.target.id == own)
        for one in by_cosine[:NEIGHBOURS]
    ]
    rows = np.array([[*(evidence[name] for name in ACROSS), 1.0] for evidence, _ in found])
    return Group(name, rows, np.array([float(right) for _, right in found]), int(own > 0))


def _finder(rows: list[tuple[str, str | None, str]]) -> Finder:
    store = connect()
    fill(store, rows)
    vector_codes.encode_pending(lambda: store, nullcontext)
    return Finder(store)


def write(path: Path, fitted: Weights) -> None:
    """Write the fitted weights into the file, keeping its comments."""
    lines, table = [], ""
    for line in path.read_text("utf-8").splitlines():
        name, equals, _ = line.partition(" = ")
        table = line.strip("[]") if line.startswith("[") else table
        value = getattr(getattr(fitted, table), name) if equals else None
        lines.append(line if value is None else f"{name} = {value:.4g}")
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
