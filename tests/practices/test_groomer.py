"""The groomer: two dogs of two sizes back to back, a bath that everybody shares, a cancellation that comes late."""

from __future__ import annotations

import sqlalchemy as sa

from clients.tables import subjects
from clients.vocabulary import Channel
from scheduling.tables_wishes import change_requests
from tests.support.trades import Opens, Trade


def test_two_dogs_of_two_sizes_come_back_to_back_with_their_nails(any_trade: Opens) -> None:
    desk = any_trade("groomer")
    phone = desk.phone(Channel.TELEGRAM, name="Giulia Bianchi", language="it")
    phone.writes("Vorrei la toelettatura per i miei due cani giovedì alle 10")
    phone.writes("Fido e Rex")
    assert phone.keys == ["ask-variant-for"]
    phone.answers("variant:small")
    phone.writes("un labrador")
    assert phone.keys == ["ask-supplements"]
    phone.answers("supplement:nails")
    phone.answers("supplement:enough")
    phone.answers("intake:1")
    assert "210 min, 135 €" in phone.newest.body  # 60 + 15 and 120 + 15; 40 + 75 and twice 10
    phone.answers("answer:yes")
    assert phone.keys[:2] == ["booking-done-several", "visit-notes"]
    small, large = desk.booked
    assert (small.variant, large.variant) == ("small", "large")
    assert small.supplements == large.supplements == ["nails"]
    assert (small.starts_at, small.ends_at) == (desk.at(3, 5, 10), desk.at(3, 5, 11, 15))
    assert (large.starts_at, large.ends_at) == (small.ends_at, desk.at(3, 5, 13, 30))
    assert small.practitioner == large.practitioner
    names = {row.id: row.name for row in desk.rows(sa.select(subjects))}
    assert [names[row.subject_id] for row in (small, large)] == ["Fido", "Rex"]
    assert {key for key, *_ in desk.kept()} == {small.practitioner, "tavolo-1"}
    assert "10:00 Fido" in phone.last[0].body
    assert "11:15 Rex" in phone.last[0].body


def test_the_size_and_the_nails_are_read_from_one_sentence_by_sms(trade: Opens) -> None:
    desk = trade("groomer")
    phone = desk.phone(Channel.SMS)
    for said in ("Toelettatura di un barboncino con taglio unghie giovedì alle 14", "Lilla", "Mario Verdi", "1", "1"):
        phone.writes(said)
        assert all(reply.segments <= 2 for reply in phone.last)
    assert phone.keys[0] == "booking-done"
    (row,) = desk.booked
    assert (row.service, row.variant, row.supplements) == ("grooming", "small", ["nails"])
    assert row.starts_at == desk.at(3, 5, 14)
    assert row.details["intake"] == {"temper": "Tranquillo"}


def test_two_groomers_share_one_bath(any_trade: Opens) -> None:
    desk = any_trade("groomer")
    _washes(desk, "+393331110001", "Bagno per il cane giovedì alle 10 con Sara", "Lilla", "Mario Verdi", "1")
    late = desk.phone(Channel.SMS, "+393331110002")
    late.writes("Bagnetto giovedì alle 10 con Dario")
    late.writes("Rex")
    assert late.keys == ["ask-time-nearest"]
    for said in ("2", "Anna Neri", "1"):
        late.writes(said)
    assert late.keys == ["booking-done"]
    bath = [(start, end) for key, start, end in desk.kept() if key == "vasca"]
    assert bath == [("thu 10:00", "thu 10:45"), ("thu 11:00", "thu 11:45")]  # a quarter of an hour to clean it
    assert [row.practitioner for row in desk.booked] == ["sara", "dario"]


def _washes(desk: Trade, number: str, *lines: str) -> None:
    phone = desk.phone(Channel.SMS, number)
    for said in lines:
        phone.writes(said)
    assert phone.keys == ["booking-done"]


def test_both_tables_are_used_at_once(trade: Opens) -> None:
    desk = trade("groomer")
    for number, who in enumerate(("Sara", "Dario")):
        phone = desk.phone(Channel.TELEGRAM, f"7001{number}", name="Giulia Bianchi", language="it")
        phone.writes(f"Toelettatura di un beagle giovedì alle 10 con {who}")
        phone.writes("Argo")
        phone.answers("supplement:enough")
        phone.answers("intake:skip")
        phone.answers("answer:yes")
        assert phone.keys[0] == "booking-done"
    assert {key for key, *_ in desk.kept()} == {"sara", "dario", "tavolo-1", "tavolo-2"}


def test_a_late_cancellation_is_asked_and_refused(any_trade: Opens) -> None:
    desk = any_trade("groomer")
    phone = desk.phone(Channel.TELEGRAM, name="Giulia Bianchi", language="it")
    for said in ("Solo unghie domani alle 9:30 con Sara", "Toby"):
        phone.writes(said)
    phone.answers("answer:yes")
    phone.writes("Devo disdire")
    assert phone.keys == ["ask-cancel-wish"]
    phone.answers("answer:yes")
    assert phone.keys == ["wish-asked-cancel"]
    assert desk.booked[0].status == "booked"
    assert len(desk.said_to_staff("notice-wish-cancel")) == 1
    (decided,) = desk.staff_taps("refuse:request:")
    assert decided.key == "staff-decided-cancel-refused"
    assert phone.all[-1].key == "visit-cancel-declined"
    assert desk.booked[0].status == "booked"
    (asked,) = desk.rows(sa.select(change_requests))
    assert (asked.kind, asked.status) == ("cancel", "refused")
