"""Articles by command: what is known of them, new versions, removal."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import ExitCode
from tests.cli.conftest import CommandLine


def test_what_is_known_of_an_article_is_corrected(factcheck: CommandLine, seeded: Path) -> None:
    named = ("--publisher", "Le Progrès", "--author", "Jeanne Roux", "--published", "2025-03-12")
    edited = factcheck("article", "edit", 1, *named, "--json").json["metadata"]
    assert [edited[name] for name in ("publisher", "authors", "published_at")] == [
        *("Le Progrès", ["Jeanne Roux"], "2025-03-12")
    ]
    factcheck("article", "edit", 1, "--published", "")
    shown = factcheck("article", "show", 1, "--json").json["metadata"]
    assert (shown["published_at"], shown["publisher"]) == (None, "Le Progrès")
    assert factcheck("article", "edit", 1).code == ExitCode.USAGE


def test_an_article_is_split_again_removed_and_brought_back(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("The plant has 220 workers. It opened in 1990.")
    factcheck("add", tmp_path / "a.txt", "--lang", "en")
    before = factcheck("articles", "--format", "csv").out
    split = factcheck("article", "resplit", 1)
    assert split.out == "unchanged: claims kept 2, gone 0, new 0\n"
    assert "factcheck undo" in factcheck("article", "remove", 1).err
    assert factcheck("articles", "--json").json == []
    factcheck("undo")
    assert factcheck("articles", "--format", "csv").out == before


def test_a_text_like_a_stored_one_is_pointed_out(factcheck: CommandLine, tmp_path: Path) -> None:
    text = "".join(f"Town {n} of the county has {n} schools. " for n in range(10, 20))
    for name, content in (("a.txt", text), ("b.txt", f"{text}The mayor came on Monday.")):
        (tmp_path / name).write_text(content)
        outcome = factcheck("add", tmp_path / name, "--lang", "en")
    assert "10 of its 11 claims stand word for word in article 1" in outcome.err
    assert "--revises 1" in outcome.err


def test_a_corrected_text_without_an_address_is_a_new_version(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    text = tmp_path / "wire.txt"
    text.write_text("The fire killed three people. The plant has 220 workers.")
    factcheck("add", text, "--lang", "en")
    first = factcheck("claims", "--json").json[0]
    factcheck("rate", first["id"], "true")
    text.write_text("The fire killed five people. The plant has 220 workers.")
    outcome = factcheck("add", text, "--revises", 1)
    assert outcome.out.startswith("updated article 1: ")
    assert len(factcheck("articles", "--json").json) == 1
    gone = [line for line in factcheck("claims").out.splitlines() if "no longer in" in line]
    assert [line.split()[0] for line in gone] == [str(first["id"])]
    assert "`factcheck article diff 1`" in factcheck("claim", "show", first["id"]).out
    assert "killed five people" in factcheck("article", "diff", 1).out
    for form, words in (("en", "no longer in the newest"), ("fr", "ne figure plus")):
        assert words in factcheck("report", 1, "--lang", form).out
        page = factcheck("report", 1, "--lang", form, "--format", "html")
        assert words in page.out
    factcheck("undo")
    assert "no longer in" not in factcheck("claims").out


def test_the_list_counts_what_is_to_be_checked_as_the_desk_does(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    text = tmp_path / "news.txt"
    text.write_text(
        "Bridges\n\nThe town of Arlen built nine bridges in 2019.\n\nWho paid?\n",
        "utf-8",
    )
    factcheck("add", text)
    listed = factcheck("articles", "--json").json[0]
    assert listed["checkable"] < listed["claims"]
    row = factcheck("articles").out.splitlines()[1].split()
    assert row[:3] == [str(listed[name]) for name in ("id", "rated", "checkable")]
