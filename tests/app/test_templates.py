"""`templates sync` against the Twilio look-alike, with the real client."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from app import start, templates
from bots.channels import whatsapp
from bots.channels._twilio import TwilioSettings
from core.db import Database
from messaging import interactive
from messaging.tables import templates as templates_table
from tests.support.look_alikes import DESK_NUMBER, running_look_alikes

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_contents_are_created_once_and_remembered(database: Database) -> None:
    with database.transaction() as connection:
        start.ensure_demo(connection, NOW)
    keys = set(interactive.all_keys())
    told: list[tuple[int, int]] = []
    with running_look_alikes() as desk:
        twilio = desk.world.twilio
        settings = TwilioSettings(
            twilio.account_sid, twilio.auth_token, f"whatsapp:{DESK_NUMBER}", None, desk.twilio_url
        )

        async def sync() -> int:
            channel = whatsapp.build(settings)
            try:
                return await templates.sync(database, channel, 1, lambda: NOW, lambda *step: told.append(step))
            finally:
                await channel.close()

        assert asyncio.run(sync()) == len(keys)
        assert asyncio.run(sync()) == 0
        assert told[-1] == (len(keys), len(keys))
        at_twilio = {content.sid: content.friendly_name for content in twilio.templates.values()}
    with database.snapshot() as connection:
        rows = connection.execute(
            sa.select(templates_table.c.key, templates_table.c.content_sid).where(templates_table.c.language == "*")
        ).all()
    assert {row.key for row in rows} == keys
    for row in rows:
        assert at_twilio[row.content_sid] == templates.PREFIX + row.key.replace(".", "_")


@pytest.mark.parametrize("key", list(interactive.all_keys()))
def test_every_content_has_a_sample_for_each_variable_it_names(key: str) -> None:
    named = re.findall(r"{{(\d+)}}", repr(interactive.content_types(key)))
    assert sorted(named, key=int) == list(interactive.samples(key))
