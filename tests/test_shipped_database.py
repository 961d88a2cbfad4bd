"""`claims.db` is what `make claims.db` builds from `seeds/`, and opens anywhere."""

from __future__ import annotations

import difflib
import shutil
import tomllib
from contextlib import closing
from pathlib import Path

from sqlite_utils.utils import sqlite3

from seeds.build import SEEDS, build, dump
from tests.conftest import SHIPPED_DATABASE


def test_it_is_what_the_seeds_build(tmp_path: Path) -> None:
    build(tmp_path / "rebuilt.db")
    shipped, rebuilt = list(dump(SHIPPED_DATABASE)), list(dump(tmp_path / "rebuilt.db"))
    difference = list(difflib.unified_diff(shipped, rebuilt, "claims.db", "rebuilt", n=0))
    assert not difference, "run `make claims.db`:\n" + "\n".join(
        line[:300] for line in difference[:20]
    )


def test_it_is_one_small_file_that_opens_in_a_read_only_folder(tmp_path: Path) -> None:
    folder = tmp_path / "read-only"
    folder.mkdir()
    copy = folder / "claims.db"
    shutil.copyfile(SHIPPED_DATABASE, copy)
    assert copy.stat().st_size < 1_000_000
    folder.chmod(0o555)
    address = f"{copy.as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        assert connection.execute("pragma journal_mode").fetchone() == ("delete",)
        assert connection.execute("select count(*) from article").fetchone() == (5,)
    folder.chmod(0o755)
    assert [path.name for path in folder.iterdir()] == ["claims.db"]


def test_every_seed_is_in_the_plan_and_has_an_origin() -> None:
    plan = tomllib.loads((SEEDS / "seeds.toml").read_text("utf-8"))
    names = {path.name for path in SEEDS.glob("*.txt")}
    origins = (SEEDS / "SOURCES.md").read_text("utf-8")
    assert {article["file"] for article in plan["article"]} == names
    assert all(f"`{name}`" in origins for name in names)
    samples = {article["file"] for article in plan["article"] if article.get("sample")}
    assert samples == names - {"ukraine-paris-kiev.txt"}
