"""All that a step of the clients' dialogue may look at; pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from clients.people import Person, Point, Preferences, Subject
from clients.vocabulary import Channel
from core.practice import Practice
from messaging.channel import Limits
from messaging.says import Localized, Moment, MomentStyle, Say, Text, literal
from scheduling import availability
from scheduling.appointments import Appointment
from scheduling.availability import Availability, Offer, Own
from scheduling.catalog import Catalog, Place, Service
from scheduling.waiting.nouns import Entry
from scheduling.when.nouns import NOTHING, When

LastResort: TypeAlias = Callable[[str, datetime, str], When]


def nothing_more(text: str, now: datetime, language: str) -> When:
    """No last resort: what the grammar does not read stays unread."""
    return NOTHING


@dataclass(frozen=True)
class View:
    """The present, as far as it concerns this client. `now` is aware, UTC."""

    practice: Practice
    catalog: Catalog
    available: Availability
    person: Person
    point: Point
    limits: Limits
    visits: tuple[Appointment, ...]  # to come, in order
    known: Mapping[int, Appointment]  # these and older or cancelled ones, by id
    points: tuple[Point, ...]
    channels: frozenset[Channel]  # those the practice has set up for clients
    preferences: Preferences
    is_new: bool  # the privacy notice was never shown
    sms_answered: bool  # whether the client was already asked about SMS, or may be texted anyway
    permissions: Mapping[str, bool | None]  # optional purposes: yes, no, never asked
    privacy_url: str
    suggested_name: str | None  # what the channel calls the client
    answered_by: str
    now: datetime
    asked_at: Mapping[str, datetime] = field(default_factory=dict)  # when a question was last put, by text key
    subjects: tuple[Subject, ...] = ()  # whom or what she books for, besides herself
    past: tuple[Appointment, ...] = ()  # visits that have begun, the latest first
    home_address: str | None = None  # where she was visited last
    holder: str | None = None  # under which name times are kept for this conversation
    waiting: tuple[Entry, ...] = ()  # what she is on the waiting list for
    retimed: Mapping[int, Say | None] = field(default_factory=dict)  # visits the practice cannot hold: what was asked
    has_links: bool = True  # calendars can be read from outside
    last_resort: LastResort = nothing_more  # reads dates that our own grammar does not know

    @property
    def language(self) -> str:
        """The client's language."""
        return self.person.language

    @property
    def zone(self) -> ZoneInfo:
        """The practice's zone: visits happen there."""
        return self.practice.zone

    def local_now(self) -> datetime:
        """Naive local wall time, as dates in words want it."""
        return self.now.astimezone(self.zone).replace(tzinfo=None)

    def moment(self, at: datetime, style: MomentStyle = MomentStyle.LONG) -> Moment:
        """An instant to be written in the practice's zone."""
        return Moment(at, self.zone.key, style)

    def service_name(self, key: str) -> Localized:
        """A service's name."""
        service = self.catalog.services.get(key)
        return service.name if service is not None else Localized({self.practice.language: key})

    def practitioner_name(self, key: str) -> str:
        """A practitioner's name."""
        practitioner = self.catalog.practitioners.get(key)
        return practitioner.name if practitioner is not None else key

    def place(self, key: str) -> Text:
        """Where a visit happens: the address, or how an online one works."""
        location = self.catalog.locations.get(key)
        if location is None:
            return literal(self.practice.address)
        if location.is_online or not location.address:
            return Text("place-online") if location.is_online else Text("place-name", {"name": location.name})
        return literal(location.address)

    def place_of(self, visit: Appointment) -> Text:
        """Where a visit happens; one at the client's own door is not told where that is."""
        location = self.catalog.locations.get(visit.location)
        if location is not None and location.place is Place.HOME:
            return Text("place-home-short")
        return self.place(visit.location)

    def offers(
        self,
        service: Service,
        practitioner: str | None,
        windows: tuple[tuple[datetime, datetime], ...],
        limit: int,
        moving: int | None = None,
    ) -> tuple[Offer, ...]:
        """The best suggestions within the windows (none: at any time)."""
        return availability.ranked(
            self.available, service, practitioner, windows, self.now, own=Own(moving, self.holder), limit=limit
        )

    def near(
        self, service: Service, practitioner: str | None, wish: datetime, limit: int, moving: int | None = None
    ) -> tuple[Offer, ...]:
        """The suggestions nearest to a wish that cannot be had as it is."""
        found = availability.ranked(
            self.available, service, practitioner, (), self.now, wish=wish, own=Own(moving, self.holder), limit=limit
        )
        return tuple(sorted(found, key=lambda offer: offer.start))

    def next_free(self, service: Service, practitioner: str | None, moving: int | None = None) -> Offer | None:
        """The first visit that can be had."""
        found = availability.offers(
            self.available, service, practitioner, (), self.now, own=Own(moving, self.holder), limit=1
        )
        return found[0] if found else None

    def exactly(self, service: Service, practitioner: str | None, start: datetime, moving: int | None) -> Offer | None:
        """That very visit, if it can be had: with the one asked for, or with whoever is free."""
        for key in availability.givers(service, practitioner):
            offer = availability.is_free(self.available, service, key, start, self.now, Own(moving, self.holder))
            if offer is not None:
                return offer
        return None

    def subject_name(self, subject_id: int) -> str:
        """What the child, the pet or the device is called."""
        return next((one.name for one in self.subjects if one.id == subject_id), "?")

    def last_visit(self, *, subject: int | None = None, service: str | None = None) -> Appointment | None:
        """The latest visit, for that subject and of that service if named; one to come when there was none."""
        for visit in (*self.past, *reversed(self.visits)):
            if subject in (None, visit.subject_id) and service in (None, visit.service):
                return visit
        return None

    def with_name(self, name: str) -> View:
        """The same view of a client who just said her name."""
        return replace(self, person=replace(self.person, name=name))
