"""What a client may answer when the practice cannot hold the visit: on Telegram and by SMS, down to the rows."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from clients.vocabulary import Channel as Name
from core.db import Database
from scheduling import actions, closing, rebooking
from scheduling.actions import Booked
from scheduling.appointments import Appointment
from scheduling.catalog import Catalog
from scheduling.day_parts import DayPart
from scheduling.tables_wishes import rebooking_visits
from tests.support.front_desk import FrontDesk, Phone

ROME = ZoneInfo("Europe/Rome")
TUESDAY = date(2026, 3, 3)
TEN = datetime(2026, 3, 3, 10, tzinfo=ROME)


def booked(desk: FrontDesk, phone: Phone, start: datetime = TEN) -> int:
    """A visit with Anna for whoever has that phone."""
    person_id = phone.person_id
    with desk.database.transaction() as connection:
        made = actions.book(
            connection, desk.practice, Catalog.of(desk.practice.document), person_id=person_id,
            service="treatment", practitioner="anna", start=start,
            channel="sms", actor="staff:1", now=desk.clock.now(),
        )  # fmt: skip
        assert isinstance(made, Booked)
        return made.appointment.id


def ill(desk: FrontDesk) -> None:
    """Anna is ill on Tuesday."""
    with desk.database.transaction() as connection:
        catalog, now = Catalog.of(desk.practice.document), desk.clock.now()
        decided = closing.close(
            connection, desk.practice, catalog, practitioner="anna", parts=[DayPart(TUESDAY)], reason="ill",
            actor="staff:1", now=now,
        )  # fmt: skip
        rebooking.begin(
            connection, desk.practice, catalog, visits=decided.visits, practitioner="anna", reason="ill",
            actor="staff:1", now=now,
        )  # fmt: skip
    desk.sends()


def a_phone(desk: FrontDesk, channel: Name, address: str | None = None) -> Phone:
    """Somebody with a visit on Tuesday at ten who has been told that it cannot be."""
    phone = desk.phone(channel, address, name="Maria")
    phone.writes("Buongiorno")
    return phone


def visit(desk: FrontDesk, number: int) -> Appointment:
    return next(one for one in desk.visits() if one.id == number)


def ends(desk: FrontDesk) -> list[str]:
    return [row.status for row in desk.rows(sa.select(rebooking_visits).order_by(rebooking_visits.c.appointment_id))]


@pytest.fixture(params=[Name.TELEGRAM, Name.SMS], ids=str)
def asked(request: pytest.FixtureRequest, database: Database) -> tuple[FrontDesk, Phone, int]:
    """A desk, a phone, and the visit that cannot be held."""
    desk = FrontDesk(database)
    phone = a_phone(desk, request.param)
    number = booked(desk, phone)
    ill(desk)
    assert phone.newest.key == "visit-retime"
    return desk, phone, number


Asked = tuple[FrontDesk, Phone, int]


def test_one_answer_takes_a_time(asked: Asked) -> None:
    desk, phone, number = asked
    offered = phone.newest
    phone.answers("retime")
    assert phone.keys == ["move-done"]
    assert visit(desk, number).version == 2
    assert ends(desk) == ["moved"]
    # The same button again: the visit stands elsewhere by now.
    if phone.channel is Name.TELEGRAM:
        phone.taps("retime", offered)
        assert phone.keys == ["visit-changed"]


def test_the_second_one_in_words(asked: Asked) -> None:
    desk, phone, number = asked
    minute = int(phone.newest.choices[1].split(":")[3])
    phone.writes("la seconda va bene")
    assert visit(desk, number).start.timestamp() == minute * 60
    assert ends(desk) == ["moved"]


def test_another_time_is_looked_for(asked: Asked) -> None:
    desk, phone, number = asked
    phone.writes("no, un altro orario")
    assert phone.keys == ["ask-time-move"]
    phone.answers("slot")
    phone.writes("sì")
    assert phone.keys == ["move-done"]
    assert visit(desk, number).version == 2


def test_a_day_in_words_is_looked_for(asked: Asked) -> None:
    desk, phone, number = asked
    phone.writes("preferirei giovedì alle 15")
    phone.writes("sì")
    assert phone.keys == ["move-done"]
    assert visit(desk, number).start.astimezone(ROME) == datetime(2026, 3, 5, 15, tzinfo=ROME)


def test_giving_it_up_is_never_late_and_is_not_asked_twice(asked: Asked) -> None:
    desk, phone, number = asked
    phone.writes("allora disdico l'appuntamento")
    assert phone.keys == ["retime-cancelled"]
    assert visit(desk, number).status == "cancelled"
    assert ends(desk) == ["cancelled"]


def test_a_person_may_be_asked_for_all_the_same(asked: Asked) -> None:
    desk, phone, _ = asked
    phone.writes("vorrei parlare con una persona")
    assert phone.keys[0].startswith("human")
    assert ends(desk) == ["asked"]


def test_a_confirmation_from_an_old_reminder_is_answered_with_other_times(database: Database) -> None:
    desk = FrontDesk(database)
    phone = a_phone(desk, Name.TELEGRAM)
    number = booked(desk, phone)
    phone.sends({"text": "/visits", "entities": [{"type": "bot_command", "offset": 0, "length": 7}]})
    shown = phone.newest
    assert shown.key == "visit"
    ill(desk)
    phone.taps("confirm", shown)
    assert phone.keys == ["retime-sorry", "ask-time-move"]
    assert visit(desk, number).status == "booked"


def test_a_time_that_somebody_took_gives_fresh_ones(database: Database) -> None:
    desk = FrontDesk(database)
    phone, other = a_phone(desk, Name.TELEGRAM), a_phone(desk, Name.SMS)
    number = booked(desk, phone)
    ill(desk)
    minute, who = phone.newest.choices[0].split(":")[3:5]
    start = datetime.fromtimestamp(int(minute) * 60, ROME)
    assert who == "anna"
    booked(desk, other, start)
    phone.taps(phone.newest.choices[0])
    assert phone.keys == ["slot-taken"]
    phone.answers("slot")
    phone.answers("answer:yes")
    assert phone.keys == ["move-done"]
    assert visit(desk, number).version == 2
