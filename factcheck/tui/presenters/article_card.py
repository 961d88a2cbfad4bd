"""What the articles shelf says about the article in hand: how far it is, and what to check next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.presenters import charts, words
from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import GAP, Block

if TYPE_CHECKING:
    from factcheck.models import ArticleProgress, Claim
    from factcheck.tui.verdicts import Looks


def article_card(
    article: ArticleProgress,
    ratings: Mapping[str, int],
    next_claims: Sequence[Claim],
    looks: Looks,
    width: int,
) -> list[Block]:
    """Title, verdicts by rating as bars, and the claims most worth checking."""
    added = t("articles.added", date=words.day(article.added_at))
    facts = [article.publisher, (article.published_at or "")[:10], article.language, added]
    done = t("articles.decided", n=article.rated, total=article.checkable)
    blocks = [
        Block.of(article.title or t("articles.untitled"), "bold"),
        Block.of(" · ".join(fact for fact in facts if fact), "$faint"),
        GAP,
        Block.of(words.share_bar(article.rated, article.checkable, width), "$accent"),
        Block.of(f"{done} · {t('articles.published', n=article.published)}"),
        GAP,
    ]
    counts = [(look.named, ratings[code], look.style) for code, look in looks.of_counts(ratings)]
    if counts:
        lines = charts.panel(t("article_card.ratings"), charts.bars(counts, width), width)
        blocks += [*map(Block, lines), GAP]
    blocks += map(Block, charts.panel(t("article_card.next"), [], width))
    if not next_claims:
        return [*blocks, Block.of(t("article_card.none"), "$faint")]
    return [*blocks, *map(_claim, next_claims)]


def _claim(claim: Claim) -> Block:
    bar = (words.worth_bar(claim.check_worthiness) + " ", "$accent")
    return Block(Content.assemble(bar, claim.text), hang=5)
