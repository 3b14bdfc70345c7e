"""What a practice offers: services, practitioners, locations, the reminder ladder, the team; pure.

Built from the practice's checked document (see `practice_file`). Minutes are whole minutes; hours of the
week are wall-clock minutes since local midnight.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from messaging.says import Localized, Money

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")  # position is date.weekday()


@dataclass(frozen=True)
class Hours:
    """One opening in the week of a practitioner."""

    weekday: int  # 0 is Monday, as in date.weekday()
    opens: int  # wall-clock minutes since local midnight
    closes: int  # exclusive; 1440 is the end of the day
    location: str


@dataclass(frozen=True)
class Location:
    """Where visits take place; an online one has no door."""

    key: str
    name: Localized
    address: str
    directions: Localized | None
    is_online: bool


@dataclass(frozen=True)
class Practitioner:
    """Who sees clients."""

    key: str
    name: str
    synonyms: tuple[str, ...]
    hours: tuple[Hours, ...]
    agenda_at: time  # wall time at which the agenda is sent
    agenda_zone: ZoneInfo
    agenda_days_ahead: int  # 0: of the same day; 1: of the next one, sent the evening before


@dataclass(frozen=True)
class Service:
    """What can be booked, and within which limits."""

    key: str
    name: Localized
    minutes: int
    price: Money | None
    practitioners: tuple[str, ...]
    locations: tuple[str, ...]
    is_online: bool
    buffer_before: int  # minutes kept free before; neighbours share theirs, the longer one counts
    buffer_after: int
    min_notice_minutes: int  # for clients; staff may book at once
    horizon_days: int
    cancel_until_hours: int  # later than this before the start, cancelling counts as late
    step_minutes: int  # starts offered lie this far apart, counted from the opening
    synonyms: Mapping[str, tuple[str, ...]]  # by language
    reminders: tuple[str, ...] | None  # keys of the ladder's steps it uses; None: all


@dataclass(frozen=True)
class ReminderStep:
    """One rung of the ladder; all distances are minutes before the start."""

    key: str  # 72h, 24h, 2h: the text is reminder-<key>
    before: int
    min_lead: int  # only for visits booked longer than this ahead
    useful_until: int  # sent later it has lost its sense
    asks: bool  # offers confirm, move, cancel; the 24h one only while unanswered
    receipt_by: int | None  # no receipt by then: the next channel
    earliest: time | None  # wait for this wall time rather than go out the evening before


@dataclass(frozen=True)
class Member:
    """Somebody of the practice's own people, as in the practice file."""

    key: str
    name: str
    role: str  # owner, practitioner, reception
    practitioner: str | None
    language: str | None
    channel: str | None
    address: str | None
    telegram_user_id: int | None


@dataclass(frozen=True)
class Catalog:
    """All of it."""

    services: Mapping[str, Service]
    practitioners: Mapping[str, Practitioner]
    locations: Mapping[str, Location]
    reminders: tuple[ReminderStep, ...]  # those switched on, longest before the visit first
    names_treatment: bool  # reminders may name the service; off unless the practice says so
    spares_confirmed: bool  # no day-before reminder for reliable clients who have confirmed
    team: tuple[Member, ...]

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> Catalog:
        """Build it from a checked document."""
        zone = ZoneInfo(document["practice"]["zone"])
        locations = {key: _location(key, value) for key, value in document.get("locations", {}).items()}
        practitioners = {
            key: _practitioner(key, value, zone) for key, value in document.get("practitioners", {}).items()
        }
        defaults = document.get("booking", {})
        services = {
            key: _service(key, {**defaults, **_given(value)}, tuple(practitioners), locations)
            for key, value in document.get("services", {}).items()
        }
        reminders = document.get("reminders", {})
        steps = [_step(value) for value in reminders.get("steps", ()) if value.get("on", True)]
        return cls(
            services=services,
            practitioners=practitioners,
            locations=locations,
            reminders=tuple(sorted(steps, key=lambda step: -step.before)),
            names_treatment=reminders.get("name_treatment", False),
            spares_confirmed=reminders.get("skip_when_confirmed", False),
            team=tuple(_member(value) for value in document.get("team", ())),
        )

    @property
    def has_buffers(self) -> bool:
        """Whether any service keeps time free around it."""
        return any(service.buffer_before or service.buffer_after for service in self.services.values())


def minutes_of(wall: str) -> int:
    """Minutes since midnight of "09:30"; "24:00" is the end of the day."""
    hours, _, minutes = wall.partition(":")
    return int(hours) * 60 + int(minutes)


def _given(value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: given for name, given in value.items() if given is not None}


def _location(key: str, value: Mapping[str, Any]) -> Location:
    directions = value.get("directions")
    return Location(
        key=key,
        name=Localized(value["name"]),
        address=value.get("address", ""),
        directions=Localized(directions) if directions else None,
        is_online=value.get("is_online", False),
    )


def _practitioner(key: str, value: Mapping[str, Any], zone: ZoneInfo) -> Practitioner:
    own_zone = value.get("agenda_zone")
    return Practitioner(
        key=key,
        name=value["name"],
        synonyms=tuple(value.get("synonyms", ())),
        hours=tuple(
            Hours(WEEKDAYS.index(day), minutes_of(opening["opens"]), minutes_of(opening["closes"]), opening["location"])
            for opening in value.get("hours", ())
            for day in opening["days"]
        ),
        agenda_at=time.fromisoformat(value.get("agenda_at", "07:30")),
        agenda_zone=ZoneInfo(own_zone) if own_zone else zone,
        agenda_days_ahead=value.get("agenda_days_ahead", 0),
    )


def _service(
    key: str, value: Mapping[str, Any], everybody: tuple[str, ...], locations: Mapping[str, Location]
) -> Service:
    where = tuple(value.get("locations") or (name for name, place in locations.items() if not place.is_online))
    cents = value.get("price_cents")
    chosen = value.get("reminders")
    return Service(
        key=key,
        name=Localized(value["name"]),
        minutes=value["minutes"],
        price=Money(cents, value.get("currency", "EUR")) if cents is not None else None,
        practitioners=tuple(value.get("practitioners") or everybody),
        locations=where,
        is_online=bool(where) and all(locations[name].is_online for name in where if name in locations),
        buffer_before=value.get("buffer_before", 0),
        buffer_after=value.get("buffer_after", 0),
        min_notice_minutes=value.get("min_notice_minutes", 120),
        horizon_days=value.get("horizon_days", 60),
        cancel_until_hours=value.get("cancel_until_hours", 24),
        step_minutes=value.get("step_minutes", 15),
        synonyms={language: tuple(words) for language, words in value.get("synonyms", {}).items()},
        reminders=tuple(chosen) if chosen is not None else None,
    )


def _step(value: Mapping[str, Any]) -> ReminderStep:
    receipt = value.get("receipt_by_hours")
    earliest = value.get("earliest")
    return ReminderStep(
        key=value["key"],
        before=round(value["hours_before"] * 60),
        min_lead=round(value["if_booked_hours_before"] * 60),
        useful_until=round(value["useful_until_hours"] * 60),
        asks=value.get("asks", False),
        receipt_by=round(receipt * 60) if receipt is not None else None,
        earliest=time.fromisoformat(earliest) if earliest else None,
    )


def _member(value: Mapping[str, Any]) -> Member:
    return Member(
        key=value["key"],
        name=value["name"],
        role=value["role"],
        practitioner=value.get("practitioner"),
        language=value.get("language"),
        channel=value.get("channel"),
        address=value.get("address"),
        telegram_user_id=value.get("telegram_user_id"),
    )
