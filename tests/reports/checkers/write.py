"""Write the reports that the outside checkers read: `python -m tests.reports.checkers.write OUT`.

The usual report, and those of the shipped desk and of a nasty one as the command line exports them:
in every format, both languages and several scales; and the bad ClaimReviews that shapes and
vocabulary have to refuse.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

from factcheck.cli.app import run
from factcheck.reports.json_report import schema
from factcheck.reports.scales import load_scale
from factcheck.vocabulary import APPENDICES, FORMATS
from tests.reports import nasty_desk
from tests.reports.bad_reviews import BAD
from tests.reports.samples import render, usual

SHIPPED = Path(__file__).parents[3] / "claims.db"
SCALES = {"en": "politifact", "fr": "decodeurs"}

NAME, URL = "Le « Bureau » <x>", "https://desk.example/rapports/1"

Wanted = tuple[str, str, str]
"""(format, language, scale) of a report."""


def wanted() -> Iterator[Wanted]:
    for language, other in SCALES.items():
        for scale in ("default", other):
            for form in FORMATS:
                yield form, language, scale


def write_sample(out: Path) -> None:
    """A report that no desk was needed for."""
    report = usual()
    for form, language, scale in wanted():
        made = render(
            report,
            form,
            language=language,
            scale=load_scale(scale),
            name=f"usual.{language}.{scale}",
            appendices=APPENDICES,
        )
        for file, content in made.items():
            (out / file).write_bytes(content)


def export(desk: Path, out: Path, name: str) -> None:
    """Everything that `factcheck report all` makes of a desk, under the desk's name."""
    for form, language, scale in wanted():
        with tempfile.TemporaryDirectory() as folder:
            how = [f"--format={form}", f"--lang={language}", f"--scale={scale}", "-o", f"{folder}/"]
            appendices = [f"--with={appendix}" for appendix in APPENDICES]
            with redirect_stderr(StringIO()) as said:  # what the scales lose
                code = run(["--db", str(desk), "report", "all", *how, *appendices])
            if code:
                raise SystemExit(f"factcheck report {' '.join(how)}: {said.getvalue()}")
            for file in Path(folder).iterdir():
                called = file.name.replace("report", f"{name}.{language}.{scale}", 1)
                shutil.move(file, out / called)


def write(out: Path) -> None:
    out.mkdir(parents=True)
    write_sample(out)
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "config.toml"
        settings.write_text(f"organisation = {json.dumps(NAME)}\nreport_url = {json.dumps(URL)}\n")
        os.environ["FACTCHECK_CONFIG"] = str(settings)
        nasty = Path(folder) / "nasty.db"
        nasty_desk.build(nasty)
        export(nasty, out, "nasty")
        export(Path(shutil.copy(SHIPPED, folder)), out, "seeds")
    (out / "schema.json").write_text(json.dumps(schema()))
    (out / "bad.json").write_text(json.dumps([review for _, review in BAD]))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
