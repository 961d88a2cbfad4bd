"""The tagger: what words do, French and English; the same answer every time."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from factcheck.text.grammar.conjugation import infinitives, verb_form
from factcheck.text.grammar.english_repairs import tags_needed
from factcheck.text.grammar.sentence_words import tagged
from factcheck.text.grammar.tag_repairs import NEARLY, repaired
from factcheck.text.grammar.tagger import EDGE, Tagged, lexical_features, tagger
from factcheck.text.grammar.tags import ADVERB, FINITE, NAME, SUBORDINATOR


def far(tags: str) -> Tagged:
    """Tags of words that are no finite verbs, beyond doubt."""
    return Tagged(tags, [NEARLY + 1] * len(tags))


@pytest.mark.parametrize(
    ("language", "sentence", "tags"),
    [
        pytest.param("fr", "Le maire a vendu le pont .", "DNFPDNZ", id="auxiliary and participle"),
        pytest.param("fr", "Le pont qui relie les rives", "DNWFDN", id="relative pronoun"),
        pytest.param("fr", "Il veut vendre le pont", "UFIDN", id="infinitive"),
        pytest.param("en", "She says that the bridge is old", "UFKDNFA", id="conjunction"),
        pytest.param("en", "The mayor who sold it is old", "DNWFUFA", id="past tense"),
        pytest.param("en", "Paris and London are cities", "MCMFN", id="names"),
        pytest.param("fr", "a commenté Mme Ednan-Laperouse", "FPMM", id="no unknown preposition"),
        pytest.param("fr", "Elle mange » , conclut Me Riou", "UFZZFMM", id="no mark"),
    ],
)
def test_tags(language: str, sentence: str, tags: str) -> None:
    known = tagger(language)
    assert known is not None
    assert [found.tags for found in known.tag([sentence.split()])] == [tags]


def test_sentences_do_not_see_each_other() -> None:
    known = tagger("fr")
    assert known is not None
    one, other = "Le maire a vendu le pont .".split(), "Il pleut .".split()
    assert known.tag([one, other, one]) == [
        *known.tag([one]),
        *known.tag([other]),
        *known.tag([one]),
    ]


@pytest.mark.parametrize(
    ("other", "is_name"),
    [
        pytest.param("A bridge is shut, says Price.", True, id="a capital elsewhere"),
        pytest.param("A bridge is shut, says Jones.", False, id="not seen elsewhere"),
        pytest.param("That price is a bridge, says Price.", False, id="small elsewhere"),
    ],
)
def test_a_first_word_is_read_as_a_name_where_it_is_one(other: str, *, is_name: bool) -> None:
    first = "Price stated to the press that the bridge was shut. "
    spans = [(0, len(first) - 1), (len(first), len(first + other))]
    words = next(tagged(first + other, spans, "en"))
    assert (words.tags[0] == NAME) is is_name


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("Northmere said so .", NAME), ("Wistfully said so .", "R"), ("Suddenly it fell .", "R")],
)
def test_a_new_word_with_a_capital_is_no_adverb(sentence: str, kind: str) -> None:
    known = tagger("en")
    assert known is not None
    assert known.tag([sentence.split()])[0].tags[0] == kind


def test_there_are_taggers_for_two_languages_only() -> None:
    assert tagger("de") is None


def test_no_words_no_tags() -> None:
    known = tagger("en")
    assert known is not None
    assert known.tag([]) == []
    assert known.tag([[]]) == [Tagged("", [])]


def test_every_word_has_as_many_features_at_each_place() -> None:
    words = ("a", "NATO", "3,5", "«", EDGE, "vingt-deux", "consomme")
    widths = {len(lexical_features(word, infinitives("fr"))) for word in words}
    assert len(widths) == 1


@pytest.mark.parametrize(
    ("tags", "mended"),
    [
        pytest.param("NPXN", "NFXN", id="fishermen rescued 700 people"),
        pytest.param("NFPZ", "NFPZ", id="was arrested"),
        pytest.param("NPSNF", "NPSNF", id="the boat rescued on Friday was"),
        pytest.param("NFZNRPDN", "NFZNRFDN", id="the next stretch has its own verb"),
        pytest.param("SPN", "SPN", id="no subject"),
    ],
)
def test_past_tense_is_told_from_participles(tags: str, mended: str) -> None:
    assert repaired(list(tags), far(tags), "en") == mended


@pytest.mark.parametrize(
    ("words", "tags", "doubtful", "mended"),
    [
        pytest.param("The study focuses on ozone .", "DNNSNZ", [2], "DNFSNZ", id="no verb at all"),
        pytest.param("The study is on ozone levels .", "DNFSNNZ", [5], "DNFSNNZ", id="has one"),
        pytest.param(
            "The law that came focuses on ozone .",
            "DNWFNSNZ",
            [4],
            "DNWFFSNZ",
            id="relative clause",
        ),
        pytest.param(
            "It is new : the study focuses on ozone", "UFAZDNNSN", [6], "UFAZDNFSN", id="two parts"
        ),
        pytest.param("The study of ozone levels .", "DNSNNZ", [], "DNSNNZ", id="nothing like it"),
        pytest.param("The trial cements a fall .", "DNNDNZ", [], "DNFDNZ", id="takes an object"),
    ],
)
def test_a_clause_has_a_verb(words: str, tags: str, doubtful: list[int], mended: str) -> None:
    behind = [NEARLY if n in doubtful else NEARLY + 1 for n in range(len(tags))]
    assert repaired(words.lower().split(), Tagged(tags, behind), "en") == mended


@pytest.mark.parametrize(
    ("word", "form"),
    [("consomme", "e"), ("finissent", "issent"), ("répond", "d"), ("table", ""), ("fermé", "é")],
)
def test_a_word_as_a_form_of_a_verb(word: str, form: str) -> None:
    assert verb_form(word, frozenset(("consommer", "finir", "répondre", "fermer"))) == form


@pytest.mark.parametrize(
    "sentence", ["Le maire tranche le débat .", "Le chômage touche 9 % des actifs ."]
)
def test_rare_verbs_are_seen_by_their_infinitives(sentence: str) -> None:
    known, words = tagger("fr"), sentence.split()
    assert known is not None
    assert repaired(words, known.tag([words])[0], "fr")[2] == FINITE


@pytest.mark.parametrize(
    ("words", "tags", "mended"),
    [
        pytest.param("he disputes that figure .", "UFKNZ", "UFDNZ", id="that figure"),
        pytest.param(
            "the bridge that firms built fell", "DNWNFF", "DNWNFF", id="which firms built"
        ),
        pytest.param("people close to her left", "NFSUF", "NASUF", id="close to"),
    ],
)
def test_english_words_by_their_place(words: str, tags: str, mended: str) -> None:
    assert repaired(words.split(), far(tags), "en") == mended


def test_codes_are_no_verbs() -> None:
    found = Tagged("DNFFS", [0] * 5)
    assert repaired("le vol af447 part pour".split(), found, "fr") == "DNMFS"


def test_gerunds_are_no_adverbs() -> None:
    assert repaired("il part affirmant que".split(), far("UFRK"), "fr")[2] == "G"


def test_threads_learn_words_together() -> None:
    known, alone = tagger.__wrapped__("en"), tagger.__wrapped__("en")
    assert known
    assert alone
    unknown = [[[f"Bridge{n}", f"walked{n}", f"nine{n}"]] * 2 for n in range(60)]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            for sentences in unknown:
                for read in threads.map(known.tag, [sentences] * 4):
                    assert read == alone.tag(sentences)
    finally:
        sys.setswitchinterval(before)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        pytest.param("^M(F)S+N", "MFSN", id="every tag"),
        pytest.param("F[NM]*S?(P)", "FP", id="no class, no tag that may be left out"),
        pytest.param("(F)(?:ZX)?N{0,2}S", "FS", id="no group that may be left out"),
        pytest.param("(F)N|P", "", id="nothing of alternatives"),
    ],
)
def test_tags_that_every_match_of_a_pattern_holds(pattern: str, needed: str) -> None:
    assert tags_needed(pattern) == frozenset(needed)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("S'il refuse, la ville paiera.", "s'", id="s'il"),
        pytest.param("Il est prévu que le pont ferme.", "que", id="a participle before que"),
    ],
)
def test_conjunctions_that_look_like_pronouns(text: str, word: str) -> None:
    words = next(iter(tagged(text, [(0, len(text))], "fr")))
    assert words.tags[words.lower.index(word)] == SUBORDINATOR


def test_que_that_means_only_brings_no_clause() -> None:
    text = "Ils n'ont vendu que deux ponts."
    words = next(iter(tagged(text, [(0, len(text))], "fr")))
    assert words.tags[words.lower.index("que")] == ADVERB
