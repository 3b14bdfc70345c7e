"""The address of a practitioner's calendar, in the turn's transaction: told in private only, changed, switched off."""

from __future__ import annotations

from admin import actions, answers_calendar
from admin.requests_calendar import CalendarRequest, CloseFeed, ExplainFeed, ShowFeed
from admin.results import Result, Said, SentInPrivate
from admin.room import Room
from messaging.says import Say, Text
from scheduling.calendar import sharing


def do(room: Room, request: CalendarRequest) -> Result:
    """Do it, and say it."""
    match request:
        case ExplainFeed(key):
            return Said((Say(Text(key)),))
        case CloseFeed(practitioner):
            was_open = sharing.close(
                room.connection, room.practice, practitioner=practitioner, actor=room.actor, now=room.now
            )
            return Said((answers_calendar.closed(_name(room, practitioner), was_open=was_open),))
        case ShowFeed():
            return _show(room, request)


def _show(room: Room, request: ShowFeed) -> Result:
    """Whoever has the address sees the visits: in the group it is only said that it was sent."""
    if not room.has_links:
        return Said((Say(Text("staff-feed-no-address")),))
    chat = None
    if room.asker.is_group:
        chat = actions.private_point(room.connection, room.practice.id, room.asker.user_id)
        if chat is None:
            return Said((Say(Text("staff-feed-private-first")),))
    key = request.practitioner
    feed = sharing.share(
        room.connection, room.practice, practitioner=key, actor=room.actor, now=room.now, afresh=request.afresh
    )
    said = answers_calendar.told(key, _name(room, key), feed.id)
    if chat is None:
        return Said((said,))
    actions.tell_member(room.connection, room.practice, chat, said, room.now)
    return SentInPrivate()


def _name(room: Room, practitioner: str) -> str:
    one = room.catalog.practitioners.get(practitioner)
    return one.name if one is not None else practitioner
