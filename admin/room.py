"""What every request of staff is carried out with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from admin.requests import Asker
from clients.vocabulary import Channel
from core.practice import Practice
from messaging.desk import Scene
from messaging.events import Event
from scheduling.catalog import Catalog

Parse = Callable[[int, Channel, Mapping[str, Any]], Sequence[Event]]


@dataclass(frozen=True)
class Room:
    """What every request is carried out with."""

    connection: Connection
    scene: Scene
    catalog: Catalog
    asker: Asker
    team_id: int  # of the asker
    parse: Parse  # a stored update of a client's channel, read again: (practice id, channel, raw)
    has_links: bool = True  # calendars can be read from outside

    @property
    def actor(self) -> str:
        """Who is recorded as having done it."""
        return f"staff:{self.team_id}"

    @property
    def practice(self) -> Practice:
        """Whose desk this is."""
        return self.scene.practice

    @property
    def now(self) -> datetime:
        """The present instant, aware."""
        return self.scene.now
