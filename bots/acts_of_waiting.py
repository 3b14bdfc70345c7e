"""Carry out what a client wants of the waiting list, in the turn's transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from bots.dialogue.waiting_commands import (
    JoinList,
    LeaveList,
    RefuseOffer,
    StayOnList,
    TakeOffer,
    WaitingCommand,
)
from messaging.desk import Outcome, Scene
from scheduling.appointments import Status
from scheduling.catalog import Catalog
from scheduling.waiting import actions, answering, queries
from scheduling.waiting.nouns import Accepted, Entry

OVER = Outcome("waiting_over")


def act(connection: Connection, command: WaitingCommand, scene: Scene, catalog: Catalog) -> Outcome:
    """Do it, and say what became of it. Entries and offers of others are none of hers."""
    practice, now, person = scene.practice, scene.now, _person(scene)
    match command:
        case JoinList():
            return _join(connection, command, scene, catalog)
        case LeaveList(number):
            entry = _own(connection, scene, number)
            left = actions.leave(connection, practice, number, f"client:{person}", now) if entry is not None else None
            return Outcome("waiting_left") if left is not None else OVER
        case StayOnList(number):
            entry = _own(connection, scene, number)
            stays = actions.stay(connection, practice, number, f"client:{person}", now) if entry is not None else None
            return Outcome("waiting_stays", {"entry": number}) if stays is not None else OVER
        case RefuseOffer(number):
            entry = answering.decline(connection, practice, number, person, now)
            return Outcome("waiting_declined", {"entry": entry.id}) if entry is not None else OVER
        case TakeOffer(number):
            return _take(connection, number, scene, catalog)


def _join(connection: Connection, command: JoinList, scene: Scene, catalog: Catalog) -> Outcome:
    joined = actions.join(
        connection,
        scene.practice,
        catalog,
        person_id=_person(scene),
        service=command.service,
        practitioner=command.practitioner,
        windows=command.windows,
        subject_id=command.subject,
        variant=command.variant,
        supplements=command.supplements,
        appointment_id=command.appointment,
        actor=f"client:{_person(scene)}",
        now=scene.now,
    )
    facts = {
        "entry": joined.entry.id,
        "service": command.service,
        "practitioner": command.practitioner,
        "appointment": command.appointment,
        "windows": command.windows,
        "looks": command.looks,
    }
    return Outcome("waiting_joined", facts)


def _take(connection: Connection, number: int, scene: Scene, catalog: Catalog) -> Outcome:
    channel = scene.contact_point.channel.value
    result = answering.accept(connection, scene.practice, catalog, number, _person(scene), channel, scene.now)
    if not isinstance(result, Accepted):
        return Outcome("waiting_taken") if result.stays else OVER
    visit = result.appointment
    facts = {"appointment": visit.id, "version": visit.version}
    if result.before is not None:
        return Outcome("moved", facts)
    return Outcome("requested" if visit.status is Status.REQUESTED else "booked", facts)


def _own(connection: Connection, scene: Scene, entry_id: int) -> Entry | None:
    entry = queries.entry(connection, scene.practice.id, entry_id)
    return entry if entry is not None and entry.person_id == scene.person_id else None


def _person(scene: Scene) -> int:
    if scene.person_id is None:
        raise LookupError("a client's command without a client")
    return scene.person_id
