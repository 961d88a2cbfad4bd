"""Sources by command: cited, edited, removed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from factcheck.errors import ExitCode
from tests.cli.conftest import CommandLine


def test_rating_with_a_source_that_is_cited_already_says_so(
    factcheck: CommandLine, first_unrated: int
) -> None:
    address = ("--source", "https://example.org/list")
    factcheck("rate", first_unrated, "false", *address)
    again = factcheck("rate", first_unrated, "false", *address, "--stance", "refutes")
    assert again.code == ExitCode.OK
    assert f"[1] of claim {first_unrated} already, and stays as it is" in again.err
    (cited,) = factcheck("source", "list", first_unrated, "--json").json
    assert cited["evidence"]["stance"] == "context"


def test_a_source_is_edited_and_removed_by_its_number(
    factcheck: CommandLine, first_unrated: int
) -> None:
    factcheck("source", "add", first_unrated, "https://example.org/a", "--title", "A")
    factcheck("source", "edit", first_unrated, 1, "--stance", "supports", "--tier", "expert")
    [cited] = factcheck("source", "list", first_unrated, "--json").json
    assert (cited["evidence"]["stance"], cited["source"]["tier"]) == ("supports", "expert")
    assert cited["source"]["title"] == "A"
    edit = ("source", "edit", first_unrated, 1, "--contact", "Jane Doe", "--translation", "oui")
    assert factcheck(*edit, "--off-record").code == ExitCode.OK
    [cited] = factcheck("source", "list", first_unrated, "--json").json
    assert (cited["evidence"]["translation"], cited["source"]["on_record"]) == ("oui", False)
    assert factcheck("source", "edit", first_unrated, 1, "--on-record").code == ExitCode.OK
    [cited] = factcheck("source", "list", first_unrated, "--json").json
    assert (cited["source"]["on_record"], cited["source"]["contact"]) == (True, "Jane Doe")
    assert factcheck("source", "remove", first_unrated, 1).code == ExitCode.OK
    assert factcheck("source", "list", first_unrated, "--json").json == []


def test_a_file_and_what_a_reference_manager_exports_are_cited(
    factcheck: CommandLine, first_unrated: int, tmp_path: Path
) -> None:
    scan, exported = tmp_path / "scan.pdf", tmp_path / "zotero.json"
    scan.write_bytes(b"%PDF-1.4")
    documents = [{"type": "book", "title": name} for name in ("Yearbook", "Almanac", "Yearbook")]
    exported.write_text(json.dumps(documents))
    factcheck("source", "add", first_unrated, "--file", scan)
    added = factcheck("source", "import", first_unrated, exported, "--stance", "refutes")
    assert (added.code, "added 3 sources" in added.err) == (ExitCode.OK, True), added.err
    factcheck("source", "add", first_unrated, "--contact", "Jane Doe, ministry")
    listed = factcheck("source", "list", first_unrated).out
    assert all(name in listed for name in ("scan.pdf", "Yearbook", "Jane Doe, ministry"))
    decree, yearbook, *_ = factcheck("source", "list", first_unrated, "--json").json
    assert decree["source"]["file_name"] == "scan.pdf"
    assert decree["source"]["file_sha256"] == hashlib.sha256(b"%PDF-1.4").hexdigest()
    assert (yearbook["source"]["title"], yearbook["evidence"]["stance"]) == ("Yearbook", "refutes")
