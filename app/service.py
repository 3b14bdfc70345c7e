"""A running desk: its loops, started and stopped together."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
import structlog
from sqlalchemy import Connection

from app import channels, privacy, resolve, start
from app.channels import Values
from app.hooks import Hooks, Site, webhook_secret
from app.intake import Intake
from app.office import Office
from app.start import Wished
from app.ticks import Ticks, schedule
from app.turns_loop import TurnsLoop
from clients import actions as client_actions
from clients.vocabulary import Channel as Name
from core import migrate, queries, wakeups
from core.practice import Practice
from messaging import outages, recovery
from messaging.bot_api import updates
from messaging.channel import Reaction, SendFailed
from messaging.dispatch import Dispatcher
from messaging.inbound import Raw
from messaging.tables import team
from messaging.tables import threads as threads_table

log = structlog.get_logger()


class Service:
    """One process: web, worker, or both (`role` run)."""

    def __init__(self, office: Office, role: str, practice: Wished | None = None) -> None:
        self.office = office
        self.practice = practice
        self.default_practice = practice.slug if practice else ""  # the one whose channels the environment names
        self.role = role
        self.process = recovery.process_name(secrets.token_hex(3))
        self.dispatcher = Dispatcher(
            office.database, office.kit(), office.clock, self.process, office.settings.in_flight
        )
        self.turns = TurnsLoop(office, self.dispatcher.wake.set)
        self.intake = Intake(office.database, office.clock, self.turns.wake.set, for_others=not self.works)
        self.ticks = Ticks(office, self.process, role)
        self.sites: dict[str, Site] = {}
        self.hooks = Hooks(self.sites, self.intake, office.signing_key, office.base_url)
        self.stopping = asyncio.Event()
        self._loops: list[asyncio.Task[Any]] = []  # end by themselves when told, with what they had begun
        self._pollers: list[asyncio.Task[Any]] = []  # wait for others: cancelled
        self._scheduler: Any = None
        self._threads: dict[tuple[int, str], int] = {}
        self.is_open = False

    @property
    def works(self) -> bool:
        """Whether this process sends and answers, or only takes hooks."""
        return self.role in ("run", "worker")

    async def prepare(self) -> None:
        """Migrate, load the practice to begin with, build the channels."""
        await self.office.database.run(migrate.to_newest, self.office.database)
        practices = await self.office.database.write(self._load)
        self.default_practice = self.default_practice or practices[0].slug
        for practice in practices:
            is_default = practice.slug == self.default_practice
            values = Values(self.office.settings, practice, is_default=is_default)
            self.sites[practice.slug] = Site(practice.id, practice.slug, values)
            self.office.all_channels[practice.id] = channels.build(
                self.office.settings, practice, self.office.base_url, self.office.clock.now, self._threads, values
            )
            chat = values.get("staff_chat_id")
            if chat is not None:
                self.office.staff_chats[practice.id] = chat

    def _load(self, connection: Connection) -> list[Practice]:
        now = self.office.clock.now()
        if self.practice is not None:
            start.ensure(connection, self.practice, now)
        else:
            start.ensure_demo(connection, now)
        practices = queries.all_practices(connection)
        for practice in practices:
            known = self.office.known(connection, practice.id)
            privacy.publish(connection, self.office, known.practice, now)
        for row in connection.execute(sa.select(threads_table)):
            self._threads[(row.chat_id, row.key)] = row.message_thread_id
        return practices

    async def begin(self) -> None:
        """Start the loops; channels load their libraries behind them."""
        await self.ticks.beat()
        if self.works:
            await self.office.database.write(self._meet_the_team)
            await self.ticks.plan()
            await self._open_channels()
            self._pollers.append(asyncio.ensure_future(resolve.keep_asking(self.office)))
            self._pollers.append(asyncio.ensure_future(wakeups.listen(self.office.database, self.turns.wake.set)))
            self._loops.append(asyncio.ensure_future(self.dispatcher.run(self.stopping)))
            self._loops.append(asyncio.ensure_future(self.turns.run(self.stopping)))
        self.is_open = True
        self._scheduler = schedule(self.ticks)

    def _meet_the_team(self, connection: Connection) -> None:
        """Members with an address of their own can be written to before they have written."""
        now = self.office.clock.now()
        for practice in queries.all_practices(connection):
            for row in connection.execute(sa.select(team).where(team.c.practice_id == practice.id)):
                if row.channel and row.address:
                    client_actions.arrive(connection, practice, Name(row.channel), row.address, now)

    async def _open_channels(self) -> None:
        for practice_id, found in self.office.all_channels.items():
            slug = next(site.slug for site in self.sites.values() if site.practice_id == practice_id)
            for name, channel in found.items():
                await channel.open()
                if name in (Name.TELEGRAM, Name.STAFF):
                    receiving = self._receive(practice_id, slug, name, channel)
                    self._pollers.append(asyncio.ensure_future(receiving))

    async def _receive(self, practice_id: int, slug: str, name: Name, bot: Any) -> None:
        """Have one bot's updates come in: by webhook when we have a public address, else by polling."""
        pause = 1.0
        while not self.stopping.is_set():
            try:
                await bot.introduce()
                await self._note_working(practice_id, name)
                await self._introduce(practice_id, name, bot)
                if self.office.settings.public_url:
                    hook = "telegram" if name is Name.TELEGRAM else "staff"
                    secret = webhook_secret(self.office.signing_key, name, slug)
                    await bot.register_webhook(f"{self.office.base_url}/hooks/{slug}/{hook}", secret)
                    return
                await bot.poll(self._keeper(practice_id, name))
            except SendFailed as failure:
                log.warning("bot.not_reached", channel=name.value, code=failure.code)
                if failure.reaction is Reaction.PAUSE:
                    await self._note_refused(practice_id, name)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 60.0)

    async def _note_refused(self, practice_id: int, name: Name) -> None:
        kit, now = self.office.kit(), self.office.clock.now()
        await self.office.database.write(outages.note_refused, kit, practice_id, name, now)

    async def _note_working(self, practice_id: int, name: Name) -> None:
        kit, now = self.office.kit(), self.office.clock.now()
        await self.office.database.write(outages.note_working, kit, [(practice_id, name)], now)

    def _keeper(self, practice_id: int, name: Name) -> Callable[[dict[str, Any]], Awaitable[None]]:
        async def keep(raw: dict[str, Any]) -> None:
            found = updates.keys(raw)
            if found is not None:
                await self.intake.store(Raw(practice_id, name, *found, raw))

        return keep

    async def _introduce(self, practice_id: int, name: Name, bot: Any) -> None:
        """Publish the commands, and open the admin chat's topics where it has them."""
        from app import bot_profile

        described = await self.office.database.read(bot_profile.commands_for, self.office, practice_id, name)
        chat = self.office.staff_chat(practice_id)
        if name is Name.TELEGRAM:
            await bot.set_commands(described)
            return
        await bot.set_commands(described, int(chat) if chat else None)
        if chat is None:
            return
        titles = await self.office.database.read(bot_profile.topic_titles, self.office, practice_id)
        for key in bot_profile.TOPICS:
            if (int(chat), key) in self._threads:
                continue
            thread_id = await bot.open_topic(int(chat), titles[key])
            if thread_id is None:
                return
            self._threads[(int(chat), key)] = thread_id
            await self.office.database.write(_keep_thread, practice_id, key, int(chat), thread_id)

    async def state(self, real_now: datetime, silent_for: timedelta) -> dict[str, bool]:
        """What `/readyz` says: database, worker, channels."""
        try:
            beats = await asyncio.wait_for(self.office.database.read(_beats), 3)
        except Exception as error:  # noqa: BLE001  any failure means the same: not ready
            log.warning("ready.database", error=type(error).__name__)
            return {"database": False, "worker": False, "channels": self.is_open}
        worker = any(beat is not None and real_now - beat < silent_for for beat in beats)
        return {"database": True, "worker": worker, "channels": self.is_open}

    async def stop(self) -> None:
        """Let what is under way end, then close."""
        self.stopping.set()
        self.dispatcher.wake.set()
        self.turns.wake.set()
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
        for task in self._pollers:
            task.cancel()
        if self._loops:
            await asyncio.wait(self._loops, timeout=12)
        await asyncio.gather(*self._pollers, return_exceptions=True)
        for found in self.office.all_channels.values():
            for channel in found.values():
                await channel.close()
        self.office.database.close()


def _beats(connection: Connection) -> list[datetime | None]:
    return [queries.last_beat(connection, role) for role in ("run", "worker")]


def _keep_thread(connection: Connection, practice_id: int, key: str, chat_id: int, thread_id: int) -> None:
    connection.execute(
        sa.delete(threads_table).where(threads_table.c.practice_id == practice_id, threads_table.c.key == key)
    )
    connection.execute(
        sa.insert(threads_table).values(practice_id=practice_id, key=key, chat_id=chat_id, message_thread_id=thread_id)
    )
