"""Errors, refusals and reasons are said in the language of the interface, to the last word."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import factcheck
from factcheck.desk.workflow import NAMED, next_state
from factcheck.errors import (
    BuiltOn,
    DiskFull,
    FactcheckError,
    FetchError,
    NotAllowed,
    NotFound,
    Several,
    UnknownRating,
    UnreadableFile,
    UnsupportedType,
    UsageError,
)
from factcheck.intake import documents, kinds
from factcheck.intake.factchecks.fields import NOT_RATED
from factcheck.intake.loose_json import DECODER, _reason
from factcheck.models import Finding, Severity, State
from factcheck.reports.linter import lint
from factcheck.text import facts, readings, worth
from factcheck.text.claims import split_text
from factcheck.tui.presenters.reasons import reason_words
from factcheck.tui.presenters.words import action_word, finding_text, message_of
from factcheck.tui.strings import (
    catalogue,
    phrase,
    sentences,
    use_language,
)

CODE = Path(factcheck.__file__).parent
ARTICLES = Path(__file__).parents[1] / "data" / "splitting"


def _all_errors(kind: type[FactcheckError]) -> Iterator[type[FactcheckError]]:
    for error in kind.__subclasses__():
        yield error
        yield from _all_errors(error)


def test_errors_are_told_in_the_language_of_the_interface() -> None:
    use_language("fr")
    assert "plein" in message_of(DiskFull("x.db"))
    theirs = BuiltOn("claim", 7, {}, {}, "Ben")
    theirs.tell_step("claim.rated", 7)
    assert message_of(theirs).startswith("Ben a travaillé depuis là-dessus (affirmation 7)")
    assert f"« {action_word('claim.rated')} » reste" in message_of(theirs)
    assert "vrai, faux" in message_of(UnknownRating("maybe", ("true", "false"))).lower()
    assert message_of(UsageError("said by the desk")) == "said by the desk"


def test_a_pasted_page_is_not_told_in_full() -> None:
    told = message_of(UsageError("{url!r} is no web address, http:// or https://", url="a " * 5000))
    assert len(told) < 250
    assert told.endswith("is no web address, http:// or https://")


def test_where_reports_stand_is_asked_for_in_french() -> None:
    use_language("fr")
    (found,) = (one for one in lint({"url": "urn:x"}) if one.rule == "url")
    assert finding_text(found) == (
        "'urn:x' n'est pas une adresse web ; réglez où paraissent les rapports (report_url)"
    )
    assert found.message.startswith("'urn:x' is no absolute web address; set where")


def test_every_error_with_facts_has_its_sentence() -> None:
    # those whose sentence is made where they are raised, and those that no reviewer sees
    spoken = {"UsageError", "IntakeError", "StorageError", "_OfTheFile", "NotAllowed", "Cancelled"}
    spoken |= {"OtherRun", "NoScheduler", "WorkersLost"}  # of a batch started by command
    named = {error.__name__ for error in _all_errors(FactcheckError) if _is_ours(error)} - spoken
    assert {name for name in named if f"error.{name}" not in catalogue("fr")} == set()


BY_COMMAND_ONLY = {"packets/__init__.py", "packets/merging.py", "restoring.py", "team.py"}
"""What no screen asks for."""


def _said_by_the_desk() -> Iterator[ast.expr]:
    """What refusals and the publication gate are made of, as written in the code."""
    desk = set((CODE / "desk").rglob("*.py")) - {CODE / "desk" / name for name in BY_COMMAND_ONLY}
    for path in (*sorted(desk), CODE / "reports" / "gate.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id in ("UsageError", "NotAllowed"):
                    yield node.args[0]
                elif node.func.id == "_finding" and not isinstance(node.args[3], ast.Name):
                    yield node.args[3]
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "self._base.action":
                if ast.unparse(node.args[0]) != "NAMED[action]":
                    yield node.args[0]
            elif path.name == "gate.py" and ast.unparse(node).startswith("text = "):
                assert isinstance(node, ast.Assign)
                yield node.value


NOT_FOR_SCREENS = {
    "no queue {name!r}; there are: {known}",
    "gate.{name}: {why}; the rules are {known}",
}


def test_every_refusal_and_finding_of_the_desk_has_its_french_sentence() -> None:
    said = list(_said_by_the_desk())
    assert len(said) > 30
    assert [ast.unparse(one) for one in said if not isinstance(one, ast.Constant)] == []
    english = {str(one.value) for one in said if isinstance(one, ast.Constant)} - NOT_FOR_SCREENS
    english |= set(NAMED.values())
    assert english - set(sentences("fr")) == set()
    for one, french in sentences("fr").items():
        assert _places(french) == _places(one), one


REASONS = {"UnreadableFile": 1, "FetchError": 1, "UnwritableFile": 1, "UnsupportedType": 2}
"""Errors of reading and writing, and which argument says why."""


def _reasons() -> Iterator[str]:
    """Why what a reviewer adds, cites or exports cannot be read or written, places filled in."""
    files = [*(CODE / "intake").glob("*.py")]
    files += [CODE / "desk" / name for name in ("sources.py", "reports.py")]
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                said = node.args[REASONS.get(node.func.id, 99) :][:1]
                yield from (_filled(one) for one in said if not isinstance(one, ast.Name))
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "why":
                yield _filled(node.value)
    for _, type, advice in kinds._SIGNATURES:
        yield from (type, advice)


def _filled(said: ast.expr) -> str:
    """A sentence as it may be raised; empty for what the system says."""
    if isinstance(said, ast.JoinedStr):
        return "".join(_filled(part) or "x" for part in said.values)
    return str(said.value) if isinstance(said, ast.Constant) else ""


def _of_imports() -> Iterator[str]:
    """Why a record of an import cannot be read, and where it stands, places filled in."""
    for path in (*(CODE / "intake" / "factchecks").glob("*.py"), CODE / "intake" / "loose_json.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func).rpartition(".")[2]
                place = {"FailedRecord": 2, "failed": 1, "NoClaimError": 0, "_broken": 2}.get(name)
                said = node.args[place : place + 1] if place is not None else []
                said += [word.value for word in node.keywords if word.arg == "reason"]
                said += node.args[1:2] if name == "FailedRecord" else []
                yield from (_filled(one) for one in said if not isinstance(one, ast.Name))
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"why", "where"}:
                yield _filled(node.value)


def test_every_reason_of_an_import_has_its_french_sentence() -> None:
    use_language("fr")
    reasons = {reason for reason in _of_imports() if reason.strip("x []().")} | {NOT_RATED}
    assert len(reasons) > 25
    assert [reason for reason in sorted(reasons) if phrase(reason) == reason] == []


@pytest.mark.parametrize("broken", ["{", '{"a" 1}', '{"a": 1', '{"a": "b', "[1,]", "[1 2]", "nul"])
def test_what_is_wrong_with_json_is_told_in_french(broken: str) -> None:
    use_language("fr")
    with pytest.raises(json.JSONDecodeError) as wrong:
        DECODER.decode(broken)
    told = phrase(_reason(wrong.value))
    assert told.startswith("le JSON n'est pas valable : ")
    assert not re.search("Expecting|starting|Extra|Illegal", told)


def test_every_reason_why_something_cannot_be_read_has_its_french_sentence() -> None:
    use_language("fr")
    reasons = {reason for reason in _reasons() if reason}
    assert len(reasons) > 30
    assert [reason for reason in sorted(reasons) if phrase(reason) == reason] == []


@pytest.mark.parametrize(
    ("error", "french"),
    [
        (
            FetchError("https://a.fr/", "the server answered 404 Not Found"),
            "https://a.fr/ n'a pas pu être chargé : le serveur a répondu 404, page introuvable",
        ),
        (
            FetchError("https://a.example/", "no connection (Connection refused)"),
            "https://a.example/ n'a pas pu être chargé : pas de connexion (connexion refusée)",
        ),
        (
            UnsupportedType("a.pdf", "a PDF", documents._EXTRA),
            "a.pdf est de type PDF ; installez ce qui le lit : pip install",
        ),
        (UnsupportedType("a.png", "an image", kinds._AS_TEXT), "a.png est de type image ;"),
        (NotFound("claim", 7), "L'affirmation 7 n'existe plus"),
        (UnreadableFile("7 new", "it is a directory"), "7 new ne peut pas être lu : c'est un"),
    ],
)
def test_an_error_is_french_to_its_last_word(error: FactcheckError, french: str) -> None:
    use_language("fr")
    assert message_of(error).startswith(french)


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_a_refusal_of_the_gate_is_all_french() -> None:
    use_language("fr")
    missing = Finding(
        rule="sources",
        severity=Severity.ERROR,
        message="0 sources",
        sentence="sources with a URL, a file or a person: {n} of the {needed} needed",
        facts=(("n", 0), ("needed", 1)),
    )
    unread = "a source does not say when it was read"
    second = missing.model_copy(update={"message": unread, "sentence": unread, "facts": ()})
    both = Several((missing, second))
    error = NotAllowed("claim {id} cannot be published yet: {missing}", id=7, missing=both)
    assert str(error) == f"claim 7 cannot be published yet: 0 sources; {unread}"
    assert message_of(error) == (
        "l'affirmation 7 ne peut pas encore être publiée : sources avec une adresse, "
        "un fichier ou une personne : 0 sur 1 ; une source ne dit pas quand elle a été lue"
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "a claim that is new cannot be returned; it must be in review"),
        ("fr", "une affirmation nouvelle ne peut pas être renvoyée ; elle doit être en relecture"),
    ],
)
def test_a_refusal_names_states_as_the_screens_do(language: str, told: str) -> None:
    use_language(language)
    with pytest.raises(NotAllowed) as refused:
        next_state(State.NEW, "returned")
    assert message_of(refused.value) == told


def _is_ours(error: type[FactcheckError]) -> bool:
    return error.__module__ == "factcheck.errors"


SAME_WORD = {"accusation", "opinion", "record"}
"""Reasons that French says with the English word."""


def test_every_reason_of_a_claim_has_its_french_words() -> None:
    use_language("fr")
    reasons = {*facts.REASONS.values(), *readings.SOUNDS.values()} - {facts.REASONS["said by"]}
    reasons |= {worth.QUOTED, worth.REPORTED, worth.POINTS, worth.DEEP}
    for path in ARTICLES.glob("*.txt"):
        reasons |= {reason for one in split_text(path.read_text()).claims for reason in one.reasons}
    plain = {reason.partition(":")[0] for reason in reasons if not reason.startswith("said by ")}
    assert len(plain) > 40
    assert {reason for reason in plain if reason_words(reason) == reason} == SAME_WORD
