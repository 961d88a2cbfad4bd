"""What each word does in its sentence: finite verb, participle, noun, name, relative pronoun ...

A linear model over the word, its ending and shape, of which verb it would be a form (French), and
over the two words to each side; a
second pass also sees what the first made of the neighbours. Weights are whole numbers, so a text
has the same tags on every machine, and whole texts go through numpy at once, so that tagging costs
little more than finding the words.

`tests.training.tagger` trains the weights on the treebanks French-GSD and English-EWT of Universal
Dependencies (CC BY-SA 4.0), in English also on sentences of news and claims that a larger model
tagged. Measured on treebanks that were held out, ParTUT and a part of GUM: 94 and 95 % of the tags
right, finite verbs found with F1 0.98 and 0.96.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from threading import Lock
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.text.grammar.conjugation import infinitives, verb_form
from factcheck.text.grammar.function_words import RARE_FUNCTION_WORD
from factcheck.text.grammar.tags import ADVERB, CLOSED, MARK, TAGS

PLACES = (0, -1, 1, -2, 2)
"""Places of the words looked at, relative to the word that is tagged."""
EDGE = "<>"
"""Stands before the first and after the last word of a sentence; never a word itself."""
MOST_WORDS = 20_000
"""The most words remembered; then the memory starts afresh."""

Rows = NDArray[np.int32]
Weights = NDArray[np.int16]


def straight(text: str) -> str:
    """The text with its marks as the treebanks write them."""
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


def lexical_features(word: str, verbs: frozenset[str]) -> list[str]:
    """The features of a word as seen from each of `PLACES` in turn, `FEATURES_AT` each; `verbs` are
    the infinitives that its form is looked up in."""
    lower, shape = word.lower(), _shape(word)
    form = verb_form(lower, verbs)
    end = lower[-3:]
    return [
        f"0={lower}", f"0~{end}", f"0#{shape}",
        f"~{lower[-2:]}", f"~{lower[-4:]}", f"~{lower[-5:]}", f"{shape}~{lower[-2:]}", f"0v{form}",
        f"-1={lower}", f"-1~{end}", f"-1#{shape}", f"-1v{form}",
        f"1={lower}", f"1~{end}", f"1#{shape}", f"1v{form}",
        f"-2={lower}",
        f"2={lower}",
    ]  # fmt: skip


FEATURES_AT = (8, 4, 4, 1, 1)


def _shape(word: str) -> str:
    if word == EDGE:
        return "edge"
    if not word[0].isalnum():
        return word[0]
    if word[0].isdigit():
        return "9"
    case = "A" if word.isupper() and len(word) > 1 else "a" if word.islower() else "Aa"
    return case + "-" * ("-" in word)


def _is_open(word: str, row: np.int64) -> bool:
    """Whether a word with this row of weights of its own can be no pronoun, preposition or the
    like: treebanks hold nearly all of those."""
    return not row and word[0].isalnum() and not RARE_FUNCTION_WORD.search(word.lower())


def _is_a_name(word: str) -> bool:
    """Whether a word that the treebanks lack is no adverb: "Northmere" is none, since new adverbs
    end in "-ly" and "-ment"."""
    return word[0].isupper() and word.isalpha() and not word.endswith(("ly", "ment"))


_CLOSED = [TAGS.index(kind) for kind in CLOSED]
_ADVERB, _MARK = TAGS.index(ADVERB), TAGS.index(MARK)
NEVER = 4000
"""More than all weights of a word together."""

_LETTERS = np.frombuffer(TAGS.encode("ascii"), dtype=np.uint8)
KINDS = len(TAGS) + 1
NEIGHBOUR_ROWS = 2 * KINDS + 3 * KINDS**2


def neighbours(tags: Rows) -> tuple[Rows, Rows, Rows]:
    """For each word the two tags before it, the two after it, and those on both sides (numbers,
    `len(TAGS)` for an edge), each pair as one number. Two edges stand on both ends of `tags`."""
    before, after = tags[1:-3], tags[3:-1]
    return tags[:-4] * KINDS + before, after * KINDS + tags[4:], before * KINDS + after


def _of_pairs(rows: Weights) -> Weights:
    """The last `NEIGHBOUR_ROWS` of the second pass as weights of the pairs alone, by pair and
    number: those of one tag go along with the pair that holds it."""
    before, after, *pairs = np.split(rows, (KINDS, *range(2 * KINDS, len(rows), KINDS**2)))
    pairs[0] += np.tile(before, (KINDS, 1))
    pairs[1] += np.repeat(after, KINDS, axis=0)
    return np.stack(pairs)


class Tagged(NamedTuple):
    """The tags of a sentence, a character of `TAGS` each, and by how much each word missed being
    `FINITE` (0: it is)."""

    tags: str
    behind: list[int]


class Tagger:
    """The tags of one language."""

    def __init__(
        self, features: list[str], first: NDArray[np.int8], second: NDArray[np.int8],
        verbs: frozenset[str],
    ) -> None:  # fmt: skip
        """`first` has a row of weights per feature (row 0: unknown, all 0) and a column per tag;
        `second` as well, with the `NEIGHBOUR_ROWS` after them; `verbs`: the infinitives known."""
        self._verbs = verbs
        self._row = {feature: n for n, feature in enumerate(features, 1)}
        # sums of some twenty weights of a byte each
        self._passes = first.astype(np.int16), second[: len(first)].astype(np.int16)
        self._around = _of_pairs(second[len(first) :].astype(np.int16))
        self._number: dict[str, int] = {}
        self._sums: Weights = np.zeros((len(PLACES), 0, 2 * len(TAGS)), dtype=np.int16)
        """What each word remembered adds, by place from which it is seen, to each tag of each
        pass."""
        self._learning = Lock()

    def tag(self, sentences: list[list[str]]) -> list[Tagged]:
        """The tag of each word of each sentence."""
        words = [EDGE, EDGE]
        for sentence in sentences:
            words += sentence
            words += (EDGE, EDGE)
        found, behind = self._found(words)
        tagged, at = [], 0
        for sentence in sentences:
            until = at + len(sentence)
            tagged.append(Tagged(found[at:until], behind[at:until]))
            at = until + 2
        return tagged

    def _found(self, words: list[str]) -> Tagged:
        """The tags of ``words[2:-2]``, and how far each is from `FINITE`; those of edges mean
        nothing."""
        with self._learning:  # a desk reads in several threads
            numbers = self._numbered(words)
            both = self._sums[0].take(numbers[2:-2], axis=0)  # faster than an index
            for known, place in zip(self._sums[1:], PLACES[1:], strict=True):
                both += known.take(numbers[2 + place : len(words) - 2 + place], axis=0)
        tags = np.full(len(words), len(TAGS), dtype=np.int32)
        tags[2:-2] = both[:, : len(TAGS)].argmax(axis=1)
        tags[numbers == numbers[0]] = len(TAGS)
        sums = both[:, len(TAGS) :]
        for weights, pairs in zip(self._around, neighbours(tags), strict=True):
            sums += weights.take(pairs, axis=0)
        found = _LETTERS.take(sums.argmax(axis=1)).tobytes().decode("ascii")
        return Tagged(found, (sums.max(axis=1) - sums[:, 0]).tolist())

    def _numbered(self, words: list[str]) -> Rows:
        """The number of each word in the memory of words, which learns the new ones."""
        if len(self._number) > MOST_WORDS:
            self._number = {}
        number = self._number
        try:
            return np.fromiter(map(number.__getitem__, words), np.int32, len(words))
        except KeyError:
            self._learn(list(set(words).difference(number)))
            return np.fromiter(map(number.__getitem__, words), np.int32, len(words))

    def _learn(self, new: list[str]) -> None:
        """Remember words with the sums of the weights of their features."""
        known, row = len(self._number), self._row
        until = known + len(new)
        self._number.update(zip(new, range(known, until), strict=True))
        if until > self._sums.shape[1]:
            room = np.zeros((len(PLACES), 2 * until, 2 * len(TAGS)), dtype=np.int16)
            room[:, :known] = self._sums[:, :known]
            self._sums = room
        rows = np.array(
            [[row.get(feature, 0) for feature in lexical_features(w, self._verbs)] for w in new]
        )
        never = np.array([NEVER * _is_open(*pair) for pair in zip(new, rows[:, 0], strict=True)])
        no_adverb = never * [_is_a_name(word) for word in new]
        no_mark = NEVER * np.array([word[0].isalpha() for word in new])
        for n, weights in enumerate(self._passes):
            own = self._sums[:, known:until, n * len(TAGS) : (n + 1) * len(TAGS)]
            column = 0
            for place, width in enumerate(FEATURES_AT):
                seen = weights[rows[:, column : column + width]]
                own[place] = seen.sum(axis=1, dtype=np.int16)
                column += width
            # what the treebanks hold as a word of no closed class is of none
            other = (rows[:, 0] > 0) & (weights[rows[:, 0]][:, _CLOSED] <= 0).all(axis=1)
            for column in _CLOSED:
                own[0, :, column] -= np.maximum(never, no_mark * other)
            own[0, :, _ADVERB] -= no_adverb
            own[0, :, _MARK] -= no_mark


@cache
def tagger(language: str) -> Tagger | None:
    """The tagger of a language, read once (20 ms); None where there is none."""
    path = files("factcheck.text.lexicon") / f"tagger_{language}.npz"
    if not path.is_file():
        return None
    with path.open("rb") as file, np.load(file) as stored:
        features = stored["features"].tobytes().decode("utf-8").split("\n")
        return Tagger(features, stored["first"], stored["second"], infinitives(language))
