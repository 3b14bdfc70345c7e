"""Look-alikes for every test of the channels; all that was said is checked against the providers' contracts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support import contracts, look_alikes


@pytest.fixture
def desk() -> Iterator[look_alikes.LookAlikes]:
    """Running look-alikes."""
    with look_alikes.running_look_alikes() as running:
        yield running
    contracts.check_wire(running.world)
