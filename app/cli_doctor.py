"""`segreteria doctor`: what is well, what deserves a look, what needs a person."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import exc

from app import channels, cli_desk, cli_errors, cli_table
from app.cli_finding import Finding, State
from core import queries
from core.errors import AppError
from core.practice import Practice
from core.settings import Settings, is_loopback

COLUMNS = ("check", "state", "message")
LONGEST = 200  # what to do must not be cut off
MIB = 1024 * 1024
# Less than this and the database may stop writing within days, or soon.
LITTLE_ROOM, NO_ROOM = 500 * MIB, 50 * MIB


def doctor(as_json: bool) -> int:
    """Check everything and print it; 1 when something needs a person."""
    findings = list(examine())
    cli_table.show([asdict(finding) for finding in findings], COLUMNS, as_json=as_json, longest=LONGEST)
    return 1 if any(finding.state is State.FAIL for finding in findings) else 0


def examine() -> Iterator[Finding]:
    """Every check, the one the others rest on first."""
    try:
        settings = Settings()
        settings.check_clock_control()
    except (ValidationError, AppError) as error:
        known = cli_errors.explained(error)
        yield Finding("settings", State.FAIL, known[0] if known else type(error).__name__)
        return
    yield from _settings(settings)
    yield _disk(settings.data_dir)
    practices: list[Practice] = []
    yield from _database(settings, practices)
    yield from _providers(settings, practices)


def _settings(settings: Settings) -> Iterator[Finding]:
    wrong = list(_half_set(settings))
    for sentence in wrong:
        yield Finding("settings", State.FAIL, sentence)
    if not wrong:
        channel = "channels are set" if settings.has_credentials() else "no channel is set: `run` starts the sandbox"
        yield Finding("settings", State.OK, channel)
    if settings.clock_control:
        yield Finding("settings", State.WARN, "SEGRETERIA_CLOCK_CONTROL is on: the desk's clock can be moved.")
    public = settings.public_url
    if public and not public.startswith("https://") and not is_loopback(public):
        yield Finding("settings", State.FAIL, "SEGRETERIA_PUBLIC_URL must begin with https://.")


def _half_set(settings: Settings) -> Iterator[str]:
    """Settings that are of no use without another."""
    if settings.staff_telegram_token and settings.staff_chat_id is None:
        yield "SEGRETERIA_STAFF_CHAT_ID is missing: write /help in the staff group, the bot answers with its number."
    if settings.twilio_account_sid and not settings.twilio_auth_token:
        yield "SEGRETERIA_TWILIO_AUTH_TOKEN is missing."
    if settings.twilio_auth_token and not settings.twilio_account_sid:
        yield "SEGRETERIA_TWILIO_ACCOUNT_SID is missing."
    if settings.twilio_account_sid and not (settings.twilio_sms_from or settings.twilio_whatsapp_from):
        yield "Twilio has no sender: set SEGRETERIA_TWILIO_SMS_FROM or SEGRETERIA_TWILIO_WHATSAPP_FROM."
    addresses = settings.provider_addresses()
    if settings.twilio_account_sid and not settings.public_url and not all(map(is_loopback, addresses)):
        yield "SEGRETERIA_PUBLIC_URL is missing: Twilio cannot reach this desk, so no SMS or WhatsApp arrives."


def _disk(folder: Path) -> Finding:
    existing = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    free = shutil.disk_usage(existing).free
    state = State.FAIL if free < NO_ROOM else State.WARN if free < LITTLE_ROOM else State.OK
    return Finding("disk", state, f"{free // MIB:,} MiB free where the data is".replace(",", " "))


def _database(settings: Settings, practices: list[Practice]) -> Iterator[Finding]:
    """Whether it can be used; fills in the practices it holds."""
    try:
        with cli_desk.existing(settings) as connection:
            if connection is None:
                yield Finding("database", State.WARN, "empty: the first `segreteria run` makes it")
                return
            practices += queries.all_practices(connection)
            kind = connection.dialect.name
            beats = [queries.last_beat(connection, role) for role in ("run", "worker")]
    except cli_desk.OldDatabase as error:
        yield Finding("database", State.WARN, str(error))
        return
    except (exc.SQLAlchemyError, OSError) as error:
        known = cli_errors.explained(error)
        yield Finding("database", State.FAIL, known[0] if known else f"cannot be used ({type(error).__name__})")
        return
    slugs = ", ".join(practice.slug for practice in practices) or "none"
    yield Finding("database", State.OK, f"{kind}, up to date, practices: {slugs}")
    last = max((beat for beat in beats if beat is not None), default=None)
    seen = "never" if last is None else last.isoformat(timespec="seconds")
    yield Finding("worker", State.OK if last else State.WARN, f"last seen alive: {seen}")


def _providers(settings: Settings, practices: list[Practice]) -> Iterator[Finding]:
    from app import cli_doctor_providers

    for place, practice in enumerate(practices or [_default_practice()]):
        values = channels.Values(settings, practice, is_default=place == 0)
        yield from cli_doctor_providers.examine(settings, practice.slug, values)


def _default_practice() -> Practice:
    """Whom the settings serve before any practice is loaded."""
    from zoneinfo import ZoneInfo

    return Practice(0, "demo", "", "", ZoneInfo("UTC"), "IT", ("en",), "", "")
