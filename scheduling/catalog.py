"""What a practice offers: practitioners, resources, locations, services, the reminder ladder, the team; pure.

Built from the practice's checked document (see `practice_file`). Minutes are whole minutes; hours of the
week are wall-clock minutes since local midnight.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from messaging.says import Localized
from scheduling import slots
from scheduling.services import WEEKDAYS, Place, Service, minutes_of, service_of

__all__ = [
    "WEEKDAYS",
    "Catalog",
    "Holidays",
    "Hours",
    "Location",
    "Member",
    "Place",
    "Practitioner",
    "ReminderStep",
    "Resource",
    "Rota",
    "Service",
]

ROTA_WEEKS = "ABCD"


@dataclass(frozen=True)
class Hours:
    """One opening in the week of a practitioner."""

    weekday: int  # 0 is Monday, as in date.weekday()
    opens: int  # wall-clock minutes since local midnight
    closes: int  # exclusive; 1440 is the end of the day
    location: str
    week: int | None = None  # of the rota, the first is 0; None: every week


@dataclass(frozen=True)
class Rota:
    """Weeks that differ in turn: A, B, A, B."""

    starts: date  # a day of the first week A
    weeks: int


@dataclass(frozen=True)
class Location:
    """Where visits take place; an online one has no door."""

    key: str
    name: Localized
    address: str
    directions: Localized | None
    place: Place
    link: str | None = None  # of an online one, told with the confirmation

    @property
    def is_online(self) -> bool:
        """Whether visits there happen over the network."""
        return self.place is Place.ONLINE


@dataclass(frozen=True)
class Resource:
    """A room or a piece of equipment that one visit at a time can use."""

    key: str
    kind: str  # room, equipment
    name: str
    location: str | None  # None: it goes along


@dataclass(frozen=True)
class Holidays:
    """Which public holidays the practice keeps."""

    country: str
    subdivision: str | None
    are_kept: bool


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
    rota: Rota | None = None
    busy_calendar_env: str | None = None  # the variable with the address of her calendar elsewhere


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
    resources: Mapping[str, Resource]
    holidays: Holidays

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> Catalog:
        """Build it from a checked document."""
        zone = ZoneInfo(document["practice"]["zone"])
        locations = {key: _location(key, value) for key, value in document.get("locations", {}).items()}
        practitioners = {
            key: _practitioner(key, value, zone) for key, value in document.get("practitioners", {}).items()
        }
        defaults = document.get("booking", {})
        resources = {key: _resource(key, value) for key, value in document.get("resources", {}).items()}
        places = {key: location.place for key, location in locations.items()}
        services = {
            key: service_of(key, {**defaults, **_given(value)}, tuple(practitioners), places, _kinds(resources))
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
            resources=resources,
            holidays=_holidays(document),
        )


def _given(value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: given for name, given in value.items() if given is not None}


def _location(key: str, value: Mapping[str, Any]) -> Location:
    directions = value.get("directions")
    return Location(
        key=key,
        name=Localized(value["name"]),
        address=value.get("address", ""),
        directions=Localized(directions) if directions else None,
        place=Place.ONLINE if value.get("is_online") else Place(value.get("place", "studio")),
        link=value.get("link"),
    )


def _resource(key: str, value: Mapping[str, Any]) -> Resource:
    return Resource(key, value["kind"], value["name"], value.get("location"))


def _kinds(resources: Mapping[str, Resource]) -> dict[str, tuple[str, ...]]:
    """What a service may need: any resource of a kind, or a certain one."""
    kinds: dict[str, tuple[str, ...]] = {}
    for resource in resources.values():
        kinds[resource.kind] = (*kinds.get(resource.kind, ()), resource.key)
    return kinds


def _holidays(document: Mapping[str, Any]) -> Holidays:
    about, kept = document["practice"], document.get("holidays", {})
    return Holidays(about["country"], kept.get("subdivision"), kept.get("closed", False))


def _practitioner(key: str, value: Mapping[str, Any], zone: ZoneInfo) -> Practitioner:
    own_zone = value.get("agenda_zone")
    return Practitioner(
        key=key,
        name=value["name"],
        synonyms=tuple(value.get("synonyms", ())),
        hours=tuple(_hours(value)),
        agenda_at=time.fromisoformat(value.get("agenda_at", "07:30")),
        agenda_zone=ZoneInfo(own_zone) if own_zone else zone,
        agenda_days_ahead=value.get("agenda_days_ahead", 0),
        rota=Rota(date.fromisoformat(value["rota_from"]), value["rota_weeks"]) if value.get("rota_weeks") else None,
        busy_calendar_env=value.get("busy_calendar_env"),
    )


def _hours(value: Mapping[str, Any]) -> Iterator[Hours]:
    """The week's openings without the breaks."""
    breaks = [
        (day, minutes_of(one["start"]), minutes_of(one["until"]))
        for one in value.get("breaks", ())
        for day in one["days"]
    ]
    for opening in value.get("hours", ()):
        week = ROTA_WEEKS.index(opening["week"]) if opening.get("week") else None
        for day in opening["days"]:
            pauses = slots.merged((start, end) for other, start, end in breaks if other == day)
            for start, end in slots.subtract((minutes_of(opening["opens"]), minutes_of(opening["closes"])), pauses):
                yield Hours(WEEKDAYS.index(day), start, end, opening["location"], week)


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
