"""Set the sandbox up: the world, its bots and numbers, and settings that point our channels at it."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from pydantic import SecretStr
from sqlalchemy import Connection
from starlette.routing import BaseRoute, Mount

from app import templates as templates_of_practice
from core import queries
from core.clock import Clock
from core.errors import WrongUse
from core.settings import Settings
from messaging import interactive
from messaging.tables import team, templates
from sandbox import bot_api, page_cast, twilio_api, web
from sandbox.world import World

if TYPE_CHECKING:
    from app.service import Service

SMS_NUMBER = "+390110000001"
WHATSAPP_NUMBER = "+390110000002"
CLIENTS_BOT = "studio_desk_bot"
STAFF_BOT = "studio_staff_bot"
PREFIX = "/sandbox/providers"
# The buttons of an approved template, by the text it stands for.
ANSWERS = ("choice-confirm", "choice-move", "choice-cancel")
BUTTONS = {
    **dict.fromkeys(("visit-retime", "visit-retime-open"), ("choice-other-times", "choice-cancel")),
    "visit-book-declined": ("choice-another-time",),
}


@dataclass
class Stage:
    """The sandbox of one run."""

    world: World
    cast: page_cast.Cast
    settings: Settings
    base_url: str


def set_up(settings: Settings, clock: Clock, base_url: str, account: str) -> Stage:
    """Build the world; raises WrongUse beside real credentials."""
    if settings.has_credentials():
        raise WrongUse(
            "The sandbox does not start beside real credentials: unset SEGRETERIA_TELEGRAM_TOKEN, "
            "SEGRETERIA_STAFF_TELEGRAM_TOKEN and SEGRETERIA_TWILIO_ACCOUNT_SID, or use --no-sandbox."
        )
    world = World(clock.now)
    tokens = {name: f"{number}:{secrets.token_urlsafe(24)}" for name, number in (("c", 700001), ("s", 700002))}
    world.telegram.add_bot(tokens["c"], CLIENTS_BOT, "Studio")
    world.telegram.add_bot(tokens["s"], STAFF_BOT, "Studio staff")
    auth_token = secrets.token_hex(16)
    world.twilio.account_sid, world.twilio.auth_token = account, auth_token
    for number in (SMS_NUMBER, WHATSAPP_NUMBER):
        world.twilio.add_sender(number)
    world.twilio.base_url = f"{base_url}{PREFIX}/twilio"
    cast = page_cast.set_up(
        world,
        clients_bot=CLIENTS_BOT,
        staff_bot=STAFF_BOT,
        sms_sender=SMS_NUMBER,
        whatsapp_sender=WHATSAPP_NUMBER,
    )
    pointed = settings.model_copy(
        update={
            "telegram_token": SecretStr(tokens["c"]),
            "staff_telegram_token": SecretStr(tokens["s"]),
            "staff_chat_id": cast.group,
            "telegram_api_url": f"{base_url}{PREFIX}/telegram",
            "twilio_account_sid": account,
            "twilio_auth_token": SecretStr(auth_token),
            "twilio_sms_from": SMS_NUMBER,
            "twilio_whatsapp_from": WHATSAPP_NUMBER,
            "twilio_api_url": f"{base_url}{PREFIX}/twilio",
            "clock_control": True,
        }
    )
    return Stage(world, cast, pointed, base_url)


def provider_routes(stage: Stage) -> list[BaseRoute]:
    """Where our channels find the two look-alikes."""
    return [
        Mount(f"{PREFIX}/telegram", bot_api.bot_api_app(stage.world)),
        Mount(f"{PREFIX}/twilio", twilio_api.twilio_app(stage.world)),
    ]


def page_routes(stage: Stage, desk: web.DeskView) -> list[BaseRoute]:
    """The phones page."""
    return list(web.routes(stage.world, desk, stage.cast))


def furnish(connection: Connection, stage: Stage, practice_id: int, now: datetime) -> None:
    """Give the practice the channels; tell it who its people on the page are, and the look-alike its templates."""
    practice = queries.practice_by_id(connection, practice_id)
    hook = f"{stage.base_url}/hooks/{practice.slug}/twilio/inbound"
    stage.world.twilio.add_sender(SMS_NUMBER, sms_url=hook)
    stage.world.twilio.add_sender(WHATSAPP_NUMBER, whatsapp_url=hook)
    page_cast.recast(stage.world, stage.cast, practice.languages)
    _name_the_chats(stage, practice.name)
    _seat_the_team(connection, stage, practice_id)
    _register_templates(connection, stage, practice_id, now)


def _name_the_chats(stage: Stage, name: str) -> None:
    """The bots and the admin chat are the practice's, as it would have named them."""
    telegram = stage.world.telegram
    with stage.world.lock:
        telegram.bot_named(CLIENTS_BOT).name = name
        telegram.bot_named(STAFF_BOT).name = f"{name} · staff"
        telegram.groups[stage.cast.group].title = f"{name} · team"


def _seat_the_team(connection: Connection, stage: Stage, practice_id: int) -> None:
    members = connection.execute(sa.select(team).where(team.c.practice_id == practice_id).order_by(team.c.id)).all()
    practitioner = next((row for row in members if row.practitioner and row.role == "practitioner"), None)
    practitioner = practitioner or next((row for row in members if row.practitioner), None)
    boss = next((row for row in members if row is not practitioner and row.role in ("owner", "reception")), None)
    for row, phone in ((practitioner, "practitioner"), (boss, "admin")):
        if row is None:
            continue
        user_id = stage.cast.users[phone]
        with stage.world.lock:
            page_cast.rename(stage.world.telegram.users[user_id], row.name, row.language)
        values: dict[str, Any] = {"telegram_user_id": user_id}
        if phone == "practitioner":  # her phone is on the page; the admin is met in the admin chat
            values |= {"channel": "staff", "address": str(user_id)}
        connection.execute(sa.update(team).where(team.c.id == row.id).values(**values))


def _register_templates(connection: Connection, stage: Stage, practice_id: int, now: datetime) -> None:
    twilio = stage.world.twilio
    for row in connection.execute(sa.select(templates).where(templates.c.practice_id == practice_id)):
        if row.language == interactive.ANY_LANGUAGE:
            continue
        twilio.add_template(
            f"{row.key}_{row.language}",
            row.language,
            approved_content(row.key, list(row.variables), row.language),
            status=row.state,
            sid=row.content_sid,
        )
    connection.execute(
        sa.delete(templates).where(
            templates.c.practice_id == practice_id, templates.c.language == interactive.ANY_LANGUAGE
        )
    )
    for key in interactive.all_keys():
        made = twilio.add_template(key, "en", interactive.content_types(key), status="unsubmitted")
        templates_of_practice.remember(connection, practice_id, key, made.sid, now)


def approved_content(key: str, variables: list[str], language: str) -> dict[str, Any]:
    """The template as the practice would have submitted it: our text with its arguments as {{1}}, {{2}}, ..."""
    from messaging.words import Words

    words = Words.load()
    places = {name: f"{{{{{number}}}}}" for number, name in enumerate(variables, 1)}
    arguments = {name: place for name, place in places.items() if not name.startswith("@")}
    # Templates take no empty variable: what may be empty is not in them.
    body = words.format(key, {"directions": "", **arguments}, language)
    payloads = [place for name, place in places.items() if name.startswith("@")]
    if not payloads:
        return {"twilio/text": {"body": body}}
    labels = [words.format(label, {}, language)[:20] for label in BUTTONS.get(key, ANSWERS)]
    actions = [{"title": label, "id": place} for label, place in zip(labels, payloads, strict=False)]
    return {"twilio/quick-reply": {"body": body, "actions": actions}}


class DeskOnPage:
    """What the page shows of the desk itself; waits until the desk is up."""

    def __init__(self, service: Callable[[], Awaitable[Service]], clock: Clock) -> None:
        self._service = service
        self._clock = clock

    async def now(self) -> datetime:
        """The desk's clock."""
        return self._clock.now()

    async def next_due(self) -> datetime | None:
        """When something next falls due."""
        from messaging import why

        service = await self._service()
        return await service.office.database.read(why.next_due, _practice_id(service), self._clock.now())

    async def practice(self) -> dict[str, Any]:
        """The practice's name, zone, hours and practitioners."""
        from app import page_view

        service = await self._service()
        return await service.office.database.read(page_view.practice, service.office, _practice_id(service))

    async def day(self, day: date) -> dict[str, Any]:
        """A day's timetable."""
        from app import page_view

        service = await self._service()
        return await service.office.database.read(page_view.day, service.office, _practice_id(service), day)

    async def messages(self, since_id: int) -> list[dict[str, Any]]:
        """The newest messages, with addresses and texts: the people on this page are invented."""
        from app import page_view

        service = await self._service()
        return await service.office.database.read(page_view.messages, service.office, _practice_id(service), since_id)

    async def why(self, message_id: int) -> dict[str, Any]:
        """One message's chain of decisions."""
        from app import page_view

        service = await self._service()
        return await service.office.database.read(page_view.why_message, _practice_id(service), message_id)


def _practice_id(service: Service) -> int:
    """The practice whose channels the phones are connected to."""
    return service.sites[service.default_practice].practice_id
