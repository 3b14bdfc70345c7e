"""Carry out what a client wants in the life of a visit, in the turn's transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from bots.dialogue.mending_commands import AnswerQuote, AskRepairs, MendingCommand, TakeBack
from messaging.desk import Outcome, Scene
from scheduling import actions, queries, repairs
from scheduling.catalog import Catalog

MOST_REPAIRS = 4  # told at once


def act(connection: Connection, command: MendingCommand, scene: Scene, catalog: Catalog) -> Outcome:
    """Do it, and say what became of it. Visits of others are none of hers."""
    person = scene.person_id
    if person is None:
        raise LookupError("a client's command without a client")
    if isinstance(command, AskRepairs):
        found = repairs.stage_of_devices(connection, scene.practice.id, person)[-MOST_REPAIRS:]
        told = [(one.appointment.start, one.stage.value) for one in found]
        return Outcome("mending_repairs" if told else "mending_repairs_none", {"repairs": told})
    visit = queries.appointment(connection, scene.practice.id, command.appointment)
    if visit is None or visit.person_id != person:
        return Outcome("mending_undo_late" if isinstance(command, TakeBack) else "mending_quote_old")
    if isinstance(command, AnswerQuote):
        return _answer(connection, command, scene, catalog, person)
    result = actions.undo(
        connection, scene.practice, catalog, actor=f"client:{person}", now=scene.now, appointment_id=visit.id
    )
    if isinstance(result, actions.Undone):
        return Outcome("mending_restored", {"appointment": result.appointment.id})
    if isinstance(result, actions.Asked):
        facts = {"appointment": result.appointment.id, "kind": "cancel", "was_already": result.was_already}
        return Outcome("asked", facts)
    return Outcome("mending_undo_taken" if isinstance(result, actions.SlotTaken) else "mending_undo_late")


def _answer(connection: Connection, command: AnswerQuote, scene: Scene, catalog: Catalog, person: int) -> Outcome:
    result = actions.answer_quote(
        connection, scene.practice, catalog, appointment_id=command.appointment, number=command.number,
        agreed=command.agreed, actor=f"client:{person}", now=scene.now,
    )  # fmt: skip
    if isinstance(result, actions.NotPossible):
        return Outcome("mending_quote_old")
    return Outcome("mending_quote_agreed" if command.agreed else "mending_quote_refused")
