"""From a due letter to a rendered message, claimed and committed.

No transaction is open while a provider is asked: `claim`, commit, send, then `recording` in a new one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.vocabulary import Channel as Name
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import due, fallback, forming, matters, pacing, policy, recording, says
from messaging.channel import Channel, Outgoing
from messaging.delivery import Status
from messaging.kit import Kit, Ready
from messaging.tables import attempts, outbox


@dataclass
class Claimed:
    """One round of claiming."""

    ready: list[Ready] = field(default_factory=list)
    decided: int = 0  # letters held or dropped: progress too
    missed: dict[tuple[int, str], list[int]] = field(default_factory=dict)  # (practice, why) -> reminders not sent


def claim(
    connection: Connection,
    kit: Kit,
    free: Mapping[Name, int],
    most: int,
    process: str,
    now: datetime,
    only: int | None = None,
) -> Claimed:
    """Decide due letters; those that may go are marked `sending` and rendered, at most `free` a channel.

    `only`: those for one contact point.
    """
    claimed = Claimed()
    left = dict(free)
    before = due.under_way(connection)
    full = [name for name, slots in left.items() if slots <= 0]
    rows = due.letters(connection, full, most, now, only)
    busy = due.under_way(connection)
    # What landed while we looked had hidden the letters behind it, and an unpinned one must not slip past them.
    just_landed = before - busy
    first = due.first_waiting(connection, rows)
    for row in rows:
        if len(claimed.ready) >= most:
            break
        if row.contact_point_id in busy or first.get(row.conversation_id, row.id) < row.id:
            continue
        practice = kit.practice(connection, row.practice_id)
        channels = kit.channels(row.practice_id)
        gathered = matters.gather(connection, practice, row, channels, kit.staff_chat(row.practice_id), now)
        if _is_a_terminals(row, gathered, channels):
            claimed.decided += _remember_sender(connection, row, Name.CONSOLE)
            continue
        decision = policy.decide(gathered.matter, now)
        match decision:
            case policy.Hold():
                _hold(connection, row, decision, now)
                claimed.decided += 1
            case policy.Drop() if (channel := _second_try(connection, row, decision, now)) is not None:
                _try_again_there(connection, row, channel, now)
                claimed.decided += 1
            case policy.Drop():
                _drop(connection, kit, practice, row, decision, now)
                claimed.decided += 1
                if _is_missed(row, decision):
                    claimed.missed.setdefault((practice.id, decision.reason), []).append(row.id)
            case policy.Send():
                if decision.contact_point_id in busy:
                    continue
                if decision.contact_point_id in just_landed:
                    claimed.decided += 1  # look again at once
                    continue
                address = gathered.points[decision.contact_point_id].address
                if pacing.put_off(connection, channels[decision.channel], row, address, now):
                    claimed.decided += 1
                    continue
                busy.add(decision.contact_point_id)
                if left.get(decision.channel, 0) <= 0:
                    claimed.decided += _remember_sender(connection, row, decision.channel)
                    continue
                left[decision.channel] -= 1
                pacing.take(channels[decision.channel], row, address)
                claimed.ready.append(_prepare(connection, kit, practice, row, decision, gathered, process, now))
    for (practice_id, reason), letters in claimed.missed.items():
        kit.alarms.missed(connection, kit.practice(connection, practice_id), letters, reason, now)
    return claimed


def _hold(connection: Connection, row: Any, decision: policy.Hold, now: datetime) -> None:
    recording.note(
        connection,
        row,
        now,
        "hold",
        decision.reason,
        status=Status.HELD,
        not_before=decision.until,
        reason=decision.reason,
    )


def _second_try(connection: Connection, row: Any, decision: policy.Drop, now: datetime) -> Name | None:
    return fallback.second_try(connection, row, now) if decision.reason.startswith(policy.NO_CHANNEL) else None


def _try_again_there(connection: Connection, row: Any, channel: Name, now: datetime) -> None:
    """The only phone there is was out of reach: once more in an hour."""
    until = now + fallback.SECOND_TRY_AFTER
    recording.note(
        connection,
        row,
        now,
        fallback.SECOND_TRY,
        channel.value,
        status=Status.HELD,
        not_before=until,
        reason=fallback.SECOND_TRY,
    )


def _drop(connection: Connection, kit: Kit, practice: Practice, row: Any, decision: policy.Drop, now: datetime) -> None:
    recording.note(
        connection,
        row,
        now,
        "drop",
        decision.reason,
        status=Status.DROPPED,
        reason=decision.reason,
        receipt_due_at=None,
    )
    reached_nobody = decision.reason.startswith(policy.NO_CHANNEL) or decision.reason == "too_late"
    if reached_nobody and fallback.may_go_elsewhere(row) and not _is_missed(row, decision):
        kit.alert(connection, practice, row.id, now)


def _is_missed(row: Any, decision: policy.Drop) -> bool:
    """Whether a reminder lost its sense before anybody tried: the desk was away, or quiet hours left no time."""
    if row.purpose != Purpose.REMINDER.value or not fallback.may_go_elsewhere(row):
        return False
    was_tried = row.tries > 0 or row.fallback_of is not None
    return decision.reason.startswith("quiet_hours") or (decision.reason == "too_late" and not was_tried)


def _is_a_terminals(row: Any, gathered: matters.Gathered, channels: Mapping[Name, Channel]) -> bool:
    """Whether only the terminal itself can show it: whoever has none leaves it there."""
    point = gathered.points.get(row.contact_point_id)
    return point is not None and point.channel is Name.CONSOLE and Name.CONSOLE not in channels


def _remember_sender(connection: Connection, row: Any, channel: Name) -> bool:
    """Its sender has its hands full: remember which, so that it holds back nobody else's letters; True when new."""
    if row.channel == channel.value:
        return False
    connection.execute(sa.update(outbox).where(outbox.c.id == row.id).values(channel=channel.value))
    return True


def _prepare(
    connection: Connection,
    kit: Kit,
    practice: Practice,
    row: Any,
    decision: policy.Send,
    gathered: matters.Gathered,
    process: str,
    now: datetime,
) -> Ready:
    channel = kit.channels(practice.id)[decision.channel]
    say = says.from_json(row.say)
    if (composer := kit.composers.get(row.text_key)) is not None:
        say = composer(connection, practice, say, gathered.language, now)
    form = forming.Form(connection, kit, practice, channel, say, gathered.language, row)
    rendered, buttons, template = form.template() if decision.form is policy.Form.TEMPLATE else form.free()
    *before, body = (rendered.body, *rendered.rest)
    point = gathered.points[decision.contact_point_id]
    message = Outgoing(
        outbox_id=row.id,
        address=point.address,
        body=body,
        buttons=buttons,
        columns=say.columns,
        asks_contact=rendered.asks_contact if channel.limits.can_ask_contact else None,
        edits=forming.edited(connection, row, point.id) if channel.limits.can_edit else None,
        attachments=forming.files_of(connection, kit, practice, say, gathered.language)
        if channel.limits.can_carry_files
        else (),
        template=template,
        thread=say.thread,
        valid_for=row.not_after - now if row.not_after is not None else None,
    )
    recording.note(
        connection,
        row,
        now,
        "send",
        decision.reason,
        status=Status.SENDING,
        reason=decision.reason,
        channel=decision.channel.value,
        contact_point_id=decision.contact_point_id,
        form=decision.form.value,
        rendered_language=gathered.language,
        segments=rendered.segments,
        tries=row.tries + 1,
        claimed_at=now,
        claimed_by=process,
    )
    connection.execute(sa.insert(attempts).values(outbox_id=row.id, practice_id=practice.id, started_at=now))
    return Ready(row.id, practice.id, decision.channel, message, tuple(before))
