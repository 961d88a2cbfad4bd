"""Clauses inside another that look like its end: a subject with its name, a comparison, a time of
life."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import SIGHT, TIMED, TIMES, ClauseView
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import POSSESSIVES
from factcheck.text.quantities.words import lexicon

INSIDE = frozenset(
    "when until after before since once as because while whether if unless where that which".split()
)
"""First words of a clause inside another."""
_PHRASE = tag.PHRASE | {tag.PREPOSITION}
_AGED = frozenset(("was", "were", "turned", "avait", "avaient", "était", "étaient"))
_ABOUT = frozenset(("about", "just", "only", "environ", "encore"))
_STAGES = frozenset(
    """alive child children baby teenager teenagers boy girl boys girls young little student
    students enfant enfants bébé adolescent adolescente adolescents étudiant étudiante étudiants
    jeune petit petite""".split()
)
_AGE = 4
"""Tokens among which the verb stands."""
_INSIDE = (tag.RELATIVE + tag.NAME, tag.RELATIVE + tag.NOUN)
_MARKS = frozenset('“”"')
_DID = (["did"], ["does"], ["do"], ["had"], ["has"], ["have"])


def goes_inside(view: ClauseView, i: int) -> bool:
    """ "chanted “Not us,” “Call the mayor” and “Save it”": whether two quotations in a row meet
    at `i`; or "channels that Norvane as the owner will use", "was 13 when she won"."""
    lower = view.lower
    if lower[i] == "as" and view.tags[i - 2 : i] in _INSIDE:
        return True
    if lower[i] == "when" and view.tags[i - 1] == tag.NUMBER and lower[i - 2] in _AGED:
        return True
    if i + 1 >= len(lower) or lower[i + 1] not in _MARKS:
        return False
    joined = view.tags[i] == tag.COORDINATOR and lower[i - 1] in _MARKS
    met = (lower[n] in _MARKS and lower[n + 1] in _MARKS for n in range(max(0, i - SIGHT), i))
    return lower[i] in _MARKS or (joined and any(met))


def inner_verb(view: ClauseView, first: int, i: int, last: int) -> int:
    """ "while his son, Carl Moss (12), a pupil, was hurt": where the verb stands of an English
    clause inside ``first:i`` whose subject ends at the comma before `i` and is described behind it;
    0 where none does."""
    end = at = view.opening(i - 2) - 1 if view.lower[i - 2] == ")" else i - 2
    while at > first and view.lower[at] not in INSIDE:
        if view.tags[at] not in _PHRASE and view.lower[at] not in POSSESSIVES:
            break
        at -= 1
    opened = view.lower[at] in INSIDE or view.tags[at] == tag.SUBORDINATOR
    bare = view.lower[at] == "as" and view.tags[at + 1] in (tag.NOUN, tag.ADJECTIVE)
    name = view.tags[i : view.clause_end(i, last)].strip(tag.NAME)  # "as head of X, Ann Lee, said"
    whole = first < at or view.lower[at] == "which"
    named = opened and whole and at < end and not (bare and name) and view.lower[end] not in TIMES
    if view.french or not named or tag.NOUNS.isdisjoint(view.tags[at : end + 1]):
        return 0
    verb, commas = _verb_behind(view, i, last)
    return verb if commas == 1 or view.lower[at] not in TIMED else 0


def _verb_behind(view: ClauseView, i: int, last: int) -> tuple[int, int]:
    """Where the next finite verb behind a comma stands that is in no relative clause, 0 where
    another comes first, and how many commas stand before it."""
    opens, commas = int(view.tags[i] == tag.RELATIVE), 0
    for n in range(i + 1, min(last, i + SIGHT)):
        opens += view.tags[n] == tag.RELATIVE
        commas += view.lower[n - 1] == ","
        parted = view.lower[n - 1] == "," and not opens
        if parted and view.tag_behind(n, tag.ADVERBS) == tag.FINITE:
            return n, commas
        if view.lower[n] in ";:" or (view.tags[n] == tag.FINITE and not opens):
            break
        opens -= view.tags[n] == tag.FINITE
    return 0, commas


def adds_alike(view: ClauseView, i: int) -> bool:
    """ "not only by a planet but also by a star", "buy more online and less at the shops": whether
    the conjunction at `i` joins what is one statement with the words before it."""
    if view.tags[i] != tag.COORDINATOR or view.french:
        return False
    if view.lower[i + 1] in ("more", "less"):
        return view.tags[i + 2 : i + 3] == tag.PREPOSITION and view.lower[i + 2] != "than"
    also = view.lower[i + 1] == "also" and "only" in view.lower[max(0, i - SIGHT) : i]
    return also and view.tag_behind(i + 1, tag.CLITICS) != tag.FINITE


def names_again(view: ClauseView, i: int) -> bool:
    """ "the Safety Act, or SA, was": whether another name of the subject stands before the verb at
    `i`."""
    if view.tags[i] != tag.FINITE or view.lower[i - 1] != ",":
        return False
    name = i - 1
    while name > 0 and view.tags[name - 1] == tag.NAME:
        name -= 1
    return name < i - 1 and view.lower[name - 2 : name] == [",", "or"]


def likens_times(view: ClauseView, i: int) -> bool:
    """ "as it did in Asia", "as they had before": a comparison without a verb of its own."""
    alike = (
        view.lower[i] == "as"
        and view.tags[i + 1 : i + 2] == tag.PRONOUN
        and view.lower[i + 2 : i + 3] in _DID
    )
    return alike and view.tags[i + 3 : i + 4] in (tag.PREPOSITION, tag.MARK, tag.ADVERB)


def has_aim(view: ClauseView, i: int) -> bool:
    """ "drove on after shots were fired to seek help": whether who drove seeks help."""
    if view.lower[i] not in TIMED or view.french or view.lower[i - 1] == ",":
        return False
    end = min(view.clause_end(i, len(view.tags)), i + SIGHT)
    return view.tags.find(tag.PAST + tag.PARTICLE + tag.INFINITIVE, i, end) > 0


def tells_age(view: ClauseView, i: int) -> bool:
    """ "until she was eighteen", "quand il avait six ans", "when they were children": a time of
    life, which belongs to its event."""
    verb = view.tags.find(tag.FINITE, i + 2, i + _AGE)
    if verb < 0 or view.lower[verb] not in _AGED:
        return False
    lower = [*view.lower[verb + 1 : verb + 5], "", "", "", ""]  # a sentence may end anywhere
    tags = view.tags[verb + 1 : verb + 5].ljust(4)
    at = int(lower[0] in _ABOUT)
    at += tags[at] == tag.DETERMINER
    numbers = lexicon("fr" if view.french else "en").numbers
    age = tags[at] == tag.NUMBER or lower[at] in numbers
    counted = tags[at + 1] == tag.NOUN and lower[at + 1] not in ("years", "ans")
    return lower[at] in _STAGES or (age and not counted)
