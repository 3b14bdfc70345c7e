"""A day of the practice or of one practitioner, as data; pure. Words and pictures are made elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from messaging.says import Localized, Text
from scheduling.appointments import Appointment, Status


@dataclass(frozen=True)
class Visit:
    """One line of the day."""

    appointment: Appointment
    client_name: str | None  # only for private chats; groups get initials
    subject_name: str | None  # the child, pet or device it is for
    service_name: Localized
    practitioner_name: str
    location_name: Localized
    answers: tuple[Text, ...] = ()  # to what was asked before the visit; only for private chats


@dataclass(frozen=True)
class Opening:
    """When a practitioner is there. Aware, in UTC."""

    practitioner: str
    start: datetime
    end: datetime
    location: str


@dataclass(frozen=True)
class Block:
    """Time kept free of visits, or held for a client who is deciding. Aware, in UTC."""

    practitioner: str
    start: datetime
    end: datetime
    holder: str | None


@dataclass(frozen=True)
class Agenda:
    """A local calendar day."""

    day: date
    zone: str  # IANA
    practitioner: str | None  # None: everybody
    visits: tuple[Visit, ...]  # those that stand, in order of start
    cancelled: tuple[Visit, ...]
    openings: tuple[Opening, ...]
    blocks: tuple[Block, ...]


def split(visits: Sequence[Visit]) -> tuple[tuple[Visit, ...], tuple[Visit, ...]]:
    """Those that stand, and those that were cancelled."""
    stand = tuple(visit for visit in visits if visit.appointment.status is not Status.CANCELLED)
    gone = tuple(visit for visit in visits if visit.appointment.status is Status.CANCELLED)
    return stand, gone
