"""Which senders are out of order: staff hears once when an account is refused, and once when it works again.

The state is the version of a topic, `sender:sms`: odd while the sender is down. The notice is about that version, so
one that could not be said in time (the staff bot itself was down) is not said any more.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Channel as Name
from core.db import is_sqlite
from core.logs import log
from messaging.kit import Kit
from messaging.tables import outbox, topics

# A provider that accepts one message and refuses the next must not fill the admin chat.
APART = timedelta(minutes=10)


def topic_of(channel: Name) -> str:
    """The topic that holds a sender's state."""
    return f"sender:{channel.value}"


def is_down(version: int) -> bool:
    """Whether a version of a sender's topic stands for an outage."""
    return version % 2 == 1


def note_refused(connection: Connection, kit: Kit, practice_id: int, channel: Name, now: datetime) -> None:
    """The provider does not accept our account or sender: say so, once for each outage."""
    key = topic_of(channel)
    _first_mention(connection, practice_id, key)
    version = _locked(connection, practice_id, key)
    if is_down(version) or _spoke_since(connection, practice_id, key, now - APART):
        return
    _change(connection, kit, practice_id, channel, version + 1, now)


def note_working(connection: Connection, kit: Kit, senders: Iterable[tuple[int, Name]], now: datetime) -> None:
    """Messages were accepted from these senders (practice id, channel): an outage of theirs is over."""
    wanted = {(practice_id, topic_of(channel)): channel for practice_id, channel in senders}
    if not wanted:
        return
    known = connection.execute(
        sa.select(topics.c.practice_id, topics.c.key, topics.c.version).where(
            topics.c.practice_id.in_({practice_id for practice_id, _ in wanted}),
            topics.c.key.in_({key for _, key in wanted}),
        )
    ).all()
    for row in known:
        channel = wanted.get((row.practice_id, row.key))
        if channel is None or not is_down(row.version):
            continue
        version = _locked(connection, row.practice_id, row.key)
        if is_down(version):
            _change(connection, kit, row.practice_id, channel, version + 1, now)


def _change(connection: Connection, kit: Kit, practice_id: int, channel: Name, version: int, now: datetime) -> None:
    key = topic_of(channel)
    connection.execute(
        sa.update(topics).where(topics.c.practice_id == practice_id, topics.c.key == key).values(version=version)
    )
    log.warning("sender.changed", practice_id=practice_id, channel=channel.value, is_down=is_down(version))
    practice = kit.practice(connection, practice_id)
    kit.alarms.sender_changed(connection, practice, channel, key, version, now)


def _first_mention(connection: Connection, practice_id: int, key: str) -> None:
    if is_sqlite(connection):
        from sqlalchemy.dialects.sqlite import insert
    else:
        from sqlalchemy.dialects.postgresql import insert  # type: ignore[assignment]  # the twin of the other
    values = {"practice_id": practice_id, "key": key, "version": 0, "alive": True}
    connection.execute(insert(topics).values(**values).on_conflict_do_nothing())


def _locked(connection: Connection, practice_id: int, key: str) -> int:
    version: int = connection.execute(
        sa.select(topics.c.version).where(topics.c.practice_id == practice_id, topics.c.key == key).with_for_update()
    ).scalar_one()
    return version


def _spoke_since(connection: Connection, practice_id: int, key: str, since: datetime) -> bool:
    last = connection.execute(
        sa.select(sa.func.max(outbox.c.created_at)).where(outbox.c.practice_id == practice_id, outbox.c.topic == key)
    ).scalar_one()
    return last is not None and last > since
