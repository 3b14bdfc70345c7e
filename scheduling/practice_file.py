"""A practice as a TOML file: checked with every mistake and its line, and loaded into the database."""

from __future__ import annotations

import difflib
import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from sqlalchemy import Connection

from core.errors import Refused, WrongUse
from core.practice import from_document
from core.queries import save_practice_document
from core.tables import practices
from messaging import own_words
from scheduling import agendas, practice_rules, practice_sync
from scheduling.catalog import Catalog
from scheduling.practice_lines import Lines, Path
from scheduling.practice_model import PracticeFile

# What is not repeated when a load says what changed.
_PRIVATE = frozenset({"address", "phone", "telegram_user_id"})


@dataclass(frozen=True, order=True)
class Mistake:
    """One thing wrong in a practice file."""

    line: int
    sentence: str

    def __str__(self) -> str:
        """As one line for the terminal."""
        return f"line {self.line}: {self.sentence}"


@dataclass(frozen=True)
class Loaded:
    """What loading a file did."""

    practice_id: int
    slug: str
    changes: list[str]  # empty: the practice was so already


class BadPracticeFile(WrongUse):
    """The practice file has mistakes."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        count = f"{len(mistakes)} mistakes" if len(mistakes) > 1 else "a mistake"
        super().__init__(f"The practice file has {count}: {'; '.join(map(str, mistakes))}.")
        self.mistakes = tuple(mistakes)


def check(text: str) -> list[Mistake]:
    """Every mistake in a practice file, in order of lines; none: it can be loaded."""
    return _read(text)[1]


def document_of(text: str) -> dict[str, Any]:
    """The checked document, as it is stored; raises BadPracticeFile."""
    document, mistakes = _read(text)
    if mistakes:
        raise BadPracticeFile(mistakes)
    return document


def load(connection: Connection, text: str, now: datetime, force: bool = False) -> Loaded:
    """Store the practice and bring its calendars, team, templates and agendas in line with it.

    Raises BadPracticeFile; and Refused when the practice was changed in chat since it was last loaded and this
    file would undo that, unless `force`.
    """
    document = document_of(text)
    slug = document["practice"]["slug"]
    stored = connection.execute(sa.select(practices).where(practices.c.slug == slug)).one_or_none()
    changes = differences(stored.document, document) if stored else [f"practice {slug}: new"]
    if stored and stored.changed_in_chat and changes and not force:
        raise Refused(
            f"Practice '{slug}' was changed in chat since it was loaded, and this file would undo it: "
            f"{'; '.join(changes)}. Put those changes into the file, or load it with --force."
        )
    digest = hashlib.sha256(text.encode()).hexdigest()
    practice_id = save_practice_document(connection, slug, document, digest, now)
    practice, catalog = from_document(practice_id, slug, document), Catalog.of(document)
    practice_sync.sync(connection, practice, catalog, now)
    agendas.plan_agendas(connection, practice, catalog, now)
    return Loaded(practice_id, slug, changes)


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """What changes from one document to another, one line for each setting or whole new section."""
    return list(_differences((), old, new))


def _differences(path: tuple[str, ...], old: Any, new: Any) -> Sequence[str]:
    if old == new:
        return []
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        found: list[str] = []
        for key in [*old, *(key for key in new if key not in old)]:
            here = (*path, str(key))
            if key not in new:
                found.append(f"{'.'.join(here)}: removed")
            elif key not in old:
                found.append(f"{'.'.join(here)}: added")
            else:
                found += _differences(here, old[key], new[key])
        return found
    name = ".".join(path)
    is_plain = not isinstance(old, Mapping | list) and not isinstance(new, Mapping | list)
    if is_plain and path[-1] not in _PRIVATE:
        return [f"{name}: {old} -> {new}"]
    return [f"{name}: changed"]


def _read(text: str) -> tuple[dict[str, Any], list[Mistake]]:
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [_syntax(error, text)]
    lines = Lines(text)
    found: list[tuple[Path, str]] = [*practice_rules.broken(raw), *own_words.broken(raw)]
    document: dict[str, Any] = {}
    try:
        document = PracticeFile.model_validate(raw).model_dump(mode="json", exclude_none=True)
    except ValidationError as error:
        found += [_in_words(details, raw) for details in error.errors(include_url=False)]
    mistakes = {Mistake(lines.of(path), f"{_dotted(path)}: {sentence}") for path, sentence in found}
    return document, sorted(mistakes)


def _syntax(error: tomllib.TOMLDecodeError, text: str) -> Mistake:
    # The line is only in the message: "... (at line 3, column 7)" or "(at end of document)".
    place = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", str(error))
    line = int(place[1]) if place and place[1] else len(text.splitlines()) or 1
    return Mistake(line, f"not TOML: {str(error)[: place.start()] if place else error}")


def _in_words(details: ErrorDetails, raw: Mapping[str, Any]) -> tuple[Path, str]:
    # pydantic marks a wrong key of a table with a step "[key]" of its own.
    path: Path = tuple(step for step in details["loc"] if step != "[key]")
    match details["type"]:
        case "extra_forbidden":
            near = difflib.get_close_matches(str(path[-1]), _known(path[:-1]), 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            return path, f"is no setting here{hint}"
        case "missing":
            return path, "is missing"
        case "value_error":
            return path, details["msg"].removeprefix("Value error, ")
        case "literal_error" | "enum":
            return path, f"must be one of {details.get('ctx', {}).get('expected', '')}"
        case _:
            return path, details["msg"][0].lower() + details["msg"][1:]


def _known(path: Path) -> list[str]:
    """The settings of the section at a path."""
    model: Any = PracticeFile
    for step in path:
        fields = getattr(model, "model_fields", None)
        if fields is None or step not in fields:
            continue  # a key of ours or an index: the section is the same
        models = [part for part in _parts(fields[step].annotation) if hasattr(part, "model_fields")]
        model = models[0] if models else None
    return list(getattr(model, "model_fields", {}))


def _parts(annotation: Any) -> list[Any]:
    inner = getattr(annotation, "__args__", ())
    return [annotation, *(part for one in inner for part in _parts(one))]


def _dotted(path: Path) -> str:
    words = ""
    for step in path:
        words += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if words else step
    return words or "the file"
