"""What is known of an article besides its text, to be corrected: a date read wrongly moves every
"last year" of its claims, and all of it stands in the reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from factcheck.tui.screens.conflict import ConflictDialog
from factcheck.tui.screens.kept import KeptForm, offer, then_drop
from factcheck.tui.seat import Seat
from factcheck.tui.strings import known, t

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.errors import Conflict
    from factcheck.models import Article

FIELDS = ("title", "authors", "publisher", "published_at", "url", "archive_url", "language")
READ_BY = {"published_at", "language"}
"""What the claims were read by: they are split again when it was wrong."""


class ArticleDialog(KeptForm["Article"]):
    """Answers the article as corrected; what the desk refuses stays open with what was typed."""

    DEFAULT_CLASSES = "-form"

    def __init__(self, seat: Seat, article: Article, typed: Mapping[str, str]) -> None:
        super().__init__(seat, t("article_form.heading"), form_of(article.id), typed)
        self._article = article
        self.changes: dict[str, Any] = {}

    def fields(self) -> ComposeResult:
        with VerticalScroll(id="form"):
            for name in FIELDS:
                now = _as_typed(getattr(self._article.metadata, name))
                if name == "published_at":
                    yield self.named(self.date_line(name, now))
                else:
                    hints = (f"article_form.{name}_hint", f"field.{name}_hint")
                    yield self.named(self.line(name, now, next(filter(known, hints), "")))

    def on_mount(self) -> None:
        self.query_one("#title").focus()

    def action_save(self) -> None:
        self.changes = self._changed()
        if not self.changes:
            self.dismiss(None)
        else:
            self._write(self._article.version)

    def _changed(self) -> dict[str, Any]:
        """The fields that were typed in; None for one that was emptied."""
        typed = {name: self.typed(name) for name in FIELDS}
        return {
            name: _authors(text) if name == "authors" else text or None
            for name, text in typed.items()
            if text != _as_typed(getattr(self._article.metadata, name))
        }

    def _write(self, seen: int | None) -> None:
        """`seen` None writes over whatever stands there."""
        id, changes = self._article.id, self.changes

        def act(desk: Desk) -> Article:
            version = desk.articles.get(id).version if seen is None else seen
            return desk.articles.edit(id, changes, seen=version)

        self.write(then_drop(act, form_of(id)), self.done, clash=self._clash)

    def _clash(self, conflict: Conflict) -> None:
        def decided(answer: str | None) -> None:
            if answer == "yours":
                self._write(None)
            elif answer == "theirs":
                self.done(None)

        self.app.push_screen(ConflictDialog(self.seat, conflict), decided)


def correct(seat: Seat, article_id: int, done: Callable[[], object]) -> None:
    """Ask what is right, store it, and say when the claims should be read again."""

    def show(article: Article, typed: Mapping[str, str]) -> None:
        dialog = ArticleDialog(seat, article, typed)

        def answered(corrected: Article | None) -> None:
            if corrected is not None:
                again = READ_BY & dialog.changes.keys()
                seat.tell(t("article_form.read_by" if again else "article_form.saved"))
            done()

        seat.app.push_screen(dialog, answered)

    def read(typed: Mapping[str, str]) -> None:
        seat.ask(
            lambda desk: desk.articles.get(article_id),
            lambda article: show(article, typed),
            group="correct",
            opens=True,
        )

    offer(seat, form_of(article_id), read)


def form_of(article_id: int) -> str:
    """The name under which is kept what is typed of an article and not saved."""
    return f"article {article_id}"


def _as_typed(value: str | tuple[str, ...] | None) -> str:
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def _authors(text: str) -> tuple[str, ...]:
    """Names may hold a comma ("Jane Roe, AFP"): a semicolon stands between them."""
    return tuple(name.strip() for name in text.split(";") if name.strip())
