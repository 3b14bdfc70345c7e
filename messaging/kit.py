"""What sending needs besides the database, and what it hands to the dispatcher."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from clients.vocabulary import Channel as Name
from core.practice import Practice
from messaging import fallback, says
from messaging.alarms import Alarms, NoAlarms
from messaging.channel import Attachment, Channel, Outgoing
from messaging.rendering import Wording
from messaging.says import Say

Composer = Callable[[Connection, Practice, Say, str, datetime], Say]
FileMaker = Callable[[Connection, Practice, says.File, str], Attachment | None]
LinkMaker = Callable[[Connection, Practice, says.File], str | None]


@dataclass(frozen=True)
class Kit:
    """What sending needs besides the database; app puts it together."""

    words: Callable[[Practice], Wording]
    signing_key: bytes
    practice: Callable[[Connection, int], Practice]
    channels: Callable[[int], Mapping[Name, Channel]]
    staff_chat: Callable[[int], str | None]
    alert: fallback.Alert
    composers: Mapping[str, Composer] = field(default_factory=dict)
    make_file: FileMaker | None = None
    make_link: LinkMaker | None = None  # instead of a file, where the channel carries none
    alarms: Alarms = field(default_factory=NoAlarms)


@dataclass(frozen=True)
class Ready:
    """A claimed letter, rendered."""

    outbox_id: int
    practice_id: int
    channel: Name
    message: Outgoing
    before: tuple[str, ...] = ()  # the beginning of a text too long for one message; the buttons stand under its end
