from __future__ import annotations

from datetime import UTC, datetime

import pytest

from factcheck.matching.clusters import clusters
from factcheck.models import Link, Relation, Target, TargetKind

AT = datetime(2026, 1, 7, tzinfo=UTC)


def link(id: int, left: int, right: int, relation: str, kind: str = "claim") -> Link:
    return Link(
        id=id,
        left=Target(kind=TargetKind.CLAIM, id=left),
        right=Target(kind=TargetKind(kind), id=right),
        relation=Relation(relation),
        by="Ana",
        at=AT,
    )


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        pytest.param([], [], id="nothing decided"),
        pytest.param([link(1, 1, 2, "same"), link(2, 2, 3, "same")], [[1, 2, 3]], id="joined"),
        pytest.param([link(1, 1, 2, "related")], [], id="only same joins"),
        pytest.param(
            [link(1, 1, 2, "same"), link(2, 2, 3, "same"), link(3, 1, 3, "different")],
            [[1, 2]],
            id="different is never overruled by a chain",
        ),
        pytest.param(
            [link(1, 1, 2, "same"), link(2, 3, 4, "same"), link(3, 2, 3, "same"),
             link(4, 1, 4, "variant")],
            [[1, 2], [3, 4]],
            id="nor is variant",
        ),
        pytest.param([link(1, 1, 9, "same", "factcheck")], [], id="fact-checks are not members"),
    ],
)  # fmt: skip
def test_clusters(links: list[Link], expected: list[list[int]]) -> None:
    assert clusters(links) == expected
