"""Notices to the admin chat about the desk's own troubles: uncertain, missed and unreadable messages, lost senders.

The chat is a group: initials and numbers of letters, no words, no addresses.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from admin import notices
from clients import queries as client_queries
from clients.vocabulary import Channel as Name
from core.practice import Practice
from messaging import outages
from messaging.outbox import BASIS_TEAM
from messaging.says import Arg, Moment, Say, Text
from messaging.tables import inbound, outbox

QUIET = "quiet_hours"  # how policy's reasons begin when nobody may be written to in time


class Troubles:
    """The desk's alarms as notices."""

    def uncertain(self, connection: Connection, practice: Practice, outbox_ids: Sequence[int], now: datetime) -> None:
        """These letters may or may not have gone out: their numbers, and whose they are."""
        rows = _letters(connection, practice, outbox_ids)
        lines = tuple(_named(connection, practice, row) for row in rows)
        text = Text("staff-alert-uncertain", {"count": len(lines), "lines": lines})
        _tell(connection, practice, text, notices.DELIVERY, f"staff-uncertain:{outbox_ids[0]}-{outbox_ids[-1]}", now)

    def missed(
        self, connection: Connection, practice: Practice, outbox_ids: Sequence[int], reason: str, now: datetime
    ) -> None:
        """These reminders were not sent in time: who must perhaps be called."""
        lines = tuple(_missed(connection, practice, row) for row in _letters(connection, practice, outbox_ids))
        key = "staff-alert-missed-quiet" if reason.startswith(QUIET) else "staff-alert-missed-late"
        text = Text(key, {"count": len(lines), "lines": lines})
        _tell(connection, practice, text, notices.DELIVERY, f"staff-missed:{outbox_ids[0]}-{outbox_ids[-1]}", now)

    def unreadable(self, connection: Connection, practice: Practice, inbound_id: int, now: datetime) -> None:
        """Something came in that cannot be read: its number, and who sent it when that is known."""
        row = connection.execute(
            sa.select(inbound.c.channel, inbound.c.sender_key).where(
                inbound.c.id == inbound_id, inbound.c.practice_id == practice.id
            )
        ).one()
        about: dict[str, Arg] = {"channel": Text(f"staff-channel-{row.channel}"), "id": inbound_id}
        address = row.sender_key.partition(":")[2]
        known = client_queries.people_at(connection, practice.id, Name(row.channel), address)
        text = Text("staff-alert-unreadable", about)
        if known:
            who = notices.called_in_group(connection, practice.id, known[0].id)
            text = Text("staff-alert-unreadable-from", {**about, "who": who, "person": known[0].id})
        _tell(connection, practice, text, notices.QUESTIONS, f"staff-unreadable:{inbound_id}", now)

    def sender_changed(
        self, connection: Connection, practice: Practice, channel: Name, topic: str, version: int, now: datetime
    ) -> None:
        """A sender is refused, or works again."""
        is_down = outages.is_down(version)
        if is_down and channel is Name.STAFF:
            return  # the very bot that would have to say it; the log does
        key = "staff-alert-sender-down" if is_down else "staff-alert-sender-up"
        text = Text(key, {"channel": Text(f"staff-channel-{channel.value}")})
        unique_key = f"staff-{topic}:{version}"
        notices.put(connection, practice, Say(text, thread=notices.DELIVERY), unique_key, now, (topic, version))


def _tell(connection: Connection, practice: Practice, text: Text, thread: str, key: str, now: datetime) -> None:
    notices.put(connection, practice, Say(text, thread=thread), key[:160], now)


def _letters(connection: Connection, practice: Practice, outbox_ids: Sequence[int]) -> list[sa.Row[Any]]:
    wanted = sa.select(outbox).where(outbox.c.practice_id == practice.id, outbox.c.id.in_(outbox_ids))
    return list(connection.execute(wanted.order_by(outbox.c.id)))


def _named(connection: Connection, practice: Practice, letter: sa.Row[Any]) -> Text:
    if letter.person_id is None or letter.basis == BASIS_TEAM:
        return Text("staff-alert-letter-team", {"id": letter.id})
    who = notices.called_in_group(connection, practice.id, letter.person_id)
    return Text("staff-alert-letter", {"id": letter.id, "who": who, "person": letter.person_id})


def _missed(connection: Connection, practice: Practice, letter: sa.Row[Any]) -> Text:
    about: dict[str, Arg] = {
        "who": notices.called_in_group(connection, practice.id, letter.person_id),
        "person": letter.person_id,
    }
    visit = notices.visit_of(connection, practice, letter)
    if visit is None:
        return Text("staff-alert-missed-line-plain", about)
    return Text("staff-alert-missed-line", {**about, "when": Moment(visit.start, visit.zone)})
