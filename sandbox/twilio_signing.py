"""Signing requests as Twilio does, and checking who calls its API. Own HMAC, no vendor library."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import urldefrag


def signature(auth_token: str, url: str, form: Mapping[str, str]) -> str:
    """The X-Twilio-Signature of a form post: base64 HMAC-SHA1 over URL (without fragment) and sorted fields."""
    signed = urldefrag(url).url + "".join(f"{name}{form[name]}" for name in sorted(form))
    digest = hmac.new(auth_token.encode(), signed.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


def is_authentic(header: str, account_sid: str, auth_token: str) -> bool:
    """Whether a Basic Authorization header carries the account and its token; in constant time."""
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        given = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return False
    return hmac.compare_digest(given, f"{account_sid}:{auth_token}".encode())
