"""A message comes further and never back."""

from __future__ import annotations

import pytest

from sandbox import twilio_message
from tests.support import look_alikes


def a_message(status: str) -> twilio_message.Message:
    return twilio_message.Message("SM1", "outbound-api", "+3906", "+3933", "Ciao", look_alikes.NOON, status)


@pytest.mark.parametrize(
    ("now", "then", "moves"),
    [
        ("queued", "sending", True),
        ("accepted", "sent", True),
        ("sent", "delivered", True),
        ("sent", "read", True),
        ("sent", "sent", False),
        ("delivered", "sent", False),
        ("read", "delivered", False),
        ("sent", "undelivered", True),
        ("delivered", "undelivered", False),
        ("read", "failed", False),
        ("failed", "delivered", False),
        ("undelivered", "failed", False),
        ("queued", "canceled", True),
        ("sending", "canceled", False),
        ("canceled", "sending", False),
        ("received", "failed", False),
    ],
)
def test_a_status_only_moves_forward(now: str, then: str, moves: bool) -> None:
    message = a_message(now)
    assert message.advance(then, look_alikes.NOON, None) is moves
    assert message.status == (then if moves else now)


def test_arriving_is_remembered_when_read_comes_without_delivered() -> None:
    message = a_message("sent")
    message.advance("read", look_alikes.NOON)
    assert message.arrived_at == look_alikes.NOON
    assert message.is_on_phone
