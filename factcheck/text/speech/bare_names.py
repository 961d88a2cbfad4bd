"""The words for a speaker without what stands before them and after them: "Contactée par l'AFP, la
direction", "the mayor on Monday"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.text.calendar import WEEKDAYS

EDGE = " ,;:.'’\"“”«»()\u00a0\u202f-–—"
_LEAD = re.compile(
    r"^(?:as a (?:result|consequence)|in (?:fact|addition)|for example|par conséquent|en effet"
    r"|de plus|tout comme|auquel|auxquels|et|mais|and|but|puis|then|où|while|when|although|however"
    r"|as|comme)\s",
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
    rf"|(?<!\son)(?<!\sof)(?<!\sde)(?<!é)(?<!ée)(?<!és)(?<!ées)(?<!ed)\s(?:today|yesterday|tonight|aujourd['’]hui|hier|{_DAY}"
    r"|(?:à l['’]|to )(?:AFP|AP|EFE|ANSA|DPA)|(?:à|to) Reuters|to reporters|à la presse)$"
)
"""When or to whom something was said, after who said it."""


@lru_cache(maxsize=4096)
def bare(who: str) -> str:
    """The words for a speaker without what stands before and after them."""
    who = _LEAD.sub("", OPENING_PHRASE.sub("", who.strip(EDGE)))
    who = _ASIDE.sub("", who).strip(EDGE)
    return f"{who})" if who.count("(") > who.count(")") else who
