"""The privacy notice: each version for ever, and the link in the welcome leads to the one shown then."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from app import privacy
from app.office import Office
from clients import actions as client_actions
from clients.vocabulary import Channel
from core.db import Database
from tests.app import support_office
from tests.support.front_desk import FrontDesk


@pytest.fixture
def office(database: Database) -> Office:
    """An office on each engine that has published its notice."""
    office = support_office.an_office(database)
    with database.transaction() as connection:
        privacy.publish(connection, office, support_office.practice_of(connection), office.clock.now())
    return office


def test_a_notice_that_changed_keeps_its_old_version_and_others_their_only_one(office: Office) -> None:
    with office.database.transaction() as connection:
        practice = support_office.practice_of(connection)
        first = privacy.version_of(connection, practice.id, "it", 1)
        client_actions.wording(connection, practice.id, privacy.KEY, "it", "Nuova informativa", office.clock.now())
        assert privacy.version_of(connection, practice.id, "it", None) == (2, "Nuova informativa")
        assert privacy.version_of(connection, practice.id, "it", 1) == first
        french = privacy.version_of(connection, practice.id, "fr", 2)
        assert french is not None
        assert french[0] == 1  # its words did not change
        assert privacy.version_of(connection, practice.id, "it", 3) is None
        assert privacy.version_of(connection, practice.id, "it", 0) is None


@pytest.mark.parametrize("channel", [Channel.TELEGRAM, Channel.SMS])
def test_the_welcome_links_to_the_version_of_that_day(database: Database, channel: Channel) -> None:
    desk = FrontDesk(database)
    with database.transaction() as connection:
        client_actions.wording(connection, desk.practice.id, privacy.KEY, "it", "Nuova", desk.clock.now())
    phone = desk.phone(channel)
    phone.writes("Buongiorno")
    [link] = [word for word in phone.all[0].body.split() if "/privacy/" in word]
    address = urlsplit(link.rstrip("."))
    assert address.path == "/privacy/demo"
    assert parse_qs(address.query) == {"v": ["2"]}
    assert phone.all[0].segments <= 2 or channel is Channel.TELEGRAM
