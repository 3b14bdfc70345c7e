"""The engine and the model side by side: each act is done on the rows, foretold by the model, and compared."""

from __future__ import annotations

import itertools
from datetime import date, datetime, timedelta
from typing import Any

import holidays
import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import people
from core.db import Database
from core.practice import Practice, from_document
from core.queries import save_practice_document
from scheduling import actions, availability, practice_sync, queries, slots
from scheduling.actions import Booked, Held, SlotTaken
from scheduling.availability import Asker, Availability, Offer, Own
from scheduling.catalog import Catalog
from scheduling.tables_hours import external_busy, external_calendars, special_days
from tests.support import machine_rows
from tests.support.full_practice import Wish, a_full_document
from tests.support.model_practice import DAY, Change, Closure, Model, Taken, Visit, Want, moment

_slugs = itertools.count(1)
HOLD = timedelta(minutes=10)
CLIENTS = 4


class MachineDesk:
    """One practice of its own in the database, and what the model believes of it."""

    def __init__(self, database: Database, now: datetime, *, compares: bool = True) -> None:
        self.database = database
        self.compares = compares  # not when the engine has been made blind on purpose
        self.slug = f"machine-{next(_slugs)}"
        self.model = Model(now, holidays=frozenset(holidays.country_holidays("IT", years=now.year)))
        self.practice: Practice
        self.catalog: Catalog
        with database.transaction() as connection:
            self._load(connection, a_full_document())
            self.people = [self._person(connection) for _ in range(CLIENTS)]

    def _load(self, connection: Connection, document: dict[str, Any]) -> None:
        self.model.document = document
        number = save_practice_document(connection, self.slug, document, "0" * 64, self.model.now)
        self.practice = from_document(number, self.slug, document)
        self.catalog = Catalog.of(document)
        practice_sync.sync(connection, self.practice, self.catalog, self.model.now)

    def _person(self, connection: Connection) -> int:
        row = sa.insert(people).values(practice_id=self.practice.id, language="it", created_at=self.model.now)
        return int(connection.execute(row.returning(people.c.id)).scalar_one())

    def agrees(self, claim: bool, about: object) -> None:
        assert claim or not self.compares, about

    def book(
        self, wish: Wish, practitioner: str | None, start: int, asker: str, person: int, holder: str | None
    ) -> None:
        """Book, and say whether that was to be expected."""
        want = Want(wish[0], self.model.minutes(wish), asker, own_holder=holder)
        foretold = self.could(want, practitioner, start)
        with self.database.transaction() as connection:
            result = actions.book(
                connection, self.practice, self.catalog, person_id=self.people[person], service=wish[0],
                practitioner=practitioner, start=moment(start), channel="sms", actor=self.actor(asker, person),
                now=self.model.now, variant=wish[1], supplements=wish[2], forced=asker == "forced", holder=holder,
            )  # fmt: skip
            self.agrees(isinstance(result, Booked) == foretold, (want, practitioner, start, result))
            if isinstance(result, Booked):
                self._remember(connection, want, wish, result, person)
            else:
                self._alternatives_are_possible(want, result)
        if holder:
            self.model.holds.pop(holder, None)

    def _remember(self, connection: Connection, want: Want, wish: Wish, result: Booked, person: int) -> None:
        made = result.appointment
        visit = Visit(
            id=made.id, person=made.person_id, service=made.service, variant=made.variant,
            supplements=made.supplements, practitioner=made.practitioner, start=int(made.start.timestamp()) // 60,
            end=int(made.end.timestamp()) // 60, status=made.status.value, version=made.version, resources=(),
            is_seat=False,
        )  # fmt: skip
        self.placed(connection, want, visit, made.location)
        asks = self.model.service(made.service).get("needs_approval") and want.asker == "client"
        visit.is_forced = want.asker == "forced"
        self.note(visit, "requested" if asks else "booked", self.actor(want.asker, person), None)
        assert visit.status == ("requested" if asks else "booked")
        assert (visit.variant, visit.supplements, visit.end - visit.start) == (wish[1], wish[2], want.minutes)
        self.model.visits[visit.id] = visit

    def placed(self, connection: Connection, want: Want, visit: Visit, location: str) -> None:
        """Read which resources it got; the model must have had them free."""
        session = f"session:{visit.practitioner}:{visit.start}"
        visit.resources = machine_rows.resources_of(connection, self.practice.id, visit.id, session)
        visit.is_seat = self.model.is_session(visit.service, visit.practitioner, visit.start)
        free = [(place, set(way)) for place, way in self.model.ways(want, visit.practitioner, visit.start)]
        self.agrees((location, set(visit.resources)) in free, (want, visit, location, free))

    def note(self, visit: Visit, action: str, actor: str, before: Visit | None) -> None:
        """A change is on record; it may be taken back for a while."""
        visit.actions.append(action)
        visit.last = Change(action, actor, self.model.now, before)

    def hold(self, wish: Wish, practitioner: str | None, start: int, holder: str, moving: Visit | None) -> None:
        """Keep a time while a client decides."""
        service = self.catalog.services[wish[0]].chosen(wish[1], wish[2])
        if moving is not None:
            service = service.lasting(moving.end - moving.start)
        want = Want(wish[0], service.minutes, "client", moving.id if moving else None, holder)
        foretold = self.could(want, practitioner, start)
        with self.database.transaction() as connection:
            result = actions.hold(
                connection, self.practice, self.catalog, service=service, practitioner=practitioner,
                start=moment(start), actor="client:1", holder=holder, until=self.model.now + HOLD,
                now=self.model.now, moving=want.own_visit,
            )  # fmt: skip
        self.agrees(isinstance(result, Held) == foretold, (want, practitioner, start, result))
        self.model.holds.pop(holder, None)
        if isinstance(result, Held) and result.offer.seats_left is None:
            self.model.holds[holder] = self._pieces(result.offer, wish[0], holder, moving)

    def _pieces(self, offer: Offer, service: str, holder: str, moving: Visit | None) -> list[Taken]:
        """The held time on each calendar, without what the visit that moves has there anyway."""
        start, end = (int(one.timestamp()) // 60 for one in (offer.start, offer.end))
        found = []
        for calendar in (offer.practitioner, *offer.resources):
            spans = [(start, end)]
            keeps = moving is not None and moving.status != "cancelled" and not moving.is_seat
            if moving is not None and keeps and calendar in (moving.practitioner, *moving.resources):
                spans = [(start, min(end, moving.start)), (max(start, moving.end), end)]
            for low, high in spans:
                if low < high:
                    buffers = self.model.buffers(service)
                    until = self.model.now + HOLD
                    found.append(Taken(calendar, low, high, *buffers, holder=holder, until=until))
        return found

    def decree(self, closure: Closure) -> None:
        """A closure, time off or an opening out of turn."""
        values = dict(closure._asdict())
        values["kind"] = "open" if values.pop("is_open") else "closed"
        with self.database.transaction() as connection:
            connection.execute(
                sa.insert(special_days).values(
                    **values, practice_id=self.practice.id, reason="closure", actor="staff:1",
                    created_at=self.model.now,
                )
            )  # fmt: skip
        self.model.closures.append(closure)

    def change_hours(self, plan: int) -> None:
        """The practice changes its file."""
        with self.database.transaction() as connection:
            self._load(connection, a_full_document(plan))

    def busy_elsewhere(self, practitioner: str, start: int, minutes: int) -> None:
        """A practitioner's own calendar says that she is away."""
        key = {"practice_id": self.practice.id, "practitioner": practitioner}
        table = external_calendars
        with self.database.transaction() as connection:
            known = sa.select(table.c.id).filter_by(**key)
            number = (
                connection.execute(known).scalar()
                or connection.execute(sa.insert(table).values(**key).returning(table.c.id)).scalar_one()
            )
            connection.execute(
                sa.insert(external_busy).values(
                    **key, external_calendar_id=number, start_minute=start, end_minute=start + minutes
                )
            )
        self.model.elsewhere.append(Taken(practitioner, start, start + minutes))

    def offered(self, wish: Wish, practitioner: str | None, own: Own, asker: Asker, pick: int = 0) -> tuple[Offer, ...]:
        """What the practice would offer over the days it looks at; the model must offer the same, as far as tried."""
        service = self.catalog.services[wish[0]].chosen(wish[1], wish[2])
        free, now = self.availability(), self.model.now
        found = availability.offers(free, service, practitioner, [], now, own, asker=asker)
        want = Want(wish[0], service.minutes, asker.value, own.appointment_id, own.holder)
        for offer in found[:: 1 + len(found) // 7]:
            self.agrees(self.model.can(want, offer.practitioner, slots.minute_of(offer.start)), (want, offer))
        for start in self._tries(wish[0], pick):
            for key in availability.givers(service, practitioner):
                engine = availability.is_free(free, service, key, moment(start), now, own, asker)
                self.agrees((engine is not None) == self.model.can(want, key, start), (want, key, moment(start)))
        return found

    def _tries(self, service: str, pick: int) -> list[int]:
        """Starts to ask for: of a service with sessions theirs, of others some of a day, or of a night."""
        has_sessions = bool(self.model.service(service).get("sessions"))
        quarters = range(pick % 3, 28, 3) if pick % 4 == 0 else range(28 + pick % 7, 80, 7)
        starts = [start_at(self.model.now, pick % 5, one) for one in (range(28, 80) if has_sessions else quarters)]
        return [one for one in starts if not has_sessions or self.model.is_session(service, "anna", one)]

    def session_starts(self) -> list[int]:
        """When there are sessions in the next days, those where somebody comes already last."""
        starts = [start_at(self.model.now, ahead, quarter) for ahead in range(4) for quarter in range(28, 80)]
        begun = [visit.start for visit in self.model.standing() if visit.is_seat and visit.start > self.model.minute]
        return [one for one in starts if self.model.is_session("group", "anna", one)] + begun

    def availability(self) -> Availability:
        """What is free over the horizon, as a conversation would read it."""
        with self.database.snapshot() as connection:
            return queries.load_availability(
                connection, self.practice, self.catalog, self.model.now, self.model.now + timedelta(days=7),
                self.model.now,
            )  # fmt: skip

    def pass_time(self, minutes: int) -> None:
        """The clock moves; holds run out."""
        self.model.now += timedelta(minutes=minutes)

    def check(self) -> None:
        """Everything that must always be true."""
        seats = {key: one.get("seats", 1) for key, one in self.model.document["services"].items()}
        with self.database.snapshot() as connection:
            machine_rows.nothing_overlaps(connection, self.practice.id)
            machine_rows.seats_are_kept(connection, self.practice.id, seats)
            machine_rows.every_visit_takes_its_time(connection, self.practice.id)
            machine_rows.only_live_visits_are_reminded_of(connection, self.practice.id)
            machine_rows.no_visit_is_lost(connection, self.practice.id, self.model)
            machine_rows.every_change_is_recorded(connection, self.practice.id, self.model)
            if self.compares:
                machine_rows.time_is_taken_as_the_model_says(connection, self.practice.id, self.model)

    def could(self, want: Want, practitioner: str | None, start: int) -> bool:
        whom = [practitioner] if practitioner else self.model.givers(want.service)
        return any(self.model.can(want, key, start) for key in whom)

    def _alternatives_are_possible(self, want: Want, result: SlotTaken) -> None:
        asker = "staff" if want.asker == "forced" else want.asker
        for offer in result.alternatives:
            again = want._replace(asker=asker, own_holder=None)
            start = slots.minute_of(offer.start)
            own_gone = again._replace(own_holder=want.own_holder)  # its hold has been given up
            self.agrees(self.model.can(own_gone, offer.practitioner, start), (want, offer))

    def actor(self, asker: str, person: int) -> str:
        return f"client:{self.people[person]}" if asker == "client" else "staff:1"


def a_day(now: datetime, ahead: int) -> date:
    """The local day so many days ahead."""
    return (now + timedelta(days=ahead)).date()


def start_at(now: datetime, ahead: int, quarter: int) -> int:
    """The UTC minute of a quarter of an hour, so many days ahead."""
    return int(now.timestamp()) // 60 // DAY * DAY + ahead * DAY + 15 * quarter
