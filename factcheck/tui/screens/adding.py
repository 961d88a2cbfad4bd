"""Reading in: articles from a place or from the clipboard, fact-checks of others from files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult
from textual.widgets import Static, TextArea

from factcheck.tui.background import Job
from factcheck.tui.presenters.words import message_of
from factcheck.tui.screens import remote
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.kept import KeptForm, offer
from factcheck.tui.screens.questions import TextDialog
from factcheck.tui.seat import Seat
from factcheck.tui.strings import phrase, plural, shown_key, t
from factcheck.tui.widgets.painting import fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.desk import Added, Desk
    from factcheck.desk.factchecks import ImportSummary
    from factcheck.desk.versions import Resemblance
    from factcheck.errors import FactcheckError
    from factcheck.intake import Skipped
    from factcheck.models import Progress


FAILURES = 50
"""Records that could not be read and are told one by one."""
TITLE = 40
"""Cells of a title in what is told of an article: it has one line of a small terminal."""


def refresh(seat: Seat) -> None:
    """Read again what is on the screen."""
    screen = seat.app.screen
    if isinstance(screen, DeskScreen) and screen.is_mounted:
        screen.reload()
        screen.show_where()


class NewArticle(NamedTuple):
    """A place to read, or a text with its title and address."""

    where: str
    text: str = ""
    title: str = ""


FORM = "article"
"""What is typed of a new article is kept under this name."""


class AddDialog(KeptForm[NewArticle]):
    """A file, a folder or an address; or the words themselves, pasted."""

    def __init__(self, seat: Seat, typed: Mapping[str, str]) -> None:
        super().__init__(seat, t("add.title"), FORM, typed)

    def fields(self) -> ComposeResult:
        yield Static(t("add.hint"), classes="hint", markup=False)
        yield self.field(t("add.where"), self.path_line("where", "", "add.where_hint"))
        yield self.field(t("add.name"), self.line("name", "", "add.name_hint"))
        yield self.field(t("add.text"), self.text_area("rationale", "add.text_hint"))

    def answer(self) -> NewArticle | None:
        where = self.typed("where")
        text = self.query_one("#rationale", TextArea).text
        if not (where or text.strip()):
            self.seat.tell(t("add.needed"), "warning")
            return None
        return NewArticle(where, text, self.typed("name"))


def add_article(seat: Seat) -> None:
    """Ask for an article and read it in the background. What cannot be read is offered again."""

    def show(typed: Mapping[str, str]) -> None:
        def answered(new: NewArticle | None) -> None:
            if new is not None and (new.text.strip() or remote.may_read(seat, new.where)):
                _start(seat, new)

        seat.app.push_screen(AddDialog(seat, typed), answered)

    offer(seat, FORM, show)


def _start(seat: Seat, new: NewArticle) -> None:
    typed = {"where": new.where, "name": new.title, "rationale": new.text}

    def failed(error: FactcheckError) -> None:
        seat.do(lambda desk: desk.forms.keep(FORM, typed))
        seat.fail(error)

    seat.do(lambda desk: desk.forms.drop(FORM))
    name = new.title or Path(new.where).name or t("add.pasted")
    seat.start(
        t("jobs.add", title=name),
        lambda desk, progress: read_in(desk, new, progress),
        lambda found: _added(seat, found),
        failed=failed,
    )
    refresh(seat)


def read_in(desk: Desk, new: NewArticle, progress: Progress) -> Sequence[Added | Skipped]:
    """Store what was asked for; a pasted text with a URL beside it is that page's."""
    if not new.text.strip():
        where = new.where if "://" in new.where else str(Path(new.where).expanduser())
        return desk.articles.add_from(where, title=new.title or None, progress=progress)
    from factcheck.intake.plain import plain_text

    pasted = plain_text(new.text)
    url = new.where if "://" in new.where else None
    said = {"url": url, "origin": None if url else "clipboard"}
    said |= {"title": new.title} if new.title else {}
    document = pasted.model_copy(update={"metadata": pasted.metadata.model_copy(update=said)})
    return [desk.articles.add(document, progress=progress)]


def _added(seat: Seat, found: Sequence[Added | Skipped]) -> None:
    from factcheck.desk import Added

    stored = []
    for one in found:
        if isinstance(one, Added):
            stored.append(one)
        else:
            seat.tell(message_of(one.error), "warning")
    if len(stored) == 1:
        _tell_one(seat, stored[0])
    elif stored:
        how = Counter(one.status for one in stored)
        counts = {status: how[status] for status in ("added", "updated", "unchanged")}
        claims = plural("count.claims", sum(one.to_check for one in stored))
        seat.tell(t("add.several", claims=claims, **counts) + _undated(stored))
    refresh(seat)
    encode(seat)


def _tell_one(seat: Seat, one: Added) -> None:
    article, claims = one.article, plural("count.claims", one.to_check)
    title = fit(article.metadata.title or t("articles.untitled"), TITLE)
    counts = {"kept": one.kept, "reworded": one.reworded, "gone": one.gone, "new": one.new}
    told = t(f"add.{one.status}", title=title, claims=claims, **counts)
    seat.tell(told + _undated([one]) + _way_to(seat, article.id))
    if one.status == "added":
        _tell_resembling(seat, article.id)


def _undated(stored: Sequence[Added]) -> str:
    """Which key gives a new article the date that "on Tuesday" is read by."""
    lack = (one.status == "added" and not one.article.metadata.published_at for one in stored)
    return f" · {t('add.undated')}" if any(lack) else ""


def _tell_resembling(seat: Seat, article: int) -> None:
    """Say that the article may be a new text of another one, and by which key that is said."""

    def told(found: Resemblance | None) -> None:
        if found:
            counts = {"shared": found.shared, "claims": found.claims}
            title = fit(found.article.metadata.title or t("articles.untitled"), TITLE)
            seat.tell(t("add.resembles", title=title, **counts), "warning")

    seat.ask(lambda desk: desk.articles.resembling(article), told, group="resembling")


def _way_to(seat: Seat, article: int) -> str:
    """Put the cursor of the list of articles on one; returns which keys open it from here."""
    from factcheck.tui.screens.articles import ArticlesScreen

    for screen in seat.app.screen_stack:
        if isinstance(screen, ArticlesScreen):
            screen.point_at(article)
    here = isinstance(seat.app.screen, ArticlesScreen)
    keys = ("articles.review",) if here else ("app.articles", "articles.review")
    return " · " + t("add.go", keys=" ".join(shown_key[id] for id in keys))


def encode(seat: Seat) -> None:
    """Compute the sentence vectors that are missing, in the background."""
    seat.start(
        t("jobs.encode"),
        lambda desk, progress: desk.matches.encode_pending(progress=progress),
        lambda _count: refresh(seat),
    )


class PathDialog(TextDialog):
    """One line that suggests files as they are typed."""

    def fields(self) -> ComposeResult:
        yield Static(self._hint, classes="hint", markup=False)
        yield self.path_line("text", self._value, self._inside)


def import_file(seat: Seat) -> None:
    """Ask for a file of fact-checks and read it in the background."""

    def answered(where: str | None) -> None:
        if where and remote.may_read(seat, where):
            path = Path(where).expanduser()
            job = seat.start(
                t("jobs.import", title=path.name),
                lambda desk, progress: desk.factchecks.import_from(path, progress=progress),
                lambda summary: _imported(seat, summary, job),
            )
            refresh(seat)

    seat.app.push_screen(PathDialog(seat, t("import.title"), hint=t("import.hint")), answered)


def _imported(seat: Seat, summary: ImportSummary, job: Job) -> None:
    """Say what came in, and why something did not: the first of it at once, more with the job."""
    counts = {name: getattr(summary, name) for name in ("kept", "duplicate", "failed")}
    told = t("import.done", **counts)
    why = [
        t("import.failed", file=one.file, where=phrase(one.position), why=phrase(one.reason))
        for one in summary.failures[:FAILURES]
    ]
    job.outcome = "\n".join([told, *why])
    seat.tell(told)
    if why:
        seat.tell(why[0], "warning")
    refresh(seat)
    encode(seat)
