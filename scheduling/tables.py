"""Calendars, appointments, what occupies time, and the record of every change."""

from __future__ import annotations

import sqlalchemy as sa

from core.metadata import Id, Instant, Json, metadata

calendars = sa.Table(
    "calendars",
    metadata,
    # Global: the exclusion constraint packs it with the minute into one 64-bit number.
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),  # practitioner, room, equipment
    sa.Column("key", sa.String(40), nullable=False),  # as in the practice file
    sa.UniqueConstraint("practice_id", "kind", "key"),
)

# Visits that repeat, booked together.
series = sa.Table(
    "series",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("person_id", Id, sa.ForeignKey("people.id"), nullable=False, index=True),
    sa.Column("rule", sa.String(200), nullable=False),  # RFC 5545 RRULE of wall-clock starts in the practice's zone
    sa.Column("actor", sa.String(40), nullable=False),
    sa.Column("created_at", Instant, nullable=False),
)

appointments = sa.Table(
    "appointments",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("person_id", Id, sa.ForeignKey("people.id"), nullable=False),
    sa.Column("subject_id", Id, sa.ForeignKey("subjects.id")),
    sa.Column("service", sa.String(40), nullable=False),
    sa.Column("practitioner", sa.String(40), nullable=False),
    sa.Column("location", sa.String(40), nullable=False),
    sa.Column("starts_at", Instant, nullable=False),
    sa.Column("ends_at", Instant, nullable=False),
    sa.Column("wall_start", sa.String(16), nullable=False),  # the wish as spoken: 2026-12-03T15:30
    sa.Column("zone", sa.String(40), nullable=False),  # IANA
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, default=1),  # grows with every move and cancellation
    sa.Column("channel", sa.String(20), nullable=False),  # where it was booked
    sa.Column("variant", sa.String(40)),  # of the service, as in the practice file
    sa.Column("supplements", Json, nullable=False, default=list, server_default=sa.text("'[]'")),  # keys
    sa.Column("stage", sa.String(20)),  # of a repair
    sa.Column("series_id", Id, sa.ForeignKey("series.id")),
    sa.Column("details", Json, nullable=False, default=dict),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("status_at", Instant, nullable=False),
    sa.CheckConstraint("ends_at > starts_at", name="ends_after_start"),
    sa.Index("ix_appointments_practice_id_starts_at", "practice_id", "starts_at"),
    sa.Index("ix_appointments_person_id_starts_at", "person_id", "starts_at"),
    sa.Index("ix_appointments_series_id", "series_id"),
)

attendees = sa.Table(
    "attendees",
    metadata,
    sa.Column("appointment_id", Id, sa.ForeignKey("appointments.id"), primary_key=True),
    sa.Column("person_id", Id, sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("subject_id", Id, sa.ForeignKey("subjects.id")),
)

# One row per appointment, hold or block and calendar, in whole UTC minutes since 1970, end exclusive.
# Overlap on one calendar is excluded by the database: see the first migration.
occupancies = sa.Table(
    "occupancies",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("calendar_id", sa.Integer, sa.ForeignKey("calendars.id"), nullable=False),
    sa.Column("kind", sa.String(12), nullable=False),  # appointment, session, hold, block
    sa.Column("appointment_id", Id, sa.ForeignKey("appointments.id"), index=True),
    # Who holds or blocks: conversation:7, offer:3, staff:2. A session of several seats: session:KEY:MINUTE.
    sa.Column("holder", sa.String(60)),
    sa.Column("start_minute", sa.BigInteger, nullable=False),
    sa.Column("end_minute", sa.BigInteger, nullable=False),
    # Minutes that what takes the time keeps free around it; neighbours share theirs.
    sa.Column("before_minutes", sa.Integer, nullable=False, default=0, server_default=sa.text("0")),
    sa.Column("after_minutes", sa.Integer, nullable=False, default=0, server_default=sa.text("0")),
    sa.Column("expires_at", Instant),  # holds only
    sa.CheckConstraint("end_minute > start_minute", name="ends_after_start"),
    # Bounded length lets an overlap query look back no further than a day.
    sa.CheckConstraint("end_minute - start_minute <= 1440", name="at_most_a_day"),
    sa.Index("ix_occupancies_calendar_id_start_minute", "calendar_id", "start_minute"),
    sa.Index("ix_occupancies_practice_id_start_minute", "practice_id", "start_minute"),
)

# Who changed what, when, from what to what: the audit, and the source of undo.
changes = sa.Table(
    "changes",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("topic", sa.String(60), nullable=False),  # appointment:42, person:7, practice
    sa.Column("action", sa.String(30), nullable=False),
    sa.Column("actor", sa.String(40), nullable=False),  # client:7, staff:2, system
    sa.Column("at", Instant, nullable=False),
    sa.Column("before", Json),
    sa.Column("after", Json),
    sa.Index("ix_changes_practice_id_topic", "practice_id", "topic"),
    sa.Index("ix_changes_practice_id_at", "practice_id", "at"),
)
