"""Carries out what a staff member asked, in the turn's transaction; what became of it is said by `dialogue_after`."""

from __future__ import annotations

from typing import assert_never

from sqlalchemy import Connection

from admin import (
    act_arranging,
    act_calendar,
    act_hours,
    act_life,
    act_look,
    act_messages,
    act_team,
    act_visits,
    act_waiting,
    actions,
)
from admin.requests import (
    AnswerNotice,
    Arrange,
    Asker,
    BeginAnswer,
    Carry,
    Command,
    FindClients,
    HandBack,
    Meet,
    Nothing,
    OpenMessage,
    Request,
    SendAnswer,
    ShowAgenda,
    ShowClient,
    ShowFree,
    TakeSeat,
    WriteTo,
)
from admin.requests_calendar import CalendarRequest
from admin.requests_hours import HoursRequest
from admin.requests_life import LifeRequest
from admin.requests_waiting import WaitingRequest
from admin.results import Result, Silence
from admin.roles import Known, Newcomer, Stranger
from admin.room import Parse, Room
from clients.vocabulary import Channel
from messaging.desk import Outcome, Scene
from scheduling.catalog import Catalog


def carry_out(
    connection: Connection, command: Command, scene: Scene, catalog: Catalog, parse: Parse, *, has_links: bool = True
) -> Outcome:
    """Take the newcomer in, if it is one, then do what was asked."""
    team_id = _team_id(connection, command.asker, scene)
    room = Room(connection, scene, catalog, command.asker, team_id, parse, has_links)
    result = _do(room, command.request)
    return Outcome(type(result).__name__, {"result": result, "asker": command.asker})


def _team_id(connection: Connection, asker: Asker, scene: Scene) -> int:
    match asker.sender:
        case Newcomer() as newcomer:
            return actions.admit(connection, scene.practice, newcomer, scene.now)
        case Known(member):
            if scene.contact_point.channel is Channel.STAFF and not asker.is_group:
                actions.remember_private_chat(connection, member, scene.contact_point.address)
            return member.id
        case Stranger():
            raise ValueError("a stranger asks nothing of the desk")
        case _:
            assert_never(asker.sender)


def _do(room: Room, request: Request) -> Result:
    if isinstance(request, LifeRequest):
        return act_life.do(room, request)
    if isinstance(request, HoursRequest):
        return act_hours.do(room, request)
    if isinstance(request, WaitingRequest):
        return act_waiting.do(room, request)
    if isinstance(request, CalendarRequest):
        return act_calendar.do(room, request)
    match request:
        case Nothing():
            return Silence()
        case Meet():
            return act_team.meet(room)
        case TakeSeat(team_id):
            return act_team.take_seat(room, team_id)
        case ShowAgenda() as wanted:
            return act_look.agenda(room, wanted)
        case ShowFree() as wanted_free:
            return act_look.free(room, wanted_free)
        case FindClients(text):
            return act_look.found(room, text)
        case ShowClient(text):
            return act_look.client(room, text)
        case Arrange(draft):
            return act_arranging.arrange(room, draft)
        case Carry(draft):
            return act_visits.carry(room, draft)
        case WriteTo(client, text):
            return act_messages.write_to(room, client, text)
        case OpenMessage(inbound_id):
            return act_messages.show(room, inbound_id)
        case BeginAnswer(inbound_id):
            return act_messages.begin_answer(room, inbound_id)
        case SendAnswer() as answer:
            return act_messages.send(room, answer)
        case AnswerNotice(provider_id, text, otherwise):
            answered = act_messages.answer_notice(room, provider_id, text)
            return _do(room, otherwise) if answered is None and otherwise is not None else answered or Silence()
        case HandBack(inbound_id):
            return act_messages.hand_back(room, inbound_id)
        case _:
            assert_never(request)
