"""The waiting list as messages to staff: initials in the group, names in private; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from admin import answers
from admin.results import PersonSeen
from messaging.says import Arg, Localized, Moment, MomentStyle, Say, Style, Text
from scheduling.availability import Offer
from scheduling.waiting.nouns import Numbers

MOST_LINES = 30
MOST_BUTTONS = 10


@dataclass(frozen=True)
class Waiting:
    """An entry as staff see it."""

    entry_id: int
    person: PersonSeen
    service: Localized
    practitioner: str | None  # name; None: anybody
    before: datetime | None  # the visit that would be given up
    priority: int


def listed(entries: Sequence[Waiting], numbers: Numbers, zone: ZoneInfo) -> Say:
    """Who waits, first the one who is asked first; and how the list did lately."""
    if not entries:
        return Say(Text("staff-waiting-none"))
    shown = entries[:MOST_LINES]
    lines = [_line(one, rank, zone) for rank, one in enumerate(shown, 1)]
    if numbers.median_minutes is not None:
        about: dict[str, Arg] = {
            "freed": numbers.freed, "share": numbers.share, "median": numbers.median_minutes,
        }  # fmt: skip
        lines.append(Text("staff-waiting-numbers", about))
    choices = tuple(
        answers.lasting(
            f"waiting:card:{one.entry_id}",
            Text("staff-waiting-label", {"rank": rank, "who": answers.client_name(one.person)}),
        )
        for rank, one in enumerate(shown[:MOST_BUTTONS], 1)
    )
    return Say(Text("staff-waiting", {"lines": tuple(lines)}), choices, columns=2)


def _line(one: Waiting, rank: int, zone: ZoneInfo) -> Text:
    about = {**_about(one), "rank": rank, "person": one.person.id}
    if one.before is None:
        return Text("staff-waiting-line", about)
    before = Moment(one.before, zone.key, MomentStyle.SHORT)
    return Text("staff-waiting-line-earlier", {**about, "before": before})


def _about(one: Waiting) -> dict[str, Arg]:
    return {
        "who": answers.client_name(one.person),
        "service": one.service,
        "practitioner": one.practitioner or Text("staff-waiting-anyone"),
    }


def card(one: Waiting) -> Say:
    """One entry: sooner, later, off the list."""
    choices = (
        answers.lasting(f"waiting:up:{one.entry_id}", Text("staff-waiting-up")),
        answers.lasting(f"waiting:down:{one.entry_id}", Text("staff-waiting-down")),
        answers.lasting(f"waiting:out:{one.entry_id}", Text("staff-waiting-out"), Style.DANGER),
    )
    return Say(Text("staff-waiting-card", {**_about(one), "priority": one.priority}), choices, columns=2)


def removed(person: PersonSeen) -> Say:
    """It is off the list."""
    return Say(Text("staff-waiting-removed", {"who": answers.client_name(person)}))


def gone() -> Say:
    """It was off the list before."""
    return Say(Text("staff-waiting-gone"))


def filling(offers: Sequence[Offer], zone: ZoneInfo) -> Say:
    """Which free times are being offered round."""
    if not offers:
        return Say(Text("staff-fill-none"))
    lines = tuple(
        Text("slot", {"when": Moment(offer.start, zone.key, MomentStyle.SHORT)}) for offer in offers[:MOST_LINES]
    )
    return Say(Text("staff-fill", {"lines": lines}))
