"""The shape of what a practice offers, as in its file: places, people, resources, services."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scheduling.practice_types import (
    Cents,
    Clock,
    Day,
    Key,
    Language,
    Name,
    Section,
    Sentences,
    Title,
    Titles,
    Variable,
    Wall,
    Weekday,
    Zone,
)


class Location(Section):
    """[locations.KEY]"""

    name: Titles
    address: str = ""
    directions: dict[Language, str] | None = None
    is_online: bool = False  # the same as place = "online"
    place: Literal["studio", "home", "phone", "online"] | None = None
    link: Annotated[str, Field(pattern=r"^https://\S+$", max_length=200)] | None = None  # of an online one


class Opening(Section):
    """[[practitioners.KEY.hours]]"""

    location: str
    days: Annotated[list[Weekday], Field(min_length=1)]
    opens: Clock
    closes: Wall
    week: Literal["A", "B", "C", "D"] | None = None  # of the rota; none: every week


class Break(Section):
    """[[practitioners.KEY.breaks]]"""

    days: Annotated[list[Weekday], Field(min_length=1)]
    start: Annotated[Clock, Field(alias="from")]
    until: Wall


class Practitioner(Section):
    """[practitioners.KEY]"""

    name: Title
    synonyms: list[str] = []
    agenda_at: Clock = "07:30"
    agenda_zone: Zone | None = None
    agenda_days_ahead: Literal[0, 1] = 0
    rota_weeks: Annotated[int, Field(ge=2, le=4)] | None = None  # weeks A, B (C, D) in turn
    rota_from: Day | None = None  # a day of some week A
    busy_calendar_env: Variable | None = None  # the address of her .ics elsewhere is a secret
    hours: list[Opening] = []
    breaks: list[Break] = []


class Resource(Section):
    """[resources.KEY]: what one visit at a time can use"""

    name: Name
    kind: Literal["room", "equipment"]
    location: str | None = None  # none: it goes along


class Variant(Section):
    """[services.KEY.variants.KEY]: exactly one is chosen"""

    name: Titles
    minutes: Annotated[int, Field(ge=5, le=1440)]
    price_cents: Cents | None = None
    synonyms: dict[Language, list[str]] = {}


class Supplement(Section):
    """[services.KEY.supplements.KEY]: may be added"""

    name: Titles
    minutes: Annotated[int, Field(ge=0, le=480)] = 0
    price_cents: Cents | None = None
    synonyms: dict[Language, list[str]] = {}


class Session(Section):
    """[[services.KEY.sessions]]: when a service of several seats takes place"""

    days: Annotated[list[Weekday], Field(min_length=1)]
    at: Clock
    practitioner: str
    location: str | None = None


class Question(Section):
    """[[services.KEY.intake]]"""

    key: Key
    text: Sentences
    choices: Annotated[list[Titles], Field(max_length=8)] = []
    is_optional: bool = False
    asked: Literal["always", "first"] = "always"


class Service(Section):
    """[services.KEY]"""

    name: Titles
    minutes: Annotated[int, Field(ge=5, le=1440)]
    price_cents: Annotated[int, Field(ge=0)] | None = None
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "EUR"
    practitioners: list[str] = []  # nobody named: everybody
    locations: list[str] = []  # none named: every one that is not online
    buffer_before: Annotated[int, Field(ge=0, le=240)] | None = None
    buffer_after: Annotated[int, Field(ge=0, le=240)] | None = None
    min_notice_minutes: Annotated[int, Field(ge=0, le=43200)] | None = None
    horizon_days: Annotated[int, Field(ge=1, le=730)] | None = None
    cancel_until_hours: Annotated[int, Field(ge=0, le=720)] | None = None
    step_minutes: Annotated[int, Field(ge=5, le=240)] | None = None
    move_until_hours: Annotated[int, Field(ge=0, le=720)] | None = None
    late_cancel: Literal["allow", "ask"] | None = None
    late_move: Literal["allow", "ask"] | None = None
    needs_approval: bool = False
    travel_minutes: Annotated[int, Field(ge=0, le=240)] = 0
    needs: list[str] = []  # "room", "equipment" or the key of a resource
    seats: Annotated[int, Field(ge=1, le=500)] = 1
    sessions: list[Session] = []
    subject: Literal["child", "pet", "device"] | None = None
    is_subject_optional: bool = False
    has_stages: bool = False
    preparation: Sentences | None = None
    intake: Annotated[list[Question], Field(max_length=6)] = []
    variants: dict[Key, Variant] = {}
    supplements: dict[Key, Supplement] = {}
    synonyms: dict[Language, list[str]] = {}
    reminders: list[str] | None = None
