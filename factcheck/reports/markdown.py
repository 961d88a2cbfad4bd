"""The Markdown report. User text is escaped, so that it can neither format nor link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

import jinja2

from factcheck.models import Scale
from factcheck.reports.appendix import Appendix
from factcheck.reports.html import part_view, told_of
from factcheck.reports.markdown_text import escaped, linked, paragraphs
from factcheck.reports.report import AnyReport
from factcheck.reports.scales import label
from factcheck.reports.strings import strings
from factcheck.reports.typography import bound
from factcheck.reports.wording import STOPS, long_day, report_title


def markdown(
    report: AnyReport, scale: Scale, language: str, appendices: Iterable[Appendix] = ()
) -> Iterator[bytes]:
    """The whole report, an article at a time."""
    labels = (label(r, language) + (f" ({r.value})" if r.value else "") for r in scale.ratings)
    page = _template().make_module(
        {
            "w": strings(language),
            "long_day": lambda at: long_day(at, language),
            "report": report,
            "scale_title": scale.titles.get(language, scale.name),
            "scale_labels": ", ".join(labels),
        }
    )
    yield _bytes(f"# {_heading(report_title(report, language))}\n\n")
    for article in told_of(report):
        view = part_view(report, article, frozenset(), scale, language)
        yield _bytes(page.article(view))  # type: ignore[attr-defined] # the template's macros
    for appendix in appendices:
        yield _bytes(page.appended(appendix))  # type: ignore[attr-defined] # as above
    yield _bytes(page.method())  # type: ignore[attr-defined] # as above


def _bytes(text: str) -> bytes:
    return bound(text).encode()


def _heading(text: str) -> str:
    """Headings end without a stop, though sentences do not."""
    return escaped(text.rstrip(STOPS))


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(  # noqa: S701 # Markdown: the filters escape for it
        trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    environment.filters |= {
        "esc": escaped, "heading": _heading, "link": linked, "paragraphs": paragraphs,
    }  # fmt: skip
    text = (files("factcheck.reports") / "templates" / "report.md.j2").read_text("utf-8")
    return environment.from_string(text)
