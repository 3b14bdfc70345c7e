"""The doctor's questions to Telegram and Twilio, asked plainly: loading the vendors' libraries would take seconds.

An address that holds a token, and what a provider says in its own words, never reach a message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from app.channels import Values
from app.cli_finding import Finding, State
from clients import phone
from core.settings import Settings, is_loopback

TWILIO_API = "https://api.twilio.com"
PATIENCE_SECONDS = 10.0
# Telegram and Twilio refuse nothing because of this, but reminders go out that much too early or late.
NOTICEABLE, TOO_MUCH = timedelta(seconds=20), timedelta(minutes=2)
RECENTLY = timedelta(hours=1)  # a webhook's last error counts for so long


def examine(settings: Settings, slug: str, values: Values) -> Iterator[Finding]:
    """Everything that can be asked about one practice's channels."""
    clocks: list[timedelta] = []
    base = f"{settings.public_url.rstrip('/')}/hooks/{slug}" if settings.public_url else None
    for name, setting, hook in (("telegram", "telegram_token", "telegram"), ("staff", "staff_telegram_token", "staff")):
        token = values.get(setting)
        if token:
            bot = _Asked(settings.telegram_api_url, f"/bot{token}", clocks=clocks)
            yield from _bot(f"{name} ({slug})", bot, f"{base}/{hook}" if base else None)
    account, secret = values.get("twilio_account_sid"), values.get("twilio_auth_token")
    if account and secret:
        asked = _Asked(
            settings.twilio_api_url or TWILIO_API, f"/2010-04-01/Accounts/{account}", (account, secret), clocks
        )
        yield from _twilio(f"twilio ({slug})", asked, values, f"{base}/twilio/inbound" if base else None)
    if clocks:
        yield _clock(max(clocks, key=abs))


@dataclass
class _Asked:
    """One provider's API; notes how far its clock is from ours."""

    api_url: str
    prefix: str = field(repr=False)
    login: tuple[str, str] | None = field(default=None, repr=False)
    clocks: list[timedelta] = field(default_factory=list)

    def get(self, path: str, **query: str) -> tuple[int, Any]:
        """Status and JSON; status 0 when nobody answered, and the kind of failure instead."""
        try:
            with httpx.Client(timeout=PATIENCE_SECONDS, trust_env=not is_loopback(self.api_url)) as client:
                address = self.api_url.rstrip("/") + self.prefix + path
                answer = client.get(address, params=query, auth=self.login or httpx.USE_CLIENT_DEFAULT)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return 0, type(error).__name__
        self._note_clock(answer.headers.get_list("date"))
        try:
            return answer.status_code, answer.json()
        except ValueError:
            return answer.status_code, None

    def _note_clock(self, dates: list[str]) -> None:
        try:
            theirs = parsedate_to_datetime(dates[-1])  # the last one is the provider's, not a proxy's
        except (IndexError, ValueError):
            return
        if theirs.tzinfo is None:
            theirs = theirs.replace(tzinfo=UTC)  # RFC 5322: -0000 is UTC, of a place unknown
        self.clocks.append(datetime.now(UTC) - theirs)


def _bot(name: str, asked: _Asked, expected: str | None) -> Iterator[Finding]:
    status, body = asked.get("/getMe")
    match status, body:
        case 200, {"result": {"username": str(username)}}:
            yield Finding(name, State.OK, f"the token is @{username}'s")
        case 0, kind:
            yield Finding(name, State.FAIL, f"Telegram does not answer ({kind}); check the network.")
            return
        case 401 | 404, _:
            yield Finding(name, State.FAIL, "Telegram does not know the token; copy it again from @BotFather.")
            return
        case _:
            yield Finding(name, State.FAIL, f"Telegram answered with {status}; try again later.")
            return
    status, body = asked.get("/getWebhookInfo")
    match status, body:
        case 200, {"result": {"url": str(url), **info}}:
            yield _webhook(name, url, expected, info)
        case _:
            yield Finding(f"{name} webhook", State.WARN, "this Bot API server cannot tell")


def _webhook(name: str, url: str, expected: str | None, info: Mapping[Any, Any]) -> Finding:
    check = f"{name} webhook"
    if expected is None:
        if url:
            return Finding(check, State.WARN, "a webhook is set elsewhere; starting the desk removes it, to poll")
        return Finding(check, State.OK, "none: the bot is polled")
    if not url:
        return Finding(check, State.WARN, "not registered yet; starting the desk does it")
    if url != expected:
        return Finding(check, State.FAIL, "leads to another address; is another desk using this token?")
    failed_at = info.get("last_error_date")
    if isinstance(failed_at, int) and datetime.now(UTC) - datetime.fromtimestamp(failed_at, UTC) < RECENTLY:
        waiting = info.get("pending_update_count", 0)
        return Finding(check, State.FAIL, f"Telegram could not deliver here within the last hour; {waiting} wait")
    return Finding(check, State.OK, "leads here")


def _twilio(name: str, asked: _Asked, values: Values, expected: str | None) -> Iterator[Finding]:
    status, body = asked.get(".json")
    if status == 404:  # a compatible host that has messages only
        status, _ = asked.get("/Messages.json", PageSize="1")
        body = {"status": "active"}
    match status, body:
        case 200, {"status": "active"}:
            yield Finding(name, State.OK, "the account works")
        case 200, {"status": str(state)}:
            yield Finding(name, State.FAIL, f"the account is {state}; see the Twilio Console")
            return
        case 0, kind:
            yield Finding(name, State.FAIL, f"Twilio does not answer ({kind}); check the network.")
            return
        case 401 | 403 | 404, _:
            yield Finding(name, State.FAIL, "Twilio does not accept account SID and auth token; copy them again.")
            return
        case _:
            yield Finding(name, State.FAIL, f"Twilio answered with {status}; try again later.")
            return
    number = values.get("twilio_sms_from")
    if number and phone.is_e164(number) and expected:
        yield _number(name, asked, number, expected)


def _number(name: str, asked: _Asked, number: str, expected: str) -> Finding:
    """Where Twilio hands over what arrives at our number."""
    check = f"{name} webhook"
    status, body = asked.get("/IncomingPhoneNumbers.json", PhoneNumber=number)
    match status, body:
        case 200, {"incoming_phone_numbers": [{"sms_url": url}, *_]}:
            if str(url or "").partition("#")[0] == expected:
                return Finding(check, State.OK, "what arrives at the SMS number comes here")
            return Finding(check, State.FAIL, f"what arrives at the SMS number goes elsewhere; set it to {expected}")
        case 200, {"incoming_phone_numbers": []}:
            return Finding(check, State.FAIL, "SEGRETERIA_TWILIO_SMS_FROM is no number of this account.")
        case _:
            return Finding(check, State.WARN, "this account cannot tell where messages to the SMS number go")


def _clock(ahead: timedelta) -> Finding:
    state = State.FAIL if abs(ahead) > TOO_MUCH else State.WARN if abs(ahead) > NOTICEABLE else State.OK
    seconds = round(ahead.total_seconds())
    how = "agrees with the providers'" if state is State.OK else f"is off by {seconds:+d} s; switch NTP on"
    return Finding("clock", state, f"this machine's clock {how}")
