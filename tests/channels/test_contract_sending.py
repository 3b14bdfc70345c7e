"""What every channel owes when it sends: one message, or an error that says what to do about it."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest
from structlog.testing import capture_logs

from messaging import channel as contract
from messaging.channel import Outgoing, Reaction, SendFailed
from tests.support import look_alikes
from tests.support.channel_cases import CASES, HURRIED, Case, Ready

Desk = look_alikes.LookAlikes
TEXT = "Ciao Anna, a giovedì alle 15:30."
NAMED = [pytest.param(case, id=name) for name, case in CASES.items()]
REMOTE = [pytest.param(case, id=name) for name, case in CASES.items() if case.fail]

pytestmark = pytest.mark.asyncio


def letter(ready: Ready, body: str = TEXT, **values: Any) -> Outgoing:
    return Outgoing(7, ready.address, body, **values)


async def failure(ready: Ready, body: str = TEXT, **values: Any) -> SendFailed:
    """The error that sending raises; it must carry nothing personal, neither must what led to it."""
    try:
        with capture_logs() as logs, pytest.raises(SendFailed) as caught:
            await ready.channel.send(letter(ready, body, **values))
    finally:
        await ready.channel.close()
    error: BaseException | None = caught.value
    while error is not None:
        for secret in (ready.address, ready.secret, TEXT):
            assert secret not in f"{error!s} {error!r} {vars(error)}"
        error = error.__cause__ or error.__context__
    assert TEXT not in str(logs)
    assert ready.address not in str(logs)
    assert len(caught.value.code) <= 40  # the column it is kept in
    return caught.value


@pytest.mark.parametrize("case", NAMED)
async def test_a_text_arrives_once_as_it_was_written(desk: Desk, case: Case) -> None:
    ready = case.ready(desk)
    accepted = await ready.channel.send(letter(ready))
    await ready.channel.close()
    assert ready.arrived() == [TEXT]
    assert accepted.provider_id
    assert len(accepted.provider_id) <= 120


@pytest.mark.parametrize("case", NAMED)
async def test_markup_quotes_and_emoji_arrive_untouched(desk: Desk, case: Case) -> None:
    ready = case.ready(desk)
    body = "<b>5 < 6</b> & *not* _bold_ [x](y) 'q' 👍🏽 https://example.org/a?b=c&d=e"
    await ready.channel.send(letter(ready, body))
    await ready.channel.close()
    assert ready.arrived() == [body]


@pytest.mark.parametrize("case", NAMED)
async def test_as_many_sends_as_the_limits_allow_may_be_under_way(desk: Desk, case: Case) -> None:
    ready = case.ready(desk)
    bodies = [f"{TEXT} {number}" for number in range(4)]
    accepted = await asyncio.gather(*(ready.channel.send(letter(ready, body)) for body in bodies))
    await ready.channel.close()
    assert sorted(ready.arrived()) == sorted(bodies)
    assert len({one.provider_id for one in accepted}) == len(bodies)


@pytest.mark.parametrize("case", NAMED)
async def test_acknowledging_an_unknown_or_old_press_is_no_error(desk: Desk, case: Case) -> None:
    ready = case.ready(desk)
    await ready.channel.acknowledge("12345")
    await ready.channel.close()


@pytest.mark.parametrize("case", NAMED)
async def test_closing_what_was_never_opened_and_closing_twice_is_no_error(desk: Desk, case: Case) -> None:
    ready = case.ready(desk)
    await ready.channel.close()
    await ready.channel.close()


@pytest.mark.parametrize("case", REMOTE)
async def test_throttling_is_tried_again_when_the_provider_says(desk: Desk, case: Case) -> None:
    ready = case.ready(desk)
    assert case.fail
    case.fail(desk, "429")
    error = await failure(ready)
    assert isinstance(error, contract.Throttled)
    assert error.reaction is Reaction.RETRY
    assert error.retry_after is not None
    assert error.retry_after.total_seconds() >= 1
    assert ready.arrived() == []


@pytest.mark.parametrize("case", REMOTE)
async def test_a_server_error_is_never_a_reason_to_give_up(desk: Desk, case: Case) -> None:
    ready = case.ready(desk)
    assert case.fail
    case.fail(desk, "500")
    error = await failure(ready)
    assert error.reaction in {Reaction.RETRY, Reaction.UNCERTAIN}
    assert ready.arrived() == []


@pytest.mark.parametrize("kind", ["timeout_before", "timeout_after"])
@pytest.mark.parametrize("case", REMOTE)
async def test_no_answer_after_writing_leaves_the_message_uncertain(desk: Desk, case: Case, kind: str) -> None:
    ready = case.ready(desk, seconds=HURRIED)
    assert case.fail
    case.fail(desk, kind)
    error = await failure(ready)
    assert isinstance(error, contract.MaybeSent)
    assert error.reaction is Reaction.UNCERTAIN
    assert len(ready.arrived()) == (1 if kind == "timeout_after" else 0)


@pytest.mark.parametrize("case", REMOTE)
async def test_a_refused_connection_means_that_nothing_was_sent(desk: Desk, case: Case) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # bound and not listening: nobody else takes it, nobody answers
        error = await failure(case.ready(desk, url=f"http://127.0.0.1:{unused.getsockname()[1]}"))
    assert isinstance(error, contract.NotConnected)
    assert error.reaction is Reaction.RETRY


@pytest.mark.parametrize("case", REMOTE)
async def test_a_line_that_breaks_after_writing_leaves_the_message_uncertain(desk: Desk, case: Case) -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    error = await failure(case.ready(desk, url=url))
    server.close()
    await server.wait_closed()
    assert isinstance(error, contract.MaybeSent)


@pytest.mark.parametrize("body", [b"<html>Bad Gateway</html>", b'{"ok": false}', b""])
@pytest.mark.parametrize("case", REMOTE)
async def test_a_gateway_that_speaks_for_the_provider_leaves_the_message_uncertain(
    desk: Desk, case: Case, body: bytes
) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        head = f"HTTP/1.1 502 Bad Gateway\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    error = await failure(case.ready(desk, url=url))
    server.close()
    await server.wait_closed()
    assert isinstance(error, contract.MaybeSent)


@pytest.mark.parametrize("token", ["123456:wrong-token", "not a token at all"])
@pytest.mark.parametrize("case", REMOTE)
async def test_a_wrong_token_pauses_the_sender(desk: Desk, case: Case, token: str) -> None:
    error = await failure(case.ready(desk, token=token))
    assert isinstance(error, contract.SenderDown)
    assert error.reaction is Reaction.PAUSE


@pytest.mark.parametrize("case", REMOTE)
async def test_the_sender_works_again_after_a_failure(desk: Desk, case: Case) -> None:
    ready = case.ready(desk)
    assert case.fail
    case.fail(desk, "429")
    with pytest.raises(contract.Throttled):
        await ready.channel.send(letter(ready))
    await ready.channel.send(letter(ready))
    await ready.channel.close()
    assert ready.arrived() == [TEXT]


@pytest.mark.parametrize("case", NAMED)
async def test_looking_for_a_lost_message_gives_its_id_or_says_that_it_cannot_know(desk: Desk, case: Case) -> None:
    ready = case.ready(desk)
    accepted = await ready.channel.send(letter(ready))
    found = await ready.channel.find_sent(letter(ready), 10)
    unsent = await ready.channel.find_sent(letter(ready, "something else"), 10)
    await ready.channel.close()
    assert found in {accepted.provider_id, None}
    assert unsent in {"", None}
    if ready.channel.limits.promises_receipts:
        assert (found, unsent) == (accepted.provider_id, "")
