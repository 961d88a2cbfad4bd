"""A whole run: what `factcheck dedupe` finds, restarts, bad records, skew."""

from __future__ import annotations

import json
import re
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from distributed import Client
from sqlite_utils.utils import sqlite3

from factcheck.cluster import engine
from factcheck.cluster.batch import Run
from factcheck.cluster.folder import Folder, Summary
from factcheck.cluster.inputs import id_of
from factcheck.desk import open_desk
from factcheck.errors import IntakeError, OtherRun, UnreadableFile
from factcheck.matching.all_pairs import join
from factcheck.models import Relation, Target
from tests.cluster.archives import wordings, write_desk, write_lines
from tests.cluster.conftest import RunBatch, pairs_of, plan_run, unseen
from tests.conftest import SHIPPED_DATABASE

COUNT = 700


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    return write_desk(tmp_path / "desk.db", wordings(COUNT))


def suggested(path: Path, threshold: float = 0.6) -> list[dict[str, Any]]:
    """What `dedupe` on one process suggests, as a run writes it."""
    with open_desk(path, reviewer="Ana") as desk:
        desk.matches.dedupe(threshold=threshold)
        found = [
            {
                "left": id_of(one.left),
                "right": id_of(one.right),
                "relation": one.relation.value,
                "score": one.score,
                "reasons": list(one.reasons),
            }
            for one in desk.matches.suggested(limit=10**6)
        ]
    return sorted(found, key=lambda pair: (pair["left"], pair["right"]))


def as_bytes(pairs: list[dict[str, Any]]) -> bytes:
    return json.dumps(pairs, ensure_ascii=False).encode()


@pytest.mark.parametrize("threshold", [0.5, 0.6, 0.9])
def test_a_desk_gives_what_dedupe_gives(
    threshold: float, desk_path: Path, tmp_path: Path, run: RunBatch
) -> None:
    report = run([desk_path], tmp_path / "out", threshold=threshold)
    found = pairs_of(tmp_path / "out")
    assert as_bytes(found) == as_bytes(suggested(desk_path, threshold))
    assert len(found) > 40
    assert report.same + report.variant + report.related == len(found)
    assert report.read == report.wordings == COUNT


def test_real_claims_give_what_dedupe_gives(tmp_path: Path, run: RunBatch) -> None:
    with closing(sqlite3.connect(f"file:{SHIPPED_DATABASE}?mode=ro", uri=True)) as shipped:
        real = shipped.execute("SELECT text, language FROM claim ORDER BY id").fetchall()
    figures = [
        ("Half of the 1,200 jobs are lost", "en"),
        ("50% of 1200 jobs are lost", "en"),
        ("La moitié des 1 200 emplois est perdue", "fr"),
        ("Cafe\u0301\tfermé", "fr"),
    ]
    path = write_desk(tmp_path / "real.db", [*real, *figures, *real[::2], *figures])
    run([path], tmp_path / "out", threshold=0.4, rows_per_partition=50)
    found = pairs_of(tmp_path / "out")
    assert as_bytes(found) == as_bytes(suggested(path, 0.4))
    assert len(found) > len(real) // 2


def test_partitions_do_not_show(desk_path: Path, tmp_path: Path, run: RunBatch) -> None:
    run([desk_path], tmp_path / "whole", rows_per_partition=10_000)
    report = run([desk_path], tmp_path / "cut", rows_per_partition=37)
    assert pairs_of(tmp_path / "cut") == pairs_of(tmp_path / "whole")
    assert report.worker_memory > 0


def test_a_key_that_most_claims_share_loses_no_pair(
    tmp_path: Path, run: RunBatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(join, "FEW", 4)
    path = tmp_path / "skewed.jsonl"
    lines = [{"id": n, "text": f"Weather warning {n % 3}", "language": "en"} for n in range(60)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    run([path], tmp_path / "out", rows_per_partition=7)
    same = {(p["left"], p["right"]) for p in pairs_of(tmp_path / "out") if p["relation"] == "same"}
    assert same == {(str(a), str(b)) for b in range(60) for a in range(b) if a % 3 == b % 3}


def test_decided_pairs_are_left_alone(desk_path: Path, tmp_path: Path, run: RunBatch) -> None:
    first = suggested(desk_path)[0]
    left, right = (Target.claim(int(first[end].split(":")[1])) for end in ("left", "right"))
    with open_desk(desk_path, reviewer="Ana") as desk:
        desk.matches.decide(left, right, Relation.DIFFERENT)
    report = run([desk_path], tmp_path / "out")
    assert report.decided == 1
    assert as_bytes(pairs_of(tmp_path / "out")) == as_bytes(suggested(desk_path))


def clusters_of(out: Path) -> list[set[str]]:
    groups: dict[int, set[str]] = {}
    for row in pq.read_table(out / "clusters").to_pylist():
        groups.setdefault(row["cluster"], set()).add(row["id"])
    return sorted(groups.values(), key=min)


def test_clusters_obey_what_a_human_decided(tmp_path: Path, run: RunBatch) -> None:
    path = write_desk(tmp_path / "desk.db", [
        ("Unemployment fell to 7.4 percent in Brittany", "en"),
        ("Unemployment fell to 7.4 percent in Brittany.", "en"),
        ("In Brittany unemployment fell to 7.4 percent", "en"),
        ("The mayor of Lyon opened a bridge over the river", "en"),
        ("A new crossing was inaugurated in Lyon", "en"),
        ("Twelve ships left the harbour of Brest", "en"),
    ])  # fmt: skip
    run([path], tmp_path / "before")
    assert clusters_of(tmp_path / "before") == [{"claim:1", "claim:2", "claim:3"}]
    with open_desk(path, reviewer="Ana") as desk:
        for left, right, relation in (
            (1, 3, Relation.DIFFERENT), (4, 5, Relation.SAME), (5, 6, Relation.RELATED),
        ):  # fmt: skip
            one, other = (Target.claim(id) for id in (left, right))
            desk.matches.decide(one, other, relation)
    run([path], tmp_path / "after")
    found = clusters_of(tmp_path / "after")
    assert {"claim:4", "claim:5"} in found
    assert len(found) == 2
    assert not any({"claim:1", "claim:3"} <= group for group in found)


def test_one_id_twice_is_told_by_file_and_row(tmp_path: Path, run: RunBatch) -> None:
    first = write_lines(tmp_path / "first.jsonl", wordings(30))
    second = tmp_path / "second.jsonl"
    lines = [{"id": f"d{n}", "text": text} for n, (text, _) in enumerate(wordings(30))]
    lines[20]["id"] = "c7"
    second.write_text("not JSON\n" + "".join(json.dumps(line) + "\n" for line in lines))
    where = f"'c7' in row 8 of {first} and row 22 of {second}"
    with pytest.raises(IntakeError, match=re.escape(where)):
        run([first, second], tmp_path / "out", rows_per_partition=9)


def test_files_and_a_desk_meet(desk_path: Path, tmp_path: Path, run: RunBatch) -> None:
    archive = write_lines(tmp_path / "archive.jsonl", wordings(50))
    report = run([archive, desk_path], tmp_path / "out")
    between = {(p["left"], p["right"]) for p in pairs_of(tmp_path / "out")}
    assert report.read == COUNT + 50
    # the archive begins with the same claims as the desk
    assert {(f"claim:{n + 1}", f"c{n}") for n in range(50)} <= between


def test_clusters_join_what_is_the_same(tmp_path: Path, run: RunBatch) -> None:
    texts = [
        ("a", "Unemployment fell to 7.4 percent in Brittany", "2024-03-01"),
        ("b", "Unemployment fell to 7.4 percent in Brittany.", "2024-01-15"),
        ("c", "Unemployment fell to 9.4 percent in Brittany", None),
        ("d", "The mayor of Lyon opened a bridge", None),
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(
        json.dumps({"id": id, "text": text, "date": date, "source": "AFP"}) + "\n"
        for id, text, date in texts
    ))  # fmt: skip
    report = run([path], tmp_path / "out")
    found = pq.read_table(tmp_path / "out" / "clusters").to_pylist()
    assert [(row["cluster"], row["id"], row["size"], row["first"]) for row in found] == [
        (0, "a", 2, False), (0, "b", 2, True),
    ]  # fmt: skip
    assert (report.clusters, report.clustered) == (1, 2)
    assert {row["source"] for row in found} == {"AFP"}


# --- stopping and going on ----------------------------------------------------------------------


def test_a_stopped_run_goes_on_where_it_was(
    desk_path: Path, tmp_path: Path, run: RunBatch, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    run([desk_path], tmp_path / "straight")
    labels = engine.STAGES["labels"]
    done: list[int] = []

    def counting(folder: Folder, number: int) -> Summary:
        done.append(number)
        return labels(folder, number)

    def failing(folder: Folder, number: int) -> Summary:
        if number == 4:
            raise RuntimeError("the power went")
        return labels(folder, number)

    monkeypatch.setitem(engine.STAGES, "labels", failing)
    monkeypatch.setattr(engine, "RETRIES", 0)
    folder = plan_run([desk_path], tmp_path / "out")
    with pytest.raises(RuntimeError, match="the power went"):
        Run(client, folder, unseen, workers=2)()
    before = [n for n in range(7) if folder.summary("labels", n)]
    monkeypatch.setitem(engine.STAGES, "labels", counting)
    for stage in ("read", "prefixes", "pairs"):
        monkeypatch.setitem(engine.STAGES, stage, _never)
    run([desk_path], tmp_path / "out")
    assert before
    assert not set(before) & set(done)
    assert pairs_of(tmp_path / "out") == pairs_of(tmp_path / "straight")


def _never(_folder: Folder, number: int) -> Summary:
    raise AssertionError(f"part {number} was done before")


def test_a_folder_holds_one_run(desk_path: Path, tmp_path: Path, run: RunBatch) -> None:
    out = tmp_path / "out"
    run([desk_path], out)
    with pytest.raises(OtherRun, match="other options"):
        run([desk_path], out, threshold=0.7)
    archive = write_lines(tmp_path / "archive.jsonl", wordings(5))
    with pytest.raises(OtherRun, match="other input"):
        run([archive], out)
    assert run([archive], out, restart=True).read == 5


def test_a_folder_with_other_files_is_not_touched(tmp_path: Path, run: RunBatch) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")
    with pytest.raises(OtherRun):
        run([write_lines(tmp_path / "archive.jsonl", wordings(5))], tmp_path / "out")


# --- bad records --------------------------------------------------------------------------------


def test_bad_records_are_told_by_file_and_row(tmp_path: Path, run: RunBatch) -> None:
    path = tmp_path / "in.jsonl"
    good = [json.dumps({"id": f"c{n}", "text": text}) for n, (text, _) in enumerate(wordings(90))]
    lines = [line.encode() for line in good]
    lines[10] = b'{"id": "x", "text": '
    lines[40] = b'{"id": "x", "text": "caf\xe9"}'
    lines[41] = b'{"id": "x"}'
    lines[77] = b'["x", "text"]'
    path.write_bytes(b"\n".join(lines))
    report = run([path], tmp_path / "out", rows_per_partition=9)
    told = (tmp_path / "out" / "refused.jsonl").read_text("utf-8")
    refused = [json.loads(line) for line in told.splitlines()]
    assert [(bad["file"], bad["row"]) for bad in refused] == [
        (str(path), 11), (str(path), 41), (str(path), 42), (str(path), 78),
    ]  # fmt: skip
    assert [bad["reason"].split(":")[0] for bad in refused] == [
        "not JSON", "not UTF-8", "text is missing or empty", "not an object with id and text",
    ]  # fmt: skip
    assert (report.read, report.refused, report.wordings) == (90, 4, 86)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.parquet", b"PAR1 and no more", id="broken Parquet"),
        pytest.param("a.json", b"[]", id="JSON that is no JSON Lines"),
        pytest.param("a.jsonl.gz", b"\x1f\x8b\x08", id="compressed"),
    ],
)
def test_what_is_no_input_is_refused(
    name: str, content: bytes, tmp_path: Path, run: RunBatch
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(IntakeError, match=name):
        run([tmp_path / name], tmp_path / "out")


def test_a_missing_input_is_told(tmp_path: Path, run: RunBatch) -> None:
    with pytest.raises(UnreadableFile, match="there is no such file"):
        run([tmp_path / "nowhere"], tmp_path / "out")
