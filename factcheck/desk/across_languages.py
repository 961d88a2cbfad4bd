"""Pairs of two languages, by the vectors that a store holds."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.models import TargetKind
from factcheck.storage.match_index import MatchIndex
from factcheck.storage.store import Store

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Place = tuple[TargetKind, int]
STRETCH = 500
"""Wordings held against those of other languages before what was found is kept."""
PAGE = 5_000
"""Wordings whose languages are read at once."""
KINDS = tuple(TargetKind)


class AcrossLanguages:
    """Each wording that is not in the commonest language, with those of others that are near: 2 ms
    a wording among 100,000, 20 ms among a million."""

    def __init__(self, store: Store) -> None:
        import numpy as np

        from factcheck.matching.candidates.vector_codes import Codes

        self._index = MatchIndex(store.db)
        self._codes = Codes.read(self._index)
        self._kinds, self._ids = array("b"), array("q")
        self._languages = self._spoken()
        counts = np.bincount(self._languages, minlength=1)
        counts[0] = 0
        self._common = int(counts.argmax())
        self.rows = np.flatnonzero((self._languages > 0) & (self._languages != self._common))
        """Places of those wordings in the order of the codes."""

    def __len__(self) -> int:
        """How many wordings have a vector."""
        return len(self._codes.ids)

    def pairs(self, since: int) -> Iterator[tuple[dict[tuple[Place, Place], float], int]]:
        """Pairs -> cosine, each pair once, with how many rows are done; from that many on."""
        for first in range(max(0, since), len(self.rows), STRETCH):
            rows = self.rows[first : first + STRETCH].tolist()
            yield {pair: cos for row in rows for pair, cos in self._of(row)}, first + len(rows)

    def _of(self, row: int) -> Iterator[tuple[tuple[Place, Place], float]]:
        from factcheck.matching.scoring.score import CROSS_COSINE

        others = (self._languages > 0) & (self._languages != self._languages[row])
        # two wordings outside the commonest language meet at the later one
        others[self.rows[self.rows > row]] = False
        near = self._codes.alike(self._index, row, others, CROSS_COSINE)
        for doc_id, cosine in near.items():
            other = int(self._codes.ids.searchsorted(doc_id))
            one, two = sorted((self._place(row), self._place(other)))
            yield (one, two), cosine

    def _place(self, row: int) -> Place:
        return KINDS[self._kinds[row]], self._ids[row]

    def _spoken(self) -> NDArray[np.uint8]:
        """Numbers of the languages of the codes, 0 for what is no longer live."""
        import numpy as np

        from factcheck.matching.wording.language import guess_language

        numbers: dict[str, int] = {}
        spoken = np.zeros(len(self), np.uint8)
        for first in range(0, len(self), PAGE):
            ids = self._codes.ids[first : first + PAGE].tolist()
            texts = self._index.texts(ids)
            for row, doc_id in enumerate(ids, first):
                one = texts.get(doc_id)
                self._kinds.append(KINDS.index(one.target.kind) if one else 0)
                self._ids.append(one.target.id if one else 0)
                if one:
                    language = one.language or guess_language(one.text)
                    spoken[row] = numbers.setdefault(language, len(numbers) + 1)
        return spoken
