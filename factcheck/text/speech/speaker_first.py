"""Speaker first, words after: "X says that Y", "X condemned Y", "affirmant que Y".

What stands after a verb of saying is its content; where it has none the clause may be a speech act,
told as a whole. The subject is looked for before the verb, in a verb that governs it or in what a
relative clause describes.
"""

from __future__ import annotations

from factcheck.text.cutting.progress import main_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import AS, DENYING
from factcheck.text.speech.appositions import with_apposition
from factcheck.text.speech.cited import cited, is_aim, is_cited, is_done_to
from factcheck.text.speech.contents import content_of, governs
from factcheck.text.speech.courts import before_order, sentences
from factcheck.text.speech.going_on import before_main, going_on
from factcheck.text.speech.inner_subjects import is_inside, is_reported
from factcheck.text.speech.relative_speech import is_object
from factcheck.text.speech.speech_view import (
    OPENED,
    SAID_AS,
    SAYS,
    SIGHT,
    SPEECH_ACT,
    STOPS,
    Frame,
    Range,
    SpeechView,
)
from factcheck.text.speech.subjects import NO_ONE, Subjects
from factcheck.text.speech.unsaid import unsaid
from factcheck.text.speech.verb_forms import (
    COPULAS,
    HELPERS,
    MISREAD,
    calls_itself,
    governing,
    helper,
    is_foreseen,
    modal,
    performs,
    speaks,
    tries,
)
from factcheck.text.speech.voices import is_share, is_written
from factcheck.text.speech.words_first import WordsFirst

_OF_VERB = frozenset(("de", "d'", "à", "to"))
"""Before an infinitive that the verb before governs: "vient d'annoncer", "wanted to say"."""
_WHEN = frozenset("after before when since than as where once lorsque lorsqu' quand".split())
_FRONTED = 4
"""The most tokens before who speaks in a clause before the main one."""
_IF = frozenset(("if", "unless", "whether", "si", "s'"))
_PARTICIPLES = (tag.PAST, tag.ADJECTIVE)
_JOINS = (tag.MARK, tag.COORDINATOR, tag.SUBORDINATOR, tag.RELATIVE)
_STATES = frozenset((tag.FINITE, tag.INFINITIVE, tag.PAST, tag.PRESENT, tag.NUMBER))
_VERBAL = frozenset((tag.FINITE, tag.INFINITIVE, tag.RELATIVE, tag.SUBORDINATOR))
_NAMED = 5
"""The most tokens of what is named rather than stated."""
_SUBJECT = (tag.DETERMINER, tag.NAME)
_DENIED = NO_ONE | {"ne", "n'", "not", "never"}
_IT, _AT = ("it",), frozenset("à au aux chez du".split())
_FINDS = frozenset("found finds find showed shows show suggests suggested reveals revealed".split())
"""What a survey, a study or its figures do."""
_PUBLISHED = frozenset("announced released reported disclosed revealed quoted cited".split())
"""Of a result they are participles: "The result announced in May meant"."""
_SEEN = frozenset("photo photos video videos footage".split())
"""What they show is seen, not said."""


class SpeakerFirst:
    """Finds what a verb of saying introduces in one sentence; places are token numbers."""

    def __init__(self, view: SpeechView, subjects: Subjects, words_first: WordsFirst) -> None:
        self._view, self._subjects, self._words_first = view, subjects, words_first

    def frame(self, v: int, since: int) -> Frame | None:
        """The frame of the verb at `v`, if it speaks; its subject is not before token `since`."""
        view = self._view
        if frame := cited(view, self._subjects, v):
            return frame
        if not speaks(view, self._words_first, v) or is_cited(view, v) or is_aim(view, v):
            return None
        made, begins = self._verb_phrase(v, since)
        content = content_of(view, v)
        if content is None and (be := modal(view, v)) is not None and view.tags[v] == tag.PRESENT:
            named = view.tags[v + 1 : v + 2] in tag.PHRASE | {tag.PRONOUN}
            if named and view.lower[be] in COPULAS and performs(view, v):
                made, begins = v - be, self._subjects.verb_phrase(be)  # "is urging drivers to"
        gerund = view.tags[v] in MISREAD and view.lower[v].endswith(("ant", "ing"))
        if not made and (view.tags[v] in (tag.PRESENT, tag.INFINITIVE) or gerund):
            if content is not None and governs(view, v, content):
                return None  # "..., le parquet demandant que la peine soit aménagée"
            governed = self._governed(v, since, content)
            return governed or going_on(view, self._subjects, v, content)
        if frame := self._as_told(v, begins) or self._words_first.frame(v, begins, content):
            return frame
        if begins and view.tags[begins - 1] == tag.RELATIVE:
            return self._of_relative(begins - 1, since, content)
        who = self._subjects.subject(begins, since) or self._described(begins, v)
        if who and view.tags[max(0, who[0] - 2) : who[0]] == tag.RELATIVE + tag.MARK:
            return self._of_relative(who[0] - 2, since, content)  # "qui, le 13 juin, a dit que"
        if who and view.lower[who[0] - 1 : who[1]] == [",", "on"] and view.lower[0] in _AT:
            who = 1 + 2 * (view.lower[1:3] == ["côté", "de"]), who[0] - 1  # "À la mairie, on dit"
        if who:
            told = self._is_told_inside(who, content)
            return None if told else self._forward(v, begins, who[0], who, content)
        if begins and view.tags[begins - 1] == tag.COORDINATOR:
            if view.tags[begins - 2 : begins - 1] == tag.FINITE:
                return None  # "arrested and questioned the student"
            who = self._subjects.first_subject(begins)
            return self._forward(v, begins, begins, who, content)
        first = begins - (view.lower[begins - 1 : begins] == ["it"])  # ", but it said"
        return self._forward(v, begins, first, None, content)

    def _verb_phrase(self, v: int, since: int) -> tuple[int, int]:
        """How many tokens before the verb at `v` are one with it, and where its phrase begins."""
        view = self._view
        auxiliary = helper(view, v) if view.tags[v] in _PARTICIPLES else None
        made = governing(view, v)
        begins = self._subjects.verb_phrase(v - made if auxiliary is None else auxiliary)
        if begins and view.lower[begins - 1] in HELPERS[view.language]:
            # "X a lui écrit", "X n'a pas voulu dire": a participle that was read as finite
            begins = self._subjects.verb_phrase(begins - 1)
        if view.lower[v - 1] == "ni" and (neither := view.tags.rfind(tag.FINITE, since, v)) > 0:
            begins = self._subjects.verb_phrase(neither)  # "n'a ni confirmé ni démenti que Y"
        return made, begins

    def _described(self, begins: int, v: int) -> Range | None:
        """ "Une élue qui a parlé parce qu'elle voulait agir a dit que": the first noun phrase,
        where the verb phrase from `begins` on is the main one and clauses stand before it."""
        tags = self._view.tags
        relative = tags.find(tag.RELATIVE, 0, begins)
        if relative < 1 or not begins <= main_verb(tags, 0, v + 1) or tags[begins - 1] in _JOINS:
            return None
        start = self._subjects.noun_phrase(relative, 0)
        return (start, relative) if start < relative else None

    def _is_told_inside(self, who: Range, content: int | None) -> bool:
        """Whether the clause whose subject is `who` is told as a part of another: "if X says so",
        "hours after the minister said so"."""
        lower, first = self._view.lower, who[0]
        if first and lower[first - 1] in _IF and lower[first - 2] not in ("même", "even"):
            return True
        if first and is_inside(self._view, *who):
            return True
        if self._view.tags[first] == tag.INFINITIVE:
            return True  # "search for and find bodies in homes officials said were burnt"
        likened = (
            first > 0 and lower[first - 1] == "that" and lower[who[1] + 1 : who[1] + 2] == ["as"]
        )
        # "as reports came up that a board has urged a cut"
        likened = likened or (content is None and is_reported(self._view, first))
        if likened or (first and is_object(lower, self._view.tags, first - 1)):
            return True  # told with what the relative clause describes
        if self._is_within_phrase(first - 1) or "quoi" in lower[slice(*who)]:
            return True
        return self._subjects.holds_clause(*who) or self._is_time(first, content)

    def _as_told(self, v: int, begins: int) -> Frame | None:
        """ "Comme l'a dit X, Y", "..., comme le précise X : « Y »", "bien que, comme le dit X, Y":
        the words follow."""
        view = self._view
        if view.lower[begins - 1 : begins] != ["comme"] or view.tags[v + 1 : v + 2] not in _SUBJECT:
            return None
        who = self._subjects.right_of(v)
        start = who[1] + 1
        if start >= view.end or view.lower[who[1]] not in ",:":
            return None
        until = min(view.end - 1, start + 2 * SIGHT)
        colon = next((n for n in range(start, until) if view.lower[n] == ":"), start)
        opened = not OPENED.isdisjoint(view.lower[colon + 1 : colon + 2])
        if opened and not view.holds_verb(start, colon):
            start = colon + 1  # "comme le précise X, pilote du projet : « Y »"
            who = with_apposition(view, who) or who
        if not view.holds_verb(start, view.end):
            return None  # "..., comme le dit X, de la mairie"
        start += view.lower[start] in OPENED
        return Frame(who, begins - 1, (start, view.content_end(start)), SAID_AS)

    def _is_time(self, first: int, content: int | None) -> bool:
        """Whether the clause whose subject begins at `first` tells when something happened, not
        why: "Work stopped as police said it was unsafe", but "as long as they say it is"."""
        lower, when = self._view.lower, first - 1
        if lower[when] == "où" and lower[when - 1] == "moment":
            return True
        if first <= 2 or lower[first - 2] in STOPS or lower[when] not in _WHEN:
            return False
        because = lower[when] == "as" and "as" not in lower[first - 4 : when]
        told = content is not None and (because or lower[content - 1] in self._view.saying.that)
        return self._view.tags[first - 2] == tag.NOUN or not told

    def _is_within_phrase(self, verb: int) -> bool:
        """ "are guarantees Morel pledged": the phrase after a verb that nobody speaks with has a
        clause of its own, told with it."""
        view = self._view
        speaks = verb < 0 or view.lower[verb] in view.saying.told
        return not speaks and view.tags[verb] == tag.FINITE

    def _forward(
        self, v: int, begins: int, first: int, who: Range | None, content: int | None
    ) -> Frame | None:
        """ "X says that Y", or a speech act told as a whole from token `first` on."""
        if content is None and first and self._view.lower[first - 1] in AS:
            limit = min(v + SIGHT, self._view.end)
            comma = self._view.comma(v, limit)
            content = comma + 1 if comma < limit else None  # "As X told Y, Z": Z is said
        if calls_itself(self._view, v) or (content and self._view.aims(content)):
            content = None
        end = self._view.content_end(v)
        denied = not _DENIED.isdisjoint(self._view.lower[max(begins - 1, 0) : v])
        denies = content is not None and tag.PRESENT not in self._view.tags[v:content]
        denies = denies and self._view.lower[v] in DENYING  # not "nie en affirmant que"
        denied = denied or (denies and self._view.lower[(content or 0) - 1] not in STOPS)
        if content is not None and denied:  # not "Nobody said that the bridge was safe"
            return Frame(who, first, (first, end), SPEECH_ACT) if who else None
        if content is not None and who:
            whole = self._is_a_name(content) or governs(self._view, v, content)
            if whole or is_share(self._view.lower[slice(*who)]):
                return Frame(who, first, (first, end), SPEECH_ACT)
        if content is not None:
            end = before_order(self._view, who, (content, self._view.content_end(content)))
            end = self._before_main(first, content, end)
            return Frame(who, first, (content, unsaid(self._view, content, end)), SAYS)
        acts = performs(self._view, v) or (who is not None and self._finds(who, v))
        it = begins and self._view.lower[begins - 1] in _IT
        if acts and not who and it and self._view.lower[begins - 2] != "what":
            who, first = (begins - 1, begins), begins - 1  # "It denies that": the body before
        owned = who is not None and who[1] == v and self._view.lower[v - 1].endswith(("'s", "s'"))
        done = self._view.lower[v] in _PUBLISHED and is_written(self._view.lower[first:v])
        owned = owned or (done and self._view.tags[v + 1 : v + 2] == tag.PREPOSITION)
        owned = owned or is_foreseen(self._view, first) or tries(self._view, who, v)
        named = self._view.lower[who[0] : who[1]] if who else []
        owned = owned or sentences(named, self._view.lower[v]) or is_done_to(self._view, v)
        if who and acts and not owned:  # "The mayor's claims are false"
            return Frame(who, first, (first, self._before_main(first, v, end)), SPEECH_ACT)
        return None

    def _before_main(self, first: int, told: int, end: int) -> int:
        """ "After X said that Y, Z", "While X praised Y, Z": where what X says ends, of which words
        from `told` on are a part and whose clause begins at `first`."""
        when = self._view.lower[first - 1] in _WHEN
        opened = when or self._view.tags[first - 1] == tag.SUBORDINATOR
        if not (0 < first < _FRONTED and opened):
            return end
        return before_main(self._view, self._subjects, told, end)

    def _is_a_name(self, content: int) -> bool:
        """ "X promises “a solution”": a few words or a noun phrase, which state nothing alone."""
        view, end = self._view, self._view.content_end(content)
        if view.lower[content - 1] not in OPENED or view.lower[content - 2] in STOPS:
            return False  # 'they said, "Wow"'
        if not view.holds_verb(content, end):  # "juge « prématuré » de lever l'obligation"
            end = min(end, view.quotation_end(content))
        kinds = view.tags[content:end]
        named = len(kinds) <= _NAMED and _STATES.isdisjoint(kinds)
        phrase = kinds[:1] == tag.DETERMINER and _VERBAL.isdisjoint(kinds)
        return named or (phrase and end >= view.end - 1)

    def _finds(self, who: Range, v: int) -> bool:
        """ "A survey found 54 per cent back it", though no clause is seen after the verb."""
        nouns = self._view.lower[slice(*who)]
        if self._view.tags[v + 1 : v + 2] == tag.PREPOSITION:
            return False  # "Secret document found on a street"
        return self._view.lower[v] in _FINDS and is_written(nouns) and _SEEN.isdisjoint(nouns)

    def _governed(self, v: int, since: int, content: int | None) -> Frame | None:
        """ "X vient d'annoncer que", "X wanted to say that": X says it."""
        if content is None:
            return None
        if (auxiliary := modal(self._view, v)) is not None:
            who = self._subjects.subject(self._subjects.verb_phrase(auxiliary), since)
            last = self._view.content_end(content)
            return Frame(who, who[0], (content, last), SAYS) if who else None
        if self._view.lower[v - 1] not in _OF_VERB:
            return None
        verb = self._view.tags.rfind(tag.FINITE, max(since, v - SIGHT), v)
        # "Anne Dubois de conclure : « ... »" has no other verb
        begins = self._subjects.verb_phrase(verb) if verb >= 0 else v - 1
        if begins > 0 and self._view.tags[begins - 1] == tag.RELATIVE:
            return self._of_relative(begins - 1, since, content)  # "X, who went on to say that"
        who = self._subjects.subject(begins, since)
        return Frame(who, who[0], (content, self._view.content_end(content)), SAYS) if who else None

    def _of_relative(self, relative: int, since: int, content: int | None) -> Frame | None:
        """ "the group, which says ...": what the relative clause describes speaks."""
        who = self._subjects.of_relative(relative, since)
        if who is None or content is None:
            return None
        if self._view.language == "fr" and self._view.tags[content : content + 1] == tag.INFINITIVE:
            return None  # "le suspect, qui a reconnu avoir volé": he did so
        until, tags = self._view.content_end(content), self._view.tags
        begins_subject = tag.FINITE not in tags[since:relative] and tags[relative - 1] != tag.MARK
        if (
            begins_subject
            and tags.count(tag.FINITE, content, self._view.comma(content, until)) == 1
        ):
            return None  # "A study that found no link between them contrasts with"
        return Frame(who, relative, (content, until), SAYS)
