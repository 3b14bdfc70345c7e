"""The shape of a practice file: every setting with its bounds. What they mean together is `practice_rules`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from clients.vocabulary import Channel
from scheduling.practice_offer import Location, Practitioner, Resource, Service
from scheduling.practice_types import Clock, Key, Language, Name, Phone, Section, Variable, Zone


class About(Section):
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


class Holidays(Section):
    """[holidays]: public holidays of the practice's country"""

    closed: bool = True  # on those days; the admin chat can open one
    subdivision: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,6}$")] | None = None  # ISO 3166-2, such as TO or BY


class QuietHours(Section):
    """[quiet_hours]: the wall time within which reminders may go out"""

    reminders_from: Clock = "08:00"
    reminders_until: Clock = "20:30"


class Booking(Section):
    """[booking]: what holds for every service that does not say otherwise"""

    min_notice_minutes: Annotated[int, Field(ge=0, le=43200)] = 120
    horizon_days: Annotated[int, Field(ge=1, le=730)] = 60
    cancel_until_hours: Annotated[int, Field(ge=0, le=720)] = 24
    step_minutes: Annotated[int, Field(ge=5, le=240)] = 15
    buffer_before: Annotated[int, Field(ge=0, le=240)] = 0
    buffer_after: Annotated[int, Field(ge=0, le=240)] = 0
    move_until_hours: Annotated[int, Field(ge=0, le=720)] = 0
    late_cancel: Literal["allow", "ask"] = "allow"  # after the limit: done and counted as late, or asked of staff
    late_move: Literal["allow", "ask"] = "allow"


class Step(Section):
    """[[reminders.steps]]"""

    key: Literal["72h", "24h", "2h"]  # there is a text for each
    on: bool = True
    hours_before: Annotated[float, Field(gt=0, le=720, strict=False)]
    if_booked_hours_before: Annotated[float, Field(ge=0, le=1440, strict=False)]
    useful_until_hours: Annotated[float, Field(ge=0, le=720, strict=False)]
    asks: bool = False
    receipt_by_hours: Annotated[float, Field(ge=0, le=720, strict=False)] | None = None
    earliest: Clock | None = None


class Reminders(Section):
    """[reminders]"""

    name_treatment: bool = False
    skip_when_confirmed: bool = False  # spare reliable clients who have confirmed the day-before reminder
    steps: list[Step] = []


class Member(Section):
    """[[team]]"""

    key: Key
    name: Name
    role: Literal["owner", "practitioner", "reception"]
    practitioner: str | None = None
    language: Language | None = None
    channel: Annotated[Channel, Field(strict=False)] | None = None
    address: str | None = None
    telegram_user_id: Annotated[int, Field(gt=0)] | None = None


class Staff(Section):
    """[staff]"""

    admit_members: bool = True  # whoever is in the admin chat may use the reception's commands


class Telegram(Section):
    """[channels.telegram]"""

    token_env: Variable


class StaffBot(Section):
    """[channels.staff]"""

    token_env: Variable
    chat_id_env: Variable


class Twilio(Section):
    """[channels.twilio]"""

    account_sid_env: Variable
    auth_token_env: Variable
    auth_token_secondary_env: Variable | None = None  # while the token is being changed
    sms_from_env: Variable | None = None
    whatsapp_from_env: Variable | None = None


class Channels(Section):
    """[channels]"""

    telegram: Telegram | None = None
    staff: StaffBot | None = None
    twilio: Twilio | None = None


class Template(Section):
    """[templates.TEXT-KEY]: a WhatsApp template, one Content SID for each language"""

    variables: list[str] = []
    state: Literal["approved", "pending", "rejected", "in_session"] = "approved"
    sids: dict[Language, Annotated[str, Field(pattern=r"^HX[0-9a-f]{32}$")]]


class PracticeFile(Section):
    """The whole file"""

    practice: About
    quiet_hours: QuietHours = QuietHours()
    holidays: Holidays = Holidays(closed=False)
    booking: Booking = Booking()
    locations: Annotated[dict[Key, Location], Field(min_length=1)]
    practitioners: Annotated[dict[Key, Practitioner], Field(min_length=1)]
    resources: dict[Key, Resource] = {}
    services: Annotated[dict[Key, Service], Field(min_length=1)]
    reminders: Reminders = Reminders()
    team: list[Member] = []
    staff: Staff = Staff()
    channels: Channels = Channels()
    templates: dict[str, Template] = {}
    texts: dict[Language, dict[str, str]] = {}  # the practice's own wording, by text key
