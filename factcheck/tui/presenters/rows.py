"""One line per claim, article, source, fact-check, cluster or log entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.presenters import words
from factcheck.tui.presenters.columns import Column, room, row
from factcheck.tui.presenters.in_short import in_short, own_words, parting
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.models import ArticleProgress, Claim, Cluster, FactCheck, LogEntry, Source
    from factcheck.tui.verdicts import Looks

NUMBER = 4
"""Cells of a claim's number; a longer one takes more."""
PEOPLE_AT = 96
"""Cells of a list of claims from which on it shows who says them."""
CLAIM = (
    Column("verdict_glyph", 1, named=False),
    Column("number", NUMBER, at=54, right=True, named=False),
    Column("verdict", 12, at=70),
    Column("claim"),
    Column("claimant", 18, at=PEOPLE_AT),
    Column("flags", 3, named=False),
    Column("worth", 5, at=44),
)
DISPUTED = tuple(
    column._replace(width=27, at=0) if column.key == "verdict" else column for column in CLAIM
)
"""With room for the ratings of two readers."""
ARTICLE = (
    Column("title"),
    Column("publisher", 16, at=88),
    Column("language", 2, at=60, named=False),
    Column("date", 10, at=60),
    Column("progress", 12, at=70),
    Column("decided", 8, right=True),
    Column("published", 7, at=90, right=True),
)
SOURCE = (
    Column("pinned", 1, named=False),
    Column("source"),
    Column("publisher", 18, at=70),
    Column("tier", 16, at=90),
    Column("date", 10, at=40),
)
FACTCHECK = (
    Column("verdict_glyph", 1, named=False),
    Column("verdict", 14),
    Column("claim"),
    Column("publisher", 16, at=70),
    Column("date", 10, at=70),
)
CLUSTER = (
    Column("claims", 6, right=True),
    Column("split", 1, named=False),
    Column("claim"),
    Column("verdicts", 16, at=50),
)
PAIR = (Column("relation", 11), Column("one_claim"), Column("other_claim", at=60))
LOG = (
    Column("when", 16),
    Column("who", 8, at=60),
    Column("what", 21),
    Column("number", 5, at=60, right=True, named=False),
    Column("about", at=44),
)


def claim_row(
    claim: Claim, looks: Looks, width: int, objection: str | None = None, *, by_glyph: bool = False
) -> Content:
    """The verdict, the wording, and where there is room who says it, what waits and the worth.
    `objection` is another reader's rating; `by_glyph`: the verdict bar stands below and says what
    a glyph means."""
    look = looks.of_claim(claim)
    flags, columns = _flags(claim), DISPUTED if objection else CLAIM
    if width < PEOPLE_AT:
        # the wording has a use for empty cells; beside another column they keep that in line
        spare = {"verdict" if by_glyph else "", "" if flags.strip() else "flags"}
        columns = tuple(column for column in columns if column.key not in spare)
    faint = claim.dismissed is not None or not claim.checkable
    size = room(columns, "claim", width) - max(0, len(str(claim.id)) - NUMBER)
    wording = in_short(claim.text, own_words(claim.text, claim.quote), size)
    cells = {
        "verdict_glyph": (look.glyph, look.style),
        "number": (str(claim.id), "$faint"),
        "verdict": (_words(claim, looks, objection), look.style),
        "claim": (wording, "$faint" if faint else ""),
        "claimant": (claim.claimant or "", "$faint"),
        "flags": (flags, "$accent"),
        "worth": (words.worth_bar(claim.check_worthiness), "$faint"),
    }
    return row(columns, cells, width)


def _words(claim: Claim, looks: Looks, objection: str | None) -> str:
    """ "True", or "True ≠ ◕ Mostly true"."""
    word = looks.of_claim(claim).word if claim.rating or claim.dismissed else ""
    other = looks.of(objection)
    return f"{word} ≠ {other.named}" if objection else word


STATE_GLYPHS = {"in_review": "◷", "published": "■", "corrected": "▣", "withdrawn": "□"}


def _flags(claim: Claim) -> str:
    """Three cells: to re-confirm, state beyond drafting, drawn by a human."""
    return (
        ("!" if claim.reconfirm else " ")
        + STATE_GLYPHS.get(claim.state.value, " ")
        + ("✎" if claim.origin.value == "human" else " ")
    )


def flags_legend() -> list[str]:
    """What each glyph of the flags means."""
    states = [f"{glyph} {t('state.' + name)}" for name, glyph in STATE_GLYPHS.items()]
    return [f"! {t('field.reconfirm')}", *states, f"✎ {t('column.by_hand')}"]


def article_row(article: ArticleProgress, width: int) -> Content:
    """Title, where and when, and how far its claims are decided."""
    done, total = article.rated, article.checkable
    finished = bool(total) and done >= total
    cells = {
        "title": (article.title or t("articles.untitled"), "" if finished else "bold"),
        "publisher": (article.publisher or "", "$faint"),
        "language": (article.language or "", "$faint"),
        "date": ((article.published_at or "")[:10], "$faint"),
        "progress": (words.share_bar(done, total, 12), "$verdict-true" if finished else "$accent"),
        "decided": (f"{done}/{total}", "$faint"),
        "published": (str(article.published or ""), "$verdict-true"),
    }
    return row(ARTICLE, cells, width)


def source_row(source: Source, width: int) -> Content:
    """Title, publisher, kind and date; an anchor when its text or file is kept here."""
    cells = {
        "pinned": ("⚓" if source.snapshot_sha256 or source.file_sha256 else "", "$accent"),
        "source": (source.name, ""),
        "publisher": (source.publisher or "", "$faint"),
        "tier": (words.tier(source), "$faint"),
        "date": ((source.published_at or "")[:10], "$faint"),
    }
    return row(SOURCE, cells, width)


def factcheck_row(factcheck: FactCheck, looks: Looks, width: int) -> Content:
    """The label as published, the claim, who and when."""
    look = looks.of(factcheck.code)
    cells = {
        "verdict_glyph": (look.glyph if factcheck.code else "", look.style),
        "verdict": (factcheck.label or (look.word if factcheck.code else ""), look.style),
        "claim": (factcheck.claim, ""),
        "publisher": (factcheck.publisher or "", "$faint"),
        "date": ((factcheck.published_at or "")[:10], "$faint"),
    }
    return row(FACTCHECK, cells, width)


def cluster_row(cluster: Cluster, text: str, looks: Looks, width: int) -> Content:
    """How many claims, how they were rated, and the wording of one of them."""
    ratings = " ".join(f"{looks.of(code).glyph}{n}" for code, n in sorted(cluster.ratings.items()))
    cells = {
        "claims": (str(len(cluster.claim_ids)), "bold $accent"),
        "split": ("⚠" if len(cluster.ratings) > 1 else "", "bold $verdict-false"),
        "claim": (text, ""),
        "verdicts": (ratings, "$faint"),
    }
    return row(CLUSTER, cells, width)


def pair_row(relation: str, left: str, right: str, width: int) -> Content:
    """What two claims seem to be to each other, and their words, those that differ in sight."""
    size = room(PAIR, "one_claim", width)
    one = in_short(left, parting(left, right), size)
    other = in_short(right, parting(right, left), size)
    cells = {
        "relation": words.relation(relation),
        "one_claim": (one, ""),
        "other_claim": (other, ""),
    }
    return row(PAIR, cells, width)


def log_row(entry: LogEntry, width: int, about: str) -> Content:
    """Who did what when."""
    cells = {
        "when": (words.minute(entry.at), "$faint"),
        "who": (entry.by, "bold"),
        "what": (action_name(entry), ""),
        "number": (f"#{entry.claim_id}" if entry.claim_id else "", "$faint"),
        "about": (about, "$faint"),
    }
    return row(LOG, cells, width)


def action_name(entry: LogEntry) -> str:
    """The log's verb in the language of the interface."""
    return words.action_word(entry.action)
