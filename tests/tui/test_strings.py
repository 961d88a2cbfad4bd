"""Both languages say everything, and nothing that nobody reads."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import factcheck
import factcheck.tui
from factcheck.desk.workflow import NAMED, next_state
from factcheck.errors import (
    BuiltOn,
    DiskFull,
    FactcheckError,
    FetchError,
    NotAllowed,
    NotFound,
    UnknownRating,
    UnreadableFile,
    UnsupportedType,
    UsageError,
)
from factcheck.intake import documents, kinds
from factcheck.intake.factchecks.fields import NOT_RATED
from factcheck.intake.loose_json import DECODER, _reason
from factcheck.models import Finding, Severity, State
from factcheck.text import facts, worth
from factcheck.text.claims import split_text
from factcheck.tui.keys import KEYS
from factcheck.tui.presenters.reasons import reason_words
from factcheck.tui.presenters.words import action_word, message_of
from factcheck.tui.strings import (
    LANGUAGES,
    SHIPPED_KEYS,
    catalogue,
    phrase,
    plural,
    sentences,
    t,
    use_keys,
    use_language,
)

CODE = Path(factcheck.__file__).parent
ARTICLES = Path(__file__).parents[1] / "data" / "splitting"
SOURCES = sorted(Path(factcheck.tui.__file__).parent.rglob("*.py"))

SAME_IN_BOTH = re.compile(
    r"""key\.(app\.(articles|sources)|review\.(source|note)|articles\.diff)|
        place\.(articles|sources)|pane\.article|kind\.(description|opinion|question|relation)|
        score\.(certain|possible)|(articles|sources|log)\.summary|claim\.sources|log\.entry|
        precedent\.variant|dashboard\.count\.(articles|sources|actions)|
        export\.(md|claimreview)|help\.scale|editor\.(title|date_hint)|palette\.article|
        settings\.language_(en|fr)|correction\.correction|table\.(article|source|verdict)|field\.citation|column\.(date|published|verdicts?|what)|article_card\.ratings|card\.sources|
        field.quote|(source|article_form)\.(published_at_hint|url_hint|archive_url_hint)""",
    re.VERBOSE,
)
"""Words that French and English share, by name."""


def _fields(text: str | list[str]) -> set[str]:
    joined = text if isinstance(text, str) else " ".join(text)
    return {name for _, name, _, _ in Formatter().parse(joined) if name}


def test_every_language_has_every_string_with_the_same_placeholders() -> None:
    english = catalogue("en")
    for language in LANGUAGES:
        other = catalogue(language)
        assert sorted(other) == sorted(english), language
        for name, text in english.items():
            assert _fields(other[name]) == _fields(text), (language, name)
            assert type(other[name]) is type(text), (language, name)
            assert "" not in ([other[name]] if isinstance(other[name], str) else other[name])


def test_nothing_is_left_in_english() -> None:
    english, french = catalogue("en"), catalogue("fr")
    left = [
        name
        for name, text in english.items()
        if french[name] == text and not SAME_IN_BOTH.match(name)
    ]
    assert left == []


_DOTTED = r"[a-z_]+(\.[a-z_]+)+"


def _patterns(tree: ast.AST) -> Iterator[str]:
    """A regular expression for every string that the code may look up."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(part.value)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
                else r"[\w.]+"
                for part in node.values
            ]
            yield "".join(parts)
        elif isinstance(node, ast.BinOp) and isinstance(node.left, ast.Constant):
            if isinstance(node.left.value, str) and node.left.value.endswith("."):
                yield re.escape(node.left.value) + r"\w+"
        elif isinstance(node, ast.Constant) and re.fullmatch(_DOTTED, str(node.value)):
            yield re.escape(str(node.value))


def test_every_string_is_used_somewhere() -> None:
    patterns = {
        pattern
        for path in SOURCES
        for pattern in _patterns(ast.parse(path.read_text("utf-8")))
        if "." in pattern
    }
    anything = [p for p in patterns if not re.search(r"[a-z_]{3}", p.replace(r"[\w.]+", ""))]
    used = re.compile("|".join(patterns - set(anything)))
    keys = {f"key.{key.id}" for scope in KEYS.values() for key in scope}
    unused = [
        name
        for name in catalogue("en")
        if name not in keys and not any(map(used.fullmatch, (name, _stem(name))))
    ]
    assert unused == []


def _stem(name: str) -> str:
    """The name that `plural` is asked for."""
    return re.sub(r"\.(one|many)$", "", name)


def _looked_up(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            if node.func.id in {"t", "plural"} and isinstance(first, ast.Constant):
                yield f"{first.value!s}.one" if node.func.id == "plural" else str(first.value)


def test_every_string_looked_up_exists() -> None:
    english = catalogue("en")
    asked = {name for path in SOURCES for name in _looked_up(ast.parse(path.read_text("utf-8")))}
    assert len(asked) > 100
    assert [name for name in sorted(asked) if not isinstance(english.get(name), str)] == []


@pytest.mark.parametrize(
    ("language", "n", "expected"),
    [
        pytest.param("en", 0, "0 claims", id="English zero is many"),
        pytest.param("en", 1, "1 claim", id="English one"),
        pytest.param("fr", 0, "0 affirmation", id="French zero is one"),
        pytest.param("fr", 2_000, "2\u202f000 affirmations", id="grouped in thousands"),
    ],
)
def test_plurals(language: str, n: int, expected: str) -> None:
    use_language(language)
    assert plural("count.claims", n) == expected


FIXED_KEYS = {
    "screen.how_to_quit",
    "add.where_hint",
    "claimant.hint",
    "source.known",
    "dismiss.hint",
    "jobs.hint",
    "keys.hint",
    "keys.press",
}
"""Strings that name a key which nobody can change: those of a line, of a list of options, and
Textual's own."""

A_KEY = re.compile(
    r"""F\d+|ctrl\+|\^\w|[↓↑→←⏎␣⌫]|\b(esc|[eé]chap|escape|enter|entrée|tab)\b  # by name
        |(?<![\w’'.%-])(?!a\b|y\b|à\b|I\b|ou\b)[^\W\d](?![\w’'.%-])  # a letter by itself
        |(?:^|[.:;] )[!?=;]\ """,  # a sign that begins a sentence
    re.VERBOSE | re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_names_a_key_that_the_reviewer_may_have_changed(language: str) -> None:
    named = {
        name: text
        for name, text in catalogue(language).items()
        if isinstance(text, str)
        if A_KEY.search(re.sub(r"\{.*?\}|\n|%", "…", text)) and name not in FIXED_KEYS
    }
    assert named == {}


def test_sentences_name_the_keys_that_the_reviewer_has() -> None:
    assert t("review.approved") == "Published; u takes it back"
    use_keys({"app.undo": "ctrl+z,u"})
    assert t("review.approved") == "Published; ^z takes it back"
    assert t("tour.three").startswith("^z takes back your last action, ^r brings it back")


def test_every_key_that_a_sentence_names_exists() -> None:
    for name, text in catalogue("en").items():
        for field in _fields(text):
            if field.startswith("key["):
                assert field[4:-1] in SHIPPED_KEYS, name


def test_an_unknown_string_is_an_error_not_a_silent_gap() -> None:
    with pytest.raises(KeyError):
        t("no.such.string")


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


def test_every_error_with_facts_has_its_sentence() -> None:
    # those whose sentence is made where they are raised, and those that no reviewer sees
    spoken = {"UsageError", "IntakeError", "StorageError", "NotAllowed", "Cancelled"}
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
    error = NotAllowed("claim {id} cannot be published yet: {missing}", id=7, missing=missing)
    assert str(error) == "claim 7 cannot be published yet: 0 sources"
    assert message_of(error) == (
        "l'affirmation 7 ne peut pas encore être publiée : sources avec une adresse, "
        "un fichier ou une personne : 0 sur 1"
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
    reasons = {*facts.REASONS.values(), *worth.SOUNDS.values()} - {facts.REASONS["said by"]}
    reasons |= {worth.QUOTED, worth.REPORTED, worth.POINTS, worth.DEEP}
    for path in ARTICLES.glob("*.txt"):
        reasons |= {reason for one in split_text(path.read_text()).claims for reason in one.reasons}
    plain = {reason.partition(":")[0] for reason in reasons if not reason.startswith("said by ")}
    assert len(plain) > 40
    assert {reason for reason in plain if reason_words(reason) == reason} == SAME_WORD
