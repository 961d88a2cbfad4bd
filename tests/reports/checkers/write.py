"""Write the reports that the outside checkers read: `python -m tests.reports.checkers.write OUT`.

The usual report, the nasty one and that of the shipped desk, in every format, both languages and
several scales; and the bad ClaimReviews that shapes and vocabulary have to refuse.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from factcheck.desk import open_desk
from factcheck.reports import FORMATS, render
from factcheck.reports.appendix import APPENDICES
from factcheck.reports.json_report import schema
from factcheck.reports.report import Report
from factcheck.reports.scales import load_scale
from tests.reports.bad_reviews import BAD
from tests.reports.samples import nasty, usual

SHIPPED = Path(__file__).parents[3] / "claims.db"
SCALES = {"en": "politifact", "fr": "decodeurs"}


def reports() -> Iterator[tuple[str, Report]]:
    yield "usual", usual()
    yield "nasty", nasty()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(SHIPPED, folder))
        with open_desk(copy, reviewer="Checker") as desk:
            yield "seeds", desk.reports.build()


def write(out: Path) -> None:
    out.mkdir(parents=True)
    for name, report in reports():
        for language, other in SCALES.items():
            for format in FORMATS:
                for scale in (report.scale, load_scale(other)):
                    called = f"{name}.{language}.{scale.name}"
                    made = render(
                        report,
                        format,
                        language=language,
                        scale=scale,
                        name=called,
                        appendices=APPENDICES,
                    )
                    for file, content in made.items():
                        (out / file).write_bytes(content)
    (out / "schema.json").write_text(json.dumps(schema()))
    (out / "bad.json").write_text(json.dumps([review for _, review in BAD]))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
