"""What came in, who is talking, what goes out, and what became of it."""

from __future__ import annotations

import sqlalchemy as sa

from core.metadata import Id, Instant, Json, metadata

inbound = sa.Table(
    "inbound",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("event_key", sa.String(120), nullable=False),  # the provider's own id of this event
    sa.Column("sender_key", sa.String(140), nullable=False),  # events of one sender are handled in order
    sa.Column("raw", Json, nullable=False),
    sa.Column("status", sa.String(12), nullable=False),  # received, processed, parked, ignored
    sa.Column("reason", sa.String(120)),
    sa.Column("tries", sa.Integer, nullable=False, default=0),
    sa.Column("person_id", Id, sa.ForeignKey("people.id")),
    sa.Column("contact_point_id", Id, sa.ForeignKey("contact_points.id")),
    sa.Column("purpose", sa.String(20)),
    sa.Column("intent", sa.String(20)),
    sa.Column("received_at", Instant, nullable=False),
    sa.Column("processed_at", Instant),
    sa.UniqueConstraint("practice_id", "channel", "event_key"),
    sa.Index(
        "ix_inbound_waiting",
        "id",
        postgresql_where=sa.text("status = 'received'"),
        sqlite_where=sa.text("status = 'received'"),
    ),
    sa.Index("ix_inbound_contact_point_id", "contact_point_id", "id"),
)

conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("contact_point_id", Id, sa.ForeignKey("contact_points.id"), nullable=False, unique=True),
    sa.Column("person_id", Id, sa.ForeignKey("people.id")),
    sa.Column("state", Json, nullable=False),
    sa.Column("version", sa.Integer, nullable=False, default=0),  # grows with every turn; buttons carry it
    sa.Column("answered_by", sa.String(8), nullable=False, default="bot"),  # bot, staff
    sa.Column("updated_at", Instant, nullable=False),
)

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("person_id", Id, sa.ForeignKey("people.id")),  # null: to the team
    sa.Column("contact_point_id", Id, sa.ForeignKey("contact_points.id")),  # null: chosen when sent
    sa.Column("conversation_id", Id, sa.ForeignKey("conversations.id")),
    sa.Column("conversation_version", sa.Integer),
    sa.Column("channel", sa.String(20)),  # as chosen
    sa.Column("form", sa.String(10)),  # free, template
    sa.Column("purpose", sa.String(20), nullable=False),
    sa.Column("basis", sa.String(30), nullable=False),  # request, appointment, consent, team
    sa.Column("topic", sa.String(60)),
    sa.Column("topic_version", sa.Integer),
    sa.Column("text_key", sa.String(60), nullable=False),
    sa.Column("say", Json, nullable=False),  # the Say: text key, arguments, choices; rendered when sent
    sa.Column("edits", Id),  # outbox row whose message this one replaces on the screen, where the channel can
    sa.Column("not_before", Instant, nullable=False),
    sa.Column("not_after", Instant),  # later it has lost its sense
    sa.Column("unique_key", sa.String(160)),
    sa.Column("priority", sa.Integer, nullable=False, default=5),  # lower goes first: answers 1, reminders 5, mass 9
    sa.Column("status", sa.String(12), nullable=False),
    sa.Column("reason", sa.String(160)),
    sa.Column("decisions", Json, nullable=False, default=list),  # [{at, decision, reason, ...}]: the whole chain
    sa.Column("tries", sa.Integer, nullable=False, default=0),
    sa.Column("rendered_language", sa.String(2)),
    sa.Column("segments", sa.Integer),
    sa.Column("provider_id", sa.String(120)),
    sa.Column("error_code", sa.String(40)),
    sa.Column("claimed_at", Instant),
    sa.Column("claimed_by", sa.String(80)),
    sa.Column("sent_at", Instant),
    sa.Column("receipt_due_at", Instant),  # no receipt by then: the next permitted channel
    sa.Column("fallback_of", Id),  # the row this one stands in for
    sa.Column("created_at", Instant, nullable=False),
    sa.UniqueConstraint("practice_id", "unique_key"),
    sa.Index(
        "ix_outbox_due",
        "not_before",
        "priority",
        "id",
        postgresql_where=sa.text("status IN ('queued', 'held')"),
        sqlite_where=sa.text("status IN ('queued', 'held')"),
    ),
    sa.Index(
        "ix_outbox_sending",
        "id",
        postgresql_where=sa.text("status = 'sending'"),
        sqlite_where=sa.text("status = 'sending'"),
    ),
    sa.Index(
        "ix_outbox_uncertain",
        "id",
        postgresql_where=sa.text("status = 'uncertain'"),
        sqlite_where=sa.text("status = 'uncertain'"),
    ),
    sa.Index(
        "ix_outbox_receipt_due_at",
        "receipt_due_at",
        postgresql_where=sa.text("receipt_due_at IS NOT NULL"),
        sqlite_where=sa.text("receipt_due_at IS NOT NULL"),
    ),
    sa.Index("ix_outbox_topic", "practice_id", "topic"),
    sa.Index("ix_outbox_person_id", "person_id", "id"),
    sa.Index("ix_outbox_contact_point_id", "contact_point_id", "id"),
    sa.Index("ix_outbox_provider_id", "practice_id", "channel", "provider_id"),
)

attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("outbox_id", Id, sa.ForeignKey("outbox.id"), nullable=False, index=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("started_at", Instant, nullable=False),
    sa.Column("ended_at", Instant),
    sa.Column("result", sa.String(20)),  # accepted, refused, retry, uncertain
    sa.Column("error_code", sa.String(40)),
)

receipts = sa.Table(
    "receipts",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("provider_id", sa.String(120), nullable=False),
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("error_code", sa.String(40)),
    sa.Column("received_at", Instant, nullable=False),
    sa.Index("ix_receipts_provider_id", "practice_id", "provider_id"),
)

templates = sa.Table(
    "templates",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("key", sa.String(60), nullable=False),  # a text key, or an interactive form such as buttons.3
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("content_sid", sa.String(40), nullable=False),
    sa.Column("variables", Json, nullable=False, default=list),  # argument names in the order {{1}}, {{2}}, ...
    sa.Column("state", sa.String(20), nullable=False),  # approved, pending, rejected, in_session
    sa.Column("updated_at", Instant, nullable=False),
    sa.UniqueConstraint("practice_id", "key", "language"),
)

# Is what a message is about still so? Written by whoever owns the topic, read when sending.
topics = sa.Table(
    "topics",
    metadata,
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), primary_key=True),
    sa.Column("key", sa.String(60), primary_key=True),  # appointment:42
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("alive", sa.Boolean, nullable=False),
)

team = sa.Table(
    "team",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("key", sa.String(40), nullable=False),  # as in the practice file, or tg:<user id> when added in chat
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("role", sa.String(20), nullable=False),  # owner, practitioner, reception
    sa.Column("practitioner", sa.String(40)),  # whose agenda they get
    sa.Column("language", sa.String(2)),
    sa.Column("channel", sa.String(20)),  # where they are reached: staff (Telegram private), whatsapp, sms
    sa.Column("address", sa.String(120)),
    sa.Column("telegram_user_id", sa.BigInteger),  # who they are in the admin chat
    sa.UniqueConstraint("practice_id", "key"),
)

# The admin chat's topics (forum threads), one per subject matter or client thread.
threads = sa.Table(
    "threads",
    metadata,
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), primary_key=True),
    sa.Column("key", sa.String(60), primary_key=True),  # bookings, questions, delivery, conversation:7
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("message_thread_id", sa.BigInteger, nullable=False),
)
