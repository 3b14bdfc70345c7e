"""Parameters of a Bot API call, however they came: query, form, multipart or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from sandbox import bot_api_errors

FORM_FILES = 20
MAX_FIELD_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime: str
    content: bytes


@dataclass
class Params:
    """The named values of one call. Values are text, or already typed when they came as JSON."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether something other than nothing was given."""
        return self.values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        """A value as text."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def integer(self, name: str, default: int | None = None) -> int:
        """A value as a whole number; refuses when it is none, or missing without default."""
        value = self.values.get(name)
        if value in (None, "") and default is not None:
            return default
        try:
            return int(str(value))
        except ValueError as error:
            raise bot_api_errors.bad(f"parameter {name} must be an integer") from error

    def flag(self, name: str) -> bool:
        """A value as yes or no."""
        return self.text(name).lower() in ("true", "1", "yes")

    def parsed(self, name: str) -> Any:
        """A value that is JSON; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            raise bot_api_errors.bad(f"can't parse {name.replace('_', ' ')} JSON object") from error

    def upload(self, name: str) -> Upload | None:
        """The file of this name, sent as a part of this name or by `attach://`."""
        value = self.text(name)
        return self.files.get(value.removeprefix("attach://") if value.startswith("attach://") else name)

    def readable(self) -> dict[str, Any]:
        """For the wire log: JSON texts opened up, files as their names and sizes."""
        shown = {name: f"{file.name} <{len(file.content)} bytes>" for name, file in self.files.items()}
        opened = {}
        for name, value in self.values.items():
            attached = str(value).removeprefix("attach://")
            opened[name] = shown.pop(attached) if attached in shown else _opened(value)
        return {**opened, **shown}


def _opened(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


async def read(request: Request) -> Params:
    """The parameters of one request; later sources win over the query string."""
    params = Params(values=dict(request.query_params))
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "application/json":
        try:
            body = json.loads(await request.body() or b"{}")
        except ValueError as error:
            raise bot_api_errors.bad("can't parse JSON object") from error
        params.values.update(body if isinstance(body, dict) else {})
    elif kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        async with request.form(max_files=FORM_FILES, max_part_size=MAX_FIELD_BYTES) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    mime = value.content_type or "application/octet-stream"
                    params.files[name] = Upload(value.filename or name, mime, await value.read())
                else:
                    params.values[name] = value
    return params
