"""From a due letter to a rendered message, claimed and committed; and from the provider's answer back.

No transaction is open while a provider is asked: `claim`, commit, send, `record` in a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from clients import actions as client_actions
from clients import queries as client_queries
from clients.vocabulary import Channel as Name
from clients.vocabulary import Purpose
from core.practice import Practice
from messaging import due, fallback, interactive, matters, payloads, policy, receipts, rendering, says
from messaging.channel import (
    Accepted,
    Attachment,
    Button,
    Buttons,
    Channel,
    MovedChat,
    Outgoing,
    Reaction,
    SendFailed,
    Template,
)
from messaging.delivery import Status
from messaging.rendering import Rendered, Wording
from messaging.says import Say
from messaging.tables import attempts, outbox

Composer = Callable[[Connection, Practice, Say, str, datetime], Say]
FileMaker = Callable[[Connection, Practice, says.File, str], Attachment | None]

MOST_TRIES = 8
LONGEST_PAUSE = timedelta(minutes=5)


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


@dataclass(frozen=True)
class Ready:
    """A claimed letter, rendered."""

    outbox_id: int
    practice_id: int
    channel: Name
    message: Outgoing
    before: tuple[str, ...] = ()  # the beginning of a text too long for one message; the buttons stand under its end


@dataclass
class Claimed:
    """One round of claiming."""

    ready: list[Ready] = field(default_factory=list)
    decided: int = 0  # letters held or dropped: progress too


def claim(
    connection: Connection, kit: Kit, free: Mapping[Name, int], most: int, process: str, now: datetime
) -> Claimed:
    """Decide due letters; those that may go are marked `sending` and rendered, at most `free` a channel."""
    claimed = Claimed()
    left = dict(free)
    rows = due.letters(connection, [name for name, slots in left.items() if slots <= 0], most, now)
    busy = due.under_way(connection)
    first = due.first_waiting(connection, rows)
    for row in rows:
        if len(claimed.ready) >= most:
            break
        if row.contact_point_id in busy or first.get(row.conversation_id, row.id) < row.id:
            continue
        practice = kit.practice(connection, row.practice_id)
        channels = kit.channels(row.practice_id)
        gathered = matters.gather(connection, practice, row, channels, kit.staff_chat(row.practice_id), now)
        decision = policy.decide(gathered.matter, now)
        match decision:
            case policy.Hold():
                _hold(connection, row, decision, now)
                claimed.decided += 1
            case policy.Drop():
                _drop(connection, kit, practice, row, decision, now)
                claimed.decided += 1
            case policy.Send():
                if decision.contact_point_id in busy:
                    continue
                busy.add(decision.contact_point_id)
                if left.get(decision.channel, 0) <= 0:
                    claimed.decided += _wait_for_sender(connection, row, decision)
                    continue
                left[decision.channel] -= 1
                claimed.ready.append(_prepare(connection, kit, practice, row, decision, gathered, process, now))
    return claimed


def _hold(connection: Connection, row: Any, decision: policy.Hold, now: datetime) -> None:
    note(
        connection,
        row,
        now,
        "hold",
        decision.reason,
        status=Status.HELD,
        not_before=decision.until,
        reason=decision.reason,
    )


def _drop(connection: Connection, kit: Kit, practice: Practice, row: Any, decision: policy.Drop, now: datetime) -> None:
    note(
        connection,
        row,
        now,
        "drop",
        decision.reason,
        status=Status.DROPPED,
        reason=decision.reason,
        receipt_due_at=None,
    )
    reached_nobody = decision.reason.startswith("no_channel") or decision.reason == "too_late"
    if reached_nobody and row.person_id is not None and Purpose(row.purpose) in fallback.WORTH_ANOTHER_CHANNEL:
        kit.alert(connection, practice, row.id, now)


def _wait_for_sender(connection: Connection, row: Any, decision: policy.Send) -> bool:
    """Its sender has its hands full: remember which, so that it holds back nobody else's letters; True when new."""
    if row.channel == decision.channel.value:
        return False
    connection.execute(sa.update(outbox).where(outbox.c.id == row.id).values(channel=decision.channel.value))
    return True


def note(connection: Connection, row: Any, now: datetime, word: str, why: str, **values: Any) -> None:
    """Add a decision to the letter's chain and write what it changes."""
    entry = {"at": now.isoformat(), "decision": word, "reason": why}
    stored = {name: value.value if isinstance(value, Status) else value for name, value in values.items()}
    connection.execute(
        sa.update(outbox).where(outbox.c.id == row.id).values(**stored, decisions=[*row.decisions, entry])
    )


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
    form = _Form(connection, kit, practice, channel, say, gathered.language, row)
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
        edits=_edited(connection, row, point.id) if channel.limits.can_edit else None,
        attachments=_files(connection, kit, practice, say, gathered.language) if channel.limits.can_carry_files else (),
        template=template,
        thread=say.thread,
        valid_for=row.not_after - now if row.not_after is not None else None,
    )
    note(
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


@dataclass(frozen=True)
class _Form:
    """One say, about to become words on a channel."""

    connection: Connection
    kit: Kit
    practice: Practice
    channel: Channel
    say: Say
    language: str
    row: Any

    @property
    def words(self) -> Wording:
        """The practice's wording."""
        return self.kit.words(self.practice)

    def free(self) -> tuple[Rendered, tuple[Button, ...], Template | None]:
        """Free text, with buttons as the channel shows them."""
        limits = self.channel.limits
        rendered = rendering.render(self.say, self.language, limits, self.words)
        if limits.buttons is Buttons.REPLIES and rendered.buttons:
            last = (rendered.body, *rendered.rest)[-1]  # the choices stand under the end of a long text
            form = self._interactive(len(rendered.buttons), last)
            if form is not None:
                key, content_sid = form
                buttons = self._buttons(rendered)
                return rendered, buttons, Template(content_sid, self._in_session(key, last, buttons))
            numbered = replace(limits, buttons=Buttons.NUMBERED)
            rendered = rendering.render(self.say, self.language, numbered, self.words)
        return rendered, self._buttons(rendered), None

    def template(self) -> tuple[Rendered, tuple[Button, ...], Template]:
        """An approved template, outside the window."""
        stored = matters.approved_template(self.connection, self.practice.id, self.row.text_key, self.language)
        if stored is None:
            raise LookupError("policy chose a template that is not there")
        rendered = rendering.render(self.say, self.language, self.channel.limits, self.words)
        buttons = self._buttons(rendered)
        variables = rendering.template_variables(
            self.say, stored.variables, [button.payload for button in buttons], self.language, self.words
        )
        # A template is one message, whatever its length: nothing else may go out before it.
        return replace(rendered, rest=()), buttons, Template(stored.content_sid, variables)

    def _buttons(self, rendered: Rendered) -> tuple[Button, ...]:
        return tuple(
            Button(
                label=label.label,
                payload=payloads.payload_of(self.kit.signing_key, self.row.id, index),
                detail=label.detail,
                style=label.style,
            )
            for index, label in enumerate(rendered.buttons)
        )

    def _interactive(self, choices: int, body: str) -> tuple[str, str] | None:
        """The in-session content with as many lines and choices as we need, where it is set up."""
        has_details = any(choice.detail is not None for choice in self.say.choices)
        key = interactive.key_of(choices, body, has_details=has_details)
        stored = matters.approved_template(self.connection, self.practice.id, key, interactive.ANY_LANGUAGE)
        return (key, stored.content_sid) if stored is not None else None

    def _in_session(self, key: str, body: str, buttons: tuple[Button, ...]) -> dict[str, str]:
        open_list = self.words.format("list-open", {}, self.language)
        return interactive.variables(key, body, buttons, open_list)


def _edited(connection: Connection, row: Any, point_id: int) -> str | None:
    if row.edits is None:
        return None
    provider_id: str | None = connection.execute(
        sa.select(outbox.c.provider_id).where(outbox.c.id == row.edits, outbox.c.contact_point_id == point_id)
    ).scalar_one_or_none()
    return provider_id


def _files(connection: Connection, kit: Kit, practice: Practice, say: Say, language: str) -> tuple[Attachment, ...]:
    if kit.make_file is None:
        return ()
    made = [kit.make_file(connection, practice, file, language) for file in say.files]
    return tuple(file for file in made if file is not None)


def record_accepted(connection: Connection, kit: Kit, ready: Ready, accepted: Accepted, now: datetime) -> None:
    """The provider took it."""
    channel = kit.channels(ready.practice_id)[ready.channel]
    if channel.limits.promises_receipts:
        receipts.one_at_a_time(connection, accepted.provider_id)
    row = connection.execute(sa.select(outbox).where(outbox.c.id == ready.outbox_id).with_for_update()).one()
    note(
        connection,
        row,
        now,
        "accepted",
        "",
        status=Status.ACCEPTED,
        provider_id=accepted.provider_id,
        segments=accepted.segments or row.segments,
        sent_at=now,
        receipt_due_at=row.receipt_due_at if channel.limits.promises_receipts else None,
    )
    _end_attempt(connection, ready.outbox_id, "accepted", None, now)
    practice = kit.practice(connection, ready.practice_id)
    receipts.apply_early(connection, practice, channel, ready.outbox_id, now, kit.alert)


def record_failed(connection: Connection, kit: Kit, ready: Ready, failure: SendFailed, now: datetime) -> None:
    """The send failed: what to do about it is the failure's own word."""
    row = connection.execute(sa.select(outbox).where(outbox.c.id == ready.outbox_id).with_for_update()).one()
    reason = fallback.reason_of(type(failure))
    _end_attempt(connection, ready.outbox_id, failure.reaction.value, failure.code, now)
    reaction = failure.reaction
    if reaction is Reaction.RETRY and row.tries >= MOST_TRIES:
        reaction = Reaction.NEXT_CHANNEL
    match reaction:
        case Reaction.RETRY | Reaction.PAUSE:
            pause = failure.retry_after or _backoff(row.tries, row.id)
            note(
                connection,
                row,
                now,
                "retry",
                reason,
                status=Status.QUEUED,
                reason=reason,
                error_code=failure.code,
                not_before=now + pause,
                contact_point_id=_next_point(connection, kit, row, failure, now),
            )
        case Reaction.UNCERTAIN:
            note(
                connection,
                row,
                now,
                "uncertain",
                reason,
                status=Status.UNCERTAIN,
                reason=reason,
                error_code=failure.code,
            )
        case Reaction.NEXT_CHANNEL | Reaction.GIVE_UP:
            note(
                connection,
                row,
                now,
                "failed",
                reason,
                status=Status.FAILED,
                reason=reason,
                error_code=failure.code,
                receipt_due_at=None,
            )
            practice = kit.practice(connection, ready.practice_id)
            fallback.note_failure(connection, row, failure, now)
            fallback.after_failure(connection, practice, row, kit.alert, now)


def _next_point(connection: Connection, kit: Kit, row: Any, failure: SendFailed, now: datetime) -> int | None:
    """Where the next try goes: to the chat's new id, wherever the client is reached by then, or there again."""
    if isinstance(failure, MovedChat):
        practice = kit.practice(connection, row.practice_id)
        there = client_actions.arrive(connection, practice, Name(row.channel), failure.new_address, now)
        return there.point.id
    return None if fallback.may_go_elsewhere(row) else row.contact_point_id


def _backoff(tries: int, seed: int) -> timedelta:
    """Doubling, with a spread by the letter's own number so that many do not return at once."""
    seconds = min(2.0 ** min(tries, 10), LONGEST_PAUSE.total_seconds())
    return timedelta(seconds=seconds * (0.75 + (seed % 8) / 16))


def _end_attempt(connection: Connection, outbox_id: int, result: str, code: str | None, now: datetime) -> None:
    connection.execute(
        sa.update(attempts)
        .where(attempts.c.outbox_id == outbox_id, attempts.c.ended_at.is_(None))
        .values(ended_at=now, result=result, error_code=code)
    )


def as_sent(connection: Connection, kit: Kit, row: Any) -> tuple[str, str]:
    """The address and the words a letter was sent with, for finding it at the provider."""
    practice = kit.practice(connection, row.practice_id)
    channel = kit.channels(row.practice_id)[Name(row.channel)]
    language = row.rendered_language or practice.language
    rendered, _, _ = _Form(connection, kit, practice, channel, says.from_json(row.say), language, row).free()
    address = client_queries.point_by_id(connection, row.contact_point_id).address
    return address, (rendered.body, *rendered.rest)[-1]
