"""English tags that the places of words tell."""

from __future__ import annotations

import re

from factcheck.text.grammar.function_words import POSSESSIVES
from factcheck.text.grammar.saying import saying
from factcheck.text.grammar.tags import (
    ADJECTIVE,
    ADVERB,
    COORDINATOR,
    DETERMINER,
    FINITE,
    INFINITIVE,
    MARK,
    NAME,
    NOUN,
    NUMBER,
    PARTICLE,
    PAST,
    PREPOSITION,
    PRESENT,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TAGS,
)
from factcheck.text.grammar.tokens import places_of
from factcheck.text.lexicon import words_of

_PERIODS = frozenset(("quarter", "year", "month", "week", "half", "period", "season"))
_PERIOD = re.compile(
    rf"{PREPOSITION}[{DETERMINER}{PRONOUN}][{ADJECTIVE}{NUMBER}]*{NOUN}(?={FINITE})"
)
_NAMED_AS = re.compile(
    rf"(?:^|[{COORDINATOR}{SUBORDINATOR}{PREPOSITION}{MARK}]|({FINITE}))"
    rf"[{DETERMINER}{NUMBER}{ADJECTIVE}]*[{NOUN}{NAME}]+{MARK}{ADVERB}?"
    rf"({FINITE})(?:[{DETERMINER}{NAME}{NOUN}{ADJECTIVE}{PREPOSITION}{NUMBER}{ADVERB}]"
    rf"|{MARK}(?={NUMBER}{NUMBER}))+{MARK}{ADVERB}?"
    rf"(?:{FINITE}|({PAST})[{DETERMINER}{NUMBER}{ADVERB}])"
)
""" "as one blaze, dubbed the Ridge Fire, burnt", "said the attack, carried out overnight, killed
12": the first is a participle, the second is none."""
_BEHIND_RELATIVE = re.compile(
    rf"[{DETERMINER}{ADJECTIVE}]*[{NOUN}{NAME}]+{MARK}{RELATIVE}[^{MARK}]*{FINITE}[^{MARK}]*{MARK}"
    rf"([{ADJECTIVE}{PAST}])(?![^{FINITE}]*{MARK}{ADVERB}?{FINITE})"
)
""" "Norvane, which had warned of a loss, surprised Wall Street": the last is the main verb, unless
one follows behind another comma."""
_BREAKS = MARK + COORDINATOR + SUBORDINATOR + RELATIVE
_VERBLESS = re.compile(
    rf"(?:^|(?<=[{MARK}{COORDINATOR}{SUBORDINATOR}]))[^{FINITE}{_BREAKS}]*{PAST}"
    rf"[^{FINITE}{_BREAKS}]*(?=[{_BREAKS}]|$)"
)
"""A stretch between marks and conjunctions with a participle and no finite verb."""
_FRAME = re.compile(rf"{PREPOSITION}[{DETERMINER}{NUMBER}{PRONOUN}{ADJECTIVE}]{{0,3}}{NOUN}")
_LONG_FRAME = re.compile(rf"{PREPOSITION}{DETERMINER}[{ADJECTIVE}{NAME}{NOUN}]*")
""" "In a joint statement" that has a participle behind it, which is not told of a subject."""
_GARDEN = re.compile(
    rf"{SUBORDINATOR}[^{FINITE}{_BREAKS}]*({FINITE})[^{FINITE}{_BREAKS}]*[{NOUN}{NAME}]{FINITE}"
)
""" "A man arrested after he attacked police was jailed": the last is the main verb."""
_FRAMING = frozenset(("at", "by", "during", "for", "in", "of", "on", "under", "with"))
_CLOSE, _ONE = frozenset(("close",)), (["a"], ["an"])
PARTICIPLES = frozenset(
    """seen known given taken done been gone shown drawn written spoken born chosen driven fallen
    frozen grown stolen sworn thrown worn eaten beaten broken forgotten hidden risen""".split()
)
"""English participles that are no past tenses."""
_MEANT = ("intended", "designed", "meant", "aimed", "valued")
_WITHOUT_OBJECT = frozenset(
    """combined involved concerned affected surveyed polled injured wounded displaced killed
    arrested evacuated""".split()
)
"""Verbs that are participles where no object follows: "home to 10 million people combined"."""
_DONE_TO = frozenset(
    "caught trapped stranded buried pinned crushed accused suspected armed hired held".split()
)
"""The same before a preposition: "killed two men and a girl trapped under a roof"."""
_NAMED = f"[{NOUN}{NAME}]"


def _listed(*words: str) -> frozenset[str]:
    """Of what must stand somewhere, the words that are listed; none where endings tell."""
    listed = (word.split("|") for word in words if word.replace("|", "").isalpha())
    return frozenset(next(listed, ()))


def tags_needed(pattern: str) -> frozenset[str]:
    """Tags that every match of a pattern holds: those that stand outside of classes and of groups
    that may be left out."""
    plain = re.sub(r"\[[^]]*\].?|\(\?[^)]*\).?|.(?:[*?]|\{0[^}]*\})", "", pattern)
    return frozenset(() if "|" in plain else plain).intersection(TAGS)


_PLACES = [
    (re.compile(pattern), re.compile(first), re.compile(word), kind, _listed(first, word),
     tags_needed(pattern))
    for pattern, first, word, kind in (
        # "Sayed Karimi, 42,"
        (f"^({PAST}){NAME}+{MARK}{NUMBER}{MARK}", ".*", ".*", NAME),
        (f"({PRESENT})", ".*", "well-being|wellbeing", NOUN),
        # ", its first cut in four years"
        (f"{PRONOUN}{ADJECTIVE}+({FINITE})(?:[{PREPOSITION}{MARK}]|$)",
         "its|his|her|their|our|my", ".*", NOUN),
        (f"({FINITE}){PARTICLE}{PAST}", ".*", "(?!(?:i|wa|ha)s$).*s", NOUN),  # "features not seen"
        # "inquiries into two car crashes near Elm"
        (f"{PREPOSITION}{NUMBER}{NOUN}({FINITE}){PREPOSITION}", ".*", ".*s", NOUN),
        # "in a clear, sealed glass box"
        (f"[{PREPOSITION}{DETERMINER}]{ADJECTIVE}{MARK}([{FINITE}{PAST}]){ADJECTIVE}*{NOUN}",
         ".*", ".*ed", ADJECTIVE),
        # ", with 12 people confirmed dead"
        (f"(?<={MARK}){PREPOSITION}[{DETERMINER}{NUMBER}{ADJECTIVE}{NOUN}{NAME}{PREPOSITION}]*{NOUN}"
         f"{ADVERB}?({FINITE})", "with", ".*ed", PAST),
        (f"{PRESENT}({FINITE}){PREPOSITION}", ".*", "(?!(?:i|wa|ha)s$).*s", NOUN),
        (f"{FINITE}{NUMBER}{NOUN}+({FINITE})", "left|leave|leaves", "hurt", PAST),
        # "the 300-plus passengers"
        (f"{NUMBER}{MARK}({COORDINATOR}|{ADVERB}|{PREPOSITION})", ".*", "plus", ADJECTIVE),
        # "disputes that figure": nothing is told of the noun
        (f"([{SUBORDINATOR}{RELATIVE}]){ADJECTIVE}?{NOUN}+(?:[{MARK}{PREPOSITION}][^{FINITE}]*)?$",
         ".*", "that", DETERMINER),
        # "Often found in Kenya, the birds are ..."
        (f"^{ADVERB}?({FINITE}){PREPOSITION}[^{FINITE}]*{MARK}[^{MARK}]*{FINITE}", ".*",
         ".*(?:ed|nd|wn|en|ght)", PAST),
        # "Of the 300 people surveyed, 54 percent said so", "With all seats declared, X has 30"
        (f"^{PREPOSITION}[{DETERMINER}{NUMBER}{ADJECTIVE}{PRONOUN}]*{NOUN}+({FINITE})"
         f"[^{FINITE}{MARK}]*{MARK}[^{MARK}]*{FINITE}", "Of|With", ".*ed", PAST),
        # "cut in from the left and fired from close range"
        (f"{FINITE}[^{FINITE}{PAST}{PRESENT}{INFINITIVE}{_BREAKS}]*"
         f"{COORDINATOR}({PAST})[{PREPOSITION}{DETERMINER}{NAME}{NUMBER}]",
         "(?!(?:is|are|was|were|has|have|had|got)$).*", ".*ed", FINITE),
        # "the party's promised £3 million"
        (f"{_NAMED}{ADVERB}?([{FINITE}{PAST}]){MARK}?[{NUMBER}{ADJECTIVE}]+{NOUN}", ".*'s", ".*ed",
         ADJECTIVE),
        (f"({ADVERB}){NOUN}", ".*", "most", ADJECTIVE),
        (f"([{FINITE}{INFINITIVE}]){NOUN}", ".*", "think", ADJECTIVE),  # "a think tank"
        # "dismissed as absurd"
        (f"{PAST}({SUBORDINATOR}){MARK}?{ADJECTIVE}", ".*", "as", PREPOSITION),
        # "saw the firm report a loss"
        (f"{FINITE}[{DETERMINER}{ADJECTIVE}{NOUN}{NAME}]+({FINITE})",
         "saw|see|sees|let|lets|made|make|makes|help|helps|helped|heard|watched",
         "(?!(?:left|fell|went|had|took|got|ran|came|told|made|lost|kept|sold|drove|stole)$)"
         ".*(?<!s)(?<!ed)", INFINITIVE),
        # "the world body's annual assembly"
        (f"{NOUN}({FINITE}){ADJECTIVE}+{_NAMED}", ".*", ".*'s", NOUN),
        # "Police, however, say so"
        (f"{_NAMED}{MARK}{ADVERB}{MARK}({INFINITIVE})", ".*", ".*", FINITE),
        # "a ruling that analysts say could change the vote"
        (f"{_NAMED}({SUBORDINATOR})[{DETERMINER}{ADJECTIVE}]*{_NAMED}+{FINITE}{FINITE}", ".*",
         "that", RELATIVE),
        # "Kenya's health minister"
        (f"^({FINITE}){ADJECTIVE}*{_NAMED}", ".*",
         "(?!(?:It|That|He|She|There|Here|What|Who|Where|How|Let|This)'s).*'s", NAME),
        (f"{PAST}({FINITE})", "been", ".*", PAST),  # "should have been told"
        # "The law, passed in 2018 and amended since, bans X": both
        (f"^[{DETERMINER}{ADJECTIVE}{NOUN}{NAME}]+{MARK}({FINITE})[^{MARK}{FINITE}]*{COORDINATOR}"
         f"{FINITE}[^{MARK}{FINITE}]*{MARK}{ADVERB}?{FINITE}", ".*", ".*ed", PAST),
        (f"{MARK}{PAST}[^{MARK}{FINITE}]*{COORDINATOR}({FINITE})[^{MARK}{FINITE}]*{MARK}"
         f"{ADVERB}?{FINITE}", ".*", ".*ed", PAST),
        # "but figures published in May show"
        (f"{COORDINATOR}({FINITE}){PAST}{PREPOSITION}[^{MARK}]*{FINITE}", ".*",
         "(?!(?:is|was|has)$).*s", NOUN),
        # "The tax, the party claims, would hurt"
        (f"{MARK}{DETERMINER}[{NOUN}{NAME}{PREPOSITION}{DETERMINER}]*{NOUN}({NOUN}){MARK}", ",",
         "claims|reports|estimates|forecasts|notes|alleges|show|shows|suggest|suggests", FINITE),
        # "as the capital grapples with floods that"
        (f"[{PREPOSITION}{SUBORDINATOR}]{DETERMINER}[{ADJECTIVE}{NOUN}{NAME}]*{NOUN}({NOUN}){PREPOSITION}"
         f"[^{FINITE}]*(?:{RELATIVE}|$)", "as|while|because", ".*[^s]s", FINITE),
        (f"{NAME}({INFINITIVE}){ADVERB}?{PAST}", ".*", "had", FINITE),  # "heard Reed had sent"
        # "in that shooting"
        (f"{PREPOSITION}([{SUBORDINATOR}{RELATIVE}]){ADJECTIVE}?{NOUN}", ".*", "that", DETERMINER),
        # "When the war struck, the firm"
        (f"^[{ADVERB}{SUBORDINATOR}{PREPOSITION}]{DETERMINER}[{ADJECTIVE}{NOUN}]+([{PAST}{NOUN}])"
         f"{MARK}", "When|As|After|Before|While|Once|Since|Because|Until",
         "struck|broke|began|fell|rose|hit|came|died|.*ed", FINITE),
        (f"{NOUN}({INFINITIVE})", ".*", "said|says|told", FINITE),
        # "because of higher prices and increased pay"
        (f"{PREPOSITION}[{PRESENT}{ADJECTIVE}{NOUN}]*{NOUN}{COORDINATOR}"
         f"([{FINITE}{PAST}]){NOUN}", ".*",
         "increased|reduced|improved|continued|limited|delayed|expanded", ADJECTIVE),
        # "across the states and territories to"
        (f"{NOUN}{COORDINATOR}({FINITE})", ".*s",
         "(?!(?:carr|t|va|mar|bu|wor|hur)ries$|tries$|varies$).*ries", NOUN),
        (f"({FINITE})", ".*", "unbeaten", ADJECTIVE),
        (f"{DETERMINER}({FINITE}){PREPOSITION}{NAME}", "[Aa]n?", ".*ed", ADJECTIVE),
        # "found planets, thought to be cold"
        (f"[{NOUN}{NAME}]{MARK}({FINITE}){PARTICLE}{INFINITIVE}", ".*",
         "thought|believed|said|expected|known|estimated|reported|alleged|understood", PAST),
        # "a driver alleged to have been paid"
        (f"{NOUN}({FINITE}){PARTICLE}{INFINITIVE}{PAST}{PAST}", ".*", "alleged|believed", PAST),
        # "Sales at stores open at least a year rose", "two flats valued at $3 million were sold"
        (f"{NOUN}({FINITE}){PREPOSITION}{ADJECTIVE}{DETERMINER}{NOUN}", ".*", "open", ADJECTIVE),
        (f"{NOUN}({FINITE}){PREPOSITION}[{PREPOSITION}{NUMBER}]", ".*", "valued", PAST),
        # "If the dyke fails, farms will flood"
        (f"^{SUBORDINATOR}[{DETERMINER}{ADJECTIVE}{_NAMED[1:-1]}]*{_NAMED}({NOUN}){MARK}"
         f"[^{MARK}]*{FINITE}", ".*", ".*[^s]s", FINITE),
        (f"^({SUBORDINATOR})[{PRESENT}{DETERMINER}{NAME}]", ".*", "In", PREPOSITION),
        (f"^{PREPOSITION}({PRESENT}){NAME}", "In", ".*", ADJECTIVE),  # "In neighbouring Haiti"
    )
]  # fmt: skip
"""Tags with one in brackets, what the first and the bracketed word are, the tag of this one, and
words and tags without which it never holds."""


def with_places(words: list[str], tags: str) -> str:
    """The tags of words that their neighbours tell: those of the table, and of "close" in "sources
    close to the mayor"."""
    spoken, kinds = frozenset(words), frozenset(tags)
    for pattern, first, word, kind, listed, needed in _PLACES:
        if not needed <= kinds or (listed and listed.isdisjoint(spoken)):
            continue
        for hit in pattern.finditer(tags):
            n = hit.start(1)
            if word.fullmatch(words[n]) and first.fullmatch(words[hit.start()]):
                tags = tags[:n] + kind + tags[n + 1 :]
                kinds |= {kind}
    for n in places_of(words[:-1], _CLOSE):
        if words[n + 1] == "to" and FINITE in tags[n + 1 :]:
            tags = tags[:n] + ADJECTIVE + tags[n + 1 :]
    return tags


def with_past_tense(words: list[str], tags: str) -> str:
    """English "-ed" is past tense or participle: in a stretch between marks and conjunctions that
    has no finite verb, the first participle after a subject is read as one."""
    dated = _PERIOD.finditer(tags) if "ended" in words else ()
    ends = (period.end() for period in dated)
    ended = [n for n in ends if words[n] == "ended" and words[n - 1].rstrip("s") in _PERIODS]
    mended = list(tags)
    for n in ended:  # "for the year ended in May, profits rose"
        mended[n] = PAST
    for told in _NAMED_AS.finditer(tags) if "," in words else ():
        spoken = not told.group(1) or words[told.start(1)] in saying("en").forms
        if spoken and words[told.start(2)].endswith("ed"):
            mended[told.start(2)] = PAST
            mended[told.start(told.lastindex or 2)] = FINITE if told.group(3) else PAST
    if (main := _BEHIND_RELATIVE.match(tags)) and _may_be_past(words[main.start(1)]):
        mended[main.start(1)] = FINITE
    for stretch in _VERBLESS.finditer(tags) if PAST in tags else ():
        at, end = stretch.span()
        participle = _first_behind_subject(tags, at, end)
        frame = _LONG_FRAME if words[at + 1 : at + 2] in _ONE else _FRAME
        framed = (
            words[at].lower() in _FRAMING and participle and frame.fullmatch(tags, at, participle)
        )
        led = words[at].lower() == "with"  # "with prices quoted at $28, ..."
        if participle is not None and (framed or led or _is_passive(words, tags, participle)):
            participle = None
        if (main := _GARDEN.match(tags, end)) and words[main.start(1)] not in saying("en").forms:
            participle = None
        if participle is None and _behind_apposition(words, mended, at):
            participle = at
        if participle is not None:
            mended[participle] = FINITE
    return "".join(mended)


def _may_be_past(word: str) -> bool:
    return word.endswith("ed") or word in words_of("common", "past")


def _is_passive(words: list[str], tags: str, participle: int) -> bool:
    """ "a condition caused by": who or what did it follows; "a level last seen", "half of those
    surveyed, 53%, agree"."""
    part = words[participle - 1] == "those" and tags[participle - 2] == PREPOSITION
    ends = words[participle] in _WITHOUT_OBJECT and tags[participle + 1 : participle + 2] == MARK
    ends = ends or words[participle : participle + 2] == ["involved", "in"]
    done = words[participle] in _DONE_TO and tags[participle + 1 : participle + 2] == PREPOSITION
    listed = tags.rfind(COORDINATOR, 0, participle)
    done = done and words[listed + 1 : listed + 2] in _ONE and FINITE in tags[: max(0, listed)]
    alike = tags[max(0, listed - 2) : listed] in (NOUN + PAST, NAME + PAST)
    # "calls about shots fired and people wounded at the fair"
    done |= alike and PREPOSITION in (tags[max(0, listed - 3) : max(0, listed - 2)])
    theirs = words[participle - 1] in POSSESSIVES  # "their allied militia"
    # "homes feared to have burnt"
    theirs |= words[participle + 1 : participle + 3] == ["to", "have"]
    theirs |= words[participle] in _MEANT and FINITE in tags  # "and aid intended to help"
    if part or ends or done or theirs or words[participle] in PARTICIPLES:
        return True
    return words[participle + 1 : participle + 2] == ["by"] and tags[participle - 1] != PRONOUN


def _behind_apposition(words: list[str], tags: list[str], at: int) -> bool:
    """ "McKenzie, a medalist in basketball, retired": nothing but two commas and no verb before."""
    begun = tags[at : at + 1] == [PAST] and tags[at - 1] == MARK
    marks = 2 + (tags[0] == PREPOSITION)  # "In May, X, a medalist, retired"
    closing = next((n for n in range(at, len(tags)) if words[n] == ","), at)
    if FINITE in tags[closing + 1 : closing + 2]:
        return False  # "In May, the mayor, backed by two unions, has won"
    return begun and tags[:at].count(MARK) == marks and FINITE not in tags[:at] and tags[0] != PAST


def _first_behind_subject(tags: str, at: int, end: int) -> int | None:
    participle = tags.find(PAST, at, end)
    subject = participle - 1
    while subject > at and tags[subject] == ADVERB:
        subject -= 1
    return participle if subject >= at and tags[subject] in (NOUN, NAME, PRONOUN) else None
