"""The docstring of each package of rules leads to all of its modules."""

from __future__ import annotations

import pkgutil
import re
from types import ModuleType

import pytest

from factcheck import text
from factcheck.text import cutting, grammar, quantities, speech, wording


@pytest.mark.parametrize(
    "package", [text, cutting, grammar, quantities, speech, wording], ids=lambda one: one.__name__
)
def test_docstring_leads_to_every_module(package: ModuleType) -> None:
    named = set(re.findall(r"`(\w+)", package.__doc__ or ""))
    assert {module.name for module in pkgutil.iter_modules(package.__path__)} <= named
