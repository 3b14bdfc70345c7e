"""What cannot be done at once: requests that staff decide, visits to be moved in bulk, the waiting list."""

from __future__ import annotations

import sqlalchemy as sa

from core.metadata import Id, Instant, Json, metadata

_OPEN_REQUEST = sa.text("status = 'open'")
_OPEN_OFFER = sa.text("status = 'offered'")

# A client's wish after the limit: staff accept or refuse it. At most one open one for each visit.
change_requests = sa.Table(
    "change_requests",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("appointment_id", Id, sa.ForeignKey("appointments.id"), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),  # of the appointment, when it was asked
    sa.Column("kind", sa.String(10), nullable=False),  # book, move, cancel
    sa.Column("wanted_start", Instant),  # of a move
    sa.Column("wanted_practitioner", sa.String(40)),
    sa.Column("status", sa.String(10), nullable=False),  # open, accepted, refused, lapsed
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("decided_at", Instant),
    sa.Column("decided_by", sa.String(40)),
    sa.Index(
        "ix_change_requests_open",
        "appointment_id",
        unique=True,
        postgresql_where=_OPEN_REQUEST,
        sqlite_where=_OPEN_REQUEST,
    ),
    sa.Index("ix_change_requests_practice_id_status", "practice_id", "status"),
)

# "I am ill tomorrow": the visits that must find another time, and what became of each.
rebookings = sa.Table(
    "rebookings",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False, index=True),
    sa.Column("practitioner", sa.String(40)),  # null: everybody
    sa.Column("reason", sa.String(20), nullable=False),
    sa.Column("actor", sa.String(40), nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("told_as", Id),  # the outbox row of the message that shows staff the progress
    sa.Column("ended_at", Instant),  # all ends accounted for
)

rebooking_visits = sa.Table(
    "rebooking_visits",
    metadata,
    sa.Column("rebooking_id", Id, sa.ForeignKey("rebookings.id"), primary_key=True),
    sa.Column("appointment_id", Id, sa.ForeignKey("appointments.id"), primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),  # of the appointment, when it was asked
    sa.Column("status", sa.String(12), nullable=False),  # asked, moved, cancelled, unreachable, unanswered
    sa.Column("outbox_id", Id),  # the message that asked
    sa.Column("settled_at", Instant),
    sa.Index("ix_rebooking_visits_appointment_id", "appointment_id"),
)

# Who waits for an earlier or a fitting time.
waitlist = sa.Table(
    "waitlist",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("person_id", Id, sa.ForeignKey("people.id"), nullable=False, index=True),
    sa.Column("subject_id", Id, sa.ForeignKey("subjects.id")),
    sa.Column("service", sa.String(40), nullable=False),
    sa.Column("variant", sa.String(40)),
    sa.Column("supplements", Json, nullable=False, default=list),
    sa.Column("practitioner", sa.String(40)),  # null: anybody
    sa.Column("appointment_id", Id, sa.ForeignKey("appointments.id")),  # given up when an offer is accepted
    sa.Column("windows", Json, nullable=False, default=list),  # [[start, end], ...] instants; none: any time
    sa.Column("weekdays", Json, nullable=False, default=list),  # 0 is Monday; none: any day
    sa.Column("from_minute", sa.Integer, nullable=False, default=0),  # wall minutes of the day
    sa.Column("until_minute", sa.Integer, nullable=False, default=1440),
    sa.Column("notice_minutes", sa.Integer, nullable=False),  # the shortest notice she accepts
    sa.Column("priority", sa.Integer, nullable=False, default=5),  # set by staff; lower goes first
    sa.Column("status", sa.String(10), nullable=False),  # waiting, paused, served, left, expired
    sa.Column("ignored", sa.Integer, nullable=False, default=0),  # offers in a row without an answer
    sa.Column("expires_at", Instant, nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Index("ix_waitlist_practice_id_status", "practice_id", "status", "service"),
)

# A freed time, offered to one client at a time. While it is open a hold keeps the time.
waitlist_offers = sa.Table(
    "waitlist_offers",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("waitlist_id", Id, sa.ForeignKey("waitlist.id"), nullable=False, index=True),
    sa.Column("practitioner", sa.String(40), nullable=False),
    sa.Column("location", sa.String(40), nullable=False),
    sa.Column("starts_at", Instant, nullable=False),
    sa.Column("ends_at", Instant, nullable=False),
    sa.Column("links", sa.Integer, nullable=False, default=0),  # how many accepted offers led to this free time
    sa.Column("status", sa.String(10), nullable=False),  # offered, accepted, declined, expired, lost
    sa.Column("offered_at", Instant, nullable=False),
    sa.Column("expires_at", Instant, nullable=False),
    sa.Column("settled_at", Instant),
    sa.Index(
        "ix_waitlist_offers_open",
        "waitlist_id",
        unique=True,
        postgresql_where=_OPEN_OFFER,
        sqlite_where=_OPEN_OFFER,
    ),
    sa.Index(
        "ix_waitlist_offers_time",
        "practice_id",
        "practitioner",
        "starts_at",
        unique=True,
        postgresql_where=_OPEN_OFFER,
        sqlite_where=_OPEN_OFFER,
    ),
)

# Times that came free and are still to be offered round.
freed_times = sa.Table(
    "freed_times",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("practitioner", sa.String(40), nullable=False),
    sa.Column("location", sa.String(40), nullable=False),
    sa.Column("starts_at", Instant, nullable=False),
    sa.Column("ends_at", Instant, nullable=False),
    sa.Column("links", sa.Integer, nullable=False, default=0),
    sa.Column("status", sa.String(10), nullable=False),  # open, filled, exhausted, past
    sa.Column("freed_at", Instant, nullable=False),
    sa.Column("settled_at", Instant),
    sa.Index("ix_freed_times_practice_id_status", "practice_id", "status"),
)
