"""Every key of the desk, once. Footer, help screen, tooltips and palette are made from this table.

A key has an id ("review.next"), its default keys, the action it runs and whether the footer shows
it. Label and tooltip stand in the string catalogues under `key.<id>`; `keymap` lays the reviewer's
own keys over the table.
"""

from __future__ import annotations

from typing import NamedTuple


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
_DECIDE = (
    Key("review.same", "S", "decide('same')"),
    Key("review.variant", "V", "decide('variant')"),
    Key("review.related", "R", "decide('related')"),
    Key("review.different", "D", "decide('different')"),
)

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
        Key("app.jobs", "ampersand,asterisk", "jobs"),
        Key("app.tour", "f12", "tour"),
        Key("app.quit", "q", "leave"),
    ),
    "screen": (Key("screen.back", "escape", "back"),),
    "library": (Key("library.filter", "slash", "filter", True),),
    "list": (*_LIST, _OPEN),
    "text": _LIST,
    "article": (
        *_LIST,
        Key("article.select", "v", "select", True),
        Key("article.left", "h,left", "caret('left')"),
        Key("article.right", "l,right", "caret('right')"),
        Key("article.word", "w,ctrl+right", "caret('word')"),
        Key("article.word_back", "b,ctrl+left", "caret('word_back')"),
        Key("article.sentence", "full_stop", "caret('sentence')"),
        Key("article.sentence_back", "comma", "caret('sentence_back')"),
    ),
    "review": (
        Key("review.next", "n", "step(1)", True),
        Key("review.previous", "p", "step(-1)"),
        Key("review.undecided", "space", "next_undecided", True),
        Key("review.source", "s", "add_source", True),
        Key("review.note", "o", "write_verdict", True),
        Key("review.adopt", "equals_sign", "adopt", True),
        Key("review.pane", "tab", "next_pane(1)", True),
        Key("review.next_match", "J", "step_match(1)"),
        Key("review.previous_match", "K", "step_match(-1)"),
        *_DECIDE,
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
        Key(
            "review.start_out_char",
            "left_parenthesis,degree_sign",
            "trim('start', -1, 'character')",
        ),
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
        Key("articles.assign", "A", "assign"),
        Key("articles.resplit", "R", "resplit"),
        Key("articles.diff", "V", "revisions"),
        Key("articles.version", "m", "make_version"),
        Key("articles.import", "i", "app.import_file", True),
    ),
    "claims": (Key("claims.sort", "z", "sort", True), Key("claims.bulk", "b", "bulk", True)),
    "clusters": (
        Key("clusters.find", "d", "dedupe", True),
        Key("clusters.pairs", "n", "pairs", True),
    ),
    "pairs": tuple(key._replace(show=True) for key in _DECIDE),
    "sources": (Key("sources.edit", "E", "edit", True), Key("sources.copy", "y", "copy")),
    "factchecks": (
        Key("factchecks.import", "i", "app.import_file", True),
        Key("factchecks.copy", "y", "copy"),
    ),
    "queues": (
        Key("queues.next", "n", "next_queue(1)", True),
        Key("queues.previous", "p", "next_queue(-1)"),
        Key("queues.visit", "v", "visit", True),
    ),
    "dashboard": (),
    "log": (),
    "dialog": (
        Key("dialog.save", "ctrl+s", "save", True),
        Key("dialog.cancel", "escape", "cancel", True),
        Key("dialog.help", "f1", "app.help"),
        Key("dialog.next_field", "tab", "app.focus_next", ahead=True),
        Key("dialog.previous_field", "shift+tab", "app.focus_previous", ahead=True),
    ),
    "source": (Key("source.more", "ctrl+o", "more", True),),
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
    "review": ("review", "list", "screen", "app"),
    "review, article": ("review", "article", "screen", "app"),
    "dashboard": ("dashboard", "text", "screen", "app"),
    **{
        name: (name, "library", "list", "screen", "app")
        for name in "articles claims clusters pairs sources factchecks queues log".split()
    },
}
"""Which scopes are active at the same time: no two of their keys may be the same, except where a
screen gives a list's own key (enter) a better name."""

OVERRULED = {"list.open"}
"""Ids whose key a screen may take for itself."""
