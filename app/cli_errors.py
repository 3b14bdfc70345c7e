"""Any failure of a command as one sentence and an exit code; imported only once something failed.

What the sentence says never comes from a value of the environment or a row: only names, ids and kinds.
"""

from __future__ import annotations

from core.errors import AppError

DATABASE = "check SEGRETERIA_DATABASE_URL and that the server runs (`segreteria doctor` looks closer)"
# sqlite3's own names of what is wrong -> what to do
SQLITE = {
    "SQLITE_BUSY": "The database is busy: another process has been writing to it for long; try again.",
    "SQLITE_CANTOPEN": "The database file cannot be opened; check SEGRETERIA_DATA_DIR or SEGRETERIA_DATABASE_URL.",
    "SQLITE_CORRUPT": "The database file is damaged; restore a backup.",
    "SQLITE_FULL": "The disk is full; make room and try again.",
    "SQLITE_NOTADB": "The database file is no SQLite database; check SEGRETERIA_DATABASE_URL.",
    "SQLITE_READONLY": "The database file may not be written; check who owns it.",
}


def explained(error: Exception) -> tuple[str, int] | None:
    """The sentence and the exit code for a failure we know; None for one nobody foresaw."""
    if isinstance(error, AppError):
        return str(error), error.exit_code
    if isinstance(error, OSError) and not isinstance(error, BrokenPipeError) and error.filename is not None:
        return f"{error.filename}: {(error.strerror or type(error).__name__).lower()}", 1
    return _of_settings(error) or _of_database(error)


def _of_settings(error: Exception) -> tuple[str, int] | None:
    from pydantic import ValidationError

    if not isinstance(error, ValidationError) or error.title != "Settings":
        return None
    wrong = "; ".join(
        f"SEGRETERIA_{'_'.join(map(str, one['loc'])).upper()}: {one['msg'][0].lower()}{one['msg'][1:]}"
        for one in error.errors(include_url=False, include_input=False)
    )
    return f"A setting is wrong: {wrong}.", 2


def _of_database(error: Exception) -> tuple[str, int] | None:
    from sqlalchemy import exc

    if isinstance(error, exc.ArgumentError | exc.NoSuchModuleError):
        return "SEGRETERIA_DATABASE_URL is no address of a database; write postgresql://user:password@host/name.", 2
    if not isinstance(error, exc.DBAPIError):
        return None
    known = SQLITE.get(getattr(error.orig, "sqlite_errorname", "").split("_CANTOPEN_")[0])
    if known is not None:
        return known, 1
    if isinstance(error, exc.OperationalError | exc.InterfaceError) and not hasattr(error.orig, "sqlite_errorname"):
        return f"The database cannot be reached; {DATABASE}.", 1
    return None
