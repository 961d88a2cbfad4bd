"""Training learns a small treebank by heart, and the weights that made a set of choices."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pytest

from factcheck.matching.scoring.weights import Weights, weights
from factcheck.text.grammar.conjugation import infinitives
from factcheck.text.grammar.tagger import Tagger
from factcheck.text.grammar.tags import TAGS
from factcheck.text.grammar.tokens import read_words
from factcheck.text.traits import Traits
from tests.benchmarks.checkworthy import average_precision
from tests.training.articles import Heard, fit
from tests.training.conllu import read_tagged
from tests.training.cuts import Place, labelled
from tests.training.cuts import fit as fit_cuts
from tests.training.matching import (
    Group,
    best_hits_f1,
    choice_step,
    fitted,
    newton,
    odds_step,
    write,
)
from tests.training.tagger import neighbour_rows, train
from tests.training.taught import agreed
from tests.training.worth import facts_in

SENTENCE = """# text = La maire {verb} du pont.
1\tLa\tle\tDET\t_\t_\t2\tdet\t_\t_
2\tmaire\tmaire\tNOUN\t_\t_\t3\tnsubj\t_\t_
3\t{verb}\tparler\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_
4-5\tdu\t_\t_\t_\t_\t_\t_\t_\t_
4\tde\tde\tADP\t_\t_\t6\tcase\t_\t_
5\tle\tle\tDET\t_\t_\t6\tdet\t_\t_
6\tpont\tpont\tNOUN\t_\t_\t3\tobl\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "small.conllu"
    verbs = ("parle", "parlait", "parlera", "rêve") * 4
    path.write_text("".join(SENTENCE.format(verb=verb) for verb in verbs), "utf-8")
    return path


def test_words_that_the_treebank_splits_are_one_of_ours(treebank: Path) -> None:
    words, tags = next(read_tagged(treebank))
    assert words == ["La", "maire", "parle", "du", "pont", "."]
    assert tags == "DNFSNZ"


@pytest.mark.parametrize(
    ("own", "larger", "kept"),
    [
        pytest.param("F", "N", "N", id="a noun"),
        pytest.param("A", "M", "A", id="what treebanks disagree about"),
        pytest.param("K", "S", "K", id="a small word"),
        pytest.param("R", "A", "R", id="no open class for one"),
    ],
)
def test_a_larger_model_teaches_open_classes(own: str, larger: str, kept: str) -> None:
    assert agreed(own, larger) == kept


def test_a_small_treebank_is_learned(treebank: Path) -> None:
    sentences = list(read_tagged(treebank))
    features, first, second = train(sentences, "fr")
    found = Tagger(features, first, second, infinitives("fr")).tag([sentences[0][0]])
    assert [tagged.tags for tagged in found] == [sentences[0][1]]
    again = train(sentences, "fr")
    assert features == again[0]
    assert np.array_equal(second, again[2])


def test_the_worthiest_claim_of_a_sentence_is_the_one_it_is_judged_by() -> None:
    figure, plain = ({"claim: figure": 1.0}, {"length": 1.0})
    heard = [
        Heard("a", "en", "", [Traits(frozenset(), shape) for shape in shapes], False, True, yes)
        for shapes, yes in [((plain, figure), True), ((figure, plain, plain), True),
                            ((plain, plain), False), ((plain,), False)] * 10
    ]  # fmt: skip
    model = fit(heard, ("claim: figure", "length"), lambda sentence: sentence.verify)
    assert model.logit(Traits(frozenset(), figure)) > 0 > model.logit(Traits(frozenset(), plain))


def test_the_weights_behind_choices_are_found() -> None:
    chance = np.random.default_rng(1)
    truth = np.array([2.0, 0.0, -1.0])
    groups = []
    for n in range(200):
        rows = chance.normal(size=(8, 3))
        right = np.eye(8)[np.argmax(rows @ truth + chance.gumbel(size=8))]
        groups.append(Group(f"{n}", rows, right, 1))
    assert newton(groups, range(3), choice_step) == pytest.approx(truth, abs=0.25)


def test_the_weights_behind_odds_are_found_and_each_is_said_with_its_effect(
    capsys: pytest.CaptureFixture[str],
) -> None:
    chance = np.random.default_rng(2)
    rows = np.column_stack([chance.normal(size=(400, 2)), np.ones(400)])
    right = (chance.random(400) < 1 / (1 + np.exp(-rows @ [4.0, 0.0, -1.0]))).astype(float)
    groups = [Group(f"{n}", rows[n : n + 1], right[n : n + 1], int(right[n])) for n in range(400)]
    found = fitted(groups, ("telling", "idle", "start"), odds_step, best_hits_f1)
    assert found["telling"] > 2.5
    assert abs(found["idle"]) < 0.7
    lines = {line.split()[0]: float(line.split()[-1]) for line in
             capsys.readouterr().out.splitlines()[1:]}  # fmt: skip
    assert lines["telling"] < -0.05 < lines["idle"]


def test_fitted_weights_are_written_into_their_file(tmp_path: Path) -> None:
    path = tmp_path / "weights.toml"
    path.write_text("# why\n[nearness]\nwords = 1\nvectors = 1\nyears = 1\n\n[across]\n"
                    "vectors = 1\nbackground = 1\nlengths = 1\nfigures = 1\nnames = 1\nsides = 1\n"
                    "other_sides = 1\nstart = 1\n"
                    "\n[gist]\n"
                    "vectors = 1\nbackground = 1\nlonger = 1\nmissing = 1\nheld = 1\nstart = 1\n",
                    "utf-8")  # fmt: skip
    write(path, weights())
    text = path.read_text("utf-8")
    assert text.startswith("# why\n[nearness]\n")
    known = tomllib.loads(text)
    assert Weights.model_validate(known).across.start == pytest.approx(weights().across.start)


def test_a_cut_is_right_between_two_claims_of_the_labels() -> None:
    text = "Il a vendu 12 voitures en mars, contre 9 un an plus tôt."
    words, _ = read_words(text)
    joined = [(0, len(text) - 1)]
    apart = [(0, text.index(",")), (text.index("contre"), len(text) - 1)]
    comparison = words.lower.index("contre")
    assert labelled(apart, words, comparison) == (True, 1.0)
    assert labelled(joined, words, comparison) == (False, 1.0)
    assert labelled(apart, words, comparison - 3)[0] is False


def test_what_leans_to_a_cut_is_learned() -> None:
    def place(language: str, word: str, trait: str, *, right: bool) -> Place:
        seen = Traits(frozenset((word,)), {trait: 1.0, "behind a comma": 1.0})
        return Place("one", language, seen, right, 1.0)

    places = [place(of, "contre", "figure before", right=True) for of in ("fr", "en")] * 8
    places += [place(of, "dans", "in a list", right=False) for of in ("fr", "en")] * 8
    models = fit_cuts(places)
    for language in ("fr", "en"):
        assert models[language].logit(places[0].seen) > 1
        assert models[language].logit(places[-1].seen) < -1
        assert models[language].words["contre"] > 0


def test_average_precision_is_the_mean_over_what_is_relevant() -> None:
    assert average_precision([0.2, 0.9, 0.5], [True, True, False]) == pytest.approx((1 + 2 / 3) / 2)


def test_facts_are_read_back_from_their_reasons() -> None:
    assert facts_in(("figure: 3 km", "said by Ana", "names a date")) == {
        "figure", "said by", "date",
    }  # fmt: skip


def test_neighbours_are_rows_of_their_own() -> None:
    edge = len(TAGS)
    rows = neighbour_rows(np.array([edge, edge, 0, 1, edge, edge], dtype=np.int32))
    assert rows.shape == (2, 5)
    assert len(set(rows[0])) == 5
