"""What the pane of the claim in hand says."""

from __future__ import annotations

import pytest

from factcheck.reports.scales import load_scale
from factcheck.tui.presenters.claim import Dossier, detail
from factcheck.tui.verdicts import Looks
from tests.reports.samples import reviewed


@pytest.mark.parametrize("scale", ["default", "afp", "africa_check", "decodeurs"])
def test_a_remark_that_the_scale_has_no_longer_keeps_its_word(scale: str) -> None:
    one = reviewed(1, "The minister leaves")
    assert one.verdict is not None
    verdict = one.verdict.model_copy(update={"qualifiers": ("misleading",)})
    blocks = detail(Dossier(one.claim, verdict=verdict), Looks(load_scale(scale)))
    assert any("+ Misleading" in block.content.plain for block in blocks)
