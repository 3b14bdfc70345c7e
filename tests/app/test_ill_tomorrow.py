""" "Sono malata domani": eight clients on three channels, and one message in which staff see every end."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from clients.tables import contact_points
from core import queries
from messaging.tables import conversations, outbox, team
from sandbox import twilio_phones
from scheduling import actions
from scheduling.actions import Booked
from scheduling.catalog import Catalog
from scheduling.tables import appointments
from scheduling.tables_hours import special_days
from scheduling.tables_wishes import rebooking_visits, rebookings
from tests.app import support_watch
from tests.app.support_watch import ROME, Watch

pytestmark = pytest.mark.timeout(300)


def close_window(watch: Watch, number: str) -> None:
    """It is long ago that they wrote: WhatsApp allows no free text any more."""
    long_ago = watch.town.clock.now() - timedelta(days=3)
    with watch.database.transaction() as connection:
        connection.execute(
            sa.update(contact_points).where(contact_points.c.address == number).values(wrote_at=long_ago)
        )


def book(watch: Watch, address: str, start: datetime) -> int:
    """The reception books a visit with Anna for whoever wrote from there."""
    with watch.database.transaction() as connection:
        practice = queries.all_practices(connection)[0]
        person_id = connection.execute(
            sa.select(conversations.c.person_id)
            .join(contact_points, contact_points.c.id == conversations.c.contact_point_id)
            .where(contact_points.c.address == address)
        ).scalar_one()
        made = actions.book(
            connection, practice, Catalog.of(practice.document), person_id=person_id, service="treatment",
            practitioner="anna", start=start, channel="telegram", actor="staff:1", now=watch.town.clock.now(),
        )  # fmt: skip
        assert isinstance(made, Booked)
        return made.appointment.id


def seat_anna(watch: Watch) -> Any:
    """Anna Ferri in the admin chat, known to the desk."""
    anna = watch.town.staff_phone("Anna")
    with watch.database.transaction() as connection:
        connection.execute(sa.update(team).where(team.c.key == "anna").values(telegram_user_id=anna.user.id))
    return anna


def ends(watch: Watch) -> dict[int, str]:
    """Appointment -> what became of it."""
    with watch.database.snapshot() as connection:
        rows = connection.execute(sa.select(rebooking_visits.c.appointment_id, rebooking_visits.c.status))
        return {row.appointment_id: row.status for row in rows}


def progress(watch: Watch) -> list[str]:
    """The messages in the admin chat that show how the moving of visits goes."""
    return [text for text in watch.group_texts() if "spostati" in text or "senza risposta" in text]


def texts(phone: Any) -> list[str]:
    """What came to a phone."""
    return [message.body if hasattr(message, "body") else str(message.get("text")) for message in phone.received]


def test_eight_clients_on_three_channels_and_one_message_accounts_for_all(tmp_path: Path, database_url: str) -> None:
    with support_watch.watching(tmp_path, database_url=database_url) as watch:
        town = watch.town
        telegram = [town.telegram_phone(name) for name in ("Giulia", "Paolo", "Carla")]
        whatsapp = [town.whatsapp_phone(name) for name in ("Marie", "Luca")]
        sms = [town.sms_phone() for _ in range(3)]
        monday = watch.next_monday()
        for phone in (*telegram, *whatsapp, *sms):
            phone.sends_text("Buongiorno")
        watch.settle()
        close_window(watch, whatsapp[1].phone.number)
        anna = seat_anna(watch)
        tuesday = (monday + timedelta(days=1)).replace(minute=0)
        addresses = [*(str(one.chat.id) for one in telegram), *(one.phone.number for one in (*whatsapp, *sms))]
        hours = (10, 11, 12, 14, 15, 16, 17, 9)
        visits = [book(watch, who, tuesday.replace(hour=hour)) for who, hour in zip(addresses, hours, strict=True)]
        twilio_phones.switch(town.world, sms[1].phone, on=False)
        watch.move(monday.replace(hour=10))

        watch.writes(anna, "Sono malata domani")
        assert "8 appuntamenti" in watch.group_texts()[-1]
        assert not watch.rows(special_days)
        watch.taps(anna, "Sì")
        (closed,) = watch.rows(special_days)
        assert (closed.practitioner, closed.day, closed.reason) == ("anna", tuesday.date(), "ill")
        for phone in (*telegram, whatsapp[0], sms[0], sms[2]):
            assert "non si può tenere" in texts(phone)[-1] or "non si puo tenere" in texts(phone)[-1], texts(phone)[-1]
        (template,) = [m for m in whatsapp[1].received if m.content_sid]
        assert len(progress(watch)) == 1

        # By one tap; in words; given up; by a digit; by the template's button and a digit; by a digit.
        first = next(iter(telegram[0].buttons()))
        watch.taps(telegram[0], first)
        watch.writes(telegram[1], "meglio giovedì della prossima settimana alle 16", "sì")
        watch.taps(telegram[2], "Disdico")
        watch.writes(whatsapp[0], "1")
        whatsapp[1].taps(template.sid, "Altri orari")
        watch.settle()
        watch.writes(whatsapp[1], "1", "1")
        watch.writes(sms[0], "1")
        assert [ends(watch)[number] for number in visits] == [
            "moved", "moved", "cancelled", "moved", "moved", "moved", "asked", "asked",
        ]  # fmt: skip

        # One phone stays off, one client silent: on Monday evening people must call.
        watch.move(monday.replace(hour=19, minute=1))
        assert [ends(watch)[number] for number in visits][6:] == ["unreachable", "unanswered"]
        (told,) = progress(watch)
        for line in ("spostati: 5", "disdetti: 1", "da chiamare: 1", "non si aspetta più nessuno"):
            assert line in told, told
        for number in visits[6:]:
            (visit,) = watch.rows(appointments, appointments.c.id == number)
            assert f"/client_{visit.person_id}" in told
        (rebooking,) = watch.rows(rebookings)
        assert rebooking.ended_at is not None
        assert rebooking.practitioner == "anna"

        # Nobody is booked with her on Tuesday but the two to be called, and nobody will be reminded of Tuesday.
        low, high = tuesday.replace(hour=0), tuesday.replace(hour=23)
        there = watch.rows(
            appointments, appointments.c.starts_at.between(low, high), appointments.c.practitioner == "anna",
            appointments.c.status != "cancelled",
        )  # fmt: skip
        assert sorted(row.id for row in there) == visits[6:]
        topics = [f"appointment:{number}" for number in visits]
        reminders = watch.rows(outbox, outbox.c.purpose == "reminder", outbox.c.topic.in_(topics))
        assert {row.status for row in reminders if row.topic_version == 1} == {"dropped"}
        assert {row.status for row in reminders if row.topic_version > 1} == {"queued"}
        assert first.endswith(f"{moved_to(watch, visits[0]):%H:%M}")


def moved_to(watch: Watch, number: int) -> datetime:
    """Where a visit is now, in Rome."""
    (visit,) = watch.rows(appointments, appointments.c.id == number)
    return visit.starts_at.astimezone(ROME)
