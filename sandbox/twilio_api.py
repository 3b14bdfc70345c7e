"""The Twilio look-alike: Messages and the Content API, as the real twilio client calls them.

Both products share one host here: give the client `api.base_url` and `content.base_url` alike.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox import (
    bot_api,
    twilio_create,
    twilio_errors,
    twilio_list,
    twilio_message,
    twilio_signing,
    twilio_state,
    twilio_templates,
    world,
)

Handler = Callable[[world.World, Request], Awaitable[Response]]
ACCOUNT = "/2010-04-01/Accounts/{account}"
JSON_ENDING = ".json"


def twilio_app(the_world: world.World) -> Starlette:
    """The look-alike as an ASGI application; mount it at any prefix."""

    def route(path: str, handler: Handler, *methods: str) -> Route:
        return Route(path, partial(_guarded, the_world, handler), methods=list(methods))

    content = "/v1/Content"
    return Starlette(
        routes=[
            route(f"{ACCOUNT}/Messages.json", _messages, "GET", "POST"),
            route(f"{ACCOUNT}/Messages/{{sid}}/Media/{{media}}", _media, "GET", "DELETE"),
            route(f"{ACCOUNT}/Messages/{{sid}}", _message, "GET", "POST", "DELETE"),
            route(f"{content}/{{sid}}/ApprovalRequests/whatsapp", _submit, "POST"),
            route(f"{content}/{{sid}}/ApprovalRequests", _approval, "GET"),
            route(f"{content}/{{sid}}", _template, "GET", "DELETE"),
            route(content, _templates, "GET", "POST"),
            route("/v1/ContentAndApprovals", _templates, "GET"),
        ],
        exception_handlers={404: _unknown, 405: _unknown},
    )


async def _unknown(request: Request, error: Exception) -> Response:
    return _refused(twilio_errors.Refused(20404))


def _refused(refusal: twilio_errors.Refused) -> Response:
    return JSONResponse(refusal.body(), refusal.status)


async def _guarded(the_world: world.World, handler: Handler, request: Request) -> Response:
    """Who calls? Then do it, and write both sides down."""
    the_world.start()
    twilio = the_world.twilio
    twilio.base_url = twilio.base_url or _base(request)
    what = request.url.path.removeprefix(request.scope.get("root_path", "")).rsplit("/", 1)[-1]
    account = request.path_params.get("account", twilio.account_sid)
    authorization = request.headers.get("authorization", "")
    try:
        if not twilio_signing.is_authentic(authorization, twilio.account_sid, twilio.auth_token):
            raise twilio_errors.Refused(20003)
        if account != twilio.account_sid:
            raise twilio_errors.Refused(20404)
        answer = await handler(the_world, request)
    except twilio_errors.Refused as refusal:
        answer = _refused(refusal)
    body = json.loads(bytes(answer.body)) if answer.media_type == "application/json" and answer.body else {}
    summary = f"{answer.status_code} {body.get('code') or body.get('status') or ''}".strip()
    the_world.wire.add("answer", "twilio", f"{request.method} {what}", summary, body)
    return answer


def _base(request: Request) -> str:
    """Where this application is mounted; `request.base_url` leaves the mount's own path out."""
    return f"{request.url.scheme}://{request.url.netloc}{request.scope.get('root_path', '')}".rstrip("/")


def _note(the_world: world.World, request: Request, what: str, summary: str, body: dict[str, Any]) -> None:
    the_world.wire.add("request", "twilio", f"{request.method} {what}", summary, body)


async def _form(request: Request) -> FormData:
    async with request.form() as form:
        return form


def _flat(form: FormData) -> dict[str, str]:
    return {name: str(value) for name, value in form.multi_items()}


async def _json(request: Request) -> dict[str, Any]:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError as error:
        raise twilio_errors.Refused(20001, message="the body is not JSON") from error
    if not isinstance(body, dict):
        raise twilio_errors.Refused(20001, message="the body is not an object")
    return body


async def _messages(the_world: world.World, request: Request) -> Response:
    """Create a message, or list them."""
    if request.method == "GET":
        _note(the_world, request, "Messages.json", "", dict(request.query_params))
        path = request.url.path.removeprefix(request.scope.get("root_path", ""))
        return JSONResponse(twilio_list.page(the_world, request.query_params, path))
    form = await _form(request)
    media_urls = [str(url) for url in form.getlist("MediaUrl")]
    fields = _flat(form)
    _note(the_world, request, "Messages.json", fields.get("Body", "")[:80], fields)
    with the_world.lock:
        fault = the_world.twilio.take_fault(fields.get("To", ""))
    if fault is not None:
        await _fail_before(the_world, request, fault)
    message = twilio_create.create(the_world, fields, media_urls)
    if fault is not None and fault.kind.startswith("status:"):
        message.forced_code = int(fault.kind.removeprefix("status:"))
    elif fault is not None:
        await _fail_after(the_world, request, fault)
    return JSONResponse(message.resource(the_world.twilio.account_sid), 201)


async def _fail_before(the_world: world.World, request: Request, fault: twilio_state.Fault) -> None:
    """Play what fails before the message is accepted."""
    if fault.kind == "timeout_before":
        await bot_api.hold(the_world, request, fault.seconds)
        raise twilio_errors.Refused(20500, status=504, message="Gateway Timeout")
    if fault.kind == "429":
        raise twilio_errors.Refused(20429)
    if fault.kind.isdigit() and len(fault.kind) == 3:
        raise twilio_errors.Refused(20500, status=int(fault.kind), message="Internal Server Error")
    if fault.kind.isdigit():
        raise twilio_errors.Refused(int(fault.kind))


async def _fail_after(the_world: world.World, request: Request, fault: twilio_state.Fault) -> None:
    """Play what fails though the message was accepted."""
    if fault.kind == "timeout_after":
        await bot_api.hold(the_world, request, fault.seconds)
    raise twilio_errors.Refused(20500, status=500, message="Internal Server Error")


def _found(the_world: world.World, request: Request) -> twilio_message.Message:
    message = the_world.twilio.messages.get(request.path_params["sid"].removesuffix(JSON_ENDING))
    if message is None or message.is_deleted:
        raise twilio_errors.Refused(20404)
    return message


async def _message(the_world: world.World, request: Request) -> Response:
    """Read, redact, cancel or delete one message."""
    message = _found(the_world, request)
    fields = _flat(await _form(request)) if request.method == "POST" else {}
    _note(the_world, request, message.sid, "", fields)
    if request.method == "DELETE":
        message.is_deleted = True
        return Response(status_code=204)
    if "Status" in fields:
        if fields["Status"] != "canceled" or not message.advance("canceled", the_world.now()):
            raise twilio_errors.Refused(30410)
    elif "Body" in fields:
        if fields["Body"]:
            raise twilio_errors.Refused(20001, message="Body may only be emptied")
        message.is_redacted = True
    return JSONResponse(message.resource(the_world.twilio.account_sid))


async def _media(the_world: world.World, request: Request) -> Response:
    """Read or delete one file of a message; only with the account's credentials."""
    message = _found(the_world, request)
    sid = request.path_params["media"].removesuffix(JSON_ENDING)
    for media in message.media:
        if media.sid == sid:
            if request.method == "DELETE":
                message.media.remove(media)
                return Response(status_code=204)
            return Response(media.content, media_type=media.mime)
    raise twilio_errors.Refused(20404)


async def _templates(the_world: world.World, request: Request) -> Response:
    """Create a template, or list them, with or without their approvals."""
    base = _base(request)
    if request.method == "POST":
        body = await _json(request)
        _note(the_world, request, "Content", str(body.get("friendly_name", "")), body)
        template = twilio_templates.create(the_world, body)
        return JSONResponse(template.resource(the_world.twilio.account_sid, base), 201)
    path = request.url.path.removeprefix(request.scope.get("root_path", ""))
    query = dict(request.query_params)
    with_approvals = path.endswith("ContentAndApprovals")
    return JSONResponse(twilio_templates.page(the_world, base, path, query, with_approvals=with_approvals))


async def _template(the_world: world.World, request: Request) -> Response:
    template = twilio_templates.found(the_world, request.path_params["sid"])
    if request.method == "DELETE":
        del the_world.twilio.templates[template.sid]
        return Response(status_code=204)
    return JSONResponse(template.resource(the_world.twilio.account_sid, _base(request)))


async def _submit(the_world: world.World, request: Request) -> Response:
    body = await _json(request)
    _note(the_world, request, "ApprovalRequests", str(body.get("name", "")), body)
    return JSONResponse(twilio_templates.submit(the_world, request.path_params["sid"], body), 201)


async def _approval(the_world: world.World, request: Request) -> Response:
    return JSONResponse(twilio_templates.approval(the_world, request.path_params["sid"], _base(request)))
