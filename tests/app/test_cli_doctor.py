"""The doctor: well, worth a look, needs a person; the providers asked over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from core.db import Database
from tests.support import look_alikes
from tests.support.command_line import CommandLine

PUBLIC = "https://desk.example.org"
NEAR = "http://127.0.0.1:1"  # look-alikes call loopback only
ACCOUNT = "AC" + "0" * 32


@pytest.fixture
def providers() -> Iterator[look_alikes.LookAlikes]:
    """Both look-alikes."""
    with look_alikes.running_look_alikes() as running:
        yield running


def states(segreteria: CommandLine) -> dict[str, tuple[str, str]]:
    """State and message of each check (of several with one name the worst)."""
    said = segreteria("doctor", "--json")
    order = ["ok", "warn", "fail"]
    found: dict[str, tuple[str, str]] = {}
    for row in json.loads(said.out):
        known = found.get(row["check"], ("ok", ""))
        if order.index(row["state"]) >= order.index(known[0]):
            found[row["check"]] = (row["state"], row["message"])
    assert said.code == (1 if any(state == "fail" for state, _ in found.values()) else 0)
    return found


@contextmanager
def twilio_saying(answers: dict[str, Any], clock_off: timedelta = timedelta()) -> Iterator[str]:
    """A host that answers what it is told, by the end of the path; 404 to all else."""

    async def answer(request: Request) -> Response:
        date = {"date": format_datetime(datetime.now(UTC) + clock_off, usegmt=True)}
        for ending, body in answers.items():
            if request.url.path.endswith(ending):
                return JSONResponse(body, headers=date) if isinstance(body, dict) else Response(status_code=body)
        return Response(status_code=404)

    with look_alikes.served(Starlette(routes=[Route("/{path:path}", answer)])) as url:
        yield url


def test_a_desk_that_was_never_started_needs_no_person(fresh: CommandLine) -> None:
    said = fresh("doctor")
    assert said.code == 0, said.out
    assert "database" in said.out
    assert "empty" in said.out
    assert not (fresh.folder / "data").exists()


def test_a_loaded_desk_is_well(segreteria: CommandLine) -> None:
    segreteria("chat", typed="")
    found = states(segreteria)
    assert found["database"][0] == "ok"
    assert "demo" in found["database"][1]
    assert found["worker"] == ("warn", "last seen alive: never")


def test_a_database_of_an_older_program_is_told_apart(segreteria: CommandLine, database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0000'"))
    assert states(segreteria)["database"][0] == "warn"
    said = segreteria("appointments", "list")
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert "older" in said.err


def test_a_database_out_of_reach_needs_a_person(fresh: CommandLine) -> None:
    fresh.set(database_url="postgresql://desk:hush@127.0.0.1:1/desk")
    found = states(fresh)
    assert found["database"][0] == "fail"
    assert "hush" not in found["database"][1]


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"in_flight": "many"}, "SEGRETERIA_IN_FLIGHT"),
        ({"clock_control": "1", "telegram_token": "1:x"}, "SEGRETERIA_CLOCK_CONTROL"),
        ({"public_url": "http://desk.example.org"}, "https://"),
        ({"staff_telegram_token": "1:x", "telegram_api_url": "http://127.0.0.1:1"}, "SEGRETERIA_STAFF_CHAT_ID"),
        ({"twilio_account_sid": ACCOUNT, "twilio_api_url": "http://127.0.0.1:1"}, "SEGRETERIA_TWILIO_AUTH_TOKEN"),
    ],
)
def test_settings_that_cannot_work_need_a_person(fresh: CommandLine, settings: dict[str, str], says: str) -> None:
    fresh.set(**settings)
    said = fresh("doctor")
    assert said.code == 1
    assert says in said.out


def test_good_tokens_are_recognised(fresh: CommandLine, providers: look_alikes.LookAlikes) -> None:
    fresh.set(
        telegram_token=providers.client_token, staff_telegram_token=providers.staff_token, staff_chat_id="-100",
        telegram_api_url=providers.telegram_url,
    )  # fmt: skip
    found = states(fresh)
    assert found["telegram (demo)"] == ("ok", "the token is @studio_bot's")
    assert found["staff (demo)"] == ("ok", "the token is @studio_staff_bot's")
    assert found["telegram (demo) webhook"] == ("ok", "none: the bot is polled")
    assert found["clock"][0] == "ok"


def test_a_wrong_token_needs_a_person_and_is_not_repeated(
    fresh: CommandLine, providers: look_alikes.LookAlikes
) -> None:
    fresh.set(telegram_token="700009:not-ours", telegram_api_url=providers.telegram_url)
    said = fresh("doctor")
    assert said.code == 1
    assert "Telegram does not know the token" in said.out
    assert "not-ours" not in said.out + said.err


def test_nobody_at_the_other_end_needs_a_person(fresh: CommandLine) -> None:
    fresh.set(telegram_token="700009:not-ours", telegram_api_url="http://127.0.0.1:1")
    said = fresh("doctor")
    assert said.code == 1
    assert "does not answer (ConnectError)" in said.out
    assert "not-ours" not in said.out + said.err


@pytest.mark.parametrize(
    ("url", "state"),
    [(f"{NEAR}/hooks/demo/telegram", "ok"), ("http://127.0.0.1:2/hooks/demo/telegram", "fail"), ("", "warn")],
    ids=["ours", "elsewhere", "none"],
)
def test_where_the_webhook_leads_is_told(
    fresh: CommandLine, providers: look_alikes.LookAlikes, url: str, state: str
) -> None:
    if url:
        providers.do("setWebhook", url=url, secret_token="s" * 20)
    fresh.set(telegram_token=providers.client_token, telegram_api_url=providers.telegram_url, public_url=NEAR)
    assert states(fresh)["telegram (demo) webhook"][0] == state


def test_a_compatible_host_without_accounts_is_asked_for_messages(
    fresh: CommandLine, providers: look_alikes.LookAlikes
) -> None:
    twilio = providers.world.twilio
    fresh.set(
        twilio_account_sid=twilio.account_sid, twilio_auth_token=twilio.auth_token, twilio_sms_from=providers.number,
        twilio_api_url=providers.twilio_url,
    )  # fmt: skip
    assert states(fresh)["twilio (demo)"] == ("ok", "the account works")
    fresh.set(twilio_auth_token="f" * 32)
    assert states(fresh)["twilio (demo)"][0] == "fail"


@pytest.mark.parametrize(
    ("account", "numbers", "check", "state"),
    [
        (
            {"status": "active"},
            [{"sms_url": f"{PUBLIC}/hooks/demo/twilio/inbound#rc=3"}],
            "twilio (demo) webhook",
            "ok",
        ),
        ({"status": "active"}, [{"sms_url": "https://demo.twilio.com/welcome"}], "twilio (demo) webhook", "fail"),
        ({"status": "active"}, [{"sms_url": None}], "twilio (demo) webhook", "fail"),
        ({"status": "active"}, [], "twilio (demo) webhook", "fail"),
        ({"status": "suspended"}, [], "twilio (demo)", "fail"),
        (503, [], "twilio (demo)", "fail"),
        (403, [], "twilio (demo)", "fail"),
    ],
    ids=["here", "elsewhere", "nowhere", "not ours", "suspended", "down", "refused"],
)
def test_what_twilio_knows_of_us_is_told(
    fresh: CommandLine, account: Any, numbers: list[Any], check: str, state: str
) -> None:
    answers = {"IncomingPhoneNumbers.json": {"incoming_phone_numbers": numbers}, f"{ACCOUNT}.json": account}
    with twilio_saying(answers) as url:
        fresh.set(
            twilio_account_sid=ACCOUNT, twilio_auth_token="a" * 32, twilio_sms_from="+390610000001",
            twilio_api_url=url, public_url=PUBLIC,
        )  # fmt: skip
        assert states(fresh)[check][0] == state


@pytest.mark.parametrize(("minutes", "state"), [(0, "ok"), (1, "warn"), (10, "fail"), (-10, "fail")])
def test_a_clock_that_disagrees_with_the_providers_is_told(fresh: CommandLine, minutes: int, state: str) -> None:
    answers = {f"{ACCOUNT}.json": {"status": "active"}}
    with twilio_saying(answers, timedelta(minutes=minutes)) as url:
        fresh.set(
            twilio_account_sid=ACCOUNT, twilio_auth_token="a" * 32, twilio_whatsapp_from="+390610000001",
            twilio_api_url=url,
        )  # fmt: skip
        assert states(fresh)["clock"][0] == state
