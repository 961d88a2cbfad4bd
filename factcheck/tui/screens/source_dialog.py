"""A source and what it does to the claim: the URL first, the rest while it is looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
from factcheck.tui.screens.source_entry import Again, SourceEntry, Store
from factcheck.tui.seat import Seat
from factcheck.tui.strings import known, t
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.options import Options, option
from factcheck.vocabulary import Stance, Tier

if TYPE_CHECKING:
    from factcheck.errors import FactcheckError
    from factcheck.models import CitedSource, Claim, Source, SourceDraft

PAUSE = 0.25
CHOSEN = ("stance", "tier", "primary", "on_record")
FIELDS = ("url", "title", "authors", "publisher", "published_at", "accessed_at", "archive_url",
          "contact", "file_name", "note")  # fmt: skip
DATES = ("published_at", "accessed_at")


class SourceDialog(KeptForm[Any]):
    """Enter in any line saves, and answers what `store` gave, or `Again`; what is looked up
    later fills in what was left empty. What few sources need is out of sight until asked for."""

    DEFAULT_CLASSES = "-form"
    SCOPES = ("dialog", "source")

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
        again: bool = False,
    ) -> None:
        """A new one on a `claim`; `cited`: one as cited there, `again` when it was to be cited once
        more; `source`: one for itself. What is typed is kept as `form`."""
        self._store = store
        self._source = cited.source if cited else source
        title = t("source.title_edit" if self._source else "source.title_new")
        super().__init__(seat, about(title, claim) if claim else title, form, typed)
        self._evidence, self._alone = cited.evidence if cited else None, source is not None
        self._published = bool(claim and claim.published)
        self._cited_again = cited.number if cited and again else 0
        self._pause: Timer | None = None
        self._known: list[Source] = []
        self._page: SourceDraft | None = None

    def fields(self) -> ComposeResult:
        source = self._source
        evidence = self._evidence
        with VerticalScroll(id="form"):
            yield self._line("url", source)
            yield Options((), id="known")
            n = self._cited_again
            yield Static(t("source.again", n=n) if n else "", id="looked-up", markup=False)
            with Vertical(classes="on-claim"):
                yield self._one_of("stance", Stance, evidence.stance if evidence else "context")
                quote = evidence.quote if evidence else ""
                yield self.named(self.text_area("quote", "source.quote_hint", quote))
            with Vertical(id="to-readers"):
                yield self.field(t("notice.text"), self.line("notice", "", "notice.text_hint"))
            for name in ("title", "publisher"):
                yield self._line(name, source)
            yield self._one_of("tier", Tier, source.tier if source else "other")
            with Vertical(id="rest"):
                yield from self._rest()

    def _one_of(self, name: str, codes: Iterable[str], chosen: str) -> Horizontal:
        return self.named(Choice([(str(c), t(f"{name}.{c}")) for c in codes], str(chosen), id=name))

    def _rest(self) -> ComposeResult:
        """What one source in ten needs."""
        source, evidence = self._source, self._evidence
        with Vertical(classes="on-claim"):
            for name in ("locator", "translation"):
                text = getattr(evidence, name) if evidence else ""
                yield self.named(self.line(name, text, f"source.{name}_hint"))
        yield self.named(self.yes_or_no("primary", bool(source and source.primary)))
        for name in ("authors", *DATES, "archive_url", "contact"):
            yield self._line(name, source)
        yield self.named(self.yes_or_no("on_record", not source or source.on_record))
        for name in ("file_name", "note"):
            yield self._line(name, source)

    def _line(self, name: str, source: Source | None) -> Horizontal:
        value = _shown(source, name) if source else ""
        if name == "note" and self._evidence:
            value = self._evidence.note
        make = {"file_name": self.path_line, **dict.fromkeys(DATES, self.date_line)}
        hints = (f"source.{name}_hint", f"field.{name}_hint", "field.date_hint")
        hint = next(filter(known, hints if name in DATES else hints[:2]), "")
        return self.named(make.get(name, self.line)(name, value, hint))

    def on_mount(self) -> None:
        self.query_one("#known").display = False
        self.query(".on-claim").set(display=not self._alone)
        rest = self.query_one("#rest")
        rest.display = bool(self._source or self._kept.keys() & {one.id for one in rest.query("*")})
        self.query_one("#to-readers").display = self._published
        self._unkept = bool(self._cited_again and self._kept)
        self.query_one("#url" if self._evidence is None else "#quote").focus()

    def action_more(self) -> None:
        """The rest of the form, from its first line."""
        self.query_one("#rest").display = True
        self.set_focus(self.query_one("#authors" if self._alone else "#locator"))

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
                lambda desk: desk.sources.look_up(typed), lambda page: self._looked_up(typed, page)
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
        """A source used before: its lines fill in, what it does to the claim is next."""
        source = self._known[event.option_index]
        self._fill(source, over=True)
        self.query_one("#tier", Choice).value = source.tier
        for name in ("primary", "on_record"):
            self.query_one(f"#{name}", Choice).value = "yes" if getattr(source, name) else "no"
        self.query_one("#looked-up", Static).update("")
        self.query_one("#known").display = False
        self.query_one("#stance").focus()
        self._typed()

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
        """What is cited already is the answer: the reviewer goes on there, with what was typed
        here. What readers see asks for a notice."""
        from factcheck.desk.notices import NoticeNeeded
        from factcheck.desk.sources import AlreadyCited

        if isinstance(error, AlreadyCited):
            form, typed = self._form, self.as_typed()
            self.seat.do(lambda desk: desk.forms.drop(form))
            more = {n: typed[n] for n in typed.keys() - {"url"} if typed[n] != self._before[n]}
            self.done(Again(error.evidence_id, more))
        elif isinstance(error, NoticeNeeded):
            self.query_one("#to-readers").display = True
            self.query_one("#notice").focus()

    def answer(self) -> SourceEntry | None:
        from factcheck.models import SourceDraft

        if not any(self.typed(name) for name in ("url", "title", "contact", "file_name")):
            self.seat.tell(t("source.needed"), "warning")
            return None
        file = self.typed("file_name")
        new_file = file and not (self._source and file == self._source.file_name)
        if new_file and not remote.may_attach(self.seat):
            return None
        known = self._source or self._page
        lines: dict[str, Any] = {name: self.typed(name) or None for name in FIELDS[:-2]}
        if known and lines["accessed_at"] == _shown(known, "accessed_at"):
            lines["accessed_at"] = known.accessed_at  # with its hour, which the form does not show
        authors = (one.strip() for one in (lines.pop("authors") or "").split(";"))
        changes = lines | {
            "authors": tuple(filter(None, authors)),
            "tier": Tier(self.chosen("tier")),
            "primary": self.chosen("primary") == "yes",
            "on_record": self.chosen("on_record") == "yes",
        }
        evidence: dict[str, Any] = {n: self.typed(n) for n in ("locator", "translation", "note")}
        evidence |= {"stance": Stance(self.chosen("stance")), "quote": self.written_in("quote")}
        return SourceEntry(SourceDraft.of(known, changes), evidence, self.typed("notice"), file)


def ask_source(
    seat: Seat,
    form: str,
    store: Store,
    answered: Callable[[Any], None],
    *,
    cited: CitedSource | None = None,
    source: Source | None = None,
    claim: Claim | None = None,
    again: Again | None = None,
) -> None:
    """Show the form as it stands or with what was typed in it before, `again` when that was for
    another citation; what `store` takes is no longer kept as `form`."""

    take = then_drop(store, form)

    def show(typed: Mapping[str, str]) -> None:
        about: dict[str, Any] = {"cited": cited, "source": source, "claim": claim}
        dialog = SourceDialog(seat, take, **about, form=form, typed=typed, again=bool(again))
        seat.app.push_screen(dialog, answered)

    if again:
        show(again.typed)
    else:
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
