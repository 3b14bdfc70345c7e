"""Reading staff commands."""

from __future__ import annotations

import pytest

from admin import commands
from admin.commands import Asked, Name, Unknown
from messaging.events import Inbound, Kind


def typed(text: str, *, is_group: bool = False) -> Inbound:
    return Inbound(event_key="1", address="5", kind=Kind.TEXT, text=text, is_group=is_group)


def command(text: str, argument: str = "") -> Inbound:
    return Inbound(event_key="1", address="5", kind=Kind.COMMAND, text=text, argument=argument, is_group=True)


@pytest.mark.parametrize(
    ("inbound", "asked"),
    [
        (command("today"), Asked(Name.TODAY)),
        (command("today@studio_staff_bot"), Asked(Name.TODAY)),
        (command("agenda", "Anna domani"), Asked(Name.AGENDA, "Anna domani")),
        (command("client_12"), Asked(Name.CLIENT, "12")),
        (typed("/book@bot Rossi giovedì alle 15", is_group=True), Asked(Name.BOOK, "Rossi giovedì alle 15")),
        (typed("/TODAY"), Asked(Name.TODAY)),
        (typed("/reply Rossi\nfirst line\nsecond"), Asked(Name.REPLY, "Rossi\nfirst line\nsecond")),
        (typed("oggi"), Asked(Name.TODAY)),
        (typed("Prenota Rossi domani alle 10"), Asked(Name.BOOK, "Rossi domani alle 10")),
        (typed("odwołaj Nowak"), Asked(Name.CANCEL, "Nowak")),
    ],
    ids=["plain", "to this bot", "words", "link", "typed in a group", "capitals", "lines", "own word", "bare", "pl"],
)
def test_a_command_is_read_in_every_form(inbound: Inbound, asked: Asked) -> None:
    assert commands.parse(inbound) == asked


def test_a_misspelt_command_names_the_nearest_one() -> None:
    assert commands.parse(command("agneda")) == Unknown(Name.AGENDA)
    assert commands.parse(command("xyzzyq")) == Unknown(None)


def test_chatter_in_the_group_is_no_command() -> None:
    assert commands.parse(typed("oggi piove", is_group=True)) is None
    assert commands.parse(typed("ciao a tutti")) is None


def test_a_reply_without_slash_is_no_command_because_it_would_reach_a_client() -> None:
    assert commands.parse(typed("answer Rossi yes")) is None


@pytest.mark.parametrize("text", ["", "/", "//", "/ today", "/@bot", "\U0001f600" * 4000])
def test_nonsense_is_survived(text: str) -> None:
    assert not isinstance(commands.parse(typed(text)), Asked)
