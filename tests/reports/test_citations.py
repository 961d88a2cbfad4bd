"""Sources as citations, out and in again; claims as annotations of their article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import UnreadableFile
from factcheck.intake import read_citations
from factcheck.models import SourceDraft
from tests.reports.samples import NASTY, article, nasty, render, report, reviewed, usual


def test_csl_json_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "sources.json"
    path.write_bytes(render(usual(), "csl")["report.csl.json"])
    drafts = read_citations(path)
    held = {c.source.id: c.source for _, one in usual().claims for c in one.sources}
    assert len(drafts) == len(held)
    for draft, source in zip(drafts, (held[id] for id in sorted(held)), strict=True):
        assert (draft.url, draft.title, draft.authors) == (source.url, source.title, source.authors)
        assert (draft.publisher, draft.type) == (source.publisher, source.type)
        assert (draft.published_at, draft.archive_url) == ("2026-01-03", source.archive_url)
        assert draft.accessed_at == "2026-01-07"


@pytest.mark.parametrize(
    ("item", "fields"),
    [
        pytest.param(
            {"type": "article-journal", "title": "On  cats", "container-title": "Nature",
             "author": [{"family": "Roy", "given": "Ana"}, {"literal": "Insee"}, "X"]},
            {"title": "On cats", "publisher": "Nature", "type": "article-journal",
             "authors": ("Ana Roy", "Insee")},
            id="a journal",
        ),
        pytest.param(
            {"URL": "a.example/?x=1&amp;y=2", "issued": {"raw": "3 mai 2024"}, "language": "fr-FR"},
            {"url": "https://a.example/?x=1&y=2", "published_at": "2024-05-03", "language": "fr"},
            id="only an address",
        ),
        pytest.param(
            {"title": "T", "issued": {"date-parts": [["2024", 5]]}, "URL": "javascript:alert(1)"},
            {"published_at": "2024-05", "url": None},
            id="month and no address",
        ),
    ],
)  # fmt: skip
def test_items_of_reference_managers(
    tmp_path: Path, item: dict[str, Any], fields: dict[str, Any]
) -> None:
    path = tmp_path / "zotero.json"
    path.write_text(json.dumps({"items": [None, item, {"id": "nothing"}]}))
    (draft,) = read_citations(path)
    assert {name: getattr(draft, name) for name in fields} == fields
    assert isinstance(draft, SourceDraft)


@pytest.mark.parametrize("text", ["", "[]", "{}", '"x"', "no JSON"])
def test_a_file_without_items_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "none.json"
    path.write_text(text)
    with pytest.raises(UnreadableFile):
        read_citations(path)


def test_bibtex_entries_are_whole_whatever_their_words() -> None:
    text = render(nasty(), "bibtex")["report.bib"].decode()
    entries = text.strip().split("\n\n")
    assert len(entries) == 40  # the first claim has forty sources, and every other shares its first
    for entry in entries:
        assert entry.count("{") == entry.count("}"), "BibTeX counts escaped braces too"
        assert entry.startswith("@online{source-")
    assert all("\n" not in name or name not in text for name in NASTY)


@pytest.mark.parametrize("format", ["csl", "bibtex"])
def test_who_is_not_named_is_so_in_the_language_of_the_report(format: str) -> None:
    one = reviewed(1, "Quinze nations")
    cited = one.sources[0]
    hidden = cited.model_copy(
        update={"source": cited.source.model_copy(update={"on_record": False})}
    )
    held = article(1, "Sommet", (one.model_copy(update={"sources": (hidden.told,)}),))
    (text,) = render(report(held), format, language="fr").values()
    assert "une source qui n'est pas nommée" in text.decode()


def test_annotations_point_at_the_words() -> None:
    one = reviewed(1, "Quinze nations")
    text = "Hier, Quinze nations ont signé."
    start = text.index(one.claim.quote)
    placed = one.claim.model_copy(update={"start": start, "end": start + len(one.claim.quote)})
    held = article(1, "Sommet", (one.model_copy(update={"claim": placed}),))
    orphan = reviewed(2, "Seize pays")
    lost = orphan.claim.model_copy(update={"start": None, "end": None})
    held = held.model_copy(
        update={"claims": (*held.claims, orphan.model_copy(update={"claim": lost}))}
    )
    made = json.loads(render(report(held), "annotations")["report.annotations.json"])
    quote, position = made[0]["target"]["selector"]
    assert quote["exact"] == text[position["start"] : position["end"]] == "Quinze nations"
    assert [selector["type"] for selector in made[1]["target"]["selector"]] == ["TextQuoteSelector"]
    assert made[0]["body"]["value"] == "true"
    assert {one["@context"] for one in made} == {"http://www.w3.org/ns/anno.jsonld"}
