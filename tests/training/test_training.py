"""Training learns a small treebank by heart, and the same one twice alike."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.text.conjugation import infinitives
from factcheck.text.tagging import Tagger
from tests.training.conllu import read_tagged
from tests.training.tagger import train

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


def test_a_small_treebank_is_learned(treebank: Path) -> None:
    sentences = list(read_tagged(treebank))
    features, first, second = train(sentences, "fr")
    found = Tagger(features, first, second, infinitives("fr")).tag([sentences[0][0]])
    assert [tagged.tags for tagged in found] == [sentences[0][1]]
    again = train(sentences, "fr")
    assert features == again[0]
    assert np.array_equal(second, again[2])
