"""Listing the account's messages with Twilio's filters and pages, newest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from sandbox import twilio_errors, twilio_message

if TYPE_CHECKING:
    from sandbox.world import World

PAGE = 50
MOST_PER_PAGE = 1000


def page(world: World, query: Mapping[str, str], path: str) -> dict[str, Any]:
    """One page of the messages that match To, From and DateSent (a GMT day or an instant; =, < or >)."""
    with world.lock:
        rows = [message for message in world.twilio.messages.values() if not message.is_deleted]
    rows.reverse()
    for matches in _filters(query):
        rows = [message for message in rows if matches(message)]
    try:
        size = min(max(int(query.get("PageSize") or PAGE), 1), MOST_PER_PAGE)
        number = max(int(query.get("Page") or 0), 0)
    except ValueError as error:
        raise twilio_errors.Refused(20001) from error
    shown = rows[number * size : (number + 1) * size]
    kept = {name: value for name, value in query.items() if name not in ("Page", "PageSize", "PageToken")}

    def uri(wanted: int) -> str:
        return f"{path}?{urlencode({**kept, 'PageSize': size, 'Page': wanted})}"

    return {
        "messages": [message.resource(world.twilio.account_sid) for message in shown],
        "first_page_uri": uri(0),
        "next_page_uri": uri(number + 1) if (number + 1) * size < len(rows) else None,
        "previous_page_uri": uri(number - 1) if number else None,
        "uri": uri(number),
        "page": number,
        "page_size": size,
        "start": number * size,
        "end": max(number * size + len(shown) - 1, 0),
    }


def _filters(query: Mapping[str, str]) -> list[Callable[[twilio_message.Message], bool]]:
    tests: list[Callable[[twilio_message.Message], bool]] = []
    if to := query.get("To"):
        tests.append(lambda message: message.to_address == to)
    if sender := query.get("From"):
        tests.append(lambda message: message.from_address == sender)
    dated = [name for name in ("DateSent", "DateSent<", "DateSent>") if query.get(name)]
    return tests + [_dated(name.removeprefix("DateSent"), query[name]) for name in dated]


def _dated(comparison: str, text: str) -> Callable[[twilio_message.Message], bool]:
    """A bare DateSent means the GMT day; < and > an instant, or a whole day (what the library makes midnight).

    Messages not sent yet count by the instant they were created.
    """
    try:
        wanted = datetime.fromisoformat(text)
    except ValueError as error:
        raise twilio_errors.Refused(20001, message="DateSent is not a date") from error
    wanted = wanted.replace(tzinfo=UTC) if wanted.tzinfo is None else wanted.astimezone(UTC)
    is_day = not comparison or wanted.time() == time()

    def matches(message: twilio_message.Message) -> bool:
        moment = (message.sent_at or message.created_at).replace(microsecond=0)
        if is_day:
            day, wanted_day = moment.date(), wanted.date()
            return day <= wanted_day if comparison == "<" else day >= wanted_day if comparison else day == wanted_day
        return moment <= wanted if comparison == "<" else moment >= wanted

    return matches
