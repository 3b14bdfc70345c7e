"""What everybody needs to know of a practice: its name, zone, languages and quiet hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

LANGUAGES = ("it", "fr", "pl", "en", "de", "es")


@dataclass(frozen=True)
class Practice:
    """A practice, as far as every folder may know it; services and hours are scheduling's."""

    id: int
    slug: str
    name: str
    discreet_name: str  # what reminders and lock screens show; never reveals the trade
    zone: ZoneInfo
    country: str  # ISO 3166-1 alpha-2, for numbers written without a prefix and for holidays
    languages: tuple[str, ...]  # the first one is spoken when we know nothing better
    address: str
    phone: str
    reminders_between: tuple[time, time] = (time(8), time(20, 30))  # domain/consent.md, product default
    privacy_version: int = 1
    document: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def language(self) -> str:
        """The practice's own language."""
        return self.languages[0]


def from_document(practice_id: int, slug: str, document: Mapping[str, Any]) -> Practice:
    """Build the Practice from its stored, already checked document."""
    about = document["practice"]
    quiet = document.get("quiet_hours", {})
    return Practice(
        id=practice_id,
        slug=slug,
        name=about["name"],
        discreet_name=about.get("discreet_name") or about["name"],
        zone=ZoneInfo(about["zone"]),
        country=about["country"],
        languages=tuple(about["languages"]),
        address=about.get("address", ""),
        phone=about.get("phone", ""),
        reminders_between=(
            time.fromisoformat(quiet.get("reminders_from", "08:00")),
            time.fromisoformat(quiet.get("reminders_until", "20:30")),
        ),
        privacy_version=about.get("privacy_version", 1),
        document=document,
    )
