"""Content templates: what they are, who approved them, and what the phone shows once variables are in."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sandbox import twilio_errors

Json = dict[str, Any]

PLACEHOLDER = re.compile(r"\{\{\s*([A-Za-z0-9_]+)\s*\}\}")
FORBIDDEN_IN_VARIABLES = re.compile(r"[\n\r\t]| {5,}")
# In the order in which WhatsApp prefers them when a template has several.
SHOWABLE = ("twilio/list-picker", "twilio/quick-reply", "twilio/call-to-action", "twilio/text")
MAX_BODY = 1024
MAX_BUTTON_TITLE = 20
MAX_ITEM = 24
MAX_DESCRIPTION = 72
MAX_ITEMS = 10
MAX_UNAPPROVED_BUTTONS = 3


class NotShowable(ValueError):
    """WhatsApp would not show this: a title too long, too many buttons."""


@dataclass(eq=False)
class Template:
    """A Content resource. `status`: unsubmitted, received, pending, approved, rejected, paused, disabled."""

    sid: str
    friendly_name: str
    language: str
    types: Json
    variables: Json
    created_at: datetime
    status: str = "unsubmitted"
    category: str = "UTILITY"
    name: str = ""
    rejection_reason: str = ""

    @property
    def kind(self) -> str:
        """The content type the phone shows."""
        return next((kind for kind in SHOWABLE if kind in self.types), next(iter(self.types), ""))

    def resource(self, account_sid: str, base: str) -> Json:
        """The Content API's resource."""
        url = f"{base}/v1/Content/{self.sid}"
        stamp = self.created_at.strftime("%Y-%m-%dT%H:%M:%SZ")
        return {
            "sid": self.sid,
            "account_sid": account_sid,
            "friendly_name": self.friendly_name,
            "language": self.language,
            "variables": self.variables,
            "types": self.types,
            "date_created": stamp,
            "date_updated": stamp,
            "url": url,
            "links": {
                "approval_create": f"{url}/ApprovalRequests/whatsapp",
                "approval_fetch": f"{url}/ApprovalRequests",
            },
        }

    def approval(self) -> Json:
        """The WhatsApp approval, as the API tells it."""
        return {
            "type": "whatsapp",
            "name": self.name or self.friendly_name,
            "category": self.category,
            "content_type": self.kind,
            "status": self.status,
            "rejection_reason": self.rejection_reason,
            "allow_category_change": True,
        }

    def snapshot(self) -> Json:
        """For the phones page."""
        return {
            "sid": self.sid,
            "friendly_name": self.friendly_name,
            "language": self.language,
            "kind": self.kind,
            "status": self.status,
        }


def variables_of(text: str) -> Json:
    """ContentVariables as sent; refuses what Twilio refuses (21656)."""
    if not text:
        return {}
    try:
        given = json.loads(text)
    except ValueError as error:
        raise twilio_errors.Refused(21656) from error
    if not isinstance(given, dict):
        raise twilio_errors.Refused(21656)
    for value in given.values():
        if value is None or not str(value) or FORBIDDEN_IN_VARIABLES.search(str(value)):
            raise twilio_errors.Refused(21656)
    return given


def filled(template: Template, variables: Json) -> Json:
    """What the phone shows: `body`, `kind`, `buttons` or `list`. Missing variables take the default."""
    values = {**template.variables, **variables}
    content = _fill(template.types.get(template.kind, {}), values)
    shown: Json = {"kind": template.kind, "body": content.get("body", ""), "buttons": [], "list": None}
    if template.kind == "twilio/list-picker":
        shown["list"] = {"button": content.get("button", ""), "items": content.get("items", [])}
    else:
        shown["buttons"] = content.get("actions", [])
    return shown


def check_shown(shown: Json, *, is_approved: bool) -> None:
    """WhatsApp's limits on what is finally shown; raises NotShowable."""
    buttons, items = shown["buttons"], (shown["list"] or {}).get("items", [])
    if len(shown["body"]) > MAX_BODY or not shown["body"]:
        raise NotShowable("body is empty or longer than 1024 characters")
    if any(not 1 <= len(button.get("title", "")) <= MAX_BUTTON_TITLE for button in buttons):
        raise NotShowable("a button title is empty or longer than 20 characters")
    if len(buttons) > (MAX_ITEMS if is_approved else MAX_UNAPPROVED_BUTTONS):
        raise NotShowable("too many buttons")
    if shown["list"] is not None and not 1 <= len(items) <= MAX_ITEMS:
        raise NotShowable("a list has one to ten items")
    if len({item.get("id") for item in items}) < len(items):
        raise NotShowable("two items of a list have the same id")
    if any(not 1 <= len(item.get("item", "")) <= MAX_ITEM for item in items):
        raise NotShowable("a list item is empty or longer than 24 characters")
    if any(len(item.get("description") or "") > MAX_DESCRIPTION for item in items):
        raise NotShowable("the description of a list item is longer than 72 characters")


def _fill(value: Any, variables: Json) -> Any:
    if isinstance(value, str):
        return PLACEHOLDER.sub(lambda match: str(variables.get(match[1], match[0])), value)
    if isinstance(value, dict):
        return {name: _fill(inner, variables) for name, inner in value.items()}
    if isinstance(value, list):
        return [_fill(inner, variables) for inner in value]
    return value
