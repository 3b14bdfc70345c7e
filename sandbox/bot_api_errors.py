"""What the Bot API answers when it refuses. Wordings as the official server has them."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """The Bot API refuses: an error code, a description, and sometimes parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def envelope(self) -> dict[str, Any]:
        """The JSON body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(description: str, **parameters: Any) -> Refused:
    """A 400."""
    return Refused(400, f"Bad Request: {description}", **parameters)


def forbidden(description: str) -> Refused:
    """A 403."""
    return Refused(403, f"Forbidden: {description}")


def conflict(description: str) -> Refused:
    """A 409: two ways of getting updates at once."""
    return Refused(409, f"Conflict: {description}")


def not_found() -> Refused:
    """A 404: unknown method."""
    return Refused(404, "Not Found")


def unauthorized() -> Refused:
    """A 401: no bot has this token."""
    return Refused(401, "Unauthorized")


def flood(seconds: int) -> Refused:
    """A 429 with the seconds to wait."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
