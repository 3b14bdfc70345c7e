"""What the settings of a practice file must be together: names that exist, hours that make sense; pure.

Works on the raw values, also where some are wrong, so that all mistakes are found at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from scheduling import practice_rules_offer
from scheduling.practice_lines import Path
from scheduling.practice_raw import listed, table

Found = tuple[Path, str]


def broken(raw: Mapping[str, Any]) -> Iterator[Found]:
    """Every rule the file breaks, with the place."""
    for rule in (_languages, _locations, _practitioners, _services, _reminders, _team, _quiet_hours):
        yield from rule(raw)
    yield from practice_rules_offer.broken(raw)


def _languages(raw: Mapping[str, Any]) -> Iterator[Found]:
    spoken = listed(table(raw, "practice").get("languages"))
    if len(set(map(str, spoken))) < len(spoken):
        yield ("practice", "languages"), "a language is named twice"
    for section in ("locations", "services"):
        for key, value in table(raw, section).items():
            names = table(value, "name")
            missing = [str(language) for language in spoken if language not in names]
            if names and missing:
                yield (section, key, "name"), f"has no name in {', '.join(missing)}, which the practice speaks"


def _locations(raw: Mapping[str, Any]) -> Iterator[Found]:
    for key, place in table(raw, "locations").items():
        if isinstance(place, Mapping) and needs_room(place) and not place.get("address"):
            yield ("locations", key), "needs an address, or is_online = true"


def _practitioners(raw: Mapping[str, Any]) -> Iterator[Found]:
    places = table(raw, "locations")
    for key, person in table(raw, "practitioners").items():
        openings = listed(table(raw, "practitioners", key).get("hours"))
        taken: list[tuple[str, str, str, str | None]] = []
        for index, opening in enumerate(openings):
            path: Path = ("practitioners", key, "hours", index)
            if not isinstance(opening, Mapping):
                continue
            place, opens, closes = (opening.get(name) for name in ("location", "opens", "closes"))
            if isinstance(place, str) and place not in places:
                yield (*path, "location"), f"there is no location '{place}'"
            if not (_is_wall(opens) and _is_wall(closes)):
                continue  # said elsewhere
            if opens >= closes:
                yield (*path, "closes"), f"closes at {closes}, which is not after {opens}"
            for day in listed(opening.get("days")):
                week = opening.get("week")
                if any(
                    day == other and opens < until and since < closes and (week is None or turn in (None, week))
                    for other, since, until, turn in taken
                ):
                    yield path, f"overlaps other hours of {person.get('name', key)} on {day}"
                taken.append((str(day), opens, closes, week))


def _services(raw: Mapping[str, Any]) -> Iterator[Found]:
    places, people = table(raw, "locations"), table(raw, "practitioners")
    steps = {step.get("key") for step in listed(table(raw, "reminders").get("steps")) if isinstance(step, Mapping)}
    for key, service in table(raw, "services").items():
        if not isinstance(service, Mapping):
            continue
        for field, known, what in (
            ("practitioners", people, "practitioner"),
            ("locations", places, "location"),
            ("reminders", steps, "reminder step"),
        ):
            for name in listed(service.get(field)):
                if name not in known:
                    yield ("services", key, field), f"there is no {what} '{name}'"
        if not _is_given(service, places, people):
            yield ("services", key), "nobody who gives it has hours at any of its locations"


def _is_given(service: Mapping[str, Any], places: Mapping[str, Any], people: Mapping[str, Any]) -> bool:
    offline = [key for key in places if needs_room(table(places, key))]
    where = listed(service.get("locations")) or offline
    givers = listed(service.get("practitioners")) or list(people)
    if any(name not in places for name in where) or any(name not in people for name in givers):
        return True  # that is a mistake of its own
    anywhere = not any(needs_room(table(places, name)) for name in where if isinstance(name, str))
    for name in givers:
        openings = [row for row in listed(table(people, name).get("hours")) if isinstance(row, Mapping)]
        if any(anywhere or opening.get("location") in where for opening in openings):
            return True
    return False


def _reminders(raw: Mapping[str, Any]) -> Iterator[Found]:
    seen: set[Any] = set()
    for index, step in enumerate(listed(table(raw, "reminders").get("steps"))):
        if not isinstance(step, Mapping):
            continue
        path: Path = ("reminders", "steps", index)
        if step.get("key") in seen:
            yield (*path, "key"), f"the step '{step.get('key')}' is there twice"
        seen.add(step.get("key"))
        before, useful = step.get("hours_before"), step.get("useful_until_hours")
        if isinstance(before, int | float) and isinstance(useful, int | float) and useful >= before:
            yield (
                (*path, "useful_until_hours"),
                "must be less than hours_before: later than it is due it must be useful",
            )


def _team(raw: Mapping[str, Any]) -> Iterator[Found]:
    people, seen = table(raw, "practitioners"), set()
    for index, member in enumerate(listed(raw.get("team"))):
        if not isinstance(member, Mapping):
            continue
        path: Path = ("team", index)
        if member.get("key") in seen:
            yield (*path, "key"), f"the member '{member.get('key')}' is there twice"
        seen.add(member.get("key"))
        practitioner, address, channel = (member.get(name) for name in ("practitioner", "address", "channel"))
        if practitioner is not None and practitioner not in people:
            yield (*path, "practitioner"), f"there is no practitioner '{practitioner}'"
        if address is not None and channel is None:
            yield (*path, "address"), "needs a channel"
        if isinstance(address, str) and channel in ("sms", "whatsapp") and not _is_number(address):
            yield (*path, "address"), "must be a phone number with its prefix"
        if isinstance(address, str) and channel in ("staff", "telegram") and not address.isdigit():
            yield (*path, "address"), "must be a Telegram user number"


def _quiet_hours(raw: Mapping[str, Any]) -> Iterator[Found]:
    quiet = table(raw, "quiet_hours")
    first, last = quiet.get("reminders_from", "08:00"), quiet.get("reminders_until", "20:30")
    if _is_wall(first) and _is_wall(last) and first >= last:
        yield ("quiet_hours",), f"reminders_until {last} must be later than reminders_from {first}"


def needs_room(place: Mapping[str, Any]) -> bool:
    """Whether visits take place at that location's address."""
    return not place.get("is_online") and place.get("place", "studio") == "studio"


def _is_wall(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) == 5 and value[2] == ":"  # such compare as text


def _is_number(address: str) -> bool:
    return address.startswith("+") and address[1:].isdigit() and 7 <= len(address) - 1 <= 15
