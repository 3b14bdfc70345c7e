"""Checks what was said on the wire against the providers' machine-readable descriptions, where present.

They lie beside the checkout, not in it: without them the same tests run with these checks left out.
"""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import jsonschema

from sandbox import world

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "contracts"
PRESENT = FOLDER.is_dir()
# The result of a method is either one of these types or an array of one.
ARRAY = "Array of "
PLAIN = {"Boolean": bool, "Integer": int, "String": str}
# Newer than the snapshot of the API's description.
NEWER_TWILIO_FIELDS = frozenset({"MessageIntent"})


def check_wire(the_world: world.World) -> None:
    """Check every successful call, its result and every update; raises what jsonschema raises."""
    if not PRESENT:
        return
    asked: dict[str, dict[str, Any]] = {}
    for entry in the_world.wire.entries():
        if entry.provider == "twilio":
            _check_twilio(entry.direction, entry.what, entry.body)
        elif entry.direction == "request":
            asked[entry.what] = {name: value for name, value in entry.body.items() if name != "bot"}
        elif entry.direction == "answer" and entry.body.get("ok"):
            _check_call(entry.what, asked.get(entry.what, {}), entry.body["result"])
        elif entry.direction == "callback":
            _telegram("type.Update").validate({k: v for k, v in entry.body.items() if k != "bot"})
        elif entry.direction == "answer":
            assert entry.body["description"]
            assert entry.body["error_code"]


@functools.cache
def _bot_api() -> tuple[dict[str, Any], dict[str, Any]]:
    described = json.loads((FOLDER / "telegram/bot_api_10.3.json").read_text())
    schema = json.loads((FOLDER / "telegram/bot_api_10.3.schema.json").read_text())
    return described, schema["$defs"]


@functools.cache
def _telegram(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": _bot_api()[1]})


def _check_call(method: str, params: dict[str, Any], result: Any) -> None:
    described = next(
        (about for name, about in _bot_api()[0]["methods"].items() if name.lower() == method.lower()), None
    )
    if described is None:
        return
    name = next(name for name in _bot_api()[0]["methods"] if name.lower() == method.lower())
    types = {field["name"]: field["types"] for field in described["fields"]}
    decoded = {name: _decoded(value, types.get(name, ["String"])) for name, value in params.items()}
    _telegram(f"method.{name}").validate(decoded)
    _check_result(described["returns"], result)


def _decoded(value: Any, types: list[str]) -> Any:
    if types == ["String"] or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _check_result(returns: list[str], result: Any) -> None:
    if any(isinstance(result, PLAIN[name]) for name in returns if name in PLAIN):
        return
    (name,) = [name for name in returns if name not in PLAIN]
    if name.startswith(ARRAY):
        assert isinstance(result, list)
        for item in result:
            _telegram(f"type.{name.removeprefix(ARRAY)}").validate(item)
    else:
        _telegram(f"type.{name}").validate(result)


@functools.cache
def _twilio_schema(file: str, name: str) -> jsonschema.Draft202012Validator:
    described = json.loads((FOLDER / "twilio" / file).read_text())["components"]["schemas"]
    return jsonschema.Draft202012Validator(_modern(described[name], described))


def _modern(schema: Any, every: dict[str, Any]) -> Any:
    """An OpenAPI 3.0 schema as JSON Schema: references followed, `nullable` spelled out."""
    if isinstance(schema, list):
        return [_modern(inner, every) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _modern(every[schema["$ref"].rsplit("/", 1)[-1]], every)
    kept = {name: _modern(inner, every) for name, inner in schema.items() if name not in ("format", "nullable")}
    return {"anyOf": [kept, {"type": "null"}]} if schema.get("nullable") is True else kept


@functools.cache
def _create_fields() -> frozenset[str]:
    described = json.loads((FOLDER / "twilio/twilio_api_v2010.messages.json").read_text())
    post = described["paths"]["/2010-04-01/Accounts/{AccountSid}/Messages.json"]["post"]
    schema = post["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"]
    properties = schema.get("properties") or described["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
    return frozenset(properties) | NEWER_TWILIO_FIELDS


def _check_twilio(direction: str, what: str, body: dict[str, Any]) -> None:
    if direction == "request" and what == "POST Messages.json":
        assert set(body) <= _create_fields()
    if direction != "answer":
        return
    if "more_info" in body:
        assert set(body) == {"code", "message", "more_info", "status"}
    elif str(body.get("sid", "")).startswith(("SM", "MM")):
        _twilio_schema("twilio_api_v2010.messages.json", "api.v2010.account.message").validate(body)
    elif "messages" in body:
        for message in body["messages"]:
            _twilio_schema("twilio_api_v2010.messages.json", "api.v2010.account.message").validate(message)
    elif str(body.get("sid", "")).startswith("HX") and "types" in body:
        _twilio_schema("twilio_content_v1.json", "content.v1.content").validate(body)
    elif str(body.get("sid", "")).startswith("HX"):
        _twilio_schema("twilio_content_v1.json", "content.v1.content.approval_fetch").validate(body)
    elif "contents" in body:
        kind = "content_and_approvals" if what.endswith("ContentAndApprovals") else "content"
        for row in body["contents"]:
            _twilio_schema("twilio_content_v1.json", f"content.v1.{kind}").validate(row)
