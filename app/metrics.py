"""`/metrics` for Prometheus: counted from the rows themselves, so that every process tells the same."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from app.office import Office
from core import queries
from messaging.tables import inbound, outbox


async def page(office: Office, request: Request) -> Response:
    """GET /metrics"""
    from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
    from prometheus_client.core import GaugeMetricFamily

    rows = await office.database.read(_counts)

    class Rows:
        def collect(self) -> Iterator[GaugeMetricFamily]:
            gauges = {
                "out": GaugeMetricFamily(
                    "segreteria_messages_out", "Outgoing messages", labels=["practice", "channel", "status"]
                ),
                "in": GaugeMetricFamily(
                    "segreteria_messages_in", "Incoming events", labels=["practice", "channel", "status"]
                ),
            }
            for direction, practice, channel, status, count in rows:
                gauges[direction].add_metric([practice, channel, status], count)
            yield from gauges.values()

    registry = CollectorRegistry(auto_describe=False)
    registry.register(Rows())
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


def _counts(connection: Connection) -> list[tuple[str, str, str, str, int]]:
    slugs = {practice.id: practice.slug for practice in queries.all_practices(connection)}
    found = []
    for direction, table in (("out", outbox), ("in", inbound)):
        rows = connection.execute(
            sa.select(table.c.practice_id, table.c.channel, table.c.status, sa.func.count()).group_by(
                table.c.practice_id, table.c.channel, table.c.status
            )
        )
        found += [(direction, slugs[row[0]], row[1] or "none", row[2], row[3]) for row in rows]
    return found
