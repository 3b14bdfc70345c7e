"""The desk at a terminal: booked through the same turns, policy and outbox, on both engines."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from app import start
from clients import actions as client_actions
from clients.vocabulary import Channel, Purpose
from core import queries
from core.db import Database
from messaging import inbound, outbox, says, sending
from messaging.inbound import Raw
from messaging.kit import Kit
from messaging.tables import inbound as inbound_table
from messaging.tables import outbox as outbox_table
from tests.app import support_office
from tests.support.command_line import MOVED_TO, CommandLine, move_clock

BOOKING = "ciao\n1\n1\n1\n1\nMaria Bianchi\n1\n"  # book, first visit, anybody, the first time, her name, yes


def others_business(database: Database) -> tuple[int, int]:
    """A client's SMS that waits to be read and a letter that is due, on channels a terminal has not."""
    with database.transaction() as connection:
        start.ensure_demo(connection, MOVED_TO)
        practice = queries.practice_by_slug(connection, "demo")
        form = {"MessageSid": "SM1", "From": "+393330000001", "To": "+390110000000", "Body": "ciao"}
        waiting = inbound.store(connection, Raw(practice.id, Channel.SMS, "SM1", "+393330000001", form), MOVED_TO)
        arrived = client_actions.arrive(connection, practice, Channel.TELEGRAM, "4242", MOVED_TO)
        letter = outbox.Letter(
            practice_id=practice.id, say=says.Say(says.literal("ci vediamo")), purpose=Purpose.ANSWER,
            basis="request", not_before=MOVED_TO, contact_point_id=arrived.point.id,
        )  # fmt: skip
        due = outbox.put(connection, letter, MOVED_TO)
    assert waiting is not None
    assert due is not None
    return waiting, due


def test_a_visit_is_booked_at_the_terminal(segreteria: CommandLine, database: Database) -> None:
    move_clock(database)
    said = segreteria("chat", typed=BOOKING)
    assert said.code == 0, said.err
    assert "> ciao" in said.out
    assert "  | Prenotato: " in said.out
    (row,) = segreteria("appointments", "list", "--json").rows
    assert (row["service"], row["status"], row["channel"]) == ("first-visit", "booked", "console")
    answers = [row for row in segreteria("messages", "list", "--json").rows if row["channel"] == "console"]
    assert {row["status"] for row in answers} == {"processed", "accepted"}


def test_a_visit_is_booked_in_the_manner_of_sms(segreteria: CommandLine, database: Database) -> None:
    move_clock(database)
    said = segreteria("chat", "--channel", "sms", "--as", "333 123 45 67", typed=BOOKING)
    assert said.code == 0, said.err
    assert "Prenotato: " in said.out
    assert {line for line in said.out.splitlines() if line.endswith(" SMS)")} <= {"  | (1 SMS)", "  | (2 SMS)"}
    (client,) = segreteria("clients", "find", "+39 333 1234567", "--json", "--reveal").rows
    assert client["name"] == "Maria Bianchi"
    (row,) = segreteria("appointments", "list", "--json").rows
    assert (row["client_id"], row["channel"]) == (client["id"], "sms")


def test_a_conversation_goes_on_where_it_was_left(segreteria: CommandLine, database: Database) -> None:
    move_clock(database)
    lines = BOOKING.splitlines(keepends=True)
    segreteria("chat", typed="".join(lines[:3]))
    said = segreteria("chat", typed="".join(lines[3:]))
    assert "Prenotato: " in said.out


def test_stop_at_the_terminal_is_recorded(segreteria: CommandLine, database: Database) -> None:
    move_clock(database)
    segreteria("chat", "--channel", "sms", "--as", "+393331234567", typed="ciao\nSTOP\nciao?\n")
    (client,) = segreteria("clients", "find", "+393331234567", "--json").rows
    ledger = segreteria("consent", "show", str(client["id"]), "--json").rows
    assert "withdrawn" in [row["event"] for row in ledger]


def test_what_waits_for_others_is_left_alone(segreteria: CommandLine, database: Database) -> None:
    waiting, due = others_business(database)
    move_clock(database, MOVED_TO + timedelta(minutes=1))
    said = segreteria("chat", typed=BOOKING)
    assert "Prenotato: " in said.out
    with database.snapshot() as connection:
        read = connection.execute(sa.select(inbound_table).where(inbound_table.c.id == waiting)).one()
        letter = connection.execute(sa.select(outbox_table).where(outbox_table.c.id == due)).one()
    assert (read.status, read.tries) == ("received", 0)
    assert (letter.status, letter.tries, letter.decisions) == ("queued", 0, [])


@pytest.mark.parametrize("channel", [Channel.CONSOLE, Channel.SMS])
def test_a_desk_that_runs_beside_the_terminal_sees_nothing_of_a_line(
    segreteria: CommandLine, database: Database, channel: Channel
) -> None:
    move_clock(database)
    number = ("--channel", "sms", "--as", "+393331234567") if channel is Channel.SMS else ()
    segreteria("chat", *number, typed="ciao\n")
    engine = an_engine_beside(database)
    with database.transaction() as connection:
        left = inbound.claim(connection, 32)
        due = sending.claim(connection, engine, dict.fromkeys(Channel, 9), 32, "run", MOVED_TO + timedelta(minutes=1))
        rows = connection.execute(sa.select(outbox_table).where(outbox_table.c.channel == channel.value)).all()
    assert (left, [one for one in due.ready if one.channel is channel]) == ([], [])
    assert {row.status for row in rows} == {"accepted"}


def test_what_is_meant_for_the_terminal_waits_for_its_next_line(segreteria: CommandLine, database: Database) -> None:
    move_clock(database)
    segreteria("chat", typed="ciao\n")
    with database.transaction() as connection:
        practice = queries.practice_by_slug(connection, "demo")
        arrived = client_actions.arrive(connection, practice, Channel.CONSOLE, "terminal", MOVED_TO)
        letter = outbox.Letter(
            practice_id=practice.id, say=says.Say(says.literal("eccomi")), purpose=Purpose.ANSWER,
            basis="request", not_before=MOVED_TO, person_id=arrived.person_ids[0], contact_point_id=arrived.point.id,
        )  # fmt: skip
        mine = outbox.put(connection, letter, MOVED_TO)
    engine = an_engine_beside(database)
    for _ in range(2):
        with database.transaction() as connection:
            free = {**dict.fromkeys(Channel, 9), Channel.CONSOLE: 0}
            beside = sending.claim(connection, engine, free, 32, "run", MOVED_TO + timedelta(minutes=1))
            row = connection.execute(sa.select(outbox_table).where(outbox_table.c.id == mine)).one()
        assert not [one for one in beside.ready if one.channel is Channel.CONSOLE]
        assert (row.status, row.decisions) == ("queued", [])
    said = segreteria("chat", typed="ciao\n")
    assert "  | eccomi" in said.out.splitlines()


def an_engine_beside(database: Database) -> Kit:
    """What a running desk without a terminal sends with."""
    return support_office.an_office(database, MOVED_TO).kit()


def test_an_empty_input_ends_at_once(segreteria: CommandLine) -> None:
    said = segreteria("chat", typed="")
    assert (said.code, said.out, said.err) == (0, "", "")
    assert [row["slug"] for row in segreteria("practice", "list", "--json").rows] == ["demo"]


def test_by_sms_a_number_is_needed(segreteria: CommandLine) -> None:
    without = segreteria("chat", "--channel", "sms", typed="ciao\n")
    assert (without.code, without.err.count("\n")) == (2, 1)
    assert "--as" in without.err
    wrong = segreteria("chat", "--as", "12", typed="ciao\n")
    assert (wrong.code, wrong.err.count("\n")) == (1, 1)


def test_odd_lines_end_nothing(segreteria: CommandLine, database: Database) -> None:
    move_clock(database)
    said = segreteria("chat", typed=f"{'🙂' * 4000}\n   \n/start\n/nonsense at all\n\x00\x1b[2J\nciao\n")
    assert (said.code, said.err) == (0, "")
    assert "could not be handled" not in said.out
