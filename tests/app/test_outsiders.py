"""The running desk as clients and staff see it: polling, and a Bot API server that knows the basic methods only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from messaging.tables import inbound, outbox
from sandbox import phones, twilio_phones, twilio_segments
from scheduling.tables import appointments
from tests.app import support_town, support_watch
from tests.app.support_watch import Watch

pytestmark = pytest.mark.timeout(300)

REFUSED_ONCE = {"setMyCommands", "createForumTopic", "sendDocument", "sendPhoto"}


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.long)])
def watch(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watch]:
    """A desk that polls, on an empty database of each engine; no public address."""
    folder = tmp_path_factory.mktemp("desk")
    with ExitStack() as stack:
        url = None
        if request.param == "postgresql":
            url = stack.enter_context(request.getfixturevalue("postgres").fresh_url())
        yield stack.enter_context(support_watch.watching(folder, basic_only=True, database_url=url))


def day_in_words(moment: datetime) -> str:
    """gg/mm, as clients write it."""
    return f"{moment.day}/{moment.month}"


def texts(received: list[Any]) -> list[str]:
    """What came to a phone, in words."""
    return [message["text"] if isinstance(message, dict) else message.body for message in received]


def test_books_by_taps_and_every_press_is_answered_also_an_old_one(watch: Watch) -> None:
    watch.next_monday()
    phone = watch.town.telegram_phone("Giulia")
    phone.starts()
    watch.settle()
    first = phone.received[0]
    (book, *_) = phone.buttons(first["message_id"]).items()
    watch.taps(phone, "Prenoto", "Trattamento osteopatico", "Anna Ferri")
    time_offered = next(iter(phone.buttons()))
    watch.taps(phone, time_offered, "Sì, prenoto")

    visit = watch.rows(appointments)[-1]
    assert (visit.service, visit.practitioner, visit.status, visit.channel) == (
        "treatment",
        "anna",
        "booked",
        "telegram",
    )
    assert len(phone.toasts) == 5
    assert any("Prenotato" in text for text in texts(phone.received))

    before = len(watch.rows(appointments))
    phone.presses(first["message_id"], book[1], anyway=True, inaccessible=True)
    phone.presses(first["message_id"], book[1], anyway=True)
    watch.settle()
    assert len(phone.toasts) == 7
    assert len(watch.rows(appointments)) == before


def test_what_the_server_does_not_know_is_logged_once_and_harms_nothing(watch: Watch) -> None:
    assert watch.town.telegram.refused
    refusals = [line for line in watch.desk.log.splitlines() if "server_refuses" in line]
    told = [(bot, method) for bot in ("telegram", "staff") for method in REFUSED_ONCE]
    for bot, method in told:
        assert sum(f'"bot": "{bot}", "method": "{method}"' in line for line in refusals) <= 1
    assert watch.desk.get("/readyz").status_code == 200


def test_books_by_text_on_telegram(watch: Watch) -> None:
    monday = watch.next_monday()
    phone = watch.town.telegram_phone("Paolo")
    watch.writes(phone, "Vorrei un trattamento giovedì pomeriggio", "con Marco")
    offers = phone.buttons()
    assert all(title.startswith("gio") for title in list(offers)[:-1])
    watch.taps(phone, next(iter(offers)))
    watch.writes(phone, "sì")

    visit = watch.rows(appointments)[-1]
    local = visit.starts_at.astimezone(support_watch.ROME)
    assert local.date() == (monday + timedelta(days=3)).date()
    assert local.hour >= 12
    assert (visit.practitioner, visit.status) == ("marco", "booked")


def test_polish_sms_books_by_digits_in_two_segments_at_most_and_gives_the_name_once(watch: Watch) -> None:
    watch.next_monday()
    phone = watch.town.sms_phone("+48600700800")
    watch.writes(phone, "Dzień dobry, chciałabym się umówić", "2", "1", "1", "Anna Nowak", "1")
    booked = len(watch.rows(appointments))
    assert watch.rows(appointments)[-1].channel == "sms"
    watch.writes(phone, "Chciałabym umówić drugą wizytę", "1", "1", "1", "1")

    assert len(watch.rows(appointments)) == booked + 1
    said = texts(phone.received)
    assert sum("Na jakie nazwisko" in text for text in said) == 1
    for text in said:
        counted = twilio_segments.count(text)
        assert counted.encoding == "GSM-7", text
        assert counted.segments <= 2, text
    assert not any("Buongiorno" in text or "Prenot" in text for text in said)


def test_whatsapp_without_interactive_contents_is_numbered_lines(watch: Watch) -> None:
    watch.next_monday()
    phone = watch.town.whatsapp_phone("Camille")
    watch.writes(phone, "Bonjour, je voudrais un rendez-vous", "2", "1", "1", "1")
    assert watch.rows(appointments)[-1].channel == "whatsapp"
    assert all(message.content_sid is None for message in phone.received)
    assert "\n1 Oui, par SMS" in phone.received[-1].body

    watch.writes(phone, "1")
    entries = [entry for entry in watch.consent_of(phone.phone.number) if entry["channel"] == "sms"]
    assert [(entry["event"], entry["wording"], entry["language"]) for entry in entries] == [("given", "ask-sms", "fr")]


@dataclass
class Week:
    """A week in the life of the desk: eleven clients booked for one Thursday, and what came of it."""

    visit: datetime  # 09:00 of that Thursday
    sms: dict[str, twilio_phones.SmsPhone]
    whatsapp: dict[str, twilio_phones.WhatsAppPhone]
    telegram: dict[str, phones.TelegramPhone]
    before: dict[str, int]  # messages on each phone before the first reminder
    booked_at: datetime

    def reminders(self, key: str) -> list[str]:
        """What came to a phone since."""
        every = {**self.sms, **self.whatsapp, **self.telegram}
        return texts(every[key].received[self.before[key] :])


@pytest.fixture(scope="module")
def week(watch: Watch) -> Week:
    """Book on a Monday for the Thursday of next week, and stand seventy hours before the first visit."""
    monday = watch.next_monday()
    thursday = (monday + timedelta(days=10)).replace(hour=9, minute=0)
    hours = iter(["9:00", "9:45", "10:30", "11:15", "12:00", "14:30", "15:15", "16:00", "16:45", "17:30"])

    def wish() -> str:
        return f"Vorrei un trattamento giovedì {day_in_words(thursday)} alle {next(hours)}"

    town = watch.town
    sms = {key: town.sms_phone() for key in ("confirms", "moves", "cancels", "stops", "stopped_by_carrier")}
    whatsapp = {key: town.whatsapp_phone(key.title()) for key in ("reads", "off", "alone")}
    telegram = {key: town.telegram_phone(key.title()) for key in ("taps", "blocks")}
    for client in sms.values():
        watch.writes(client, wish(), "Maria Rossi", "1")
    for key, by_whatsapp in whatsapp.items():
        watch.writes(by_whatsapp, wish(), "1", "2" if key == "alone" else "1")
    for by_telegram in telegram.values():
        watch.writes(by_telegram, wish())
        watch.taps(by_telegram, "Sì, prenoto")
    watch.writes(sms["stops"], "STOP")
    town.world.twilio.opted_out.add((support_town.SMS_NUMBER, sms["stopped_by_carrier"].phone.number))
    telegram["blocks"].blocks()
    watch.settle()
    for key in ("off", "alone"):
        twilio_phones.switch(town.world, whatsapp[key].phone, on=False)
    every = {**sms, **whatsapp, **telegram}
    before = {key: len(phone.received) for key, phone in every.items()}
    booked_at = town.clock.now()
    watch.move(thursday - timedelta(hours=62))
    return Week(thursday, sms, whatsapp, telegram, before, booked_at)


def test_all_are_booked_and_reminded_in_one_segment_with_confirm_first(watch: Watch, week: Week) -> None:
    for key in ("confirms", "moves", "cancels"):
        (reminder, *_) = week.reminders(key)
        assert "\n1 Confermo\n2 Sposto\n3 Disdico" in reminder
        assert twilio_segments.count(reminder).segments == 1
    taps = week.telegram["taps"]
    assert list(taps.buttons()) == ["Confermo", "Sposto", "Disdico"]


def test_digits_confirm_move_and_cancel_a_visit(watch: Watch, week: Week) -> None:
    watch.writes(week.sms["confirms"], "1")
    watch.writes(week.sms["moves"], "2", "1", "1")
    watch.writes(week.sms["cancels"], "3", "1")

    listed = {row["start"]: row for row in watch.listed("appointments", "list", "--all")}
    nine, later = week.visit, week.visit + timedelta(minutes=45)
    assert listed[nine.isoformat()]["status"] == "confirmed"
    assert later.isoformat() not in listed
    assert listed[(week.visit + timedelta(minutes=90)).isoformat()]["status"] == "cancelled"
    moved = [row for row in listed.values() if row["version"] == 2 and row["status"] == "booked"]
    assert len(moved) == 1
    said = " ".join(watch.group_texts())
    assert "Confermato" in said
    assert "Spostato" in said
    assert "Disdetto" in said


def test_a_reminder_outside_the_window_is_an_approved_template_and_its_button_confirms(
    watch: Watch, week: Week
) -> None:
    phone = week.whatsapp["reads"]
    reminder = next(message for message in phone.received[week.before["reads"] :] if message.content_sid)
    assert [button["title"] for button in reminder.shown["buttons"]] == ["Confermo", "Sposto", "Disdico"]
    phone.taps(reminder.sid, "Confermo")
    watch.settle()
    assert watch.visits_at(week.visit.replace(hour=14, minute=30))[0].status == "confirmed"


def test_a_telegram_reminder_is_confirmed_by_its_button(watch: Watch, week: Week) -> None:
    phone = week.telegram["taps"]
    pressed = len(phone.toasts)
    phone.taps("Confermo")
    watch.settle()
    assert len(phone.toasts) == pressed + 1
    assert watch.visits_at(week.visit.replace(hour=16, minute=45))[0].status == "confirmed"


def test_after_stop_one_reply_then_nothing_and_the_withdrawal_is_listed(watch: Watch, week: Week) -> None:
    phone = week.sms["stops"]
    after_stop = phone.received[-1:]
    assert "unsubscribed" in after_stop[0].body  # the carrier's own reply is the one
    assert not week.reminders("stops")
    withdrawn = [entry for entry in watch.consent_of(phone.phone.number) if entry["event"] == "withdrawn"]
    assert {entry["channel"] for entry in withdrawn} == {"sms"}
    assert withdrawn[0]["method"] == "typed_word"
    asked = [entry for entry in watch.town.world.wire.entries(provider="twilio") if entry.direction == "request"]
    to_number = [entry for entry in asked if entry.body.get("To") == phone.phone.number and entry.at > week.booked_at]
    assert not [entry.body for entry in to_number]


def test_a_carriers_21610_is_a_withdrawal_and_nothing_follows(watch: Watch, week: Week) -> None:
    phone = week.sms["stopped_by_carrier"]
    assert not week.reminders("stopped_by_carrier")
    withdrawn = [entry for entry in watch.consent_of(phone.phone.number) if entry["event"] == "withdrawn"]
    assert [entry["method"] for entry in withdrawn] == ["carrier_stop"]
    asked = [entry for entry in watch.town.world.wire.entries(provider="twilio") if entry.direction == "request"]
    to_number = [entry for entry in asked if entry.body.get("To") == phone.phone.number and entry.at > week.booked_at]
    assert len(to_number) == 1  # the one the carrier refused


def test_a_telegram_block_is_a_withdrawal_nothing_follows_and_staff_know_whom_to_call(watch: Watch, week: Week) -> None:
    assert not week.reminders("blocks")
    visit = watch.visits_at(week.visit.replace(hour=17, minute=30))[0]
    shown = watch.listed("consent", "show", str(visit.person_id))
    assert [entry["event"] for entry in shown if entry["channel"] == "telegram"][-1] == "withdrawn"
    assert any(f"/client_{visit.person_id}" in text and "telefonare" in text for text in watch.group_texts())


def test_a_switched_off_whatsapp_gets_an_sms_by_twenty_hours_before_or_staff_are_told(watch: Watch, week: Week) -> None:
    visit = week.visit.replace(hour=15, minute=15)
    off, alone = week.whatsapp["off"], week.whatsapp["alone"]
    assert not sms_to(watch, off.phone.number)
    watch.move(week.visit.replace(hour=16, minute=1) - timedelta(hours=20))

    sent = sms_to(watch, off.phone.number)
    assert sent
    assert all("15:15" in message.body for message in sent)
    assert len(sent) <= 2  # one for each reminder that did not arrive
    assert not sms_to(watch, alone.phone.number)  # she said no
    told = watch.group_texts()
    (without,) = watch.visits_at(week.visit.replace(hour=16))
    assert any(f"/client_{without.person_id}" in text and "telefonare" in text for text in told)
    kept = watch.rows(outbox, outbox.c.fallback_of.is_not(None), outbox.c.channel == "sms")
    assert kept
    assert visit.isoformat() in [row["start"] for row in watch.listed("appointments", "list", "--all")]


def sms_to(watch: Watch, number: str) -> list[Any]:
    """SMS handed over for a number."""
    with watch.town.world.lock:
        return [
            message
            for message in watch.town.world.twilio.messages.values()
            if message.to_address == number and message.direction == "outbound-api"
        ]


def test_today_is_for_members_of_the_admin_chat_and_a_stranger_is_refused(watch: Watch) -> None:
    member = watch.town.staff_phone("Elena")
    before = len(watch.group_texts())
    watch.writes(member, "/today")
    assert len(watch.group_texts()) > before

    user = watch.town.world.telegram.add_user("Estraneo")
    stranger = phones.telegram(watch.town.world, user, watch.town.staff_bot)
    watch.writes(stranger, "/today", "/find Rossi", "/client 1")
    said = " ".join(texts(stranger.received))
    assert "Rossi" not in said
    assert "appuntament" not in said


def test_a_moved_clock_and_everything_else_survive_kill_and_restart(watch: Watch) -> None:
    moved = watch.next_monday()
    phone = watch.town.telegram_phone("Sara")
    watch.writes(phone, "Vorrei un trattamento")
    watch.desk.kill()
    phone.taps("Chiunque")  # while nobody is there
    watch.desk.start()
    watch.settle()

    assert timedelta() <= watch.desk.now() - moved < timedelta(minutes=30)
    assert len(phone.toasts) == 1
    assert "quando" in texts(phone.received)[-1]
    assert not [row for row in watch.rows(inbound) if (row.reason or "").startswith("failed")]
