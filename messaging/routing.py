"""What the turn runner asks of app: practices, channels, who answers whom, and whom to alert."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection

from clients.people import Point
from clients.vocabulary import Channel as Name
from core.practice import Practice
from messaging import rendering
from messaging.alarms import Alarms
from messaging.channel import Channel
from messaging.desk import Scene
from messaging.events import Inbound


class Routing(Protocol):
    """What app knows and the runner asks: practices, channels, who answers whom, and whom to alert."""

    signing_key: bytes

    @property
    def alarms(self) -> Alarms:
        """Whom to tell about troubles of our own."""
        ...

    def words(self, practice: Practice) -> rendering.Wording:
        """The practice's wording."""
        ...

    def practice(self, connection: Connection, practice_id: int) -> Practice:
        """The practice with that id."""
        ...

    def channel(self, practice_id: int, name: Name) -> Channel | None:
        """The practice's channel of that name, when it is set up."""
        ...

    def desk(self, connection: Connection, practice: Practice, point: Point, event: Inbound) -> tuple[Any, bool]:
        """Which desk answers, and whether the sender is of the team."""
        ...

    def needs_staff(self, connection: Connection, scene: Scene, why: str) -> None:
        """Put a notice into the admin chat about what the client sent."""
        ...

    def not_delivered(self, connection: Connection, practice: Practice, outbox_id: int, now: datetime) -> None:
        """Put a notice into the admin chat about a message that reached nobody."""
        ...
