"""Four numbered choices at most on a feature phone, the others behind "more"; labels in lines of their own uncut."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bots.channels import sms, telegram, whatsapp
from clients.vocabulary import Channel
from core.db import Database
from messaging import paging, rendering, says
from messaging.channel import Buttons
from messaging.says import Choice, Say, literal
from messaging.words import Words
from tests.support.front_desk import FrontDesk, Phone, Reply

LONG = "Consultation en ligne avec la kinésithérapeute"


@pytest.fixture
def phone(database: Database) -> Phone:
    """A feature phone that has said hello in English, on each engine."""
    phone = FrontDesk(database).phone(Channel.SMS)
    phone.writes("Hello, I would like an appointment")
    return phone


def numbered(reply: Reply) -> list[str]:
    return [line for line in reply.body.splitlines() if re.match(r"\d ", line)]


def service_of(reply: Reply) -> str:
    return str(reply.say["text"]["args"]["service"]["localized"]["en"])


def test_the_fifth_service_is_behind_more_and_booked_by_its_digit(phone: Phone) -> None:
    first = phone.newest
    assert first.key == "ask-service"
    assert len(first.choices) == 5
    assert [line[:2] for line in numbered(first)] == ["1 ", "2 ", "3 ", "4 "]
    assert numbered(first)[3] == "4 More"
    [second] = phone.writes("4")
    assert second.key == "ask-service"
    assert [line[:2] for line in numbered(second)] == ["1 ", "2 "]
    assert not {line[2:] for line in numbered(first)[:3]} & {line[2:] for line in numbered(second)}
    [asked] = phone.writes("2")
    assert asked.key in {"ask-practitioner", "ask-time"}
    assert service_of(asked) in numbered(second)[1]


def test_more_can_be_said_in_words_and_a_digit_means_the_screen_that_is_shown(phone: Phone) -> None:
    [second] = phone.writes("more")
    [asked] = phone.writes("1")
    assert service_of(asked) in numbered(second)[0]


def test_a_digit_that_is_not_on_the_screen_chooses_nothing(phone: Phone) -> None:
    phone.writes("4")
    assert "not-understood" in phone.writes("4")[0].key


@pytest.mark.parametrize("count", range(1, 15))
def test_every_choice_is_on_exactly_one_screen(count: int) -> None:
    say = Say(literal("?"), tuple(Choice(str(number), literal(f"n {number}")) for number in range(count)))
    limits = replace(sms.LIMITS, choices=20)
    seen: list[str] = []
    for _ in range(count):
        shown = paging.shown(say, limits)
        assert len(shown) <= 4
        seen += [choice.id for choice in shown if choice.id != paging.MORE]
        if shown[-1].id != paging.MORE:
            break
        say = says.from_json(says.to_json(paging.next_screen(say, limits)))
    assert seen == [choice.id for choice in say.choices]


def test_channels_with_buttons_show_all_at_once() -> None:
    say = Say(literal("?"), tuple(Choice(str(number), literal(str(number))) for number in range(9)))
    for limits in (telegram.LIMITS, whatsapp.LIMITS):
        assert paging.shown(say, limits) == say.choices


def test_a_label_is_cut_for_a_button_and_whole_in_a_numbered_line() -> None:
    say = Say(literal("?"), (Choice("a", literal(LONG)),))
    buttons = rendering.render(say, "fr", whatsapp.LIMITS, Words.load())
    assert buttons.buttons[0].label.endswith("…")
    lines = rendering.render(say, "fr", replace(whatsapp.LIMITS, buttons=Buttons.NUMBERED), Words.load())
    assert f"\n1 {LONG}" in lines.body
