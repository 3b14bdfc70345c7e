"""What the page may ask for: every value of a request checked and bounded before the world sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox import bot_api_people, page_cast

Json = dict[str, Any]

MAX_TEXT = 4096
MAX_DATA = 256
PLACE = (45.4384, 10.9917)  # a square in Verona
NotPossible = bot_api_people.NotPossible


class BadAct(ValueError):
    """The page asked for something that does not exist."""


def text(body: Json, name: str, longest: int, default: str | None = None) -> str:
    """A bounded text of the request."""
    value = body.get(name, default)
    if not isinstance(value, str) or len(value) > longest:
        raise BadAct(f"{name} must be a text of at most {longest} characters")
    return value


def flag(body: Json, name: str) -> bool:
    """A yes or no of the request."""
    value = body.get(name)
    if not isinstance(value, bool):
        raise BadAct(f"{name} must be true or false")
    return value


def number(body: Json, name: str) -> int | None:
    """A whole number of the request, or None."""
    value = body.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise BadAct(f"{name} must be a whole number")
    return value


def language(body: Json) -> str:
    """One of the page's languages."""
    code = text(body, "code", 5)
    if code not in page_cast.LANGUAGES:
        raise BadAct("no such language")
    return code


def choose(body: Json, kinds: dict[str, Callable[[], Any]]) -> None:
    """Send the kind of message asked for."""
    kind = text(body, "kind", 20)
    if kind not in kinds:
        raise BadAct("no such kind of message")
    kinds[kind]()


def fault(body: Json) -> str:
    """A failure the look-alikes can play."""
    kind = text(body, "kind", 20)
    if kind not in ("429", "500", "timeout_before", "timeout_after", "lost_answer", "status:30008"):
        raise BadAct("no such failure")
    return kind


def written(body: Json) -> str:
    """A text a phone would send."""
    kept = text(body, "text", MAX_TEXT).strip()
    if not kept:
        raise NotPossible("the phone does not send an empty message")
    return kept
