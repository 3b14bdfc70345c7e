"""Who is who: members of the practice file are met in the admin chat.

The practice file knows names, Telegram knows users. Whoever is in the admin chat, which the owner chose and filled, may
say once which of the file's people they are; it is said there, where everybody reads it, and in private never.
"""

from __future__ import annotations

from admin import actions, queries, roles
from admin.results import FreeSeats, NotFound, Seated, Silence
from admin.room import Room


def meet(room: Room) -> FreeSeats | Silence:
    """The people of the file who have not been met, for somebody who is none of them yet."""
    if not _may_choose(room):
        return Silence()
    seats = queries.free_seats(room.connection, room.practice.id)
    return FreeSeats(tuple((member.id, member.name) for member in seats)) if seats else Silence()


def take_seat(room: Room, team_id: int) -> Seated | NotFound:
    """Be that member from now on."""
    user_id = room.asker.user_id
    if not _may_choose(room) or user_id is None:
        return NotFound("seat")
    name = actions.take_seat(room.connection, room.practice, team_id, user_id, room.team_id, room.now)
    return Seated(name) if name is not None else NotFound("seat")


def _may_choose(room: Room) -> bool:
    admits = roles.admits_members(room.practice.document)
    return admits and room.asker.is_group and not roles.has_own_seat(room.asker.sender)
