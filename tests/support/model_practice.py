"""A plain model of the full practice: what can be had there, minute by minute.

The model shares no code with the engine. It reads the practice's document, keeps what was booked in plain lists and
tries every minute, every practitioner and every resource; it is slow, and easy to believe.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tests.support.full_practice import DAYS, GRAIN, Wish, a_full_document
from tests.support.practices import ROME

DAY = 1440


class Taken(NamedTuple):
    """Time on one calendar; whose it is says whom it does not stand in the way of."""

    calendar: str
    start: int  # UTC minutes
    end: int
    before: int = 0
    after: int = 0
    visit: int | None = None
    holder: str | None = None
    until: datetime | None = None  # of a hold
    session: tuple[str, int] | None = None  # practitioner, start


class Closure(NamedTuple):
    """One decision about a day."""

    practitioner: str | None
    day: date
    is_open: bool
    opens: int
    closes: int
    location: str | None


@dataclass
class Visit:
    """What the model knows of a visit."""

    id: int
    person: int
    service: str
    variant: str | None
    supplements: tuple[str, ...]
    practitioner: str
    start: int
    end: int
    status: str
    version: int
    resources: tuple[str, ...]
    is_seat: bool
    actions: list[str] = field(default_factory=list)
    request: str | None = None
    wanted: tuple[str, int] = ("", 0)  # practitioner and start, of a wish to move
    is_forced: bool = False
    last: Any = None


class Change(NamedTuple):
    """The last thing that was done to a visit."""

    action: str
    actor: str
    at: datetime
    before: Any  # the visit as it was, where the change can be taken back


class Want(NamedTuple):
    """A service in its form, for somebody who asks."""

    service: str
    minutes: int
    asker: str  # client, staff, forced
    own_visit: int | None = None
    own_holder: str | None = None


@dataclass
class Model:
    """The practice as plainly as it can be said."""

    now: datetime
    document: dict[str, Any] = field(default_factory=a_full_document)
    zone: ZoneInfo = ROME
    visits: dict[int, Visit] = field(default_factory=dict)
    holds: dict[str, list[Taken]] = field(default_factory=dict)
    elsewhere: list[Taken] = field(default_factory=list)
    closures: list[Closure] = field(default_factory=list)
    holidays: frozenset[date] = frozenset()

    @property
    def minute(self) -> int:
        """Now, in UTC minutes."""
        return int(self.now.timestamp()) // 60

    def service(self, key: str) -> dict[str, Any]:
        """A service with the practice's defaults."""
        return {**self.document["booking"], **self.document["services"][key]}

    def minutes(self, wish: Wish) -> int:
        """How long it takes in that form."""
        about = self.service(wish[0])
        form = about["variants"][wish[1]] if wish[1] else about
        return int(form["minutes"]) + sum(about["supplements"][key]["minutes"] for key in wish[2])

    def buffers(self, key: str) -> tuple[int, int]:
        """Minutes kept free before and after."""
        about = self.service(key)
        road = about.get("travel_minutes", 0)
        return max(about.get("buffer_before", 0), road), max(about.get("buffer_after", 0), road)

    def givers(self, key: str) -> list[str]:
        """Who gives a service."""
        return list(self.service(key).get("practitioners") or self.document["practitioners"])

    def standing(self) -> list[Visit]:
        """Visits that keep their time."""
        return [visit for visit in self.visits.values() if visit.status != "cancelled"]

    def taken(self) -> list[Taken]:
        """All that takes time now; a session takes it once."""
        found: dict[Any, Taken] = {}
        for visit in self.standing():
            session = (visit.practitioner, visit.start) if visit.is_seat else None
            for calendar in (visit.practitioner, *visit.resources):
                row = Taken(calendar, visit.start, visit.end, *self.buffers(visit.service))
                row = row._replace(session=session) if session else row._replace(visit=visit.id)
                found[(calendar, session or visit.id)] = row
        held = [row for rows in self.holds.values() for row in rows if row.until is None or row.until > self.now]
        return [*found.values(), *held, *self.elsewhere]

    def can(self, want: Want, practitioner: str, start: int) -> bool:
        """Whether exactly that can be had."""
        return any(True for _ in self.ways(want, practitioner, start))

    def ways(self, want: Want, practitioner: str, start: int) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every (location, resources) with which it can be had."""
        if practitioner not in self.givers(want.service) or not self._is_time_for(want, start):
            return
        about = self.service(want.service)
        if want.asker == "forced" or not about.get("sessions"):
            yield from self._alone(want, practitioner, start)
        for session in about.get("sessions", ()):
            if session["practitioner"] == practitioner and self.is_at(start, session["at"], session["days"]):
                yield from self._seat(want, practitioner, start)

    def is_at(self, start: int, wall: str, days: Sequence[str]) -> bool:
        """Whether that minute is that wall time on one of the days."""
        local = moment(start).astimezone(self.zone)
        return f"{local:%H:%M}" == wall and DAYS[local.weekday()] in days and local.fold == 0

    def is_session(self, service: str, practitioner: str, start: int) -> bool:
        """Whether the practice gives the service to several then."""
        return any(
            one["practitioner"] == practitioner and self.is_at(start, one["at"], one["days"])
            for one in self.service(service).get("sessions", ())
        )

    def _is_time_for(self, want: Want, start: int) -> bool:
        about = self.service(want.service)
        if want.asker == "client":
            soonest = self.minute + max(about["min_notice_minutes"], 1)
            return soonest <= start <= self.minute + about["horizon_days"] * DAY
        return want.asker == "forced" or start >= self.minute

    def _seat(self, want: Want, practitioner: str, start: int) -> Iterator[tuple[str, tuple[str, ...]]]:
        key = (want.service, practitioner, start)
        there = [visit for visit in self.standing() if (visit.service, visit.practitioner, visit.start) == key]
        if len(there) >= self.service(want.service)["seats"]:
            return
        session = (practitioner, start) if there else None
        for location, way in self._alone(want, practitioner, start, session):
            if not there or set(there[0].resources) == set(way):
                yield location, way

    def _alone(
        self, want: Want, practitioner: str, start: int, session: tuple[str, int] | None = None
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        places = self._locations(want, practitioner, start)
        busy = [row for row in self.taken() if not _is_own(row, want) and not (session and row.session == session)]
        before, after = self.buffers(want.service)
        for way in self.resources_of(want.service):
            free = all(
                start >= row.end + max(row.after, before) or start + want.minutes + max(row.before, after) <= row.start
                for row in busy
                if row.calendar in (practitioner, *way)
            )
            rooms = {self.document["resources"][key].get("location") for key in way} - {None}
            for place in places:
                if free and rooms <= {place}:
                    yield place, way

    def resources_of(self, service: str) -> list[tuple[str, ...]]:
        """Every way to meet a service's needs."""
        known = self.document["resources"]
        pools = [
            [key for key, one in known.items() if need in (key, one["kind"])]
            for need in self.service(service).get("needs", ())
        ]
        return [way for way in product(*pools) if len(set(way)) == len(way)]

    def _locations(self, want: Want, practitioner: str, start: int) -> list[str]:
        about = self.service(want.service)
        places = about.get("locations") or ["centre", "north"]
        if want.asker == "forced":
            return list(places)
        found = {
            self._opening(practitioner, moment(minute).astimezone(self.zone))
            for minute in range(start, start + want.minutes, GRAIN)
        }
        opening = found.pop()
        if found or opening is None:
            return []
        return ["door"] if places == ["door"] else [opening[1]] if opening[1] in places else []

    def _opening(self, practitioner: str, local: datetime) -> tuple[int, str, date] | None:
        """Which opening of hers a minute lies in: its number, place and day."""
        if local.fold:
            return None  # the hour that comes twice is open the first time only
        day, wall = local.date(), local.hour * 60 + local.minute
        found: tuple[int, str] | None = None
        if day not in self.holidays:
            found = self._usual(practitioner, day, wall)
        hours = self.document["practitioners"][practitioner]["hours"]
        for number, rule in enumerate(self.closures):
            if rule.day == day and rule.practitioner in (None, practitioner) and rule.opens <= wall < rule.closes:
                found = (-1 - number, rule.location or hours[0]["location"]) if rule.is_open else None
        return (*found, day) if found else None

    def _usual(self, practitioner: str, day: date, wall: int) -> tuple[int, str] | None:
        about = self.document["practitioners"][practitioner]
        name, clock = DAYS[day.weekday()], f"{wall // 60:02d}:{wall % 60:02d}"
        if any(name in one["days"] and one["start"] <= clock < one["until"] for one in about.get("breaks", ())):
            return None
        for number, one in enumerate(about["hours"]):
            is_hers = name in one["days"] and one.get("week") in (None, "ABCD"[_turn(about, day)])
            if is_hers and one["opens"] <= clock < one["closes"]:
                return number, one["location"]
        return None


def moment(minute: int) -> datetime:
    """The instant at which a UTC minute begins."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)


def _turn(about: dict[str, Any], day: date) -> int:
    """Which week of the rota a day is in."""
    if not about.get("rota_weeks"):
        return 0
    first = date.fromisoformat(about["rota_from"])
    mondays = [one - timedelta(days=one.weekday()) for one in (first, day)]
    return (mondays[1] - mondays[0]).days // 7 % int(about["rota_weeks"])


def _is_own(row: Taken, want: Want) -> bool:
    if row.visit is not None:
        return row.visit == want.own_visit
    return row.holder is not None and row.holder == want.own_holder
