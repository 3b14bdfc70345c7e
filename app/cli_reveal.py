"""The addresses and texts of messages, for `--reveal` only: rendered again from what is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from admin import chat_channel, composers
from bots.channels import console, sms, telegram, twilio_hooks, whatsapp
from clients.tables import contact_points, people
from clients.vocabulary import Channel
from core.errors import AppError
from core.practice import Practice
from messaging import rendering, says
from messaging.bot_api import updates
from messaging.channel import Limits
from messaging.events import Event, Inbound
from messaging.tables import inbound, outbox
from messaging.words import Words

LIMITS: Mapping[Channel, Limits] = {
    Channel.TELEGRAM: telegram.LIMITS,
    Channel.WHATSAPP: whatsapp.LIMITS,
    Channel.SMS: sms.LIMITS,
    Channel.CONSOLE: console.LIMITS,
    Channel.STAFF: chat_channel.LIMITS,
}
# Rows asked for at once: fewer than the most parameters SQLite takes in one statement.
AT_ONCE = 500


def revealed(connection: Connection, practice: Practice, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with `address` and `text`; None where there is none any more (erased) or none yet."""
    points = {row["contact_point_id"] for row in rows}
    addresses = _column(connection, contact_points, contact_points.c.address, points)
    out = {row["id"] for row in rows if row["direction"] == "out"}
    came = {row["id"] for row in rows if row["direction"] == "in"}
    says_stored = _column(connection, outbox, outbox.c.say, out)
    raws = _column(connection, inbound, inbound.c.raw, came)
    languages = _column(connection, people, people.c.language, {row["client_id"] for row in rows})
    words = Words.load(practice.document.get("texts"))
    shown = []
    for row in rows:
        if row["direction"] == "out":
            language = row["language"] or languages.get(row["client_id"]) or practice.language
            text = _sent(connection, practice, row, says_stored.get(row["id"]), language, words)
        else:
            text = _came(Channel(row["channel"]), raws.get(row["id"]))
        shown.append({**row, "address": addresses.get(row["contact_point_id"]), "text": text})
    return shown


def _column(connection: Connection, table: sa.Table, column: sa.Column[Any], ids: set[Any]) -> dict[int, Any]:
    wanted = sorted(one for one in ids if one is not None)
    found: dict[int, Any] = {}
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        found |= {
            row[0]: row[1] for row in connection.execute(sa.select(table.c.id, column).where(table.c.id.in_(part)))
        }
    return found


def _sent(
    connection: Connection, practice: Practice, row: Mapping[str, Any], stored: Any, language: str, words: Words
) -> str | None:
    """The words of a letter; one that is composed when it is sent reads as it would be composed today."""
    limits = LIMITS[Channel(row["channel"])] if row["channel"] else telegram.LIMITS
    try:
        say = says.from_json(stored)
        if row["text_key"] == "agenda-daily":
            say = composers.compose_agenda(connection, practice, say, language, row["created_at"])
        rendered = rendering.render(say, language, replace(limits, text_chars=100_000), words)
    except (AppError, LookupError, TypeError, ValueError):
        return None  # written for a text or by a version that is no longer here
    return "\n".join([rendered.body, *(f"[{button.label}]" for button in rendered.buttons)])


def _came(channel: Channel, raw: Any) -> str | None:
    if not isinstance(raw, Mapping):
        return None
    said = [event for event in _events(channel, raw) if isinstance(event, Inbound)]
    return "\n".join(_words(event) for event in said) or None


def _events(channel: Channel, raw: Mapping[str, Any]) -> Sequence[Event]:
    match channel:
        case Channel.TELEGRAM | Channel.STAFF:
            return updates.parse(raw)
        case Channel.SMS | Channel.WHATSAPP if "id" not in raw:
            return twilio_hooks.parse(raw, channel)
        case _:
            return console.ConsoleChannel().parse(raw)  # typed at a terminal, also in the manner of SMS


def _words(event: Inbound) -> str:
    word = f"/{event.text} {event.argument}".rstrip() if event.kind == "command" else event.text
    return word or f"[{event.kind.value}]"
