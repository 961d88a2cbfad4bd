"""Themes: dark, light, high contrast, and the terminal's own colours.

Verdict hues run from blue (true) over amber to vermillion (false), grey off the scale: the pair
that readers with any colour vision tell apart (deltaE 60/52/57 for deutan/protan/tritan readers,
where green and red come to 6). A hue never stands alone: every verdict has its glyph and its word.
The colours are named true, mixed, false, off and open: $verdict-true for text, $verdict-true-tint
behind article text.
"""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

_DARK = {
    "verdict-true": "#6CB8EA",
    "verdict-mixed": "#E8B04A",
    "verdict-false": "#F58A57",
    "verdict-off": "#A7AEB8",
    "verdict-open": "#C9D1DC",
    "verdict-true-tint": "#123A57",
    "verdict-mixed-tint": "#45370F",
    "verdict-false-tint": "#542A14",
    "verdict-off-tint": "#333942",
    "verdict-open-tint": "#232A36",
    "current-tint": "#3F5478",
    "current-text": "#FFFFFF",
    "selection-tint": "#6A5A1C",
    "selection-text": "#FFFFFF",
    "faint": "#8A93A0",
    "rule": "#343B47",
    "field": "#27303E",
    "diff-tint": "#3A3F52",
    "diff-important": "#7A3512",
    "diff-important-text": "#FFE3D3",
}
_LIGHT = {
    "verdict-true": "#005C99",
    "verdict-mixed": "#7E5600",
    "verdict-false": "#AD3F00",
    "verdict-off": "#5C636B",
    "verdict-open": "#3A414A",
    "verdict-true-tint": "#CBE4F5",
    "verdict-mixed-tint": "#FBE7BC",
    "verdict-false-tint": "#FBD9C6",
    "verdict-off-tint": "#E2E5E9",
    "verdict-open-tint": "#EEF0F3",
    "current-tint": "#A9C8F0",
    "current-text": "#000000",
    "selection-tint": "#F4DF7A",
    "selection-text": "#000000",
    "faint": "#6B737D",
    "rule": "#CFD4DA",
    "field": "#DCE5F1",
    "diff-tint": "#E4E6F0",
    "diff-important": "#F6B48F",
    "diff-important-text": "#401700",
}
_CONTRAST = {
    **_DARK,
    "verdict-true": "#7FD0FF",
    "verdict-mixed": "#FFD24D",
    "verdict-false": "#FF9A66",
    "verdict-off": "#FFFFFF",
    "verdict-open": "#FFFFFF",
    "verdict-true-tint": "#00456F",
    "verdict-mixed-tint": "#5A4300",
    "verdict-false-tint": "#732F00",
    "verdict-off-tint": "#3D3D3D",
    "verdict-open-tint": "#1F1F1F",
    "current-tint": "#FFFFFF",
    "current-text": "#000000",
    "selection-tint": "#FFD24D",
    "selection-text": "#000000",
    "faint": "#D0D0D0",
    "rule": "#FFFFFF",
    "field": "#404040",
}
_ANSI = {
    **BUILTIN_THEMES["ansi-dark"].variables,  # what Textual's own styles ask of such a theme
    "verdict-true": "ansi_bright_blue",
    "verdict-mixed": "ansi_bright_yellow",
    "verdict-false": "ansi_bright_red",
    "verdict-off": "ansi_white",
    "verdict-open": "ansi_default",
    "verdict-true-tint": "ansi_blue",
    "verdict-mixed-tint": "ansi_black",
    "verdict-false-tint": "ansi_red",
    "verdict-off-tint": "ansi_black",
    "verdict-open-tint": "ansi_default",
    "current-tint": "ansi_cyan",
    "current-text": "ansi_black",
    "selection-tint": "ansi_yellow",
    "selection-text": "ansi_black",
    "faint": "ansi_bright_black",
    "rule": "ansi_bright_black",
    "field": "ansi_black",
    "diff-tint": "ansi_black",
    "diff-important": "ansi_red",
    "diff-important-text": "ansi_bright_white",
}

THEMES = (
    Theme(
        name="factcheck-dark",
        primary="#7FA8E0",
        secondary="#9FB3CC",
        accent="#E8B04A",
        warning="#E8B04A",
        error="#F58A57",
        success="#6CB8EA",
        foreground="#D9DFE7",
        background="#14171C",
        surface="#181C22",
        panel="#20262F",
        dark=True,
        variables=_DARK,
    ),
    Theme(
        name="factcheck-light",
        primary="#2B5C9E",
        secondary="#4A6178",
        accent="#8A5A00",
        warning="#8A5A00",
        error="#AD3F00",
        success="#005C99",
        foreground="#22272D",
        background="#FAF9F6",
        surface="#FFFFFF",
        panel="#ECEAE4",
        dark=False,
        variables=_LIGHT,
    ),
    Theme(
        name="factcheck-contrast",
        primary="#FFFFFF",
        secondary="#FFFFFF",
        accent="#FFD24D",
        warning="#FFD24D",
        error="#FF9A66",
        success="#7FD0FF",
        foreground="#FFFFFF",
        background="#000000",
        surface="#000000",
        panel="#1A1A1A",
        dark=True,
        variables=_CONTRAST,
    ),
    Theme(
        name="factcheck-ansi",
        primary="ansi_cyan",
        secondary="ansi_cyan",
        accent="ansi_yellow",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_cyan",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        dark=True,
        ansi=True,
        variables=_ANSI,
    ),
)
THEME_NAMES = tuple(theme.name for theme in THEMES)


def verdict_variables(dark: bool) -> dict[str, str]:
    """The colours of verdicts for themes that are not ours."""
    return _DARK if dark else _LIGHT
