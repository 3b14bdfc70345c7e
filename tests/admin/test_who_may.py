"""Nobody without a role gets more than one polite sentence."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from admin import dialogue, queries, roles
from admin.command_words import Name
from admin.dialogue_words import StaffTurn, View
from admin.roles import Member
from admin.states import State
from clients.people import Point
from clients.vocabulary import Channel, Reachability
from core.db import Database
from core.practice import from_document
from messaging.desk import Heard, Scene
from messaging.events import Inbound, Kind
from messaging.tables import outbox, team
from scheduling.catalog import Catalog
from tests.support.practices import NOW, a_document
from tests.support.staff import ADMIN_CHAT, ANNA, LIMITS, RITA, STRANGER, Room, a_client, a_message, a_practice

NO_ADMISSION = {"staff": {"admit_members": False}}
COMMANDS = [f"/{name.value} Bianchi giovedì alle 15" for name in Name]


def test_every_command_has_decided_who_may_use_it() -> None:
    assert set(roles.NEEDS) == set(Name)


def step(inbound: Inbound, *, address: str = ADMIN_CHAT, admits: bool = True, role: str = "reception") -> StaffTurn:
    """What the dialogue decides about a message, with one member in the team: the receptionist."""
    document = a_document() if admits else a_document(**NO_ADMISSION)
    point = Point(1, 1, Channel.STAFF, address, Reachability.ACTIVE, wrote_at=NOW)
    scene = Scene(from_document(1, "demo", document), point, LIMITS, None, 1, 0, "bot", NOW, 1)
    view = View((Member(1, "rita", "Rita", role, telegram_user_id=RITA),), Catalog.of(document), ADMIN_CHAT)
    return dialogue.step(State(), Heard(inbound), view, scene)


def typed(text: str, user: int, *, group: bool, **about: Any) -> Inbound:
    """A message with a command."""
    address = ADMIN_CHAT if group else str(user)
    return Inbound("1", address, Kind.TEXT, text=text, user_id=user, is_group=group, **about)


def refused(turn: StaffTurn) -> str:
    """The text key of the one sentence said; nothing else happens."""
    assert turn.command is None
    (said,) = turn.say
    return said.text.key


@pytest.mark.parametrize("command", COMMANDS)
def test_whoever_has_no_role_gets_one_sentence_whatever_the_command(command: str) -> None:
    private = typed(command, STRANGER, group=False)
    assert refused(step(private, address=str(STRANGER))) == "staff-refused-nobody"
    assert refused(step(typed(command, STRANGER, group=True), admits=False)) == "staff-refused-nobody"
    anonymous = typed(command, RITA, group=True, is_anonymous=True)
    assert refused(step(anonymous)) == "staff-refused-anonymous"
    assert refused(step(typed(command, RITA, group=True), role="guest")) == "staff-refused-no-role"
    elsewhere = refused(step(typed(command, STRANGER, group=True), address="-777"))
    assert elsewhere == ("staff-refused-chat" if command.startswith("/start") else "staff-refused-nobody")


@pytest.mark.parametrize("command", COMMANDS)
def test_whoever_has_a_role_is_not_refused(command: str) -> None:
    turn = step(typed(command, RITA, group=True))
    assert turn.command is not None
    assert not any(say.text.key.startswith("staff-refused") for say in turn.say)


def test_a_number_alone_makes_nobody_a_member_in_a_group() -> None:
    inbound = Inbound("1", ADMIN_CHAT, Kind.TEXT, text="/today", is_group=True)
    assert refused(step(inbound)) == "staff-refused-nobody"


def test_a_stranger_cannot_tap_what_was_offered_to_staff(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection, **NO_ADMISSION)
        person_id, point_id = a_client(connection, desk)
        a_message(connection, desk, person_id, point_id, "my back hurts")
        room = Room(connection, desk, user=RITA)
        room.writes("/book Bianchi visita giovedì alle 15 con Anna")
        room.taps("yes:", user_id=STRANGER)
        assert room.keys == ["staff-refused-nobody"]
        assert connection.execute(sa.select(sa.func.count()).select_from(outbox)).scalar_one() == 0


def test_chatter_of_strangers_in_the_group_is_left_alone(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection, **NO_ADMISSION)
        room = Room(connection, desk, user=STRANGER)
        assert room.writes("buongiorno a tutti") == []


def test_a_member_of_the_admin_chat_is_taken_in_as_reception_once(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk, user=STRANGER)
        room.writes("/today")
        room.writes("/today")
        rows = connection.execute(sa.select(team.c.role, team.c.telegram_user_id).where(team.c.key == "tg:99")).all()
        assert [tuple(row) for row in rows] == [("reception", STRANGER)]


def unmet(connection: sa.Connection) -> int:
    """Somebody of the practice file whom Telegram does not know yet; id of the row."""
    connection.execute(sa.update(team).where(team.c.key == "anna").values(telegram_user_id=None))
    return int(connection.execute(sa.select(team.c.id).where(team.c.key == "anna")).scalar_one())


def test_a_practitioner_says_once_who_she_is(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        seat = unmet(connection)
        room = Room(connection, desk, user=STRANGER)
        room.writes("/start")
        assert room.keys == ["staff-welcome", "staff-who-are-you"]
        assert [choice.id for choice in room.last[1].choices] == [f"iam:{seat}"]
        room.taps("iam:")
        assert room.keys == ["staff-seated"]
        row = connection.execute(sa.select(team.c.telegram_user_id).where(team.c.key == "anna")).scalar_one()
        assert row == STRANGER
        assert _members(connection) == 3
        private = Room(connection, desk, group=False, user=STRANGER)
        private.writes("/today")
        assert private.keys[0].endswith("-of")  # her own day


def test_a_name_is_given_away_once_and_nobody_has_two(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        unmet(connection)
        room = Room(connection, desk, user=STRANGER)
        room.writes("/start")
        room.taps("iam:", user_id=RITA)  # in the file herself
        assert room.keys == ["staff-not-found-seat"]
        room.taps("iam:")
        room.taps("iam:", user_id=100)
        assert room.keys == ["staff-not-found-seat"]
        assert (
            connection.execute(sa.select(team.c.telegram_user_id).where(team.c.key == "anna")).scalar_one() == STRANGER
        )


def test_names_are_not_given_away_where_nobody_is_admitted(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection, **NO_ADMISSION)
        unmet(connection)
        room = Room(connection, desk, user=STRANGER)
        room.writes("/start")
        assert room.keys == ["staff-refused-nobody"]


def test_who_was_taken_in_may_also_write_in_private(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        Room(connection, desk, user=STRANGER).writes("/start")
        private = Room(connection, desk, group=False, user=STRANGER)
        private.writes("/today")
        assert private.keys[0].startswith("staff-agenda")


def test_another_group_gets_its_number_and_no_more(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        room = Room(connection, desk, user=STRANGER)
        room.address = "-777"
        assert "-777" in room.writes("/start")[0]
        room.writes("/today")
        assert room.keys == ["staff-refused-nobody"]
        assert _members(connection) == 3


def test_a_members_first_private_message_tells_where_her_agenda_can_go(database: Database) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        Room(connection, desk, group=False, user=ANNA).writes("/today")
        row = connection.execute(sa.select(team.c.channel, team.c.address).where(team.c.key == "anna")).one()
        assert tuple(row) == ("staff", str(ANNA))


@pytest.mark.parametrize(
    ("channel", "address", "user_id", "key"),
    [
        (Channel.SMS, "+393330000001", None, "sara"),
        (Channel.WHATSAPP, "+393330000001", None, "sara"),
        (Channel.SMS, "+393330000002", None, None),
        (Channel.STAFF, "12", 12, "anna"),
        (Channel.STAFF, "-100500", 12, "anna"),
        (Channel.STAFF, "-100500", 99, None),
        (Channel.TELEGRAM, "12", None, None),
        (Channel.SMS, "12", None, None),
    ],
    ids=["own number", "on whatsapp", "another", "private", "group", "stranger", "clients' bot", "short code"],
)
def test_a_message_belongs_to_the_staff_desk_only_from_a_members_own_place(
    database: Database, channel: Channel, address: str, user_id: int | None, key: str | None
) -> None:
    with database.transaction() as connection:
        desk = a_practice(connection)
        connection.execute(
            sa.insert(team).values(
                practice_id=desk.practice.id,
                key="sara",
                name="Sara",
                role="practitioner",
                channel="sms",
                address="+393330000001",
            )
        )
        found = queries.member_at(connection, desk.practice.id, channel, address, user_id)
        assert (found.key if found else None) == key


def test_admission_is_on_unless_the_practice_says_no() -> None:
    assert roles.admits_members(a_document())
    assert not roles.admits_members(a_document(**NO_ADMISSION))


def _members(connection: sa.Connection) -> int:
    return int(connection.execute(sa.select(sa.func.count()).select_from(team)).scalar_one())
