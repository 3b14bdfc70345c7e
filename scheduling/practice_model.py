"""The shape of a practice file: every setting with its bounds. What they mean together is `practice_rules`."""

from __future__ import annotations

import re
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from clients.vocabulary import Channel

Language = Literal["it", "fr", "pl", "en", "de", "es"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
LIST_TITLE = 24  # the longest title of a row in a WhatsApp list


def _is_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # unknown, malformed, or a folder of the zone database
        raise ValueError("is no IANA time zone such as Europe/Rome") from None
    return name


def _is_wall(wall: str) -> str:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d|24:00", wall):
        raise ValueError('is no time of day such as "09:30"')
    return wall


def _is_clock(wall: str) -> str:
    if wall == "24:00":
        raise ValueError('is no time of day such as "09:30"')
    return _is_wall(wall)


def _is_variable_name(name: str) -> str:
    if not re.fullmatch(r"[A-Z][A-Z0-9_]*", name):
        raise ValueError("must be the name of an environment variable; secrets do not belong into this file")
    return name


def _is_e164(number: str) -> str:
    if not re.fullmatch(r"\+[1-9]\d{6,14}", number):
        raise ValueError("must be a phone number with its prefix, such as +390110000000")
    return number


Zone = Annotated[str, AfterValidator(_is_zone)]
Wall = Annotated[str, AfterValidator(_is_wall)]
Clock = Annotated[str, AfterValidator(_is_clock)]
Variable = Annotated[str, AfterValidator(_is_variable_name)]
Phone = Annotated[str, AfterValidator(_is_e164)]
Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
Name = Annotated[str, Field(min_length=1, max_length=80)]
Title = Annotated[str, Field(min_length=1, max_length=LIST_TITLE)]
Names = dict[Language, Name]
Titles = dict[Language, Title]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class About(_Section):
    """[practice]"""

    slug: Key
    name: Name
    discreet_name: Name | None = None  # what reminders show; must not reveal the trade
    zone: Zone
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    languages: Annotated[list[Language], Field(min_length=1)]
    address: str = ""
    phone: Phone | None = None
    privacy_version: Annotated[int, Field(ge=1)] = 1


class QuietHours(_Section):
    """[quiet_hours]: the wall time within which reminders may go out"""

    reminders_from: Clock = "08:00"
    reminders_until: Clock = "20:30"


class Booking(_Section):
    """[booking]: what holds for every service that does not say otherwise"""

    min_notice_minutes: Annotated[int, Field(ge=0, le=43200)] = 120
    horizon_days: Annotated[int, Field(ge=1, le=730)] = 60
    cancel_until_hours: Annotated[int, Field(ge=0, le=720)] = 24
    step_minutes: Annotated[int, Field(ge=5, le=240)] = 15
    buffer_before: Annotated[int, Field(ge=0, le=240)] = 0
    buffer_after: Annotated[int, Field(ge=0, le=240)] = 0


class Location(_Section):
    """[locations.KEY]"""

    name: Titles
    address: str = ""
    directions: dict[Language, str] | None = None
    is_online: bool = False


class Opening(_Section):
    """[[practitioners.KEY.hours]]"""

    location: str
    days: Annotated[list[Weekday], Field(min_length=1)]
    opens: Clock
    closes: Wall


class Practitioner(_Section):
    """[practitioners.KEY]"""

    name: Title
    synonyms: list[str] = []
    agenda_at: Clock = "07:30"
    agenda_zone: Zone | None = None
    agenda_days_ahead: Literal[0, 1] = 0
    hours: list[Opening] = []


class Service(_Section):
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
    synonyms: dict[Language, list[str]] = {}
    reminders: list[str] | None = None


class Step(_Section):
    """[[reminders.steps]]"""

    key: Literal["72h", "24h", "2h"]  # there is a text for each
    on: bool = True
    hours_before: Annotated[float, Field(gt=0, le=720, strict=False)]
    if_booked_hours_before: Annotated[float, Field(ge=0, le=1440, strict=False)]
    useful_until_hours: Annotated[float, Field(ge=0, le=720, strict=False)]
    asks: bool = False
    receipt_by_hours: Annotated[float, Field(ge=0, le=720, strict=False)] | None = None
    earliest: Clock | None = None


class Reminders(_Section):
    """[reminders]"""

    name_treatment: bool = False
    skip_when_confirmed: bool = False  # spare reliable clients who have confirmed the day-before reminder
    steps: list[Step] = []


class Member(_Section):
    """[[team]]"""

    key: Key
    name: Name
    role: Literal["owner", "practitioner", "reception"]
    practitioner: str | None = None
    language: Language | None = None
    channel: Annotated[Channel, Field(strict=False)] | None = None
    address: str | None = None
    telegram_user_id: Annotated[int, Field(gt=0)] | None = None


class Staff(_Section):
    """[staff]"""

    admit_members: bool = True  # whoever is in the admin chat may use the reception's commands


class Telegram(_Section):
    """[channels.telegram]"""

    token_env: Variable


class StaffBot(_Section):
    """[channels.staff]"""

    token_env: Variable
    chat_id_env: Variable


class Twilio(_Section):
    """[channels.twilio]"""

    account_sid_env: Variable
    auth_token_env: Variable
    sms_from_env: Variable | None = None
    whatsapp_from_env: Variable | None = None


class Channels(_Section):
    """[channels]"""

    telegram: Telegram | None = None
    staff: StaffBot | None = None
    twilio: Twilio | None = None


class Template(_Section):
    """[templates.TEXT-KEY]: a WhatsApp template, one Content SID for each language"""

    variables: list[str] = []
    state: Literal["approved", "pending", "rejected", "in_session"] = "approved"
    sids: dict[Language, Annotated[str, Field(pattern=r"^HX[0-9a-f]{32}$")]]


class PracticeFile(_Section):
    """The whole file"""

    practice: About
    quiet_hours: QuietHours = QuietHours()
    booking: Booking = Booking()
    locations: Annotated[dict[Key, Location], Field(min_length=1)]
    practitioners: Annotated[dict[Key, Practitioner], Field(min_length=1)]
    services: Annotated[dict[Key, Service], Field(min_length=1)]
    reminders: Reminders = Reminders()
    team: list[Member] = []
    staff: Staff = Staff()
    channels: Channels = Channels()
    templates: dict[str, Template] = {}
    texts: dict[Language, dict[str, str]] = {}  # the practice's own wording, by text key
