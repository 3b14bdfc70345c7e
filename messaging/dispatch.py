"""The dispatcher: takes due letters, sends them side by side, records what became of each.

At most `in_flight` sends are under way, so no crash can leave more than that many uncertain; each channel has
its own share, so a slow sender holds back nobody else.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from clients.vocabulary import Channel as Name
from core.clock import Clock
from core.db import Database
from core.logs import where
from messaging import fallback, outages, recording, sending
from messaging.channel import Accepted, Channel, MaybeSent, Outgoing, SendFailed
from messaging.kit import Kit, Ready

log = structlog.get_logger()

# Longer than any provider's answer takes; then the message may have gone out.
LONGEST_SEND_SECONDS = 60.0
RECORD_AGAIN_SECONDS = 1.0


class Dispatcher:
    """One dispatcher a process."""

    def __init__(self, database: Database, kit: Kit, clock: Clock, process: str, in_flight: int = 16) -> None:
        self._database = database
        self._kit = kit
        self._clock = clock
        self._process = process
        self._in_flight = in_flight
        self._under_way: Counter[tuple[int, Name]] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._results: list[tuple[Ready, Accepted | SendFailed]] = []
        self._recording = asyncio.Lock()
        self.wake = asyncio.Event()
        self._turn = asyncio.Lock()

    async def pump(self) -> int:
        """Claim what is due and start sending it; returns how many letters moved on."""
        async with self._turn:
            room = self._in_flight - len(self._tasks)
            if room <= 0:
                return 0
            claimed = await self._database.write(self._claim, room)
        for ready in claimed.ready:
            self._under_way[(ready.practice_id, ready.channel)] += 1
            task = asyncio.create_task(self._deliver(ready))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return len(claimed.ready) + claimed.decided

    def _claim(self, connection: Connection, room: int) -> sending.Claimed:
        free: Counter[Name] = Counter()
        for (_, name), count in self._under_way.items():
            free[name] -= count
        for name in Name:
            free[name] += SHARES.get(name, 4)
        return sending.claim(connection, self._kit, free, room, self._process, self._clock.now())

    async def _deliver(self, ready: Ready) -> None:
        result: Accepted | SendFailed
        try:
            async with asyncio.timeout(LONGEST_SEND_SECONDS):
                result = await self._send(ready)
        except SendFailed as failure:
            result = failure
        except TimeoutError:
            result = MaybeSent("timeout")
        except asyncio.CancelledError:
            raise
        except Exception as error:  # noqa: BLE001  whatever a channel did not foresee may have gone out
            log.error("send.unforeseen", outbox_id=ready.outbox_id, error=type(error).__name__, where=where(error))
            result = MaybeSent(type(error).__name__)
        if isinstance(result, SendFailed):
            log.warning("send.failed", outbox_id=ready.outbox_id, channel=ready.channel.value, code=result.code)
        self._results.append((ready, result))
        try:
            await self._record()
        finally:
            self._under_way[(ready.practice_id, ready.channel)] -= 1
            self.wake.set()

    async def _send(self, ready: Ready) -> Accepted:
        channel: Channel = self._kit.channels(ready.practice_id)[ready.channel]
        for number, body in enumerate(ready.before):
            # Only a text longer than the channel's limit has a beginning of its own.
            try:
                await channel.send(_part(ready.message, body))
            except SendFailed as failure:
                if number == 0:
                    raise
                raise MaybeSent(failure.code) from failure
        try:
            return await channel.send(ready.message)
        except SendFailed as failure:
            if ready.before:
                raise MaybeSent(failure.code) from failure
            raise

    async def _record(self) -> None:
        """One commit records every result that is waiting; one that cannot be written yet is kept and tried again."""
        async with self._recording:
            while self._results:
                results = self._take_batch()
                try:
                    await self._database.write(self._write_results, results)
                except OperationalError as error:  # away for a while: what was sent must not be forgotten
                    log.error("record.failed", error=type(error).__name__, where=where(error), letters=len(results))
                    self._results = results + self._results
                    await asyncio.sleep(RECORD_AGAIN_SECONDS)
                except Exception as error:  # noqa: BLE001  one result that cannot be written must not take others along
                    log.error("record.failed", error=type(error).__name__, where=where(error), letters=len(results))
                    await self._record_alone(results)

    def _take_batch(self) -> list[tuple[Ready, Accepted | SendFailed]]:
        """What one transaction records: all that waits, but on PostgreSQL one letter at most that gets receipts.

        Such a letter is locked against whoever records its receipts (`receipts.one_at_a_time`), and they lock several,
        in the order in which they came: with two of them here, each side could wait for the other.
        """
        batch: list[tuple[Ready, Accepted | SendFailed]] = []
        rest: list[tuple[Ready, Accepted | SendFailed]] = []
        is_full = False
        for one in self._results:
            locks = not self._database.is_sqlite and self._gets_receipts(one[0])
            (rest if locks and is_full else batch).append(one)
            is_full = is_full or locks
        self._results = rest
        return batch

    def _gets_receipts(self, ready: Ready) -> bool:
        return self._kit.channels(ready.practice_id)[ready.channel].limits.promises_receipts

    async def _record_alone(self, results: list[tuple[Ready, Accepted | SendFailed]]) -> None:
        """Each in a commit of its own; one that fails even so is left `sending`, found uncertain after a restart."""
        for result in results if len(results) > 1 else ():
            try:
                await self._database.write(self._write_results, [result])
            except Exception as error:  # noqa: BLE001  logged; the others go on
                log.error("record.lost", outbox_id=result[0].outbox_id, error=type(error).__name__, where=where(error))

    def _write_results(self, connection: Connection, results: list[tuple[Ready, Accepted | SendFailed]]) -> None:
        now = self._clock.now()
        for ready, result in results:
            if isinstance(result, Accepted):
                recording.record_accepted(connection, self._kit, ready, result, now)
            else:
                recording.record_failed(connection, self._kit, ready, result, now)
        worked = {(ready.practice_id, ready.channel) for ready, result in results if isinstance(result, Accepted)}
        outages.note_working(connection, self._kit, worked, now)

    async def look_for_overdue(self) -> int:
        """Letters whose receipt never came: offer the next channel; returns how many."""
        return await self._database.write(self._overdue)

    def _overdue(self, connection: Connection) -> int:
        now = self._clock.now()
        rows = fallback.overdue(connection, now)
        for row in rows:
            recording.note(connection, row, now, "no_receipt", "no_receipt_by_the_deadline", receipt_due_at=None)
            practice = self._kit.practice(connection, row.practice_id)
            fallback.after_failure(connection, practice, row, self._kit.alert, now)
        return len(rows)

    async def settle(self) -> None:
        """Send until nothing is due and nothing is under way (a letter put off for later is not due)."""
        while True:
            was_busy = bool(self._tasks)  # whatever waited behind these may be due by the time we have looked
            moved = await self.pump() + await self.look_for_overdue()
            if moved:
                continue  # a sender that is slow now holds back nobody who could be served
            if self._tasks:
                await asyncio.wait(set(self._tasks), return_when=asyncio.FIRST_COMPLETED)
            elif not was_busy:
                return

    async def run(self, stopping: asyncio.Event, pause: timedelta = timedelta(seconds=0.5)) -> None:
        """Pump until told to stop; woken by whoever puts letters in, and every `pause` anyway."""
        while not stopping.is_set():
            self.wake.clear()
            try:
                moved = await self.pump()
                if not moved:
                    moved = await self.look_for_overdue()
            except Exception as error:  # noqa: BLE001  the loop outlives a database that is away for a while
                log.error("dispatch.failed", error=type(error).__name__, where=where(error))
                moved = 0
                await asyncio.sleep(1)
            if not moved:
                with_timeout = asyncio.wait_for(self.wake.wait(), pause.total_seconds())
                try:
                    await with_timeout
                except TimeoutError:
                    continue
        await self.finish()

    async def finish(self, patience: float = 10.0) -> None:
        """Let the sends under way end; what does not is found uncertain at the next start."""
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=patience)


# Shares of the sends under way; together the default of 16. A terminal fetches its own letters.
SHARES: dict[Name, int] = {Name.TELEGRAM: 6, Name.WHATSAPP: 4, Name.SMS: 4, Name.STAFF: 2, Name.CONSOLE: 0}


def _part(message: Outgoing, body: str) -> Outgoing:
    return Outgoing(outbox_id=message.outbox_id, address=message.address, body=body, thread=message.thread)
