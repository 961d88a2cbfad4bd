"""The claim in hand: wording, verdict, sources, what is missing, how others were ruled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from factcheck.tui.presenters import words
from factcheck.tui.presenters.claim_card import ClaimCard, note_line, to_reconfirm
from factcheck.tui.presenters.paragraphs import unwrapped
from factcheck.tui.presenters.reasons import reason_words, worth_reasons
from factcheck.tui.strings import decimal, plural, t
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.text_pane import GAP, Block

if TYPE_CHECKING:
    from factcheck.desk.notes import Note
    from factcheck.desk.verdicts import Precedent
    from factcheck.models import CitedSource, Claim, Decision, Finding

DRAFTS = ("new", "in_progress")
"""States of what nobody has handed in."""
NEXT_STEPS = ("in_review", "published", "corrected")
"""States in which an editor's keys change the verdict; they are named beside it."""
STANCE_GLYPHS = {"supports": "+", "refutes": "−", "context": "○", "unclear": "?"}
STANCE_STYLES = {
    "supports": "bold $verdict-true",
    "refutes": "bold $verdict-false",
    "context": "$verdict-off",
    "unclear": "$verdict-mixed",
}


@dataclass(frozen=True)
class Dossier(ClaimCard):
    """All that the detail pane shows of one claim, read together."""

    begun: str = ""
    """ "draft" or "correction": something is typed of one and not saved."""
    by_editor: bool = True
    """Whether who looks at it may publish and correct."""
    missing: Sequence[Finding] = ()
    precedents: Sequence[Precedent] = ()
    dependants: Sequence[int] = ()
    decisions: Sequence[Decision] = ()


def detail(dossier: Dossier, looks: Looks) -> list[Block]:
    """The whole pane."""
    return [
        *_wording(dossier.claim, len(dossier.notes)),
        *_verdict(dossier, looks),
        *_sources(dossier.sources),
        *_missing(dossier.missing, handed_in=dossier.claim.state.value not in DRAFTS),
        *_notes(() if dossier.blind else dossier.notes),
        *_precedents(dossier.precedents, looks),
    ]


def heading(text: str, hint: str = "", action: str = "") -> Block:
    """A section's name, with the key that adds to it; a click does the same."""
    clickable = Style.from_meta({"@click": action}) if action else ""
    shown = Content.assemble((text, "bold $secondary"), "  ", (hint, "$accent"))
    return Block(shown.stylize(clickable) if action else shown)


def _wording(claim: Claim, notes: int) -> list[Block]:
    score = decimal(f"{claim.check_worthiness:.2f}")
    facts = [
        f"#{claim.id}",
        claim.claimant or t("claim.no_claimant"),
        t(f"kind.{claim.kind.value}"),
        f"{words.worth_bar(claim.check_worthiness)} {score}",
        f"→ {claim.assignee}" if claim.assignee else "",
        " ".join(f"#{tag}" for tag in claim.tags),
        t("claim.notes", n=notes) if notes else "",
    ]
    blocks = [Block.of(" · ".join(filter(None, facts)), "$faint"), Block.of(claim.text, "bold")]
    if _differs(claim.text, claim.quote):
        blocks.append(Block.of(t("claim.quoted", text=claim.quote), "italic $faint", 2))
    if claim.start is None:
        blocks.append(Block.of(t("claim.orphan"), "$verdict-false"))
    if claim.dismissed is not None:
        blocks.append(Block.of(t("claim.dismissed", reason=claim.dismissed), "$verdict-mixed"))
    if reasons := worth_reasons(claim.reasons):
        blocks.append(Block.of(" · ".join(map(reason_words, reasons)), "$faint", 2))
    return [*blocks, GAP]


def _differs(text: str, quote: str) -> bool:
    return " ".join(text.split()).rstrip(" .") != " ".join(quote.split()).rstrip(" .")


def _verdict(dossier: Dossier, looks: Looks) -> list[Block]:
    if dossier.blind:
        return [Block.of(t("claim.blind"), "$verdict-mixed"), GAP]
    blocks = [_ruling(dossier, looks)]
    verdict = dossier.verdict
    if verdict and verdict.summary:
        blocks.append(Block.of(verdict.summary))
    if verdict and verdict.rationale:
        blocks.append(Block.of(unwrapped(verdict.rationale), "$verdict-open", 2))
    for asked in verdict.right_of_reply if verdict else ():
        answer = asked.answer or t("reply.waiting")
        line = f"{t('reply.asked', person=asked.person, date=asked.asked_at or '?')} {answer}"
        blocks.append(Block.of(line, "$faint", 2))
    if dossier.begun:
        blocks.append(Block.of(t(f"claim.{dossier.begun}_waiting"), "$verdict-mixed"))
    if dossier.claim.reconfirm:
        keys = t("claim.reconfirm_keys" if dossier.origin else "claim.reconfirm_key")
        blocks.append(
            Block(to_reconfirm(dossier.origin, looks) + Content.styled(f" · {keys}", "$accent"))
        )
    if dossier.dependants:
        text = t("claim.dependants", claims=plural("count.claims", len(dossier.dependants)))
        blocks.append(Block.of(text, "$faint"))
    blocks += [Block.of(text, "$faint") for text in _readings(dossier, looks)]
    return [*blocks, GAP]


def _readings(dossier: Dossier, looks: Looks) -> Iterator[str]:
    """Second readings, then the steps of the review."""
    for one in dossier.readings:
        word, date = looks.of(one.rating).word, words.day(one.at)
        yield t("claim.reading", who=one.reader, rating=word, date=date)
    for step in dossier.decisions:
        note = f"{t('reason.colon')} {step.note}" if step.note else ""
        yield f"{words.action_word('claim.' + step.action)} · {step.by}, {words.day(step.at)}{note}"


def _ruling(dossier: Dossier, looks: Looks) -> Block:
    """Rating, qualifiers, who and when."""
    claim, verdict = dossier.claim, dossier.verdict
    look = looks.of(claim.rating)
    parts: list[tuple[str, str] | str] = [(look.named, f"bold {look.style}")]
    if verdict is None:
        parts.append((f"   {t('claim.rate_hint')}", "$faint"))
        return Block(Content.assemble(*parts))
    for code in verdict.qualifiers:
        parts.append((f"  + {looks.remark(code)}", "$verdict-mixed"))
    by = f"   {verdict.author}, {words.day(verdict.at)} · v{verdict.version}"
    if claim.state.value not in DRAFTS:
        by += f" · {words.state(claim.state)}"
    parts.append((by, "$faint"))
    if dossier.by_editor and claim.state.value in NEXT_STEPS:
        parts.append((f"  {t(f'claim.{claim.state.value}_hint')}", "$accent"))
    if verdict.adopted_from:
        origin = verdict.adopted_from
        where = f"#{origin.claim_id}" if origin.claim_id else f"F{origin.factcheck_id}"
        parts.append((f" · {t('claim.adopted', where=where)}", "$faint"))
    return Block(Content.assemble(*parts))


def _sources(sources: Sequence[CitedSource]) -> list[Block]:
    title = t("claim.sources", n=len(sources)) if sources else t("claim.no_sources")
    blocks = [heading(title, t("claim.sources_hint"), "screen.add_source")]
    for cited in sources:
        blocks += _source(cited)
    return [*blocks, GAP]


def _source(cited: CitedSource) -> list[Block]:
    source, evidence = cited.source, cited.evidence
    stance = evidence.stance.value
    facts = [source.publisher, (source.published_at or "")[:10], words.tier(source)]
    if source.primary:
        facts.append(t("field.primary"))
    if cited.pinned:
        facts.append(t("source.pinned"))
    if not source.on_record:
        facts.append(t("source.unnamed"))
    about = " · ".join(fact for fact in facts if fact)
    click = Style.from_meta({"@click": f"screen.edit_source({evidence.id})"})
    head = Content.assemble(
        (f"[{cited.number}] ", "$accent"),
        (f"{STANCE_GLYPHS[stance]} {t('stance.' + stance)}", STANCE_STYLES[stance]),
        "  ",
        (source.name, "underline"),
        (f"  {about}", "$faint"),
    ).stylize(click)
    blocks = [Block(head, hang=4)]
    quoted = t("claim.quoted", text=evidence.quote) if evidence.quote else ""
    if quoted or evidence.locator:
        passage = ((quoted, "italic"), "  " if quoted else "", (evidence.locator, "$faint"))
        blocks.append(Block(Content.assemble(*passage), 4))
    if evidence.translation:
        blocks.append(Block.of(evidence.translation, indent=4))
    if evidence.note:
        blocks.append(Block.of(evidence.note, "$faint", 4))
    return blocks


def _notes(notes: Sequence[Note]) -> list[Block]:
    """The last of what colleagues noted, and the key that shows and answers all."""
    if not notes:
        return []
    title = heading(t("claim.notes", n=len(notes)), t("claim.notes_hint"), "screen.notes")
    return [title, Block(note_line(notes[-1]), hang=2), GAP]


def _missing(missing: Sequence[Finding], *, handed_in: bool) -> list[Block]:
    """What hinders publishing and what could be better; where only another's approval is missing,
    the key that asks for it."""
    if not missing:
        return []
    errors = {finding.rule for finding in missing if finding.severity.value == "error"}
    title = t("claim.missing" if errors else "claim.improvable")
    ready = not handed_in and errors <= {"second-reader"}
    blocks = [heading(title, *([t("claim.submit_hint"), "screen.submit"] if ready else []))]
    for finding in missing:
        error = finding.severity.value == "error"
        glyph, style = ("▪", "$verdict-false") if error else ("▫", "$verdict-mixed")
        blocks.append(
            Block(Content.assemble((f"{glyph} ", style), words.finding_text(finding)), hang=2)
        )
    return [*blocks, GAP]


def _precedents(precedents: Sequence[Precedent], looks: Looks) -> list[Block]:
    if not precedents:
        return []
    blocks = [heading(t("claim.precedents"))]
    for found in precedents[:8]:
        look = looks.of(found.rating)
        related = found.why in words.RELATION_GLYPHS
        why = t(f"relation.{found.why}") if related else t("claim.same_claimant")
        parts = Content.assemble(
            (look.named, look.style),
            (f" · {why} · {found.author}, {found.at}  ", "$faint"),
            found.text,
        )
        blocks.append(Block(parts, hang=2))
    return blocks
