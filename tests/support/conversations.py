"""Conversations as data: what a client writes, what the desk answers by text key, and what is in the rows afterwards.

    # A title
    telegram, Maria Rossi, thu 15 anna      channel, name ("-": unknown), visits booked already
    > what the client writes
    < keys of the texts that came back      the notice of a first contact is not counted
    [slot:                                  the newest button whose id begins so, tapped or answered by its digit
    [[service:                              the same, of the first message that had it: an old button
    * voice                                 something that is no text
    + 54                                    hours go by
    ! complaint                             why people must look at the last message
    = fri 15 anna treatment booked          every visit there is, in order of making ("=" alone: none)

Days are those of the week from Monday, 2 March 2026; "+tue" is the week after. The clock stands at Monday, ten o'clock.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from clients import actions as clients
from clients.vocabulary import Channel
from messaging.tables import inbound, outbox
from scheduling import booking
from tests.support.front_desk import FrontDesk, Phone
from tests.support.practices import ROME, rome

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MEDIA = {
    "voice": {"voice": {"file_id": "x", "mime_type": "audio/ogg"}},
    "sticker": {"sticker": {"file_id": "x", "emoji": "👍"}},
    "photo": {"photo": [{"file_id": "x", "width": 1, "height": 1}]},
}
_WAITING = sa.select(outbox.c.id).where(outbox.c.status == "queued").limit(1)
PAUSE = 3.0  # seconds in which what is said goes out, one message after the other


@dataclass
class Conversation:
    """One conversation, not yet held."""

    title: str
    setting: str
    lines: list[tuple[int, str]] = field(default_factory=list)  # number of the line in its file, and the line


def load(path: Path) -> list[Conversation]:
    """All conversations of a file."""
    found: list[Conversation] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        text = line.strip()
        if text.startswith("# "):
            found.append(Conversation(text[2:], ""))
        elif text and not found[-1].setting:
            found[-1].setting = text
        elif text:
            found[-1].lines.append((number, text))
    return found


def play(desk: FrontDesk, language: str, conversation: Conversation) -> None:
    """Hold a conversation and compare what is said and done with what is written down."""
    channel, name, *visits = (part.strip() for part in conversation.setting.split(","))
    phone = desk.phone(Channel(channel), name=None if name == "-" else name, language=language)
    if name != "-":
        _known(desk, phone, language, visits)
    seen = 0
    for number, line in conversation.lines:
        sign, _, rest = line.partition(" ")
        try:
            if sign == "<":
                _came([reply.key for reply in phone.all[seen:]], rest.split())
            else:
                seen = len(phone.all)
                _line(desk, phone, sign, rest.strip(), line)
        except AssertionError as wrong:
            raise AssertionError(f"line {number}, {line!r}: {wrong}") from None


def _line(desk: FrontDesk, phone: Phone, sign: str, rest: str, line: str) -> None:
    if line.startswith("["):
        _tap(phone, line)
    elif sign == ">":
        phone.writes(rest)
    elif sign == "*":
        phone.sends(MEDIA[rest])
    elif sign == "+":
        desk.passes(hours=float(rest))
    elif sign == "!":
        reasons = desk.rows(sa.select(inbound.c.reason).order_by(inbound.c.id.desc()).limit(1))
        assert str(reasons[0].reason) == rest, reasons[0].reason
    else:
        assert sign == "=", "no such line"
        booked = ", ".join(shown(desk))
        assert booked == rest, booked
    if sign in (">", "*") or line.startswith("["):
        desk.clock.advance(timedelta(seconds=PAUSE))
        while desk.rows(_WAITING.where(outbox.c.not_before <= desk.clock.now())):
            desk.passes(seconds=PAUSE)  # several messages to one chat go out one after the other


def _came(keys: list[str], wanted: list[str]) -> None:
    said = [key for key in keys if key != "welcome"]
    assert said == wanted, f"{' '.join(said) or 'nothing'} was said"


def _tap(phone: Phone, line: str) -> None:
    start = line.strip("[]")
    if line.startswith("[["):
        first = next(one for one in phone.all if any(choice.startswith(start) for choice in one.choices))
        phone.taps(start, first)
    else:
        phone.taps(start)


def shown(desk: FrontDesk) -> list[str]:
    """Every visit as a line: day, hour, practitioner, service, status."""
    rows = []
    for visit in desk.visits():
        at = visit.start.astimezone(ROME)
        weeks, day = divmod((at.date() - datetime(2026, 3, 2, tzinfo=ROME).date()).days, 7)
        hour = f"{at.hour}:{at.minute:02}" if at.minute else str(at.hour)
        rows.append(f"{'+' * weeks}{DAYS[day]} {hour} {visit.practitioner} {visit.service} {visit.status.value}")
    return rows


def _known(desk: FrontDesk, phone: Phone, language: str, visits: list[str]) -> None:
    """A client the practice knows, with what she has booked."""
    now = desk.clock.now()
    with desk.database.transaction() as connection:
        point = clients.arrive(connection, desk.practice, phone.channel, phone.address, now).point
        person = clients.new_person(
            connection, desk.practice, now=now, name=phone.name, language=language, point_id=point.id
        )
        catalog = desk.office.catalog(desk.practice)
        for visit in visits:
            day, hour, practitioner, *service = visit.split()
            days = DAYS.index(day.lstrip("+")) + 7 * day.count("+")
            made = booking.book(
                connection,
                desk.practice,
                catalog,
                person_id=person,
                service=service[0] if service else "treatment",
                practitioner=practitioner,
                start=rome(3, 2, int(hour)) + timedelta(days=days),
                channel=phone.channel.value,
                actor=f"client:{person}",
                now=now,
            )
            assert isinstance(made, booking.Booked), f"{visit} is not free"
