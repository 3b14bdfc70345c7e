"""The address of a practitioner's calendar as messages to staff, for private chats; pure.

The address itself is written in when the message is sent (`feed` is its number), so that it stands in no row.
"""

from __future__ import annotations

from admin import answers
from messaging.says import Arg, Say, Style, Text


def told(practitioner: str, name: str, feed_id: int) -> Say:
    """The address, with a new one and switching it off as choices."""
    about: dict[str, Arg] = {"practitioner": name, "feed": feed_id, "link": Text("calendar-address-unseen")}
    choices = (
        answers.lasting(f"feed:new:{practitioner}", Text("staff-feed-new-label")),
        answers.lasting(f"feed:off:{practitioner}", Text("staff-feed-off-label"), Style.DANGER),
    )
    return Say(Text("staff-feed", about), choices, columns=2)


def closed(name: str, *, was_open: bool) -> Say:
    """It is switched off, or was not on."""
    return Say(Text("staff-feed-off" if was_open else "staff-feed-none", {"practitioner": name}))
