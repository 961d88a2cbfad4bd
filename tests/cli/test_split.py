"""`factcheck split`: claims of a text by command."""

from __future__ import annotations

from factcheck.errors import ExitCode
from tests.cli.conftest import CommandLine, said_clearly
from tests.conftest import REPOSITORY

OWNERS_ARTICLE = REPOSITORY / "seeds" / "ukraine-paris-kiev.txt"


def test_split_gives_exact_spans_in_the_contracts_shape(factcheck: CommandLine) -> None:
    split = factcheck("split", OWNERS_ARTICLE, "--json").json
    text = OWNERS_ARTICLE.read_text("utf-8")
    assert set(split) == {"article", "sentences", "claims"}
    wanted = (
        "start end quote text kind check_worthiness reasons checkable claimant quantities dates"
    )
    for claim in split["claims"]:
        assert set(wanted.split()) <= set(claim)
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        assert 0 <= claim["check_worthiness"] <= 1
    for sentence in split["sentences"]:
        assert {"start", "end", "checkable", "reasons"} <= set(sentence)


def test_split_of_the_owners_article(factcheck: CommandLine) -> None:
    claims = factcheck("split", OWNERS_ARTICLE, "--json").json["claims"]
    assert len([claim for claim in claims if claim["checkable"]]) >= 16
    headings = {
        "Un sommet à Paris en préparation",
        "Les défis constants et la résistance ukrainienne",
        "Des frappes meurtrières alimentent le conflit",
    }
    assert not [c for c in claims if c["checkable"] and c["quote"].strip() in headings]
    controlled = [c for c in claims if c["quote"].rstrip(".").endswith("près de 20 % de l'Ukraine")]
    assert controlled[0]["quote"].startswith("la Russie contrôlant")
    assert [(q["value"], q["unit"]) for q in controlled[0]["quantities"]] == [(20, "%")]
    assert any(q["value"] == 15 for claim in claims for q in claim["quantities"])
    said = " ".join(claim["claimant"] or "" for claim in claims)
    assert all(name in said for name in ("Oumerov", "Zelensky", "Poutine"))


def test_split_reads_standard_input(factcheck: CommandLine) -> None:
    text = "Russia controls nearly 20% of Ukraine. The army left the city on Monday."
    split = factcheck("split", "-", "--lang", "en", "--json", stdin=text.encode()).json
    assert len(split["claims"]) >= 2
    assert split["article"]["language"] == "en"


def test_explain_says_why(factcheck: CommandLine) -> None:
    explained = factcheck("split", OWNERS_ARTICLE, "--explain")
    assert explained.code == ExitCode.OK
    assert "20" in explained.out


def test_the_largest_input_is_a_setting(factcheck: CommandLine) -> None:
    factcheck("config", "set", "max_input_bytes", 20)
    for command in ("add", "split"):
        refused = factcheck(command, "-", stdin=b"Two ministers resigned.")
        assert said_clearly(refused, ExitCode.INPUT)
        assert "raise max_input_bytes" in refused.err
    factcheck("config", "set", "max_input_bytes", 30)
    assert factcheck("split", "-", stdin=b"Two ministers resigned.").code == ExitCode.OK
