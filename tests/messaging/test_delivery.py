"""The life of a message: every edge that is believed, and everything else that is not."""

from __future__ import annotations

import itertools

import pytest

from messaging import delivery
from messaging.delivery import Status, advance

EDGES = [
    ("sending", "accepted", "the provider took it"),
    ("sending", "sent", "the carrier's word overtook the provider's answer"),
    ("sending", "delivered", "it arrived before the provider had answered"),
    ("sending", "read", "it was read before the provider had answered"),
    ("sending", "failed", "it failed before the provider had answered"),
    ("accepted", "sent", "the carrier has it"),
    ("accepted", "delivered", "it arrived, and sent was never reported"),
    ("accepted", "read", "it was read, and nothing in between was reported"),
    ("accepted", "failed", "the provider could not send it"),
    ("sent", "delivered", "it arrived"),
    ("sent", "read", "WhatsApp says read without ever saying delivered"),
    ("sent", "failed", "the carrier could not deliver it"),
    ("delivered", "read", "it was read"),
    ("uncertain", "accepted", "the provider knows it after all"),
    ("uncertain", "sent", "a receipt proves that it went out"),
    ("uncertain", "delivered", "a receipt proves that it arrived"),
    ("uncertain", "read", "a receipt proves that it was read"),
    ("uncertain", "failed", "a receipt proves that it failed"),
]


@pytest.mark.parametrize(("before", "after", "because"), EDGES, ids=[because for *_, because in EDGES])
def test_this_step_is_believed(before: str, after: str, because: str) -> None:
    assert advance(Status(before), Status(after)) is Status(after)


def test_no_edge_is_without_its_sentence() -> None:
    table = {(before.value, after.value) for before, nexts in delivery.NEXT.items() for after in nexts}
    assert table == {(before, after) for before, after, _ in EDGES}


@pytest.mark.parametrize("before", list(Status))
def test_no_receipt_brings_a_message_back(before: Status) -> None:
    for reported in Status:
        if reported not in delivery.NEXT.get(before, ()):
            assert advance(before, reported) is before


def test_receipts_in_any_order_end_at_the_same_place() -> None:
    told = [Status.SENT, Status.DELIVERED, Status.READ]
    for order in itertools.permutations([*told, *told]):
        status = Status.ACCEPTED
        for reported in order:
            status = advance(status, reported)
        assert status is Status.READ
