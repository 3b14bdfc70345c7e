"""The osteopath: a child who needs a room, a class to its last seat, a visit at home that is asked for."""

from __future__ import annotations

import sqlalchemy as sa

from clients.tables import subjects
from clients.vocabulary import Channel
from tests.support.trades import Opens, Trade


def test_a_child_is_booked_with_a_room_beside_whoever_sees_her(any_trade: Opens) -> None:
    desk = any_trade("osteopath")
    phone = desk.phone(Channel.TELEGRAM, name="Giulia Bianchi", language="it")
    phone.writes("Vorrei una seduta per mia figlia giovedì alle 10")
    assert phone.keys == ["welcome", "ask-name-child"]
    phone.writes("Matilde")
    assert phone.keys == ["confirm-choice"]
    assert "Osteopatia pediatrica (Matilde)" in phone.newest.body
    phone.answers("answer:yes")
    assert phone.keys[0] == "booking-done"
    (row,) = desk.booked
    assert (row.service, row.practitioner, row.starts_at) == ("child", "elena", desk.at(3, 5, 10))
    (child,) = desk.rows(sa.select(subjects))
    assert (row.subject_id, child.kind, child.name) == (child.id, "child", "Matilde")
    assert desk.kept() == [("elena", "thu 10:00", "thu 10:45"), ("stanza-1", "thu 10:00", "thu 10:45")]


def test_when_both_rooms_are_taken_the_third_practitioner_has_no_time(trade: Opens) -> None:
    desk = trade("osteopath")
    for number, who in enumerate(("Elena", "Nadia")):
        phone = desk.phone(Channel.TELEGRAM, f"7001{number}", name="Anna Neri", language="it")
        phone.writes(f"Una seduta con {who} lunedì 16 marzo alle 12:00")
        phone.answers("answer:yes")
        assert phone.keys[0] == "booking-done"
    late = desk.phone(Channel.TELEGRAM, "70019", name="Piero Riva", language="it")
    late.writes("Una seduta con Luca lunedì 16 marzo alle 12:00")
    assert late.keys[-1] == "ask-time-nearest"
    late.answers("slot:")
    late.answers("answer:yes")
    assert desk.booked[-1].starts_at >= desk.at(3, 16, 12, 45)
    assert desk.booked[-1].practitioner == "luca"


def test_the_class_is_full_with_its_sixth_by_sms(trade: Opens) -> None:
    desk = trade("osteopath")
    for number in range(6):
        _joins(desk, number)
        assert desk.booked[-1].starts_at == desk.at(3, 4, 18, 30)
    assert desk.kept("session") == [("luca", "wed 18:30", "wed 19:30")]
    late = desk.phone(Channel.SMS, "+393331110009")
    late.writes("Ginnastica schiena mercoledì alle 18:30")
    assert late.keys[-1] == "ask-time-nearest"
    late.answers("slot:")
    late.writes("Mario Rossi")
    late.writes("1")
    assert late.keys == ["booking-done"]
    assert [row.starts_at for row in desk.booked].count(desk.at(3, 4, 18, 30)) == 6
    assert desk.booked[-1].starts_at != desk.at(3, 4, 18, 30)
    assert {row.service for row in desk.booked} == {"back-class"}


def _joins(desk: Trade, number: int) -> None:
    phone = desk.phone(Channel.SMS, f"+39333111000{number}")
    for said in ("Ginnastica schiena mercoledì alle 18:30", "Mario Rossi", "1"):
        phone.writes(said)
        assert all(reply.segments <= 2 for reply in phone.last)
    assert phone.keys == ["booking-done"]


def test_a_visit_at_home_is_asked_for_and_accepted_in_spanish(any_trade: Opens) -> None:
    desk = any_trade("osteopath")
    phone = desk.phone(Channel.WHATSAPP, name="Carmen Ruiz")
    phone.writes("Quisiera una visita a domicilio el jueves a las 15:00")
    assert phone.keys == ["welcome", "ask-address"]
    phone.writes("Via Roma 3, Torino")
    assert "Via Roma 3, Torino" in phone.newest.body
    phone.answers("answer:yes")
    assert phone.keys[0] == "booking-asked"
    assert desk.booked[0].status == "requested"
    assert desk.booked[0].details["intake"] == {"address": "Via Roma 3, Torino"}
    other = desk.phone(Channel.TELEGRAM, name="Giulia Bianchi", language="it")
    other.writes("Una seduta con Elena giovedì alle 15:45")  # she is on the road
    assert other.keys[-1] == "ask-time-nearest"

    (decided,) = desk.staff_taps("accept:visit:")
    assert decided.key == "staff-decided-book-accepted"
    assert desk.booked[0].status == "booked"
    assert phone.all[-1].key == "visit-book-granted"
    assert "queda fijada" in phone.all[-1].body
