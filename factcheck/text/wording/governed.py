"""What a verb before governs: "to cancel flights and offer refunds", "has not paid or said why",
"accused of theft and causing harm"."""

from __future__ import annotations

import re

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.clause_view import SIGHT
from factcheck.text.cutting.conditions import MODALS
from factcheck.text.cutting.progress import main_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.english_repairs import PARTICIPLES
from factcheck.text.grammar.tense import tells_past
from factcheck.text.grammar.tokens import Words
from factcheck.text.lexicon import words_of
from factcheck.text.wording.carried import Carried
from factcheck.text.wording.piece import UNSURE, Piece, Worded
from factcheck.text.wording.subjects import BEING, LONGEST_SUBJECT, begins_with_verb

_SECOND = (cut.COORDINATED, cut.CLAUSE, cut.JOINED_CLAUSE)
"""Segments that may share a modal."""
_LEADS = MODALS | {"to"}
_THIRD = re.compile(r".*[^s]s")
_PARTICIPLES = ("ed", "en", "wn", "pt", "ght", "ld", "nt")
_LED = (tag.PAST + tag.PREPOSITION, tag.PAST + tag.MARK)
_LEADING = (tag.PREPOSITION, tag.PARTICLE, tag.MARK)
_ACCUSED = frozenset("accused suspected convicted acquitted guilty".split())
_OR, _AND, _NOT = ("or", "nor"), ("et", "and"), ("not", "never", "n't")
_NOT_DOING = re.compile(r" ne (?:pas|plus|jamais|rien)$")
_VERBAL = frozenset(tag.FINITE + tag.INFINITIVE + tag.PAST + tag.ADJECTIVE)
"""Tags of verbs, and the one that participles get by mistake."""
_DEGREES = frozenset("très si plus moins trop assez".split())


def governed(piece: Piece, carried: Carried) -> Worded | None:
    """The wording of a piece that shares its subject, auxiliary, modal or denial with a verb before
    it; None where none of them reaches so far."""
    words, why = piece.words, piece.why
    near = words.tags[: piece.first]
    inner = piece.before == cut.SUBORDINATE and near.rfind(tag.FINITE) > near.rfind(tag.INFINITIVE)
    bare = words.tags[piece.first : piece.first + 1] == tag.INFINITIVE
    if bare and inner and piece.language == "en":
        return Worded(piece.plain, (UNSURE,))  # "will rise as they look for men and find some"
    if why == cut.INFINITIVE:
        return _behind_same_form(piece, carried, tag.INFINITIVE)
    if verb := _denied(piece, carried.main):
        return _behind(verb, piece, carried)
    second = why == cut.FIGURE or _is_listed(piece)
    second = second or words.tags[piece.segment.begins] == tag.COORDINATOR
    if second and _shares_auxiliary(piece, carried.main):
        comma = piece.lower(piece.segment.first - 2) == ","
        inside = piece.before == cut.RELATIVE and not comma
        return _behind_same_form(piece, carried, tag.PAST, relative=inside)
    if why in _SECOND and _shares_modal(piece, carried.main):
        return _behind_same_form(piece, carried, tag.INFINITIVE)
    return None


def one_more_charge(piece: Piece, carried: Carried) -> Worded | None:
    """ "accused of theft and causing harm": the second behind what leads to the first."""
    of = _accused(piece, carried.main)
    return _behind(of, piece, carried) if of else None


def _behind_same_form(
    piece: Piece, carried: Carried, kind: str, *, relative: bool = False
) -> Worded:
    """ "to cancel flights and offer refunds": the piece behind what governs the form of the verb
    before, an infinitive or a participle, which may be that of the `relative` clause before."""
    tags, first, plain = piece.words.tags, piece.first, piece.plain
    inside = relative and carried.told
    if inside and (verb := _governing(piece, carried.relative, kind)):
        told = f"{carried.told} {piece.between(carried.relative + 1, verb)}"
        return Worded(f"{told} {plain}", (f"carried over: {told}",))
    if relative and tag.INFINITIVE + tag.PAST in tags[carried.relative : first]:
        return Worded(plain, (UNSURE,))  # "which is to be made of wood and"
    inner = tags.find(kind, carried.participle, first) if carried.participle else 0
    verb = inner if inner > 0 else _governing(piece, carried.main, kind)
    while verb and kind == tag.PAST and _says_how(piece, verb - 1):
        verb -= 1  # "a été grièvement blessé et transporté"
    return _behind(verb, piece, carried) if verb else Worded(plain, (UNSURE,))


def _says_how(piece: Piece, n: int) -> bool:
    """Whether the French adverb at `n` is of the participle behind it alone."""
    word = piece.lower(n)
    how = word in _DEGREES or (word.endswith("ment") and word != "également")
    return how and piece.words.tags[n] == tag.ADVERB and piece.language == "fr"


def _behind(verb: int, piece: Piece, carried: Carried) -> Worded:
    """The piece behind the words of the main clause before its `verb`."""
    told = piece.between(carried.main, verb)
    if piece.lower(piece.first - 1) in _AND:
        told = _NOT_DOING.sub("", told)  # "dit ne pas avoir tort et vouloir rester"
    if carried.subject and begins_with_verb(piece.words, carried.main):
        told = f"{carried.we or carried.subject} {told}"
    return Worded(f"{told} {piece.plain}", (f"carried over: {told}",))


def _shares_modal(piece: Piece, main: int) -> bool:
    """ "would ban guns, and also raise the age", "lets it sell two plants, close one": whether the
    bare form of a verb with which the piece begins stands after a modal or "to" with its own verb,
    the last one from `main` on."""
    words, first = piece.words, piece.first
    near = range(first - 1, max(main, first - SIGHT), -1)
    led = (n for n in near if words.lower[n] in _LEADS and words.tags[n + 1] != tag.DETERMINER)
    verb = next(led, first)
    if words.tags[max(0, verb - 2) : verb] == tag.RELATIVE + tag.PRONOUN:
        return False  # "which, beside the rise that they would get, includes X"
    while words.tags[first : first + 1] == tag.ADVERB:
        first += 1
    if words.tags[first : first + 1] not in (tag.FINITE, tag.INFINITIVE):
        return False
    word, clause = words.lower[first], words.tags[first + 1 : first + 3] == tag.PRONOUN + tag.FINITE
    bare = word.isalpha() and not _THIRD.fullmatch(word) and word not in MODALS
    bare = bare and not tells_past(words, first, first + 1, "en")
    return bare and not clause and tag.INFINITIVE in words.tags[verb:first]


def _governing(piece: Piece, main: int, kind: str) -> int | None:
    """ "to cancel flights and offer refunds": where, from `main` on, the earlier infinitive or
    participle (`kind`) stands whose governing words govern that of the piece too."""
    words, first = piece.words, piece.first
    tags = words.tags
    having = kind == tag.PAST and tags[main : main + 1] == tag.INFINITIVE  # "avoir vendu"
    past = kind == tag.PAST and not having
    verb = tags.find(kind, max(main_verb(tags, main, first), main) if past else main, first)
    while kind == tag.PAST and tags[verb + 1] == kind:  # "a été vendu"
        verb += 1
    if kind == tag.PAST and words.lower[verb] in ("été", "been"):  # "a été vite fermé"
        behind = tags.find(kind, verb + 1, first)
        verb = verb if tags[verb + 1 : behind].strip(tag.ADVERB) else behind
    if (
        tags[first] in (tag.PREPOSITION, tag.PARTICLE) and words.lower[first] != "not"
    ):  # "de travailler ... mais d'être payés"
        verb = _led_alike(words, main, first, kind)
    elif kind == tag.INFINITIVE and words.lower[first - 1] in _AND:
        near = tags.rfind(kind, main, first)  # "lancer l'alerte pour prévenir la ville et inciter"
        # "can be heard as police told him to stop and lie down"
        inner = words.lower[near - 1] == "to" and tag.FINITE in tags[verb + 1 : near]
        verb = near if inner or words.lower[near - 1] == "pour" else verb
    furthest = main + LONGEST_SUBJECT * (1 + (kind == tag.INFINITIVE))
    found = main < verb <= furthest and (having or tag.FINITE in tags[main:verb])
    return verb if found else None


def _denied(piece: Piece, main: int) -> int | None:
    """ "has not paid them or said why", "never wrote or called": where the verb behind "not"
    stands, whose denial holds for the one behind "or" in the piece too; sought from `main` on."""
    words, first = piece.words, piece.first
    if words.lower[first - 1] not in _OR or words.tags[first] not in _VERBAL:
        return None
    near = range(first - 1, max(main, first - SIGHT), -1)
    nots = (n for n in near if words.lower[n].endswith(_NOT))
    verb = next((n + 1 for n in nots), first)
    alone = verb < first and tag.CLAUSAL.isdisjoint(words.tags[verb + 1 : first])
    return verb if alone and verb <= main + LONGEST_SUBJECT else None


def _accused(piece: Piece, main: int) -> int:
    """ "was held in May, accused of theft, hitting a guard and causing harm": where, from `main`
    on, the first thing begins that he is accused of, when the piece is one more; 0 when not."""
    words, begins = piece.words, piece.segment.begins
    first = begins + (words.tags[begins] == tag.COORDINATOR)
    if piece.why != cut.PARTICIPLE or words.tags[first : first + 1] != tag.PRESENT:
        return 0
    near = range(main, min(first, main + SIGHT))
    of = next((n for n in near if words.lower[n] in _ACCUSED), first) + 1
    return of + 1 if of < first and words.tags[of] == tag.PREPOSITION else 0


def _led_alike(words: Words, main: int, first: int, kind: str) -> int:
    """The first verb of a kind between the finite verb before `first` and there that the same word
    introduces: "de vendre le pont, de fermer l'école et d'ouvrir le port"."""
    lead = words.lower[first].replace("d'", "de")
    for n in range(max(main, words.tags.rfind(tag.FINITE, main, first)) + 1, first):
        led = words.tags[n : n + 1] == words.tags[first] and words.tags[n + 1] == kind
        if led and words.lower[n].replace("d'", "de") == lead:
            return n
    return -1


def _shares_auxiliary(piece: Piece, main: int) -> bool:
    """ "a fermé le pont et vendu l'école", "was closed and then bought by X", "was found guilty and
    sentenced to 7 years": whether the participle of the piece has no auxiliary; an English one may
    be a past tense unless a passive one stands before and by whom, to what or where behind."""
    words, first = piece.words, piece.first
    if piece.language == "fr":
        return words.tags[first : first + 2].lstrip(tag.ADVERB)[:1] == tag.PAST
    while words.tags[first : first + 1] == tag.ADVERB:
        first += 1  # "and later released without charge"
    verb = words.tags.find(tag.PAST, main, first)
    behind = words.lower[first + 1 : first + 2 + (words.tags[first : first + 1] == tag.PAST)]
    led = words.tags[first : first + 2] in _LED or words.lower[first + 1 : first + 2] == ["last"]
    done = led or words.lower[first] in words_of("common", "done_to")
    led = led or words.tags[first + 1 : first + 2] in _LEADING
    led = led or words.lower[first + 1 : first + 2] == ["home"]
    by = "by" in behind or (led and done and words.lower[first].endswith(_PARTICIPLES))
    passive = not BEING.isdisjoint(words.lower[max(main, verb - 3) : max(verb, 0)])
    sure = words.lower[first] in PARTICIPLES  # "had bought it and hidden it"
    return verb > main and ((by and passive) or sure)


def _is_listed(piece: Piece) -> bool:
    """ "was built in 1932, closed in 2015 and sold": whether one more participle follows."""
    last = piece.segment.last
    joined = piece.words.tags[last : last + 2] == tag.COORDINATOR + tag.PAST
    return joined and piece.why == cut.PARTICIPLE and piece.language == "en"
