"""The verdict bar: every grade and every qualifier whole, with its key, in the usual windows."""

from __future__ import annotations

import pytest

from factcheck.reports.scales import load_scale, scale_names
from factcheck.tui.presenters.bar import MORE, verdict_bar
from factcheck.tui.strings import LANGUAGES, use_language
from factcheck.tui.verdicts import Looks, label

USUAL = [
    pytest.param(width, lines, id=f"{width}") for width, lines in ((80, 3), (120, 2), (160, 2))
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", scale_names())
@pytest.mark.parametrize(("width", "lines"), USUAL)
def test_no_word_is_cut(width: int, lines: int, scale: str, language: str) -> None:
    use_language(language)
    looks = Looks(load_scale(scale))
    words = [(look.key, look.word) for _, look in looks.all()]
    words += [(one.key, label(one.labels, one.code)) for one in looks.scale.qualifiers]
    bar = verdict_bar(looks, "false", [q.code for q in looks.scale.qualifiers], width, lines)
    shown = "\n".join(line.plain for line in bar)
    assert [word for key, word in words if f" {key}" not in shown or word not in shown] == []
    assert max(line.cell_length for line in bar) <= width
    assert len(bar) <= lines + MORE


def test_in_a_small_window_qualifiers_give_way_before_ratings() -> None:
    looks = Looks(load_scale("default"))
    bar = verdict_bar(looks, None, (), 46, 3)
    shown = "\n".join(line.plain for line in bar)
    assert len(bar) == 3
    assert all(look.word in shown for _, look in looks.all())
    assert len(verdict_bar(looks, None, (), 40, 1)) == 1


def test_nothing_moves_when_a_qualifier_is_ticked() -> None:
    looks = Looks(load_scale("default"))
    without = verdict_bar(looks, "true", (), 80, 3)
    ticked = verdict_bar(looks, "true", ("outdated",), 80, 3)
    assert [line.plain.replace("☑", " ") for line in ticked] == [line.plain for line in without]
    assert "U☑Outdated" in "\n".join(line.plain for line in ticked)


def test_a_published_mixed_looks_like_our_half_true() -> None:
    looks = Looks(load_scale("default"))
    assert looks.of("mixed") == looks.of("half_true")


def test_a_verdict_in_another_scale_keeps_its_word_and_is_counted() -> None:
    use_language("fr")
    looks = Looks(load_scale("afp"))
    assert looks.of("mostly_true").word == "Plutôt vrai"
    assert looks.of("of_our_own").word == "of_our_own"
    counts = {"mostly_true": 2, "false": 1, "true": 0}
    assert [code for code, _ in looks.of_counts(counts)] == ["false", "mostly_true"]
    use_language("en")
    assert looks.of("mostly_true").word == "Mostly true"
