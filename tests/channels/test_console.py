"""The terminal: lines in, lines out."""

from __future__ import annotations

import io

import pytest

from bots.channels import console
from messaging.channel import Attachment, Outgoing

pytestmark = pytest.mark.asyncio


async def test_every_line_is_shown_and_files_are_named() -> None:
    out = io.StringIO()
    channel = console.build(out)
    file = Attachment("visit.ics", "text/calendar", b"12345")
    await channel.send(Outgoing(1, "console", "Two lines\n1 Confirm", attachments=(file,)))
    assert out.getvalue() == "  | Two lines\n  | 1 Confirm\n  | [visit.ics, 5 bytes]\n"


async def test_two_runs_and_two_lines_never_share_a_key() -> None:
    channel = console.build(io.StringIO())
    lines = [console.line(number, session, "console", "ciao") for session in ("a", "b") for number in (1, 2)]
    events = [event for line in lines for event in channel.parse(line)]
    assert len(events) == 4
    assert len({event.event_key for event in events}) == 4  # type: ignore[union-attr]  # all are Inbound
