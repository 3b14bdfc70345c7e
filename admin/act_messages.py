"""Clients' messages and staff's answers: shown in private only, passed on word for word."""

from __future__ import annotations

from admin import act_look, actions, answers, queries
from admin.queries import Written
from admin.requests import SendAnswer
from admin.results import (
    AnswerBegun,
    AnswerSent,
    HandedBack,
    MessageShown,
    NoPrivateChat,
    NotFound,
    PeopleFound,
    PersonSeen,
    SentInPrivate,
    Unreachable,
)
from admin.room import Room
from clients import people
from clients import queries as client_queries
from clients.people import Person
from clients.vocabulary import Reachability
from messaging.events import Inbound

OPEN_STATES = frozenset({Reachability.ACTIVE, Reachability.UNVERIFIED})


def show(room: Room, inbound_id: int) -> MessageShown | SentInPrivate | NoPrivateChat | NotFound:
    """What a client wrote: here when this is a private chat, else in the member's own."""
    written = queries.written(room.connection, room.practice.id, inbound_id)
    if written is None:
        return NotFound("message")
    shown = _shown(room, written)
    if not room.asker.is_group:
        return shown
    chat = actions.private_point(room.connection, room.practice.id, room.asker.user_id)
    if chat is None:
        return NoPrivateChat()
    actions.tell_member(room.connection, room.practice, chat, answers.message(shown), room.now)
    return SentInPrivate()


def begin_answer(room: Room, inbound_id: int) -> AnswerBegun | NotFound:
    """The member's next words go to whoever wrote that message."""
    written = queries.written(room.connection, room.practice.id, inbound_id)
    person = _author(room, written) if written is not None else None
    if written is None or person is None or written.contact_point_id is None:
        return NotFound("message")
    seen = act_look.seen(person, shows_names=not room.asker.is_group)
    return AnswerBegun(written.contact_point_id, person.id, seen)


def send(room: Room, answer: SendAnswer) -> AnswerSent | Unreachable | NotFound:
    """Pass the member's words on; staff answers there from now on."""
    point = client_queries.point_by_id(room.connection, answer.contact_point_id)
    person = _person(room, answer.person_id, answer.contact_point_id)
    if person is None:
        return NotFound("person")
    seen = act_look.seen(person, shows_names=not room.asker.is_group)
    if point.state not in OPEN_STATES:
        return Unreachable(seen)
    key = f"staff-answer:{room.scene.inbound_id}"  # the same update handled twice says it once
    actions.write_to_client(room.connection, room.practice, point.id, person.id, answer.text, key, room.now)
    last = queries.last_inbound_at(room.connection, room.practice.id, point.id)
    return AnswerSent(last, seen)


def answer_notice(room: Room, provider_id: str, text: str) -> AnswerSent | Unreachable | NotFound | None:
    """Words that reply to one of our messages go to the client it speaks of; None when it speaks of none."""
    inbound_id = queries.noticed_inbound(room.connection, room.practice.id, provider_id, room.scene.contact_point.id)
    if inbound_id is None:
        return None
    begun = begin_answer(room, inbound_id)
    if isinstance(begun, NotFound):
        return begun
    return send(room, SendAnswer(begun.contact_point_id, begun.person_id, text))


def write_to(room: Room, client: str, text: str) -> AnswerSent | AnswerBegun | Unreachable | PeopleFound:
    """`/reply`: to the contact point the client wrote from last."""
    person = act_look.by_own_number(room, client)
    if person is None:
        hits = client_queries.find(room.connection, room.practice, client)
        if len(hits) != 1:
            return act_look.found(room, client)
        person = hits[0].person
    seen = act_look.seen(person, shows_names=not room.asker.is_group)
    points = client_queries.points_of(room.connection, room.practice.id, person.id)
    point = next((one for one in points if one.state in OPEN_STATES and one.wrote_at is not None), None)
    if point is None:
        return Unreachable(seen)
    if not text:
        return AnswerBegun(point.id, person.id, seen)
    sent = send(room, SendAnswer(point.id, person.id, text))
    return sent if isinstance(sent, AnswerSent) else Unreachable(seen)


def hand_back(room: Room, inbound_id: int) -> HandedBack | NotFound:
    """The bot answers there again."""
    written = queries.written(room.connection, room.practice.id, inbound_id)
    if written is None or written.contact_point_id is None:
        return NotFound("message")
    actions.set_answering(room.connection, written.contact_point_id, by_staff=False)
    person = _author(room, written)
    if person is None:
        return HandedBack(PersonSeen(0, None, people.initials(None)))
    return HandedBack(act_look.seen(person, shows_names=not room.asker.is_group))


def _shown(room: Room, written: Written) -> MessageShown:
    person = _author(room, written)
    seen = act_look.seen(person, shows_names=True) if person else PersonSeen(0, None, people.initials(None))
    events = room.parse(room.practice.id, written.channel, written.raw)
    wrote = next((event for event in events if isinstance(event, Inbound)), None)
    by_bot = written.contact_point_id is None or queries.answers_by_bot(room.connection, written.contact_point_id)
    return MessageShown(
        inbound_id=written.id,
        person=seen,
        text=wrote.text.strip() if wrote else "",
        kind=wrote.kind.value if wrote else "other",
        at=written.received_at,
        zone=room.practice.zone.key,
        bot_answers=by_bot,
    )


def _author(room: Room, written: Written) -> Person | None:
    return _person(room, written.person_id, written.contact_point_id)


def _person(room: Room, person_id: int | None, contact_point_id: int | None) -> Person | None:
    """Who is written to; a contact point nobody is tied to any more belongs to nobody."""
    if person_id is not None:
        person = client_queries.person(room.connection, room.practice.id, person_id)
        return person if person.erased_at is None else None
    if contact_point_id is None:
        return None
    return next(iter(client_queries.people_on(room.connection, contact_point_id)), None)
