"""What the settings of a practice's resources, rotas, sessions and choices must be together; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scheduling.catalog import ROTA_WEEKS
from scheduling.practice_lines import Path
from scheduling.practice_raw import listed, table

Found = tuple[Path, str]
KINDS = ("room", "equipment")


def broken(raw: Mapping[str, Any]) -> Iterator[Found]:
    """Every rule the file breaks, with the place."""
    for rule in (_holidays, _rotas, _resources, _services, _names):
        yield from rule(raw)


def _holidays(raw: Mapping[str, Any]) -> Iterator[Found]:
    kept, country = raw.get("holidays"), table(raw, "practice").get("country")
    if not isinstance(kept, Mapping) or not isinstance(country, str):
        return
    from scheduling import public_holidays  # only a practice that keeps holidays pays for the package

    if not public_holidays.is_known(country, None):
        yield ("holidays",), f"the public holidays of {country} are not known"
    elif kept.get("subdivision") and not public_holidays.is_known(country, str(kept["subdivision"])):
        yield ("holidays", "subdivision"), f"{country} has no part called '{kept['subdivision']}'"


def _rotas(raw: Mapping[str, Any]) -> Iterator[Found]:
    for key, person in table(raw, "practitioners").items():
        if not isinstance(person, Mapping):
            continue
        path: Path = ("practitioners", key)
        weeks = person.get("rota_weeks")
        if (weeks is None) != (person.get("rota_from") is None):
            yield path, "needs both rota_weeks and rota_from, or neither"
        known = ROTA_WEEKS[: weeks if isinstance(weeks, int) else 0]
        for index, opening in enumerate(listed(person.get("hours"))):
            week = opening.get("week") if isinstance(opening, Mapping) else None
            if isinstance(week, str) and week not in known:
                yield (*path, "hours", index, "week"), f"the rota has no week {week}"


def _resources(raw: Mapping[str, Any]) -> Iterator[Found]:
    places, people = table(raw, "locations"), table(raw, "practitioners")
    for key, resource in table(raw, "resources").items():
        if key in people or key in KINDS:
            yield ("resources", key), f"there is something else called '{key}'"
        where = resource.get("location") if isinstance(resource, Mapping) else None
        if where is not None and where not in places:
            yield ("resources", key, "location"), f"there is no location '{where}'"


def _services(raw: Mapping[str, Any]) -> Iterator[Found]:
    resources = table(raw, "resources")
    kinds = {table(resources, key).get("kind") for key in resources}
    for key, service in table(raw, "services").items():
        if not isinstance(service, Mapping):
            continue
        path: Path = ("services", key)
        for need in listed(service.get("needs")):
            if need not in resources and need not in kinds:
                yield (*path, "needs"), f"there is no resource '{need}'"
        sessions = listed(service.get("sessions"))
        if service.get("seats", 1) != 1 and not sessions:
            yield (*path, "seats"), "several seats need sessions: the times at which they are"
        if sessions and service.get("variants"):
            yield (*path, "variants"), "a service with sessions is one length for all"
        yield from _sessions(raw, path, service, sessions)
        keys = [question.get("key") for question in listed(service.get("intake")) if isinstance(question, Mapping)]
        if len(set(keys)) < len(keys):
            yield (*path, "intake"), "two questions have the same key"


def _sessions(
    raw: Mapping[str, Any], path: Path, service: Mapping[str, Any], sessions: Sequence[Any]
) -> Iterator[Found]:
    people, places = table(raw, "practitioners"), table(raw, "locations")
    for index, session in enumerate(sessions):
        if not isinstance(session, Mapping):
            continue
        who, where = session.get("practitioner"), session.get("location")
        if who not in people:
            yield (*path, "sessions", index, "practitioner"), f"there is no practitioner '{who}'"
        if where is not None and where not in places:
            yield (*path, "sessions", index, "location"), f"there is no location '{where}'"
        if who in people and not _within_hours(table(people, str(who)), session, service.get("minutes")):
            yield (*path, "sessions", index, "at"), "lies outside the practitioner's hours"


def _within_hours(person: Mapping[str, Any], session: Mapping[str, Any], minutes: Any) -> bool:
    at = session.get("at")
    if not isinstance(at, str) or not isinstance(minutes, int) or len(at) != 5:
        return True  # that is a mistake of its own
    start = int(at[:2]) * 60 + int(at[3:])
    end = f"{(start + minutes) // 60:02d}:{(start + minutes) % 60:02d}"
    openings = [row for row in listed(person.get("hours")) if isinstance(row, Mapping)]
    return all(
        any(
            day in listed(row.get("days")) and str(row.get("opens")) <= at and end <= str(row.get("closes"))
            for row in openings
        )
        for day in listed(session.get("days"))
    )


def _names(raw: Mapping[str, Any]) -> Iterator[Found]:
    """Variants, supplements and questions are worded in every language the practice speaks."""
    spoken = [str(language) for language in listed(table(raw, "practice").get("languages"))]
    for key, service in table(raw, "services").items():
        if not isinstance(service, Mapping):
            continue
        worded: list[tuple[Path, Any]] = [(("preparation",), service.get("preparation"))]
        for section in ("variants", "supplements"):
            worded += [((section, name, "name"), one.get("name")) for name, one in table(service, section).items()]
        for index, question in enumerate(listed(service.get("intake"))):
            if isinstance(question, Mapping):
                worded.append((("intake", index, "text"), question.get("text")))
                worded += [(("intake", index, "choices"), one) for one in listed(question.get("choices"))]
        for path, words in worded:
            missing = [language for language in spoken if isinstance(words, Mapping) and language not in words]
            if words and missing:
                yield ("services", key, *path), f"has no words in {', '.join(missing)}, which the practice speaks"
