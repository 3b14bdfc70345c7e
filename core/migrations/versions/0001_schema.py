"""The whole schema of the design, from the first day."""

import sqlalchemy as sa
from alembic import op

import core.metadata
from core.migrations import constraints

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table, then what each engine says in its own words."""
    op.create_table(
        "clock_offset",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock_offset")),
    )
    op.create_table(
        "heartbeats",
        sa.Column("process", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("at", core.metadata.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("process", name=op.f("pk_heartbeats")),
    )
    op.create_table(
        "practices",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("slug", sa.String(length=40), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("source_digest", sa.String(length=64), nullable=False),
        sa.Column("changed_in_chat", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("loaded_at", core.metadata.Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practices")),
        sa.UniqueConstraint("slug", name=op.f("uq_practices_slug")),
    )
    op.create_table(
        "calendars",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_calendars_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendars")),
        sa.UniqueConstraint("practice_id", "kind", "key", name=op.f("uq_calendars_practice_id_kind_key")),
    )
    op.create_table(
        "changes",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("topic", sa.String(length=60), nullable=False),
        sa.Column("action", sa.String(length=30), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("at", core.metadata.Instant(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_changes_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
    )
    op.create_index("ix_changes_practice_id_at", "changes", ["practice_id", "at"], unique=False)
    op.create_index("ix_changes_practice_id_topic", "changes", ["practice_id", "topic"], unique=False)
    op.create_table(
        "contact_points",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("address", sa.String(length=120), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("state_reason", sa.String(length=80), nullable=True),
        sa.Column("wrote_at", core.metadata.Instant(), nullable=True),
        sa.Column("verified_at", core.metadata.Instant(), nullable=True),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["practice_id"], ["practices.id"], name=op.f("fk_contact_points_practice_id_practices")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_points")),
        sa.UniqueConstraint(
            "practice_id", "channel", "address", name=op.f("uq_contact_points_practice_id_channel_address")
        ),
    )
    op.create_table(
        "people",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("name", sa.String(length=120), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("language_chosen", sa.Boolean(), nullable=False),
        sa.Column("neutral_wording", sa.Boolean(), nullable=False),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("consent_salt", sa.String(length=64), nullable=True),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.Column("erased_at", core.metadata.Instant(), nullable=True),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_people_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_index("ix_people_practice_id_name", "people", ["practice_id", "name"], unique=False)
    op.create_table(
        "receipts",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("provider_id", sa.String(length=120), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("error_code", sa.String(length=40), nullable=True),
        sa.Column("received_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_receipts_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
    )
    op.create_index("ix_receipts_provider_id", "receipts", ["practice_id", "provider_id"], unique=False)
    op.create_table(
        "team",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("channel", sa.String(length=20), nullable=True),
        sa.Column("address", sa.String(length=120), nullable=True),
        sa.Column("telegram_user_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_team_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team")),
        sa.UniqueConstraint("practice_id", "key", name=op.f("uq_team_practice_id_key")),
    )
    op.create_table(
        "templates",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("content_sid", sa.String(length=40), nullable=False),
        sa.Column("variables", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("updated_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_templates_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_templates")),
        sa.UniqueConstraint("practice_id", "key", "language", name=op.f("uq_templates_practice_id_key_language")),
    )
    op.create_table(
        "threads",
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_thread_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_threads_practice_id_practices")),
        sa.PrimaryKeyConstraint("practice_id", "key", name=op.f("pk_threads")),
    )
    op.create_table(
        "topics",
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_topics_practice_id_practices")),
        sa.PrimaryKeyConstraint("practice_id", "key", name=op.f("pk_topics")),
    )
    op.create_table(
        "wordings",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_wordings_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wordings")),
        sa.UniqueConstraint(
            "practice_id", "key", "language", "version", name=op.f("uq_wordings_practice_id_key_language_version")
        ),
    )
    op.create_table(
        "consent_entries",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=True),
        sa.Column("contact_point_id", core.metadata.Id, nullable=True),
        sa.Column("event", sa.String(length=20), nullable=False),
        sa.Column("basis", sa.String(length=20), nullable=False),
        sa.Column("wording_id", core.metadata.Id, nullable=True),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.Column("actor", sa.String(length=40), nullable=False),
        sa.Column("evidence", sa.String(length=64), nullable=True),
        sa.Column("occurred_at", core.metadata.Instant(), nullable=False),
        sa.Column("recorded_at", core.metadata.Instant(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["practice_id"], ["practices.id"], name=op.f("fk_consent_entries_practice_id_practices")
        ),
        sa.ForeignKeyConstraint(["wording_id"], ["wordings.id"], name=op.f("fk_consent_entries_wording_id_wordings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_entries")),
        sa.UniqueConstraint(
            "practice_id", "person_id", "seq", name=op.f("uq_consent_entries_practice_id_person_id_seq")
        ),
    )
    op.create_table(
        "conversations",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("contact_point_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=True),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("answered_by", sa.String(length=8), nullable=False),
        sa.Column("updated_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_point_id"], ["contact_points.id"], name=op.f("fk_conversations_contact_point_id_contact_points")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_conversations_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_conversations_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversations")),
        sa.UniqueConstraint("contact_point_id", name=op.f("uq_conversations_contact_point_id")),
    )
    op.create_table(
        "inbound",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("event_key", sa.String(length=120), nullable=False),
        sa.Column("sender_key", sa.String(length=140), nullable=False),
        sa.Column("raw", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=120), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=True),
        sa.Column("contact_point_id", core.metadata.Id, nullable=True),
        sa.Column("purpose", sa.String(length=20), nullable=True),
        sa.Column("intent", sa.String(length=20), nullable=True),
        sa.Column("received_at", core.metadata.Instant(), nullable=False),
        sa.Column("processed_at", core.metadata.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contact_point_id"], ["contact_points.id"], name=op.f("fk_inbound_contact_point_id_contact_points")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_inbound_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_inbound_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbound")),
        sa.UniqueConstraint(
            "practice_id", "channel", "event_key", name=op.f("uq_inbound_practice_id_channel_event_key")
        ),
    )
    op.create_index("ix_inbound_contact_point_id", "inbound", ["contact_point_id", "id"], unique=False)
    op.create_index(
        "ix_inbound_waiting",
        "inbound",
        ["id"],
        unique=False,
        postgresql_where=sa.text("status = 'received'"),
        sqlite_where=sa.text("status = 'received'"),
    )
    op.create_table(
        "link_tokens",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=False),
        sa.Column("token_digest", sa.String(length=64), nullable=False),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.Column("expires_at", core.metadata.Instant(), nullable=False),
        sa.Column("used_at", core.metadata.Instant(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_link_tokens_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_link_tokens_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_tokens")),
        sa.UniqueConstraint("token_digest", name=op.f("uq_link_tokens_token_digest")),
    )
    op.create_index(op.f("ix_link_tokens_person_id"), "link_tokens", ["person_id"], unique=False)
    op.create_table(
        "person_contact_points",
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=False),
        sa.Column("contact_point_id", core.metadata.Id, nullable=False),
        sa.Column("relation", sa.String(length=20), nullable=False),
        sa.Column("since", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_point_id"],
            ["contact_points.id"],
            name=op.f("fk_person_contact_points_contact_point_id_contact_points"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_person_contact_points_person_id_people")),
        sa.ForeignKeyConstraint(
            ["practice_id"], ["practices.id"], name=op.f("fk_person_contact_points_practice_id_practices")
        ),
        sa.PrimaryKeyConstraint("person_id", "contact_point_id", name=op.f("pk_person_contact_points")),
    )
    op.create_index(
        "ix_person_contact_points_contact_point_id", "person_contact_points", ["contact_point_id"], unique=False
    )
    op.create_table(
        "preferences",
        sa.Column("person_id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("channels", sa.JSON(), nullable=False),
        sa.Column("quiet_from", sa.String(length=5), nullable=True),
        sa.Column("quiet_until", sa.String(length=5), nullable=True),
        sa.Column("reminders_on", sa.Boolean(), nullable=False),
        sa.Column("updated_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_preferences_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_preferences_practice_id_practices")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_preferences")),
    )
    op.create_table(
        "subjects",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_subjects_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_subjects_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subjects")),
    )
    op.create_index(op.f("ix_subjects_person_id"), "subjects", ["person_id"], unique=False)
    op.create_table(
        "appointments",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=False),
        sa.Column("subject_id", core.metadata.Id, nullable=True),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.Column("practitioner", sa.String(length=40), nullable=False),
        sa.Column("location", sa.String(length=40), nullable=False),
        sa.Column("starts_at", core.metadata.Instant(), nullable=False),
        sa.Column("ends_at", core.metadata.Instant(), nullable=False),
        sa.Column("wall_start", sa.String(length=16), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.Column("status_at", core.metadata.Instant(), nullable=False),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_appointments_ends_after_start")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_appointments_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_appointments_practice_id_practices")),
        sa.ForeignKeyConstraint(["subject_id"], ["subjects.id"], name=op.f("fk_appointments_subject_id_subjects")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
    )
    op.create_index("ix_appointments_person_id_starts_at", "appointments", ["person_id", "starts_at"], unique=False)
    op.create_index("ix_appointments_practice_id_starts_at", "appointments", ["practice_id", "starts_at"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=True),
        sa.Column("contact_point_id", core.metadata.Id, nullable=True),
        sa.Column("conversation_id", core.metadata.Id, nullable=True),
        sa.Column("conversation_version", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(length=20), nullable=True),
        sa.Column("form", sa.String(length=10), nullable=True),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("basis", sa.String(length=30), nullable=False),
        sa.Column("topic", sa.String(length=60), nullable=True),
        sa.Column("topic_version", sa.Integer(), nullable=True),
        sa.Column("text_key", sa.String(length=60), nullable=False),
        sa.Column("say", sa.JSON(), nullable=False),
        sa.Column("edits", core.metadata.Id, nullable=True),
        sa.Column("not_before", core.metadata.Instant(), nullable=False),
        sa.Column("not_after", core.metadata.Instant(), nullable=True),
        sa.Column("unique_key", sa.String(length=160), nullable=True),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=160), nullable=True),
        sa.Column("decisions", sa.JSON(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("rendered_language", sa.String(length=2), nullable=True),
        sa.Column("segments", sa.Integer(), nullable=True),
        sa.Column("provider_id", sa.String(length=120), nullable=True),
        sa.Column("error_code", sa.String(length=40), nullable=True),
        sa.Column("claimed_at", core.metadata.Instant(), nullable=True),
        sa.Column("claimed_by", sa.String(length=80), nullable=True),
        sa.Column("sent_at", core.metadata.Instant(), nullable=True),
        sa.Column("receipt_due_at", core.metadata.Instant(), nullable=True),
        sa.Column("fallback_of", core.metadata.Id, nullable=True),
        sa.Column("created_at", core.metadata.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_point_id"], ["contact_points.id"], name=op.f("fk_outbox_contact_point_id_contact_points")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name=op.f("fk_outbox_conversation_id_conversations")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_outbox_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_outbox_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("practice_id", "unique_key", name=op.f("uq_outbox_practice_id_unique_key")),
    )
    op.create_index("ix_outbox_contact_point_id", "outbox", ["contact_point_id", "id"], unique=False)
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["not_before", "priority", "id"],
        unique=False,
        postgresql_where=sa.text("status IN ('queued', 'held')"),
        sqlite_where=sa.text("status IN ('queued', 'held')"),
    )
    op.create_index("ix_outbox_person_id", "outbox", ["person_id", "id"], unique=False)
    op.create_index("ix_outbox_provider_id", "outbox", ["practice_id", "channel", "provider_id"], unique=False)
    op.create_index(
        "ix_outbox_receipt_due_at",
        "outbox",
        ["receipt_due_at"],
        unique=False,
        postgresql_where=sa.text("receipt_due_at IS NOT NULL"),
        sqlite_where=sa.text("receipt_due_at IS NOT NULL"),
    )
    op.create_index(
        "ix_outbox_sending",
        "outbox",
        ["id"],
        unique=False,
        postgresql_where=sa.text("status = 'sending'"),
        sqlite_where=sa.text("status = 'sending'"),
    )
    op.create_index("ix_outbox_topic", "outbox", ["practice_id", "topic"], unique=False)
    op.create_table(
        "attempts",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("outbox_id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("started_at", core.metadata.Instant(), nullable=False),
        sa.Column("ended_at", core.metadata.Instant(), nullable=True),
        sa.Column("result", sa.String(length=20), nullable=True),
        sa.Column("error_code", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name=op.f("fk_attempts_outbox_id_outbox")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_attempts_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_outbox_id"), "attempts", ["outbox_id"], unique=False)
    op.create_table(
        "attendees",
        sa.Column("appointment_id", core.metadata.Id, nullable=False),
        sa.Column("person_id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("subject_id", core.metadata.Id, nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_attendees_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_attendees_person_id_people")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_attendees_practice_id_practices")),
        sa.ForeignKeyConstraint(["subject_id"], ["subjects.id"], name=op.f("fk_attendees_subject_id_subjects")),
        sa.PrimaryKeyConstraint("appointment_id", "person_id", name=op.f("pk_attendees")),
    )
    op.create_table(
        "occupancies",
        sa.Column("id", core.metadata.Id, nullable=False),
        sa.Column("practice_id", core.metadata.Id, nullable=False),
        sa.Column("calendar_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("appointment_id", core.metadata.Id, nullable=True),
        sa.Column("holder", sa.String(length=60), nullable=True),
        sa.Column("start_minute", sa.BigInteger(), nullable=False),
        sa.Column("end_minute", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", core.metadata.Instant(), nullable=True),
        sa.CheckConstraint("end_minute - start_minute <= 1440", name=op.f("ck_occupancies_at_most_a_day")),
        sa.CheckConstraint("end_minute > start_minute", name=op.f("ck_occupancies_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_occupancies_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(["calendar_id"], ["calendars.id"], name=op.f("fk_occupancies_calendar_id_calendars")),
        sa.ForeignKeyConstraint(["practice_id"], ["practices.id"], name=op.f("fk_occupancies_practice_id_practices")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occupancies")),
    )
    op.create_index(op.f("ix_occupancies_appointment_id"), "occupancies", ["appointment_id"], unique=False)
    op.create_index(
        "ix_occupancies_calendar_id_start_minute", "occupancies", ["calendar_id", "start_minute"], unique=False
    )
    op.create_index(
        "ix_occupancies_practice_id_start_minute", "occupancies", ["practice_id", "start_minute"], unique=False
    )
    statements = constraints.SQLITE if op.get_bind().dialect.name == "sqlite" else constraints.POSTGRESQL
    for statement in statements:
        op.execute(statement)
