"""Variants, series, special days, other calendars, requests, bulk re-offers and the waiting list."""

import sqlalchemy as sa
from alembic import op

import core.metadata

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """New tables first, then the columns that point to them."""
    op.create_table(
        "external_calendars",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=False),
        sa.Column("tried_at", core.metadata.Instant(), nullable=True),
        sa.Column("read_at", core.metadata.Instant(), nullable=True),
        sa.Column("problem", sa.String(length=40), nullable=True),
        sa.Column("warned_at", core.metadata.Instant(), nullable=True),
        sa.Column("etag", sa.String(length=200), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["practice_id"], ["practices.id"], name=op.f("fk_external_calendars_practice_id_practices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_external_calendars")),
        sa.UniqueConstraint("practice_id", "practitioner", name=op.f("uq_external_calendars_practice_id_practitioner")),
    )
    op.create_table(
        "freed_times",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=False),
        sa.Column("location", sa.String(length=40), nullable=False),
        sa.Column("starts_at", core.metadata.Instant(), nullable=False),
        sa.Column("ends_at", core.metadata.Instant(), nullable=False),
        sa.Column("links", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("freed_at", core.metadata.Instant(), nullable=False),
        sa.Column("settled_at", core.metadata.Instant(), nullable=True),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_freed_times_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_freed_times")),
    )
    op.create_index("ix_freed_times_practice_id_status", "freed_times", ["practice_id", "status"], unique=False)
    op.create_table(
        "rebookings",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.Column("told_as", core.metadata.Id, nullable=True),
        sa.Column("ended_at", core.metadata.Instant(), nullable=True),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_rebookings_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rebookings")),
    )
    op.create_index(op.f("ix_rebookings_practice_id"), "rebookings", ["practice_id"], unique=False)
    op.create_table(
        "special_days",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("opens", sa.Integer(), nullable=False),
        sa.Column("closes", sa.Integer(), nullable=False),
        sa.Column("location", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.CheckConstraint(
            "closes > opens AND opens >= 0 AND closes <= 1440", name=op.f("ck_special_days_within_the_day")
        ),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_special_days_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_special_days")),
    )
    op.create_index("ix_special_days_practice_id_day", "special_days", ["practice_id", "day"], unique=False)
    op.create_table(
        "external_busy",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("external_calendar_id", core.metadata.Id, nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=False),
        sa.Column("start_minute", sa.BigInteger(), nullable=False),
        sa.Column("end_minute", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "end_minute > start_minute AND end_minute - start_minute <= 1440",
            name=op.f("ck_external_busy_at_most_a_day"),
        ),
        sa.ForeignKeyConstraint(
            ["external_calendar_id"],
            ["external_calendars.id"],
            name=op.f("fk_external_busy_external_calendar_id_external_calendars"),
        ),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_external_busy_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_external_busy")),
    )
    op.create_index(
        op.f("ix_external_busy_external_calendar_id"), "external_busy", ["external_calendar_id"], unique=False
    )
    op.create_index(
        "ix_external_busy_practice_id_start_minute", "external_busy", ["practice_id", "start_minute"], unique=False
    )
    op.create_table(
        "series",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=False),
        sa.Column("rule", sa.String(length=200), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_series_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_series_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.create_index(op.f("ix_series_person_id"), "series", ["person_id"], unique=False)
    op.create_table(
        "change_requests",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("appointment_id", core.metadata.Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("wanted_start", core.metadata.Instant(), nullable=True),
        sa.Column("wanted_practitioner", sa.String(length=40), nullable=True),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.Column("decided_at", core.metadata.Instant(), nullable=True),
        sa.Column("decided_by", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_change_requests_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(
            ["practice_id"], ["practices.id"], name=op.f("fk_change_requests_practice_id_practices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_requests")),
    )
    op.create_index(
        "ix_change_requests_open",
        "change_requests",
        ["appointment_id"],
        unique=True,
        postgresql_where=sa.text("status = 'open'"),
        sqlite_where=sa.text("status = 'open'"),
    )
    op.create_index("ix_change_requests_practice_id_status", "change_requests", ["practice_id", "status"], unique=False)
    op.create_table(
        "feeds",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=True),
        sa.Column("person_id", core.metadata.Id, nullable=True),
        sa.Column("appointment_id", core.metadata.Id, nullable=True),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.Column("revoked_at", core.metadata.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_feeds_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_feeds_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_feeds_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feeds")),
    )
    op.create_index("ix_feeds_practice_id_person_id", "feeds", ["practice_id", "person_id"], unique=False)
    op.create_table(
        "rebooking_visits",
        sa.Column("rebooking_id", core.metadata.Id, nullable=False),
        sa.Column("appointment_id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("outbox_id", core.metadata.Id, nullable=True),
        sa.Column("settled_at", core.metadata.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_rebooking_visits_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(
            ["practice_id"], ["practices.id"], name=op.f("fk_rebooking_visits_practice_id_practices")
        ),
        sa.ForeignKeyConstraint(
            ["rebooking_id"], ["rebookings.id"], name=op.f("fk_rebooking_visits_rebooking_id_rebookings")
        ),
        sa.PrimaryKeyConstraint("rebooking_id", "appointment_id", name=op.f("pk_rebooking_visits")),
    )
    op.create_index("ix_rebooking_visits_appointment_id", "rebooking_visits", ["appointment_id"], unique=False)
    op.create_table(
        "waitlist",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=False),
        sa.Column("subject_id", core.metadata.Id, nullable=True),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.Column("variant", sa.String(length=40), nullable=True),
        sa.Column("supplements", sa.JSON(), nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=True),
        sa.Column("appointment_id", core.metadata.Id, nullable=True),
        sa.Column("windows", sa.JSON(), nullable=False),
        sa.Column("weekdays", sa.JSON(), nullable=False),
        sa.Column("from_minute", sa.Integer(), nullable=False),
        sa.Column("until_minute", sa.Integer(), nullable=False),
        sa.Column("notice_minutes", sa.Integer(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("ignored", sa.Integer(), nullable=False),
        sa.Column("expires_at", core.metadata.Instant(), nullable=False),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_waitlist_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_waitlist_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_waitlist_practice_id_practices")),
        sa.ForeignKeyConstraint(["subject_id"], ["subjects.id"], name=op.f("fk_waitlist_subject_id_subjects")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waitlist")),
    )
    op.create_index(op.f("ix_waitlist_person_id"), "waitlist", ["person_id"], unique=False)
    op.create_index("ix_waitlist_practice_id_status", "waitlist", ["practice_id", "status", "service"], unique=False)
    op.create_table(
        "waitlist_offers",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("waitlist_id", core.metadata.Id, nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=False),
        sa.Column("location", sa.String(length=40), nullable=False),
        sa.Column("starts_at", core.metadata.Instant(), nullable=False),
        sa.Column("ends_at", core.metadata.Instant(), nullable=False),
        sa.Column("links", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("offered_at", core.metadata.Instant(), nullable=False),
        sa.Column("expires_at", core.metadata.Instant(), nullable=False),
        sa.Column("settled_at", core.metadata.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["practice_id"], ["practices.id"], name=op.f("fk_waitlist_offers_practice_id_practices")
        ),
        sa.ForeignKeyConstraint(["waitlist_id"], ["waitlist.id"], name=op.f("fk_waitlist_offers_waitlist_id_waitlist")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waitlist_offers")),
    )
    op.create_index(
        "ix_waitlist_offers_open",
        "waitlist_offers",
        ["waitlist_id"],
        unique=True,
        postgresql_where=sa.text("status = 'offered'"),
        sqlite_where=sa.text("status = 'offered'"),
    )
    op.create_index(
        "ix_waitlist_offers_time",
        "waitlist_offers",
        ["practice_id", "practitioner", "starts_at"],
        unique=True,
        postgresql_where=sa.text("status = 'offered'"),
        sqlite_where=sa.text("status = 'offered'"),
    )
    op.create_index(op.f("ix_waitlist_offers_waitlist_id"), "waitlist_offers", ["waitlist_id"], unique=False)
    _appointments()
    _occupancies()
    uncertain = sa.text("status = 'uncertain'")
    op.create_index("ix_outbox_uncertain", "outbox", ["id"], postgresql_where=uncertain, sqlite_where=uncertain)


def _appointments() -> None:
    op.add_column("appointments", sa.Column("variant", sa.String(length=40), nullable=True))
    op.add_column("appointments", sa.Column("supplements", sa.JSON(), server_default=sa.text("'[]'"), nullable=False))
    op.add_column("appointments", sa.Column("stage", sa.String(length=20), nullable=True))
    # SQLite adds a constraint only together with its column.
    kind = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    op.execute(
        f"ALTER TABLE appointments ADD COLUMN series_id {kind} "
        "CONSTRAINT fk_appointments_series_id_series REFERENCES series (id)"
    )
    op.create_index("ix_appointments_series_id", "appointments", ["series_id"], unique=False)


def _occupancies() -> None:
    """From now on what takes time carries its own buffers; what is stored gets those its service had."""
    for name in ("before_minutes", "after_minutes"):
        op.add_column("occupancies", sa.Column(name, sa.Integer(), server_default=sa.text("0"), nullable=False))
    practices = sa.table("practices", sa.column("id"), sa.column("document", sa.JSON()))
    for practice in op.get_bind().execute(sa.select(practices)):
        defaults = practice.document.get("booking", {})
        for key, service in practice.document.get("services", {}).items():
            before = service.get("buffer_before", defaults.get("buffer_before", 0)) or 0
            after = service.get("buffer_after", defaults.get("buffer_after", 0)) or 0
            if before or after:
                op.get_bind().execute(
                    _KEEP, {"practice": practice.id, "service": key, "before": before, "after": after}
                )


_KEEP = sa.text(
    "UPDATE occupancies SET before_minutes = :before, after_minutes = :after WHERE appointment_id IN "
    "(SELECT id FROM appointments WHERE practice_id = :practice AND service = :service)"
)
