"""Everything that a user can run into, as one tree.

FactcheckError
├── UsageError            exit 2: the command or key was used wrongly
│   ├── UnknownRating
│   ├── NotFound          no claim, article, source, fact-check ... of that id
│   ├── NotAllowed        the reviewer's role or the two-person rule forbids it
│   ├── ExtraMissing      an optional part is not installed
│   ├── OtherRun          the output folder belongs to another batch
│   ├── NoScheduler, WorkersLost      the cluster of a batch
│   └── NothingToUndo
├── IntakeError           exit 3: what was to be read could not be
│   ├── UnreadableFile, EmptyText, TooLarge, UnsupportedType, NoArticle
│   └── FetchError
│       └── ForbiddenAddress
├── UnwritableFile        exit 3: what was to be written could not be
├── StorageError          exit 4: the database
│   ├── NotOurDatabase, NewerDatabase, ReadOnlyDatabase, DiskFull, DatabaseLocked, MovedDatabase
│   ├── DamagedDatabase
│   └── Conflict          somebody changed the row since it was read
│       └── BuiltOn       what was to be taken back has been worked on
└── Cancelled             the user stopped a long job

Facts are attributes; the message is made here, once, and says what to do next.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Any


class Several(tuple[object, ...]):
    """A fact of a sentence: all of these."""

    joint = "; "

    def __str__(self) -> str:
        return self.joint.join(str(_in_words(one)) for one in self)


class OneOf(Several):
    """Any of these."""

    joint = " or "


def _in_words(fact: object) -> object:
    """A state or a role as a sentence has it: "in review"."""
    return fact.value.replace("_", " ") if isinstance(fact, StrEnum) else fact


class ExitCode(IntEnum):
    """What the command line returns."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    STORAGE = 4


class FactcheckError(Exception):
    """Base of everything that a user's action or environment can cause."""

    exit_code = ExitCode.USAGE


class UsageError(FactcheckError):
    """The request itself is wrong. The sentence is what a front end finds its own language by; the
    facts go in its {places}."""

    def __init__(self, sentence: str, **facts: object) -> None:
        self.sentence, self.facts = sentence, facts
        shown = {name: _in_words(fact) for name, fact in facts.items()}
        super().__init__(sentence.format(**shown) if facts else sentence)


class UnknownRating(UsageError):
    def __init__(
        self,
        rating: str,
        known: tuple[str, ...],
        what: str = "rating",
        qualifiers: tuple[str, ...] = (),
    ) -> None:
        self.rating, self.known, self.what = rating, known, what
        beside = f"; {rating} stands beside one: --qualifier {rating}"
        super().__init__(
            f"unknown {what} {rating!r}; use one of: {', '.join(known)}"
            + (beside if rating in qualifiers else "")
        )


_LISTED_BY = {
    "article": "articles",
    "claim": "claims",
    "factcheck": "factchecks",
    "member": "user list",
    "source": "source list",
}
"""The command that lists what there is of a thing."""


class NotFound(UsageError):
    def __init__(self, what: str, id: object) -> None:
        self.what, self.id = what, id
        listed_by = _LISTED_BY.get(what)
        hint = f"; `factcheck {listed_by}` lists what there is" if listed_by else ""
        super().__init__(f"there is no {what} {id}{hint}")


class NotAllowed(UsageError):
    """The sentence says what would be allowed."""


class NothingToUndo(UsageError):
    def __init__(self, what: str = "undo") -> None:
        self.what = what
        super().__init__(f"nothing to {what}")


class ExtraMissing(UsageError):
    def __init__(self, what: str, extra: str) -> None:
        self.what, self.extra = what, extra
        super().__init__(f"{what} needs more: pip install 'factcheck-desk[{extra}]'")


class OtherRun(UsageError):
    def __init__(self, folder: str, what: str) -> None:
        self.folder, self.what = folder, what
        super().__init__(
            f"{folder} holds another batch (other {what}); name an empty folder, or pass --restart "
            "to throw away what it holds"
        )


class NoScheduler(UsageError):
    def __init__(self, address: str, why: str) -> None:
        self.address, self.why = address, why
        super().__init__(
            f"no Dask scheduler to work with at {address}: {why}. Start one with `dask scheduler` "
            "and `dask worker`, or leave --scheduler out to use this machine"
        )


class WorkersLost(UsageError):
    def __init__(self, stage: str, why: str) -> None:
        self.stage, self.why = stage, why
        super().__init__(
            f"stopped in stage {stage!r}: {why}; the same command goes on where it stopped"
        )


def _said(why: str | Exception) -> str:
    """What the system says is wrong, without its number and the path."""
    return getattr(why, "strerror", None) or str(why)


class IntakeError(FactcheckError):
    exit_code = ExitCode.INPUT


class UnreadableFile(IntakeError):
    def __init__(self, name: str, why: str | OSError) -> None:
        self.name, self.why = name, _said(why)
        super().__init__(f"cannot read {name}: {self.why}")


class EmptyText(IntakeError):
    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} holds no text; nothing was stored")


class TooLarge(IntakeError):
    def __init__(self, name: str, size: int, limit: int) -> None:
        self.name, self.size, self.limit = name, size, limit
        super().__init__(
            f"{name} is larger than the limit of {limit:,} bytes ({size:,} seen); "
            "split it, or raise max_input_bytes in the configuration"
        )


class UnsupportedType(IntakeError):
    """`advice` says what to install or convert."""

    def __init__(self, name: str, type: str, advice: str) -> None:
        self.name, self.type, self.advice = name, type, advice
        super().__init__(f"{name} is {type}; {advice}")


class NoArticle(IntakeError):
    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"no article text was found in {name}; save its text to a file, add that")


class FetchError(IntakeError):
    def __init__(self, url: str, why: str) -> None:
        self.url, self.why = url, why
        super().__init__(f"cannot fetch {url}: {why}")


class ForbiddenAddress(FetchError):
    def __init__(self, url: str, address: str) -> None:
        self.address = address
        super().__init__(
            url, f"{address} is not a public web address; use --allow-private if you mean it"
        )


class UnwritableFile(FactcheckError):
    exit_code = ExitCode.INPUT

    def __init__(self, name: str, why: str | Exception) -> None:
        self.name, self.why = name, _said(why)
        super().__init__(f"cannot write {name}: {self.why}")


class StorageError(FactcheckError):
    exit_code = ExitCode.STORAGE


class _OfTheFile(StorageError):
    says = ""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(self.says.format(path=path))


class NotOurDatabase(_OfTheFile):
    says = "{path} is not a factcheck database; it was left untouched. Name another with --db"


class NewerDatabase(StorageError):
    def __init__(self, path: str, step: str) -> None:
        self.path, self.step = path, step
        super().__init__(
            f"{path} was written by a newer factcheck (it has {step!r}); it was left untouched. "
            "Upgrade factcheck to open it"
        )


class ReadOnlyDatabase(StorageError):
    def __init__(self, path: str, advice: str = "check its permissions and its folder's") -> None:
        self.path, self.advice = path, advice
        super().__init__(f"{path} cannot be written; {advice}")


class DiskFull(_OfTheFile):
    says = "the disk of {path} is full; nothing was half-written. Free space and try again"


class DatabaseLocked(_OfTheFile):
    says = "{path} stayed locked by another program; nothing was written. Try again"


class MovedDatabase(_OfTheFile):
    says = "{path} was moved, removed or replaced; nothing was written. Put it back or reopen it"


class DamagedDatabase(StorageError):
    def __init__(self, path: str, what: str) -> None:
        self.path, self.what = path, what
        super().__init__(
            f"{path} is damaged ({what}); `factcheck restore` makes a desk again of a backup, as "
            "there are in the folder of its name that ends in -backups"
        )


class Conflict(StorageError):
    """Somebody changed the row after it was read. `theirs` holds the row's columns now, `yours`
    the columns that were to be written."""

    since = "you read it; look at it again and repeat your change if it still holds"

    def __init__(
        self,
        what: str,
        id: int,
        theirs: dict[str, Any],
        yours: dict[str, Any],
        by: str | None = None,
    ) -> None:
        self.what, self.id, self.theirs, self.yours, self.by = what, id, theirs, yours, by
        super().__init__(f"{what} {id} was changed{f' by {by}' if by else ''} since {self.since}")


class BuiltOn(Conflict):
    """A row is no longer as the action that was to be taken back, or done again, left it."""

    step = ""

    def tell_step(self, action: str, claim_id: int | None) -> None:
        """Name the action that stays, as the log does, and what can be done instead."""
        by, log = self.by or "somebody", f"log --claim {claim_id}" if claim_id else "log"
        told = f"`{action}` stays, and what you did before it: {by} has changed {self.what} "
        told += f"{self.id} since. Let {by} undo that first, or make your change anew; see "
        self.step, self.args = action, (f"{told}`factcheck {log}`",)


class Cancelled(FactcheckError):
    """The user stopped a long job; a progress callback raises it, and the job rolls back whole."""

    def __init__(self) -> None:
        super().__init__("stopped; what was finished before is kept")
