"""What clients want set, as they say it, and what only sounds like it."""

from __future__ import annotations

from datetime import time

import pytest

from bots.dialogue import menu_words
from bots.dialogue import wishes_in_words as wishes

OFF = """
niente promemoria|no reminders please|pas de rappels svp|nie chcę przypomnień|bez przypomnień|keine Erinnerungen mehr
sin recordatorios|reminders off|plus de rappels|no quiero recordatorios|promemoria no|basta promemoria
"""
ON = "sì promemoria|riattiva i promemoria|turn reminders on|reminders on|je veux des rappels|quiero recordatorios"
NEITHER = """
non ho ricevuto il promemoria|I did not get a reminder|je n'ai pas reçu de rappel|nie dostałem przypomnienia
ich habe keine Erinnerung bekommen|no he recibido el recordatorio|no, thanks for the reminder. Thursday is fine
giovedì alle 15|hello
"""


def lines(text: str) -> list[str]:
    """The sentences of a table."""
    return [line for line in text.strip().replace("\n", "|").split("|") if line]


@pytest.mark.parametrize("text", lines(OFF))
def test_reminders_off(text: str) -> None:
    assert wishes.reminders(text) is False


@pytest.mark.parametrize("text", lines(ON))
def test_reminders_on(text: str) -> None:
    assert wishes.reminders(text) is True


@pytest.mark.parametrize("text", lines(NEITHER))
def test_what_is_no_wish_about_reminders(text: str) -> None:
    assert wishes.reminders(text) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("dalle 20 alle 8", time(20), time(8)),
        ("from 8pm to 9am", time(20), time(9)),
        ("de 20h à 8h", time(20), time(8)),
        ("od 20 do 8", time(20), time(8)),
        ("von 20 bis 8 Uhr", time(20), time(8)),
        ("entre 21h30 et 8h", time(21, 30), time(8)),
        ("20-8", time(20), time(8)),
        ("after 20 no", time(20), time(8)),
        ("dopo le 20 no", time(20), time(8)),
        ("not before 9", time(22), time(9)),
    ],
)
def test_quiet_hours_when_they_are_asked_for(text: str, start: time, end: time) -> None:
    assert wishes.quiet(text, is_asked=True) == (start, end)


@pytest.mark.parametrize("text", lines("dalle 20 alle 8|no, dopo le 17|not before 9|after 5 please"))
def test_hours_for_a_visit_are_no_quiet_hours(text: str) -> None:
    assert wishes.quiet(text, is_asked=False) is None


CHANNEL = """
scrivetemi su WhatsApp|preferisco SMS|please write to me on Telegram|écrivez-moi par SMS|proszę pisać na WhatsApp
schreiben Sie mir per SMS|prefiero WhatsApp|text me by SMS
"""


@pytest.mark.parametrize("text", lines(CHANNEL))
def test_where_to_write(text: str) -> None:
    assert wishes.speaks_of_a_channel(text)


@pytest.mark.parametrize("text", lines("I got your SMS message|ho visto il messaggio su WhatsApp"))
def test_what_only_names_a_channel(text: str) -> None:
    assert not wishes.speaks_of_a_channel(text)


@pytest.mark.parametrize("text", lines("My visits|i miei appuntamenti!|Mes rendez-vous|moje wizyty|mis citas"))
def test_words_of_the_menu(text: str) -> None:
    assert menu_words.meant(text) == "visits"
