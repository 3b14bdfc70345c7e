"""What is said, before it has a language or a channel: text keys, arguments and choices; pure.

A Say lives as JSON in the outbox until it is sent; only then does it become words, in the language the
recipient has at that moment and in the form the channel can show.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias, assert_never


class MomentStyle(StrEnum):
    """How a moment is written; compact channels write LONG as SHORT by themselves."""

    LONG = "long"  # giovedì 3 dicembre alle 15:30
    SHORT = "short"  # gio 3/12 15:30
    DAY = "day"  # giovedì 3 dicembre
    SHORT_DAY = "short_day"  # gio 3/12
    TIME = "time"  # 15:30


@dataclass(frozen=True)
class Moment:
    """An instant to be written in words: `at` aware, `zone` the IANA zone to write it in."""

    at: datetime
    zone: str
    style: MomentStyle = MomentStyle.LONG


@dataclass(frozen=True)
class Day:
    """A calendar day to be written in words."""

    day: date
    style: MomentStyle = MomentStyle.DAY


@dataclass(frozen=True)
class Localized:
    """A name the practice gave in several languages; a missing language falls back to the first one."""

    by_language: Mapping[str, str]


@dataclass(frozen=True)
class Money:
    """An amount in the smallest unit (cents) of an ISO 4217 currency."""

    cents: int
    currency: str = "EUR"


@dataclass(frozen=True)
class Text:
    """A text key with its arguments; `Text("literal", {"text": "..."})` is somebody's own words."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


Arg: TypeAlias = "str | int | Moment | Day | Localized | Money | Text | tuple[Text, ...]"


def literal(words: str) -> Text:
    """Words that are not ours to translate: a name, a staff member's reply."""
    return Text("literal", {"text": words})


class Style(StrEnum):
    """How much a choice stands out, where the channel can show it."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True)
class Choice:
    """One answer offered. `id` is what the dialogue gets back; it holds no personal data.

    `lasting` choices (confirm, move, cancel under a reminder) stay good as long as their topic; the others
    belong to one step of the conversation, and an old tap shows the present step again.
    """

    id: str
    label: Text
    detail: Text | None = None  # a second line, where the channel has lists
    style: Style = Style.PLAIN
    lasting: bool = False


class Wants(StrEnum):
    """What kind of answer is hoped for besides the choices."""

    NOTHING = "nothing"
    WORDS = "words"
    CONTACT = "contact"  # the channel's own "share my number" button, where it has one


@dataclass(frozen=True)
class File:
    """A file made when the message is sent: `kind` names the maker that app registered."""

    kind: str  # agenda_picture, appointment_ics
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Say:
    """One message, as the dialogue means it."""

    text: Text
    choices: tuple[Choice, ...] = ()
    wants: Wants = Wants.NOTHING
    files: tuple[File, ...] = ()
    columns: int = 1  # how many choices share a row, where the channel has rows
    replaces: bool = False  # edit the message whose button was pressed, where the channel can
    thread: str | None = None  # the admin chat's topic: bookings, questions, delivery
    first: int = 0  # the first choice on the screen; those before it were shown on earlier ones


def to_json(say: Say) -> dict[str, Any]:
    """A Say as JSON values."""
    return {
        "text": _text_to_json(say.text),
        "choices": [
            {
                "id": choice.id,
                "label": _text_to_json(choice.label),
                "detail": _text_to_json(choice.detail) if choice.detail else None,
                "style": choice.style.value,
                "lasting": choice.lasting,
            }
            for choice in say.choices
        ],
        "wants": say.wants.value,
        "files": [{"kind": file.kind, "args": dict(file.args)} for file in say.files],
        "columns": say.columns,
        "replaces": say.replaces,
        "thread": say.thread,
        "first": say.first,
    }


def from_json(stored: Mapping[str, Any]) -> Say:
    """The Say that `to_json` wrote."""
    return Say(
        text=_text_from_json(stored["text"]),
        choices=tuple(
            Choice(
                id=choice["id"],
                label=_text_from_json(choice["label"]),
                detail=_text_from_json(choice["detail"]) if choice.get("detail") else None,
                style=Style(choice["style"]),
                lasting=choice["lasting"],
            )
            for choice in stored["choices"]
        ),
        wants=Wants(stored["wants"]),
        files=tuple(File(file["kind"], file["args"]) for file in stored["files"]),
        columns=stored["columns"],
        replaces=stored["replaces"],
        thread=stored.get("thread"),
        first=stored.get("first", 0),
    )


def _text_to_json(text: Text) -> dict[str, Any]:
    return {"key": text.key, "args": {name: _arg_to_json(value) for name, value in text.args.items()}}


def _text_from_json(stored: Mapping[str, Any]) -> Text:
    return Text(stored["key"], {name: _arg_from_json(value) for name, value in stored["args"].items()})


def _arg_to_json(arg: Arg) -> Any:
    match arg:
        case str() | int():
            return arg
        case Moment():
            return {"moment": arg.at.isoformat(), "zone": arg.zone, "style": arg.style.value}
        case Day():
            return {"day": arg.day.isoformat(), "style": arg.style.value}
        case Localized():
            return {"localized": dict(arg.by_language)}
        case Money():
            return {"cents": arg.cents, "currency": arg.currency}
        case Text():
            return {"text": _text_to_json(arg)}
        case tuple():
            return {"texts": [_text_to_json(text) for text in arg]}
        case _:
            assert_never(arg)


def _arg_from_json(stored: Any) -> Arg:
    match stored:
        case str() | int():
            return stored
        case {"moment": at, "zone": zone, "style": style}:
            return Moment(datetime.fromisoformat(at), zone, MomentStyle(style))
        case {"day": day, "style": style}:
            return Day(date.fromisoformat(day), MomentStyle(style))
        case {"localized": by_language}:
            return Localized(by_language)
        case {"cents": cents, "currency": currency}:
            return Money(cents, currency)
        case {"text": text}:
            return _text_from_json(text)
        case {"texts": texts}:
            return tuple(_text_from_json(text) for text in texts)
    raise ValueError("an argument of an unknown kind in a stored message")
