"""What a new version of an article did: to its text, and to its claims."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.strings import plural, t
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, LogEntry

FATES = ("gone", "reworded", "new", "kept")
STYLES = {
    "gone": "$verdict-false",
    "reworded": "$verdict-mixed",
    "new": "$verdict-true",
    "kept": "$faint",
}
GLYPHS = {"gone": "−", "reworded": "~", "new": "+", "kept": "="}
REMOVED, ADDED = "strike $verdict-false", "bold underline $verdict-true"


@dataclass(frozen=True)
class Versions:
    """The last two texts and where each claim ended up."""

    before: str = ""
    after: str = ""
    fates: Mapping[str, Sequence[Claim]] = field(default_factory=dict)


def read_versions(desk: Desk, article_id: int) -> Versions:
    """The newest version against the one before it; an empty one when there is only one."""
    texts = [text for _, text, _ in desk.articles.revisions(article_id)]
    if len(texts) < 2:
        return Versions()
    before, after = texts[-2:]
    ids = claim_fates(desk.history.log(limit=10_000), article_id)
    return Versions(before, after, {fate: desk.claims.page(ids[fate]) for fate in FATES})


def claim_fates(log: Iterable[LogEntry], article_id: int) -> dict[str, list[int]]:
    """Fate -> claims of the newest re-import of the article, from what it changed; `log` is newest
    first."""
    entry = next(
        (e for e in log if e.action == "article.updated" and e.article_id == article_id), None
    )
    found: dict[str, list[int]] = {fate: [] for fate in FATES}
    for change in entry.changes if entry else ():
        if change.table == "claim":
            found[_fate(change.before, change.after)].append(change.id)
    return found


def _fate(before: Mapping[str, object], after: Mapping[str, object]) -> str:
    if before.get("removed") == 1 and after.get("removed") == 0:  # how an insertion is logged
        return "new"
    if "start" in after and after["start"] is None:
        return "gone"
    return "reworded" if "quote" in after else "kept"


def versions(found: Versions) -> list[Block]:
    """Claims by fate, then the text with its changed words marked."""
    if not found.after:
        return [Block(Content.styled(t("versions.one"), "$faint"))]
    blocks: list[Block] = []
    for fate in FATES:
        claims = found.fates.get(fate, ())
        name = f"{t(f'versions.{fate}')}  {plural('count.claims', len(claims))}"
        blocks.append(Block(Content.styled(f"{GLYPHS[fate]} {name}", f"bold {STYLES[fate]}")))
        shown = () if fate == "kept" else claims
        blocks += [Block(Content(claim.text), 2, 2) for claim in shown]
    heading = Block(Content.styled(t("versions.text"), "bold $secondary"))
    return [*blocks, Block(Content("")), heading, *_text(found.before, found.after)]


def _text(before: str, after: str) -> Iterator[Block]:
    """The paragraphs that changed, word by word; those that did not, counted."""
    old, new = before.split("\n"), after.split("\n")
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Block(Content.styled(t("versions.same", n=b - a), "$faint"))
        else:
            line = worded(" ".join(old[a:b]), " ".join(new[c:d]))
            yield Block(line, 2)


def worded(before: str, after: str) -> Content:
    """One text out of two: what went struck through, what came underlined."""
    old, new = before.split(), after.split()
    parts: list[tuple[str, str]] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append((" ".join(new[c:d]), ""))
        else:
            parts += [(" ".join(old[a:b]), REMOVED), (" ".join(new[c:d]), ADDED)]
    spaced = [(text, style) for text, style in parts if text]
    return Content(" ").join(Content.styled(text, style) for text, style in spaced)
