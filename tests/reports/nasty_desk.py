"""A desk built to be nasty, by its own doors: whatever people and pages can put into one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.models import (
    Claim,
    Document,
    Metadata,
    Relation,
    RightOfReply,
    SourceDraft,
    Stance,
    Target,
    Tier,
    VerdictDraft,
)
from factcheck.text.normal_form import normalise

LINES = (
    "</script><script>alert(1)</script> est un titre de 2025.",
    '=HYPERLINK("http://evil.example","20 % des voix")',
    "+33 % selon @ministre, -12 % selon l'opposition",
    "[lien](javascript:alert(1)) `code` **gras** | cellule | <b>balise</b> <!-- fin",
    "\u202eRTL\u202c \u2067مرحبا بالعالم\u2069 compte 20 % des électeurs",
    "\x1b[31mrouge\x1b[0m \x07 cloche \x9b2J et 3 morts",
    "# Titre\u2028- liste\u2029--- de 15 points",
    "Il a dit : " + "x" * 3_000 + " en 2024",
    "Une famille 👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 🇫🇷 👍🏿 sur trois",
    "'cité' et ''deux fois'' «\u00a0guillemets\u202f» \\textbf{TeX} %1$s {{ jinja }} ${ENV}",
    "e\u0301le\u0301vation de 3\u00a0000\u202fm, ﬁgure ½ ①②③ \U0001d54f",
    "]]> <![CDATA[ &amp; &#60;script&#62; %3Cscript%3E \x00 \ufffe \ufeff nul",
    "Personne ne l'a dit en 1999",
)
"""A claim each, but for what Unicode breaks in several lines."""

RATINGS = ("false", "mostly_false", "half_true", "mostly_true", "true",
           "unproven", "unverifiable", "opinion", "satire")  # fmt: skip
BAD_URLS = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    'https://example.org/"onmouseover="alert(1)',
    "https://example.org/a b<c>?q=é&x=[1]#f)(",
    "https://пример.рф/путь",
)
FEED = (
    '{"@type": "ClaimReview", "url": "https://example.org/\\"><script>", "claimReviewed": '
    '"</script>=cmd|x!A1", "author": {"name": "<b>AFP</b>\\u202e"}, "reviewRating": '
    '{"ratingValue": "7", "bestRating": "5", "alternateName": "Faux & archi-faux |"}}'
)


class _Clock:
    """A second later each time, so that the desk is the same whenever it is built."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 7, 9, 30, 15, 371378, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def build(path: Path) -> None:
    """Make the desk at `path`: every state, every rating, forty sources on one claim."""
    settings = Settings(vectors=False)
    clock = _Clock()
    with ExitStack() as opened:
        ana, ben = (
            opened.enter_context(open_desk(path, reviewer=name, settings=settings, clock=clock))
            for name in ("Ana </script>", "=Ben\u202e")
        )
        claims = [*_claims(ana, LINES[0]), *_claims(ana, None)]
        feed = path.with_name("feed.json")
        feed.write_text(FEED)
        ana.factchecks.import_from(feed)
        for number, claim in enumerate(claims):
            _judge(ana, claim, number)
        for number, claim in enumerate(claims):
            _publish(ana, ben, claim, number)


def _claims(desk: Desk, title: str | None) -> Iterator[Claim]:
    """An article of all lines, told apart by its last, and a claim on each line."""
    text = normalise("\n".join((*LINES, f"Fin de {title or 'rien'}.")))
    metadata = Metadata(
        title=title,
        authors=() if title is None else (LINES[1], LINES[4]),
        publisher=None if title is None else LINES[3],
        published_at=None if title is None else "2026-01-04",
        language="fr",
        url=None if title is None else 'https://example.org/"><script>alert(1)</script>?a=1&b=2',
    )
    article = desk.articles.add(Document(text=text, metadata=metadata)).article
    start, found = 0, {claim.quote: claim for claim in desk.claims.of_article(article.id)}
    for line in article.text.split("\n")[:-1]:
        yield found.get(line.strip()) or desk.claims.create(article.id, start, start + len(line))
        start += len(line) + 1


def _judge(desk: Desk, claim: Claim, number: int) -> None:
    """A verdict and its sources; every fourth claim has nobody who said it."""
    line = LINES[number % len(LINES)]
    version = desk.claims.get(claim.id).version
    said_by = line[:200] if number % 4 else None
    desk.claims.set_claimant(claim.id, said_by, seen=version)
    desk.claims.set_short(claim.id, line[:75], seen=desk.claims.get(claim.id).version)
    for n in range(40 if len(line) > 3_000 else 1 + number % 3):
        _cite(desk, claim, number + n, line)
    reply = RightOfReply(person=line[:80], asked_at="2026-01-05", answer=line)
    desk.verdicts.write(
        claim.id,
        VerdictDraft(
            rating=RATINGS[number % len(RATINGS)],
            qualifiers=("missing_context", "outdated")[: number % 3],
            summary=line[:600],
            rationale=f"Voir [1] et [99].\n\n{line}\n\n## {line[:40]}\n\n- {line}\n\n> {line}",
            evidence_as_of="2026-01-06",
            review_by="2026-07-01",
            right_of_reply=(reply,) if number % 2 else (),
        ),
    )
    if number % 5 == 0:
        here = Target.claim(claim.id)
        desk.matches.decide(here, Target.factcheck(1), Relation.SAME)


def _cite(desk: Desk, claim: Claim, number: int, line: str) -> None:
    bad = BAD_URLS[number % len(BAD_URLS)]
    url = bad if number % 3 == 0 else f"https://example.org/{claim.id}/{number}"
    draft = SourceDraft(
        url=url,
        title=line[:300] or None,
        authors=(line[:60],),
        publisher=line[:60],
        published_at="2026-01-03",
        archive_url=bad if number % 2 else "https://archive.example/a",
        tier=list(Tier)[number % len(Tier)],
        primary=number % 2 == 0,
        contact=line[:40] if number % 4 == 0 else None,
        on_record=number % 8 != 4,
        file_name="../../=cmd.pdf" if number % 5 == 0 else None,
        note=line,
    )
    stance = list(Stance)[number % len(Stance)]
    passage = {"quote": line, "locator": f"{number} {line[:40]}", "translation": line[:90]}
    desk.sources.add(claim.id, draft, stance=stance, note=line, **passage)


def _publish(author: Desk, editor: Desk, claim: Claim, number: int) -> None:
    """Most are published; some then corrected or withdrawn, some wait."""
    if number % 7 == 6:
        return
    author.workflow.submit(claim.id)
    if number % 7 == 5:
        return
    editor.workflow.approve(claim.id, LINES[number % len(LINES)])
    notice = LINES[(number + 3) % len(LINES)]
    if number % 7 == 1:
        draft = VerdictDraft(rating="false", summary=notice[:600], rationale=notice)
        for kind in ("correction", "update"):
            editor.workflow.correct(claim.id, kind, notice, draft)
    elif number % 7 == 3:
        editor.workflow.withdraw(claim.id, notice)
