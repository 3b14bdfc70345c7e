"""What the desk tells the practice's people about its own troubles; pure contract, fulfilled in admin.

Every word goes into the outbox under a key of its own, so that it is said once. A word about a word that failed is
never said: letters whose text begins with `OURS` raise no alarm.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from clients.vocabulary import Channel as Name
from core.practice import Practice

OURS = "staff-alert-"  # the text keys of alarms


class Alarms(Protocol):
    """Put a notice into the admin chat; all within the caller's transaction."""

    def uncertain(self, connection: Connection, practice: Practice, outbox_ids: Sequence[int], now: datetime) -> None:
        """These letters may or may not have gone out, and nobody can tell."""
        ...

    def missed(
        self, connection: Connection, practice: Practice, outbox_ids: Sequence[int], reason: str, now: datetime
    ) -> None:
        """These reminders lost their sense before anybody tried to send them; `reason` is policy's."""
        ...

    def unreadable(self, connection: Connection, practice: Practice, inbound_id: int, now: datetime) -> None:
        """This update was parked because it could not even be read."""
        ...

    def sender_changed(
        self, connection: Connection, practice: Practice, channel: Name, topic: str, version: int, now: datetime
    ) -> None:
        """A sender stopped working (odd versions of its topic) or works again (even ones)."""
        ...


class NoAlarms:
    """For those who have nobody to tell: a terminal, a test."""

    def uncertain(self, connection: Connection, practice: Practice, outbox_ids: Sequence[int], now: datetime) -> None:
        """Nobody is told."""

    def missed(
        self, connection: Connection, practice: Practice, outbox_ids: Sequence[int], reason: str, now: datetime
    ) -> None:
        """Nobody is told."""

    def unreadable(self, connection: Connection, practice: Practice, inbound_id: int, now: datetime) -> None:
        """Nobody is told."""

    def sender_changed(
        self, connection: Connection, practice: Practice, channel: Name, topic: str, version: int, now: datetime
    ) -> None:
        """Nobody is told."""
