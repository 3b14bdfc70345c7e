"""Carry out what a booking needs: keep a time, give it back, write one visit or several; in the turn's transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from bots.dialogue import commands
from clients import subjects
from messaging.desk import Outcome, Scene
from scheduling import actions, intake, placing, together
from scheduling.booking import HOLD
from scheduling.catalog import Catalog, Service
from scheduling.tables import occupancies
from scheduling.together import Part

SLOW_HOLD = timedelta(minutes=30)  # by SMS an answer takes its time


def holder_of(scene: Scene) -> str:
    """Under which name times are kept for this conversation."""
    return f"conversation:{scene.conversation_id}"


def hold(connection: Connection, command: commands.Hold, scene: Scene, catalog: Catalog) -> Outcome:
    """Keep the time; whatever was kept before for this conversation is given up."""
    result = _hold(connection, command, scene, catalog, command.practitioner)
    if isinstance(result, actions.SlotTaken) and command.or_anybody and command.practitioner is not None:
        result = _hold(connection, command, scene, catalog, None)
    if isinstance(result, actions.SlotTaken):
        return Outcome("slot_taken")
    return Outcome("held", {"practitioner": result.offer.practitioner})


def _hold(
    connection: Connection, command: commands.Hold, scene: Scene, catalog: Catalog, practitioner: str | None
) -> actions.Held | actions.SlotTaken:
    return actions.hold(
        connection,
        scene.practice,
        catalog,
        service=command.service,
        practitioner=practitioner,
        start=command.start,
        actor=_actor(scene),
        holder=holder_of(scene),
        until=scene.now + (SLOW_HOLD if scene.limits.is_compact else HOLD),
        now=scene.now,
        moving=command.moving,
    )


def release(connection: Connection, scene: Scene) -> Outcome:
    """Give back what is kept; what has run out is removed by whoever takes that time next."""
    connection.execute(
        sa.delete(occupancies).where(
            occupancies.c.practice_id == scene.practice.id,
            occupancies.c.kind == "hold",
            occupancies.c.holder == holder_of(scene),
            occupancies.c.expires_at > scene.now,
        )
    )
    return Outcome("released")


def book(connection: Connection, command: commands.Book, scene: Scene, catalog: Catalog) -> Outcome:
    """Book it: with whoever keeps the time; with another, where anybody will do and that one has none left."""
    service = placing.service_of(catalog, command.service)
    details: dict[str, Any] = {"intake": dict(command.answers)} if command.answers else {}
    parts = _parts(connection, command, scene, service)
    result = _book(connection, command, scene, catalog, parts, details, command.practitioner)
    if isinstance(result, actions.SlotTaken) and command.any_practitioner:
        result = _book(connection, command, scene, catalog, parts, details, None)
    if isinstance(result, actions.SlotTaken):
        return Outcome("slot_taken")
    visits = [one.appointment for one in result]
    if details:
        intake.tell_practitioner(connection, scene.practice, catalog, visits[0], details["intake"], scene.now)
    facts = {"appointment": visits[0].id, "version": visits[0].version, "others": [one.id for one in visits[1:]]}
    return Outcome("requested" if visits[0].status.value == "requested" else "booked", facts)


def _parts(connection: Connection, command: commands.Book, scene: Scene, service: Service) -> list[Part]:
    """For whom: those named for the first time are put into the file."""
    found = []
    for form in command.forms:
        subject = form.subject
        if form.new_subject is not None and service.subject is not None:
            kind = service.subject.value
            subject = subjects.keep_subject(
                connection, scene.practice.id, _person(scene), kind, form.new_subject, scene.now
            ).id
        found.append(Part(subject, form.variant))
    return found


def _book(
    connection: Connection,
    command: commands.Book,
    scene: Scene,
    catalog: Catalog,
    parts: list[Part],
    details: dict[str, Any],
    practitioner: str | None,
) -> tuple[actions.Booked, ...] | actions.SlotTaken:
    facts: dict[str, Any] = {
        "person_id": _person(scene),
        "service": command.service,
        "practitioner": practitioner,
        "start": command.start,
        "channel": scene.contact_point.channel.value,
        "actor": _actor(scene),
        "now": scene.now,
        "supplements": command.supplements,
        "details": details,
        "holder": holder_of(scene),
    }
    if len(parts) > 1:
        return together.book_together(connection, scene.practice, catalog, parts=parts, **facts)
    (part,) = parts
    facts |= {"subject_id": part.subject_id, "variant": part.variant}
    result = actions.book(connection, scene.practice, catalog, **facts)
    return result if isinstance(result, actions.SlotTaken) else (result,)


def _actor(scene: Scene) -> str:
    return f"client:{_person(scene)}"


def _person(scene: Scene) -> int:
    if scene.person_id is None:
        raise LookupError("a client's command without a client")
    return scene.person_id
