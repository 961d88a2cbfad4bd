"""Themes: dark, light, high contrast, and the terminal's own colours.

Verdict hues run from blue (true) over amber to vermillion (false), grey off the scale: the pair
that readers with any colour vision tell apart (deltaE 60/52/57 for deutan/protan/tritan readers,
where green and red come to 6). A hue never stands alone: every verdict has its glyph and its word.
The colours are named true, mixed, false, off and open: $verdict-true for text, $verdict-true-tint
behind article text.
"""

from __future__ import annotations

from typing import Any

from textual.theme import BUILTIN_THEMES, Theme

_PALETTES = """
                      dark     light    contrast ansi
primary               #7FA8E0  #2B5C9E  #FFFFFF  ansi_cyan
secondary             #9FB3CC  #4A6178  #FFFFFF  ansi_cyan
accent                #E8B04A  #8A5A00  #FFD24D  ansi_yellow
warning               #E8B04A  #8A5A00  #FFD24D  ansi_yellow
error                 #F58A57  #AD3F00  #FF9A66  ansi_red
success               #6CB8EA  #005C99  #7FD0FF  ansi_cyan
foreground            #D9DFE7  #22272D  #FFFFFF  ansi_default
background            #14171C  #FAF9F6  #000000  ansi_default
surface               #181C22  #FFFFFF  #000000  ansi_default
panel                 #20262F  #ECEAE4  #1A1A1A  ansi_default
"""
"""What Textual's own styles are made of, by theme."""

_VARIABLES = """
                      dark     light    contrast ansi
verdict-true          #6CB8EA  #005C99  #7FD0FF  ansi_bright_blue
verdict-mixed         #E8B04A  #7E5600  #FFD24D  ansi_bright_yellow
verdict-false         #F58A57  #AD3F00  #FF9A66  ansi_bright_red
verdict-off           #A7AEB8  #5C636B  #FFFFFF  ansi_white
verdict-open          #C9D1DC  #3A414A  #FFFFFF  ansi_default
verdict-true-tint     #123A57  #CBE4F5  #00456F  ansi_blue
verdict-mixed-tint    #45370F  #FBE7BC  #5A4300  ansi_black
verdict-false-tint    #542A14  #FBD9C6  #732F00  ansi_red
verdict-off-tint      #333942  #E2E5E9  #3D3D3D  ansi_black
verdict-open-tint     #232A36  #EEF0F3  #1F1F1F  ansi_default
current-tint          #3F5478  #A9C8F0  #FFFFFF  ansi_cyan
current-text          #FFFFFF  #000000  #000000  ansi_black
selection-tint        #6A5A1C  #F4DF7A  #FFD24D  ansi_yellow
selection-text        #FFFFFF  #000000  #000000  ansi_black
faint                 #8A93A0  #6B737D  #D0D0D0  ansi_bright_black
rule                  #343B47  #CFD4DA  #FFFFFF  ansi_bright_black
field                 #27303E  #DCE5F1  #404040  ansi_black
diff-tint             #3A3F52  #E4E6F0  #3A3F52  ansi_black
diff-important        #7A3512  #F6B48F  #7A3512  ansi_red
diff-important-text   #FFE3D3  #401700  #FFE3D3  ansi_bright_white
"""
"""The colours that our styles name besides."""


def _by_theme(table: str) -> dict[str, dict[str, str]]:
    """Theme -> name -> colour, of a table with a column for each theme."""
    themes, *rows = (line.split() for line in table.strip().splitlines())
    return {
        theme: {name: colours[place] for name, *colours in rows}
        for place, theme in enumerate(themes)
    }


def _theme(kind: str, palette: dict[str, Any]) -> Theme:
    # what Textual's own styles ask of a theme of the terminal's colours
    asked = BUILTIN_THEMES["ansi-dark"].variables if kind == "ansi" else {}
    return Theme(
        name=f"factcheck-{kind}",
        dark=kind != "light",
        ansi=kind == "ansi",
        variables=asked | _COLOURS[kind],
        **palette,
    )


_COLOURS = _by_theme(_VARIABLES)
DARK = _COLOURS["dark"]
"""The colours of our dark theme, and of verdicts in themes that are not ours."""
THEMES = tuple(_theme(kind, palette) for kind, palette in _by_theme(_PALETTES).items())
THEME_NAMES = tuple(theme.name for theme in THEMES)
