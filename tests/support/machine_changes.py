"""What may happen to a visit once it is made, done by the engine and foretold by the model."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from scheduling import actions
from scheduling.actions import (
    Asked,
    Cancelled,
    Confirmed,
    Decided,
    Marked,
    Moved,
    NotPossible,
    Reason,
    SlotTaken,
    Undone,
)  # fmt: skip
from scheduling.appointments import Appointment, Status
from scheduling.tables_wishes import change_requests
from tests.support.machine_desk import MachineDesk
from tests.support.model_practice import Visit, Want, moment

ALIVE = ("requested", "booked", "confirmed")
NEXT_MARKS = {
    "booked": ("arrived", "in_progress", "done", "no_show"), "confirmed": ("arrived", "in_progress", "done", "no_show"),
    "arrived": ("in_progress", "done"), "in_progress": ("done",), "done": ("no_show",), "no_show": ("done", "arrived"),
}  # fmt: skip
MARKS = ("arrived", "in_progress", "done", "no_show")
STAFF = "staff:1"


class LivingDesk(MachineDesk):
    """A practice whose visits move, are cancelled, happen or not, and are put right."""

    def move(self, visit: Visit, practitioner: str | None, start: int, asker: str, holder: str | None) -> None:
        """Move a visit, or be refused, or ask."""
        want = Want(visit.service, visit.end - visit.start, asker, visit.id, holder)
        expected: object = self._refusal(visit)
        if visit.status in ALIVE and visit.start == start and practitioner in (None, visit.practitioner):
            expected = "already"
        elif expected is None:
            can = self.could(want, practitioner or visit.practitioner, start)
            expected = (Asked if self._is_late(visit, "move", asker) else Moved) if can else SlotTaken
        with self.database.transaction() as connection:
            result = actions.move(
                connection, self.practice, self.catalog, appointment_id=visit.id, start=moment(start),
                practitioner=practitioner, actor=self.actor(asker, 0), now=self.model.now,
                forced=asker == "forced", holder=holder,
            )  # fmt: skip
            self.agrees(expected == _outcome(result), (visit, practitioner, start, asker, expected, result))
            if isinstance(result, Moved) and not result.was_already:
                self._moved(connection, want, visit, result.appointment, self.actor(asker, 0))
        if isinstance(result, Asked):
            visit.request, visit.wanted = "move", (practitioner or visit.practitioner, start)
        if holder and not isinstance(result, NotPossible) and _outcome(result) != "already":
            self.model.holds.pop(holder, None)

    def _moved(
        self, connection: Connection, want: Want, visit: Visit, made: Appointment, actor: str, action: str = "moved"
    ) -> None:
        before = replace(visit)
        visit.practitioner, visit.start = made.practitioner, int(made.start.timestamp()) // 60
        visit.end = visit.start + want.minutes
        self.model.visits[visit.id] = before  # what is free is asked as it was before the move
        self.placed(connection, want, visit, made.location)
        self.model.visits[visit.id] = visit
        visit.version += 1
        visit.status = "booked" if visit.status == "confirmed" else visit.status
        visit.request = None
        self.note(visit, action, actor, before)

    def cancel(self, visit: Visit, asker: str) -> None:
        """Cancel a visit, or be refused, or ask."""
        expected: object = self._refusal(visit)
        if visit.status == "cancelled":
            expected = "already"
        elif expected is None:
            expected = Asked if self._is_late(visit, "cancel", asker) else Cancelled
        with self.database.transaction() as connection:
            result = actions.cancel(
                connection, self.practice, self.catalog, appointment_id=visit.id, actor=self.actor(asker, 0),
                now=self.model.now,
            )  # fmt: skip
        self.agrees(expected == _outcome(result), (visit, asker, expected, result))
        if isinstance(result, Asked):
            visit.request = "cancel"
        if isinstance(result, Cancelled) and not result.was_already:
            before = replace(visit)
            visit.status, visit.version, visit.request = "cancelled", visit.version + 1, None
            self.note(visit, "cancelled", self.actor(asker, 0), before)

    def confirm(self, visit: Visit) -> None:
        """The practice notes that the client will come."""
        expected: object = self._refusal(visit) or ("already" if visit.status == "confirmed" else Confirmed)
        with self.database.transaction() as connection:
            result = actions.confirm(
                connection, self.practice, self.catalog, appointment_id=visit.id, actor="staff:1", now=self.model.now
            )
        self.agrees(expected == _outcome(result), (visit, expected, result))
        if isinstance(result, Confirmed) and not result.was_already:
            visit.status = "confirmed"
            self.note(visit, "confirmed", "staff:1", None)

    def mark(self, visit: Visit, mark: str) -> None:
        """Staff note what happened."""
        expected: object = Marked if self._may_mark(visit, mark) else Reason.NOT_NOW
        if visit.status in ("cancelled", mark):
            expected = "already" if visit.status == mark else Reason.CANCELLED
        with self.database.transaction() as connection:
            result = actions.set_status(
                connection, self.practice, self.catalog, appointment_id=visit.id, status=Status(mark), actor=STAFF,
                now=self.model.now,
            )  # fmt: skip
        self.agrees(expected == _outcome(result), (visit, mark, expected, result))
        if isinstance(result, Marked) and not result.was_already:
            before = replace(visit)
            visit.status, visit.request = mark, None
            self.note(visit, mark, STAFF, before)

    def _may_mark(self, visit: Visit, mark: str) -> bool:
        if mark not in NEXT_MARKS.get(visit.status, ()):
            return False
        if mark in ("done", "no_show"):
            return visit.start <= self.model.minute
        days = [one.astimezone(self.model.zone).date() for one in (moment(visit.start), self.model.now)]
        return days[0] <= days[1]

    def decide_visit(self, visit: Visit, accept: bool) -> None:
        """Staff accept or refuse a visit that was asked for."""
        has_begun = visit.start <= self.model.minute
        with self.database.transaction() as connection:
            result = actions.decide_visit(
                connection, self.practice, self.catalog, appointment_id=visit.id, accept=accept, actor=STAFF,
                now=self.model.now,
            )  # fmt: skip
        assert _outcome(result) == (Reason.BEGUN if has_begun else Decided), (visit, result)
        before = replace(visit)
        if accept and not has_begun:
            visit.status = "booked"
            self.note(visit, "accepted", STAFF, None)
        else:
            visit.status, visit.version, visit.request = "cancelled", visit.version + 1, None
            action, actor = ("lapsed", "system") if has_begun else ("refused", STAFF)
            self.note(visit, action, actor, None if has_begun else before)

    def decide_request(self, visit: Visit, accept: bool) -> None:
        """Staff grant or refuse a late wish."""
        kind, refusal = visit.request, self._refusal(visit)
        expected: object = refusal or Decided
        if refusal is None and accept and kind == "move":
            want = Want(visit.service, visit.end - visit.start, "staff", visit.id)
            expected = Decided if self.could(want, *visit.wanted) else SlotTaken
        table = change_requests.c
        with self.database.transaction() as connection:
            number = connection.execute(
                sa.select(table.id).where(table.appointment_id == visit.id, table.status == "open")
            ).scalar_one()
            result = actions.decide_request(
                connection, self.practice, self.catalog, request_id=number, accept=accept, actor=STAFF,
                now=self.model.now,
            )  # fmt: skip
            self.agrees(expected == _outcome(result), (visit, accept, expected, result))
            if isinstance(result, Decided) and accept and kind == "move":
                self._moved(connection, want, visit, result.appointment, STAFF)
        if isinstance(result, Decided) and accept and kind == "cancel":
            before = replace(visit)
            visit.status, visit.version = "cancelled", visit.version + 1
            self.note(visit, "cancelled", STAFF, before)
        elif isinstance(result, Decided) and not accept:
            self.note(visit, f"{kind} refused", STAFF, None)
        if not isinstance(result, SlotTaken):
            visit.request = None

    def undo(self, visit: Visit) -> None:
        """Staff take back the last change of a visit."""
        expected = self._undone(visit)
        last = visit.last
        with self.database.transaction() as connection:
            result = actions.undo(
                connection, self.practice, self.catalog, actor=STAFF, now=self.model.now, appointment_id=visit.id
            )
            self.agrees(expected == _outcome(result), (visit, expected, result))
            if not isinstance(result, Undone):
                return
            before = replace(visit)
            if last.action in MARKS:
                visit.status = last.before.status
                self.note(visit, "undone", STAFF, None)
            elif last.action == "booked":
                visit.status, visit.version, visit.request = "cancelled", visit.version + 1, None
                self.note(visit, "cancelled", STAFF, before)
            else:
                self._put_back(connection, visit, result.appointment)

    def _put_back(self, connection: Connection, visit: Visit, made: Appointment) -> None:
        then = visit.last.before
        want = Want(visit.service, then.end - then.start, "forced" if visit.is_forced else "staff", visit.id)
        self._moved(connection, want, visit, made, STAFF, "undone")
        visit.status = then.status

    def _undone(self, visit: Visit) -> object:
        """What becomes of taking back its last change."""
        last = visit.last
        if last.actor != STAFF:
            return Reason.CHANGED
        if self.model.now - last.at > timedelta(minutes=10):
            return Reason.TOO_LATE
        if last.action in MARKS:
            return Undone
        if last.action == "booked":
            return self._refusal(visit) or Undone
        if last.action not in ("moved", "cancelled", "refused"):
            return Reason.NOT_NOW
        if last.before.start <= self.model.minute:
            return Reason.BEGUN
        asker = "forced" if visit.is_forced else "staff"
        want = Want(visit.service, last.before.end - last.before.start, asker, visit.id)
        return Undone if self.could(want, last.before.practitioner, last.before.start) else SlotTaken

    def _refusal(self, visit: Visit) -> Reason | None:
        if visit.status == "cancelled":
            return Reason.CANCELLED
        return Reason.BEGUN if visit.start <= self.model.minute or visit.status not in ALIVE else None

    def _is_late(self, visit: Visit, what: str, asker: str) -> bool:
        about = self.model.service(visit.service)
        limit = about.get(f"{what}_until_hours", 0) * 60
        is_late = moment(visit.start) - self.model.now < timedelta(minutes=limit)
        return asker == "client" and about.get(f"late_{what}") == "ask" and is_late


def _outcome(result: Any) -> object:
    """A result in the model's words."""
    if isinstance(result, NotPossible):
        return result.reason
    if getattr(result, "was_already", False) and not isinstance(result, Asked):
        return "already"
    return type(result)
