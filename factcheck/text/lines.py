"""Sentences that state nothing: headings, datelines, navigation, bare names."""

from __future__ import annotations

import re

from factcheck.text.calendar import MONTHS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words

_ZONE = r"(?:\s(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T))?"
_CLOCK = (
    rf"[\[(]?(?:[01]?\d|2[0-3])\s?(?:[:.hH]\s?[0-5]\d(?::[0-5]\d)?|[hH]\b)"
    rf"(?:\s?[ap]\.?m\b\.?)?{_ZONE}[\])]?"
)
""" "18 h 42", "9:15 a.m. EST", "[00:04:12]"."""
_DATELINE = re.compile(
    r"^(?=\D*+\d)[^.!?]{0,40}\b(?:\d{1,2}(?:er)?\s\w+\s\d{4}|\w+\s\d{1,2},\s\d{4})\b(?:,\s[A-ZÀ-Þ]\w+)?[.\s–—-]*$"
    r"|^[A-ZÀ-Ÿ .,-]{2,30}\s?[–—-]\s*$"
    rf"|^{_CLOCK}\s?[.:]?$"
    r"|^\d{1,2}/\d{1,2}/\d{2,4},?\s\d{1,2}:\d\d(?:\s[AP]M)?$"
    # "LEEDS, March 2 (Agency)"
    r"|^[A-ZÀ-Þ][\w'’ .-]{2,30},\s[^.!?()]{2,30}\([A-Z][\w ]{1,20}\)[\s–—-]*$"
)
_NAVIGATION = re.compile(
    r"^(?:©|copyright\b|lire aussi|à lire\b|read more|abonnez|subscribe\b|"
    r"share\b(?=\W*$| (?:on|via|by|this)\b)|partager\b(?=\W*$| (?:sur|par|via|cet|l['’]article)\b)|"
    r"source\s?:|(?:(?:media|press) )?contacts?(?: presse| médias?)?\s?:|"
    r"crédits?\b|photo\s?[:©]|image\s?:|publié le|mis à jour|updated\b|"
    r"categories\s?:|catégories\s?:|temps de lecture\b|reading time\b|tous droits réservés|"
    r"all rights reserved|"
    r"par\s[A-Z]\w+\s[A-Z]\w+$|by\s[A-Z]\w+\s[A-Z]\w+$|"
    r"https?://\S+$|publi(?:é hier|shed (?:\d+ \w+ ago|yesterday))\b|image caption\b|"
    r"il vous reste \d|page \d+(?: of | sur |/)\d+$|(?:réf|objet|subject|envoyé)\s?:|"
    r"(?:\d[\d.,\s]*[kKM]?\s(?:comment(?:aire)?s?|partages?|shares?|likes?|views|vues"
    r"|(?:quote )?(?:re)?tweets?|j['’]aime|réactions?)\W*)+$)",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|\+\d{1,3}[ \d().-]{8,}|\b0\d(?:[ .]\d\d){4}\b"
    r"|\b0\d{2,4} \d{3,4} \d{3,4}\b|(?:\(\d{3}\) |\b\d{3}-)\d{3}-\d{4}\b"
)
"""The address of a mail box, or a telephone number."""
_BARS = re.compile(r"\s[|·•]\s")
_TRAIL = re.compile(r"[^.!?:«]{2,40}(?:\s[>›»]\s(?!\d)[^.!?:]{2,60})+")
"""Where a page stands in its site: "Home > Politics > Elections"."""
_BUTTON = (
    r"(?:tout (?:accepter|refuser)|accepter(?: et (?:continuer|fermer))?|refuser|"
    r"continuer sans accepter|personnaliser|paramétrer(?: mes choix)?|"
    r"partager(?: (?:sur|par|via) [\w-]+| (?:cet |l['’])article)?|envoyer par (?:e-?mail|courriel)|"
    r"copier le lien|imprimer|sauvegarder|enregistrer|commenter|commentaires?|réagir|suivre|"
    r"s['’]abonner|abonnez-vous|se connecter|s['’]inscrire|je m['’](?:abonne|inscris)|menu|"
    r"rechercher|recherche|accueil|publicité|newsletters?|(?:article )?réservé aux abonnés|"
    r"offrir(?: (?:cet |l['’])article)?|écouter(?: (?:cet |l['’])article)?|"
    r"(?:temps de )?lecture\s?:? \d+ min(?:utes)?|accept all|reject all|"
    r"manage (?:cookies|options|preferences)|"
    r"share(?: (?:on|via|by) [\w-]+| this (?:article|story))?|"
    r"copy link|print|save|comments?|subscribe(?: now)?|subscribers only|sign (?:in|up)|log ?in|"
    r"register|search|home|advertisement|skip to (?:main )?content|follow(?: us)?|"
    r"listen(?: to this article)?|\d+ min(?:ute)?s? read)"
)
_FURNITURE = re.compile(
    rf"(?:{_BUTTON}[\s|·•,()\d]*)+"
    r"|(?:nous(?: et nos .{1,30})? utilisons|ce site utilise|we(?: and our .{1,30})? use|"
    r"this (?:web)?site uses)\b.*\bcookies\b.*",
    re.IGNORECASE,
)
"""Rows of buttons, and the notice of cookies."""
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_SHORT_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August"
    r"|September|October|November|December)"
)
_GLUED = re.compile(
    # "Thursday, May 7, 2015 On ...", "7 mai 2015. - Le ..."
    rf"(?:[^\W\d_]\w{{2,8}},?\s)?"
    rf"(?:{_MONTH}\s\d{{1,2}},\s\d{{4}}|\d{{1,2}}(?:er)?\s{_MONTH}\s\d{{4}})"
    r"(?:\s?[.–—:-]+\s*|\s)(?=[^\W\d_a-zà-ÿ])"
    # "DAYTON, Ohio, May 7, 2015 /PRNewswire/ -- ..."
    r"|[A-ZÀ-Þ][\w'’., -]{2,60}\s/[^/\n]{2,30}/\s[—–-]{1,2}\s"
    # "PARIS, May 7 (AFP) — ...", "Béthune (Pas-de-Calais), 25 nov 2026 (AFP) - ..."
    r"|[A-ZÀ-Þ][A-ZÀ-Þ' .-]{2,30}(?:,[^—–\n]{2,30})?(?:(?:\s\([A-Z][\w ]{1,15}\))?\s[—–-]{1,2}\s"
    r"|—(?=[A-ZÀ-Þ][a-zà-ÿ ]))"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ' .-]{2,30}\s\([A-Z]\w{1,15}\)\.\s?[—–-]{1,2}\s"
    r"|(?=[^(]{3,60}\()[A-ZÀ-Þ][\w'’ -]{2,30}(?:\s\([\w'’ -]{2,30}\))?(?:,\s[\w. ]{2,25})?"
    r"\s\([A-Z]\w{1,15}\)\s[—–-]{1,2}\s"
    r"|\([A-Z][\w.]{1,24}\)\s[—–-]{1,2}\s"
    # "Baton Rouge, LA -- ..."
    r"|[A-ZÀ-Þ][\w'’. -]{2,30},\s[A-Z]{2}\s[—–-]{1,2}\s"
    # "OSLO Nov 3 A judge ...", "OSLO, Sept 29 Norway's ...", "Imphal, Oct 6: The ..."
    rf"|[A-ZÀ-Þ][A-ZÀ-Þ' .-]{{2,30}},?\s{_SHORT_MONTH}\.?\s\d{{1,2}}\s(?=[A-Z])"
    rf"|[A-ZÀ-Þ][\w'’. -]{{2,30}},\s{_SHORT_MONTH}\.?\s\d{{1,2}}\s?[:–—-]\s"
    # "UPDATE 2-Prices ...", "EXCLUSIF - Le maire ..."
    r"|(?:[A-ZÀ-Þ]{3,12}\s)?(?:UPDATE|WRAPUP|RPT|CORRECTED|EXCLUSI(?:VE|F)|FACTBOX|BREAKING|URGENT"
    r"|ALERTE|VID[EÉ]O|DIRECT|LIVE|ENTRETIEN|INTERVIEW|REPORTAGE|ENQU[EÊ]TE|INFOGRAPHIE)S?"
    r"(?:\s\d{1,2})?\s?[–—:|-]\s?(?=\S)"
    r"|(?:EN DIRECT|En direct|Live|Direct|Interview|Vidéo|Video|Watch)"
    r"\s?(?:[:|]|(?<=\s)[–—-])\s(?=\S)"
    # "16h48 - Macron : ...", "00:48: The ...", "Bonjour Pierre, non, ..."
    rf"|{_CLOCK}(?:(?<=[\])])|\s?(?:[:–—|·•-]|//))\s(?=[A-ZÀ-Þ«“\"\d])"
    r"|(?:Bonjour|Bonsoir|Hi|Hello)(?:\s[A-ZÀ-Þ]\w+)?\s?[,!]\s(?:(?:non|oui|no|yes),\s)?"
    # the numbers and marks of a list, and of a thread: "2/", "2/7"
    r"|(?:\d{1,2}(?:[.)]|/(?:\d{1,2}(?=\s[^a-zà-ÿ]))?)|[•⁃◦▪·*–—-])\s+(?=[^\W_]|[«“\"@])"
    r"|(?:#\d{1,2}\s?[:.–—-]|[Nn]°\s?\d{1,2}\s?[:.–—-]|\d{1,2}\s[–—-])\s(?=[A-ZÀ-Þ])"
    # "Taipei, Taiwan — The ..."
    r"|(?:[A-ZÀ-Þ][\w.'-]+(?:\s[A-ZÀ-Þ][\w.'-]+){0,2},\s){1,2}[A-ZÀ-Þ][\w.'-]+\s[—–]\s(?=[«“\"A-ZÀ-Þ])"
    # "Brest — « ...", "Brest, France | AFP | mardi 3 mai 2022 - ..."
    r"|(?<![^\n])[A-ZÀ-Þ][\w'-]{3,30}\s—\s(?=[«“\"]|(?:L[ea]s?|L['’]|The|Une?|An?)\b)"
    r"|[A-ZÀ-Þ][\w'’ ,-]{2,40}(?:\s\|\s[^|\n–—-]{2,30}){1,3}\s[—–-]\s(?=[«“\"A-ZÀ-Þ])"
    # "Perth, Australia On ..."
    r"|(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?,\s){1,2}[A-Z]\w+\s(?=(?:On|In|At|The|An?)\s)"
)
_BULLET = re.compile(r"[•⁃◦▪·*–—-]\s+(?!.*\s[–—-]$)")
"""Before an item of a list; "- Inquiry opened -" is a heading of an agency."""
_CREDIT = re.compile(
    r"\s*\(?(?:(?i:images?|photos?|pictures?|crédits?|credits?|illustration)\s?(?:[:©]|by\b)|©"
    r"|[A-ZÀ-Þ][\w.'’ -]{2,40}\s?(?:/|via)\s?[A-ZÀ-Þ]{2,})"
)
_SOURCE = re.compile(
    r"^.{0,60}?[\"“«].{8,200}[\"”»]\s?[–—-]\s?[A-ZÀ-Þ].{1,80}\b(?:19|20)\d{2}\W{0,3}$"
)
"""A line of a list of sources: a title in quotes, who published it, the year."""
LONGEST_AUTHOR = 60
"""Code points before the title."""
_APPARATUS = re.compile(
    r"^(?:sources?|références|references|notes|further reading|(?:related|sister) (?:news|links|"
    r"articles)|external links|see also|related(?: stories)?|more on this story|voir aussi|"
    r"(?:à )?lire (?:aussi|également)|sur le même sujet|articles? liés?|liens externes|"
    r"pour aller plus loin|wikinews)\s?:?$",
    re.IGNORECASE,
)
"""The heading of what stands after an article."""
LONGEST_ITEM = 160
"""Code points of a line of such a list; longer ones are prose again."""
_WORD = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_STAFF = re.compile(
    r"\(?(?:additional )?(?:reporting|editing) by\b"
    r"|\(?avec (?:l['’]AFP|AFP|Reuters|AP)\)?\.?$",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed (?:to this (?:report|story|article)|reporting)|a contribué à cet article)\b"
)
LONGEST_HEADING, LONGEST_TITLE = 120, 250
"""Code points of a heading, and of the first line of all."""
_PROSE = re.compile(rf"[.!?…:][»”\"'’)\]\s]*$|^.{{{LONGEST_TITLE}}}", re.MULTILINE)
"""The end of a sentence at the end of a line, or a line too long for a heading."""
WITH_PARTICIPLE, WITHOUT_VERB = 6, 9
"""Tokens from which a sentence without a finite verb is believed to state something all the same:
with a participle ("A man arrested in Paris"), and without (the tagger may have missed the verb)."""
HEADING, CAPTION = "heading", "caption"
_ADDED = ("'s", "'d")
"""Ends of words with a verb added to a noun."""


def is_navigation(line: str) -> bool:
    """Whether a line helps to find one's way in a page and is no part of its text."""
    return bool(_NAVIGATION.match(line)) or is_furniture(line)


def is_furniture(line: str) -> bool:
    """Whether a line is what a page has around every article."""
    short = len(line) <= LONGEST_TITLE
    return short and bool(_TRAIL.fullmatch(line) or _FURNITURE.fullmatch(line.rstrip(".")))


class Lines:
    """The lines of one text, read in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._has_prose = bool(_PROSE.search(text))
        """Without it lines are no headings: posts, or one claim a line."""
        self._behind = False
        """A heading like "Sources" was passed, and no prose since."""

    def states_nothing(self, start: int, end: int, words: Words) -> str | None:
        """Why ``text[start:end]`` holds nothing to check; None when it may."""
        text, sentence = self._text, self._text[start:end]
        alone = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
        if alone and _APPARATUS.match(sentence):
            self._behind = True
        elif self._behind and self._in_prose(start, end):
            self._behind = False
        if self._behind or self._is_source(start, end):
            return "navigation"
        heads = alone and self._has_prose
        return _states_nothing(text, start, end, words, alone=alone, heads=heads)

    def _in_prose(self, start: int, end: int) -> bool:
        """Whether the line of a sentence is longer than the items of a list are."""
        text, spare = self._text, LONGEST_ITEM - (end - start)
        if spare <= 0:
            return True
        before = text[max(0, start - spare) : start].rpartition("\n")[2]
        behind = text[end : end + spare].partition("\n")[0]
        return len(before) + len(behind) >= spare

    def _is_source(self, start: int, end: int) -> bool:
        text = self._text
        dated = _YEAR.search(text, max(start, end - 8), end)
        if not dated or (end < len(text) and text[end] != "\n"):
            return False
        begin = text.rfind("\n", max(0, start - LONGEST_AUTHOR), start) + 1
        begun = begin > 0 or start < LONGEST_AUTHOR
        return begun and bool(_SOURCE.match(text[begin:end]))


def _states_nothing(
    text: str, start: int, end: int, words: Words, *, alone: bool, heads: bool
) -> str | None:
    sentence = text[start:end]
    if not _WORD.search(sentence):
        return "no verb"  # "______", "* * *"
    short = len(sentence) < LONGEST_HEADING
    if short and _DATELINE.match(sentence) and not speaks(text, words):
        return "dateline"
    told = tag.FINITE in words.tags and len(words) > WITHOUT_VERB
    if short and not told and (is_navigation(sentence) or _REACHED.search(sentence)):
        return "navigation"
    if short and alone and _is_row_around(sentence):
        return "navigation"
    if short and _names_staff(sentence):
        return "staff"
    if alone and " | " in text[behind_dateline(text, start, end) : end] and not told:
        return "row of a table"
    longest = LONGEST_HEADING if start else LONGEST_TITLE
    item = _BULLET.match(sentence) and _has_verb(text, words.since(1))
    if heads and not item and len(sentence) < longest and sentence[-1] not in '.!?…»”":':
        return HEADING
    if short and (alone or _CREDIT.match(text, end)) and not _has_verb(text, words):
        return CAPTION
    return _without_verb(words)


def _is_row_around(line: str) -> bool:
    """Whether it is a row of what stands around an article: "By Ann Lee | 3 May 2024 | 4 min"."""
    return any(_DATELINE.match(part) or is_navigation(part) for part in _BARS.split(line)[1:])


def _names_staff(sentence: str) -> bool:
    """Whether it names who worked on the article."""
    lower = sentence.lower()
    contributed = "contribu" in lower and _CONTRIBUTED.search(lower)
    return bool(contributed or _STAFF.match(sentence))


def behind_dateline(text: str, start: int, end: int) -> int:
    """Where the words begin after the place and the day, or the number of a list, before a
    sentence; `start` when none are there."""
    glued = _GLUED.match(text, start, end)
    return glued.end() if glued else start


def _has_verb(text: str, words: Words) -> bool:
    """Whether a caption states something."""
    tags = words.tags
    if not tags or tag.PAST in tags or _counts(words):
        return True
    if tags[0] == tag.FINITE and tags[1:2] != tag.PREPOSITION:
        return True
    return speaks(text, words)


def speaks(text: str, words: Words) -> bool:
    """Whether a finite verb stands after something: what the tagger takes for one at the very start
    of a caption, or with a capital, is a noun ("pilgrims at the mosque")."""
    tags = words.tags
    return any(
        kind == tag.FINITE and (text[words.starts[n]].islower() or words.lower[n][-2:] in _ADDED)
        for n, kind in enumerate(tags[1:], 1)
    )


def _without_verb(words: Words) -> str | None:
    """Languages without a tagger are believed to have one."""
    tags = words.tags
    if not tags or tag.FINITE in tags or _counts(words):
        return None
    enough = WITH_PARTICIPLE if tag.PAST in tags else WITHOUT_VERB
    return None if len(words) >= enough else "no verb"


def _counts(words: Words) -> bool:
    """Whether a number stands there that is no part of a date."""
    tags, lower = words.tags, words.lower
    return any(
        kind == tag.NUMBER and not _YEAR.fullmatch(lower[n]) and not _is_day(lower, n)
        for n, kind in enumerate(tags)
    )


def _is_day(lower: list[str], n: int) -> bool:
    """Whether the number at `n` stands beside a month: "February 8", "8 février"."""
    return any(word in MONTHS for word in lower[max(0, n - 1) : n + 2])
