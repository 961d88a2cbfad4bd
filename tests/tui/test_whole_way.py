"""The reviewer's way through the screens, key by key."""

from __future__ import annotations

import re
from pathlib import Path

from tests.tui.conftest import at_desk, settled, text_of


async def test_articles_open_on_the_one_begun(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        assert "Des conseillers en sécurité" in text_of(app).splitlines()[2]
        await pilot.press("enter")
        await settled(pilot)
        print(text_of(app))
        assert re.search(r"2/\d+", text_of(app))
