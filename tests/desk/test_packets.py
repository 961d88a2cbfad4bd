"""Offline packets: out, worked on, back; again; with conflicts; and tampered with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.errors import NotAllowed, UnreadableFile, UnwritableFile, UsageError
from factcheck.models import Role, SourceDraft, Stance, VerdictDraft
from factcheck.vocabulary import Take
from tests.desk.conftest import TEXT, OpenDesk, document, rules

SETTINGS = Settings(vectors=False)
MAP = SourceDraft(url="https://example.org/map", title="A map", snapshot="Dix-neuf pour cent.")


@pytest.fixture
def packet(tmp_path: Path) -> Path:
    return tmp_path / "zoe.packet"


@contextmanager
def opened(packet: Path) -> Iterator[Desk]:
    with open_desk(packet, settings=SETTINGS) as desk:
        yield desk


@pytest.fixture
def rated(desk: Desk, article_id: int) -> Desk:
    """Ana has rated claims 1 and 2 and cites a map on 1."""
    desk.verdicts.write(1, VerdictDraft(rating="true", summary="Oui."))
    desk.sources.add(1, MAP, stance=Stance.SUPPORTS, quote="Dix-neuf pour cent.")
    desk.verdicts.rate(2, "false")
    return desk


# --- out ------------------------------------------------------------------------------------------


def test_a_blind_packet_holds_claims_and_evidence_but_no_verdict(rated: Desk, packet: Path) -> None:
    issued = rated.packets.issue(packet, [1], "Zoé")
    with opened(packet) as theirs:
        assert theirs.reviewer == "Zoé", "a packet is its reader's"
        claims = theirs.claims.of_article(1)
        assert [claim.rating for claim in claims] == [None] * 4
        assert [claim.assignee for claim in claims] == ["Zoé"] * 4
        assert theirs.verdicts.history(1) == []
        assert theirs.sources.of_claim(1)[0].source.snapshot == "Dix-neuf pour cent."
        assert len(theirs.workflow.queue("mine")) == 4
        assert rules(theirs) == set()
    everything = packet.read_bytes()
    assert b"Oui." not in everything
    assert not packet.with_name("zoe.packet-wal").exists()
    assert [one.code for one in rated.packets.issued()] == [issued.code]


def test_an_open_packet_holds_the_verdicts(rated: Desk, packet: Path) -> None:
    rated.notes.add(1, "Voir la carte, @Zoé")
    rated.packets.issue(packet, [1], "Zoé", blind=False)
    with opened(packet) as theirs:
        assert theirs.claims.get(1).rating == "true"
        assert theirs.verdicts.history(1)[0].summary == "Oui."
        assert [note.text for note in theirs.notes.for_me()] == ["Voir la carte, @Zoé"]
        assert rules(theirs) == set()


def test_nobody_second_reads_their_own_verdict(rated: Desk, packet: Path) -> None:
    rated.packets.issue(packet, [1], "Ana")
    with opened(packet) as theirs:
        assert [claim.id for claim in theirs.claims.of_article(1)] == [3, 4]


def test_only_the_reader_works_in_a_packet(rated: Desk, packet: Path) -> None:
    rated.packets.issue(packet, [1], "Zoé")
    with (
        open_desk(packet, reviewer="Ben", settings=SETTINGS) as stranger,
        pytest.raises(NotAllowed, match="Ben is no member"),
    ):
        stranger.verdicts.rate(1, "true")


def test_a_packet_is_not_written_over_a_file_nor_for_nobody(rated: Desk, packet: Path) -> None:
    packet.write_text("precious")
    with pytest.raises(UnwritableFile, match="exists"):
        rated.packets.issue(packet, [1], "Zoé")
    assert packet.read_text() == "precious"
    with pytest.raises(UsageError, match="name"):
        rated.packets.issue(packet.with_name("other"), [1], " ")
    with pytest.raises(UnwritableFile, match="no such folder"):
        rated.packets.issue(packet.parent / "nowhere" / "p", [1], "Zoé")
    assert rated.packets.issued() == []


# --- back -----------------------------------------------------------------------------------------


def test_blind_ratings_come_back_as_second_readings(rated: Desk, packet: Path) -> None:
    rated.packets.issue(packet, [1], "Zoé")
    with opened(packet) as theirs:
        theirs.verdicts.write(1, VerdictDraft(rating="half_true", rationale="Plutôt 18 %."))
        theirs.workflow.second_read(2, "false", "Non.")
        theirs.verdicts.rate(3, "true")  # nobody has rated it at home
        theirs.sources.add(1, SourceDraft(url="https://example.org/other"))
        theirs.notes.add(2, "@Ana, sûr ?")
    merged = rated.packets.merge(packet)
    assert {one.claim_id: one.done for one in merged.claims} == {
        1: ("source added", "second reading half_true"),
        2: ("second reading false", "note added"),
        3: ("rated true",),
    }
    assert merged.clashes == 0
    assert rated.claims.get(1).rating == "true"
    (reading,) = rated.workflow.readings(1)
    assert (reading.reader, reading.blind, reading.rationale) == ("Zoé", True, "Plutôt 18 %.")
    assert reading.verdict_id == rated.claims.get(1).verdict_id
    three = rated.verdicts.current(3)
    assert three is not None
    assert three.author == "Zoé"
    assert [cited.evidence.added_by for cited in rated.sources.of_claim(1)] == ["Ana", "Zoé"]
    assert rated.notes.for_me()[0].by == "Zoé"
    agreement = rated.team.agreement()
    assert agreement.claims == 2
    assert agreement.matrix["true"] == {"half_true": 1}
    assert rules(rated) == set()


def test_an_import_again_changes_nothing_and_more_work_can_follow(
    rated: Desk, packet: Path
) -> None:
    rated.packets.issue(packet, [1], "Zoé")
    with opened(packet) as theirs:
        theirs.workflow.second_read(1, "false")
        theirs.sources.add(1, SourceDraft(title="Une lettre"))
    rated.packets.merge(packet)
    entries = len(rated.history.log())
    assert rated.packets.merge(packet).claims == ()
    assert len(rated.history.log()) == entries
    with opened(packet) as theirs:
        letter = theirs.sources.of_claim(1)[1].evidence
        theirs.sources.edit_evidence(letter.id, quote="Cher Monsieur", seen=letter.version)
        theirs.workflow.second_read(2, "true")
    done = {one.claim_id: one.done for one in rated.packets.merge(packet).claims}
    assert done == {1: ("source 2: quote changed",), 2: ("second reading true",)}
    assert rated.sources.of_claim(1)[1].evidence.quote == "Cher Monsieur"
    assert rated.packets.issued()[0].returned == 4


def test_a_passage_that_both_cite_is_cited_once(rated: Desk, packet: Path) -> None:
    page = SourceDraft(url="https://example.org/other")
    rated.packets.issue(packet, [1], "Zoé")
    with opened(packet) as theirs:
        theirs.sources.add(1, page, locator="p. 12")
        theirs.sources.add(1, page, locator="p. 13")
    rated.sources.add(1, page, locator="p. 12")
    assert rated.packets.merge(packet).claims[0].done == ("source added",)
    places = [cited.evidence.locator for cited in rated.sources.of_claim(1)]
    assert places == ["", "p. 12", "p. 13"]
    assert rated.packets.merge(packet).claims == ()
    rated.history.undo()
    assert len(rated.sources.of_claim(1)) == 2
    assert rules(rated) == set()


def forget_locators(file: Path) -> None:
    """Make of a desk or packet what it was before sources said where their passages stand."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("ALTER TABLE evidence DROP COLUMN locator")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = '0005_locator'")
        for table, column in (("packet", "base"), ("packet_row", "taken")):
            forgotten = f"""replace({column}, ',"locator":""', '')"""
            connection.execute(f"UPDATE {table} SET {column} = {forgotten}")  # noqa: S608 # ours
        connection.commit()


def test_a_packet_from_before_a_step_of_the_schema_comes_back(
    rated: Desk, path: Path, packet: Path
) -> None:
    rated.packets.issue(packet, [1], "Zoé")
    with opened(packet) as theirs:
        theirs.sources.add(1, SourceDraft(title="Une lettre"))
    rated.packets.merge(packet)
    rated.close()
    forget_locators(path)
    forget_locators(packet)
    with opened(packet) as theirs:
        for cited, place in zip(theirs.sources.of_claim(1), ("p. 12", "p. 13"), strict=True):
            id, seen = cited.evidence.id, cited.evidence.version
            theirs.sources.edit_evidence(id, locator=place, seen=seen)
    with open_desk(path, reviewer="Ana", settings=SETTINGS) as home:
        assert home.packets.merge(packet).claims[0].done == (
            "source 1: locator changed",
            "source 2: locator changed",
        )
        assert [one.evidence.locator for one in home.sources.of_claim(1)] == ["p. 12", "p. 13"]
        assert home.packets.merge(packet).claims == ()


def test_an_import_is_undone_whole_and_can_be_done_again(rated: Desk, packet: Path) -> None:
    rated.packets.issue(packet, [1], "Zoé")
    with opened(packet) as theirs:
        theirs.workflow.second_read(1, "false")
        theirs.verdicts.rate(3, "true")
    rated.packets.merge(packet)
    rated.history.undo()
    assert rated.workflow.readings(1) == []
    assert rated.claims.get(3).rating is None
    again = rated.packets.merge(packet)
    assert [one.claim_id for one in again.claims] == [1, 3]
    assert len(rated.workflow.readings(1)) == 1


def test_claims_that_the_reader_drew_and_changed_come_back(rated: Desk, packet: Path) -> None:
    rated.packets.issue(packet, [1], "Zoé", blind=False)
    with opened(packet) as theirs:
        new = theirs.claims.create(1, 46, 60)
        theirs.verdicts.rate(new.id, "true")
        theirs.sources.add(new.id, SourceDraft(title="Une liste"), locator="p. 3", note="à revoir")
        claim = theirs.claims.get(4)
        theirs.claims.reword(4, "Paris a promis 3 milliards d'euros.", seen=claim.version)
        theirs.claims.merge(2, 1, seen=theirs.claims.get(2).version)
        theirs.claims.tag(2, ["sommet"], seen=theirs.claims.get(2).version)
    rated.packets.merge(packet)
    drawn = next(c for c in rated.claims.of_article(1) if (c.start, c.end) == (46, 60))
    assert drawn.rating == "true"
    (cited,) = rated.sources.of_claim(drawn.id)
    assert (cited.source.title, cited.evidence.locator) == ("Une liste", "p. 3")
    assert cited.evidence.note == "à revoir"
    assert rated.claims.get(4).text == "Paris a promis 3 milliards d'euros."
    both = rated.claims.get(2)
    assert (both.start, both.end, both.tags) == (0, 83, ("sommet",))
    assert rated.claims.get(1).removed
    assert [cited.source.title for cited in rated.sources.of_claim(2)] == ["A map"]
    assert rules(rated) == set()
    assert rated.packets.merge(packet).claims == ()


@pytest.fixture
def clashing(rated: Desk, packet: Path) -> Desk:
    """Zoé and Ana have both changed claim 2's rating and claim 4's wording since the packet."""
    rated.packets.issue(packet, [1], "Zoé", blind=False)
    with opened(packet) as theirs:
        theirs.verdicts.rate(2, "half_true")
        theirs.claims.reword(4, "Paris promet 3 milliards.", seen=theirs.claims.get(4).version)
        theirs.verdicts.rate(3, "true")
    rated.verdicts.rate(2, "mostly_false")
    rated.claims.reword(4, "La France promet 3 milliards.", seen=rated.claims.get(4).version)
    return rated


def test_conflicts_are_shown_and_left_alone(clashing: Desk, packet: Path) -> None:
    merged = clashing.packets.merge(packet)
    found = {
        one.claim_id: [(c.what, c.theirs, c.ours, c.by) for c in one.clashes]
        for one in merged.claims
    }
    assert found == {
        2: [("rating", "half_true", "mostly_false", "Ana")],
        3: [],
        4: [("text", "Paris promet 3 milliards.", "La France promet 3 milliards.", "Ana")],
    }
    assert clashing.claims.get(2).rating == "mostly_false"
    assert clashing.claims.get(3).rating == "true"
    assert clashing.packets.merge(packet).clashes == 2, "still open, so still shown"


@pytest.mark.parametrize(
    ("choice", "rating", "readings", "text"),
    [
        ("theirs", "half_true", [], "Paris promet 3 milliards."),
        ("ours", "mostly_false", [], "La France promet 3 milliards."),
        ("both", "mostly_false", ["half_true"], "La France promet 3 milliards."),
    ],
)
def test_conflicts_are_settled_once(
    clashing: Desk, packet: Path, choice: str, rating: str, readings: list[str], text: str
) -> None:
    settled = clashing.packets.merge(packet, choice=choice, claim_ids=[2])  # type: ignore[arg-type] # of the table
    (told,) = [one.done for one in settled.claims if one.claim_id == 2]
    assert told == {"theirs": ("rated half_true",), "ours": ("as it is here",)}.get(
        choice, ("second reading half_true",)
    )
    assert clashing.claims.get(4).text == "La France promet 3 milliards."
    clashing.packets.merge(packet, choice=choice)  # type: ignore[arg-type] # of the table
    assert clashing.claims.get(2).rating == rating
    assert [r.rating for r in clashing.workflow.readings(2)] == readings
    assert clashing.claims.get(4).text == text
    assert clashing.packets.merge(packet).claims == ()


@pytest.mark.parametrize("choice", ["theirs", "ours", "both"])
def test_two_claims_are_joined_only_where_the_words_of_both_arrive(
    rated: Desk, packet: Path, choice: Take
) -> None:
    rated.packets.issue(packet, [1], "Zoé", blind=False)
    with opened(packet) as theirs:
        theirs.claims.merge(2, 1, seen=theirs.claims.get(2).version)
    rated.claims.reword(2, "Quinze pays sont venus.", seen=rated.claims.get(2).version)
    merged = rated.packets.merge(packet)
    assert {one.claim_id: [c.what for c in one.clashes] for one in merged.claims} == {
        2: ["text"],
        1: ["removed"],
    }
    assert not rated.claims.get(1).removed, "its words are in no other claim"
    assert len(rated.sources.of_claim(1)) == 1
    rated.packets.merge(packet, choice=choice)
    assert rated.claims.get(1).removed == (choice == "theirs")
    assert len(rated.sources.of_claim(1)) == (choice != "theirs")
    assert rated.packets.merge(packet).claims == ()
    assert rules(rated) == set()


def test_a_published_verdict_is_not_replaced_by_a_packet(
    rated: Desk, at_desk: OpenDesk, packet: Path
) -> None:
    rated.packets.issue(packet, [1], "Zoé", blind=False)
    with opened(packet) as theirs:
        theirs.verdicts.rate(1, "false")
    rated.sources.add(1, SourceDraft(url="https://example.org/b", title="B", primary=True))
    rated.verdicts.write(1, VerdictDraft(rating="true", summary="Oui.", review_by="2027-01-01"))
    rated.workflow.submit(1)
    at_desk("Ben").workflow.approve(1)
    merged = rated.packets.merge(packet, choice="theirs")
    assert merged.clashes == 1
    assert rated.claims.get(1).rating == "true"


def test_a_new_version_of_the_article_makes_new_claims_a_conflict(
    rated: Desk, packet: Path
) -> None:
    url = "https://example.org/article"
    id = rated.articles.add(document(TEXT + " Fin.", url=url)).article.id
    rated.packets.issue(packet, [id], "Zoé")
    with opened(packet) as theirs:
        theirs.claims.create(id, 3, 20)
    rated.articles.add(document("Un ajout. " + TEXT, url=url))
    (claim,) = rated.packets.merge(packet).claims
    assert claim.clashes[0].ours == "the article has a new version"


def test_roles_hold_for_packets(rated: Desk, at_desk: OpenDesk, packet: Path) -> None:
    for name, role in (("Ana", Role.ADMIN), ("Rob", Role.REVIEWER), ("Zoé", Role.REVIEWER)):
        rated.team.add(name, role)
    rated.packets.issue(packet, [1], "Zoé")
    with opened(packet) as theirs:
        theirs.workflow.second_read(1, "false")
    with pytest.raises(NotAllowed, match="merging the packet of Zoé needs the role editor"):
        at_desk("Rob").packets.merge(packet)
    assert at_desk("Zoé").packets.merge(packet).claims


# --- tampered with --------------------------------------------------------------------------------


def _foreign_desk(path: Path) -> None:
    path.unlink()
    with open_desk(path, reviewer="Eve", settings=SETTINGS):
        pass


TAMPERED = [
    pytest.param("UPDATE packet SET code = 'feedfeedfeed'", "no packet that this desk", id="code"),
    pytest.param("UPDATE packet SET seal = 'x'", "seal", id="seal"),
    pytest.param("UPDATE packet SET reader = 'Ana'", "seal", id="another reader"),
    pytest.param(
        "UPDATE article SET text = replace(text, 'Russie', 'Suisse')", "damaged", id="text"
    ),
    pytest.param("UPDATE claim SET text = 'x' WHERE id = 3", "claim 3", id="wording"),
    pytest.param("UPDATE evidence SET quote = 'x'", "evidence 1", id="evidence"),
    pytest.param("UPDATE reading SET reader = 'Ana'", "by Ana", id="a reading of somebody else's"),
    pytest.param("UPDATE reading SET rating = 'x'", "another scale", id="a rating there is not"),
    pytest.param("UPDATE log SET summary = 'x' WHERE id = 2", "log", id="log"),
    pytest.param("DELETE FROM log WHERE id = 1", "log", id="log cut"),
    pytest.param("UPDATE source SET tier = 'x', version = 2", "source 1", id="a word of no set"),
    pytest.param(
        "CREATE TRIGGER t AFTER INSERT ON claim BEGIN DELETE FROM log; END", "parts", id="trigger"
    ),
    pytest.param(
        "DROP TABLE note; CREATE VIEW note AS SELECT * FROM member", "parts", id="view for table"
    ),
]


@pytest.mark.parametrize(("statements", "why"), TAMPERED)
def test_a_packet_that_was_tampered_with_is_refused(
    rated: Desk, packet: Path, statements: str, why: str
) -> None:
    rated.packets.issue(packet, [1], "Zoé")
    with opened(packet) as theirs:
        theirs.workflow.second_read(1, "false")
    with closing(sqlite3.connect(packet)) as connection:
        connection.executescript(statements)
    before = len(rated.history.log())
    with pytest.raises(UnreadableFile, match=why):
        rated.packets.merge(packet)
    assert len(rated.history.log()) == before


@pytest.mark.parametrize(
    ("make", "why"),
    [
        pytest.param(_foreign_desk, "no packet that this desk", id="a desk, not a packet"),
        pytest.param(lambda path: path.write_bytes(b"x" * 9000), "it is no packet", id="noise"),
    ],
)
def test_what_is_no_packet_is_refused(
    rated: Desk, packet: Path, make: Callable[[Path], object], why: str
) -> None:
    rated.packets.issue(packet, [1], "Zoé")
    make(packet)
    with pytest.raises(UnreadableFile, match=why):
        rated.packets.merge(packet)


def test_a_packet_taken_back_by_undo_is_refused(rated: Desk, packet: Path) -> None:
    rated.packets.issue(packet, [1], "Zoé")
    rated.history.undo()
    assert rated.packets.issued() == []
    with pytest.raises(UnreadableFile, match="taken back"):
        rated.packets.merge(packet)
