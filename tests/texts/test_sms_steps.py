"""What a whole step costs by SMS: the text together with its numbered choices, at their longest."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import practices
from bots.channels.sms import LIMITS as SMS
from core.practice import LANGUAGES
from messaging import gsm7, paging, rendering
from messaging.says import Choice, Localized, Moment, MomentStyle, Money, Say, Text, literal
from messaging.words import Words
from tests.support import ftl
from tests.support.fillings import FILLINGS

WORDS = Words.load()
DEMO: dict[str, Any] = tomllib.loads((Path(next(iter(practices.__path__))) / "demo.toml").read_text("utf-8"))
WEDNESDAY = datetime(2027, 9, 29, 10, 30, tzinfo=UTC)


def labelled(*keys: str) -> tuple[Choice, ...]:
    return tuple(Choice(key, Text(key)) for key in keys)


def services() -> tuple[Choice, ...]:
    return tuple(
        Choice(key, Text("name", {"name": Localized(about["name"])}), detail=detail(about))
        for key, about in DEMO["services"].items()
    )


def detail(about: dict[str, Any]) -> Text:
    return Text("service-detail", {"minutes": about["minutes"], "price": Money(about["price_cents"])})


def practitioners() -> tuple[Choice, ...]:
    return tuple(Choice(key, literal(about["name"])) for key, about in DEMO["practitioners"].items())


def times(count: int) -> tuple[Choice, ...]:
    moments = [Moment(WEDNESDAY + timedelta(days=n), "Europe/Rome", MomentStyle.SHORT) for n in range(count)]
    return tuple(Choice(str(at), Text("slot", {"when": at}), detail=literal("Anna Ferri")) for at in moments)


def named(*names: str) -> tuple[Choice, ...]:
    return tuple(Choice(name, literal(name)) for name in names)


def forms(count: int) -> tuple[Choice, ...]:
    """Forms or supplements of a service: names of a list's length, with what they take and cost."""
    details = Text("service-detail", {"minutes": 120, "price": Money(12050)})
    return tuple(Choice(str(n), literal(f"Cane di taglia grande {n}"), detail=details) for n in range(count))


MENU = ("choice-book", "choice-visits", "choice-human", "choice-settings")
SETTINGS = ("choice-language", "choice-channel", "choice-quiet", "choice-reminders-off", "choice-permissions")
OFFERED = ("choice-waiting-take", "choice-waiting-no", "choice-waiting-leave")
WAITING_OFFERS = tuple(f"waiting-offer{shared}{earlier}" for shared in ("", "-shared") for earlier in ("", "-earlier"))
STEPS: dict[str, tuple[Choice, ...]] = {
    "menu": labelled(*MENU),
    "hello-again": labelled(*MENU),
    "help": labelled(*MENU),
    "not-understood": labelled(*MENU),
    "not-understood-in-step": labelled(*MENU),
    "button-old": labelled(*MENU),
    "language-set": labelled(*MENU),
    "link-wrong": labelled(*MENU),
    "visit-unknown": labelled(*MENU),
    "no-visits": labelled("choice-book", "choice-human", "choice-settings"),
    "human-soon": labelled("choice-back-to-bot"),
    "ask-service": services(),
    "ask-practitioner": (*labelled("choice-anyone"), *practitioners()),
    "ask-time": (*times(3), *labelled("choice-other-times")),
    "ask-time-move": (*times(3), *labelled("choice-other-times")),
    "ask-time-nearest": (*times(3), *labelled("choice-other-times", "choice-waiting-join")),
    "slot-taken": (*times(3), *labelled("choice-other-times", "choice-waiting-join")),
    "nothing-free": labelled("choice-from-start", "choice-human", "choice-waiting-join"),
    "confirm-booking": labelled("choice-book-yes", "choice-other-times", "choice-no"),
    "confirm-move": labelled("choice-move-yes", "choice-other-times", "choice-keep"),
    "booking-done": labelled("choice-move", "choice-cancel"),
    "move-done": labelled("choice-move", "choice-cancel"),
    "confirm-done": labelled("choice-move", "choice-cancel"),
    "visit": labelled("choice-confirm", "choice-move", "choice-cancel"),
    "visit-kept": labelled("choice-confirm", "choice-move", "choice-cancel"),
    "visit-changed": labelled("choice-confirm", "choice-move", "choice-cancel"),
    "which-visit-move": times(4),
    "which-visit-cancel": times(4),
    "ask-cancel": labelled("choice-cancel-yes", "choice-move", "choice-keep"),
    "ask-cancel-late": labelled("choice-cancel-yes", "choice-move", "choice-keep"),
    "cancel-done": labelled("choice-book-again"),
    "visit-already-cancelled": labelled("choice-book-again"),
    "stop-or-cancel": labelled("choice-cancel", "choice-stop"),
    "ask-stop": labelled("choice-stop", "choice-keep-messages"),
    "ask-sms": labelled("choice-sms-yes", "choice-no-thanks"),
    "settings": labelled(
        "choice-language", "choice-channel", "choice-quiet", "choice-reminders-off", "choice-permissions"
    ),
    "setting-saved": labelled(
        "choice-language", "choice-channel", "choice-quiet", "choice-reminders-off", "choice-permissions"
    ),
    "ask-quiet": (
        *(Choice(at, Text("quiet-between", {"from": at, "until": "08:00"})) for at in ("20:00", "21:00", "22:00")),
        *labelled("choice-quiet-none"),
    ),
    "ask-language": tuple(Choice(name, literal(name)) for name in ("Italiano", "Français", "Polski", "English")),
    "visit-booked-by-practice": labelled("choice-confirm", "choice-move", "choice-cancel"),
    "visit-moved-by-practice": labelled("choice-confirm", "choice-move", "choice-cancel"),
    "visit-retime": (*times(3), *labelled("choice-other-times", "choice-cancel")),
    "visit-retime-open": labelled("choice-other-times", "choice-cancel"),
    **{key: labelled(*OFFERED) for key in WAITING_OFFERS},
    "waiting-still": labelled("choice-waiting-stay", "choice-waiting-leave"),
    "waiting-joined": labelled("choice-waiting-leave"),
    "waiting-joined-earlier": labelled("choice-waiting-leave"),
    "ask-recall": labelled("choice-yes", "choice-no-thanks"),
    "ask-subject-pet": (*named("Fido", "Rex"), *labelled("choice-several", "choice-another-pet")),
    "ask-subject-device": (*named("Samsung Galaxy S21"), *labelled("choice-another-device", "choice-for-me")),
    "ask-subject-more": (*named("Fido", "Rex"), *labelled("choice-another-pet", "choice-enough")),
    "ask-variant": forms(4),
    "ask-variant-for": forms(4),
    "ask-supplements": (*forms(3), *labelled("choice-enough")),
    "ask-supplements-more": (*forms(3), *labelled("choice-enough")),
    "ask-time-first": (*times(3), *labelled("choice-other-times")),
    "confirm-choice": labelled("choice-book-yes", "choice-other-times", "choice-change", "choice-no"),
    "confirm-move-wish": labelled("choice-ask-yes", "choice-other-times", "choice-keep"),
    "ask-cancel-wish": labelled("choice-ask-yes", "choice-move", "choice-keep"),
    "wish-asked-move": labelled(*MENU),
    "wish-asked-cancel": labelled(*MENU),
    "wish-asked-already": labelled(*MENU),
    "booking-asked": labelled("choice-move", "choice-cancel"),
    "booking-done-several": labelled("choice-visits"),
}


def longest(key: str, language: str) -> rendering.Rendered:
    names = set().union(*(entry.args for entry in ftl.entries("en").values() if entry.key == key))
    args = {name: FILLINGS[name][1] for name in names}
    return rendering.render(Say(Text(key, args), STEPS[key]), language, SMS, WORDS)


def screens(key: str, language: str) -> list[rendering.Rendered]:
    """A step and what is behind "more"."""
    say = Say(Text(key), STEPS[key])
    found = [longest(key, language)]
    while paging.MORE in {choice.id for choice in paging.shown(say, SMS)}:
        say = paging.next_screen(say, SMS)
        names = set().union(*(entry.args for entry in ftl.entries("en").values() if entry.key == key))
        filled = replace(say, text=Text(key, {name: FILLINGS[name][1] for name in names}))
        found.append(rendering.render(filled, language, SMS, WORDS))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_fits_into_two_gsm7_segments(language: str) -> None:
    long = {}
    for key in STEPS:
        for shown in screens(key, language):
            count = gsm7.segments(shown.body)
            assert count.encoding is gsm7.Encoding.GSM7, key
            if count.segments > 2:
                long[key] = (count.units, shown.body)
    assert not long


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_step_loses_a_choice_or_a_label(language: str) -> None:
    for key in STEPS:
        shown = longest(key, language)
        assert shown.dropped == 0, key
        pages = [page.body.splitlines()[1:] for page in screens(key, language)]
        lines = [[line for line in page if line[:1].isdigit() and line[1:2] == " "] for page in pages]
        assert all([line[0] for line in page] == list("1234"[: len(page)]) for page in lines), key
        assert sum(map(len, lines)) == len(STEPS[key]) + len(pages) - 1, key
        assert not any(line.endswith(".") for page in lines for line in page), key
