"""The words for a speaker without what stands before them and after them ("Contactée par l'AFP, la
direction", "the mayor on Monday"), without office, description and emphasis."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import ARTICLES_WITHIN
from factcheck.text.grammar.sentence_words import DEGREE
from factcheck.text.grammar.titles import name_behind_office, named
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.speech_view import Range
from factcheck.text.speech.voices import is_written

EDGE = " ,;:.'’\"“”«»()\u00a0\u202f-–—"
_LEAD = re.compile(
    r"^(?:as a (?:result|consequence)|in (?:fact|addition)|for example|par conséquent|en effet"
    r"|furthermore,|moreover,|meanwhile,|additionally,|separately,"
    r"|de plus|tout comme|auquel|auxquels|et|mais|and|but|puis|then|où|while|when|although|however"
    r"|as|comme|(?:now|still|yet)(?=\s(?-i:[A-Z])))\s",
    re.IGNORECASE,
)
OPENING_PHRASE = re.compile(
    r"^(?:contactée?s?|interrogée?s?|sollicitée?s?|interpellée?s?|questionnée?s?|contacted|asked"
    r"|questioned|approached)(?:\s[^,]{1,60})?,\s",
    re.IGNORECASE,
)
""" "Contactée par l'AFP, la direction"."""
_DAY = rf"(?i:{'|'.join(WEEKDAYS)})"
_ASIDE = re.compile(
    rf"(?<!ed)(?<!é)(?<!ée)(?<!és)(?<!ées)\son\s{_DAY}$"
    rf"|(?<!é)(?<!ée)(?<!és)(?<!ées)\sce\s{_DAY}$"
    rf"|(?<!\son)(?<!\sof)(?<!\sde)(?<!\sce)(?<!é)(?<!ée)(?<!és)(?<!ées)(?<!ed)\s(?:today|yesterday|tonight|aujourd['’]hui|hier|{_DAY}"
    r"|(?:à l['’]|to )(?:AFP|AP|EFE|ANSA|DPA)|(?:à|to) Reuters|to reporters|à la presse)$"
)
"""When or to whom something was said, after who said it."""
A_FEW_WORDS, LONGEST_CLAIMANT = 60, 80
"""The most code points of a claimant with a whole description, and with the first part of one;
longer ones keep the name only."""
_INCLUDING = re.compile(
    r",\s(?:including|among them|such as|dont|parmi lesquels|comme|in|speaking|citing|quoting|dans"
    r"|lors|citant|même|[a-z]+ing\s(?:the|an?|his|her|its|their|to|for|in|on|at|from))\s.*"
    r"|,\s[a-z]+ing$"
)
_TOLD_OF = re.compile(
    r",\s(?:who|which|whose|qui|dont|asked|pressed|questioned|both|now|currently|from\s|aujourd['’]hui|désormais|actuellement|[DR]-[A-Z]|(?:aged\s|âgée?\sde\s)?\d{1,3}(?:\sans)?(?:,|$)"
    r"|(?:[a-z]+(?:ed|wn)|hit|hurt|led|held)\s(?:in|by|for|as|at|on|to|from|over|of|about)\s).*"
)
"""What a relative clause or a participle says of a speaker, and the speaker's age."""
_EMPHASIS = re.compile(
    r",\s(?:(?:quant à )?(?:elles?|lui|eux)|(?:de|pour) (?:son|sa|leur) (?:côté|part)"
    r"|for (?:his|her|its|their) part|however|meanwhile|en revanche|cependant|toutefois)$"
    r"|\s(?:himself|herself|on average|at (?:this|that|one) point"
    r"|in an? (?:\w+ )?(?:statement|interview|post|letter|email|tweet))$"
    r"|\s(?:however|alors|(?:lui|elle)-même|en [a-zà-ÿ]+ant\b.*|citée?s? par .*)$"
)
""" "La direction, elle", "La direction, de son côté", "Jones himself", "Jones en souriant"."""
_DEGREES = re.compile(DEGREE)
_DANGLING = frozenset((tag.PREPOSITION, tag.COORDINATOR))
_A_NAME = 2
"""Words of a first name with a surname."""


@lru_cache(maxsize=4096)
def bare(who: str) -> str:
    """The words for a speaker without what stands before and after them."""
    who = _LEAD.sub("", OPENING_PHRASE.sub("", who.strip(EDGE)))
    who = _ASIDE.sub("", who).strip(EDGE)
    who += (" »" if "« " in who else "»") * (who.count("«") > who.count("»"))
    return f"{who})" if who.count("(") > who.count(")") else who


@lru_cache(maxsize=4096)
def shortened(who: str) -> str:
    """A speaker without the description where that is long: "name, description"."""
    who = _EMPHASIS.sub("", _EMPHASIS.sub("", _DEGREES.sub("", bare(who))))  # ", de son côté, lui"
    who = _TOLD_OF.sub("", _INCLUDING.sub("", named(who)))
    parts = who.split(", ")
    kept = len(parts) if len(who) <= A_FEW_WORDS else 2
    short = ", ".join(parts[:kept])
    return parts[0].strip() if len(short) > LONGEST_CLAIMANT else short


def written_name(words: Words, text: str, first: int, last: int) -> str:
    """The name, or the words for a speaker with the article that is part of "du" before them."""
    who = words.written(text, *without_office(words, text, first, last))
    article = ARTICLES_WITHIN.get(words.lower[first - 1], "") if first else ""
    return f"{article} {who}" if article and who[:1].islower() else who


def without_office(words: Words, text: str, first: int, last: int) -> Range:
    """The name in "office name", without a party between: "la députée PS Anne Dubois"."""
    while last > first + 1 and words.tags[last - 1] in _DANGLING:
        last -= 1  # "un rapport établi par l'INSEE sur"
    behind = first + 1 + (words.tags[first] == tag.DETERMINER)
    if is_written(words.lower[first:behind]) and words.tags[behind : behind + 1] == tag.PAST:
        return first, words.index(",", first, last)  # "un rapport remis au ministre, X"
    comma = words.index(",", first, last)
    told = words.tags[comma + 1 : comma + 2] in (tag.PAST, tag.RELATIVE)
    name_behind = tag.NAME in words.tags[comma:last] and not told
    if 0 < comma < last and words.tags[first] == tag.DETERMINER and not name_behind:
        return first, comma  # "L'étude, menée à Metz,", "La maire, élue en mai,"
    name = name_behind_office(words.lower, words.tags, first, last)
    if first < comma < name and words.tags[comma - 1] == tag.NAME:
        before = name_behind_office(words.lower, words.tags, first, comma)
        # "Ann Lund, an expert at Brock and Tarnby", "Judge Ann Lund, of Women Against Waste"
        name = before if before < comma else first if name < last else last
    if name >= last:
        return first, last
    party = last - name > _A_NAME and words.written(text, name, name + 1).isupper()
    return name + party, last
