"""Universal Dependencies treebanks, read as our own tokens with their tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.text import tagging
from factcheck.text.tokens import tokenise

_BY_PART_OF_SPEECH = {
    "NOUN": tagging.NOUN, "PROPN": tagging.NAME, "DET": tagging.DETERMINER,
    "ADJ": tagging.ADJECTIVE, "ADV": tagging.ADVERB, "INTJ": tagging.ADVERB,
    "NUM": tagging.NUMBER, "ADP": tagging.PREPOSITION, "CCONJ": tagging.COORDINATOR,
    "SCONJ": tagging.SUBORDINATOR, "PART": tagging.PARTICLE,
}  # fmt: skip
_VERBS = {tagging.FINITE, tagging.INFINITIVE, tagging.PAST, tagging.PRESENT}


@dataclass(frozen=True, slots=True)
class TreeWord:
    """A syntactic word of the treebank, with its place in the sentence."""

    start: int
    end: int
    tag: str


def read_tagged(path: Path) -> Iterator[tuple[list[str], str]]:
    """The words of each sentence as `tokenise` finds them, and one tag for each."""
    for text, rows in _sentences(path):
        words = _placed(text, rows)
        if words:
            tokens = tokenise(text)
            tags = "".join(_tag(text, token.start, token.end, words) for token in tokens)
            yield [text[token.start : token.end] for token in tokens], tags


def _sentences(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    text, rows = "", list[list[str]]()
    with path.open(encoding="utf-8") as lines:
        for line in map(str.rstrip, lines):
            if line.startswith("# text = "):
                text = line.removeprefix("# text = ")
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows:
                yield text, rows
                rows = []


def _placed(text: str, rows: list[list[str]]) -> list[TreeWord]:
    """The words with their places; none when the text does not hold them in order."""
    words, at = list[TreeWord](), 0
    joined_until, joined = 0, (0, 0)
    for row in rows:
        if "." in row[0]:
            continue
        number = row[0].partition("-")
        if int(number[0]) > joined_until:
            start = text.find(row[1], at)
            if start < 0:
                return []
            joined = (start, start + len(row[1]))
            at = joined[1]
        if number[2]:  # "3-4 du": the words 3 and 4 stand in one
            joined_until = int(number[2])
        else:
            words.append(TreeWord(*joined, _tag_of_row(row)))
    return words


def _tag_of_row(row: list[str]) -> str:
    part, features = row[3], row[5]
    if part in ("VERB", "AUX"):
        if "VerbForm=Inf" in features:
            return tagging.INFINITIVE
        if "VerbForm=Ger" in features:
            return tagging.PRESENT
        if "VerbForm=Part" in features:
            return tagging.PAST if "Tense=Past" in features else tagging.PRESENT
        return tagging.FINITE
    if part == "PRON":
        return tagging.RELATIVE if "PronType=Rel" in features else tagging.PRONOUN
    return _BY_PART_OF_SPEECH.get(part, tagging.MARK)


def _tag(text: str, start: int, end: int, words: list[TreeWord]) -> str:
    """The tag of one of our tokens: of the verb in it, or of its first word."""
    if not text[start].isalnum():
        return tagging.MARK
    tags = [word.tag for word in words if word.start < end and word.end > start]
    return next((tag for tag in tags if tag in _VERBS), tags[0] if tags else tagging.MARK)
