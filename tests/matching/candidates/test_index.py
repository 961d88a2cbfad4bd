"""The index in a real database: search, changes, and a rebuild that compares equal."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from factcheck.matching.candidates import index, postings
from factcheck.matching.finder import Finder
from factcheck.models import IndexedText, Target, TargetKind
from factcheck.storage.match_index import MatchIndex
from tests.benchmarks.match_store import connect

WORDINGS = (
    "Russia controls nearly 20% of Ukraine",
    "La réunion s'est tenue à Kiev avec quinze pays",
    "The minister of defence has resigned in London",
    "Unemployment fell to 7.4% in 2021",
    "Quinze nations se sont réunies à Kiev",
)


def put(db: Database, id: int, text: str, *, live: bool = True) -> IndexedText:
    db.execute("INSERT OR REPLACE INTO claim (id, text) VALUES (?, ?)", [id, text])
    return IndexedText(target=Target(kind=TargetKind.CLAIM, id=id), text=text, live=live)


@pytest.fixture
def filled() -> MatchIndex:
    store = connect()
    index.add(store, [put(store.db, n, text) for n, text in enumerate(WORDINGS, 1)])
    return store


def found(store: MatchIndex, text: str) -> list[int]:
    return [target.id for target, _ in Finder(store, vectors=False).find(text)]


class Growing(MatchIndex):
    """Another process adds a document in the middle of a search."""

    def terms(self, terms: Sequence[str]) -> dict[str, tuple[int, int]]:
        known = super().terms(terms)
        index.add(MatchIndex(self.db), [put(self.db, 9, "Quinze nations à Londres")])
        return known


def test_documents_that_others_add_meanwhile_do_not_disturb_a_search(filled: MatchIndex) -> None:
    hits = index.search(Growing(filled.db), {"quinz": 1, "nation": 1, "ukrain": 1})
    assert max(hit.doc_id for hit in hits) < filled.size()


def test_what_was_added_is_found_first(filled: MatchIndex) -> None:
    for id, text in enumerate(WORDINGS, 1):
        assert found(filled, text)[0] == id


@pytest.mark.parametrize(
    ("query", "id"),
    [
        pytest.param("15 nations met in Kyiv", 5, id="a number word and an exonym"),
        pytest.param("unemploymnet fell", 4, id="a typo"),
        pytest.param("the ministers of defense resign", 3, id="inflection"),
    ],
)
def test_other_spellings_find_it(filled: MatchIndex, query: str, id: int) -> None:
    assert id in found(filled, query)[:2]


def test_a_changed_wording_takes_the_place_of_the_old(filled: MatchIndex) -> None:
    index.sync(filled, [put(filled.db, 3, "The queen has abdicated")])
    assert found(filled, "The queen has abdicated")[0] == 3
    assert 3 not in found(filled, "minister of defence resigned London")[:1]
    index.sync(filled, [put(filled.db, 3, "The queen has abdicated", live=False)])
    assert 3 not in found(filled, "The queen has abdicated")


def test_the_same_wording_again_changes_nothing(filled: MatchIndex) -> None:
    size = filled.size()
    index.sync(filled, [put(filled.db, 1, WORDINGS[0])])
    assert filled.size() == size


def content(store: MatchIndex) -> dict[str, list[bytes]]:
    terms = store.db.execute("SELECT term, id FROM match_term").fetchall()
    return {term: store.blocks(id) for term, id in terms}


@settings(max_examples=25)
@given(st.lists(st.sampled_from(WORDINGS), min_size=1, max_size=12))
def test_a_rebuild_equals_adding_one_by_one(texts: list[str]) -> None:
    one_by_one, at_once = connect(), connect()
    for n, text in enumerate(texts, 1):
        index.add(one_by_one, [put(one_by_one.db, n, text)])
    index.rebuild(at_once, [put(at_once.db, n, text) for n, text in enumerate(texts, 1)])
    assert content(one_by_one) == content(at_once)


def test_blocks_fill_and_follow_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "BLOCK", 3)
    store = connect()
    for n in range(1, 9):
        index.add(store, [put(store.db, n, "unemployment")])
    (blocks,) = content(store).values()
    ids = [list(postings.unpack(block)[0]) for block in blocks]
    assert ids == [[1, 2, 3], [4, 5, 6], [7, 8]]


def _adder(path: Path, first: int, count: int) -> None:
    store = connect(path)
    for n in range(first, first + count):
        store.db.execute("BEGIN IMMEDIATE")
        index.add(store, [put(store.db, n, f"unemployment in town number {n}")])
        store.db.execute("COMMIT")


def test_four_processes_add_at_once(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    store = connect(path)
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_adder, args=(path, 1 + 25 * n, 25)) for n in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
        assert worker.exitcode == 0
    assert store.size() == 101
    (blocks,) = [
        store.blocks(id) for term, (id, _) in store.terms(["unemployment", "unemploy"]).items()
    ]
    ids, _ = postings.unpack(blocks[0])
    assert list(ids) == list(range(1, 101))
