"""A small practice that uses everything at once: rooms, equipment, sessions, rotas, breaks, holidays, requests."""

from __future__ import annotations

from typing import Any

from tests.support.practices import WEEK, a_document

DAYS = [*WEEK, "sat", "sun"]
GRAIN = 5  # every time in this practice is a multiple of five minutes
Wish = tuple[str, str | None, tuple[str, ...]]  # service, variant, supplements
WISHES: tuple[Wish, ...] = (
    ("visit", None, ()), ("check", None, ()), ("pair", None, ()), ("laser", None, ()), ("group", None, ()),
    ("home", None, ()), ("wash", "small", ()), ("wash", "big", ("nails",)),
)  # fmt: skip


def a_full_document(plan: int = 0) -> dict[str, Any]:
    """Variants, rooms, equipment, sessions, rotas, breaks, requests; `plan` chooses one of three sets of hours."""
    opens, closes = (("09:00", "18:00"), ("08:00", "16:30"), ("11:00", "20:00"))[plan]
    group_at = ("17:00", "15:30", "16:30")[plan]
    where = {"location": "centre", "days": DAYS}
    first = {"location": "north", "days": ["sat", "sun"], "opens": "00:00", "closes": "06:30"}  # the clock changes then
    anna = {
        "name": "Anna Neri", "rota_weeks": 2, "rota_from": "2026-01-08",
        "hours": [
            {**where, "opens": opens, "closes": closes, "week": "A"},
            {**where, "opens": "10:00", "closes": closes, "week": "B"},
        ],
        "breaks": [{"days": WEEK, "start": "13:00", "until": "13:45"}],
    }  # fmt: skip
    bruno = {"name": "Bruno Riva", "hours": [first, {**where, "opens": opens, "closes": closes}]}
    names = {"name": {"en": "x"}}
    return a_document(
        holidays={"closed": True},
        booking={"min_notice_minutes": 60, "horizon_days": 6, "cancel_until_hours": 24, "step_minutes": 15},
        locations={"centre": names, "north": names, "door": {**names, "place": "home"}},
        practitioners={"anna": anna, "bruno": bruno},
        resources={
            "blue": {"name": "Blue", "kind": "room", "location": "centre"},
            "red": {"name": "Red", "kind": "room", "location": "centre"},
            "attic": {"name": "Attic", "kind": "room", "location": "north"},
            "lamp": {"name": "Lamp", "kind": "equipment"},
        },
        services={
            "visit": {**names, "minutes": 60, "buffer_before": 5, "buffer_after": 10, "step_minutes": 30},
            "check": {**names, "minutes": 30, "needs": ["room"], "locations": ["centre", "north"]},
            "pair": {**names, "minutes": 45, "needs": ["room", "room"], "buffer_after": 15, "locations": ["centre"]},
            "laser": {
                **names, "minutes": 40, "needs": ["lamp", "room"], "needs_approval": True, "move_until_hours": 24,
                "late_move": "ask", "late_cancel": "ask", "step_minutes": 20,
            },
            "group": {
                **names, "minutes": 60, "seats": 2, "needs": ["red"], "locations": ["centre"],
                "sessions": [
                    {"days": DAYS, "at": group_at, "practitioner": "anna"},
                    {"days": DAYS, "at": "11:00", "practitioner": "anna"},
                ],
            },
            "home": {**names, "minutes": 50, "locations": ["door"], "travel_minutes": 20, "practitioners": ["bruno"]},
            "wash": {
                **names, "minutes": 30, "needs": ["blue"], "locations": ["centre"],
                "variants": {"small": {**names, "minutes": 30}, "big": {**names, "minutes": 90}},
                "supplements": {"nails": {**names, "minutes": 15}},
            },
        },
    )  # fmt: skip
