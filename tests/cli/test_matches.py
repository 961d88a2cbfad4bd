"""`factcheck match`, `link` and `dedupe` on a copy of the shipped desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ExitCode
from tests.cli.conftest import CommandLine, said_clearly


def test_a_pipe_is_matched_line_by_line(factcheck: CommandLine, seeded: Path) -> None:
    queries = "Russia controls nearly 20% of Ukraine\n\nLes poules ont des dents\n"
    for how in (("-",), ("--file", "-")):
        answer = factcheck("match", *how, "--json", stdin=queries.encode()).json
        assert [one["query"] for one in answer] == [line for line in queries.splitlines() if line]
        assert answer[0]["matches"][0]["relation"] == "same"
    assert said_clearly(factcheck("match", "-", "--claim", 1), ExitCode.USAGE)


def test_match_takes_when_a_text_was_said(factcheck: CommandLine, seeded: Path) -> None:
    query = "Russia controls nearly 20% of Ukraine"
    dated = factcheck("match", query, "--date", "January 5, 2026", "--json").json
    assert dated[0]["matches"][0]["relation"] == "same"
    assert said_clearly(factcheck("match", query, "--date", "soon"), ExitCode.USAGE)


def test_a_variant_names_the_two_figures(factcheck: CommandLine, seeded: Path) -> None:
    answer = factcheck("match", "Russia controls nearly 30% of Ukraine", "--json").json
    first = answer[0]["matches"][0]
    assert first["relation"] == "variant"
    assert all(figure in " ".join(first["reasons"]) for figure in ("20", "30"))


def test_many_queries_are_answered_in_order(
    factcheck: CommandLine, seeded: Path, tmp_path: Path
) -> None:
    queries = ["Zelensky wants more pressure on Moscow", "rien de tel", "20 % de l'Ukraine"]
    (tmp_path / "queries.txt").write_text("\n".join(queries) + "\n\n", "utf-8")
    answers = factcheck("match", "--file", tmp_path / "queries.txt", "--top", 2, "--json").json
    assert [answer["query"] for answer in answers] == queries
    assert all(len(answer["matches"]) <= 2 for answer in answers)
    shape = "id kind text score relation reasons article url publisher rating"
    assert set(shape.split()) <= set(answers[0]["matches"][0])


def test_a_decision_is_remembered(factcheck: CommandLine, seeded: Path) -> None:
    left, right = (claim["id"] for claim in factcheck("claims", "--limit", 2, "--json").json)
    assert factcheck("link", left, right, "same").code == ExitCode.OK
    clusters = factcheck("clusters", "--json").json
    assert [sorted(cluster["claim_ids"]) for cluster in clusters] == [[left, right]]
    assert factcheck("link", left, right, "different").code == ExitCode.OK
    assert factcheck("clusters", "--json").json == []


def test_a_decision_tells_what_spoke_for_and_against_it(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("The plant has 220 workers in Rouen.")
    (tmp_path / "b.txt").write_text("The plant has 230 workers in Rouen.")
    for name in "ab":
        factcheck("add", tmp_path / f"{name}.txt", "--lang", "en")
    link = factcheck("link", 2, 1, "variant", "--note", "a year later", "--json").json
    assert link["reasons"] == ["figure differs: 220 against 230"]
    assert 0 < link["score"] <= 1
    assert (link["note"], link["by"], link["left"]["id"]) == ("a year later", "Ana", 1)
    assert said_clearly(factcheck("link", 1, 9, "same"), ExitCode.USAGE)


def test_decisions_that_contradict_each_other_are_told(
    factcheck: CommandLine, seeded: Path
) -> None:
    assert factcheck("link", 1, 2, "variant").err == ""
    assert factcheck("link", 2, 3, "same").err == ""
    assert "1 and 3 stay in two clusters" in factcheck("link", 1, 3, "same").err


def test_what_a_pass_left_to_decide_is_listed(factcheck: CommandLine, tmp_path: Path) -> None:
    checks = tmp_path / "known.jsonl"
    checks.write_text('{"claim": "The plant has 220 workers in Rouen", "label": "False"}')
    (tmp_path / "a.txt").write_text("The plant has 220 workers in Rouen.")
    factcheck("import", checks)
    factcheck("add", tmp_path / "a.txt", "--lang", "en")
    assert "no pair waits" in factcheck("dedupe", "--list").err
    assert "`factcheck dedupe --list`" in factcheck("dedupe").err
    listed = factcheck("dedupe", "--list").out.splitlines()
    assert listed[0].split()[0] == "same"
    assert "1 factcheck:1" in listed[0]
    assert [line.strip() for line in listed[1:]] == ["The plant has 220 workers in Rouen"] * 2
    assert factcheck("dedupe", "--list", "--json").json[0]["relation"] == "same"
    factcheck("link", 1, "factcheck:1", "same")
    assert factcheck("dedupe", "--list").out == ""


def test_what_was_imported_is_found_by_vectors_at_once(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    checks = tmp_path / "known.jsonl"
    checks.write_text('{"claim": "Otterby has the lowest rates in Kent", "label": "False"}')
    factcheck("import", checks)
    (found,) = factcheck("match", "Otterby now has the lowest rates in Kent", "--json").json[0][
        "matches"
    ]
    assert found["score"] > 0.5
    assert factcheck("encode").out == "0 encoded\n"


def test_many_missing_vectors_are_left_to_encode(
    factcheck: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.cli.matches.AT_ONCE", 1)
    checks = tmp_path / "known.jsonl"
    lines = [f'{{"claim": "Otterby built {n} homes in Kent", "label": "False"}}' for n in (3, 70)]
    checks.write_text("\n".join(lines))
    assert "factcheck encode" in factcheck("import", checks).err
    article = tmp_path / "article.txt"
    article.write_text("La ville d'Otterby a construit 70 logements dans le Kent.", "utf-8")
    added = factcheck("add", article)
    assert "1 with a match" in added.out  # by a vector that is not stored
    assert "factcheck encode" in added.err
    assert factcheck("encode").out == "3 encoded\n"
