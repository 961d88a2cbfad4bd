"""The kinds of work that `kills` interrupts: how each begins, what it does, and what must hold
after it was killed at any moment."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from factcheck.config import Settings
from factcheck.desk import Desk, factchecks, open_desk
from factcheck.errors import FactcheckError
from factcheck.matching.all_pairs import join
from factcheck.models import ClaimFilter, SourceDraft, VerdictDraft, utc_now
from factcheck.storage import migrations, schema, upkeep
from factcheck.storage.connections import Connections, connect
from factcheck.storage.journal import Journal, broken_entries
from tests.benchmarks.contention import HOT, make_desk

Say = Callable[[int], None]
Found = tuple[int, list[str]]
"""(acknowledged but lost, what is torn)."""

SETTINGS = Settings(vectors=False)
RECORDS = 1_500
DESK = "desk.db"


def opened(path: Path, name: str = "Ana") -> Desk:
    return open_desk(path, reviewer=name, settings=SETTINGS)


def damage(path: Path) -> list[str]:
    """What the doctor's checks of integrity, keys, rows and chain find."""
    with closing(connect(path)) as db:
        found = upkeep.integrity(db)
        found += [str(broken) for broken in upkeep.broken_references(db)]
        found += list(upkeep.contradictions(db))
        return found + [f"log {id}" for id in broken_entries(db)]


class Job:
    """Work on the desk of a folder."""

    endless = False
    """Whether it goes on until it is killed, several at a time on one file."""

    def prepare(self, folder: Path) -> None:
        folder.mkdir()
        make_desk(folder / DESK)

    def copy(self, template: Path, folder: Path) -> Path:
        shutil.copytree(template, folder)
        return folder / DESK

    def work(self, path: Path, dice: random.Random, say: Say) -> None:
        raise NotImplementedError

    def check(self, path: Path, said: list[int]) -> Found:
        raise NotImplementedError


class Rate(Job):
    """Rate, write, cite, tag and undo; says the id of the newest own log entry."""

    endless = True

    def work(self, path: Path, dice: random.Random, say: Say) -> None:
        name = f"writer {dice.random()}"
        with opened(path, name) as desk:
            while True:
                try:
                    self._act(desk, dice)
                except FactcheckError:
                    continue
                say(next(entry.id for entry in desk.history.log(limit=50) if entry.by == name))

    def _act(self, desk: Desk, dice: random.Random) -> None:
        id = dice.randint(1, HOT)
        kind = dice.randrange(6)
        if kind == 0:
            draft = VerdictDraft(rating="true", summary="Vrai." * dice.randint(1, 500))
            desk.verdicts.write(id, draft)
        elif kind == 1:
            desk.sources.add(id, SourceDraft(url=f"https://example.org/{dice.random()}"))
        elif kind == 2:
            desk.claims.tag(id, [str(dice.random())], seen=desk.claims.get(id).version)
        elif kind == 3:
            desk.history.undo()
        else:
            desk.verdicts.rate(id, dice.choice(["true", "false"]))

    def check(self, path: Path, said: list[int]) -> Found:
        with closing(connect(path)) as db:
            there = {row[0] for row in db.execute("SELECT id FROM log")}
        return len(set(said) - there), []


class Undo(Rate):
    """Rate every claim at once, undo and redo: at any moment all claims are rated, or none."""

    endless = False

    def work(self, path: Path, dice: random.Random, say: Say) -> None:
        with opened(path) as desk:
            for _ in range(4):
                desk.verdicts.bulk_rate(ClaimFilter(), "true", skip_decided=False)
                desk.history.undo()
                desk.history.redo()
                desk.history.undo()
                say(desk.history.log(limit=1)[0].id)

    def check(self, path: Path, said: list[int]) -> Found:
        lost, _ = super().check(path, said)
        with opened(path) as desk:
            ratings = {claim.rating for claim in desk.claims.page(desk.claims.ids())}
        return lost, [] if len(ratings) == 1 else [f"half of a bulk rating: {ratings}"]


class Import(Job):
    """Import fact-checks; says how many are stored. A second run must complete it."""

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        reviews = [
            {
                "@type": "ClaimReview",
                "claimReviewed": f"La ville {n} compte {n * 3} habitants.",
                "url": f"https://example.org/{n}",
                "author": {"@type": "Organization", "name": "Exemple"},
                "reviewRating": {"@type": "Rating", "alternateName": "Faux"},
            }
            for n in range(RECORDS)
        ]
        (folder / "feed.json").write_text(json.dumps(reviews))

    def work(self, path: Path, dice: random.Random, say: Say) -> None:
        factchecks.BATCH = RECORDS // 10  # more batches, so more moments between two
        with opened(path) as desk:
            desk.factchecks.import_from(path.with_name("feed.json"), progress=lambda n, _: say(n))

    def check(self, path: Path, said: list[int]) -> Found:
        with opened(path) as desk:
            stored = len(desk.factchecks.ids())
            desk.factchecks.import_from(path.with_name("feed.json"))
            complete = len(desk.factchecks.ids())
        wrong = [] if complete == RECORDS else [f"{complete} of {RECORDS} after a second run"]
        return max(0, max(said, default=0) - stored), wrong


class Dedupe(Job):
    """Compare everything with everything: the suggestions are those of one whole pass, or none, and
    a second run must give them."""

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        # many short steps, so that a kill finds some done and some not
        join.STRETCH = 20
        with opened(folder / DESK) as desk:
            self._whole = desk.matches.dedupe(threshold=0.3).compared
        with closing(connect(folder / DESK)) as db:
            db.execute("DELETE FROM suggestion")

    def work(self, path: Path, dice: random.Random, say: Say) -> None:
        with opened(path) as desk:
            say(desk.matches.dedupe(threshold=0.3).compared)

    def check(self, path: Path, said: list[int]) -> Found:
        with closing(connect(path)) as db:
            (stored,) = db.execute("SELECT count(*) FROM suggestion").fetchone()
        lost = int(bool(said) and stored != self._whole)
        wrong = [] if stored in (0, self._whole) else [f"{stored} of {self._whole} suggestions"]
        with opened(path) as desk:
            complete = desk.matches.dedupe(threshold=0.3).compared
        wrong += [] if complete == self._whole else [f"{complete} after a second run"]
        return lost, wrong


class Packet(Job):
    """Merge a reader's packet; says when it has been merged. A second run must complete it."""

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        packet = folder / "zoe.packet"
        with opened(folder / DESK) as desk:
            desk.verdicts.bulk_rate(ClaimFilter(), "true")
            desk.packets.issue(packet, [1], "Zoé")
        with open_desk(packet, settings=SETTINGS) as theirs:
            for id in range(1, HOT + 1):
                theirs.workflow.second_read(id, "false")
                theirs.sources.add(id, SourceDraft(title=f"Source {id}"))

    def work(self, path: Path, dice: random.Random, say: Say) -> None:
        with opened(path) as desk:
            say(len(desk.packets.merge(path.with_name("zoe.packet")).claims))

    def check(self, path: Path, said: list[int]) -> Found:
        with opened(path) as desk:
            before = self._merged(desk)
            desk.packets.merge(path.with_name("zoe.packet"))
            after = self._merged(desk)
        halves = [id for id, (readings, sources) in before.items() if readings != sources]
        wrong = [f"claim {id} is half merged" for id in halves]
        wrong += [f"claim {id} after a second run: {n}" for id, n in after.items() if n != (1, 1)]
        return int(bool(said) and any(n != (1, 1) for n in before.values())), wrong

    def _merged(self, desk: Desk) -> dict[int, tuple[int, int]]:
        """Claim -> (second readings, sources)."""
        return {
            id: (len(desk.workflow.readings(id)), len(desk.sources.of_claim(id)))
            for id in range(1, HOT + 1)
        }


class Migration(Job):
    """Open a file of the first schema: afterwards it has the old schema whole or the new one."""

    def prepare(self, folder: Path) -> None:
        folder.mkdir()
        make_first_desk(folder / DESK)

    def work(self, path: Path, dice: random.Random, say: Say) -> None:
        opened(path).close()
        say(1)

    def check(self, path: Path, said: list[int]) -> Found:
        with closing(connect(path)) as db:
            steps = len(schema.applied_steps(db))
        with opened(path) as desk:
            there = [entry.action for entry in desk.history.log()]
        known = len(schema.known_steps())
        wrong = [] if steps in (1, known) else [f"{steps} of {known} steps"]
        wrong += [] if there == ["member.added"] else ["rows are missing"]
        return int(bool(said) and steps != known), wrong


def make_first_desk(path: Path) -> None:
    """A file of the first schema with a row in it."""
    with closing(Connections(path)) as connections:
        migrations.bring_to(connections, schema.known_steps()[:1])
        with connections.immediate() as db:
            journal = Journal(db, "Ana", utc_now)
            journal.insert("member", {"name": "Ana", "role": "admin"})
            journal.record("member.added")


JOBS: dict[str, Job] = {
    "rate": Rate(),
    "undo": Undo(),
    "import": Import(),
    "dedupe": Dedupe(),
    "packet import": Packet(),
    "migration": Migration(),
}
