"""How a claim or an imported fact-check is named on the command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.models import Target


def shown_target(target: Target) -> str:
    """A target as `parse_target` reads it."""
    return str(target.id) if target.kind == "claim" else f"{target.kind}:{target.id}"


def parse_target(typed: str) -> Target:
    """`12` and `claim:12` are claims, `factcheck:5` and `f5` are imported fact-checks."""
    from factcheck.models import Target

    found = re.fullmatch(r"(?:(claim|c|factcheck|f):?)?(\d{1,18})", typed.strip().lower())
    if found is None:
        raise UsageError(
            f"{typed!r} names nothing; write a claim's number (12) or a fact-check's (factcheck:5)"
        )
    is_factcheck = (found[1] or "c").startswith("f")
    return (Target.factcheck if is_factcheck else Target.claim)(int(found[2]))
