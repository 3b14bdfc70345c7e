"""People, contact points, preferences and consent, changed. Runs in the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import files, ledger, people, permission, queries, stopping
from clients.people import Point
from clients.tables import contact_points, person_contact_points
from clients.vocabulary import Channel, Method, Reachability
from core.practice import Practice

# One door for whoever changes something about clients; the rooms behind it hold one idea each.
new_person = files.new_person
link = files.link
rename = files.rename
set_language = files.set_language
set_restricted = files.set_restricted
Wishes = files.Wishes
set_preferences = files.set_preferences
wording = ledger.wording
append_consent = ledger.append_consent
stop = stopping.stop
restart = stopping.restart
bot_blocked = stopping.bot_blocked
opt_in = permission.opt_in
first_contact = permission.first_contact
point_by_id = queries.point_by_id

PROVEN_BY_WRITING = frozenset({Reachability.UNVERIFIED, Reachability.BLOCKED, Reachability.INVALID})


@dataclass(frozen=True)
class Arrived:
    """Who is at an address that something came from."""

    point: Point
    person_ids: tuple[int, ...]  # nobody yet, or several who share the address
    is_new_point: bool
    name: str | None = None  # what the channel calls them, cleaned; a suggestion, never an identity
    language: str = ""  # what the channel says they speak if the practice does, else the practice's own


def arrive(
    connection: Connection,
    practice: Practice,
    channel: Channel,
    address: str,
    now: datetime,
    *,
    name: str | None = None,
    language: str | None = None,
) -> Arrived:
    """Get or create the contact point; whoever races for the same address gets the same one."""
    inserted = connection.execute(
        ledger.insert_if_new(
            connection,
            contact_points,
            practice_id=practice.id,
            channel=channel.value,
            address=address,
            state=Reachability.UNVERIFIED.value,
            created_at=now,
        ).returning(contact_points.c.id)
    ).scalar_one_or_none()
    point = queries.point(connection, practice.id, channel, address)
    if point is None:
        raise RuntimeError("a contact point that was just inserted or found is there")
    return Arrived(
        point=point,
        person_ids=tuple(person.id for person in queries.people_on(connection, point.id)),
        is_new_point=inserted is not None,
        name=people.clean_name(name),
        language=language if language in practice.languages else practice.language,
    )


def keep_number(connection: Connection, practice: Practice, person_id: int, number: str, now: datetime) -> Point:
    """Remember a client's own number (E.164) as an SMS contact point.

    Nothing is sent there before the client opted in, confirmed a code or wrote from it: a number somebody shared
    or typed is not yet a channel.
    """
    point = arrive(connection, practice, Channel.SMS, number, now).point
    files.link(connection, practice.id, person_id, point.id, now)
    return point


def hand_over(connection: Connection, point: Point, from_person: int, to_person: int, now: datetime) -> None:
    """Tie a contact point to the client it turned out to belong to (a deep link, a proven number).

    A file without a name that was opened only because somebody wrote is left behind; what it allowed on this
    contact point is recorded for the right client.
    """
    files.link(connection, point.practice_id, to_person, point.id, now)
    if from_person == to_person:
        return
    permission.copy_permission(connection, point, from_person, to_person, now)
    if queries.person(connection, point.practice_id, from_person).name is None:
        tie = person_contact_points
        connection.execute(sa.delete(tie).where(tie.c.person_id == from_person, tie.c.contact_point_id == point.id))


def wrote(connection: Connection, point_id: int, at: datetime, evidence: str | None = None) -> Point:
    """Somebody wrote from there at `at` (aware): the address is theirs, and no longer blocked or dead.

    STOPPED stays: only START lifts it.
    """
    point = queries.point_by_id(connection, point_id)
    state = Reachability.ACTIVE if point.state in PROVEN_BY_WRITING else point.state
    connection.execute(
        sa.update(contact_points)
        .where(contact_points.c.id == point_id)
        .values(
            state=state.value,
            state_reason=None if state is Reachability.ACTIVE else point.state_reason,
            wrote_at=max(at, point.wrote_at) if point.wrote_at else at,
            verified_at=point.verified_at or at,
        )
    )
    if point.state is Reachability.BLOCKED:
        stopping.allow_again(connection, point, Method.WROTE_FIRST, "client", evidence, at)
    return queries.point_by_id(connection, point_id)


def set_reachability(
    connection: Connection, point_id: int, state: Reachability, reason: str | None, now: datetime
) -> None:
    """Note what became of a contact point; `now` is when it was proven, if it was. STOPPED stays."""
    values: dict[str, object] = {"state": state.value, "state_reason": reason[:80] if reason else None}
    if state is Reachability.ACTIVE:
        values["verified_at"] = sa.func.coalesce(contact_points.c.verified_at, now)
    if state is Reachability.INVALID:
        values["verified_at"] = None  # whatever was proven, it no longer holds
    connection.execute(
        sa.update(contact_points)
        .where(contact_points.c.id == point_id, contact_points.c.state != Reachability.STOPPED.value)
        .values(**values)
    )


def readdress(connection: Connection, practice: Practice, channel: Channel, old: str, new: str) -> None:
    """A chat got a new address; when that one is known already, the old one is dead."""
    before = queries.point(connection, practice.id, channel, old)
    if before is None:
        return
    if queries.point(connection, practice.id, channel, new) is not None:
        values = {"state": Reachability.INVALID.value, "state_reason": "moved"}
    else:
        values = {"address": new}
    connection.execute(sa.update(contact_points).where(contact_points.c.id == before.id).values(**values))
