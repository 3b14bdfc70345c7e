"""What is free, booked, said and agreed, as the command line tells it on both engines."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy import Connection

from clients import actions as client_actions
from clients.vocabulary import Channel, Purpose
from core.db import Database
from messaging import inbound, outbox, says
from messaging.inbound import Raw, State
from messaging.tables import outbox as outbox_table
from scheduling import actions
from scheduling.actions import Booked
from tests.support.command_line import MOVED_TO, CommandLine, move_clock
from tests.support.practices import Desk, a_desk, rome

NUMBER = "+393331234567"
TUESDAY_TEN = rome(3, 3, 10)


@pytest.fixture
def desk(database: Database) -> Desk:
    """The practice, on the Monday on which the clock stands."""
    move_clock(database)
    with database.transaction() as connection:
        return a_desk(connection)


def a_client(connection: Connection, desk: Desk) -> int:
    """Maria, who wrote by SMS."""
    arrived = client_actions.arrive(connection, desk.practice, Channel.SMS, NUMBER, MOVED_TO)
    client_actions.wrote(connection, arrived.point.id, MOVED_TO)
    return client_actions.new_person(
        connection, desk.practice, now=MOVED_TO, name="Maria Bianchi", language="it", point_id=arrived.point.id
    )


def a_booking(connection: Connection, desk: Desk, days_later: int = 0) -> int:
    """Maria's visit on Tuesday at ten, or days later; its id."""
    booked = actions.book(
        connection, desk.practice, desk.catalog, person_id=a_client(connection, desk), service="visit",
        practitioner="anna", start=TUESDAY_TEN + timedelta(days=days_later), channel="sms", actor="client",
        now=MOVED_TO,
    )  # fmt: skip
    assert isinstance(booked, Booked)
    return booked.appointment.id


def an_answer(connection: Connection, desk: Desk) -> int:
    """A letter to Maria's phone, sent."""
    arrived = client_actions.arrive(connection, desk.practice, Channel.SMS, NUMBER, MOVED_TO)
    letter = outbox.Letter(
        practice_id=desk.practice.id, say=says.Say(says.literal("Ci vediamo domani, Maria")), purpose=Purpose.ANSWER,
        basis="request", not_before=MOVED_TO, contact_point_id=arrived.point.id,
    )  # fmt: skip
    letter_id = outbox.put(connection, letter, MOVED_TO)
    assert letter_id is not None
    chain = [{"at": MOVED_TO.isoformat(), "decision": "send", "reason": "sms:free"}]
    connection.execute(
        sa.update(outbox_table)
        .where(outbox_table.c.id == letter_id)
        .values(status="sent", channel="sms", sent_at=MOVED_TO, decisions=chain, provider_id="SM1")
    )
    return letter_id


def a_question(connection: Connection, desk: Desk) -> None:
    """What Maria wrote, as Twilio posts it."""
    form = {"MessageSid": "SM9", "From": NUMBER, "To": "+390110000000", "Body": "a che ora era?"}
    stored = inbound.store(connection, Raw(desk.practice.id, Channel.SMS, "SM9", NUMBER, form), MOVED_TO)
    assert stored is not None
    arrived = client_actions.arrive(connection, desk.practice, Channel.SMS, NUMBER, MOVED_TO)
    inbound.finish(connection, stored, State.PROCESSED, MOVED_TO, contact_point_id=arrived.point.id)


def test_appointments_are_listed_from_today_on(segreteria: CommandLine, database: Database, desk: Desk) -> None:
    with database.transaction() as connection:
        booked = a_booking(connection, desk)
    (row,) = segreteria("appointments", "list", "--json").rows
    assert row == {
        "id": booked, "client_id": row["client_id"], "subject": None, "service": "visit", "practitioner": "anna",
        "location": "centre", "start": "2026-03-03T10:00:00+01:00", "end": "2026-03-03T11:00:00+01:00",
        "status": "booked", "version": 1, "channel": "sms",
    }  # fmt: skip
    move_clock(database, TUESDAY_TEN + timedelta(days=1))
    assert segreteria("appointments", "list", "--json").rows == []
    assert [one["id"] for one in segreteria("appointments", "list", "--all", "--json").rows] == [booked]
    assert [one["id"] for one in segreteria("appointments", "list", "--date", "2026-03-03", "--json").rows] == [booked]
    assert segreteria("appointments", "list", "--date", "2026-03-04", "--json").rows == []


def test_cancelled_appointments_are_listed_only_when_asked_for(
    segreteria: CommandLine, database: Database, desk: Desk
) -> None:
    with database.transaction() as connection:
        booked = a_booking(connection, desk)
        actions.cancel(connection, desk.practice, desk.catalog, appointment_id=booked, actor="staff:1", now=MOVED_TO)
    assert segreteria("appointments", "list", "--json").rows == []
    (row,) = segreteria("appointments", "list", "--all", "--json").rows
    assert row["status"] == "cancelled"


def test_a_booked_slot_is_no_longer_free(segreteria: CommandLine, database: Database, desk: Desk) -> None:
    day = ("--from", "2026-03-03", "--to", "2026-03-03", "--practitioner", "anna", "--json")
    free = [row["start"] for row in segreteria("slots", "--service", "visit", *day).rows]
    assert (free[0], free[-1]) == ("2026-03-03T09:00:00+01:00", "2026-03-03T17:00:00+01:00")
    assert "2026-03-03T10:00:00+01:00" in free
    with database.transaction() as connection:
        a_booking(connection, desk)
    left = [row["start"] for row in segreteria("slots", "--service", "visit", *day).rows]
    assert left[0] == "2026-03-03T09:00:00+01:00"
    assert not any("2026-03-03T09:15" <= start < "2026-03-03T11:00" for start in left)


def test_slots_without_days_are_those_of_a_week(segreteria: CommandLine, desk: Desk) -> None:
    rows = segreteria("slots", "--service", "check", "--json").rows
    assert {row["start"][:10] for row in rows} == {f"2026-03-0{day}" for day in (2, 3, 4, 5, 6)}
    assert {row["practitioner"] for row in rows} == {"anna"}  # she alone gives it


@pytest.mark.parametrize("days", [("1926-01-01", "1926-12-31"), ("2126-01-01", "2126-12-31")], ids=["past", "far"])
def test_days_out_of_reach_have_no_slots(segreteria: CommandLine, desk: Desk, days: tuple[str, str]) -> None:
    assert segreteria("slots", "--service", "visit", "--from", days[0], "--to", days[1], "--json").rows == []


def test_slots_say_what_there_is_instead(segreteria: CommandLine, desk: Desk) -> None:
    assert segreteria("slots", "--service", "haircut").err == (
        "There is no service 'haircut'; there are: visit, check.\n"
    )
    assert "it is given by: anna" in segreteria("slots", "--service", "check", "--practitioner", "bruno").err
    backwards = segreteria("slots", "--service", "visit", "--from", "2026-03-05", "--to", "2026-03-04")
    assert (backwards.code, backwards.err.count("\n")) == (2, 1)


def test_a_client_is_found_by_number_and_shown_by_name_only_when_revealed(
    segreteria: CommandLine, database: Database, desk: Desk
) -> None:
    with database.transaction() as connection:
        client_id = a_client(connection, desk)
    hidden = segreteria("clients", "find", "333 123 45 67", "--json")
    assert [row["id"] for row in hidden.rows] == [client_id]
    for command in (hidden, segreteria("clients", "find", "bianchi")):
        assert NUMBER not in command.out
        assert "Maria" not in command.out
    for command in (
        segreteria("clients", "find", NUMBER, "--reveal", "--json"),
        segreteria("clients", "find", NUMBER, "--reveal"),
    ):
        assert NUMBER in command.out
        assert "Maria Bianchi" in command.out
    assert segreteria("clients", "find", "Nessuno", "--json").rows == []


def test_a_withdrawal_stands_in_the_clients_ledger(segreteria: CommandLine, database: Database, desk: Desk) -> None:
    with database.transaction() as connection:
        client_id = a_client(connection, desk)
        arrived = client_actions.arrive(connection, desk.practice, Channel.SMS, NUMBER, MOVED_TO)
        client_actions.stop(
            connection, arrived.point, method="typed_word", actor="client", evidence="SM1", now=MOVED_TO
        )
    (row,) = segreteria("consent", "show", str(client_id), "--json").rows
    assert {key: row[key] for key in ("client_id", "purpose", "channel", "event", "method", "occurred_at")} == {
        "client_id": client_id, "purpose": "channel", "channel": "sms", "event": "withdrawn", "method": "typed_word",
        "occurred_at": "2026-03-02T10:00:00+01:00",
    }  # fmt: skip
    assert "withdrawn" in segreteria("consent", "show", str(client_id)).out
    nobody = segreteria("consent", "show", "404")
    assert (nobody.code, nobody.err.count("\n")) == (1, 1)


def test_messages_are_listed_without_what_they_say(segreteria: CommandLine, database: Database, desk: Desk) -> None:
    with database.transaction() as connection:
        a_question(connection, desk)
        an_answer(connection, desk)
    said = segreteria("messages", "list", "--json")
    came, went = said.rows
    assert (came["direction"], came["status"], went["direction"], went["status"]) == ("in", "processed", "out", "sent")
    wanted = {
        "id", "direction", "channel", "contact_point_id", "client_id", "purpose", "basis", "topic", "text_key",
        "status", "reason", "provider_id", "error_code", "attempts", "created_at", "due_at", "sent_at",
    }  # fmt: skip
    assert wanted <= set(came)
    assert wanted <= set(went)
    assert went["sent_at"] == "2026-03-02T10:00:00+01:00"
    for out in (said.out, segreteria("messages", "list").out):
        assert "Maria" not in out
        assert NUMBER not in out
        assert "a che ora" not in out


def test_revealed_messages_have_addresses_and_texts(segreteria: CommandLine, database: Database, desk: Desk) -> None:
    with database.transaction() as connection:
        a_question(connection, desk)
        an_answer(connection, desk)
    came, went = segreteria("messages", "list", "--json", "--reveal").rows
    assert (came["address"], came["text"]) == (NUMBER, "a che ora era?")
    assert (went["address"], went["text"]) == (NUMBER, "Ci vediamo domani, Maria")


def test_revealed_reminders_read_in_the_clients_language_before_they_are_sent(
    segreteria: CommandLine, database: Database, desk: Desk
) -> None:
    with database.transaction() as connection:
        a_booking(connection, desk, days_later=7)
    rows = segreteria("messages", "list", "--json", "--reveal").rows
    (reminder,) = [row for row in rows if row["text_key"] == "reminder-24h"]
    assert reminder["status"] == "queued"
    assert "martedì 10 marzo alle 10:00" in reminder["text"]


def test_why_tells_each_decision_in_the_practices_time(segreteria: CommandLine, database: Database, desk: Desk) -> None:
    with database.transaction() as connection:
        letter = an_answer(connection, desk)
    why = segreteria("messages", "why", str(letter), "--json")
    row = json.loads(why.out)
    assert row["decisions"] == [{"at": "2026-03-02T10:00:00+01:00", "decision": "send", "reason": "sms:free"}]
    assert "Maria" not in why.out
    story = segreteria("messages", "why", str(letter)).out
    assert f"message {letter}: sent" in story
    assert "2026-03-02T10:00:00+01:00  send            sms:free" in story
    assert "| Ci vediamo domani, Maria" in segreteria("messages", "why", str(letter), "--reveal").out
    nobody = segreteria("messages", "why", "404")
    assert (nobody.code, nobody.err.count("\n")) == (1, 1)
