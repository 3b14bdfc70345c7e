"""What can be booked: services with variants, supplements, needs, seats and questions; pure.

`Service.chosen` turns a service into one of a certain variant with supplements: longer or shorter, dearer or
cheaper, and otherwise the same. So whoever asks what is free need not know about variants.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import product
from typing import Any

from messaging.says import Localized, Money

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")  # position is date.weekday()


class Place(StrEnum):
    """Where visits happen."""

    STUDIO = "studio"
    HOME = "home"  # at the client's
    PHONE = "phone"
    ONLINE = "online"


class Subject(StrEnum):
    """For whom or what a client books, when not for herself."""

    CHILD = "child"
    PET = "pet"
    DEVICE = "device"


class Late(StrEnum):
    """What becomes of a client's wish after the limit."""

    ALLOW = "allow"  # it is done, and counts as late
    ASK = "ask"  # it becomes a request that staff accept or refuse


@dataclass(frozen=True)
class Variant:
    """One of several forms of a service: exactly one is chosen."""

    key: str
    name: Localized
    minutes: int
    price: Money | None
    synonyms: Mapping[str, tuple[str, ...]]  # by language


@dataclass(frozen=True)
class Supplement:
    """Something that may be added to a service."""

    key: str
    name: Localized
    minutes: int  # more
    price: Money | None  # more
    synonyms: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Question:
    """Something the practice wants to know before the visit."""

    key: str
    text: Localized
    choices: tuple[Localized, ...]  # none: answered in words
    is_optional: bool
    asked: str  # always, or first: only a client's first visit


@dataclass(frozen=True)
class Session:
    """When a service of several seats takes place."""

    weekday: int  # 0 is Monday
    at: int  # wall minutes since midnight
    practitioner: str
    location: str


@dataclass(frozen=True)
class Service:
    """What can be booked, and within which limits."""

    key: str
    name: Localized
    minutes: int
    price: Money | None
    practitioners: tuple[str, ...]
    locations: tuple[str, ...]
    place: Place
    buffer_before: int  # minutes kept free before; neighbours share theirs, the longer one counts
    buffer_after: int
    min_notice_minutes: int  # for clients; staff may book at once
    horizon_days: int
    cancel_until_hours: int  # later than this before the start, cancelling counts as late
    step_minutes: int  # starts offered lie this far apart, counted from the opening
    synonyms: Mapping[str, tuple[str, ...]]  # by language
    reminders: tuple[str, ...] | None  # keys of the ladder's steps it uses; None: all
    move_until_hours: int = 0
    late_cancel: Late = Late.ALLOW
    late_move: Late = Late.ALLOW
    needs_approval: bool = False  # staff accept or refuse each booking
    travel_minutes: int = 0  # on the road before and after; included in the buffers
    needs: tuple[tuple[str, ...], ...] = ()  # for each need the resources any one of which will do
    seats: int = 1
    sessions: tuple[Session, ...] = ()  # several seats are booked at these times only
    subject: Subject | None = None
    is_subject_optional: bool = False  # may also be booked for oneself
    has_stages: bool = False  # the thing stays in the shop: received ... collected
    preparation: Localized | None = None
    intake: tuple[Question, ...] = ()
    variants: Mapping[str, Variant] = field(default_factory=dict)
    supplements: Mapping[str, Supplement] = field(default_factory=dict)
    variant: str | None = None  # chosen
    added: tuple[str, ...] = ()  # supplements chosen

    @property
    def is_online(self) -> bool:
        """Whether a visit happens over the network."""
        return self.place is Place.ONLINE

    @property
    def needs_no_room(self) -> bool:
        """Whether any of the practitioner's hours will do."""
        return self.place is not Place.STUDIO

    @property
    def is_session(self) -> bool:
        """Whether several clients share one visit, at set times."""
        return bool(self.sessions)

    @property
    def currency(self) -> str:
        """What its prices are in, as an ISO 4217 code; EUR where it names none."""
        prices = (self.price, *(variant.price for variant in self.variants.values()))
        return next((price.currency for price in prices if price is not None), "EUR")

    def chosen(self, variant: str | None = None, supplements: Iterable[str] = ()) -> Service:
        """This service in that form; what the practice no longer knows is left out."""
        form = self.variants.get(variant) if variant else None
        more = [self.supplements[key] for key in dict.fromkeys(supplements) if key in self.supplements]
        minutes = (form.minutes if form else self.minutes) + sum(one.minutes for one in more)
        price = form.price if form and form.price else self.price
        for one in more:
            if one.price is not None:
                price = Money((price.cents if price else 0) + one.price.cents, one.price.currency)
        return replace(
            self,
            minutes=minutes,
            price=price,
            variant=form.key if form else None,
            added=tuple(one.key for one in more),
        )

    def lasting(self, minutes: int) -> Service:
        """The same, that long: for several visits in one go, or one that was booked at another length."""
        return replace(self, minutes=minutes)

    def ways_to_meet_needs(self) -> list[tuple[str, ...]]:
        """Every way to meet its needs, each with different resources; one empty way when it needs none."""
        return [way for way in product(*self.needs) if len(set(way)) == len(way)]


def service_of(
    key: str, value: Mapping[str, Any], everybody: tuple[str, ...], places: Mapping[str, Place], kinds: Kinds
) -> Service:
    """A service from its section of a checked document; `kinds` are the resources of each kind."""
    where = tuple(value.get("locations") or (name for name, place in places.items() if place is Place.STUDIO))
    known = {places[name] for name in where if name in places}
    currency = value.get("currency", "EUR")
    travel = value.get("travel_minutes", 0)
    chosen = value.get("reminders")
    subject = value.get("subject")
    return Service(
        key=key,
        name=Localized(value["name"]),
        minutes=value["minutes"],
        price=_money(value, currency),
        practitioners=tuple(value.get("practitioners") or everybody),
        locations=where,
        place=known.pop() if len(known) == 1 else Place.STUDIO,
        buffer_before=max(value.get("buffer_before", 0), travel),
        buffer_after=max(value.get("buffer_after", 0), travel),
        min_notice_minutes=value.get("min_notice_minutes", 120),
        horizon_days=value.get("horizon_days", 60),
        cancel_until_hours=value.get("cancel_until_hours", 24),
        step_minutes=value.get("step_minutes", 15),
        synonyms=_synonyms(value),
        reminders=tuple(chosen) if chosen is not None else None,
        move_until_hours=value.get("move_until_hours", 0),
        late_cancel=Late(value.get("late_cancel", "allow")),
        late_move=Late(value.get("late_move", "allow")),
        needs_approval=value.get("needs_approval", False),
        travel_minutes=travel,
        needs=tuple(kinds.get(name, (name,)) for name in value.get("needs", ())),
        seats=value.get("seats", 1),
        sessions=_sessions(value, where),
        subject=Subject(subject) if subject else None,
        is_subject_optional=value.get("is_subject_optional", False),
        has_stages=value.get("has_stages", False),
        preparation=Localized(value["preparation"]) if value.get("preparation") else None,
        intake=tuple(_question(one) for one in value.get("intake", ())),
        variants={name: _variant(name, one, currency) for name, one in value.get("variants", {}).items()},
        supplements={name: _supplement(name, one, currency) for name, one in value.get("supplements", {}).items()},
    )


Kinds = Mapping[str, tuple[str, ...]]


def _money(value: Mapping[str, Any], currency: str) -> Money | None:
    cents = value.get("price_cents")
    return Money(cents, currency) if cents is not None else None


def _synonyms(value: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in value.get("synonyms", {}).items()}


def _sessions(value: Mapping[str, Any], where: tuple[str, ...]) -> tuple[Session, ...]:
    return tuple(
        Session(WEEKDAYS.index(day), minutes_of(one["at"]), one["practitioner"], one.get("location") or where[0])
        for one in value.get("sessions", ())
        for day in one["days"]
    )


def _question(value: Mapping[str, Any]) -> Question:
    return Question(
        key=value["key"],
        text=Localized(value["text"]),
        choices=tuple(Localized(one) for one in value.get("choices", ())),
        is_optional=value.get("is_optional", False),
        asked=value.get("asked", "always"),
    )


def _variant(key: str, value: Mapping[str, Any], currency: str) -> Variant:
    return Variant(key, Localized(value["name"]), value["minutes"], _money(value, currency), _synonyms(value))


def _supplement(key: str, value: Mapping[str, Any], currency: str) -> Supplement:
    minutes = value.get("minutes", 0)
    return Supplement(key, Localized(value["name"]), minutes, _money(value, currency), _synonyms(value))


def minutes_of(wall: str) -> int:
    """Minutes since midnight of "09:30"; "24:00" is the end of the day."""
    hours, _, minutes = wall.partition(":")
    return int(hours) * 60 + int(minutes)
