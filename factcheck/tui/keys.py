"""Every key of the desk, once. Footer, help screen, tooltips and palette are made from this table.

A key has an id ("review.next"), its default keys, the action it runs and whether the footer shows
it. Label and tooltip stand in the string catalogues under `key.<id>`. The configuration file may
give any id other keys; keys that collide within what is active together are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding

from factcheck.tui.strings import label_and_tooltip, t

if TYPE_CHECKING:
    from factcheck.models import Scale


class Key(NamedTuple):
    """One thing a key does. `show` puts it in the footer, in the order of the table; `ahead` has it
    done before the focused widget gets the keys typed after it."""

    id: str
    keys: str
    action: str
    show: bool = False
    ahead: bool = False


_LIST = (
    Key("list.down", "j,down", "cursor_down"),
    Key("list.up", "k,up", "cursor_up"),
    Key("list.top", "g,home", "cursor_top"),
    Key("list.bottom", "G,end", "cursor_bottom"),
    Key("list.page_down", "ctrl+d,pagedown", "page_down"),
    Key("list.page_up", "ctrl+u,pageup", "page_up"),
)
_OPEN = Key("list.open", "enter", "open", True)

KEYS: dict[str, tuple[Key, ...]] = {
    "app": (
        Key("app.help", "question_mark,f1", "help", True),
        Key("app.palette", "ctrl+p", "command_palette"),
        Key("app.undo", "u", "undo", True),
        Key("app.redo", "ctrl+r", "redo"),
        Key("app.add", "a", "add_article", True),
        Key("app.export", "e", "export", True),
        Key("app.articles", "f2", "go('articles')"),
        Key("app.claims", "f3", "go('claims')"),
        Key("app.clusters", "f4", "go('clusters')"),
        Key("app.sources", "f5", "go('sources')"),
        Key("app.factchecks", "f6", "go('factchecks')"),
        Key("app.queues", "f7", "go('queues')"),
        Key("app.dashboard", "f8", "go('dashboard')"),
        Key("app.log", "f9", "go('log')"),
        Key("app.settings", "f10", "settings"),
        Key("app.jobs", "ampersand", "jobs"),
        Key("app.tour", "f12", "tour"),
        Key("app.quit", "q", "leave"),
    ),
    "screen": (Key("screen.back", "escape", "back"),),
    "list": (*_LIST, _OPEN),
    "text": _LIST,
    "article": (
        *(key._replace(id=key.id.replace("list.", "article.")) for key in _LIST),
        Key("article.select", "v", "select", True),
        Key("article.left", "h,left", "caret('left')"),
        Key("article.right", "l,right", "caret('right')"),
        Key("article.word", "w", "caret('word')"),
        Key("article.word_back", "b", "caret('word_back')"),
        Key("article.sentence", "full_stop", "caret('sentence')"),
        Key("article.sentence_back", "comma", "caret('sentence_back')"),
    ),
    "review": (
        Key("review.next", "n", "next_claim", True),
        Key("review.previous", "p", "previous_claim"),
        Key("review.undecided", "space", "next_undecided", True),
        Key("review.source", "s", "add_source", True),
        Key("review.note", "o", "write_verdict", True),
        Key("review.adopt", "equals_sign", "adopt", True),
        Key("review.pane", "tab", "next_pane(1)", True),
        Key("review.next_match", "J", "next_match"),
        Key("review.previous_match", "K", "previous_match"),
        Key("review.same", "S", "decide('same')"),
        Key("review.variant", "V", "decide('variant')"),
        Key("review.related", "R", "decide('related')"),
        Key("review.different", "D", "decide('different')"),
        Key("review.split", "x", "split_claim", True),
        Key("review.merge", "m", "merge_claim", True),
        Key("review.create", "c", "create_claim"),
        Key("review.end_out", "right_square_bracket", "trim('end', 1, 'word')"),
        Key("review.end_in", "left_square_bracket", "trim('end', -1, 'word')"),
        Key("review.start_in", "right_curly_bracket", "trim('start', 1, 'word')"),
        Key("review.start_out", "left_curly_bracket", "trim('start', -1, 'word')"),
        Key("review.end_out_char", "greater_than_sign", "trim('end', 1, 'character')"),
        Key("review.end_in_char", "less_than_sign", "trim('end', -1, 'character')"),
        Key("review.start_in_char", "right_parenthesis", "trim('start', 1, 'character')"),
        Key("review.start_out_char", "left_parenthesis", "trim('start', -1, 'character')"),
        Key("review.reword", "t", "reword", True),
        Key("review.dismiss", "d", "not_a_claim", True),
        Key("review.restore", "r", "restore"),
        Key("review.unrate", "backspace", "unrate"),
        Key("review.history", "H", "claim_history"),
        Key("review.claimant", "W", "set_claimant"),
        Key("review.short", "Z", "set_short"),
        Key("review.second_read", "B", "second_read"),
        Key("review.edit_source", "E", "edit_source"),
        Key("review.tag", "T", "tag"),
        Key("review.assign", "A", "assign"),
        Key("review.reconfirm", "C", "reconfirm"),
        Key("review.submit", "exclamation_mark", "submit", True),
        Key("review.approve", "P", "approve"),
        Key("review.send_back", "X", "send_back"),
        Key("review.correct", "O", "correct"),
        Key("review.settle", "F", "settle"),
        Key("review.talk", "semicolon", "notes"),
        Key("review.explain", "i", "explain"),
        Key("review.filter", "slash", "filter"),
        Key("review.sort", "z", "sort"),
        Key("review.pane_back", "shift+tab", "next_pane(-1)"),
        Key("review.zoom", "f", "zoom"),
        Key("review.copy", "y", "copy"),
        Key("review.edit_article", "ctrl+e", "edit_article"),
    ),
    "articles": (
        Key("articles.review", "enter", "open", True),
        Key("articles.remove", "delete", "remove"),
        Key("articles.edit", "E,ctrl+e", "edit", True),
        Key("articles.resplit", "R", "resplit"),
        Key("articles.filter", "slash", "filter", True),
        Key("articles.diff", "V", "revisions"),
        Key("articles.import", "i", "app.import_file", True),
    ),
    "claims": (
        Key("claims.filter", "slash", "filter", True),
        Key("claims.sort", "z", "sort", True),
        Key("claims.bulk", "b", "bulk", True),
    ),
    "clusters": (
        Key("clusters.find", "d", "dedupe", True),
        Key("clusters.pairs", "n", "pairs", True),
        Key("clusters.filter", "slash", "filter", True),
    ),
    "pairs": (
        Key("pairs.same", "S", "decide('same')", True),
        Key("pairs.variant", "V", "decide('variant')", True),
        Key("pairs.related", "R", "decide('related')", True),
        Key("pairs.different", "D", "decide('different')", True),
        Key("pairs.filter", "slash", "filter"),
    ),
    "sources": (
        Key("sources.filter", "slash", "filter", True),
        Key("sources.edit", "E", "edit", True),
        Key("sources.copy", "y", "copy"),
    ),
    "factchecks": (
        Key("factchecks.filter", "slash", "filter", True),
        Key("factchecks.import", "i", "app.import_file", True),
        Key("factchecks.copy", "y", "copy"),
    ),
    "queues": (
        Key("queues.next", "n", "next_queue(1)", True),
        Key("queues.previous", "p", "next_queue(-1)"),
        Key("queues.visit", "v", "visit", True),
        Key("queues.filter", "slash", "filter", True),
    ),
    "dashboard": (),
    "log": (Key("log.filter", "slash", "filter", True),),
    "dialog": (
        Key("dialog.save", "ctrl+s", "save", True),
        Key("dialog.cancel", "escape", "cancel", True),
        Key("dialog.next_field", "tab", "app.focus_next", ahead=True),
        Key("dialog.previous_field", "shift+tab", "app.focus_previous", ahead=True),
    ),
    "message": (Key("message.close", "escape", "cancel", True),),
    "confirm": (Key("confirm.yes", "y", "save", True),),
    "settings": (Key("settings.keys", "ctrl+k", "keys", True),),
    "keys": (Key("keys.shipped", "delete", "shipped", True),),
    "tour": (
        Key("tour.next", "enter,space", "save", True),
        Key("tour.skip", "escape", "cancel", True),
    ),
}

TOGETHER: dict[str, tuple[str, ...]] = {
    "articles": ("articles", "list", "screen", "app"),
    "review": ("review", "list", "screen", "app"),
    "review, article": ("review", "article", "screen", "app"),
    "claims": ("claims", "list", "screen", "app"),
    "clusters": ("clusters", "list", "screen", "app"),
    "pairs": ("pairs", "list", "screen", "app"),
    "sources": ("sources", "list", "screen", "app"),
    "factchecks": ("factchecks", "list", "screen", "app"),
    "queues": ("queues", "list", "screen", "app"),
    "dashboard": ("dashboard", "text", "screen", "app"),
    "log": ("log", "list", "screen", "app"),
}
"""Which scopes are active at the same time: no two of their keys may be the same, except where a
screen gives a list's own key (enter) a better name."""

OVERRULED = {"list.open"}
"""Ids whose key a screen may take for itself."""


class Keymap:
    """The table with the reviewer's own keys laid over it. An own key that does not fit is refused
    and the shipped one stays: `refused` says why, in sentences."""

    def __init__(
        self, overrides: Mapping[str, str] | None = None, scale: Scale | None = None
    ) -> None:
        self._asked, self._scale = dict(overrides or {}), scale
        every = {key.id for keys in KEYS.values() for key in keys}
        self.refused = [t("keys.unknown", id=id) for id in self._asked if id not in every]
        self._own = {id: keys for id, keys in self._asked.items() if id in every}
        while clash := next((c for c in self.clashes() if {c.id, c.other} & set(self._own)), None):
            mine = clash.id if clash.id in self._own else clash.other
            other = clash.other if mine == clash.id else clash.id
            del self._own[mine]
            self.refused.append(t("keys.taken", id=mine, key=show_key(clash.key), other=other))

    def with_scale(self, scale: Scale) -> Keymap:
        """The same with the keys of a rating scale taken into account."""
        return Keymap(self._asked, scale)

    def of(self, scope: str) -> tuple[Key, ...]:
        return tuple(
            key._replace(keys=self._own.get(key.id, key.keys)) for key in KEYS.get(scope, ())
        )

    def shown(self, id: str) -> str:
        """The first key of an id, as printed."""
        keys = (key for scope in KEYS for key in self.of(scope) if key.id == id)
        return show_key(next(keys).keys.split(",")[0])

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


CHARACTERS = {
    "question_mark": "?",
    "equals_sign": "=",
    "full_stop": ".",
    "comma": ",",
    "slash": "/",
    "ampersand": "&",
    "exclamation_mark": "!",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "minus": "-",
    "plus": "+",
    "tilde": "~",
    "number_sign": "#",
    "percent_sign": "%",
    "quotation_mark": '"',
    "apostrophe": "'",
    "semicolon": ";",
    "colon": ":",
    "asterisk": "*",
    "at": "@",
    "dollar_sign": "$",
    "underscore": "_",
}
NAMES = {character: name for name, character in CHARACTERS.items()}

_SHOWN = {
    "escape": "esc",
    "enter": "⏎",
    "space": "␣",
    "backspace": "⌫",
    "delete": "del",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "pgup",
    "pagedown": "pgdn",
}


def show_key(name: str) -> str:
    """A key as printed: "^r", "F1", "esc", "["."""
    if name.startswith("ctrl+"):
        return "^" + name.removeprefix("ctrl+")
    if name[0] == "f" and name[1:].isdigit():
        return name.upper()
    return _SHOWN.get(name) or CHARACTERS.get(name, name)


def show_keys(names: str) -> str:
    """All keys of an entry, "j ↓"."""
    return " ".join(show_key(name) for name in names.split(","))
