"""The whole desk on the phones page: three clients, three languages, three channels, and the practice beside them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.browser.real_desk import ROOT, RealDesk, running
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

Open = Callable[..., Any]

HOUR = re.compile(r"\b(\d{1,2})[:h](\d\d)\b")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RealDesk]:
    with running(tmp_path) as started:
        started.move_clock(started.working_monday())
        yield started


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealDesk]:
    """One desk for tests that use different phones."""
    with running(tmp_path_factory.mktemp("desk")) as started:
        started.move_clock(started.working_monday())
        yield started


def hour_in(text: str) -> str:
    """The first hour a text names, as 15:30."""
    found = HOUR.search(text)
    assert found, text
    return f"{int(found[1]):02}:{found[2]}"


def book_in_italian_by_free_text(visitor: Visitor) -> str:
    visitor.phone("telegram").get_by_role("button", name="AVVIA").click()
    visitor.reads("telegram", "segreteria automatica")
    visitor.writes("telegram", "Buongiorno, vorrei prenotare un trattamento giovedì pomeriggio con Marco Conti")
    visitor.reads("telegram", "quando Le va bene")
    visitor.taps("telegram", "gio ")
    visitor.taps("telegram", "Sì, prenoto")
    said = visitor.reads("telegram", "Prenotato: giovedì")
    visitor.phone("telegram").locator(".tg-key").click()
    visitor.taps("telegram", "Sì, per SMS")
    visitor.reads("telegram", "Grazie. Useremo gli SMS")
    return hour_in(said)


def book_in_french_by_taps(visitor: Visitor) -> None:
    visitor.writes("whatsapp", "Bonjour")
    visitor.taps("whatsapp", "Prendre rendez-vous")
    visitor.reads("whatsapp", "Quelle prestation")
    visitor.picks("ostéopathie")
    visitor.taps("whatsapp", "Marco Conti")
    visitor.reads("whatsapp", "quand cela vous convient")
    visitor.picks(r"^mer\.", last=True)
    visitor.taps("whatsapp", "Oui, réserver")
    visitor.reads("whatsapp", "Réservé : mercredi")
    visitor.taps("whatsapp", "Oui, par SMS")
    visitor.reads("whatsapp", "Merci. Nous n")


def book_in_polish_by_digits(visitor: Visitor) -> str:
    visitor.writes("sms", "Dzien dobry, chce umowic wizyte w czwartek po poludniu")
    menu = visitor.reads("sms", "1 Pierwsza wizyta")
    visitor.answers(digit_of("Zabieg", menu), "u kogo")
    people = visitor.reads("sms", "u kogo")
    visitor.answers(digit_of("Marco Conti", people), "Kiedy")
    visitor.answers("1", "Na jakie nazwisko")
    visitor.writes("sms", "Zofia Nowak")
    visitor.reads("sms", "Rezerwowac")
    return hour_in(visitor.answers("1", r"Rezerwacja: czw").partition("Rezerwacja")[2].partition(" ")[2])


def digit_of(choice: str, menu: str) -> str:
    """The digit in front of a choice."""
    found = re.search(rf"(\d) {choice}", menu)
    assert found, menu
    return found[1]


def reminders_sent(desk: RealDesk) -> list[tuple[str, str]]:
    """(channel, form of status) of the reminders gone out so far, oldest first."""
    rows = desk.get("messages")["messages"]
    gone = [row for row in rows if row["purpose"] == "reminder" and row["sent_at"]]
    return [(row["channel"], row["text_key"]) for row in sorted(gone, key=lambda row: row["sent_at"])]


def move_until(visitor: Visitor, desk: RealDesk, phone: str, pattern: str) -> None:
    """Move from reminder to reminder until this phone shows what they led to."""
    for _ in range(6):
        visitor.moves_to_next_reminder()
        if any(re.search(pattern, str(message)) for message in messages_on(desk, phone)):
            visitor.reads(phone, pattern)
            return
    raise AssertionError(f"{pattern!r} never came to {phone}")


def messages_on(desk: RealDesk, phone: str) -> list[Any]:
    """What a phone holds."""
    shown = desk.phone(phone)
    return list(shown.get("messages") or shown["chat"]["messages"])


def check_sms(desk: RealDesk) -> None:
    """Every text message of the desk is one or two GSM-7 segments."""
    received = [message for message in desk.phone("sms")["messages"] if not message["from_phone"]]
    assert len(received) > 6
    assert [(m["encoding"], m["body"]) for m in received if m["encoding"] != "GSM-7" or m["segments"] > 2] == []


def status_by_channel(desk: RealDesk) -> dict[str, str]:
    rows = desk.command("appointments", "list", "--all")
    return {row["channel"]: row["status"] for row in rows}


def test_three_clients_book_are_reminded_and_the_practice_sees_the_same(desk: RealDesk, open_page: Open) -> None:
    page = open_page(desk.url, height=1040)
    visitor = Visitor(page)
    now = datetime.fromisoformat(desk.get("clock")["now"]).astimezone(desk.zone)
    thursday = now.date() + timedelta(days=3)

    at_chiara = book_in_italian_by_free_text(visitor)
    book_in_french_by_taps(visitor)
    at_zofia = book_in_polish_by_digits(visitor)
    check_sms(desk)
    page.locator("#day .visit", has_text="Zofia Nowak").wait_for()
    for initials in ("C.B.", "C.L.", "Z.N."):
        visitor.reads("admin", f"Prenotato: {re.escape(initials)}")
    assert reminders_sent(desk) == []

    at_camille = move_by_tap_in_the_reminder(visitor, desk)
    move_until(visitor, desk, "telegram", "La aspettiamo giovedì")
    visitor.taps("telegram", "Confermo")
    visitor.reads("telegram", "Grazie, confermato")
    if not re.search("Prosimy o potwierdzenie", visitor.log("sms")):
        move_until(visitor, desk, "sms", "Prosimy o potwierdzenie")
    cancel_by_digits(visitor)
    check_sms(desk)

    assert status_by_channel(desk) == {"telegram": "confirmed", "whatsapp": "booked", "sms": "cancelled"}
    visitor.moves_to_next_morning()
    check_the_practice_agrees(visitor, desk, thursday, at_chiara, at_camille, at_zofia)
    if os.environ.get("SEGRETERIA_SCREENSHOT"):
        take_the_picture(page)


def test_a_reminder_finds_another_way_when_whatsapp_is_gone(shared_desk: RealDesk, open_page: Open) -> None:
    page = open_page(shared_desk.url)
    visitor = Visitor(page)
    book_in_french_by_taps(visitor)
    whatsapp = visitor.phone("whatsapp")
    whatsapp.get_by_role("button", name="More").click()
    whatsapp.get_by_role("menuitem", name="Remove WhatsApp").click()
    whatsapp.get_by_role("button", name="WhatsApp n'est pas installé").wait_for()

    visitor.moves_to_next_reminder()
    whatsapp.get_by_role("tab", name=re.compile("SMS")).click()
    whatsapp.locator(".sms-bubble", has_text="Studio Ferri").wait_for()
    whatsapp.locator(".note").last.click()
    page.get_by_role("complementary", name="Why").get_by_text("To Camille Laurent").wait_for()


def test_a_phone_switched_off_leaves_the_practice_a_name_to_call(shared_desk: RealDesk, open_page: Open) -> None:
    visitor = Visitor(open_page(shared_desk.url))
    book_in_polish_by_digits(visitor)
    visitor.phone("sms").locator(".power").click()
    visitor.phone("sms").get_by_role("button", name="switched off").wait_for()

    move_until(visitor, shared_desk, "admin", r"Z\.N\..*non è arrivato\. Occorre telefonare")
    notice = visitor.phone("admin").locator(".tg-message.theirs", has_text="Occorre telefonare").last
    assert notice.locator(".tg-name small").inner_text() == "Consegna"


def move_by_tap_in_the_reminder(visitor: Visitor, desk: RealDesk) -> str:
    """The French client is reminded first, outside WhatsApp's window, by a template whose button moves the visit."""
    move_until(visitor, desk, "whatsapp", "nous vous attendons mercredi")
    assert reminders_sent(desk) == [("whatsapp", "reminder-24h")]
    template = [message for message in messages_on(desk, "whatsapp") if "nous vous attendons" in message["body"]][-1]
    assert template["buttons"][0]["title"] == "Je confirme"
    visitor.taps("whatsapp", "Déplacer")
    visitor.reads("whatsapp", "À quand dois-je le déplacer")
    visitor.writes("whatsapp", "jeudi après-midi")
    visitor.is_answered("whatsapp")
    hour = hour_in(visitor.picks(r"^jeu\.", last=True).partition(" ")[2])
    visitor.taps("whatsapp", "Oui, déplacer")
    visitor.reads("whatsapp", "jeudi.*Torino|[Dd]éplacé")
    return hour


def cancel_by_digits(visitor: Visitor) -> None:
    said = visitor.answers("3", "Mimo to odwolac|Odwolane|odwolan")
    if "Mimo to" in said:
        visitor.answers(digit_of("Tak", said), "Odwolan|odwolan")


def check_the_practice_agrees(
    visitor: Visitor, desk: RealDesk, thursday: date, at_chiara: str, at_camille: str, at_zofia: str
) -> None:
    """The practitioner's agenda, the admin chat's notices, the timetable and the rows tell one story."""
    agenda = visitor.reads("practitioner", rf"Marco Conti, giovedì {thursday.day}.*: 2 appuntamenti")
    assert re.search(rf"{at_chiara}–\d\d:\d\d Chiara Bianchi.*✓", agenda)
    assert re.search(rf"{at_camille}–\d\d:\d\d Camille Laurent", agenda)
    assert not re.search(rf"{at_zofia}–\d\d:\d\d Zofia Nowak", agenda)
    for notice in (r"Confermato: C\.B\.", r"Spostato: C\.L\.", r"Disdetto: Z\.N\."):
        visitor.reads("admin", notice)

    visits = [visit for visit in desk.visits(thursday) if visit["status"] != "cancelled"]
    assert sorted((visit["client"], visit["start"][11:16]) for visit in visits) == [
        ("Camille Laurent", at_camille), ("Chiara Bianchi", at_chiara),
    ]  # fmt: skip
    shown = visitor.page.locator("#day .visit")
    shown.nth(1).wait_for()
    assert sorted(text.split()[0] for text in shown.all_inner_texts()) == sorted([at_chiara, at_camille])


def take_the_picture(page: Any) -> None:
    """The README's picture: every phone at its last word, and why a reminder went out."""
    page.locator(".row.out", has_text="Studio Ferri").first.click()
    page.locator(".step").first.wait_for()
    page.evaluate(
        "() => { document.activeElement.blur();"
        "const log = document.querySelector('#phone-practitioner .log');"
        "log.scrollTop += [...log.querySelectorAll('.tg-photo')].at(-1).getBoundingClientRect().top"
        " - log.getBoundingClientRect().top - 12;"
        "document.querySelector('.rows-box').scrollTop = 0; window.scrollTo(0, 0) }"
    )
    page.mouse.move(5, 5)
    with Image.open(BytesIO(page.screenshot())) as picture:
        full = picture.convert("RGB")
    palette = full.quantize(256, method=Image.Quantize.MAXCOVERAGE, kmeans=3)
    full.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG).save(ROOT / "docs" / "phones.png", optimize=True)
