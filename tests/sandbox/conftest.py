"""Every test of the look-alikes ends with a check of all that was said against the providers' contracts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support import contracts, look_alikes


@pytest.fixture
def desk() -> Iterator[look_alikes.LookAlikes]:
    """Running look-alikes; what was said is checked against the contracts afterwards."""
    with look_alikes.running_look_alikes() as running:
        yield running
    contracts.check_wire(running.world)


@pytest.fixture
def twilio_client(desk: look_alikes.LookAlikes) -> Any:
    """The real twilio client, synchronous, pointed at the look-alike."""
    from twilio.rest import Client

    client = Client(desk.world.twilio.account_sid, desk.world.twilio.auth_token)
    client.api.base_url = desk.twilio_url
    client.content.base_url = desk.twilio_url
    return client
