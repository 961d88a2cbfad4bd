"""Write the French infinitives that the tagger knows, out of simplemma's dictionary.

    pip install simplemma
    python -m tests.training.verbs > factcheck/text/lexicon/verbs_fr.txt

An infinitive counts when the dictionary also has forms of it that only verbs have.
"""

from __future__ import annotations

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

_OWN = {
    "er": ("aient", "eaient", "èrent", "ant"),
    "ir": ("issent", "issait", "aient"),
    "re": ("aient", "ent"),
}
"""Ending of the infinitive -> endings of its forms of which one must be known."""


def main() -> None:
    """Print them, one a line, in order."""
    print("\n".join(sorted(_known(_forms()))))


def _forms() -> dict[str, set[str]]:
    """Lemma -> its forms."""
    forms: dict[str, set[str]] = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary("fr").items():
        forms.setdefault(_text(lemma), set()).add(_text(form))
    return forms


def _text(word: str | bytes) -> str:
    return word if isinstance(word, str) else word.decode()


def _known(forms: dict[str, set[str]]) -> set[str]:
    return {
        lemma
        for lemma, known in forms.items()
        if lemma.isalpha()
        and lemma.islower()
        and any(lemma[:-2] + end in known for end in _OWN.get(lemma[-2:], ()))
    }


if __name__ == "__main__":
    main()
