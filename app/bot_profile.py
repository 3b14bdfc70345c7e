"""What the bots show of themselves: their commands in every language, the admin chat's topics."""

from __future__ import annotations

from sqlalchemy import Connection

from app.office import Office
from clients.vocabulary import Channel as Name

CLIENT_COMMANDS = ("book", "visits", "settings", "language", "human", "help", "stop")
STAFF_COMMANDS = (
    "today",
    "agenda",
    "free",
    "find",
    "client",
    "book",
    "move",
    "cancel",
    "off",
    "close",
    "open",
    "hours",
    "reply",
    "arrived",
    "done",
    "noshow",
    "stage",
    "series",
    "undo",
    "waiting",
    "fill",
    "calendar",
    "help",
)
TOPICS = ("bookings", "questions", "delivery")


def commands_for(connection: Connection, office: Office, practice_id: int, name: Name) -> dict[str, dict[str, str]]:
    """Language ("" for all others) -> command -> description."""
    practice = office.known(connection, practice_id).practice
    words = office.words(practice)
    prefix, commands = ("command", CLIENT_COMMANDS) if name is Name.TELEGRAM else ("staff-command", STAFF_COMMANDS)

    def described(language: str) -> dict[str, str]:
        return {command: words.format(f"{prefix}-{command}", {}, language)[:256] for command in commands}

    found = {"": described(practice.language)}
    if name is Name.TELEGRAM:
        found |= {language: described(language) for language in practice.languages}
    return found


def topic_titles(connection: Connection, office: Office, practice_id: int) -> dict[str, str]:
    """Topic key -> title, in the practice's language."""
    practice = office.known(connection, practice_id).practice
    words = office.words(practice)
    return {key: words.format(f"staff-topic-{key}", {}, practice.language)[:128] for key in TOPICS}
