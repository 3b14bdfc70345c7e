"""Carry out what the clients' dialogue asked for, in the turn's transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, assert_never

from sqlalchemy import Connection

from bots import acts_of_booking, acts_of_calendars, acts_of_mending, acts_of_waiting
from bots.dialogue import commands
from bots.dialogue.calendar_commands import FollowVisits, UnfollowVisits
from bots.dialogue.commands import Command
from bots.dialogue.mending_commands import AnswerQuote, AskRepairs, TakeBack
from bots.dialogue.waiting_commands import JoinList, LeaveList, RefuseOffer, StayOnList, TakeOffer
from clients import actions as clients
from clients import links, phone
from clients import queries as client_queries
from clients.people import ANY_PURPOSE
from clients.vocabulary import Channel, ConsentEvent, Method, Reachability
from messaging.desk import Outcome, Scene
from messaging.rendering import Wording
from messaging.tables import inbound
from scheduling import actions
from scheduling.catalog import Catalog


@dataclass(frozen=True)
class Hands:
    """What acting needs besides the database."""

    catalog: Catalog
    words: Wording
    signing_key: bytes
    privacy_url: str


def act(connection: Connection, command: Command, scene: Scene, hands: Hands) -> Outcome:
    """Carry out one command and say what became of it."""
    match command:
        case commands.Book():
            return acts_of_booking.book(connection, command, scene, hands.catalog)
        case commands.Hold():
            return acts_of_booking.hold(connection, command, scene, hands.catalog)
        case commands.Release():
            return acts_of_booking.release(connection, scene)
        case commands.GiveUp():
            given_up = _visit(connection, commands.Cancel(command.appointment), scene, hands)
            return replace(given_up, kind="given_up") if given_up.kind == "cancelled" else given_up
        case commands.Move() | commands.Cancel() | commands.Confirm():
            return _visit(connection, command, scene, hands)
        case commands.Stop() | commands.Restart():
            return _messages(connection, command, scene)
        case commands.Greet():
            return _greet(connection, scene, hands)
        case commands.SetName():
            clients.rename(connection, scene.practice.id, _person(scene), command.name)
            return Outcome("setting_saved")
        case commands.SetLanguage():
            clients.set_language(connection, scene.practice.id, _person(scene), command.language, chosen=command.chosen)
            return Outcome("language_set")
        case commands.SetReminders() | commands.SetQuiet() | commands.PreferChannel():
            return _wish(connection, command, scene)
        case commands.AllowSms():
            return _allow_sms(connection, command, scene, hands)
        case commands.Permit():
            return _permit(connection, command, scene, hands)
        case commands.KeepNumber():
            return _keep_number(connection, command, scene)
        case commands.UseLink():
            return _use_link(connection, command, scene, hands)
        case JoinList() | LeaveList() | StayOnList() | TakeOffer() | RefuseOffer():
            return acts_of_waiting.act(connection, command, scene, hands.catalog)
        case FollowVisits() | UnfollowVisits():
            return acts_of_calendars.act(connection, command, scene)
        case TakeBack() | AnswerQuote() | AskRepairs():
            return acts_of_mending.act(connection, command, scene, hands.catalog)
        case _:
            assert_never(command)


def _person(scene: Scene) -> int:
    if scene.person_id is None:
        raise LookupError("a client's command without a client")
    return scene.person_id


def _evidence(scene: Scene) -> str:
    return f"{inbound.name}:{scene.inbound_id}"


def _visit(
    connection: Connection,
    command: commands.Move | commands.Cancel | commands.Confirm,
    scene: Scene,
    hands: Hands,
) -> Outcome:
    practice, catalog, now = scene.practice, hands.catalog, scene.now
    actor = f"client:{_person(scene)}"
    result: Any
    match command:
        case commands.Move():
            result = actions.move(
                connection,
                practice,
                catalog,
                appointment_id=command.appointment,
                start=command.start,
                practitioner=command.practitioner,
                actor=actor,
                now=now,
                expected_version=command.version,
                holder=acts_of_booking.holder_of(scene),
            )
        case commands.Cancel():
            result = actions.cancel(
                connection, practice, catalog, appointment_id=command.appointment, actor=actor, now=now
            )
        case commands.Confirm():
            result = actions.confirm(
                connection, practice, catalog, appointment_id=command.appointment, actor=actor, now=now
            )
    return _outcome(result, "move" if isinstance(command, commands.Move) else "cancel")


def _outcome(result: Any, kind: str) -> Outcome:
    facts: dict[str, Any]
    match result:
        case actions.Asked():
            facts = {"appointment": result.appointment.id, "kind": kind, "was_already": result.was_already}
            return Outcome("asked", facts)
        case actions.SlotTaken():
            return Outcome("slot_taken")
        case actions.Moved():
            return Outcome("moved", {"appointment": result.appointment.id})
        case actions.Cancelled():
            visit = result.appointment
            return Outcome(
                "already_cancelled" if result.was_already else "cancelled",
                {"appointment": visit.id, "start": visit.start, "late": result.is_late},
            )
        case actions.Confirmed():
            return Outcome(
                "already_confirmed" if result.was_already else "confirmed", {"appointment": result.appointment.id}
            )
        case actions.NotPossible(reason=actions.Reason.CANCELLED, appointment=visit) if visit is not None:
            return Outcome("already_cancelled", {"start": visit.start})
        case actions.NotPossible(reason=actions.Reason.RETIMED, appointment=visit) if visit is not None:
            return Outcome("retimed", {"appointment": visit.id})
        case actions.NotPossible(reason=actions.Reason.CHANGED, appointment=visit) if visit is not None:
            return Outcome("changed", {"appointment": visit.id})
    return Outcome("not_possible")


def _messages(connection: Connection, command: commands.Stop | commands.Restart, scene: Scene) -> Outcome:
    point = client_queries.point_by_id(connection, scene.contact_point.id)
    facts: dict[str, Any] = {
        "method": Method.TYPED_WORD,
        "actor": "client",
        "now": scene.now,
        "evidence": _evidence(scene),
    }
    if isinstance(command, commands.Restart):
        clients.restart(connection, point, **facts)
        return Outcome("restarted")
    was_stopped = point.state is Reachability.STOPPED
    clients.stop(connection, point, **facts)
    # STOP gets one reply at most, and a second STOP none.
    return Outcome("stopped", {"reply": not was_stopped})


def _wording(connection: Connection, scene: Scene, hands: Hands, key: str, **args: str) -> int:
    """The words the client saw, as they stand in her language."""
    language = client_queries.person(connection, scene.practice.id, _person(scene)).language
    text = hands.words.format(key, args, language, compact=scene.limits.is_compact)
    return clients.wording(connection, scene.practice.id, key, language, text, scene.now)


def _greet(connection: Connection, scene: Scene, hands: Hands) -> Outcome:
    """The notice was shown; and whoever writes first opens that channel, which is put on record with its words."""
    shown = _wording(connection, scene, hands, "welcome", practice=scene.practice.name, link=hands.privacy_url)
    clients.first_contact(
        connection,
        client_queries.point_by_id(connection, scene.contact_point.id),
        _person(scene),
        notice_id=shown,
        opt_in_id=shown,
        evidence=_evidence(scene),
        now=scene.now,
    )
    return Outcome("greeted")


def _wish(
    connection: Connection,
    command: commands.SetReminders | commands.SetQuiet | commands.PreferChannel,
    scene: Scene,
) -> Outcome:
    match command:
        case commands.SetReminders():
            wishes = clients.Wishes(reminders_on=command.on)
        case commands.SetQuiet() if command.start is not None and command.end is not None:
            wishes = clients.Wishes(quiet=(command.start, command.end))
        case commands.SetQuiet():
            wishes = clients.Wishes(ends_quiet=True)
        case commands.PreferChannel():
            wishes = clients.Wishes(channels={ANY_PURPOSE: (command.channel,)})
    clients.set_preferences(connection, scene.practice.id, _person(scene), wishes, scene.now)
    return Outcome("setting_saved")


def _allow_sms(connection: Connection, command: commands.AllowSms, scene: Scene, hands: Hands) -> Outcome:
    points = client_queries.points_of(connection, scene.practice.id, _person(scene))
    known = [point for point in points if point.channel in (Channel.SMS, Channel.WHATSAPP)]
    if not known:
        return Outcome("number_wrong")
    clients.opt_in(
        connection,
        clients.keep_number(connection, scene.practice, _person(scene), known[0].address, scene.now),
        _person(scene),
        command.allowed,
        method=Method.BUTTON,
        wording_id=_wording(connection, scene, hands, "ask-sms"),
        evidence=_evidence(scene),
        now=scene.now,
    )
    return Outcome("sms_allowed" if command.allowed else "sms_refused")


def _permit(connection: Connection, command: commands.Permit, scene: Scene, hands: Hands) -> Outcome:
    key = f"ask-{command.purpose.value}"
    clients.append_consent(
        connection,
        practice_id=scene.practice.id,
        person_id=_person(scene),
        purpose=command.purpose.value,
        event=ConsentEvent.GIVEN if command.allowed else ConsentEvent.WITHDRAWN,
        method=Method.BUTTON,
        actor="client",
        wording_id=_wording(connection, scene, hands, key, practice=scene.practice.name),
        evidence=_evidence(scene),
        now=scene.now,
    )
    return Outcome("permitted" if command.allowed else "refused")


def _keep_number(connection: Connection, command: commands.KeepNumber, scene: Scene) -> Outcome:
    """The channel vouches that the number is the client's own; whether it may be texted is another question."""
    try:
        number = phone.from_provider(command.phone)
    except phone.NotANumber:
        return Outcome("number_wrong")
    clients.keep_number(connection, scene.practice, _person(scene), number, scene.now)
    return Outcome("number_kept")


def _use_link(connection: Connection, command: commands.UseLink, scene: Scene, hands: Hands) -> Outcome:
    person_id = links.redeem(connection, hands.signing_key, scene.practice.id, command.token, scene.now)
    if person_id is None:
        return Outcome("link_wrong")
    point = client_queries.point_by_id(connection, scene.contact_point.id)
    clients.hand_over(connection, point, _person(scene), person_id, scene.now)
    return Outcome("linked", {"person_id": person_id})
