"""Settings: language, theme, scale, names, the two-person rule; and a screen for every key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from factcheck.tui.key_names import show_key, show_keys
from factcheck.tui.keymap import Keymap
from factcheck.tui.keys import KEYS, Key
from factcheck.tui.messages import KeysChanged
from factcheck.tui.screens import remote
from factcheck.tui.screens.dialogs import Dialog
from factcheck.tui.seat import Seat
from factcheck.tui.strings import LANGUAGES, known, label_and_tooltip, t
from factcheck.tui.theme import THEME_NAMES
from factcheck.tui.verdicts import scale_titles
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.options import Options
from factcheck.tui.widgets.painting import pad

if TYPE_CHECKING:
    from factcheck.config import Settings

SWITCHES = ("two_person", "vectors")
NAMES = ("reviewer", "organisation", "report_url")
LOOKS = ("ui_language", "theme")
"""What takes effect at once, so that it need not be kept."""
KEY_COLUMN, LABEL_COLUMN, SCOPE_COLUMN = 13, 17, 15


def keep(seat: Seat, name: str, value: object) -> bool:
    """Write one setting to the configuration file; tells why when that fails."""
    from factcheck.config import save_setting
    from factcheck.errors import FactcheckError

    # that somebody has seen the tour changes nobody's work
    if name != "tour_seen" and remote.of_the_server(seat):
        seat.tell(t("remote.settings"), "warning")
        return False
    try:
        save_setting(name, value)
    except FactcheckError as error:
        seat.fail(error)
        return False
    return True


class SettingsDialog(Dialog[dict[str, Any]]):
    """Answers the settings that were changed. A theme shows at once, before it is saved."""

    SCOPES = ("settings", "dialog")

    def __init__(self, seat: Seat, now: Settings) -> None:
        super().__init__(seat, t("settings.title"))
        self._now = now
        self._theme = seat.app.theme

    def fields(self) -> ComposeResult:
        from factcheck.reports.scales import scale_names

        languages = [(code, t(f"settings.language_{code}")) for code in LANGUAGES]
        themes = [(name, t(f"settings.{name.replace('-', '_')}")) for name in THEME_NAMES]
        scales = scale_titles(dict.fromkeys((*scale_names(), self._now.scale)))
        yield self._choice("ui_language", languages)
        yield self._choice("theme", themes)
        yield self._choice("scale", scales)
        keyboards = [(name, name.upper()) for name in ("qwerty", "azerty")]
        yield self._choice("keyboard", keyboards)
        for name in SWITCHES:
            yield self.field(t(f"settings.{name}"), self.yes_or_no(name, getattr(self._now, name)))
        for name in NAMES:
            line = self.line(name, getattr(self._now, name) or "", f"settings.{name}_hint")
            yield self.field(t(f"settings.{name}"), line)

    def _choice(self, name: str, options: list[tuple[str, str]]) -> Any:
        return self.field(t(f"settings.{name}"), Choice(options, getattr(self._now, name), id=name))

    def on_mount(self) -> None:
        self.query_one("#ui_language").focus()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        if event.choice.id == "theme":
            self.app.theme = event.choice.value

    def answer(self) -> dict[str, Any]:
        values: dict[str, Any] = {
            name: self.chosen(name) for name in ("ui_language", "theme", "scale", "keyboard")
        }
        for name in SWITCHES:
            values[name] = self.chosen(name) == "yes"
        for name in NAMES:
            values[name] = self.typed(name) or None
        return {name: v for name, v in values.items() if v != getattr(self._now, name)}

    def action_cancel(self) -> None:
        self.app.theme = self._theme
        super().action_cancel()

    def action_keys(self) -> None:
        self.app.push_screen(KeysDialog(self.seat, dict(self._now.keys)))


class Asked(NamedTuple):
    """A key of the table, by the scope it works in."""

    scope: str
    key: Key


class KeysDialog(Dialog[None]):
    """Every key by screen; enter on one, then the new key, changes it for good."""

    DEFAULT_CLASSES = "-large"
    SCOPES = ("keys", "message")

    def __init__(self, seat: Seat, own: dict[str, str]) -> None:
        super().__init__(seat, t("keys.title"))
        self._own = own
        asked: dict[str, Asked] = {}
        for scope, keys in KEYS.items():
            for key in keys:  # one that works on several screens stands once
                asked.setdefault(key.id, Asked(scope, key))
        self._rows = list(asked.values())
        self._waiting: Asked | None = None

    def fields(self) -> ComposeResult:
        yield Static(t("keys.hint"), id="notes", markup=False)
        yield Options(map(self._row, self._rows))

    def _row(self, asked: Asked) -> Content:
        label, tooltip = label_and_tooltip(asked.key.id)
        keys = self._own.get(asked.key.id, asked.key.keys)
        mark = "✎ " if asked.key.id in self._own else ""
        # no colours of its own: the row in hand has a ground that they were not made for
        return Content.assemble(
            (pad(mark + show_keys(keys), KEY_COLUMN), "bold"),
            (pad(label, LABEL_COLUMN), "bold"),
            pad(_where(asked.scope), SCOPE_COLUMN),
            tooltip,
        )

    def on_mount(self) -> None:
        self.query_one("#options").focus()

    def on_option_list_option_selected(self, event: Options.OptionSelected) -> None:
        self._waiting = self._rows[event.option_index]
        label, _ = label_and_tooltip(self._waiting.key.id)
        self.query_one("#notes", Static).update(t("keys.press", label=label))
        self.set_focus(None)  # the list takes letters for itself

    def on_key(self, event: events.Key) -> None:
        """The key pressed after enter is the new one; escape leaves it as it was."""
        if self._waiting is None:
            return
        event.stop()
        event.prevent_default()
        self.query_one(Options).focus()
        asked, self._waiting = self._waiting, None
        if event.key == "escape":
            self.query_one("#notes", Static).update(t("keys.hint"))
        else:
            self._take(asked, event.key)

    def _take(self, asked: Asked, name: str) -> None:
        own = {**self._own, asked.key.id: name}
        refused = Keymap(own, self.seat.desk.scale).refused
        told = refused[0] if refused else t("keys.taken_over", pressed=show_key(name))
        if not refused and keep(self.seat, "keys", own):
            self._use(own, self._rows.index(asked))
        self.query_one("#notes", Static).update(told)

    def _use(self, own: dict[str, str], place: int) -> None:
        """The reviewer's keys are `own` from now on, on every screen; show the one that changed."""
        self._own = own
        self.seat.use_keymap(Keymap(own, self.seat.desk.scale))
        self.post_message(KeysChanged())
        row = self._row(self._rows[place])
        self.query_one(Options).replace_option_prompt_at_index(place, row)

    def action_shipped(self) -> None:
        """The shipped key again."""
        place = self.query_one(Options).highlighted
        if place is None or self._rows[place].key.id not in self._own:
            return
        asked = self._rows[place]
        own = {id: keys for id, keys in self._own.items() if id != asked.key.id}
        if keep(self.seat, "keys", own):
            self._use(own, place)


def _where(scope: str) -> str:
    """What a scope is called: what has a screen, by the screen's name."""
    name = f"scope.{scope}"
    return t(name) if known(name) else label_and_tooltip(f"app.{scope}")[0].lower()


def settings(seat: Seat) -> None:
    """Ask, keep what changed, and show what can be shown at once."""
    from factcheck.config import load_settings
    from factcheck.errors import FactcheckError

    try:
        now = load_settings()
    except FactcheckError as error:
        seat.fail(error)
        return

    def answered(changed: dict[str, Any] | None) -> None:
        if changed and "ui_language" in changed:
            seat.app.call_later(seat.app.run_action, f"app.speak('{changed['ui_language']}')")
        passing = LOOKS if remote.of_the_server(seat) else ()
        kept = {name: value for name, value in (changed or {}).items() if name not in passing}
        if kept and all(keep(seat, name, value) for name, value in kept.items()):
            # after the language has changed: it is told in that one
            seat.app.call_later(seat.use, kept)

    seat.app.push_screen(SettingsDialog(seat, now), answered)
