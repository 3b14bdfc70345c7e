"""Everything one process shares: database, clock, practices, channels, desks. The composition root's heart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from admin import composers, notices, troubles
from admin import queries as staff_queries
from admin.desk import StaffDesk
from app import feed_letters, schema
from bots.desk import ClientDesk
from clients.people import Point
from clients.vocabulary import Channel as Name
from core import queries
from core.clock import Clock
from core.db import Database
from core.practice import Practice
from core.settings import Settings, is_loopback
from core.tables import practices
from messaging import rendering
from messaging.channel import Attachment, Channel
from messaging.desk import Scene
from messaging.events import Event, Inbound
from messaging.kit import Kit
from messaging.says import File, Say
from messaging.words import Words
from scheduling import rebooking
from scheduling.calendar import feeds
from scheduling.calendar.feeds import Feed
from scheduling.catalog import Catalog

assert schema.metadata is not None  # noqa: S101  importing it fills the metadata that migrations compare with


@dataclass(frozen=True)
class Known:
    """A practice with what is derived from its document, kept as long as its version stands."""

    practice: Practice
    version: int
    catalog: Catalog
    words: Words


@dataclass
class Office:
    """One process's share of the desk. Its methods are what the turn runner and the dispatcher ask for."""

    settings: Settings
    database: Database
    clock: Clock
    base_url: str
    signing_key: bytes
    all_channels: dict[int, dict[Name, Channel]] = field(default_factory=dict)  # by practice
    staff_chats: dict[int, str] = field(default_factory=dict)
    _known: dict[int, Known] = field(default_factory=dict)

    def practice(self, connection: Connection, practice_id: int) -> Practice:
        """The practice, read anew only when its document changed."""
        return self.known(connection, practice_id).practice

    def known(self, connection: Connection, practice_id: int) -> Known:
        """The practice and what is derived from it."""
        version = connection.execute(
            sa.select(practices.c.version).where(practices.c.id == practice_id)
        ).scalar_one_or_none()
        kept = self._known.get(practice_id)
        if kept is not None and kept.version == version:
            return kept
        practice = queries.practice_by_id(connection, practice_id)
        fresh = Known(practice, version or 0, Catalog.of(practice.document), Words.load(practice.document.get("texts")))
        self._known[practice_id] = fresh
        return fresh

    def catalog(self, practice: Practice) -> Catalog:
        """What the practice offers."""
        kept = self._known.get(practice.id)
        return kept.catalog if kept is not None and kept.practice is practice else Catalog.of(practice.document)

    def words(self, practice: Practice) -> rendering.Wording:
        """The practice's wording."""
        kept = self._known.get(practice.id)
        if kept is not None and kept.practice is practice:
            return kept.words
        return Words.load(practice.document.get("texts"))

    def channels(self, practice_id: int) -> Mapping[Name, Channel]:
        """The practice's channels."""
        return self.all_channels.get(practice_id, {})

    def channel(self, practice_id: int, name: Name) -> Channel | None:
        """One of the practice's channels."""
        return self.channels(practice_id).get(name)

    def channel_names(self, practice_id: int) -> frozenset[Name]:
        """Which channels the practice has."""
        return frozenset(self.channels(practice_id))

    def staff_chat(self, practice_id: int) -> str | None:
        """The practice's admin chat."""
        return self.staff_chats.get(practice_id)

    def desk(self, connection: Connection, practice: Practice, point: Point, event: Inbound) -> tuple[Any, bool]:
        """Who answers: the staff bot is the staff's, and so is a team member's own number on any channel."""
        is_staff_bot = point.channel is Name.STAFF
        if is_staff_bot or staff_queries.member_at(connection, practice.id, point.channel, point.address):
            return StaffDesk(self.staff_chat, self.parse, has_links=self.has_links), True
        desk = ClientDesk(
            catalog=self.catalog,
            words=self.words,
            channels=self.channel_names,
            signing_key=self.signing_key,
            base_url=self.base_url,
            suggested_name=event.name,
            has_links=self.has_links,
        )
        return desk, False

    def parse(self, practice_id: int, channel: Name, raw: Mapping[str, Any]) -> Sequence[Event]:
        """Read a stored update again."""
        found = self.channel(practice_id, channel)
        return found.parse(raw) if found is not None else ()

    def needs_staff(self, connection: Connection, scene: Scene, why: str) -> None:
        """A notice in the admin chat about what a client sent."""
        notices.notice_question(
            connection, scene.practice, scene.conversation_id, scene.person_id, scene.inbound_id, why, scene.now
        )

    def not_delivered(self, connection: Connection, practice: Practice, outbox_id: int, now: datetime) -> None:
        """A notice in the admin chat about a message that reached nobody; of a rebooking its one message says so."""
        if rebooking.not_reached(connection, practice, self.catalog(practice), outbox_id, now):
            return
        notices.notice_undeliverable(connection, practice, outbox_id, now)

    @property
    def alarms(self) -> troubles.Troubles:
        """Notices in the admin chat about troubles of our own."""
        return troubles.Troubles()

    def make_file(self, connection: Connection, practice: Practice, file: File, language: str) -> Attachment | None:
        """A file of a message: the agenda as a picture, a visit for the calendar."""
        return composers.FileMaker(self.words(practice), self.clock.now())(connection, practice, file, language)

    def make_link(self, connection: Connection, practice: Practice, file: File) -> str | None:
        """Where a file can be fetched by whom we send none: only a visit for the calendar, and only from outside."""
        if file.kind != "appointment_ics" or not self.has_links:
            return None
        feed = feeds.of_visit(connection, practice.id, int(file.args["appointment"]), self.clock.now())
        return None if feed is None else self.feed_address(feed)

    @property
    def has_links(self) -> bool:
        """Whether our links lead anywhere for those who get them: never into this machine from real phones."""
        return bool(self.settings.public_url) or all(is_loopback(url) for url in self.settings.provider_addresses())

    def feed_address(self, feed: Feed) -> str | None:
        """Where a calendar can be read; None where nobody could reach it."""
        return feeds.address(self.base_url, self.signing_key, feed) if self.has_links else None

    def with_address(self, connection: Connection, practice: Practice, say: Say, language: str, now: datetime) -> Say:
        """A letter that tells the address of a calendar, as it goes out."""
        return feed_letters.compose(connection, practice, say, self.feed_address)

    def kit(self) -> Kit:
        """What the dispatcher needs."""
        return Kit(
            words=self.words,
            signing_key=self.signing_key,
            practice=self.practice,
            channels=self.channels,
            staff_chat=self.staff_chat,
            alert=self.not_delivered,
            composers={
                "agenda-daily": composers.compose_agenda,
                **dict.fromkeys(feed_letters.KEYS, self.with_address),
            },
            make_file=self.make_file,
            make_link=self.make_link,
            alarms=self.alarms,
        )


def open_office(settings: Settings, clock: Clock, base_url: str) -> Office:
    """Open the database (nothing is migrated here) and put the office together."""
    return Office(
        settings=settings,
        database=Database(settings.database()),
        clock=clock,
        base_url=base_url,
        signing_key=settings.signing_key(),
    )
