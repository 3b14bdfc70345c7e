"""Short signatures for buttons and links. Compared in constant time."""

from __future__ import annotations

import base64
import hashlib
import hmac


def sign(key: bytes, purpose: str, value: str, length: int = 10) -> str:
    """A URL-safe signature of `value` for one purpose, `length` characters (6 bits each)."""
    digest = hmac.new(key, f"{purpose}\0{value}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode()[:length]


def is_signed(key: bytes, purpose: str, value: str, signature: str, length: int = 10) -> bool:
    """Whether `signature` is ours."""
    return hmac.compare_digest(sign(key, purpose, value, length).encode(), signature.encode("utf-8", "replace"))


def derived(key: bytes, purpose: str) -> str:
    """A secret of its own for one purpose (43 characters of A-Za-z0-9_-), the same after every start."""
    digest = hmac.new(key, purpose.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")
