"""The reasons of the splitter and of the matcher in the language of the interface."""

from __future__ import annotations

from factcheck.tui.strings import known, t

_SAID_BY = "said by "
_TWO_SIDED = {"figure differs", "year differs", "date differs", "other name", "other words"}


def reason_words(reason: str) -> str:
    """The sentence of the catalogue for a reason such as "record: “ever”"; one that the catalogue
    lacks, such as the words of an attribution, as it is."""
    if reason.startswith(_SAID_BY):
        return t("reason.said_by", who=reason.removeprefix(_SAID_BY))
    head, colon, rest = reason.partition(":")
    name = f"reason.{head.replace(' ', '_')}"
    if not known(name):
        return reason
    if head in _TWO_SIDED:
        rest = f" {t('reason.against')} ".join(rest.split(" against "))
    return f"{t(name)}{colon and t('reason.colon')}{rest}"
