"""The Content API: templates and their WhatsApp approval."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sandbox import twilio_content, twilio_errors

if TYPE_CHECKING:
    from sandbox.world import World

Json = dict[str, Any]

CATEGORIES = ("UTILITY", "MARKETING", "AUTHENTICATION")
TEMPLATE_NAME = re.compile(r"[a-z0-9_]{1,512}")
PAGE = 50
MOST_PER_PAGE = 500


def create(world: World, body: Json) -> twilio_content.Template:
    """POST /v1/Content."""
    types = body.get("types")
    if not isinstance(types, dict) or not types:
        raise twilio_errors.Refused(20001, message="types is required")
    if not body.get("language"):
        raise twilio_errors.Refused(20001, message="language is required")
    shown = {kind: content for kind, content in types.items() if content}
    return world.twilio.add_template(
        str(body.get("friendly_name") or ""),
        str(body["language"]),
        shown,
        body.get("variables") or {},
        status="unsubmitted",
    )


def found(world: World, sid: str) -> twilio_content.Template:
    """The template with this sid."""
    template = world.twilio.templates.get(sid)
    if template is None:
        raise twilio_errors.Refused(20404)
    return template


def submit(world: World, sid: str, body: Json) -> Json:
    """POST .../ApprovalRequests/whatsapp: answers "received"; what becomes of it is the world's `approval`."""
    template = found(world, sid)
    name, category = str(body.get("name") or ""), str(body.get("category") or "").upper()
    if not TEMPLATE_NAME.fullmatch(name):
        raise twilio_errors.Refused(20001, message="name: lower-case letters, digits and underscores only")
    if category not in CATEGORIES:
        raise twilio_errors.Refused(20001, message="category must be UTILITY, MARKETING or AUTHENTICATION")
    template.name, template.category = name, category
    template.status = world.twilio.approval
    template.rejection_reason = "INVALID_FORMAT" if template.status == "rejected" else ""
    answer = template.approval()
    del answer["type"]
    return {**answer, "status": "received", "rejection_reason": ""}


def approval(world: World, sid: str, base: str) -> Json:
    """GET .../ApprovalRequests."""
    template = found(world, sid)
    return {
        "sid": template.sid,
        "account_sid": world.twilio.account_sid,
        "whatsapp": template.approval(),
        "url": f"{base}/v1/Content/{sid}/ApprovalRequests",
    }


def page(world: World, base: str, path: str, query: dict[str, str], *, with_approvals: bool) -> Json:
    """A page of templates."""
    size = min(max(int(query.get("PageSize") or PAGE), 1), MOST_PER_PAGE)
    number = max(int(query.get("Page") or 0), 0)
    every = list(world.twilio.templates.values())
    rows = []
    for template in every[number * size : (number + 1) * size]:
        row = template.resource(world.twilio.account_sid, base)
        if with_approvals:
            row = {name: value for name, value in row.items() if name not in ("url", "links")}
            row["approval_requests"] = template.approval()
        rows.append(row)
    url = f"{base}{path}?PageSize={size}&Page="
    meta = {
        "key": "contents",
        "page": number,
        "page_size": size,
        "url": f"{url}{number}",
        "first_page_url": f"{url}0",
        "previous_page_url": f"{url}{number - 1}" if number else None,
        "next_page_url": f"{url}{number + 1}" if (number + 1) * size < len(every) else None,
    }
    return {"contents": rows, "meta": meta}
