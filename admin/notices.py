"""Notices to the admin chat: a client needs a person, a message reached nobody.

The chat is a group: initials, no words of the client's, no numbers (domain rule on health data in chats). The buttons
show the rest to the member who taps, in private.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from admin import answers, queries
from clients import people
from clients.tables import people as people_table
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import outbox
from messaging.outbox import BASIS_TEAM, Letter
from messaging.says import Arg, Choice, Moment, Say, Style, Text
from messaging.tables import conversations
from scheduling import queries as scheduling_queries
from scheduling.appointments import Appointment

QUESTIONS, DELIVERY = "questions", "delivery"  # the admin chat's topics; bookings is scheduling's
# Why the dialogue asked for a person, and the sentence for it; whatever is new is said plainly.
_WHYS = {
    "not_understood": "staff-notice-not-understood",
    "asked_for": "staff-notice-asked-for",
    "complaint": "staff-notice-complaint",
    "late": "staff-notice-late",
    "media": "staff-notice-media",
}
_PLAIN = "staff-notice-wrote"


def notice_question(
    connection: Connection,
    practice: Practice,
    conversation_id: int,
    person_id: int | None,
    inbound_id: int,
    why: str,
    now: datetime,
) -> int | None:
    """Say that a client needs a person; the words themselves stay out of the group. Returns the letter's id."""
    text = Text(_WHYS.get(why, _PLAIN), {"who": called_in_group(connection, practice.id, person_id)})
    answered_by = connection.execute(
        sa.select(conversations.c.answered_by).where(conversations.c.id == conversation_id)
    ).scalar_one_or_none()
    choices: tuple[Choice, ...] = (
        answers.lasting(f"open:{inbound_id}", Text("staff-open"), Style.PRIMARY),
        answers.lasting(f"answer:{inbound_id}", Text("staff-answer")),
    )
    # Asking for a person hands over at the end of this very turn.
    if answered_by == "staff" or why == "asked_for":
        choices += (answers.hand_back(inbound_id),)
    say = Say(text, choices, columns=2, thread=QUESTIONS)
    return put(connection, practice, say, f"staff-question:{inbound_id}:{why}"[:160], now)


def notice_undeliverable(connection: Connection, practice: Practice, outbox_id: int, now: datetime) -> int | None:
    """Say whom to call because a message reached nobody; once for a letter, however many channels were tried."""
    letter = queries.letter(connection, practice.id, outbox_id)
    if letter is None or letter.person_id is None:
        return None
    about: dict[str, Arg] = {
        "who": called_in_group(connection, practice.id, letter.person_id),
        "id": letter.person_id,
    }
    visit = visit_of(connection, practice, letter)
    if visit is not None:
        text = Text("staff-notice-undeliverable", {**about, "when": Moment(visit.start, visit.zone)})
    else:
        text = Text("staff-notice-undeliverable-plain", about)
    choices = (answers.lasting(f"card:{letter.person_id}", Text("staff-show-client"), Style.PRIMARY),)
    original = (letter.unique_key or f"letter:{letter.id}").split(":after:")[0]
    return put(connection, practice, Say(text, choices, thread=DELIVERY), f"staff-undeliverable:{original}"[:160], now)


def visit_of(connection: Connection, practice: Practice, letter: sa.Row[Any]) -> Appointment | None:
    """The visit a letter is about; None when it is about something else."""
    kind, _, number = (letter.topic or "").partition(":")
    if kind != "appointment" or not number.isdigit():
        return None
    return scheduling_queries.appointment(connection, practice.id, int(number))


def called_in_group(connection: Connection, practice_id: int, person_id: int | None) -> Arg:
    """A client as a group may read it: initials, or a number where there is no name."""
    name = connection.execute(
        sa.select(people_table.c.name).where(people_table.c.id == person_id, people_table.c.practice_id == practice_id)
    ).scalar_one_or_none()
    return answers.called(people.initials(name), person_id)


def put(
    connection: Connection,
    practice: Practice,
    say: Say,
    unique_key: str,
    now: datetime,
    topic: tuple[str, int] | None = None,
) -> int | None:
    """A notice to the admin chat, once for each key; with a topic, only as long as that stands at this version."""
    letter = Letter(
        practice_id=practice.id,
        say=say,
        purpose=Purpose.BOOKING,
        basis=BASIS_TEAM,
        not_before=now,
        unique_key=unique_key,
        topic=topic[0] if topic else None,
        topic_version=topic[1] if topic else None,
        priority=3,
    )
    return outbox.put(connection, letter, now)
