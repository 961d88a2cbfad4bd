"""Scales, gate and linter as tables of behaviour."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import UsageError
from factcheck.models import Severity, Stance, State
from factcheck.reports.balance import balance
from factcheck.reports.claimreview import claim_review
from factcheck.reports.gate import GateRules, check, gate_rules
from factcheck.reports.linter import lint, lint_page
from factcheck.reports.scales import BadScale, load_scale, render, scale_names
from factcheck.reports.wording import byline
from tests.reports.bad_reviews import BAD, good
from tests.reports.samples import reviewed, source, usual

DEFAULT = load_scale("default")


@pytest.mark.parametrize("name", scale_names())
def test_shipped_scales_are_whole(name: str) -> None:
    scale = load_scale(name)
    assert all({"en", "fr"} <= set(rating.labels) for rating in scale.ratings)
    assert scale.name == name
    both = {rating.labels["en"] for rating in scale.ratings} & {
        qualifier.labels["en"] for qualifier in scale.qualifiers
    }
    assert not both, "a word that is the verdict is no remark beside it"


@pytest.mark.parametrize(
    ("name", "code", "label", "warned"),
    [
        pytest.param("politifact", "false", "False", False, id="same code"),
        pytest.param("decodeurs", "half_true", "Misleading", True, id="three in one"),
        pytest.param("snopes", "satire", "Labeled Satire", False, id="off the scale"),
        pytest.param("politifact", "unproven", None, True, id="none"),
    ],
)
def test_rendering_in_another_scale(name: str, code: str, label: str | None, warned: bool) -> None:
    found = render(code, DEFAULT, load_scale(name))
    assert (found.rating.labels["en"] if found.rating else None) == label
    assert bool(found.alike or not found.rating) is warned


OWN = """
name = "own"
version = 1
titles = { en = "Own" }
[[ratings]]
code = "bad"
value = 1
key = "1"
labels = { en = "Bad" }
[[ratings]]
code = "good"
value = 2
key = "2"
labels = { en = "Good" }
"""


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        pytest.param('key = "2"', 'key = "1"', "two ratings", id="one key twice"),
        pytest.param('key = "2"', 'key = "u"', "already acts", id="a key of the screen"),
        pytest.param("value = 1", "value = 0", "start at 1", id="zero"),
        pytest.param("version = 1", "version = one", "version|Invalid", id="not TOML"),
        pytest.param('titles = { en = "Own" }', "", "titles", id="a field is missing"),
    ],
)
def test_a_bad_scale_is_refused(tmp_path: Path, old: str, new: str, why: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN)
    assert load_scale(str(path)).ratings[1].code == "good"
    bad = tmp_path / "bad.toml"
    bad.write_text(OWN.replace(old, new, 1))
    with pytest.raises(BadScale, match=why):
        load_scale(str(bad))


def test_an_unknown_scale_names_the_known() -> None:
    with pytest.raises(BadScale, match="politifact"):
        load_scale("nowhere")


RULES = GateRules(warn_single_source=False)


def rules_found(**changed: Any) -> set[str]:
    one = reviewed(1, "Quinze nations").model_copy(update=changed)
    return {finding.rule for finding in check(one, RULES, DEFAULT)}


def cited(**changed: Any) -> dict[str, Any]:
    """The claim's sources when the only one is changed so."""
    one = source(1)
    return {"sources": (one.model_copy(update={"source": one.source.model_copy(update=changed)}),)}


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        pytest.param({"verdict": None}, "rating", id="not rated"),
        pytest.param({"sources": ()}, "sources", id="no source"),
        pytest.param(cited(accessed_at=None), "accessed", id="no day of reading"),
        pytest.param(cited(archive_url=None), "archive", id="no archived copy"),
        pytest.param(cited(primary=False), "primary", id="no primary source"),
        pytest.param({"decisions": ()}, "second-reader", id="nobody approved"),
    ],
)
def test_the_gate_finds(changed: dict[str, Any], rule: str) -> None:
    assert rule not in rules_found()
    assert rule in rules_found(**changed)


def test_an_approval_counts_for_the_verdict_that_was_approved() -> None:
    one = reviewed(1, "Quinze nations")
    assert one.verdict is not None
    assert byline(one, "en") == "Checked by Ana, approved by Ben"
    corrected = one.verdict.model_copy(update={"id": 99, "author": "Ben"})
    assert "second-reader" in rules_found(verdict=corrected)
    assert byline(one.model_copy(update={"verdict": corrected}), "en") == "Checked by Ben"


def test_the_gate_warns_when_every_stance_is_against_the_rating() -> None:
    cited = source(1)
    against = cited.model_copy(
        update={"evidence": cited.evidence.model_copy(update={"stance": Stance.REFUTES})}
    )
    assert "stances" in rules_found(sources=(against,))


@pytest.mark.parametrize(
    ("rationale", "missing"),
    [
        pytest.param("See [1].", None, id="there"),
        pytest.param("See [1] and [2], not [13].", "[2], [13]", id="not there"),
        pytest.param("See [7](https://example.org) and [8][1].", None, id="links"),
        pytest.param("In [2025] as in table[i].", None, id="no number of a source"),
    ],
)
def test_the_gate_warns_of_a_number_that_no_source_has(rationale: str, missing: str | None) -> None:
    one = reviewed(1, "Quinze nations")
    assert one.verdict is not None
    told = one.model_copy(
        update={"verdict": one.verdict.model_copy(update={"rationale": rationale})}
    )
    found = [f.message for f in check(told, RULES, DEFAULT) if f.rule == "citations"]
    several = missing is not None and "," in missing
    which = "which are no sources of the claim" if several else "which is no source of the claim"
    text = f"the verdict cites {missing}, {which}"
    assert found == ([text] if missing else [])


CONTENT = {
    "afp": (2, "64690d07a7d7"),
    "africa_check": (2, "108be22a0a24"),
    "decodeurs": (2, "c13f75c55359"),
    "default": (1, "c1a7908bbffa"),
    "politifact": (1, "3ab5d0d2cb3e"),
    "snopes": (1, "7b9698a98cd2"),
}
"""Scale -> its version, and what its ratings, qualifiers and maps come to."""


@pytest.mark.parametrize("name", scale_names())
def test_a_scale_whose_content_changes_has_another_version(name: str) -> None:
    scale = load_scale(name)
    parts = {"ratings", "qualifiers", "maps"}
    content = json.dumps(scale.model_dump(include=parts), sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    assert (scale.version, digest) == CONTENT[name], "raise the version, then write both here"


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(UsageError, match="min_sources"):
        gate_rules({"minsources": 2})
    assert gate_rules({"min_sources": 2}).min_sources == 2


def test_ours_is_clean() -> None:
    made = usual()
    reviews = [
        (one.claim.id, claim_review(made, made.articles[0], one, DEFAULT, "fr"))
        for one in made.articles[0].claims
        if one.claim.state in (State.PUBLISHED, State.CORRECTED)
    ]
    assert list(lint_page(reviews)) == []


@pytest.mark.parametrize(
    ("rule", "bad"),
    [pytest.param(rule, bad, id=f"{n}-{rule}") for n, (rule, bad) in enumerate(BAD)],
)
def test_the_linter_catches(rule: str, bad: dict[str, Any]) -> None:
    assert rule in {finding.rule for finding in lint(bad)}


@pytest.mark.parametrize("bad", ["no object", ["a list"], None, 5], ids=repr)
def test_what_is_no_object_is_no_review(bad: Any) -> None:
    assert [finding.rule for finding in lint(bad)] == ["object"]


def test_two_reviews_at_one_address() -> None:
    (found,) = lint_page([(1, good()), (2, good())])
    assert (found.rule, found.severity) == ("same-url", Severity.ERROR)


def test_a_finding_on_a_page_names_its_claim() -> None:
    long = good() | {"url": "https://example.org/r#claim-7", "claimReviewed": "A" * 76}
    assert [(f.claim_id, f.rule) for f in lint_page([(1, good()), (7, long)])] == [
        (7, "long-claim")
    ]


def test_balance_counts_by_claimant_and_outlet() -> None:
    (by_claimant,) = balance(usual(), "claimant")
    assert (by_claimant.name, by_claimant.claims) == ("Roustem Oumerov", 4)
    (by_outlet,) = balance(usual(), "outlet")
    assert by_outlet.ratings["false"] == 1
    assert "half_true" not in by_outlet.ratings  # it is withdrawn
