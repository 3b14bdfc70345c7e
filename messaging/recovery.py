"""After a crash: letters that were being sent are uncertain, never sent again blindly."""

from __future__ import annotations

import os
import socket
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from core.tables import heartbeats
from messaging.delivery import Status
from messaging.tables import attempts, outbox

SILENT_FOR = timedelta(seconds=30)  # a process that has not said a word so long is taken for dead


def process_name(token: str) -> str:
    """Who we are, for the rows we claim: host, process id and a token of this start."""
    return f"{socket.gethostname()[:40]}/{os.getpid()}/{token}"


def leave_uncertain(connection: Connection, us: str, real_now: datetime, now: datetime) -> int:
    """Mark what dead processes were sending as uncertain; returns how many letters.

    `real_now` is the machine's time (heartbeats), `now` the desk's.
    """
    sending = connection.execute(
        sa.select(outbox.c.id, outbox.c.claimed_by, outbox.c.decisions).where(
            outbox.c.status == Status.SENDING.value, outbox.c.claimed_by != us
        )
    ).all()
    left = 0
    for row in sending:
        if not _is_dead(connection, row.claimed_by, real_now):
            continue
        entry = {"at": now.isoformat(), "decision": "uncertain", "reason": "interrupted_while_sending"}
        connection.execute(
            sa.update(outbox)
            .where(outbox.c.id == row.id, outbox.c.status == Status.SENDING.value)
            .values(
                status=Status.UNCERTAIN.value,
                reason="interrupted_while_sending",
                decisions=[*row.decisions, entry],
            )
        )
        connection.execute(
            sa.update(attempts)
            .where(attempts.c.outbox_id == row.id, attempts.c.ended_at.is_(None))
            .values(ended_at=now, result="uncertain")
        )
        left += 1
    return left


def _is_dead(connection: Connection, process: str, real_now: datetime) -> bool:
    host, _, rest = process.partition("/")
    pid = rest.partition("/")[0]
    if host == socket.gethostname()[:40] and pid.isdigit():
        if int(pid) == os.getpid():
            return True  # an earlier start that had our number
        if _is_gone(int(pid)):
            return True
    last: Any = connection.execute(
        sa.select(heartbeats.c.at).where(heartbeats.c.process == process)
    ).scalar_one_or_none()
    return last is None or real_now - last > SILENT_FOR


def _is_gone(pid: int) -> bool:
    """Whether no process of this machine has that number, or only one that ended and waits to be fetched."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2]
    except OSError:
        return False  # no /proc here
    return after_name.split()[:1] == ["Z"]


def uncertain_letters(connection: Connection, practice_id: int) -> list[Any]:
    """Letters that may or may not have gone out, for asking the provider and for showing staff."""
    return list(
        connection.execute(
            sa.select(outbox)
            .where(outbox.c.practice_id == practice_id, outbox.c.status == Status.UNCERTAIN.value)
            .order_by(outbox.c.id)
        )
    )
