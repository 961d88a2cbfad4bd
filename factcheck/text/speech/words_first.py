"""Words first, speaker after: '", said X on Monday', "», s'est alarmé lundi X", "X told the BBC".

The clause that names the speaker stands after a comma or a closing quotation mark. Before its
subject or after its verb it may say when, where and to whom it was said. After a quotation any verb
may speak ("a lancé", "tweeted"), elsewhere only those of the word list.
"""

from __future__ import annotations

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import AS, NE, NEW, REFLEXIVE
from factcheck.text.speech.asides import TELL, meanwhile
from factcheck.text.speech.clause_behind import FEWEST_WORDS, SAID, ClauseBehind, pronoun_behind
from factcheck.text.speech.contents import words_end
from factcheck.text.speech.held_views import is_somebody
from factcheck.text.speech.inner_subjects import is_inside
from factcheck.text.speech.speech_view import (
    BEHIND,
    MAX_WHO,
    OPENED,
    QUOTES,
    SIGHT,
    Frame,
    Range,
    SpeechView,
)
from factcheck.text.speech.subjects import Subjects
from factcheck.text.speech.told_before import CLOSED, holder, told_before
from factcheck.text.speech.voices import can_speak, voice_of

_INVERTING = SAID | {"reported", "reports"}
"""English verbs whose subject may follow them where no quotation goes before."""
_PLACE = frozenset("à au aux chez dans".split())
_INVERTS = frozenset("had were should if when unless once until si quand".split())
"""First words of a clause before the main one: "Had it been signed, he said, it would ..."."""
_OF_WHOM = frozenset(("en", "lui", "leur"))
_FRONTED = frozenset((tag.ADVERB, tag.PREPOSITION, tag.COORDINATOR, tag.SUBORDINATOR))
_AFTER = ("after", "before", "since", "until", "following")
_JOINS_MORE = (tag.PREPOSITION, tag.SUBORDINATOR)
_TELLING = frozenset(
    """précise explique raconte confie indique affirme assure ajoute souligne rapporte note relève
    observe poursuit déclare témoigne résume""".split()
)
"""Whoever is named right behind them is who says so."""
_NAMING = frozenset("thème titre slogan nom intitulé devise".split())


class WordsFirst:
    """Finds the speaker after the words in one sentence; places are token numbers."""

    def __init__(self, view: SpeechView, subjects: Subjects) -> None:
        self._view, self._subjects = view, subjects
        self._clause = ClauseBehind(view, subjects)
        self.verbs = self._clause.verbs()
        """Verbs of any meaning that speak by their place."""

    def closes(self, v: int) -> bool:
        """Whether `v` ends the sentence after a comma and what may be its subject: "data show"."""
        noun = self._view.tags[v - 1] in (tag.DETERMINER, tag.PREPOSITION)  # "for a project"
        if noun or v != self._view.end - 1 or not self._view.holds_verb(0, v):
            return False
        start = self._subjects.noun_phrase(v, 0)
        single = self._view.lower[start] in ("a", "an")
        if single and not self._view.lower[v].endswith(("s", "d", "t")):
            return False  # "with theft, a felony charge"
        after = self._view.lower[start] in _AFTER  # "The rouble fell, after the bank cut rates"
        return FEWEST_WORDS < start < v and self._view.lower[start - 1] == "," and not after

    def frame(self, v: int, begins: int, content: int | None) -> Frame | None:
        """The frame of the verb at `v`, whose phrase begins at `begins` and after which words said
        begin at `content`, as far as its own are before it."""
        view = self._view
        if self._view.lower[max(0, begins - 4) : max(0, begins - 1)] == ["c'", "est", "ce"]:
            begins -= 4  # "« ... », c'est ce qu'a dit X"
        near = self._view.lower[max(0, begins - 2) : begins]
        begins -= near[1:] == ["nous"] and near[0] in CLOSED | {","}  # "..., nous confirme X"
        if begins < FEWEST_WORDS and (answered := self._answered(v, begins)):
            return answered
        if view.lower[v] == "est" and not _NAMING.isdisjoint(view.lower[v + 1 : v + 4]):
            return None  # "« La paix en marche », est le thème du colloque"
        if halved := self._halved(v, begins):
            return halved
        if self._inverted(v, begins):
            between = self._view.lower[v + 1 : v + 2] == [","]
            if between and (begins < FEWEST_WORDS or not self._view.holds_verb(0, begins)):
                return Frame(None, v + 1, (0, len(self._view.lower)), BEHIND)
            return self._with_speaker(v, begins) if begins >= FEWEST_WORDS else None
        that = content and view.language == "fr" and view.lower[content - 1] in view.saying.that
        if not that and (within := self._within(v, begins)):
            return within
        ends = self._clause.ends(v) or self._said_at_once(v, begins)
        who = self._clause.subject(begins) if ends else None
        if who and is_inside(self._view, *who):
            return None
        if not who or who[0] < FEWEST_WORDS or "than" in self._view.lower[slice(*who)]:
            return None  # "Costs rose, more than analysts had expected"
        denied = not NE.isdisjoint(self._view.lower[begins : v + 1])  # "..., Z n'y croit pas"
        if denied or not REFLEXIVE.isdisjoint(self._view.lower[begins:v]):
            return None  # "Il neige, les ventes se relèvent"
        before, end = self._view.lower[who[0] - 1], self._view.end
        without = (content or end) >= end or meanwhile(self._view, v) > v
        told = before == "," and without and self._holds_verb_before(who[0])
        if not (before in CLOSED or told):
            return None
        return Frame(who, self._clause.behind_asides(v), (0, words_end(self._view, 0, who)), BEHIND)

    def _said_at_once(self, v: int, begins: int) -> bool:
        """ "“...,” Jones told a hearing that went on for hours": nothing but the subject stands
        between the words said and an English verb of saying, whatever follows."""
        lower, first = self._view.lower, self._subjects.noun_phrase(begins, 0)
        said = self._view.quoted[0] and (lower[v] in SAID or lower[v] in TELL)
        closed = lower[first - 2] == "," and lower[first - 1] in CLOSED
        return said and closed and 1 < first < begins

    def _halved(self, v: int, begins: int) -> Frame | None:
        """ "“These figures,” said Berg, “show that”": the quotation goes on with the verb of what
        stood before its first mark was closed."""
        view = self._view
        near = range(begins - 1, max(1, begins - MAX_WHO), -1)
        closing = next((n for n in near if view.lower[n] in CLOSED), 0)
        inverted = closing >= begins - 1 - (view.lower[begins - 1] == ",")
        start, end = self._subjects.right_of(v) if inverted else (closing + 1, begins)
        behind = max(v, end)
        comma = view.comma(behind, min(behind + SIGHT, view.end))
        apart = 0 < closing < start < end
        apart = apart and "," in (view.lower[closing - 1], view.lower[closing + 1])
        resumed = not OPENED.isdisjoint(view.lower[comma + 1 : comma + 2]) and view.goes_on(comma)
        if not (apart and resumed) or view.holds_verb(0, closing):
            return None
        return Frame((start, end), closing + 1, (0, len(view.lower)), BEHIND)

    def _answered(self, v: int, begins: int) -> Frame | None:
        """ "Faux, répond le ministère : Y": the words follow."""
        view, (start, end) = self._view, self._subjects.right_of(v)
        before = view.lower[begins - 1 : begins] == [","]
        if not before or not start < end < view.end - 1 or view.lower[end] != ":":
            return None
        content = end + 1 + (view.lower[end + 1] in QUOTES)
        return Frame((start, end), 0, (content, view.content_end(content)), BEHIND)

    def _within(self, v: int, begins: int) -> Frame | None:
        """ "Buyers, said Jones, are waiting", "Par ailleurs, ajoute Morel, les prix montent": the
        words go on after their speaker."""
        view = self._view
        if view.lower[begins - 1 : begins] != [","]:
            return self._inserted(v, begins)
        french = view.language == "fr" and view.lower[v] in view.saying.report
        start, end = self._subjects.right_of(v)
        between = start < end and view.tags[start] in "DM" and view.lower[end : end + 1] == [","]
        fronted = french and view.tags[0] in _FRONTED and view.holds_verb(end, view.end)
        known = tag.NAME in view.tags[start:end] or can_speak(view.lower[start:end])
        # "X a reconnu les faits, a indiqué le parquet"
        told = known or view.saying.report.isdisjoint(view.lower[end + 1 : end + 3])
        goes_on = between and told and (fronted or view.goes_on(end))
        goes_on = goes_on and (french or view.lower[v] in SAID)
        return Frame((start, end), begins, (0, len(view.lower)), BEHIND) if goes_on else None

    def _inserted(self, v: int, begins: int) -> Frame | None:
        """ "The plan, critics say, will fail", "In May, he told the BBC, prices rose": the clause
        of the speaker stands between commas, before the verb of what is said."""
        view = self._view
        if view.lower[v] not in view.saying.report:
            return None
        who, behind = self._subjects.noun_phrase(begins, 0), self._clause.behind_asides(v)
        start = who - (view.lower[who - 1] in AS)
        between = 1 < start < begins and view.lower[start - 1] == ","
        quoted = not QUOTES.isdisjoint(view.lower[behind + 1 : behind + 2])
        inside = between and view.tags[start - 2] == tag.RELATIVE and view.language == "en"
        if inside or quoted or not between or view.lower[behind : behind + 1] != [","]:
            return None  # "After the match, X said, “...", "a plan that, critics say, will fail"
        within = view.tags[start - 2] == tag.FINITE  # "It is, supporters say, the largest of all"
        before, after = view.holds_verb(0, start), view.holds_verb(behind, view.end)
        fronted = view.tags[0] == tag.SUBORDINATOR or view.lower[0] in _INVERTS
        behind_verb = view.tags[behind + 1 : behind + 2] in _JOINS_MORE and before > after
        relative = view.tags[behind + 1 : behind + 2] == tag.RELATIVE  # ", sur ces pertes, qui"
        goes_on = (after != within and within == before and not relative) or (
            fronted and before and after
        )
        goes_on = goes_on or behind_verb  # "It would raise £1bn, the party claims, without ..."
        return Frame((who, begins), start, (0, len(view.lower)), BEHIND) if goes_on else None

    def _holds_verb_before(self, end: int) -> bool:
        """Whether what was said stands before; headlines' verbs look like nouns ("X plans to build
        Y, the Herald reported", "Voters back it, a poll found"), and a phrase that says when or
        where is not said."""
        if self._view.holds_verb(0, end):
            return True
        told = end > 2 * FEWEST_WORDS or tag.NUMBER in self._view.tags[:end]
        return self._view.language == "en" and self._view.tags[0] in "DNMXUR" and told

    def _with_speaker(self, v: int, begins: int) -> Frame:
        """The words before `begins`; a pronoun of the verb is nobody new."""
        inverted = pronoun_behind(self._view, begins)
        who = self._source_behind(v) if inverted else self._subjects.right_of(v)
        held = holder(self._view, v, begins) if inverted else None
        closing = begins - 1 - (self._view.lower[begins - 1] == ",")
        first = self._clause.announced(closing) if self._view.lower[closing] in CLOSED else 0
        last = words_end(self._view, first, (begins, who[1]))
        return Frame(held or (who if who[0] < who[1] else None), v + 1, (first, last), BEHIND)

    def _source_behind(self, v: int) -> Range:
        """ "a-t-on appris auprès de la police", "de source policière": the source, if any."""
        start = self._view.end
        one = any(word.endswith("-on") for word in self._view.lower[v - 1 : v + 1])
        for n in range(v + 1, min(v + SIGHT, self._view.end - 1)):
            pair = self._view.lower[n : n + 2]
            first = v + 1 + (self._view.tags[v + 1] == tag.INFINITIVE)  # "peut-on lire dans"
            place = one and n == first and pair[0] in _PLACE  # "assure-t-on au club", "lit-on dans"
            if pair == ["de", "source"] or pair[0] == "auprès" or place:
                start = n + 1 + (pair[0] == "auprès")
        return start, self._subjects.noun_phrase_end(start)

    def _ends_with_name(self, v: int) -> bool:
        """ "Il neige à Brive raconte Anne Morel": whether no more than a name follows the verb at
        `v`, and a whole clause without a comma goes before it."""
        view, (start, end) = self._view, self._subjects.right_of(v)
        named = view.lower[v] in _TELLING and set(view.tags[v + 1 : v + 3]) == {tag.NAME}
        whole = (
            view.holds_verb(max(0, view.tags.rfind(tag.COORDINATOR, 0, v)), v)
            and tag.RELATIVE not in view.tags[:v]
        )
        last = view.lower[end : end + 1] == [","] or end >= view.end - 1
        return named and start == v + 1 and whole and last

    def _inverted(self, v: int, begins: int) -> bool:
        """Whether the subject follows the verb: nothing but the words said stands before."""
        view = self._view
        if pronoun_behind(self._view, begins):
            return True
        before = view.lower[begins - 1] if begins else ""
        if v + 1 >= view.end or not NE.isdisjoint(view.lower[begins : v + 1]):
            return False  # "« ... », n'exclut pas une hausse"
        if before == "comme":  # but "comme l'en accuse X": whom X accuses was speaking
            who = slice(*self._subjects.right_of(v))
            somebody = view.tags[v + 1] in "DM" and is_somebody(view.lower[who], view.tags[who])
            return somebody and _OF_WHOM.isdisjoint(view.lower[begins:v])
        told = before == "," and told_before(view, self._subjects, v, begins)
        if before not in CLOSED and not told and not self._ends_with_name(v):
            return False
        bare = before == "," and view.lower[begins - 2] not in CLOSED
        if bare and view.language == "en" and view.lower[v] not in _INVERTING:
            return False
        start, end = self._subjects.right_of(v)
        kinds = view.tags[start:end]  # "said lead author Ann Reid"
        nominal = kinds.endswith((tag.NAME, tag.ADJECTIVE + tag.NOUN))
        nominal = nominal or (kinds not in ("", "D") and kinds[0] in "DMNX")
        if not nominal:
            return False
        amid = end < view.end - 1 or view.lower[start] in NEW  # "..., demande un entretien"
        if kinds == tag.NOUN and view.language == "fr" and not can_speak(view.lower[start:end]):
            return False  # "Le maire qui parle de « folie » rappelle fermement que Y"
        doing = bare and tag.NAME not in kinds and amid
        doing = doing and view.lower[start - 1] not in QUOTES
        if doing and not voice_of(" ".join(view.lower[start:end]), view.language):
            return False  # "Il va vers la porte, glisse la clé dans la boîte"
        return not view.holds_verb(start, min(end + 1, view.end))
