"""All that a step of the clients' dialogue may look at; pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from clients.people import Person, Point, Preferences
from clients.vocabulary import Channel
from core.practice import Practice
from messaging.channel import Limits
from messaging.says import Localized, Moment, MomentStyle, Text, literal
from scheduling import availability
from scheduling.appointments import Appointment
from scheduling.availability import Availability, Offer, Own
from scheduling.catalog import Catalog, Service
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
            self.available, service, practitioner, windows, self.now, own=Own(moving), limit=limit
        )

    def near(
        self, service: Service, practitioner: str | None, wish: datetime, limit: int, moving: int | None = None
    ) -> tuple[Offer, ...]:
        """The suggestions nearest to a wish that cannot be had as it is."""
        found = availability.ranked(
            self.available, service, practitioner, (), self.now, wish=wish, own=Own(moving), limit=limit
        )
        return tuple(sorted(found, key=lambda offer: offer.start))

    def exactly(self, service: Service, practitioner: str | None, start: datetime, moving: int | None) -> Offer | None:
        """That very visit, if it can be had: with the one asked for, or with whoever is free."""
        for key in availability.givers(service, practitioner):
            offer = availability.is_free(self.available, service, key, start, self.now, Own(moving))
            if offer is not None:
                return offer
        return None

    def with_name(self, name: str) -> View:
        """The same view of a client who just said her name."""
        return replace(self, person=replace(self.person, name=name))
