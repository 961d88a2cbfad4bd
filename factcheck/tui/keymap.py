"""The reviewer's own keys over the shipped ones. The configuration file may give any id other keys;
keys that collide within what is active together are refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding

from factcheck.tui.key_names import NAMES, show_key
from factcheck.tui.keys import KEYS, OVERRULED, TOGETHER, Key
from factcheck.tui.strings import SHIPPED_KEYS, label_and_tooltip, t

if TYPE_CHECKING:
    from factcheck.models import Scale


class Keymap:
    """The table with the reviewer's own keys laid over it. An own key that does not fit is refused
    and the shipped one stays: `refused` says why, in sentences."""

    def __init__(
        self, overrides: Mapping[str, str] | None = None, scale: Scale | None = None
    ) -> None:
        self._asked, self._scale = dict(overrides or {}), scale
        self.refused = [t("keys.unknown", id=id) for id in self._asked if id not in SHIPPED_KEYS]
        self.own = {id: keys for id, keys in self._asked.items() if id in SHIPPED_KEYS}
        while clash := next((c for c in self.clashes() if {c.id, c.other} & set(self.own)), None):
            mine = clash.id if clash.id in self.own else clash.other
            other = clash.other if mine == clash.id else clash.id
            del self.own[mine]
            named = {"label": self._named(mine), "other": self._named(other)}
            pressed = show_key(clash.key)
            self.refused.append(t("keys.taken", id=mine, pressed=pressed, **named))

    def _named(self, id: str) -> str:
        """What a key does, in words: those of its label, or of a grade of the scale."""
        from factcheck.tui.verdicts import label  # only of a refusal: not for the first paint

        if id in SHIPPED_KEYS:
            return label_and_tooltip(id)[0]
        names = {one.code: one.labels for one in self._scale.ratings} if self._scale else {}
        names |= {one.code: one.labels for one in self._scale.qualifiers} if self._scale else {}
        return label(names.get(id, {}), id)

    def with_scale(self, scale: Scale) -> Keymap:
        """The same keymap, with the keys of a rating scale taken into account."""
        return Keymap(self._asked, scale)

    def of(self, scope: str) -> tuple[Key, ...]:
        return tuple(
            key._replace(keys=self.own.get(key.id, key.keys)) for key in KEYS.get(scope, ())
        )

    def bindings(self, scope: str) -> list[Binding]:
        """What Textual binds for a scope."""
        found = []
        for key in self.of(scope):
            label, tooltip = label_and_tooltip(key.id)
            for place, name in enumerate(key.keys.split(",")):
                shown = key.show and place == 0
                bound = Binding(
                    name,
                    key.action,
                    label,
                    show=shown,
                    priority=key.ahead,
                    tooltip=tooltip,
                    id=key.id,
                )
                found.append(bound)
        return found

    def clashes(self) -> list[Clash]:
        """Keys that would do two things at once."""
        return [clash for scopes in TOGETHER.values() for clash in self._clashes(scopes)]

    def _clashes(self, scopes: Iterable[str]) -> Iterator[Clash]:
        graded = scale_keys(self._scale) if self._scale and "review" in scopes else []
        taken = {NAMES.get(key, key): code for key, code in graded}
        for key in (key for scope in scopes for key in self.of(scope)):
            for name in key.keys.split(","):
                if name in taken and key.id not in OVERRULED:
                    yield Clash(name, key.id, taken[name])
                taken.setdefault(name, key.id)


class Clash(NamedTuple):
    """One key, and the two things it would do: two ids, or an id and a code of the scale."""

    key: str
    id: str
    other: str


def scale_keys(scale: Scale) -> list[tuple[str, str]]:
    """(key, code) of every rating and qualifier, in the scale's order."""
    ratings = [(rating.key, rating.code) for rating in scale.ratings]
    return ratings + [(qualifier.key, qualifier.code) for qualifier in scale.qualifiers]
