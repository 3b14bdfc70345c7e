"""Deep links that tie a chat to a client's file: single-use, short-lived, signed.

A link is visible and can be forwarded, so whoever follows it is asked for a second fact before anything is shown.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from clients.tables import link_tokens
from core.signing import is_signed, sign

VALID_FOR = timedelta(days=7)
SECRET_BYTES = 16
SIGNATURE_CHARS = 16
_FORM = re.compile(r"[A-Za-z0-9_-]{22}[A-Za-z0-9_-]{16}")  # Telegram allows 64 of these characters


def issue(connection: Connection, key: bytes, practice_id: int, person_id: int, now: datetime) -> str:
    """A new token for a client's file, 38 characters; only its digest is kept."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    token = secret + sign(key, _purpose(practice_id), secret, SIGNATURE_CHARS)
    connection.execute(
        sa.insert(link_tokens).values(
            practice_id=practice_id,
            person_id=person_id,
            token_digest=_digest(token),
            created_at=now,
            expires_at=now + VALID_FOR,
        )
    )
    return token


def redeem(connection: Connection, key: bytes, practice_id: int, token: str, now: datetime) -> int | None:
    """The person a token was made for, once and in time; None for anything else, without saying why."""
    if not _FORM.fullmatch(token):
        return None
    secret, signature = token[:-SIGNATURE_CHARS], token[-SIGNATURE_CHARS:]
    if not is_signed(key, _purpose(practice_id), secret, signature, SIGNATURE_CHARS):
        return None
    # One statement, so that of two chats following the same link at once only one is let in.
    person_id: int | None = connection.execute(
        sa.update(link_tokens)
        .where(
            link_tokens.c.practice_id == practice_id,
            link_tokens.c.token_digest == _digest(token),
            link_tokens.c.used_at.is_(None),
            link_tokens.c.expires_at > now,
        )
        .values(used_at=now)
        .returning(link_tokens.c.person_id)
    ).scalar_one_or_none()
    return person_id


def _purpose(practice_id: int) -> str:
    return f"link:{practice_id}"


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
