"""People, how to reach them, what they want, and the consent ledger."""

from __future__ import annotations

import sqlalchemy as sa

from core.metadata import Id, Instant, Json, metadata

people = sa.Table(
    "people",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("name", sa.String(120)),  # unknown until the client says it
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("language_chosen", sa.Boolean, nullable=False, default=False),  # by the client; detection then keeps off
    sa.Column("neutral_wording", sa.Boolean, nullable=False, default=True),  # domain/consent.md: on for health
    sa.Column("restricted", sa.Boolean, nullable=False, default=False),  # GDPR Art. 18: store, send nothing
    sa.Column("consent_salt", sa.String(64)),  # destroyed when the person is erased; the chain still verifies
    sa.Column("notes", sa.Text),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("erased_at", Instant),
    sa.Index("ix_people_practice_id_name", "practice_id", "name"),
)

contact_points = sa.Table(
    "contact_points",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("address", sa.String(120), nullable=False),  # E.164 for SMS and WhatsApp, chat id for Telegram
    sa.Column("state", sa.String(20), nullable=False),
    sa.Column("state_reason", sa.String(80)),
    sa.Column("wrote_at", Instant),  # last inbound: the WhatsApp window and "wrote first" rest on it
    sa.Column("verified_at", Instant),
    sa.Column("created_at", Instant, nullable=False),
    sa.UniqueConstraint("practice_id", "channel", "address"),
)

person_contact_points = sa.Table(
    "person_contact_points",
    metadata,
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("person_id", Id, sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("contact_point_id", Id, sa.ForeignKey("contact_points.id"), primary_key=True),
    sa.Column("relation", sa.String(20), nullable=False, default="self"),  # self, guardian, carer
    sa.Column("since", Instant, nullable=False),
    sa.Index("ix_person_contact_points_contact_point_id", "contact_point_id"),
)

subjects = sa.Table(
    "subjects",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("person_id", Id, sa.ForeignKey("people.id"), nullable=False, index=True),
    sa.Column("kind", sa.String(20), nullable=False),  # child, pet, device
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("details", Json, nullable=False, default=dict),
    sa.Column("created_at", Instant, nullable=False),
)

preferences = sa.Table(
    "preferences",
    metadata,
    sa.Column("person_id", Id, sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("channels", Json, nullable=False, default=dict),  # {"*": ["whatsapp", "sms"], "reminder": [...]}
    sa.Column("quiet_from", sa.String(5)),  # local wall time, "21:00"
    sa.Column("quiet_until", sa.String(5)),
    sa.Column("reminders_on", sa.Boolean, nullable=False, default=True),
    sa.Column("updated_at", Instant, nullable=False),
)

wordings = sa.Table(
    "wordings",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("key", sa.String(60), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("text", sa.Text, nullable=False),  # immutable: a changed text is a new version
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.UniqueConstraint("practice_id", "key", "language", "version"),
)

# Append-only. No personal data inside: ids, the wording's id and a salted digest of the evidence.
consent_entries = sa.Table(
    "consent_entries",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("person_id", Id, nullable=False),  # no foreign key: the ledger outlives an erased person
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("purpose", sa.String(20), nullable=False),  # a Purpose, "channel" or "privacy_notice"
    sa.Column("channel", sa.String(20)),
    sa.Column("contact_point_id", Id),
    sa.Column("event", sa.String(20), nullable=False),
    sa.Column("basis", sa.String(20), nullable=False),  # consent, contract, legitimate_interest
    sa.Column("wording_id", Id, sa.ForeignKey("wordings.id")),
    sa.Column("method", sa.String(20), nullable=False),
    sa.Column("actor", sa.String(40), nullable=False),  # client, guardian, carrier, staff:<id>
    sa.Column("evidence", sa.String(64)),  # salted digest of the update's or message's id
    sa.Column("occurred_at", Instant, nullable=False),
    sa.Column("recorded_at", Instant, nullable=False),
    sa.Column("previous", sa.String(64), nullable=False),
    sa.Column("hash", sa.String(64), nullable=False),
    sa.UniqueConstraint("practice_id", "person_id", "seq"),
)

# One row per deep link handed out. The link itself is not kept, only what recognises it.
link_tokens = sa.Table(
    "link_tokens",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("practice_id", Id, sa.ForeignKey("practices.id"), nullable=False),
    sa.Column("person_id", Id, sa.ForeignKey("people.id"), nullable=False, index=True),
    sa.Column("token_digest", sa.String(64), nullable=False, unique=True),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("expires_at", Instant, nullable=False),
    sa.Column("used_at", Instant),
)
