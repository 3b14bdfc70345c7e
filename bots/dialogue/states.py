"""Where a client's conversation stands: each state holds only what that state needs; pure, JSON both ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeAlias, get_args

VERSION = 1  # of the stored form; an older one becomes a fresh start

Windows: TypeAlias = tuple[tuple[str, str], ...]  # ISO instants; equal ends mean exactly then


# Another wish of the same message: intent, service, practitioner, when.
Later: TypeAlias = tuple[str, str | None, str | None, Windows]


@dataclass(frozen=True, kw_only=True)
class Open:
    """A question about one wish; others of the same message wait behind it and are asked in turn."""

    later: tuple[Later, ...] = ()


@dataclass(frozen=True)
class Draft:
    """What was said so far about a booking besides service, practitioner and time."""

    subjects: tuple[int, ...] | None = None  # for whom, of those known; none: for herself; None: not said yet
    named: tuple[str, ...] = ()  # for whom besides, by name: kept in the file once it is booked
    variants: tuple[str, ...] = ()  # one for each of them, in that order
    supplements: tuple[str, ...] | None = None  # None: not asked yet
    answers: tuple[tuple[str, str], ...] = ()  # to the service's questions, by key; "" was skipped

    @property
    def count(self) -> int:
        """How many visits it will be."""
        return max(1, len(self.subjects or ()) + len(self.named))


@dataclass(frozen=True, kw_only=True)
class Arranging(Open):
    """A booking or a move is being arranged."""

    about: Draft = Draft()


@dataclass(frozen=True)
class Idle:
    """Nothing is open."""

    misses: int = 0  # messages not understood in a row


@dataclass(frozen=True)
class ChoosingService(Arranging):
    """Which service?"""

    practitioner: str | None = None
    windows: Windows = ()
    page: int = 0


@dataclass(frozen=True)
class ChoosingSubject(Arranging):
    """For whom?"""

    service: str
    practitioner: str | None = None
    windows: Windows = ()
    several: bool = False  # one after the other, until that is all
    page: int = 0


@dataclass(frozen=True)
class NamingSubject(Arranging):
    """What is the child, the animal or the device called?"""

    service: str
    practitioner: str | None = None
    windows: Windows = ()
    several: bool = False


@dataclass(frozen=True)
class ChoosingVariant(Arranging):
    """Which form of the service?"""

    service: str
    practitioner: str | None = None
    windows: Windows = ()
    page: int = 0


@dataclass(frozen=True)
class ChoosingSupplements(Arranging):
    """Anything else? Asked again after each, until that is all."""

    service: str
    practitioner: str | None = None
    windows: Windows = ()
    page: int = 0


@dataclass(frozen=True)
class ChoosingPractitioner(Arranging):
    """With whom?"""

    service: str
    windows: Windows = ()


@dataclass(frozen=True)
class ChoosingTime(Arranging):
    """When? `moving` is the visit that is being moved, with its version."""

    service: str
    practitioner: str | None = None
    windows: Windows = ()
    shown: tuple[str, ...] = ()  # starts already offered, so that "other times" shows others
    moving: int | None = None
    version: int | None = None


@dataclass(frozen=True)
class Naming(Arranging):
    """What is your name? Asked once, before the first booking."""

    service: str
    practitioner: str
    start: str
    any_practitioner: bool = False


@dataclass(frozen=True)
class Questioned(Arranging):
    """One of the service's own questions, by its key."""

    service: str
    practitioner: str
    start: str
    any_practitioner: bool = False
    question: str = ""


@dataclass(frozen=True)
class Confirming(Arranging):
    """Shall it be booked, or moved, like this?"""

    service: str
    practitioner: str
    start: str
    any_practitioner: bool = False
    moving: int | None = None
    version: int | None = None


@dataclass(frozen=True)
class ChoosingVisit(Open):
    """Which of your visits? `then` is move, cancel, confirm or show."""

    then: str
    windows: Windows = ()  # where it should go, when that was said already
    each: tuple[tuple[int, Windows], ...] = ()  # the same by visit, for "an hour later"

    def wish_for(self, appointment: int) -> Windows:
        """Where that visit should go."""
        return dict(self.each).get(appointment, self.windows)


@dataclass(frozen=True)
class Cancelling(Open):
    """Really cancel?"""

    appointment: int
    version: int


@dataclass(frozen=True)
class Stopping:
    """Cancel the visit, or stop the messages?"""

    appointment: int | None = None


@dataclass(frozen=True)
class Answering:
    """A yes-or-no question about a permission: sms (the number may be texted) or an optional purpose."""

    question: str


@dataclass(frozen=True)
class Setting:
    """Within the settings: menu, language, channel, quiet."""

    what: str = "menu"


@dataclass(frozen=True)
class Unsure(Open):
    """Which of two did you mean? Asked once; what comes after that and is not clear goes to people."""

    intents: tuple[str, ...]
    wish: Later  # what else the words held; its intent is the likelier of the two


State: TypeAlias = (
    Idle
    | ChoosingService
    | ChoosingSubject
    | NamingSubject
    | ChoosingVariant
    | ChoosingSupplements
    | ChoosingPractitioner
    | ChoosingTime
    | Naming
    | Questioned
    | Confirming
    | ChoosingVisit
    | Cancelling
    | Stopping
    | Answering
    | Setting
    | Unsure
)

KINDS: Mapping[str, type[Any]] = {kind.__name__: kind for kind in get_args(State)}


def write(state: State) -> dict[str, Any]:
    """A state as JSON values."""
    return {"v": VERSION, "kind": type(state).__name__, **asdict(state)}


def read(stored: Mapping[str, Any]) -> State:
    """The state that `write` stored; anything else becomes a fresh start."""
    kind = KINDS.get(stored.get("kind", ""))
    if stored.get("v") != VERSION or kind is None:
        return Idle()
    known = {field.name for field in fields(kind)}
    values = {name: _frozen(value) for name, value in stored.items() if name in known and name != "about"}
    if "about" in known and isinstance(stored.get("about"), Mapping):
        values["about"] = _draft(stored["about"])
    state: State = kind(**values)
    return state


def _draft(stored: Mapping[str, Any]) -> Draft:
    known = {field.name for field in fields(Draft)}
    return Draft(**{name: _frozen(value) for name, value in stored.items() if name in known})


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list | tuple) else value
