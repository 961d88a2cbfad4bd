"""The articles: the desk's first screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.presenters import rows
from factcheck.tui.screens.library import LibraryScreen
from factcheck.tui.strings import grouped, plural, t
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.desk import Added, Desk
    from factcheck.desk.versions import Resemblance
    from factcheck.models import ArticleProgress, LogEntry

NEXT = 8
"""Claims that the card of an article shows."""

# This is the first screen: what is imported in its methods comes after its paint (7 ms of 200).


class ArticlesScreen(LibraryScreen["ArticleProgress"]):
    """A row with a progress bar per article."""

    SCOPES = ("articles", "library", "screen")
    PLACE = "articles"
    COLUMNS = rows.ARTICLE

    def row_of(self, entry: LogEntry) -> int | None:
        return entry.article_id

    def ids(self, desk: Desk, typed: str) -> Sequence[int]:
        from factcheck.text.normal_form import holds_words

        found = in_turn(desk)
        self.listed = {article.id: article for article in found}
        return [a.id for a in found if holds_words(typed, a.title, a.publisher, a.language)]

    def draw(self, row: ArticleProgress, width: int) -> Content:
        return rows.article_row(row, width)

    def summary(self, count: int) -> str:
        shown = self.page(self.rows.ids).values()
        checkable, rated = sum(a.checkable for a in shown), sum(a.rated for a in shown)
        if not checkable:
            return super().summary(count)
        decided = t("articles.decided", n=grouped(rated), total=grouped(checkable))
        return f"{super().summary(count)} · {decided}"

    def tell(self, row: ArticleProgress, width: int) -> Sequence[Block]:
        from factcheck.models import ClaimFilter, ClaimOrder
        from factcheck.tui.presenters.article_card import article_card

        desk = self.seat.desk
        unrated = ClaimFilter(article_id=row.id, rated=False, checkable=True)
        following = desk.claims.page(desk.claims.ids(unrated, ClaimOrder.WORTH, limit=NEXT))
        return article_card(row, desk.articles.ratings(row.id), following, self.seat.looks, width)

    def open_row(self, id: int) -> None:
        from factcheck.tui.screens.review import ReviewScreen

        self.app.push_screen(ReviewScreen(self.seat, id))

    # --- what can be done with one ------------------------------------------------------------

    def action_remove(self) -> None:
        from factcheck.tui.screens.questions import confirm

        row = self.rows.current_row
        if row is None:
            return

        def remove() -> None:
            self.seat.do(
                lambda desk: desk.articles.remove(row.id),
                lambda _nothing: self.tell_change(t("articles.removed")),
            )

        text = plural("articles.remove_text", row.claims, title=row.title)
        confirm(self, t("articles.remove_title"), text, remove)

    def action_edit(self) -> None:
        """Correct what is known of it: title, date, publisher."""
        from factcheck.tui.screens.article_dialog import correct

        if (id := self.rows.current_id) is not None:
            correct(self.seat, id, self.reload)

    def action_assign(self) -> None:
        """Give all its claims to somebody."""
        from factcheck.tui.screens.bulk import BulkDialog

        if (id := self.rows.current_id) is not None:
            self.app.push_screen(BulkDialog(self.seat, f"article:{id}", "assign"))

    def action_resplit(self) -> None:
        row = self.rows.current_row
        if row is not None:
            self.seat.start(
                t("jobs.resplit", title=row.title),
                lambda desk, _progress: desk.articles.resplit(row.id),
                lambda added: self.tell_change(
                    t("articles.resplit", new=added.new, gone=added.gone)
                ),
            )

    def action_make_version(self) -> None:
        """Make it the newest text of the article that has most of its claims, if there is one."""
        row = self.rows.current_row
        if row is not None:
            self.seat.ask(
                lambda desk: desk.articles.resembling(row.id),
                lambda found: self._ask_version(row, found),
                group="resembling",
                opens=True,
            )

    def _ask_version(self, row: ArticleProgress, found: Resemblance | None) -> None:
        from factcheck.tui.screens.questions import confirm

        if found is None:
            self.seat.tell(t("articles.resembles_none"), "warning")
            return
        older = found.article

        def make() -> None:
            self.seat.start(
                t("jobs.resplit", title=row.title),
                lambda desk, _progress: desk.articles.make_version(row.id, older.id),
                self._versioned,
            )

        counts = {"shared": found.shared, "claims": found.claims, "rated": row.rated}
        text = t("articles.version_text", title=older.metadata.title, **counts)
        confirm(self, t("articles.version_title"), text, make)

    def _versioned(self, added: Added) -> None:
        counts = {"kept": added.kept, "reworded": added.reworded, "gone": added.gone}
        title = added.article.metadata.title
        self.seat.tell(t("add.updated", title=title, new=added.new, **counts))
        self.point_at(added.article.id)

    def action_revisions(self) -> None:
        """What the newest version did to the text and to the claims."""
        from factcheck.tui.presenters.versions import versions
        from factcheck.tui.screens.dialogs import MessageDialog

        row = self.rows.current_row
        if row is None:
            return

        def read(desk: Desk) -> list[Block]:
            texts = [text for _, text, _ in desk.articles.revisions(row.id)]
            return versions(texts, desk.articles.claims_followed(row.id))

        def show(blocks: list[Block]) -> None:
            self.app.push_screen(MessageDialog(self.seat, t("articles.revisions"), blocks))

        self.seat.ask(read, show, group="versions", opens=True)


def in_turn(desk: Desk) -> list[ArticleProgress]:
    """What is begun comes first, that is where the reviewer goes on; what is finished last."""

    def turn(article: ArticleProgress) -> int:
        if article.rated >= article.checkable:
            return 2
        return 0 if article.rated else 1

    return sorted(desk.articles.list(), key=turn)
