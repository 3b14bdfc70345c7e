"""Build a practice's channels from the settings, or from the variables its own file names."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import datetime

from pydantic import SecretStr

from admin import chat_channel
from bots.channels import sms, telegram, whatsapp
from bots.channels._twilio import TwilioSettings
from clients.vocabulary import Channel as Name
from core.practice import Practice
from core.settings import Settings
from messaging.channel import Channel

WHATSAPP_PREFIX = "whatsapp:"


def build(
    settings: Settings,
    practice: Practice,
    base_url: str,
    now: Callable[[], datetime],
    threads: Mapping[tuple[int, str], int],
    values: Values,
) -> dict[Name, Channel]:
    """Every channel that has its credentials; none is opened, nothing heavy is imported."""
    found: dict[Name, Channel] = {}
    client_token, staff_token = values.get("telegram_token"), values.get("staff_telegram_token")
    is_paced = not settings.clock_control
    if client_token:
        found[Name.TELEGRAM] = telegram.build(
            telegram.TelegramSettings(client_token, settings.telegram_api_url, is_paced=is_paced)
        )
    if staff_token:
        staff = chat_channel.StaffSettings(staff_token, settings.telegram_api_url, is_paced=is_paced)
        found[Name.STAFF] = chat_channel.build(staff, threads)
    account, token = values.get("twilio_account_sid"), values.get("twilio_auth_token")
    if account and token:
        status_url = f"{base_url}/hooks/{practice.slug}/twilio/status"

        def sender_of(number: str) -> TwilioSettings:
            return TwilioSettings(account, token, number, status_url, settings.twilio_api_url)

        if number := values.get("twilio_sms_from"):
            found[Name.SMS] = sms.build(sender_of(number), now)
        if number := values.get("twilio_whatsapp_from"):
            sender = number if number.startswith(WHATSAPP_PREFIX) else WHATSAPP_PREFIX + number
            found[Name.WHATSAPP] = whatsapp.build(sender_of(sender), now)
    return found


class Values:
    """A practice's credentials: from the variables its file names; the settings serve the default practice."""

    def __init__(self, settings: Settings, practice: Practice, is_default: bool) -> None:
        self._settings = settings
        self._is_default = is_default
        self._sections: Mapping[str, Mapping[str, str]] = practice.document.get("channels") or {}

    def get(self, name: str) -> str | None:
        """One value by its setting's name; None when it is nowhere set."""
        section, key = PLACES[name]
        variable = (self._sections.get(section) or {}).get(key)
        if variable and os.environ.get(variable):
            return os.environ[variable]
        value = getattr(self._settings, name) if self._is_default else None
        if value is None:
            return None
        return value.get_secret_value() if isinstance(value, SecretStr) else str(value)


# setting -> where a practice file names a variable of its own for it
PLACES = {
    "telegram_token": ("telegram", "token_env"),
    "staff_telegram_token": ("staff", "token_env"),
    "staff_chat_id": ("staff", "chat_id_env"),
    "twilio_account_sid": ("twilio", "account_sid_env"),
    "twilio_auth_token": ("twilio", "auth_token_env"),
    "twilio_auth_token_secondary": ("twilio", "auth_token_secondary_env"),
    "twilio_sms_from": ("twilio", "sms_from_env"),
    "twilio_whatsapp_from": ("twilio", "whatsapp_from_env"),
}
