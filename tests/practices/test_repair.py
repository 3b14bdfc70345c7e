"""The repair shop: a device and its fault, stages until it is collected, a visit on site with the way there."""

from __future__ import annotations

import sqlalchemy as sa

from clients.tables import subjects
from clients.vocabulary import Channel
from tests.support.front_desk import Phone
from tests.support.trades import Opens, Trade


def _brings_a_laptop(desk: Trade) -> Phone:
    phone = desk.phone(Channel.SMS, "+48601234567")
    for said in (
        "Dzień dobry, zepsuł mi się laptop, chcę przynieść w czwartek o 11", "Lenovo ThinkPad T480", "1", "2",
        "Zofia Nowak", "nie włącza się",
    ):  # fmt: skip
        phone.writes(said)
        assert all(reply.segments <= 2 for reply in phone.last)
    assert phone.keys == ["confirm-choice"]
    assert "40 min, 199 zl" in phone.newest.body  # with the backup
    phone.writes("1")
    assert phone.keys == ["booking-done", "visit-notes"]
    return phone


def test_a_device_and_its_fault_by_sms_in_polish(any_trade: Opens) -> None:
    desk = any_trade("repair")
    _brings_a_laptop(desk)
    (row,) = desk.booked
    assert (row.service, row.variant, row.supplements) == ("repair", "laptop", ["backup"])
    assert (row.starts_at, row.ends_at) == (desk.at(3, 5, 11), desk.at(3, 5, 11, 40))
    assert row.details["intake"] == {"fault": "nie włącza się"}
    (device,) = desk.rows(sa.select(subjects))
    assert (device.id, device.kind, device.name) == (row.subject_id, "device", "Lenovo ThinkPad T480")


def test_a_repair_goes_through_its_stages_and_the_client_is_told(any_trade: Opens) -> None:
    desk = any_trade("repair")
    phone = _brings_a_laptop(desk)
    for _ in range(73):
        desk.passes(hours=1)
    desk.staff_writes("/etap Nowak przyjęte")
    assert (desk.booked[0].status, desk.booked[0].stage) == ("arrived", "received")
    desk.staff_writes("/etap Nowak wycena 350 zł")
    assert phone.all[-1].key == "repair-quote"
    assert "350 zl" in phone.all[-1].body
    phone.writes("1")
    assert phone.keys == ["quote-agreed"]
    assert desk.booked[0].details["quote"] == "agreed"
    desk.staff_writes("/etap Nowak część")
    assert desk.booked[0].stage == "waiting_part"
    desk.staff_writes("/etap Nowak gotowe")
    assert phone.all[-1].key == "repair-ready"
    phone.writes("Czy laptop jest gotowy?")
    assert phone.keys == ["repairs-standing"]
    desk.staff_writes("/etap Nowak odebrane")
    assert (desk.booked[0].status, desk.booked[0].stage) == ("done", "collected")
    told = [reply.key for reply in phone.all if reply.key.startswith("repair-")]
    assert told == ["repair-quote", "repair-ready"]
    (shop,) = desk.staff_writes("/etap")
    assert "Z.N." not in shop.body


def test_a_visit_on_site_keeps_the_road_free_and_is_accepted(any_trade: Opens) -> None:
    desk = any_trade("repair")
    phone = desk.phone(Channel.TELEGRAM, name="Jan Kowalski", language="pl")
    phone.writes("Potrzebuję wizyty z dojazdem we wtorek o 12")
    assert phone.keys == ["welcome", "ask-address"]
    phone.writes("ul. Lipowa 4, Kraków")
    assert "ul. Lipowa 4, Kraków" in phone.newest.body
    phone.answers("answer:yes")
    assert phone.keys[0] == "booking-asked"
    assert desk.booked[0].status == "requested"
    (decided,) = desk.staff_taps("accept:visit:")
    assert decided.key == "staff-decided-book-accepted"
    assert phone.all[-1].key == "visit-book-granted"
    assert desk.booked[0].status == "booked"
    assert desk.booked[0].details["intake"] == {"address": "ul. Lipowa 4, Kraków"}

    for hour, key in (
        ("13:15", "ask-time-nearest"),  # still on the road
        ("11:30", "ask-time-nearest"),  # on the road already
        ("13:30", "intake-question"),
    ):
        other = desk.phone(Channel.TELEGRAM, f"7{hour.replace(':', '')}", name="Ada Lis", language="pl")
        other.writes(f"Naprawa telefonu u Piotra we wtorek o {hour}")
        other.writes("iPhone 12")
        other.answers("supplement:enough")
        assert other.keys == [key], hour
