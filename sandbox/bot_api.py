"""The Bot API look-alike: `/bot<token>/<method>` and `/file/bot<token>/<path>`, for both bots.

Real clients (aiogram, python-telegram-bot) talk to it unchanged. It answers in the official server's
envelope, and plays the failures ordered with `world.telegram.fail_next`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox import (
    bot_api_chats,
    bot_api_errors,
    bot_api_media,
    bot_api_messages,
    bot_api_params,
    bot_api_state,
    bot_api_updates,
    world,
)

Method = Callable[[bot_api_state.Call], Any]

METHODS: dict[str, Method] = {
    "getme": bot_api_updates.get_me,
    "logout": bot_api_updates.logged_off,
    "close": bot_api_updates.logged_off,
    "setwebhook": bot_api_updates.set_webhook,
    "deletewebhook": bot_api_updates.delete_webhook,
    "getwebhookinfo": bot_api_updates.get_webhook_info,
    "sendmessage": bot_api_messages.send_message,
    "editmessagetext": bot_api_messages.edit_message_text,
    "editmessagecaption": bot_api_messages.edit_message_caption,
    "editmessagereplymarkup": bot_api_messages.edit_message_reply_markup,
    "deletemessage": bot_api_messages.delete_message,
    "answercallbackquery": bot_api_messages.answer_callback_query,
    "sendphoto": bot_api_media.send_photo,
    "senddocument": bot_api_media.send_document,
    "sendlocation": bot_api_media.send_location,
    "getfile": bot_api_media.get_file,
    "sendchataction": bot_api_chats.send_chat_action,
    "getchat": bot_api_chats.get_chat,
    "getchatmember": bot_api_chats.get_chat_member,
    "getchatadministrators": bot_api_chats.get_chat_administrators,
    "createforumtopic": bot_api_chats.create_forum_topic,
    "editforumtopic": partial(bot_api_chats.change_forum_topic, change="edit"),
    "closeforumtopic": partial(bot_api_chats.change_forum_topic, change="close"),
    "reopenforumtopic": partial(bot_api_chats.change_forum_topic, change="reopen"),
    "deleteforumtopic": partial(bot_api_chats.change_forum_topic, change="delete"),
    "setmessagereaction": bot_api_chats.set_message_reaction,
    "setmycommands": bot_api_chats.set_my_commands,
    "getmycommands": bot_api_chats.get_my_commands,
    "deletemycommands": bot_api_chats.delete_my_commands,
    "setmyname": partial(bot_api_chats.set_presentation, name="name"),
    "setmydescription": partial(bot_api_chats.set_presentation, name="description"),
    "setmyshortdescription": partial(bot_api_chats.set_presentation, name="short_description"),
    "getmyname": partial(bot_api_chats.get_presentation, name="name"),
    "getmydescription": partial(bot_api_chats.get_presentation, name="description"),
    "getmyshortdescription": partial(bot_api_chats.get_presentation, name="short_description"),
    "setchatmenubutton": bot_api_chats.accepted,
    "pinchatmessage": bot_api_chats.accepted,
}
# Long polling says nothing most of the time: written down only when it brings something.
QUIET = frozenset({"getupdates"})


def bot_api_app(the_world: world.World) -> Starlette:
    """The look-alike as an ASGI application; mount it at any prefix."""
    return Starlette(
        routes=[
            Route("/bot{token}/{method}", partial(_method, the_world), methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", partial(_file, the_world), methods=["GET"]),
        ],
        exception_handlers={404: _unknown, 405: _unknown},
    )


async def _unknown(request: Request, error: Exception) -> Response:
    return JSONResponse(bot_api_errors.not_found().envelope(), 404)


async def _file(the_world: world.World, request: Request) -> Response:
    bot = the_world.telegram.bots.get(request.path_params["token"])
    if bot is None:
        return JSONResponse(bot_api_errors.unauthorized().envelope(), 401)
    path = request.path_params["path"]
    for stored in list(the_world.telegram.files.values()):
        if stored.path == path and bot.id in stored.bot_ids:
            return Response(stored.content, media_type=stored.mime)
    return JSONResponse(bot_api_errors.not_found().envelope(), 404)


async def _method(the_world: world.World, request: Request) -> Response:
    the_world.start()
    method = request.path_params["method"]
    try:
        bot = the_world.telegram.bots.get(request.path_params["token"])
        if bot is None:
            raise bot_api_errors.unauthorized()
        call = bot_api_state.Call(the_world, bot, await bot_api_params.read(request))
        return await _answered(call, method, request)
    except bot_api_errors.Refused as refusal:
        return JSONResponse(refusal.envelope(), refusal.code)


async def _answered(call: bot_api_state.Call, method: str, request: Request) -> Response:
    """Do the call, write both sides down, and play a failure if one was ordered."""
    name = method.lower()
    is_quiet = name in QUIET
    if not is_quiet:
        _write(call, "request", method, call.params.text("text")[:80], call.params.readable())
    with call.world.lock:
        fault = call.telegram.take_fault(name, call.params.text("chat_id"))
    try:
        if fault is not None and fault.kind not in ("timeout_after", "lost_answer"):
            await _fail(call, fault, request)
        body: dict[str, Any] = {"ok": True, "result": await _done(call, name)}
        if fault is not None:
            await _fail(call, fault, request)
    except bot_api_errors.Refused as refusal:
        _write(call, "answer", method, refusal.description, refusal.envelope())
        return JSONResponse(refusal.envelope(), refusal.code)
    if not is_quiet or body["result"]:
        _write(call, "answer", method, "ok", body)
    return JSONResponse(body)


async def _done(call: bot_api_state.Call, name: str) -> Any:
    if name == "getupdates":
        return await bot_api_updates.get_updates(call)
    if name not in METHODS:
        raise bot_api_errors.not_found()
    with call.world.lock:
        result = METHODS[name](call)
    return await result if isinstance(result, Awaitable) else result


async def _fail(call: bot_api_state.Call, fault: bot_api_state.Fault, request: Request) -> None:
    """Raise, or hold the answer, as ordered."""
    if fault.kind.startswith("timeout"):
        await hold(call.world, request, fault.seconds)
        raise bot_api_errors.Refused(504, "Gateway Timeout")
    if fault.kind == "429":
        raise bot_api_errors.flood(fault.retry_after)
    code = 500 if fault.kind == "lost_answer" else int(fault.kind)
    raise bot_api_errors.Refused(code, fault.description or "Internal Server Error")


async def hold(the_world: world.World, request: Request, seconds: float) -> None:
    """Say nothing until the caller gives up, the time is over or the sandbox stops."""
    gone = asyncio.ensure_future(_hang_up(request))
    stopping = asyncio.ensure_future(the_world.background.stopping.wait())
    try:
        await asyncio.wait({gone, stopping}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        gone.cancel()
        stopping.cancel()


async def _hang_up(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _write(call: bot_api_state.Call, direction: Any, method: str, summary: str, body: dict[str, Any]) -> None:
    call.world.wire.add(direction, "telegram", method, summary, {"bot": call.bot.username, **body})
