"""Carry out what a client wants for her own calendar, in the turn's transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from bots.dialogue.calendar_commands import CalendarCommand, FollowVisits
from messaging.desk import Outcome, Scene
from scheduling.calendar import sharing


def act(connection: Connection, command: CalendarCommand, scene: Scene) -> Outcome:
    """Do it, and say what became of it."""
    if scene.person_id is None:
        raise LookupError("a client's command without a client")
    person, actor = scene.person_id, f"client:{scene.person_id}"
    if isinstance(command, FollowVisits):
        feed = sharing.share(connection, scene.practice, person_id=person, actor=actor, now=scene.now)
        return Outcome("calendar_follow", {"feed": feed.id})
    was_on = sharing.close(connection, scene.practice, person_id=person, actor=actor, now=scene.now)
    return Outcome("calendar_off" if was_on else "calendar_off_none")
