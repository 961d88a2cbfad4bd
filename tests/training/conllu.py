"""Universal Dependencies treebanks, read as our own tokens with their tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import tokenise

_BY_PART_OF_SPEECH = {
    "NOUN": tag.NOUN, "PROPN": tag.NAME, "DET": tag.DETERMINER,
    "ADJ": tag.ADJECTIVE, "ADV": tag.ADVERB, "INTJ": tag.ADVERB,
    "NUM": tag.NUMBER, "ADP": tag.PREPOSITION, "CCONJ": tag.COORDINATOR,
    "SCONJ": tag.SUBORDINATOR, "PART": tag.PARTICLE,
}  # fmt: skip
_VERBS = {tag.FINITE, tag.INFINITIVE, tag.PAST, tag.PRESENT}


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
            yield our_words(text, words)


def our_words(text: str, words: list[TreeWord]) -> tuple[list[str], str]:
    """The words of a sentence as `tokenise` finds them, and one tag for each."""
    tokens = tokenise(text)
    tags = "".join(_tag(text, token.start, token.end, words) for token in tokens)
    return [text[token.start : token.end] for token in tokens], tags


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
            words.append(TreeWord(*joined, tag_of(row[3], row[5])))
    return words


def tag_of(part: str, features: str) -> str:
    """The tag of a word with this universal part of speech and these features."""
    if part in ("VERB", "AUX"):
        if "VerbForm=Inf" in features:
            return tag.INFINITIVE
        if "VerbForm=Ger" in features:
            return tag.PRESENT
        if "VerbForm=Part" in features:
            return tag.PAST if "Tense=Past" in features else tag.PRESENT
        return tag.FINITE
    if part == "PRON":
        return tag.RELATIVE if "PronType=Rel" in features else tag.PRONOUN
    return _BY_PART_OF_SPEECH.get(part, tag.MARK)


def _tag(text: str, start: int, end: int, words: list[TreeWord]) -> str:
    """The tag of one of our tokens: of the verb in it, or of its first word."""
    if not text[start].isalnum():
        return tag.MARK
    tags = [word.tag for word in words if word.start < end and word.end > start]
    return next((kind for kind in tags if kind in _VERBS), tags[0] if tags else tag.MARK)
