"""The phones page in a real browser, on a toy desk: how each phone behaves, and for whom it works."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox import page_cast
from tests.support import toy_desk

pytestmark = pytest.mark.browser

CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
Open = Callable[..., Any]


@pytest.fixture
def desk() -> Iterator[tuple[toy_desk.ToyDesk, str]]:
    with toy_desk.running() as running:
        yield running


def phone(page: Any, name: str) -> Any:
    """One phone of the page."""
    return page.locator(f"#phone-{name}")


def write(page: Any, name: str, text: str) -> None:
    """Type into a phone and send with Enter."""
    box = phone(page, name).get_by_role("textbox").first
    box.fill(text)
    box.press("Enter")


def test_telegram_starts_thinks_edits_in_place_and_shares_the_number(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    telegram = phone(page, "telegram")
    telegram.get_by_role("button", name="AVVIA").click()
    telegram.get_by_role("button", name="Trattamento").click()
    telegram.locator(".tg-button.waits .spinner").wait_for()

    telegram.get_by_role("button", name="gio 5/3 15:30").wait_for()
    assert telegram.get_by_role("button", name="Trattamento").count() == 0  # the same bubble, changed
    assert telegram.locator(".tg-message.theirs").count() == 1
    telegram.get_by_role("button", name="gio 5/3 15:30").click()
    telegram.get_by_role("button", name="Condividi il mio numero").click()
    telegram.get_by_text(page_cast.CHIARA.number).wait_for()
    telegram.locator(".tg-reply-keyboard .tg-key").wait_for(state="detached")


def test_the_command_menu_opens_and_sends(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    telegram = phone(page, "telegram")
    telegram.get_by_role("button", name="AVVIA").click()
    telegram.get_by_role("button", name="Menu").click()
    telegram.get_by_role("menuitem", name="Le mie visite").click()

    telegram.get_by_text("Non ci sono visite.").wait_for()


def test_whatsapp_has_quick_replies_a_list_sheet_and_ticks_that_turn_read(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    whatsapp = phone(page, "whatsapp")
    write(page, "whatsapp", "Bonjour")
    whatsapp.get_by_role("button", name="Trattamento").click()
    whatsapp.get_by_role("button", name="Vedi gli orari").click()
    sheet = whatsapp.get_by_role("dialog")
    assert sheet.get_by_role("radio").count() == 3
    sheet.get_by_role("radio", name="gio 5/3 16:15").check()
    sheet.get_by_role("button", name="Envoyer").click()

    whatsapp.get_by_text("Fatto: giovedì 5 marzo alle 16:15.").wait_for()
    whatsapp.locator(".wa-message.theirs").last.locator(".note.is-read").wait_for()


def test_a_whatsapp_message_for_a_closed_chat_is_delivered_but_not_read(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    whatsapp = phone(page, "whatsapp")
    write(page, "whatsapp", "Bonjour")
    whatsapp.locator(".note.is-read").wait_for()
    whatsapp.get_by_role("button", name="More").click()
    whatsapp.get_by_role("menuitem", name="Leave the chat").click()
    page.wait_for_function("() => fetch('state').then((a) => a.json()).then((s) => !s.phones[1].is_open)")
    desk[0].texts("whatsapp:" + page_cast.CAMILLE.number, "Il suo promemoria")
    whatsapp.locator(".wa-message", has_text="promemoria").locator(".note.is-delivered").wait_for()

    whatsapp.get_by_role("textbox").focus()
    whatsapp.locator(".wa-message", has_text="promemoria").locator(".note.is-read").wait_for()


def test_the_feature_phone_types_by_keys_counts_segments_and_answers_by_digits(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    sms = phone(page, "sms")
    box = sms.get_by_role("textbox")
    counter = sms.locator(".lcd-count")
    sms.get_by_role("button", name="# changes letters and digits").click()  # 123 to abc
    for key, times in (("4", 2), ("2", 1), ("6", 2)):
        for _ in range(times):
            sms.get_by_role("button", name=f"Key {key}").click()
    assert box.input_value() == "han"
    assert counter.text_content() == "157/1 GSM-7"
    box.fill("ł")
    assert counter.text_content() == "69/1 UCS-2"
    box.fill("€" * 80 + "a")
    assert counter.text_content() == "144/2 GSM-7"
    sms.get_by_role("button", name="Clear the text").click()
    assert box.input_value() == ""

    write(page, "sms", "Dzien dobry")
    sms.get_by_text("2 Trattamento").wait_for()
    assert sms.locator(".lcd-mode").text_content() in ("123", "Abc")


def test_a_switched_off_phone_is_dark_and_refuses(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    whatsapp = phone(page, "whatsapp")
    whatsapp.locator(".power").click()
    whatsapp.get_by_role("button", name="switched off").wait_for()
    assert not desk[0].world.twilio.phones[page_cast.CAMILLE.number].is_on
    whatsapp.get_by_role("button", name="switched off").click()
    whatsapp.locator(".switched-off").wait_for(state="hidden")


def test_the_group_has_topics_as_tabs_and_writes_into_the_chosen_one(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    admin = phone(page, "admin")
    admin.get_by_role("tab", name="Prenotazioni").click()
    write(page, "admin", "/today")
    admin.get_by_role("button", name="Trattamento").wait_for()
    admin.get_by_role("tab", name="Domande").click()
    assert admin.get_by_role("button", name="Trattamento").count() == 0
    admin.get_by_role("tab", name="Tutti").click()
    assert "Prenotazioni" in admin.locator(".tg-name").last.text_content()


def test_the_day_fills_live_and_the_clock_moves(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    page.locator("#day .visit").nth(1).wait_for()
    before = page.locator("#day .visit").count()
    telegram = phone(page, "telegram")
    telegram.get_by_role("button", name="AVVIA").click()
    telegram.get_by_role("button", name="Trattamento").click()
    telegram.get_by_role("button", name="ven 6/3 17:00").click()
    page.locator("#day .visit", has_text="17:00").wait_for()
    assert page.locator("#day .visit").count() == before + 1

    assert page.locator(".clock-hour").text_content() == "08:42"
    page.locator("#clock-hour").click()
    page.locator(".clock-hour", has_text="09:42").wait_for()
    page.locator("#clock-morning").click()
    page.locator(".clock-hour", has_text="07:30").wait_for()
    assert page.locator(".clock-day").text_content() == "Tuesday 3 March"


def test_every_message_tells_why(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    phone(page, "telegram").get_by_role("button", name="AVVIA").click()
    phone(page, "telegram").get_by_role("button", name="Why was this sent?").click()
    why = page.get_by_role("complementary", name="Why")
    why.get_by_text("the client wrote here first").wait_for()

    page.get_by_role("tab", name="Wire").click()
    page.locator(".wire-row", has_text="sendMessage").last.click()
    why.locator(".json", has_text="chat_id").wait_for()


def test_text_is_never_markup(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    nasty = '<img src=x onerror="document.title=1"><b>bold</b>'
    phone(page, "telegram").get_by_role("button", name="AVVIA").click()
    for name in ("telegram", "whatsapp", "sms", "admin"):
        write(page, name, nasty)
        phone(page, name).get_by_text(nasty).first.wait_for()
    page.locator(".row", has_text="<img").first.wait_for()

    assert page.title() == "Segreteria · the phones"
    assert page.locator("#phones img").count() == 0


def test_the_example_sentences_follow_the_chosen_language(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    whatsapp = phone(page, "whatsapp")
    whatsapp.get_by_label("Language").select_option("pl")
    whatsapp.get_by_role("button", name="Dzień dobry, chcę umówić wizytę").click()
    whatsapp.locator(".wa-message.mine", has_text="Dzień dobry").wait_for()
    assert whatsapp.get_by_placeholder("Wiadomość").count() == 1


def test_the_tour_greets_a_first_visitor_once_and_works_by_keyboard(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1], tour_seen=False)
    card = page.locator(".tour-card")
    card.wait_for()
    titles = [card.locator("h2").text_content()]
    while card.is_visible():
        page.keyboard.press("Enter")
        titles.append(card.locator("h2").text_content())
    assert len(set(titles)) == 7
    page.reload()
    page.wait_for_selector("body[data-ready]")
    page.wait_for_timeout(900)  # longer than the tour waits before it greets
    assert not card.is_visible()

    page.get_by_role("button", name="Tour").click()
    card.wait_for()
    page.keyboard.press("Escape")
    card.wait_for(state="hidden")


def test_a_chat_works_by_keyboard_alone(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    telegram = phone(page, "telegram")
    telegram.get_by_role("button", name="AVVIA").press("Enter")
    telegram.get_by_role("button", name="Prima visita").press("Space")
    telegram.get_by_role("button", name="gio 5/3 16:15").press("Enter")
    telegram.get_by_text("Fatto: giovedì 5 marzo alle 16:15.").wait_for()
    telegram.get_by_role("button", name="More").press("Enter")
    page.keyboard.press("Escape")
    assert telegram.get_by_role("button", name="More").evaluate("(one) => one === document.activeElement")


def test_the_keyboard_stays_where_it_is_while_the_page_is_redrawn(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    write(page, "whatsapp", "Bonjour")
    button = phone(page, "whatsapp").get_by_role("button", name="Prima visita")
    button.focus()
    desk[0].texts("whatsapp:" + page_cast.CAMILLE.number, "Il suo promemoria")
    phone(page, "whatsapp").get_by_text("Il suo promemoria").wait_for()
    page.get_by_role("button", name="1 hour").evaluate("(one) => one.click()")
    page.locator(".clock-hour", has_text="09:42").wait_for()

    assert button.evaluate("(one) => one === document.activeElement")


def test_every_control_has_a_name(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    phone(page, "telegram").get_by_role("button", name="AVVIA").click()
    write(page, "whatsapp", "Bonjour")
    phone(page, "whatsapp").get_by_role("button", name="Trattamento").wait_for()
    nameless = page.evaluate(
        "() => [...document.querySelectorAll('button, select, textarea, input, [role=log], [role=dialog]')]"
        ".filter((one) => one.checkVisibility())"
        ".filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim() || one.labels?.length"
        " || one.getAttribute('aria-labelledby'))).map((one) => one.outerHTML)"
    )
    assert nameless == []
    assert page.get_by_role("log").count() >= 5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(desk: Any, open_page: Open, scheme: str) -> None:
    page = open_page(desk[1], color_scheme=scheme)
    phone(page, "telegram").get_by_role("button", name="AVVIA").click()
    write(page, "whatsapp", "Bonjour")
    write(page, "sms", "Dzien dobry")
    phone(page, "whatsapp").get_by_role("button", name="Trattamento").wait_for()
    page.locator(".row.out").first.click()
    page.locator(".step").first.wait_for()

    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("width", [360, 700, 1024, 1600])
def test_nothing_spills_over_at_any_width(desk: Any, open_page: Open, width: int) -> None:
    page = open_page(desk[1], width=width, height=800)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_phones_are_one_swipe_apart(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1], width=390, height=844)
    page.get_by_role("navigation", name="Phones").get_by_role("button", name="Zofia").click()
    page.wait_for_function(
        "() => { const box = document.querySelector('#phone-sms').getBoundingClientRect();"
        "return box.left >= 0 && box.right <= innerWidth }"
    )
    tab = page.get_by_role("navigation", name="Phones").get_by_role("button", name="Zofia")
    page.wait_for_function("(one) => one.getAttribute('aria-current') === 'true'", arg=tab.element_handle())


def test_the_theme_is_the_system_s_until_chosen_and_then_remembered(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1], color_scheme="dark")

    def background() -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    dark = background()
    page.get_by_role("button", name="Light colours").click()
    page.wait_for_function("(dark) => getComputedStyle(document.body).backgroundColor !== dark", arg=dark)
    light = background()
    page.reload()
    page.wait_for_selector("body[data-ready]")
    assert background() == light


def test_the_page_survives_a_lost_connection(desk: Any, open_page: Open) -> None:
    page = open_page(desk[1])
    page.context.set_offline(True)
    page.evaluate("window.dispatchEvent(new Event('offline'))")
    page.context.set_offline(False)
    write(page, "whatsapp", "Bonjour")
    phone(page, "whatsapp").get_by_text(re.compile("Buongiorno")).wait_for()
