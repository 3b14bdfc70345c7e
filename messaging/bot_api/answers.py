"""What the Bot API answers when it does not do as asked, and what to make of it; pure.

The status comes first, then a lower-cased part of the description: the texts are no contract (domain/telegram.md).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from messaging import channel
from messaging.bot_api.contents import mapping, number, words
from messaging.channel import MovedChat, SendFailed, Throttled

# (status, part of the description, our word, what it means for the message); first match wins.
FAILURES: tuple[tuple[int, str, str, type[SendFailed]], ...] = (
    (403, "blocked by the user", "blocked", channel.Blocked),
    (403, "user is deactivated", "deactivated", channel.NobodyThere),
    (403, "kicked from", "kicked", channel.NobodyThere),
    (403, "not a member", "not_member", channel.NobodyThere),
    (403, "chat was deleted", "deleted", channel.NobodyThere),
    # Never started, or unclear: says nothing lasting about the address, and is no withdrawal.
    (403, "", "forbidden", channel.NotDeliverable),
    (400, "chat not found", "no_chat", channel.NobodyThere),
    (400, "peer_id_invalid", "no_chat", channel.NobodyThere),
    (400, "user not found", "no_chat", channel.NobodyThere),
    (400, "not enough rights", "no_rights", channel.NotDeliverable),
    (400, "have no rights", "no_rights", channel.NotDeliverable),
    (400, "chat_write_forbidden", "no_rights", channel.NotDeliverable),
    (400, "", "refused", channel.OurMistake),
    (401, "", "unauthorized", channel.SenderDown),
    (404, "", "not_found", channel.SenderDown),
    (409, "", "conflict", channel.ProviderFailed),
    (413, "", "too_large", channel.OurMistake),
    # A server that restarts drops calls it has already passed on; a gateway does not know what became of them.
    (500, "restart", "restart", channel.MaybeSent),
    (500, "", "failed", channel.ProviderFailed),
    (503, "", "failed", channel.ProviderFailed),
)


class Refusal(Exception):
    """The server answered, and not with yes. `description` may quote what was sent: never log it."""

    def __init__(self, status: int, description: str = "", parameters: Mapping[str, Any] | None = None) -> None:
        super().__init__(f"the Bot API answered {status}")
        self.status = status
        self.description = description.lower()
        self.parameters = parameters or {}

    def says(self, *parts: str) -> bool:
        """Whether the description contains one of these."""
        return any(part in self.description for part in parts)

    def failure(self) -> SendFailed:
        """What it means for the message that was being sent."""
        moved_to = number(self.parameters.get("migrate_to_chat_id"))
        if moved_to is not None:
            return MovedChat(str(moved_to))
        seconds = number(self.parameters.get("retry_after"))
        if self.status == 429 or seconds is not None:
            return Throttled("429", timedelta(seconds=seconds if seconds is not None else 5))
        for status, part, word, failure in FAILURES:
            if self.status == status and part in self.description:
                return failure(f"{status}:{word}")
        if self.status >= 500:
            return channel.MaybeSent(f"{self.status}")
        return channel.OurMistake(f"{self.status}")


def refusal(status: int, content: str | bytes) -> Refusal:
    """Read an answer that is no success, whatever its body is (a gateway's may be HTML, or lack a description)."""
    try:
        body = mapping(json.loads(content))
    except ValueError:
        # Not the Bot API itself speaking: nobody knows whether the call went through.
        return Refusal(status if status not in {500, 503} else 502)
    return Refusal(status, words(body.get("description")), mapping(body.get("parameters")))


def message_id(content: str | bytes) -> int | None:
    """The id of the message that a successful answer says was sent, whatever else it lacks."""
    try:
        body = mapping(json.loads(content))
    except ValueError:
        return None
    return number(mapping(body.get("result")).get("message_id")) if body.get("ok") is True else None
