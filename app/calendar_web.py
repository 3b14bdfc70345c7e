"""GET /calendar/{token}.ics: a practitioner's, a client's or one visit's calendar, for programs that subscribe.

Programs ask often and rarely find news: a feed is made once for each state of its visits, and who has it already
gets a 304. The token is the only key; nothing about it is logged.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from app.office import Office
from scheduling.calendar import feeds, files, queries
from scheduling.calendar.queries import Stamp

KEPT = 64  # files remembered; the largest are of half a megabyte
CONTENT_TYPE = "text/calendar; charset=utf-8"
HEADERS = {
    "Cache-Control": "private, max-age=300",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True)
class Made:
    """A feed as it stands."""

    content: bytes
    etag: str
    changed_at: datetime  # aware, UTC


class CalendarPages:
    """The feeds of this process."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._kept: OrderedDict[tuple[int, Stamp], Made] = OrderedDict()
        self._keeping = threading.Lock()  # two threads read

    async def page(self, request: Request) -> Response:
        """Answer one request: 404 for a token that is none of ours, 410 for one taken back."""
        token = request.path_params["token"]
        found = await self._office.database.read(self._read, token)
        if not isinstance(found, Made):
            return PlainTextResponse("There is no such calendar.\n", status_code=found)
        headers = {**HEADERS, "ETag": found.etag, "Last-Modified": format_datetime(found.changed_at, usegmt=True)}
        if _has_it(request, found):
            return Response(status_code=304, headers=headers)
        headers["Content-Disposition"] = 'inline; filename="calendar.ics"'
        return Response(found.content, media_type=CONTENT_TYPE, headers=headers)

    def _read(self, connection: Connection, token: str) -> Made | int:
        feed = feeds.found(connection, self._office.signing_key, token)
        if feed is None:
            return 404
        if feed.revoked_at is not None:
            return 410
        known, now = self._office.known(connection, feed.practice_id), self._office.clock.now()
        language = files.language_of(connection, known.practice, feed)
        if language is None:
            return 410
        key = (feed.id, queries.stamp_of(connection, feed, language, now))
        kept = self._kept.get(key)
        if kept is None:
            content = files.feed_file(connection, known.practice, known.catalog, feed, known.words, now)
            if content is None:
                return 410
            kept = _made(content, key[1].changed_at or feed.created_at)
            self._keep(key, kept)
        return kept

    def _keep(self, key: tuple[int, Stamp], made: Made) -> None:
        with self._keeping:
            for old in [one for one in self._kept if one[0] == key[0]]:
                del self._kept[old]
            self._kept[key] = made
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)


def _made(content: bytes, changed_at: datetime) -> Made:
    digest = hashlib.sha256(content).hexdigest()[:32]
    return Made(content, f'"{digest}"', changed_at.astimezone(UTC).replace(microsecond=0))


def _has_it(request: Request, made: Made) -> bool:
    asked = request.headers.get("if-none-match")
    if asked is not None:
        tags = [tag.strip().removeprefix("W/") for tag in asked.split(",")]
        return made.etag in tags or "*" in tags
    since = request.headers.get("if-modified-since")
    try:
        return since is not None and made.changed_at <= parsedate_to_datetime(since)
    except (TypeError, ValueError):
        return False  # no date, or one without a zone
