"""Small wordings that several panes share: dates, scores, relations, errors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from factcheck.errors import BuiltOn, Several, UnknownRating, UsageError
from factcheck.tui.strings import known, phrase, sentence, t

if TYPE_CHECKING:
    from factcheck.errors import FactcheckError
    from factcheck.models import Claim, Finding, Source, State

RELATION_GLYPHS = {"same": "=", "variant": "≠", "related": "~", "different": "×"}
RELATION_STYLES = {
    "same": "bold $verdict-true",
    "variant": "bold $verdict-false",
    "related": "$verdict-mixed",
    "different": "$faint",
}

REASONS = {"why", "advice", "what", "type"}
"""Facts of errors that are English sentences themselves."""


def tier(source: Source) -> str:
    """The kind of source; "" for the one that stands where nobody has said."""
    return "" if source.tier == "other" else t(f"tier.{source.tier.value}")


def state(found: State) -> str:
    return t(f"state.{found.value}")


def about(title: str, claim: Claim) -> str:
    """The title of a dialog on one claim: it may hide the claim, and be of another than meant."""
    return f"{title} · {claim.text}"


def relation(kind: str) -> tuple[str, str]:
    """What two claims are to each other, by sign and word; and the style of that."""
    return f"{RELATION_GLYPHS[kind]} {t(f'relation.{kind}')}", RELATION_STYLES[kind]


def likelihood(score: float) -> str:
    """A calibrated score in words."""
    if score >= 0.93:
        return t("score.certain")
    if score >= 0.75:
        return t("score.very_likely")
    return t("score.likely") if score >= 0.5 else t("score.possible")


def day(moment: datetime) -> str:
    return moment.date().isoformat()


def minute(moment: datetime) -> str:
    """In the reviewer's own time zone."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def worth_bar(worth: float) -> str:
    """Check-worthiness as four cells."""
    full = round(max(0.0, min(1.0, worth)) * 4)
    return "▮" * full + "▯" * (4 - full)


def share_bar(done: int, total: int, width: int) -> str:
    """A progress bar of `width` cells; an unfinished one is never shown full, nor a begun one
    empty."""
    if total <= 0 or width <= 0:
        return "─" * max(0, width)
    full = round(width * done / total)
    if done and not full:
        full = 1
    if done < total and full == width:
        full = width - 1
    return "━" * full + "─" * (width - full)


def action_word(action: str) -> str:
    """A verb of the log as a word; one unknown here shows as stored."""
    name = f"log.{action.replace('.', '_')}"
    return t(name) if known(name) else action


def message_of(error: FactcheckError) -> str:
    """What went wrong, in the language of the interface where the catalogue has it."""
    name = f"error.{type(error).__name__}"
    if isinstance(error, BuiltOn):
        thing = f"table.{error.what}"
        what = t(thing) if known(thing) else error.what
        by, step = error.by or t("error.somebody"), action_word(error.step)
        return t(name, by=by, what=what, id=error.id, step=step)
    if known(name):
        facts = {key: _shown(value) for key, value in vars(error).items()}
        facts |= {"by": facts.get("by") or t("error.somebody")}
        if isinstance(error, UnknownRating):
            from factcheck.tui.verdicts import word_of  # not for the first paint

            facts |= {"rating": word_of(error.rating)}
            facts |= {"known": ", ".join(map(word_of, error.known))}
        reasons = {key: phrase(str(facts[key])) for key in REASONS & facts.keys()}
        return t(name, **facts | reasons)
    if isinstance(error, UsageError) and error.facts:
        return _said(error.sentence, error.facts)
    return sentence(str(error))


def finding_text(finding: Finding) -> str:
    """What a check found, in the language of the interface."""
    facts = dict(finding.facts)
    return _said(finding.sentence, facts) if finding.sentence else finding.message


def _said(english: str, facts: Mapping[str, object]) -> str:
    return sentence(english).format(**{name: _shown(value) for name, value in facts.items()})


def _shown(value: object) -> object:
    """A fact as it stands in a sentence."""
    from factcheck.models import Finding, State  # 0.1 s, which the first paint does without

    if isinstance(value, Finding):
        return finding_text(value)
    if isinstance(value, State):
        return state(value)
    if isinstance(value, Several):
        return sentence(value.joint).join(str(_shown(one)) for one in value)
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return _bounded(sentence(value)) if isinstance(value, str) else value


SAID = 160
"""Characters of what somebody typed that a sentence repeats."""


def _bounded(text: str) -> str:
    """A pasted page in the field of an address is not told in full."""
    return text if len(text) <= SAID else f"{text[: SAID // 2]}…{text[-SAID // 4 :]}"
