"""A widget or screen whose keys come from the table in `keys`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode

from factcheck.tui.keymap import Keymap


class Bound(DOMNode):
    """Mixed into a widget: binds the keys of `SCOPES`, labelled in the language in use."""

    SCOPES: ClassVar[tuple[str, ...]] = ()

    def on_mount(self) -> None:
        """Textual calls this beside the `on_mount` of the other base classes."""
        self.bind_scopes(getattr(self.app, "desk_keys", None) or Keymap())

    def extra_bindings(self) -> Iterable[Binding]:
        """Keys that no table knows beforehand: those of a rating scale."""
        return ()

    def aliases(self) -> Iterable[Binding]:
        """Further keys for the same, which help does not list."""
        return ()

    def bind_scopes(self, keymap: Keymap) -> None:
        """Take the keys of the scopes in place of inherited ones for the same keys. The first
        scope that names a key keeps it."""
        mine = [*self.extra_bindings(), *self.aliases()]
        for scope in self.SCOPES:
            taken = {binding.key for binding in mine}
            mine += [binding for binding in keymap.bindings(scope) if binding.key not in taken]
        taken = {binding.key for binding in mine}
        inherited = type(self)._merged_bindings or BindingsMap()
        kept = [binding for key, binding in inherited if key not in taken]
        # Textual binds per class, before the language and the reviewer's keys are known; the
        # instance's own map is what it reads when a key is pressed
        self._bindings = BindingsMap([*mine, *kept])
        self.refresh_bindings()
