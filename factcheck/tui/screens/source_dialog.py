"""A source and what it does to the claim: the URL first, the rest while it is looked up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.timer import Timer
from textual.widgets import Input, Static

from factcheck.tui.presenters.words import about
from factcheck.tui.screens import remote
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.kept import KeptForm, offer, then_drop
from factcheck.tui.seat import Seat
from factcheck.tui.strings import known, t
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.options import Options, option

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.errors import FactcheckError
    from factcheck.models import CitedSource, Claim, Source, SourceDraft

STANCES = ("supports", "refutes", "context", "unclear")
TIERS = ("official", "expert", "press", "other", "interested")
PAUSE = 0.25
CHOSEN = ("stance", "tier", "primary", "on_record")
FIELDS = ("url", "title", "authors", "publisher", "published_at", "accessed_at", "archive_url",
          "contact", "file_name", "note")  # fmt: skip
DATES = ("published_at", "accessed_at")


@dataclass(frozen=True)
class SourceEntry:
    """The form as filled in."""

    draft: SourceDraft
    evidence: dict[str, Any]
    """What it does to the claim, as `desk.sources` takes it."""
    notice: str = ""
    file: str = ""


Store = Callable[["Desk", SourceEntry], Any]
"""What is done with the form as filled in; it may be refused."""


class SourceDialog(KeptForm[Any]):
    """Enter in any line saves, and answers what `store` gave, or `AlreadyCited`; what is looked up
    later fills in what was left empty."""

    def __init__(
        self,
        seat: Seat,
        store: Store,
        *,
        cited: CitedSource | None = None,
        source: Source | None = None,
        claim: Claim | None = None,
        form: str,
        typed: Mapping[str, str],
    ) -> None:
        """A new one on a `claim`; `cited`: one as cited there; `source`: one for itself. What is
        typed is kept as `form`."""
        self._store = store
        self._source = cited.source if cited else source
        title = t("source.title_edit" if self._source else "source.title_new")
        super().__init__(seat, about(title, claim) if claim else title, form, typed)
        self._cited, self._alone = cited, source is not None
        self._published = bool(claim and claim.published)
        self._pause: Timer | None = None
        self._known: list[Source] = []
        self._page: SourceDraft | None = None

    def fields(self) -> ComposeResult:
        source = self._source
        with VerticalScroll(id="form"):
            for name in FIELDS[:1]:
                yield self._line(name, source)
            yield Options((), id="known")
            yield Static("", id="looked-up", markup=False)
            with Vertical(id="on-claim"):
                yield from self._on_claim()
            with Vertical(id="to-readers"):
                yield self.field(t("notice.text"), self.line("notice", "", "notice.text_hint"))
            for name in FIELDS[1:6]:
                yield self._line(name, source)
            tiers = [(name, t(f"tier.{name}")) for name in TIERS]
            chosen = source.tier.value if source else "other"
            yield self.named(Choice(tiers, chosen, id="tier"))
            yield self._yes_or_no("primary", bool(source and source.primary))
            for name in FIELDS[6:8]:
                yield self._line(name, source)
            yield self._yes_or_no("on_record", not source or source.on_record)
            for name in FIELDS[8:]:
                yield self._line(name, source)

    def _yes_or_no(self, name: str, yes: bool) -> Horizontal:
        return self.named(self.yes_or_no(name, yes))

    def _on_claim(self) -> ComposeResult:
        """What the source does to this one claim."""
        evidence = self._cited.evidence if self._cited else None
        stances = [(name, t(f"stance.{name}")) for name in STANCES]
        chosen = evidence.stance.value if evidence else "context"
        yield self.named(Choice(stances, chosen, id="stance"))
        quote = evidence.quote if evidence else ""
        yield self.named(self.text_area("quote", "source.quote_hint", quote))
        for name in ("locator", "translation"):
            text = getattr(evidence, name) if evidence else ""
            yield self.named(self.line(name, text, f"source.{name}_hint"))

    def _line(self, name: str, source: Source | None) -> Horizontal:
        value = _shown(source, name) if source else ""
        if name == "note" and self._cited:
            value = self._cited.evidence.note
        make = {"file_name": self.path_line, **dict.fromkeys(DATES, self.date_line)}
        hints = (f"source.{name}_hint", f"field.{name}_hint", "field.date_hint")
        hint = next(filter(known, hints if name in DATES else hints[:2]), "")
        return self.named(make.get(name, self.line)(name, value, hint))

    def on_mount(self) -> None:
        self.add_class("-form")
        self.query_one("#known").display = False
        self.query_one("#on-claim").display = not self._alone
        self.query_one("#to-readers").display = self._published
        self.query_one("#url" if self._cited is None else "#quote").focus()

    # --- completion and look-up ---------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id != "url" or self._source:
            return
        self._page = None
        if self._pause:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self._consult)

    def _consult(self) -> None:
        typed = self.typed("url")
        if len(typed) > 1:
            self.seat.ask(
                lambda desk: desk.sources.complete(typed), self._completed, group="complete"
            )
        if typed.startswith(("http://", "https://")) and "." in typed:
            self.query_one("#looked-up", Static).update(t("source.looking_up"))
            self.seat.consult(
                lambda desk: desk.sources.look_up(typed),
                lambda found: self._looked_up(typed, found),
            )

    def _completed(self, known: list[Source]) -> None:
        if not stands(self):
            return
        self._known = known
        options = self.query_one("#known", Options)
        options.set_options([option(_name(source)) for source in known])
        options.display = bool(known)
        options.highlighted = 0 if known else None
        if known:
            self.query_one("#looked-up", Static).update(t("source.known"))

    def on_key(self, event: events.Key) -> None:
        """Down, from the address, to the sources used before."""
        options = self.query_one("#known", Options)
        if event.key == "down" and options.display and self.query_one("#url").has_focus:
            options.focus()
            event.stop()

    def on_option_list_option_selected(self, event: Options.OptionSelected) -> None:
        """A source used before: its lines fill in, the quote is next."""
        self._fill(self._known[event.option_index], over=True)
        self.query_one("#known").display = False
        self.query_one("#quote").focus()

    def _looked_up(self, url: str, draft: SourceDraft | None) -> None:
        """What the page says of itself, unless another address has been typed meanwhile."""
        if stands(self) and self.typed("url") == url:
            self._page = draft
            self._fill(draft, over=False)
            text = t("source.found") if draft else t("source.not_found")
            self.query_one("#looked-up", Static).update(text)

    def _fill(self, found: SourceDraft | None, *, over: bool) -> None:
        if found is None:
            return
        for name in FIELDS[:7]:
            value, line = _shown(found, name), self.query_one(f"#{name}", Input)
            if value and (over or not line.value):
                with line.prevent(Input.Changed):
                    line.value = value

    # --- the answer ---------------------------------------------------------------------------

    def action_save(self) -> None:
        if (entry := self.answer()) is not None:
            self.write(lambda desk: self._store(desk, entry), self.done, refused=self._refused)
        else:
            self.hand_keys_on()

    def _refused(self, error: FactcheckError) -> None:
        """What is cited already is the answer: the reviewer goes on there. What readers see asks
        for a notice."""
        from factcheck.desk.notices import NoticeNeeded
        from factcheck.desk.sources import AlreadyCited

        if isinstance(error, AlreadyCited):
            self.keep()
            self.done(error)
        elif isinstance(error, NoticeNeeded):
            self.query_one("#to-readers").display = True
            self.query_one("#notice").focus()

    def answer(self) -> SourceEntry | None:
        from factcheck.models import SourceDraft, Stance, Tier

        if not any(self.typed(name) for name in ("url", "title", "contact", "file_name")):
            self.seat.tell(t("source.needed"), "warning")
            return None
        file = self.typed("file_name")
        new_file = file and not (self._source and file == self._source.file_name)
        if new_file and not remote.may_attach(self.seat):
            return None
        base: dict[str, Any] = {}
        known = self._source or self._page
        if known:
            base = {name: getattr(known, name) for name in SourceDraft.model_fields}
        lines = {
            name: self.typed(name) or None for name in FIELDS if name not in ("file_name", "note")
        }
        if known and lines["accessed_at"] == _shown(known, "accessed_at"):
            lines["accessed_at"] = known.accessed_at  # with its hour, which the form does not show
        authors = (one.strip() for one in (lines.pop("authors") or "").split(";"))
        base |= lines | {
            "authors": tuple(filter(None, authors)),
            "tier": Tier(self.chosen("tier")),
            "primary": self.chosen("primary") == "yes",
            "on_record": self.chosen("on_record") == "yes",
        }
        evidence: dict[str, Any] = {
            name: self.typed(name) for name in ("locator", "translation", "note")
        }
        evidence |= {"stance": Stance(self.chosen("stance")), "quote": self.written_in("quote")}
        return SourceEntry(SourceDraft(**base), evidence, self.typed("notice"), file)


def ask_source(
    seat: Seat,
    form: str,
    store: Store,
    answered: Callable[[Any], None],
    *,
    cited: CitedSource | None = None,
    source: Source | None = None,
    claim: Claim | None = None,
) -> None:
    """Show the form as it stands or with what was typed in it before; what `store` takes is no
    longer kept as `form`."""

    take = then_drop(store, form)

    def show(typed: Mapping[str, str]) -> None:
        dialog = SourceDialog(
            seat, take, cited=cited, source=source, claim=claim, form=form, typed=typed
        )
        seat.app.push_screen(dialog, answered)

    offer(seat, form, show, chosen_from=CHOSEN)


def _shown(source: SourceDraft, name: str) -> str:
    """What stands in a line of the form."""
    value = getattr(source, name)
    if name == "accessed_at":
        return (value or "")[: len("2026-01-05")]
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def _name(source: Source) -> str:
    parts = [source.title or source.contact or source.file_name, source.publisher, source.url]
    return " · ".join(part for part in parts if part)


def with_file(desk: Desk, entry: SourceEntry) -> SourceDraft:
    """The draft with its attached file's name and hash."""
    known = entry.draft.file_name
    if not entry.file or entry.file == known:
        return entry.draft
    name, sha256 = desk.sources.attach(Path(entry.file).expanduser())
    return entry.draft.model_copy(update={"file_name": name, "file_sha256": sha256})
