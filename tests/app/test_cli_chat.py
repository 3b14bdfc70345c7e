"""The desk at a terminal: booked through the same turns, policy and outbox, on both engines."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from app import cli_chat_scope, start
from clients import actions as client_actions
from clients.vocabulary import Channel, Purpose
from core import queries
from core.db import Database
from messaging import inbound, outbox, says
from messaging.inbound import Raw
from messaging.tables import inbound as inbound_table
from messaging.tables import outbox as outbox_table
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


def test_a_terminal_claims_its_own_letters_and_no_others(database: Database, database_url: str) -> None:
    waiting, due = others_business(database)
    with database.transaction() as connection:
        practice = queries.practice_by_slug(connection, "demo")
        arrived = client_actions.arrive(connection, practice, Channel.CONSOLE, "terminal", MOVED_TO)
        own_letter = outbox.Letter(
            practice_id=practice.id, say=says.Say(says.literal("eccomi")), purpose=Purpose.ANSWER,
            basis="request", not_before=MOVED_TO, contact_point_id=arrived.point.id,
        )  # fmt: skip
        mine = outbox.put(connection, own_letter, MOVED_TO)
        line = Raw(practice.id, Channel.CONSOLE, "s:1", "terminal", {"id": "s:1", "from": "terminal", "text": "ciao"})
        typed = inbound.store(connection, line, MOVED_TO)
    claims = sa.select(outbox_table.c.id).where(outbox_table.c.status == "queued").with_for_update(skip_locked=True)
    own = cli_chat_scope.OwnDatabase(database_url, cli_chat_scope.Mine(practice.id, Channel.CONSOLE, "terminal"))
    try:
        with own.transaction() as connection:
            assert connection.execute(claims).scalars().all() == [mine]
            assert [one.id for one in inbound.claim(connection, 32)] == [typed]
            assert connection.execute(sa.select(outbox_table.c.id).where(outbox_table.c.id == due)).scalar_one() == due
    finally:
        own.close()
    with database.transaction() as connection:
        assert {mine, due} <= set(connection.execute(claims).scalars())
        assert {one.id for one in inbound.claim(connection, 32)} == {typed, waiting}


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
