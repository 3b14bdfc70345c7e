"""Two clients tap one free time at the same moment: it is kept for one, the other gets times that she can have."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from app.office import Office
from bots.dialogue import states
from clients.vocabulary import Channel as Name
from core.db import Database
from messaging import says
from messaging.says import Choice, Say, Text
from messaging.tables import conversations
from messaging.tables import outbox as letters
from scheduling.availability import Offer
from scheduling.tables import occupancies
from tests.app import support_office
from tests.app.test_turn_races import at_once, two_offices

ROUNDS = 6
SERVICE = "treatment"


def choosing(connection: sa.Connection, office: Office, offer: Offer) -> tuple[int, dict[str, Any]]:
    """A client who was just offered that time: contact point, and the tap on it as an update."""
    point, tap = support_office.confirming(connection, office, offer, SERVICE)
    state = states.ChoosingTime(SERVICE, offer.practitioner)
    slot = Choice(f"slot:{offer.start.isoformat()}:{offer.practitioner}", Text("slot", {"when": "10:00"}))
    asked = says.to_json(Say(Text("ask-time", {"service": "x", "practitioner": "y"}), (slot,)))
    connection.execute(
        sa.update(conversations).where(conversations.c.contact_point_id == point).values(state=states.write(state))
    )
    connection.execute(
        sa.update(letters).where(letters.c.contact_point_id == point).values(say=asked, text_key="ask-time")
    )
    return point, tap


@pytest.mark.timeout(120)
def test_of_two_taps_on_one_free_time_one_keeps_it_and_the_other_gets_alternatives(database: Database) -> None:
    with two_offices(database) as offices:
        office = offices[0]
        for slot in support_office.free(office, SERVICE, ROUNDS):
            with database.transaction() as connection:
                racers = [choosing(connection, office, slot) for _ in range(2)]
            for _, tap in racers:
                support_office.store(office, Name.TELEGRAM, tap, str(tap["callback_query"]["from"]["id"]))
            at_once(*(lambda one=one: support_office.handle(one, 1) for one in offices))
            support_office.handle_all(office)
            with database.snapshot() as connection:
                said = [[row.text_key for row in support_office.replies(connection, point)][1:] for point, _ in racers]
                lost = next(row for point, _ in racers for row in support_office.replies(connection, point)[1:]
                            if row.text_key == "slot-taken")  # fmt: skip
                kept = connection.execute(sa.select(occupancies.c.holder).where(occupancies.c.kind == "hold")).all()
            assert sorted(said) == [["confirm-booking"], ["slot-taken"]]
            offered = [choice["id"] for choice in lost.say["choices"] if choice["id"].startswith("slot:")]
            assert offered
            assert f"slot:{slot.start.isoformat()}:{slot.practitioner}" not in offered
            assert len({row.holder for row in kept}) == len(kept)
        assert len(kept) == ROUNDS
        with database.snapshot() as connection:
            assert {row.tries for row in support_office.inbound_rows(connection)} == {0}
