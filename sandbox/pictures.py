"""Just enough about picture files: what kind, how large; and one small picture to send."""

from __future__ import annotations

import base64

# A grey PNG of one pixel.
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")
# An empty Ogg page: a voice message nobody listens to.
SILENCE = b"OggS" + bytes(24)


def mime(content: bytes) -> str:
    """The media type of a picture file; empty when it is none we know."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"GIF8"):
        return "image/gif"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return ""


def size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG; a usual guess for the rest."""
    if mime(content) == "image/png" and len(content) >= 24:
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    return 1280, 960
