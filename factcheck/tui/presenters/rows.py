"""One line per claim, article, source, fact-check, cluster or log entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from factcheck.tui.presenters import words
from factcheck.tui.strings import known, plural, t
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.painting import fit, pad

if TYPE_CHECKING:
    from factcheck.models import (
        ArticleProgress,
        Claim,
        Cluster,
        FactCheck,
        LogEntry,
        Source,
    )

Part = tuple[str, str]


def line(*parts: Part | str) -> Content:
    """A styled line; texts are taken as they are."""
    return Content.assemble(*[(p, "") if isinstance(p, str) else p for p in parts])


def claim_row(claim: Claim, looks: Looks, width: int) -> Content:
    """Glyph, number, wording; then where there is room the verdict's word, what waits, worth."""
    look = looks.of_claim(claim)
    hue = look.style if look.hue != "dismissed" else "$faint"
    faint = claim.dismissed is not None or not claim.checkable
    decided = claim.rating or claim.dismissed is not None
    word = f" {pad(look.word if decided else '', 13)}" if width >= 60 else ""
    tail = f" {_flags(claim)}"
    tail += f" {words.worth_bar(claim.check_worthiness)}" if width >= 44 else ""
    room = width - 7 - cell_len(word) - cell_len(tail)
    return line(
        (look.glyph, hue),
        (f" {claim.id:>4} ", "$faint"),
        (pad(claim.text, room), "$faint" if faint else ""),
        (word, hue),
        (tail, "$faint"),
    )


def _flags(claim: Claim) -> str:
    """Three cells: to re-confirm, state beyond drafting, drawn by a human."""
    state = {"in_review": "◷", "published": "■", "corrected": "▣", "withdrawn": "□"}
    return (
        ("!" if claim.reconfirm else " ")
        + state.get(claim.state.value, " ")
        + ("✎" if claim.origin.value == "human" else " ")
    )


def article_row(article: ArticleProgress, width: int) -> Content:
    """Title, where and when, and how far its claims are decided."""
    done, total = article.rated, article.checkable
    bar = 12 if width >= 70 else 6
    counts = f"{done}/{total}"
    about = f"{article.language or '':>2}  {(article.published_at or '')[:10]:<10}"
    about = f"  {pad(article.publisher or '', 18)} {about}" if width >= 110 else f"  {about}"
    about = about if width >= 60 else ""
    room = width - bar - 9 - len(about)
    style = "$verdict-true" if total and done >= total else "$accent"
    return line(
        (pad(article.title or t("articles.untitled"), room), "bold" if done < total else ""),
        (about, "$faint"),
        "  ",
        (words.share_bar(done, total, bar), style),
        (f"{counts:>7}", "$faint"),
    )


def source_row(source: Source, width: int) -> Content:
    name = source.title or source.contact or source.file_name or source.url or ""
    date = (source.published_at or "")[:10]
    about = f" {pad(source.publisher or '', 18)} {t('tier.' + source.tier.value):<12} {date:<10}"
    about = about if width >= 80 else f" {date:<10}"
    pinned = "⚓ " if source.snapshot_sha256 or source.file_sha256 else "  "
    return line((pinned, "$accent"), pad(name, width - len(about) - 2), (about, "$faint"))


def factcheck_row(factcheck: FactCheck, looks: Looks, width: int) -> Content:
    look = looks.of(factcheck.code)
    word = pad(factcheck.label or (look.word if factcheck.code else ""), 16)
    date = (factcheck.published_at or "")[:10]
    about = f" {pad(factcheck.publisher or '', 16)} {date:<10}" if width >= 80 else ""
    glyph = look.glyph if factcheck.code else " "
    room = width - 18 - len(about)
    return line((f"{glyph} {word}", look.style), pad(factcheck.claim, room), (about, "$faint"))


def cluster_row(cluster: Cluster, text: str, looks: Looks, width: int) -> Content:
    """How many claims, how they were rated, and the wording of one of them."""
    ratings = "".join(f" {looks.of(code).glyph}{n}" for code, n in sorted(cluster.ratings.items()))
    split = " ⚠" if len(cluster.ratings) > 1 else "  "
    head = f"{len(cluster.claim_ids):>4} "
    tail = pad(ratings, 14)
    return line(
        (head, "bold $accent"),
        (split + " ", "bold $verdict-false"),
        pad(text, width - len(head) - 3 - 14),
        (tail, "$faint"),
    )


def log_row(entry: LogEntry, width: int) -> Content:
    """Who did what when; the summary takes what is left."""
    who, did = pad(entry.by, 10), pad(action_name(entry), 20)
    where = pad(f"#{entry.claim_id}" if entry.claim_id else "", 6)
    parts: list[Part | str] = [(f"{words.minute(entry.at)} ", "$faint"), (f"{who} ", "bold")]
    parts += [f"{did} ", (where, "$faint")]
    return line(*parts, (fit(entry.summary, width - 56), "$faint"))


def action_name(entry: LogEntry) -> str:
    """The log's verb in the language of the interface; one unknown here shows as stored."""
    name = f"log.{entry.action.replace('.', '_')}"
    return t(name) if known(name) else entry.action


def count_of(n: int) -> str:
    return plural("count.claims", n)
