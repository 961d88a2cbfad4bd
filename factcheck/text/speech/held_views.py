"""What somebody holds by any verb at all: "X agreed that Y", "X came to the conclusion that Y".

"That" after a verb makes it one of thinking or saying where its subject is somebody; no word list
knows them all.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import BE, NE, REFLEXIVE
from factcheck.text.grammar.saying import Saying
from factcheck.text.grammar.tokens import places_of
from factcheck.text.speech.voices import can_speak

_REACH = 6
"""The most tokens from the verb to "that"."""
_BETWEEN = frozenset(
    tag.ADVERB + tag.PARTICLE + tag.PAST + tag.INFINITIVE + tag.ADJECTIVE + tag.NOUN
    + tag.DETERMINER + tag.PREPOSITION
)  # fmt: skip
"""Tags of what may stand between: "made clear that", "came to the conclusion that"."""
THOUGHTS = frozenset(
    """conclusion opinion view idea statement impression feeling belief hope doubt doubts fear fears
    concern concerns point claim argument suspicion conviction avis sentiment certitude peur espoir
    crainte doute hypothèse thèse principe fait intention""".split()
)
GIVEN = THOUGHTS | frozenset(
    """vœu voeu souhait idée assurance promesse garantie preuve confirmation ordre accord nouvelle
    annonce message signal signe condition fois jour moment""".split()
)
"""What may be a clause with "que", somebody's thought or not."""
_NO_THOUGHT = frozenset(
    """so such too more less rather other sure now except in given provided alors afin pour bien
    avant après depuis dès lors tandis pendant parce puis sans plus moins mieux aussi autant
    tant si tel telle tels telles tellement même mêmes autre autres ainsi encore vu sauf ce
    faut fallait faudra faudrait
    est était sont étaient être is was are were be been ensure ensures ensured means mean
    meant requires required fait font faisait attend attendent attendait permet veille reste
    arrive happens happened suffit pourrait semble semblait semblerait avère avérait avéré appert
    paraît apparaît apparait veut veulent voulait voulaient voudrait voudraient voir see""".split()
)
"""Words of causes, degrees and conjunctions, verbs without a subject, what is wanted and what is
seen: "so late that", "makes sure that", "alors que", "il semble que", "veut que"."""
_AS_MUCH = frozenset("autant tant aussi plutôt".split())
"""With a "que" after them: "autant du lieu qu'ils occupent que de leur temps"."""
_WHEN = frozenset("after before when while once since après avant lorsque lorsqu' quand".split())
"""First words of a clause before the main one: "After X decided that Y, Z"."""
_THOSE = frozenset(
    """he she they il elle ils elles certains certaines beaucoup plusieurs some many others most
    several both all tous""".split()
)
_OF = frozenset("of in for from de d' du des à dans pour ,".split())


def held_views(
    lower: Sequence[str], tags: str, quoted: Sequence[bool], saying: Saying
) -> dict[int, int]:
    """Verb -> where the clause after its "that" begins, of verbs that no list has."""
    found: dict[int, int] = {}
    for n in places_of(lower[:-2], saying.that):
        if n > 1 and tags[n] == tag.SUBORDINATOR and not quoted[n]:
            verb = tags.rfind(tag.FINITE, max(0, n - _REACH), n)
            if verb <= 0 or not saying.forms.isdisjoint(lower[verb:n]):
                continue  # none, or one of the lists
            first = bool(_WHEN & set(lower[:1])) and "," not in lower[:verb]
            if not first and _AS_MUCH.isdisjoint(lower[:verb]) and _thinks(lower, tags, verb, n):
                found[verb] = n + 1
    return found


def _thinks(lower: Sequence[str], tags: str, verb: int, that: int) -> bool:
    """Whether nothing between the verb and "that" gives the clause another meaning."""
    between = range(verb + 1, that)
    nouns = all(lower[n] in THOUGHTS for n in between if tags[n] == tag.NOUN)
    reflexive = lower[verb - 1] in REFLEXIVE  # "s'était plaint que"
    helps = reflexive and lower[verb] in BE  # but "il se pourrait que", "il s'avère que"
    words = [lower[n] for n in range(verb + helps, that) if tags[n] != tag.NOUN]
    allowed = tags[that - 1] != tag.PREPOSITION and all(tags[n] in _BETWEEN for n in between)
    denied = not NE.isdisjoint(lower[max(0, verb - 2) : verb])
    return allowed and nouns and not denied and _NO_THOUGHT.isdisjoint(words)


def is_somebody(lower: Sequence[str], tags: str) -> bool:
    """Whether a noun phrase is a person or a body, not what is theirs."""
    head = next((n for n, word in enumerate(lower) if word in _OF), len(lower))
    return tag.NAME in tags[:head] or can_speak(lower[:head]) or not _THOSE.isdisjoint(lower[:1])
