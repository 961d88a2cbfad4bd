"""No line of a report ends where French binds two words."""

from __future__ import annotations

import pytest

from factcheck.reports.typography import bound


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        pytest.param("de 6,4 % en 2025", "de 6,4~% en 2025", id="percent"),
        pytest.param("68 450 € par an", "68_450~€ par an", id="groups of figures"),
        pytest.param("1 234 567 voix", "1_234_567 voix", id="two of them"),
        pytest.param("le « cap » : ici", "le «~cap~»~: ici", id="marks"),
        pytest.param("Pourquoi ? Parce que !", "Pourquoi_? Parce que_!", id="high marks"),
        pytest.param("à 18 h 30, 2 millions", "à 18~h~30, 2~millions", id="hours, millions"),
        pytest.param("M. Durand et Mme Petit", "M.~Durand et Mme~Petit", id="courtesy"),
        pytest.param("In May 2025 he left: 5 men, 3 %", "In May 2025 he left: 5 men, 3~%", id="en"),
        pytest.param("en 2024 128 élus", "en 2024 128 élus", id="a year before a figure"),
        pytest.param("https://a.example/x?y=1 ;-)", "https://a.example/x?y=1 ;-)", id="no mark"),
    ],
)
def test_spaces_that_no_line_ends_at(typed: str, set_: str) -> None:
    assert bound(typed) == set_.replace("~", "\xa0").replace("_", "\u202f")
