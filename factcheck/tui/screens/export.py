"""Export: what, in which form, language and scale, with the first lines of it before it is
written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.widgets import Input

from factcheck.reports.rendering import PAGES
from factcheck.tui.presenters.query import read_query
from factcheck.tui.presenters.report_preview import NOTHING, Preview, beginning, preview_blocks
from factcheck.tui.presenters.words import finding_text
from factcheck.tui.screens import remote
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.claims import ClaimsScreen
from factcheck.tui.screens.dialogs import Dialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.seat import Seat
from factcheck.tui.strings import LANGUAGES, language, plural, t
from factcheck.tui.verdicts import scale_titles
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.desk.reading_out import DeskReport
    from factcheck.models import Finding
    from factcheck.reports.rendering import Files

FORMATS = ("html", "md", "json", "csv", "excel", "claimreview", "csl", "bibtex")
SEVERAL = ("csv", "excel", "claimreview")
"""Forms that are a folder of files."""
APPENDICES: dict[str, tuple[str, ...]] = {
    "none": (),
    "method": ("method",),
    "balance": ("balance",),
    "both": ("method", "balance"),
}
PAUSE = 0.2


@dataclass(frozen=True)
class Wanted:
    """What `desk.reports` is asked for."""

    form: str
    language: str
    scale: str
    drafts: bool
    """Whether verdicts that are not published are in it too."""
    appendices: tuple[str, ...]
    article_id: int | None
    query: str | None
    out: Path

    def about(self, desk: Desk) -> dict[str, Any]:
        """What the report is about, as the desk takes it. Raises `BadQuery`."""
        filter = read_query(self.query, desk.scale) if self.query is not None else None
        which = {"article_id": self.article_id, "filter": filter}
        published_only = not self.drafts and self.form not in PAGES
        return which | {"published_only": published_only}


def report_of(desk: Desk, wanted: Wanted) -> DeskReport:
    return desk.reports.build(**wanted.about(desk), drafts=wanted.drafts)


def files_of(desk: Desk, wanted: Wanted) -> Files:
    """File name -> content, the names as where they are to be written asks."""
    from factcheck.desk.reports import file_stem

    return desk.reports.pieces(
        report_of(desk, wanted),
        wanted.form,
        language=wanted.language,
        scale=wanted.scale,
        appendices=wanted.appendices,
        name=file_stem(wanted.out),
    )


def read_preview(desk: Desk, wanted: Wanted) -> Preview:
    """Render without writing; runs in a thread."""
    report = report_of(desk, wanted)
    files = files_of(desk, wanted)
    hindering = improvable = NOTHING
    for one in desk.reports.check(language=wanted.language, **wanted.about(desk)):
        if one.severity.value == "error":
            hindering = hindering.and_one(_told(one))
        else:
            improvable = improvable.and_one(_told(one))
    left = report.left_out
    return Preview(
        files={name: beginning(content) for name, content in files.items()},
        warnings=[
            *([plural("export.left_out", left)] if left else []),
            *desk.reports.warnings(report, wanted.scale, language=language()),
        ],
        hindering=hindering,
        improvable=improvable,
    )


def _told(finding: Finding) -> str:
    return f"#{finding.claim_id}{t('reason.colon')} {finding_text(finding)}"


class ExportDialog(Dialog[Wanted]):
    """Choices above, the report as it would be written below."""

    DEFAULT_CLASSES = "-large"

    def __init__(self, seat: Seat, article_id: int | None, query: str | None) -> None:
        super().__init__(seat, t("export.title"))
        self._article, self._query = article_id, query
        self._asked: Wanted | None = None
        self._named = ""
        """The name of the file, until another is typed."""
        self._over: Path | None = None
        """The file that the reviewer was told would be replaced."""

    def fields(self) -> ComposeResult:
        from factcheck.reports.scales import scale_names

        scales = scale_titles(dict.fromkeys((self.seat.desk.scale.name, *scale_names())))
        scopes = self._scopes()
        yield self.field(t("export.which"), Choice(scopes, id="which"))
        forms = [(form, t(f"export.{form}")) for form in FORMATS]
        yield self.field(t("export.form"), Choice(forms, id="format"))
        spoken = [(code, t(f"settings.language_{code}")) for code in LANGUAGES]
        yield self.field(t("export.language"), Choice(spoken, language(), id="language"))
        yield self.field(t("export.scale"), Choice(scales, id="scale"))
        yield self.field(t("export.drafts"), self.yes_or_no("drafts", True))
        with_what = [(name, t(f"export.with_{name}")) for name in APPENDICES]
        yield self.field(t("export.appendices"), Choice(with_what, id="appendices"))
        self._named = self._default(scopes[0][0], FORMATS[0])
        yield self.field(t("export.out"), self.path_line("out", self._named))
        yield TextPane(id="report")

    def _scopes(self) -> list[tuple[str, str]]:
        scopes = [("all", t("export.all"))]
        if self._query:
            scopes.insert(0, ("query", t("export.query", query=self._query)))
        if self._article is not None:
            scopes.insert(0, ("article", t("export.article")))
        return scopes

    def _default(self, which: str, form: str) -> str:
        name = f"factcheck-{self._article if which == 'article' else 'all'}"
        endings = {"csl": "csl.json", "bibtex": "bib"}
        return name if form in SEVERAL else f"{name}.{endings.get(form, form)}"

    def on_mount(self) -> None:
        self.query_one("#format").focus()
        self._show()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        line, named = self.query_one("#out", Input), self._named
        self._named = self._default(self.chosen("which"), self.chosen("format"))
        if line.value == named:
            line.value = self._named
        self.set_timer(PAUSE, self._show)

    def answer(self) -> Wanted | None:
        where = self.typed("out")
        if not where:
            return None
        wanted = self._wanted(where)
        if wanted.out != self._over and wanted.out.is_file() and not self.app.is_web:
            self._over = wanted.out
            self.seat.tell(t("export.exists", path=wanted.out.resolve()), "warning")
            return None
        return wanted

    def _wanted(self, where: str) -> Wanted:
        which = self.chosen("which")
        return Wanted(
            form=self.chosen("format"),
            language=self.chosen("language"),
            scale=self.chosen("scale"),
            drafts=self.chosen("drafts") == "yes",
            appendices=APPENDICES[self.chosen("appendices")],
            article_id=self._article if which == "article" else None,
            query=self._query if which == "query" else None,
            out=Path(where).expanduser(),
        )

    def _show(self) -> None:
        if not stands(self):
            return
        wanted = self._wanted("preview")
        if wanted != self._asked:
            self._asked = wanted
            self.seat.ask(lambda desk: read_preview(desk, wanted), self._shown, group="preview")

    def _shown(self, preview: Preview) -> None:
        if stands(self):
            self.query_one("#report", TextPane).show(preview_blocks(preview))


def export(seat: Seat) -> None:
    """The report on the article in hand or under the cursor, on what the filter shows, or on all;
    in a browser by download."""
    screen = seat.app.screen
    article = screen.article_id if isinstance(screen, ReviewScreen) else None
    if isinstance(screen, ArticlesScreen):
        article = screen.rows.current_id
    query = screen.filter_text if isinstance(screen, ClaimsScreen) else None

    def answered(wanted: Wanted | None) -> None:
        if wanted is None:
            return

        def whole(desk: Desk, _progress: object) -> dict[str, bytes]:
            with desk.reports.at_one_moment():
                files = files_of(desk, wanted)
                return {name: b"".join(content) for name, content in files.items()}

        def written(desk: Desk, _progress: object) -> list[Path]:
            with desk.reports.at_one_moment():
                return desk.reports.write(wanted.out, files_of(desk, wanted))

        if seat.app.is_web:
            seat.start(
                t("export.title"),
                whole,
                lambda files: remote.hand_over(seat, files, wanted.out.name),
            )
            return
        seat.start(
            t("export.title"),
            written,
            lambda paths: seat.tell(t("export.done", path=paths[0].resolve())),
        )

    if seat.is_open:
        seat.app.push_screen(ExportDialog(seat, article, query), answered)
