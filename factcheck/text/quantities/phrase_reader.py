"""Reads the phrase that begins at an atom: a cardinal, decimals, a fraction, a rank or a set.

"five and a half million", "deux tiers", "nine point nought four", "trois douzaines", "des dizaines
de milliers", "cent vingt-cinquième".
"""

from __future__ import annotations

import re

from factcheck.text.quantities.atoms import AtomView, Phrase
from factcheck.text.quantities.digits import SPACE
from factcheck.text.quantities.words import Cardinal, Lexicon, read_cardinal, read_small

Read = tuple[Phrase, int]
"""A phrase and the atom after it."""

_OPENED = re.compile(r"(?:between|entre)\s$", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"\s(?:to|in|on|at|by|from|since|than|or|and|but|as|who|that|when|while|after|before|are|is|was|"
    r"were|have|has|had|said|say|says|will|would|can|could|do|did|does|live|work|left|went|want|"
    r"think|believe|came|now|still|also|only|more|less|fewer|higher|lower|[a-z]{2,}ed)\b"
)
"""What stands after a part of a whole, and not what is one more of its kind."""
_FRENCH_ONE = frozenset(("un", "une"))
_NEARLY = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|than|over|près d|plus d|moins d)['’ ]\Z"
)
_OF = re.compile(rf"[{SPACE}](?:of|des?|du)(?!\w)|[{SPACE}]d['’]", re.IGNORECASE)
_OF_SETS = re.compile(rf"[{SPACE}](?:of|de)[{SPACE}]|[{SPACE}]d['’]", re.IGNORECASE)
_STOP = re.compile(r"\s*(?:[.,;:!?)»”\"]|\Z)")
_COMPOUND = re.compile(r"[-‐][^\W\d_]")
_RANKED = re.compile(
    r"(?:first|second|third|fourth|last|latter|other|better|final|bottom|top|this|each|every|"
    r"premi\w+|seconde?|derni\w+|autre|\d(?:st|nd|rd|th))[\s-]$",
    re.IGNORECASE,
)
_THE = re.compile(
    r"(?:\b(?:the|le|la|les|sa|son|leur|his|her|its|their|du|au|finished|finishing|came|ranked|"
    r"placed|terminé|classée?|arrivée?|fini)|\bl['’]|['’]s)\s?$",
    re.IGNORECASE,
)
_ONE_OF_A_KIND = re.compile(
    r"[\s-](?:mother|parent|father|m[ae]n\b|woman|women|market|currency|payer|file|coup|voix|trait|"
    r"bloc|tenant)"
)
""" "a single mother", "d'une seule voix": one of a kind, or an idiom."""
_NOT_LESS = re.compile(r"\b(?:au|du|ou|le|or|en|de)\s$", re.IGNORECASE)


def _ranked(lead: float, rank: float, known: Lexicon) -> float | None:
    """The rank of a cardinal before an ordinal ("cent" + "vingtième"); None: they do not fit."""
    tens = lead % 100
    if not lead:
        return rank if rank >= 2 else None
    if rank >= 100:
        return lead * rank
    if rank == 20 and tens == 4 and known.twenty:
        return lead + 76  # "quatre-vingtième"
    if rank >= 10:
        return lead + rank if not tens or (rank < 20 and tens in known.long_tens) else None
    fits = tens >= 20 and not tens % 10 if rank == 1 else not lead % 10
    return lead + rank if fits and tens != 10 else None


class PhraseReader(AtomView):
    """Reads phrases off the atoms of a text; every method takes the atom where one may begin."""

    def read(self, i: int) -> Read | None:
        """The phrase that begins at atom `i`."""
        sort = self.atoms[i].sort
        if sort == "digits" and not self.sort(i + 1):
            return self.phrase(i, i + 1, self.atoms[i].value)
        if sort == "minus":
            return self._negative(i)
        if sort in ("ordinal", "ordinals"):
            return self._rank(i, 0.0, i)
        if sort == "share":
            return self._bare_share(i)
        if sort == "collective":
            return self._set(i, None, i)
        lead = read_cardinal(self.atoms, i, self.known, joined=not _OPENED.search(self.before(i)))
        if lead is None:
            return self._one_of(i) if sort == "article" else None
        return self._led(i, lead)

    def _led(self, i: int, lead: Cardinal) -> Read:
        """A phrase that begins with a cardinal."""
        return (
            self._single(i, lead)
            or self._decimals(i, lead)
            or self._mixed(i, lead)
            or self._apart(i)
            or self._tens_and_first(i, lead)
            or self._parts(i, lead)
            or self._following_set(i, lead)
            or self._plain(i, lead)
        )

    # --- with a cardinal in front

    def _plain(self, i: int, lead: Cardinal) -> Read:
        first = self.atoms[i]
        alone = lead.end == i + 1
        if alone and first.word in self.known.ones:
            return self.phrase(i, lead.end, 1.0, "one")
        if alone and first.sort in ("scale", "hundred") and first.word.endswith("s"):
            return self.phrase(i, lead.end, lead.value, "vague")  # "des millions"
        return self.phrase(i, lead.end, lead.value)

    def _single(self, i: int, lead: Cardinal) -> Read | None:
        """ "une seule femme", "one single vote"."""
        alone = lead.value == 1 and lead.end == i + 1 and self.sort(lead.end) == "single"
        return self._only(i) if alone else None

    def _only(self, i: int) -> Read | None:
        """After an article that atom `i` is: "single" counts but for some compounds."""
        if _ONE_OF_A_KIND.match(self.after(i + 2)):
            return None
        return self.phrase(i, i + 2, 1.0)

    def _decimals(self, i: int, lead: Cardinal) -> Read | None:
        """ "two hundred point seventy-one", "un virgule cinq"; a scale may follow."""
        j = lead.end
        if self.sort(j) != "point" or self.sort(j + 1) not in ("small", "ten"):
            return None
        j, decimals = j + 1, ""
        while self.sort(j) in ("small", "ten"):
            value, j = read_small(self.atoms, j, self.known)
            decimals += f"{value:.0f}"
        value = float(f"{lead.value:.0f}.{decimals}")
        return self._scaled(i, j, value)

    def _scaled(self, i: int, j: int, value: float) -> Read:
        """With the hundreds and scales that follow."""
        while self.sort(j) in ("scale", "hundred"):
            value, j = value * self.atoms[j].value, j + 1
        return self.phrase(i, j, value)

    def _mixed(self, i: int, lead: Cardinal) -> Read | None:
        """ "five and a quarter", "3 million and a half", "deux millions et demi"."""
        if self.sort(lead.end) != "and":
            return None
        part = self._fraction(lead.end + 1)
        if part is None:
            return None
        share, end = part
        if self.sort(end) == "scale" and lead.factor >= 1000:
            return self.phrase(i, end + 1, lead.value + share * self.atoms[end].value)
        if lead.factor >= 1000:
            return self.phrase(i, end, lead.value + share * lead.factor)
        return self._scaled(i, end, lead.value + share)

    def _apart(self, i: int) -> Read | None:
        """ "one hundred and three quarters": what stands after the "and" is a fraction."""
        lead = read_cardinal(self.atoms, i, self.known, joined=False)
        return self._mixed(i, lead) if lead else None

    def _fraction(self, i: int) -> tuple[float, int] | None:
        """A fraction below one: "a half", "two thirds", "demi"; its value and what is after."""
        if self.sort(i) == "share" and self.atoms[i].value == 2:
            return 0.5, i + 1
        if self.sort(i) == "article":
            top, j = 1.0, i + 1
        else:
            lead = read_cardinal(self.atoms, i, self.known) if self.sort(i) else None
            if lead is None:
                return None
            top, j = lead.value, lead.end
        if self.sort(j) not in ("share", "ordinal", "ordinals") or self.atoms[j].value <= top:
            return None
        if self.atoms[j].value == 2 and self.atoms[j].sort != "share":
            return None
        return top / self.atoms[j].value, j + 1

    def _parts(self, i: int, lead: Cardinal) -> Read | None:
        """ "deux tiers", "three fifths", "one third", or a rank: "cent vingt-cinquième"."""
        j = lead.end
        sort = self.sort(j)
        if sort == "share" or (sort == "ordinals" and self.atoms[j].value > 2):
            return self._of_scale(i, j + 1, lead.value / self.atoms[j].value)
        if sort != "ordinal":
            return None
        if lead.value == 1 and lead.end == i + 1:
            return self._single_part(i, j)
        return self._rank(i, lead.value, j)

    def _single_part(self, i: int, j: int) -> Read | None:
        """ "one fifth", "un cinquième des", "a third stayed"; "a third party" is one more."""
        behind = self.after(j + 1)
        of = _OF.match(behind) or _STOP.match(behind)
        if self.atoms[i].word not in _FRENCH_ONE:  # "un cinquième but" is one more of them
            of = of or _NO_NOUN.match(behind)
        of = of or _NEARLY.search(self.before(i))
        if self.atoms[j].value > 2 and (of or self.atoms[i].word == "one"):
            return self.phrase(i, j + 1, 1 / self.atoms[j].value, "share")
        return None

    def _of_scale(self, i: int, j: int, share: float) -> Read:
        """A share, or so much of a scale or set: "three quarters billion", "une demi-douzaine"."""
        if self.sort(j) in ("scale", "hundred"):
            return self._scaled(i, j, share)
        if self.sort(j) == "collective":
            return self.phrase(i, j + 1, share * self.atoms[j].value)
        return self.phrase(i, j, share, "share")

    def _rank(self, i: int, lead: float, j: int) -> Read | None:
        """An ordinal: "third", "twenty-first", "deux centième"."""
        rank = self.atoms[j].value
        if any(atom.sort == "digits" for atom in self.atoms[i:j]):
            return None  # "$ 280 million first notes"
        if self.atoms[j].sort == "ordinals" or _COMPOUND.match(self.after(j + 1)):
            return None
        named = self.atoms[j].word.startswith("second") and not _THE.search(self.before(i))
        value = _ranked(lead, rank, self.known)
        if value is None or (not lead and named):
            return None
        return self.phrase(i, j + 1, value, "ordinal")

    def _tens_and_first(self, i: int, lead: Cardinal) -> Read | None:
        """ "vingt et unième"."""
        j = lead.end + 1
        if self.sort(lead.end) != "and" or self.sort(j) != "ordinal" or self.atoms[j].value != 1:
            return None
        return self._rank(i, lead.value, j)

    def _following_set(self, i: int, lead: Cardinal) -> Read | None:
        """ "three dozen", "deux dizaines"."""
        return self._set(i, lead, lead.end) if self.sort(lead.end) == "collective" else None

    # --- without

    def _negative(self, i: int) -> Read | None:
        if self.sort(i + 1) not in ("small", "ten", "digits", "hundred", "scale"):
            return None
        if _NOT_LESS.search(self.before(i)):
            return None
        lead = read_cardinal(self.atoms, i + 1, self.known)
        if lead is None:
            return None
        phrase, end = self._led(i + 1, lead)
        sort = "number" if phrase.sort == "one" else phrase.sort
        return Phrase(self.atoms[i].start, phrase.end, -phrase.value, sort), end

    def _one_of(self, i: int) -> Read | None:
        """After an article: "a half", "a third of", "a dozen"."""
        j = i + 1
        sort = self.sort(j)
        if sort == "collective":
            return self._set(i, None, j)
        if sort == "single":
            return self._only(i)
        if sort == "ordinal":
            return self._single_part(i, j)
        if sort == "share" and not _COMPOUND.match(self.after(j + 1)):
            return self._of_scale(i, j + 1, 1 / self.atoms[j].value)
        return None

    def _bare_share(self, i: int) -> Read | None:
        """ "half of", "la moitié", "le tiers des", "half a dozen", "quarter million"."""
        share, j = 1 / self.atoms[i].value, i + 1
        k = j + 1 if self.sort(j) == "article" else j
        if self.sort(k) in ("scale", "hundred", "collective"):
            return self._of_scale(i, k, share)
        if _COMPOUND.match(self.after(j)) or _RANKED.search(self.before(i)):
            return None
        halves = self.atoms[i].word in ("half", "moitié")
        if halves or (_THE.search(self.before(i)) and _OF.match(self.after(j))):
            return self.phrase(i, j, share, "share")
        return None

    def _set(self, i: int, lead: Cardinal | None, j: int) -> Read | None:
        """A set word at atom `j`: vague when plural and uncounted, rounded unless a dozen."""
        word, value, end = self.atoms[j].word, self.atoms[j].value, j + 1
        plural = word.endswith("s") and word not in ("twice", "thrice")
        while end < len(self.atoms) and self.atoms[end].sort in ("collective", "scale"):
            if not _OF_SETS.fullmatch(self.text[self.atoms[end - 1].end : self.atoms[end].start]):
                break
            value, end = value * self.atoms[end].value, end + 1  # "dizaines de milliers"
        if lead is not None and not (lead.value == 1 and lead.end == i + 1):
            return self.phrase(i, end, lead.value * value)
        if plural:
            return self.phrase(i, end, value, "vague")
        return self.phrase(i, end, value, "number" if word in self.known.exact else "about")
