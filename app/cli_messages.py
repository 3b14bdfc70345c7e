"""`messages list` and `messages why`: what went in and out, and each decision about one message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from app import cli_desk, cli_table
from messaging import why as chain

COLUMNS = ("id", "direction", "created_at", "channel", "client_id", "purpose", "text_key", "status", "reason", "due_at")
REVEALED = (*COLUMNS[:4], "address", "client_id", "purpose", "status", "reason", "text")
ABOUT = ("channel", "form", "language", "client_id", "purpose", "basis", "topic", "text_key", "segments", "attempts")


def show(slug: str, reveal: bool, as_json: bool) -> None:
    """Print every message, oldest first."""
    with cli_desk.reading(slug) as desk:
        rows = chain.message_rows(desk.connection, desk.practice.id)
        if reveal:
            from app import cli_reveal

            rows = cli_reveal.revealed(desk.connection, desk.practice, rows)
    zone = desk.practice.zone
    cli_table.show([cli_table.localised(row, zone) for row in rows], REVEALED if reveal else COLUMNS, as_json=as_json)


def why(slug: str, message_id: int, reveal: bool, as_json: bool) -> None:
    """Print the whole chain of decisions about one outgoing message."""
    with cli_desk.reading(slug) as desk:
        found = chain.why(desk.connection, desk.practice.id, message_id)
        found["decisions"] = [_decision(entry) for entry in found["decisions"]]
        if reveal:
            from app import cli_reveal

            (found,) = cli_reveal.revealed(desk.connection, desk.practice, [found])
    shown = cli_table.localised(found, desk.practice.zone)
    if as_json:
        print(cli_table.as_json_text(shown))  # noqa: T201  the command's output
        return
    for line in _story(shown):
        print(line)  # noqa: T201  the command's output


def _decision(entry: Mapping[str, Any]) -> dict[str, Any]:
    """A stored decision with its instant as one."""
    return {**entry, "at": datetime.fromisoformat(entry["at"])}


def _story(row: Mapping[str, Any]) -> Iterator[str]:
    """The message in a few lines: what it is, then what happened to it in order of time."""
    yield f"message {row['id']}: {row['status']}" + (f" ({row['reason']})" if row["reason"] else "")
    for name in (*ABOUT, "address"):
        if row.get(name) not in (None, ""):
            yield f"  {name.replace('_', ' ')}: {cli_table.cell(row[name])}"
    for line in (row.get("text") or "").splitlines():
        yield f"  | {cli_table.printable(line)}"
    yield f"  may go out from {row['due_at']}" + (f" until {row['not_after']}" if row["not_after"] else "")
    yield ""
    for at, what, detail in sorted(_events(row), key=lambda event: event[0]):
        yield f"  {at}  {what:<14}  {detail}".rstrip()
    if row["fallback_of"] is not None:
        yield f"  stands in for message {row['fallback_of']}"
    for other in row["followed_by"]:
        yield f"  message {other} stands in for it"


def _events(row: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    yield row["created_at"], "written", ""
    for entry in row["decisions"]:
        yield entry["at"], str(entry["decision"]), str(entry.get("reason") or "")
    for attempt in row["tries"]:
        yield attempt["started_at"], "attempt", f"{attempt['result'] or 'under way'} {attempt['error_code'] or ''}"
    for receipt in row["receipts"]:
        yield receipt["received_at"], "receipt", f"{receipt['status']} {receipt['error_code'] or ''}"
