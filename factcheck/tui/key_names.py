"""Keys by Textual's names and as they are printed."""

from __future__ import annotations

from textual.keys import format_key

_MARKS = """question_mark equals_sign full_stop comma slash ampersand exclamation_mark
left_square_bracket right_square_bracket left_curly_bracket right_curly_bracket left_parenthesis
right_parenthesis less_than_sign greater_than_sign minus plus tilde number_sign percent_sign
quotation_mark apostrophe semicolon colon asterisk at dollar_sign underscore""".split()
_CHARACTERS = {name: format_key(name) for name in _MARKS}
NAMES = {character: name for name, character in _CHARACTERS.items()}

AZERTY = {
    "ampersand": "1",
    "é": "2",
    "quotation_mark": "3",
    "apostrophe": "4",
    "left_parenthesis": "5",
    "minus": "6",
    "section_sign": "6",  # of Belgium
    "è": "7",
    "underscore": "8",
    "ç": "9",
}
"""What the keys of digits give without shift on French keyboards."""

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
    "degree_sign": "°",
}


def show_key(name: str) -> str:
    """A key as printed: "^r", "F1", "esc", "["."""
    if name.startswith("ctrl+"):
        return "^" + name.removeprefix("ctrl+")
    if name[0] == "f" and name[1:].isdigit():
        return name.upper()
    return _SHOWN.get(name) or _CHARACTERS.get(name, name)


def show_keys(names: str) -> str:
    """All keys of an entry, "j ↓"."""
    return " ".join(show_key(name) for name in names.split(","))
