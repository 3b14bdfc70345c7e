"""Letters that tell the address of a calendar: it is written in when they are sent, and stands in no row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection

from core.practice import Practice
from messaging.says import Say, Text
from scheduling.calendar import feeds
from scheduling.calendar.feeds import Feed

KEYS = ("staff-feed", "calendar-follow")  # letters with the number of a feed as `feed`

Address = Callable[[Feed], str | None]


def compose(connection: Connection, practice: Practice, say: Say, address: Address) -> Say:
    """The letter with the address in it; of a feed switched off meanwhile, or that cannot be reached, without."""
    number = say.text.args.get("feed")
    feed = feeds.by_id(connection, practice.id, number) if isinstance(number, int) else None
    link = address(feed) if feed is not None and feed.revoked_at is None else None
    if link is None:
        return say
    return replace(say, text=Text(say.text.key, {**say.text.args, "link": link}))
