"""Days unlike the others, and what other calendars say is taken."""

from __future__ import annotations

import sqlalchemy as sa

from core.metadata import Id, Instant, metadata

# One row a local day: closures, time off, openings out of turn. They change what is open, never what is booked.
special_days = sa.Table(
    "special_days",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("practitioner", sa.String(40)),  # null: everybody
    sa.Column("day", sa.Date, nullable=False),  # local, in the practice's zone
    sa.Column("kind", sa.String(8), nullable=False),  # closed, open
    sa.Column("opens", sa.Integer, nullable=False),  # wall minutes since midnight, where the closure or opening begins
    sa.Column("closes", sa.Integer, nullable=False),  # exclusive; 1440 is the end of the day
    sa.Column("location", sa.String(40)),  # of an opening
    sa.Column("reason", sa.String(20), nullable=False),  # a word of ours: closure, holiday, ill, time_off, opening
    sa.Column("actor", sa.String(40), nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.CheckConstraint("closes > opens AND opens >= 0 AND closes <= 1440", name="within_the_day"),
    sa.Index("ix_special_days_practice_id_day", "practice_id", "day"),
)

# A practitioner's own calendar elsewhere, read from its .ics address.
external_calendars = sa.Table(
    "external_calendars",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("practitioner", sa.String(40), nullable=False),
    sa.Column("tried_at", Instant),
    sa.Column("read_at", Instant),  # the freshness stamp: what we know of it is of then
    sa.Column("problem", sa.String(40)),  # a word of ours, null while all is well
    sa.Column("warned_at", Instant),  # when staff were told of the problem
    sa.Column("etag", sa.String(200)),
    sa.Column("digest", sa.String(64)),
    sa.UniqueConstraint("practice_id", "practitioner"),
)

# Its busy times. Not occupancies: nothing keeps them from overlapping what is booked here.
external_busy = sa.Table(
    "external_busy",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("external_calendar_id", Id, sa.ForeignKey("external_calendars.id"), nullable=False, index=True),
    sa.Column("practitioner", sa.String(40), nullable=False),
    sa.Column("start_minute", sa.BigInteger, nullable=False),  # UTC minutes since 1970, end exclusive, at most a day
    sa.Column("end_minute", sa.BigInteger, nullable=False),
    sa.CheckConstraint("end_minute > start_minute AND end_minute - start_minute <= 1440", name="at_most_a_day"),
    sa.Index("ix_external_busy_practice_id_start_minute", "practice_id", "start_minute"),
)

# Addresses under which a calendar can be subscribed to. The token is derived from the row and never stored.
feeds = sa.Table(
    "feeds",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("practitioner", sa.String(40)),  # whose calendar: hers,
    sa.Column("person_id", Id, sa.ForeignKey("people.id")),  # or a client's,
    sa.Column("appointment_id", Id, sa.ForeignKey("appointments.id")),  # or of one visit only
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("revoked_at", Instant),
    sa.Index("ix_feeds_practice_id_person_id", "practice_id", "person_id"),
)
