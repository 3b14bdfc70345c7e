"""Tables every folder stands on: the practices, the moved clock, who is alive."""

from __future__ import annotations

import sqlalchemy as sa

from core.metadata import Id, Instant, Json, metadata

practices = sa.Table(
    "practices",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("slug", sa.String(40), nullable=False, unique=True),
    sa.Column("document", Json, nullable=False),  # as loaded and since changed
    sa.Column("source_digest", sa.String(64), nullable=False),  # sha256 of the TOML last loaded
    sa.Column("changed_in_chat", sa.Boolean, nullable=False, default=False),  # then load needs --force
    sa.Column("version", sa.Integer, nullable=False, default=1),
    sa.Column("loaded_at", Instant, nullable=False),
)

clock_offset = sa.Table(
    "clock_offset",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),  # always 1
    sa.Column("seconds", sa.Float, nullable=False),  # how far the moved clock is ahead of the machine's
)

heartbeats = sa.Table(
    "heartbeats",
    metadata,
    sa.Column("process", sa.String(80), primary_key=True),
    sa.Column("role", sa.String(20), nullable=False),
    sa.Column("at", Instant, nullable=False),
)
